x = [y := 1 for y in z]
class C:
    a = [b := c for c in d]
