importieren sqrt aus math
math aus importieren sqrt
