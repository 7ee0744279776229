print("right begins")
name = "right"
import left
seen = left.name
try:
    left.late_value
except AttributeError as error:
    print(type(error).__name__)
late_value = "late of right"

def pong(n):
    return ["pong"] + left.ping(n - 1) if n else []

def late():
    return left.late_value, left.name

def is_odd(n):
    return n != 0 and left.is_even(n - 1)
print("right ends")
