# Presentation of floats: every type, precision, sign, width, grouping, alternate form.
values = [0.0, -0.0, 1.0, 0.5, -1.5, 123.456, 1234567.891, 1e-5, 1.5e10, 1e16, 1e100, 9.9999, 0.00012345, 99999.5]
for spec in ("", "f", ".0f", ".1f", ".3f", ".10f", "e", ".0e", ".2E", "g", ".0g", ".3g", ".10g", "G", "%", ".1%", "n", ".3", ".17g", "r"[:0] + "F", "#.0f", "#.0e", "#g", "#.3g", "#"):
    print(spec, [format(x, spec) for x in values])
for spec in ("10.2f", "<10.2f", ">10", "^10.1f", "=10.1f", "+.1f", " .1f", "-.1f", "010.2f", "+010.2f", "*^+12.3e", ",", ",.2f", "_.1f", "015,.2f", "_e", "z.1f", "+z.0f", "08", "<08.1f", "é>8.1f", "12_g"):
    print(spec, [format(x, spec) for x in (0.0, -0.04, 1234567.891, -2.5, 1e15)])
inf, nan = float("inf"), float("nan")
for spec in ("", "f", "e", "g", "%", "F", "E", "G", "10", "+", " ", "010f", "=+8", ",", ".2f", "#", "z"):
    print(spec, [format(x, spec) for x in (inf, -inf, nan)])
for spec in ("d", "x", "s", "c", "b", ".f", ".-1f", "10.2.3f", ",_f", "ff", ",n", "5.1000000000000000000f", "99999999999999999999f", "a", ".2s"):
    try:
        print(spec, format(1.5, spec))
    except ValueError as error:
        print(spec, "|", error)
print(f"{1/3:.20f} {1/3:.30g} {2**70 * 1.0:.1f} {5e-324:.3g} {5e-324:.400f}"[:140])
print(f"{1e308:.2f}"[:20], len(f"{1e308:f}"), f"{0.1:.55f}", f"{1e23:.0f}", f"{1e22:,.0f}", f"{123456789.0:,}", f"{1e-7:,}", f"{0.1 + 0.2:.17}")
print("%f %.2f %e %g %10.3f|%-10.1f|%+.1f|% .1f|%05.1f|%%|%.0f|%#.0f" % (1.5, 2.345, 12345.678, 0.0001, 3.14159, 2.5, 1.0, 2.0, -1.5, 2.5, 3.0))
print("%5.1f%s %g %G %s %r" % (inf, "!", nan, 1e-10, 0.1, 1e16), "%.3s" % 1.23456, "%d" % 3.99, "%d" % -3.99, "%x" % 255, "%i" % 1e20)
width, precision = 12, 4
print(f"{3.14159265:{width}.{precision}f}|{2.5:<{width}}|{1e6:^{width + 2},.{precision - 3}f}|{0.5:.{0}%}")
for attempt in (lambda: "%d" % inf, lambda: "%d" % nan, lambda: "%x" % 1.5, lambda: "%d" % "1", lambda: "%f" % "1.5", lambda: "%f" % None, lambda: "%c" % 1.5):
    try:
        print(attempt())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
