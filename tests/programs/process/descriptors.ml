import os
print(sorted(os.listdir("/proc/self/fd"), key=int)[:3], os.open("/dev/null", os.O_RDONLY))
import subprocess
import sys
subprocess.run([sys.executable, "-c", "import os; print(sorted(os.listdir('/proc/self/fd'), key=int)[:3])"], close_fds=False)
