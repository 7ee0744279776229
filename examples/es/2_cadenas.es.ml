# idioma: español
# Jugar con las palabras.

constante TILDES = cadena.maketrans("áéíóúü", "aeiouu")

definir limpiar(texto):
    """Deja solo las letras, en minúscula y sin tildes (la ñ se queda)."""
    devolver "".join(letra para letra en texto.lower().translate(TILDES) si letra.isalpha())

definir es_palíndromo(texto):
    letras = limpiar(texto)
    devolver letras == letras[::-1]

para frase en ["Dábale arroz a la zorra el abad", "¿Acaso hubo búhos acá?", "El niño soñó con un ñandú"]:
    veredicto = "sí" si es_palíndromo(frase) sino "no"
    imprimir(f"{frase:<32} ¿palíndromo? {veredicto}")

# ¿Cuántas veces aparece cada vocal?
comienzo = «En un lugar de la Mancha, de cuyo nombre no quiero acordarme»
imprimir()
imprimir(comienzo)
para vocal en "aeiou":
    veces = limpiar(comienzo).count(vocal)
    imprimir(f"  {vocal}: {'*' * veces} ({veces})")

# Las palabras más largas primero; a igual longitud, por orden alfabético
palabras = [palabra.strip(",") para palabra en comienzo.split()]
largas = ordenar([p para p en palabras si longitud(p) > 4], key=lambda p: (-longitud(p), p))
imprimir("Palabras largas:", ", ".join(largas))

# El lenguaje secreto de la «p»: detrás de cada vocal se repite con una p
definir idioma_p(texto):
    sea resultado = ""
    para letra en texto:
        resultado += letra
        si letra en "aeiouáéíóú":
            resultado += "p" + letra.translate(TILDES)
    devolver resultado

imprimir()
imprimir(idioma_p("hola, ¿cómo estás?"))

# Un cartel con marco
definir cartel(mensaje, ancho=24):
    borde = "+" + "-" * (ancho - 2) + "+"
    devolver "\n".join([borde, "|" + mensaje.center(ancho - 2) + "|", borde])

imprimir(cartel("¡Feliz cumpleaños!"))
