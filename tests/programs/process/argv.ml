# test: args="a 'b c' '' -x --help é"
import sys
print(sys.argv, sys.orig_argv[1:] if sys.argv[0] != "-c" else sys.orig_argv[3:])
