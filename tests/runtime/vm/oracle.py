# SPDX-License-Identifier: Apache-2.0
"""Run a program with CPython and print what vm.c prints: its output, and how it ended."""
import sys
import traceback


def report(error, seen):
    """The chain of an exception, oldest first: calls, last lines."""
    seen.append(error)
    for link, text in [(error.__cause__, "the direct cause of"),
                       (None if error.__suppress_context__ else error.__context__, "during handling")]:
        if link is not None and not any(link is each for each in seen):
            report(link, seen)
            print(f"-- {text}")
            break
        if link is not None:
            break
    for frame, line in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename == sys.argv[1]:
            print(f"  line {line}, in {frame.f_code.co_name}")
    for lines in traceback.TracebackException(type(error), error, None).format_exception_only():
        print(lines, end="")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        code = compile(file.read(), sys.argv[1], "exec")
    status = 0
    try:
        exec(code, {"__name__": "__main__"})
    except SystemExit as error:
        status = error.code
        if status is None:
            status = 0
        elif not isinstance(status, int):
            print(status, file=sys.stderr)
            status = 1
    except BaseException as error:
        status = 130 if isinstance(error, KeyboardInterrupt) else 1
        report(error, [])
    print(f"-- exit code {status}")


main()
