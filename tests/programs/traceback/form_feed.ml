x = 1

if x:
    y = x +	x / 0
