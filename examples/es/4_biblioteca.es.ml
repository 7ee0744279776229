# idioma: español
# Una biblioteca que presta libros y revistas.
clase PréstamoImposible(Exception):
    """Se lanza cuando algo no se puede prestar."""

clase Publicación:
    definir __init__(este, título, año):
        este.título = título
        este.año = año
        este.lector = Nada

    definir días(este):
        devolver 21

    definir prestar(este, lector):
        si este.lector no es Nada:
            lanzar PréstamoImposible(f"«{este.título}» lo tiene {este.lector}")
        este.lector = lector

    definir __str__(este):
        devolver f"{este.título} ({este.año})"

clase Revista(Publicación):
    definir __init__(este, título, año, número):
        superclase().__init__(título, año)
        este.número = número

    definir días(este):
        devolver 7

    definir __str__(este):
        devolver f"{superclase().__str__()}, n.º {este.número}"

fondo = {
    1: Publicación("Rayuela", 1963),
    2: Publicación("La casa de los espíritus", 1982),
    3: Revista("Sur", 1931, 4),
}

definir atender(lector, código):
    intentar:
        obra = fondo[código]
        obra.prestar(lector)
        imprimir(f"{lector} se lleva {obra} por {obra.días()} días")
    excepto KeyError:
        imprimir(f"{lector}: no hay nada con el código {código}")
    excepto PréstamoImposible como motivo:
        imprimir(f"{lector}: {motivo}")
    finalmente:
        atendidos.append(lector)

atendidos = []
atender("Lucía", 1)
atender("Mateo", 3)
atender("Inés", 1)
atender("Diego", 9)

imprimir("Personas atendidas:", longitud(atendidos))
libres = [cadena(obra) para obra en fondo.values() si obra.lector es Nada]
imprimir("En la estantería:", libres)
