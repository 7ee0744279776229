# 言語：日本語
# 関数の局所変数にあるジェネレータ：変数が手放すとき、関数が戻るときに閉じられる。
関数 騒ぐ(名前, n=3):
    試行:
        範囲(n) の 各 i について:
            生成 名前, i
    最後に:
        表示("closing", 名前)
関数 `戻る`():
    一番 = 騒ぐ("first")
    二番 = 騒ぐ("second")
    三番 = 騒ぐ("third")
    表示(次(三番), 次(一番), 次(二番))
    返す 表示("the value comes before")
表示(`戻る`())
関数 置き換える():
    g = 騒ぐ("a")
    次(g)
    g = 騒ぐ("b")
    表示("replaced", 次(g))
    g = なし
    表示("None")
    g = 騒ぐ("c")
    次(g)
    削除 g
    表示("deleted")
    g = 騒ぐ("d")
    次(g)
    次(g)
    次(g)
    表示(次(g, "at its end"))
    g = 騒ぐ("e")
    次(g)
    g.close()
    表示("closed by hand")
    g = 騒ぐ("never begun")
置き換える()
関数 繰り返しの中(n):
    範囲(n) の 各 i について:
        g = 騒ぐ(i)
        g の 各 x について:
            もし x[1] == i なら:
                中断
        表示("broken off", x)
        もし i == 2 なら:
            返す "early"
    n の間:
        n -= 1
        h = 騒ぐ(("while", n))
        次(h)
        もし n % 2 なら:
            続行
        表示("no continue")
    返す "late"
表示(繰り返しの中(2), 繰り返しの中(5))
関数 捕まえた(値):
    g = 騒ぐ("before the error")
    次(g)
    試行:
        h = 騒ぐ("inside")
        次(h)
        もし 値 == "fails" なら:
            送出 ValueError(値)
        k = 騒ぐ("returned over")
        次(k)
        返す 整数(値)
    例外 ValueError として 誤り:
        表示("caught", 誤り, 型(誤り).__name__, 誤り.args)
        h = 騒ぐ("in the handler")
        次(h)
    最後に:
        表示("finally")
    返す "after"
表示(捕まえた("12"), 捕まえた("x"), 捕まえた("fails"))
クラス 計数器:
    関数 __init__(self, 限度):
        self.限度 = 限度
    関数 組(self):
        源 = 騒ぐ("pairs", self.限度)
        源 の 各 x について:
            もし x[1] == 1 なら:
                返す x
    @静的メソッド
    関数 一番(名前):
        g = 騒ぐ(名前)
        返す 次(g)
    関数 __len__(self):
        g = 騒ぐ("len")
        返す 次(g)[1]
表示(計数器(5).組(), 計数器.一番("static"), 長さ(計数器(1)))
関数 外側():
    関数 内側(名前):
        g = 騒ぐ(名前)
        次(g)
        返す 名前
    g = 騒ぐ("outer")
    次(g)
    表示(内側("inner"), (ラムダ: 内側("by lambda"))())
    返す 内側("last")
表示(外側())
関数 深さ(n):
    g = 騒ぐ(("depth", n))
    次(g)
    もし n なら:
        深さ(n - 1)
    返す n
深さ(3)
関数 管理者のよう():
    文脈("with") を 使用:
        g = 騒ぐ("in with")
        次(g)
        文脈("returned through") を 使用:
            返す "result"
クラス 文脈:
    関数 __init__(self, 名前):
        self.名前 = 名前
    関数 __enter__(self):
        返す self
    関数 __exit__(self, *例外たち):
        表示("exit", self.名前)
表示(管理者のよう())
関数 組のジェネレータ():
    a = 騒ぐ("of a generator")
    b = 騒ぐ("of it, too")
    生成 次(a)
    b = 騒ぐ("b")
    生成 次(b)
表示(リスト(組のジェネレータ()))
関数 任せる(名前):
    生成 から 騒ぐ(名前)
関数 それを持つ():
    試行:
        文脈("in a generator") を 使用:
            生成 1
            生成 2
    例外 GeneratorExit:
        表示("exit noticed")
        送出
関数 全種類():
    a, b, c = 任せる("delegated"), それを持つ(), (騒ぐ("in an expression") の 各 x について x)
    d = 任せる("d")
    次(d)
    e = それを持つ()
    次(e)
    返す "kinds"
表示(全種類())
表示("end")
関数 parameters(b, a, *rest, c=なし):
    d = 騒ぐ("d")
    次(d)
    c = 騒ぐ("c")
    次(c)
    b = 騒ぐ("b")
    次(b)
    表示("before", 次(b), 長さ(rest), a)
parameters(1, 2, 3)
関数 comes_late(flag):
    もし flag なら:
        z = 騒ぐ("z")
        次(z)
    y = 騒ぐ("y")
    次(y)
    z = 騒ぐ("z, too")
    次(z)
comes_late(偽)
comes_late(真)
表示(いずれか(騒ぐ("short") の 各 x について x[1]),
    次((騒ぐ("first of") の 各 x について もし x[1] なら x), なし),
    合計(騒ぐ("all") の 各 x について x[1]))
表示("end")
