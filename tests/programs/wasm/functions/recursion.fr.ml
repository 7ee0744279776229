# langue : français
# Des fonctions qui s'appellent elles-mêmes, ou l'une l'autre.
fonction ackermann(m, n):
    si m == 0:
        renvoyer n + 1
    si n == 0:
        renvoyer ackermann(m - 1, 1)
    renvoyer ackermann(m - 1, ackermann(m, n - 1))

fonction est_pair(n):
    renvoyer Vrai si n == 0 sinon est_impair(n - 1)

fonction est_impair(n):
    renvoyer Faux si n == 0 sinon est_pair(n - 1)

fonction hanoi(n, départ, arrivée, réserve, coups):
    si n:
        hanoi(n - 1, départ, réserve, arrivée, coups)
        coups.append(départ + arrivée)
        hanoi(n - 1, réserve, arrivée, départ, coups)
    renvoyer coups

fonction arrangements(éléments):
    si non éléments:
        renvoyer [[]]
    renvoyer [[éléments[i],
            *suite] pour i dans intervalle(longueur(éléments)) pour suite dans arrangements(éléments[:i] + éléments[i + 1:])]

connus = {}

fonction fibonacci(n):
    si n dans connus:
        renvoyer connus[n]
    connus[n] = n si n < 2 sinon fibonacci(n - 1) + fibonacci(n - 2)
    renvoyer connus[n]

fonction profondeur(arbre):
    renvoyer 0 si non est_instance(arbre,
        liste) sinon 1 + maximum([0] + [profondeur(branche) pour branche dans arbre])

fonction pgcd(a, b):
    renvoyer valeur_absolue(a) si b == 0 sinon pgcd(b, a % b)

fonction chiffres(n, la_base):
    renvoyer (chiffres(n // la_base,
            la_base) si n >= la_base sinon "") + "0123456789abcdef"[n % la_base]

afficher([ackermann(2, n) pour n dans intervalle(5)], ackermann(3, 3))
afficher(est_pair(150), est_impair(151), est_pair(7))
afficher(hanoi(3, "A", "C", "B", []), longueur(hanoi(8, "A", "C", "B", [])))
afficher(arrangements([1, 2, 3]))
afficher(fibonacci(50), fibonacci(200), longueur(connus))
afficher(profondeur([]), profondeur([1, [2, [3, [4]], []]]), profondeur(5))
afficher(pgcd(2 ** 80, 6 ** 30), pgcd(-12, 18), pgcd(0, 0))
afficher(chiffres(255, 16), chiffres(255, 2), chiffres(10 ** 30, 7))
