// SPDX-License-Identifier: Apache-2.0
#include "backend/wasm_host.h"

#include <errno.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

enum {
    KEPT_BYTES = 8192,    // as python3 keeps
    EXIT_UNWRITTEN = 120, // as python3's exit code
};

/// Returns 0 or errno. An interrupted write goes on: the program polls.
static int write_all(int stream, const char *bytes, size_t n_bytes)
{
    while (n_bytes > 0) {
        ssize_t n = write(stream, bytes, n_bytes);
        if (n < 0 && errno != EINTR) {
            return errno;
        }
        if (n > 0) {
            bytes += n;
            n_bytes -= (size_t)n;
        }
    }
    return 0;
}

/// Write what is kept. What can't be written is lost, and said once.
static int flush(WasmHost *host)
{
    Str kept = buf_str(&host->out);
    if (kept.len == 0) {
        return 0;
    }
    host->has_effect = true;
    int error = write_all(STDOUT_FILENO, kept.ptr, kept.len);
    host->out.len = 0;
    return error;
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
        host->has_effect = true;
        values[0].i32 = write_all(STDERR_FILENO, bytes, n_bytes);
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

static const char *host_read_line(void *context, StoreValue *values)
{
    WasmHost *host = context;
    char *bytes = bytes_at(host, values[0], values[1]);
    if (bytes == NULL) {
        return OUTSIDE;
    }
    host->has_effect = true;
    uint32_t room = (uint32_t)values[1].i32;
    uint32_t n = 0;
    while (n < room) {
        ssize_t got = read(STDIN_FILENO, bytes + n, 1);
        if (got < 0) {
            values[0].i32 = n > 0 ? (int32_t)n : -errno;
            return NULL;
        }
        if (got == 0 || bytes[n++] == '\n') {
            break;
        }
    }
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
    *host = (WasmHost){
        .out = buf_new(arena), .lack = buf_new(arena), .by_line = isatty(STDOUT_FILENO) != 0};
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
    host->has_effect = true;
    write_all(STDERR_FILENO, text.ptr, text.len);
}

int wasm_host_end(WasmHost *host, bool is_written)
{
    if (!is_written) {
        host->out.len = 0;
        return 0;
    }
    return flush(host) != 0 ? EXIT_UNWRITTEN : 0;
}
