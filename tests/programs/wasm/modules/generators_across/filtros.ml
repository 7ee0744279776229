# idioma: português
defina só_pares(fonte):
    para n em fonte:
        se n % 2 == 0:
            produza n

defina janela(fonte, tamanho):
    itens = []
    para item em fonte:
        itens.append(item)
        se comprimento(itens) == tamanho:
            produza tupla(itens)
            itens.pop(0)

defina até(fonte, n):
    para i, item em enumerar(fonte):
        se i >= n:
            retorne
        produza item
