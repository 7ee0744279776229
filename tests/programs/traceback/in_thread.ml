# test: explained=0
import threading


def f():
    raise ValueError("in the thread")


thread = threading.Thread(target=f, name="Worker")
thread.start()
thread.join()
print("main goes on")
