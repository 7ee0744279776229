größe = {"ключ": "値段"}
print(größe["ключ"], größe["値"] + größe["ключ"].nichts)
