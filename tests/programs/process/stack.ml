import inspect
import sys
import traceback


def f():
    traceback.print_stack(file=sys.stdout)
    print(len(inspect.stack()), [frame.function for frame in inspect.stack()])
    print(sys._getframe(1).f_back)
    try:
        sys._getframe(2)
    except ValueError as error:
        print(error)


f()
print(sys._getframe().f_code.co_name, sys._getframe().f_globals is sys._getframe().f_locals, sys.exc_info())
