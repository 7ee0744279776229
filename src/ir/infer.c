// SPDX-License-Identifier: Apache-2.0
// Kinds of registers, globals and results: the least ones that every operation agrees with, found by going through the
// program until nothing changes. Each register has one kind, whatever the way.
#include "base/check.h"
#include "ir/method.h"
#include "ir/native.h"
#include "ir/pass_internal.h"
#include "syntax/ast.h"

typedef struct Infer {
    IrProgram *program;
    IrFunc *func; // that is looked at
    RegDef **defs;
    Map attributes; // by name: number in `attribute_kinds`
    Array(IrKind) attribute_kinds;
    bool has_open_attributes; // some may be set in ways that are not seen
    bool has_hooks;           // a class decides itself what all its attributes are
    bool has_new;             // a class decides itself what calling it gives
    bool has_changed;
} Infer;

static IrKind kind_of(const Infer *infer, IrReg reg)
{
    return infer->func->regs.items[reg].kind;
}

static void join(Infer *infer, IrKind *kind, IrKind other)
{
    IrKind joined = ir_kind_join(*kind, other);
    infer->has_changed = infer->has_changed || joined != *kind;
    *kind = joined;
}

// --- Operators -------------------------------------------------------------------------------------------------------

static bool is_integral(IrKind kind)
{
    return kind == IR_KIND_INT || kind == IR_KIND_BOOL;
}

static bool is_number(IrKind kind)
{
    return is_integral(kind) || kind == IR_KIND_FLOAT;
}

static bool is_sequence(IrKind kind)
{
    return kind == IR_KIND_STR || kind == IR_KIND_LIST || kind == IR_KIND_TUPLE;
}

/// The int that `reg` always holds, if it is one literal. Gives false where it is none.
static bool literal_int(const Infer *infer, IrReg reg, int64_t *value_out)
{
    const IrInstr *def = only_def(infer->defs[infer->func->number], reg);
    if (def == NULL || def->op != IR_INT) {
        return false;
    }
    *value_out = def->imm.integer;
    return true;
}

static IrKind power_kind(const Infer *infer, const IrInstr *instr, IrKind a, IrKind b)
{
    int64_t exponent;
    if (is_integral(a) && literal_int(infer, instr->args[1], &exponent)) {
        return exponent >= 0 ? IR_KIND_INT : IR_KIND_FLOAT;
    }
    return a == IR_KIND_FLOAT && is_integral(b) ? IR_KIND_FLOAT : IR_KIND_ANY;
}

static IrKind arithmetic_kind(IrKind a, IrKind b)
{
    return is_integral(a) && is_integral(b) ? IR_KIND_INT
           : is_number(a) && is_number(b)   ? IR_KIND_FLOAT
                                            : IR_KIND_ANY;
}

static IrKind bitwise_kind(IrKind a, IrKind b, bool is_or)
{
    if (a == b && (a == IR_KIND_BOOL || a == IR_KIND_SET || (is_or && a == IR_KIND_DICT))) {
        return a;
    }
    return is_integral(a) && is_integral(b) ? IR_KIND_INT : IR_KIND_ANY;
}

static IrKind binary_kind(Infer *infer, const IrInstr *instr)
{
    IrKind a = kind_of(infer, instr->args[0]);
    IrKind b = kind_of(infer, instr->args[1]);
    if (a == IR_KIND_NOTHING || b == IR_KIND_NOTHING) {
        return IR_KIND_NOTHING;
    }
    switch ((BinaryOp)instr->imm.index) {
    case BINARY_ADD: return a == b && is_sequence(a) ? a : arithmetic_kind(a, b);
    case BINARY_SUB: return a == b && a == IR_KIND_SET ? a : arithmetic_kind(a, b);
    case BINARY_MUL:
        return is_sequence(a) && is_integral(b)   ? a
               : is_integral(a) && is_sequence(b) ? b
                                                  : arithmetic_kind(a, b);
    case BINARY_DIV: return is_number(a) && is_number(b) ? IR_KIND_FLOAT : IR_KIND_ANY;
    case BINARY_MOD: return a == IR_KIND_STR ? a : arithmetic_kind(a, b);
    case BINARY_FLOOR_DIV: return arithmetic_kind(a, b);
    case BINARY_POW: return power_kind(infer, instr, a, b);
    case BINARY_LSHIFT:
    case BINARY_RSHIFT: return is_integral(a) && is_integral(b) ? IR_KIND_INT : IR_KIND_ANY;
    case BINARY_BIT_OR: return bitwise_kind(a, b, true);
    case BINARY_BIT_XOR:
    case BINARY_BIT_AND: return bitwise_kind(a, b, false);
    case BINARY_MAT_MUL: return IR_KIND_ANY;
    case BINARY_COUNT: break;
    }
    UNREACHABLE();
}

static IrKind inplace_kind(Infer *infer, const IrInstr *instr)
{
    IrKind a = kind_of(infer, instr->args[0]);
    BinaryOp op = (BinaryOp)instr->imm.index;
    bool grows = a == IR_KIND_LIST && (op == BINARY_ADD || op == BINARY_MUL);
    bool updates = a == IR_KIND_DICT && op == BINARY_BIT_OR;
    return grows || updates ? a : binary_kind(infer, instr);
}

static IrKind unary_kind(Infer *infer, const IrInstr *instr)
{
    IrKind a = kind_of(infer, instr->args[0]);
    if (a == IR_KIND_NOTHING || is_integral(a)) {
        return a == IR_KIND_NOTHING ? a : IR_KIND_INT;
    }
    return a == IR_KIND_FLOAT && instr->imm.index != UNARY_INVERT ? a : IR_KIND_ANY;
}

/// A value whose comparison with another such one runs nothing of the program's and gives a bool.
static bool compares_plainly(IrKind kind, bool is_equality)
{
    bool is_container = kind == IR_KIND_LIST || kind == IR_KIND_TUPLE;
    return is_number(kind) || kind == IR_KIND_STR || kind == IR_KIND_NONE || kind == IR_KIND_SET ||
           kind == IR_KIND_DICT || (is_container && is_equality);
}

static IrKind compare_kind(Infer *infer, const IrInstr *instr)
{
    IrKind a = kind_of(infer, instr->args[0]);
    IrKind b = kind_of(infer, instr->args[1]);
    if (a == IR_KIND_NOTHING || b == IR_KIND_NOTHING) {
        return IR_KIND_NOTHING;
    }
    bool is_equality = instr->imm.index == COMPARE_EQ || instr->imm.index == COMPARE_NOT_EQ;
    return compares_plainly(a, is_equality) && compares_plainly(b, is_equality) ? IR_KIND_BOOL
                                                                                : IR_KIND_ANY;
}

static IrKind item_kind(Infer *infer, const IrInstr *instr)
{
    IrKind a = kind_of(infer, instr->args[0]);
    const IrInstr *index = only_def(infer->defs[infer->func->number], instr->args[1]);
    bool is_slice = index != NULL && index->op == IR_SLICE_NEW;
    if (a == IR_KIND_NOTHING || a == IR_KIND_STR || (is_slice && is_sequence(a))) {
        return a;
    }
    return IR_KIND_ANY;
}

// --- Calls -----------------------------------------------------------------------------------------------------------

static IrKind native_kind(Infer *infer, const IrInstr *instr)
{
    const IrNative *native = ir_native(instr->imm.string);
    IrKind first = instr->n_args > 0 ? kind_of(infer, instr->args[0]) : IR_KIND_ANY;
    if (str_equal(instr->imm.string, STR("vars"))) {
        return infer->has_hooks ? IR_KIND_ANY : IR_KIND_OBJECT;
    }
    if (str_equal(instr->imm.string, STR("abs")) && is_number(first)) {
        return first == IR_KIND_FLOAT ? first : IR_KIND_INT;
    }
    if (str_equal(instr->imm.string, STR("round")) && is_number(first)) {
        bool has_digits = instr->n_args > 1 && is_integral(kind_of(infer, instr->args[1]));
        return instr->n_args == 1 || is_integral(first) ? IR_KIND_INT
               : has_digits                             ? IR_KIND_FLOAT
                                                        : IR_KIND_ANY;
    }
    bool is_choice =
        str_equal(instr->imm.string, STR("min")) || str_equal(instr->imm.string, STR("max"));
    if (is_choice && instr->n_args > 1) {
        IrKind kind = IR_KIND_NOTHING;
        for (uint32_t i = 0; i < instr->n_args; i++) {
            kind = ir_kind_join(kind, kind_of(infer, instr->args[i]));
        }
        return kind;
    }
    return native->kind;
}

static IrKind call_func_kind(Infer *infer, const IrInstr *instr)
{
    IrFunc *callee = instr->imm.func;
    uint32_t n_before = callee->n_cells > 0;
    for (uint32_t i = 0; i < callee->n_params; i++) {
        join(infer, &callee->regs.items[i].kind, kind_of(infer, instr->args[n_before + i]));
    }
    return callee->result_kind;
}

static IrKind const_kind(const IrConst *constant)
{
    switch (constant->kind) {
    case IR_CONST_STR: return IR_KIND_STR;
    case IR_CONST_INT:
    case IR_CONST_SMALL: return IR_KIND_INT;
    case IR_CONST_FLOAT: return IR_KIND_FLOAT;
    case IR_CONST_BOOL: return IR_KIND_BOOL;
    case IR_CONST_NONE: return IR_KIND_NONE;
    case IR_CONST_ELLIPSIS:
    case IR_CONST_NOT_IMPLEMENTED: return IR_KIND_OBJECT;
    case IR_CONST_TUPLE: return IR_KIND_TUPLE;
    }
    UNREACHABLE();
}

// --- One operation ---------------------------------------------------------------------------------------------------

/// What a method of a builtin type gives.
static IrKind bound_call_kind(Infer *infer, const IrInstr *instr)
{
    const IrInstr *method = only_def(infer->defs[infer->func->number], instr->args[0]);
    if (method == NULL || method->op != IR_METHOD) {
        return IR_KIND_ANY;
    }
    IrKind receiver = kind_of(infer, method->args[0]);
    const IrMethod *known = ir_method(receiver, method->imm.string);
    return receiver == IR_KIND_NOTHING ? receiver : known != NULL ? known->result : IR_KIND_ANY;
}

/// Calling a class of the program's own makes an object.
static IrKind call_kind(Infer *infer, const IrInstr *instr)
{
    const IrInstr *callee = source_of(infer->defs[infer->func->number], instr->args[0]);
    if (callee == NULL || infer->has_new) {
        return IR_KIND_ANY;
    }
    bool is_global = callee->op == IR_GLOBAL_READ ||
                     (callee->op == IR_GLOBAL_GET && callee->imm.global->builtin == NULL);
    bool is_class = callee->op == IR_CLASS_NEW || (is_global && callee->imm.global->is_class);
    bool is_object = callee->op == IR_BUILTIN && str_equal(callee->imm.string, STR("object"));
    return is_class || is_object ? IR_KIND_OBJECT : IR_KIND_ANY;
}

/// Attributes that every object has: no class can have others of that name.
static bool is_of_every_object(Str name)
{
    return str_equal(name, STR("__class__")) || str_equal(name, STR("__dict__"));
}

static IrKind attribute_kind(Infer *infer, const IrInstr *instr)
{
    if (is_of_every_object(instr->imm.string)) {
        return infer->has_hooks ? IR_KIND_ANY : IR_KIND_OBJECT;
    }
    const uint32_t *number = map_get(&infer->attributes, instr->imm.string);
    if (infer->has_open_attributes || number == NULL || ir_knows_attribute(instr->imm.string) ||
        ir_is_in_module(instr->imm.string)) {
        return IR_KIND_ANY;
    }
    IrKind kind = infer->attribute_kinds.items[*number];
    return !IR_KINDS[kind].is_unboxed ? kind : kind == IR_KIND_BOOL ? IR_KIND_OBJECT : IR_KIND_ANY;
}

typedef IrKind KindRule(Infer *infer, const IrInstr *instr);

static IrKind copy_kind(Infer *infer, const IrInstr *instr)
{
    return kind_of(infer, instr->args[0]);
}

static IrKind constant_kind(Infer *infer, const IrInstr *instr)
{
    (void)infer;
    return const_kind(instr->imm.constant);
}

static IrKind global_kind(Infer *infer, const IrInstr *instr)
{
    (void)infer;
    return instr->imm.global->builtin != NULL ? IR_KIND_ANY : instr->imm.global->kind;
}

static IrKind read_kind(Infer *infer, const IrInstr *instr)
{
    (void)infer;
    return instr->imm.global->kind;
}

/// By operation, where op.def says INFER; NULL: any value.
static KindRule *const RULES[IR_OP_COUNT] = {
    [IR_COPY] = copy_kind,
    [IR_CONST] = constant_kind,
    [IR_GLOBAL_GET] = global_kind,
    [IR_GLOBAL_READ] = read_kind,
    [IR_BINARY] = binary_kind,
    [IR_INPLACE] = inplace_kind,
    [IR_UNARY] = unary_kind,
    [IR_COMPARE] = compare_kind,
    [IR_GET_ITEM] = item_kind,
    [IR_CALL] = call_kind,
    [IR_CALL_BOUND] = bound_call_kind,
    [IR_GET_ATTR] = attribute_kind,
    [IR_IMPORT_NAME] = attribute_kind,
    [IR_CALL_FUNC] = call_func_kind,
    [IR_CALL_NATIVE] = native_kind,
};

static IrKind result_kind(Infer *infer, const IrInstr *instr)
{
    uint8_t kind = IR_OPS[instr->op].kind;
    if (kind != IR_KIND_INFER) {
        return (IrKind)kind;
    }
    return RULES[instr->op] == NULL ? IR_KIND_ANY : RULES[instr->op](infer, instr);
}

/// An attribute that something in the program sets: before the kinds are looked for.
static void know_attribute(Infer *infer, Str name)
{
    if (map_get(&infer->attributes, name) == NULL) {
        map_set(&infer->attributes, name, (uint32_t)infer->attribute_kinds.len);
        array_push(infer->program->arena, &infer->attribute_kinds, IR_KIND_NOTHING);
    }
}

static void join_attribute(Infer *infer, Str name, IrKind kind)
{
    const uint32_t *number = map_get(&infer->attributes, name);
    ML_ASSERT(number != NULL);
    join(infer, &infer->attribute_kinds.items[*number], kind);
}

/// The name under which `instr` puts something into the namespace of a class, or "".
static Str name_in_class(const Infer *infer, const IrInstr *instr)
{
    bool is_in_class =
        infer->func->kind == IR_FUNC_CLASS && instr->op == IR_DICT_SET && instr->args[0] == 0;
    const IrInstr *key =
        is_in_class ? only_def(infer->defs[infer->func->number], instr->args[1]) : NULL;
    return key != NULL && key->op == IR_CONST ? key->imm.constant->text : STR("");
}

static void infer_instr(void *context, IrInstr *instr)
{
    Infer *infer = context;
    if (instr->op == IR_SET_ATTR) {
        join_attribute(infer, instr->imm.string, kind_of(infer, instr->args[1]));
    } else if (name_in_class(infer, instr).len > 0) {
        join_attribute(infer, name_in_class(infer, instr), kind_of(infer, instr->args[2]));
    }
    if (instr->op == IR_GLOBAL_SET) {
        IrGlobal *global = instr->imm.global;
        join(infer, &global->kind, kind_of(infer, instr->args[0]));
        if (global->module > 0) { // an attribute of the module
            join_attribute(infer, global->name, global->kind);
        }
    } else if (instr->op == IR_RETURN) {
        join(infer, &infer->func->result_kind, kind_of(infer, instr->args[0]));
    }
    if (instr->result != IR_NO_REG) {
        join(infer, &infer->func->regs.items[instr->result].kind, result_kind(infer, instr));
    }
}

// --- What makes attributes open ----------------------------------------------------------------------------------------

static bool is_one_of(Str name, const char *const *names)
{
    while (*names != NULL && !str_equal(name, str_of(*names))) {
        names++;
    }
    return *names != NULL;
}

/// The attribute that the operation may set, or "".
static Str attribute_set(const Infer *infer, const IrInstr *instr)
{
    bool is_of_module = instr->op == IR_GLOBAL_SET && instr->imm.global->module > 0;
    return instr->op == IR_SET_ATTR ? instr->imm.string
           : is_of_module           ? instr->imm.global->name
                                    : name_in_class(infer, instr);
}

static void see_openness(void *context, IrInstr *instr)
{
    static const char *const SETTERS[] = {"setattr", "type", "vars", NULL};
    static const char *const ATTRIBUTES[] = {"__dict__", "__setattr__", NULL};
    static const char *const METHODS[] = {"__getattr__", "__getattribute__", "__get__", NULL};
    static const char *const HOOKS[] = {"__getattribute__", "__slots__", NULL};
    Infer *infer = context;
    bool is_attribute = instr->op == IR_GET_ATTR || instr->op == IR_METHOD;
    Str builtin = ir_builtin_of(instr), in_class = name_in_class(infer, instr);
    bool is_type = str_equal(builtin, STR("type"));
    bool is_setter = is_one_of(builtin, SETTERS) && !(is_type && instr->op == IR_CALL_NATIVE);
    infer->has_hooks = infer->has_hooks || is_one_of(in_class, HOOKS);
    infer->has_open_attributes = infer->has_open_attributes || is_setter ||
                                 (is_attribute && is_one_of(instr->imm.string, ATTRIBUTES)) ||
                                 is_one_of(in_class, METHODS);
    infer->has_new =
        infer->has_new || (is_type && is_setter) || str_equal(in_class, STR("__new__"));
    if (attribute_set(infer, instr).len > 0) {
        know_attribute(infer, attribute_set(infer, instr));
    }
}

// --- The whole -------------------------------------------------------------------------------------------------------

static void begin_func(Infer *infer, IrFunc *func)
{
    infer->defs[func->number] = func_defs(infer->program, func);
    bool is_open = func->is_called_generically;
    func->result_kind = func->is_generator ? IR_KIND_ANY : IR_KIND_NOTHING;
    uint32_t n_named = func->params.n_positional + func->params.n_keyword_only;
    for (uint32_t i = 0; i < func->regs.len; i++) {
        IrRegInfo *reg = &func->regs.items[i];
        bool is_param = i < func->n_params;
        bool is_rest = is_param && func->kind == IR_FUNC_DEF && i >= n_named;
        reg->kind = reg->may_be_unbound || (is_param && is_open && !is_rest) ? IR_KIND_ANY
                                                                             : IR_KIND_NOTHING;
        if (is_rest) {
            bool is_args = i == n_named && func->params.has_var_positional;
            reg->kind = is_args ? IR_KIND_TUPLE : IR_KIND_DICT;
        }
    }
}

void ir_pass_infer(IrProgram *program)
{
    Infer infer = {
        .program = program,
        .defs = ARENA_ARRAY(program->arena, RegDef *, program->funcs.len),
        .attributes = map_new(program->arena),
    };
    for (size_t i = 0; i < program->funcs.len; i++) {
        begin_func(&infer, program->funcs.items[i]);
    }
    for (size_t i = 0; i < program->globals.len; i++) {
        IrGlobal *global = program->globals.items[i];
        global->kind = global->is_open ? IR_KIND_ANY : IR_KIND_NOTHING;
        bool is_hook = str_equal(global->name, STR("__getattr__"));
        infer.has_open_attributes |= is_hook && global->module > 0;
    }
    for (size_t i = 0; i < program->funcs.len; i++) {
        infer.func = program->funcs.items[i];
        each_instr(infer.func->body, see_openness, &infer);
    }
    do {
        infer.has_changed = false;
        for (size_t i = 0; i < program->funcs.len; i++) {
            infer.func = program->funcs.items[i];
            each_instr(infer.func->body, infer_instr, &infer);
        }
    } while (infer.has_changed);
}
