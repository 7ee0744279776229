code = compile("def f():\n    return 1 / 0\nf()", "inner.py", "exec")
exec(code)
