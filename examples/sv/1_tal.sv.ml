# språk: svenska
# Tal: rekursion, primtal, Fibonacci och riktigt stora heltal.

definiera fakultet(n):
    om n < 2:
        returnera 1
    returnera n * fakultet(n - 1)

definiera största_gemensamma_delare(a, b):
    """Euklides algoritm."""
    så länge b != 0:
        a, b = b, a % b
    returnera a

definiera är_primtal(n):
    om n < 2:
        returnera Falskt
    returnera alla(n % delare != 0 för delare i intervall(2, heltal(n ** 0.5) + 1))

definiera fibonacci(antal):
    låt a, b = 0, 1
    för _ i intervall(antal):
        ge a
        a, b = b, a + b

definiera kontrollsiffra(siffror):
    # Den sista siffran i ett personnummer: varannan siffra dubblas, och alla siffersummor läggs ihop.
    låt total = 0
    för varje plats, siffra i numrera(siffror):
        produkt = heltal(siffra) * (1 om plats % 2 annars 2)
        total += produkt // 10 + produkt % 10
    returnera -total % 10

skriv("10! =", fakultet(10))
skriv("Så många ordningar kan en kortlek ha:")
skriv(fakultet(52))
skriv("Bråket 1071/462 förkortas med", största_gemensamma_delare(1071, 462))

primtal = [n för n i intervall(60) om är_primtal(n)]
skriv("Primtal under 60:", primtal)

tvillingar = [(p, p + 2) för p i primtal om p + 2 finns i primtal]
skriv("Primtalstvillingar:", tvillingar)

skriv("Fibonacci:", lista(fibonacci(15)))

# Ett perfekt tal är summan av sina egna äkta delare.
för kandidat i intervall(2, 1000):
    delare = [d för d i intervall(1, kandidat) om kandidat % d == 0]
    om summa(delare) == kandidat:
        skriv(kandidat, "=", " + ".join(tillämpa(sträng, delare)))

skriv("Kontrollsiffran i 121212-121? är", kontrollsiffra("121212121"))

timmar, minuter = kvot_och_rest(10000, 60)
skriv(f"10000 minuter är {timmar} timmar och {minuter} minuter.")
