# Ends in the AttributeError of a method that a base class calls and no class has.
class Base:
    def run(self):
        print("running", type(self).__name__)
        return self.step(1)

class Good(Base):
    def step(self, n):
        return n + 1

class Bad(Base):
    pass

print(Good().run())
print(Bad().run())
