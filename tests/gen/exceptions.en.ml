# try in all its forms, what passes through which handler, what is bound afterwards.
seen = []


def forms(what):
    r = [what]
    try:
        try:
            r.append("body")
            if what == 1:
                raise ValueError("one")
            if what == 2:
                raise KeyError("two")
            if what == 3:
                raise TypeError
            if what == 4:
                return r
            x = 1 // (what - 5)
        except ValueError as e:
            r.append(e.args)
        except (KeyError, IndexError) as e:
            r.append(["key", e.args])
            raise
        else:
            r.append("else")
        finally:
            r.append("finally")
    except KeyError as e:
        r.append("again")
    except Exception as e:
        r.append([e.args, e.__class__.__name__])
    else:
        r.append("outer else")
    finally:
        r.append("outer finally")
    return r


for i in range(7):
    seen.append(forms(i))


def kept(n):
    # values that must live across what raises
    a, b, x = [n], n * 1.5, n + 1
    try:
        b = b + fail(n)
    except ValueError as e:
        a.append(e.args[0])
    return a, b, x


def fail(n):
    if n > 2:
        raise ValueError([n, n * 10 ** 20])
    return n


seen.append([kept(1), kept(3)])


def swallow(n):
    for i in range(n):
        try:
            if i % 3 == 0:
                continue
            if i == 7:
                break
            raise ValueError(i)
        except ValueError as e:
            seen.append(e.args[0])
        finally:
            seen.append(-i)
    return n


seen.append(swallow(12))


def returns():
    for i in range(3):
        try:
            return i
        finally:
            seen.append("left")


seen.append(returns())


def overridden():
    try:
        raise ValueError(1)
    finally:
        return "finally wins"


seen.append(overridden())


class Mine(Exception):
    def __init__(self, code):
        self.code = code


def chained():
    try:
        try:
            raise Mine(3)
        except Mine as e:
            raise KeyError(e.code) from e
    except KeyError as e:
        return [e.args, e.__cause__.code, e.__context__.code]


seen.append(chained())


def reraised():
    try:
        try:
            raise Mine(4)
        except Mine:
            try:
                raise ValueError("inner")
            except ValueError:
                pass
            raise
    except Mine as e:
        return e.code


seen.append(reraised())
try:
    raise
except RuntimeError as e:
    seen.append(e.args[0])
for thrown in [5, "x", int, ValueError("v"), ValueError]:
    try:
        raise thrown
    except Exception as e:
        seen.append([e.__class__.__name__, e.args])




for one in seen:
    print(one)


# A slot that an outer loop's operations overwrite is none of the inner loop's handler.
def undefined():
    try:
        nothing.call()
    finally:
        pass


for first in (1, 2):
    for second in (1, 2):
        try:
            result = undefined()
        except Exception as e:
            context, e = e.__context__, repr(e)
            result = e, repr(context)
        print(repr(first), result)
