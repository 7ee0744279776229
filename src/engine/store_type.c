// SPDX-License-Identifier: Apache-2.0
// Types of functions, written as letters: "ii:l".
#include "engine/store_internal.h"

#include "base/check.h"

#include <string.h>

static wasm_valkind_t kind_of(char letter)
{
    switch (letter) {
    case 'i': return WASM_I32;
    case 'l': return WASM_I64;
    case 'f': return WASM_F32;
    case 'd': return WASM_F64;
    default: UNREACHABLE();
    }
}

static void kinds_new(const LibraryApi *api, const char *letters, size_t n,
                      wasm_valtype_vec_t *types_out)
{
    api->wasm_valtype_vec_new_uninitialized(types_out, n);
    for (size_t i = 0; i < n; i++) {
        types_out->data[i] = api->wasm_valtype_new(kind_of(letters[i]));
    }
}

wasm_functype_t *store_type_new(const LibraryApi *api, const char *letters)
{
    size_t n_params = strcspn(letters, ":");
    ML_ASSERT(letters[n_params] == ':');
    const char *results = letters + n_params + 1;
    wasm_valtype_vec_t param_types;
    wasm_valtype_vec_t result_types;
    kinds_new(api, letters, n_params, &param_types);
    kinds_new(api, results, strlen(results), &result_types);
    return api->wasm_functype_new(&param_types, &result_types);
}

static bool kinds_are(const LibraryApi *api, const wasm_valtype_vec_t *types, const char *letters,
                      size_t n)
{
    bool are = types->size == n;
    for (size_t i = 0; are && i < n; i++) {
        are = api->wasm_valtype_kind(types->data[i]) == kind_of(letters[i]);
    }
    return are;
}

bool store_type_is(const LibraryApi *api, const wasm_functype_t *type, const char *letters)
{
    size_t n_params = strcspn(letters, ":");
    ML_ASSERT(letters[n_params] == ':');
    const char *results = letters + n_params + 1;
    return kinds_are(api, api->wasm_functype_params(type), letters, n_params) &&
           kinds_are(api, api->wasm_functype_results(type), results, strlen(results));
}
