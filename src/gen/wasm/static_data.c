// SPDX-License-Identifier: Apache-2.0
// A program's data: a word for each variable, then immortal objects, each laid out as the runtime's structs on wasm32
// (layout.def). Objects are made when they are first asked for, each once.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

enum {
    VALUE_BYTES = 8,
    OBJECT_ALIGN = 8,
    GC_IMMORTAL = 2, // runtime/object.h
    DIGIT_BITS = 28, // runtime/int.h
    SIGN_NEGATIVE = 1,
    POSITION_BYTES = 16,
    CODE_VARARGS = 1, // runtime/code.h
    CODE_VARKEYWORDS = 2,
    CODE_GENERATOR = 4,
    CODE_WATCHED = 8,
    GLOBAL_DOUBTFUL = 1 << 30,
};

// --- Bytes ----------------------------------------------------------------------------------------------------------

/// Room for `bytes` zero bytes; their address.
static uint32_t reserve(StaticData *data, size_t bytes)
{
    size_t used = (data->bytes.len + OBJECT_ALIGN - 1) / OBJECT_ALIGN * OBJECT_ALIGN;
    buf_fill(&data->bytes, 0, used - data->bytes.len + bytes);
    return data->base + (uint32_t)used;
}

/// Write the lowest `n_bytes` of `value` at an address.
static void put(StaticData *data, uint32_t address, uint64_t value, uint32_t n_bytes)
{
    for (uint32_t i = 0; i < n_bytes; i++) {
        data->bytes.ptr[address - data->base + i] = (char)(unsigned char)(value >> 8 * i);
    }
}

static void put16(StaticData *data, uint32_t address, uint32_t value)
{
    put(data, address, value, 2);
}

static void put32(StaticData *data, uint32_t address, uint32_t value)
{
    put(data, address, value, 4);
}

static void put64(StaticData *data, uint32_t address, uint64_t value)
{
    put(data, address, value, VALUE_BYTES);
}

/// A new object with its header; the rest is zero.
static uint32_t object_new(StaticData *data, RuntimeType type, RuntimeKind kind, size_t bytes)
{
    uint32_t address = reserve(data, bytes);
    put32(data, address + LAYOUT_OBJECT_TYPE, runtime_type(type));
    put(data, address + LAYOUT_OBJECT_KIND, (uint64_t)kind, 1);
    put(data, address + LAYOUT_OBJECT_GC, GC_IMMORTAL, 1);
    return address;
}

// --- Strings --------------------------------------------------------------------------------------------------------

/// The code point at text[*at], which moves behind it. Surrogates may be encoded, so it is not utf8_next.
static uint32_t next_point(Str text, size_t *at)
{
    uint32_t first = (uint8_t)text.ptr[(*at)++];
    uint32_t n_more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    uint32_t point = n_more == 0 ? first : first & (0x3FU >> n_more);
    for (; n_more > 0; n_more--) {
        point = point << 6 | ((uint8_t)text.ptr[(*at)++] & 0x3F);
    }
    return point;
}

static uint32_t str_object(StaticData *data, Str text)
{
    uint32_t length = 0, max = 0;
    for (size_t at = 0; at < text.len; length++) {
        uint32_t point = next_point(text, &at);
        max = point > max ? point : max;
    }
    uint32_t width = max < 0x100 ? 1 : max < 0x10000 ? 2 : 4;
    uint32_t address = object_new(data, RUNTIME_TYPE_str, RUNTIME_KIND_STR,
                                  LAYOUT_STR_BYTES + (size_t)length * width);
    put32(data, address + LAYOUT_STR_LENGTH, length);
    put(data, address + LAYOUT_STR_WIDTH, width, 1);
    put32(data, address + LAYOUT_STR_DATA, address + LAYOUT_STR_BYTES);
    size_t at = 0;
    for (uint32_t i = 0; i < length; i++) {
        put(data, address + LAYOUT_STR_BYTES + i * width, next_point(text, &at), width);
    }
    return address;
}

uint32_t data_str(Gen *gen, Str text)
{
    uint32_t known = runtime_name(text);
    if (known != 0) {
        return known;
    }
    uint32_t *found = map_get(&gen->data.strs, text);
    if (found != NULL) {
        return *found;
    }
    uint32_t address = str_object(&gen->data, text);
    map_set(&gen->data.strs, text, address);
    return address;
}

// --- Numbers --------------------------------------------------------------------------------------------------------

uint32_t data_float(Gen *gen, double number)
{
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    Str key = arena_str(gen->arena, (Str){(const char *)&bits, sizeof bits});
    uint32_t *found = map_get(&gen->data.floats, key);
    if (found != NULL) {
        return *found;
    }
    uint32_t address = object_new(&gen->data, RUNTIME_TYPE_float, RUNTIME_KIND_FLOAT,
                                  LAYOUT_FLOAT_NUMBER + sizeof bits);
    put64(&gen->data, address + LAYOUT_FLOAT_NUMBER, bits);
    map_set(&gen->data.floats, key, address);
    return address;
}

/// digits = digits * 10 + digit
static void shift_in(uint32_t *digits, uint32_t *n_digits, uint32_t digit)
{
    uint64_t carry = digit;
    for (uint32_t i = 0; i < *n_digits; i++) {
        carry += (uint64_t)digits[i] * 10;
        digits[i] = (uint32_t)(carry & ((1U << DIGIT_BITS) - 1));
        carry >>= DIGIT_BITS;
    }
    if (carry != 0) {
        digits[(*n_digits)++] = (uint32_t)carry;
    }
}

/// An int beyond the small ones, from its decimal text.
static uint32_t int_object(Gen *gen, Str text)
{
    bool is_negative = text.len > 0 && text.ptr[0] == '-';
    Str decimals = str_slice(text, is_negative ? 1 : 0, text.len);
    uint32_t *digits = ARENA_ARRAY(gen->arena, uint32_t, decimals.len + 1); // far too many
    uint32_t n_digits = 0;
    for (size_t i = 0; i < decimals.len; i++) {
        shift_in(digits, &n_digits, (uint32_t)(decimals.ptr[i] - '0'));
    }
    uint32_t address = object_new(&gen->data, RUNTIME_TYPE_int, RUNTIME_KIND_INT,
                                  LAYOUT_INT_DIGITS + n_digits * sizeof *digits);
    put32(&gen->data, address + LAYOUT_INT_N_DIGITS, n_digits);
    put32(&gen->data, address + LAYOUT_INT_SIGN, is_negative ? SIGN_NEGATIVE : 0);
    for (uint32_t i = 0; i < n_digits; i++) {
        put32(&gen->data, address + LAYOUT_INT_DIGITS + i * 4, digits[i]);
    }
    return address;
}

// --- Constants ------------------------------------------------------------------------------------------------------

static uint32_t tuple_object(Gen *gen, const int64_t *items, uint32_t n)
{
    if (n == 0) {
        return runtime_data(RUNTIME_DATA_empty_tuple);
    }
    uint32_t address = object_new(&gen->data, RUNTIME_TYPE_tuple, RUNTIME_KIND_TUPLE,
                                  LAYOUT_TUPLE_ITEMS + (size_t)n * VALUE_BYTES);
    put32(&gen->data, address + LAYOUT_TUPLE_LENGTH, n);
    for (uint32_t i = 0; i < n; i++) {
        put64(&gen->data, address + LAYOUT_TUPLE_ITEMS + i * VALUE_BYTES, (uint64_t)items[i]);
    }
    return address;
}

static uint32_t const_tuple(Gen *gen, const IrConst *constant)
{
    uint32_t *known = &gen->data.consts[constant->number];
    if (*known == 0) {
        int64_t *items = ARENA_ARRAY(gen->arena, int64_t, constant->n_items);
        for (uint32_t i = 0; i < constant->n_items; i++) {
            items[i] = data_const(gen, constant->items[i]);
        }
        *known = tuple_object(gen, items, constant->n_items);
    }
    return *known;
}

int64_t data_const(Gen *gen, const IrConst *constant)
{
    switch (constant->kind) {
    case IR_CONST_STR: return data_str(gen, constant->text);
    case IR_CONST_INT: {
        uint32_t *known = &gen->data.consts[constant->number];
        *known = *known != 0 ? *known : int_object(gen, constant->text);
        return *known;
    }
    case IR_CONST_FLOAT: return data_float(gen, constant->real);
    case IR_CONST_SMALL: return (int64_t)((uint64_t)constant->small << 1 | 1);
    case IR_CONST_BOOL:
        return runtime_data(constant->small != 0 ? RUNTIME_DATA_true : RUNTIME_DATA_false);
    case IR_CONST_NONE: return runtime_data(RUNTIME_DATA_none);
    case IR_CONST_ELLIPSIS: return runtime_data(RUNTIME_DATA_ellipsis);
    case IR_CONST_NOT_IMPLEMENTED: return runtime_data(RUNTIME_DATA_not_implemented);
    case IR_CONST_TUPLE: return const_tuple(gen, constant);
    }
    UNREACHABLE();
}

uint32_t data_builtin(Str name)
{
    uint32_t address = runtime_builtin(name);
    ML_ASSERT(address != 0); // ir/native.def has no others
    return address;
}

// --- Variables and codes --------------------------------------------------------------------------------------------

uint32_t data_global(const Gen *gen, const IrGlobal *global)
{
    return gen->data.globals + global->number * VALUE_BYTES;
}

uint32_t data_module_slot(const Gen *gen, uint32_t number)
{
    return gen->data.modules + number * VALUE_BYTES;
}

/// A module's variables, which lie in a row: its first one, or NULL.
static const IrGlobal *variables_of(const Gen *gen, uint32_t number, uint32_t *n_out)
{
    const IrGlobal *first = NULL;
    *n_out = 0;
    for (size_t i = 0; i < gen->program->globals.len; i++) {
        const IrGlobal *global = gen->program->globals.items[i];
        if (global->module == number) {
            first = first == NULL ? global : first;
            ML_ASSERT(global->number == first->number + *n_out);
            (*n_out)++;
        }
    }
    return first;
}

uint32_t data_module(Gen *gen, uint32_t number)
{
    if (gen->data.module_data[number] != 0) {
        return gen->data.module_data[number];
    }
    const IrModule *module = gen->program->modules.items[number];
    uint32_t n;
    const IrGlobal *first = variables_of(gen, number, &n);
    int64_t *names = ARENA_ARRAY(gen->arena, int64_t, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        names[i] = data_str(gen, gen->program->globals.items[first->number + i]->name);
    }
    uint32_t tuple = tuple_object(gen, names, n);
    uint32_t name = data_str(gen, module->name), file = data_str(gen, module->path);
    uint32_t data = reserve(&gen->data, LAYOUT_MODULE_DATA_SIZE);
    put64(&gen->data, data + LAYOUT_MODULE_DATA_NAME, name);
    put64(&gen->data, data + LAYOUT_MODULE_DATA_FILE, file);
    put64(&gen->data, data + LAYOUT_MODULE_DATA_NAMES, tuple);
    put32(&gen->data, data + LAYOUT_MODULE_DATA_VARIABLES, n == 0 ? 0 : data_global(gen, first));
    gen->data.module_data[number] = data;
    return data;
}

void data_begin(Gen *gen)
{
    StaticData *data = &gen->data;
    data->bytes = buf_new(gen->arena);
    data->base = (runtime_heap_base() + OBJECT_ALIGN - 1) / OBJECT_ALIGN * OBJECT_ALIGN;
    data->consts = ARENA_ARRAY(gen->arena, uint32_t, gen->program->consts.len);
    data->strs = map_new(gen->arena);
    data->floats = map_new(gen->arena);
    uint32_t n_globals = (uint32_t)gen->program->globals.len;
    uint32_t n_modules = (uint32_t)gen->program->modules.len;
    data->n_roots = n_globals + n_modules;
    data->globals = reserve(data, (size_t)data->n_roots * VALUE_BYTES);
    data->module_data = ARENA_ARRAY(gen->arena, uint32_t, n_modules);
    data->modules = data->globals + n_globals * VALUE_BYTES;
    for (size_t i = 0; i < gen->program->funcs.len; i++) {
        gen->funcs[i].code =
            object_new(data, RUNTIME_TYPE_code, RUNTIME_KIND_CODE, LAYOUT_CODE_SIZE);
    }
}

/// The names of the parameters, as Code.names has them.
static uint32_t names_of(Gen *gen, const IrFunc *func)
{
    int64_t *names = ARENA_ARRAY(gen->arena, int64_t, func->n_params);
    for (IrReg reg = 0; reg < func->n_params; reg++) {
        names[reg] = data_str(gen, func->regs.items[reg].name);
    }
    return tuple_object(gen, names, func->n_params);
}

/// The names of the variables, as Code.locals has them; 0 where there is none.
static uint32_t locals_of(Gen *gen, const IrFunc *func)
{
    int64_t *names = ARENA_ARRAY(gen->arena, int64_t, func->regs.len + 1);
    uint32_t n = 0;
    for (IrReg reg = 0; reg < func->regs.len && func->kind == IR_FUNC_DEF; reg++) {
        const IrRegInfo *info = &func->regs.items[reg];
        if ((info->is_variable || reg < func->n_params) && info->name.len > 0) {
            names[n++] = data_str(gen, info->name);
        }
    }
    return n == 0 ? 0 : tuple_object(gen, names, n);
}

/// Lay out the rows of Code.globals for a module's functions; their address.
static uint32_t module_globals(Gen *gen, const IrModule *module)
{
    uint32_t n = (uint32_t)module->first_values.len;
    for (uint32_t i = 0; i < n; i++) {
        data_str(gen, module->first_values.items[i].global->name);
    }
    uint32_t address = reserve(&gen->data, (size_t)n * LAYOUT_GLOBAL_NAME_SIZE);
    for (uint32_t i = 0; i < n; i++) {
        const IrFirstValue *first = &module->first_values.items[i];
        const IrGlobal *global = first->global;
        uint32_t row = address + i * LAYOUT_GLOBAL_NAME_SIZE;
        put64(&gen->data, row + LAYOUT_GLOBAL_NAME_NAME, data_str(gen, global->name));
        put32(&gen->data, row + LAYOUT_GLOBAL_NAME_SLOT,
              global->is_held ? 0 : data_global(gen, global));
        uint32_t line = lines_place(&gen->lines[module->number], first->span.start).line;
        put32(&gen->data, row + LAYOUT_GLOBAL_NAME_LINE,
              first->is_doubtful ? line | GLOBAL_DOUBTFUL : line);
    }
    return address;
}

static void finish_globals(Gen *gen)
{
    for (uint32_t i = 0; i < gen->program->modules.len; i++) {
        const IrModule *module = gen->program->modules.items[i];
        uint32_t rows = module_globals(gen, module);
        for (size_t k = 0; k < gen->program->funcs.len; k++) {
            if (gen->program->funcs.items[k]->module == module->number) {
                uint32_t code = gen->funcs[k].code;
                put32(&gen->data, code + LAYOUT_CODE_GLOBALS, rows);
                put32(&gen->data, code + LAYOUT_CODE_N_GLOBALS, (uint32_t)module->first_values.len);
            }
        }
    }
}

/// A line (from 1) and a column in bytes, as Position has them.
static void put_place(Gen *gen, uint32_t address, LineIndex *lines, uint32_t offset)
{
    uint32_t line = lines_line(lines, offset);
    put32(&gen->data, address, line);
    put32(&gen->data, address + 4, offset - lines_span(lines, line).start);
}

static uint32_t positions_of(Gen *gen, const IrFunc *func, const Span *spans, uint32_t n)
{
    uint32_t address = reserve(&gen->data, (size_t)n * POSITION_BYTES);
    LineIndex *lines = &gen->lines[func->module];
    for (uint32_t i = 0; i < n; i++) {
        uint32_t row = address + i * POSITION_BYTES;
        put_place(gen, row, lines, spans[i].start);
        put_place(gen, row + POSITION_BYTES / 2, lines, spans[i].end);
    }
    return address;
}

static void finish_code(Gen *gen, const IrFunc *func)
{
    StaticData *data = &gen->data;
    FuncEntry *entry = &gen->funcs[func->number];
    uint32_t code = entry->code, n_positions = (uint32_t)entry->positions.len;
    uint32_t flags = (func->params.has_var_positional ? CODE_VARARGS : 0) |
                     (func->params.has_var_keyword ? CODE_VARKEYWORDS : 0) |
                     (func->is_generator ? CODE_GENERATOR : 0) |
                     (func->is_watched ? CODE_WATCHED : 0);
    uint32_t names = names_of(gen, func), name = data_str(gen, func->name);
    uint32_t qualname = data_str(gen, func->qualname);
    uint32_t locals = locals_of(gen, func);
    const IrModule *module = gen->program->modules.items[func->module];
    uint32_t file = data_str(gen, module->path), of_module = data_str(gen, module->name);
    int64_t doc = func->doc != NULL ? data_const(gen, func->doc) : runtime_data(RUNTIME_DATA_none);
    uint32_t rows = positions_of(gen, func, entry->positions.items, n_positions);
    put32(data, code + LAYOUT_CODE_BODY, entry->table_index);
    put16(data, code + LAYOUT_CODE_N_POSITIONAL, func->params.n_positional);
    put16(data, code + LAYOUT_CODE_N_POSITIONAL_ONLY, func->params.n_positional_only);
    put16(data, code + LAYOUT_CODE_N_KEYWORD_ONLY, func->params.n_keyword_only);
    put16(data, code + LAYOUT_CODE_FLAGS, flags);
    put32(data, code + LAYOUT_CODE_N_PARAMS, func->n_params);
    put32(data, code + LAYOUT_CODE_N_SAVED, entry->n_saved);
    put32(data, code + LAYOUT_CODE_N_POSITIONS, n_positions);
    put32(data, code + LAYOUT_CODE_POSITIONS, rows);
    put64(data, code + LAYOUT_CODE_NAME, name);
    put64(data, code + LAYOUT_CODE_QUALNAME, qualname);
    put64(data, code + LAYOUT_CODE_NAMES, names);
    put64(data, code + LAYOUT_CODE_FILE, file);
    put64(data, code + LAYOUT_CODE_LOCALS, locals);
    put64(data, code + LAYOUT_CODE_MODULE, of_module);
    put64(data, code + LAYOUT_CODE_DOC, (uint64_t)doc);
}

uint32_t data_finish(Gen *gen)
{
    enum { PAIR_BYTES = 8 };
    for (size_t i = 0; i < gen->program->funcs.len; i++) {
        finish_code(gen, gen->program->funcs.items[i]);
    }
    finish_globals(gen);
    uint32_t address = reserve(&gen->data, gen->places.len * PAIR_BYTES);
    for (uint32_t i = 0; i < gen->places.len; i++) {
        const Place *place = &gen->places.items[i];
        put32(&gen->data, address + i * PAIR_BYTES, gen->funcs[place->func].code);
        put32(&gen->data, address + i * PAIR_BYTES + 4, place->position);
    }
    return address;
}
