// SPDX-License-Identifier: Apache-2.0
// Files of the cache. The folder is opened once, without following a link, and what it is is asked of the open
// descriptor; all files are opened relative to that. A new file gets its name when it is whole.
//
// The key is made by the first process that stores something: whole under a temporary name, then linked, which only one
// of several can do. It reaches the disk before it gets its name, and carries a checksum: zeros where a power cut has
// lost data must not become a key that anybody can guess.
#include "engine/cache_internal.h"

#include "base/buf.h"
#include "base/limits.h"

#include <blake2.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define KEY_NAME "key"
#define TEMPORARY ".new-"

enum {
    TEMPORARY_NAME_BYTES = 40,
    DAY_SECONDS = 24 * 3600,
    HALF_WRITTEN_SECONDS = 3600, // older than this, its process is gone
    BIG_BYTES = 1 << 16,         // read into pages of their own
};

// --- Which folder -----------------------------------------------------------------------------------------------

static Str joined(Arena *arena, const char *folder, const char *rest)
{
    Buf path = buf_new(arena);
    buf_text(&path, folder);
    buf_text(&path, rest);
    while (path.len > 1 && path.ptr[path.len - 1] == '/') {
        path.len--;
    }
    buf_put(&path, '\0');
    return (Str){path.ptr, path.len - 1};
}

static bool is_set(const char *value)
{
    return value != NULL && value[0] != '\0';
}

static void choose_folder(Cache *cache, const char *folder)
{
    const char *set = folder != NULL ? folder : getenv("MULTILINGUAL_CACHE");
    const char *shared = getenv("XDG_CACHE_HOME");
    const char *home = getenv("HOME");
    if (set != NULL) {
        cache->state = set[0] == '\0' || strcmp(set, "off") == 0 ? CACHE_OFF : CACHE_ON;
        cache->path = cache->state == CACHE_ON ? joined(cache->arena, set, "") : (Str){0};
        return;
    }
    cache->may_make_parent = true;
    if (is_set(shared) && shared[0] == '/') { // the specification: a relative one is to be ignored
        cache->path = joined(cache->arena, shared, "/multilingual");
    } else if (is_set(home) && home[0] == '/') {
        cache->path = joined(cache->arena, home, "/.cache/multilingual");
    } else {
        cache->state = CACHE_NO_HOME;
    }
}

static void close_file(Cache *cache)
{
    if (cache->file >= 0) {
        close(cache->file);
        cache->file = -1;
    }
}

static void close_listing(Cache *cache)
{
    if (cache->listing != NULL) {
        closedir(cache->listing);
        cache->listing = NULL;
    }
}

void folder_forget(Cache *cache)
{
    if (cache->pages != NULL) {
        munmap(cache->pages, cache->n_bytes);
        cache->pages = NULL;
    }
}

static void close_cache(void *context)
{
    Cache *cache = context;
    folder_forget(cache);
    close_file(cache);
    close_listing(cache);
    if (cache->folder >= 0) {
        close(cache->folder);
        cache->folder = -1;
    }
}

Cache *cache_open(Arena *arena, const CacheOptions *options)
{
    Cache *cache = ARENA_NEW(arena, Cache);
    *cache = (Cache){.arena = arena, .max_bytes = LIMIT_CACHE_BYTES, .folder = -1, .file = -1};
    if (options != NULL && options->max_bytes != 0) {
        cache->max_bytes = options->max_bytes;
    }
    arena_cleanup(arena, close_cache, cache);
    choose_folder(cache, options == NULL ? NULL : options->folder);
    return cache;
}

// --- Opening it -------------------------------------------------------------------------------------------------

static bool is_ours(const struct stat *status)
{
    return status->st_uid == geteuid() && (status->st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

/// The folder that our folder lies in, in `cache->file`. Links on the way are the user's own affair.
static bool open_parent(Cache *cache, bool make, const char **name_out)
{
    const char *slash = strrchr(cache->path.ptr, '/');
    *name_out = slash == NULL ? cache->path.ptr : slash + 1;
    const char *parent = slash == NULL ? "." : "/";
    if (slash != NULL && slash != cache->path.ptr) {
        size_t len = (size_t)(slash - cache->path.ptr);
        parent = arena_str(cache->arena, (Str){cache->path.ptr, len}).ptr;
    }
    if (make && cache->may_make_parent) {
        mkdir(parent, S_IRWXU);
    }
    cache->file = open(parent, O_PATH | O_DIRECTORY | O_CLOEXEC);
    return cache->file >= 0;
}

static bool open_folder(Cache *cache, bool make)
{
    const char *name = NULL;
    if (!open_parent(cache, make, &name)) {
        cache->state = errno == ENOENT && !make ? CACHE_ON : CACHE_UNUSABLE;
        return false;
    }
    if (make) {
        mkdirat(cache->file, name, S_IRWXU);
    }
    int folder = openat(cache->file, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    int error = errno;
    close_file(cache);
    if (folder < 0) {
        bool is_other = error == ELOOP || error == ENOTDIR; // a link, a file
        bool is_missing = error == ENOENT && !make;
        cache->state = is_other ? CACHE_UNSAFE : is_missing ? CACHE_ON : CACHE_UNUSABLE;
        return false;
    }
    struct stat status;
    if (fstat(folder, &status) != 0 || !is_ours(&status)) {
        close(folder);
        cache->state = CACHE_UNSAFE;
        return false;
    }
    cache->folder = folder;
    return true;
}

// --- Files ------------------------------------------------------------------------------------------------------

static bool read_all(int file, char *to, size_t len)
{
    while (len > 0) {
        ssize_t n = read(file, to, len);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return false;
        }
        to += n;
        len -= (size_t)n;
    }
    return true;
}

static bool write_all(int file, Str bytes)
{
    while (bytes.len > 0) {
        ssize_t n = write(file, bytes.ptr, bytes.len);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return false;
        }
        bytes = str_slice(bytes, (size_t)n, bytes.len);
    }
    return true;
}

/// Entries that are used stay: note the day.
static void note_use(int file, const struct stat *status)
{
    if (status->st_mtime + DAY_SECONDS < time(NULL)) {
        futimens(file, NULL);
    }
}

/// Room for a file: for a big one pages that are there at once, without a fault for each, and go when it is forgotten.
static char *room_for(Cache *cache, size_t len)
{
    folder_forget(cache);
    if (len < BIG_BYTES) {
        return arena_alloc(cache->arena, len);
    }
    void *pages =
        mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
    if (pages == MAP_FAILED) {
        return NULL;
    }
    cache->pages = pages;
    cache->n_bytes = len;
    return pages;
}

static bool read_opened(Cache *cache, size_t min_bytes, size_t max_bytes, Str *bytes_out)
{
    struct stat status;
    if (fstat(cache->file, &status) != 0 || !S_ISREG(status.st_mode) || !is_ours(&status) ||
        status.st_size < (off_t)min_bytes || status.st_size > (off_t)max_bytes) {
        return false;
    }
    size_t len = (size_t)status.st_size;
    char *bytes = room_for(cache, len);
    if (bytes == NULL || !read_all(cache->file, bytes, len)) {
        return false;
    }
    note_use(cache->file, &status);
    *bytes_out = (Str){bytes, len};
    return true;
}

bool folder_read(Cache *cache, const char *name, size_t min_bytes, size_t max_bytes, Str *bytes_out,
                 bool *is_there_out)
{
    // Not to wait for the other end of a pipe, nor to get hold of a terminal.
    cache->file =
        openat(cache->folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    *is_there_out = cache->file >= 0 || errno != ENOENT;
    bool is_read = cache->file >= 0 && read_opened(cache, min_bytes, max_bytes, bytes_out);
    close_file(cache);
    return is_read;
}

/// Give the file `from` the name `to`.
static bool place(Cache *cache, const char *from, const char *to, bool replace)
{
    if (replace) {
        return renameat(cache->folder, from, cache->folder, to) == 0;
    }
    if (linkat(cache->folder, from, cache->folder, to, 0) == 0) {
        unlinkat(cache->folder, from, 0);
        return true;
    }
    return false;
}

bool folder_write(Cache *cache, const char *name, Str head, Str body, bool is_durable, bool replace)
{
    uint64_t number = 0;
    if (getrandom(&number, sizeof number, 0) != (ssize_t)sizeof number) {
        return false;
    }
    char temporary[TEMPORARY_NAME_BYTES];
    snprintf(temporary, sizeof temporary, TEMPORARY "%016llx", (unsigned long long)number);
    cache->file = openat(cache->folder, temporary,
                         O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (cache->file < 0) {
        return false;
    }
    bool is_whole = write_all(cache->file, head) && write_all(cache->file, body) &&
                    (!is_durable || fsync(cache->file) == 0);
    close_file(cache);
    bool is_placed = is_whole && place(cache, temporary, name, replace);
    if (!is_placed) {
        unlinkat(cache->folder, temporary, 0);
    }
    return is_placed;
}

// --- The key ----------------------------------------------------------------------------------------------------

static const char KEY_MAGIC[8] = {'M', 'L', 'K', 'E', 'Y', '1', '\n', '\n'};

typedef struct KeyFile {
    char magic[8];
    uint8_t key[CACHE_KEY_BYTES];
    uint8_t checksum[CACHE_DIGEST_BYTES]; // of the key
} KeyFile;

static bool read_key(Cache *cache, bool *is_there_out)
{
    Str bytes;
    KeyFile file;
    uint8_t checksum[CACHE_DIGEST_BYTES];
    if (!folder_read(cache, KEY_NAME, sizeof file, sizeof file, &bytes, is_there_out)) {
        return false;
    }
    memcpy(&file, bytes.ptr, sizeof file);
    blake2b(checksum, file.key, NULL, sizeof checksum, sizeof file.key, 0);
    if (memcmp(file.magic, KEY_MAGIC, sizeof KEY_MAGIC) != 0 ||
        memcmp(file.checksum, checksum, sizeof checksum) != 0) {
        return false;
    }
    memcpy(cache->key, file.key, sizeof cache->key);
    return true;
}

static void write_key(Cache *cache, bool replace)
{
    KeyFile file;
    memcpy(file.magic, KEY_MAGIC, sizeof KEY_MAGIC);
    if (getrandom(file.key, sizeof file.key, 0) != (ssize_t)sizeof file.key) {
        return;
    }
    blake2b(file.checksum, file.key, NULL, sizeof file.checksum, sizeof file.key, 0);
    folder_write(cache, KEY_NAME, (Str){(const char *)&file, sizeof file}, (Str){0}, true, replace);
}

static bool find_key(Cache *cache, bool make)
{
    bool is_there = false;
    cache->has_key = read_key(cache, &is_there);
    if (!cache->has_key && make) {
        write_key(cache, is_there); // a key that others could read is none
        cache->has_key = read_key(cache, &is_there);
        cache->state = cache->has_key ? CACHE_ON : CACHE_UNUSABLE;
    }
    return cache->has_key;
}

bool folder_opened(Cache *cache, bool make)
{
    return cache->state == CACHE_ON && (cache->folder >= 0 || open_folder(cache, make));
}

bool folder_ready(Cache *cache, bool make)
{
    return folder_opened(cache, make) && (cache->has_key || find_key(cache, make));
}

// --- Many files -------------------------------------------------------------------------------------------------

static bool is_entry_name(const char *name)
{
    size_t digits = strspn(name, "0123456789abcdef");
    const char *end = name + digits;
    return digits == (size_t)2 * CACHE_NAME_ID_BYTES &&
           (strcmp(end, CACHE_CODE_END) == 0 || strcmp(end, CACHE_NOTE_END) == 0);
}

static bool is_temporary_name(const char *name)
{
    return strncmp(name, TEMPORARY, sizeof TEMPORARY - 1) == 0;
}

/// The next file in the folder, or NULL. Starts with the first when `cache->listing` is NULL.
static const char *next_file(Cache *cache, struct stat *status_out)
{
    if (cache->listing == NULL) {
        int again = openat(cache->folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        cache->listing = again < 0 ? NULL : fdopendir(again);
        if (cache->listing == NULL) {
            if (again >= 0) {
                close(again);
            }
            return NULL;
        }
    }
    for (struct dirent *item = readdir(cache->listing); item != NULL;
         item = readdir(cache->listing)) {
        if (fstatat(cache->folder, item->d_name, status_out, AT_SYMLINK_NOFOLLOW) == 0) {
            return item->d_name;
        }
    }
    close_listing(cache);
    return NULL;
}

typedef struct Entry {
    char name[CACHE_NAME_BYTES];
    struct timespec used;
    uint64_t bytes;
} Entry;

static int by_age(const void *left, const void *right)
{
    const Entry *a = left;
    const Entry *b = right;
    if (a->used.tv_sec != b->used.tv_sec) {
        return a->used.tv_sec < b->used.tv_sec ? -1 : 1;
    }
    return (a->used.tv_nsec > b->used.tv_nsec) - (a->used.tv_nsec < b->used.tv_nsec);
}

void folder_trim(Cache *cache)
{
    Array(Entry) entries = {0};
    uint64_t bytes = 0;
    time_t now = time(NULL);
    struct stat status;
    for (const char *name = next_file(cache, &status); name != NULL;
         name = next_file(cache, &status)) {
        int64_t age = (int64_t)now - status.st_mtime;
        if (is_entry_name(name)) {
            Entry entry = {.used = status.st_mtim, .bytes = (uint64_t)status.st_size};
            memcpy(entry.name, name, strlen(name) + 1);
            array_push(cache->arena, &entries, entry);
            bytes += entry.bytes;
        } else if (is_temporary_name(name) &&
                   (age > HALF_WRITTEN_SECONDS || age < -HALF_WRITTEN_SECONDS)) {
            unlinkat(cache->folder, name, 0);
        }
    }
    if (bytes <= cache->max_bytes) {
        return;
    }
    qsort(entries.items, entries.len, sizeof *entries.items, by_age);
    uint64_t target = cache->max_bytes - cache->max_bytes / 4; // not again at the next one
    for (size_t i = 0; i < entries.len && bytes > target; i++) {
        if (unlinkat(cache->folder, entries.items[i].name, 0) == 0) {
            bytes -= entries.items[i].bytes;
        }
    }
}

void folder_count(Cache *cache, uint32_t *n_entries_out, uint64_t *bytes_out)
{
    struct stat status;
    for (const char *name = next_file(cache, &status); name != NULL;
         name = next_file(cache, &status)) {
        if (is_entry_name(name)) {
            (*n_entries_out)++;
            *bytes_out += (uint64_t)status.st_size;
        }
    }
}

uint32_t folder_clear(Cache *cache)
{
    uint32_t n = 0;
    struct stat status;
    for (const char *name = next_file(cache, &status); name != NULL;
         name = next_file(cache, &status)) {
        bool is_entry = is_entry_name(name);
        if (is_entry || is_temporary_name(name)) {
            n += unlinkat(cache->folder, name, 0) == 0 && is_entry;
        }
    }
    unlinkat(cache->folder, KEY_NAME, 0);
    cache->has_key = false;
    return n;
}
