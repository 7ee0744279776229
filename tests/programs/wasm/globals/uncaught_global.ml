# Ends in a NameError of a global that a function deleted.
table = [1, 2]

def use():
    return [n * factor for n in table]

def forget():
    global factor
    del factor

factor = 3
print(use())
forget()
print(use())
