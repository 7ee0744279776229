# The other half of the circle.
import gamma
try:
    gamma.name
except AttributeError as e:
    print(e)
try:
    from gamma import name
except ImportError as e:
    print(str(e).split("/")[0])
def report():
    return gamma.__name__
