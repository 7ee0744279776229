वर्ग Config:
    level = 1

    परिभाषा __init__(self, **options):
        options.items() में हर name, value के लिए:
            विशेषता_रखो(self, name, value)

    परिभाषा show(self):
        लौटाओ {क्रमबद्ध(चर(self)) में हर name के लिए name: विशेषता_लो(self, name)}

    परिभाषा _hidden(self):
        लौटाओ "hidden"


c = Config(width=3, height=4.5, title="é")
छापो(c.show(), चर(c) है c.__dict__, चर(c) == {"width": 3, "height": 4.5, "title": "é"})
सूची(चर(c)) में हर name के लिए:
    अगर name.startswith("w") तो:
        विशेषता_हटाओ(c, name)
छापो(c.show(), [("width", "height", "level", "show", "__init__") में हर name के लिए विशेषता_है(c, name)])
चर(c)["added"] = [1]
छापो(c.added, विशेषता_लो(c, "added") == चर(c)["added"], विशेषता_लो(c, "nothing", कुछ नहीं),
    विशेषता_लो(c, "lev" + "el"))
छापो([नाम_सूची(c) में हर name के लिए अगर नहीं name.startswith("__") तो name],
    [नाम_सूची(Config) में हर name के लिए अगर name[0] != "_" तो name])
छापो({नाम_सूची(c) में हर name के लिए अगर कॉल_योग्य(विशेषता_लो(c,
                name)) और नहीं name.startswith("_") तो name}, विशेषता_लो(c, "_hidden")())


वर्ग Proxy:
    परिभाषा __init__(self, target):
        self.target = target

    परिभाषा __getattr__(self, name):
        लौटाओ विशेषता_लो(self.target, name)


p = Proxy(c)
छापो(p.height, p.show() == c.show(), विशेषता_है(p, "level"), विशेषता_है(p, "depth"))
प्रयास करो:
    p.depth
अपवाद AttributeError बतौर error:
    छापो(error)


वर्ग Field:
    परिभाषा __init__(self, check):
        self.check = check

    परिभाषा __set_name__(self, owner, name):
        self.slot = "_" + name

    परिभाषा __get__(self, obj, owner):
        लौटाओ self अगर obj है कुछ नहीं वरना विशेषता_लो(obj, self.slot)

    परिभाषा __set__(self, obj, value):
        विशेषता_रखो(obj, self.slot, self.check(value))

    परिभाषा __delete__(self, obj):
        विशेषता_हटाओ(obj, self.slot)


वर्ग Person:
    age = Field(पूर्णांक)
    name = Field(स्ट्रिंग)

    परिभाषा __init__(self, name, age):
        self.name, self.age = name, age


q = Person(5, "7")
छापो(q.name + "!", q.age + 1, चर(q), Person.age.slot)
हटाओ q.age
छापो(विशेषता_है(q, "age"), चर(q), सूची(लागू_करो(विशेषता_लो, [q, c], ["name", "level"])))
(लैम्ब्डा n: विशेषता_लो(c, n), लैम्ब्डा n: विशेषता_रखो(c, n, 1), लैम्ब्डा n: विशेषता_हटाओ(c, n),
        लैम्ब्डा n: विशेषता_है(c, n)) में हर operation के लिए:
    ("absent", 5, कुछ नहीं) में हर name के लिए:
        प्रयास करो:
            छापो(operation(name))
        अपवाद (AttributeError, TypeError) बतौर error:
            छापो(प्रकार(error).__name__, error)
            चर(c).pop("absent", कुछ नहीं)
(5, "a", [], कुछ नहीं, लंबाई, वस्तु()) में हर value के लिए:
    प्रयास करो:
        छापो(चर(value))
    अपवाद TypeError बतौर error:
        छापो(error)
छापो([(5, 1.5, "a", [], {}, {1}, (), कुछ नहीं) में हर value के लिए ("__add__", "__radd__", "__or__",
            "__ior__", "__sub__", "__mod__", "__neg__",
            "__invert__") में हर name के लिए विशेषता_है(value, name)])
छापो("__sub__" में नाम_सूची(समुच्चय), "__sub__" में नाम_सूची(शब्दकोश), "__add__" में नाम_सूची(स्ट्रिंग),
    "__radd__" में नाम_सूची(स्ट्रिंग), "__rmul__" में नाम_सूची(सूची), "__matmul__" में नाम_सूची(पूर्णांक))


वर्ग Listed:
    परिभाषा __dir__(self):
        लौटाओ "b", "a"


छापो(नाम_सूची(Listed()), क्रमबद्ध(समुच्चय(नाम_सूची(Listed)) - समुच्चय(नाम_सूची(वस्तु))))


वर्ग Shapes:
    परिभाषा area_square(self, n):
        लौटाओ n * n

    परिभाषा area_circle(self, n):
        लौटाओ 3 * n * n

    परिभाषा area(self, kind, n):
        method = विशेषता_लो(self, f"area_{kind}", कुछ नहीं)
        लौटाओ "no such shape" अगर method है कुछ नहीं वरना method(n)


छापो([("square", "circle", "cube") में हर kind के लिए Shapes().area(kind, 2)])
