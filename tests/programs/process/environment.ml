import os
print(sorted(name for name in os.environ if name not in ("MULTILINGUAL_PYTHON", "_", "PWD", "SHLVL")))
