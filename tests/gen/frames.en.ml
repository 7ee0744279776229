# Values alive across loops, handlers and calls whose frames have different lengths.
def work(data):
    out = []
    for name, items in data.items():
        total = 0.0
        for item in items:
            try:
                try:
                    total += 1 / item
                except TypeError as e:
                    out.append((name, str(e)[:12]))
                    continue
                finally:
                    out.append([name, repr(item)])
            except ZeroDivisionError as e:
                label = f"{name}:{e}"
                for again in (1, 2):
                    try:
                        undefined_name
                    except NameError as inner:
                        label += str(again) + type(inner).__name__
                out.append(label)
            else:
                out.append(str(round(total, 3)))
    return out
print(work({"a": [1, 2, 0, "x"], "b": [0.5, None], "c": []}))
def g(n):
    for i in range(n):
        for j in range(2):
            try:
                x = yield [i, str(j)]
                if x: raise x
            except ValueError as e:
                y = repr(e), [j]
                z = yield y
                del y
            except KeyError as e:
                yield e.args, repr(e)
            else:
                z = None
    return [z]
it = g(2)
print(next(it), it.send(ValueError("v")), it.send("z"), it.throw(KeyError("k")), next(it), list(it))
def rows(n):
    acc = {}
    for a in range(n):
        key = "k" + str(a)
        for b in [str(x) for x in range(2)]:
            try:
                acc[key] = acc.get(key, "") + b
                if a == b: raise ValueError
                int(b + "q" * (a % 2))
            except ValueError as e:
                acc[key] += type(e).__name__[0]
                pair = (key, b)
                for c in ("x", "y"):
                    try: {}[pair]
                    except KeyError as k: acc[str(k.args[0])] = [c, b, key]
        tail = key + "!"
        with_default = acc.setdefault(tail, [key, tail])
        while len(with_default) < 4: with_default.append(tail + str(len(with_default)))
    return sorted((str(k), str(v)) for k, v in acc.items())
print(rows(3))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n):
            t = str(i), [i]
            u = t
            yield u
    def total(self):
        s = ""
        for (a, b) in self:
            for c in b:
                s += a + f"{c:>3}" + repr((a, b))
                try: b[c + 1]
                except IndexError as e: s += str(e)[:4]
        return s
print(It(3).total())
def main():
    out = []
    for i in range(3):
        f = lambda x, i=i: (x, i, [str(x)])
        for j in "ab":
            q = f(j)
            try: q[i + 1].append(j)
            except (AttributeError, IndexError, TypeError) as e: q += (str(e),)
            out.append(q)
        del f
        try: f
        except UnboundLocalError as e: out.append(str(e)[:30])
    return out
for n in range(2):
    for m in main(): print(m, end=";")
    print(repr(n), str(m))
first = [str(k) for k in range(3)]
for a, *b in [first, first[1:]]:
    for c in b:
        for d in (a, c):
            try: z = int(d) / (int(c) - 1)
            except ZeroDivisionError as e: z = [repr(e)]
            print(a, b, c, d, repr(z), end="|")
print()
