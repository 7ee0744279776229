# taal: Nederlands
# De volgorde is die van de codepunten, gelijkheid die van de inhoud.
woorden = ["banana", "Banana", "apple", "", "b", "ba", "éclair", "eclair", "zebra", "日本", "日",
    "😀", "￿", "a\x00", "a", " a", "~", "ÿ", "Ā"]
toon(gesorteerd(woorden))
toon(gesorteerd(woorden, reverse=Waar)[:5], maximum(woorden), minimum(woorden),
    maximum(woorden, key=lengte), gesorteerd(woorden, key=lengte)[-3:])
toon(som([(a < b) + 2 * (a == b) + 4 * (a > b) voor a in woorden voor b in woorden]),
    alle((a < b) == (b > a) en (a <= b) == (niet b < a) voor a in woorden voor b in woorden))
toon(alle((a < b) == ([tekencode(c) voor c in a] < [tekencode(c) voor c in b]) voor a in woorden voor b in woorden))
toon("a" < "b" < "c", "a" < "B", "Z" < "a", "10" < "9", "" < " ", "abc" < "abd", "abc" < "abcd",
    "é" == "é", "é" == "é", "￿" < "😀")
toon("a" == "a", "abc" == "ab" + "c", "日本"[0] == "日", ("日" + "a")[1:] == "a", "aé"[0] == "a",
    "x😀"[0] in ["x"])
toon("in" in "contain", "" in "abc", "" in "", "abc" in "ab", "é" in "café", "e" in "café",
    "本" in "日本語", "日語" in "日本語", "😀" in "a😀", "a" in "😀", "bc" niet in "abc")
toon("abab".find("ba") >= 0, "aab" in "aaaaab", "abac" in "ababac", "aaaa" in "aaa")
gezien = {"key": 1, "clé": 2, "鍵": 3, "🔑": 4}
toon(gezien["cl" + "é"], gezien["日鍵"[1]], gezien.get("KEY"), "k" + "ey" in gezien,
    [gezien[k] voor k in ("🔑", "key")], {"a", "b", "a" + ""} == {"b", "a"})
toon("a" == 1, "1" == 1, "" == Niets, "a" != ["a"], "True" == Waar, "a" == ("a",), "" == [])
voor poging in lambda: "a" < 1, lambda: 1 in "a", lambda: Niets in "abc", lambda: "a" >= Niets, lambda: gesorteerd(["a",
            1]), lambda: ["a"] in "abc", lambda: maximum("a", 2):
    probeer:
        toon(poging())
    vang TypeError genaamd fout:
        toon(fout)

functie invoegsortering(dingen):
    voor i in bereik(1, lengte(dingen)):
        j = i
        zolang j > 0 en dingen[j] < dingen[j - 1]:
            dingen[j], dingen[j - 1] = dingen[j - 1], dingen[j]
            j -= 1
    geef terug dingen

functie is_palindroom(tekst):
    letters_ = [c voor c in tekst.lower() als c.isalpha()]
    geef terug letters_ == letters_[::-1]

toon(invoegsortering("the quick brown fox jumps over the lazy dog".split()) == gesorteerd("the quick brown fox jumps over the lazy dog".split()),
    "".join(gesorteerd("größer")))
toon([is_palindroom(t) voor t in ("A man, a plan, a canal: Panama", "été", "не нет", "しんぶんし",
            "")])
