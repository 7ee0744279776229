# float() of texts: forms, blanks, underscores, digits of other scripts, rounding to the nearest.
for text in ("1", "-1.5", "+.5", "5.", "1e3", "1E-3", " 2.5\n", "\t1_000.5_0 ", "inf", "-Infinity", "+iNF", "nan", "-NaN", "1e400", "-1e400", "1e-400",
             "0x10"[:1], "٣٫"[:1], "１.５", "00.10", "1e+05", "-0", "-0.0", "9" * 400, "0." + "0" * 400 + "1", "1" + "0" * 30 + "e-30"):
    print(repr(text[:20]), float(text))
for text in ("", " ", ".", "-", "e5", "1e", "1e+", "1.2.3", "1__0", "_1", "1_", "1_e5", "1e_5", "1,5", "0x1p3", "infinit", "nan1", "in f", "1 2", "1.5f", "½", "--1", "1\x00"):
    try:
        print(float(text))
    except ValueError as error:
        print(error)
# Halfway cases and long digits: exact decimal expansions around 1 + 2**-53, 2**53 + 1, and the smallest denormal.
print(float("1.00000000000000011102230246251565404236316680908203125"), float("1.00000000000000011102230246251565404236316680908203124"),
      float("1.00000000000000011102230246251565404236316680908203126"))
print(float("9007199254740993"), float("9007199254740992.99999999999999999999"), float("9007199254740993.00000000000000000001"))
print(float("2.4703282292062327208e-324"), float("2.4703282292062328e-324"), float("7.4e-324"), float("2.2250738585072011e-308"), float("2.2250738585072012e-308"))
print(float("1.7976931348623158e308"), float("1.7976931348623159e308"), float("179769313486231580793" + "0" * 288), float("8.5e22"), float("6929495644600919.5"))
print(float("3.14159265358979323846264338327950288419716939937510582097494459230781640628620899"), float("0.1" + "0" * 50 + "1"))
for value in (1, True, 2 ** 70, "7", 1.5):
    print(float(value), type(float(value)).__name__)
print(float(), float("1" * 20), float(str(0.1)), float(repr(1e-7)))
for value in (None, [], "x", (1,), 10 ** 400):
    try:
        print(float(value))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
