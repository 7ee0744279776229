# str.format: numbering, names, attributes, items, conversions, nested specs, and its errors.
class Thing:
    def __init__(self):
        self.size = 3
        self.part = [1, {"deep": "é"}]
thing = Thing()
print("{} {} {}".format(1, "a", 2.5), "{2}{0}{1}{0}".format("x", "y", "z"), "{a}-{b}-{a}".format(a=1, b=2), "{0} {name} {1}".format("p", "q", name="n"), "{}".format("{}"))
print("{0.size} {0.part[0]} {0.part[1][deep]} {t.size:>4}".format(thing, t=thing), "{0[1]} {0[0]} {1[k]} {1[2]}".format([10, 20], {"k": "v", 2: "two"}), "{x[0]}{x[1]}".format(x="ab"))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>8}|{0!a:<8}|".format("é"), "{:>5}|{:<5}|{:^5}|{:*^7}".format(1, 2, 3, 4), "{:d} {:x} {:.2f} {:e} {:,} {:%} {:s}".format(5, 255, 1.005, 12345.678, 10 ** 7, 0.25, "t"))
print("{:{}} {:{}.{}f} {:{fill}{align}{width}}|".format(1, 4, 3.14159, 8, 2, "x", fill="*", align="^", width=5), "{0:{1}}|{0:>{1}}".format("ab", 4), "{{}} {{{}}} {{0}}".format(1), "{:{{".replace("{:{{", "") + "no fields", "".format(), "{}{}".format(*"ab"), "{a}{b}".format(**{"a": 1, "b": 2}))
print("{:}".format(1), "{!s:}".format(None), "{0:}{0!r:}".format("z"), "{:5}".format(True), "{:é>5}".format("a"), "{:日^5}".format(1), "é{}日".format("😀"), "{}".format([1, "a"]), "{}".format(thing.part))
bad = [("{}", ()), ("{0} {1}", (1,)), ("{x}", ()), ("{", ()), ("}", ()), ("{}}", (1,)), ("{0}{}", (1, 2)), ("{}{0}", (1, 2)), ("{!x}", (1,)), ("{!}", (1,)), ("{0.nothing}", (1,)), ("{0[9]}", ([1],)), ("{0[k]}", ({},)), ("{0[k]}", ([1],)),
       ("{:d}", ("a",)), ("{:5.2d}", (1,)), ("{0!r", (1,)), ("{:", (1,)), ("{0:{1}}", (1,)), ("{0[}", (1,)), ("{0[]}", ([1],)), ("{0.}", (1,)), ("{0!rx}", (1,)), ("{a.b[c]}", ()), ("{-1}", (1,)), ("{ 0 }", (1,)), ("{99999999999999999999}", (1,)), ("{0x}", (1,)), ("{:{:{}}}", (1, 2, 3))]
for text, args in bad:
    try:
        print(text, repr(text.format(*args)))
    except (IndexError, KeyError, ValueError, AttributeError, TypeError) as error:
        print(text, type(error).__name__, error)
line = "{0:<10}|{1:^8}|{2:>6.1f}"
for row in (("name", "n", 1), ("é", -5, 2.25), ("long name here", 10 ** 9, 1e5)):
    print(line.format(*row))
print("{0}".format.__name__, list(map("<{}>".format, [1, "b", None])), "{:>{w}}".format("r", w=3), "{a[b c]}{a[-1]}".format(a={"b c": 1, "-1": 2}), "{:.0%}".format(0.5))
