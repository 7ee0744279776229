tuo sqrt moduulista math
math moduulista tuo sqrt
