# Ends with an exit code; finally still runs, and nothing after it.
def leave(code):
    try:
        for i in range(5):
            if i == 2:
                raise SystemExit(code)
            print(i)
    except Exception:
        print("never")
    finally:
        print("finally")

try:
    leave(3)
except SystemExit as error:
    print(error.code, repr(error), isinstance(error, Exception), isinstance(error, BaseException))
leave(1)
print("never")
