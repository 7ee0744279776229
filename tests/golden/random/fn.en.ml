fn if (a) else b
fn in (a)
fn and [a]
fn f(x): pass
