def f(n):
    try:
        print("try", n)
        if n == 1:
            raise ValueError("one")
        if n == 2:
            return "returned"
        if n == 3:
            {}["k"]
        if n == 4:
            1 / 0
    except ValueError as e:
        print("value", e)
    except (KeyError, IndexError) as e:
        print("key", repr(e))
        return "from except"
    else:
        print("else")
    finally:
        print("finally", n)
    return "end"
for n in range(4):
    print(f(n))
try:
    f(4)
except ZeroDivisionError as e:
    print("outside", e)

def loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("cleanup", i)
    else:
        print("never")
    while True:
        try:
            try:
                return "inner"
            finally:
                print("one")
        finally:
            print("two")
print(loop())

def override():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            if i < 2:
                continue
            return "swallowed"
print(override())

def nested():
    try:
        try:
            raise KeyError("a")
        except KeyError as e:
            raise ValueError("b") from e
    except ValueError as e:
        print(repr(e), repr(e.__cause__), repr(e.__context__))
    try:
        try:
            raise KeyError("a")
        finally:
            raise ValueError("c")
    except ValueError as e:
        print(repr(e), repr(e.__context__))
    try:
        try:
            raise KeyError("r")
        except KeyError:
            raise
    except KeyError as e:
        print("again", e, e.__context__)
    try:
        raise
    except RuntimeError as e:
        print(e)
    try:
        raise ValueError("x") from None
    except ValueError as e:
        print(e.__cause__, e.__suppress_context__)
nested()
def name():
    e = "before"
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)
print(name())
try:
    try:
        raise ValueError
    except ValueError as e:
        raise KeyError
except KeyError:
    try:
        e
    except NameError as err:
        print(err)
try:
    raise ValueError
except 5 if False else ValueError:
    print("computed")
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as e:
    print(e, repr(e.__context__))
try:
    raise 5
except TypeError as e:
    print(e)
def context():
    try:
        raise ValueError("first")
    except ValueError:
        try:
            raise KeyError("second")
        except KeyError:
            pass
        try:
            1 / 0
        except ZeroDivisionError as e:
            print(repr(e.__context__))
    try:
        1 / 0
    except ZeroDivisionError as e:
        print(repr(e.__context__))
context()
def returns():
    try:
        raise ValueError("v")
    except ValueError:
        return helper()
def helper():
    try:
        raise
    except ValueError as e:
        return repr(e)
print(returns())
try:
    raise
except RuntimeError as e:
    print(e, e.__context__)
assert True, "no"
try:
    assert 1 == 2, "message"
except AssertionError as e:
    print(repr(e))
try:
    assert not 1
except AssertionError as e:
    print(repr(e))
