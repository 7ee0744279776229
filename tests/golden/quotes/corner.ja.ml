x = 「abc
y = 『abc
