# sprache: Deutsch
# Endet mit einer Ausnahme, die durch Dateien in drei Sprachen geht.
importieren pedidos

funktion alle_bearbeiten(listen):
    für nummer, liste in nummerieren(listen, 1):
        ausgeben(nummer, pedidos.total(liste))

alle_bearbeiten([["மா", "வாழை"], [], ["வாழை", "பலா", "மா"]])
ausgeben("das kommt nicht mehr")
