# lang: en
# An English program whose state lives in an Arabic and a Chinese module.
import مخزن as store
import 银行
from 银行 import 存款, 余额不足

print(store.أضف("تفاح", 3), store.أضف("تمر", 10), store.أضف("تفاح", -1), store.المجموع())
for name, n in (("تمر", 4), ("تمر", 7), ("موز", 1)):
    try:
        print(store.خذ(name, n), store.بضائع)
    except store.نفد as error:
        print(type(error).__name__, error)
    except KeyError as error:
        print("KeyError", error)
print(银行.利率, 存款("王", 100), 存款("王", 2 ** 64), 银行.账户)
try:
    银行.取款("王", 10 ** 30)
except 余额不足 as error:
    print(error, isinstance(error, ValueError), error.差额)
银行.利率 = 0.5
print(银行.利息("王", 2), [银行.利息(who, 1) for who in 银行.账户])
store.بضائع["new"] = 5
print(store.المجموع(), 银行.总数(), store.بضائع == 银行.货物())
counter = store.عدّاد()
print([counter() for _ in range(3)], store.عدّاد()(), store.مرات)
