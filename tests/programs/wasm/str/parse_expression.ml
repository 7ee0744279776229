# A tokenizer and a recursive-descent parser: many small slices, comparisons, conversions.
def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            number = text[i:j]
            tokens.append(float(number) if "." in number else int(number))
            i = j
        elif c in "+-*/()^%":
            tokens.append(c)
            i += 1
        else:
            raise ValueError(f"unexpected {c!r} at {i}")
    return tokens

class Parser:
    def __init__(self, text):
        self.tokens = tokenize(text)
        self.position = 0

    def peek(self):
        return self.tokens[self.position] if self.position < len(self.tokens) else None

    def take(self):
        token = self.peek()
        self.position += 1
        return token

    def parse(self):
        value = self.sum()
        if self.peek() is not None:
            raise ValueError(f"left over: {self.tokens[self.position:]}")
        return value

    def sum(self):
        value = self.product()
        while self.peek() in ("+", "-"):
            value = value + self.product() if self.take() == "+" else value - self.product()
        return value

    def product(self):
        value = self.unary()
        while self.peek() in ("*", "/", "%"):
            operator = self.take()
            other = self.unary()
            value = value * other if operator == "*" else value / other if operator == "/" else value % other
        return value

    def unary(self):
        if self.peek() == "-":
            self.take()
            return -self.unary()
        return self.power()

    def power(self):
        base = self.atom()
        if self.peek() == "^":
            self.take()
            return base ** self.unary()
        return base

    def atom(self):
        token = self.take()
        if token == "(":
            value = self.sum()
            if self.take() != ")":
                raise ValueError("no )")
            return value
        if isinstance(token, (int, float)):
            return token
        raise ValueError(f"no value: {token}")

for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "2 ^ -1", "10 / 4", "7 % 4 * 2", "1.5 * (2 - 0.5)", "2 ^ 100 - 1", "((((5))))", "-(-(3))", "٣ + ４"):
    print(text, "=", Parser(text).parse())
for text in ("1 +", "(1", "1 2", "a + 1", "", "1 / 0", "1..2", ")", "2 ^ 0.5 ^", "1 / (2 - 2.0)"):
    try:
        print(Parser(text).parse())
    except (ValueError, ZeroDivisionError) as error:
        print(f"{text!r}: {type(error).__name__}: {error}")
