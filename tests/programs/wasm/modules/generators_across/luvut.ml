# kieli: suomi
loki = []

määrittele laskuri(alku, loppu):
    kun alku < loppu:
        tuota alku
        alku += 1

määrittele neliöt(lähde):
    jokaiselle luku joukossa lähde:
        tuota luku * luku

määrittele fibonacci_alle(raja):
    a, b = 0, 1
    kun a < raja:
        tuota a
        a, b = b, a + b

määrittele sitkeä():
    kerrat = 0
    kun Tosi:
        yritä:
            tuota kerrat
        sieppaa ValueError nimellä virhe:
            loki.append(merkkijono(virhe))
            kerrat += 1

määrittele sulkeumat(määrä):
    palauta [lambda n=n: n * 10 jokaiselle n joukossa väli(määrä)]

määrittele syvä(n):
    määrittele sisällä():
        jos n > 0:
            tuota n
            tuota moduulista syvä(n - 1)
    palauta lista(sisällä())
