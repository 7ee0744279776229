importer sqrt fra math
math fra importer sqrt
