# Advent of Code style
INPUT = """\
467..114..
...*......
..35..633.
......#...
617*......
.....+.58.
..592.....
......755.
...$.*....
.664.598.."""


def numbers(lines):
    for y, line in enumerate(lines):
        x = 0
        while x < len(line):
            if line[x].isdigit():
                start = x
                while x < len(line) and line[x].isdigit():
                    x += 1
                yield int(line[start:x]), y, start, x
            else:
                x += 1


lines = INPUT.splitlines()
symbols = {(x, y): c for y, l in enumerate(lines) for x, c in enumerate(l) if not c.isdigit() and c != "."}
total, gears = 0, {}
for n, y, a, b in numbers(lines):
    near = {(x, yy) for x in range(a - 1, b + 1) for yy in (y - 1, y, y + 1)} & symbols.keys()
    if near:
        total += n
    for p in near:
        if symbols[p] == "*":
            gears.setdefault(p, []).append(n)
print(total, sum(v[0] * v[1] for v in gears.values() if len(v) == 2))

HANDS = """32T3K 765
T55J5 684
KK677 28
KTJJT 220
QQQJA 483"""
ORDER = "23456789TJQKA"


def strength(hand):
    counts = sorted((hand.count(c) for c in set(hand)), reverse=True)
    return counts, [ORDER.index(c) for c in hand]


hands = [(h, int(b)) for h, b in (l.split() for l in HANDS.split("\n"))]
hands.sort(key=lambda hb: strength(hb[0]))
print(sum(i * b for i, (_, b) in enumerate(hands, 1)), [h for h, _ in hands])

MAP = """RL

AAA = (BBB, CCC)
BBB = (DDD, EEE)
CCC = (ZZZ, GGG)
DDD = (DDD, DDD)
EEE = (EEE, EEE)
GGG = (GGG, GGG)
ZZZ = (ZZZ, ZZZ)"""
head, _, *rest = MAP.split("\n")
net = {l[:3]: (l[7:10], l[12:15]) for l in rest}
pos, steps = "AAA", 0
while pos != "ZZZ":
    pos = net[pos][head[steps % len(head)] == "R"]
    steps += 1
print(steps)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def lcm(*ns):
    r = 1
    for n in ns:
        r = r * n // gcd(r, n)
    return r


print(lcm(4, 6, 10), lcm(12643, 14257, 15871))


def hash_(s):
    v = 0
    for c in s:
        v = (v + ord(c)) * 17 % 256
    return v


boxes = [{} for _ in range(256)]
for step in "rn=1,cm-,qp=3,cm=2,qp-,pc=4,ot=9,ab=5,pc-,pc=6,ot=7".split(","):
    if step.endswith("-"):
        boxes[hash_(step[:-1])].pop(step[:-1], None)
    else:
        label, f = step.split("=")
        boxes[hash_(label)][label] = int(f)
print(sum(i * j * f for i, box in enumerate(boxes, 1) for j, f in enumerate(box.values(), 1)), [b for b in boxes if b])

GRID = [list(r) for r in ("S.#.", "..#.", ".#..", "...E")]


def bfs(grid):
    h, w = len(grid), len(grid[0])
    start = next((y, x) for y in range(h) for x in range(w) if grid[y][x] == "S")
    frontier, seen, d = [start], {start}, 0
    while frontier:
        nxt = []
        for y, x in frontier:
            if grid[y][x] == "E":
                return d
            for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                p = y + dy, x + dx
                if 0 <= p[0] < h and 0 <= p[1] < w and grid[p[0]][p[1]] != "#" and p not in seen:
                    seen.add(p)
                    nxt.append(p)
        frontier, d = nxt, d + 1
    return None


print(bfs(GRID))


class Monkey:
    all = []

    def __init__(self, items, op, div, yes, no):
        self.items, self.op, self.div, self.yes, self.no = items, op, div, yes, no
        self.seen = 0
        self.all.append(self)

    def turn(self):
        while self.items:
            w = self.op(self.items.pop(0)) // 3
            self.seen += 1
            self.all[self.no if w % self.div else self.yes].items.append(w)


Monkey([79, 98], lambda o: o * 19, 23, 2, 3)
Monkey([54, 65, 75, 74], lambda o: o + 6, 19, 2, 0)
Monkey([79, 60, 97], lambda o: o * o, 13, 1, 3)
Monkey([74], lambda o: o + 3, 17, 0, 1)
for _ in range(20):
    for m in Monkey.all:
        m.turn()
*_, a, b = sorted(m.seen for m in Monkey.all)
print(a * b, [m.items for m in Monkey.all])


def parse_packet(s):
    stack = [[]]
    num = ""
    for c in s:
        if c.isdigit():
            num += c
            continue
        if num:
            stack[-1].append(int(num))
            num = ""
        if c == "[":
            stack.append([])
        elif c == "]":
            x = stack.pop()
            stack[-1].append(x)
    return stack[0][0]


def cmp(a, b):
    if isinstance(a, int) and isinstance(b, int):
        return (a > b) - (a < b)
    a, b = ([x] if isinstance(x, int) else x for x in (a, b))
    for x, y in zip(a, b):
        if r := cmp(x, y):
            return r
    return cmp(len(a), len(b))


print(cmp(parse_packet("[1,1,3,1,1]"), parse_packet("[1,1,5,1,1]")), cmp(parse_packet("[[1],[2,3,4]]"), parse_packet("[[1],4]")), cmp([9], [[8, 7, 6]]))
bits = "".join(f"{int(c, 16):04b}" for c in "D2FE28")
print(bits, int(bits[:3], 2), [int(b) for b in bits[3:6]], bin(10), hex(255), oct(8), 0b101 ^ 0x0f, ~5 & 0xff, 1 << 20)
tree = {"/": {"a": {"f": 29116, "e": {"i": 584}}, "b.txt": 14848514}}


def size(t):
    return sum(size(v) if isinstance(v, dict) else v for v in t.values())


def walk(t, path=""):
    for k, v in t.items():
        if isinstance(v, dict):
            yield path + k, size(v)
            yield from walk(v, path + k + "/")


print(list(walk(tree)))
rope = [0] * 10
head_moves = [("R", 5), ("U", 8), ("L", 8), ("D", 3)]
step = {"R": 1, "L": -1, "U": 2, "D": -2}
print([step[d] * n for d, n in head_moves], rope.count(0))
cycles, x, out = [], 1, []
for ins in ["noop", "addx 3", "addx -5"]:
    op, *arg = ins.split()
    cycles.append(x)
    if op == "addx":
        cycles.append(x)
        x += int(*arg)
print(cycles, x)
