# språk: svenska
# Slingor vars variabler förblir flyttal, och sådana där de upphör att vara det.
definiera mandelbrotmängd(storlek):
    rader = []
    för rad i intervall(storlek):
        remsa = ""
        för kolumn i intervall(storlek * 2):
            cr, ci = kolumn / storlek - 1.5, 2.0 * rad / storlek - 1.0
            zr = zi = 0.0
            n = 0
            så länge n < 30 och zr * zr + zi * zi < 4.0:
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                n += 1
            remsa += " .:-=+*#%@"[n // 3 om n < 30 annars 9]
        rader.append(remsa)
    returnera rader

definiera integrera(f, a, b, n):
    h = (b - a) / n
    totalt = 0.5 * (f(a) + f(b))
    för i i intervall(1, n):
        totalt += f(a + i * h)
    returnera totalt * h

definiera sinus(x):
    led = totalt = x
    n = 1
    så länge absolutbelopp(led) > 1e-17:
        led *= -x * x / ((n + 1) * (n + 2))
        totalt += led
        n += 2
    returnera totalt

definiera omloppsbana(steg):
    x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
    för _ i intervall(steg):
        r3 = (x * x + y * y) ** 1.5
        vx -= 0.01 * x / r3
        vy -= 0.01 * y / r3
        x += 0.01 * vx
        y += 0.01 * vy
    returnera x, y, vx, vy

definiera spektral(n):
    u = [1.0] * n
    för _ i intervall(3):
        u = [summa([u[j] / ((i + j) * (i + j + 1) / 2 + i + 1) för j i intervall(n)]) för i i intervall(n)]
    returnera u

definiera blir_heltal(x):
    spår = []
    för i i intervall(4):
        x = x / 2 om i % 2 annars heltal(x * 3)
        spår.append(x)
    returnera spår

definiera kanske_flyttal(flagga):
    x = 1.5 om flagga annars 3
    returnera x * 2, x // 1, -x

skriv(*mandelbrotmängd(12), sep="\n")
skriv(integrera(lambda x: x * x, 0.0, 3.0, 300), integrera(lambda x: 1 / x, 1, 2, 64),
    integrera(sinus, 0, 3.0, 50))
skriv([sinus(x) för x i (0.0, 0.5, 1.0, -2.0, 3.141592653589793)], omloppsbana(500))
skriv(blir_heltal(7.5), blir_heltal(2), kanske_flyttal(1), kanske_flyttal(0), kanske_flyttal(Inget))
totalt = 0
för x i 0.5, 1, 2.25:
    totalt += x
    totalt *= 2
skriv(totalt, totalt == heltal(totalt))
tabell = [[flyttal(i * j) för j i intervall(4)] för i i intervall(4)]
för rad i tabell:
    för j i intervall(längd(rad)):
        rad[j] = rad[j] / 3 + j
skriv(tabell)
skriv([avrunda(värde, 9) för värde i spektral(5)])
