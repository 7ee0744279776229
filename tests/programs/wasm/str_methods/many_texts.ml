# Long programs on texts: the collector meets many short-lived and a few long ones.
words = []
seed = 7
for i in range(1500):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    word = ""
    n = seed
    while n > 0:
        word += "abcdéfghij日k"[n % 12]
        n //= 6151
    words.append(word)
print(words[:5], len(words), len(set(words)), max(map(len, words)))
text = " ".join(words)
print(len(text), text.count("é"), text.count("日"), len(text.split()), text.split() == words, len(text.upper()), text.find(words[777]) <= text.rfind(words[777]))
counts = {}
for word in words:
    for i in range(len(word) - 1):
        pair = word[i:i + 2]
        counts[pair] = counts.get(pair, 0) + 1
top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]
print(top, len(counts), sum(counts.values()))
kept = []
for round in range(30):
    piece = text[round * 50:round * 50 + 400].replace("a", "AA").title()
    if round % 7 == 0:
        kept.append(piece[::-1])
print([len(piece) for piece in kept], kept[0][:20], kept[-1][-20:])
checksum = 0
for word in words:
    for c in word + word[::-1].upper():
        checksum = (checksum * 257 + ord(c)) % (2 ** 61 - 1)
print(checksum)
grown = ""
for i, word in enumerate(words[:200]):
    grown = (grown + word + ("," if i % 3 else ";"))[-300:]
print(len(grown), grown[:30], [len(part) for part in grown.split(";")][:5])
longest = max(words, key=lambda w: (len(w), w))
print(longest, words.index(longest), sorted(words)[:3], sorted(words, key=lambda w: w[::-1])[-2:])
print({len(w): w for w in words}, "".join(sorted(set(text))))
