インポート sqrt から math
math から インポート sqrt
