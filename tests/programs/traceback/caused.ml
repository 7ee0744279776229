try:
    try:
        {}["key"]
    except KeyError as error:
        raise ValueError("not there") from error
except ValueError:
    raise RuntimeError("while handling")
