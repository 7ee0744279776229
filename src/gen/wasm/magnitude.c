// SPDX-License-Identifier: Apache-2.0
// One walk over the structured code, with the magnitudes that hold at the operation at hand. Each change is noted, and
// taken back at the end of the block that it is in: what holds behind is what has held before, but of registers that the
// block gives values. A loop begins without what it gives values to.
#include "gen/wasm/magnitude.h"

#include "base/check.h"

#include <string.h>

enum {
    INDEX_BITS = 32, // a list has fewer items than that
    CHAR_BITS = 21,
};

/// A register had `before` until an operation gave it a value, or found out more about the one that it has.
typedef struct Change {
    IrReg reg;
    uint8_t before;
    bool is_value;
} Change;

typedef struct Walk {
    Arena *arena;
    const IrFunc *func;
    const IrInstr *const *constants; // of each register: the INT that is its only value, or NULL
    uint8_t *now;                    // of each register
    const uint8_t **uses;            // Magnitudes
    uint32_t next;                   // number of the next operation
    Array(Change) changes;
} Walk;

uint8_t magnitude_of(int64_t number)
{
    uint64_t size = (uint64_t)(number < 0 ? ~number : number);
    return size == 0 ? 0 : (uint8_t)(64 - __builtin_clzll((unsigned long long)size));
}

// --- Changes --------------------------------------------------------------------------------------------------------

static void note(Walk *w, IrReg reg, uint8_t bits, bool is_value)
{
    Change change = {reg, w->now[reg], is_value};
    if (is_value || bits != change.before) {
        array_push(w->arena, &w->changes, change);
    }
    w->now[reg] = bits;
}

/// The register gets another value.
static void set(Walk *w, IrReg reg, uint32_t bits)
{
    note(w, reg, bits > MAGNITUDE_SMALL ? MAGNITUDE_UNKNOWN : (uint8_t)bits, true);
}

/// The value of the register is seen to be no larger.
static void limit(Walk *w, IrReg reg, uint8_t bits)
{
    if (bits < w->now[reg]) {
        note(w, reg, bits, false);
    }
}

/// Take back the changes from number `first` on.
static void take_back(Walk *w, size_t first)
{
    for (size_t i = w->changes.len; i-- > first;) {
        w->now[w->changes.items[i].reg] = w->changes.items[i].before;
    }
}

/// Nothing is known any more of registers that have got values by the changes from `first` on, which are taken back.
static void forget(Walk *w, size_t first)
{
    size_t n = w->changes.len, n_kept = first;
    for (size_t i = first; i < n; i++) {
        Change change = w->changes.items[i];
        if (change.is_value && w->now[change.reg] != MAGNITUDE_UNKNOWN) {
            change.before = w->now[change.reg];
            w->changes.items[n_kept++] = change;
            w->now[change.reg] = MAGNITUDE_UNKNOWN;
        }
    }
    w->changes.len = n_kept;
}

// --- Operations -----------------------------------------------------------------------------------------------------

static IrKind kind_of(const Walk *w, IrReg reg)
{
    return w->func->regs.items[reg].kind;
}

static uint8_t use_of(const Walk *w, IrReg reg)
{
    return kind_of(w, reg) == IR_KIND_BOOL ? 1 : w->now[reg];
}

static uint32_t larger(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

static bool is_int(const Walk *w, IrReg reg)
{
    return kind_of(w, reg) == IR_KIND_INT || use_of(w, reg) != MAGNITUDE_UNKNOWN;
}

/// Of a constant that is not negative, which is what `&` gives at most.
static uint32_t mask(const Walk *w, IrReg reg)
{
    const IrInstr *constant = w->constants[reg];
    return constant != NULL && constant->imm.integer >= 0 ? magnitude_of(constant->imm.integer)
                                                          : MAGNITUDE_UNKNOWN;
}

static uint32_t bits_op(const Walk *w, const IrInstr *instr)
{
    IrReg left = instr->args[0], right = instr->args[1];
    if (kind_of(w, left) == IR_KIND_BOOL && kind_of(w, right) == IR_KIND_BOOL) {
        return MAGNITUDE_UNKNOWN; // a bool
    }
    bool is_and = instr->imm.index == BINARY_BIT_AND && is_int(w, left) && is_int(w, right);
    uint32_t both = larger(use_of(w, left), use_of(w, right));
    uint32_t least = mask(w, left) < mask(w, right) ? mask(w, left) : mask(w, right);
    return is_and && least < both ? least : both;
}

static uint32_t left_shift(const Walk *w, const IrInstr *instr)
{
    const IrInstr *count = w->constants[instr->args[1]];
    bool is_count =
        count != NULL && count->imm.integer >= 0 && count->imm.integer <= MAGNITUDE_SMALL;
    return is_count ? use_of(w, instr->args[0]) + (uint32_t)count->imm.integer : MAGNITUDE_UNKNOWN;
}

/// A sum of MAGNITUDE_UNKNOWN and anything is unknown too.
static uint32_t binary(const Walk *w, const IrInstr *instr)
{
    uint32_t a = use_of(w, instr->args[0]), b = use_of(w, instr->args[1]);
    switch ((BinaryOp)instr->imm.index) {
    case BINARY_ADD:
    case BINARY_SUB: return larger(a, b) + 1;
    case BINARY_MUL: return a + b + 1;
    case BINARY_FLOOR_DIV: return larger(a, b) == MAGNITUDE_UNKNOWN ? MAGNITUDE_UNKNOWN : a + 1;
    case BINARY_MOD: return is_int(w, instr->args[0]) ? b : MAGNITUDE_UNKNOWN;
    case BINARY_LSHIFT: return left_shift(w, instr);
    case BINARY_RSHIFT: return is_int(w, instr->args[1]) ? a : MAGNITUDE_UNKNOWN;
    case BINARY_BIT_OR:
    case BINARY_BIT_XOR:
    case BINARY_BIT_AND: return bits_op(w, instr);
    case BINARY_DIV:
    case BINARY_POW:
    case BINARY_MAT_MUL:
    case BINARY_COUNT: break;
    }
    return MAGNITUDE_UNKNOWN;
}

static uint32_t unary(const Walk *w, const IrInstr *instr)
{
    uint32_t bits = use_of(w, instr->args[0]);
    switch ((UnaryOp)instr->imm.index) {
    case UNARY_MINUS: return bits + 1;
    case UNARY_PLUS:
    case UNARY_INVERT: return bits;
    case UNARY_NOT:
    case UNARY_COUNT: break;
    }
    return MAGNITUDE_UNKNOWN;
}

static uint32_t native(const Walk *w, const IrInstr *instr)
{
    if (str_equal(instr->imm.string, STR("ord"))) {
        return CHAR_BITS;
    }
    if (instr->n_args != 1 || !str_equal(instr->imm.string, STR("len"))) {
        return MAGNITUDE_UNKNOWN;
    }
    switch ((int)kind_of(w, instr->args[0])) {
    case IR_KIND_STR:
    case IR_KIND_LIST:
    case IR_KIND_TUPLE:
    case IR_KIND_DICT:
    case IR_KIND_SET: return INDEX_BITS;
    default: return MAGNITUDE_UNKNOWN; // a __len__ may give more than a small int
    }
}

bool magnitude_is_range(uint8_t start, uint8_t stop)
{
    return start < MAGNITUDE_SMALL && stop < MAGNITUDE_SMALL; // less than 2**62 from each other
}

static uint32_t range(const Walk *w, const IrInstr *instr)
{
    uint8_t start = use_of(w, instr->args[0]), stop = use_of(w, instr->args[1]);
    bool is_counted =
        magnitude_is_range(start, stop) && use_of(w, instr->args[2]) != MAGNITUDE_UNKNOWN;
    return is_counted ? larger(start, stop) : MAGNITUDE_UNKNOWN;
}

/// Of what `instr` gives.
static uint32_t result(const Walk *w, const IrInstr *instr)
{
    switch ((int)instr->op) {
    case IR_INT: return magnitude_of(instr->imm.integer);
    case IR_COPY:
        return kind_of(w, instr->args[0]) == IR_KIND_BOOL ? MAGNITUDE_UNKNOWN
                                                          : w->now[instr->args[0]];
    case IR_BINARY:
    case IR_INPLACE: return binary(w, instr);
    case IR_UNARY: return unary(w, instr);
    case IR_CALL_NATIVE: return native(w, instr);
    case IR_RANGE_BEGIN: return range(w, instr);
    case IR_RANGE_NEXT: return w->now[instr->args[0]];
    default: return MAGNITUDE_UNKNOWN;
    }
}

bool magnitude_is_index(const IrFunc *func, const IrInstr *instr)
{
    if (instr->op != IR_GET_ITEM && instr->op != IR_SET_ITEM && instr->op != IR_DEL_ITEM) {
        return false;
    }
    IrKind object = func->regs.items[instr->args[0]].kind;
    IrKind index = func->regs.items[instr->args[1]].kind;
    return index == IR_KIND_INT && (object == IR_KIND_LIST || object == IR_KIND_TUPLE);
}

static void note_uses(Walk *w, const IrInstr *instr)
{
    uint8_t *uses = ARENA_ARRAY(w->arena, uint8_t, instr->n_args);
    bool is_known = false;
    for (uint32_t i = 0; i < instr->n_args; i++) {
        uses[i] = use_of(w, instr->args[i]);
        is_known = is_known || uses[i] != MAGNITUDE_UNKNOWN;
    }
    if (is_known) {
        w->uses[w->next] = uses;
    }
}

// --- Blocks ---------------------------------------------------------------------------------------------------------

/// Nothing is known of the registers that `block` gives values.
static void forget_assigned(Walk *w, const IrBlock *block)
{
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        if (instr->result != IR_NO_REG && w->now[instr->result] != MAGNITUDE_UNKNOWN) {
            set(w, instr->result, MAGNITUDE_UNKNOWN);
        }
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            forget_assigned(w, instr->blocks[i]);
        }
    }
}

static void walk(Walk *w, const IrBlock *block);

/// A handler begins after any part of the body; other blocks of an operation exclude each other.
static void walk_blocks(Walk *w, const IrInstr *instr)
{
    size_t first = w->changes.len;
    if (instr->op == IR_TRY) {
        set(w, instr->result, MAGNITUDE_UNKNOWN);
    }
    for (uint32_t i = 0; i < instr->n_blocks; i++) {
        size_t begin = w->changes.len;
        if (instr->op == IR_LOOP) {
            forget_assigned(w, instr->blocks[i]);
        }
        walk(w, instr->blocks[i]);
        take_back(w, begin);
        if (instr->op == IR_TRY) {
            forget(w, first);
            first = w->changes.len;
        }
    }
    forget(w, first);
}

static void walk(Walk *w, const IrBlock *block)
{
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        note_uses(w, instr);
        w->next++;
        walk_blocks(w, instr);
        if (magnitude_is_index(w->func, instr)) {
            limit(w, instr->args[1], INDEX_BITS);
        }
        if (instr->result != IR_NO_REG) {
            set(w, instr->result, result(w, instr));
        }
    }
}

Magnitudes magnitudes_new(Arena *arena, const IrFunc *func, const IrInstr *const *constants,
                          uint32_t n_instrs)
{
    size_t n_regs = func->regs.len;
    Walk w = {.arena = arena, .func = func, .constants = constants};
    w.now = ARENA_ARRAY(arena, uint8_t, n_regs);
    memset(w.now, MAGNITUDE_UNKNOWN, n_regs);
    w.uses = ARENA_ARRAY(arena, const uint8_t *, n_instrs);
    walk(&w, func->body);
    ML_ASSERT(w.next == n_instrs);
    return w.uses;
}
