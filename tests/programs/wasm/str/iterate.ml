# Texts as sequences: iteration, unpacking, building lists, counting, grouping.
for c in "héß":
    print(c, end="|")
print()
for i, c in enumerate("日本語", 1):
    print(i, c, end=" ")
print()
a, b, c = "xyz"
first, *rest = "hello"
print(a, b, c, first, rest, [*"ab", *"cd"], list("a😀"), tuple("xy"), sorted("hello"), set("a") | set("a"), dict(zip("abc", "123")), list(reversed("abc")))
print([c.upper() for c in "abc"], {c: ord(c) for c in "né"}, [x + y for x in "ab" for y in "12"], list(zip("abc", "xy", "日本語")), list(map(ord, "aé")), list(filter(str.isalpha, "a1b2")))
print(max("hello"), min("hello"), len("hello"), all("hello"), any(""), sum(map(int, "12345")), "".join(dict.fromkeys("mississippi")), list(enumerate("")))

def word_counts(text):
    counts = {}
    for word in text.lower().split():
        word = word.strip(".,!?")
        counts[word] = counts.get(word, 0) + 1
    return counts

def run_length(text):
    result = []
    for c in text:
        if result and result[-1][0] == c:
            result[-1][1] += 1
        else:
            result.append([c, 1])
    return "".join([c + str(n) if n > 1 else c for c, n in result])

def expand(text):
    result, count = "", ""
    for c in text[::-1]:
        if c.isdigit():
            count = c + count
        else:
            result = c * int(count or 1) + result
            count = ""
    return result

def longest_common(a, b):
    row = [""] * (len(b) + 1)
    for x in a:
        new = [""]
        for j, y in enumerate(b):
            new.append(row[j] + x if x == y else max(row[j + 1], new[j], key=len))
        row = new
    return row[-1]

def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]

print(word_counts("The cat. The dog! the CAT, a cat?"))
print(run_length("aaabccddddd"), expand(run_length("aaabccddddd")) == "aaabccddddd", expand("日3é12x"), run_length(""))
print(longest_common("xmjyauz", "mzjawxu"), distance("kitten", "sitting"), distance("", "abc"), distance("höhe", "hohe"))
text = "abc"
for c in text:
    text += c.upper()
print(text)
try:
    a, b = "xyz"
except ValueError as error:
    print(error)
try:
    a, b, c, d = "xy"
except ValueError as error:
    print(error)
iterator = iter("é日")
print(next(iterator), next(iterator), next(iterator, "end"))
