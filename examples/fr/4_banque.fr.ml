# langue : français
# Une petite banque : des classes, un héritage et une exception à soi.
classe SoldeInsuffisant(Exception):
    fonction __init__(soi, manque):
        superclasse().__init__(f"il manque {manque} €")
        soi.manque = manque

classe Compte:
    fonction __init__(soi, titulaire, solde=0):
        soi.titulaire = titulaire
        soi.solde = solde

    fonction déposer(soi, montant):
        si montant <= 0:
            lever ValueError("le montant doit être positif")
        soi.solde += montant

    fonction retirer(soi, montant):
        si montant > soi.solde:
            lever SoldeInsuffisant(montant - soi.solde)
        soi.solde -= montant

    fonction __str__(soi):
        renvoyer f"{soi.titulaire} : {soi.solde} €"

classe Livret(Compte):
    """Un compte qui rapporte des intérêts."""
    fonction __init__(soi, titulaire, solde=0, taux=3):
        superclasse().__init__(titulaire, solde)
        soi.taux = taux

    fonction verser_les_intérêts(soi):
        soi.déposer(soi.solde * soi.taux // 100)

fonction virement(source, destination, montant):
    essayer:
        source.retirer(montant)
        destination.déposer(montant)
    sauf SoldeInsuffisant comme problème:
        afficher(f"Virement de {montant} € refusé : {problème}")
    sauf ValueError comme problème:
        afficher("Virement impossible :", problème)
    sinon:
        afficher(f"Virement de {montant} € effectué")
    enfin:
        afficher("  ", source, "|", destination)

anne = Compte("Anne", 120)
livret = Livret("Bruno", 1000)
livret.verser_les_intérêts()

virement(livret, anne, 230)
virement(anne, livret, 500)
virement(anne, livret, 0)

pour compte dans [anne, livret]:
    genre = "livret" si est_instance(compte, Livret) sinon "compte courant"
    afficher(compte, f"({genre})")
si anne est autre que livret:
    afficher("Total en banque :", anne.solde + livret.solde, "€")
