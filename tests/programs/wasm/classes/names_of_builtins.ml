# Objects of the program's own with attributes that Python's builtin objects have too.
class Caesar:
    fromhex = "a class attribute"

    def __init__(self, shift):
        self.shift = shift
        self.cell_contents = [shift]

    def encode(self, text):
        return "".join(chr((ord(c) - 97 + self.shift) % 26 + 97) for c in text)

    def to_bytes(self):
        return [self.shift]

    @classmethod
    def from_bytes(cls, items):
        return cls(items[0])

    def __reduce__(self):
        return ("Caesar", self.shift)

    def __sizeof__(self):
        return 24

class Other(Caesar):
    def encode(self, text):
        return super().encode(text).upper()

for cipher in (Caesar(3), Other(1), Caesar.from_bytes([25])):
    print(cipher.encode("xyz"), cipher.to_bytes(), cipher.cell_contents, cipher.fromhex, cipher.__reduce__(), cipher.__sizeof__())
    method = cipher.encode
    print(method("abc"), getattr(cipher, "enc" + "ode")("b"), hasattr(cipher, "to_bytes"), hasattr(cipher, "from_byte"))
    setattr(cipher, "tb_" + "next", 5)
    cipher.tb_lineno = 3
    print(getattr(cipher, "tb_" + "next"), cipher.tb_lineno, sorted(vars(cipher)))
    del cipher.tb_lineno
    try:
        cipher.tb_lineno
    except AttributeError as error:
        print(error)

def field(item, name):
    return getattr(item, name, "none")

for name in ("shift", "fromhex", "gi_running", "__len__", "__name__"):
    print(name, field(Caesar(1), name) if name != "__len__" else callable(field([], name)))
