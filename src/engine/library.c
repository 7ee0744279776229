// SPDX-License-Identifier: Apache-2.0
// Wasmtime has no function that tells its version, but its loader of compiled modules refuses those of other versions
// by name, and looks at nothing else before. So it is given two files that end after the version field, once with the
// right version and once with a wrong one: 0.1 ms.
#include "engine/library.h"

#include "base/buf.h"
#include "engine/build_id.h"

#include <dlfcn.h>
#include <elf.h>
#include <inttypes.h>
#include <link.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_NAME "libwasmtime.so"

enum { MAX_PATH_BYTES = 4096 };

// --- Which version it is ----------------------------------------------------------------------------------------

enum {
    ELFOSABI_WASMTIME = 200,
    EF_WASMTIME_MODULE = 1,
    N_SECTIONS = 3, // none, names, engine
};

static const char SECTION_NAMES[] = "\0.shstrtab\0.wasmtime.engine";

/// A compiled module that breaks off after Wasmtime's version.
typedef struct Probe {
    Elf64_Ehdr head;
    char names[32];
    uint8_t engine[32]; // a zero byte, a length, the version
    Elf64_Shdr sections[N_SECTIONS];
} Probe;

static Probe make_probe(const char *version)
{
    size_t length = strlen(version);
    Probe probe = {
        .head = {.e_ident = {ELFMAG0, ELFMAG1, ELFMAG2, ELFMAG3, ELFCLASS64, ELFDATA2LSB,
                             EV_CURRENT, ELFOSABI_WASMTIME},
                 .e_type = ET_REL,
                 .e_version = EV_CURRENT,
                 .e_flags = EF_WASMTIME_MODULE,
                 .e_shoff = offsetof(Probe, sections),
                 .e_ehsize = sizeof(Elf64_Ehdr),
                 .e_shentsize = sizeof(Elf64_Shdr),
                 .e_shnum = N_SECTIONS,
                 .e_shstrndx = 1},
        .engine = {0, (uint8_t)length},
        .sections = {[1] = {.sh_name = 1,
                            .sh_type = SHT_STRTAB,
                            .sh_offset = offsetof(Probe, names),
                            .sh_size = sizeof SECTION_NAMES,
                            .sh_addralign = 1},
                     [2] = {.sh_name = sizeof ".shstrtab" + 1,
                            .sh_type = SHT_PROGBITS,
                            .sh_offset = offsetof(Probe, engine),
                            .sh_size = length + 3,
                            .sh_addralign = 1}},
    };
    memcpy(probe.names, SECTION_NAMES, sizeof SECTION_NAMES);
    memcpy(probe.engine + 2, version, length);
    return probe;
}

#define TEXT(macro) TEXT_OF(macro)
#define TEXT_OF(value) #value

static bool refuses_version(const LibraryApi *api, wasm_engine_t *engine, const char *version)
{
    Probe probe = make_probe(version);
    wasmtime_module_t *module = NULL;
    wasmtime_error_t *error =
        api->wasmtime_module_deserialize(engine, (const uint8_t *)&probe, sizeof probe, &module);
    if (error == NULL) {
        return false;
    }
    wasm_name_t message;
    api->wasmtime_error_message(error, &message);
    Str text = {message.data, message.size};
    bool refuses = str_find(text, STR("incompatible version")) < text.len;
    api->wasm_byte_vec_delete(&message);
    api->wasmtime_error_delete(error);
    return refuses;
}

bool library_is_right_version(const LibraryApi *api)
{
    wasm_engine_t *engine = api->wasm_engine_new();
    if (engine == NULL) {
        return false;
    }
    bool is_right = refuses_version(api, engine, "0") &&
                    !refuses_version(api, engine, TEXT(WASMTIME_VERSION_MAJOR));
    api->wasm_engine_delete(engine);
    return is_right;
}

// --- Which build of it ------------------------------------------------------------------------------------------

/// The build id that linkers give to a library, or else what the file system says of the file.
static Str identity_of(Arena *arena, const Library *library)
{
    Buf text = buf_new(arena);
    buf_printf(&text, "wasmtime %d ", WASMTIME_VERSION_MAJOR);
    uintptr_t address;
    memcpy(&address, &library->api.wasm_engine_new, sizeof address);
    Str id = build_id(address);
    struct stat file;
    if (id.len > 0) {
        for (size_t i = 0; i < id.len; i++) {
            buf_printf(&text, "%02x", (unsigned char)id.ptr[i]);
        }
    } else if (stat(library->path.ptr, &file) == 0) {
        buf_printf(&text, "%ju %ju %jd %jd.%09ld", (uintmax_t)file.st_dev, (uintmax_t)file.st_ino,
                   (intmax_t)file.st_size, (intmax_t)file.st_mtim.tv_sec, file.st_mtim.tv_nsec);
    }
    return buf_str(&text);
}

// --- Finding it -------------------------------------------------------------------------------------------------

static void close_library(void *context)
{
    Library *library = context;
    if (library->handle != NULL) {
        dlclose(library->handle);
    }
}

/// The file that this code lies in: the program, or a library that holds us. Not from argv[0], which anybody may
/// set to anything.
static bool own_file(char path[MAX_PATH_BYTES])
{
    static const char somewhere = 0; // in this object
    Dl_info info;
    struct link_map *map = NULL;
    if (dladdr1(&somewhere, &info, (void **)&map, RTLD_DL_LINKMAP) != 0 && map != NULL &&
        map->l_name[0] != '\0') {
        return realpath(map->l_name, path) != NULL;
    }
    ssize_t len = readlink("/proc/self/exe", path, MAX_PATH_BYTES - 1);
    if (len <= 0) {
        return false;
    }
    path[len] = '\0';
    return true;
}

static bool load(Library *library, const char *name)
{
    library->handle = dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    return library->handle != NULL;
}

static bool load_beside(Arena *arena, Library *library)
{
    Str path = library_beside(arena, library, FILE_NAME);
    return path.len > 0 && load(library, path.ptr);
}

/// The folder of our own file, with a slash; empty where it can't be told.
static Str own_folder(Arena *arena)
{
    char path[MAX_PATH_BYTES];
    if (!own_file(path)) {
        return STR("");
    }
    Str folder = str_of(path);
    while (folder.len > 0 && folder.ptr[folder.len - 1] != '/') {
        folder.len--;
    }
    return arena_str(arena, folder);
}

Str library_beside(Arena *arena, const Library *library, const char *name)
{
    static const char *const places[] = {"lib/", "../lib/"};
    for (size_t i = 0; library->home.len > 0 && i < sizeof places / sizeof places[0]; i++) {
        Buf file = buf_new(arena);
        buf_add(&file, library->home);
        buf_text(&file, places[i]);
        buf_text(&file, name);
        buf_put(&file, '\0');
        if (access(file.ptr, F_OK) == 0) {
            return (Str){file.ptr, file.len - 1};
        }
    }
    return STR("");
}

static bool find_and_load(Arena *arena, const char *name, Library *library)
{
    const char *set = name != NULL ? name : getenv("MULTILINGUAL_WASMTIME");
    if (set != NULL && set[0] != '\0') {
        library->path = arena_str(arena, str_of(set));
        return load(library, set);
    }
    library->path = STR(FILE_NAME);
    return load_beside(arena, library) || load(library, FILE_NAME);
}

static bool find_symbols(Library *library)
{
    static const struct {
        const char *name;
        size_t offset;
    } symbols[] = {
#define SYMBOL(symbol) {#symbol, offsetof(LibraryApi, symbol)},
#include "engine/symbols.def"
    };
    for (size_t i = 0; i < sizeof symbols / sizeof symbols[0]; i++) {
        void *address = dlsym(library->handle, symbols[i].name);
        if (address == NULL) {
            return false;
        }
        // Functions and objects may differ in their pointers in ISO C, but not where there is a dlsym.
        memcpy((char *)&library->api + symbols[i].offset, &address, sizeof address);
    }
    return true;
}

void library_report_version(const Library *library, DiagList *diags)
{
    DIAG(diags, MSG_ENGINE_VERSION, ((Span){0}), diag_text(arena_str(diags->arena, library->path)),
         diag_number(WASMTIME_VERSION_MAJOR));
}

bool library_open(Arena *arena, const char *name, Library *library, DiagList *diags)
{
    *library = (Library){.home = own_folder(arena)};
    arena_cleanup(arena, close_library, library);
    if (!find_and_load(arena, name, library)) {
        const char *reason = dlerror();
        Str text = arena_str(diags->arena, str_of(reason == NULL ? "" : reason));
        DIAG(diags, MSG_ENGINE_MISSING, ((Span){0}), diag_text(text));
        return false;
    }
    struct link_map *map = NULL;
    if (dlinfo(library->handle, RTLD_DI_LINKMAP, &map) == 0 && map->l_name[0] != '\0') {
        library->path = arena_str(arena, str_of(map->l_name));
    }
    if (!find_symbols(library)) {
        library_report_version(library, diags);
        return false;
    }
    library->identity = identity_of(arena, library);
    return true;
}
