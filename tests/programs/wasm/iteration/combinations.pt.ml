# idioma: português
# Produtos, combinações, janelas, grupos e crivos, sem biblioteca nenhuma.
defina produto(*fontes):
    resultado = [[]]
    para fonte em fontes:
        resultado = [linha + [elemento] para linha em resultado para elemento em fonte]
    retorne [tupla(linha) para linha em resultado]

defina combinações(elementos, n):
    se n == 0:
        produza ()
        retorne
    para i, elemento em enumerar(elementos):
        para resto em combinações(elementos[i + 1:], n - 1):
            produza elemento, *resto

defina permutações(elementos):
    se comprimento(elementos) <= 1:
        produza tupla(elementos)
        retorne
    para i em intervalo(comprimento(elementos)):
        para resto em permutações(elementos[:i] + elementos[i + 1:]):
            produza (elementos[i],) + resto

defina janelas(elementos, n):
    retorne [elementos[i:i + n] para i em intervalo(comprimento(elementos) - n + 1)]

defina pedaços(coleção, n):
    pedaço = []
    para elemento em coleção:
        pedaço.append(elemento)
        se comprimento(pedaço) == n:
            produza pedaço
            pedaço = []
    se pedaço:
        produza pedaço

defina agrupar(elementos, key):
    último, grupo = Nenhum, []
    para elemento em elementos:
        se grupo e key(elemento) != último:
            produza último, grupo
            grupo = []
        último = key(elemento)
        grupo.append(elemento)
    se grupo:
        produza último, grupo

defina entrelaçar(*coleções):
    iteradores = [iterador(i) para i em coleções]
    enquanto iteradores:
        vivos = []
        para um_iterador em iteradores:
            para elemento em um_iterador:
                produza elemento
                vivos.append(um_iterador)
                interrompa
        iteradores = vivos

defina primos():
    achados = []
    n = 2
    enquanto Verdadeiro:
        para p em achados:
            se p * p > n:
                achados.append(n)
                produza n
                interrompa
            se n % p == 0:
                interrompa
        senão:
            achados.append(n)
            produza n
        n += 1

defina acumular(elementos, função):
    total_ = Nenhum
    para i, elemento em enumerar(elementos):
        total_ = função(total_, elemento) se i senão elemento
        produza total_

imprima(produto("ab", [1, 2]), comprimento(produto("abc", "xyz", intervalo(4))), produto(),
    produto("a", []))
imprima(lista(combinações("abcd", 2)), comprimento(lista(combinações(intervalo(10), 4))),
    lista(combinações([1], 2)))
imprima(["".join(p) para p em permutações("abc")], comprimento(conjunto(permutações([1, 2, 3, 4]))),
    lista(permutações([])))
imprima(janelas([1, 2, 3, 4], 2), janelas("abc", 5), lista(pedaços(intervalo(7), 3)),
    lista(pedaços("", 2)))
imprima(lista(agrupar([1, 3, 2, 4, 5], lambda n: n % 2)),
    [(k, comprimento(g)) para k, g em agrupar("aaabbc", lambda c: c)])
imprima(lista(entrelaçar("abc", [1], intervalo(10, 12))),
    [p para p, _ em emparelhar(primos(), intervalo(15))])
imprima(lista(acumular([1, 2, 3, 4], lambda a, b: a * b)),
    lista(acumular(["a", "b"], lambda a, b: a + b)), lista(acumular([3, 1, 4], máximo)),
    lista(acumular([], máximo)), lista(acumular([2 ** 31] * 4, lambda a, b: a * b)))
