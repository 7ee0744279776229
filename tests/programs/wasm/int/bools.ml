# bool: a kind of int with two values; and, or, not give operands, not truth values.
print(True, False, repr(True), str(False), int(True), True + True, True - 5, True * 2.5, -True, +False, abs(True))
print(isinstance(True, int), isinstance(1, bool), type(True + 0).__name__, type(not 1).__name__, bool(5) is True)
truths = [0, 1, -1, 0.0, -0.0, 0.1, float("nan"), "", " ", "0", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, 2 ** 70, range(0), range(1)]
print([bool(value) for value in truths])
print([not value for value in truths])
print([1 if value else 0 for value in truths])
print(0 or "", "" or 0, 1 and 2, 0 and 2, 1 or 2, None or [] or 5, 1 and [] and 5, not 1 or 2, not (1 and 0))
calls = []
def say(value):
    calls.append(value)
    return value
print(say(0) or say(2) or say(3), say(1) and say(0) and say(5), calls)
print(sum([True, False, True]), [True, False].count(1), ["no", "yes"][True], "ab"[False], {True: "t"}[1], True in [1])
print(True & 1, True | False, True ^ True, ~True, True << 2, True == (1 == 1), (1 == 1) == 1, 1 == (1 == 1))
print(max(True, False), min(True, 0), sorted([True, 0, False, 1]), divmod(True, 2), True // 2, True / 2, False ** 0)
print(f"{True}", f"{True:d}", f"{True:5}", f"{False!r:>7}", format(True), "%s %d" % (True, True), str(True) + "!")
print(bool("False"), bool(" "), bool(), int("1") is True, bool([]) == False, None == False, [] == False)

def xor(a, b):
    return bool(a) != bool(b)

def majority(*votes):
    return sum(map(bool, votes)) * 2 > len(votes)

print(xor(1, []), xor("", 0), majority(1, "", [0]), majority(), majority(None, 0.0))
flag = True
flag += 1; print(flag)
flag = not flag; print(flag)
flag |= 4; print(flag)
flag = 5 > 3; flag &= 2 > 1; print(flag, flag is True)
for attempt in (lambda: True + "a", lambda: True[0], lambda: len(True), lambda: bool(1, 2), lambda: [1, 2][True:"x"]):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
