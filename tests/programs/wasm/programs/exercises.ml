# exercism: robot name, clock, bank account, roman numerals, matrix, allergies, bowling, etc.
class Clock:
    def __init__(self, hour, minute):
        self.total = (hour * 60 + minute) % 1440

    def __repr__(self):
        return "Clock({}, {})".format(*divmod(self.total, 60))

    def __str__(self):
        h, m = divmod(self.total, 60)
        return f"{h:02d}:{m:02d}"

    def __add__(self, minutes):
        return Clock(0, self.total + minutes)

    def __sub__(self, minutes):
        return self + -minutes

    def __eq__(self, other):
        return self.total == other.total


print(Clock(8, 0), Clock(-1, 15), Clock(25, 160), Clock(10, 3) + 61, Clock(0, 3) - 4, Clock(1, 1) == Clock(25, 1), [Clock(3, 4)])

ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def roman(n):
    out = ""
    for v, s in ROMAN:
        count, n = divmod(n, v)
        out += s * count
    return out


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 1994, 3999)])


def is_valid_luhn(s):
    digits = [int(c) for c in s.replace(" ", "")]
    for i in range(len(digits) - 2, -1, -2):
        digits[i] = digits[i] * 2 - 9 * (digits[i] > 4)
    return sum(digits) % 10 == 0


print(is_valid_luhn("4539 3195 0343 6467"), is_valid_luhn("8273 1232 7352 0569"))


class BankAccount:
    interest = 0.02

    def __init__(self):
        self._balance = None

    def _check(self):
        if self._balance is None:
            raise ValueError("account not open")

    def open(self):
        if self._balance is not None:
            raise ValueError("account already open")
        self._balance = 0

    @property
    def balance(self):
        self._check()
        return self._balance

    @balance.setter
    def balance(self, v):
        if v < 0:
            raise ValueError("amount must be less than balance")
        self._balance = v

    @balance.deleter
    def balance(self):
        self._balance = None

    def deposit(self, n):
        self._check()
        if n <= 0:
            raise ValueError("amount must be greater than 0")
        self.balance += n

    def withdraw(self, n):
        self.balance -= n


acct = BankAccount()
for action in (lambda: acct.deposit(5), acct.open, acct.open, lambda: acct.deposit(100), lambda: acct.withdraw(30), lambda: acct.withdraw(100), lambda: acct.deposit(-1)):
    try:
        action()
        print("ok", acct.balance)
    except ValueError as err:
        print(type(err), err.args[0])
del acct.balance
print(hasattr(acct, "balance") if acct._balance else "closed", BankAccount.interest, BankAccount.balance.fget.__name__)

print(sorted(["b10", "a2", "B1", "a10"], key=lambda s: (s[0].lower(), int(s[1:]))))
print({k: sorted(v) for k, v in {1: "AEIOU", 2: "DG"}.items()}, {c.lower(): n for n, cs in {1: "AE", 2: "DG"}.items() for c in cs})


def anagrams(word, candidates):
    key = sorted(word.lower())
    return [c for c in candidates if c.lower() != word.lower() and sorted(c.lower()) == key]


print(anagrams("Orchestra", ["cashregister", "Carthorse", "radishes"]))


def spiral(n):
    grid = [[0] * n for _ in range(n)]
    r = c = 0
    dr, dc = 0, 1
    for k in range(1, n * n + 1):
        grid[r][c] = k
        if not (0 <= r + dr < n and 0 <= c + dc < n and grid[r + dr][c + dc] == 0):
            dr, dc = dc, -dr
        r, c = r + dr, c + dc
    return grid


for row in spiral(4):
    print(*(f"{v:3d}" for v in row))


def say(n):
    small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "x x twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20:
        return small[n]
    if n < 100:
        return tens[n // 10] + ("-" + small[n % 10] if n % 10 else "")
    for base, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= base:
            q, r = divmod(n, base)
            return say(q) + " " + name + (" " + say(r) if r else "")


print(say(0), say(1234), say(987654321123), sep="\n")


class Allergies:
    ITEMS = ["eggs", "peanuts", "shellfish", "strawberries"]

    def __init__(self, score):
        self.score = score

    def allergic_to(self, item):
        return bool(self.score >> self.ITEMS.index(item) & 1)

    @property
    def lst(self):
        return [i for i in self.ITEMS if self.allergic_to(i)]


print(Allergies(5).lst, Allergies(5).allergic_to("peanuts"))


def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append((str(j - i) if j - i > 1 else "") + s[i])
        i = j
    return "".join(out)


print(rle("WWWWBWWWC"), "".join(c * int(n or 1) for n, c in [("4", "W"), ("", "B")]))
print(*["Fizz" * (not i % 3) + "Buzz" * (not i % 5) or i for i in range(1, 16)])
print(" ".join(w[::-1].capitalize() for w in "the quick fox".split()), "a,b,,c".split(","), " x y ".split(), "abc".partition("b"))
print("%05.1f|%-8s|%+d|%x|%o|%e|%s" % (3.14159, "ab", 5, 255, 8, 12345.678, [1, "a"]), "%(a)s-%(b)03d" % {"a": 1, "b": 2})
print(str.maketrans("abc", "xyz"), "aabbcc".translate(str.maketrans("abc", "xyz", "b")), "Hello".swapcase(), "hello world".title(), "x".zfill(3))
