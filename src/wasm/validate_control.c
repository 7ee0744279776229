// SPDX-License-Identifier: Apache-2.0
// Blocks, branches, calls and exceptions.
#include "wasm/validate_internal.h"

#include "base/check.h"

#include <inttypes.h>

static Values params_of(const WasmFuncType *type)
{
    return (Values){type->params, type->n_params};
}

static Values results_of(const WasmFuncType *type)
{
    return (Values){type->results, type->n_results};
}

static bool same_values(Values a, Values b)
{
    if (a.n_types != b.n_types) {
        return false;
    }
    for (uint32_t i = 0; i < a.n_types; i++) {
        if (a.types[i] != b.types[i]) {
            return false;
        }
    }
    return true;
}

static bool check_type(Checker *checker, const WasmFuncType *type)
{
    const WasmModule *module = checker->module;
    return (type->number < module->types.len && module->types.items[type->number] == type) ||
           check_fail(checker, "the function type is not of this module");
}

// --- Blocks --------------------------------------------------------------------------------------

// The types whose own addresses stand for lists of one.
static Values one_value(WasmType type)
{
    static const WasmType SINGLES[] = {
#define WTYPE(name, text, code, letter, heap) WTYPE_##name,
#include "wasm/type.def"
    };
    for (size_t i = 0; i < sizeof SINGLES / sizeof SINGLES[0]; i++) {
        if (SINGLES[i] == type) {
            return (Values){&SINGLES[i], 1};
        }
    }
    return (Values){NULL, 0};
}

static bool begin(Checker *checker, const WasmInstr *instr)
{
    Frame frame = {.op = (WasmOp)instr->op};
    if (instr->func_type != NULL) {
        if (!check_type(checker, instr->func_type)) {
            return false;
        }
        frame.params = params_of(instr->func_type);
        frame.results = results_of(instr->func_type);
    } else {
        frame.results = one_value((WasmType)instr->type);
    }
    if (!check_pop_values(checker, frame.params)) {
        return false;
    }
    frame.height = checker->stack.len;
    array_push(checker->arena, &checker->frames, frame);
    check_push_values(checker, frame.params);
    return true;
}

// The results of the innermost block are on the stack, and nothing else.
static bool complete(Checker *checker)
{
    Frame *frame = check_frame(checker);
    if (!check_pop_values(checker, frame->results)) {
        return false;
    }
    return checker->stack.len == frame->height ||
           check_fail(checker, "%zu more values than the block gives",
                      checker->stack.len - frame->height);
}

static bool otherwise(Checker *checker)
{
    Frame *frame = check_frame(checker);
    if (frame->op != WOP_IF) {
        return check_fail(checker, "else without if");
    }
    if (!complete(checker)) {
        return false;
    }
    frame->op = WOP_ELSE;
    frame->is_unreachable = false;
    check_push_values(checker, frame->params);
    return true;
}

bool check_end(Checker *checker)
{
    Frame frame = *check_frame(checker);
    if (frame.op == WOP_IF && !same_values(frame.params, frame.results)) {
        return check_fail(checker, "if without else must give what it takes");
    }
    if (!complete(checker)) {
        return false;
    }
    checker->frames.len--;
    check_push_values(checker, frame.results);
    return true;
}

// --- Branches ------------------------------------------------------------------------------------

// What a branch to the label `depth` blocks outward takes with it.
static bool label_values(Checker *checker, uint32_t depth, Values *values_out)
{
    *values_out = (Values){NULL, 0};
    if (depth >= checker->frames.len) {
        return check_fail(checker, "there is no label %" PRIu32, depth);
    }
    const Frame *frame = &checker->frames.items[checker->frames.len - 1 - depth];
    *values_out = frame->op == WOP_LOOP ? frame->params : frame->results;
    return true;
}

// Whether `values` are on top of the stack, which stays as it is.
static bool check_top(Checker *checker, Values values)
{
    const Frame *frame = check_frame(checker);
    size_t at = checker->stack.len;
    for (uint32_t i = values.n_types; i-- > 0;) {
        if (at == frame->height) {
            return frame->is_unreachable ||
                   check_fail(checker, "expected %s, and the block has nothing more on the stack",
                              wtype_text(values.types[i]));
        }
        WasmType found = checker->stack.items[--at];
        if (found != WTYPE_ANY && found != values.types[i]) {
            return check_fail(checker, "expected %s, found %s", wtype_text(values.types[i]),
                              wtype_text(found));
        }
    }
    return true;
}

static bool branch(Checker *checker, const WasmInstr *instr)
{
    Values values;
    if (instr->op == WOP_BR_IF && !check_pop(checker, WTYPE_I32)) {
        return false;
    }
    if (!label_values(checker, instr->index, &values) || !check_pop_values(checker, values)) {
        return false;
    }
    if (instr->op == WOP_BR_IF) {
        check_push_values(checker, values);
    } else {
        check_unreachable(checker);
    }
    return true;
}

static bool branch_table(Checker *checker, const WasmInstr *instr)
{
    Values values;
    Values other;
    if (!check_pop(checker, WTYPE_I32) ||
        !label_values(checker, instr->labels[instr->index], &values)) {
        return false;
    }
    for (uint32_t i = 0; i < instr->index; i++) {
        if (!label_values(checker, instr->labels[i], &other)) {
            return false;
        }
        if (other.n_types != values.n_types) {
            return check_fail(checker, "label %" PRIu32 " takes another number of values",
                              instr->labels[i]);
        }
        if (!check_top(checker, other)) {
            return false;
        }
    }
    if (!check_pop_values(checker, values)) {
        return false;
    }
    check_unreachable(checker);
    return true;
}

// --- Calls ---------------------------------------------------------------------------------------

static bool call(Checker *checker, const WasmFuncType *type, bool returns)
{
    if (returns && !same_values(results_of(type), checker->frames.items[0].results)) {
        return check_fail(checker, "what is called gives other values than this function");
    }
    if (!check_pop_values(checker, params_of(type))) {
        return false;
    }
    if (returns) {
        check_unreachable(checker);
    } else {
        check_push_values(checker, results_of(type));
    }
    return true;
}

static bool call_indirect(Checker *checker, const WasmInstr *instr)
{
    if (instr->index >= checker->module->entities[WKIND_TABLE].len) {
        return check_fail(checker, "there is no such table");
    }
    return (wmod_table_at(checker->module, instr->index)->type == WTYPE_FUNCREF ||
            check_fail(checker, "the table is not one of functions")) &&
           check_type(checker, instr->func_type) && check_pop(checker, WTYPE_I32) &&
           call(checker, instr->func_type, instr->op == WOP_RETURN_CALL_INDIRECT);
}

// --- Exceptions ----------------------------------------------------------------------------------

// The label takes the tag's values and, for some kinds, the exception.
static bool check_catch(Checker *checker, const WasmCatch *clause)
{
    Values tag_values = {NULL, 0};
    Values values;
    bool gives_ref = clause->kind == WCATCH_TAG_REF || clause->kind == WCATCH_ALL_REF;
    if (clause->tag != NULL) {
        if (!check_entity(checker, &clause->tag->entity, WKIND_TAG)) {
            return false;
        }
        tag_values = params_of(clause->tag->type);
    }
    if (!label_values(checker, clause->depth, &values)) {
        return false;
    }
    uint32_t n_types = values.n_types;
    if (gives_ref) {
        if (n_types == 0 || values.types[n_types - 1] != WTYPE_EXNREF) {
            return check_fail(checker, "label %" PRIu32 " does not take the exception",
                              clause->depth);
        }
        n_types--;
    }
    return same_values((Values){values.types, n_types}, tag_values) ||
           check_fail(checker, "label %" PRIu32 " takes other values than the tag gives",
                      clause->depth);
}

static bool try_table(Checker *checker, const WasmInstr *instr)
{
    const WasmTry *handlers = &checker->code->tries.items[instr->index];
    for (uint32_t i = 0; i < handlers->n_catches; i++) {
        if (!check_catch(checker, &handlers->catches[i])) {
            return false;
        }
    }
    return begin(checker, instr);
}

// What never goes on to the next instruction, once these values have been taken.
static bool leave(Checker *checker, Values values)
{
    if (!check_pop_values(checker, values)) {
        return false;
    }
    check_unreachable(checker);
    return true;
}

// -------------------------------------------------------------------------------------------------

static bool check_plain(Checker *checker, WasmOp op)
{
    switch ((int)op) {
    case WOP_UNREACHABLE: check_unreachable(checker); return true;
    case WOP_ELSE: return otherwise(checker);
    case WOP_END:
        return (checker->frames.len > 1 || check_fail(checker, "no block is open")) &&
               check_end(checker);
    case WOP_RETURN: return leave(checker, checker->frames.items[0].results);
    case WOP_THROW_REF: return leave(checker, one_value(WTYPE_EXNREF));
    }
    UNREACHABLE();
}

bool check_control(Checker *checker, const WasmInstr *instr)
{
    switch ((int)instr->op) {
    case WOP_BLOCK:
    case WOP_LOOP: return begin(checker, instr);
    case WOP_IF: return check_pop(checker, WTYPE_I32) && begin(checker, instr);
    case WOP_TRY_TABLE: return try_table(checker, instr);
    case WOP_BR:
    case WOP_BR_IF: return branch(checker, instr);
    case WOP_BR_TABLE: return branch_table(checker, instr);
    case WOP_CALL:
    case WOP_RETURN_CALL:
        return check_entity(checker, &instr->func->entity, WKIND_FUNC) &&
               call(checker, instr->func->type, instr->op == WOP_RETURN_CALL);
    case WOP_CALL_INDIRECT:
    case WOP_RETURN_CALL_INDIRECT: return call_indirect(checker, instr);
    case WOP_THROW:
        return check_entity(checker, &instr->tag->entity, WKIND_TAG) &&
               leave(checker, params_of(instr->tag->type));
    }
    return check_plain(checker, (WasmOp)instr->op);
}
