# Long chains of conditions in loops: interpreters, automata, sorting networks.
def run(program, limit=1000):
    stack, variables, output, at, steps = [], {}, [], 0, 0
    while at < len(program) and steps < limit:
        steps += 1
        operation, *arguments = program[at]
        at += 1
        if operation == "push":
            stack.append(arguments[0])
        elif operation == "load":
            stack.append(variables.get(arguments[0], 0))
        elif operation == "store":
            variables[arguments[0]] = stack.pop()
        elif operation in ("add", "sub", "mul", "div", "less"):
            b, a = stack.pop(), stack.pop()
            if operation == "add": stack.append(a + b)
            elif operation == "sub": stack.append(a - b)
            elif operation == "mul": stack.append(a * b)
            elif operation == "div":
                if b == 0:
                    output.append("division by zero")
                    break
                stack.append(a // b)
            else: stack.append(a < b)
        elif operation == "jump":
            at = arguments[0]
        elif operation == "unless":
            if not stack.pop():
                at = arguments[0]
        elif operation == "print":
            output.append(stack.pop())
        else:
            output.append(f"unknown {operation}")
            break
    else:
        output.append("halt" if at >= len(program) else "too long")
    return output, variables, steps

factorial = [("push", 1), ("store", "r"), ("push", 25), ("store", "n"), ("push", 0), ("load", "n"), ("less",), ("unless", 17), ("load", "r"), ("load", "n"), ("mul",), ("store", "r"),
             ("load", "n"), ("push", 1), ("sub",), ("store", "n"), ("jump", 4), ("load", "r"), ("print",)]
print(run(factorial))
print(run([("jump", 0)]), run([("push", 1), ("push", 0), ("div",)]), run([("fly",)]), run([]))

def brainfuck(code):
    jumps, open_ = {}, []
    for i, c in enumerate(code):
        if c == "[": open_.append(i)
        elif c == "]":
            j = open_.pop()
            jumps[i], jumps[j] = j, i
    tape, at, i, out = [0] * 30, 0, 0, ""
    while i < len(code):
        c = code[i]
        if c == ">": at += 1
        elif c == "<": at -= 1
        elif c == "+": tape[at] = (tape[at] + 1) % 256
        elif c == "-": tape[at] = (tape[at] - 1) % 256
        elif c == ".": out += chr(tape[at])
        elif c == "[" and not tape[at]: i = jumps[i]
        elif c == "]" and tape[at]: i = jumps[i]
        i += 1
    return out

print(brainfuck("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------."))

def is_number(text):
    state = "start"
    for c in text:
        if state == "start":
            state = "sign" if c in "+-" else "int" if c.isdigit() else "point" if c == "." else "bad"
        elif state == "sign":
            state = "int" if c.isdigit() else "point" if c == "." else "bad"
        elif state == "int":
            if c == ".": state = "fraction"
            elif c in "eE": state = "exp"
            elif not c.isdigit(): state = "bad"
        elif state in ("point", "fraction"):
            if c.isdigit(): state = "fraction"
            elif c in "eE" and state == "fraction": state = "exp"
            else: state = "bad"
        elif state == "exp":
            state = "expsign" if c in "+-" else "expint" if c.isdigit() else "bad"
        elif state in ("expsign", "expint"):
            state = "expint" if c.isdigit() else "bad"
        if state == "bad":
            return False
    return state in ("int", "fraction", "expint")

print([(t, is_number(t)) for t in ("12", "-3.5", ".5", "5.", "1e5", "1e", "+", "", "1.2.3", "2E-07", "e5", "--1")])

def life(cells, steps):
    for _ in range(steps):
        counts = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
        cells = sorted([cell for cell in counts if counts[cell] == 3 or counts[cell] == 2 and cell in cells])
    return cells

print(life([(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)], 8))
