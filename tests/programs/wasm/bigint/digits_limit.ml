# The limit of 4,300 digits between text and int, both ways, and how it is lifted.
import sys
print(sys.get_int_max_str_digits())
small, big = 10 ** 4299, 10 ** 4300
print(len(str(small)), len(str(-small)), len(repr(small)), len(f"{small}"), len("%d" % small))
for attempt in (lambda: str(big), lambda: repr(big), lambda: f"{big}", lambda: str(-big), lambda: str([big]), lambda: int("1" * 4301),
                lambda: int("1" + "_1" * 4300), lambda: int(" " + "7" * 5000 + " "), lambda: "{:d}".format(big), lambda: format(big, ",")):
    try:
        print(len(attempt()))
    except ValueError as error:
        print(error)
print(int("1" * 4300) % 10 ** 9, int("-" + "1" * 4300) % 97, int("0" * 10 + "5"), len(hex(big)), len(bin(big)), int("f" * 5000, 16) == 16 ** 5000 - 1)
print(int("1" * 5000, 2) == 2 ** 5000 - 1)
try:
    int("1" * 5000, 3)
except ValueError as error:
    print(error)
sys.set_int_max_str_digits(5000)
print(len(str(big)), sys.get_int_max_str_digits())
try:
    str(10 ** 5000)
except ValueError as error:
    print(error)
sys.set_int_max_str_digits(0)
print(len(str(3 ** 20000)), int(str(7 ** 6000)) == 7 ** 6000)
for wrong in (1, 639, -1):
    try:
        sys.set_int_max_str_digits(wrong)
    except ValueError as error:
        print(error)
sys.set_int_max_str_digits(640)
print(len(str(10 ** 639)))
try:
    str(10 ** 640)
except ValueError as error:
    print(error)
