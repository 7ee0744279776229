# language: english
# Strings: pangrams, plurals, pig Latin and anagrams.

const ALPHABET = "abcdefghijklmnopqrstuvwxyz"
const VOWELS = "aeiou"


def missing_letters(sentence):
    return "".join(sorted(set(ALPHABET) - set(sentence.lower())))


for sentence in [
    "The quick brown fox jumps over the lazy dog",
    "Pack my box with five dozen liquor jugs",
    "It was a dark and stormy night",
]:
    missing = missing_letters(sentence)
    if missing:
        print(f"“{sentence}” lacks {len(missing)} letters: {missing}")
    else:
        print(f"“{sentence}” has them all")


def plural(noun):
    """One fox, two foxes: the rules, and some that break them."""
    irregular = {"mouse": "mice", "child": "children", "sheep": "sheep"}
    if noun in irregular:
        return irregular[noun]
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith("f"):
        return noun[:-1] + "ves"
    return noun + "s"


print()
print("Two", ", two ".join(map(plural, "fox cherry donkey leaf church sheep mouse teapot".split())))


# Pig Latin moves what stands before the first vowel to the end.
def pig_latin(word):
    for place, letter in enumerate(word):
        if letter in VOWELS:
            return word[place:] + (word[:place] + "ay" if place > 0 else "way")
    return word + "ay"


print()
print(" ".join(pig_latin(word) for word in "meet me under the old oak by the river".split()))

# Two phrases are anagrams if the same letters remain when sorted.
phrases = ["the eyes", "dormitory", "eleven plus two", "silent", "dirty room", "they see", "listen", "twelve plus one"]
groups = {}
for phrase in phrases:
    key = "".join(sorted(phrase.replace(" ", "")))
    groups.setdefault(key, []).append(phrase)

print()
for group in sorted(groups.values()):
    print(" = ".join(sorted(group)))

# Reading a number out, digit by digit, as over a bad telephone line
let names = "nought one two three four five six seven eight nine".split()
number = "01632 960077"
spoken = []
for digit in number:
    if digit == " ":
        spoken[-1] += ","
    elif spoken and spoken[-1] == names[int(digit)]:
        spoken[-1] = "double " + spoken[-1]
    else:
        spoken.append(names[int(digit)])
print()
print(number, "is", " ".join(spoken))
