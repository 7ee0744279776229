geef x
terug geef x
x niet is y
geef x terug
