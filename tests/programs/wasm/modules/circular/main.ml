# Two modules that import each other, and the main program that imports both.
import left
import right
print(left.name, right.name, left.seen, right.seen)
print(left.ping(5), right.pong(4))
print(left.right is right, right.left is left, left.late(), right.late())
for n in range(3):
    print(left.is_even(n), right.is_odd(n), end=" ")
print()
left.name = "changed"
print(right.late())
