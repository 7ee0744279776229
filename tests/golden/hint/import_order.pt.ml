importe sqrt de math
math de importe sqrt
