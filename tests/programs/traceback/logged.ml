import logging
logging.basicConfig(format="%(filename)s:%(lineno)d %(funcName)s %(message)s", level=logging.INFO)
logging.info("from the top", stack_info=True)
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("caught")
