print("left begins")
name = "left"
import right
seen = right.name
late_value = "late of left"

def ping(n):
    return ["ping"] + right.pong(n - 1) if n else []

def late():
    return right.late_value

def is_even(n):
    return n == 0 or right.is_odd(n - 1)
print("left ends")
