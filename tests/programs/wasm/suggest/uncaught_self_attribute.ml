# since: 3.12
# An attribute without `self.`: Python knows what was meant.
class Account:
    def __init__(self):
        self.balance = 0

    def add(self, amount):
        for _ in range(2):
            balance += amount if False else 0
        return self


class Purse:
    def __init__(self):
        self.coins = []

    def put(self, coin):
        coins.append(coin)


try:
    Account().add(3)
except UnboundLocalError as error:
    print(error)
Purse().put(1)
