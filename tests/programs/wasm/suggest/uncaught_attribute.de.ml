# Ein Tippfehler in einem Attribut: gezählt werden die Bytes in UTF-8.
klasse Figur:
    funktion __init__(self):
        self.größe = 3


ausgeben(Figur().grösse)
