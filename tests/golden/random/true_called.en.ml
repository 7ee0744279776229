True(x)
True.x
None(1)
False[0]
