# Ends in a KeyError whose key is a tuple with a text of several scripts.
stock = {("pear", "é"): 3, ("日本", None): 1}
for key in list(stock):
    print(stock.pop(key), len(stock))
print(stock["日本", None])
