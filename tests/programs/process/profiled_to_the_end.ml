# Nothing but the program is seen by a function that profiles it to its end, and what comes after the end is.
import atexit
import sys


def trace(frame, event, argument):
    sys.stderr.write(f"{frame.f_code.co_name} {event}\n")
    return trace


def last():
    return 1


atexit.register(last)
sys.setprofile(trace)
last()
