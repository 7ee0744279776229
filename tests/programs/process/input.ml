# test: input="7\nAda\n" forms=file
number = int(input("number? "))
print(number * 6, input())
import sys
print(sys.stdin.read() == "", sys.stdin.isatty())
