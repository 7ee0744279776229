data = {"a": {"b": [1, 2, {"c": None}]}}


def f(d):
    return d["a"]["b"][2]["c"]["d"] + d["x"]


try:
    f(data)
finally:
    data["a"]["b"].missing.attribute(1,
                                     2)
