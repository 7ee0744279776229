# Ends in the ZeroDivisionError of a module's own top level.
import first
print(first.value)
import second
print("never", second.value)
