# språk: svenska
# En pantautomat: klasser, arv och ett eget undantag.

klass OkändFörpackning(Exception):
    definiera __init__(själv, sak):
        superklass().__init__(f"{sak} går inte att panta")

klass Förpackning:
    pant = 0

    definiera __init__(själv, innehåll):
        själv.innehåll = innehåll
    definiera värde(själv):
        returnera själv.pant

    definiera __str__(själv):
        returnera f"{typ(själv).__name__} ({själv.innehåll})"

klass Burk(Förpackning):
    pant = 2

klass Flaska(Förpackning):
    """Små flaskor ger mindre pant än stora."""
    definiera __init__(själv, innehåll, liter):
        superklass().__init__(innehåll)
        själv.liter = liter

    definiera värde(själv):
        returnera 3 om själv.liter > 1 annars 2

klass Pantautomat:
    definiera __init__(själv, plats):
        själv.plats = plats
        själv.belopp = 0
    definiera ta_emot(själv, sak):
        om inte är_instans(sak, Förpackning):
            kasta OkändFörpackning(sak)
        om själv.plats == 0:
            kasta RuntimeError("automaten är full")
        själv.plats -= 1
        själv.belopp += sak.värde()
        returnera sak.värde()

automat = Pantautomat(plats=3)
påse = [Burk("läsk"), Flaska("saft", 1.5), "en gammal sko", Flaska("vatten", 0.5), Burk("julmust")]

för varje nummer, sak i numrera(påse, 1):
    försök:
        kronor = automat.ta_emot(sak)
    fånga OkändFörpackning som fel:
        skriv(f"{nummer}. Tyvärr: {fel}.")
    fånga RuntimeError som fel:
        skriv(f"{nummer}. Stopp: {fel} – {sak} får åka hem igen.")
    annars:
        skriv(f"{nummer}. Tack! {sak} gav {kronor} kr.")
    slutligen:
        skriv(f"   Hittills {automat.belopp} kr")

skriv("Kvitto:", automat.belopp, "kronor")
skriv("Är skon en förpackning?", "ja" om är_instans(påse[2], Förpackning) annars "nej")
