# Mots pour les fonctions de Python que le module lie, puis supprime : ils signifient la fonction de nouveau.
déf longueur_de(x): retourner longueur(x)
afficher(longueur_de("abc"))
longueur = lambda x: "mien"
afficher(longueur_de("abc"), longueur("z"))
supprimer longueur
afficher(longueur_de("abc"), longueur("zz"))
essayer:
    supprimer longueur
sauf NameError comme e:
    afficher(e)
pour maximum dans [min, max]:
    afficher(maximum(1, 2))
supprimer maximum
afficher(maximum(3, 4))
classe A:
    afficher(somme([1, 2]))
    somme = lambda *x: "classe"
    afficher(somme([1, 2]))
    supprimer somme
    afficher(somme([1, 2]))
