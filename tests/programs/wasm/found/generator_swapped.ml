# A generator with something left to do, whose variable hands it to another one.
def loud(name):
    try:
        yield 1
        yield 2
    finally: print("closing", name)
g = loud("g")
h = 5
print(next(g))
h, g = g, h
print("swapped", g, next(h))
pool = [x for x in (loud("pool"),)]
k = loud("k"); next(k)
for i in range(2):
    k = pool[0]
    print("from the pool", next(k))
k = None
print("still there", len(pool), next(pool[0], "end"))
