x: int = 1
y: "undefined"
print(__annotations__)
