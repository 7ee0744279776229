# Ends in an exception that comes out of three generators, one within the other.
def read(lines):
    for line in lines:
        yield line.strip()

def numbers(lines):
    for line in lines:
        yield int(line)

def sums(values):
    total = 0
    for value in values:
        total += value
        yield total

for total in sums(numbers(read([" 1", "2 ", "3\n", "vier"]))):
    print(total)
