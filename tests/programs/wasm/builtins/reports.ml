# A small report on measurements: every builtin at work once, on numbers and texts together.
readings = [3, -7, 12.5, 0, 2 ** 40, -0.25, True]
names = ["ø", "b", "日", "aa", "", "Z", "é"]
pairs = list(zip(names, readings))
print(len(readings), sum(readings), min(readings), max(readings), round(sum(readings) / len(readings), 3))
print(sorted(readings), sorted(readings, key=abs, reverse=True), list(reversed(readings)))
print(sorted(names), max(names, key=len), min(names), "".join(sorted(names, key=lambda n: (len(n), n))))
print(dict(pairs), sorted(pairs, key=lambda p: p[1])[0], [n for n, r in pairs if r > 0], {n: int(r) for n, r in pairs})
print([divmod(int(r), 5) for r in readings], [pow(int(r), 3, 1009) for r in readings], [float(r) for r in readings[:3]], [bool(r) for r in readings])
print(any(r < -5 for r in readings), all(isinstance(r, (int, float)) for r in readings), [type(r).__name__ for r in readings], sum(map(bool, readings)))
for i, (name, reading) in enumerate(pairs, 1):
    bar = "#" * min(abs(round(reading)), 20)
    print(f"{i:>2} {name:>3}|{reading:>+16.2f}|{bar}")
print(list(map(lambda p: p[0] * 2 + str(p[1]), pairs[:3])), list(filter(None, readings)), list(map(round, filter(lambda r: r % 1, readings))))
print([hex(int(r)) for r in readings[:3]], [bin(abs(int(r))) for r in readings[:3]], [chr(ord(n[0]) + 1) for n in names if n], [ord(n) for n in names if len(n) == 1])
text = ", ".join(map(str, readings))
again = [float(part) if "." in part else part == "True" or int(part) for part in text.split(", ")]
print(text, again == readings, set(map(type, again)) == {int, float, bool}, tuple(again[:2]), set(again[:2]) == {3, -7}, repr(text)[:6], list(range(*map(int, readings[:1]))))
total = 0
iterator = iter(readings)
while True:
    reading = next(iterator, None)
    if reading is None:
        break
    total += reading * reading
print(total, next(iterator, "end"), callable(total), callable(len), hash(True) == hash(1.0))
