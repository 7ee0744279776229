# test: input="Grace\nMarie\n"
print("hello", input("who? "))
print("and", input())
