// SPDX-License-Identifier: Apache-2.0
// Ints of any size. One that fits 63 bits is a small value; any other is an object whose digits have libtommath's form,
// so that an mp_int can point at them. True and False are ints too, wherever a function here takes one.
#ifndef RUNTIME_INT_H
#define RUNTIME_INT_H

#include "gc.h"

#include <tommath.h>

typedef struct Int {
    Object head;
    int32_t n_digits; // of MP_DIGIT_BIT bits, least first, the last not 0
    mp_sign sign;
    mp_digit digits[];
} Int;

/// An int of a class that a program derived from int.
typedef struct DerivedInt {
    Object head;  // KIND_DERIVED_INT
    Value number; // a plain one
} DerivedInt;

/// 128 bits: gcc and clang have them, C11 has not.
__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UnsignedWide;

enum {
    SMALL_DIGITS = 3,         // digits that 63 bits need
    INT_MAX_DIGITS = 1 << 26, // 256 MiB: beyond is a MemoryError
    INT_SMALL_TEXT = 20,
    INT_DEFAULT_TEXT_DIGITS = 4300,
    INT_MIN_TEXT_DIGITS = 640,
};

/// An int as libtommath sees it; valid while the value lives. Not to be written to, not to be cleared.
typedef struct IntView {
    mp_int number;
    mp_digit small[SMALL_DIGITS];
} IntView;

/// Whether a value is an int: small, an object, a bool, or of a class derived from int.
static inline bool value_is_int(Value value)
{
    return value_is_small(value) || value_is_kind(value, KIND_INT) ||
           value_is_kind(value, KIND_BOOL) || value_is_kind(value, KIND_DERIVED_INT);
}

/// A bool, or an object of a class derived from int, as the int that it is; any other int itself.
static inline Value int_plain(Value value)
{
    if (value_is_small(value)) {
        return value;
    }
    return value_is_kind(value, KIND_BOOL)
               ? small_value(((Bool *)(void *)value_object(value))->number)
           : value_is_kind(value, KIND_DERIVED_INT)
               ? ((DerivedInt *)(void *)value_object(value))->number
               : value;
}

void trace_derived_int(Object *object, Visit *visit);

void int_view(Value value, IntView *view);

/// -1, 0, 1.
int int_sign(Value value);

/// The value of `number`, which is cleared, whatever happens. Errors: MemoryError.
Value int_take(Frame frame, mp_int *number);

/// Run an operation of libtommath's until it succeeds, with a collection in between: what it returns is MP_OKAY, or an
/// error after it has given back all memory. Errors: MemoryError, and what an interrupt raises.
void int_run(Frame frame, mp_err (*operation)(void *context), void *context);

/// Bits of the magnitude.
uint64_t int_bits(const mp_int *number);

/// quotient * |b| + remainder = |a| for magnitudes; b is not 0. Results are initialised, and none of them is a or b.
mp_err big_divide(const mp_int *a, const mp_int *b, mp_int *quotient, mp_int *remainder);

/// Write |number| in base 10 to `out`, at most big_text_bound(number) bytes; `*length_out`: how many.
mp_err big_to_text(const mp_int *number, char *out, size_t *length_out);
size_t big_text_bound(const mp_int *number);

/// The number whose digits in `base` (values, first the highest) these are; `number` is initialised.
mp_err big_from_digits(const uint8_t *digits, size_t n, uint32_t base, mp_int *number);

/// Write a small int in decimal so that it ends before `end`, which has INT_SMALL_TEXT bytes before it. Returns where it
/// begins.
char *int_small_text(int64_t number, char *end);

/// The decimal text of an int; it lives as long as the frame's slots that it takes. Errors: ValueError where there are
/// too many digits.
const char *int_to_decimal(Frame *frame, Value a, size_t *length_out);

/// The same in base 2, 8, 16 (1, 3, 4 bits a digit), with 0b, 0o, 0x before the digits if asked for.
const char *int_to_binary(Frame *frame, Value a, uint32_t bits_per_digit, bool has_prefix,
                          size_t *length_out);

/// A piece of memory that lives as long as the frame's slot that it takes. Errors: MemoryError.
void *scratch_new(Frame *frame, size_t bytes);

#endif
