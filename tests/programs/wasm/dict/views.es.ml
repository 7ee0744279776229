# idioma: español
# Claves, valores y pares: vistas vivas, operaciones de conjuntos, comparación.
d = {"a": 1, "b": 2}
claves, valores, pares = d.keys(), d.values(), d.items()
imprimir(claves, valores, pares, longitud(claves), longitud(valores), lista(pares))
d["c"] = 3
eliminar d["a"]
imprimir(claves, valores, pares, "c" en claves, 3 en valores, ("b", 2) en pares, ("b", 3) en pares,
    "b" en pares, lista(invertir(claves)), lista(invertir(valores)), lista(invertir(pares)))
imprimir(ordenar(claves & {"b", "z"}), ordenar(claves | {"z"}), ordenar(claves - {"b"}),
    ordenar(claves ^ {"b", "y"}), ordenar(pares & {("b", 2), ("c", 9)}), claves == {"b", "c"},
    claves == ["b", "c"], pares == {("b", 2), ("c", 3)}, claves <= {"b", "c", "d"}, claves > {"b"},
    claves.isdisjoint("xyz"), claves.isdisjoint("bx"))
imprimir({1: 0, 2: 0, 3: 0}.keys() & [3, 1], {1: 0, 2: 0}.keys() - [1], {1: 0}.keys() | rango(3),
    {1: 0, 2: 0}.keys() ^ (2, 3), ordenar({1: "a"}.items() | {2: "b"}.items()))
imprimir(diccionario(pares), lista(emparejar(claves, valores)), suma(valores), máximo(valores),
    mínimo(claves), [k + cadena(v) para k, v en pares], {v: k para k, v en pares}, tupla(claves),
    ordenar(pares, key=lambda i: -i[1]), [*claves, *valores], "".join(claves),
    alguno(v > 2 para v en valores), diccionario(emparejar(valores, claves)))
primero, *resto = pares
imprimir(primero, resto, siguiente(iterador(claves)), siguiente(iterador(valores)),
    siguiente(iterador(pares)), [k para k en d], lista(aplicar(lambda par: par[1] * 2, pares)),
    lista(enumerar(d)), lista(enumerar(valores, 1)))
imprimir(valores == d.values(), claves == d.keys(), pares == d.items(), {}.keys(), {}.values(),
    {}.items(), {"x": {"y": {}}}.items(), booleano({}.keys()), booleano(claves))
para intento en lambda: claves[0], lambda: valores + valores, lambda: claves & 5, lambda: claves.append(1), lambda: claves < 5, lambda: hash(claves), lambda: longitud(iterador(claves)), lambda: valores & {1}, lambda: [1] en claves, lambda: [1] en valores, lambda: {"a": []}.items() & {1}, lambda: claves - Nada:
    intentar:
        imprimir(intento())
    excepto (TypeError, AttributeError) como fallo:
        imprimir(tipo(fallo).__name__, fallo)
iter_ = iterador(d)
imprimir(siguiente(iter_))
d["d"] = 4
intentar:
    siguiente(iter_)
excepto RuntimeError como fallo:
    imprimir(fallo)
iter_ = iterador(d.items())
siguiente(iter_)
d["b"] = "same size"
imprimir(siguiente(iter_), siguiente(iter_), siguiente(iter_, "end"), d)
para key en d.keys():
    d[key] = key.upper()
imprimir(d)

definir invertir_pares(tabla):
    devolver diccionario([(v, k) para k, v en tabla.items()])

imprimir(invertir_pares(invertir_pares(d)) == d, invertir_pares({}),
    {k: longitud(lista(g)) para k, g en {"x": "ab", "y": rango(5)}.items()})
invertida = {}
para k, v en {"a": 1, "b": 2, "c": 1}.items():
    invertida.setdefault(v, []).append(k)
imprimir(invertida, {k: ordenar(v)[-1] para k, v en invertida.items()})
para (k, v), n en emparejar(d.items(), rango(10)):
    imprimir(k, v, n, end="; ")
imprimir()
eliminar d["b"]
imprimir(lista(d.items()), [(k, v) para k, v en d.items() si k > "b"],
    diccionario(filtrar(lambda par: par[0] != "c", d.items())))
