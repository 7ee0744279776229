// SPDX-License-Identifier: Apache-2.0
// Names: registers of the function, cells that functions share, global variables, the namespace of a class's body.
#include "ir/build_internal.h"
#include "ir/native.h"
#include "lang/builtin.h"

// --- Where a name lives --------------------------------------------------------------------------------------------

/// Does `name` mean the class that `scope` is the body of, to the scopes inside?
static bool is_class_cell(const Builder *builder, const Scope *scope, Name name)
{
    return scope->kind == SCOPE_CLASS && builder->func->class_cell != IR_NO_REG &&
           str_equal(text_of(builder, name), STR("__class__"));
}

/// The symbol that `name` means where the walk is. A comprehension's free names are looked for around it, as long as
/// that is the same function.
static Symbol *symbol_here(Builder *builder, Name name, const Scope **scope_out)
{
    const Scope *scope = builder->func->scope;
    Symbol *symbol = scope_symbol(builder->scopes, scope, name);
    while (scope_is_inlined(scope->kind) && symbol != NULL && symbol->kind == SYMBOL_KIND_FREE) {
        scope = scope->parent;
        if (is_class_cell(builder, scope, symbol->key.name)) {
            break;
        }
        symbol = scope_find(builder->scopes, scope, symbol->key.name);
        ML_ASSERT(symbol != NULL);
    }
    *scope_out = scope;
    return symbol;
}

static Place *place_of(Builder *builder, const Symbol *symbol)
{
    return &builder->places[symbol->number];
}

const char *builtin_called(Str name)
{
    for (size_t i = 0; i < builtin_count(); i++) {
        if (str_equal(builtin_name(i), name)) {
            return builtin_name(i).ptr;
        }
    }
    return NULL;
}

IrGlobal *global_of(Builder *builder, Name name)
{
    return global_named(builder, text_of(builder, name));
}

IrGlobal *global_named(Builder *builder, Str text)
{
    const uint32_t *known = map_get(&builder->globals, text);
    if (known != NULL) {
        return builder->program->globals.items[*known];
    }
    IrGlobal *global = ARENA_NEW(builder->arena, IrGlobal);
    global->number = (uint32_t)builder->program->globals.len;
    global->module = builder->module;
    global->name = text;
    global->builtin = builtin_called(text);
    global->kind = IR_KIND_ANY;
    array_push(builder->arena, &builder->program->globals, global);
    map_set(&builder->globals, text, global->number);
    return global;
}

/// Is it a name that the compiler made: `.0`, the iterator of a comprehension?
static bool is_internal(const Builder *builder, const Symbol *symbol)
{
    return text_of(builder, symbol->key.name).ptr[0] == '.';
}

static void place_of_local(Builder *builder, Span span, const Symbol *symbol, bool is_inlined)
{
    FuncState *state = builder->func;
    Place *place = place_of(builder, symbol);
    if (is_captured(symbol)) {
        IrReg cell = emit_value(builder, span, IR_CELL_EMPTY, NO_REGS);
        state->func->regs.items[cell].is_own = !is_inlined;
        *place = (Place){.kind = PLACE_CELL, .reg = cell};
        return;
    }
    IrReg reg =
        ir_reg_new(builder->program, state->func, IR_KIND_ANY, text_of(builder, symbol->key.name));
    *place = (Place){.kind = PLACE_REG, .reg = reg};
    state->func->regs.items[reg].is_own = !is_inlined;
    if (is_inlined) { // it may run again
        emit_to(builder, span, IR_UNBOUND, reg, NO_REGS);
    }
}

static void place_of_free(Builder *builder, Span span, const Symbol *symbol)
{
    uint32_t number = builder->func->func->n_cells++;
    IrReg cell = emit_index(builder, span, IR_OUTER_CELL, number, NO_REGS);
    builder->func->func->regs.items[cell].is_own = true;
    *place_of(builder, symbol) = (Place){.kind = PLACE_CELL, .is_free = true, .reg = cell};
}

bool is_captured(const Symbol *symbol)
{
    return symbol->kind == SYMBOL_KIND_CELL && (symbol->flags & SYMBOL_CAPTURED) != 0;
}

bool is_free_in(const Symbol *symbol, const Scope *scope)
{
    return symbol->kind == SYMBOL_KIND_FREE ||
           (scope->kind == SCOPE_CLASS && (symbol->flags & SYMBOL_FREE_IN_CLASS) != 0);
}

void places_of_scope(Builder *builder, const Scope *scope)
{
    Span span = {scope->node->span.start, scope->node->span.start};
    bool is_inlined = scope_is_inlined(scope->kind);
    for (size_t i = 0; i < scope->symbols.len; i++) {
        const Symbol *symbol = scope->symbols.items[i];
        bool is_local = symbol->kind == SYMBOL_KIND_LOCAL || symbol->kind == SYMBOL_KIND_CELL;
        if (is_free_in(symbol, scope)) {
            if (!is_inlined) {
                place_of_free(builder, span, symbol);
            }
        } else if (is_local && scope_is_function_like(scope->kind) &&
                   place_of(builder, symbol)->kind == PLACE_NONE && // not a parameter
                   !is_internal(builder, symbol)) {
            place_of_local(builder, span, symbol, is_inlined);
        }
    }
}

IrReg cell_for(Builder *builder, Name name)
{
    FuncState *state = builder->func;
    const Scope *scope = state->scope;
    Symbol *symbol = scope_find(builder->scopes, scope, name);
    while (scope_is_inlined(scope->kind) && (symbol == NULL || symbol->kind == SYMBOL_KIND_FREE)) {
        scope = scope->parent;
        symbol = scope_find(builder->scopes, scope, name);
    }
    if (is_class_cell(builder, scope, name)) {
        return state->class_cell; // whatever the name means in the class's body itself
    }
    ML_ASSERT(symbol != NULL);
    const Place *place = place_of(builder, symbol);
    ML_ASSERT(place->kind == PLACE_CELL);
    return place->reg;
}

// --- Loading -------------------------------------------------------------------------------------------------------

static IrReg global_load(Builder *builder, Span span, Name name)
{
    if (ir_lacks_name(text_of(builder, name))) {
        lack(builder, span, MSG_LACK_NAME, text_of(builder, name));
    }
    IrInstr *instr = emit(builder, span, IR_GLOBAL_GET, NO_REGS);
    instr->imm.global = global_of(builder, name);
    return instr->result;
}

static IrReg place_load(Builder *builder, Span span, const Place *place, Str name)
{
    if (place->kind == PLACE_REG) {
        if (!place->is_bound) {
            emit(builder, span, IR_CHECK_BOUND, REGS(place->reg))->imm.string = name;
        }
        return place->reg;
    }
    IrReg value = emit_value(builder, span, IR_CELL_GET, REGS(place->reg));
    if (!place->is_bound) {
        IrOp check = place->is_free ? IR_CHECK_FREE : IR_CHECK_BOUND;
        emit(builder, span, check, REGS(value))->imm.string = name;
    }
    return value;
}

/// A name in a class's body: its namespace's, or a global.
static IrReg class_load(Builder *builder, Span span, Name name)
{
    FuncState *state = builder->func;
    IrReg value = new_temp(builder, IR_KIND_ANY);
    IrInstr *get = emit_to(builder, span, IR_NAME_GET, value, REGS(state->space));
    get->imm.string = text_of(builder, name);
    IrReg is_there = emit_value(builder, span, IR_IS_VALUE, REGS(value));
    Fork fork = fork_begin(builder, span, IR_IF, is_there, 2);
    fork_next(builder, &fork);
    emit_copy(builder, span, value, global_load(builder, span, name));
    fork_end(builder, &fork);
    return value;
}

/// Has a class's namespace this name without any statement of its body?
static bool is_given_in_class(Str name)
{
    return str_equal(name, STR("__module__")) || str_equal(name, STR("__qualname__"));
}

IrReg name_load(Builder *builder, Span span, Name name)
{
    const Scope *scope;
    const Symbol *symbol = symbol_here(builder, name, &scope);
    ML_ASSERT(symbol != NULL);
    const Place *place = place_of(builder, symbol);
    Name own = symbol->key.name;
    bool is_class_body = scope->kind == SCOPE_CLASS && scope == builder->func->scope;
    switch (symbol->kind) {
    case SYMBOL_KIND_LOCAL:
    case SYMBOL_KIND_CELL:
        if (scope->kind == SCOPE_MODULE) {
            return global_load(builder, span, own);
        }
        return is_class_body ? class_load(builder, span, own)
                             : place_load(builder, span, place, text_of(builder, own));
    case SYMBOL_KIND_FREE:
        if (place->kind == PLACE_NONE) { // __class__, for a comprehension in a class's body
            const Place cell = {PLACE_CELL, true, false, builder->func->class_cell};
            return place_load(builder, span, &cell, text_of(builder, own));
        }
        return place_load(builder, span, place, text_of(builder, own));
    case SYMBOL_KIND_GLOBAL_IMPLICIT:
        return is_class_body && is_given_in_class(text_of(builder, own))
                   ? class_load(builder, span, own)
                   : global_load(builder, span, own);
    case SYMBOL_KIND_GLOBAL_EXPLICIT: return global_load(builder, span, own);
    case SYMBOL_KIND_UNKNOWN: break;
    }
    UNREACHABLE();
}

IrReg first_param(Builder *builder, Span span)
{
    const FuncState *state = builder->func;
    Name name = name_find(builder->names, state->func->regs.items[0].name);
    const Symbol *symbol = scope_find(builder->scopes, state->unit, name);
    const Place *place = place_of(builder, symbol);
    if ((symbol->flags & SYMBOL_DELETED) != 0) {
        lack(builder, span, MSG_LACK_BUILTIN, STR("super"));
    }
    return place_load(builder, span, place, text_of(builder, name));
}

IrReg module_name(Builder *builder, Span span)
{
    Name name = name_find(builder->names, STR("__name__"));
    return name != 0 ? global_load(builder, span, name)
                     : emit_str(builder, span, builder->source->name);
}

// --- Storing, deleting ---------------------------------------------------------------------------------------------

/// Where storing `symbol` goes: a global, the namespace of a class's body (both NULL), or a place.
static const Place *target_place(Builder *builder, const Symbol *symbol, const Scope *scope)
{
    bool is_place = symbol->kind == SYMBOL_KIND_FREE ||
                    ((symbol->kind == SYMBOL_KIND_LOCAL || symbol->kind == SYMBOL_KIND_CELL) &&
                     scope_is_function_like(scope->kind));
    return is_place ? place_of(builder, symbol) : NULL;
}

static bool is_in_namespace(const Symbol *symbol, const Scope *scope)
{
    return scope->kind == SCOPE_CLASS && symbol->kind == SYMBOL_KIND_LOCAL;
}

bool name_outlives_exception(Builder *builder, Name name)
{
    const Scope *scope;
    const Symbol *symbol = symbol_here(builder, name, &scope);
    const Place *place = target_place(builder, symbol, scope);
    bool is_local = is_in_namespace(symbol, scope) || (place != NULL && place->kind == PLACE_REG) ||
                    (scope->kind == SCOPE_MODULE && builder->module == 0);
    return !is_local || builder->func->region != NULL;
}

void name_store(Builder *builder, Span span, Name name, IrReg value)
{
    const Scope *scope;
    const Symbol *symbol = symbol_here(builder, name, &scope);
    ML_ASSERT(symbol != NULL);
    const Place *place = target_place(builder, symbol, scope);
    if (is_in_namespace(symbol, scope)) {
        if (ir_lacks_method(text_of(builder, symbol->key.name))) {
            lack(builder, span, MSG_LACK_METHOD, text_of(builder, symbol->key.name));
        }
        IrReg key = emit_str(builder, span, text_of(builder, symbol->key.name));
        emit(builder, span, IR_DICT_SET, REGS(builder->func->space, key, value));
    } else if (place == NULL) {
        emit(builder, span, IR_GLOBAL_SET, REGS(value))->imm.global =
            global_of(builder, symbol->key.name);
    } else if (place->kind == PLACE_REG) {
        emit_move(builder, span, place->reg, value);
    } else {
        emit(builder, span, IR_CELL_SET, REGS(place->reg, value));
    }
}

void name_delete(Builder *builder, Span span, Name name)
{
    const Scope *scope;
    const Symbol *symbol = symbol_here(builder, name, &scope);
    ML_ASSERT(symbol != NULL);
    Str text = text_of(builder, symbol->key.name);
    const Place *place = target_place(builder, symbol, scope);
    if (is_in_namespace(symbol, scope)) {
        emit(builder, span, IR_NAME_DEL, REGS(builder->func->space))->imm.string = text;
    } else if (place == NULL) {
        emit(builder, span, IR_GLOBAL_DEL, NO_REGS)->imm.global =
            global_of(builder, symbol->key.name);
    } else {
        place_load(builder, span, place, text);
        if (place->kind == PLACE_REG) {
            emit_to(builder, span, IR_UNBOUND, place->reg, NO_REGS);
        } else {
            emit(builder, span, IR_CELL_CLEAR, REGS(place->reg));
        }
    }
}
