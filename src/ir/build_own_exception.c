// SPDX-License-Identifier: Apache-2.0
// Does every exception end with what handles it? One that is kept longer keeps the frames that were there when it was
// raised, and their variables. What is asked of each operation: does it keep an exception that it is given? The answer no
// is certain, of the whole program: of classes of exceptions and __exit__ methods, too.
#include "ir/build_internal.h"
#include "ir/pass_internal.h"

/// What is known of a register.
typedef enum Raised {
    RAISED_NOT,
    RAISED_CAUGHT, // an exception, right out of a TRY
    RAISED_NAMED,  // an exception that a variable has: `except … as`, a parameter; or its traceback
} Raised;

typedef struct Keeping {
    IrProgram *program;
    IrFunc *func;
    RegDef *defs;
    uint32_t *n_uses;         // by register
    Raised *regs;             // by register
    bool *globals;            // by global: an exception is put into it
    bool *is_exit;            // by function: a method __exit__
    bool *is_harmless;        // by function that is a class's body: it is no class of exceptions
    bool *is_harmless_global; // by global: a class that is none
    bool *is_method;          // by function: of a class that may be one of exceptions
    bool has_changed, keeps;
} Keeping;

static bool is_one_of(Str name, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (str_equal(name, str_of(names[i]))) {
            return true;
        }
    }
    return false;
}

#define IS_ONE_OF(name, ...)                            \
    is_one_of(name, (const char *const[]){__VA_ARGS__}, \
              sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

static const IrInstr *def_of(const Keeping *keeping, IrReg reg)
{
    return only_def(keeping->defs, reg);
}

static bool is_variable(const Keeping *keeping, IrReg reg)
{
    return keeping->func->regs.items[reg].is_variable;
}

// --- Methods ----------------------------------------------------------------------------------------------------------

/// Is the base certainly no class of exceptions?
static bool is_harmless_base(const Keeping *keeping, IrReg reg)
{
    static const char *const BUILTINS[] = {"object", "list", "dict", "tuple",
                                           "set",    "int",  "str",  "float"};
    const IrInstr *def = source_of(keeping->defs, reg);
    if (def == NULL) {
        return false;
    }
    bool is_global = def->op == IR_GLOBAL_GET || def->op == IR_GLOBAL_READ;
    bool is_known = is_global && def->imm.global->is_class &&
                    keeping->is_harmless_global[def->imm.global->number];
    return is_known || is_one_of(ir_builtin_of(def), BUILTINS, sizeof BUILTINS / sizeof *BUILTINS);
}

/// Are the bases of CLASS_NEW?
static bool has_harmless_bases(const Keeping *keeping, const IrInstr *class)
{
    const IrInstr *bases = def_of(keeping, class->args[1]);
    if (bases == NULL || (bases->op != IR_TUPLE_NEW && bases->op != IR_CONST)) {
        return false;
    }
    bool is_harmless = bases->op == IR_TUPLE_NEW || bases->imm.constant->n_items == 0;
    for (uint32_t i = 0; i < bases->n_args; i++) {
        is_harmless = is_harmless && is_harmless_base(keeping, bases->args[i]);
    }
    return is_harmless;
}

/// The function that is the body of CLASS_NEW's class was called with the same namespace.
static void see_class(void *context, IrInstr *instr)
{
    Keeping *keeping = context;
    if (instr->op == IR_GLOBAL_SET) {
        const IrInstr *class = source_of(keeping->defs, instr->args[0]);
        keeping->is_harmless_global[instr->imm.global->number] =
            class != NULL && class->op == IR_CLASS_NEW && has_harmless_bases(keeping, class);
    }
    if (instr->op != IR_CALL_FUNC || instr->imm.func->kind != IR_FUNC_CLASS) {
        return;
    }
    for (const IrInstr *class = instr->next; class != NULL; class = class->next) {
        if (class->op == IR_CLASS_NEW && class->args[0] == instr->args[instr->n_args - 1]) {
            keeping->is_harmless[instr->imm.func->number] = has_harmless_bases(keeping, class);
            return;
        }
    }
}

/// A class's body puts a function under a name.
static void see_class_item(Keeping *keeping, const IrInstr *instr)
{
    const IrInstr *key = def_of(keeping, instr->args[1]), *value = def_of(keeping, instr->args[2]);
    bool is_function = value != NULL && value->op == IR_FUNCTION_NEW;
    if (is_function && !keeping->is_harmless[keeping->func->number]) {
        keeping->is_method[value->imm.func->number] = true;
    }
    bool is_known = key != NULL && key->op == IR_CONST && key->imm.constant->kind == IR_CONST_STR;
    if (is_known && !str_equal(key->imm.constant->text, STR("__exit__"))) {
        return;
    }
    if (!is_known || !is_function) {
        keeping->keeps = true;
    } else {
        keeping->is_exit[value->imm.func->number] = true;
    }
}

static void see_method(void *context, IrInstr *instr)
{
    Keeping *keeping = context;
    if (instr->op == IR_DICT_SET && keeping->func->kind == IR_FUNC_CLASS && instr->args[0] == 0) {
        see_class_item(keeping, instr);
    }
}

// --- Where exceptions are ----------------------------------------------------------------------------------------------

static void raise_to(Keeping *keeping, IrReg reg, Raised raised)
{
    if (keeping->regs[reg] < raised) {
        keeping->regs[reg] = raised;
        keeping->has_changed = true;
    }
}

static void move_raised(Keeping *keeping, const IrInstr *instr)
{
    bool is_caught = keeping->regs[instr->args[0]] == RAISED_CAUGHT;
    bool is_kept = instr->op == IR_GLOBAL_SET || is_variable(keeping, instr->result);
    if (is_kept && !is_caught) {
        keeping->keeps = true;
    } else if (instr->op == IR_GLOBAL_SET) {
        bool *is_raised = &keeping->globals[instr->imm.global->number];
        keeping->has_changed = keeping->has_changed || !*is_raised;
        *is_raised = true;
    } else {
        raise_to(keeping, instr->result, is_kept || !is_caught ? RAISED_NAMED : RAISED_CAUGHT);
    }
}

static void see_raised(void *context, IrInstr *instr)
{
    Keeping *keeping = context;
    if (instr->op == IR_TRY && instr->result != IR_NO_REG) {
        raise_to(keeping, instr->result, RAISED_CAUGHT);
    } else if ((instr->op == IR_COPY || instr->op == IR_GLOBAL_SET) &&
               keeping->regs[instr->args[0]] != RAISED_NOT) {
        move_raised(keeping, instr);
    } else if ((instr->op == IR_GLOBAL_GET || instr->op == IR_GLOBAL_READ) &&
               keeping->globals[instr->imm.global->number]) {
        raise_to(keeping, instr->result, RAISED_NAMED);
    } else if (instr->op == IR_GET_ATTR && keeping->regs[instr->args[0]] != RAISED_NOT &&
               str_equal(instr->imm.string, STR("__traceback__"))) {
        raise_to(keeping, instr->result, RAISED_NAMED); // for __exit__
    }
}

/// Parameters that may be exceptions.
static void see_params(Keeping *keeping)
{
    enum { SELF = 0, EXCEPTION = 2 };
    const IrFunc *func = keeping->func;
    IrReg first = func->params.has_var_positional ? SELF + 1 : EXCEPTION;
    for (IrReg reg = first; keeping->is_exit[func->number] && reg < func->n_params; reg++) {
        keeping->regs[reg] = RAISED_NAMED;
    }
    if (keeping->is_method[func->number] && func->n_params > 0) {
        keeping->regs[SELF] = RAISED_NAMED;
    }
}

// --- What is done with them ---------------------------------------------------------------------------------------------

static bool is_class_of_exceptions(const Keeping *keeping, IrReg reg)
{
    const IrInstr *def = def_of(keeping, reg);
    bool is_variable = def != NULL && (def->op == IR_GLOBAL_GET || def->op == IR_GLOBAL_READ);
    return def != NULL &&
           (def->op == IR_BUILTIN ||
            (is_variable && (def->imm.global->is_class || def->imm.global->builtin != NULL)));
}

/// Is it an exception made right here, or a class, which nothing else has?
static bool is_new(const Keeping *keeping, IrReg reg)
{
    const IrInstr *def = def_of(keeping, reg);
    bool is_call =
        def != NULL && def->op == IR_CALL && is_class_of_exceptions(keeping, def->args[0]);
    return !is_variable(keeping, reg) && keeping->n_uses[reg] == 1 &&
           (is_call || is_class_of_exceptions(keeping, reg));
}

static bool is_fine_to_throw(const Keeping *keeping, IrReg reg)
{
    return keeping->regs[reg] != RAISED_NOT || is_new(keeping, reg);
}

/// __exit__ of a `with`, or throw() of a generator.
static bool is_told(const Keeping *keeping, const IrInstr *call)
{
    const IrInstr *callee = def_of(keeping, call->args[0]);
    if (callee == NULL) {
        return false;
    }
    const IrInstr *pair = callee->op == IR_TUPLE_ITEM ? def_of(keeping, callee->args[0]) : NULL;
    return (pair != NULL && pair->op == IR_WITH_BEGIN) ||
           (callee->op == IR_METHOD && str_equal(callee->imm.string, STR("throw")));
}

static bool only_looks(const IrInstr *instr)
{
    return instr->op == IR_CALL_NATIVE &&
           IS_ONE_OF(instr->imm.string, "ascii", "bool", "callable", "format", "id", "isinstance",
                     "len", "print", "repr", "str", "super", "type");
}

/// Does the operation keep the exception that is its argument `arg`?
static bool keeps_arg(const Keeping *keeping, const IrInstr *instr, uint32_t arg)
{
    switch ((int)instr->op) {
    case IR_COPY:
    case IR_GLOBAL_SET: return false; // see_raised
    case IR_RELEASE:
    case IR_HANDLED_SET:
    case IR_RERAISE:
    case IR_RAISE:
    case IR_EXC_MATCH:
    case IR_IS:
    case IR_TRUTH:
    case IR_CHECK_BOUND:
    case IR_CHECK_NAME:
    case IR_FORMAT:
    case IR_GET_ATTR:
    case IR_DEL_ATTR: return false;
    case IR_METHOD:
    case IR_SET_ATTR: return arg != 0;
    case IR_CALL:
    case IR_CALL_BOUND: return arg == 0 || !is_told(keeping, instr);
    default: return !only_looks(instr);
    }
}

/// Does the operation raise, or get at, an exception that something else may have?
static bool finds_kept(const Keeping *keeping, const IrInstr *instr)
{
    enum { THROWN = 2 };
    bool is_named =
        instr->op == IR_GET_ATTR || instr->op == IR_METHOD || instr->op == IR_IMPORT_NAME;
    if (is_named && IS_ONE_OF(instr->imm.string, "exc_info", "exception", "last_exc", "last_value",
                              "last_traceback", "__context__", "__cause__", "with_traceback",
                              "exceptions", "__dict__", "__exit__")) {
        return true;
    }
    if (instr->op == IR_GET_ATTR && IS_ONE_OF(instr->imm.string, "throw", "__traceback__")) {
        return keeping->regs[instr->args[0]] == RAISED_NOT;
    }
    if (instr->op == IR_SET_ATTR && IS_ONE_OF(instr->imm.string, "__exit__", "__traceback__")) {
        return true;
    }
    if (instr->op == IR_RAISE) {
        return !is_fine_to_throw(keeping, instr->args[0]);
    }
    if (instr->op == IR_CALL_BOUND && is_told(keeping, instr)) {
        return instr->n_args <= THROWN || !is_fine_to_throw(keeping, instr->args[THROWN]);
    }
    Str builtin = ir_builtin_of(instr);
    bool makes_class = str_equal(builtin, STR("type")) && instr->n_args != 1; // with any __exit__
    return instr->op == IR_RESUME_HANDLING || instr->op == IR_IMPORT_ALL || makes_class ||
           IS_ONE_OF(builtin, "getattr", "setattr", "vars", "locals", "globals");
}

static void see_keeping(void *context, IrInstr *instr)
{
    Keeping *keeping = context;
    keeping->keeps = keeping->keeps || finds_kept(keeping, instr);
    for (uint32_t i = 0; i < instr->n_args; i++) {
        if (keeping->regs[instr->args[i]] != RAISED_NOT) {
            keeping->keeps = keeping->keeps || keeps_arg(keeping, instr, i);
        }
    }
}

static void count_use(void *context, IrInstr *instr)
{
    Keeping *keeping = context;
    for (uint32_t i = 0; i < instr->n_args; i++) {
        keeping->n_uses[instr->args[i]]++;
    }
}

// --- All of it ----------------------------------------------------------------------------------------------------------

static void begin_func(Keeping *keeping, IrFunc *func)
{
    Arena *arena = keeping->program->arena;
    keeping->func = func;
    keeping->defs = func_defs(keeping->program, func);
    keeping->n_uses = ARENA_ARRAY(arena, uint32_t, func->regs.len);
    keeping->regs = ARENA_ARRAY(arena, Raised, func->regs.len);
}

/// Find the registers of `func` that exceptions are in.
static void find_raised(Keeping *keeping, IrFunc *func)
{
    begin_func(keeping, func);
    see_params(keeping);
    do {
        keeping->has_changed = false;
        each_instr(func->body, see_raised, keeping);
    } while (keeping->has_changed);
}

bool keeps_exceptions(IrProgram *program)
{
    size_t n = program->funcs.len;
    Keeping keeping = {
        .program = program,
        .globals = ARENA_ARRAY(program->arena, bool, program->globals.len),
        .is_exit = ARENA_ARRAY(program->arena, bool, n),
        .is_harmless = ARENA_ARRAY(program->arena, bool, n),
        .is_harmless_global = ARENA_ARRAY(program->arena, bool, program->globals.len),
        .is_method = ARENA_ARRAY(program->arena, bool, n),
    };
    for (size_t i = 0; i < n; i++) {
        begin_func(&keeping, program->funcs.items[i]);
        each_instr(keeping.func->body, see_class, &keeping);
    }
    for (size_t i = 0; i < n; i++) {
        begin_func(&keeping, program->funcs.items[i]);
        each_instr(keeping.func->body, see_method, &keeping);
    }
    for (size_t i = 0; i < n; i++) {
        find_raised(&keeping, program->funcs.items[i]); // which global variables have any
    }
    for (size_t i = 0; i < n && !keeping.keeps; i++) {
        find_raised(&keeping, program->funcs.items[i]);
        each_instr(keeping.func->body, count_use, &keeping);
        each_instr(keeping.func->body, see_keeping, &keeping);
    }
    return keeping.keeps;
}
