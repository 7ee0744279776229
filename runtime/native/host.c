// SPDX-License-Identifier: Apache-2.0
// The host of the native build: the process itself, unbuffered.
#include "host.h"

#include <errno.h>
#include <math.h>
#include <unistd.h>

I32 host_write(I32 stream, Pointer bytes, I32 n_bytes)
{
    const char *rest = bytes;
    while (n_bytes > 0) {
        ssize_t n = write(stream, rest, (size_t)n_bytes);
        if (n < 0 && errno != EINTR) {
            return errno;
        }
        if (n > 0) {
            rest += n;
            n_bytes -= (I32)n;
        }
    }
    return 0;
}

I32 host_flush(I32 stream)
{
    (void)stream;
    return 0;
}

I32 host_read_line(Pointer bytes, I32 n_bytes)
{
    char *out = bytes;
    I32 n = 0;
    while (n < n_bytes) {
        ssize_t got = read(STDIN_FILENO, out + n, 1);
        if (got < 0) {
            return n > 0 ? n : -errno;
        }
        if (got == 0 || out[n++] == '\n') {
            break;
        }
    }
    return n;
}

F64 host_pow(F64 x, F64 y)
{
    return pow(x, y);
}
