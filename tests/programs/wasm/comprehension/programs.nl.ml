# taal: Nederlands
# Programma's als begrippen: priemgetallen, matrices, teksten, borden, permutaties.
priemgetallen = [n voor n in bereik(2,
        80) als niet [d voor d in bereik(2, geheel_getal(n ** 0.5) + 1) als n % d == 0]]
drietallen = [(a, b, c) voor c in bereik(1, 30) voor b in bereik(1, c) voor a in bereik(1,
        b) als a * a + b * b == c * c]
toon(priemgetallen, drietallen)
eenheid = [[geheel_getal(i == j) voor j in bereik(4)] voor i in bereik(4)]

functie vermenigvuldig(a, b):
    geef terug [[som(x * y voor x, y in paren(rij, kolom)) voor kolom in paren(*b)] voor rij in a]

draaiing = [[(i + 1) % 4 == j voor j in bereik(4)] voor i in bereik(4)]
toon(eenheid,
    vermenigvuldig(draaiing,
        draaiing) == [[(i + 2) % 4 == j voor j in bereik(4)] voor i in bereik(4)],
    vermenigvuldig(vermenigvuldig(draaiing, draaiing),
        vermenigvuldig(draaiing, draaiing)) == eenheid,
    vermenigvuldig([[2 ** 40, 1]], [[2 ** 40], [0.5]]))
tekst = "It is a truth universally acknowledged, that a single man"
woorden = [w.strip(",.").lower() voor w in tekst.split()]
toon({w: lengte(w) voor w in woorden als lengte(w) > 4}, [w[::-1] voor w in woorden][:4],
    {n: [w voor w in woorden als lengte(w) == n] voor n in gesorteerd({lengte(w) voor w in woorden})},
    "".join(c voor c in tekst als c in "aeiou"), [tekst.count(v) voor v in "aeiou"],
    " ".join(w.capitalize() als i % 2 anders w.upper() voor i, w in genummerd(woorden[:4])))
bord = ["".join("#."[(x + y) % 2] voor x in bereik(6)) voor y in bereik(3)]
toon(bord, [(x, y) voor y, rij in genummerd(bord) voor x, c in genummerd(rij) als c == "#"][:5],
    ["".join(kolom) voor kolom in paren(*bord)])

functie permutaties(dingen):
    geef terug [[x] + overige voor i,
        x in genummerd(dingen) voor overige in permutaties(dingen[:i] + dingen[i + 1:])] als dingen anders [[]]

functie deelverzamelingen(dingen):
    geef terug [[x voor i,
            x in genummerd(dingen) als masker >> i & 1] voor masker in bereik(1 << lengte(dingen))]

functie dames(n):
    geef terug [[]] als n == 0 anders [q + [c] voor q in dames(n - 1) voor c in bereik(5) als alle(c != d en absolute_waarde(c - d) != n - 1 - i voor i,
            d in genummerd(q))]

toon(lengte(permutaties([1, 2, 3, 4])), permutaties("ab"), deelverzamelingen("abc"),
    lengte(dames(5)), dames(5)[:2])
csv = "name,age\nann,30\nbö,25\n"
kop, *rijen = [regel.split(",") voor regel in csv.splitlines()]
gegevens = [{key: geheel_getal(waarde) als waarde.isdigit() anders waarde voor key,
        waarde in paren(kop, rij)} voor rij in rijen]
toon(gegevens, som(r["age"] voor r in gegevens) / lengte(gegevens),
    [r["name"] voor r in gesorteerd(gegevens, key=lambda r: r["age"])],
    {r["name"]: r voor r in gegevens als r["age"] > 26})
lijnen = [(a, b) voor a in "abcd" voor b in "abcd" als a < b en (a, b) != ("a", "d")]
graaf = {n: gesorteerd({b voor a, b in lijnen als a == n} | {a voor a,
            b in lijnen als b == n}) voor n in "abcd"}
toon(lijnen, graaf, {n: lengte(m) voor n, m in graaf.items()},
    [n voor n in graaf als alle(m in graaf[n] voor m in graaf als m != n)])
toon([geheel_getal("".join(tekenreeks(d) voor d in bereik(1, n + 1))) * 8 + n voor n in bereik(1,
            10)][-1],
    [som(geheel_getal(d) ** lengte(tekenreeks(n)) voor d in tekenreeks(n)) voor n in (153, 9474)],
    [n voor n in bereik(1, 200) als n == som(d voor d in bereik(1, n) als n % d == 0)],
    [2 ** n voor n in bereik(0, 130, 32)], {binair(n).count("1") voor n in bereik(64)})
driehoek = ["".join("*" als niet x & y anders " " voor x in bereik(8)).rstrip() voor y in bereik(8)]
toon(*driehoek, sep="\n")
pascaldriehoek = [[1]]
pascaldriehoek += [[1 als j in (0, i) anders 0 voor j in bereik(i + 1)] voor i in bereik(1, 5)]
pascaldriehoek[2:] = [[1 als j in (0, i) anders i als j in (1,
            i - 1) anders 6 voor j in bereik(i + 1)] voor i in bereik(2, 5)]
toon(pascaldriehoek, [som(rij) voor rij in pascaldriehoek],
    [[f"{x:>2}" voor x in rij] voor rij in pascaldriehoek[-1:]])
