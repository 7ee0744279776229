// SPDX-License-Identifier: Apache-2.0
// Arithmetic of ints: a quick way for small ones, libtommath for the rest. Each operation on big ones computes in
// libtommath's memory, gives it back, and only then allocates the result or raises.
#include "int.h"

#include "check.h"
#include "exception.h"
#include "heap.h"
#include "runtime.h"
#include "tuple.h"

#include <string.h>

// --- Values and mp_ints ---------------------------------------------------------------------------------------------

void trace_derived_int(Object *object, Visit *visit)
{
    visit(((DerivedInt *)(void *)object)->number);
}

/// Digits of `magnitude` into `digits`; how many.
static int digits_of(uint64_t magnitude, mp_digit *digits)
{
    int n = 0;
    for (; magnitude != 0; magnitude >>= MP_DIGIT_BIT) {
        digits[n++] = (mp_digit)(magnitude & MP_MASK);
    }
    return n;
}

void int_view(Value value, IntView *view)
{
    value = int_plain(value);
    if (value_is_small(value)) {
        int64_t number = value_small(value);
        uint64_t magnitude = number < 0 ? -(uint64_t)number : (uint64_t)number;
        memset(view->small, 0, sizeof(view->small));
        view->number.used = digits_of(magnitude, view->small);
        view->number.alloc = SMALL_DIGITS;
        view->number.sign = number < 0 ? MP_NEG : MP_ZPOS;
        view->number.dp = view->small;
        return;
    }
    Int *big = (Int *)(void *)value_object(value);
    view->number = (mp_int){big->n_digits, big->n_digits, big->sign, big->digits};
}

int int_sign(Value value)
{
    value = int_plain(value);
    if (value_is_small(value)) {
        return value_small(value) > 0 ? 1 : value_small(value) < 0 ? -1 : 0;
    }
    return ((Int *)(void *)value_object(value))->sign == MP_NEG ? -1 : 1;
}

/// The small value of `number`, or NO_VALUE if it is not one.
static Value small_of(const mp_int *number)
{
    if (number->used > SMALL_DIGITS || int_bits(number) > 63) {
        return NO_VALUE;
    }
    uint64_t magnitude = 0;
    for (int i = number->used; i-- > 0;) {
        magnitude = magnitude << MP_DIGIT_BIT | number->dp[i];
    }
    int64_t value = number->sign == MP_NEG ? -(int64_t)magnitude : (int64_t)magnitude;
    return small_fits(value) ? small_value(value) : NO_VALUE;
}

/// A new object for `n` digits, to be filled; NULL when memory is out.
static Int *int_try(Frame frame, int n, mp_sign sign)
{
    Int *big = object_try(frame, &rt_types[TYPE_int], KIND_INT,
                          sizeof(Int) + (size_t)n * sizeof(mp_digit));
    if (big != NULL) {
        big->n_digits = n;
        big->sign = sign;
    }
    return big;
}

/// The same as int_take, but NO_VALUE when memory is out.
static Value take_or_none(Frame frame, mp_int *number)
{
    Value value = small_of(number);
    if (value == NO_VALUE) {
        Int *big = int_try(frame, number->used, number->sign);
        if (big != NULL) {
            memcpy(big->digits, number->dp, (size_t)number->used * sizeof(mp_digit));
            value = object_value(big);
        }
    }
    mp_clear(number);
    return value;
}

Value int_take(Frame frame, mp_int *number)
{
    Value value = take_or_none(frame, number);
    if (value == NO_VALUE) {
        raise_memory_error(frame);
    }
    return value;
}

/// The value of a number of at most 128 bits.
static Value int_from_wide(Frame frame, UnsignedWide magnitude, bool is_negative)
{
    if (magnitude <= SMALL_MAX || (is_negative && magnitude == (UnsignedWide)SMALL_MAX + 1)) {
        int64_t number = (int64_t)magnitude;
        return small_value(is_negative ? -number : number);
    }
    mp_digit digits[5];
    int n = 0;
    for (; magnitude != 0; magnitude >>= MP_DIGIT_BIT) {
        digits[n++] = (mp_digit)(magnitude & MP_MASK);
    }
    Int *big = int_try(frame, n, is_negative ? MP_NEG : MP_ZPOS);
    if (big == NULL) {
        raise_memory_error(frame);
    }
    memcpy(big->digits, digits, (size_t)n * sizeof(mp_digit));
    return object_value(big);
}

Value rt_int_from_i64(Frame frame, I64 number)
{
    if (small_fits(number)) {
        return small_value(number);
    }
    return int_from_wide(frame, (UnsignedWide)(number < 0 ? -(uint64_t)number : (uint64_t)number),
                         number < 0);
}

void *scratch_new(Frame *frame, size_t bytes)
{
    Root *kept = roots(frame, 1);
    void *memory = owned_new(*frame, bytes);
    kept->value = owned_value(memory);
    return memory;
}

// --- Running libtommath ---------------------------------------------------------------------------------------------

void int_run(Frame frame, mp_err (*operation)(void *context), void *context)
{
    bool has_collected = false;
    for (;;) {
        mp_err error = operation(context);
        if (error == MP_OKAY) {
            return;
        }
        if (rt_limit == 0) {
            rt_entry_slow(frame);
        } else if (error != MP_MEM || has_collected || rt_heap_test.injected) {
            raise_memory_error(frame);
        } else {
            gc_collect(frame);
            has_collected = true;
        }
    }
}

typedef mp_err BinaryFunction(const mp_int *a, const mp_int *b, mp_int *result);

typedef struct Binary {
    IntView a, b;
    mp_int result, second;
    BinaryFunction *function;
    int n_digits; // that the result will need
} Binary;

static mp_err run_binary(void *context)
{
    Binary *binary = context;
    if (binary->n_digits > INT_MAX_DIGITS) {
        return MP_VAL;
    }
    mp_err error = mp_init_size(&binary->result, binary->n_digits);
    if (error != MP_OKAY) {
        return error;
    }
    error = binary->function(&binary->a.number, &binary->b.number, &binary->result);
    if (error != MP_OKAY) {
        mp_clear(&binary->result);
    }
    return error;
}

/// The general way of a binary operation. Its operands are in roots, because memory that is short is collected.
static Value big_binary(Frame frame, Value a, Value b, BinaryFunction *function, bool is_product)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    Binary binary = {.function = function};
    int_view(a, &binary.a);
    int_view(b, &binary.b);
    int n_a = binary.a.number.used, n_b = binary.b.number.used;
    binary.n_digits = (is_product ? n_a + n_b : n_a > n_b ? n_a : n_b) + 1;
    int_run(frame, run_binary, &binary);
    return int_take(frame, &binary.result);
}

// --- + - * ----------------------------------------------------------------------------------------------------------

/// The value of an object whose digits have just been written: without zeros on top, small if it is.
static Value int_finish(Int *big)
{
    mp_int view = {big->n_digits, big->n_digits, big->sign, big->digits};
    mp_clamp(&view);
    big->n_digits = view.used;
    Value small = small_of(&view);
    return small != NO_VALUE ? small : object_value(big);
}

static Int *int_new(Frame frame, int n, mp_sign sign)
{
    Int *big = int_try(frame, n, sign);
    if (big == NULL) {
        raise_memory_error(frame);
    }
    return big;
}

/// |a| + |b|; a has no fewer digits. `out` has one more.
static void add_digits(const mp_int *a, const mp_int *b, mp_digit *out)
{
    const mp_digit *more = a->dp, *less = b->dp;
    int n_more = a->used, n_less = b->used, i = 0;
    mp_digit carry = 0;
    for (; i < n_less; i++) {
        carry += more[i] + less[i];
        out[i] = carry & MP_MASK;
        carry >>= MP_DIGIT_BIT;
    }
    for (; i < n_more; i++) {
        carry += more[i];
        out[i] = carry & MP_MASK;
        carry >>= MP_DIGIT_BIT;
    }
    out[n_more] = carry;
}

/// |a| - |b|, which is not negative.
static void subtract_digits(const mp_int *a, const mp_int *b, mp_digit *out)
{
    const mp_digit *more = a->dp, *less = b->dp;
    int n_more = a->used, n_less = b->used, i = 0;
    mp_digit borrow = 0;
    for (; i < n_less; i++) {
        mp_digit digit = more[i] - less[i] - borrow;
        out[i] = digit & MP_MASK;
        borrow = digit >> 31;
    }
    for (; i < n_more; i++) {
        mp_digit digit = more[i] - borrow;
        out[i] = digit & MP_MASK;
        borrow = digit >> 31;
    }
    out[n_more] = 0;
}

/// a + b, or a - b.
static Value big_add(Frame frame, Value a, Value b, bool is_difference)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    IntView view_a, view_b;
    int_view(a, &view_a);
    int_view(b, &view_b);
    const mp_int *larger = &view_a.number, *smaller = &view_b.number;
    mp_sign sign_a = larger->sign, sign_b = smaller->sign;
    if (is_difference) {
        sign_b = sign_b == MP_NEG ? MP_ZPOS : MP_NEG;
    }
    mp_sign sign = sign_a;
    if (mp_cmp_mag(larger, smaller) == MP_LT) {
        larger = &view_b.number;
        smaller = &view_a.number;
        sign = sign_b;
    }
    Int *big = int_new(frame, larger->used + 1, sign);
    if (sign_a == sign_b) {
        add_digits(larger, smaller, big->digits);
    } else {
        subtract_digits(larger, smaller, big->digits);
    }
    return int_finish(big);
}

Value rt_int_add(Frame frame, Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if ((a & b & 1) != 0) {
        return rt_int_from_i64(frame, value_small(a) + value_small(b));
    }
    return big_add(frame, a, b, false);
}

Value rt_int_sub(Frame frame, Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if ((a & b & 1) != 0) {
        return rt_int_from_i64(frame, value_small(a) - value_small(b));
    }
    return big_add(frame, a, b, true);
}

enum {
    KARATSUBA_DIGITS =
        80 // up to so many digits of the shorter factor, the plain way is the quickest
};

/// a * b, digit by digit of the result: b has at most 80 digits, so that a column's sum fits 64 bits.
static void multiply_digits(const mp_int *a, const mp_int *b, mp_digit *out)
{
    uint64_t sum = 0;
    for (int k = 0; k < a->used + b->used - 1; k++) {
        int first = k < a->used ? 0 : k - a->used + 1;
        int end = k < b->used ? k + 1 : b->used;
        const mp_digit *at = a->dp + (k - first);
        for (int i = first; i < end; i++) {
            sum += (uint64_t)b->dp[i] * *at--;
        }
        out[k] = (mp_digit)(sum & MP_MASK);
        sum >>= MP_DIGIT_BIT;
    }
    out[a->used + b->used - 1] = (mp_digit)sum;
}

/// a * factor.
static void multiply_by_digit(const mp_int *a, mp_digit factor, mp_digit *out)
{
    uint64_t carry = 0;
    for (int i = 0; i < a->used; i++) {
        carry += (uint64_t)a->dp[i] * factor;
        out[i] = (mp_digit)(carry & MP_MASK);
        carry >>= MP_DIGIT_BIT;
    }
    out[a->used] = (mp_digit)carry;
}

static mp_err multiply(const mp_int *a, const mp_int *b, mp_int *result)
{
    return a->dp == b->dp ? mp_sqr(a, result) : mp_mul(a, b, result);
}

static Value big_multiply(Frame frame, Value a, Value b)
{
    IntView view_a, view_b;
    int_view(a, &view_a);
    int_view(b, &view_b);
    const mp_int *longer = &view_a.number, *shorter = &view_b.number;
    if (longer->used < shorter->used) {
        longer = &view_b.number;
        shorter = &view_a.number;
    }
    if (shorter->used > KARATSUBA_DIGITS) {
        return big_binary(frame, a, b, multiply, true);
    }
    if (shorter->used == 0) {
        return small_value(0);
    }
    if (longer->used > INT_MAX_DIGITS) {
        raise_memory_error(frame);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    mp_sign sign = longer->sign == shorter->sign ? MP_ZPOS : MP_NEG;
    Int *big = int_new(frame, longer->used + shorter->used, sign);
    if (shorter->used == 1) {
        multiply_by_digit(longer, shorter->dp[0], big->digits);
    } else {
        multiply_digits(longer, shorter, big->digits);
    }
    return int_finish(big);
}

Value rt_int_mul(Frame frame, Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if ((a & b & 1) != 0) {
        Wide product = (Wide)value_small(a) * value_small(b);
        bool is_negative = product < 0;
        UnsignedWide magnitude = (UnsignedWide)product;
        return int_from_wide(frame, is_negative ? -magnitude : magnitude, is_negative);
    }
    return big_multiply(frame, a, b);
}

// --- // % divmod ----------------------------------------------------------------------------------------------------

static int64_t floor_quotient(int64_t a, int64_t b)
{
    int64_t quotient = a / b;
    return quotient * b != a && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

static int64_t floor_remainder(int64_t a, int64_t b)
{
    int64_t remainder = a % b;
    return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
}

/// Quotient and remainder rounded towards minus infinity.
static mp_err floor_divide(const mp_int *a, const mp_int *b, mp_int *quotient, mp_int *remainder)
{
    mp_err error = big_divide(a, b, quotient, remainder);
    bool differ = a->sign != b->sign;
    quotient->sign = differ && quotient->used > 0 ? MP_NEG : MP_ZPOS;
    remainder->sign = remainder->used > 0 ? a->sign : MP_ZPOS;
    if (error == MP_OKAY && differ && remainder->used > 0) {
        error = mp_decr(quotient);
        if (error == MP_OKAY) {
            error = mp_add(remainder, b, remainder);
        }
    }
    return error;
}

static mp_err run_divide(void *context)
{
    Binary *binary = context;
    mp_err error = mp_init_multi(&binary->result, &binary->second, NULL);
    if (error != MP_OKAY) {
        return error;
    }
    error = floor_divide(&binary->a.number, &binary->b.number, &binary->result, &binary->second);
    if (error != MP_OKAY) {
        mp_clear_multi(&binary->result, &binary->second, NULL);
    }
    return error;
}

static void big_floor_divide(Frame frame, Value a, Value b, Binary *binary)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    int_view(a, &binary->a);
    int_view(b, &binary->b);
    int_run(frame, run_divide, binary);
}

/// Whether `b` is an int of one digit, which is quick to divide by.
static bool is_one_digit(Value b)
{
    return value_is_small(b) && value_small(b) <= (int64_t)MP_MASK &&
           value_small(b) >= -(int64_t)MP_MASK;
}

/// A big a // b, b of one digit.
static Value floordiv_digit(Frame frame, Value a, int64_t b)
{
    Root *kept = root_of(&frame, a);
    IntView view;
    int_view(kept->value, &view);
    int n = view.number.used;
    bool is_negative = (view.number.sign == MP_NEG) != (b < 0);
    Int *big = int_new(frame, n + 1, is_negative ? MP_NEG : MP_ZPOS);
    uint64_t divisor = (uint64_t)(b < 0 ? -b : b), rest = 0;
    big->digits[n] = 0;
    for (int i = n; i-- > 0;) {
        rest = rest << MP_DIGIT_BIT | view.number.dp[i];
        uint64_t digit = rest / divisor;
        big->digits[i] = (mp_digit)digit;
        rest -= digit * divisor;
    }
    mp_digit carry = is_negative && rest != 0; // towards minus infinity
    for (int i = 0; carry != 0; i++) {
        carry += big->digits[i];
        big->digits[i] = carry & MP_MASK;
        carry >>= MP_DIGIT_BIT;
    }
    return int_finish(big);
}

/// A big a % b, b of one digit.
static Value mod_digit(Value a, int64_t b)
{
    IntView view;
    int_view(a, &view);
    uint64_t divisor = (uint64_t)(b < 0 ? -b : b), rest = 0;
    for (int i = view.number.used; i-- > 0;) {
        rest = (rest << MP_DIGIT_BIT | view.number.dp[i]) % divisor;
    }
    int64_t remainder = view.number.sign == MP_NEG ? -(int64_t)rest : (int64_t)rest;
    return small_value(floor_remainder(remainder, b));
}

Value rt_int_floordiv(Frame frame, Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if (b == small_value(0)) {
        raise_error(frame, EXC_ZeroDivisionError, "integer division or modulo by zero");
    }
    if ((a & b & 1) != 0) {
        return rt_int_from_i64(frame, floor_quotient(value_small(a), value_small(b)));
    }
    if (is_one_digit(b)) {
        return floordiv_digit(frame, a, value_small(b));
    }
    Binary binary;
    big_floor_divide(frame, a, b, &binary);
    mp_clear(&binary.second);
    return int_take(frame, &binary.result);
}

Value rt_int_mod(Frame frame, Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if (b == small_value(0)) {
        raise_error(frame, EXC_ZeroDivisionError, "integer modulo by zero");
    }
    if ((a & b & 1) != 0) {
        return small_value(floor_remainder(value_small(a), value_small(b)));
    }
    if (is_one_digit(b)) {
        return mod_digit(a, value_small(b));
    }
    Binary binary;
    big_floor_divide(frame, a, b, &binary);
    mp_clear(&binary.result);
    return int_take(frame, &binary.second);
}

Value rt_int_divmod(Frame frame, Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if (b == small_value(0)) {
        raise_error(frame, EXC_ZeroDivisionError, "integer division or modulo by zero");
    }
    Root *quotient = roots(&frame, 1);
    if ((a & b & 1) != 0) {
        quotient->value = rt_int_from_i64(frame, floor_quotient(value_small(a), value_small(b)));
        Value remainder = small_value(floor_remainder(value_small(a), value_small(b)));
        return tuple_pair(frame, quotient->value, remainder);
    }
    Binary binary;
    big_floor_divide(frame, a, b, &binary);
    quotient->value = take_or_none(frame, &binary.result);
    if (quotient->value == NO_VALUE) {
        mp_clear(&binary.second);
        raise_memory_error(frame);
    }
    Value remainder = int_take(frame, &binary.second);
    return tuple_pair(frame, quotient->value, remainder);
}

// --- Shifts ---------------------------------------------------------------------------------------------------------

typedef struct Shift {
    IntView a;
    int n_bits;
    mp_int result;
    mp_err (*function)(const mp_int *a, int n_bits, mp_int *result);
} Shift;

static mp_err run_shift(void *context)
{
    Shift *shift = context;
    mp_err error = mp_init(&shift->result);
    if (error == MP_OKAY) {
        error = shift->function(&shift->a.number, shift->n_bits, &shift->result);
        if (error != MP_OKAY) {
            mp_clear(&shift->result);
        }
    }
    return error;
}

static Value big_shift(Frame frame, Value a, int64_t n_bits,
                       mp_err (*function)(const mp_int *a, int n_bits, mp_int *result))
{
    Root *kept = root_of(&frame, a);
    Shift shift = {.n_bits = (int)n_bits, .function = function};
    int_view(kept->value, &shift.a);
    int_run(frame, run_shift, &shift);
    return int_take(frame, &shift.result);
}

Value rt_int_lshift(Frame frame, Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if (int_sign(b) < 0) {
        raise_error(frame, EXC_ValueError, "negative shift count");
    }
    if (a == small_value(0)) {
        return a;
    }
    if (!value_is_small(b)) {
        raise_error(frame, EXC_OverflowError, "too many digits in integer");
    }
    int64_t n_bits = value_small(b);
    if (value_is_small(a) && n_bits < 62) {
        int64_t number = value_small(a), shifted = (int64_t)((uint64_t)number << n_bits);
        if (shifted >> n_bits == number) {
            return rt_int_from_i64(frame, shifted);
        }
    }
    if (n_bits > (int64_t)INT_MAX_DIGITS * MP_DIGIT_BIT) {
        raise_memory_error(frame);
    }
    return big_shift(frame, a, n_bits, mp_mul_2d);
}

Value rt_int_rshift(Frame frame, Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if (int_sign(b) < 0) {
        raise_error(frame, EXC_ValueError, "negative shift count");
    }
    if (!value_is_small(b) || value_small(b) > INT32_MAX) {
        return small_value(int_sign(a) < 0 ? -1 : 0);
    }
    int64_t n_bits = value_small(b);
    if (value_is_small(a)) {
        return small_value(value_small(a) >> (n_bits < 63 ? n_bits : 63));
    }
    return big_shift(frame, a, n_bits, mp_signed_rsh);
}

// --- & | ^ ~ - abs --------------------------------------------------------------------------------------------------

static bool are_bools(Value a, Value b)
{
    return value_is_kind(a, KIND_BOOL) && value_is_kind(b, KIND_BOOL);
}

Value rt_int_and(Frame frame, Value a, Value b)
{
    if (are_bools(a, b)) {
        return a == b ? a : object_value(&rt_false);
    }
    a = int_plain(a);
    b = int_plain(b);
    return (a & b & 1) != 0 ? a & b : big_binary(frame, a, b, mp_and, false);
}

Value rt_int_or(Frame frame, Value a, Value b)
{
    if (are_bools(a, b)) {
        return a == b ? a : object_value(&rt_true);
    }
    a = int_plain(a);
    b = int_plain(b);
    return (a & b & 1) != 0 ? a | b : big_binary(frame, a, b, mp_or, false);
}

Value rt_int_xor(Frame frame, Value a, Value b)
{
    if (are_bools(a, b)) {
        return bool_value(a != b);
    }
    a = int_plain(a);
    b = int_plain(b);
    return (a & b & 1) != 0 ? (a ^ b) | 1 : big_binary(frame, a, b, mp_xor, false);
}

Value rt_int_invert(Frame frame, Value a)
{
    a = int_plain(a);
    return value_is_small(a) ? ~a | 1 : big_add(frame, small_value(-1), a, true);
}

Value rt_int_neg(Frame frame, Value a)
{
    a = int_plain(a);
    return value_is_small(a) ? rt_int_from_i64(frame, -value_small(a))
                             : big_add(frame, small_value(0), a, true);
}

Value rt_int_abs(Frame frame, Value a)
{
    return int_sign(a) < 0 ? rt_int_neg(frame, a) : int_plain(a);
}

// --- Comparison, bits -----------------------------------------------------------------------------------------------

I32 rt_int_cmp(Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if ((a & b & 1) != 0) {
        return ((int64_t)a > (int64_t)b) - ((int64_t)a < (int64_t)b);
    }
    IntView view_a, view_b;
    int_view(a, &view_a);
    int_view(b, &view_b);
    return mp_cmp(&view_a.number, &view_b.number);
}

I64 rt_int_bit_length(Value a)
{
    IntView view;
    int_view(a, &view);
    return (int64_t)int_bits(&view.number);
}

I64 rt_int_bit_count(Value a)
{
    IntView view;
    int_view(a, &view);
    int64_t n = 0;
    for (int i = 0; i < view.number.used; i++) {
        n += __builtin_popcount(view.number.dp[i]);
    }
    return n;
}

/// As CPython: the magnitude modulo 2^61 - 1, with the sign, and -2 instead of -1.
I64 rt_int_hash(Value a)
{
    const uint64_t modulus = ((uint64_t)1 << 61) - 1;
    IntView view;
    int_view(a, &view);
    uint64_t hash = 0;
    for (int i = view.number.used; i-- > 0;) {
        hash = (hash << MP_DIGIT_BIT & modulus) | hash >> (61 - MP_DIGIT_BIT);
        hash += view.number.dp[i];
        hash = hash >= modulus ? hash - modulus : hash;
    }
    int64_t result = view.number.sign == MP_NEG ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}
