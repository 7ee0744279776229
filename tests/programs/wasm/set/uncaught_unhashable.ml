# Ends in the TypeError that a list can't be a member.
groups = set()
for item in (1, "a", (2, 3), frozenset({4}), [5]):
    groups.add(item)
    print(len(groups))
