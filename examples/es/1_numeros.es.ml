# idioma: español
# Números: recursión, divisores y cifras.

definir fibonacci(n):
    si n < 2:
        devolver n
    devolver fibonacci(n - 1) + fibonacci(n - 2)

definir mcd(a, b):
    # El algoritmo de Euclides, en su forma recursiva
    devolver a si b == 0 sino mcd(b, a % b)

definir es_primo(n):
    si n < 2:
        devolver Falso
    sea divisor = 2
    mientras divisor * divisor <= n:
        si n % divisor == 0:
            devolver Falso
        divisor += 1
    devolver Verdadero

definir suma_de_cifras(n):
    devolver suma(entero(cifra) para cifra en cadena(n))

imprimir("Fibonacci:", [fibonacci(n) para n en rango(15)])
imprimir("mcd(252, 105) =", mcd(252, 105))

# Primos gemelos: dos primos que se llevan dos
gemelos = [(p, p + 2) para p en rango(2, 100) si es_primo(p) y es_primo(p + 2)]
imprimir("Primos gemelos menores que 100:")
para menor, mayor en gemelos:
    imprimir(f"  {menor:>3} y {mayor}")

# Números perfectos: iguales a la suma de sus divisores propios
para n en rango(2, 500):
    divisores = [d para d en rango(1, n) si n % d == 0]
    si suma(divisores) == n:
        imprimir(n, "=", " + ".join(aplicar(cadena, divisores)))

# Con enteros no hay límite de tamaño
potencia_grande = 2 ** 200
imprimir("2 elevado a 200:", potencia_grande)
imprimir("Tiene", longitud(cadena(potencia_grande)), "cifras, que suman", suma_de_cifras(potencia_grande))

# La división entera y el resto también funcionan con negativos
cociente, resto = cociente_y_resto(-17, 5)
imprimir("-17 entre 5: cociente", cociente, "y resto", resto)
