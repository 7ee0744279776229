import atexit
import threading
import time


class Witness:
    def __del__(self):
        print("gone")


def f():
    local = Witness()
    raise ValueError("with a local")


atexit.register(print, "at exit")
threading.Thread(target=lambda: (time.sleep(0.05), print("thread done"))).start()
f()
