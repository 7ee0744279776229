# ভাষা: বাংলা
# __len__, __getitem__, __contains__, __iter__ সহ নিজস্ব শ্রেণি, সব জায়গায় ব্যবহার।
শ্রেণি Sparse:
    সংজ্ঞা __init__(self, **items):
        self.items = items

    সংজ্ঞা __len__(self):
        ফেরত দৈর্ঘ্য(self.items)

    সংজ্ঞা __getitem__(self, key):
        যদি key মধ্যে নেই self.items হয়:
            তোলো KeyError(key)
        ফেরত self.items[key]

    সংজ্ঞা __setitem__(self, key, value):
        self.items[key] = value

    সংজ্ঞা __delitem__(self, key):
        মুছে ফেলো self.items[key]

    সংজ্ঞা __contains__(self, key):
        ফেরত key মধ্যে self.items

    সংজ্ঞা __iter__(self):
        ফেরত ইটারেটর(সাজানো(self.items))

    সংজ্ঞা __eq__(self, other):
        ফেরত দৃষ্টান্ত_কি(other, Sparse) এবং self.items == other.items

    সংজ্ঞা __call__(self, *keys, default=কিছুই না):
        ফেরত [keys মধ্যে প্রতিটি k এর জন্য self.items.get(k, default)]

    সংজ্ঞা __str__(self):
        ফেরত "{" + "; ".join(self মধ্যে প্রতিটি k এর জন্য f"{k}->{self[k]}") + "}"

    সংজ্ঞা __repr__(self):
        ফেরত f"Sparse({দৈর্ঘ্য(self)})"

s = Sparse(b=2, a=1)
s["c"] = 3
s["c"] += 10
মুছে ফেলো s["a"]
ছাপাও(দৈর্ঘ্য(s), s["b"], "a" মধ্যে s, তালিকা(s), স্ট্রিং(s), [s], বুলিয়ান(s), বুলিয়ান(Sparse()),
    s("b", "z"), s("z", default=0), s == Sparse(b=2, c=13), s != Sparse(),
    {**অভিধান(জোড়া(s, [0, 1]))}, [*s], সাজানো(s, reverse=সত্য), সর্বোচ্চ(s), ",".join(s),
    "c" যদি s নাহলে "empty", f"{s}", "%s %r" % (s, s))
চেষ্টা:
    s["zz"]
ব্যতিক্রম KeyError হিসেবে e:
    ছাপাও(e)

শ্রেণি Stack:
    সংজ্ঞা __init__(self, *items):
        self.items = তালিকা(items)

    সংজ্ঞা push(self, x):
        self.items.append(x)
        ফেরত self

    সংজ্ঞা pop(self):
        ফেরত self.items.pop()

    সংজ্ঞা __len__(self):
        ফেরত দৈর্ঘ্য(self.items)

    সংজ্ঞা __getitem__(self, i):
        ফেরত Stack(*self.items[i]) যদি দৃষ্টান্ত_কি(i, টুকরো) নাহলে self.items[i]

    সংজ্ঞা __repr__(self):
        ফেরত f"Stack{টাপল(self.items)}"

    সংজ্ঞা __add__(self, o):
        ফেরত Stack(*self.items, *o.items)

    সংজ্ঞা __iadd__(self, o):
        self.items += o
        ফেরত self

স্তূপ = Stack(1, 2, 3)
ছাপাও(স্তূপ[0], স্তূপ[-1], স্তূপ[1:], স্তূপ[::-1], দৈর্ঘ্য(স্তূপ), তালিকা(স্তূপ), 2 মধ্যে স্তূপ,
    [স্তূপ মধ্যে প্রতিটি x এর জন্য x * 2], স্তূপ + Stack(9), তালিকা(উল্টানো(স্তূপ)),
    স্তূপ.push(4).push(5).pop(), [পরিসর(দৈর্ঘ্য(স্তূপ)) মধ্যে প্রতিটি _ এর জন্য স্তূপ.pop()], বুলিয়ান(স্তূপ), স্তূপ)
স্তূপ += "ab"
ছাপাও(স্তূপ, স্তূপ[0:1] + স্তূপ[1:])
(5, -9, "x") মধ্যে প্রতিটি সূচক এর জন্য:
    চেষ্টা:
        স্তূপ[সূচক]
    ব্যতিক্রম (IndexError, TypeError) হিসেবে e:
        ছাপাও(ধরন(e).__name__, e)

শ্রেণি Linked:
    শ্রেণি Node:
        সংজ্ঞা __init__(self, value, next=কিছুই না):
            self.value, self.next = value, next

    সংজ্ঞা __init__(self, *values):
        self.মাথা, self.আকার = কিছুই না, 0
        উল্টানো(values) মধ্যে প্রতিটি v এর জন্য:
            self.সামনে_জোড়ো(v)

    সংজ্ঞা সামনে_জোড়ো(self, v):
        self.মাথা = Linked.Node(v, self.মাথা)
        self.আকার += 1

    সংজ্ঞা __iter__(self):
        গিঁট = self.মাথা
        যতক্ষণ গিঁট:
            উৎপন্ন করো গিঁট.value
            গিঁট = গিঁট.next

    সংজ্ঞা __len__(self):
        ফেরত self.আকার

    সংজ্ঞা __getitem__(self, i):
        গণনা(self) মধ্যে প্রতিটি n, v এর জন্য:
            যদি n == i হয়:
                ফেরত v
        তোলো IndexError(f"no {i} in {self.আকার}")

    সংজ্ঞা reverse(self):
        আগেরটি, গিঁট = কিছুই না, self.মাথা
        যতক্ষণ গিঁট:
            গিঁট.next, আগেরটি, গিঁট = আগেরটি, গিঁট, গিঁট.next
        self.মাথা = আগেরটি
        ফেরত self

    সংজ্ঞা __repr__(self):
        ফেরত "->".join(প্রয়োগ(উপস্থাপনা, self)) অথবা "empty"

    সংজ্ঞা __eq__(self, o):
        ফেরত তালিকা(self) == তালিকা(o)

l = Linked(1, "b", 2.5)
ছাপাও(l, দৈর্ঘ্য(l), l[1], l.reverse(), তালিকা(l), Linked(), Linked(1) == Linked(1), Linked(1) == [2],
    2.5 মধ্যে l, যোগফল(Linked(1, 2, 3)), অভিধান(জোড়া(Linked("x", "y"), l)))
চেষ্টা:
    l[7]
ব্যতিক্রম IndexError হিসেবে e:
    ছাপাও(e)

শ্রেণি Lazy:
    সংজ্ঞা __init__(self, f):
        self.f, self.calls, self.cache = f, 0, {}

    সংজ্ঞা __call__(self, x):
        যদি x মধ্যে নেই self.cache হয়:
            self.calls += 1
            self.cache[x] = self.f(self, x)
        ফেরত self.cache[x]

ফিবোনাচ্চি = Lazy(ল্যাম্বডা me, n: n যদি n < 2 নাহলে me(n - 1) + me(n - 2))
ছাপাও(ফিবোনাচ্চি(90), ফিবোনাচ্চি.calls, ফিবোনাচ্চি(90), ফিবোনাচ্চি.calls,
    তালিকা(প্রয়োগ(ফিবোনাচ্চি, পরিসর(6))))

শ্রেণি Countdown:
    সংজ্ঞা __init__(self, n):
        self.n = n

    সংজ্ঞা __iter__(self):
        ফেরত self

    সংজ্ঞা __next__(self):
        self.n -= 1
        যদি self.n < 0 হয়:
            তোলো StopIteration
        ফেরত self.n

c = Countdown(4)
ছাপাও(পরবর্তী(c), তালিকা(c), তালিকা(c), [Countdown(3) মধ্যে প্রতিটি x এর জন্য x], যোগফল(Countdown(10)),
    তালিকা(জোড়া(Countdown(2), "ab")), সর্বোচ্চ(Countdown(5)), 0 মধ্যে Countdown(3))

শ্রেণি Bits:
    সংজ্ঞা __init__(self, n):
        self.n = n

    সংজ্ঞা __getitem__(self, i):
        ফেরত self.n >> i & 1

    সংজ্ঞা __setitem__(self, i, v):
        self.n = self.n & ~(1 << i) | v << i

    সংজ্ঞা __len__(self):
        ফেরত self.n.bit_length()

বিটগুলি = Bits(0b1011)
বিটগুলি[2] = 1
বিটগুলি[70] = 1
বিটগুলি[0] = 0
ছাপাও(বিটগুলি.n, দৈর্ঘ্য(বিটগুলি), [পরিসর(5) মধ্যে প্রতিটি i এর জন্য বিটগুলি[i]], বিটগুলি[70], বিটগুলি[71])

শ্রেণি Poly:
    সংজ্ঞা __init__(self, *c):
        self.c = তালিকা(c)

    সংজ্ঞা __call__(self, x):
        ফেরত যোগফল(গণনা(self.c) মধ্যে প্রতিটি i, k এর জন্য k * x ** i)

    সংজ্ঞা __mul__(self, o):
        r = [0] * (দৈর্ঘ্য(self.c) + দৈর্ঘ্য(o.c) - 1)
        গণনা(self.c) মধ্যে প্রতিটি i, a এর জন্য:
            গণনা(o.c) মধ্যে প্রতিটি j, b এর জন্য:
                r[i + j] += a * b
        ফেরত Poly(*r)

    সংজ্ঞা __str__(self):
        ফেরত " + ".join(গণনা(self.c) মধ্যে প্রতিটি i,
            k এর জন্য যদি k হয় (f"{k}x^{i}" যদি i নাহলে স্ট্রিং(k))) অথবা "0"

p = Poly(1, 1)
q = p
পরিসর(30) মধ্যে প্রতিটি _ এর জন্য:
    q = q * p
ছাপাও(p, p(5), q.c[15], q(2), স্ট্রিং(Poly()), Poly(1, 0, 2) * Poly(0, 3), (Poly(0.5) * Poly(2))(1))
