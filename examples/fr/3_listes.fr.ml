# langue : français
# Le carnet de notes d'une classe : listes, dictionnaires et fonctions.

notes = {
    "Camille": [14, 16, 12.5],
    "Léa": [18, 17, 19],
    "Malik": [9, 12, 11],
    "Théo": [7, 8.5, 10],
    "Zoé": [15, 13, 17],
}

fonction moyenne(valeurs):
    renvoyer somme(valeurs) / longueur(valeurs)

fonction mention(note):
    si note >= 16:
        renvoyer "très bien"
    sinon si note >= 14:
        renvoyer "bien"
    sinon si note >= 10:
        renvoyer "admis"
    sinon:
        renvoyer "à revoir"

moyennes = {prénom: moyenne(valeurs) pour prénom, valeurs dans notes.items()}
classement = trier(moyennes.items(), key=lambda paire: paire[1], reverse=Vrai)

pour rang, (prénom, note) dans énumérer(classement, 1):
    afficher(f"{rang}. {prénom:<8} {note:5.2f}  {mention(note)}")

reçus = [prénom pour prénom, note dans moyennes.items() si note >= 10]
afficher("Reçus :", ", ".join(reçus))
afficher("La moyenne partout ?", "oui" si tous(note >= 10 pour note dans moyennes.values()) sinon "non")
afficher("Un 19 quelque part ?", "oui" si au_moins_un(19 dans valeurs pour valeurs dans notes.values()) sinon "non")

# Des fonctions qui fabriquent des fonctions…
fonction composer(*fonctions):
    fonction composée(x):
        pour f dans fonctions:
            x = f(x)
        renvoyer x
    renvoyer composée

arrondi_au_demi = composer(lambda x: x * 2, arrondir, lambda x: x / 2)
afficher("Au demi-point :", liste(appliquer(arrondi_au_demi, moyennes.values())))

# … et un tuyau qui les enchaîne de gauche à droite.
meilleure = moyennes.values() |> maximum |> arrondi_au_demi
afficher("Meilleure moyenne :", meilleure)

# Prénoms regroupés par longueur
groupes = {}
pour prénom dans notes:
    groupes.setdefault(longueur(prénom), []).append(prénom)
pour taille dans trier(groupes):
    afficher(taille, "lettres :", " ".join(groupes[taille]))
