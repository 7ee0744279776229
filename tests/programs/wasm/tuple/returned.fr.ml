# langue : français
# Des fonctions qui rendent plusieurs valeurs, et ce qu'on en fait.
fonction diviser(a, b):
    renvoyer a // b, a % b

fonction statistiques(valeurs):
    bas = haut = valeurs[0]
    total_ = 0
    pour valeur dans valeurs:
        si valeur < bas:
            bas = valeur
        si valeur > haut:
            haut = valeur
        total_ += valeur
    renvoyer bas, haut, total_ / longueur(valeurs)

fonction ajouter(p, q):
    renvoyer p[0] + q[0], p[1] + q[1]

fonction multiplier(p, q):
    (a, b), (c, d) = p, q
    renvoyer a * c - b * d, a * d + b * c

fonction élever(p, n):
    résultat = 1, 0
    tant que n:
        si n % 2:
            résultat = multiplier(résultat, p)
        p = multiplier(p, p)
        n //= 2
    renvoyer résultat

fonction somme_de_fractions(des_fractions):
    n, d = 0, 1
    pour a, b dans des_fractions:
        n, d = n * b + a * d, d * b
        x, y = n, d
        tant que y:
            x, y = y, x % y
        n, d = n // x, d // x
    renvoyer n, d

fonction vide():
    renvoyer ()

fonction un_seul():
    renvoyer (1,)

fonction néant():
    renvoyer Rien, Rien

q, r = diviser(17, 5)
afficher(q, r, diviser(-17, 5), diviser(2 ** 70, 3), statistiques([3, 1.5, 2]),
    statistiques([2 ** 65, 0]), statistiques("a"[:0] ou [7]))
afficher(ajouter((1, 2), (0.5, 2 ** 63)), multiplier((1, 2), (3, -1)), élever((1, 1), 80),
    élever((0, 1), 3), élever((0.5, 0), 4),
    somme_de_fractions([(1, n) pour n dans intervalle(1, 25)]))
afficher(vide(), un_seul(), néant(), un_seul()[0], [*vide(), *un_seul()], longueur(néant()),
    néant() == (Rien, Rien))
a, b, c = 1, 2, 3
a, b = b, a
afficher(a, b)
a, b, c = c, a, b
afficher(a, b, c)
(a, b), c = (b, c), a
afficher(a, b, c)
suite = 0, 1
pour _ dans intervalle(100):
    suite = suite[1], suite[0] + suite[1]
afficher(suite)
paires = [(i, i * i) pour i dans intervalle(5)]
afficher(paires, [y - x pour x, y dans paires], liste(appliquer(lambda p: p[0] + p[1], paires)),
    dictionnaire(paires), [p pour p dans paires si p[1] > 3], somme([x * y pour x, y dans paires]),
    trier(paires, key=lambda p: -p[1])[0])
état = 0, ()
pour n dans intervalle(4):
    état = état[0] + n, état[1] + (état[0],)
afficher(état)

fonction bornes(*valeurs):
    renvoyer (minimum(valeurs), maximum(valeurs)) si valeurs sinon ()

afficher(bornes(3, 1, 2), bornes("b", "a"), bornes(), bornes((2, 1), (1, 2)))
essayer:
    q, r = un_seul()
sauf ValueError comme erreur:
    afficher(erreur)
essayer:
    q, r = statistiques([1])
sauf ValueError comme erreur:
    afficher(erreur)

fonction produit_vectoriel(a, b):
    renvoyer a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]

afficher(produit_vectoriel((1, 0, 0), (0, 1, 0)), produit_vectoriel((2, 3, 4), (5, 6, 7)),
    produit_vectoriel((0.5, 1, -1), (2, 2 ** 62, 3)))

fonction second_degré(a, b, c):
    d = b * b - 4 * a * c
    si d < 0:
        renvoyer ()
    si d == 0:
        renvoyer (-b / (2 * a),)
    renvoyer (-b - d ** 0.5) / (2 * a), (-b + d ** 0.5) / (2 * a)

afficher(second_degré(1, -3, 2), second_degré(1, 2, 1), second_degré(1, 0, 1),
    longueur(second_degré(2, 5, -3)))
