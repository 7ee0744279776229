# lingua: italiano
# Che cosa vede un ciclo quando cambia ciò su cui cicla.
elementi = [1, 2, 3]
per elemento in elementi:
    se lunghezza(elementi) < 8:
        elementi.append(elemento * 10)
stampa(elementi)
per elemento in elementi:
    elementi.remove(elemento)
stampa(elementi)
elementi = lista(intervallo(6))
per i in elementi:
    se i % 2:
        elementi.pop()
stampa(elementi)
elementi = [1, 2, 3]
per i in elementi:
    elementi = [9]
stampa(i, elementi)
elementi = [3, 2, 1]
per x in elementi[:]:
    elementi.insert(0, x)
stampa(elementi)
visti = []
elementi = ["a", "b", "c", "d"]
per x in elementi:
    visti.append(x)
    elimina elementi[0:1]
stampa(visti, elementi)
visti = []
elementi = [1, 2, 3, 4]
per x in inverti(elementi):
    visti.append(x)
    se x == 3:
        elementi.append(5)
    se x == 2:
        elementi.clear()
stampa(visti, elementi)
tabella = {"a": 1, "b": 2}
prova:
    per key in tabella:
        tabella[key + "x"] = 0
eccetto RuntimeError come errore:
    stampa(errore, lunghezza(tabella))
prova:
    per key in tabella:
        elimina tabella[key]
eccetto RuntimeError come errore:
    stampa(errore, lunghezza(tabella))
per key in tabella:
    tabella[key] = "changed"
stampa(ordina(tabella.values()))
prova:
    per key in lista(tabella):
        elimina tabella[key]
    stampa(tabella)
    per key, valore in {1: 2, 3: 4}.items():
        tabella[key] = valore
    per key, valore in tabella.items():
        tabella[valore] = key
eccetto RuntimeError come errore:
    stampa(errore)
gruppo = {1, 2, 3}
prova:
    per x in gruppo:
        gruppo.add(x + 10)
eccetto RuntimeError come errore:
    stampa(errore)
per x in gruppo.copy():
    gruppo.discard(x)
stampa(gruppo)
n = 3
per i in intervallo(n):
    n = 100
    stampa(i, end=" ")
stampa(n)
coppie = [[1, 2], [3, 4]]
per coppia in coppie:
    coppia.append(somma(coppia))
stampa(coppie)
per coppie[0] in 5, 6:
    passa
stampa(coppie)
testo = "abc"
per c in testo:
    testo = testo.replace(c, "")
    stampa(rappresentazione(testo), end=" ")
stampa()
dati = [1]
totale = 0
per x in dati:
    totale += x
    se x < 200:
        dati += [x * 2, x * 3]
    se lunghezza(dati) > 30:
        interrompi
stampa(totale, lunghezza(dati), dati[-3:])
per i, x in enumera(dati):
    se i > 3:
        interrompi
    dati[i + 1] = x + 1
stampa(dati[:6])
