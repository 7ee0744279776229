# langue : français
# Des mots et des phrases.

constante VOYELLES = "aeiouy"
constante ACCENTS = chaîne.maketrans("àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy")

fonction simplifier(texte):
    """En minuscules, sans accents, et seulement les lettres."""
    texte = texte.lower().replace("œ", "oe").translate(ACCENTS)
    renvoyer "".join(lettre pour lettre dans texte si lettre.isalpha())

fonction est_palindrome(texte):
    lettres = simplifier(texte)
    renvoyer lettres == lettres[::-1]

phrases = [
    "Ésope reste ici et se repose",
    "Élu par cette crapule",
    "Le cœur a ses raisons que la raison ne connaît point",
]
pour phrase dans phrases:
    réponse = "oui" si est_palindrome(phrase) sinon "non"
    afficher(f"{phrase:<54} palindrome : {réponse}")

# Compter les voyelles
devise = «Liberté, Égalité, Fraternité»
compte = {}
pour lettre dans simplifier(devise):
    si lettre dans VOYELLES:
        compte[lettre] = compte.get(lettre, 0) + 1
afficher()
afficher(devise)
pour voyelle, nombre dans trier(compte.items()):
    afficher(f"  {voyelle} {'■' * nombre} {nombre}")

# Le chiffre de César : chaque lettre avance de quelques rangs dans l'alphabet.
fonction césar(texte, décalage):
    soit résultat = ""
    pour lettre dans texte:
        si lettre pas dans "abcdefghijklmnopqrstuvwxyz":
            résultat += lettre
            continuer
        rang = (ordinal(lettre) - ordinal("a") + décalage) % 26
        résultat += caractère(ordinal("a") + rang)
    renvoyer résultat

secret = césar("rendez-vous au pont neuf", 3)
afficher()
afficher("Message secret :", secret)
afficher("En clair       :", césar(secret, -3))

sigle = "".join(mot[0] pour mot dans "train à grande vitesse".split() si longueur(mot) > 1)
afficher("Sigle          :", sigle.upper())
