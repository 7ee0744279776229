importuj sqrt z modułu math
math z modułu importuj sqrt
