// SPDX-License-Identifier: Apache-2.0
// The tables of functions written in C, and how they are called: CPython's Argument Clinic and its messages.
#include "native.h"

#include "check.h"
#include "class.h"
#include "exception.h"
#include "name.h"
#include "ops.h"
#include "tuple.h"

#include <string.h>

#define NATIVE_HEAD(type) {&rt_types[TYPE_##type], KIND_NATIVE, GC_IMMORTAL, 0}
#define METHOD_ROW(type, owner, name, function, n_min, n_max, flag, parameters) \
    {NATIVE_HEAD(type), &rt_name_##name,  owner, function, n_min, n_max, flag,  \
     parameters,        NATIVE_UNCOUNTED, 0,     0},

NativeFunction rt_builtins[N_BUILTIN_FUNCTIONS] = {
#define BUILTIN(name, function, n_min, n_max, parameters)                                       \
    METHOD_ROW(builtin_function_or_method, NULL, name, function, n_min, n_max, NATIVE_FUNCTION, \
               parameters)
#include "builtin.def"
};

static NativeFunction module_functions[] = {
#define MODULE_FUNCTION(module, name, function, n_min, n_max, parameters)                       \
    METHOD_ROW(builtin_function_or_method, NULL, name, function, n_min, n_max, NATIVE_FUNCTION, \
               parameters)
#include "native_module.def"
};

/// The names of their modules.
static Str *const module_names[] = {
#define MODULE_FUNCTION(module, name, function, n_min, n_max, parameters) &rt_name_##module,
#include "native_module.def"
};

static NativeFunction methods[] = {
#define METHOD(type, name, function, n_min, n_max, parameters)                          \
    METHOD_ROW(method_descriptor, &rt_types[TYPE_##type], name, function, n_min, n_max, \
               NATIVE_METHOD, parameters)
#define CLASS_METHOD(type, name, function, n_min, n_max, parameters)                    \
    METHOD_ROW(method_descriptor, &rt_types[TYPE_##type], name, function, n_min, n_max, \
               NATIVE_CLASS_METHOD, parameters)
#define STATIC_METHOD(type, name, function, n_min, n_max, parameters)                            \
    METHOD_ROW(builtin_function_or_method, &rt_types[TYPE_##type], name, function, n_min, n_max, \
               NATIVE_STATIC, parameters)
#define CONSTRUCTOR(type, function, n_min, n_max, parameters)                                \
    METHOD_ROW(builtin_function_or_method, &rt_types[TYPE_##type], __new__, function, n_min, \
               n_max, NATIVE_CONSTRUCTOR, parameters)
#define GETTER(type, name, function) \
    METHOD_ROW(method_descriptor, &rt_types[TYPE_##type], name, function, 0, 0, NATIVE_GETTER, "")
#define EXC_METHOD(exception, name, function, n_min, n_max, parameters)                          \
    METHOD_ROW(method_descriptor, &rt_exceptions[EXC_##exception], name, function, n_min, n_max, \
               NATIVE_METHOD, parameters)
#define EXC_CONSTRUCTOR(exception, function, n_min, n_max, parameters)                         \
    METHOD_ROW(builtin_function_or_method, &rt_exceptions[EXC_##exception], __new__, function, \
               n_min, n_max, NATIVE_CONSTRUCTOR, parameters)
#define EXC_GETTER(exception, name, function)                                            \
    METHOD_ROW(method_descriptor, &rt_exceptions[EXC_##exception], name, function, 0, 0, \
               NATIVE_GETTER, "")
#include "method.def"
};

enum {
    N_MODULE_FUNCTIONS = sizeof(module_functions) / sizeof(module_functions[0]),
    N_METHODS = sizeof(methods) / sizeof(methods[0]),
    TABLE_SIZE = 2048, // a power of 2, at least twice the rows
};

// --- Lookup ---------------------------------------------------------------------------------------------------------

_Static_assert(N_METHODS <= TABLE_SIZE / 2, "the table of methods is too small");
_Static_assert((int)N_BUILTIN_FUNCTIONS + (int)N_TYPES + (int)N_EXCEPTIONS <= TABLE_SIZE / 2,
               "the table of builtins is too small");

static NativeFunction *method_table[TABLE_SIZE]; // open addressing, by type and name
static Object *builtin_table[TABLE_SIZE];        // by name: functions and types

static uint32_t method_slot(const Type *type, Str *name)
{
    uint64_t mixed =
        (uint64_t)str_hash(name) ^ (uint64_t)((uintptr_t)type >> 3) * 0x9E3779B97F4A7C15;
    return (uint32_t)(mixed ^ mixed >> 32) & (TABLE_SIZE - 1);
}

static Str *builtin_name(Object *object)
{
    return object->kind == KIND_NATIVE ? ((NativeFunction *)(void *)object)->name
                                       : ((Type *)(void *)object)->name;
}

static void builtin_add(Object *object)
{
    uint32_t slot = (uint32_t)str_hash(builtin_name(object)) & (TABLE_SIZE - 1);
    while (builtin_table[slot] != NULL) {
        slot = (slot + 1) & (TABLE_SIZE - 1);
    }
    builtin_table[slot] = object;
}

/// Count the names in the row's parameters.
static void count_parameters(NativeFunction *native)
{
    const char *at = native->parameters;
    native->n_parameters = 0;
    if (at == NULL || *at == '\0') {
        return;
    }
    bool is_named_only = false;
    while (*at != '\0') {
        size_t length = strcspn(at, " ");
        if (*at == '/') {
            native->n_positional_only = native->n_parameters;
        } else if (*at == '*') {
            is_named_only = true;
        } else {
            native->n_parameters++;
            native->n_positional = (uint8_t)(native->n_positional + !is_named_only);
        }
        at += length + (at[length] == ' ');
    }
}

/// Fill the tables, when something is first looked for in them: many programs start without.
static void need_tables(void)
{
    static bool is_done;
    if (is_done) {
        return;
    }
    is_done = true;
    for (uint32_t i = 0; i < N_METHODS; i++) {
        uint32_t slot = method_slot(methods[i].owner, methods[i].name);
        while (method_table[slot] != NULL) {
            slot = (slot + 1) & (TABLE_SIZE - 1);
        }
        method_table[slot] = &methods[i];
    }
    for (uint32_t i = 0; i < N_BUILTIN_FUNCTIONS; i++) {
        builtin_add(&rt_builtins[i].head);
    }
    for (uint32_t i = 0; i < N_TYPES; i++) {
        if ((rt_types[i].flags & TYPE_IS_NAMED) != 0) {
            builtin_add(&rt_types[i].head);
        }
    }
    for (uint32_t i = 0; i < N_EXCEPTIONS; i++) {
        builtin_add(&rt_exceptions[i].head);
    }
}

NativeFunction *native_method(const Type *type, Value name)
{
    need_tables();
    uint32_t slot = method_slot(type, value_str(name));
    for (; method_table[slot] != NULL; slot = (slot + 1) & (TABLE_SIZE - 1)) {
        NativeFunction *native = method_table[slot];
        if (native->owner == type && str_equal(object_value(native->name), name)) {
            return native;
        }
    }
    return NULL;
}

NativeFunction *native_module_function(const Str *module, Value name)
{
    for (uint32_t i = 0; i < N_MODULE_FUNCTIONS; i++) {
        if (module_names[i] == module && str_equal(object_value(module_functions[i].name), name)) {
            return &module_functions[i];
        }
    }
    return NULL;
}

Str *native_name(const Type *type, uint32_t i)
{
    for (uint32_t k = 0; k < N_METHODS; k++) {
        if (methods[k].owner == type && i-- == 0) {
            return methods[k].name;
        }
    }
    return NULL;
}

static const struct OtherBuiltin {
    const Str *name;
    const void *object;
} others[] = {
#define BUILTIN(name, ...)
#define BUILTIN_OBJECT(name, data) {&rt_name_##name, &rt_##data},
#define BUILTIN_ALIAS(name, exception) {&rt_name_##name, &rt_exceptions[EXC_##exception]},
#include "builtin.def"
};

Value builtin_find(Value name)
{
    need_tables();
    uint32_t slot = (uint32_t)str_hash(value_str(name)) & (TABLE_SIZE - 1);
    for (; builtin_table[slot] != NULL; slot = (slot + 1) & (TABLE_SIZE - 1)) {
        if (str_equal(object_value(builtin_name(builtin_table[slot])), name)) {
            return object_value(builtin_table[slot]);
        }
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        if (str_equal(name, object_value(others[i].name))) {
            return object_value(others[i].object);
        }
    }
    return NO_VALUE;
}

// --- Arguments ------------------------------------------------------------------------------------------------------

/// __new__ and __init__: messages call them by their type's name.
static bool is_construction(const NativeFunction *native)
{
    return native->flag == NATIVE_CONSTRUCTOR || native->name == &rt_name___init__;
}

/// What messages call a function: its own name, or the type's.
static Value short_name(const NativeFunction *native)
{
    return object_value(is_construction(native) ? native->owner->name : native->name);
}

/// What messages write before the name of a method, or of a module's function, and a point.
static Value owner_name(const NativeFunction *native)
{
    if (native->flag != NATIVE_FUNCTION) {
        return object_value(native->owner->name);
    }
    bool is_of_module =
        native >= module_functions && native < module_functions + N_MODULE_FUNCTIONS;
    return is_of_module ? object_value(module_names[native - module_functions]) : NO_VALUE;
}

/// TypeError about type.name(): `what`, with (n given) behind it where n is not negative.
static _Noreturn void raise_about(Frame frame, const NativeFunction *native, const char *what,
                                  int64_t n)
{
    Value owner = is_construction(native) ? NO_VALUE : owner_name(native);
    Value name = owner != NO_VALUE ? object_value(native->name) : short_name(native);
    const char *point = owner != NO_VALUE ? "." : "";
    owner = owner != NO_VALUE ? owner : object_value(&rt_empty_str);
    if (n < 0) {
        raise_error(frame, EXC_TypeError, "%U%s%U() %s", owner, point, name, what);
    }
    raise_error(frame, EXC_TypeError, "%U%s%U() %s (%d given)", owner, point, name, what, n);
}

static const char *plural(uint32_t n)
{
    return n == 1 ? "" : "s";
}

/// Special methods that CPython writes down as methods; those of all other names are wrappers of a type's slots, of which
/// messages speak otherwise.
static const struct NamedMethod {
    Str *name;
    Type *owner; // NULL: of any type
} named_methods[] = {
    {&rt_name___ceil__, NULL},
    {&rt_name___contains__, &rt_types[TYPE_dict]},
    {&rt_name___contains__, &rt_types[TYPE_set]},
    {&rt_name___contains__, &rt_types[TYPE_frozenset]},
    {&rt_name___dir__, NULL},
    {&rt_name___floor__, NULL},
    {&rt_name___format__, NULL},
    {&rt_name___getitem__, &rt_types[TYPE_dict]},
    {&rt_name___getitem__, &rt_types[TYPE_list]},
    {&rt_name___getstate__, NULL},
    {&rt_name___length_hint__, NULL},
    {&rt_name___reduce__, NULL},
    {&rt_name___reduce_ex__, NULL},
    {&rt_name___reversed__, NULL},
    {&rt_name___round__, NULL},
    {&rt_name___set_name__, NULL},
    {&rt_name___sizeof__, NULL},
    {&rt_name___trunc__, NULL},
};

static bool is_slot_wrapper(const NativeFunction *native)
{
    const Str *name = native->name;
    bool is_special = name->length > 4 && str_at(name, 0) == '_' && str_at(name, 1) == '_';
    if (!is_special || native->flag != NATIVE_METHOD || is_construction(native)) {
        return false;
    }
    for (size_t i = 0; i < sizeof(named_methods) / sizeof(named_methods[0]); i++) {
        bool is_owner = named_methods[i].owner == NULL || named_methods[i].owner == native->owner;
        if (named_methods[i].name == name && is_owner) {
            return false;
        }
    }
    return true;
}

/// The same for a wrapper of a slot.
static _Noreturn void raise_wrapper_count(Frame frame, const NativeFunction *native, uint32_t n)
{
    bool is_unpacked = native->n_min != native->n_max || native->n_min > 1;
    uint32_t bound = n < native->n_min ? native->n_min : native->n_max;
    raise_error(frame, EXC_TypeError, "%sexpected %s%d argument%s, got %d", is_unpacked ? " " : "",
                native->n_min == native->n_max ? ""
                : n < native->n_min            ? "at least "
                                               : "at most ",
                (int64_t)bound, plural(bound), (int64_t)n);
}

/// The wrong number of arguments for a row whose parameters have no names.
static _Noreturn void raise_count(Frame frame, const NativeFunction *native, uint32_t n)
{
    if (is_slot_wrapper(native)) {
        raise_wrapper_count(frame, native, n);
    }
    bool is_strict = native->n_max <= 1 && native->n_min == native->n_max;
    if (is_strict && native->flag != NATIVE_CONSTRUCTOR) {
        raise_about(frame, native,
                    native->n_max == 0 ? "takes no arguments" : "takes exactly one argument", n);
    }
    uint32_t bound = n < native->n_min ? native->n_min : native->n_max;
    raise_error(frame, EXC_TypeError, "%U expected %s%d argument%s, got %d", short_name(native),
                native->n_min == native->n_max ? ""
                : n < native->n_min            ? "at least "
                                               : "at most ",
                (int64_t)bound, plural(bound), (int64_t)n);
}

/// Word number `index` of a row's parameters; its length goes out.
static const char *parameter(const char *parameters, uint32_t index, size_t *length_out)
{
    for (const char *at = parameters;; at++) {
        *length_out = strcspn(at, " ");
        if (*at != '/' && *at != '*' && index-- == 0) {
            return at;
        }
        at += *length_out;
        RT_ASSERT(*at != '\0');
    }
}

static bool is_word(const Str *name, const char *word, size_t length)
{
    return name->length == length && name->width == 1 && memcmp(name->data, word, length) == 0;
}

/// Which of the `n` words of `parameters` the name is, or n.
static uint32_t parameter_find(const char *parameters, uint32_t n, Value name)
{
    for (uint32_t i = 0; i < n; i++) {
        size_t length;
        const char *word = parameter(parameters, i, &length);
        if (is_word(value_str(name), word, length)) {
            return i;
        }
    }
    return n;
}

static _Noreturn void raise_keyword(Frame frame, Value function, Value keyword)
{
    raise_error(frame, EXC_TypeError, "%R is an invalid keyword argument for %U()", keyword,
                function);
}

/// `n` positional and `n_named` named arguments are too many or too few for a row with names.
static void check_counts(Frame frame, const NativeFunction *native, uint32_t n, uint32_t n_named)
{
    Value name = short_name(native);
    uint32_t n_all = native->n_parameters, n_most = native->n_positional;
    if (n + n_named > n_all) {
        raise_error(frame, EXC_TypeError, "%U() takes %s %d %sargument%s (%d given)", name,
                    "at most", (int64_t)n_all, n == 0 ? "keyword " : "", plural(n_all),
                    (int64_t)(n + n_named));
    }
    if (n > n_most && n_most == 0) {
        raise_error(frame, EXC_TypeError, "%U() takes no positional arguments", name);
    }
    uint32_t n_least =
        native->n_positional_only < native->n_min ? native->n_positional_only : native->n_min;
    if (n > n_most || n < n_least) {
        uint32_t bound = n > n_most ? n_most : n_least;
        raise_error(frame, EXC_TypeError, "%U() takes %s %d positional argument%s (%d given)", name,
                    n > n_most         ? "at most"
                    : n_least < n_most ? "at least"
                                       : "exactly",
                    (int64_t)bound, plural(bound), (int64_t)n);
    }
}

/// Put the named arguments that have a place in it among `bound`.
static void bind_names(const NativeFunction *native, const Root *args, uint32_t n, Value names,
                       Root *bound)
{
    const Tuple *words = (const Tuple *)(void *)value_object(names);
    for (uint32_t i = 0; i < words->length; i++) {
        uint32_t at = parameter_find(native->parameters, native->n_parameters, words->items[i]);
        if (at < native->n_parameters && at >= native->n_positional_only && at >= n) {
            bound[at].value = args[n + i].value;
        }
    }
}

/// TypeError for a name that has no place, or one that is taken: after what is missing, as CPython says it.
static void check_names(Frame frame, const NativeFunction *native, uint32_t n, Value names)
{
    const Tuple *words = (const Tuple *)(void *)value_object(names);
    for (uint32_t i = 0; i < words->length; i++) {
        Value word = words->items[i];
        uint32_t at = parameter_find(native->parameters, native->n_parameters, word);
        if (at >= native->n_parameters || at < native->n_positional_only) {
            raise_keyword(frame, short_name(native), word);
        }
        if (at < n) {
            raise_error(frame, EXC_TypeError,
                        "argument for %U() given by name (%R) and position (%d)",
                        short_name(native), word, (int64_t)at + 1);
        }
    }
}

static Value call_bound(Frame frame, NativeFunction *native, Value self, const Root *args,
                        uint32_t n, Value names)
{
    uint32_t n_named = names == NO_VALUE ? 0 : ((Tuple *)(void *)value_object(names))->length;
    n -= n_named;
    check_counts(frame, native, n, n_named);
    Root *bound = roots(&frame, native->n_parameters);
    memcpy(bound, args, n * sizeof(Root));
    if (n_named != 0) {
        bind_names(native, args, n, names, bound);
    }
    for (uint32_t i = n; i < native->n_min; i++) {
        if (bound[i].value == NO_VALUE) {
            size_t length;
            const char *word = parameter(native->parameters, i, &length);
            raise_error(frame, EXC_TypeError, "%U() missing required argument '%S' (pos %d)",
                        short_name(native), word, (int64_t)length, (int64_t)i + 1);
        }
    }
    if (n_named != 0) {
        check_names(frame, native, n, names);
    }
    return native->function(frame, self, bound, native->n_parameters, NO_VALUE);
}

void raise_argument(Frame frame, const char *what, const char *wanted, Value given)
{
    bool is_none = given == object_value(&rt_none);
    raise_error(frame, EXC_TypeError, "%s must be %s, not %U", what, wanted,
                is_none ? NAME_OF(None) : object_value(value_type(given)->name));
}

Value native_call(Frame frame, NativeFunction *native, Value self, const Root *args, uint32_t n,
                  Value names)
{
    if (native->n_parameters == NATIVE_UNCOUNTED) {
        count_parameters(native);
    }
    if (native->n_parameters != 0) {
        return call_bound(frame, native, self, args, n, names);
    }
    if (native->parameters != NULL) {
        if (names != NO_VALUE && ((Tuple *)(void *)value_object(names))->length != 0) {
            if (is_slot_wrapper(native)) {
                raise_error(frame, EXC_TypeError, "wrapper %U() takes no keyword arguments",
                            object_value(native->name));
            }
            raise_about(frame, native, "takes no keyword arguments", -1);
        }
        if (n < native->n_min || (n > native->n_max && native->n_max != NATIVE_MANY)) {
            raise_count(frame, native, n);
        }
    }
    return native->function(frame, self, args, n, names);
}

Value native_call_bound(Frame frame, NativeFunction *native, Value self, const Root *args,
                        uint32_t n, Value names)
{
    NativeFunction named = *native;
    bool is_of_class = native->flag == NATIVE_METHOD && type_is_class(value_type(self));
    if (is_of_class && !is_construction(native) && !is_slot_wrapper(native)) {
        named.owner = value_type(self);
    }
    return native_call(frame, &named, self, args, n, names);
}

uint32_t native_keywords(Frame frame, const char *function, uint32_t n, const Root *args,
                         Value names, const char *keywords, Root *out)
{
    if (names == NO_VALUE) {
        return n;
    }
    uint32_t n_keywords = 1;
    for (const char *at = keywords; *at != '\0'; at++) {
        n_keywords += *at == ' ';
    }
    const Tuple *words = (const Tuple *)(void *)value_object(names);
    n -= words->length;
    for (uint32_t i = 0; i < words->length; i++) {
        uint32_t at = parameter_find(keywords, n_keywords, words->items[i]);
        if (at == n_keywords) {
            Value name = str_ascii(frame, function, strlen(function));
            raise_keyword(frame, name, words->items[i]);
        }
        out[at].value = args[n + i].value;
    }
    return n;
}

Value native_call_method(Frame frame, NativeFunction *native, const Root *args, uint32_t n,
                         Value names)
{
    uint32_t n_named = names == NO_VALUE ? 0 : ((Tuple *)(void *)value_object(names))->length;
    Value name = object_value(native->name), owner = object_value(native->owner->name);
    if (n == n_named && is_slot_wrapper(native)) {
        raise_error(frame, EXC_TypeError, "descriptor '%U' of '%U' object needs an argument", name,
                    owner);
    }
    if (n == n_named) {
        raise_error(frame, EXC_TypeError, "unbound method %U.%U() needs an argument", owner, name);
    }
    if (!type_is_subtype(value_type(args[0].value), native->owner)) {
        raise_error(frame, EXC_TypeError,
                    is_slot_wrapper(native)
                        ? "descriptor '%U' requires a '%U' object but received a '%T'"
                        : "descriptor '%U' for '%U' objects doesn't apply to a '%T' object",
                    name, owner, args[0].value);
    }
    return native_call(frame, native, args[0].value, args + 1, n - 1, names);
}
