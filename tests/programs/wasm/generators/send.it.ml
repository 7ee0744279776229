# lingua: italiano
# Inviare valori a un generatore: il valore di «produci», accumulatori, coroutine che si parlano.
definisci eco():
    ricevuto = produci "ready"
    mentre ricevuto != "stop":
        ricevuto = produci f"got {ricevuto!r}"
    restituisci "stopped"

g = eco()
stampa(prossimo(g), g.send(1), g.send(Nessuno), prossimo(g), g.send([2]))
prova:
    g.send("stop")
eccetto StopIteration come stop:
    stampa(stop.value)

definisci media_mobile():
    totale = count = 0
    media = Nessuno
    mentre Vero:
        value = produci media
        se value è Nessuno:
            restituisci totale, count
        totale += value
        count += 1
        media = totale / count

a = media_mobile()
prossimo(a)
stampa([a.send(n) per n in (10, 20, 2 ** 64, 0.5)])
prova:
    a.send(Nessuno)
eccetto StopIteration come stop:
    stampa(stop.value)

definisci espressioni():
    x = produci 1
    y = (produci 2) + (produci 3)
    z = [(produci 4), (produci 5), x, y]
    w = {(produci 6): (produci 7)}
    stampa("inside", x, y, z, w, f"{produci 8}", (produci) o "none")
    restituisci (produci 9) se (produci 10) altrimenti (produci 11)

per risposta in 1, 0:
    g = espressioni()
    inviato, uscite = Nessuno, []
    prova:
        value = prossimo(g)
        n = 100
        mentre Vero:
            uscite.append(value)
            n += 1
            value = g.send(n se value != 10 altrimenti risposta)
    eccetto StopIteration come stop:
        stampa(uscite, stop.value)

definisci argomenti():
    definisci f(*a, **k):
        restituisci a, k

    risultato = f((produci "a"), *(produci "b"), k=(produci "c"), **(produci "d"))
    produci risultato

g = argomenti()
stampa(prossimo(g), g.send(1), g.send([2, 3]), g.send(4), g.send({"m": 5}))

definisci bersagli():
    d, l = {}, [0, 0]
    d[(produci "key")] = produci "value"
    l[(produci "index")] += produci "increment"
    produci "ignored"
    a, (b, c) = (produci "one"), (produci "two")
    restituisci d, l, a, b, c

g = bersagli()
stampa(prossimo(g), g.send("k"), g.send("v"), g.send(1), g.send(10), g.send("x"), g.send("a"))
prova:
    g.send("bc")
eccetto StopIteration come stop:
    stampa(stop.value)

definisci condizioni():
    passi = []
    se (produci "if") e (produci "and"):
        passi.append("then")
    mentre (produci "while"):
        passi.append("loop")
    per x in (produci "for"):
        se x == (produci x):
            interrompi
    altrimenti:
        passi.append("else")
    passi.append((produci "a") < (produci "b") < (produci "c"))
    asserisci (produci "assert"), "asserted"
    restituisci passi

g = condizioni()
uscite = [prossimo(g)]
prova:
    per v in 1, 0, 1, 1, 0, [5, 6], 9, 6, 1, 2, 3, 1:
        uscite.append(g.send(v))
eccetto StopIteration come stop:
    stampa(uscite, stop.value)
g = condizioni()
prossimo(g)
prova:
    per v in 0, 0, "", 3, 2, 0:
        g.send(v)
eccetto AssertionError come e:
    stampa(e)
g = eco()
prova:
    g.send(5)
eccetto TypeError come e:
    stampa(e)
stampa(g.send(Nessuno), g.send("x"))

definisci contatore(start):
    n = start
    mentre Vero:
        azzera = produci n
        n = n + 1 se azzera è Nessuno altrimenti azzera

c = contatore(5)
stampa(prossimo(c), prossimo(c), c.send(2 ** 63 - 1), prossimo(c), c.send(0.5), prossimo(c))

definisci ping(n):
    per i in intervallo(n):
        stampa("ping", (produci i), end=" ")

definisci pong(compagno):
    prova:
        value = prossimo(compagno)
        mentre Vero:
            value = compagno.send(f"pong{value}")
    eccetto StopIteration:
        stampa("end")

pong(ping(3))

definisci pianificatore(*compiti):
    coda, diario = [(t, Nessuno) per t in compiti], []
    mentre coda:
        compito, value = coda.pop(0)
        prova:
            diario.append(compito.send(value))
            coda.append((compito, lunghezza(diario)))
        eccetto StopIteration come stop:
            diario.append(stop.value)
    restituisci diario

definisci compito(nome, n):
    visti = []
    per i in intervallo(n):
        visti.append((produci f"{nome}{i}"))
    restituisci nome, visti

stampa(pianificatore(compito("a", 2), compito("b", 3), compito("c", 0)))
