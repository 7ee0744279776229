importeer sqrt uit math
math uit importeer sqrt
