# Des méthodes qui s'appellent comme une instruction : dehors, le mot reste l'instruction.
classe Bibliothèque:
    lever = "un attribut"

    fonction renvoyer(soi, x):
        renvoyer (x + 1)

    fonction supprimer(soi, x):
        supprimer (x[0])
        renvoyer (x)

fonction double(n):
    renvoyer (n * 2)

fonction choix(n):
    si n > 3:
        renvoyer (n)
    renvoyer [n]

fonction échec():
    lever (ValueError("non"))

soit (a, b), c = (1, 2), 3
soit [d, e], f = (4, 5), 6
soit (g): entier = 7
afficher(a, b, c, d, e, f, g)
b = Bibliothèque()
afficher(double(3), b.renvoyer(2), b.supprimer([1, 2]), b.lever, choix(2), choix(5))
essayer:
    échec()
sauf ValueError comme erreur:
    afficher(erreur)
