# Tables grow when CPython's do: what a loop finds in a dict that it changes.
def churn(d, extra):
    seen = []
    try:
        for k in d:
            seen.append(k)
            del d[k]
            for i in range(extra):
                d[k + 100 + i] = 1
            for i in range(1, extra):
                del d[k + 100 + i]
    except RuntimeError as e:
        seen.append(str(e))
    print(seen, list(d))
a = 1
for extra in range(1, 6):
    churn({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}, extra)
    churn({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12:12}, extra)
    churn({1: 1, 2: 2, 3: 3, 4: 4, 5: 5}, extra)
    churn({a: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}, extra)
    churn({k: k for k in range(6)}, extra)
    churn(dict.fromkeys(range(6)), extra)
    churn(dict.fromkeys({1,2,3,4,5,6,7,8,9,10}), extra)
    churn(dict(zip(range(6), range(6))), extra)
    churn(dict([(1, 2), (3, 4), (4, 5), (5, 6), (6, 7), (7, 8)]), extra)
    churn({**{1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}}, extra)
    churn({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}.copy(), extra)
    churn({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6} | {7: 8}, extra)
    churn({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12:12, 13: 1, 14: 1, 15: 1, 16: 1, 17: 1, 18: 1, 19: 1, 20: 1}, extra)
    churn({a: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12:12, 13: 1, 14: 1, 15: 1, 16: 1, 17: 1, 18: 1, 19: 1, 20: 1}, extra)

def churns(d, at):
    seen = []
    try:
        for k in d:
            seen.append(k)
            del d[k]
            d[k + k] = 1
            if len(seen) == at:
                d[7] = 8
                del d[7]
    except RuntimeError as e:
        seen.append(str(e))
    print(seen, list(d))
for at in range(6):
    churns({'1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6}, at)
    churns({'1': 1, '2': 2, '3': 3, '4': 4, '5': 5}, at)
    churns({'1': 1, '2': 2, '3': 3}, at)
    churns({k: 1 for k in '123456'}, at)
    churns(dict.fromkeys('1234'), at)
print(hash(""))
print(hash("a"[1:]), {"": 1, (): 2}[""])
