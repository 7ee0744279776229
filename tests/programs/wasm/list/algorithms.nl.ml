# taal: Nederlands
# Klassieke algoritmen op lijsten, ter plaatse.
functie hoop_erin(hoop, ding):
    hoop.append(ding)
    i = lengte(hoop) - 1
    zolang i en hoop[i] < hoop[(i - 1) // 2]:
        hoop[i], hoop[(i - 1) // 2] = hoop[(i - 1) // 2], hoop[i]
        i = (i - 1) // 2

functie hoop_eruit(hoop):
    hoop[0], hoop[-1] = hoop[-1], hoop[0]
    ding = hoop.pop()
    i = 0
    zolang Waar:
        kleinste = i
        voor kind in 2 * i + 1, 2 * i + 2:
            als kind < lengte(hoop) en hoop[kind] < hoop[kleinste] dan:
                kleinste = kind
        als kleinste == i dan:
            geef terug ding
        hoop[i], hoop[kleinste] = hoop[kleinste], hoop[i]
        i = kleinste

functie hoopsortering(dingen):
    hoop = []
    voor ding in dingen:
        hoop_erin(hoop, ding)
    geef terug [hoop_eruit(hoop) voor _ in bereik(lengte(hoop))]

functie halveer(dingen, x):
    laag, hoog = 0, lengte(dingen)
    zolang laag < hoog:
        midden = (laag + hoog) // 2
        als dingen[midden] < x dan:
            laag = midden + 1
        anders:
            hoog = midden
    geef terug laag

functie snel_kiezen(dingen, k):
    dingen = dingen[:]
    laag, hoog = 0, lengte(dingen) - 1
    zolang laag < hoog:
        spil, i = dingen[hoog], laag
        voor j in bereik(laag, hoog):
            als dingen[j] < spil dan:
                dingen[i], dingen[j] = dingen[j], dingen[i]
                i += 1
        dingen[i], dingen[hoog] = dingen[hoog], dingen[i]
        als i == k dan:
            breek af
        als i < k dan:
            laag = i + 1
        anders:
            hoog = i - 1
    geef terug dingen[k]

functie vermenigvuldig(a, b):
    resultaat = [[0] * lengte(b[0]) voor _ in a]
    voor i in bereik(lengte(a)):
        voor j in bereik(lengte(b[0])):
            voor k in bereik(lengte(b)):
                resultaat[i][j] += a[i][k] * b[k][j]
    geef terug resultaat

functie langst_stijgend(dingen):
    beste = [1] * lengte(dingen)
    voor i in bereik(lengte(dingen)):
        voor j in bereik(i):
            als dingen[j] < dingen[i] en beste[j] + 1 > beste[i] dan:
                beste[i] = beste[j] + 1
    geef terug maximum(beste, default=0)

functie knapzak(dingen, inhoud):
    beste = [0] * (inhoud + 1)
    voor gewicht, waarde in dingen:
        voor c in bereik(inhoud, gewicht - 1, -1):
            beste[c] = maximum(beste[c], beste[c - gewicht] + waarde)
    geef terug beste[inhoud]

functie spiraal(matrix_):
    resultaat = []
    zolang matrix_:
        resultaat += matrix_[0]
        matrix_ = [lijst(rij) voor rij in paren(*matrix_[1:])][::-1]
    geef terug resultaat

functie plat(dingen):
    geef terug [x voor ding in dingen voor x in (plat(ding) als is_instantie(ding,
                lijst) anders [ding])]

functie draai(dingen, k):
    k %= lengte(dingen)
    geef terug dingen[-k:] + dingen[:-k]

functie volgende_permutatie(dingen):
    i = lengte(dingen) - 2
    zolang i >= 0 en dingen[i] >= dingen[i + 1]:
        i -= 1
    als i < 0 dan:
        geef terug Onwaar
    j = lengte(dingen) - 1
    zolang dingen[j] <= dingen[i]:
        j -= 1
    dingen[i], dingen[j] = dingen[j], dingen[i]
    dingen[i + 1:] = dingen[:i:-1]
    geef terug Waar

gegevens = [n * 37 % 53 voor n in bereik(53)]
toon(hoopsortering(gegevens) == lijst(bereik(53)), hoopsortering([0.5, 2, -1, Waar]),
    hoopsortering("heap"), [halveer([1, 3, 5, 5, 9], x) voor x in (0, 3, 5, 6, 10)],
    [snel_kiezen(gegevens, k) voor k in (0, 10, 52)])
m = [[1, 1], [1, 0]]
macht_van = [[1, 0], [0, 1]]
voor _ in bereik(95):
    macht_van = vermenigvuldig(macht_van, m)
toon(macht_van, vermenigvuldig([[0.5, 2]], [[4], [1]]))
toon(langst_stijgend([10, 9, 2, 5, 3, 7, 101, 18]), langst_stijgend([]),
    knapzak([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15),
    spiraal([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), plat([1, [2, [3, []], "ab"], [[[4]]]]),
    draai([1, 2, 3, 4], 1), draai([1, 2, 3], -4))
dingen = [1, 2, 3, 3]
aantal = 1
zolang volgende_permutatie(dingen):
    aantal += 1
toon(aantal, dingen)
jozef, plek = lijst(bereik(1, 42)), 0
zolang lengte(jozef) > 1:
    plek = (plek + 2) % lengte(jozef)
    verwijder jozef[plek]
toon(jozef)
