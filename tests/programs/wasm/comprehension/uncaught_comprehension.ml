# Ends in an AttributeError in the condition of a nested comprehension.
class Item:
    def __init__(self, name, parts=()):
        self.name = name
        self.parts = parts

items = [Item("a", [Item("b"), Item("c")]), Item("d"), Item("e", [Item("f"), "g"])]
print([[part.name for part in item.parts] for item in items[:2]])
print([[part.name for part in item.parts if part.name > "a"] for item in items])
