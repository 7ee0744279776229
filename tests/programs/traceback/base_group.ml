# test: explained=0
raise BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError(1)])
