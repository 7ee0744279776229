// SPDX-License-Identifier: Apache-2.0
// Which expressions CPython's compiler makes constants of: those of ast_opt.c that give a number, with its limits on
// what may become big. What the value is matters only for that; the code computes it anew, but for a nan, of which it
// can be seen that it is one object.
#include "ir/build_internal.h"

#include <math.h>

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UnsignedWide;

enum {
    MAX_INT_BITS = 128, // MAX_INT_SIZE of ast_opt.c: of a product, a power, a shifted number
    WIDE_BITS = 127,
};

typedef enum FoldKind {
    FOLD_NONE, // no constant
    FOLD_INT,  // or a bool
    FOLD_HUGE, // an int beyond a Wide
    FOLD_FLOAT,
    FOLD_OTHER, // nothing that is computed with
} FoldKind;

typedef struct Folded {
    FoldKind kind;
    Wide number;
    double real; // an int's too
} Folded;

static const Folded no_constant = {.kind = FOLD_NONE};

/// About `real`.
static Folded folded_huge(double real)
{
    return (Folded){.kind = FOLD_HUGE, .real = real};
}

static Folded folded_int(Wide number)
{
    return (Folded){FOLD_INT, number, (double)number};
}

static Folded folded_float(double real)
{
    return (Folded){.kind = FOLD_FLOAT, .real = real};
}

// --- Literals --------------------------------------------------------------------------------------------------------

static Folded decimal_int(Str text)
{
    bool is_negative = text.len > 0 && text.ptr[0] == '-';
    bool is_huge = false;
    Wide number = 0;
    double real = 0;
    for (size_t i = is_negative; i < text.len; i++) {
        int digit = text.ptr[i] - '0';
        real = real * 10 + digit;
        is_huge = is_huge || __builtin_mul_overflow(number, (Wide)10, &number) ||
                  __builtin_add_overflow(number, (Wide)digit, &number);
    }
    return is_huge ? folded_huge(is_negative ? -real : real)
                   : folded_int(is_negative ? -number : number);
}

static Folded folded_constant(const IrConst *constant)
{
    switch (constant->kind) {
    case IR_CONST_INT: return decimal_int(constant->text);
    case IR_CONST_SMALL:
    case IR_CONST_BOOL: return folded_int(constant->small);
    case IR_CONST_FLOAT: return folded_float(constant->real);
    case IR_CONST_STR:
    case IR_CONST_NONE:
    case IR_CONST_ELLIPSIS:
    case IR_CONST_NOT_IMPLEMENTED:
    case IR_CONST_TUPLE: return (Folded){.kind = FOLD_OTHER};
    }
    UNREACHABLE();
}

// --- Ints ------------------------------------------------------------------------------------------------------------

/// int.bit_length
static int bits_of(Folded folded)
{
    UnsignedWide magnitude =
        folded.number < 0 ? -(UnsignedWide)folded.number : (UnsignedWide)folded.number;
    int n = folded.kind == FOLD_HUGE ? WIDE_BITS + 1 : 0;
    for (; magnitude != 0; magnitude >>= 1) {
        n++;
    }
    return n;
}

static bool is_zero(Folded folded)
{
    return folded.kind == FOLD_INT && folded.number == 0;
}

static Folded product(Folded a, Folded b)
{
    Wide number = 0;
    if (is_zero(a) || is_zero(b)) {
        return folded_int(0);
    }
    if (bits_of(a) + bits_of(b) > MAX_INT_BITS) {
        return no_constant;
    }
    return __builtin_mul_overflow(a.number, b.number, &number) ? folded_huge(a.real * b.real)
                                                               : folded_int(number);
}

static Folded int_power(Folded a, Folded b)
{
    bool is_negative = b.real < 0;
    if (is_zero(a) && !is_zero(b)) {
        return is_negative ? no_constant : folded_int(0);
    }
    if (is_negative) {
        return folded_float(pow(a.real, b.real));
    }
    bool is_big = b.kind == FOLD_HUGE || (b.number > 0 && bits_of(a) > MAX_INT_BITS / b.number);
    if (is_big) {
        return no_constant;
    }
    if (a.kind == FOLD_HUGE && b.number > 0) {
        return a; // to the power of 1
    }
    bool is_small = bits_of(a) == 1; // -1, 1: the exponent may be any
    Wide n = is_small ? b.number % 2 : b.number;
    Folded result = folded_int(1);
    for (Wide i = 0; i < n && result.kind == FOLD_INT; i++) {
        result = product(result, a);
    }
    return result;
}

static Folded shifted_left(Folded a, Folded b)
{
    if (is_zero(a) || is_zero(b)) {
        return b.real < 0 ? no_constant : a;
    }
    bool is_too_big =
        b.real < 0 || b.real > (double)MAX_INT_BITS || bits_of(a) > MAX_INT_BITS - (int)b.number;
    if (is_too_big) {
        return no_constant;
    }
    Wide number = 0;
    bool is_huge = b.number >= WIDE_BITS ||
                   __builtin_mul_overflow(a.number, (Wide)1 << (int)b.number, &number);
    return is_huge ? folded_huge(ldexp(a.real, (int)b.number)) : folded_int(number);
}

static Folded shifted_right(Folded a, Folded b)
{
    if (b.real < 0) {
        return no_constant;
    }
    int n = b.real > (double)WIDE_BITS ? WIDE_BITS : (int)b.number;
    return a.kind == FOLD_HUGE ? folded_huge(ldexp(a.real, -n)) : folded_int(a.number >> n);
}

static Folded divided(BinaryOp op, Folded a, Folded b)
{
    if (is_zero(b)) {
        return no_constant;
    }
    if (op == BINARY_DIV) {
        return folded_float(a.real / b.real);
    }
    if (a.kind == FOLD_INT && b.kind == FOLD_HUGE) {
        bool is_below = a.number != 0 && (a.real < 0) != (b.real < 0);
        return op == BINARY_FLOOR_DIV ? folded_int(-is_below) : is_below ? b : a;
    }
    if (a.kind == FOLD_HUGE || b.number == -1) {
        return op == BINARY_FLOOR_DIV ? folded_huge(a.real / b.real) : folded_int(0);
    }
    Wide rest = a.number % b.number;
    bool is_down = rest != 0 && (rest < 0) != (b.number < 0);
    return folded_int(op == BINARY_MOD ? rest + (is_down ? b.number : 0)
                                       : a.number / b.number - is_down);
}

static Folded int_operation(BinaryOp op, Folded a, Folded b)
{
    bool is_known = a.kind == FOLD_INT && b.kind == FOLD_INT;
    Wide number = 0;
    switch (op) {
    case BINARY_ADD:
        return is_known && !__builtin_add_overflow(a.number, b.number, &number)
                   ? folded_int(number)
                   : folded_huge(a.real + b.real);
    case BINARY_SUB:
        return is_known && !__builtin_sub_overflow(a.number, b.number, &number)
                   ? folded_int(number)
                   : folded_huge(a.real - b.real);
    case BINARY_MUL: return product(a, b);
    case BINARY_POW: return int_power(a, b);
    case BINARY_DIV:
    case BINARY_FLOOR_DIV:
    case BINARY_MOD: return divided(op, a, b);
    case BINARY_LSHIFT: return shifted_left(a, b);
    case BINARY_RSHIFT: return shifted_right(a, b);
    case BINARY_BIT_OR:
        return is_known ? folded_int(a.number | b.number) : folded_huge(a.real + b.real);
    case BINARY_BIT_XOR:
        return is_known ? folded_int(a.number ^ b.number) : folded_huge(a.real + b.real);
    case BINARY_BIT_AND: return is_known ? folded_int(a.number & b.number) : folded_huge(a.real);
    case BINARY_MAT_MUL:
    case BINARY_COUNT: return no_constant;
    }
    UNREACHABLE();
}

// --- Floats ----------------------------------------------------------------------------------------------------------

static Folded float_power(double a, double b)
{
    if (a == 0.0 && b < 0.0) {
        return no_constant;
    }
    double result = pow(a, b);
    if (isnan(result) && !isnan(a) && !isnan(b)) {
        return (Folded){.kind = FOLD_OTHER}; // complex
    }
    return isinf(result) && isfinite(a) && isfinite(b) ? no_constant : folded_float(result);
}

static double float_remainder(double a, double b)
{
    double remainder = fmod(a, b);
    return remainder != 0.0 && (b < 0.0) != (remainder < 0.0) ? remainder + b : remainder;
}

static double float_quotient(double a, double b)
{
    double remainder = fmod(a, b), quotient = (a - remainder) / b; // whole but for rounding
    bool is_below = remainder != 0.0 && (b < 0.0) != (remainder < 0.0);
    return floor((is_below ? quotient - 1.0 : quotient) + 0.5);
}

static Folded float_operation(BinaryOp op, double a, double b)
{
    switch (op) {
    case BINARY_ADD: return folded_float(a + b);
    case BINARY_SUB: return folded_float(a - b);
    case BINARY_MUL: return folded_float(a * b);
    case BINARY_DIV: return b == 0.0 ? no_constant : folded_float(a / b);
    case BINARY_FLOOR_DIV: return b == 0.0 ? no_constant : folded_float(float_quotient(a, b));
    case BINARY_MOD: return b == 0.0 ? no_constant : folded_float(float_remainder(a, b));
    case BINARY_POW: return float_power(a, b);
    case BINARY_MAT_MUL:
    case BINARY_LSHIFT:
    case BINARY_RSHIFT:
    case BINARY_BIT_OR:
    case BINARY_BIT_XOR:
    case BINARY_BIT_AND:
    case BINARY_COUNT: return no_constant;
    }
    UNREACHABLE();
}

// --- Expressions -----------------------------------------------------------------------------------------------------

static Folded folded(Builder *builder, const Node *node);

static bool is_number(Folded value)
{
    return value.kind == FOLD_INT || value.kind == FOLD_HUGE || value.kind == FOLD_FLOAT;
}

static bool is_beyond_floats(Folded value)
{
    return value.kind == FOLD_HUGE && isinf(value.real);
}

static Folded combined(BinaryOp op, Folded a, Folded b)
{
    if (!is_number(a) || !is_number(b)) {
        return no_constant; // texts and tuples: sets of them have no order to keep
    }
    bool is_beyond = is_beyond_floats(a) || is_beyond_floats(b);
    if (is_beyond && (op == BINARY_DIV || a.kind == FOLD_FLOAT || b.kind == FOLD_FLOAT)) {
        return no_constant; // an OverflowError, or nobody knows
    }
    return a.kind == FOLD_FLOAT || b.kind == FOLD_FLOAT ? float_operation(op, a.real, b.real)
                                                        : int_operation(op, a, b);
}

/// A chain of operators to the left, however long.
static Folded binary(Builder *builder, const Node *node)
{
    Array(const AstBinaryOp *) chain = {0};
    while (node->kind == AST_BINARY_OP) {
        array_push(builder->arena, &chain, AST_AS_CONST(node, BinaryOp));
        node = AST_AS_CONST(node, BinaryOp)->left;
    }
    Folded value = folded(builder, node);
    for (size_t i = chain.len; i-- > 0 && value.kind != FOLD_NONE;) {
        value = combined(chain.items[i]->op, value, folded(builder, chain.items[i]->right));
    }
    return value;
}

static Folded unary(Builder *builder, const AstUnaryOp *unary)
{
    Folded value = folded(builder, unary->operand);
    if (!is_number(value) || (unary->op == UNARY_INVERT && value.kind == FOLD_FLOAT)) {
        return no_constant;
    }
    if (unary->op == UNARY_NOT) {
        return folded_int(value.kind == FOLD_FLOAT ? value.real == 0.0 : is_zero(value));
    }
    if (unary->op == UNARY_PLUS) {
        return value;
    }
    if (value.kind == FOLD_HUGE) {
        return folded_huge(-value.real);
    }
    if (value.kind == FOLD_FLOAT) {
        return folded_float(-value.real);
    }
    return folded_int(unary->op == UNARY_INVERT ? ~value.number : -value.number);
}

static Folded folded(Builder *builder, const Node *node)
{
    const IrConst *constant = constant_of(builder, node);
    if (constant != NULL) {
        return folded_constant(constant);
    }
    if (node->kind == AST_BINARY_OP) {
        return binary(builder, node);
    }
    if (node->kind == AST_UNARY_OP) {
        return unary(builder, AST_AS_CONST(node, UnaryOp));
    }
    bool is_tuple =
        node->kind == AST_TUPLE && are_folded(builder, &AST_AS_CONST(node, Tuple)->elements);
    return is_tuple ? (Folded){.kind = FOLD_OTHER} : no_constant;
}

bool are_folded(Builder *builder, const NodeList *elements)
{
    for (uint32_t i = 0; i < elements->len; i++) {
        if (folded(builder, elements->items[i]).kind == FOLD_NONE) {
            return false;
        }
    }
    return true;
}

bool is_folded_nan(Builder *builder, const Node *node)
{
    Folded value = folded(builder, node);
    return value.kind == FOLD_FLOAT && isnan(value.real);
}

IrReg folded_nan(Builder *builder, Span span)
{
    uint64_t bits = (uint64_t)0x7FF << 52 | (uint64_t)1 << 50 |
                    (uint64_t)(builder->module & 0xFFFF) << 32 | span.start;
    IrInstr *instr = emit(builder, span, IR_FLOAT, NO_REGS);
    memcpy(&instr->imm.real, &bits, sizeof bits);
    return instr->result;
}
