para(a, b)
zip(a)
def f(para): return para
