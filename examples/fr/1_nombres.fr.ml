# langue : français
# Des nombres et des fonctions qui s'appellent elles-mêmes.

fonction factorielle(n):
    si n < 2:
        renvoyer 1
    renvoyer n * factorielle(n - 1)

fonction pgcd(a, b):
    """Le plus grand commun diviseur, par l'algorithme d'Euclide."""
    tant que b != 0:
        a, b = b, a % b
    renvoyer a

fonction premiers(limite):
    # Le crible d'Ératosthène : on barre les multiples de chaque nombre premier.
    barrés = ensemble()
    résultat = []
    pour n dans intervalle(2, limite + 1):
        si n dans barrés:
            continuer
        résultat.append(n)
        pour multiple dans intervalle(n * n, limite + 1, n):
            barrés.add(multiple)
    renvoyer résultat

fonction syracuse(n):
    soit étapes = 0
    tant que n != 1:
        n = n // 2 si n % 2 == 0 sinon 3 * n + 1
        étapes += 1
    renvoyer étapes

afficher("20! =", factorielle(20))
afficher("30! =", factorielle(30))
afficher("pgcd(1071, 462) =", pgcd(1071, 462))
afficher("Nombres premiers jusqu'à 50 :", premiers(50))

# Parmi les départs de 1 à 30, lequel met le plus longtemps à redescendre à 1 ?
départ = maximum(intervalle(1, 31), key=syracuse)
afficher(f"De {départ}, la suite de Syracuse atteint 1 en {syracuse(départ)} étapes.")

# La légende de l'échiquier : un grain sur la première case, puis le double à chaque case.
grains = somme(2 ** rang pour rang dans intervalle(64))
afficher(f"L'échiquier porte {grains:,} grains de blé.".replace(",", " "))

quotient, reste = quotient_et_reste(grains, 10 ** 6)
afficher("Par sacs d'un million de grains :", quotient, "sacs et", reste, "grains")
