class Bad(Exception):
    pass

def convert(text):
    if not text.isdigit():
        raise Bad(text)
    return int(text)
