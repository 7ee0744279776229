tant x > 1:
    passer
que tant x > 1:
    passer
si sinon x:
    passer
x dans pas y
tant = 5 5
