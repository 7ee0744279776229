// SPDX-License-Identifier: Apache-2.0
// Modules that are appended to others.
#include "case.h"
#include "env.h"
#include "random.h"

#include "base/buf.h"
#include "wasm/encode.h"
#include "wasm/merge.h"
#include "wasm/validate.h"

#include <stdlib.h>

// --- Random ones ---------------------------------------------------------------------------------

void write_merged(Driver *driver, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        char name[64];
        snprintf(name, sizeof name, "merged %u", i);
        Arena *arena = case_begin(driver);
        Env runtime = env_new(arena, STR("runtime"));
        wmod_export(runtime.module, STR("memory"), &runtime.memory->entity);
        Env user = env_new(arena, i % 2 == 0 ? STR("user") : (Str){0});
        env_import_memory(&user);
        for (int k = 0; k < 2; k++) {
            random_func(driver, &runtime);
            WasmFunc *func = random_func(driver, &user);
            wmod_export(user.module, k == 0 ? STR("first") : STR("second"), &func->entity);
        }
        Buf bytes = buf_new(arena);
        Buf out = buf_new(arena);
        wenc_module(runtime.module, &bytes, NULL);
        Str fault = wmod_validate(user.module);
        if (fault.len == 0) {
            fault = wmerge_module(user.module, STR("rt"), buf_str(&bytes), &out);
        }
        case_bytes(driver, name, fault, buf_str(&out));
        arena_free(arena);
    }
}

// --- With a compiled runtime ---------------------------------------------------------------------

enum {
    TABLE_OFFSET = 10,
    OWN_DATA = 4 * 65536 + 100, // beyond the runtime's memory, which is made larger
    MIN_PAGES = 5,
    MIN_ITEMS = 12,
};

typedef struct User {
    WasmModule *module;
    WasmFunc *add;
    WasmFunc *apply;
    WasmFunc *callback;
    WasmFunc *raise;
    WasmTable *functions;
    WasmGlobal *stack_pointer;
    WasmTag *error;
} User;

static User user_new(Arena *arena)
{
    User user = {.module = wmod_new(arena, STR("user"))};
    WasmModule *module = user.module;
    Str rt = STR("rt");
    user.raise = wmod_import_func(module, rt, STR("rt_raise"), wmod_signature(module, "i:"));
    user.callback = wmod_import_func(module, rt, STR("rt_callback"), wmod_signature(module, ":i"));
    user.apply = wmod_import_func(module, rt, STR("rt_apply"), wmod_signature(module, "ii:i"));
    user.add = wmod_import_func(module, rt, STR("rt_add"), wmod_signature(module, "ii:i"));
    WasmMemory *memory = wmod_memory(module, (WasmLimits){MIN_PAGES, WLIMIT_NONE}, (Str){0});
    wmod_import(module, &memory->entity, rt, STR("memory"));
    user.functions =
        wmod_table(module, WTYPE_FUNCREF, (WasmLimits){MIN_ITEMS, WLIMIT_NONE}, (Str){0});
    wmod_import(module, &user.functions->entity, rt, STR("__indirect_function_table"));
    user.stack_pointer = wmod_global(module, WTYPE_I32, true, (Str){0});
    wmod_import(module, &user.stack_pointer->entity, rt, STR("__stack_pointer"));
    user.error = wmod_tag(module, wmod_signature(module, "i:"), (Str){0});
    wmod_import(module, &user.error->entity, rt, STR("rt_error"));
    return user;
}

static WasmCode *exported(User *user, const char *name, const char *signature)
{
    WasmFunc *func = wmod_func(user->module, wmod_signature(user->module, signature), str_of(name));
    wmod_export(user->module, str_of(name), &func->entity);
    return &func->code;
}

static void add_calls(User *user)
{
    WasmCode *code = exported(user, "add", "ii:i");
    wmod_local_get(code, 0);
    wmod_local_get(code, 1);
    wmod_call(code, user->add);

    WasmFunc *triple = wmod_func(user->module, wmod_signature(user->module, "i:i"), STR("triple"));
    wmod_local_get(&triple->code, 0);
    wmod_i32_const(&triple->code, 3);
    wmod_op(&triple->code, WOP_I32_MUL);
    WasmElem *elem = wmod_elem(user->module, WSEG_ACTIVE, WTYPE_FUNCREF, user->functions, (Str){0});
    wmod_i32_const(&elem->offset, TABLE_OFFSET);
    wmod_elem_func(user->module, elem, triple);

    code = exported(user, "apply", "i:i"); // the runtime calls ours
    wmod_i32_const(code, TABLE_OFFSET);
    wmod_local_get(code, 0);
    wmod_call(code, user->apply);

    code = exported(user, "callback", "i:i"); // we call the runtime's, whose address it gives
    wmod_local_get(code, 0);
    wmod_call(code, user->callback);
    wmod_call_indirect(code, WOP_CALL_INDIRECT, wmod_signature(user->module, "i:i"),
                       user->functions);
}

// Catch what `thrower` throws when it is given the argument; the value caught, plus 1.
static void catching(User *user, const char *name, const char *signature, const WasmTag *tag,
                     const WasmFunc *thrower)
{
    WasmCode *code = exported(user, name, signature);
    WasmType type = tag->type->params[0];
    WasmLabel handler = wmod_block(code, WOP_BLOCK, wblock_result(type));
    WasmCatch clause = {.kind = WCATCH_TAG, .tag = tag, .label = handler};
    wmod_try_table(code, WBLOCK_NONE, &clause, 1);
    wmod_local_get(code, 0);
    if (thrower != NULL) {
        wmod_call(code, thrower);
    } else {
        wmod_throw(code, tag);
    }
    wmod_end(code);
    wmod_op(code, WOP_UNREACHABLE);
    wmod_end(code);
    if (type == WTYPE_I32) {
        wmod_i32_const(code, 1);
        wmod_op(code, WOP_I32_ADD);
    } else {
        wmod_i64_const(code, 1);
        wmod_op(code, WOP_I64_ADD);
    }
}

// A table item of our own, from a passive segment.
static void add_own_function(User *user)
{
    WasmModule *module = user->module;
    WasmTable *table = wmod_table(module, WTYPE_FUNCREF, (WasmLimits){3, WLIMIT_NONE}, (Str){0});
    WasmFunc *negative = wmod_func(module, wmod_signature(module, "i:i"), STR("negative"));
    wmod_i32_const(&negative->code, 0);
    wmod_local_get(&negative->code, 0);
    wmod_op(&negative->code, WOP_I32_SUB);
    WasmElem *elem = wmod_elem(module, WSEG_PASSIVE, WTYPE_FUNCREF, NULL, STR("negative"));
    wmod_elem_func(module, elem, negative);
    WasmCode *code = exported(user, "negate", "i:i");
    wmod_i32_const(code, 2);
    wmod_i32_const(code, 0);
    wmod_i32_const(code, 1);
    wmod_table_init(code, elem, table);
    wmod_local_get(code, 0);
    wmod_i32_const(code, 2);
    wmod_call_indirect(code, WOP_CALL_INDIRECT, negative->type, table);
}

static void add_own_things(User *user)
{
    WasmModule *module = user->module;
    WasmTag *own = wmod_tag(module, wmod_signature(module, "I:"), STR("own"));
    catching(user, "catch_runtime", "i:i", user->error, user->raise);
    catching(user, "catch_own", "I:I", own, NULL);

    WasmGlobal *counter = wmod_global(module, WTYPE_I64, true, STR("counter"));
    wmod_i64_const(&counter->init, 40);
    WasmCode *code = exported(user, "count", ":I");
    wmod_global_get(code, counter);
    wmod_i64_const(code, 1);
    wmod_op(code, WOP_I64_ADD);
    wmod_global_set(code, counter);
    wmod_global_get(code, counter);

    code = exported(user, "stack", ":i");
    wmod_global_get(code, user->stack_pointer);

    WasmTable *table = wmod_table(module, WTYPE_EXTERNREF, (WasmLimits){7, 9}, STR("table"));
    code = exported(user, "size", ":i");
    wmod_table_op(code, WOP_TABLE_SIZE, table);
}

// The sum of a byte of an active and one of a passive segment.
static void add_data(User *user)
{
    WasmData *active = wmod_data(user->module, WSEG_ACTIVE, STR("\x01\x02"), (Str){0});
    wmod_i32_const(&active->offset, OWN_DATA);
    WasmData *passive = wmod_data(user->module, WSEG_PASSIVE, STR("\x10\x20"), STR("passive"));
    WasmCode *code = exported(user, "data", "i:i");
    wmod_i32_const(code, OWN_DATA + 50);
    wmod_i32_const(code, 0);
    wmod_i32_const(code, 2);
    wmod_data_op(code, WOP_MEMORY_INIT, passive);
    wmod_local_get(code, 0);
    wmod_mem(code, WOP_I32_LOAD8_U, OWN_DATA);
    wmod_local_get(code, 0);
    wmod_mem(code, WOP_I32_LOAD8_U, OWN_DATA + 50);
    wmod_op(code, WOP_I32_ADD);
}

static Str read_file(Arena *arena, const char *path)
{
    Buf bytes = buf_new(arena);
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(2);
    }
    for (int byte; (byte = getc(file)) != EOF;) {
        buf_put(&bytes, (char)byte);
    }
    fclose(file);
    return buf_str(&bytes);
}

void write_merged_with(Driver *driver, const char *path)
{
    Arena *arena = case_begin(driver);
    Str runtime = read_file(arena, path);
    User user = user_new(arena);
    add_calls(&user);
    add_own_function(&user);
    add_own_things(&user);
    add_data(&user);
    wmod_export(user.module, STR("memory"),
                &wmod_memory_at(user.module, 0)->entity); // as the runtime does
    Buf out = buf_new(arena);
    Str fault = wmod_validate(user.module);
    if (fault.len == 0) {
        fault = wmerge_module(user.module, STR("rt"), runtime, &out);
    }
    case_bytes(driver, "runtime", fault, buf_str(&out));
    arena_free(arena);
}
