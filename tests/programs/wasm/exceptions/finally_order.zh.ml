# 语言：中文
# 处理块与最后块按什么顺序执行：穿过调用、循环和生成器。
导入 sys
轨迹 = []

函数 一步(n, 失败处=()):
    轨迹.append(n)
    如果 n 在 失败处:
        抛出 ValueError(n)

函数 运行(*失败处):
    轨迹.clear()
    尝试:
        尝试:
            一步(1, 失败处)
            尝试:
                一步(2, 失败处)
            捕获 KeyError:
                一步("key", 失败处)
            否则:
                一步(3, 失败处)
            最后:
                一步(4, 失败处)
        捕获 ValueError 作为 e:
            一步(5, 失败处)
            轨迹.append(f"was {e}")
        否则:
            一步(6, 失败处)
        最后:
            一步(7, 失败处)
    捕获 ValueError 作为 e:
        轨迹.append(f"out {e} {e.__context__!r}")
    返回 列表(轨迹)

对于 ((), (1,), (2,), (3,), (4,), (5,), (6,), (7,), (2, 4), (2, 5), (3, 4, 5), (2, 4, 5, 7), (6, 7),
        (1, 7)) 中的 每个 失败处:
    打印(失败处, 运行(*失败处))

函数 当前异常():
    返回 表示(sys.exception())

函数 处理中():
    所见 = [当前异常()]
    尝试:
        抛出 ValueError("a")
    捕获 ValueError:
        所见.append(当前异常())
        尝试:
            抛出 KeyError("b")
        捕获 KeyError:
            所见.append(当前异常())
            所见.append(帮手())
        所见.append(当前异常())
    所见.append(当前异常())
    返回 所见

函数 帮手():
    尝试:
        抛出 IndexError("in helper")
    捕获 IndexError:
        返回 当前异常()

打印(处理中())

函数 生成器():
    尝试:
        产出 当前异常()
        抛出 TypeError("in generator")
    捕获 TypeError:
        产出 当前异常()
    产出 当前异常()

尝试:
    抛出 ValueError("outside")
捕获 ValueError:
    g = 生成器()
    打印(下一个(g), 下一个(g), 当前异常(), 下一个(g))

函数 提前返回(n):
    对于 范围(n) 中的 每个 i:
        尝试:
            尝试:
                如果 i == 1:
                    返回 "returned"
                如果 i == 0:
                    继续
            最后:
                轨迹.append(f"inner {i}")
        最后:
            轨迹.append(f"outer {i}")

轨迹.clear()
打印(提前返回(3), 轨迹)

函数 递归(n):
    尝试:
        如果 n == 0:
            抛出 KeyError("bottom")
        递归(n - 1)
    捕获 KeyError 作为 e:
        轨迹.append(("caught", n))
        如果 n < 2:
            抛出
    最后:
        轨迹.append(("finally", n))

轨迹.clear()
递归(4)
打印(轨迹)

函数 回退(深度):
    尝试:
        返回 回退(深度 - 1) 如果 深度 否则 1 // 0
    最后:
        轨迹.append(深度)

轨迹.clear()
尝试:
    回退(5)
捕获 ZeroDivisionError:
    打印(轨迹)

函数 吞掉():
    尝试:
        1 // 0
    最后:
        尝试:
            抛出 KeyError("second")
        捕获 KeyError:
            轨迹.append("second handled")

轨迹.clear()
尝试:
    吞掉()
捕获 ZeroDivisionError 作为 e:
    打印(轨迹, e, e.__context__)
计数 = 0
对于 范围(2000) 中的 每个 i:
    尝试:
        尝试:
            如果 i % 3 == 0:
                抛出 ValueError(i)
            如果 i % 3 == 1:
                抛出 KeyError(i)
        捕获 ValueError:
            计数 += 1
        最后:
            计数 += 10
    捕获 KeyError:
        计数 += 100
打印(计数, 当前异常())
