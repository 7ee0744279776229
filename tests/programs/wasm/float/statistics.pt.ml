# idioma: português
# Pequenos programas numéricos com listas de números reais.
defina média(valores):
    retorne soma(valores) / comprimento(valores)

defina variância(valores):
    m = média(valores)
    retorne soma([(x - m) ** 2 para x em valores]) / (comprimento(valores) - 1)

defina mediana(valores):
    ordenados = ordenar(valores)
    metade = comprimento(ordenados) // 2
    retorne ordenados[metade] se comprimento(ordenados) % 2 senão (ordenados[metade - 1] + ordenados[metade]) / 2

defina multiplicar(a, b):
    retorne [[soma([x * y para x,
                    y em emparelhar(linha, coluna)]) para coluna em emparelhar(*b)] para linha em a]

defina resolver(matriz, direita):
    linhas = [linha[:] + [valor] para linha, valor em emparelhar(matriz, direita)]
    n = comprimento(linhas)
    para i em intervalo(n):
        pivô = máximo(intervalo(i, n), key=lambda k: valor_absoluto(linhas[k][i]))
        linhas[i], linhas[pivô] = linhas[pivô], linhas[i]
        para k em intervalo(i + 1, n):
            fator = linhas[k][i] / linhas[i][i]
            para j em intervalo(i, n + 1):
                linhas[k][j] -= fator * linhas[i][j]
    resultado = [0.0] * n
    para i em inverter(intervalo(n)):
        resultado[i] = (linhas[i][n] - soma([linhas[i][j] * resultado[j] para j em intervalo(i + 1,
                        n)])) / linhas[i][i]
    retorne resultado

defina bissecção(f, baixo, alto):
    enquanto alto - baixo > 1e-12:
        meio = (baixo + alto) / 2
        se f(baixo) * f(meio) <= 0:
            alto = meio
        senão:
            baixo = meio
    retorne baixo

defina avaliar(coeficientes, x):
    resultado = 0
    para c em coeficientes:
        resultado = resultado * x + c
    retorne resultado

dados = [2.5, 3.25, 1.75, 8.5, 4.0, 4.5, 0.25, 6.125]
imprima(média(dados), variância(dados), mediana(dados), mediana(dados[:7]),
    máximo(dados) - mínimo(dados), variância(dados) ** 0.5)
imprima(multiplicar([[1.0, 2.0], [3.0, 4.0]], [[0.5, -1.0], [0.25, 1.5]]),
    multiplicar([[1, 2]], [[0.5], [2 ** 60]]))
imprima(resolver([[2.0, 1.0, -1.0], [-3.0, -1.0, 2.0], [-2.0, 1.0, 2.0]], [8.0, -11.0, -3.0]))
imprima(bissecção(lambda x: x * x - 2, 0.0, 2.0), bissecção(lambda x: x ** 3 - x - 2, 1, 2))
imprima(avaliar([1, -6, 11, -6], 4), avaliar([0.5, 0, -1], 2), avaliar([], 3),
    avaliar([2 ** 40, 1], 2 ** 40), avaliar([1.5], 9))
suave = dados[:]
para _ em intervalo(3):
    suave = [(suave[i - 1] + suave[i] + suave[(i + 1) % comprimento(suave)]) / 3 para i em intervalo(comprimento(suave))]
imprima([f"{x:.6f}" para x em suave])
tente:
    média([])
exceto ZeroDivisionError como erro:
    imprima(erro)
tente:
    resolver([[0.0, 0.0], [0.0, 0.0]], [1.0, 1.0])
exceto ZeroDivisionError como erro:
    imprima(erro)
