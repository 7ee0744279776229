# The same numbers through every way of making text; grouping and signs and zero padding together.
values = [0, 7, -7, 42, -1234, 1234567, 2 ** 31, -2 ** 63, 10 ** 24, True]
for n in values:
    print(f"{n}", f"{n:d}", f"{n:,}", f"{n:_}", f"{n:+}", f"{n: }", f"{n:>12}", f"{n:012}", f"{n:+012,}", f"{n:^14,}", f"{n:<8}|", f"{n:=+10}", f"{n:x}", f"{n:#_b}" if abs(n) < 10 ** 6 else "-", f"{n:#o}", f"{n:.3e}", f"{n:,.2f}", f"{n:%}", f"{n:g}", "%d" % n, "%+05d" % n, "{:>+8}".format(n))
reals = [0.0, -0.0, 0.1, -1.5, 1 / 3, 1e-7, 123456.789, -1e21, 1e16, 5e-324, 2.5, 3.5, 0.5, 1.5]
for x in reals:
    print(f"{x}", f"{x:.0f}", f"{x:.1f}", f"{x:+.2f}", f"{x:8.2f}", f"{x:08.2f}", f"{x:.3}", f"{x:.3g}", f"{x:.3e}", f"{x:,.1f}", f"{x:%}", f"{x:_}", f"{x:<9}|", f"{x:^+11.1e}|", "%g" % x, "%.2f" % x, "%e" % x, "{:z.0f}".format(x))
for digits in range(0, 18, 3):
    print([f"{x:.{digits}f}" for x in (1 / 3, 2 / 3, 0.1, 1e10 / 7)], [f"{x:.{digits}g}" for x in (1 / 3, 123456.789, 1e-5)], [f"{x:.{digits}e}" for x in (1 / 3, 5e10)])
print([f"{n:,}" for n in (1, 12, 123, 1234, 12345, 123456, 1234567, -123456, 0)], [f"{n:09,}" for n in (1, 1234, 1234567)], [f"{n:010_}" for n in (1, 1234)], [f"{n:,.3f}" for n in (999.9999, 1000, -1234.5)], [f"{n:_x}" for n in (2 ** 16 - 1, 2 ** 16, 2 ** 40)])
print(f"{255:08b}", f"{255:#010b}", f"{-5:08b}", f"{-5:#x}", f"{5:+b}", f"{5: x}", f"{0:#b}{0:#o}{0:#x}", f"{10:X}{10:#X}", f"{65:c}{233:c}{0x1F600:c}", f"{65:>3c}|{65:<3c}|{65:^3c}|", f"{1e3:n}{1000:n}")

def money(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}${abs(cents) // 100:,}.{abs(cents) % 100:02}"

def duration(seconds):
    hours, rest = divmod(seconds, 3600)
    return f"{hours:02d}:{rest // 60:02d}:{rest % 60:02d}"

def scientific(x, digits=3):
    mantissa, exponent = f"{x:.{digits}e}".split("e")
    return f"{mantissa}×10^{int(exponent)}"

print([money(c) for c in (0, 5, 123456, -99, 10 ** 12)], [duration(s) for s in (0, 59, 3600, 86399, 10 ** 6)], [scientific(x) for x in (1, 0.00012345, 6.022e23, -5e-324)])
