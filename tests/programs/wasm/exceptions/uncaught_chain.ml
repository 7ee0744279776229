# Ends in an exception with a cause, a context and notes; its own text in the last line.
class ConfigError(Exception):
    def __str__(self):
        return f"config: {self.args[0]} (line {self.args[1]})"

def parse(line):
    key, value = line.split("=")
    return key, int(value)

def load(lines):
    for number, line in enumerate(lines, 1):
        try:
            print(parse(line))
        except ValueError as error:
            raise ConfigError(line, number) from error

try:
    load(["a=1", "b=2", "c=é"])
except ConfigError:
    print("again")
    raise
