// SPDX-License-Identifier: Apache-2.0
// An entry is a head and machine code. Its name is made of what it was compiled from: the wasm, the engine's
// fingerprint (this build of Wasmtime, each flag, the processor) and our own format. The same digest stands in the head,
// so that an entry under another's name is known for it; and a keyed BLAKE2b (a MAC: RFC 7693, section 2.9) is over all
// of it. A file is read once; what was verified in memory is what is loaded.
#include "engine/cache_internal.h"

#include "base/buf.h"
#include "base/check.h"
#include "base/limits.h"

#include <blake2.h>
#include <stdlib.h>

/// To be raised when the head, or what is hashed into the name, changes.
enum { FORMAT = 1 };

static const char MAGIC[8] = {'M', 'L', 'C', 'A', 'C', 'H', 'E', '\n'};

typedef struct Head {
    char magic[8];
    uint64_t format;
    uint64_t code_bytes;
    uint8_t id[CACHE_DIGEST_BYTES];  // of what it was compiled from
    uint8_t mac[CACHE_DIGEST_BYTES]; // of the fields before and the code
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

/// What the entry for `digest` is known by.
static void entry_id(const Engine *engine, const uint8_t *digest,
                     uint8_t id_out[CACHE_DIGEST_BYTES])
{
    static const uint64_t format = FORMAT;
    Str fingerprint = engine_fingerprint(engine);
    uint64_t len = fingerprint.len;
    blake2b_state state;
    blake2b_init(&state, CACHE_DIGEST_BYTES);
    add(&state, MAGIC, sizeof MAGIC);
    add(&state, &format, sizeof format);
    add(&state, &len, sizeof len);
    add(&state, fingerprint.ptr, fingerprint.len);
    add(&state, digest, CACHE_DIGEST_BYTES);
    blake2b_final(&state, id_out, CACHE_DIGEST_BYTES);
}

static void entry_name(const uint8_t *id, char name_out[CACHE_NAME_BYTES])
{
    static const char digits[] = "0123456789abcdef";
    char *to = name_out;
    for (size_t i = 0; i < CACHE_NAME_ID_BYTES; i++) {
        *to++ = digits[id[i] >> 4];
        *to++ = digits[id[i] & 15];
    }
    memcpy(to, CACHE_NAME_END, sizeof CACHE_NAME_END);
}

void cache_entry_name(const Engine *engine, const uint8_t *digest, char name_out[CACHE_NAME_BYTES])
{
    uint8_t id[CACHE_DIGEST_BYTES];
    entry_id(engine, digest, id);
    entry_name(id, name_out);
}

static void entry_mac(const Cache *cache, const Head *head, Str code,
                      uint8_t mac_out[CACHE_DIGEST_BYTES])
{
    blake2b_state state;
    blake2b_init_key(&state, CACHE_DIGEST_BYTES, cache->key, CACHE_KEY_BYTES);
    add(&state, head, offsetof(Head, mac));
    add(&state, code.ptr, code.len);
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

/// The code in `file`, if it is what we have written for `id`.
static bool verify(const Cache *cache, const uint8_t *id, Str file, Str *code_out)
{
    Head head;
    ML_ASSERT(file.len >= sizeof head);
    memcpy(&head, file.ptr, sizeof head);
    Str code = {file.ptr + sizeof head, file.len - sizeof head};
    uint8_t mac[CACHE_DIGEST_BYTES];
    entry_mac(cache, &head, code, mac);
    if (!equal_digests(mac, head.mac)) {
        return false;
    }
    *code_out = code;
    return memcmp(head.magic, MAGIC, sizeof MAGIC) == 0 && head.format == FORMAT &&
           head.code_bytes == code.len && equal_digests(head.id, id);
}

static EngineModule *load(Arena *arena, Cache *cache, Engine *engine, const uint8_t *id)
{
    if (!folder_ready(cache, false)) {
        cache->counts.n_misses++;
        return NULL;
    }
    char name[CACHE_NAME_BYTES];
    entry_name(id, name);
    Str file;
    bool is_there = false;
    EngineModule *module = NULL;
    if (folder_read(cache, name, sizeof(Head), LIMIT_CACHE_ENTRY_BYTES, &file, &is_there)) {
        Str code;
        if (verify(cache, id, file, &code)) {
            DiagList unheard = diag_list_new(cache->arena);
            module = engine_deserialize(arena, engine, code, &unheard);
        }
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
    Head head = {.format = FORMAT, .code_bytes = code.len};
    memcpy(head.magic, MAGIC, sizeof MAGIC);
    memcpy(head.id, id, sizeof head.id);
    entry_mac(cache, &head, code, head.mac);
    char name[CACHE_NAME_BYTES];
    entry_name(id, name);
    // After a power cut it may be there and not be whole: the MAC tells.
    if (folder_write(cache, name, (Str){(const char *)&head, sizeof head}, code, false, true)) {
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
    entry_id(engine, digest, id);
    EngineModule *module = load(arena, cache, engine, id);
    if (module == NULL) {
        module = engine_compile(arena, engine, wasm, diags);
        if (module != NULL) {
            store(cache, module, id);
        }
    }
    return module;
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
