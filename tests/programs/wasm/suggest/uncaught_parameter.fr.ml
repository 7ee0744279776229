# Une faute de frappe dans le nom d’un paramètre.
fonction périmètre(largeur, hauteur):
    retourner 2 * (largeur + hautur)


afficher(périmètre(2, 3))
