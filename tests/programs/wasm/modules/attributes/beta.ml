# A module that fails as long as alpha.ready is not there: nothing of its first run is left in the second.
import alpha
print("beta runs")
try:
    leftover
    print("stale!")
except NameError:
    leftover = 1
value = 10 // (alpha.ready if hasattr(alpha, "ready") else 0)
