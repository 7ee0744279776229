# kieli: suomi
# Luvut: kertoma, alkuluvut, henkilötunnuksen tarkistusmerkki ja luvut sanoina.

määrittele kertoma(n):
    jos n < 2:
        palauta 1
    palauta n * kertoma(n - 1)

määrittele suurin_yhteinen_tekijä(a, b):
    """Eukleideen algoritmi."""
    kun b != 0:
        a, b = b, a % b
    palauta a

määrittele on_alkuluku(n):
    jos n < 2:
        palauta Epätosi
    palauta kaikki(n % jakaja != 0 jokaiselle jakaja joukossa väli(2, kokonaisluku(n ** 0.5) + 1))

määrittele tarkistusmerkki(numerot):
    # Syntymäaika ja yksilönumero jaetaan luvulla 31; jakojäännös valitsee merkin.
    palauta "0123456789ABCDEFHJKLMNPRSTUVWXY"[kokonaisluku(numerot) % 31]

vakio YKKÖSET = "yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen".split()

määrittele sanoina(n):
    """Luku suomeksi: yhteen kirjoitettuna, suurimmasta osasta pienimpään."""
    jos n == 0:
        palauta ""
    muuten jos n <= 10:
        palauta YKKÖSET[n - 1]
    muuten jos n < 20:
        palauta YKKÖSET[n - 11] + "toista"
    jokaiselle raja, yksi, monta joukossa [(1000, "tuhat", "tuhatta"), (100, "sata", "sataa")]:
        määrä, loput = osamäärä_ja_jakojäännös(n, raja)
        jos määrä == 1:
            palauta yksi + sanoina(loput)
        muuten jos määrä > 1:
            palauta sanoina(määrä) + monta + sanoina(loput)
    palauta YKKÖSET[n // 10 - 1] + "kymmentä" + sanoina(n % 10)

määrittele collatzin_jono(n):
    # Parillinen puolitetaan, pariton kolminkertaistetaan ja lisätään yksi.
    kun n != 1:
        tuota n
        n = n // 2 jos n % 2 == 0 muuten 3 * n + 1
    tuota 1

tulosta("25! =", kertoma(25))
tulosta("Murtoluku 462/1071 supistuu luvulla", suurin_yhteinen_tekijä(462, 1071))
tulosta("Alkuluvut alle 50:", [n jokaiselle n joukossa väli(50) jos on_alkuluku(n)])
tulosta("Henkilötunnus 131052-308? päättyy merkkiin", tarkistusmerkki("131052308"))

jokaiselle luku joukossa [7, 11, 42, 100, 365, 1917, 20305, 999999]:
    tulosta(f"{luku:>6} {sanoina(luku)}")

tulosta("Collatzin jono luvusta 6:", *collatzin_jono(6))
pisin = maksimi(väli(1, 100), key=lambda alku: pituus(lista(collatzin_jono(alku))))
tulosta("Alle sadan pisin jono alkaa luvusta", pisin)
tulosta("Jyviä shakkilaudalla:", summa(2 ** ruutu jokaiselle ruutu joukossa väli(64)))
