# Order is by code point, equality by content, whatever the width of the storage.
words = ["banana", "Banana", "apple", "", "b", "ba", "éclair", "eclair", "zebra", "日本", "日", "😀", "\uffff", "a\x00", "a", " a", "~", "ÿ", "Ā"]
print(sorted(words))
print(sorted(words, reverse=True)[:5], max(words), min(words), max(words, key=len), sorted(words, key=len)[-3:])
print(sum([(a < b) + 2 * (a == b) + 4 * (a > b) for a in words for b in words]), all((a < b) == (b > a) and (a <= b) == (not b < a) for a in words for b in words))
print(all((a < b) == ([ord(c) for c in a] < [ord(c) for c in b]) for a in words for b in words))
print("a" < "b" < "c", "a" < "B", "Z" < "a", "10" < "9", "" < " ", "abc" < "abd", "abc" < "abcd", "é" == "e\u0301", "é" == "\xe9", "\uffff" < "😀")
print("a" == "a" "", "abc" == "ab" + "c", "日本"[0] == "日", ("日" + "a")[1:] == "a", "aé"[0] == "a", "x😀"[0] in ["x"])
print("in" in "contain", "" in "abc", "" in "", "abc" in "ab", "é" in "café", "e" in "café", "本" in "日本語", "日語" in "日本語", "😀" in "a😀", "a" in "😀", "bc" not in "abc")
print("abab".find("ba") >= 0, "aab" in "aaaaab", "abac" in "ababac", "aaaa" in "aaa")
seen = {"key": 1, "clé": 2, "鍵": 3, "🔑": 4}
print(seen["cl" + "é"], seen["日鍵"[1]], seen.get("KEY"), "k" + "ey" in seen, [seen[k] for k in ("🔑", "key")], {"a", "b", "a" + ""} == {"b", "a"})
print("a" == 1, "1" == 1, "" == None, "a" != ["a"], "True" == True, "a" == ("a",), "" == [])
for attempt in (lambda: "a" < 1, lambda: 1 in "a", lambda: None in "abc", lambda: "a" >= None, lambda: sorted(["a", 1]), lambda: ["a"] in "abc", lambda: max("a", 2)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)

def insertion_sort(items):
    for i in range(1, len(items)):
        j = i
        while j > 0 and items[j] < items[j - 1]:
            items[j], items[j - 1] = items[j - 1], items[j]
            j -= 1
    return items

def is_palindrome(text):
    letters = [c for c in text.lower() if c.isalpha()]
    return letters == letters[::-1]

print(insertion_sort("the quick brown fox jumps over the lazy dog".split()) == sorted("the quick brown fox jumps over the lazy dog".split()), "".join(sorted("größer")))
print([is_palindrome(t) for t in ("A man, a plan, a canal: Panama", "été", "не нет", "しんぶんし", "")])
