# språk: svenska
från prani importera চলমান

klass Fordon(চলমান):
    hjul = 4

    definiera __init__(själv, namn):
        superklass().__init__()
        själv.namn = namn

    definiera beskriv(själv):
        returnera f"{själv.namn} på {själv.hjul} hjul"

    definiera __repr__(själv):
        returnera f"<{själv.namn}>"

klass Cykel(Fordon):
    hjul = 2

    definiera গতি(själv):
        returnera superklass().গতি() + 15
