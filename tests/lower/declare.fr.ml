# Ce que Python n'a pas : soit, constante, |>, des noms qui sont des mots de Python, des fonctions de base renommées.
soit pass = 1
constante is, del = 2, 3
soit x: int = 4
afficher(pass, is, del, x, __annotations__)


fonction bornes(x):
    soit y
    essayer:
        renvoyer y
    sauf UnboundLocalError comme e:
        renvoyer x |> type |> (lambda t: t.__name__), type(e).__name__


classe Boîte:
    soit a
    soit b = 5
    soit c, (d, *e) = 1, (2, 3, 4)
    soit f, g

    fonction print(self, is=3):
        renvoyer afficher(self.b, is, self.__class__.__name__)


afficher(bornes(1), Boîte.b, Boîte.e, hasattr(Boîte, "a"), hasattr(Boîte, "f"))
Boîte().print(is=7)
setattr(Boîte, "def", 8)
afficher(Boîte.def, "is" dans globals(), "pass" dans globals())
afficher([1, 2, 3] |> len, [3, 1, 2] |> trié |> liste |> (lambda l: l[0]))


fonction appelle(**mots):
    renvoyer mots


afficher(appelle(import=1, si=3))
print = "une variable"
afficher(print, len("abc"))
longueur = len
afficher(longueur("abcd"))
si faux_nom := 3:
    afficher(faux_nom)
