# test: forms=file explained=1
import multiprocessing
import os


def double(x):
    return x * 2


if __name__ == "__main__":
    pid = os.fork()
    if pid == 0:
        raise ValueError("in the child")
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    context = multiprocessing.get_context("fork")
    with context.Pool(2) as pool:
        print(pool.map(double, range(5)))
