import atexit
import sys
import threading
import time


class Witness:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name, sys.is_finalizing())


def work():
    time.sleep(0.05)
    print("thread done", threading.main_thread().is_alive())


atexit.register(lambda: print("first registered, last called"))
atexit.register(lambda: print("last registered, first called"))
witness = Witness("module's")
threading.Thread(target=work).start()
print("end of the program")
