import atexit
atexit.register(print, "at exit")


def f(n):
    try:
        if n == 0:
            raise SystemExit(4)
        f(n - 1)
    finally:
        print("finally", n)


f(3)
