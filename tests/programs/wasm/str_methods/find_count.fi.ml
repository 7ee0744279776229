# kieli: suomi
# Haku ja laskeminen: alku ja loppu, päällekkäiset ja tyhjät osat.
teksti = "abracadabra"
jokaiselle osa joukossa "a", "abra", "bra", "x", "", "abracadabra", "abracadabrax", "ra", "aa":
    tulosta(esitysmuoto(osa), teksti.find(osa), teksti.rfind(osa), teksti.count(osa),
        teksti.startswith(osa), teksti.endswith(osa),
        [teksti.find(osa, i) jokaiselle i joukossa (1, 5, 11, 12, -3, -99)],
        [teksti.rfind(osa, 0, i) jokaiselle i joukossa (0, 4, -1, 99)],
        [teksti.count(osa, i, -i tai Ei mitään) jokaiselle i joukossa (0, 1, 3)])
leveä = "日本語日本😀é日"
tulosta(leveä.find("日"), leveä.rfind("日"), leveä.find("本", 2), leveä.count("日本"),
    leveä.index("é"), leveä.find("😀"), leveä.find("a"), leveä.rfind("本😀"),
    leveä.startswith("本", 1), leveä.endswith("é", 0, -1), leveä.count(""))
tulosta("aaaa".count("aa"), "aaaa".find("aa", 3), "aaaa".rfind("aa"), "".find(""), "".count(""),
    "".rfind("", 1), "abc".find("", 3), "abc".find("", 4), "abc".count("", 4),
    "abc".count("", 1, 2), "abc".startswith("", 4), "abc".startswith("", 3))
tulosta("prefix".startswith(("x", "pre")), "prefix".startswith(()),
    "file.txt".endswith((".md", ".txt")), "file".endswith(("le", "e"), 0, 3),
    "abc".startswith("b", 1), "abc".startswith("c", -1), "abc".endswith("ab", 0, 2),
    "abc".startswith("abcd"))
tulosta("haystack with needle".index("needle"), "aXbX".rindex("X"), "abc".index("c", -1),
    "abcabc".index("c", 3, 6), "x" * 1000 + "y" joukossa "x" * 2000 + "y",
    ("ab" * 500 + "c").find("bc"), ("a" * 500).find("a" * 400 + "b"))
jokaiselle yritys joukossa lambda: "abc".index("x"), lambda: "abc".rindex("a",
        1), lambda: "abc".find(1), lambda: "abc".index(Ei mitään), lambda: "abc".count(), lambda: "abc".startswith(1), lambda: "abc".startswith(["a"]), lambda: "abc".endswith(("a",
            1)), lambda: "abc".find("a", "b"), lambda: "abc".find("a",
        1.0), lambda: "abc".count("a", 0, 1, 2), lambda: "".index("a"):
    yritä:
        tulosta(yritys())
    sieppaa (ValueError, TypeError) nimellä virhe:
        tulosta(tyyppi(virhe).__name__, virhe)

määrittele kohdat(teksti, osa):
    löydetyt, kohta = [], teksti.find(osa)
    kun kohta != -1:
        löydetyt.append(kohta)
        kohta = teksti.find(osa, kohta + 1)
    palauta löydetyt

määrittele suoraviivainen(teksti, osa, start, end):
    n = pituus(teksti)
    start, end = (maksimi(0, i + n) jos i < 0 muuten i jokaiselle i joukossa (start, end))
    end = minimi(end, n)
    jokaiselle i joukossa väli(start, end - pituus(osa) + 1):
        jos teksti[i:i + pituus(osa)] == osa:
            palauta i
    palauta -1

tulosta(kohdat("abababa", "aba"), kohdat("日日日", "日日"), kohdat("abc", "z"))
näytteet = ["", "a", "ab", "abab", "aab", "é日a日", "日"]
tulosta(kaikki(t.find(s, i, j) == suoraviivainen(t, s, i,
            j) jokaiselle t joukossa näytteet jokaiselle s joukossa näytteet jokaiselle i joukossa (-3,
            0, 1, 3, 9) jokaiselle j joukossa (-2, 0, 2, 9)))
tulosta(kaikki(("x" + t + "y").find(t) == (1 jos t muuten 0) ja t * 3 == t + t + t ja (t * 3).count(t) == (3 jos t muuten 1) jokaiselle t joukossa näytteet jos t != "a"))
