// SPDX-License-Identifier: Apache-2.0
// An entry is a head and machine code, or a note. Its name is made of its kind, our own format and what it is about:
// for code the wasm and the engine's fingerprint (this build of Wasmtime, each flag, the processor), for a note the
// caller's key. The same digest stands in the head, so that an entry under another's name is known for it; and a keyed
// BLAKE2b (a MAC: RFC 7693, section 2.9) is over all of it. A file is read once; what was verified in memory is what is
// loaded.
#include "engine/cache_internal.h"

#include "base/buf.h"
#include "base/check.h"
#include "base/limits.h"

#include <blake2.h>
#include <stdlib.h>

/// To be raised when the head, or what is hashed into the name, changes.
enum { FORMAT = 1 };

/// What an entry holds: in its name and in its head, so that neither is taken for the other.
typedef struct Kind {
    char magic[8];
    char name_end[8];
} Kind;

static const Kind CODE = {{'M', 'L', 'C', 'A', 'C', 'H', 'E', '\n'}, CACHE_CODE_END};
static const Kind NOTE = {{'M', 'L', 'N', 'O', 'T', 'E', '\n', '\n'}, CACHE_NOTE_END};

typedef struct Head {
    char magic[8];
    uint64_t format;
    uint64_t body_bytes;
    uint8_t id[CACHE_DIGEST_BYTES];  // of what it is about
    uint8_t mac[CACHE_DIGEST_BYTES]; // of the fields before and the body
} Head;

_Static_assert(sizeof(Head) == 88, "no padding: all of it goes to disk");

// --- Digests ----------------------------------------------------------------------------------------------------

static void add(blake2b_state *state, const void *bytes, size_t len)
{
    blake2b_update(state, bytes, len);
}

void cache_digest(Str wasm, uint8_t digest_out[CACHE_DIGEST_BYTES])
{
    blake2b(digest_out, wasm.ptr, NULL, CACHE_DIGEST_BYTES, wasm.len, 0);
}

/// What the entry of `kind` for `digest` is known by.
/// - `fingerprint`: of the engine; empty for what does not depend on one.
static void entry_id(const Kind *kind, Str fingerprint, const uint8_t *digest,
                     uint8_t id_out[CACHE_DIGEST_BYTES])
{
    static const uint64_t format = FORMAT;
    uint64_t len = fingerprint.len;
    blake2b_state state;
    blake2b_init(&state, CACHE_DIGEST_BYTES);
    add(&state, kind->magic, sizeof kind->magic);
    add(&state, &format, sizeof format);
    add(&state, &len, sizeof len);
    add(&state, fingerprint.ptr, fingerprint.len);
    add(&state, digest, CACHE_DIGEST_BYTES);
    blake2b_final(&state, id_out, CACHE_DIGEST_BYTES);
}

static void entry_name(const Kind *kind, const uint8_t *id, char name_out[CACHE_NAME_BYTES])
{
    static const char digits[] = "0123456789abcdef";
    char *to = name_out;
    for (size_t i = 0; i < CACHE_NAME_ID_BYTES; i++) {
        *to++ = digits[id[i] >> 4];
        *to++ = digits[id[i] & 15];
    }
    memcpy(to, kind->name_end, strlen(kind->name_end) + 1);
}

void cache_entry_name(const Engine *engine, const uint8_t *digest, char name_out[CACHE_NAME_BYTES])
{
    uint8_t id[CACHE_DIGEST_BYTES];
    entry_id(&CODE, engine_fingerprint(engine), digest, id);
    entry_name(&CODE, id, name_out);
}

static void entry_mac(const Cache *cache, const Head *head, Str body,
                      uint8_t mac_out[CACHE_DIGEST_BYTES])
{
    blake2b_state state;
    blake2b_init_key(&state, CACHE_DIGEST_BYTES, cache->key, CACHE_KEY_BYTES);
    add(&state, head, offsetof(Head, mac));
    add(&state, body.ptr, body.len);
    blake2b_final(&state, mac_out, CACHE_DIGEST_BYTES);
}

/// In a time that does not tell where they differ.
static bool equal_digests(const uint8_t *a, const uint8_t *b)
{
    unsigned difference = 0;
    for (size_t i = 0; i < CACHE_DIGEST_BYTES; i++) {
        difference |= (unsigned)(a[i] ^ b[i]);
    }
    return difference == 0;
}

// --- Entries ----------------------------------------------------------------------------------------------------

/// The body of `file`, if it is what we have written for `id`.
static bool verify(const Cache *cache, const Kind *kind, const uint8_t *id, Str file, Str *body_out)
{
    Head head;
    ML_ASSERT(file.len >= sizeof head);
    memcpy(&head, file.ptr, sizeof head);
    Str body = {file.ptr + sizeof head, file.len - sizeof head};
    uint8_t mac[CACHE_DIGEST_BYTES];
    entry_mac(cache, &head, body, mac);
    if (!equal_digests(mac, head.mac)) {
        return false;
    }
    *body_out = body;
    return memcmp(head.magic, kind->magic, sizeof head.magic) == 0 && head.format == FORMAT &&
           head.body_bytes == body.len && equal_digests(head.id, id);
}

/// The body of the entry `id`, until folder_forget. - `is_there_out`: is there anything under its name?
static bool read_entry(Cache *cache, const Kind *kind, const uint8_t *id, Str *body_out,
                       bool *is_there_out)
{
    *is_there_out = false;
    if (!folder_ready(cache, false)) {
        return false;
    }
    char name[CACHE_NAME_BYTES];
    entry_name(kind, id, name);
    Str file;
    return folder_read(cache, name, sizeof(Head), LIMIT_CACHE_ENTRY_BYTES, &file, is_there_out) &&
           verify(cache, kind, id, file, body_out);
}

static bool write_entry(Cache *cache, const Kind *kind, const uint8_t *id, Str body)
{
    Head head = {.format = FORMAT, .body_bytes = body.len};
    memcpy(head.magic, kind->magic, sizeof head.magic);
    memcpy(head.id, id, sizeof head.id);
    entry_mac(cache, &head, body, head.mac);
    char name[CACHE_NAME_BYTES];
    entry_name(kind, id, name);
    // After a power cut it may be there and not be whole: the MAC tells.
    return folder_write(cache, name, (Str){(const char *)&head, sizeof head}, body, false, true);
}

static EngineModule *load(Arena *arena, Cache *cache, Engine *engine, const uint8_t *id)
{
    Str code;
    bool is_there;
    EngineModule *module = NULL;
    if (read_entry(cache, &CODE, id, &code, &is_there)) {
        DiagList unheard = diag_list_new(cache->arena);
        module = engine_deserialize(arena, engine, code, &unheard);
    }
    folder_forget(cache);
    uint32_t *count = module != NULL ? &cache->counts.n_hits
                      : is_there     ? &cache->counts.n_rejected
                                     : &cache->counts.n_misses;
    (*count)++;
    return module;
}

static void store(Cache *cache, EngineModule *module, const uint8_t *id)
{
    DiagList unheard = diag_list_new(cache->arena);
    Str code;
    if (!folder_ready(cache, true) || !engine_serialize(cache->arena, module, &code, &unheard) ||
        code.len > LIMIT_CACHE_ENTRY_BYTES - sizeof(Head)) {
        return;
    }
    if (write_entry(cache, &CODE, id, code)) {
        cache->counts.n_stored++;
        folder_trim(cache);
    }
}

EngineModule *cache_module(Arena *arena, Cache *cache, Engine *engine, Str wasm,
                           const uint8_t *digest, DiagList *diags)
{
    if (cache->state == CACHE_OFF) {
        return engine_compile(arena, engine, wasm, diags);
    }
    uint8_t own[CACHE_DIGEST_BYTES];
    if (digest == NULL) {
        cache_digest(wasm, own);
        digest = own;
    }
    uint8_t id[CACHE_DIGEST_BYTES];
    entry_id(&CODE, engine_fingerprint(engine), digest, id);
    EngineModule *module = load(arena, cache, engine, id);
    if (module == NULL) {
        module = engine_compile(arena, engine, wasm, diags);
        if (module != NULL) {
            store(cache, module, id);
        }
    }
    return module;
}

EngineModule *cache_find_module(Arena *arena, Cache *cache, Engine *engine, const uint8_t *digest)
{
    uint8_t id[CACHE_DIGEST_BYTES];
    entry_id(&CODE, engine_fingerprint(engine), digest, id);
    return load(arena, cache, engine, id);
}

// --- Notes ------------------------------------------------------------------------------------------------------

bool cache_find_note(Cache *cache, const uint8_t *key, Str *note_out)
{
    uint8_t id[CACHE_DIGEST_BYTES];
    entry_id(&NOTE, STR(""), key, id);
    Str note;
    bool is_there;
    bool is_found = read_entry(cache, &NOTE, id, &note, &is_there);
    if (is_found) {
        *note_out = arena_str(cache->arena, note);
    }
    folder_forget(cache);
    return is_found;
}

void cache_put_note(Cache *cache, const uint8_t *key, Str note)
{
    uint8_t id[CACHE_DIGEST_BYTES];
    entry_id(&NOTE, STR(""), key, id);
    if (folder_ready(cache, true) && write_entry(cache, &NOTE, id, note)) {
        folder_trim(cache);
    }
}

// --- The whole --------------------------------------------------------------------------------------------------

void cache_info(Cache *cache, CacheInfo *info_out)
{
    *info_out = cache->counts;
    info_out->max_bytes = cache->max_bytes;
    if (folder_opened(cache, false)) {
        folder_count(cache, &info_out->n_entries, &info_out->bytes);
    }
    info_out->state = cache->state;
    info_out->folder = cache->path;
}

uint32_t cache_clear(Cache *cache)
{
    return folder_opened(cache, false) ? folder_clear(cache) : 0;
}
