导入 sqrt 从 math
math 从 导入 sqrt
