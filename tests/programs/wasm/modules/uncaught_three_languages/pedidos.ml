# idioma: español
importar vilai

definir total(frutas):
    suma_hasta_aquí = 0
    para fruta en frutas:
        intentar:
            suma_hasta_aquí += vilai.விலை(fruta)
        finalmente:
            imprimir("pedida:", fruta)
    devolver suma_hasta_aquí
