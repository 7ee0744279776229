# Ends in the exception of a finally block, which hides the first one and a return.
def work():
    try:
        [][1]
    except IndexError as error:
        print(error)
        return "lost"
    finally:
        print("finally")
        {}["missing"]

print(work())
