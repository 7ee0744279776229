// SPDX-License-Identifier: Apache-2.0
// What the compiler writes into a program's static data for each function, and the function objects made of it.
#ifndef RUNTIME_CODE_H
#define RUNTIME_CODE_H

#include "gc.h"

/// Bits of Code.flags.
enum {
    CODE_VARARGS = 1,     // *args
    CODE_VARKEYWORDS = 2, // **kwargs
    CODE_GENERATOR = 4,   // calling makes a generator object; `resume` runs it
    CODE_WATCHED = 8,     // … which may have something left to do when it is abandoned: watch.c
};

/// Where an operation stands in the source: lines from 1, columns from 0 in bytes.
typedef struct Position {
    uint32_t line, column, end_line, end_column;
} Position;

/// The generic entry: `args` has one Root for each of Code.names, in their order, complete.
typedef Value CodeBody(Frame frame, Value callee, const Root *args);

/// mode 0: next, or send(sent); 1: throw, `sent` is the exception. The value that is yielded, or NO_VALUE at the end,
/// with the result in Generator.result.
typedef Value CodeResume(Frame frame, Value generator, Value sent, int32_t mode);

enum { RESUME_SEND, RESUME_THROW };

enum { GLOBAL_DOUBTFUL = 1 << 30 };

/// A variable of a module.
typedef struct GlobalName {
    Value name;        // str
    const Value *slot; // NO_VALUE in it: none now. NULL: only the module's body has it
    uint32_t
        line; // where it gets its first value; GLOBAL_DOUBTFUL: it may have none behind that, either
} GlobalName;

/// Static and immortal. `body` and `resume` are indices of the table on wasm32, which is what a pointer to a function is
/// there. Offsets on wasm32: layout.def.
typedef struct Code {
    Object head; // KIND_CODE
    union {
        CodeBody *body;
        CodeResume *
            resume; // CODE_GENERATOR: the runtime binds, makes the generator, keeps its arguments in slots
    };
    uint16_t n_positional; // parameters that may be given by position, those below included
    uint16_t n_positional_only;
    uint16_t n_keyword_only;
    uint16_t flags;    // CODE_ bits
    uint32_t n_params; // all of them, with *args and **kwargs
    uint32_t
        n_saved; // CODE_GENERATOR: slots of its generator objects, the first n_params its arguments
    uint32_t n_positions;
    Position *positions;
    Value name, qualname; // str
    Value names;          // a tuple of str: positional, keyword-only, *args, **kwargs
    Value file;           // str
    Value module;         // str: the __name__ of its module
    Value doc;            // str or None
    Value
        locals; // a tuple of str: the variables of the function, those of outer functions last; or NO_VALUE
    const GlobalName *globals; // those of its module, in the order of their first values
    uint32_t n_globals;
} Code;

/// A function of the program. `cells` are those of outer functions, in the order that its code numbers them.
typedef struct Function {
    Object head; // KIND_FUNCTION
    Code *code;
    uint32_t n_cells;
    Value defaults;         // a tuple, or None
    Value keyword_defaults; // a dict, or None
    Value names;            // Names: __name__ and the like where they were set, or NO_VALUE
    Value attributes;       // a dict of the others, or NO_VALUE: none yet
    Value cells[];
} Function;

static inline Function *value_function(Value value)
{
    return (Function *)(void *)value_object(value);
}

/// __name__ and __qualname__, as messages have them: str.
Value function_name(const Function *function);
Value function_qualname(const Function *function);

/// A variable that inner functions share.
typedef struct Cell {
    Object head; // KIND_CELL, KIND_HOLD
    Value value; // NO_VALUE: unbound
} Cell;

/// Call a function of the program. `args` are `n`, the last of them named by `names` or NO_VALUE.
Value function_call(Frame frame, Value function, const Root *args, uint32_t n, Value names);

/// Put arguments in the order of Code.names: `bound` has a Root without a value for each. Errors: TypeError.
void function_bind(Frame frame, Value function, const Root *args, uint32_t n, Value names,
                   Root *bound);

void trace_function(Object *object, Visit *visit);
void trace_cell(Object *object, Visit *visit);

#endif
