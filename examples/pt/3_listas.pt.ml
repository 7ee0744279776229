# idioma: português
# Um pequeno campeonato de futebol: listas, dicionários e funções.

jogos = [
    ("Cometa", 3, 1, "Estrela"),
    ("Trovão", 0, 0, "Cometa"),
    ("Estrela", 2, 2, "Trovão"),
    ("Aurora", 1, 0, "Cometa"),
    ("Aurora", 2, 4, "Trovão"),
    ("Estrela", 0, 1, "Aurora"),
]

defina pontos(feitos, sofridos):
    se feitos > sofridos:
        retorne 3
    senão se feitos == sofridos:
        retorne 1
    retorne 0

tabela = {}

defina registrar(time, feitos, sofridos):
    linha = tabela.setdefault(time, {"pontos": 0, "saldo": 0, "gols": 0})
    linha["pontos"] += pontos(feitos, sofridos)
    linha["saldo"] += feitos - sofridos
    linha["gols"] += feitos

# A coleção pode vir antes do laço
jogos para casa, gols_casa, gols_fora, fora:
    registrar(casa, gols_casa, gols_fora)
    registrar(fora, gols_fora, gols_casa)

# Classificação: pontos, depois saldo, depois gols marcados
critério = lambda time: (tabela[time]["pontos"], tabela[time]["saldo"], tabela[time]["gols"])
classificação = ordenar(tabela, key=critério, reverse=Verdadeiro)

imprima("   time      pts  sg  gols")
para lugar, time em enumerar(classificação, 1):
    linha = tabela[time]
    imprima(f"{lugar}. {time:<9} {linha['pontos']:>3} {linha['saldo']:>+3} {linha['gols']:>5}")

# Algumas perguntas sobre os jogos
total = soma(a + b para _, a, b, _ em jogos)
empates = [f"{casa} e {fora}" para casa, a, b, fora em jogos se a == b]
imprima("Gols no campeonato:", total)
imprima("Empates:", "; ".join(empates))
imprima("Algum jogo sem gols?", "sim" se algum(a + b == 0 para _, a, b, _ em jogos) senão "não")

# Uma função depois da outra, da esquerda para a direita
defina média_por_jogo(gols):
    retorne gols / comprimento(jogos)

defina por_extenso(número):
    retorne f"{número:.2f}".replace(".", ",")

resposta = total |> média_por_jogo |> por_extenso
imprima("Média de gols por jogo:", resposta)

campeão, *demais = classificação
imprima("Campeão:", campeão.upper(), "- depois:", ", ".join(demais))
