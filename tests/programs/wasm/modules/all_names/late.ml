print("late runs when it is asked for")
value = [1]

def again():
    from late import value as same
    return same + value
