// SPDX-License-Identifier: Apache-2.0
// Literals, then what is computed from them: fold_unaryop, fold_binop, fold_tuple and fold_subscr of ast_opt.c.
#include "sema/constant.h"

#include "text/utf8.h"

enum {
    MAX_COLLECTION_SIZE = 256, // of a tuple that is repeated
    MAX_TOTAL_ITEMS = 1024,    // … with the tuples in it
    MAX_STR_SIZE = 4096,       // of a str or bytes that is repeated
};

static const Constant no_constant = {.type = CONSTANT_TYPE_UNKNOWN};

Constants constants_new(Arena *arena, Name name_debug)
{
    return (Constants){.arena = arena, .numbers = map_new(arena), .name_debug = name_debug};
}

// --- Literals --------------------------------------------------------------------------------------------------------

static Constant constant_number(Folded number)
{
    bool is_known = number.kind != FOLD_NONE;
    return is_known ? (Constant){.type = CONSTANT_TYPE_NUMBER, .number = number} : no_constant;
}

static Constant constant_bool(bool value)
{
    return (Constant){.type = CONSTANT_TYPE_BOOL, .number = folded_int(value)};
}

static Constant constant_of_number(Arena *arena, const AstNumber *number)
{
    switch (number->kind) {
    case NUMBER_INT: return constant_number(folded_digits(number->digits));
    case NUMBER_FLOAT: return constant_number(folded_float(float_of_digits(arena, number->digits)));
    case NUMBER_IMAGINARY:
        return constant_number(
            (Folded){.kind = FOLD_COMPLEX, .imaginary = float_of_digits(arena, number->digits)});
    case NUMBER_COUNT: break;
    }
    UNREACHABLE();
}

static Constant constant_of_word(ConstantKind kind)
{
    switch (kind) {
    case CONSTANT_TRUE:
    case CONSTANT_FALSE: return constant_bool(kind == CONSTANT_TRUE);
    case CONSTANT_NONE: return (Constant){.type = CONSTANT_TYPE_NONE};
    case CONSTANT_ELLIPSIS: return (Constant){.type = CONSTANT_TYPE_ELLIPSIS};
    case CONSTANT_COUNT: break;
    }
    UNREACHABLE();
}

static Constant constant_text(ConstantType type, uint64_t len, const Node *node)
{
    return (Constant){.type = type, .len = len, .node = node};
}

Constant constants_get(const Constants *constants, const Node *node)
{
    if (node->kind == AST_NUMBER) {
        return constant_of_number(constants->arena, AST_AS_CONST(node, Number));
    }
    if (node->kind == AST_STRING) {
        return constant_text(CONSTANT_TYPE_STR, utf8_count(AST_AS_CONST(node, String)->value),
                             node);
    }
    if (node->kind == AST_BYTES) {
        return constant_text(CONSTANT_TYPE_BYTES, AST_AS_CONST(node, Bytes)->value.len, node);
    }
    if (node->kind == AST_CONSTANT) {
        return constant_of_word(AST_AS_CONST(node, Constant)->kind);
    }
    if (node->kind == AST_NAME && AST_AS_CONST(node, Name)->name == constants->name_debug) {
        return constant_bool(true);
    }
    const uint32_t *number = map_get(&constants->numbers, (Str){(const char *)&node, sizeof node});
    return number == NULL ? no_constant : constants->values.items[*number];
}

// --- Strings, bytes, tuples ------------------------------------------------------------------------------------------

static Constant constant_tuple(const Constants *constants, const AstTuple *tuple)
{
    Constant result = {.type = CONSTANT_TYPE_TUPLE, .node = &tuple->node};
    result.len = result.n_items = tuple->elements.len;
    for (uint32_t i = 0; i < tuple->elements.len; i++) {
        Constant element = constants_get(constants, tuple->elements.items[i]);
        if (element.type == CONSTANT_TYPE_UNKNOWN) {
            return no_constant;
        }
        result.n_items += element.n_items;
    }
    return result;
}

static bool is_sequence(Constant value)
{
    return value.type == CONSTANT_TYPE_STR || value.type == CONSTANT_TYPE_BYTES ||
           value.type == CONSTANT_TYPE_TUPLE;
}

static bool has_number(Constant value)
{
    return value.type == CONSTANT_TYPE_BOOL || value.type == CONSTANT_TYPE_NUMBER;
}

/// An int that fits into what counts elements.
static bool is_count(Constant value)
{
    Wide number = value.number.number;
    return has_number(value) && value.number.kind == FOLD_INT && number >= INT64_MIN &&
           number <= INT64_MAX;
}

static Constant repeated(Constant sequence, Constant times, const Node *node)
{
    uint64_t limit = sequence.type == CONSTANT_TYPE_TUPLE ? MAX_COLLECTION_SIZE : MAX_STR_SIZE;
    if (!is_count(times)) {
        return no_constant;
    }
    int64_t n = (int64_t)times.number.number;
    bool is_too_big = sequence.len > 0 && (n < 0 || (uint64_t)n > limit / sequence.len);
    if (is_too_big || (n > 0 && sequence.n_items > MAX_TOTAL_ITEMS / (uint64_t)n)) {
        return no_constant;
    }
    uint64_t factor = n > 0 ? (uint64_t)n : 0;
    sequence.len *= factor;
    sequence.n_items *= factor;
    sequence.node = node;
    return sequence;
}

static Constant joined(Constant left, Constant right, const Node *node)
{
    left.len += right.len;
    left.n_items += right.n_items;
    left.node = node;
    return left;
}

/// The literal that holds element `*index` of a sequence, and where in it.
static const Node *literal_of(const Constants *constants, Constant sequence, uint64_t *index)
{
    const Node *node = sequence.node;
    while (node->kind == AST_BINARY_OP) {
        const AstBinaryOp *binary = AST_AS_CONST(node, BinaryOp);
        Constant left = constants_get(constants, binary->left);
        Constant right = constants_get(constants, binary->right);
        if (binary->op == BINARY_MUL) {
            Constant part = is_sequence(left) ? left : right;
            *index %= part.len;
            node = part.node;
        } else if (*index < left.len) {
            node = left.node;
        } else {
            *index -= left.len;
            node = right.node;
        }
    }
    return node;
}

/// `value[index]`. A character is known by its type alone.
static Constant element(const Constants *constants, const AstSubscript *subscript)
{
    Constant value = constants_get(constants, subscript->value);
    Constant index = constants_get(constants, subscript->index);
    if (!is_sequence(value) || !is_count(index)) {
        return no_constant;
    }
    Wide at = index.number.number + (index.number.number < 0 ? (Wide)value.len : 0);
    if (at < 0 || at >= (Wide)value.len) {
        return no_constant;
    }
    if (value.type == CONSTANT_TYPE_STR) {
        return constant_text(CONSTANT_TYPE_STR, 1, &subscript->node);
    }
    uint64_t offset = (uint64_t)at;
    const Node *literal = literal_of(constants, value, &offset);
    if (value.type == CONSTANT_TYPE_TUPLE) {
        return constants_get(constants, AST_AS_CONST(literal, Tuple)->elements.items[offset]);
    }
    unsigned char byte = (unsigned char)AST_AS_CONST(literal, Bytes)->value.ptr[offset];
    return constant_number(folded_int(byte));
}

// --- Operators -------------------------------------------------------------------------------------------------------

static bool is_bitwise(BinaryOp op)
{
    return op == BINARY_BIT_AND || op == BINARY_BIT_OR || op == BINARY_BIT_XOR;
}

static Constant binary_operation(const Constants *constants, const AstBinaryOp *binary)
{
    Constant left = constants_get(constants, binary->left);
    Constant right = constants_get(constants, binary->right);
    if (has_number(left) && has_number(right)) {
        Constant result = constant_number(fold_binary(binary->op, left.number, right.number));
        bool are_bools = left.type == CONSTANT_TYPE_BOOL && right.type == CONSTANT_TYPE_BOOL;
        return are_bools && is_bitwise(binary->op) ? constant_bool(result.number.number != 0)
                                                   : result;
    }
    if (binary->op == BINARY_ADD && is_sequence(left) && left.type == right.type) {
        return joined(left, right, &binary->node);
    }
    if (binary->op == BINARY_MUL && is_sequence(left)) {
        return repeated(left, right, &binary->node);
    }
    if (binary->op == BINARY_MUL && is_sequence(right)) {
        return repeated(right, left, &binary->node);
    }
    return no_constant;
}

static bool is_true(Constant value)
{
    return has_number(value)    ? fold_unary(UNARY_NOT, value.number).number == 0
           : is_sequence(value) ? value.len > 0
                                : value.type == CONSTANT_TYPE_ELLIPSIS;
}

static Constant unary_operation(const Constants *constants, const AstUnaryOp *unary)
{
    Constant operand = constants_get(constants, unary->operand);
    if (operand.type == CONSTANT_TYPE_UNKNOWN) {
        return no_constant;
    }
    if (unary->op == UNARY_NOT) {
        return constant_bool(!is_true(operand));
    }
    return has_number(operand) ? constant_number(fold_unary(unary->op, operand.number))
                               : no_constant;
}

void constants_add(Constants *constants, const Node *node)
{
    Constant value =
        node->kind == AST_TUPLE       ? constant_tuple(constants, AST_AS_CONST(node, Tuple))
        : node->kind == AST_SUBSCRIPT ? element(constants, AST_AS_CONST(node, Subscript))
        : node->kind == AST_UNARY_OP  ? unary_operation(constants, AST_AS_CONST(node, UnaryOp))
                                      : binary_operation(constants, AST_AS_CONST(node, BinaryOp));
    if (value.type != CONSTANT_TYPE_UNKNOWN) {
        Str key = arena_str(constants->arena, (Str){(const char *)&node, sizeof node});
        map_set(&constants->numbers, key, (uint32_t)constants->values.len);
        array_push(constants->arena, &constants->values, value);
    }
}

// --- Formatting by % -------------------------------------------------------------------------------------------------

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Up to two digits. Returns whether there are no more.
static bool skip_two_digits(Str format, size_t *at)
{
    size_t start = *at;
    while (*at < format.len && is_digit(format.ptr[*at])) {
        ++*at;
    }
    return *at - start < 3;
}

/// Behind a `%`: flags, a width, a precision, and one of the conversions that f-strings have (parse_format).
static bool skip_simple_conversion(Str format, size_t *at)
{
    while (*at < format.len && memchr("-+ #0", format.ptr[*at], 5) != NULL) {
        ++*at;
    }
    if (!skip_two_digits(format, at)) {
        return false;
    }
    if (*at < format.len && format.ptr[*at] == '.') {
        ++*at;
        if (!skip_two_digits(format, at)) {
            return false;
        }
    }
    char conversion = *at < format.len ? format.ptr[(*at)++] : '\0';
    return conversion == 's' || conversion == 'r' || conversion == 'a';
}

/// Has the format simple conversions only, `n_values` of them?
static bool is_simple_format(Str format, uint32_t n_values)
{
    uint32_t n = 0;
    for (size_t at = 0; at < format.len;) {
        if (format.ptr[at++] != '%') {
            continue;
        }
        if (at < format.len && format.ptr[at] == '%') {
            at++;
        } else if (n++ == n_values || !skip_simple_conversion(format, &at)) {
            return false;
        }
    }
    return n == n_values;
}

/// Of formats only literals are looked at, not those that are computed from some.
bool constants_is_formatted(const Constants *constants, const Node *node)
{
    const AstBinaryOp *binary = node->kind == AST_BINARY_OP ? AST_AS_CONST(node, BinaryOp) : NULL;
    if (binary == NULL || binary->op != BINARY_MOD || binary->left->kind != AST_STRING ||
        binary->right->kind != AST_TUPLE ||
        constants_get(constants, binary->right).type != CONSTANT_TYPE_UNKNOWN) {
        return false;
    }
    const NodeList *values = &AST_AS_CONST(binary->right, Tuple)->elements;
    for (uint32_t i = 0; i < values->len; i++) {
        if (values->items[i]->kind == AST_STARRED) {
            return false;
        }
    }
    return is_simple_format(AST_AS_CONST(binary->left, String)->value, values->len);
}
