# Ends in the TypeError of writing into a tuple, inside a method.
class Record:
    def __init__(self, *fields):
        self.fields = fields
    def put(self, i, value):
        self.fields[i] = value

record = Record(1, [2])
record.fields[1].append(3)
print(record.fields)
record.put(1, "no")
