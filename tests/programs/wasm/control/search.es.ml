# idioma: español
# Vuelta atrás, búsqueda en anchura y en profundidad: bucles y recursiones que salen antes de tiempo.
definir reinas(n):
    soluciones = []
    columnas = []

    definir colocar(fila):
        si fila == n:
            soluciones.append(columnas[:])
            devolver
        para columna en rango(n):
            para r, c en enumerar(columnas):
                si c == columna o valor_absoluto(c - columna) == fila - r:
                    romper
            sino:
                columnas.append(columna)
                colocar(fila + 1)
                columnas.pop()

    colocar(0)
    devolver soluciones

definir más_corto(cuadrícula, salida, meta):
    cola, viene_de = [salida], {salida: Nada}
    para x, y en cola:
        si (x, y) == meta:
            camino = []
            aquí = meta
            mientras aquí no es Nada:
                camino.append(aquí)
                aquí = viene_de[aquí]
            devolver camino[::-1]
        para nx, ny en (x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1):
            si no (0 <= ny < longitud(cuadrícula) y 0 <= nx < longitud(cuadrícula[ny])) o cuadrícula[ny][nx] == "#" o (nx,
                    ny) en viene_de:
                continuar
            viene_de[nx, ny] = x, y
            cola.append((nx, ny))
    devolver Nada

definir suma_de_subconjunto(elementos, objetivo):
    definir buscar(i, falta, elegidos):
        si falta == 0:
            devolver elegidos
        si i == longitud(elementos) o falta < 0:
            devolver Nada
        devolver buscar(i + 1, falta - elementos[i], elegidos + [elementos[i]]) o buscar(i + 1,
            falta, elegidos)

    devolver buscar(0, objetivo, [])

definir cambio(importe, monedas):
    mejor = [0] + [Nada] * importe
    para valor en rango(1, importe + 1):
        para moneda en monedas:
            si moneda <= valor y mejor[valor - moneda] no es Nada y (mejor[valor] es Nada o mejor[valor - moneda] + 1 < mejor[valor]):
                mejor[valor] = mejor[valor - moneda] + 1
    devolver mejor[importe]

definir topológico(aristas):
    orden, estado = [], {}

    definir visitar(nodo):
        si estado.get(nodo) == "done":
            devolver
        si estado.get(nodo) == "open":
            lanzar ValueError(f"cycle at {nodo}")
        estado[nodo] = "open"
        para otro_nodo en aristas.get(nodo, ()):
            visitar(otro_nodo)
        estado[nodo] = "done"
        orden.append(nodo)

    para nodo en aristas:
        visitar(nodo)
    devolver orden[::-1]

definir inundar(cuadrícula, x, y):
    si no (0 <= y < longitud(cuadrícula) y 0 <= x < longitud(cuadrícula[0])) o cuadrícula[y][x] != ".":
        devolver 0
    cuadrícula[y][x] = "~"
    devolver 1 + inundar(cuadrícula, x + 1, y) + inundar(cuadrícula, x - 1, y) + inundar(cuadrícula,
        x, y + 1) + inundar(cuadrícula, x, y - 1)

imprimir(longitud(reinas(6)), reinas(6)[0], reinas(3), reinas(1))
laberinto = ["..#....", ".##.##.", "....#..", ".##...#", "...#..."]
imprimir(más_corto(laberinto, (0, 0), (6, 4)), más_corto(laberinto, (0, 0), (3, 0)) no es Nada,
    más_corto(["..#.", "..#."], (0, 0), (3, 1)))
imprimir(suma_de_subconjunto([3, 34, 4, 12, 5, 2], 9), suma_de_subconjunto([3, 34, 4], 6),
    cambio(63, [1, 5, 21, 25]), cambio(3, [2]), cambio(0, []))
imprimir(topológico({"shirt": ["tie"], "tie": ["jacket"], "trousers": ["shoes", "belt"],
            "belt": ["jacket"], "socks": ["shoes"]}))
intentar:
    topológico({1: [2], 2: [3], 3: [1]})
excepto ValueError como fallo:
    imprimir(fallo)
cuadrícula = [lista(fila) para fila en laberinto]
imprimir(inundar(cuadrícula, 0, 0), inundar(cuadrícula, 0, 0),
    ["".join(fila) para fila en cuadrícula])
