# Ends in a TypeError, three calls deep, after output.
def convert(text, *, base):
    return int(text, base)

def convert_all(texts):
    return [convert(text, base=10 + len(text)) for text in texts]

def main():
    print(convert_all(["1", "1a", "zz"[:0] + "abc"]))
    print(convert("ff", 16))

main()
