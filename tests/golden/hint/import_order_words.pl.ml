z math importuj sqrt
z math import sqrt
importuj sqrt z math
import * z math
z modułu math importuj sqrt
