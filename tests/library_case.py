# SPDX-License-Identifier: Apache-2.0
"""A small unittest.TestCase: the beginning of each program that library_programs.py makes.

It prints what was raised. assertIs and assertIsNot are left out of a program that asks neither.
"""


class _Raises:
    def __init__(self, expected, regex=None):
        self.expected = expected
        self.regex = regex
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            raise AssertionError("not raised: " + str(self.expected))
        if not issubclass(kind, self.expected):
            return False
        self.exception = value
        print("raised", kind.__name__, str(value))
        return True


class _Sub:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return False


class TestCase:
    def setUp(self):
        pass

    def fail(self, msg=None):
        raise AssertionError(str(msg))

    def assertTrue(self, x, msg=None):
        if not x:
            raise AssertionError("not true: " + repr(x))

    def assertFalse(self, x, msg=None):
        if x:
            raise AssertionError("not false: " + repr(x))

    def assertEqual(self, a, b, msg=None):
        if not a == b:
            raise AssertionError(repr(a) + " != " + repr(b))

    def assertEqualTyped(self, a, b):
        self.assertEqual(a, b)
        self.assertEqual(type(a), type(b))

    assertListEqual = assertEqual
    assertTupleEqual = assertEqual
    assertSetEqual = assertEqual
    assertDictEqual = assertEqual
    assertSequenceEqual = assertEqual
    assertMultiLineEqual = assertEqual

    def assertNotEqual(self, a, b, msg=None):
        if not a != b:
            raise AssertionError(repr(a) + " == " + repr(b))

    def assertIs(self, a, b, msg=None):
        if a is not b:
            raise AssertionError(repr(a) + " is not " + repr(b))

    def assertIsNot(self, a, b, msg=None):
        if a is b:
            raise AssertionError(repr(a) + " is " + repr(b))

    def assertIsNone(self, a, msg=None):
        if a is not None:
            raise AssertionError(repr(a) + " is not None")

    def assertIsNotNone(self, a, msg=None):
        if a is None:
            raise AssertionError("is None")

    def assertIn(self, a, b, msg=None):
        if a not in b:
            raise AssertionError(repr(a) + " not in " + repr(b))

    def assertNotIn(self, a, b, msg=None):
        if a in b:
            raise AssertionError(repr(a) + " in " + repr(b))

    def assertIsInstance(self, a, b, msg=None):
        if not isinstance(a, b):
            raise AssertionError(repr(a) + " no instance of " + repr(b))

    def assertNotIsInstance(self, a, b, msg=None):
        if isinstance(a, b):
            raise AssertionError(repr(a) + " instance of " + repr(b))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            raise AssertionError(repr(a) + " not < " + repr(b))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            raise AssertionError(repr(a) + " not <= " + repr(b))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            raise AssertionError(repr(a) + " not > " + repr(b))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            raise AssertionError(repr(a) + " not >= " + repr(b))

    def assertAlmostEqual(self, a, b, places=7, msg=None, delta=None):
        if a == b:
            return
        if delta is not None:
            if abs(a - b) > delta:
                raise AssertionError(repr(a) + " != " + repr(b))
        elif round(abs(a - b), places) != 0:
            raise AssertionError(repr(a) + " != " + repr(b))

    def assertCountEqual(self, a, b, msg=None):
        a, b = list(a), list(b)
        for x in a:
            if a.count(x) != b.count(x):
                raise AssertionError(repr(a) + " != " + repr(b))
        if len(a) != len(b):
            raise AssertionError(repr(a) + " != " + repr(b))

    def assertRaises(self, expected, func=None, *args, **kwargs):
        if func is None:
            return _Raises(expected)
        try:
            func(*args, **kwargs)
        except expected as e:
            print("raised", type(e).__name__, str(e))
        else:
            raise AssertionError("not raised")

    def assertRaisesRegex(self, expected, regex, func=None, *args, **kwargs):
        return self.assertRaises(expected, func, *args, **kwargs)

    def subTest(self, *args, **kwargs):
        return _Sub()
