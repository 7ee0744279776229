# language: english
# Numbers: small change, old money, the twelve days of Christmas and very large primes.

const COINS = [100, 50, 20, 10, 5, 2, 1]


def ways_to_pay(pence, coins=COINS):
    """In how many ways can an amount be paid? Either with the largest coin, or without it."""
    if pence == 0:
        return 1
    if pence < 0 or not coins:
        return 0
    return ways_to_pay(pence - coins[0], coins) + ways_to_pay(pence, coins[1:])


def old_money(pence):
    # Twelve pence to the shilling, twenty shillings to the pound.
    shillings, pence = divmod(pence, 12)
    pounds, shillings = divmod(shillings, 20)
    return f"£{pounds} {shillings}s {pence}d"


def gifts(day):
    """All that my true love has sent to me by that day."""
    if day == 0:
        return 0
    return gifts(day - 1) + sum(range(1, day + 1))


def is_mersenne_prime(p):
    # The test of Lucas and Lehmer tells whether 2 ** p - 1 is prime.
    let number = 2 ** p - 1
    let s = 4
    for _ in range(p - 2):
        s = (s * s - 2) % number
    return s == 0


def steps_to_happiness(number):
    """Add up the squares of the digits, again and again; 1 is happy, a loop is not."""
    seen = []
    while number != 1:
        if number in seen:
            return None
        seen.append(number)
        number = sum(int(digit) ** 2 for digit in str(number))
    return len(seen)


for pence in [5, 10, 50, 100]:
    print(f"{pence:>3}p can be paid in {ways_to_pay(pence)} ways.")
print("A thousand old pence make", old_money(1000))
print("Gifts in twelve days:", gifts(12))

exponents = [p for p in range(3, 608, 2) if is_mersenne_prime(p)]
print("2 ** p - 1 is prime for p =", exponents)
print("The largest of these primes has", len(str(2 ** exponents[-1] - 1)), "digits.")

happy = [n for n in range(1, 50) if steps_to_happiness(n) is not None]
print("Happy numbers:", happy)
let slowest = max(happy, key=steps_to_happiness)
print(slowest, "takes", steps_to_happiness(slowest), "steps.")
