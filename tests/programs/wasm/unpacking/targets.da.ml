# sprog: dansk
# Tildeling til flere mål: indlejrede, med stjerne, attributter og pladser, i rækkefølge.
a, b = 1, 2
udskriv(a, b)
a, b = b, a
udskriv(a, b)
(a, b), c = (3, 4), 5
udskriv(a, b, c)
[a, [b, (c, d)]] = [1, (2, [3, 4])]
udskriv(a, b, c, d)
(a,) = [7]
udskriv(a)
(a,) = "x"
udskriv(a)
[a] = {5}
udskriv(a)
() = []
[] = ()
a, b, c = "añ日"
udskriv(a, b, c)
a, b = {"k": 1, "m": 2}
udskriv(a, b)
a, b, c = interval(3)
udskriv(a, b, c)
a, b = (x * x for x i (3, 4))
udskriv(a, b)
a, b = anvend(streng, (1, 2.5))
udskriv(a, b)
a = b, c = d = 8, 9
udskriv(a, b, c, d)
første, *resten = [1, 2, 3]
udskriv(første, resten)
*start, sidste = "abc"
udskriv(start, sidste)
hoved, *midte, hale = interval(6)
udskriv(hoved, midte, hale)
a, *b = (1,)
udskriv(a, b)
(*a,) = "xy"
udskriv(a)
[a, *b], *c = [[1, 2, 3], 4, 5]
udskriv(a, b, c)
(a, *b), (c, *d) = "ab", {1: 2, 3: 4}
udskriv(a, b, c, d)
*(a, b), c = 1, 2, 3
udskriv(a, b, c)
a, (b, *c), *d = 1, "xyz", 4
udskriv(a, b, c, d)

klasse Kasse:
    gør intet

kasse, ting, tabel = Kasse(), [0] * 4, {}
kasse.x, ting[1], tabel["k"] = 1, 2, 3
udskriv(kasse.x, ting, tabel)
kasse.a, *ting[2:], tabel["t"] = interval(5)
udskriv(kasse.a, ting, tabel)
(kasse.y, ting[-1]), tabel[0] = "pq", "r"
udskriv(kasse.y, ting, tabel)
ting[0], ting[0] = 1, 2
udskriv(ting[0])
i = 0
i, ting[i] = 1, "at one"
udskriv(i, ting)
ting[i], i = "first", 3
udskriv(i, ting)
x = [0, 1, 2]
x[x[0]], x[0] = 5, 6
udskriv(x)
x[0], x[1], x[2] = x[2], x[0], x[1]
udskriv(x)
for a, (b, *c) i [(1, "xy"), (2, [3]), (4, (5, 6, 7))]:
    udskriv(a, b, c, end="; ")
for i, (nøgle, værdi) i nummerer({"a": 1, "b": 2}.items()):
    udskriv(i, nøgle, værdi, end="; ")
for *a, b i ["abc", (1,)]:
    udskriv(a, b, end="; ")
for kasse.n, ting[0] i sammenkobl(interval(2), "uv"):
    udskriv(kasse.n, ting[0], end="; ")
udskriv()
rækkefølge = []

klasse Logbog:
    definer __setattr__(self, name, værdi):
        rækkefølge.append((name, værdi))

    definer __setitem__(self, nøgle, værdi):
        rækkefølge.append((nøgle, værdi))

logbog = Logbog()

definer hent(n):
    rækkefølge.append(n)
    returner logbog

hent(1).a, hent(2)["k"], (hent(3).b, *hent(4).c) = "x", "y", "zuv"
udskriv(rækkefølge)

definer byt_tre(p, q, r):
    returner r, p, q

a, b, c = byt_tre(*byt_tre(1, 2, 3))
udskriv(a, b, c)
rækken = [0, 1]
så længe længde(rækken) < 10:
    *_, p, q = rækken
    rækken.append(p + q)
udskriv(rækken)
a, b = 1, 2
udskriv(a, b)
n = m = [1]
n, m = m + [2], n
udskriv(n, m, m er ikke n)
