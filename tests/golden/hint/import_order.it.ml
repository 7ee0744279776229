importa sqrt da math
math da importa sqrt
