# test: input='first line\n  second  \n42\n3.5 -7\n\nlast'
# input(): with and without a prompt, until there is no more.
first = input()
print(repr(first))
second = input("prompt> ")
print(repr(second), second.strip())
n = int(input())
print(n + 1)
real, whole = input("two numbers: ").split()
print(float(real) * 2, int(whole) ** 2)
print(repr(input()))
print(repr(input("é日? ")))
for i in range(2):
    try:
        print(input("more? "))
    except EOFError as error:
        print(i, type(error).__name__, error)
