# test: explained=0
import sys
sys.stderr = None
raise ValueError("nowhere")
