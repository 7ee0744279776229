வரையறு attempt(action):
    முயற்சி:
        அச்சிடு(action())
    விதிவிலக்கு Exception ஆக e:
        அச்சிடு(வகை(e).__name__, e)


வரையறு wraps(fn):
    வரையறு deco(w):
        ("__module__", "__name__", "__qualname__", "__doc__") இல் ஒவ்வொரு name:
            பண்பை_அமை(w, name, பண்பைப்_பெறு(fn, name))
        w.__dict__.update(fn.__dict__)
        w.__wrapped__ = fn
        திருப்பு w

    திருப்பு deco


வரையறு source(a, b=2):
    "Source doc."


source.tag = "t"


@wraps(source)
வரையறு target():
    "Target doc."


அச்சிடு(target.__name__, target.__doc__, target.__qualname__, target.tag,
    வரிசைப்படுத்து(target.__dict__), target.__wrapped__.__name__)
அழி target.tag
attempt(லாம்டா: target.tag)
அச்சிடு(source.__dict__, source.__defaults__, (லாம்டா x, y=[1], *z: 0).__defaults__,
    (லாம்டா: 0).__defaults__)
source.__dict__["direct"] = 5
அச்சிடு(source.direct, மாறிகள்(source))
source.__doc__ = ஒன்றுமில்லை
அச்சிடு(source.__doc__)
அழி source.__doc__
அச்சிடு(source.__doc__, பண்பு_உண்டா(source, "__dict__"), பண்பு_உண்டா(source, "nope"))


வரையறு counter():
    counter.calls += 1
    திருப்பு counter.calls


counter.calls = 0
counter()
counter()
அச்சிடு(counter.calls, counter.__dict__)


வகுப்பு Calls:
    வரையறு method(self):
        "m doc"

    method.level = 3
    other = method


அச்சிடு(Calls.method.level, Calls().method.level, Calls.other.__name__, Calls().other.__qualname__)


வகுப்பு Cached:
    வரையறு __init__(self, fn):
        self.fn, self.cache = fn, {}
        self.__name__ = fn.__name__
        self.__doc__ = fn.__doc__

    வரையறு __call__(self, n):
        n இல் இல்லை self.cache என்றால்:
            self.cache[n] = self.fn(n)
        திருப்பு self.cache[n]


@Cached
வரையறு fib(n):
    "Fibonacci."
    திருப்பு n என்றால் n < 2 இல்லையெனில் fib(n - 1) + fib(n - 2)


அச்சிடு(fib(30), fib.__name__, fib.__doc__, நீளம்(fib.cache), fib.fn.__name__, fib.fn.__qualname__)


வரையறு register(table):
    வரையறு deco(fn):
        table[fn.__name__] = fn
        திருப்பு fn

    திருப்பு deco


table = {}


@register(table)
வரையறு one():
    திருப்பு 1


@register(table)
வரையறு two():
    திருப்பு 2


அச்சிடு({k: (v(), v.__name__, v.__module__) ஒவ்வொரு k, v இல் table.items()})


வகுப்பு Doc:
    "Class doc."

    வரையறு __init__(self):
        "init doc"

    @பண்பு
    வரையறு p(self):
        "p doc"
        திருப்பு 1

    @p.setter
    வரையறு p(self, v):
        "setter doc"

    @நிலை_முறை
    வரையறு s():
        "s doc"


அச்சிடு(Doc.__doc__, Doc.__init__.__doc__, Doc.p.__doc__, Doc.s.__doc__, Doc().__doc__,
    Doc().s.__doc__, மாறிகள்(Doc)["__doc__"])


வரையறு no():
    திருப்பு "not a doc"


வரையறு fs():
    f"not a doc"


வரையறு num():
    5


வரையறு cat():
    "ab"


அச்சிடு(no.__doc__, fs.__doc__, num.__doc__, cat.__doc__)


வகுப்பு A:
    வரையறு m(self):
        ஒன்றும் செய்யாதே

    @நிலை_முறை
    வரையறு s():
        ஒன்றும் செய்யாதே

    @வகுப்பு_முறை
    வரையறு c(cls):
        ஒன்றும் செய்யாதே


அச்சிடு(A().m.__class__, A().m.__class__.__name__, மாறிகள்(A)["s"].__class__,
    மாறிகள்(A)["c"].__class__, [].append.__class__, A.m.__class__, நீளம்.__class__, A.c.__class__)
attempt(லாம்டா: A().m.nothing)
attempt(லாம்டா: [].append.nothing)
attempt(லாம்டா: நீளம்.nothing)
attempt(லாம்டா: A().m == A().m)
a = A()
attempt(லாம்டா: (a.m == a.m, ஹாஷ்(a.m) == ஹாஷ்(a.m), a.m != A().m, a.m.__eq__(a.m), a.m.__self__ == a))
attempt(லாம்டா: பண்பைப்_பெறு(a.m, "nothing", "default"))
attempt(லாம்டா: பண்பு_உண்டா(a.m, "nothing"))
attempt(லாம்டா: நீளம்.__func__)
attempt(லாம்டா: [].append.__func__)
