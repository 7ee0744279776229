# język: polski
SAMOGŁOSKI = "aąeęioóuyé"

funkcja odwróć(słowo):
    zwróć słowo[::-1]

funkcja policz_samogłoski(słowo):
    ile = 0
    dla litera w słowo.lower():
        jeśli litera w SAMOGŁOSKI:
            ile += 1
    zwróć ile
