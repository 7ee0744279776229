importera sqrt från math
math från importera sqrt
