# Ends in a ValueError in the head of a for loop.
lines = ["a=1", "b=2", "c", "d=4"]
settings = {}
for name, value in [line.split("=") for line in lines[:2]]:
    settings[name] = value
print(settings)
for name, value in (line.split("=") for line in lines):
    settings[name] = value
    print(name, value)
