# idioma: português
# Muitíssimos nomes globais, de todos os tipos, usados por poucas funções.
g0 = -320874
g1 = 65.0
g2 = "日ab日"
g3 = [8, 1, 4]
g4 = 590295810358705651712
g5 = {2: "v"}
g6 = 465897
g7 = 9.375
g8 = "日日cc"
g9 = [7, 4, 6]
g10 = 18446744073709551616
g11 = {4: "v"}
g12 = 852590
g13 = 19.375
g14 = "c日日c"
g15 = [6, 0, 3]
g16 = 295147905179352825856
g17 = {5: "v"}
g18 = -5633
g19 = 43.875
g20 = "a日ca"
g21 = [3, 3, 3]
g22 = 9223372036854775808
g23 = {5: "v"}
g24 = -571398
g25 = 113.875
g26 = "ab日é"
g27 = [2, 6, 3]
g28 = 73786976294838206464
g29 = {2: "v"}
g30 = 97872
g31 = 92.875
g32 = "abbc"
g33 = [8, 8, 3]
g34 = 147573952589676412928
g35 = {4: "v"}
g36 = 644032
g37 = 62.375
g38 = "acac"
g39 = [1, 3, 1]
g40 = 295147905179352825856
g41 = {0: "v"}
g42 = 330516
g43 = 70.875
g44 = "bbcc"
g45 = [0, 0, 0]
g46 = 73786976294838206464
g47 = {2: "v"}
g48 = -970105
g49 = 37.625
g50 = "日cba"
g51 = [3, 3, 8]
g52 = 18446744073709551616
g53 = {4: "v"}
g54 = 518664
g55 = 87.875
g56 = "日aa日"
g57 = [1, 7, 4]
g58 = 18446744073709551616
g59 = {2: "v"}

defina inteiros():
    retorne g0 + g6 + g12 + g18 + g24 + g30 + g36 + g42 + g48 + g54

defina reais():
    retorne g1 + g7 + g13 + g19 + g25 + g31 + g37 + g43 + g49 + g55

defina textos():
    retorne g2 + g8 + g14 + g20 + g26 + g32 + g38 + g44 + g50 + g56

defina listas():
    retorne g3 + g9 + g15 + g21 + g27 + g33 + g39 + g45 + g51 + g57

defina grandes():
    retorne g4 ^ g10 ^ g16 ^ g22 ^ g28 ^ g34 ^ g40 ^ g46 ^ g52 ^ g58

defina dicionários():
    retorne {**g5, **g11, **g17, **g23, **g29, **g35, **g41, **g47, **g53, **g59}

imprima(inteiros(), reais(), textos(), listas(), grandes(), dicionários())

defina girar():
    global g0, g1, g2, g3, g4, g5, g6, g7, g8, g9, g10, g11, g12, g13, g14, g15, g16, g17, g18, g19
    g0, g1, g2, g3, g4, g5, g6, g7, g8, g9, g10, g11, g12, g13, g14, g15, g16, g17, g18, g19 = g1, g2, g3, g4, g5, g6, g7, g8, g9, g10, g11, g12, g13, g14, g15, g16, g17, g18, g19, g0

girar()
girar()
imprima(g0, g1, g2, g3, g4, g5, g6, g7, g8, g9, g10, g11, g12, g13, g14, g15, g16, g17, g18, g19)
girar()
girar()
girar()
girar()
girar()
girar()
tente:
    imprima(inteiros())
exceto TypeError como erro:
    imprima(erro)
para _ em intervalo(12):
    girar()
imprima(inteiros(), reais(), grandes(), comprimento(textos()), soma(listas()))
