# test: env=PYTHONSAFEPATH=1
import sys
print(sys.path[0], sys.flags.safe_path)
