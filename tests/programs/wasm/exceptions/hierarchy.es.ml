# idioma: español
# Qué cláusula atrapa qué excepción: orden, tuplas, clases base.
lanzadores = {"index": lambda: [][0], "key": lambda: {}["k"], "zero": lambda: 1 // 0,
    "type": lambda: 1 + "a", "value": lambda: entero("x"), "attr": lambda: Nada.x,
    "name": lambda: undefined, "over": lambda: 10 ** 400 * 1.0,
    "stop": lambda: siguiente(iterador([])),
    "assert": lambda: (_ para _ en ()).throw(AssertionError("a")),
    "not": lambda: (_ para _ en ()).throw(NotImplementedError())}

definir clasificar(f):
    intentar:
        f()
    excepto (IndexError, KeyError) como e:
        devolver "lookup pair", tipo(e).__name__
    excepto LookupError:
        devolver "lookup"
    excepto ZeroDivisionError como e:
        devolver "zero", cadena(e)
    excepto ArithmeticError como e:
        devolver "arithmetic", tipo(e).__name__
    excepto (TypeError, ValueError, AttributeError) como e:
        devolver "triple", tipo(e).__name__
    excepto NameError como e:
        devolver "name", e.name
    excepto Exception como e:
        devolver "other", tipo(e).__name__, e.args
    sino:
        devolver "fine"

imprimir({name: clasificar(f) para name, f en lanzadores.items()}, clasificar(lambda: 0))
clases = [ArithmeticError, AssertionError, AttributeError, BaseException, EOFError, Exception,
    FloatingPointError, GeneratorExit, ImportError, IndexError, KeyError, KeyboardInterrupt,
    LookupError, MemoryError, ModuleNotFoundError, NameError, NotImplementedError, OSError,
    OverflowError, RecursionError, RuntimeError, StopIteration, StopAsyncIteration, SyntaxError,
    SystemError, SystemExit, TypeError, UnboundLocalError, UnicodeError, ValueError,
    ZeroDivisionError, Warning, UserWarning, DeprecationWarning, TimeoutError, FileNotFoundError,
    PermissionError, IOError, EnvironmentError]
para clase_ en clases:
    imprimir(clase_.__name__, [k.__name__ para k en clase_.__mro__],
        [k.__name__ para k en (Exception, LookupError, ArithmeticError, RuntimeError, OSError,
                ValueError) si es_subclase(clase_, k)])
para clase_ en clases:
    intentar:
        lanzar clase_("message")
    excepto Exception como e:
        imprimir("E", tipo(e).__name__, e, representación(e), end="; ")
    excepto BaseException como e:
        imprimir("B", tipo(e).__name__, e, representación(e), end="; ")
imprimir()

definir primera():
    intentar:
        lanzar KeyError("k")
    excepto Exception:
        devolver "Exception first"
    excepto KeyError:
        devolver "never"

definir elegida(clases):
    intentar:
        lanzar ValueError("v")
    excepto clases como e:
        devolver representación(e)
    excepto:
        devolver "bare"

imprimir(primera(), elegida(ValueError), elegida((KeyError, ValueError)), elegida(()),
    elegida((KeyError,)), elegida(Exception))
para equivocada en 5, "ValueError", (KeyError,
        (ValueError, IndexError)), ValueError("x"), (ValueError, 5), (5,), Nada, entero:
    intentar:
        imprimir(elegida(equivocada))
    excepto TypeError como e:
        imprimir(e)
llamadas = []

definir elegir(clase_):
    llamadas.append(clase_.__name__)
    devolver clase_

intentar:
    lanzar IndexError
excepto elegir(KeyError):
    pasar
excepto elegir(LookupError):
    llamadas.append("taken")
excepto elegir(Exception):
    pasar
imprimir(llamadas)
intentar:
    pasar
excepto elegir(KeyError):
    pasar
imprimir(longitud(llamadas), IOError es OSError, EnvironmentError es OSError)
