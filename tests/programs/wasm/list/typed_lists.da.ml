# sprog: dansk
# Lister med én slags indhold, og hvordan det går når en anden slags kommer til.
tal_ = [1, 2, 3]
tal_.append(2 ** 63)
udskriv(tal_, tal_[3] + 1)
tal_[0] = 2 ** 62
tal_[1] *= 2 ** 61
udskriv(tal_, sum(tal_), maksimum(tal_), tal_.index(2 ** 63), 2 ** 62 i tal_)
tal_.append(1.5)
udskriv(tal_, sorter(tal_))
tal_[2] = "three"
udskriv(tal_)
tal_[1] = Intet
tal_[4] = [tal_[4]]
udskriv(tal_)
decimaler = [0.5, 1.0]
decimaler.append(2)
udskriv(decimaler, decimaler[2] // 1, decimaler[1] // 1, [type(x).__name__ for x i decimaler])
decimaler[0] = Sand
udskriv(decimaler, sum(decimaler), decimaler[0] er Sand, decimaler[1] == 1)
decimaler.extend([kommatal("nan"), -0.0, kommatal("inf")])
udskriv(decimaler)
sandheder = [Sand, Falsk]
sandheder.append(1)
udskriv(sandheder, sandheder.count(Sand), [b er Sand for b i sandheder], sum(sandheder))
sandheder[0] = 0
udskriv(sandheder, alle(sandheder), nogen(sandheder))

definer fyld(n, værdi):
    resultat = []
    for i i interval(n):
        resultat.append(værdi)
        værdi = værdi + værdi
    returner resultat

udskriv(fyld(4, 1), fyld(4, 0.5), fyld(3, "ab"), fyld(2, [1]), fyld(3, 2 ** 62), fyld(3, Sand))

definer samlet(ting):
    resultat = 0
    for en_ting i ting:
        resultat += en_ting
    returner resultat

definer skaler(ting, faktor):
    for i i interval(længde(ting)):
        ting[i] = ting[i] * faktor
    returner ting

definer prik(a, b):
    resultat = 0
    for i i interval(længde(a)):
        resultat += a[i] * b[i]
    returner resultat

udskriv(samlet([1, 2, 3]), samlet([0.5, 2]), samlet([2 ** 62, 2 ** 62]), samlet([Sand, Sand]),
    samlet([]), samlet([1, 2.5, 2 ** 70]))
udskriv(skaler([1, 2], 3), skaler([1, 2], 0.5), skaler([1.5, 2], 2), skaler(["a", [1]], 2),
    skaler([2 ** 62], 4), skaler([Sand], Sand))
udskriv(prik([1, 2, 3], [4, 5, 6]), prik([0.5], [4]), prik([2 ** 32], [2 ** 32]),
    prik([1, 0.5], [2, 2]), prik([], []))
prøv:
    samlet([1, "a"])
fang TypeError som fejl:
    udskriv(fejl)
prøv:
    samlet(["a"])
fang TypeError som fejl:
    udskriv(fejl)
prøv:
    prik([1, 2], [1])
fang IndexError som fejl:
    udskriv(fejl)
si = [Sand] * 50
si[0] = si[1] = Falsk
for i i interval(2, 8):
    hvis si[i]:
        for j i interval(i * i, 50, i):
            si[j] = Falsk
udskriv([i for i, p i nummerer(si) hvis p])
nuller = [0] * 5
nuller[1] += 2 ** 63 - 1
nuller[1] += 1
nuller[2] -= 0.5
nuller[3] = nuller[3] eller "x"
udskriv(nuller)
tabel = [[0] * 4 for _ i interval(4)]
for i i interval(4):
    for j i interval(4):
        tabel[i][j] = tabel[i - 1][j] + tabel[i][j - 1] hvis i og j ellers 1
udskriv(tabel)
præfiks = [0]
for n i [3, 1, 4, 1, 5, 9, 2, 6]:
    præfiks.append(præfiks[-1] + n)
udskriv(præfiks, [præfiks[j] - præfiks[i] for i i interval(3) for j i (5, 8)])
byt = [1, 2.5, "c"]
byt[0], byt[2] = byt[2], byt[0]
byt[1], byt[0] = byt[0] * 2, byt[1]
udskriv(byt, [x for x i byt hvis ikke er_instans(x, streng)])
