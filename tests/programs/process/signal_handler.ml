import os
import signal


def handler(number, frame):
    print("signal", number, frame.f_code.co_name)


signal.signal(signal.SIGUSR1, handler)
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.getsignal(signal.SIGPIPE))
print(signal.pthread_sigmask(signal.SIG_BLOCK, []))
