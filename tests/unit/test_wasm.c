// SPDX-License-Identifier: Apache-2.0
// The builder, the encoder and the printer. That the bytes are right is the business of
// tests/check_wasm.py too, with tools that we did not write; here stands what these can't see:
// shortest forms, order, the trace, names.
#include "test_wasm_fixture.h"

#include "wasm/encode.h"
#include "wasm/validate.h"
#include "wasm/wat.h"

static Str encoded(Fixture *fixture)
{
    Buf out = buf_new(fixture->arena);
    wenc_module(fixture->module, &out, NULL);
    return buf_str(&out);
}

static Str printed(Fixture *fixture)
{
    Buf out = buf_new(fixture->arena);
    wat_print(fixture->module, &out);
    return buf_str(&out);
}

// --- Numbers -------------------------------------------------------------------------------------

typedef struct NumberCase {
    int64_t value;
    const char *bytes; // of the instruction
} NumberCase;

static void encodes_i32(void **state)
{
    static const NumberCase CASES[] = {
        {0, "41 00"},
        {1, "41 01"},
        {-1, "41 7f"},
        {63, "41 3f"},
        {64, "41 c0 00"},
        {-64, "41 40"},
        {-65, "41 bf 7f"},
        {8191, "41 ff 3f"},
        {8192, "41 80 c0 00"},
        {-8192, "41 80 40"},
        {-8193, "41 ff bf 7f"},
        {INT32_MAX, "41 ff ff ff ff 07"},
        {INT32_MIN, "41 80 80 80 80 78"},
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        fixture->module = wmod_new(fixture->arena, (Str){0});
        WasmFunc *func =
            wmod_func(fixture->module, wmod_signature(fixture->module, ":i"), (Str){0});
        wmod_i32_const(&func->code, (int32_t)CASES[i].value);
        Str bytes = encoded(fixture);
        // after the header, the type and function sections, and what comes before a body's code
        assert_bytes(fixture->arena, str_slice(bytes, 8 + 7 + 4 + 5, bytes.len - 1),
                     CASES[i].bytes);
    }
}

static void encodes_i64(void **state)
{
    static const NumberCase CASES[] = {
        {INT64_MAX, "42 ff ff ff ff ff ff ff ff ff 00"},
        {INT64_MIN, "42 80 80 80 80 80 80 80 80 80 7f"},
        {INT64_C(1) << 62, "42 80 80 80 80 80 80 80 80 c0 00"},
        {-(INT64_C(1) << 62), "42 80 80 80 80 80 80 80 80 40"},
        {UINT32_MAX, "42 ff ff ff ff 0f"},
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        fixture->module = wmod_new(fixture->arena, (Str){0});
        WasmFunc *func =
            wmod_func(fixture->module, wmod_signature(fixture->module, ":I"), (Str){0});
        wmod_i64_const(&func->code, CASES[i].value);
        Str bytes = encoded(fixture);
        assert_bytes(fixture->arena, str_slice(bytes, 8 + 7 + 4 + 5, bytes.len - 1),
                     CASES[i].bytes);
    }
}

// --- The builder ---------------------------------------------------------------------------------

static void types_are_interned(void **state)
{
    WasmModule *module = ((Fixture *)*state)->module;
    const WasmType values[] = {WTYPE_I32, WTYPE_F64, WTYPE_F64};
    const WasmFuncType *type = wmod_signature(module, "iF:F");
    assert_ptr_equal(type, wmod_type(module, values, 2, values + 2, 1));
    assert_ptr_not_equal(type, wmod_signature(module, "i:FF"));
    assert_ptr_not_equal(type, wmod_signature(module, "iFF:"));
    assert_ptr_equal(type, wmod_signature(module, "iF:F"));
    assert_int_equal(module->types.len, 3);
    WasmType many[200];
    for (size_t i = 0; i < 200; i++) {
        many[i] = WTYPE_I64;
    }
    assert_ptr_equal(wmod_type(module, many, 200, NULL, 0), wmod_type(module, many, 200, NULL, 0));
}

// Imports come first in each space of indices, whenever they were made.
static void imports_come_first(void **state)
{
    WasmModule *module = ((Fixture *)*state)->module;
    const WasmFuncType *type = wmod_signature(module, ":");
    WasmFunc *first = wmod_func(module, type, STR("first"));
    WasmGlobal *global = wmod_global(module, WTYPE_I32, false, (Str){0});
    wmod_i32_const(&global->init, 0);
    WasmFunc *import = wmod_import_func(module, STR("env"), STR("f"), type);
    WasmFunc *second = wmod_func(module, type, STR("second"));
    WasmGlobal *imported = wmod_global(module, WTYPE_I32, false, (Str){0});
    wmod_import(module, &imported->entity, STR("env"), STR("g"));
    wmod_call(&first->code, second);
    wmod_call(&first->code, import);
    wmod_number(module);
    assert_int_equal(import->entity.index, 0);
    assert_int_equal(first->entity.index, 1);
    assert_int_equal(second->entity.index, 2);
    assert_int_equal(imported->entity.index, 0);
    assert_int_equal(global->entity.index, 1);
    assert_str(wmod_validate(module), "");
}

static void labels_count_outward(void **state)
{
    WasmModule *module = ((Fixture *)*state)->module;
    WasmFunc *func = wmod_func(module, wmod_signature(module, ":"), (Str){0});
    WasmCode *code = &func->code;
    WasmLabel body = wmod_label(code, 0);
    WasmLabel outer = wmod_block(code, WOP_BLOCK, WBLOCK_NONE);
    WasmLabel inner = wmod_block(code, WOP_LOOP, WBLOCK_NONE);
    wmod_br(code, inner);
    wmod_br(code, outer);
    wmod_br(code, body);
    wmod_br(code, wmod_label(code, 1));
    wmod_end(code);
    wmod_br(code, outer);
    wmod_end(code);
    static const uint32_t DEPTHS[] = {0, 1, 2, 1, 0};
    size_t n_branches = 0;
    for (size_t i = 0; i < code->instrs.len; i++) {
        if (code->instrs.items[i].op == WOP_BR) {
            assert_int_equal(code->instrs.items[i].index, DEPTHS[n_branches++]);
        }
    }
    assert_int_equal(n_branches, 5);
    assert_str(wmod_validate(module), "");
}

// The labels of catch clauses are counted outside of the try_table.
static void catch_labels_are_outside(void **state)
{
    WasmModule *module = ((Fixture *)*state)->module;
    WasmCode *code = &wmod_func(module, wmod_signature(module, ":"), (Str){0})->code;
    WasmLabel handler = wmod_block(code, WOP_BLOCK, WBLOCK_NONE);
    WasmCatch clause = {.kind = WCATCH_ALL, .label = handler};
    WasmLabel inside = wmod_try_table(code, WBLOCK_NONE, &clause, 1);
    wmod_br(code, inside);
    wmod_end(code);
    wmod_end(code);
    assert_int_equal(code->tries.items[0].catches[0].depth, 0);
    assert_int_equal(code->instrs.items[2].index, 0);
    assert_str(wmod_validate(module), "");
}

// --- The encoder ---------------------------------------------------------------------------------

// def add(a, b) with everything that a small module has.
static void make_small(Fixture *fixture)
{
    WasmModule *module = fixture->module;
    module->name = STR("small");
    WasmFunc *print =
        wmod_import_func(module, STR("env"), STR("print"), wmod_signature(module, "i:"));
    print->entity.name = STR("print");
    WasmMemory *memory = wmod_memory(module, (WasmLimits){1, WLIMIT_NONE}, (Str){0});
    wmod_export(module, STR("memory"), &memory->entity);
    WasmData *data = wmod_data(module, WSEG_ACTIVE, STR("größe\n"), (Str){0});
    wmod_i32_const(&data->offset, 1024);
    WasmFunc *add = wmod_func(module, wmod_signature(module, "ii:i"), STR("größe"));
    wmod_name_local(add, 0, STR("a"));
    wmod_local(add, WTYPE_I64, STR("i"));
    wmod_local(add, WTYPE_I64, (Str){0});
    wmod_local(add, WTYPE_F32, (Str){0});
    WasmCode *code = &add->code;
    WasmLabel done = wmod_block(code, WOP_BLOCK, wblock_result(WTYPE_I32));
    wmod_local_get(code, 0);
    wmod_local_get(code, 1);
    wmod_br_if(code, done);
    wmod_mem_align(code, WOP_I32_LOAD16_U, 0, 300);
    wmod_end(code);
    wmod_call(code, print);
    wmod_f64_const(code, 0.5);
    wmod_op(code, WOP_I32_TRUNC_SAT_F64_U);
    wmod_export(module, STR("add"), &add->entity);
}

static void encodes_a_module(void **state)
{
    Fixture *fixture = *state;
    make_small(fixture);
    assert_str(wmod_validate(fixture->module), "");
    assert_bytes(fixture->arena, encoded(fixture),
                 "00 61 73 6d 01 00 00 00 "                               // header
                 "01 0b 02 60 01 7f 00 60 02 7f 7f 01 7f "                // types
                 "02 0d 01 03 65 6e 76 05 70 72 69 6e 74 00 00 "          // import
                 "03 02 01 01 "                                           // functions
                 "05 03 01 00 01 "                                        // memory
                 "07 10 02 06 6d 65 6d 6f 72 79 02 00 03 61 64 64 00 01 " // exports
                 "0a 22 01 20 02 02 7e 01 7d 02 7f 20 00 20 01 0d 00 2f 00 ac 02 0b 10 00 "
                 "44 00 00 00 00 00 00 e0 3f fc 03 0b "                // code
                 "0b 0f 01 00 41 80 08 0b 08 67 72 c3 b6 c3 9f 65 0a " // data
                 "00 2b 04 6e 61 6d 65 00 06 05 73 6d 61 6c 6c "       // names
                 "01 11 02 00 05 70 72 69 6e 74 01 07 67 72 c3 b6 c3 9f 65 "
                 "02 09 01 01 02 00 01 61 02 01 69");
}

static void hints_stand_before_the_code(void **state)
{
    Fixture *fixture = *state;
    WasmFunc *func = wmod_func(fixture->module, wmod_signature(fixture->module, "i:"), (Str){0});
    WasmLabel label = wmod_block(&func->code, WOP_BLOCK, WBLOCK_NONE);
    wmod_local_get(&func->code, 0);
    wmod_br_if(&func->code, label);
    wmod_local_get(&func->code, 0);
    wmod_br_if(&func->code, label);
    wmod_unlikely(&func->code);
    wmod_end(&func->code);
    wmod_local_get(&func->code, 0);
    wmod_block(&func->code, WOP_IF, WBLOCK_NONE);
    wmod_unlikely(&func->code);
    wmod_end(&func->code);
    assert_str(wmod_validate(fixture->module), "");
    assert_bytes(fixture->arena, encoded(fixture),
                 "00 61 73 6d 01 00 00 00 01 05 01 60 01 7f 00 03 02 01 00 "
                 "00 23 19 6d 65 74 61 64 61 74 61 2e 63 6f 64 65 2e "
                 "62 72 61 6e 63 68 5f 68 69 6e 74 "                // metadata.code.branch_hint
                 "01 00 02 09 01 00 0e 01 00 "                      // function 0: at 9 and 14
                 "0a 14 01 12 00 02 40 20 00 0d 00 20 00 0d 00 0b " // code
                 "20 00 04 40 0b 0b");
    Buf text = buf_new(fixture->arena);
    wat_print(fixture->module, &text);
    assert_true(str_find(buf_str(&text), STR("(@metadata.code.branch_hint \"\\00\") if")) <
                text.len);
}

static void prints_a_module(void **state)
{
    Fixture *fixture = *state;
    make_small(fixture);
    assert_str(printed(fixture),
               "(module $small\n"
               "  (type (;0;) (func (param i32)))\n"
               "  (type (;1;) (func (param i32 i32) (result i32)))\n"
               "  (import \"env\" \"print\" (func $print (;0;) (type 0)))\n"
               "  (memory (;0;) 1)\n"
               "  (export \"memory\" (memory 0))\n"
               "  (export \"add\" (func $\"größe\"))\n"
               "  (func $\"größe\" (;1;) (type 1) (param $a i32) (param i32) (result i32)\n"
               "    (local $i i64) (local i64 f32)\n"
               "    block (result i32)  ;; label = @1\n"
               "      local.get $a\n"
               "      local.get 1\n"
               "      br_if 0 (;@1;)\n"
               "      i32.load16_u offset=300 align=1\n"
               "    end\n"
               "    call $print\n"
               "    f64.const 0x1p-1 (;0.5;)\n"
               "    i32.trunc_sat_f64_u\n"
               "  )\n"
               "  (data (;0;) (offset i32.const 1024) \"gr\\c3\\b6\\c3\\9fe\\0a\")\n"
               ")\n");
}

// Each byte has one meaning.
static void trace_covers_every_byte(void **state)
{
    Fixture *fixture = *state;
    make_small(fixture);
    wmod_data(fixture->module, WSEG_PASSIVE, STR("passive"), STR("text"));
    WasmTrace trace = {.arena = fixture->arena};
    Buf out = buf_new(fixture->arena);
    wenc_module(fixture->module, &out, &trace);
    size_t at = 0;
    for (size_t i = 0; i < trace.entries.len; i++) {
        assert_int_equal(trace.entries.items[i].start, at);
        assert_true(trace.entries.items[i].end >= at);
        at = trace.entries.items[i].end;
    }
    assert_int_equal(at, out.len);
    Str plain = encoded(fixture);
    assert_true(str_equal(plain, buf_str(&out)));
}

static void dumps_what_bytes_mean(void **state)
{
    Fixture *fixture = *state;
    WasmFunc *func = wmod_func(fixture->module, wmod_signature(fixture->module, ":"), STR("f"));
    wmod_i32_const(&func->code, -1000);
    wmod_op(&func->code, WOP_DROP);
    wmod_call(&func->code, func);
    WasmTrace trace = {.arena = fixture->arena};
    Buf bytes = buf_new(fixture->arena);
    Buf dump = buf_new(fixture->arena);
    wenc_module(fixture->module, &bytes, &trace);
    wenc_dump(&trace, buf_str(&bytes), &dump);
    assert_str(buf_str(&dump), "0000000: 00 61 73 6d             ; magic number\n"
                               "0000004: 01 00 00 00             ; version\n"
                               "; section 1 $type\n"
                               "0000008: 01                      ; section's number\n"
                               "0000009: 04                      ; size of section 4\n"
                               "000000a: 01                      ; count 1\n"
                               "; type 0\n"
                               "000000b: 60                      ; function type\n"
                               "000000c: 00                      ; number of parameters 0\n"
                               "000000d: 00                      ; number of results 0\n"
                               "; section 3 $function\n"
                               "000000e: 03                      ; section's number\n"
                               "000000f: 02                      ; size of section 2\n"
                               "0000010: 01                      ; count 1\n"
                               "; function 0 $f\n"
                               "0000011: 00                      ; type 0\n"
                               "; section 10 $code\n"
                               "0000012: 0a                      ; section's number\n"
                               "0000013: 0a                      ; size of section 10\n"
                               "0000014: 01                      ; count 1\n"
                               "; body of function 0 $f\n"
                               "0000015: 08                      ; size of body 8\n"
                               "0000016: 00                      ; runs of locals 0\n"
                               "0000017: 41                      ; i32.const\n"
                               "0000018: 98 78                   ; i32\n"
                               "000001a: 1a                      ; drop\n"
                               "000001b: 10                      ; call\n"
                               "000001c: 00                      ; function 0 $f\n"
                               "000001d: 0b                      ; end\n"
                               "; section 0 $custom\n"
                               "000001e: 00                      ; section's number\n"
                               "000001f: 0b                      ; size of section 11\n"
                               "0000020: 04                      ; length of text 4\n"
                               "0000021: 6e 61 6d 65             ; section's name\n"
                               "0000025: 01                      ; subsection\n"
                               "0000026: 04                      ; size of subsection 4\n"
                               "0000027: 01                      ; number of names 1\n"
                               "0000028: 00                      ; index 0\n"
                               "0000029: 01                      ; length of text 1\n"
                               "000002a: 66                      ; name\n");
}

// --- The validator's words -----------------------------------------------------------------------

static void says_what_is_wrong(void **state)
{
    Fixture *fixture = *state;
    WasmModule *module = fixture->module;
    WasmFunc *func = wmod_func(module, wmod_signature(module, ":i"), STR("größe"));
    wmod_i32_const(&func->code, 1);
    wmod_i64_const(&func->code, 1);
    wmod_op(&func->code, WOP_I32_ADD);
    assert_str(
        wmod_validate(module),
        "function 0 $größe, instruction 2 (i32.add): expected i32, found i64; stack: [i32 i64]");
    func->code.instrs.len = 1;
    wmod_block(&func->code, WOP_LOOP, WBLOCK_NONE);
    wmod_op(&func->code, WOP_DROP);
    assert_str(
        wmod_validate(module),
        "function 0 $größe, instruction 2 (drop): a value is expected, and the block has none on "
        "the stack; stack: [i32]");
    func->code.instrs.len = 2;
    assert_str(
        wmod_validate(module),
        "function 0 $größe, instruction 2 (end): a block (loop) is open at the end; stack: [i32]");
    func->code.instrs.len = 0;
    assert_str(wmod_validate(module),
               "function 0 $größe, instruction 0 (end): expected i32, and the "
               "block has nothing on the stack; stack: []");
    for (int i = 0; i < 20; i++) {
        wmod_i32_const(&func->code, i);
    }
    wmod_op(&func->code, WOP_REF_IS_NULL);
    assert_str(
        wmod_validate(module),
        "function 0 $größe, instruction 20 (ref.is_null): expected a reference, found i32; stack: "
        "[... i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32]");
}

// What only a slip of the generator makes: these modules can't be written down.
static void rejects_what_is_of_another_module(void **state)
{
    Fixture *fixture = *state;
    WasmModule *module = fixture->module;
    WasmModule *other = wmod_new(fixture->arena, (Str){0});
    WasmFunc *func = wmod_func(module, wmod_signature(module, ":"), (Str){0});
    wmod_memory(module, (WasmLimits){1, 1}, (Str){0});
    wmod_call(&func->code, wmod_func(other, wmod_signature(other, ":"), (Str){0}));
    assert_str(wmod_validate(module),
               "function 0, instruction 0 (call): what it names is not of this module; stack: []");
    func->code.instrs.len = 0;
    wmod_data_op(&func->code, WOP_DATA_DROP, wmod_data(other, WSEG_PASSIVE, STR("x"), (Str){0}));
    assert_str(wmod_validate(module),
               "function 0, instruction 0 (data.drop): the data segment is not "
               "of this module; stack: []");
    func->code.instrs.len = 0;
    wmod_elem_drop(&func->code, wmod_elem(other, WSEG_PASSIVE, WTYPE_FUNCREF, NULL, (Str){0}));
    assert_str(wmod_validate(module),
               "function 0, instruction 0 (elem.drop): the element segment is "
               "not of this module; stack: []");
    func->code.instrs.len = 0;
    wmod_block(&func->code, WOP_BLOCK, wblock_func_type(wmod_signature(other, "i:i")));
    wmod_end(&func->code);
    assert_str(wmod_validate(module),
               "function 0, instruction 0 (block): the function type is not of "
               "this module; stack: []");
    func->code.instrs.len = 0;
    wmod_memory(module, (WasmLimits){1, 1}, (Str){0});
    assert_str(wmod_validate(module), "memory 1: a second memory");
}

static void rejects_what_engines_do_not_take(void **state)
{
    Fixture *fixture = *state;
    WasmFunc *func = wmod_func(fixture->module, wmod_signature(fixture->module, ":"), STR("f"));
    for (int i = 0; i < 50000; i++) {
        wmod_local(func, WTYPE_I32, (Str){0});
    }
    assert_str(wmod_validate(fixture->module), "");
    wmod_local(func, WTYPE_I32, (Str){0});
    assert_str(wmod_validate(fixture->module), "function 0 $f: more than 50000 locals");
    fixture->module = wmod_new(fixture->arena, (Str){0});
    wmod_import_func(fixture->module, STR("a\xFF"), STR("b"), wmod_signature(fixture->module, ":"));
    assert_str(wmod_validate(fixture->module), "import 0 $b: a name is not UTF-8");
    fixture->module = wmod_new(fixture->arena, (Str){0});
    WasmType values[1001];
    for (size_t i = 0; i < 1001; i++) {
        values[i] = WTYPE_I32;
    }
    wmod_type(fixture->module, values, 1000, values, 1000);
    assert_str(wmod_validate(fixture->module), "");
    wmod_type(fixture->module, values, 1001, values, 0);
    assert_str(wmod_validate(fixture->module), "type 1: more than 1000 parameters or results");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WASM_TEST(encodes_i32),
        WASM_TEST(encodes_i64),
        WASM_TEST(types_are_interned),
        WASM_TEST(imports_come_first),
        WASM_TEST(labels_count_outward),
        WASM_TEST(catch_labels_are_outside),
        WASM_TEST(encodes_a_module),
        WASM_TEST(hints_stand_before_the_code),
        WASM_TEST(prints_a_module),
        WASM_TEST(trace_covers_every_byte),
        WASM_TEST(dumps_what_bytes_mean),
        WASM_TEST(says_what_is_wrong),
        WASM_TEST(rejects_what_is_of_another_module),
        WASM_TEST(rejects_what_engines_do_not_take),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
