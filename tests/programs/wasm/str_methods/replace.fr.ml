# langue : français
# Remplacer et traduire : combien de fois, par du vide, par plus long, par d'autres écritures.
cas_à_essayer = [("banana", "a", "o"), ("banana", "an", ""), ("banana", "", "-"),
    ("aaa", "aa", "b"), ("abc", "x", "y"), ("", "", "x"), ("", "a", "x"), ("abc", "abc", ""),
    ("日本日", "日", "day"), ("day", "a", "日"), ("day", "d", "😀"), ("😀😀", "😀", "x"),
    ("aéa", "é", "e"), ("aéa", "a", "é"), ("xyx", "x", "xx"), ("abab", "ab", "ba"),
    ("a.b.c", ".", "")]
pour texte, ancien, nouveau dans cas_à_essayer:
    afficher(représentation(texte.replace(ancien, nouveau)),
        [texte.replace(ancien, nouveau, n) pour n dans (-1, 0, 1, 2)],
        nouveau.join(texte.split(ancien)) == texte.replace(ancien, nouveau) si ancien sinon "-")
afficher("a" * 1000 == ("ab" * 1000).replace("b", ""), longueur(("x" * 500).replace("x", "yy")),
    longueur(("é" * 300).replace("é", "日本")), "same".replace("same", "same"),
    "a\nb\n".replace("\n", "\\n"))
afficher("hello world".translate({ordinal("l"): "L", ordinal("o"): Rien, ordinal("h"): 74}),
    "abc".translate({97: "xyz", 98: 0x65e5}), "日本".translate({0x65e5: "sun"}),
    "abc".translate({}), "".translate({97: "b"}))
afficher("abc".translate(chaîne.maketrans("ab", "xy")),
    "abc".translate(chaîne.maketrans("ab", "xy", "c")),
    "a1b2".translate(chaîne.maketrans({"a": "A", "1": Rien})), chaîne.maketrans("aé", "日b"),
    chaîne.maketrans({"a": 1, 5: "x"}))
pour essai dans lambda: "a".replace("a"), lambda: "a".replace(1, "b"), lambda: "a".replace("a",
        Rien), lambda: "a".replace("a", "b", "c"), lambda: "a".replace("a", "b",
        1.0), lambda: chaîne.maketrans("ab",
        "c"), lambda: chaîne.maketrans({"ab": 1}), lambda: chaîne.maketrans("a"), lambda: "a".translate({97: 0x110000}), lambda: "a".translate({97: 1.5}):
    essayer:
        afficher(essai())
    sauf (TypeError, ValueError) comme erreur:
        afficher(type_de(erreur).__name__, erreur)

fonction gabarit(texte, **valeurs):
    pour key dans valeurs:
        texte = texte.replace("{" + key + "}", chaîne(valeurs[key]))
    renvoyer texte

fonction rot13(texte):
    minuscules, upper = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    renvoyer texte.translate(chaîne.maketrans(minuscules + upper,
            minuscules[13:] + minuscules[:13] + upper[13:] + upper[:13]))

afficher(gabarit("{name} is {age}, {name}!", name="Zoë", age=30), rot13("Hello, Wörld"),
    rot13(rot13("Hello")))
gènes = "TACGGA"
paires = {"A": "T", "T": "A", "C": "G", "G": "C"}
afficher("".join([paires[g] pour g dans gènes[::-1]]),
    gènes.translate(chaîne.maketrans(paires))[::-1], gènes.replace("T", "U"),
    gènes.count("G") + gènes.count("C"))
texte = "aXbXc"
tant que "X" dans texte:
    texte = texte.replace("X", chaîne(longueur(texte)), 1)
    afficher(texte)
