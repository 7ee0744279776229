// SPDX-License-Identifier: Apache-2.0
// Arithmetic of ints in line, as long as they are small: a small int n is the word 2n + 1 (runtime/value.h). What does
// not fit, or is no small int, leaves for the slow path.
#include "gen/wasm/gen_internal.h"

#include "base/check.h"

#include <limits.h>

#define SMALL_MAX (INT64_MAX >> 1)
#define SMALL_MIN (INT64_MIN >> 1)

/// Both factors below it in magnitude: the product is small.
#define FACTOR_MAX (((int64_t)1 << 31) - 1)

/// Ints up to it are doubles exactly.
#define DOUBLE_MAX ((int64_t)1 << 53)

enum { WORD_BITS = 64, WORD_MAX_SHIFT = 62 };

// --- Operands -------------------------------------------------------------------------------------------------------

static int64_t tagged(int64_t number)
{
    return (int64_t)((uint64_t)number << 1 | 1);
}

/// Of an argument of the operation at hand.
static uint8_t magnitude_at(const FuncGen *f, IrReg reg)
{
    const IrInstr *instr = fg_info(f)->instr;
    const uint8_t *magnitudes = f->magnitudes[f->number];
    for (uint32_t i = 0; i < instr->n_args && magnitudes != NULL; i++) {
        if (instr->args[i] == reg) {
            return magnitudes[i];
        }
    }
    return MAGNITUDE_UNKNOWN;
}

IntOperand fg_int_operand(FuncGen *f, IrReg reg)
{
    IntOperand operand = {.kind = fg_kind(f, reg)};
    const IrInstr *constant = f->constants[reg];
    if (constant != NULL) {
        operand.is_constant = operand.is_small = true;
        operand.number = constant->imm.integer;
        operand.magnitude = magnitude_of(operand.number);
        return operand;
    }
    operand.magnitude = operand.kind == IR_KIND_BOOL ? 1 : magnitude_at(f, reg);
    operand.is_small = operand.magnitude != MAGNITUDE_UNKNOWN;
    operand.local = f->locals[reg];
    if (operand.kind == IR_KIND_BOOL) {
        operand.local = fg_scratch(f, WTYPE_I64);
        fg_get(f, reg);
        fg_op(f, WOP_I64_EXTEND_I32_U);
        fg_i64(f, 1);
        fg_op(f, WOP_I64_SHL);
        fg_i64(f, 1);
        fg_op(f, WOP_I64_OR);
        fg_local_set(f, operand.local);
    }
    return operand;
}

void fg_int_push(FuncGen *f, IntOperand operand)
{
    if (operand.is_constant) {
        fg_i64(f, tagged(operand.number));
    } else {
        fg_local_get(f, operand.local);
    }
}

void fg_int_push_number(FuncGen *f, IntOperand operand)
{
    if (operand.is_constant) {
        fg_i64(f, operand.number);
    } else {
        fg_local_get(f, operand.local);
        fg_i64(f, 1);
        fg_op(f, WOP_I64_SHR_S);
    }
}

/// Push twice the number: the word without its tag.
static void push_doubled(FuncGen *f, IntOperand operand)
{
    if (operand.is_constant) {
        fg_i64(f, tagged(operand.number) - 1);
    } else {
        fg_local_get(f, operand.local);
        fg_i64(f, 1);
        fg_op(f, WOP_I64_SUB);
    }
}

/// Leave where an operand is no small int.
void fg_int_check(FuncGen *f, Quick quick, IntOperand a, IntOperand b)
{
    if (a.is_small && b.is_small) {
        return;
    }
    if (!a.is_small) {
        fg_int_push(f, a);
    }
    if (!b.is_small) {
        fg_int_push(f, b);
        if (!a.is_small) {
            fg_op(f, WOP_I64_AND);
        }
    }
    fg_op(f, WOP_I32_WRAP_I64);
    fg_i32(f, 1);
    fg_op(f, WOP_I32_AND);
    fg_op(f, WOP_I32_EQZ);
    fg_br_if_slow(f, quick);
}

static void check_one(FuncGen *f, Quick quick, IntOperand a)
{
    fg_int_check(f, quick, a, (IntOperand){.is_small = true});
}

/// Leave where an operand is no small int from `low` to `high`: one comparison for both, because rotating puts the tag,
/// which the subtraction has made 0, to the top.
static void check_range(FuncGen *f, Quick quick, IntOperand a, int64_t low, int64_t high)
{
    if (a.is_constant) {
        if (a.number < low || a.number > high) {
            fg_i32(f, 1);
            fg_br_if_slow(f, quick);
        }
        return;
    }
    if (a.magnitude < WORD_BITS - 1 && low <= -((int64_t)1 << a.magnitude) &&
        high >= ((int64_t)1 << a.magnitude) - 1) {
        return;
    }
    fg_int_push(f, a);
    fg_i64(f, tagged(low));
    fg_op(f, WOP_I64_SUB);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_ROTR);
    fg_i64(f, high - low);
    fg_op(f, WOP_I64_GT_U);
    fg_br_if_slow(f, quick);
}

// --- Addition -------------------------------------------------------------------------------------------------------

/// Leave where the sign bits of both words on the stack are set: the sum or difference is out of range.
static void check_overflow(FuncGen *f, Quick quick)
{
    fg_op(f, WOP_I64_AND);
    fg_i64(f, 0);
    fg_op(f, WOP_I64_LT_S);
    fg_br_if_slow(f, quick);
}

static void push_xor(FuncGen *f, uint32_t a, uint32_t b)
{
    fg_local_get(f, a);
    fg_local_get(f, b);
    fg_op(f, WOP_I64_XOR);
}

/// Whether a + b and a - b are small for certain.
static bool sum_is_small(IntOperand a, IntOperand b)
{
    return a.magnitude < MAGNITUDE_SMALL && b.magnitude < MAGNITUDE_SMALL;
}

static void push_sum(FuncGen *f, IntOperand a, IntOperand b, bool is_sub)
{
    fg_int_push(f, a);
    push_doubled(f, b);
    fg_op(f, is_sub ? WOP_I64_SUB : WOP_I64_ADD);
}

/// a + number (or a - number): out of range where the result is on the wrong side of a.
static void add_constant(FuncGen *f, Quick quick, IntOperand a, int64_t number, bool is_sub)
{
    uint32_t result = fg_scratch(f, WTYPE_I64);
    fg_int_push(f, a);
    fg_i64(f, tagged(number) - 1);
    fg_op(f, is_sub ? WOP_I64_SUB : WOP_I64_ADD);
    fg_local_tee(f, result);
    fg_int_push(f, a);
    fg_op(f, (number > 0) == is_sub ? WOP_I64_GT_S : WOP_I64_LT_S);
    fg_br_if_slow(f, quick);
    fg_local_get(f, result);
}

void fg_int_add(FuncGen *f, Quick quick, IntOperand a, IntOperand b)
{
    fg_int_check(f, quick, a, b);
    if (a.is_constant && !b.is_constant) {
        IntOperand swapped = a;
        a = b;
        b = swapped;
    }
    if (sum_is_small(a, b)) {
        push_sum(f, a, b, false);
        return;
    }
    if (b.is_constant && !a.is_constant) {
        if (b.number == 0) {
            fg_int_push(f, a);
        } else {
            add_constant(f, quick, a, b.number, false);
        }
        return;
    }
    uint32_t doubled = fg_scratch(f, WTYPE_I64), first = fg_scratch(f, WTYPE_I64);
    uint32_t result = fg_scratch(f, WTYPE_I64);
    fg_int_push(f, a);
    fg_local_tee(f, first);
    push_doubled(f, b);
    fg_local_tee(f, doubled);
    fg_op(f, WOP_I64_ADD);
    fg_local_set(f, result);
    push_xor(f, result, first);
    push_xor(f, result, doubled);
    check_overflow(f, quick);
    fg_local_get(f, result);
}

void fg_int_sub(FuncGen *f, Quick quick, IntOperand a, IntOperand b)
{
    fg_int_check(f, quick, a, b);
    if (sum_is_small(a, b)) {
        push_sum(f, a, b, true);
        return;
    }
    if (b.is_constant && !a.is_constant) {
        if (b.number == 0) {
            fg_int_push(f, a);
        } else {
            add_constant(f, quick, a, b.number, true);
        }
        return;
    }
    uint32_t doubled = fg_scratch(f, WTYPE_I64), first = fg_scratch(f, WTYPE_I64);
    uint32_t result = fg_scratch(f, WTYPE_I64);
    fg_int_push(f, a);
    fg_local_tee(f, first);
    push_doubled(f, b);
    fg_local_tee(f, doubled);
    fg_op(f, WOP_I64_SUB);
    fg_local_set(f, result);
    push_xor(f, first, doubled);
    push_xor(f, first, result);
    check_overflow(f, quick);
    fg_local_get(f, result);
}

// --- As a double ----------------------------------------------------------------------------------------------------

void fg_int_to_f64(FuncGen *f, Quick quick, IntOperand a)
{
    if (a.is_constant) {
        wmod_f64_const(f->code, (double)a.number);
        return;
    }
    check_one(f, quick, a);
    fg_int_push_number(f, a);
    fg_op(f, WOP_F64_CONVERT_I64_S);
}

void fg_int_exact_f64(FuncGen *f, Quick quick, IntOperand a)
{
    check_range(f, quick, a, -DOUBLE_MAX, DOUBLE_MAX);
    fg_int_push_number(f, a);
    fg_op(f, WOP_F64_CONVERT_I64_S);
}

// --- Multiplication -------------------------------------------------------------------------------------------------

/// The range of ints whose product with `factor` is small.
static void check_factor(FuncGen *f, Quick quick, IntOperand a, int64_t factor)
{
    if (factor == 0) {
        check_one(f, quick, a);
    } else if (factor > 0) {
        check_range(f, quick, a, SMALL_MIN / factor, SMALL_MAX / factor);
    } else {
        check_range(f, quick, a, factor == -1 ? -SMALL_MAX : SMALL_MAX / factor,
                    factor == -1 ? SMALL_MAX : SMALL_MIN / factor);
    }
}

void fg_int_mul(FuncGen *f, Quick quick, IntOperand a, IntOperand b)
{
    if (a.is_constant && !b.is_constant) {
        IntOperand swapped = a;
        a = b;
        b = swapped;
    }
    if (b.is_constant) {
        check_factor(f, quick, a, b.number);
    } else if (a.magnitude + b.magnitude >= MAGNITUDE_SMALL) {
        check_range(f, quick, a, -FACTOR_MAX, FACTOR_MAX);
        check_range(f, quick, b, -FACTOR_MAX, FACTOR_MAX);
    }
    push_doubled(f, a);
    fg_int_push_number(f, b);
    fg_op(f, WOP_I64_MUL);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_OR);
}

// --- Division -------------------------------------------------------------------------------------------------------

static void tag(FuncGen *f)
{
    fg_i64(f, 1);
    fg_op(f, WOP_I64_SHL);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_OR);
}

/// Leave where b is 0, or -1 (the one quotient that does not fit).
static void check_divisor(FuncGen *f, Quick quick, IntOperand b)
{
    if (b.is_constant) {
        if (b.number == 0 || b.number == -1) {
            fg_i32(f, 1);
            fg_br_if_slow(f, quick);
        }
        return;
    }
    fg_int_push(f, b); // the words 1 and -1
    fg_i64(f, 1);
    fg_op(f, WOP_I64_ADD);
    fg_i64(f, 2);
    fg_op(f, WOP_I64_LE_U);
    fg_br_if_slow(f, quick);
}

static bool is_power_of_two(IntOperand b)
{
    return b.is_constant && b.number > 0 && (b.number & (b.number - 1)) == 0;
}

/// Push -1 where the remainder, rounded towards 0, is not 0 and has not b's sign: Python rounds down.
static void push_correction(FuncGen *f, uint32_t remainder, IntOperand b, uint32_t divisor)
{
    if (b.is_constant && b.number > 0) {
        fg_local_get(f, remainder);
        fg_i64(f, 63);
        fg_op(f, WOP_I64_SHR_S);
        return;
    }
    fg_i64(f, 0);
    push_xor(f, remainder, divisor);
    fg_i64(f, 0);
    fg_op(f, WOP_I64_LT_S);
    fg_local_get(f, remainder);
    fg_i64(f, 0);
    fg_op(f, WOP_I64_NE);
    fg_op(f, WOP_I32_AND);
    fg_op(f, WOP_I64_EXTEND_I32_U);
    fg_op(f, WOP_I64_SUB);
}

void fg_int_floordiv(FuncGen *f, Quick quick, IntOperand a, IntOperand b)
{
    fg_int_check(f, quick, a, b);
    if (is_power_of_two(b)) {
        fg_int_push(f, a);
        fg_i64(f, __builtin_ctzll((unsigned long long)b.number));
        fg_op(f, WOP_I64_SHR_S);
        fg_i64(f, 1);
        fg_op(f, WOP_I64_OR);
        return;
    }
    check_divisor(f, quick, b);
    uint32_t number = fg_scratch(f, WTYPE_I64), divisor = fg_scratch(f, WTYPE_I64);
    uint32_t quotient = fg_scratch(f, WTYPE_I64), remainder = fg_scratch(f, WTYPE_I64);
    fg_int_push_number(f, a);
    fg_local_tee(f, number);
    fg_int_push_number(f, b);
    fg_local_tee(f, divisor);
    fg_op(f, WOP_I64_DIV_S);
    fg_local_set(f, quotient);
    fg_local_get(f, number);
    fg_local_get(f, quotient);
    fg_local_get(f, divisor);
    fg_op(f, WOP_I64_MUL);
    fg_op(f, WOP_I64_SUB);
    fg_local_set(f, remainder);
    fg_local_get(f, quotient);
    push_correction(f, remainder, b, divisor);
    fg_op(f, WOP_I64_ADD);
    tag(f);
}

/// a % number, of a positive number, straight on the word: (2n + 1) % 2m = 2(n % m) + 1.
static void mod_words(FuncGen *f, IntOperand a, int64_t number)
{
    uint32_t remainder = fg_scratch(f, WTYPE_I64);
    fg_int_push(f, a);
    fg_i64(f, tagged(number) - 1);
    fg_op(f, WOP_I64_REM_S);
    fg_local_tee(f, remainder); // below 0 where it was rounded towards 0: Python rounds down
    fg_i64(f, tagged(number) - 1);
    fg_op(f, WOP_I64_ADD);
    fg_local_get(f, remainder);
    fg_local_get(f, remainder);
    fg_i64(f, 0);
    fg_op(f, WOP_I64_LT_S);
    fg_op(f, WOP_SELECT);
}

void fg_int_mod(FuncGen *f, Quick quick, IntOperand a, IntOperand b)
{
    fg_int_check(f, quick, a, b);
    if (is_power_of_two(b)) {
        fg_int_push(f, a);
        fg_i64(f, tagged(b.number - 1));
        fg_op(f, WOP_I64_AND);
        return;
    }
    if (b.is_constant && b.number > 0) {
        mod_words(f, a, b.number);
        return;
    }
    check_divisor(f, quick, b);
    uint32_t divisor = fg_scratch(f, WTYPE_I64), remainder = fg_scratch(f, WTYPE_I64);
    fg_int_push_number(f, a);
    fg_int_push_number(f, b);
    fg_local_tee(f, divisor);
    fg_op(f, WOP_I64_REM_S);
    fg_local_tee(f, remainder);
    push_correction(f, remainder, b, divisor);
    fg_local_get(f, divisor);
    fg_op(f, WOP_I64_AND);
    fg_op(f, WOP_I64_ADD);
    tag(f);
}

void fg_int_truediv(FuncGen *f, Quick quick, IntOperand a, IntOperand b)
{
    if (!b.is_constant) {
        fg_int_push(f, b);
        fg_i64(f, 1);
        fg_op(f, WOP_I64_EQ);
        fg_br_if_slow(f, quick);
    } else if (b.number == 0) {
        fg_i32(f, 1);
        fg_br_if_slow(f, quick);
    }
    fg_int_exact_f64(f, quick, a);
    fg_int_exact_f64(f, quick, b);
    fg_op(f, WOP_F64_DIV);
}

// --- Bits -----------------------------------------------------------------------------------------------------------

void fg_int_lshift(FuncGen *f, Quick quick, IntOperand a, IntOperand b)
{
    fg_int_check(f, quick, a, b);
    check_range(f, quick, b, 0, WORD_MAX_SHIFT);
    uint32_t count = fg_scratch(f, WTYPE_I64), result = fg_scratch(f, WTYPE_I64);
    push_doubled(f, a);
    fg_int_push_number(f, b);
    fg_local_tee(f, count);
    fg_op(f, WOP_I64_SHL);
    fg_local_tee(f, result);
    fg_local_get(f, count);
    fg_op(f, WOP_I64_SHR_S);
    push_doubled(f, a);
    fg_op(f, WOP_I64_NE);
    fg_br_if_slow(f, quick);
    fg_local_get(f, result);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_OR);
}

void fg_int_rshift(FuncGen *f, Quick quick, IntOperand a, IntOperand b)
{
    check_one(f, quick, a);
    check_range(f, quick, b, 0, WORD_MAX_SHIFT);
    fg_int_push(f, a);
    fg_int_push_number(f, b);
    fg_op(f, WOP_I64_SHR_S);
    fg_i64(f, 1);
    fg_op(f, WOP_I64_OR);
}

void fg_int_bits(FuncGen *f, Quick quick, IntOperand a, IntOperand b, WasmOp op)
{
    fg_int_check(f, quick, a, b);
    fg_int_push(f, a);
    fg_int_push(f, b);
    fg_op(f, op);
    if (op == WOP_I64_XOR) {
        fg_i64(f, 1);
        fg_op(f, WOP_I64_OR);
    }
}

void fg_int_invert(FuncGen *f, Quick quick, IntOperand a)
{
    check_one(f, quick, a);
    fg_int_push(f, a);
    fg_i64(f, -2);
    fg_op(f, WOP_I64_XOR);
}

void fg_int_neg(FuncGen *f, Quick quick, IntOperand a)
{
    check_range(f, quick, a, -SMALL_MAX, SMALL_MAX);
    fg_i64(f, 2);
    fg_int_push(f, a);
    fg_op(f, WOP_I64_SUB);
}
