# sprache: Deutsch
# Was geöffnet wurde, wird in der richtigen Reihenfolge geschlossen, was auch geschieht.
protokoll = []

klasse Mittel:
    offen = 0

    funktion __init__(self, name, scheitert=""):
        self.name, self.scheitert = name, scheitert
        wenn scheitert == "open" dann:
            auslösen OSError(f"can't open {name}")
        Mittel.offen += 1
        protokoll.append("open " + name)

    funktion benutzen(self, n):
        protokoll.append(f"use {self.name}")
        wenn self.scheitert == "use" dann:
            auslösen ValueError(f"{self.name} broke at {n}")
        zurückgeben n * 2

    funktion close(self):
        Mittel.offen -= 1
        protokoll.append("close " + self.name)
        wenn self.scheitert == "close" dann:
            auslösen RuntimeError("close " + self.name)

funktion auftrag(erstes, zweites, n=1):
    a = Mittel("a", erstes)
    versuchen:
        b = Mittel("b", zweites)
        versuchen:
            zurückgeben a.benutzen(n) + b.benutzen(n)
        schließlich:
            b.close()
    schließlich:
        a.close()

für erstes in "", "open", "use", "close":
    für zweites in "", "open", "use", "close":
        protokoll.clear()
        versuchen:
            ergebnis = auftrag(erstes, zweites)
        abfangen Exception als e:
            zusammenhang, e = e.__context__, darstellung(e)
            ergebnis = e, darstellung(zusammenhang)
        ausgeben(darstellung(erstes), darstellung(zweites), ergebnis, protokoll, Mittel.offen)
        Mittel.offen = 0

klasse Stapel:
    funktion __init__(self):
        self.rückrufe = []

    funktion push(self, f, *args):
        self.rückrufe.append((f, args))

    funktion close(self):
        ausstehend = Nichts
        solange self.rückrufe:
            f, args = self.rückrufe.pop()
            versuchen:
                f(*args)
            abfangen Exception als e:
                e.__context__ = ausstehend
                ausstehend = e
        wenn ausstehend dann:
            auslösen ausstehend

funktion mit_stapel(n):
    stapel_ = Stapel()
    versuchen:
        für i in bereich(n):
            stapel_.push(protokoll.append, i)
            wenn i == 2 dann:
                stapel_.push(lambda: 1 // 0)
            wenn i == 4 dann:
                stapel_.push([].pop)
        zurückgeben "done"
    schließlich:
        stapel_.close()

für n in 2, 4, 6:
    protokoll.clear()
    versuchen:
        ausgeben(mit_stapel(n), protokoll)
    abfangen Exception als e:
        ausgeben(darstellung(e), darstellung(e.__context__), protokoll)

klasse Vorgang:
    funktion __init__(self, daten):
        self.daten, self.sicherung = daten, wörterbuch(daten)

    funktion durchführen(self, *änderungen):
        versuchen:
            für änderung in änderungen:
                änderung(self.daten)
        abfangen Exception:
            self.daten.clear()
            self.daten.update(self.sicherung)
            auslösen
        sonst:
            self.sicherung = wörterbuch(self.daten)
        zurückgeben self.daten

kasse = {"a": 10, "b": 0}
t = Vorgang(kasse)
ausgeben(t.durchführen(lambda d: d.update(a=d["a"] - 3), lambda d: d.update(b=d["b"] + 3)))
versuchen:
    t.durchführen(lambda d: d.update(a=-100), lambda d: d.pop("zz"))
abfangen KeyError als e:
    ausgeben(e, kasse)

funktion tief(n, scheitert):
    protokoll.append(n)
    versuchen:
        wenn n == scheitert dann:
            auslösen KeyError(n)
        wenn n < 6 dann:
            tief(n + 1, scheitert)
    abfangen KeyError als e:
        wenn n % 2 dann:
            auslösen ValueError(n) aus e
        auslösen
    abfangen ValueError als e:
        wenn n == 2 dann:
            zurückgeben
        auslösen KeyError(-n) aus e
    schließlich:
        protokoll.append(-n)

für scheitert in 6, 5, 1, 9:
    protokoll.clear()
    versuchen:
        tief(0, scheitert)
        ausgeben(scheitert, "fine", protokoll)
    abfangen Exception als e:
        ausgeben(scheitert, darstellung(e), darstellung(e.__cause__), protokoll)
gesamt = 0
für i in bereich(500):
    versuchen:
        versuchen:
            gesamt += deep_sum[i] wenn i % 2 sonst i
        abfangen NameError:
            deep_sum = {1: 5}
            weiter
        abfangen KeyError als e:
            gesamt += e.args[0] % 3
        schließlich:
            gesamt += 1
    schließlich:
        gesamt += 1
ausgeben(gesamt, länge(deep_sum))
