x = »abc
y = ”abc
