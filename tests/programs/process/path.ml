import os
import sys
print(sys.path[0], os.path.basename(sys.path[-1]), sys.flags, sys.getrecursionlimit(), sys.executable)
