# sprog: dansk
# + og * på tekster af enhver bredde, i løkker, og med det som ikke passer sammen.
dele = ["abc", "é", "ÿĀ", "日本", "😀", ""]
udskriv([a + b for a i dele for b i dele])
udskriv([længde(a + b) for a i dele for b i dele], [(a + b)[-1:] for a i dele for b i dele][:12])
udskriv([del_ * n for del_ i dele for n i (0, 1, 3, -2)], 2 * "ab", Sand * "x", Falsk * "x",
    "ab" * 0 == "", "-" * 40)

definer byg(n):
    tekst = ""
    for i i interval(n):
        tekst += tegn(97 + i % 26)
        hvis i % 50 == 25:
            tekst += "é" hvis i < 60 ellers "語"
    returner tekst

tekst = byg(200)
udskriv(længde(tekst), tekst[70:90], tekst.count("é"), tekst.count("語"), byg(3), byg(26))

definer forrest(n):
    tekst = ""
    for i i interval(n):
        tekst = streng(i) + "," + tekst
    returner tekst

udskriv(forrest(12))
a = b = "shared"
a += "!"
udskriv(a, b, b + "" == b, "" + b == b)

definer pyramide(n):
    returner "\n".join([" " * (n - i) + "*" * (2 * i - 1) for i i interval(1, n + 1)])

udskriv(pyramide(5))
udskriv("abcé日", "one" + "two" * 2 + "three", ("x" + "y") * 3, "=" * 3 + ">" * 2)
for forsøg i lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + Intet, lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" - "b", lambda: ["a"] + "b", lambda: "a" + ["b"], lambda: "a" * Intet, lambda: -"a", lambda: "a" / 2, lambda: "a" ** 2, lambda: "a" & "b":
    prøv:
        udskriv(forsøg())
    fang TypeError som fejl:
        udskriv(fejl)
tekst = "x"
tekst *= 5
udskriv(tekst)
tekst += tekst
udskriv(tekst)
prøv:
    tekst += 5
fang TypeError som fejl:
    udskriv(fejl, tekst)
n = 5
n *= "ab"
udskriv(n)
