# A set of three or more constants is filled in another order than one of values, and what counts as a constant is what
# CPython's compiler computes: with limits on what may become big.
print({2 ** 63, 100, 4611686018427387903})
print({2147483647, 2 ** 53 + 1, 3, 10})
print({-7, 2, 2 ** 31 - 1, 1073741823})
print({255, -1, 2 ** 31 - 1})
print({-2 ** 63 - 1, 3, 2147483647})
print({10 ** 19, -7, 12, -2 ** 63})
print({1 << 63, 100, (1 << 62) - 1}, {1 << 200, 100, (1 << 62) - 1})
print({2 ** 64, 1, 8, 2 ** 61}, {2 ** 65, 1, 8, 2 ** 61}, {(2 ** 64) ** 1, 1, 8, 2 ** 61})
print({10 ** 32, 7, 100, 15}, {10 ** 33, 7, 100, 15})
print({2 ** 63 * 2 ** 63, 100, 2 ** 62 - 1, 4}, {2 ** 64 * 2 ** 64, 100, 2 ** 62 - 1, 4})
print({1 / 3, 2.5 * 2, 8, 16, 24}, {1e308 * 10, 8, 16, 24, -1e308 * 10})
print({~5, not 1, +True, 8, 16}, {-(-8), 16, 24, 0})
print({7 // 2, -7 // 2, 7 % -2, 8, 16, 11}, {0 ** 5, 8, 16, 2 ** -1})
print({(2 ** 63, 100), 3, 11}, {(1, (2 + 3,)), 8, 16})
eight = 8
print({eight, 100, 16, 2 ** 62}, {8, 100, 16, 2 ** 62})
for number in {2 ** 63, 100, 4611686018427387903}:
    print(number, end=" ")
print([number for number in {2 ** 31 - 1, 15, -1, 7}], sum({2 ** 63, 100} | {2 ** 62}))
print(*{2 ** 31 - 1, 15, -1, 7}, list({2 ** 31 - 1, 15, -1, 7}))
