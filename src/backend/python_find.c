// SPDX-License-Identifier: Apache-2.0
// Which python3 to run.
#include "backend/python_exec.h"
#include "backend/python_exec_internal.h"

#include "base/buf.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_program(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode) && access(path, X_OK) == 0;
}

// `folder`/`name`, NUL-terminated; an empty folder is the current one, as in PATH.
static const char *joined(Arena *arena, Str folder, const char *name)
{
    Buf path = buf_new(arena);
    buf_add(&path, folder.len == 0 ? STR(".") : folder);
    buf_put(&path, '/');
    buf_text(&path, name);
    return arena_str(arena, buf_str(&path)).ptr;
}

static const char *find_in_path(Arena *arena, const char *name)
{
    const char *value = getenv("PATH");
    Str rest = str_of(value == NULL ? "/usr/local/bin:/usr/bin:/bin" : value);
    while (rest.ptr != NULL) {
        const char *path = joined(arena, str_split_next(&rest, ':'), name);
        if (is_program(path)) {
            return path;
        }
    }
    return NULL;
}

void python_unusable(Arena *arena, DiagList *diags, const char *path, int error)
{
    char buffer[256];
    Str reason = arena_str(arena, str_of(strerror_r(error, buffer, sizeof buffer)));
    DIAG(diags, MSG_PYTHON_UNUSABLE, ((Span){0, 0}), diag_text(str_of(path)), diag_text(reason));
}

// The one that the user names must be there: another one would surprise.
static const char *find_named(Arena *arena, const char *name, DiagList *diags)
{
    const char *path = strchr(name, '/') != NULL ? name : find_in_path(arena, name);
    if (path != NULL && is_program(path)) {
        return path;
    }
    struct stat status;
    int error = path == NULL || stat(path, &status) != 0 ? ENOENT
                : S_ISDIR(status.st_mode)                ? EISDIR
                                                         : EACCES;
    python_unusable(arena, diags, name, error);
    return NULL;
}

const char *python_find(Arena *arena, DiagList *diags)
{
    const char *name = getenv("MULTILINGUAL_PYTHON");
    if (name != NULL && *name != '\0') {
        return find_named(arena, name, diags);
    }
    const char *environment = getenv("VIRTUAL_ENV");
    if (environment != NULL && *environment != '\0') {
        const char *path = joined(arena, str_of(environment), "bin/python3");
        if (is_program(path)) {
            return path;
        }
    }
    const char *path = find_in_path(arena, "python3");
    if (path == NULL) {
        DIAG(diags, MSG_PYTHON_MISSING, ((Span){0, 0}), diag_text(STR(PYTHON_MINIMUM)));
    }
    return path;
}
