# test: forms=file
import multiprocessing
import sys

print(__name__, sys.argv, flush=True)


class Point:
    def __init__(self, x):
        self.x = x


def work(point, queue):
    queue.put((point.x, type(point).__module__, __name__))


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    process = context.Process(target=work, args=(Point(5), queue))
    process.start()
    print(queue.get(timeout=60))
    process.join()
    print(process.exitcode)
