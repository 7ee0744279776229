// SPDX-License-Identifier: Apache-2.0
// Functions of the program that are written in C: builtin functions (builtin.def), those of modules (native_module.def), methods, constructors and attributes
// of builtin types (method.def). Each row is a static object; the tables are looked up by name.
#ifndef RUNTIME_NATIVE_H
#define RUNTIME_NATIVE_H

#include "frame.h"
#include "str.h"

/// `self` is the object of a method, the class of a constructor or class method, NO_VALUE for a function. `args` are `n`
/// arguments in the caller's slots. What they are is the row's matter: see NativeFunction.parameters.
typedef Value Native(Frame frame, Value self, const Root *args, uint32_t n, Value names);

enum {
    NATIVE_MANY = 255,      // arguments: any number
    NATIVE_UNCOUNTED = 255, // parameters: not counted yet
};

typedef enum NativeFlag {
    NATIVE_FUNCTION, // builtin.def
    NATIVE_METHOD,
    NATIVE_CLASS_METHOD, // dict.fromkeys: self is the class
    NATIVE_STATIC,       // str.maketrans: no self
    NATIVE_CONSTRUCTOR, // __new__: self is the class that is to be made: the row's, or one derived from it
    NATIVE_GETTER, // an attribute: called without arguments
} NativeFlag;

typedef struct NativeFunction {
    Object head; // KIND_NATIVE
    Str *name;
    Type *owner; // NULL: a builtin function
    Native *function;
    /// Arguments that must and may be given; the caller of `function` checks, with CPython's TypeErrors.
    uint8_t n_min, n_max;
    uint8_t flag; // NativeFlag
    /// "": positional arguments only: `function` gets the n that were given, n_min <= n <= n_max.
    /// Names as in "iterable / key reverse" or "sep maxsplit": `function` gets one Root for each name, NO_VALUE where no
    /// argument was given, and n is their number. Those before "/" can't be named, those after "*" must be.
    /// NULL: `function` gets all as they come, `names` too (native_keywords helps).
    const char *parameters;
    uint8_t n_parameters, n_positional,
        n_positional_only; // counted from `parameters` at the first call; until then n_parameters is NATIVE_UNCOUNTED
} NativeFunction;

static inline NativeFunction *value_native(Value value)
{
    return (NativeFunction *)(void *)value_object(value);
}

/// TypeError "what must be wanted, not T", as CPython's Argument Clinic has it: None is called None.
_Noreturn void raise_argument(Frame frame, const char *what, const char *wanted, Value given);

/// Call a row's function: arguments are checked and put in order first. Errors: TypeError, and the function's own.
Value native_call(Frame frame, NativeFunction *native, Value self, const Root *args, uint32_t n,
                  Value names);

/// The same for a method that was bound to its object: messages have the object's class before its name.
Value native_call_bound(Frame frame, NativeFunction *native, Value self, const Root *args,
                        uint32_t n, Value names);

/// The same for a method whose object is the first argument: list.append(x, 1). Errors: also TypeError for another object.
Value native_call_method(Frame frame, NativeFunction *native, const Root *args, uint32_t n,
                         Value names);

/// For a row without parameters: the arguments that `names` names go to out[i] where they are word i of `keywords`
/// ("sep end file flush"), NO_VALUE for those that are not given. How many positional ones there are is returned.
/// Errors: TypeError "'x' is an invalid keyword argument for f()".
uint32_t native_keywords(Frame frame, const char *function, uint32_t n, const Root *args,
                         Value names, const char *keywords, Root *out);

/// The row of method.def for `type` itself (not its bases), or NULL.
NativeFunction *native_method(const Type *type, Value name);

/// The name of row number i of those that native_method finds for `type`; NULL: there are no more.
Str *native_name(const Type *type, uint32_t i);

/// The builtin function, type or constant of this name, or NO_VALUE.
Value builtin_find(Value name);

/// Rows of builtin.def by number.
typedef enum BuiltinId {
#define BUILTIN(name, function, n_min, n_max, parameters) BUILTIN_##name,
#include "builtin.def"
    N_BUILTIN_FUNCTIONS
} BuiltinId;

extern NativeFunction rt_builtins[N_BUILTIN_FUNCTIONS];

/// The function `name` of a module that the runtime has (native_module.def), or NULL.
NativeFunction *native_module_function(const Str *module, Value name);

#define METHOD(type, name, function, n_min, n_max, parameters) extern Native function;
#define GETTER(type, name, function) extern Native function;
#include "method.def"
#define BUILTIN(name, function, n_min, n_max, parameters) extern Native function;
#include "builtin.def"
#define MODULE_FUNCTION(module, name, function, n_min, n_max, parameters) extern Native function;
#include "native_module.def"

#endif
