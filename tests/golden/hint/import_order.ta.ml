இறக்குமதி sqrt இருந்து math
math இருந்து இறக்குமதி sqrt
