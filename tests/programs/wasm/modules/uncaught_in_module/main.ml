# Ends in an exception that goes through two modules, after their output.
import outer

for text in ("12", "7", "x1"):
    print(text, outer.checked(text))
