استورد sqrt من math
math من استورد sqrt
