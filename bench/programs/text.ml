# Building texts: by +=, by join, by f-strings, and taking them apart again.
def grow(n):
    text = ""
    for i in range(n):
        text += "ab" if i % 3 else "c"
    return len(text)

def join(n):
    parts = []
    for i in range(n):
        parts.append(str(i))
    return len(",".join(parts))

def fields(n):
    total = 0
    for i in range(n):
        line = f"{i}:{i * 2}:name{i % 10}"
        total += len(line.split(":")[2])
    return total

print(grow(1000000), join(600000), fields(300000))
