# language: english
# A very small adventure: classes that build on each other, and an exception of one's own.


class Blocked(Exception):
    """There is a way, but something is in it."""


class Room:
    def __init__(self, name, *things):
        self.name = name
        self.things = list(things)
        self.exits = {}

    def lead(self, direction, other, back):
        self.exits[direction] = other
        other.exits[back] = self

    def let_in(self, player):
        player.room = self

    def __str__(self):
        return self.name + (f" (here: {', '.join(self.things)})" if self.things else "")


class DarkRoom(Room):
    def let_in(self, player):
        if "lamp" not in player.bag:
            raise Blocked("it is too dark to go there")
        super().let_in(player)


class LockedRoom(Room):
    def __init__(self, name, key, *things):
        super().__init__(name, *things)
        self.key = key

    def let_in(self, player):
        if self.key not in player.bag:
            raise Blocked(f"the door needs a {self.key}")
        super().let_in(player)


class Player:
    def __init__(self, room):
        self.room = room
        self.bag = []

    def obey(self, command):
        match command.split():
            case ["go", direction] if direction in self.room.exits:
                self.room.exits[direction].let_in(self)
            case ["take", thing] if thing in self.room.things:
                self.room.things.remove(thing)
                self.bag.append(thing)
            case ["go" | "take", what]:
                raise ValueError(f"no {what} here")
            default:
                raise ValueError("pardon?")


hall = Room("the hall", "lamp")
cellar = DarkRoom("the cellar", "key")
tower = LockedRoom("the tower", "key", "treasure", "owl")
hall.lead("down", cellar, back="up")
hall.lead("up", tower, back="down")

let player = Player(hall)
let mistakes = 0
for command in ["go down", "take lamp", "go up", "go down", "take cheese", "take key", "dance", "go up", "go up", "take treasure"]:
    try:
        player.obey(command)
    except Blocked as reason:
        print(f"> {command}: {reason}")
    except ValueError as reason:
        mistakes += 1
        print(f"> {command}: {reason}")
    else:
        print(f"> {command}: {player.room}")
    finally:
        if "treasure" in player.bag:
            print("You have found the treasure!")

print("In the bag:", ", ".join(player.bag))
print("Slips of the tongue:", mistakes)
print("Is the tower a room?", isinstance(tower, Room), "Is it dark?", isinstance(tower, DarkRoom))
