error = ValueError("with\nseveral lines")
error.add_note("a note\nof two lines")
error.add_note("ValueError: not this")
raise error
