class Faulty:
    def __del__(self):
        raise ValueError("in __del__")


faulty = Faulty()
