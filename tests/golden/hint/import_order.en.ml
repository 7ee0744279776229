import sqrt from math
math from import sqrt
