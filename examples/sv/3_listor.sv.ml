# språk: svenska
# Sju sorters kakor: listor, ordböcker och funktioner.

# Kaka: (antal på fatet, minuter i ugnen)
kakor = {
    "drömmar": (24, 25),
    "finska pinnar": (30, 10),
    "hallongrottor": (18, 15),
    "kolasnittar": (36, 15),
    "havreflarn": (20, 7),
    "chokladbollar": (16, 0),
    "mandelmusslor": (12, 12),
}

skriv(f"Sorter: {längd(kakor)}, kakor: {summa(antal för antal, _ i kakor.values())}")

# De som tar längst tid får börja; vid lika tid avgör namnet.
turordning = sortera(kakor.items(), key=lambda par: (-par[1][1], par[0]))
för varje nummer, (sort, (antal, tid)) i numrera(turordning, 1):
    skriv(f"{nummer}. {sort:<14} {antal:>3} st {tid:>3} min")

utan_ugn = [sort för sort, (_, tid) i kakor.items() om tid == 0]
skriv("Behöver ingen ugn:", utan_ugn)

snabba = lista(filtrera(lambda sort: 0 < kakor[sort][1] <= 10, kakor))
skriv("Klara på tio minuter:", snabba)

# Gästerna tar för sig
gäster = ["Elsa", "Nils", "Maja"]
önskningar = [["drömmar", "havreflarn"], ["drömmar"], ["wienerbröd", "kolasnittar"]]

definiera servera(gäst, val):
    för varje sort i val:
        om sort finns inte i kakor:
            skriv(f"  {gäst}: {sort} har vi tyvärr inte")
            fortsätt
        antal, tid = kakor[sort]
        kakor[sort] = (antal - 1, tid)
        skriv(f"  {gäst}: varsågod, {sort}")

skriv("Fika!")
för varje gäst, val i para_ihop(gäster, önskningar):
    servera(gäst, val)

# Röret |> skickar ett värde vidare från funktion till funktion.
definiera antal_kvar(förråd):
    returnera [antal för antal, _ i förråd.values()]

definiera dussin(antal):
    returnera f"{antal // 12} dussin och {antal % 12} kakor"

skriv("Kvar:", kakor |> antal_kvar |> summa |> dussin)

efter_tid = {}
för varje sort, (_, tid) i kakor.items():
    efter_tid.setdefault(tid, []).append(sort)
skriv("Samma tid i ugnen:", {tid: sorter för tid, sorter i efter_tid.items() om längd(sorter) > 1})
