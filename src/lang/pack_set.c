// SPDX-License-Identifier: Apache-2.0
// The packs that there are. Embedded ones are read when first asked for; those of a folder at once, so that
// what is wrong with them is said before a program is compiled with them.
#include "lang/embedded.h"
#include "lang/pack.h"

#include "base/buf.h"
#include "text/ident.h"
#include "text/utf8.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

enum { MAX_PACK_BYTES = 4 * 1024 * 1024 }; // a pack has 25 KB; this is no pack

typedef struct PackEntry {
    Str code;
    const EmbeddedPack *embedded; // where `pack` is read from, or NULL
    Pack *head;                   // what it is called; NULL: not read yet
    Pack *pack;                   // the whole, as above
} PackEntry;

struct PackSet {
    Arena *arena;
    Array(PackEntry) entries; // English first, then by code
};

static void add_problem(Arena *arena, PackProblems *problems, Str path, const char *detail)
{
    if (problems != NULL) {
        array_push(arena, problems, (PackProblem){0, arena_str(arena, str_of(detail)), path});
    }
}

// --- Files of a folder ----------------------------------------------------------------------------------

/// What must be closed even if memory runs out in between.
typedef struct OpenFiles {
    DIR *folder;
    FILE *file;
} OpenFiles;

static void close_files(void *context)
{
    OpenFiles *open = context;
    if (open->file != NULL) {
        fclose(open->file);
        open->file = NULL;
    }
    if (open->folder != NULL) {
        closedir(open->folder);
        open->folder = NULL;
    }
}

/// At most MAX_PACK_BYTES (and a little) of the file `path`. Returns false with errno set when it can't be read.
static bool read_file(Arena *arena, OpenFiles *open, const char *path, Str *bytes_out)
{
    Buf bytes = buf_new(arena);
    char chunk[8192];
    size_t n_read;
    open->file = fopen(path, "rb");
    if (open->file == NULL) {
        return false;
    }
    while (bytes.len < MAX_PACK_BYTES && (n_read = fread(chunk, 1, sizeof chunk, open->file)) > 0) {
        buf_add(&bytes, (Str){chunk, n_read});
    }
    bool is_read = ferror(open->file) == 0;
    int reason = errno;
    fclose(open->file);
    open->file = NULL;
    errno = reason;
    *bytes_out = buf_str(&bytes);
    return is_read;
}

static PackEntry *entry_of_code(PackSet *set, Str code)
{
    for (size_t i = 0; i < set->entries.len; i++) {
        if (str_equal(set->entries.items[i].code, code)) {
            return &set->entries.items[i];
        }
    }
    return NULL;
}

static void add_pack_file(PackSet *set, OpenFiles *open, Str path, Str code, PackProblems *problems)
{
    Str bytes;
    if (!read_file(set->arena, open, path.ptr, &bytes)) {
        add_problem(set->arena, problems, path, strerror(errno));
        return;
    }
    if (utf8_validate(bytes) < bytes.len) {
        add_problem(set->arena, problems, path, "not UTF-8");
        return;
    }
    Pack *pack = pack_read(set->arena, path, text_nfc(set->arena, bytes), problems);
    if (!str_equal(pack->code, code)) {
        add_problem(set->arena, problems, path, "`code` differs from the file's name");
        pack->code = code;
    }
    pack->name = pack->name.len > 0 ? pack->name : code;
    PackEntry *known = entry_of_code(set, code);
    if (known != NULL) {
        known->pack = pack;
    } else {
        array_push(set->arena, &set->entries, (PackEntry){.code = code, .pack = pack});
    }
}

static void add_folder(PackSet *set, const char *folder, PackProblems *problems)
{
    Arena *arena = set->arena;
    OpenFiles *open = ARENA_NEW(arena, OpenFiles);
    arena_cleanup(arena, close_files, open);
    open->folder = opendir(folder);
    if (open->folder == NULL) {
        add_problem(arena, problems, str_of(folder), strerror(errno));
        return;
    }
    for (const struct dirent *file; (file = readdir(open->folder)) != NULL;) {
        Str name = str_of(file->d_name);
        if (!str_ends_with(name, STR(".lang")) || name.ptr[0] == '.') {
            continue;
        }
        Buf path = buf_new(arena);
        buf_printf(&path, "%s/%s", folder, file->d_name);
        buf_put(&path, '\0');
        Str code = arena_str(arena, str_slice(name, 0, name.len - strlen(".lang")));
        add_pack_file(set, open, (Str){path.ptr, path.len - 1}, code, problems);
    }
    close_files(open);
}

// --- The set ------------------------------------------------------------------------------------------------

static int compare_entries(const void *left, const void *right)
{
    Str a = ((const PackEntry *)left)->code;
    Str b = ((const PackEntry *)right)->code;
    bool a_is_english = str_equal(a, STR("en"));
    if (a_is_english || str_equal(b, STR("en"))) {
        return (int)str_equal(b, STR("en")) - (int)a_is_english;
    }
    return str_compare(a, b);
}

PackSet *pack_set_new(Arena *arena, const char *folder, PackProblems *problems)
{
    PackSet *set = ARENA_NEW(arena, PackSet);
    set->arena = arena;
    for (size_t i = 0; i < N_EMBEDDED_PACKS; i++) {
        const EmbeddedPack *embedded = &EMBEDDED_PACKS[i];
        array_push(arena, &set->entries,
                   (PackEntry){.code = str_of(embedded->code), .embedded = embedded});
    }
    if (folder != NULL) {
        add_folder(set, folder, problems);
    }
    qsort(set->entries.items, set->entries.len, sizeof(PackEntry), compare_entries);
    return set;
}

Arena *pack_set_arena(const PackSet *set)
{
    return set->arena;
}

size_t pack_set_len(const PackSet *set)
{
    return set->entries.len;
}

Str pack_set_code(const PackSet *set, size_t i)
{
    return set->entries.items[i].code;
}

Pack *pack_set_at(PackSet *set, size_t i)
{
    PackEntry *entry = &set->entries.items[i];
    if (entry->pack == NULL) {
        Buf path = buf_new(set->arena);
        buf_printf(&path, "%s.lang", entry->embedded->code);
        Str source = {entry->embedded->data, entry->embedded->len};
        entry->pack = pack_read(set->arena, buf_str(&path), source, NULL);
    }
    return entry->pack;
}

/// A pack that says at least what the pack number `i` is called.
static const Pack *head_at(PackSet *set, size_t i)
{
    PackEntry *entry = &set->entries.items[i];
    if (entry->pack != NULL) {
        return entry->pack;
    }
    if (entry->head == NULL) {
        Str source = {entry->embedded->data, entry->embedded->len};
        entry->head = pack_read_head(set->arena, source);
    }
    return entry->head;
}

static bool is_called(const PackSet *set, const Pack *pack, Str folded)
{
    if (str_equal(text_fold(set->arena, pack->name), folded) ||
        str_equal(text_fold(set->arena, pack->english), folded)) {
        return true;
    }
    for (size_t i = 0; i < pack->aliases.len; i++) {
        if (str_equal(text_fold(set->arena, pack->aliases.items[i]), folded)) {
            return true;
        }
    }
    return false;
}

size_t pack_set_index(PackSet *set, Str name)
{
    Str folded = text_fold(set->arena, str_trim(name));
    for (size_t i = 0; i < set->entries.len; i++) {
        if (str_equal(set->entries.items[i].code, folded)) {
            return i;
        }
    }
    for (size_t i = 0; i < set->entries.len && folded.len > 0; i++) {
        if (is_called(set, head_at(set, i), folded)) {
            return i;
        }
    }
    return set->entries.len;
}

Pack *pack_set_find(PackSet *set, Str name)
{
    size_t i = pack_set_index(set, name);
    return i < set->entries.len ? pack_set_at(set, i) : NULL;
}
