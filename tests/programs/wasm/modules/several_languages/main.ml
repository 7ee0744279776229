# langue : français
# Un programme français qui se sert de modules japonais, hindi et polonais.
importer 道具
importer ganit comme calcul
depuis tekst importer odwróć, SAMOGŁOSKI, policz_samogłoski comme voyelles

afficher(道具.倍(21), 道具.名前, calcul.वर्ग_योग([1, 2, 3]), calcul.शून्य)
pour mot dans ["été", "日本", "नमस्ते", "źdźbło"]:
    afficher(mot, odwróć(mot), voyelles(mot), 道具.括る(mot), longueur(mot))
afficher(SAMOGŁOSKI, trier(calcul.भाजक(36)), [f(12) pour f dans (道具.倍, calcul.भाजक, chaîne)])

fonction essai(quoi, *arguments):
    essayer:
        renvoyer quoi(*arguments)
    sauf 道具.足りない comme problème:
        renvoyer f"{type_de(problème).__name__} : {problème}"
    sauf (ValueError, ZeroDivisionError) comme problème:
        renvoyer f"{type_de(problème).__name__} : {problème}"

afficher(essai(道具.取り出す, [1, 2], 1), "|", essai(道具.取り出す, [], 3))
afficher(essai(calcul.भाग, 7, 2), "|", essai(calcul.भाग, 1, 0), "|", essai(calcul.भाग, "क", 1))
道具.名前 = "changé d'ici"
afficher(道具.名乗る(), calcul.दोगुना_नाम())
afficher([n pour n dans calcul.गिनती(3)], somme(calcul.भाजक(28)) == 2 * 28, 28 dans calcul.भाजक(28))
