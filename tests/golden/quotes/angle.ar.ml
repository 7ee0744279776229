x = «abc
y = “abc
