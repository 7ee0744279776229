x = 0b102
y = 0o8
