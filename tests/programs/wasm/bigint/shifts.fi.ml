# kieli: suomi
# Siirrot ja bittikuviot suurilla luvuilla, myös negatiivisilla.
a = 0x123456789abcdef0fedcba9876543210
jokaiselle n joukossa 0, 1, 4, 15, 29, 30, 31, 32, 33, 60, 63, 64, 65, 100, 124, 125, 126, 200:
    tulosta(n, a >> n, -a >> n, heksadesimaaliluku(a << n)[:20], a << n >> n == a,
        -a << n >> n == -a, a >> n << n == a & ~((1 << n) - 1))
tulosta([-1 << n >> 3 jokaiselle n joukossa (0, 2, 3, 4, 62, 63, 64, 65)], -(1 << 64) >> 64,
    -(1 << 64) - 1 >> 64, ~(1 << 64) >> 64)
maskit = [(1 << n) - 1 jokaiselle n joukossa (8, 32, 63, 64, 65, 128)]
tulosta([a & m jokaiselle m joukossa maskit])
tulosta([-a & m jokaiselle m joukossa maskit])
tulosta([a | ~m jokaiselle m joukossa maskit])
tulosta([(a ^ m) & m jokaiselle m joukossa maskit])
tulosta(a & -a, a & ~a, a | ~a, a ^ ~a, -a & -a == -a, a ^ -a == -a ^ a, ~-a == a - 1, -~a == a + 1)

määrittele bitit(n):
    palauta [i jokaiselle i joukossa väli(n.bit_length()) jos n >> i & 1]

tulosta(bitit(2 ** 100 + 2 ** 64 + 2 ** 63 + 1), bitit(-5 & 0xff), pituus(bitit(3 ** 200)),
    (3 ** 200).bit_count())

määrittele gray_koodi(n):
    palauta n ^ n >> 1

määrittele gray_koodista(n):
    siirto = 1
    kun n >> siirto:
        n ^= n >> siirto
        siirto <<= 1
    palauta n

tulosta(kaikki(gray_koodista(gray_koodi(n)) == n jokaiselle n joukossa (0, 1, 5, 2 ** 63,
            2 ** 64 - 1, 10 ** 50)), gray_koodi(10 ** 30))

määrittele kierrä(n, verran, leveys):
    palauta (n << verran | n >> leveys - verran) & (1 << leveys) - 1

tulosta([kierrä(0x8000000000000001, verran, 64) jokaiselle verran joukossa (1, 4, 63)],
    kierrä(2 ** 127 + 1, 1, 128))
n = 1
n <<= 70
tulosta(n)
n |= 1
tulosta(n)
n ^= n >> 1
tulosta(n)
n &= ~1
tulosta(n)
n >>= 69
tulosta(n)
jokaiselle yritys joukossa lambda: 2 ** 70 << -1, lambda: 2 ** 70 >> -2 ** 70, lambda: 1 << 2 ** 70, lambda: 2 ** 70 << 1.0:
    yritä:
        yritys()
    sieppaa (ValueError, TypeError, OverflowError, MemoryError) nimellä virhe:
        tulosta(tyyppi(virhe).__name__, virhe)
