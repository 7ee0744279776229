// SPDX-License-Identifier: Apache-2.0
// Every limit of the system, with its reason. Each has a test in tests/limit.
#ifndef ML_BASE_LIMITS_H
#define ML_BASE_LIMITS_H

enum {
    /// Bytes of one source file. Offsets are u32, and a token array entry is bigger than a byte.
    LIMIT_SOURCE_BYTES = 256 * 1024 * 1024,

    /// Open brackets at one place; CPython's MAXLEVEL.
    LIMIT_BRACKETS = 200,

    /// Indentation levels; CPython's MAXINDENT.
    LIMIT_INDENTS = 100,

    /// f-strings within f-strings; CPython's MAXFSTRINGLEVEL.
    LIMIT_FSTRING_NESTING = 150,

    /// Fields within the format specifications of fields of one f-string; CPython's MAX_EXPR_NESTING.
    LIMIT_FORMAT_SPEC_NESTING = 3,

    /// Nested grammar rules in the parser. CPython's MAXSTACK is 6,000 rules, ours are bigger steps.
    LIMIT_NESTING = 6000,

    /// Loops, `with`, `try` and handlers around one statement of a function; CPython's CO_MAXBLOCKS.
    LIMIT_BLOCKS = 20,

    /// Targets before the starred one (a, b, *c = …), also in patterns; CPython counts them in one byte.
    LIMIT_BEFORE_STAR = 256,

    /// Digits of a decimal integer literal; CPython's sys.int_info.default_max_str_digits.
    LIMIT_INT_DIGITS = 4300,

    /// Diagnostics kept of one file; what comes after is counted, not kept.
    LIMIT_DIAGNOSTICS = 100,

    /// Words of one keyword ("sinon si" has two).
    LIMIT_KEYWORD_WORDS = 3,

    /// Locals of a WebAssembly function with its parameters, and values that a function type takes
    /// or gives: what engines accept (the JavaScript API's "Implementation-defined limits").
    LIMIT_WASM_LOCALS = 50000,
    LIMIT_WASM_VALUES = 1000,

    /// Stack of the compiler, reserved, not committed.
    LIMIT_COMPILE_STACK_BYTES = 512 * 1024 * 1024,

    /// Stack of WebAssembly, reserved, not committed: room for the highest recursion limit that a program may set.
    LIMIT_WASM_STACK_BYTES = 512 * 1024 * 1024,

    /// Stack that host functions have below the deepest WebAssembly frame.
    LIMIT_HOST_STACK_BYTES = 8 * 1024 * 1024,

    /// Wasm frames kept of a trap's backtrace, innermost first.
    LIMIT_TRAP_FRAMES = 64,

    /// All files of the cache of compiled modules together; the oldest go first.
    LIMIT_CACHE_BYTES = 256 * 1024 * 1024,

    /// One file of the cache; a bigger one is not read.
    LIMIT_CACHE_ENTRY_BYTES = 64 * 1024 * 1024,
};

#endif
