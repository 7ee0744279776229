# SPDX-License-Identifier: Apache-2.0
# What `python3 -c` is given, this comment apart: its own argument is the number of a file that holds everything
# else. It must be valid in every Python there is, so that one that is too old can say so itself.

import sys, marshal, posix
file = int(sys.argv.pop(1))
data = posix.read(file, posix.fstat(file).st_size)
before, after, data = data.split(b"\0", 2)
if sys.version_info < (3, 11):
    version = "%d.%d.%d" % sys.version_info[:3]
    posix.write(2 if before else file, before + version.encode("ascii") + after)
    sys.exit(1)
posix.close(file)
parts = marshal.loads(data)
boot = {"__name__": "importlib._multilingual"}  # debuggers and warnings pass over importlib's frames
exec(compile(parts[0], "<frozen importlib._bootstrap_external>", "exec"), boot)
boot["program"](*parts)
