# idioma: português
# Números: recursão, primos e números bem grandes.

defina fatorial(n):
    se n <= 1:
        retorne 1
    retorne n * fatorial(n - 1)

defina mdc(a, b):
    # O algoritmo de Euclides
    enquanto b > 0:
        a, b = b, a % b
    retorne a

defina mmc(a, b):
    retorne a * b // mdc(a, b)

defina é_primo(n):
    retorne n > 1 e todos(n % d != 0 para d em intervalo(2, inteiro(n ** 0.5) + 1))

defina fibonacci():
    """Produz a sequência de Fibonacci, sem fim."""
    seja atual = 0
    seja seguinte = 1
    enquanto Verdadeiro:
        produza atual
        atual, seguinte = seguinte, atual + seguinte

imprima("25! =", fatorial(25))
imprima("mdc(84, 36) =", mdc(84, 36), "  mmc(84, 36) =", mmc(84, 36))
imprima("Primos até 60:", [n para n em intervalo(61) se é_primo(n)])

# O primeiro número de Fibonacci com vinte algarismos
para posição, valor em enumerar(fibonacci()):
    se comprimento(cadeia(valor)) == 20:
        imprima(f"F({posição}) = {valor}")
        interrompa

# Números de Armstrong: a soma dos cubos dos algarismos é o próprio número
defina é_armstrong(n):
    retorne soma(inteiro(a) ** 3 para a em cadeia(n)) == n

imprima("Armstrong de três algarismos:", lista(filtrar(é_armstrong, intervalo(100, 1000))))

# Do decimal para o binário, sem a função pronta
defina em_binário(n):
    se n < 2:
        retorne cadeia(n)
    retorne em_binário(n // 2) + cadeia(n % 2)

para ano em [1500, 1822, 2024]:
    imprima(ano, "em binário:", em_binário(ano))
