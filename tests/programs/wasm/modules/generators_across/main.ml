# taal: Nederlands
# Generatoren en hulsels uit Finse, Deense en Portugese modules.
importeer luvut
uit tællere importeer lav_tæller, gennemsnit
uit filtros importeer só_pares, janela, até genaamd tot

toon([n voor n in luvut.laskuri(1, 5)], som(luvut.neliöt(luvut.laskuri(0, 10))))
toon(lijst(só_pares(luvut.fibonacci_alle(100))), lijst(janela(luvut.laskuri(0, 5), 3)))
op, af = lav_tæller(10)
toon(op(), op(), af(), op(2 ** 63), af())

g = gennemsnit()
volgende(g)
toon([g.send(n) voor n in (10, 20, 0.5)])
probeer:
    g.send(Niets)
vang StopIteration genaamd einde:
    toon(einde.value)

g = luvut.sitkeä()
toon(volgende(g), g.throw(ValueError("één")), g.throw(ValueError("twee")), volgende(g))
probeer:
    g.throw(KeyError("sleutel"))
vang KeyError genaamd fout:
    toon(fout, luvut.loki)

functie keten(*bronnen):
    voor bron in bronnen:
        lever uit tot(bron, 3)
    geef terug "klaar"

functie verzamel():
    uitslag = lever uit keten(luvut.laskuri(7, 99), "añb日c", luvut.fibonacci_alle(9))
    lever uitslag

toon(lijst(verzamel()))
voor n, (a, b) in genummerd(paren(luvut.laskuri(0, 3), luvut.neliöt(luvut.laskuri(5, 9)))):
    toon(n, a, b, end="; ")
toon()
toon([f() voor f in luvut.sulkeumat(3)], [luvut.syvä(4)])
