klasse Config:
    level = 1

    funktion __init__(self, **options):
        für name, value in options.items():
            attribut_setzen(self, name, value)

    funktion show(self):
        zurückgeben {name: attribut_holen(self, name) für name in sortiert(variablen(self))}

    funktion _hidden(self):
        zurückgeben "hidden"


c = Config(width=3, height=4.5, title="é")
ausgeben(c.show(), variablen(c) ist c.__dict__,
    variablen(c) == {"width": 3, "height": 4.5, "title": "é"})
für name in liste(variablen(c)):
    wenn name.startswith("w") dann:
        attribut_löschen(c, name)
ausgeben(c.show(),
    [hat_attribut(c, name) für name in ("width", "height", "level", "show", "__init__")])
variablen(c)["added"] = [1]
ausgeben(c.added, attribut_holen(c, "added") == variablen(c)["added"],
    attribut_holen(c, "nothing", Nichts), attribut_holen(c, "lev" + "el"))
ausgeben([name für name in attributliste(c) wenn nicht name.startswith("__")],
    [name für name in attributliste(Config) wenn name[0] != "_"])
ausgeben({name für name in attributliste(c) wenn aufrufbar(attribut_holen(c,
                name)) und nicht name.startswith("_")}, attribut_holen(c, "_hidden")())


klasse Proxy:
    funktion __init__(self, target):
        self.target = target

    funktion __getattr__(self, name):
        zurückgeben attribut_holen(self.target, name)


p = Proxy(c)
ausgeben(p.height, p.show() == c.show(), hat_attribut(p, "level"), hat_attribut(p, "depth"))
versuchen:
    p.depth
abfangen AttributeError als error:
    ausgeben(error)


klasse Field:
    funktion __init__(self, check):
        self.check = check

    funktion __set_name__(self, owner, name):
        self.slot = "_" + name

    funktion __get__(self, obj, owner):
        zurückgeben self wenn obj ist Nichts sonst attribut_holen(obj, self.slot)

    funktion __set__(self, obj, value):
        attribut_setzen(obj, self.slot, self.check(value))

    funktion __delete__(self, obj):
        attribut_löschen(obj, self.slot)


klasse Person:
    age = Field(ganzzahl)
    name = Field(zeichenkette)

    funktion __init__(self, name, age):
        self.name, self.age = name, age


q = Person(5, "7")
ausgeben(q.name + "!", q.age + 1, variablen(q), Person.age.slot)
löschen q.age
ausgeben(hat_attribut(q, "age"), variablen(q),
    liste(anwenden(attribut_holen, [q, c], ["name", "level"])))
für operation in lambda n: attribut_holen(c, n), lambda n: attribut_setzen(c, n,
        1), lambda n: attribut_löschen(c, n), lambda n: hat_attribut(c, n):
    für name in "absent", 5, Nichts:
        versuchen:
            ausgeben(operation(name))
        abfangen (AttributeError, TypeError) als error:
            ausgeben(typ(error).__name__, error)
            variablen(c).pop("absent", Nichts)
für value in 5, "a", [], Nichts, länge, objekt():
    versuchen:
        ausgeben(variablen(value))
    abfangen TypeError als error:
        ausgeben(error)
ausgeben([hat_attribut(value, name) für value in (5, 1.5, "a", [], {}, {1}, (),
            Nichts) für name in ("__add__", "__radd__", "__or__", "__ior__", "__sub__", "__mod__",
            "__neg__", "__invert__")])
ausgeben("__sub__" in attributliste(menge), "__sub__" in attributliste(wörterbuch),
    "__add__" in attributliste(zeichenkette), "__radd__" in attributliste(zeichenkette),
    "__rmul__" in attributliste(liste), "__matmul__" in attributliste(ganzzahl))


klasse Listed:
    funktion __dir__(self):
        zurückgeben "b", "a"


ausgeben(attributliste(Listed()),
    sortiert(menge(attributliste(Listed)) - menge(attributliste(objekt))))


klasse Shapes:
    funktion area_square(self, n):
        zurückgeben n * n

    funktion area_circle(self, n):
        zurückgeben 3 * n * n

    funktion area(self, kind, n):
        method = attribut_holen(self, f"area_{kind}", Nichts)
        zurückgeben "no such shape" wenn method ist Nichts sonst method(n)


ausgeben([Shapes().area(kind, 2) für kind in ("square", "circle", "cube")])
