# Every spec that format() refuses, for each type: the message names what is wrong.
specs = ["q", "5q", "d5", ",s", "_s", "+s", " s", "=s", "#s", "zs", ".5s", "s", "d", ".5d", ",d", "_d", "z.1f", "f", ",x", "_x", "_o", ",o", ",e", "_g", ",%", ".", ".f", "5.d", "1.1.1", "<<", "=", "^^5", "0", "00d", "0<5", "-", "--", "+-", "# #", ",,", "__", ",_", "_,", "n", ",n", "_n", "c", "+c", ",c", "#c", "é",
         "10é", "é<10é", "<é10", "5 ", " 5", "+5,", "5,+", "99999999999999999999", ".99999999999999999999f", "0x5", "{", "e5", "%5", "a", "A", "r", "S", "X", "E", "ff", "b#", "08,.2f", "#_b", "#08x", "٣", "z", "zd", "+z.1f"]
values = [5, -5, 2 ** 70, True, 1.5, "ab", None]
for spec in specs:
    results = []
    for value in values:
        try:
            results.append(format(value, spec))
        except (ValueError, TypeError, OverflowError) as error:
            results.append(f"{type(error).__name__}: {error}")
    kinds = {}
    for value, result in zip(values, results):
        kinds.setdefault(result, []).append(type(value).__name__)
    print(repr(spec))
    for result in kinds:
        print("    ", repr(result), kinds[result])
for arguments in ((), (1, 2, 3), (1, 5), (1, None), ([],), (object, "x")):
    try:
        print(repr(format(*arguments)))
    except TypeError as error:
        print(error)
class Odd:
    def __format__(self, spec):
        return 5 if spec == "int" else spec.upper()
print(format(Odd(), "abc"), f"{Odd():x{1}}", "{:é}".format(Odd()), format(Odd()) == "")
try:
    format(Odd(), "int")
except TypeError as error:
    print(error)
