# idioma: español
# Variables de bucle que empiezan siendo pequeñas y se salen de cualquier palabra de la máquina.
definir duplicaciones(n):
    valor = 1
    vistos = []
    para i en rango(n):
        valor += valor
        si i % 7 == 0:
            vistos.append(valor)
    devolver vistos

definir factorial_de(n):
    resultado = 1
    mientras n > 1:
        resultado *= n
        n -= 1
    devolver resultado

definir número_de_fibonacci(n):
    a, b = 0, 1
    para _ en rango(n):
        a, b = b, a + b
    devolver a

definir hacia_abajo(inicio, paso, n):
    para _ en rango(n):
        inicio -= paso
    devolver inicio

definir cuadrados(n, veces):
    rastro = [n]
    para _ en rango(veces):
        n = n * n
        rastro.append(n)
    devolver rastro

definir desplazamientos(n):
    izquierda, derecha = 1, -1
    para _ en rango(n):
        izquierda <<= 3
        derecha = (derecha << 3) - 1
    devolver izquierda, derecha

definir volver_a_pequeño(n):
    valor = 3 ** n
    pasos = 0
    mientras valor > 1:
        valor //= 3
        pasos += 1
    devolver valor, pasos

imprimir(duplicaciones(70))
imprimir([factorial_de(n) para n en (0, 1, 12, 13, 20, 21, 25, 33)])
imprimir([número_de_fibonacci(n) para n en (0, 1, 46, 47, 90, 91, 92, 93, 94, 150)])
imprimir(hacia_abajo(-2 ** 62, 2 ** 60, 5), hacia_abajo(-2 ** 63 + 5, 1, 10),
    hacia_abajo(5, 2 ** 64, 2))
imprimir(cuadrados(3, 7), cuadrados(-7, 5), cuadrados(1, 3))
imprimir(desplazamientos(10), desplazamientos(21), desplazamientos(22))
imprimir(volver_a_pequeño(10), volver_a_pequeño(39), volver_a_pequeño(100))
total_parcial = 0
para i en rango(2 ** 62, 2 ** 62 + 5):
    total_parcial += i
imprimir(total_parcial, i)
n = 2 ** 63 - 3
mientras n < 2 ** 63 + 3:
    imprimir(n, end=" ")
    n += 1
imprimir()
