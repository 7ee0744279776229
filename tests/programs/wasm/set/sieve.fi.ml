# kieli: suomi
# Joukot töissä: alkuluvut, verkot, sudoku ja peitteet.
määrittele alkuluvut(n):
    ehdokkaat = joukko(väli(2, n + 1))
    löydetyt = []
    kun ehdokkaat:
        p = minimi(ehdokkaat)
        löydetyt.append(p)
        ehdokkaat -= joukko(väli(p, n + 1, p))
    palauta löydetyt

määrittele saavutettavat(verkko, alku):
    nähdyt, jonossa = joukko(), {alku}
    kun jonossa:
        solmu = jonossa.pop()
        nähdyt.add(solmu)
        jonossa |= verkko.get(solmu, joukko()) - nähdyt
    palauta nähdyt

määrittele vahvasti_yhtenäiset(verkko):
    käänteinen = {}
    jokaiselle solmu, kohteet joukossa verkko.items():
        jokaiselle kohde joukossa kohteet:
            käänteinen.setdefault(kohde, joukko()).add(solmu)
    jäljellä, osat = joukko(verkko), []
    kun jäljellä:
        solmu = minimi(jäljellä)
        osa = saavutettavat(verkko, solmu) & saavutettavat(käänteinen, solmu)
        osat.append(järjestä(osa))
        jäljellä -= osa
    palauta osat

määrittele väritä(verkko):
    värit = {}
    jokaiselle solmu joukossa järjestä(verkko, key=lambda n: (-pituus(verkko[n]), n)):
        käytetyt = {värit[toinen] jokaiselle toinen joukossa verkko[solmu] jos toinen joukossa värit}
        c = 0
        kun c joukossa käytetyt:
            c += 1
        värit[solmu] = c
    palauta värit

määrittele peitä(kaikki_, joukot):
    valitut, jäljellä = [], joukko(kaikki_)
    kun jäljellä:
        paras = maksimi(järjestä(joukot), key=lambda nimi_: pituus(joukot[nimi_] & jäljellä))
        jos ei joukot[paras] & jäljellä:
            palauta Ei mitään
        valitut.append(paras)
        jäljellä -= joukot[paras]
    palauta valitut

määrittele sudoku(ruudukko):
    määrittele vaihtoehdot(r, c):
        käytetyt = joukko(ruudukko[r]) | {ruudukko[i][c] jokaiselle i joukossa väli(4)} | {ruudukko[r // 2 * 2 + i][c // 2 * 2 + j] jokaiselle i joukossa (0,
                1) jokaiselle j joukossa (0, 1)}
        palauta {1, 2, 3, 4} - käytetyt

    tyhjät = [(r,
            c) jokaiselle r joukossa väli(4) jokaiselle c joukossa väli(4) jos ei ruudukko[r][c]]
    jos ei tyhjät:
        palauta Tosi
    r, c = minimi(tyhjät, key=lambda p: (pituus(vaihtoehdot(*p)), p))
    jokaiselle n joukossa järjestä(vaihtoehdot(r, c)):
        ruudukko[r][c] = n
        jos sudoku(ruudukko):
            palauta Tosi
    ruudukko[r][c] = 0
    palauta Epätosi

tulosta(alkuluvut(60), pituus(alkuluvut(700)))
verkko = {1: {2}, 2: {3, 4}, 3: {1}, 4: {5}, 5: {4, 6}, 6: joukko()}
tulosta(järjestä(saavutettavat(verkko, 1)), järjestä(saavutettavat(verkko, 5)),
    vahvasti_yhtenäiset(verkko),
    väritä({n: joukko(väli(n % 3, 9, 3)) - {n} | {(n + 1) % 9,
                (n - 1) % 9} jokaiselle n joukossa väli(9)}))
tulosta(peitä(väli(1, 11),
        {"a": {1, 2, 3, 8}, "b": {1, 2, 3, 4, 5}, "c": {4, 5, 7}, "d": {5, 6, 7},
            "e": {6, 7, 8, 9, 10}}), peitä([1, 2], {"x": {1}}), peitä([], {}))
ruudukko = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 1, 0, 0], [0, 0, 0, 2]]
tulosta(sudoku(ruudukko), ruudukko)
neliöt, kuutiot = {n * n jokaiselle n joukossa väli(200)}, {n ** 3 jokaiselle n joukossa väli(60)}
tulosta(järjestä(neliöt & kuutiot), pituus(neliöt | kuutiot), pituus(neliöt ^ kuutiot),
    järjestä({a + b jokaiselle a joukossa (1, 4, 9) jokaiselle b joukossa (1, 8, 27)}),
    summa(neliöt - kuutiot))
luvut = joukko(väli(1000))
jokaiselle askel joukossa 2, 3, 5, 7:
    luvut = luvut.difference(väli(askel * 2, 1000, askel))
tulosta(pituus(luvut), järjestä(luvut)[:8], maksimi(luvut), 121 joukossa luvut, 997 joukossa luvut)
taksi = {}
jokaiselle a joukossa väli(1, 30):
    jokaiselle b joukossa väli(a, 30):
        taksi.setdefault(a ** 3 + b ** 3, joukko()).add((a, b))
tulosta(järjestä([(n, järjestä(p)) jokaiselle n, p joukossa taksi.items() jos pituus(p) > 1]))
