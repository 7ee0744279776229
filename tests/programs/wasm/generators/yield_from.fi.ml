# kieli: suomi
# Tuottaminen toisesta: arvot takaisin, lähetykset ja poikkeukset läpi, sulkeminen.
määrittele sisin(n):
    summattu = 0
    jokaiselle i joukossa väli(n):
        saatu = tuota i
        summattu += saatu tai 0
    palauta summattu

määrittele ulkoinen():
    a = tuota moduulista sisin(2)
    b = tuota moduulista sisin(1)
    tuota moduulista "xy"
    tuota moduulista [a, b]
    c = tuota moduulista ()
    d = tuota moduulista {"k": 1}
    palauta a, b, c, d

määrittele aja(g, vastaukset=()):
    tulokset, vastaukset = [], lista(vastaukset)
    yritä:
        value = seuraava(g)
        kun Tosi:
            tulokset.append(value)
            value = g.send(vastaukset.pop(0) jos vastaukset muuten Ei mitään)
    sieppaa StopIteration nimellä stop:
        palauta tulokset, stop.value

tulosta(aja(ulkoinen()), aja(ulkoinen(), [10, 20, 30]), lista(ulkoinen()))
loki = []

määrittele varovainen(name):
    yritä:
        kun Tosi:
            yritä:
                saatu = tuota name
                loki.append((name, saatu))
            sieppaa ValueError nimellä e:
                loki.append((name, "value", merkkijono(e)))
    sieppaa GeneratorExit:
        loki.append((name, "exit"))
        heitä
    lopuksi:
        loki.append((name, "finally"))

määrittele valtuuta(*nimet):
    jokaiselle name joukossa nimet:
        yritä:
            tuota moduulista varovainen(name)
        sieppaa KeyError nimellä e:
            loki.append(("outer", "key", merkkijono(e)))
            tuota "recovered"
    palauta "all"

g = valtuuta("a", "b")
tulosta(seuraava(g), g.send(1), g.throw(ValueError("v")), g.throw(KeyError("k")), seuraava(g),
    g.send(2), loki)
loki.clear()
g.close()
tulosta(loki)
loki.clear()
g = valtuuta("c")
seuraava(g)
yritä:
    g.throw(IndexError("through"))
sieppaa IndexError nimellä e:
    tulosta(e, loki)
    loki.clear()

määrittele lähtölaskenta(n):
    jos n > 0:
        tuota n
        tuota moduulista lähtölaskenta(n - 1)

määrittele kulje(puu):
    jos on_ilmentymä(puu, lista):
        jokaiselle oksa joukossa puu:
            tuota moduulista kulje(oksa)
    muuten:
        tuota puu

määrittele syvyys(n):
    jos n == 0:
        saatu = tuota "bottom"
        palauta [saatu]
    palauta (tuota moduulista syvyys(n - 1)) + [n]

tulosta(lista(lähtölaskenta(5)), summa(lähtölaskenta(100)),
    lista(kulje([1, [2, [3, [], "ab"]], 4])), aja(syvyys(30), ["sent"])[1][:4],
    pituus(aja(syvyys(60))[1]))

luokka Iteroitava:
    määrittele __init__(self, n):
        self.n = n

    määrittele __iter__(self):
        palauta iteraattori(väli(self.n))

luokka Omatekoinen:
    määrittele __init__(self):
        self.nähdyt = []

    määrittele __iter__(self):
        palauta self

    määrittele __next__(self):
        self.nähdyt.append("next")
        jos pituus(self.nähdyt) > 4:
            heitä StopIteration("custom value")
        palauta pituus(self.nähdyt)

    määrittele send(self, value):
        self.nähdyt.append(("send", value))
        palauta "sent"

    määrittele throw(self, e):
        self.nähdyt.append(("throw",
                tyyppi(e).__name__ jos on_ilmentymä(e, BaseException) muuten e.__name__))
        palauta "thrown"

    määrittele close(self):
        self.nähdyt.append("close")

määrittele läpi(iteroitava):
    palauta (tuota moduulista iteroitava)

c = Omatekoinen()
g = läpi(c)
tulosta(seuraava(g), g.send(5), g.throw(ValueError("x")), seuraava(g), aja(g), c.nähdyt)
c = Omatekoinen()
g = läpi(c)
seuraava(g)
g.close()
tulosta(c.nähdyt)
tulosta(aja(läpi(Iteroitava(3))), aja(läpi(väli(2))), aja(läpi(x * x jokaiselle x joukossa (1, 2))),
    aja(läpi(iteraattori("ab"))), aja(läpi({1: 2}.items())), aja(läpi(pareittain("ab", [1]))),
    aja(läpi(sovella(merkkijono, (1,)))))
g = läpi([1, 2])
seuraava(g)
jokaiselle huono joukossa lambda: g.send(5), lambda: seuraava(läpi(5)), lambda: seuraava(läpi(Ei mitään)), lambda: lista(läpi(tulosta)):
    yritä:
        tulosta(huono())
    sieppaa (TypeError, AttributeError) nimellä e:
        tulosta(tyyppi(e).__name__, e)

määrittele ketju(*iteroitavat):
    jokaiselle i joukossa iteroitavat:
        tuota moduulista i

määrittele parit(a, b):
    x = tuota moduulista a
    y = tuota moduulista b
    palauta x, y

tulosta(lista(ketju("ab", [1], ketju(), ketju({2}, (3,)))),
    aja(parit(sisin(1), sisin(2)), [5, 6, 7]))

määrittele ehdollinen(lippu):
    tulos = (tuota moduulista sisin(1)) jos lippu muuten "skipped"
    items = [(tuota moduulista sisin(1)), (tuota moduulista sisin(0))]
    palauta tulos, items, (tuota moduulista läpi(läpi(läpi([1]))))

tulosta(aja(ehdollinen(Tosi), [1, 2]), aja(ehdollinen(Epätosi)))

määrittele hanoin_torni(n, a, b, c):
    jos n:
        tuota moduulista hanoin_torni(n - 1, a, c, b)
        tuota a + b
        tuota moduulista hanoin_torni(n - 1, c, b, a)

tulosta(lista(hanoin_torni(3, "x", "y", "z")),
    summa(1 jokaiselle _ joukossa hanoin_torni(9, *"abc")))

määrittele kaatuu():
    yritä:
        tuota moduulista (1 // n jokaiselle n joukossa (1, 0))
    sieppaa ZeroDivisionError nimellä e:
        tuota merkkijono(e)

tulosta(lista(kaatuu()))
