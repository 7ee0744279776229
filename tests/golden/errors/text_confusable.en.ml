scope = 1
sсope = 2
