import threading
import time
threading.Thread(target=time.sleep, args=[60], daemon=True).start()
print(threading.current_thread() is threading.main_thread(), threading.active_count())
