x = b'a\x41é'
