print("before")
raise ValueError("the end")
