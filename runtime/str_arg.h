// SPDX-License-Identifier: Apache-2.0
// Arguments of strings' methods, with CPython's errors.
#ifndef RUNTIME_STR_ARG_H
#define RUNTIME_STR_ARG_H

#include "str.h"

/// Define the method `name`: a Native of method.def.
#define STR_METHOD(name) \
    Value name(Frame frame, Value self, const Root *args, uint32_t n, Value names)
#define STR_METHOD_UNUSED (void)frame, (void)self, (void)args, (void)n, (void)names

/// TypeError "method() argument 1 must be str, not int" unless it is one; `which`: "argument", "argument 1" …
void str_arg(Frame frame, Value value, const char *method, const char *which);

/// TypeError "must be str, not int".
void str_arg_plain(Frame frame, Value value);

/// What find, count, startswith … are given: something, and a part of the string.
typedef struct FindArgs {
    Value what; // rooted by the caller
    uint32_t start, end;
    bool is_outside; // the part begins behind its end: nothing is in it, not even an empty string
} FindArgs;

/// Errors: TypeError "method() takes at least 1 argument (0 given)", and what the bounds raise.
FindArgs find_args(Frame frame, const Root *self, const char *method, const Root *args, uint32_t n);

/// An argument that may be missing: an index-sized integer, or `missing`. Errors: TypeError, OverflowError.
int64_t integer_arg(Frame frame, const Root *args, uint32_t n, uint32_t which, int64_t missing);

#endif
