আমদানি sqrt থেকে math
math থেকে আমদানি sqrt
