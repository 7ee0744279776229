// SPDX-License-Identifier: Apache-2.0
// Generators: what is saved of a call that can go on later.
#ifndef RUNTIME_GENERATOR_H
#define RUNTIME_GENERATOR_H

#include "code.h"

typedef enum GeneratorStatus {
    GENERATOR_FRESH,
    GENERATOR_SUSPENDED,
    GENERATOR_RUNNING,
    GENERATOR_DONE,
} GeneratorStatus;

typedef struct Generator {
    Object head; // KIND_GENERATOR
    Code *code;
    int32_t state;  // the resume function's own: where it goes on; 0 at first
    Value function; // with the cells of outer functions
    Value result;   // what it has returned, or what a `yield from` in it has got
    Value handled;  // the exception that it was handling when it yielded, or NO_VALUE
    Value name, qualname;
    uint32_t n_slots;
    uint16_t status; // GeneratorStatus
    bool is_watched, is_owned;
    struct Generator *next_watched; // no reference
    Value slots[];                  // the arguments, then what else lives across a yield
} Generator;

static inline Generator *value_generator(Value value)
{
    return (Generator *)(void *)value_object(value);
}

/// A generator of a CODE_GENERATOR function with its arguments, complete. Errors: MemoryError.
Value generator_new(Frame frame, Value function, const Root *bound);

/// What the latest step of a generator has returned, if it was its last: None otherwise.
Value generator_result(Value generator);

/// It is at its end, and keeps nothing.
void generator_finish(Generator *generator);

/// What was being handled where the generators that run were resumed, the innermost first.
typedef struct Resumed {
    const Root *handled;
    struct Resumed *outer;
} Resumed;

extern Resumed *rt_resumed;

// --- Watching (watch.c) ---------------------------------------------------------------------------------------------

/// The generator has something left to do, and nobody may be there to close it when it is abandoned.
void generator_watch(Generator *generator);

/// A collection has marked all that it found.
void generators_marked(void);

/// Something is about to be seen: if a watched generator may have been abandoned, the program lacks what closes it.
void generators_check(Frame frame);

/// Call `visit` with lists of generators that frames hold, which exceptions keep that are being handled or released.
void generators_passed(Visit *visit);

/// Break the program off.
_Noreturn void generator_lack(Frame frame);

void trace_generator(Object *object, Visit *visit);

#endif
