// SPDX-License-Identifier: Apache-2.0
// Instructions: the stack of types, and every instruction that is not about control. Where the
// signature is fixed, opcode.def says it.
#include "wasm/validate_internal.h"

#include "base/check.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

// --- Errors --------------------------------------------------------------------------------------

enum { STACK_SHOWN = 16, MESSAGE_BYTES = 256 };

static const char *type_text(WasmType type)
{
    return type == WTYPE_ANY ? "any" : wtype_text(type);
}

static void show_stack(Checker *checker)
{
    size_t len = checker->stack.len;
    size_t first = len > STACK_SHOWN ? len - STACK_SHOWN : 0;
    buf_text(&checker->error, "; stack: [");
    if (first > 0) {
        buf_text(&checker->error, "... ");
    }
    for (size_t i = first; i < len; i++) {
        buf_printf(&checker->error, i + 1 < len ? "%s " : "%s", type_text(checker->stack.items[i]));
    }
    buf_put(&checker->error, ']');
}

bool check_fail(Checker *checker, const char *format, ...)
{
    char message[MESSAGE_BYTES];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (checker->error.len > 0) {
        return false;
    }
    buf_add(&checker->error, checker->place);
    if (checker->code != NULL) {
        bool is_end = checker->at == checker->code->instrs.len;
        WasmOp op = is_end ? WOP_END : (WasmOp)checker->code->instrs.items[checker->at].op;
        buf_printf(&checker->error, ", instruction %zu (%s)", checker->at, wop_info(op)->text);
    }
    buf_printf(&checker->error, "%s%s", checker->error.len > 0 ? ": " : "", message);
    if (checker->code != NULL) {
        show_stack(checker);
    }
    return false;
}

// --- The stack -----------------------------------------------------------------------------------

Frame *check_frame(Checker *checker)
{
    return &checker->frames.items[checker->frames.len - 1];
}

void check_push(Checker *checker, WasmType type)
{
    array_push(checker->arena, &checker->stack, type);
}

void check_push_values(Checker *checker, Values values)
{
    for (uint32_t i = 0; i < values.n_types; i++) {
        check_push(checker, values.types[i]);
    }
}

bool check_pop_any(Checker *checker, WasmType *type_out)
{
    const Frame *frame = check_frame(checker);
    *type_out = WTYPE_ANY;
    if (checker->stack.len > frame->height) {
        *type_out = checker->stack.items[--checker->stack.len];
        return true;
    }
    return frame->is_unreachable ||
           check_fail(checker, "a value is expected, and the block has none on the stack");
}

bool check_pop(Checker *checker, WasmType expected)
{
    const Frame *frame = check_frame(checker);
    if (checker->stack.len == frame->height) {
        return frame->is_unreachable ||
               check_fail(checker, "expected %s, and the block has nothing on the stack",
                          type_text(expected));
    }
    WasmType found = checker->stack.items[checker->stack.len - 1];
    if (found != expected && found != WTYPE_ANY) {
        return check_fail(checker, "expected %s, found %s", type_text(expected), type_text(found));
    }
    checker->stack.len--;
    return true;
}

bool check_pop_values(Checker *checker, Values values)
{
    for (uint32_t i = values.n_types; i-- > 0;) {
        if (!check_pop(checker, values.types[i])) {
            return false;
        }
    }
    return true;
}

void check_unreachable(Checker *checker)
{
    Frame *frame = check_frame(checker);
    checker->stack.len = frame->height;
    frame->is_unreachable = true;
}

// --- Instructions with a fixed signature ---------------------------------------------------------

bool check_entity(Checker *checker, const WasmEntity *entity, WasmKind kind)
{
    const WasmModule *module = checker->module;
    return (entity != NULL && entity->kind == kind && entity->number < module->entities[kind].len &&
            module->entities[kind].items[entity->number] == entity) ||
           check_fail(checker, "what it names is not of this module");
}

static bool check_memory(Checker *checker)
{
    return checker->module->entities[WKIND_MEMORY].len > 0 ||
           check_fail(checker, "the module has no memory");
}

static bool check_data(Checker *checker, const WasmData *data)
{
    const WasmModule *module = checker->module;
    return (data->index < module->datas.len && module->datas.items[data->index] == data) ||
           check_fail(checker, "the data segment is not of this module");
}

static bool check_elem(Checker *checker, const WasmElem *elem)
{
    const WasmModule *module = checker->module;
    return (elem->index < module->elems.len && module->elems.items[elem->index] == elem) ||
           check_fail(checker, "the element segment is not of this module");
}

static bool check_same_type(Checker *checker, WasmType target, WasmType source)
{
    return target == source || check_fail(checker, "%s can't be put into a table of %s",
                                          type_text(source), type_text(target));
}

static const WasmTable *numbered_table(Checker *checker, const WasmInstr *instr)
{
    if (instr->index >= checker->module->entities[WKIND_TABLE].len) {
        check_fail(checker, "there is no such table");
        return NULL;
    }
    return wmod_table_at(checker->module, instr->index);
}

static bool check_access(Checker *checker, const WasmInstr *instr)
{
    return check_memory(checker) &&
           (instr->align <= wop_align((WasmOp)instr->op) ||
            check_fail(checker, "the alignment is greater than what is accessed"));
}

static bool check_ref_func(Checker *checker, const WasmInstr *instr)
{
    return check_entity(checker, &instr->func->entity, WKIND_FUNC) &&
           (checker->func == NULL || checker->declared_funcs[instr->func->entity.number] ||
            check_fail(checker, "the function is in no element segment, export or global"));
}

// What the immediates of an instruction with a fixed signature must be.
static bool check_fixed_immediates(Checker *checker, const WasmInstr *instr)
{
    switch (wop_info((WasmOp)instr->op)->immediate) {
    case WIMM_MEM1:
    case WIMM_MEM2:
    case WIMM_MEM4:
    case WIMM_MEM8: return check_access(checker, instr);
    case WIMM_MEMORY:
    case WIMM_MEMORY_MEMORY: return check_memory(checker);
    case WIMM_DATA: return check_data(checker, instr->data);
    case WIMM_DATA_MEMORY: return check_memory(checker) && check_data(checker, instr->data);
    case WIMM_ELEM: return check_elem(checker, instr->elem);
    case WIMM_ELEM_TABLE: {
        const WasmTable *table = numbered_table(checker, instr);
        return table != NULL && check_elem(checker, instr->elem) &&
               check_same_type(checker, table->type, instr->elem->type);
    }
    case WIMM_TABLE: return check_entity(checker, &instr->table->entity, WKIND_TABLE);
    case WIMM_TABLE_TABLE: {
        const WasmTable *source = numbered_table(checker, instr);
        return source != NULL && check_entity(checker, &instr->table->entity, WKIND_TABLE) &&
               check_same_type(checker, instr->table->type, source->type);
    }
    case WIMM_FUNC: return check_ref_func(checker, instr);
    case WIMM_NONE:
    case WIMM_I32:
    case WIMM_I64:
    case WIMM_F32:
    case WIMM_F64: return true;
    case WIMM_BLOCK:
    case WIMM_TRY:
    case WIMM_LABEL:
    case WIMM_LABELS:
    case WIMM_TYPE_TABLE:
    case WIMM_VALUE_TYPE:
    case WIMM_REF_TYPE:
    case WIMM_LOCAL:
    case WIMM_GLOBAL:
    case WIMM_TAG: UNREACHABLE();
    }
    UNREACHABLE();
}

static bool check_fixed(Checker *checker, const WasmInstr *instr)
{
    const WasmOpInfo *info = wop_info((WasmOp)instr->op);
    if (!check_fixed_immediates(checker, instr)) {
        return false;
    }
    for (size_t i = strlen(info->params); i-- > 0;) {
        if (!check_pop(checker, wtype_of_letter(info->params[i]))) {
            return false;
        }
    }
    for (const char *result = info->results; *result != '\0'; result++) {
        check_push(checker, wtype_of_letter(*result));
    }
    return true;
}

// --- Other instructions --------------------------------------------------------------------------

static bool check_select(Checker *checker)
{
    WasmType second;
    WasmType first;
    if (!check_pop(checker, WTYPE_I32) || !check_pop_any(checker, &second) ||
        !check_pop_any(checker, &first)) {
        return false;
    }
    if (wtype_is_ref(first) || wtype_is_ref(second)) {
        return check_fail(checker, "select of references needs a type");
    }
    if (first != second && first != WTYPE_ANY && second != WTYPE_ANY) {
        return check_fail(checker, "select between %s and %s", type_text(first), type_text(second));
    }
    check_push(checker, first == WTYPE_ANY ? second : first);
    return true;
}

static bool check_local(Checker *checker, const WasmInstr *instr)
{
    if (checker->func == NULL || instr->index >= checker->func->locals.len) {
        return check_fail(checker, "there is no local %" PRIu32, instr->index);
    }
    WasmType type = checker->func->locals.items[instr->index].type;
    if (instr->op != WOP_LOCAL_GET && !check_pop(checker, type)) {
        return false;
    }
    if (instr->op != WOP_LOCAL_SET) {
        check_push(checker, type);
    }
    return true;
}

static bool check_global(Checker *checker, const WasmInstr *instr)
{
    if (!check_entity(checker, &instr->global->entity, WKIND_GLOBAL)) {
        return false;
    }
    if (instr->op == WOP_GLOBAL_GET) {
        check_push(checker, instr->global->type);
        return true;
    }
    return (instr->global->is_mutable || check_fail(checker, "the global is a constant")) &&
           check_pop(checker, instr->global->type);
}

static bool check_table(Checker *checker, const WasmInstr *instr)
{
    if (!check_entity(checker, &instr->table->entity, WKIND_TABLE)) {
        return false;
    }
    WasmType type = instr->table->type;
    if (instr->op == WOP_TABLE_GET) {
        bool fits = check_pop(checker, WTYPE_I32);
        check_push(checker, type);
        return fits;
    }
    if (instr->op == WOP_TABLE_SET) {
        return check_pop(checker, type) && check_pop(checker, WTYPE_I32);
    }
    ML_ASSERT(instr->op == WOP_TABLE_GROW || instr->op == WOP_TABLE_FILL);
    if (!check_pop(checker, WTYPE_I32) || !check_pop(checker, type)) {
        return false;
    }
    if (instr->op == WOP_TABLE_FILL) {
        return check_pop(checker, WTYPE_I32);
    }
    check_push(checker, WTYPE_I32);
    return true;
}

static bool check_is_null(Checker *checker)
{
    WasmType type;
    if (!check_pop_any(checker, &type)) {
        return false;
    }
    if (type != WTYPE_ANY && !wtype_is_ref(type)) {
        return check_fail(checker, "expected a reference, found %s", type_text(type));
    }
    check_push(checker, WTYPE_I32);
    return true;
}

static bool check_value_type(Checker *checker, const WasmInstr *instr)
{
    WasmType type = (WasmType)instr->type;
    if (!check_pop(checker, WTYPE_I32) || !check_pop(checker, type) || !check_pop(checker, type)) {
        return false;
    }
    check_push(checker, type);
    return true;
}

static bool check_instr(Checker *checker, const WasmInstr *instr)
{
    if (wop_is_fixed((WasmOp)instr->op)) {
        return check_fixed(checker, instr);
    }
    switch (wop_info((WasmOp)instr->op)->immediate) {
    case WIMM_LOCAL: return check_local(checker, instr);
    case WIMM_GLOBAL: return check_global(checker, instr);
    case WIMM_TABLE: return check_table(checker, instr);
    case WIMM_VALUE_TYPE: return check_value_type(checker, instr);
    case WIMM_REF_TYPE: check_push(checker, (WasmType)instr->type); return true;
    case WIMM_BLOCK:
    case WIMM_TRY:
    case WIMM_LABEL:
    case WIMM_LABELS:
    case WIMM_FUNC:
    case WIMM_TYPE_TABLE:
    case WIMM_TAG: return check_control(checker, instr);
    case WIMM_NONE:
        if (instr->op == WOP_DROP) {
            WasmType type;
            return check_pop_any(checker, &type);
        }
        if (instr->op == WOP_SELECT) {
            return check_select(checker);
        }
        return instr->op == WOP_REF_IS_NULL ? check_is_null(checker)
                                            : check_control(checker, instr);
    case WIMM_TABLE_TABLE:
    case WIMM_ELEM:
    case WIMM_ELEM_TABLE:
    case WIMM_MEMORY:
    case WIMM_MEMORY_MEMORY:
    case WIMM_DATA:
    case WIMM_DATA_MEMORY:
    case WIMM_MEM1:
    case WIMM_MEM2:
    case WIMM_MEM4:
    case WIMM_MEM8:
    case WIMM_I32:
    case WIMM_I64:
    case WIMM_F32:
    case WIMM_F64: UNREACHABLE();
    }
    UNREACHABLE();
}

// --- Constant expressions and bodies -------------------------------------------------------------

static bool check_constant(Checker *checker, const WasmInstr *instr)
{
    WasmImmediate immediate = wop_info((WasmOp)instr->op)->immediate;
    switch ((int)instr->op) {
    case WOP_I32_ADD:
    case WOP_I32_SUB:
    case WOP_I32_MUL:
    case WOP_I64_ADD:
    case WOP_I64_SUB:
    case WOP_I64_MUL:
    case WOP_REF_FUNC:
    case WOP_REF_NULL: return true;
    case WOP_GLOBAL_GET:
        return check_entity(checker, &instr->global->entity, WKIND_GLOBAL) &&
               (!instr->global->is_mutable ||
                check_fail(checker, "the global is not a constant")) &&
               (instr->global->entity.index < checker->n_init_globals ||
                check_fail(checker, "the global comes later"));
    }
    return immediate == WIMM_I32 || immediate == WIMM_I64 || immediate == WIMM_F32 ||
           immediate == WIMM_F64 || check_fail(checker, "this is no constant expression");
}

bool check_code(Checker *checker, const WasmCode *code, Values results)
{
    checker->code = code;
    checker->stack.len = 0;
    checker->frames.len = 0;
    array_push(checker->arena, &checker->frames, (Frame){.op = WOP_END, .results = results});
    for (checker->at = 0; checker->at < code->instrs.len; checker->at++) {
        const WasmInstr *instr = &code->instrs.items[checker->at];
        if (checker->func == NULL && !check_constant(checker, instr)) {
            return false;
        }
        if (!check_instr(checker, instr)) {
            return false;
        }
    }
    if (checker->frames.len > 1) {
        return check_fail(checker, "a block (%s) is open at the end",
                          wop_info(check_frame(checker)->op)->text);
    }
    bool ends = check_end(checker);
    checker->code = NULL;
    return ends;
}
