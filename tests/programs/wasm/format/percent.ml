# The % operator on texts: all conversions, flags, widths from arguments, dicts, errors.
print("%s %r %a" % ("é", "é", "é"), "%d %i %u" % (5, -5, 2 ** 70), "%x %X %o %#x %#o %#X" % (255, 255, 8, 255, 8, 255), "%c%c%c" % ("a", 98, 0x65e5), "%%" % (), "100%%")
print("%5d|%-5d|%05d|%+d|% d|%+05d|%-+5d|%5s|%-5s|%.2s|%5.1s|%05s" % (42, 42, 42, 42, 42, 42, 42, "ab", "ab", "abcd", "xyz", "ab"))
print("%f %.2f %10.3f %-10.1f| %+.0f %e %.3E %g %G %.10g %#.3g %010.2f" % (1.5, 2.675, 3.14159, 2.25, 0.5, 12345.678, 0.00012, 1e-5, 1e20, 1 / 3, 1.0, -1.5))
print("%*d|%-*d|%.*f|%*.*f|%*s" % (5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828, 4, "x"), "%.3d|%8.5d|%-8.3x|%#.6x|%.0d|%+.3d" % (5, 42, 255, 255, 0, 7))
print("%(a)s %(b)05.1f %(a)r %(a)s" % {"a": "é", "b": 2.25}, "%(x)d%%" % {"x": 50, "unused": 1}, "%(k k)s %()s" % {"k k": 1, "": 2}, "%s" % {"a": 1}, "%s" % [1, 2], "%s" % (("t", 1),), "%s %s" % ("a", ("b",)))
print("%s" % None, "%s" % True, "%d" % True, "%d" % 3.99, "%5.1f%%" % 99.5, "%s" % 1e100, "%r" % 0.1, "%s%s" % ("日", "😀"), "%10s|%-10s|" % ("日本", "é"), "%.1s" % "日本", "%ld %hd %Lf" % (1, 2, 3.0))
bad = [("%d", "a"), ("%d", None), ("%x", 1.5), ("%s %s", ("a",)), ("%s", ("a", "b")), ("%s", ()), ("no fields", 1), ("no fields", (1,)), ("%", 1), ("%q", 1), ("%5", 1), ("%(a)s", 1), ("%(a)s", {}), ("%(a)s", ("x",)), ("%(a", {"a": 1}), ("%c", "ab"), ("%c", -1),
       ("%c", 1.5), ("%c", 0x110000), ("%f", "1"), ("%e", None), ("%*d", (1,)), ("%*d", ("a", 1)), ("%(a)s %s", {"a": 1}), ("%s %(a)s", {"a": 1}), ("%.*f", (1.5, 2)), ("%d", [1]), ("%i", "5"), ("%o", "8"), ("%-", 1), ("é%z", 1)]
for text, value in bad:
    try:
        print(text, "|", text % value)
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(text, "|", type(error).__name__, error)
print("no fields" % [], "no fields" % {}, "" % (), "%s" % "%s", "%s" % ("%d" % 5), "%s-" * 3 % (1, 2, 3))
text = "%s+"
text %= "x"; print(text)
for n, square in [(i, i * i) for i in range(8, 12)]:
    print("%2d squared is %-4d and %6.2f%%" % (n, square, n / square * 100))
class Thing:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __int__(self): return 42
    def __index__(self): return 43
    def __float__(self): return 4.5
print("%s %r %a %x %f %d" % ((Thing(),) * 6), "%c" % Thing())
