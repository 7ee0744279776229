// SPDX-License-Identifier: Apache-2.0
#include "api/file.h"

#include "base/buf.h"
#include "base/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_BYTES = 64 * 1024 };

/// A descriptor that is closed with its arena.
typedef struct OpenFile {
    int descriptor; // -1: closed
} OpenFile;

static void close_file(void *context)
{
    OpenFile *file = context;
    if (file->descriptor >= 0) {
        close(file->descriptor);
        file->descriptor = -1;
    }
}

static void report_unreadable(DiagList *diags, const char *path, int reason)
{
    Str name = arena_str(diags->arena, str_of(path));
    if (reason == ENOENT) {
        DIAG(diags, MSG_FILE_MISSING, ((Span){0, 0}), diag_text(name));
    } else if (reason == EISDIR) {
        DIAG(diags, MSG_FILE_IS_FOLDER, ((Span){0, 0}), diag_text(name));
    } else {
        Str text = arena_str(diags->arena, str_of(strerror(reason)));
        DIAG(diags, MSG_FILE_UNREADABLE, ((Span){0, 0}), diag_text(name), diag_text(text));
    }
}

/// Read to the end. Returns 0 or errno.
static int read_all(int descriptor, size_t expected, Buf *bytes)
{
    // One more, so that there is room to see the end of a file of known size: nothing is read there.
    size_t wanted = expected + 1;
    while (bytes->len <= LIMIT_SOURCE_BYTES) {
        if (bytes->cap - bytes->len < wanted) {
            size_t len = bytes->len;
            buf_fill(bytes, '\0', wanted);
            bytes->len = len;
        }
        ssize_t n = read(descriptor, bytes->ptr + bytes->len, wanted);
        if (n < 0 && errno != EINTR) {
            return errno;
        }
        if (n == 0) {
            return 0;
        }
        bytes->len += n > 0 ? (size_t)n : 0;
        bool is_full = bytes->len == bytes->cap;
        wanted = is_full ? READ_BYTES : bytes->cap - bytes->len;
    }
    return 0;
}

bool file_read(Arena *arena, const char *path, DiagList *diags, Str *bytes_out)
{
    OpenFile *file = ARENA_NEW(arena, OpenFile);
    file->descriptor = -1;
    arena_cleanup(arena, close_file, file);
    file->descriptor = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status = {0};
    if (file->descriptor < 0 || fstat(file->descriptor, &status) != 0) {
        report_unreadable(diags, path, errno);
        return false;
    }
    if (S_ISDIR(status.st_mode)) {
        report_unreadable(diags, path, EISDIR);
        close_file(file);
        return false;
    }
    size_t expected =
        S_ISREG(status.st_mode) && status.st_size > 0 ? (size_t)status.st_size : READ_BYTES;
    expected = expected < LIMIT_SOURCE_BYTES ? expected : LIMIT_SOURCE_BYTES;
    Buf bytes = buf_new(arena);
    int reason = read_all(file->descriptor, expected, &bytes);
    close_file(file);
    if (reason != 0) {
        report_unreadable(diags, path, reason);
        return false;
    }
    *bytes_out = buf_str(&bytes);
    return true;
}
