// SPDX-License-Identifier: Apache-2.0
#include "backend/wasm_host.h"

#include <errno.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

enum {
    KEPT_BYTES = 8192,    // as python3 keeps
    READ_BYTES = 8192,    // as python3 reads
    EXIT_UNWRITTEN = 120, // as python3's exit code
};

/// Returns 0 or errno. An interrupted write goes on: the program polls.
static int write_all(WasmHost *host, int stream, Str bytes)
{
    ReplayWriter *written = stream == STDOUT_FILENO ? &host->written_out : &host->written_err;
    while (bytes.len > 0) {
        ssize_t n = write(stream, bytes.ptr, bytes.len);
        if (n < 0 && errno != EINTR) {
            return errno;
        }
        if (n > 0) {
            replay_add(written, str_slice(bytes, 0, (size_t)n));
            bytes = str_slice(bytes, (size_t)n, bytes.len);
        }
    }
    return 0;
}

/// Write what is kept. What can't be written is lost, and said once; nothing is, where the stream was never open:
/// print() has no sys.stdout then.
static int flush(WasmHost *host)
{
    Str kept = buf_str(&host->out);
    int error = write_all(host, STDOUT_FILENO, kept);
    host->out.len = 0;
    return error == EBADF ? 0 : error;
}

/// The bytes of the program at `address`, or NULL where they are not all its.
static char *bytes_at(const WasmHost *host, StoreValue address, StoreValue n_bytes)
{
    size_t size = 0;
    char *memory = (char *)store_bytes(host->store, host->memory, &size);
    uint32_t start = (uint32_t)address.i32;
    uint32_t length = (uint32_t)n_bytes.i32;
    return start <= size && length <= size - start ? memory + start : NULL;
}

// --- host.def ---------------------------------------------------------------------------------------------------

static const char OUTSIDE[] = "an address outside of the memory";

static const char *host_write(void *context, StoreValue *values)
{
    WasmHost *host = context;
    int stream = values[0].i32;
    size_t n_bytes = (uint32_t)values[2].i32;
    const char *bytes = bytes_at(host, values[1], values[2]);
    if (bytes == NULL) {
        return OUTSIDE;
    }
    if (stream != STDOUT_FILENO) {
        values[0].i32 = write_all(host, STDERR_FILENO, (Str){bytes, n_bytes});
        return NULL;
    }
    buf_add(&host->out, (Str){bytes, n_bytes});
    bool is_due = host->out.len >= KEPT_BYTES ||
                  (host->by_line && n_bytes > 0 && memchr(bytes, '\n', n_bytes) != NULL);
    values[0].i32 = is_due ? flush(host) : 0;
    return NULL;
}

static const char *host_flush(void *context, StoreValue *values)
{
    values[0].i32 = values[0].i32 == STDOUT_FILENO ? flush(context) : 0;
    return NULL;
}

/// Read more of the standard input stream. Returns 0 or errno; at its end there is nothing more.
static int read_more(WasmHost *host)
{
    char bytes[READ_BYTES];
    ssize_t n = read(STDIN_FILENO, bytes, sizeof bytes);
    if (n > 0) {
        buf_add(&host->input, (Str){bytes, (size_t)n});
    }
    return n < 0 ? errno : 0;
}

static const char *host_read_line(void *context, StoreValue *values)
{
    WasmHost *host = context;
    char *bytes = bytes_at(host, values[0], values[1]);
    if (bytes == NULL) {
        return OUTSIDE;
    }
    int error = host->n_taken == host->input.len ? read_more(host) : 0;
    if (error != 0) {
        values[0].i32 = -error;
        return NULL;
    }
    Str left = str_slice(buf_str(&host->input), host->n_taken, host->input.len);
    const char *end = left.len == 0 ? NULL : memchr(left.ptr, '\n', left.len);
    size_t n = end == NULL ? left.len : (size_t)(end - left.ptr) + 1;
    size_t room = (uint32_t)values[1].i32;
    n = n < room ? n : room;
    memcpy(bytes, left.ptr, n);
    host->n_taken += n;
    values[0].i32 = (int32_t)n;
    return NULL;
}

static const char *host_pow(void *context, StoreValue *values)
{
    (void)context;
    values[0].f64 = pow(values[0].f64, values[1].f64);
    return NULL;
}

/// What ends the call is this text.
static const char *host_lack(void *context, StoreValue *values)
{
    WasmHost *host = context;
    const char *text = bytes_at(host, values[0], values[1]);
    if (text == NULL) {
        return OUTSIDE;
    }
    buf_add(&host->lack, (Str){text, (uint32_t)values[1].i32});
    buf_put(&host->lack, '\0');
    return host->lack.ptr;
}

void wasm_host_init(WasmHost *host, Arena *arena)
{
    *host = (WasmHost){.out = buf_new(arena),
                       .input = buf_new(arena),
                       .lack = buf_new(arena),
                       .by_line = isatty(STDOUT_FILENO) != 0};
    replay_start(&host->written_out);
    replay_start(&host->written_err);
}

void wasm_host_define(WasmHost *host, Store *store, const StoreMemory *memory)
{
    host->store = store;
    host->memory = memory;
    store_define(store, "host", "write", "iii:i", host_write, host);
    store_define(store, "host", "flush", "i:i", host_flush, host);
    store_define(store, "host", "read_line", "ii:i", host_read_line, host);
    store_define(store, "host", "pow", "dd:d", host_pow, host);
    store_define(store, "host", "lack", "ii:", host_lack, host);
}

void wasm_host_say(WasmHost *host, Str text)
{
    write_all(host, STDERR_FILENO, text);
}

Str wasm_host_lack(const WasmHost *host)
{
    Str text = buf_str(&host->lack);
    return str_slice(text, 0, text.len > 0 ? text.len - 1 : 0); // without its zero byte
}

Replay wasm_host_replay(const WasmHost *host)
{
    return (Replay){.input = buf_str(&host->input),
                    .out = replay_output(&host->written_out),
                    .err = replay_output(&host->written_err)};
}

/// What CPython says where the last flush fails.
static void say_unwritten(WasmHost *host, int error)
{
    Buf text = buf_new(host->out.arena);
    const char *class = error == EPIPE    ? "BrokenPipeError"
                        : error == EAGAIN ? "BlockingIOError"
                                          : "OSError";
    buf_printf(&text,
               "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' "
               "encoding='utf-8'>\n%s: [Errno %d] %s\n",
               class, error, strerror(error));
    wasm_host_say(host, buf_str(&text));
}

int wasm_host_end(WasmHost *host)
{
    int error = flush(host);
    if (error == 0) {
        return 0;
    }
    say_unwritten(host, error);
    return EXIT_UNWRITTEN;
}
