# idioma: português
# Um robô que anda por um tabuleiro: classes, herança e exceções.

classe ForaDoTabuleiro(Exception):
    defina __init__(este, x, y):
        superclasse().__init__(f"a casa ({x}, {y}) não existe")

classe SemBateria(Exception):
    """O robô precisa de uma tomada."""

constante PASSOS = {"N": (0, 1), "S": (0, -1), "L": (1, 0), "O": (-1, 0)}

classe Robô:
    lado = 5

    defina __init__(este, nome, bateria=6):
        este.nome = nome
        este.bateria = bateria
        este.x = 0
        este.y = 0

    defina andar(este, direção):
        se este.bateria == 0:
            lance SemBateria(f"{este.nome} parou em ({este.x}, {este.y})")
        dx, dy = PASSOS[direção]
        x, y = este.x + dx, este.y + dy
        se não (0 <= x < este.lado e 0 <= y < este.lado):
            lance ForaDoTabuleiro(x, y)
        este.x, este.y = x, y
        este.bateria -= 1

    defina __str__(este):
        retorne f"{este.nome} em ({este.x}, {este.y}), bateria {este.bateria}"

classe RobôSolar(Robô):
    """Recarrega um pouco a cada passo para o norte."""
    defina andar(este, direção):
        superclasse().andar(direção)
        se direção == "N":
            este.bateria += 1

defina passear(robô, caminho):
    para direção em caminho:
        tente:
            robô.andar(direção)
        exceto ForaDoTabuleiro como aviso:
            imprima("  Cuidado:", aviso)
        exceto KeyError:
            imprima(f"  A direção {direção!r} não existe")
        exceto SemBateria como aviso:
            imprima("  Acabou a bateria:", aviso)
            interrompa
    senão:
        imprima("  Passeio completo")
    imprima(robô)

para robô em [Robô("Zeca"), RobôSolar("Sol")]:
    imprima(f"{robô.nome} sai para passear")
    passear(robô, "NNOLXLNNLLS")
imprima("Sol é um Robô?", "sim" se é_instância(robô, Robô) senão "não")
