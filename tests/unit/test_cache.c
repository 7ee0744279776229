// SPDX-License-Identifier: Apache-2.0
// src/engine/cache.c: whatever is done to the files, the program's answer is right, and no machine code is loaded that
// the cache has not written. The engine's hook shows each piece of code before it is loaded; it must be one that the
// compiler has made for this very module.
#define _GNU_SOURCE // chown, setgroups, unshare
#include "test_engine_fixture.h"

#include "base/limits.h"
#include "engine/cache.h"

#include <blake2.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

enum {
    N_MODULES = 20,
    N_FLIPS = 300,
    HEAD_BYTES = 88, // before the code
    MAC_OFFSET = 56,
    NOBODY = 65534,
};

// --- What is tested ---------------------------------------------------------------------------------------------

static int32_t answer_of(int i)
{
    return i * 7 + 1;
}

static const char *text_of(Fixture *fixture, int i)
{
    Buf text = buf_new(fixture->arena);
    buf_printf(
        &text,
        "(module (func (export \"answer\") (result i32) (local $n i32)"
        "  (loop $again (br_if $again (i32.lt_s (local.tee $n (i32.add (local.get $n) (i32.const 1)))"
        "    (i32.const %d)))) (local.get $n)))%c",
        answer_of(i), 0);
    return text.ptr;
}

typedef struct CacheTest {
    Fixture *fixture;
    Engine *engine;
    char root[64];      // temporary folder
    const char *folder; // of the cache, in it
    Str wasm[N_MODULES];
    Str code[N_MODULES]; // what may be loaded
    int current;         // module that is being asked for
    uint32_t n_loaded;
    uint32_t n_wrong; // loaded, and not the right code
} CacheTest;

static void on_deserialize(void *context, Str code)
{
    CacheTest *test = context;
    test->n_loaded++;
    test->n_wrong += !str_equal(code, test->code[test->current]);
}

static const char *path_in(CacheTest *test, const char *folder, const char *name)
{
    Buf path = buf_new(test->fixture->arena);
    buf_printf(&path, "%s/%s%c", folder, name, 0);
    return path.ptr;
}

static CacheTest *test_of(void **state)
{
    Fixture *fixture = *state;
    CacheTest *test = ARENA_NEW(fixture->arena, CacheTest);
    test->fixture = fixture;
    EngineOptions options = {.on_deserialize = on_deserialize, .context = test};
    test->engine = engine_new(fixture->arena, &options, &fixture->diags);
    memcpy(test->root, "/tmp/ml_cache_XXXXXX", sizeof "/tmp/ml_cache_XXXXXX");
    assert_non_null(mkdtemp(test->root));
    test->folder = path_in(test, test->root, "cache");
    for (int i = 0; i < N_MODULES; i++) {
        test->wasm[i] = wasm_of(fixture->arena, test->engine, text_of(fixture, i));
        EngineModule *module =
            engine_compile(fixture->arena, test->engine, test->wasm[i], &fixture->diags);
        assert_true(engine_serialize(fixture->arena, module, &test->code[i], &fixture->diags));
    }
    return test;
}

static void remove_tree(CacheTest *test, const char *path)
{
    DIR *listing = opendir(path);
    for (struct dirent *item = listing == NULL ? NULL : readdir(listing); item != NULL;
         item = readdir(listing)) {
        if (strcmp(item->d_name, ".") != 0 && strcmp(item->d_name, "..") != 0) {
            const char *inner = path_in(test, path, item->d_name);
            if (unlink(inner) != 0) {
                remove_tree(test, inner);
            }
        }
    }
    if (listing != NULL) {
        closedir(listing);
    }
    rmdir(path);
}

/// Run module `i` through `cache`, in an arena of its own; check the answer.
static CacheInfo ask(CacheTest *test, const CacheOptions *options, int i)
{
    jmp_buf out_of_memory;
    if (setjmp(out_of_memory) != 0) {
        fail();
    }
    Arena *arena = arena_new(ALLOCATOR_SYSTEM, &out_of_memory);
    DiagList diags = diag_list_new(arena);
    Cache *cache = cache_open(arena, options);
    test->current = i;
    EngineModule *module = cache_module(arena, cache, test->engine, test->wasm[i], NULL, &diags);
    assert_non_null(module);
    Store *store = store_new(arena, test->engine, NULL, &diags);
    StoreInstance instance;
    assert_int_equal(store_instantiate(store, module, NULL, &instance), STORE_RETURNED);
    StoreFunc answer = func_of(store, instance, "answer", ":i");
    StoreValue value = {0};
    assert_int_equal(store_call(store, &answer, &value, 1), STORE_RETURNED);
    assert_int_equal(value.i32, answer_of(i));
    assert_int_equal(test->n_wrong, 0);
    CacheInfo info;
    cache_info(cache, &info);
    info.folder = arena_str(test->fixture->arena, info.folder);
    arena_free(arena);
    return info;
}

static CacheInfo ask_folder(CacheTest *test, const char *folder, int i)
{
    CacheOptions options = {.folder = folder};
    return ask(test, &options, i);
}

static void assert_hit(CacheTest *test, int i)
{
    uint32_t before = test->n_loaded;
    CacheInfo info = ask_folder(test, test->folder, i);
    assert_int_equal(info.state, CACHE_ON);
    assert_int_equal(info.n_hits, 1);
    assert_int_equal(info.n_misses + info.n_rejected + info.n_stored, 0);
    assert_int_equal(test->n_loaded, before + 1);
}

/// Nothing was loaded; there was a file, but it was not taken; it was replaced.
static void assert_rejected(CacheTest *test, int i)
{
    uint32_t before = test->n_loaded;
    CacheInfo info = ask_folder(test, test->folder, i);
    assert_int_equal(info.n_rejected, 1);
    assert_int_equal(info.n_hits + info.n_misses, 0);
    assert_int_equal(test->n_loaded, before);
}

static CacheInfo assert_miss(CacheTest *test, int i)
{
    uint32_t before = test->n_loaded;
    CacheInfo info = ask_folder(test, test->folder, i);
    assert_int_equal(info.n_misses, 1);
    assert_int_equal(info.n_hits + info.n_rejected, 0);
    assert_int_equal(test->n_loaded, before);
    return info;
}

/// Paths of the entries; fails if there is anything else than these and the key.
static size_t list_entries(CacheTest *test, const char **paths_out, size_t max)
{
    size_t n = 0;
    DIR *listing = opendir(test->folder);
    assert_non_null(listing);
    for (struct dirent *item = readdir(listing); item != NULL; item = readdir(listing)) {
        if (item->d_name[0] == '.' && strlen(item->d_name) < 3) {
            continue;
        }
        size_t len = strlen(item->d_name);
        bool is_entry = len > 4 && strcmp(item->d_name + len - 4, ".mlc") == 0;
        if (!is_entry && strcmp(item->d_name, "key") != 0) {
            fail_msg("%s was left behind", item->d_name);
        }
        if (is_entry) {
            assert_true(n < max);
            paths_out[n++] = path_in(test, test->folder, item->d_name);
        }
    }
    closedir(listing);
    return n;
}

/// Store module `i` in an empty cache; the path of its entry.
static const char *only_entry(CacheTest *test, int i)
{
    remove_tree(test, test->folder);
    CacheInfo info = assert_miss(test, i);
    assert_int_equal(info.n_stored, 1);
    assert_int_equal(info.n_entries, 1);
    const char *path = NULL;
    assert_int_equal(list_entries(test, &path, 1), 1);
    return path;
}

static Str read_file(CacheTest *test, const char *path)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *bytes = arena_alloc(test->fixture->arena, 1 << 20);
    size_t len = fread(bytes, 1, 1 << 20, file);
    fclose(file);
    return (Str){bytes, len};
}

static Str with_change(CacheTest *test, Str good, size_t offset, int bits)
{
    char *bytes = arena_alloc(test->fixture->arena, good.len);
    memcpy(bytes, good.ptr, good.len);
    bytes[offset] = (char)(bytes[offset] ^ bits);
    return (Str){bytes, good.len};
}

/// In place: the same file, as an evil neighbour or a bad disk would leave it.
static void write_file(const char *path, Str bytes)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_true(file >= 0);
    assert_int_equal(write(file, bytes.ptr, bytes.len), bytes.len);
    close(file);
}

static void done(CacheTest *test)
{
    assert_int_equal(test->n_wrong, 0);
    remove_tree(test, test->root);
}

// --- The good case ----------------------------------------------------------------------------------------------

static void second_time_is_a_hit(void **state)
{
    CacheTest *test = test_of(state);
    mode_t before = umask(0); // modes do not depend on it
    const char *entry = only_entry(test, 0);
    umask(before);
    struct stat status;
    assert_int_equal(stat(test->folder, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0700);
    assert_int_equal(stat(entry, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
    assert_int_equal(stat(path_in(test, test->folder, "key"), &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
    for (int i = 0; i < 5; i++) {
        assert_hit(test, 0);
    }
    assert_miss(test, 1);
    assert_hit(test, 1);
    assert_hit(test, 0);
    done(test);
}

static void digest_known_beforehand(void **state)
{
    CacheTest *test = test_of(state);
    only_entry(test, 3);
    Fixture *fixture = test->fixture;
    uint8_t digest[CACHE_DIGEST_BYTES];
    cache_digest(test->wasm[3], digest);
    CacheOptions options = {.folder = test->folder};
    Cache *cache = cache_open(fixture->arena, &options);
    test->current = 3;
    assert_non_null(
        cache_module(fixture->arena, cache, test->engine, test->wasm[3], digest, &fixture->diags));
    CacheInfo info;
    cache_info(cache, &info);
    assert_int_equal(info.n_hits, 1);
    done(test);
}

/// Code without its wasm: what is there, or nothing.
static void code_by_its_digest(void **state)
{
    CacheTest *test = test_of(state);
    only_entry(test, 3);
    Fixture *fixture = test->fixture;
    CacheOptions options = {.folder = test->folder};
    Cache *cache = cache_open(fixture->arena, &options);
    uint8_t digest[CACHE_DIGEST_BYTES];
    cache_digest(test->wasm[3], digest);
    test->current = 3;
    assert_non_null(cache_find_module(fixture->arena, cache, test->engine, digest));
    cache_digest(test->wasm[2], digest);
    assert_null(cache_find_module(fixture->arena, cache, test->engine, digest));
    assert_int_equal(test->n_wrong, 0);
    done(test);
}

static void notes(void **state)
{
    CacheTest *test = test_of(state);
    Fixture *fixture = test->fixture;
    CacheOptions options = {.folder = test->folder};
    Cache *cache = cache_open(fixture->arena, &options);
    uint8_t one[CACHE_DIGEST_BYTES];
    uint8_t two[CACHE_DIGEST_BYTES];
    cache_digest(STR("one"), one);
    cache_digest(STR("two"), two);
    Str note;
    assert_false(cache_find_note(cache, one, &note));
    cache_put_note(cache, one, STR("first"));
    cache_put_note(cache, two, STR(""));
    cache_put_note(cache, one, STR("second"));
    cache = cache_open(fixture->arena, &options);
    assert_true(cache_find_note(cache, one, &note));
    assert_true(str_equal(note, STR("second")));
    assert_true(cache_find_note(cache, two, &note));
    assert_int_equal(note.len, 0);
    assert_null(cache_find_module(fixture->arena, cache, test->engine, one));
    CacheInfo info;
    cache_info(cache, &info);
    assert_int_equal(info.n_entries, 2);
    assert_int_equal(cache_clear(cache), 2);
    assert_false(cache_find_note(cache, one, &note));
    Cache *off = cache_open(fixture->arena, &(CacheOptions){.folder = "off"});
    cache_put_note(off, one, STR("nowhere"));
    assert_false(cache_find_note(off, one, &note));
    done(test);
}

static void another_engine(void **state)
{
    CacheTest *test = test_of(state);
    only_entry(test, 0);
    Engine *first = test->engine;
    Str code = test->code[0];
    EngineOptions options = {.stack_bytes = LIMIT_WASM_STACK_BYTES - 4096,
                             .on_deserialize = on_deserialize,
                             .context = test};
    test->engine = engine_new(test->fixture->arena, &options, &test->fixture->diags);
    EngineModule *module =
        engine_compile(test->fixture->arena, test->engine, test->wasm[0], &test->fixture->diags);
    assert_true(
        engine_serialize(test->fixture->arena, module, &test->code[0], &test->fixture->diags));
    assert_int_equal(assert_miss(test, 0).n_entries, 2);
    assert_hit(test, 0);
    test->engine = first;
    test->code[0] = code;
    assert_hit(test, 0);
    done(test);
}

static void invalid_wasm(void **state)
{
    CacheTest *test = test_of(state);
    Fixture *fixture = test->fixture;
    CacheOptions options = {.folder = test->folder};
    Cache *cache = cache_open(fixture->arena, &options);
    assert_null(
        cache_module(fixture->arena, cache, test->engine, STR("nonsense"), NULL, &fixture->diags));
    diag_only(&fixture->diags, MSG_ENGINE_FAILED);
    CacheInfo info;
    cache_info(cache, &info);
    assert_int_equal(info.n_entries, 0);
    done(test);
}

// --- Bad bytes --------------------------------------------------------------------------------------------------

static uint64_t next_random(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed;
}

static void one_bit_flipped(void **state)
{
    CacheTest *test = test_of(state);
    const char *entry = only_entry(test, 2);
    Str good = read_file(test, entry);
    uint64_t seed = (uint64_t)time(NULL) * 2654435761u | 1;
    print_message("seed %llu\n", (unsigned long long)seed);
    size_t n = getenv("ML_TEST_ALL") != NULL ? 8 * good.len : N_FLIPS;
    for (size_t i = 0; i < n; i++) {
        size_t bit = n == N_FLIPS ? next_random(&seed) % (8 * good.len) : i;
        if (n == N_FLIPS && i < 100) { // the head is small: see to it first
            bit = next_random(&seed) % (8 * (size_t)HEAD_BYTES);
        }
        write_file(entry, with_change(test, good, bit / 8, 1 << bit % 8));
        assert_rejected(test, 2);
        if (i % 50 == 0) {
            assert_hit(test, 2); // it was written anew
        }
    }
    done(test);
}

static void cut_short_or_longer(void **state)
{
    CacheTest *test = test_of(state);
    const char *entry = only_entry(test, 2);
    Str good = read_file(test, entry);
    assert_true(good.len > 1000);
    size_t stride = getenv("ML_TEST_ALL") != NULL ? 1 : good.len / 150;
    for (size_t len = 0; len < good.len; len += len <= HEAD_BYTES ? 1 : stride) {
        write_file(entry, str_slice(good, 0, len));
        assert_rejected(test, 2);
    }
    write_file(entry, str_slice(good, 0, good.len - 1));
    assert_rejected(test, 2);
    Buf longer = buf_new(test->fixture->arena);
    buf_add(&longer, good);
    buf_put(&longer, 'x');
    write_file(entry, buf_str(&longer));
    assert_rejected(test, 2);
    assert_int_equal(truncate(entry, (off_t)4 << 30), 0); // with a hole, it takes no room
    double start = now_ms();
    assert_rejected(test, 2);
    assert_true(now_ms() - start < 1000);
    assert_hit(test, 2);
    done(test);
}

static void swapped_entries(void **state)
{
    CacheTest *test = test_of(state);
    const char *first = only_entry(test, 0);
    Str one = read_file(test, first);
    assert_miss(test, 1);
    const char *paths[2];
    assert_int_equal(list_entries(test, paths, 2), 2);
    const char *second = strcmp(paths[0], first) == 0 ? paths[1] : paths[0];
    Str two = read_file(test, second);
    write_file(first, two);
    write_file(second, one);
    assert_rejected(test, 0);
    assert_rejected(test, 1);
    assert_hit(test, 0);
    assert_hit(test, 1);
    done(test);
}

/// Change the entry and give it a right MAC again, as another version of this program would.
static void write_signed(CacheTest *test, const char *entry, Str bytes)
{
    Str key = str_slice(read_file(test, path_in(test, test->folder, "key")), 8, 40);
    blake2b_state state;
    char mac[HEAD_BYTES - MAC_OFFSET];
    blake2b_init_key(&state, sizeof mac, key.ptr, key.len);
    blake2b_update(&state, (const uint8_t *)bytes.ptr, MAC_OFFSET);
    blake2b_update(&state, (const uint8_t *)bytes.ptr + HEAD_BYTES, bytes.len - HEAD_BYTES);
    blake2b_final(&state, (uint8_t *)mac, sizeof mac);
    Buf file = buf_new(test->fixture->arena);
    buf_add(&file, str_slice(bytes, 0, MAC_OFFSET));
    buf_add(&file, (Str){mac, sizeof mac});
    buf_add(&file, str_slice(bytes, HEAD_BYTES, bytes.len));
    write_file(entry, buf_str(&file));
}

static void signed_by_another_version(void **state)
{
    CacheTest *test = test_of(state);
    const char *entry = only_entry(test, 0);
    Str good = read_file(test, entry);
    write_signed(test, entry, good);
    assert_hit(test, 0);                                     // so write_signed is right
    for (size_t offset = 0; offset < MAC_OFFSET; offset++) { // name, format, length, id
        write_signed(test, entry, with_change(test, good, offset, 2));
        assert_rejected(test, 0);
    }
    done(test);
}

/// What has a right MAC, but is not for this engine after all, is left to Wasmtime to refuse.
static void signed_nonsense(void **state)
{
    CacheTest *test = test_of(state);
    const char *entry = only_entry(test, 0);
    Str good = read_file(test, entry);
    Buf other = buf_new(test->fixture->arena);
    buf_add(&other, str_slice(good, 0, HEAD_BYTES));
    buf_fill(&other, 'x', good.len - HEAD_BYTES);
    write_signed(test, entry, buf_str(&other));
    Str code = test->code[0];
    test->code[0] = str_slice(buf_str(&other), HEAD_BYTES, other.len);
    CacheInfo info = ask_folder(test, test->folder, 0);
    assert_int_equal(info.n_rejected, 1);
    test->code[0] = code;
    assert_hit(test, 0);
    done(test);
}

// --- Things that are no files -----------------------------------------------------------------------------------

static void not_a_file(void **state)
{
    CacheTest *test = test_of(state);
    const char *entry = only_entry(test, 0);
    const char *elsewhere = path_in(test, test->root, "elsewhere");
    assert_int_equal(rename(entry, elsewhere), 0);

    assert_int_equal(symlink(elsewhere, entry), 0); // to what would be right
    assert_rejected(test, 0);
    assert_hit(test, 0); // the link was replaced, not followed
    struct stat status;
    assert_int_equal(lstat(entry, &status), 0);
    assert_true(S_ISREG(status.st_mode));

    unlink(entry);
    assert_int_equal(symlink("nowhere", entry), 0);
    assert_rejected(test, 0);

    unlink(entry);
    assert_int_equal(mkfifo(entry, 0600), 0);
    double start = now_ms();
    assert_rejected(test, 0);
    assert_true(now_ms() - start < 1000); // nobody waits for a writer
    assert_hit(test, 0);

    unlink(entry);
    assert_int_equal(mkdir(entry, 0700), 0);
    assert_rejected(test, 0);
    assert_rejected(test, 0); // there it stays
    assert_int_equal(rmdir(entry), 0);
    assert_miss(test, 0);
    assert_hit(test, 0);
    done(test);
}

static void others_could_write_it(void **state)
{
    CacheTest *test = test_of(state);
    const char *entry = only_entry(test, 0);
    static const mode_t modes[] = {0644, 0660, 0602, 0610, 0777, 0604};
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        assert_int_equal(chmod(entry, modes[i]), 0);
        assert_rejected(test, 0);
        assert_hit(test, 0);
    }
    if (geteuid() == 0) {
        assert_int_equal(chown(entry, NOBODY, NOBODY), 0);
        assert_rejected(test, 0);
        assert_hit(test, 0);
    } else {
        print_message("not root: no file of another owner was tried\n");
    }
    done(test);
}

static void unsafe_folders(void **state)
{
    CacheTest *test = test_of(state);
    only_entry(test, 0);
    static const mode_t modes[] = {0755, 0770, 0701, 0777};
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        assert_int_equal(chmod(test->folder, modes[i]), 0);
        CacheInfo info = ask_folder(test, test->folder, 0);
        assert_int_equal(info.state, CACHE_UNSAFE);
        assert_int_equal(info.n_hits + info.n_stored, 0);
    }
    assert_int_equal(chmod(test->folder, 0700), 0);
    assert_hit(test, 0);

    const char *link = path_in(test, test->root, "link");
    assert_int_equal(symlink(test->folder, link), 0);
    assert_int_equal(ask_folder(test, link, 0).state, CACHE_UNSAFE);
    assert_int_equal(ask_folder(test, path_in(test, test->root, "link/"), 0).state, CACHE_UNSAFE);

    const char *file = path_in(test, test->root, "file");
    write_file(file, STR("nothing"));
    assert_int_equal(ask_folder(test, file, 0).state, CACHE_UNSAFE);
    assert_int_equal(ask_folder(test, path_in(test, file, "cache"), 0).state, CACHE_UNUSABLE);
    assert_int_equal(ask_folder(test, path_in(test, test->root, "none/cache"), 0).state,
                     CACHE_UNUSABLE);
    assert_int_equal(ask_folder(test, "/proc/cache", 0).state, CACHE_UNUSABLE);
    if (geteuid() == 0) {
        assert_int_equal(chown(test->folder, NOBODY, NOBODY), 0);
        assert_int_equal(ask_folder(test, test->folder, 0).state, CACHE_UNSAFE);
        assert_int_equal(chown(test->folder, 0, 0), 0);
        assert_hit(test, 0);
    }
    done(test);
}

// --- The key ----------------------------------------------------------------------------------------------------

static void bad_keys(void **state)
{
    CacheTest *test = test_of(state);
    const char *key = path_in(test, test->folder, "key");
    only_entry(test, 0);
    Str good = read_file(test, key);
    Buf zeros = buf_new(test->fixture->arena);
    buf_fill(&zeros, 0, good.len);
    const Str bad[] = {STR(""), str_slice(good, 0, good.len - 1), buf_str(&zeros),
                       with_change(test, good, 20, 1)};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        write_file(key, bad[i]);
        CacheInfo info = ask_folder(test, test->folder, 0); // without a key nothing is there
        assert_int_equal(info.n_hits, 0);
        assert_int_equal(info.n_stored, 1);
        assert_hit(test, 0); // and with a new key it is again
        assert_false(str_equal(read_file(test, key), bad[i]));
    }
    assert_int_equal(chmod(key, 0644), 0); // others may have read it
    Str read_by_others = read_file(test, key);
    assert_int_equal(ask_folder(test, test->folder, 0).n_hits, 0);
    assert_hit(test, 0);
    assert_false(str_equal(read_file(test, key), read_by_others));

    unlink(key);
    assert_int_equal(symlink("/dev/zero", key), 0);
    assert_int_equal(ask_folder(test, test->folder, 0).n_hits, 0);
    assert_hit(test, 0);

    unlink(key);
    assert_int_equal(mkdir(key, 0700), 0);
    assert_int_equal(ask_folder(test, test->folder, 0).state, CACHE_UNUSABLE);
    rmdir(key);
    ask_folder(test, test->folder, 0);
    assert_hit(test, 0);
    done(test);
}

/// Another key: what it has signed is nothing to us.
static void key_of_somebody_else(void **state)
{
    CacheTest *test = test_of(state);
    const char *entry = only_entry(test, 0);
    Str theirs = arena_str(test->fixture->arena, read_file(test, entry));
    only_entry(test, 0); // with a new key
    write_file(entry, theirs);
    assert_rejected(test, 0);
    assert_hit(test, 0);
    done(test);
}

// --- Where it is ------------------------------------------------------------------------------------------------

static void set(const char *name, const char *value)
{
    if (value == NULL) {
        unsetenv(name);
    } else {
        setenv(name, value, 1);
    }
}

static CacheInfo ask_with(CacheTest *test, const char *own, const char *shared, const char *home)
{
    static const char *const names[] = {"MULTILINGUAL_CACHE", "XDG_CACHE_HOME", "HOME"};
    const char *values[] = {own, shared, home};
    const char *before[3];
    for (size_t i = 0; i < 3; i++) {
        const char *now = getenv(names[i]);
        before[i] = now == NULL ? NULL : arena_str(test->fixture->arena, str_of(now)).ptr;
        set(names[i], values[i]);
    }
    CacheInfo info = ask(test, NULL, 4);
    for (size_t i = 0; i < 3; i++) {
        set(names[i], before[i]);
    }
    return info;
}

static void places(void **state)
{
    CacheTest *test = test_of(state);
    const char *own = path_in(test, test->root, "own");
    const char *shared = path_in(test, test->root, "xdg"); // made, if it is not there
    const char *home = path_in(test, test->root, "home");
    assert_int_equal(mkdir(home, 0755), 0);

    assert_int_equal(ask_with(test, "", shared, home).state, CACHE_OFF);
    assert_int_equal(ask_with(test, "off", shared, home).state, CACHE_OFF);
    assert_int_equal(ask_with(test, NULL, NULL, NULL).state, CACHE_NO_HOME);
    assert_int_equal(ask_with(test, NULL, "relative", NULL).state, CACHE_NO_HOME);
    assert_int_equal(ask_with(test, NULL, "", "").state, CACHE_NO_HOME);
    assert_int_equal(ask_with(test, NULL, NULL, path_in(test, test->root, "nobody")).state,
                     CACHE_UNUSABLE);
    assert_int_not_equal(access(path_in(test, test->root, "nobody"), F_OK), 0); // no home is made

    CacheInfo info = ask_with(test, own, shared, home);
    assert_true(str_equal(info.folder, str_of(own)));
    assert_int_equal(info.n_stored, 1);
    info = ask_with(test, NULL, shared, home);
    assert_true(str_equal(info.folder, str_of(path_in(test, shared, "multilingual"))));
    assert_int_equal(info.n_stored, 1);
    info = ask_with(test, NULL, NULL, home);
    assert_true(str_equal(info.folder, str_of(path_in(test, home, ".cache/multilingual"))));
    assert_int_equal(info.n_stored, 1);
    info = ask_with(test, NULL, "relative", home);
    assert_int_equal(info.n_hits, 1);
    done(test);
}

// --- No room, no right to write ---------------------------------------------------------------------------------

/// Run `body` in a process of its own (engines have no threads, so they live on in it).
static void in_child(CacheTest *test, void (*body)(CacheTest *test))
{
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        body(test);
        fflush(NULL);
        _exit(0);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

/// Asserts of cmocka do not know that they are in a child.
static void require(bool condition, int line)
{
    if (!condition) {
        fprintf(stderr, "test_cache.c:%d: not so, in a child\n", line);
        _exit(1);
    }
}
#define REQUIRE(condition) require((condition), __LINE__)

static void read_only_folder(CacheTest *test)
{
    if (geteuid() == 0) { // root may write everywhere
        REQUIRE(chown(test->root, NOBODY, NOBODY) == 0);
        REQUIRE(chown(test->folder, NOBODY, NOBODY) == 0);
        const char *paths[3] = {path_in(test, test->folder, "key")};
        size_t n = 1 + list_entries(test, paths + 1, 2);
        for (size_t i = 0; i < n; i++) {
            REQUIRE(chown(paths[i], NOBODY, NOBODY) == 0);
        }
        REQUIRE(setgroups(0, NULL) == 0 && setgid(NOBODY) == 0 && setuid(NOBODY) == 0);
    }
    REQUIRE(chmod(test->folder, 0500) == 0);
    CacheInfo info = ask_folder(test, test->folder, 0);
    REQUIRE(info.n_hits == 1); // reading goes on
    info = ask_folder(test, test->folder, 1);
    REQUIRE(info.n_misses == 1 && info.n_stored == 0);
    REQUIRE(chmod(path_in(test, test->folder, "key"), 0644) == 0); // can't be replaced
    info = ask_folder(test, test->folder, 0);
    REQUIRE(info.state == CACHE_UNUSABLE && info.n_hits == 0);
    info = ask_folder(test, path_in(test, test->folder, "inner"), 0); // can't be made
    REQUIRE(info.state == CACHE_UNUSABLE);
    REQUIRE(chmod(test->folder, 0700) == 0);
}

static void no_right_to_write(void **state)
{
    CacheTest *test = test_of(state);
    only_entry(test, 0);
    in_child(test, read_only_folder);
    done(test);
}

static void file_size_limit(CacheTest *test)
{
    signal(SIGXFSZ, SIG_IGN);
    CacheInfo info = {0};
    for (rlim_t limit = 0; limit < 20000 && info.n_stored == 0; limit += 100) {
        struct rlimit most = {limit, RLIM_INFINITY};
        REQUIRE(setrlimit(RLIMIT_FSIZE, &most) == 0);
        info = ask_folder(test, test->folder, 0);
        REQUIRE(info.n_entries == info.n_stored); // whole or not at all
        REQUIRE(info.n_stored == 0 || limit > 1000);
    }
    REQUIRE(ask_folder(test, test->folder, 0).n_hits == 1);
    const char *path = NULL;
    REQUIRE(list_entries(test, &path, 1) == 1);
}

static void disk_full(void **state)
{
    CacheTest *test = test_of(state);
    in_child(test, file_size_limit);
    done(test);
}

/// Fill a disk of `pages`; the first file that does not fit breaks off at each page of it in turn.
static bool fill_disk(CacheTest *test, int pages)
{
    char size[64];
    snprintf(size, sizeof size, "size=%dk,mode=0700", pages * 4);
    if (mount("tmpfs", test->folder, "tmpfs", 0, size) != 0) {
        return false;
    }
    uint32_t n_stored = 0;
    for (int i = 0; i < N_MODULES; i++) {
        n_stored += ask_folder(test, test->folder, i).n_stored;
    }
    const char *paths[N_MODULES];
    size_t n = list_entries(test, paths, N_MODULES); // nothing half-written
    REQUIRE(n == n_stored && n > 0 && n < N_MODULES);
    for (int i = 0; i < (int)n; i++) {
        REQUIRE(ask_folder(test, test->folder, i).n_hits == 1);
    }
    REQUIRE(umount(test->folder) == 0);
    return true;
}

static void small_disk(CacheTest *test)
{
    REQUIRE(mkdir(test->folder, 0700) == 0);
    // What is mounted is seen by this process alone, and gone with it.
    bool is_own =
        unshare(CLONE_NEWNS) == 0 && mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
    for (int pages = 8; pages < 14; pages++) {
        if (!is_own || !fill_disk(test, pages)) {
            print_message("no small disk can be mounted here: not tried\n");
            return;
        }
    }
}

static void small_disk_full(void **state)
{
    CacheTest *test = test_of(state);
    in_child(test, small_disk);
    done(test);
}

// --- Many at once -----------------------------------------------------------------------------------------------

/// Each of `n` processes asks for all modules, from another one on; with `kill_after_us`, it is killed then.
static void many_at_once(CacheTest *test, int n, unsigned kill_after_us)
{
    pid_t children[8];
    fflush(NULL);
    for (int k = 0; k < n; k++) {
        children[k] = fork();
        assert_true(children[k] >= 0);
        if (children[k] == 0) {
            for (int i = 0; i < N_MODULES; i++) {
                ask_folder(test, test->folder, (i * 3 + k) % N_MODULES);
            }
            _exit(0);
        }
    }
    for (int k = 0; k < n; k++) {
        if (kill_after_us > 0) {
            struct timespec pause = {.tv_nsec = (long)kill_after_us * 1000};
            nanosleep(&pause, NULL);
            kill(children[k], SIGKILL);
        }
        int status = 0;
        waitpid(children[k], &status, 0);
        assert_true(status == 0 || (kill_after_us > 0 && WIFSIGNALED(status)));
    }
}

static void eight_processes(void **state)
{
    CacheTest *test = test_of(state);
    many_at_once(test, 8, 0);
    const char *paths[N_MODULES];
    assert_int_equal(list_entries(test, paths, N_MODULES), N_MODULES);
    for (int i = 0; i < N_MODULES; i++) {
        assert_hit(test, i);
    }
    done(test);
}

/// All are the first one to store something, and must agree on the key.
static void one_key_for_all(void **state)
{
    CacheTest *test = test_of(state);
    enum { N_PROCESSES = 8, N_ROUNDS = 20 };
    for (int round = 0; round < N_ROUNDS; round++) {
        remove_tree(test, test->folder);
        int start[2];
        assert_int_equal(pipe(start), 0);
        pid_t children[N_PROCESSES];
        fflush(NULL);
        for (int k = 0; k < N_PROCESSES; k++) {
            children[k] = fork();
            assert_true(children[k] >= 0);
            if (children[k] == 0) {
                char byte;
                close(start[1]);
                REQUIRE(read(start[0], &byte, 1) == 0);
                ask_folder(test, test->folder, k);
                _exit(0);
            }
        }
        close(start[0]);
        close(start[1]); // off they go
        for (int k = 0; k < N_PROCESSES; k++) {
            int status = 0;
            waitpid(children[k], &status, 0);
            assert_int_equal(status, 0);
        }
        for (int k = 0; k < N_PROCESSES; k++) {
            assert_hit(test, k);
        }
    }
    done(test);
}

static void killed_processes(void **state)
{
    CacheTest *test = test_of(state);
    for (unsigned i = 1; i <= 20; i++) {
        many_at_once(test, 4, 200 * i);
    }
    for (int i = 0; i < N_MODULES; i++) {
        ask_folder(test, test->folder, i);
    }
    for (int i = 0; i < N_MODULES; i++) {
        assert_hit(test, i);
    }
    done(test);
}

// --- Size, count, clearing --------------------------------------------------------------------------------------

static void oldest_go_first(void **state)
{
    CacheTest *test = test_of(state);
    const char *entry = only_entry(test, 0);
    struct stat status;
    assert_int_equal(stat(entry, &status), 0);
    CacheOptions options = {.folder = test->folder,
                            .max_bytes = (uint64_t)status.st_size * 8 + 500};
    for (int i = 1; i < N_MODULES; i++) {
        // Their clock has ticks of some milliseconds; make the order plain.
        const char *paths[N_MODULES];
        size_t n = list_entries(test, paths, N_MODULES);
        for (size_t k = 0; k < n; k++) {
            assert_int_equal(stat(paths[k], &status), 0);
            struct timespec older[2] = {status.st_atim, status.st_mtim};
            older[1].tv_sec -= 10;
            assert_int_equal(utimensat(AT_FDCWD, paths[k], older, 0), 0);
        }
        CacheInfo info = ask(test, &options, i);
        assert_int_equal(info.n_stored, 1);
        assert_true(info.bytes <= options.max_bytes);
        assert_true(info.n_entries >= 1);
    }
    assert_hit(test, N_MODULES - 1);
    assert_hit(test, N_MODULES - 3);
    assert_miss(test, 0);
    done(test);
}

static void used_ones_stay(void **state)
{
    CacheTest *test = test_of(state);
    const char *entry = only_entry(test, 0);
    struct timespec long_ago[2] = {{.tv_sec = 1000000000}, {.tv_sec = 1000000000}};
    assert_int_equal(utimensat(AT_FDCWD, entry, long_ago, 0), 0);
    assert_hit(test, 0);
    struct stat status;
    assert_int_equal(stat(entry, &status), 0);
    assert_true(status.st_mtim.tv_sec >= time(NULL) - 60);
    done(test);
}

static void half_written_files(void **state)
{
    CacheTest *test = test_of(state);
    only_entry(test, 0);
    const char *old = path_in(test, test->folder, ".new-0123456789abcdef");
    const char *fresh = path_in(test, test->folder, ".new-fedcba9876543210");
    const char *others = path_in(test, test->folder, "notes.txt");
    write_file(old, STR("half"));
    write_file(fresh, STR("half"));
    write_file(others, STR("not the cache's"));
    struct timespec then[2] = {{.tv_sec = time(NULL) - 7200}, {.tv_sec = time(NULL) - 7200}};
    assert_int_equal(utimensat(AT_FDCWD, old, then, 0), 0);
    assert_miss(test, 1);
    assert_int_not_equal(access(old, F_OK), 0);
    assert_int_equal(access(fresh, F_OK), 0);
    CacheOptions options = {.folder = test->folder};
    Cache *cache = cache_open(test->fixture->arena, &options);
    assert_int_equal(cache_clear(cache), 2);
    assert_int_not_equal(access(fresh, F_OK), 0);
    assert_int_equal(access(others, F_OK), 0);
    done(test);
}

static void counting_and_clearing(void **state)
{
    CacheTest *test = test_of(state);
    CacheOptions options = {.folder = test->folder};
    Cache *cache = cache_open(test->fixture->arena, &options);
    CacheInfo info;
    cache_info(cache, &info);
    assert_int_equal(info.state, CACHE_ON);
    assert_int_equal(info.n_entries, 0);
    assert_int_equal(info.max_bytes, LIMIT_CACHE_BYTES);
    assert_int_equal(cache_clear(cache), 0);
    assert_int_not_equal(access(test->folder, F_OK), 0); // asking makes nothing
    for (int i = 0; i < 3; i++) {
        assert_miss(test, i);
    }
    cache_info(cache, &info);
    assert_int_equal(info.n_entries, 3);
    assert_true(info.bytes > 3 * test->code[0].len);
    assert_int_equal(cache_clear(cache), 3);
    cache_info(cache, &info);
    assert_int_equal(info.n_entries, 0);
    assert_int_equal(rmdir(test->folder), 0); // nothing is left
    done(test);
}

// --- No memory --------------------------------------------------------------------------------------------------

typedef struct Meter {
    size_t n;
    size_t fail_at;
} Meter;

static void *metered_allocate(void *context, size_t size)
{
    Meter *meter = context;
    return ++meter->n > meter->fail_at ? NULL : malloc(size);
}

static void metered_release(void *context, void *block)
{
    (void)context;
    free(block);
}

__attribute__((noinline)) static size_t open_files(void) // not into a function with setjmp
{
    size_t n = 0;
    DIR *listing = opendir("/proc/self/fd");
    while (readdir(listing) != NULL) {
        n++;
    }
    closedir(listing);
    return n;
}

/// Allocation after allocation fails, storing and loading; no descriptor is lost, and the cache is as it should be.
static void memory_runs_out(void **state)
{
    CacheTest *test = test_of(state);
    size_t files_before = open_files();
    volatile size_t n = 0;
    volatile int n_done = 0;
    while (n_done < 3) { // stored, loaded, counted
        static Meter meter;
        meter = (Meter){.fail_at = ++n};
        jmp_buf out_of_memory;
        Allocator allocator = {metered_allocate, metered_release, &meter};
        Arena *volatile arena = arena_new(allocator, &out_of_memory);
        if (arena != NULL && setjmp(out_of_memory) == 0) {
            CacheOptions options = {.folder = test->folder,
                                    .max_bytes = 1}; // so that it sorts, too
            DiagList diags = diag_list_new(arena);
            test->current = 0;
            Cache *cache = cache_open(arena, &options);
            EngineModule *module =
                cache_module(arena, cache, test->engine, test->wasm[0], NULL, &diags);
            assert_non_null(module);
            CacheInfo info;
            cache_info(cache, &info);
            n_done++;
            ask_folder(test, test->folder, 0);
        }
        arena_free(arena);
        assert_int_equal(open_files(), files_before);
    }
    print_message("enough memory from allocation %zu on\n", n);
    assert_hit(test, 0);
    done(test);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(second_time_is_a_hit),
        ENGINE_TEST(digest_known_beforehand),
        ENGINE_TEST(code_by_its_digest),
        ENGINE_TEST(notes),
        ENGINE_TEST(another_engine),
        ENGINE_TEST(invalid_wasm),
        ENGINE_TEST(one_bit_flipped),
        ENGINE_TEST(cut_short_or_longer),
        ENGINE_TEST(swapped_entries),
        ENGINE_TEST(signed_by_another_version),
        ENGINE_TEST(signed_nonsense),
        ENGINE_TEST(not_a_file),
        ENGINE_TEST(others_could_write_it),
        ENGINE_TEST(unsafe_folders),
        ENGINE_TEST(bad_keys),
        ENGINE_TEST(key_of_somebody_else),
        ENGINE_TEST(places),
        ENGINE_TEST(no_right_to_write),
        ENGINE_TEST(disk_full),
        ENGINE_TEST(small_disk_full),
        ENGINE_TEST(eight_processes),
        ENGINE_TEST(one_key_for_all),
        ENGINE_TEST(killed_processes),
        ENGINE_TEST(oldest_go_first),
        ENGINE_TEST(used_ones_stay),
        ENGINE_TEST(half_written_files),
        ENGINE_TEST(counting_and_clearing),
        ENGINE_TEST(memory_runs_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
