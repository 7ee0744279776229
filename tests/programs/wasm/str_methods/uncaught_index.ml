# Ends in the ValueError of index(), after some that were found.
text = "naïve café"
for letter in ("n", "ï", "é", "z"):
    print(letter, text.index(letter))
