# What every run costs before and after the program itself.
