// SPDX-License-Identifier: Apache-2.0
// The format mini-language, as CPython 3.12's formatter_unicode.c: parsing a specification, and laying out a number.
#ifndef RUNTIME_FORMAT_H
#define RUNTIME_FORMAT_H

#include "str.h"

typedef struct FormatSpec {
    uint32_t fill;
    uint32_t align; // '<' '>' '=' '^'
    bool is_alternate, no_negative_zero;
    uint32_t sign;     // '+', '-', ' ', or 0
    int64_t width;     // -1: none
    int64_t precision; // -1: none
    uint32_t grouping; // ',' or '_' or 0
    uint32_t group_size;
    uint32_t type;
} FormatSpec;

/// Read `spec` (rooted by the caller). `type_name` is for messages. Errors: ValueError.
FormatSpec format_spec_parse(Frame frame, Value spec, const char *type_name, uint32_t default_type,
                             uint32_t default_align);

/// A number's text: sign, prefix, digits that are padded and grouped, and a rest (point, decimals, exponent).
typedef struct NumberText {
    bool is_negative;
    const char *prefix; // ASCII
    const char *digits; // ASCII
    size_t n_digits;
    const char *rest; // ASCII
    size_t n_rest;
    uint32_t point; // a code point instead of all these ('c'), if has_point
    bool has_point;
} NumberText;

/// The texts must be in roots below `frame`, or outside the heap.
Value format_number(Frame frame, const FormatSpec *spec, const NumberText *number);

/// format(str, spec). Roots both itself. Errors: ValueError.
Value str_format_spec(Frame frame, Value self, Value spec);

/// format % values. Roots both itself. Errors: TypeError, ValueError, OverflowError, and what conversions raise.
Value str_percent(Frame frame, Value format, Value values);

/// A specification's type that is none of this type's.
_Noreturn void raise_unknown_format(Frame frame, uint32_t type, const char *type_name);

#endif
