afficher(liste("ab"), somme([1, 2]))
def f():
    retourner maximum(1, 2)
afficher(f())
maximum = minimum
afficher(f())
liste = 5
afficher(liste)
