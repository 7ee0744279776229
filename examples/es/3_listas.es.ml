# idioma: español
# La frutería: listas, diccionarios y funciones.

precios = {"manzana": 1.80, "naranja": 1.20, "plátano": 2.10, "fresa": 4.50, "sandía": 0.90}
existencias = {"manzana": 25, "naranja": 40, "plátano": 0, "fresa": 8, "sandía": 12}

imprimir("Fruta         €/kg    kg")
para fruta en ordenar(precios):
    imprimir(f"{fruta:<10} {precios[fruta]:>7.2f} {existencias[fruta]:>5}")

agotadas = [fruta para fruta, kilos en existencias.items() si kilos == 0]
baratas = lista(filtrar(lambda fruta: precios[fruta] < 2, precios))
imprimir("Agotadas:", agotadas)
imprimir("A menos de 2 €:", baratas)

# Los pedidos llegan como pares (fruta, kilos)
pedidos = [("manzana", 3), ("fresa", 10), ("kiwi", 1), ("sandía", 5), ("plátano", 2)]

definir atender(pedidos):
    sea total = 0
    para fruta, kilos en pedidos:
        si fruta no está en precios:
            imprimir(f"  {fruta}: no la vendemos")
            continuar
        servidos = mínimo(kilos, existencias[fruta])
        existencias[fruta] -= servidos
        total += servidos * precios[fruta]
        imprimir(f"  {fruta}: {servidos} de {kilos} kg")
    devolver total

imprimir("Pedido:")
total = atender(pedidos)
imprimir(f"Total: {total:.2f} €")

# La colección también puede ir delante del bucle
imprimir("Quedan:")
existencias.items() para fruta, kilos:
    si kilos > 0:
        imprimir("  ", fruta, kilos)

# Funciones que se encadenan de izquierda a derecha
definir con_iva(importe):
    devolver importe * 1.04

definir en_euros(importe):
    devolver f"{importe:.2f} €"

factura = total |> con_iva |> en_euros
imprimir("Con IVA:", factura)

# Frutas agrupadas por su inicial
por_inicial = {}
para fruta en precios:
    por_inicial.setdefault(fruta[0], []).append(fruta)
imprimir(por_inicial)
