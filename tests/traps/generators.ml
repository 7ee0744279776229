def squares(n):
    for i in range(n):
        yield i * i


print(*squares(4), sum(squares(5)))
