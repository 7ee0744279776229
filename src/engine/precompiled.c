// SPDX-License-Identifier: Apache-2.0
#include "engine/precompiled.h"

#include "base/buf.h"
#include "engine/cache.h"
#include "engine/engine_internal.h"

#include <stdio.h>
#include <sys/stat.h>

/// May only those have written it who own this file?
static bool is_safe(const char *path, const struct stat *program)
{
    struct stat file;
    return stat(path, &file) == 0 && S_ISREG(file.st_mode) && (file.st_mode & 022) == 0 &&
           (file.st_uid == program->st_uid || file.st_uid == 0);
}

Str precompiled_find(Arena *arena, const Engine *engine, const uint8_t *digest)
{
    char name[CACHE_NAME_BYTES];
    cache_entry_name(engine, digest, name);
    Str path = library_beside(arena, &engine->library, name);
    struct stat program;
    bool is_found =
        path.len > 0 && stat("/proc/self/exe", &program) == 0 && is_safe(path.ptr, &program);
    return is_found ? path : STR("");
}

EngineModule *precompiled_module(Arena *arena, Engine *engine, Str path)
{
    if (path.len == 0) {
        return NULL;
    }
    DiagList unheard = diag_list_new(arena);
    return engine_deserialize_file(arena, engine, path.ptr, &unheard);
}

static bool write_file(const char *path, Str bytes)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        return false;
    }
    bool is_written = fwrite(bytes.ptr, 1, bytes.len, file) == bytes.len;
    return fclose(file) == 0 && is_written;
}

bool precompiled_write(Arena *arena, Engine *engine, Str wasm, const char *folder, DiagList *diags)
{
    EngineModule *module = engine_compile(arena, engine, wasm, diags);
    Str code;
    if (module == NULL || !engine_serialize(arena, module, &code, diags)) {
        return false;
    }
    uint8_t digest[CACHE_DIGEST_BYTES];
    cache_digest(wasm, digest);
    char name[CACHE_NAME_BYTES];
    cache_entry_name(engine, digest, name);
    Buf path = buf_new(arena), unfinished = buf_new(arena);
    buf_printf(&path, "%s/%s", folder, name);
    buf_put(&path, '\0');
    buf_printf(&unfinished, "%s/%s.new", folder, name);
    buf_put(&unfinished, '\0');
    return write_file(unfinished.ptr, code) && chmod(unfinished.ptr, 0644) == 0 &&
           rename(unfinished.ptr, path.ptr) == 0;
}
