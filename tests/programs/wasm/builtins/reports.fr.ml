# langue : français
# Un petit rapport sur des mesures : chaque fonction fournie sert une fois.
mesures = [3, -7, 12.5, 0, 2 ** 40, -0.25, Vrai]
noms = ["ø", "b", "日", "aa", "", "Z", "é"]
couples = liste(apparier(noms, mesures))
afficher(longueur(mesures), somme(mesures), minimum(mesures), maximum(mesures),
    arrondir(somme(mesures) / longueur(mesures), 3))
afficher(trier(mesures), trier(mesures, key=valeur_absolue, reverse=Vrai), liste(inverser(mesures)))
afficher(trier(noms), maximum(noms, key=longueur), minimum(noms),
    "".join(trier(noms, key=lambda n: (longueur(n), n))))
afficher(dictionnaire(couples), trier(couples, key=lambda p: p[1])[0],
    [n pour n, r dans couples si r > 0], {n: entier(r) pour n, r dans couples})
afficher([quotient_et_reste(entier(r), 5) pour r dans mesures],
    [puissance(entier(r), 3, 1009) pour r dans mesures], [flottant(r) pour r dans mesures[:3]],
    [booléen(r) pour r dans mesures])
afficher(au_moins_un(r < -5 pour r dans mesures),
    tous(est_instance(r, (entier, flottant)) pour r dans mesures),
    [type_de(r).__name__ pour r dans mesures], somme(appliquer(booléen, mesures)))
pour i, (nom, mesure) dans énumérer(couples, 1):
    barre = "#" * minimum(valeur_absolue(arrondir(mesure)), 20)
    afficher(f"{i:>2} {nom:>3}|{mesure:>+16.2f}|{barre}")
afficher(liste(appliquer(lambda p: p[0] * 2 + chaîne(p[1]), couples[:3])),
    liste(filtrer(Rien, mesures)), liste(appliquer(arrondir, filtrer(lambda r: r % 1, mesures))))
afficher([hexadécimal(entier(r)) pour r dans mesures[:3]],
    [binaire(valeur_absolue(entier(r))) pour r dans mesures[:3]],
    [caractère(ordinal(n[0]) + 1) pour n dans noms si n],
    [ordinal(n) pour n dans noms si longueur(n) == 1])
texte = ", ".join(appliquer(chaîne, mesures))
relues = [flottant(morceau) si "." dans morceau sinon morceau == "True" ou entier(morceau) pour morceau dans texte.split(", ")]
afficher(texte, relues == mesures,
    ensemble(appliquer(type_de, relues)) == {entier, flottant, booléen}, nuplet(relues[:2]),
    ensemble(relues[:2]) == {3, -7}, représentation(texte)[:6],
    liste(intervalle(*appliquer(entier, mesures[:1]))))
total_ = 0
itération = itérateur(mesures)
tant que Vrai:
    mesure = suivant(itération, Rien)
    si mesure est Rien:
        arrêter
    total_ += mesure * mesure
afficher(total_, suivant(itération, "end"), est_appelable(total_), est_appelable(longueur),
    hachage(Vrai) == hachage(1.0))
