# test: env=PYTHONIOENCODING=ascii
print("before")
print("é")
