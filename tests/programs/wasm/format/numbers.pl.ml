# język: polski
# Te same liczby na wszystkie sposoby zapisane jako tekst.
wartości = [0, 7, -7, 42, -1234, 1234567, 2 ** 31, -2 ** 63, 10 ** 24, Prawda]
dla n w wartości:
    wypisz(f"{n}", f"{n:d}", f"{n:,}", f"{n:_}", f"{n:+}", f"{n: }", f"{n:>12}", f"{n:012}",
        f"{n:+012,}", f"{n:^14,}", f"{n:<8}|", f"{n:=+10}", f"{n:x}",
        f"{n:#_b}" jeśli wartość_bezwzględna(n) < 10 ** 6 inaczej "-", f"{n:#o}", f"{n:.3e}",
        f"{n:,.2f}", f"{n:%}", f"{n:g}", "%d" % n, "%+05d" % n, "{:>+8}".format(n))
rzeczywiste = [0.0, -0.0, 0.1, -1.5, 1 / 3, 1e-7, 123456.789, -1e21, 1e16, 5e-324, 2.5, 3.5, 0.5,
    1.5]
dla x w rzeczywiste:
    wypisz(f"{x}", f"{x:.0f}", f"{x:.1f}", f"{x:+.2f}", f"{x:8.2f}", f"{x:08.2f}", f"{x:.3}",
        f"{x:.3g}", f"{x:.3e}", f"{x:,.1f}", f"{x:%}", f"{x:_}", f"{x:<9}|", f"{x:^+11.1e}|",
        "%g" % x, "%.2f" % x, "%e" % x, "{:z.0f}".format(x))
dla cyfry w zakres(0, 18, 3):
    wypisz([f"{x:.{cyfry}f}" dla x w (1 / 3, 2 / 3, 0.1, 1e10 / 7)],
        [f"{x:.{cyfry}g}" dla x w (1 / 3, 123456.789, 1e-5)],
        [f"{x:.{cyfry}e}" dla x w (1 / 3, 5e10)])
wypisz([f"{n:,}" dla n w (1, 12, 123, 1234, 12345, 123456, 1234567, -123456, 0)],
    [f"{n:09,}" dla n w (1, 1234, 1234567)], [f"{n:010_}" dla n w (1, 1234)],
    [f"{n:,.3f}" dla n w (999.9999, 1000, -1234.5)],
    [f"{n:_x}" dla n w (2 ** 16 - 1, 2 ** 16, 2 ** 40)])
wypisz(f"{255:08b}", f"{255:#010b}", f"{-5:08b}", f"{-5:#x}", f"{5:+b}", f"{5: x}",
    f"{0:#b}{0:#o}{0:#x}", f"{10:X}{10:#X}", f"{65:c}{233:c}{0x1f600:c}",
    f"{65:>3c}|{65:<3c}|{65:^3c}|", f"{1e3:n}{1000:n}")

funkcja kwota(grosze):
    znak_liczby = "-" jeśli grosze < 0 inaczej ""
    zwróć f"{znak_liczby}${wartość_bezwzględna(grosze) // 100:,}.{wartość_bezwzględna(grosze) % 100:02}"

funkcja czas_trwania(sekundy):
    godziny, reszta = dziel_z_resztą(sekundy, 3600)
    zwróć f"{godziny:02d}:{reszta // 60:02d}:{reszta % 60:02d}"

funkcja naukowo(x, cyfry=3):
    mantysa, wykładnik = f"{x:.{cyfry}e}".split("e")
    zwróć f"{mantysa}×10^{całkowita(wykładnik)}"

wypisz([kwota(c) dla c w (0, 5, 123456, -99, 10 ** 12)],
    [czas_trwania(s) dla s w (0, 59, 3600, 86399, 10 ** 6)],
    [naukowo(x) dla x w (1, 0.00012345, 6.022e23, -5e-324)])
