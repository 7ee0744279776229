import inner

class Refused(Exception):
    pass

def checked(text):
    try:
        return inner.convert(text) + 1
    except inner.Bad as error:
        raise Refused(f"{text!r} was refused") from error
