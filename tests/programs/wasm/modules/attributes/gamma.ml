# A circle: this one is not ready when delta looks at it.
import delta
name = "gamma"
print(delta.report())
