x = ”abc»
y = »abc
z = »a» + »b« 5
