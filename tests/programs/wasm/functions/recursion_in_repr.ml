# A recursion through special methods: where it ends, and in which words, this CPython alone knows.
class Nested:
    def __repr__(self):
        return "<" + repr(self) + ">"

    def __lt__(self, other):
        return self < other

def depth(node):
    return 0 if node is None else 1 + depth(node[0])

for attempt in (lambda: repr(Nested()), lambda: sorted([Nested(), Nested()]), lambda: max(Nested(), Nested())):
    try:
        attempt()
    except RecursionError as error:
        print(str(error)[:32])
print(depth(((((None,),),),)))
