# A report with every kind of formatting at once, as programs print them.
class Account:
    def __init__(self, name, balance, rate=0.0):
        self.name, self.balance, self.rate = name, balance, rate
    def __str__(self):
        return f"{self.name} ({self.balance:+,.2f})"
    def __repr__(self):
        return f"Account({self.name!r}, {self.balance!r}, rate={self.rate})"

accounts = [Account("Ada", 1234.5, 0.025), Account("Björk", -17), Account("千尋", 10 ** 9, 0.5), Account("O'Neil", 0)]
print(f"{'name':<10}{'balance':>20}{'rate':>8}")
print("=" * 38)
for account in accounts:
    print(f"{account.name:<10.8}{account.balance:>20,.2f}{account.rate:>8.1%}")
print("-" * 38)
print(f"{'total':<10}{sum([account.balance for account in accounts]):>20,.2f}{len(accounts):>8d}")
print(*accounts, sep="; ")
print(accounts)
print({account.name: account for account in accounts[:2]})
width = max([len(repr(account)) for account in accounts])
for number, account in enumerate(accounts, 1):
    print(f"{number:>2}. {account!r:<{width}} | {str(account):>{width // 2}}")

def histogram(values, height=4):
    top = max(values)
    for level in range(height, 0, -1):
        yield "".join(["█" if value * height >= level * top else " " for value in values]).rstrip()
    yield "".join([str(i % 10) for i in range(len(values))])

for line in histogram([1, 5, 2, 8, 8, 3, 0, 4]):
    print(line)

def calendar(first, days):
    cells = [""] * first + [str(day) for day in range(1, days + 1)]
    lines = ["Mo Tu We Th Fr Sa Su"]
    for i in range(0, len(cells), 7):
        lines.append(" ".join([f"{cell:>2}" for cell in cells[i:i + 7]]))
    return "\n".join(lines)

print(calendar(3, 30))
print("\n".join([" ".join([f"{i * j:3d}" for j in range(1, 8)]) for i in range(1, 6)]))
for n in (1, 10, 100):
    print("%-6s|%6d|%06.2f|%#6x|%s" % ("n=" + str(n), n, n / 3, n, "*" * (n // 10)))
print("{title:^{w}}\n{line}\n{0:>{w}}".format("right", title="Title", w=20, line="~" * 20))
