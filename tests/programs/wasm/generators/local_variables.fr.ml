# langue: français
# Générateurs dans les variables locales : fermés là où la variable les abandonne, et là où la fonction rend sa valeur.
fonction bruyant(nom, n=3):
    essayer:
        pour i dans intervalle(n):
            produire nom, i
    enfin:
        afficher("closing", nom)
fonction rend():
    premier = bruyant("first")
    deuxième = bruyant("second")
    troisième = bruyant("third")
    afficher(suivant(troisième), suivant(premier), suivant(deuxième))
    renvoyer afficher("the value comes before")
afficher(rend())
fonction remplace():
    g = bruyant("a")
    suivant(g)
    g = bruyant("b")
    afficher("replaced", suivant(g))
    g = Rien
    afficher("None")
    g = bruyant("c")
    suivant(g)
    supprimer g
    afficher("deleted")
    g = bruyant("d")
    suivant(g)
    suivant(g)
    suivant(g)
    afficher(suivant(g, "at its end"))
    g = bruyant("e")
    suivant(g)
    g.close()
    afficher("closed by hand")
    g = bruyant("never begun")
remplace()
fonction en_boucles(n):
    pour i dans intervalle(n):
        g = bruyant(i)
        pour x dans g:
            si x[1] == i:
                arrêter
        afficher("broken off", x)
        si i == 2:
            renvoyer "early"
    tant que n:
        n -= 1
        h = bruyant(("while", n))
        suivant(h)
        si n % 2:
            continuer
        afficher("no continue")
    renvoyer "late"
afficher(en_boucles(2), en_boucles(5))
fonction attrapé(valeur):
    g = bruyant("before the error")
    suivant(g)
    essayer:
        h = bruyant("inside")
        suivant(h)
        si valeur == "fails":
            lever ValueError(valeur)
        k = bruyant("returned over")
        suivant(k)
        renvoyer entier(valeur)
    sauf ValueError comme erreur:
        afficher("caught", erreur, type_de(erreur).__name__, erreur.args)
        h = bruyant("in the handler")
        suivant(h)
    enfin:
        afficher("finally")
    renvoyer "after"
afficher(attrapé("12"), attrapé("x"), attrapé("fails"))
classe Compteur:
    fonction __init__(self, limite):
        self.limite = limite
    fonction paires(self):
        origine = bruyant("pairs", self.limite)
        pour x dans origine:
            si x[1] == 1:
                renvoyer x
    @méthode_statique
    fonction premier(nom):
        g = bruyant(nom)
        renvoyer suivant(g)
    fonction __len__(self):
        g = bruyant("len")
        renvoyer suivant(g)[1]
afficher(Compteur(5).paires(), Compteur.premier("static"), longueur(Compteur(1)))
fonction extérieure():
    fonction intérieure(nom):
        g = bruyant(nom)
        suivant(g)
        renvoyer nom
    g = bruyant("outer")
    suivant(g)
    afficher(intérieure("inner"), (lambda: intérieure("by lambda"))())
    renvoyer intérieure("last")
afficher(extérieure())
fonction profondeur(n):
    g = bruyant(("depth", n))
    suivant(g)
    si n:
        profondeur(n - 1)
    renvoyer n
profondeur(3)
fonction comme_gestionnaire():
    avec Contexte("with"):
        g = bruyant("in with")
        suivant(g)
        avec Contexte("returned through"):
            renvoyer "result"
classe Contexte:
    fonction __init__(self, nom):
        self.nom = nom
    fonction __enter__(self):
        renvoyer self
    fonction __exit__(self, *erreurs):
        afficher("exit", self.nom)
afficher(comme_gestionnaire())
fonction générateur_de_paires():
    a = bruyant("of a generator")
    b = bruyant("of it, too")
    produire suivant(a)
    b = bruyant("b")
    produire suivant(b)
afficher(liste(générateur_de_paires()))
fonction délègue(nom):
    produire depuis bruyant(nom)
fonction le_garde():
    essayer:
        avec Contexte("in a generator"):
            produire 1
            produire 2
    sauf GeneratorExit:
        afficher("exit noticed")
        lever
fonction toutes_sortes():
    a, b, c = délègue("delegated"), le_garde(), (x pour x dans bruyant("in an expression"))
    d = délègue("d")
    suivant(d)
    e = le_garde()
    suivant(e)
    renvoyer "kinds"
afficher(toutes_sortes())
afficher("end")
fonction parameters(b, a, *rest, c=Rien):
    d = bruyant("d")
    suivant(d)
    c = bruyant("c")
    suivant(c)
    b = bruyant("b")
    suivant(b)
    afficher("before", suivant(b), longueur(rest), a)
parameters(1, 2, 3)
fonction comes_late(flag):
    si flag:
        z = bruyant("z")
        suivant(z)
    y = bruyant("y")
    suivant(y)
    z = bruyant("z, too")
    suivant(z)
comes_late(Faux)
comes_late(Vrai)
afficher(au_moins_un(x[1] pour x dans bruyant("short")),
    suivant((x pour x dans bruyant("first of") si x[1]), Rien),
    somme(x[1] pour x dans bruyant("all")))
afficher("end")
