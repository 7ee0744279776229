# sprog: dansk
definer lav_tæller(start):
    stand = start

    definer op(skridt=1):
        ikkelokal stand
        stand += skridt
        returner stand

    definer ned():
        ikkelokal stand
        stand -= 1
        returner stand

    returner op, ned

definer gennemsnit():
    samlet, antal, middel = 0, 0, Intet
    så længe Sand:
        værdi = giv middel
        hvis værdi er Intet:
            returner samlet, antal
        samlet += værdi
        antal += 1
        middel = samlet / antal
