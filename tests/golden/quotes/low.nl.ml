x = „abc
y = ‚abc
