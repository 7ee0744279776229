[x para wenn.si.w en y si z]
[x.para para y en z.en si w.si]
desde . importar x
