# Generators that are abandoned where only reference counts know it: what follows must not be seen before they are closed.
def loud(name):
    try:
        yield name
        yield name
    finally:
        print("closing", name, flush=True)
pool = [loud("in a list"), loud("in a list, too")]
for g in pool: print(next(g), flush=True)
pool.pop()
print("popped", flush=True)
g = None
pool.clear()
print("cleared", flush=True)
class Box: pass
def fill(box):
    box.content = loud("attribute")
    return next(box.content)
box = Box()
print(fill(box), flush=True)
box.content = None
print("emptied", flush=True)
def raising():
    g = loud("passed through"); next(g)
    raise ValueError("error")
def catching():
    try: raising()
    except ValueError as error: print("caught", error, flush=True)
    print("after the handler", flush=True)
catching()
kept = []
def keeping():
    g = loud("kept by a traceback"); next(g)
    try: raise KeyError("kept")
    except KeyError as error: kept.append(error)
    return "returned"
print(keeping(), flush=True)
kept.clear()
print("given up", flush=True)
def cyclic():
    me = [loud("in a cycle")]
    me.append(me)
    return next(me[0])
print(cyclic(), flush=True)
print("end", flush=True)
