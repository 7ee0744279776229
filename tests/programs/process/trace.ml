import sys

events = []


def trace(frame, event, argument):
    events.append((frame.f_code.co_name, event))
    return trace


def f(x):
    return x + 1


sys.settrace(trace)
f(1)
sys.settrace(None)
print(events)
