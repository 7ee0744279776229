import cProfile
import io
import pstats


def f():
    return sum(range(10))


profile = cProfile.Profile()
profile.runcall(f)
stream = io.StringIO()
pstats.Stats(profile, stream=stream).print_stats("nothing")
print("function calls" in stream.getvalue())
