# A misspelt name in a loop that gives the candidate its value below.
for i in range(2):
    if i == 1:
        print(valu)
    value = 5
