def say(x):
    print("say", x)
    return x

class Box:
    def __getattr__(self, name):
        print("get", name)
        return lambda *args, **kw: (name, args, kw)
    def __setattr__(self, name, value):
        print("set", name, value)
    def __getitem__(self, index):
        print("item", index)
        return index
    def __setitem__(self, index, value):
        print("set item", index, value)
    def __delitem__(self, index):
        print("del item", index)

box = Box()
say(1) + say(2) * say(3)
[say(1), say(2)][say(0)]
{say("k"): say("v"), say("l"): say("w")}
box.method(say(1), *[say(2)], key=say(3), **{"x": say(4)})
box.a = box[say(5)] = say(6)
box[say(7)] += say(8)
del box[say(9)], box[say(10)]
say(1) if say(0) else say(2)
print(say(1) < say(2) < say(0) < say(9))
try:
    (5).missing(say(3))
except AttributeError as e:
    print(e)
