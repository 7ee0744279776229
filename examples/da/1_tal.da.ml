# sprog: dansk
# Tal: rekursion, primtal, Fibonacci og de danske talord.

definer fakultet(n):
    hvis n < 2:
        returner 1
    returner n * fakultet(n - 1)

definer største_fælles_divisor(a, b):
    """Euklids algoritme."""
    så længe b != 0:
        a, b = b, a % b
    returner a

definer primtal_til(grænse):
    # Eratosthenes' si: stryg alle multipla af hvert primtal.
    strøget = mængde()
    for tal i interval(2, grænse + 1):
        hvis tal findes i strøget:
            fortsæt
        giv tal
        strøget.update(interval(tal * tal, grænse + 1, tal))

definer fibonacci(n):
    lad forrige, næste_tal = 0, 1
    for _ i interval(n):
        forrige, næste_tal = næste_tal, forrige + næste_tal
    returner forrige

# Halvtreds er en halv fra at være tre snese: 2½ · 20.
konstant ENERE = "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten".split()
konstant TIERE = "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems".split()

definer talord(tal):
    hvis tal < 20:
        returner ENERE[tal]
    ellers hvis tal < 100:
        tiere, enere = kvotient_og_rest(tal, 10)
        returner (talord(enere) + "og" hvis enere ellers "") + TIERE[tiere - 2]
    hundreder, rest = kvotient_og_rest(tal, 100)
    antal = "et" hvis hundreder == 1 ellers talord(hundreder)
    returner antal + " hundrede" + (" og " + talord(rest) hvis rest ellers "")

udskriv("12! =", fakultet(12))
udskriv("40! =", fakultet(40))
udskriv("Største fælles divisor af 1071 og 462:", største_fælles_divisor(1071, 462))
udskriv("Primtal til 60:", liste(primtal_til(60)))
udskriv("Fibonaccital nummer 100:", fibonacci(100))
for tal i [7, 21, 50, 73, 99, 100, 365]:
    udskriv(f"{tal:>4} {talord(tal)}")

længst = maksimum(interval(1, 100), key=lambda tal: længde(talord(tal)))
udskriv("Det længste talord under hundrede:", talord(længst))
