# idioma: português
# O que o desempacotamento diz quando o número ou o tipo dos valores não serve.
defina `tentar`(função):
    tente:
        imprima(função())
    exceto (ValueError, TypeError) como erro:
        imprima(tipo(erro).__name__, erro)

defina dois(valor):
    a, b = valor
    retorne a, b

defina três(valor):
    a, b, c = valor
    retorne a, b, c

defina com_estrela(valor):
    a, *b, c = valor
    retorne a, b, c

defina aninhado(valor):
    (a, b), c = valor
    retorne a, b, c

defina nenhum_(valor):
    [] = valor
    retorne "ok"

valores = [(), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1, 2], "", "a", "ab", "abc", {}, {1: 2},
    {1, 2, 3}, intervalo(2), intervalo(5), 5, Nenhum, 1.5, Verdadeiro, comprimento,
    (x para x em intervalo(1)), iterador("abcd"), {"a": 1, "b": 2}.items()]
para valor em valores:
    `tentar`(lambda: dois(valor))
para valor em valores[:7]:
    `tentar`(lambda: três(valor))
    `tentar`(lambda: com_estrela(valor))
    `tentar`(lambda: nenhum_(valor))
para valor em (1, 2), ((1, 2), 3), ((1, 2, 3), 4), ("ab", "c"), ([], 1), (Nenhum,
        1), [[1, 2]], ("a", 1):
    `tentar`(lambda: aninhado(valor))
a = b = c = "old"
tente:
    a, b = 1, 2, 3
exceto ValueError:
    imprima(a, b)
tente:
    (a, b), c = 10, 20
exceto TypeError:
    imprima(a, b, c)
tente:
    a, (b, c) = 10, 20
exceto TypeError:
    imprima(a, b, c)
tente:
    a, *b, c = [1]
exceto ValueError como erro:
    imprima(erro, a, b, c)
para pares em [(1, 2), (3,)], [(1, 2), 3], ["ab", "c"]:
    tente:
        para x, y em pares:
            imprima(x, y, end=" ")
    exceto (ValueError, TypeError) como erro:
        imprima(erro, x, y)

classe SemFim:
    defina __init__(self):
        self.n = 0

    defina __iter__(self):
        retorne self

    defina __next__(self):
        self.n += 1
        retorne self.n

fonte = SemFim()
tente:
    a, b = fonte
exceto ValueError como erro:
    imprima(erro, fonte.n)

classe Falha:
    defina __iter__(self):
        produza 1
        lance KeyError("middle")

tente:
    a, b, c = Falha()
exceto KeyError como erro:
    imprima(representação(erro), a)
tente:
    primeiro, *resto = Falha()
exceto KeyError como erro:
    imprima(representação(erro))

classe PorÍndice:
    defina __getitem__(self, i):
        retorne [10, 20][i]

a, b = PorÍndice()
imprima(a, b)
(*a,) = PorÍndice()
imprima(a)
tente:
    [a, b, c] = PorÍndice()
exceto ValueError como erro:
    imprima(erro)
limite = [1, 2, 3]
tente:
    limite[0], limite[9] = "set", "not"
exceto IndexError como erro:
    imprima(erro, limite)
