ages = {"Ada": 36, "Blaise": 39}
ages["Kurt"] = 71
del ages["Ada"]
print(ages, "Kurt" in ages)
