# sprog: dansk
# Funktioner, hylstre, klasser og generatorer, der deler globale variabler.
logbog, dybde, indstillinger, lager, stakken = [], 0, {"verbose": Falsk}, {}, []

definer spor(name):
    global dybde
    logbog.append("  " * dybde + name)
    dybde += 1
    prøv:
        hvis name == "c":
            kast ValueError("in c")
        hvis name < "d":
            spor(tegn(tegnkode(name) + 1))
    til sidst:
        dybde -= 1

prøv:
    spor("a")
fang ValueError:
    logbog.append(f"depth {dybde}")
udskriv(logbog)

definer verbose(til):
    indstillinger["verbose"] = til
    returner indstillinger

definer sig(tekst):
    returner tekst.upper() hvis indstillinger["verbose"] ellers tekst

udskriv(sig("a"), verbose(Sand)["verbose"], sig("a"), verbose(0) er indstillinger, sig("b"))
træffere = 0

definer husk(f):
    definer indpakket(n):
        global træffere
        hvis (f, n) i lager:
            træffere += 1
        ellers:
            lager[f, n] = f(n)
        returner lager[f, n]

    returner indpakket

definer langsom(n):
    returner hurtig(n - 1) + hurtig(n - 2) hvis n > 1 ellers n

hurtig = husk(langsom)
udskriv(hurtig(80), træffere, længde(lager))

klasse Stak:
    definer push(self, x):
        stakken.append(x)
        returner self

    definer pop(self):
        global taget
        taget = stakken.pop()
        returner taget

s, t = Stak(), Stak()
udskriv(s.push(1).push(2).pop(), t.pop(), taget, stakken)
prøv:
    t.pop()
fang IndexError som e:
    udskriv(e, taget)
tallet = 0

definer tallene():
    global tallet
    så længe tallet < 5:
        tallet += 1
        giv tallet

g, h = tallene(), tallene()
udskriv(næste(g), næste(h), tallet, liste(g), liste(h), tallet)
tallet = 3
udskriv(liste(tallene()))

definer lav_sætter(name):
    definer sætter(værdi):
        hvis name == "p":
            global p
            p = værdi
        ellers:
            global q
            q = værdi
        returner værdi

    returner sætter

sæt_p, sæt_q = lav_sætter("p"), lav_sætter("q")
udskriv(sæt_p(1), sæt_q([p]), p, q)
fejlene = 0

definer risikabel(n):
    global fejlene
    prøv:
        returner 10 // n
    fang ZeroDivisionError:
        fejlene += 1
        returner fejlene

udskriv([risikabel(n) for n i (5, 0, 2, 0, 0)], fejlene)

klasse Tæller:
    samlet = 0

    definer __init__(self):
        global antal
        antal += 1
        Tæller.samlet += antal

    definer __add__(self, other):
        global lægninger
        lægninger += 1
        returner self

antal = lægninger = 0
c = Tæller() + Tæller() + Tæller()
c += c
udskriv(antal, lægninger, Tæller.samlet)
opkald = []

definer tilmeld(f):
    opkald.append(f)

definer affyr(*args):
    returner [f(*args) for f i opkald]

tilmeld(lambda x: x * 2)
tilmeld(streng)
tilmeld(lambda x: logbog.clear() eller længde(logbog))
tilmeld(lambda x: tilmeld(absolutværdi) eller "more")
udskriv(affyr(21), længde(opkald), logbog)
nuværende = Intet

definer besøg(træ):
    global nuværende
    før, nuværende = nuværende, træ[0]
    resultat = [(før, nuværende)] + [par for barn i træ[1:] for par i besøg(barn)]
    nuværende = før
    returner resultat

udskriv(besøg(["r", ["a", ["b"]], ["c"]]), nuværende)
grænse = 3

definer begrænset(n):
    returner n hvis n < grænse ellers begrænset(n - grænse)

grænseresultater = []
for grænse i 3, 5, 2 ** 40:
    grænseresultater.append(begrænset(17))
udskriv(grænseresultater, grænse)
kø = [("start", 0)]
sete = mængde()

definer behandl():
    global sete
    så længe kø:
        name, niveau = kø.pop(0)
        hvis name i sete eller niveau > 3:
            fortsæt
        sete = sete | {name}
        kø.extend((name[:2] + c, niveau + 1) for c i "xy")
    returner længde(sete)

udskriv(behandl(), sorter(sete))
