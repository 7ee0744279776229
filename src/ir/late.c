// SPDX-License-Identifier: Apache-2.0
// What only the passes know: lacks that are none where something was proved, and those that the program as a whole has.
#include "ir/build_internal.h"
#include "ir/native.h"
#include "ir/pass_internal.h"

typedef struct Late {
    IrProgram *program;
    IrLacks *lacks;
    const IrFunc *func;   // that is looked at
    const RegDef *defs;   // of it
    bool hands_on_types;  // one that no class can derive from may get anywhere
    Array(Str) own_names; // of attributes that the runtime lacks, and the program gives its objects
} Late;

static void late_lack(const Late *late, Span span, MessageId message, Str detail)
{
    IrLack lacking = {late->func->module, span, (int)message, detail};
    array_push(late->program->arena, late->lacks, lacking);
}

static void each_func(Late *late, void (*visit)(void *context, IrInstr *instr), void *context)
{
    for (size_t i = 0; i < late->program->funcs.len; i++) {
        late->func = late->program->funcs.items[i];
        late->defs = func_defs(late->program, late->func);
        each_instr(late->func->body, visit, context);
    }
}

// --- __slots__ -------------------------------------------------------------------------------------------------------

/// What of __slots__ and of dicts with attributes the program has.
typedef struct SlotsUse {
    const Late *late;
    const IrFunc *func; // with __slots__: of a class
    Span span;
    bool gives_dict; // an object's attributes in a dict: those of __slots__ must not be among them
    bool *has_slots; // by function: of a class
    bool *has_none;  // by function: of a class with __slots__, but none in them
    const IrFunc **classes; // by global: the code of the class that it holds
    bool is_mixed;
} SlotsUse;

static bool is_item_of_class(const Late *late, const IrInstr *instr)
{
    return late->func->kind == IR_FUNC_CLASS && instr->op == IR_DICT_SET && instr->args[0] == 0;
}

static bool is_slots(const Late *late, const IrInstr *instr)
{
    const IrInstr *key =
        is_item_of_class(late, instr) ? only_def(late->defs, instr->args[1]) : NULL;
    return key != NULL && key->op == IR_CONST &&
           str_equal(key->imm.constant->text, STR("__slots__"));
}

/// The code of the class that `def` gives, or NULL: not known.
static const IrFunc *class_code_of(const SlotsUse *use, const RegDef *defs, const IrInstr *def)
{
    if (def != NULL && (def->op == IR_GLOBAL_READ || def->op == IR_GLOBAL_GET)) {
        return def->imm.global->is_class ? use->classes[def->imm.global->number] : NULL;
    }
    const IrInstr *body =
        def != NULL && def->op == IR_CLASS_NEW ? only_def(defs, def->args[3]) : NULL;
    return body != NULL && body->op == IR_CALL_FUNC ? body->imm.func : NULL;
}

/// Has just one of a class and its base __slots__, as far as that is known?
static bool is_mixed(const SlotsUse *use, const IrInstr *class)
{
    const RegDef *defs = use->late->defs;
    const IrFunc *code = class_code_of(use, defs, class);
    const IrInstr *bases = only_def(defs, class->args[1]);
    bool is_known = bases != NULL && bases->op == IR_TUPLE_NEW && code != NULL;
    for (uint32_t i = 0; is_known && i < bases->n_args; i++) {
        const IrInstr *def = source_of(defs, bases->args[i]);
        const IrFunc *base = class_code_of(use, defs, def);
        bool is_builtin = def != NULL && def->op == IR_BUILTIN;
        is_known = is_builtin || use->has_none[code->number] ||
                   (base != NULL && use->has_slots[base->number] == use->has_slots[code->number]);
    }
    return !is_known;
}

static bool is_empty_tuple(const Late *late, IrReg reg)
{
    const IrInstr *def = only_def(late->defs, reg);
    return def != NULL && def->op == IR_CONST && def->imm.constant->kind == IR_CONST_TUPLE &&
           def->imm.constant->n_items == 0;
}

static void see_slots(void *context, IrInstr *instr)
{
    SlotsUse *use = context;
    const Late *late = use->late;
    if (is_slots(late, instr)) {
        use->func = late->func;
        use->span = instr->span;
        use->has_slots[late->func->number] = true;
        use->has_none[late->func->number] = is_empty_tuple(late, instr->args[2]);
    } else if (instr->op == IR_GLOBAL_SET) {
        const IrInstr *def = source_of(late->defs, instr->args[0]);
        use->classes[instr->imm.global->number] = class_code_of(use, late->defs, def);
    }
    bool is_dict = instr->op == IR_GET_ATTR && str_equal(instr->imm.string, STR("__dict__"));
    use->gives_dict |= is_dict || str_equal(ir_builtin_of(instr), STR("vars"));
}

static void see_mixed(void *context, IrInstr *instr)
{
    SlotsUse *use = context;
    use->is_mixed |= instr->op == IR_CLASS_NEW && is_mixed(use, instr);
}

static void find_mixed_slots(Late *late)
{
    Arena *arena = late->program->arena;
    SlotsUse use = {
        .late = late,
        .has_slots = ARENA_ARRAY(arena, bool, late->program->funcs.len),
        .has_none = ARENA_ARRAY(arena, bool, late->program->funcs.len),
        .classes = ARENA_ARRAY(arena, const IrFunc *, late->program->globals.len),
    };
    each_func(late, see_slots, &use);
    if (use.func != NULL && use.gives_dict) {
        each_func(late, see_mixed, &use);
    }
    if (use.is_mixed) {
        late->func = use.func;
        late_lack(late, use.span, MSG_LACK_METHOD, STR("__slots__"));
    }
}

// --- Attributes by name ----------------------------------------------------------------------------------------------

/// The text that `reg` always holds, or "".
static Str text_in(const Late *late, IrReg reg)
{
    const IrInstr *def = only_def(late->defs, reg);
    bool is_text = def != NULL && def->op == IR_CONST && def->imm.constant->kind == IR_CONST_STR;
    return is_text ? def->imm.constant->text : STR("");
}

static bool is_about_name(const IrInstr *instr)
{
    return ir_is_about_attributes(ir_builtin_of(instr));
}

/// Keep the name if it is one that the runtime lacks, and the program gives its own objects.
static void see_own_name(void *context, IrInstr *instr)
{
    Late *late = context;
    Str name = instr->op == IR_SET_ATTR        ? instr->imm.string
               : is_item_of_class(late, instr) ? text_in(late, instr->args[1])
               : str_equal(ir_builtin_of(instr), STR("setattr")) && instr->op == IR_CALL_NATIVE
                   ? text_in(late, instr->args[1])
                   : STR("");
    if (ir_lacks_attribute(name, false)) {
        array_push(late->program->arena, &late->own_names, name);
    }
}

static bool is_own_name(const Late *late, Str name)
{
    for (size_t i = 0; i < late->own_names.len; i++) {
        if (str_equal(late->own_names.items[i], name)) {
            return true;
        }
    }
    return false;
}

/// Has the runtime not what the attribute `name` of `object` is? If the program has objects of its own with such an
/// attribute, and `object` may be one, that is found as it runs.
static bool lacks(const Late *late, IrReg object, Str name, bool is_set)
{
    IrKind kind = late->func->regs.items[object].kind;
    bool may_be_own = kind == IR_KIND_ANY || kind == IR_KIND_OBJECT;
    bool is_special = str_starts_with(name, STR("__"));
    return ir_lacks_attribute(name, is_set) &&
           (is_set ? is_special : !may_be_own || !is_own_name(late, name));
}

static bool is_attribute(const IrInstr *instr)
{
    return instr->op == IR_GET_ATTR || instr->op == IR_METHOD || instr->op == IR_CALL_METHOD ||
           instr->op == IR_SET_ATTR || instr->op == IR_DEL_ATTR;
}

static void see_attribute(const Late *late, const IrInstr *instr)
{
    bool is_set = instr->op == IR_SET_ATTR || instr->op == IR_DEL_ATTR;
    if (lacks(late, instr->args[0], instr->imm.string, is_set)) {
        late_lack(late, instr->span, MSG_LACK_ATTRIBUTE, instr->imm.string);
    }
}

/// getattr() and its like. A name that isn't known is looked at as the program runs.
static void see_named(const Late *late, const IrInstr *instr)
{
    Str builtin = ir_builtin_of(instr);
    bool is_set = str_equal(builtin, STR("setattr")) || str_equal(builtin, STR("delattr"));
    Str name = instr->op == IR_CALL_NATIVE ? text_in(late, instr->args[1]) : STR("");
    if (name.len > 0 && lacks(late, instr->args[0], name, is_set)) {
        late_lack(late, instr->span, MSG_LACK_BUILTIN, builtin);
    }
}

/// Without an argument, these are about the scope that calls them: they can't be values.
static bool is_about_scope(Str builtin)
{
    return str_equal(builtin, STR("dir")) || str_equal(builtin, STR("vars")) ||
           str_equal(builtin, STR("super"));
}

// --- Bases -----------------------------------------------------------------------------------------------------------

/// Is what `def` gives certainly a class that the program makes?
static bool gives_own_class(const IrInstr *def)
{
    bool is_global = def->op == IR_GLOBAL_READ || def->op == IR_GLOBAL_GET;
    return def->op == IR_CLASS_NEW || (is_global && def->imm.global->is_class);
}

/// Does `instr` use a type in argument `arg` for something else than to keep it, or to hand it on?
static bool only_uses_type(const IrInstr *instr, uint32_t arg)
{
    static const char *const NATIVES[] = {"isinstance", "issubclass", "print", "repr",
                                          "str",        "format",     "map",   "filter"};
    switch ((int)instr->op) {
    case IR_IS:
    case IR_IDENTICAL:
    case IR_COMPARE:
    case IR_FORMAT:
    case IR_GET_ATTR:
    case IR_EXC_MATCH:
    case IR_METHOD:
    case IR_CALL_METHOD:
        return arg == 0 || instr->op == IR_IS || instr->op == IR_IDENTICAL ||
               instr->op == IR_COMPARE;
    case IR_CALL:
    case IR_CALL_BOUND: return arg == 0;
    case IR_CALL_NATIVE: break;
    default: return false;
    }
    for (size_t i = 0; i < sizeof NATIVES / sizeof *NATIVES; i++) {
        if (str_equal(instr->imm.string, str_of(NATIVES[i]))) {
            return true;
        }
    }
    return false;
}

/// May a type that no class of the program can derive from get where a base comes from? Those of own classes are none.
static void see_type(void *context, IrInstr *instr)
{
    Late *late = context;
    for (uint32_t i = 0; i < instr->n_args; i++) {
        const IrInstr *def = only_def(late->defs, instr->args[i]);
        Str builtin = def == NULL ? STR("") : ir_builtin_of(def);
        bool is_type = def != NULL && def->op != IR_CALL_NATIVE && ir_lacks_base(builtin);
        late->hands_on_types |= is_type && !only_uses_type(instr, i);
    }
}

static void find_lacking_bases(Late *late, const Builder *builder)
{
    for (size_t i = 0; i < builder->bases.len; i++) {
        const Base *base = &builder->bases.items[i];
        const IrInstr *def = source_of(func_defs(builder->program, base->func), base->reg);
        bool is_builtin = def != NULL && (def->op == IR_BUILTIN || def->op == IR_CALL_NATIVE);
        bool is_lacking = def == NULL            ? late->hands_on_types
                          : gives_own_class(def) ? false
                          : is_builtin ? def->op == IR_CALL_NATIVE || ir_lacks_base(def->imm.string)
                                       : late->hands_on_types;
        if (is_lacking) {
            late->func = base->func;
            Str text = builder->sources[base->func->module].program->text;
            late_lack(late, base->span, MSG_LACK_BASE,
                      str_slice(text, base->span.start, base->span.end));
        }
    }
}

// --- One operation ---------------------------------------------------------------------------------------------------

/// Reading __doc__ of something that Python itself documents.
static bool is_builtin_doc(const Late *late, const IrInstr *instr)
{
    bool is_doc = instr->op == IR_GET_ATTR && str_equal(instr->imm.string, STR("__doc__"));
    const IrInstr *def = is_doc ? source_of(late->defs, instr->args[0]) : NULL;
    IrKind kind = is_doc ? late->func->regs.items[instr->args[0]].kind : IR_KIND_ANY;
    bool is_builtin = def != NULL && (def->op == IR_BUILTIN || def->op == IR_CALL_NATIVE);
    return is_doc && (is_builtin || (kind != IR_KIND_ANY && kind != IR_KIND_OBJECT));
}

static void see_instr(void *context, IrInstr *instr)
{
    Late *late = context;
    Str builtin = ir_builtin_of(instr);
    if (builtin.len > 0 && !ir_has_builtin(builtin)) {
        bool has_word = instr->op == IR_GLOBAL_GET;
        late_lack(late, instr->span, MSG_LACK_BUILTIN,
                  has_word ? instr->imm.global->name : builtin);
    } else if (is_builtin_doc(late, instr)) {
        late_lack(late, instr->span, MSG_LACK_ATTRIBUTE, STR("__doc__"));
    } else if (is_about_name(instr)) {
        see_named(late, instr);
    } else if (is_attribute(instr)) {
        see_attribute(late, instr);
    } else if (instr->op != IR_CALL_NATIVE && is_about_scope(builtin)) {
        late_lack(late, instr->span, MSG_LACK_BUILTIN, builtin);
    }
}

// --- The whole -------------------------------------------------------------------------------------------------------

static int by_place(const void *a, const void *b)
{
    const IrLack *left = a;
    const IrLack *right = b;
    return left->module != right->module           ? (left->module < right->module ? -1 : 1)
           : left->span.start != right->span.start ? (left->span.start < right->span.start ? -1 : 1)
                                                   : left->message - right->message;
}

void find_late_lacks(const Builder *builder)
{
    IrLacks *lacks = builder->lacks;
    Late late = {.program = builder->program, .lacks = lacks};
    each_func(&late, see_type, &late);
    find_lacking_bases(&late, builder);
    find_mixed_slots(&late);
    each_func(&late, see_own_name, &late);
    each_func(&late, see_instr, &late);
    if (lacks->len > 0) {
        qsort(lacks->items, lacks->len, sizeof *lacks->items, by_place);
    }
}
