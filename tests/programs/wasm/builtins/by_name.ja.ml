クラス Config:
    level = 1

    関数 __init__(self, **options):
        options.items() の 各 name, value について:
            属性設定(self, name, value)

    関数 show(self):
        返す {整列(変数一覧(self)) の 各 name について name: 属性取得(self, name)}

    関数 _hidden(self):
        返す "hidden"


c = Config(width=3, height=4.5, title="é")
表示(c.show(), 変数一覧(c) は c.__dict__, 変数一覧(c) == {"width": 3, "height": 4.5, "title": "é"})
リスト(変数一覧(c)) の 各 name について:
    もし name.startswith("w") なら:
        属性削除(c, name)
表示(c.show(),
    [("width", "height", "level", "show", "__init__") の 各 name について 属性あり(c, name)])
変数一覧(c)["added"] = [1]
表示(c.added, 属性取得(c, "added") == 変数一覧(c)["added"], 属性取得(c, "nothing", なし),
    属性取得(c, "lev" + "el"))
表示([属性一覧(c) の 各 name について もし ない name.startswith("__") なら name],
    [属性一覧(Config) の 各 name について もし name[0] != "_" なら name])
表示({属性一覧(c) の 各 name について もし 呼び出し可能(属性取得(c,
                name)) かつ ない name.startswith("_") なら name}, 属性取得(c, "_hidden")())


クラス Proxy:
    関数 __init__(self, target):
        self.target = target

    関数 __getattr__(self, name):
        返す 属性取得(self.target, name)


p = Proxy(c)
表示(p.height, p.show() == c.show(), 属性あり(p, "level"), 属性あり(p, "depth"))
試行:
    p.depth
例外 AttributeError として error:
    表示(error)


クラス Field:
    関数 __init__(self, check):
        self.check = check

    関数 __set_name__(self, owner, name):
        self.slot = "_" + name

    関数 __get__(self, obj, owner):
        返す self もし obj は なし そうでなければ 属性取得(obj, self.slot)

    関数 __set__(self, obj, value):
        属性設定(obj, self.slot, self.check(value))

    関数 __delete__(self, obj):
        属性削除(obj, self.slot)


クラス Person:
    age = Field(整数)
    name = Field(文字列)

    関数 __init__(self, name, age):
        self.name, self.age = name, age


q = Person(5, "7")
表示(q.name + "!", q.age + 1, 変数一覧(q), Person.age.slot)
削除 q.age
表示(属性あり(q, "age"), 変数一覧(q), リスト(マップ(属性取得, [q, c], ["name", "level"])))
(ラムダ n: 属性取得(c, n), ラムダ n: 属性設定(c, n, 1), ラムダ n: 属性削除(c, n),
        ラムダ n: 属性あり(c, n)) の 各 operation について:
    ("absent", 5, なし) の 各 name について:
        試行:
            表示(operation(name))
        例外 (AttributeError, TypeError) として error:
            表示(型(error).__name__, error)
            変数一覧(c).pop("absent", なし)
(5, "a", [], なし, 長さ, オブジェクト()) の 各 value について:
    試行:
        表示(変数一覧(value))
    例外 TypeError として error:
        表示(error)
表示([(5, 1.5, "a", [], {}, {1}, (), なし) の 各 value について ("__add__", "__radd__", "__or__",
            "__ior__", "__sub__", "__mod__", "__neg__",
            "__invert__") の 各 name について 属性あり(value, name)])
表示("__sub__" 中 属性一覧(集合), "__sub__" 中 属性一覧(辞書), "__add__" 中 属性一覧(文字列),
    "__radd__" 中 属性一覧(文字列), "__rmul__" 中 属性一覧(リスト), "__matmul__" 中 属性一覧(整数))


クラス Listed:
    関数 __dir__(self):
        返す "b", "a"


表示(属性一覧(Listed()), 整列(集合(属性一覧(Listed)) - 集合(属性一覧(オブジェクト))))


クラス Shapes:
    関数 area_square(self, n):
        返す n * n

    関数 area_circle(self, n):
        返す 3 * n * n

    関数 area(self, kind, n):
        method = 属性取得(self, f"area_{kind}", なし)
        返す "no such shape" もし method は なし そうでなければ method(n)


表示([("square", "circle", "cube") の 各 kind について Shapes().area(kind, 2)])
