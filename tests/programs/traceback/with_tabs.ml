if True:
	if True:
		x = [1,
			2][5]
