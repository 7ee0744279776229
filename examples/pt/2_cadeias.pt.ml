# idioma: português
# Brincadeiras com palavras.

constante ACENTOS = cadeia.maketrans("áàâãéêíóôõúüç", "aaaaeeiooouuc")

defina só_letras(frase):
    """Minúsculas, sem acentos nem pontuação."""
    retorne "".join(letra para letra em frase.lower().translate(ACENTOS) se letra.isalpha())

defina é_palíndromo(frase):
    letras = só_letras(frase)
    retorne letras == letras[::-1]

frases = [
    "Socorram-me, subi no ônibus em Marrocos!",
    "A grama é amarga.",
    "Água mole em pedra dura tanto bate até que fura.",
]
para frase em frases:
    se é_palíndromo(frase):
        imprima("Palíndromo:    ", frase)
    senão:
        imprima("Não palíndromo:", frase)

# Quantas vezes aparece cada letra? As cinco mais comuns:
verso = “Minha terra tem palmeiras, onde canta o sabiá”
contagem = {}
para letra em só_letras(verso):
    contagem[letra] = contagem.get(letra, 0) + 1
mais_comuns = ordenar(contagem.items(), key=lambda par: (-par[1], par[0]))[:5]
imprima()
imprima(verso)
para letra, vezes em mais_comuns:
    imprima(f"  {letra} {'█' * vezes} {vezes}")

# A língua do pê: um “p” com a mesma vogal depois de cada vogal
defina língua_do_pê(palavra):
    seja resultado = ""
    para letra em palavra:
        resultado += letra
        se letra em "aeiou":
            resultado += "p" + letra
    retorne resultado

imprima()
imprima(" ".join(língua_do_pê(palavra) para palavra em "quero pão de queijo".split()))

# Iniciais de um nome, sem as partículas
defina iniciais(nome):
    partes = [parte para parte em nome.split() se parte não em ("de", "da", "do", "dos", "e")]
    retorne ". ".join(parte[0] para parte em partes) + "."

para nome em ["Clarice Lispector", "Carlos Drummond de Andrade", "Fernando António Nogueira Pessoa"]:
    imprima(f"{nome:>34}  {iniciais(nome)}")
