f"{s}" u"{{" "b"
u"" f"a" "b"
"" u"c" f"{x}" u"" f"d" "e"
f"{x}" "" u"b"
