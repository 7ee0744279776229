// SPDX-License-Identifier: Apache-2.0
// Literals of numbers: from digits to constants.
#include "ir/build_internal.h"
#include "sema/fold_number.h"

// A small int has 63 bits (docs/decisions/006).
static const uint64_t SMALL_MAX = (UINT64_C(1) << 62) - 1;

static unsigned digit_value(char c)
{
    return c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 0x20) - 'a') + 10;
}

static uint32_t base_of(Str *digits)
{
    char mark = digits->len > 2 ? digits->ptr[1] : '0';
    uint32_t base = mark == 'x' || mark == 'X'   ? 16
                    : mark == 'o' || mark == 'O' ? 8
                    : mark == 'b' || mark == 'B' ? 2
                                                 : 10;
    *digits = str_slice(*digits, base == 10 ? 0 : 2, digits->len);
    return base;
}

/// `number` = number * factor + digit, in limbs of nine decimal digits, lowest first.
typedef Array(uint32_t) Limbs;

static void limbs_add(Arena *arena, Limbs *number, uint32_t factor, uint32_t digit)
{
    const uint32_t base = 1000000000;
    uint64_t carry = digit;
    for (size_t i = 0; i < number->len; i++) {
        carry += (uint64_t)number->items[i] * factor;
        number->items[i] = (uint32_t)(carry % base);
        carry /= base;
    }
    if (carry > 0) {
        array_push(arena, number, (uint32_t)carry);
    }
}

static Str decimal(Arena *arena, Str digits, uint32_t base)
{
    Limbs number = {0};
    for (size_t i = 0; i < digits.len;) {
        uint32_t factor = 1;
        uint32_t chunk = 0;
        for (; i < digits.len && factor < UINT32_C(1) << 24; i++) {
            factor *= base;
            chunk = chunk * base + digit_value(digits.ptr[i]);
        }
        limbs_add(arena, &number, factor, chunk);
    }
    Buf out = buf_new(arena);
    for (size_t i = number.len; i-- > 0;) {
        buf_printf(&out, i + 1 == number.len ? "%u" : "%09u", number.items[i]);
    }
    return buf_str(&out);
}

static const IrConst *int_const(Builder *builder, Str digits, bool is_negative)
{
    uint32_t base = base_of(&digits);
    while (digits.len > 1 && digits.ptr[0] == '0') {
        digits = str_slice(digits, 1, digits.len);
    }
    uint64_t magnitude = 0;
    bool is_small = true;
    for (size_t i = 0; i < digits.len && is_small; i++) {
        is_small = magnitude <= SMALL_MAX / base;
        magnitude = magnitude * base + digit_value(digits.ptr[i]);
    }
    is_small = is_small && magnitude <= SMALL_MAX + is_negative;
    if (is_small) {
        int64_t small = is_negative ? -(int64_t)magnitude : (int64_t)magnitude;
        return ir_const(builder->program, &(IrConst){.kind = IR_CONST_SMALL, .small = small});
    }
    Buf text = buf_new(builder->arena);
    buf_text(&text, is_negative ? "-" : "");
    buf_add(&text, base == 10 ? digits : decimal(builder->arena, digits, base));
    return ir_const(builder->program, &(IrConst){.kind = IR_CONST_INT, .text = buf_str(&text)});
}

const IrConst *number_const(Builder *builder, const AstNumber *number, bool is_negative)
{
    switch (number->kind) {
    case NUMBER_INT: return int_const(builder, number->digits, is_negative);
    case NUMBER_FLOAT: {
        double real = float_of_digits(builder->arena, number->digits);
        return ir_const(builder->program,
                        &(IrConst){.kind = IR_CONST_FLOAT, .real = is_negative ? -real : real});
    }
    case NUMBER_IMAGINARY: return NULL;
    case NUMBER_COUNT: break;
    }
    UNREACHABLE();
}
