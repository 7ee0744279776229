# A module whose state others change.
print("counter begins")
count = 0

def up():
    global count
    count += 1
    return count

def get():
    return count
