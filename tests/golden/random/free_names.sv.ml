para(a, b)
`para`(a, b)
`zip`(a)
