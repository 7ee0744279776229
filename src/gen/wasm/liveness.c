// SPDX-License-Identifier: Apache-2.0
// A backward pass over the structured code, repeated until no loop's head changes; then slots in the order in which
// registers come alive (linear scan), and a forward pass that finds which slots are read by the collector before
// anything was written there.
#include "gen/wasm/liveness.h"

#include "base/check.h"

enum { WORD_BITS = 64 };

#define NO_INSTR UINT32_MAX

/// Costs of a register's slot, in stores, weighted by loops. A store on a path that is hardly ever taken costs code.
static const double RARE = 1.0 / 32, CODE = 1.0 / 32, LOOP_WEIGHT = 8, BRANCH_WEIGHT = 0.5;

typedef struct RegLife {
    uint32_t first,
        last; // points: 0 is the function's entry, n + 1 is operation n. first > last: never alive
    double kept_cost, spill_cost;
    bool needs_slot;
} RegLife;

typedef struct Builder {
    Arena *arena;
    const IrFunc *func;
    Liveness *out;
    uint32_t n_words;
    uint32_t *before;        // of each operation: the one before it in its block, or NO_INSTR
    uint32_t **lasts;        // of each structured operation: the last operation of each block
    uint64_t **label_live;   // of each label: alive behind the BLOCK, at the head of the LOOP
    const uint64_t *handler; // alive at the begin of the handler that is in force, or NULL
    RegLife *lives;
    double *weights; // of each operation: how often it is guessed to run for once of the function
    bool has_changed, is_final;
} Builder;

// --- What operations do ---------------------------------------------------------------------------------------------

bool live_is_root(const IrFunc *func, IrReg reg)
{
    IrKind kind = func->regs.items[reg].kind;
    return IR_KINDS[kind].rep == IR_REP_VALUE && kind != IR_KIND_NONE && kind != IR_KIND_NOTHING;
}

static IrKind kind_of(const IrFunc *func, IrReg reg)
{
    return func->regs.items[reg].kind;
}

/// Whether `kind` is a number whose arithmetic is done without objects where the other one is, too.
static bool is_number(IrKind kind)
{
    return kind == IR_KIND_FLOAT || kind == IR_KIND_INT || kind == IR_KIND_BOOL;
}

static bool has_float_operator(const IrInstr *instr)
{
    switch (instr->imm.index) {
    case BINARY_ADD:
    case BINARY_SUB:
    case BINARY_MUL:
    case BINARY_DIV:
    case BINARY_MOD:
    case BINARY_FLOOR_DIV:
    case BINARY_POW: return true;
    default: return false;
    }
}

/// Whether `instr` takes argument `i`, a FLOAT, as it is.
static bool takes_float(const IrFunc *func, const IrInstr *instr, uint32_t i)
{
    switch ((int)instr->op) {
    case IR_COPY: return kind_of(func, instr->result) == IR_KIND_FLOAT;
    case IR_RETURN: return func->result_kind == IR_KIND_FLOAT && !func->is_generator;
    case IR_TRUTH: return true;
    case IR_UNARY: return instr->imm.index != UNARY_INVERT;
    case IR_BINARY:
    case IR_INPLACE:
        return has_float_operator(instr) && is_number(kind_of(func, instr->args[1 - i]));
    case IR_COMPARE: return is_number(kind_of(func, instr->args[1 - i]));
    case IR_CALL_FUNC: {
        const IrFunc *callee = instr->imm.func;
        uint32_t n_before = callee->n_cells > 0 ? 1 : 0; // the function object
        return i >= n_before && kind_of(callee, i - n_before) == IR_KIND_FLOAT;
    }
    default: return false;
    }
}

bool live_boxes_arg(const IrFunc *func, const IrInstr *instr, uint32_t i)
{
    return kind_of(func, instr->args[i]) == IR_KIND_FLOAT && !takes_float(func, instr, i);
}

static bool boxes(const IrFunc *func, const IrInstr *instr)
{
    for (uint32_t i = 0; i < instr->n_args; i++) {
        if (live_boxes_arg(func, instr, i)) {
            return true;
        }
    }
    return false;
}

bool live_collects(const IrFunc *func, const IrInstr *instr)
{
    return IR_OPS[instr->op].may_collect || boxes(func, instr);
}

bool live_raises(const IrFunc *func, const IrInstr *instr)
{
    return IR_OPS[instr->op].may_raise || instr->op == IR_LOOP || boxes(func, instr);
}

/// Whether `instr` may be left out where its result is not used.
static bool is_pure(const IrInstr *instr)
{
    const IrOpInfo *info = &IR_OPS[instr->op];
    return !info->may_raise && !info->may_collect && !info->is_jump && !info->is_structured &&
           info->kind != IR_KIND_VOID;
}

/// Whether the runtime may be left alone: slots are then not written on every path.
static bool is_mostly_inline(const IrInstr *instr)
{
    switch ((int)instr->op) {
    case IR_BINARY:
    case IR_INPLACE:
    case IR_COMPARE:
    case IR_UNARY:
    case IR_TRUTH:
    case IR_LOOP:
    case IR_TRY: // the handler
    case IR_ITER:
    case IR_NEXT:
    case IR_RANGE_BEGIN:
    case IR_RANGE_NEXT:
    case IR_CALL_NATIVE:
    case IR_YIELD:
    case IR_GET_ITEM:
    case IR_SET_ITEM: return true;
    default: return !IR_OPS[instr->op].may_collect;
    }
}

// --- Sets -----------------------------------------------------------------------------------------------------------

static uint64_t *set_new(Builder *b)
{
    return ARENA_ARRAY(b->arena, uint64_t, b->n_words);
}

static uint64_t *set_copy(Builder *b, const uint64_t *set)
{
    uint64_t *copy = set_new(b);
    memcpy(copy, set, b->n_words * sizeof *copy);
    return copy;
}

static bool set_has(const uint64_t *set, IrReg reg)
{
    return (set[reg / WORD_BITS] >> reg % WORD_BITS & 1) != 0;
}

static void set_add(uint64_t *set, IrReg reg)
{
    set[reg / WORD_BITS] |= (uint64_t)1 << reg % WORD_BITS;
}

static void set_remove(uint64_t *set, IrReg reg)
{
    set[reg / WORD_BITS] &= ~((uint64_t)1 << reg % WORD_BITS);
}

/// Add `more` (or nothing) to `set`: whether it grew.
static bool set_join(const Builder *b, uint64_t *set, const uint64_t *more)
{
    bool grew = false;
    for (uint32_t i = 0; more != NULL && i < b->n_words; i++) {
        grew = grew || (more[i] & ~set[i]) != 0;
        set[i] |= more[i];
    }
    return grew;
}

// --- Numbering ------------------------------------------------------------------------------------------------------

static uint32_t count_block(const IrBlock *block)
{
    uint32_t n = 0;
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        n++;
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            n += count_block(instr->blocks[i]);
        }
    }
    return n;
}

static bool is_left(const IrBlock *block)
{
    return block->last != NULL && IR_OPS[block->last->op].is_jump;
}

/// Number the operations of `block` from `*next`, and guess how often they run. Returns the last one's number, or
/// NO_INSTR.
static uint32_t number_block(Builder *b, const IrBlock *block, uint32_t *next, double weight)
{
    uint32_t before = NO_INSTR;
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        uint32_t number = (*next)++;
        bool is_branch = instr->op == IR_IF || instr->op == IR_SWITCH;
        double inside = instr->op == IR_LOOP ? LOOP_WEIGHT : is_branch ? BRANCH_WEIGHT : 1;
        bool may_leave = false;
        b->before[number] = before;
        b->weights[number] = weight;
        b->out->instrs[number].instr = instr;
        b->lasts[number] = ARENA_ARRAY(b->arena, uint32_t, instr->n_blocks);
        for (uint32_t i = 0; i < instr->n_blocks; i++) {
            bool is_handler = instr->op == IR_TRY && i > 0;
            b->lasts[number][i] =
                number_block(b, instr->blocks[i], next, weight * (is_handler ? RARE : inside));
            may_leave = may_leave || (is_branch && is_left(instr->blocks[i]));
        }
        weight *= may_leave ? BRANCH_WEIGHT : 1;
        b->out->instrs[number].end = *next;
        before = number;
    }
    return before;
}

// --- Backward -------------------------------------------------------------------------------------------------------

static void see(Builder *b, IrReg reg, uint32_t point)
{
    RegLife *life = &b->lives[reg];
    life->first = point < life->first ? point : life->first;
    life->last = point > life->last ? point : life->last;
}

/// Everything in `set` is alive at `point`.
static void see_set(Builder *b, const uint64_t *set, uint32_t point)
{
    for (IrReg reg = 0; reg < b->func->regs.len; reg++) {
        if (set_has(set, reg)) {
            see(b, reg, point);
        }
    }
}

/// The registers of a set, in ascending order.
static const IrReg *list_of(Builder *b, const uint64_t *set, uint32_t *n_out)
{
    Array(IrReg) list = {0};
    for (uint32_t word = 0; word < b->n_words; word++) {
        for (uint64_t bits = set[word]; bits != 0; bits &= bits - 1) {
            array_push(b->arena, &list, word * WORD_BITS + (uint32_t)__builtin_ctzll(bits));
        }
    }
    *n_out = (uint32_t)list.len;
    return list.items;
}

/// Keep what is in `across` with operation `number`; `all`: not only what the collector must see.
static void keep_across(Builder *b, uint32_t number, const uint64_t *across, bool all)
{
    LiveInstr *info = &b->out->instrs[number];
    double cost = b->weights[number] * (is_mostly_inline(info->instr) ? RARE : 1);
    uint32_t n;
    const IrReg *regs = list_of(b, across, &n);
    IrReg *kept = ARENA_ARRAY(b->arena, IrReg, n);
    for (uint32_t i = 0; i < n; i++) {
        bool is_root = live_is_root(b->func, regs[i]);
        if (is_root && info->instr->op != IR_YIELD) { // which runs nothing
            b->lives[regs[i]].needs_slot = true;
            b->lives[regs[i]].spill_cost += cost + CODE;
        }
        if (is_root || all) {
            kept[info->n_across++] = regs[i];
        }
    }
    info->across = kept;
}

/// Find what must outlive operation `number`: `live` is what is alive behind it, without its result.
static void find_across(Builder *b, uint32_t number, const uint64_t *live)
{
    const IrInstr *instr = b->out->instrs[number].instr;
    bool collects = live_collects(b->func, instr), raises = live_raises(b->func, instr);
    b->out->may_raise = b->out->may_raise || raises;
    uint64_t *across = set_new(b);
    if (collects || raises) {
        LiveInstr *info = &b->out->instrs[number];
        info->live = list_of(b, live, &info->n_live);
    }
    if (collects && !IR_OPS[instr->op].is_jump) {
        set_join(b, across, live);
    }
    if (raises) {
        set_join(b, across, b->handler);
    }
    bool is_yield = instr->op == IR_YIELD || instr->op == IR_YIELD_FROM;
    if (instr->op == IR_YIELD_FROM || (collects && boxes(b->func, instr))) {
        for (uint32_t i = 0; i < instr->n_args; i++) {
            set_add(across, instr->args[i]);
        }
    }
    keep_across(b, number, across, is_yield);
}

static void block_back(Builder *b, uint32_t last, uint64_t *live);

static void block_of(Builder *b, uint32_t number, uint32_t i, uint64_t *live)
{
    block_back(b, b->lasts[number][i], live);
}

static void loop_back(Builder *b, uint32_t number, uint64_t *live)
{
    LiveInstr *info = &b->out->instrs[number];
    uint64_t *head = b->label_live[info->instr->imm.index];
    if (b->is_final) {
        see_set(b, head, number + 1);
        see_set(b, head, info->end);
        find_across(b, number, head);
    }
    memcpy(live, head, b->n_words * sizeof *live);
    set_join(b, live, b->handler);
    block_of(b, number, 0, live);
    b->has_changed = set_join(b, head, live) || b->has_changed;
}

static void try_back(Builder *b, uint32_t number, uint64_t *live)
{
    LiveInstr *info = &b->out->instrs[number];
    uint64_t *handler = set_copy(b, live);
    block_of(b, number, 1, handler);
    if (info->instr->result != IR_NO_REG) {
        set_remove(handler, info->instr->result);
    }
    if (b->is_final) {
        b->out->has_try = true;
        keep_across(b, number, handler, false);
    }
    const uint64_t *outer = b->handler;
    b->handler = handler;
    block_of(b, number, 0, live);
    b->handler = outer;
}

/// IF, SWITCH: alive before it is what any of its blocks needs. An IF without an else goes on.
static void branch_back(Builder *b, uint32_t number, uint64_t *live)
{
    const IrInstr *instr = b->out->instrs[number].instr;
    uint64_t *after = set_copy(b, live);
    bool may_pass = instr->op == IR_IF && instr->n_blocks < 2;
    if (!may_pass) {
        memset(live, 0, b->n_words * sizeof *live);
    }
    for (uint32_t i = 0; i < instr->n_blocks; i++) {
        uint64_t *branch = set_copy(b, after);
        block_of(b, number, i, branch);
        set_join(b, live, branch);
    }
}

static void structured_back(Builder *b, uint32_t number, uint64_t *live)
{
    const IrInstr *instr = b->out->instrs[number].instr;
    switch ((int)instr->op) {
    case IR_BLOCK:
        set_join(b, b->label_live[instr->imm.index], live);
        block_of(b, number, 0, live);
        break;
    case IR_LOOP: loop_back(b, number, live); break;
    case IR_TRY: try_back(b, number, live); break;
    default: branch_back(b, number, live); break;
    }
}

/// What `live` is before a jump that leaves for a label, the function's end or a handler.
static void jump_back(const Builder *b, const IrInstr *instr, uint64_t *live)
{
    memset(live, 0, b->n_words * sizeof *live);
    if (IR_OPS[instr->op].immediate == IR_IMM_LABEL) {
        set_join(b, live, b->label_live[instr->imm.index]);
    }
}

static void instr_back(Builder *b, uint32_t number, uint64_t *live)
{
    LiveInstr *info = &b->out->instrs[number];
    const IrInstr *instr = info->instr;
    const IrOpInfo *op = &IR_OPS[instr->op];
    if (instr->result != IR_NO_REG && instr->op != IR_TRY) {
        info->is_result_used = set_has(live, instr->result);
        info->is_dead = is_pure(instr) && !info->is_result_used;
        if (info->is_dead) {
            return;
        }
        set_remove(live, instr->result);
    }
    if (b->is_final && instr->result != IR_NO_REG) {
        see(b, instr->result, number + 1);
        b->lives[instr->result].kept_cost += b->weights[number] + CODE;
    }
    if (op->is_structured) {
        info->is_result_used = true; // TRY's
        structured_back(b, number, live);
    } else {
        if (op->is_jump) {
            jump_back(b, instr, live);
        } else if (op->immediate == IR_IMM_LABEL) { // RANGE_NEXT
            set_join(b, live, b->label_live[instr->imm.index]);
        }
        if (b->is_final) {
            find_across(b, number, live);
        }
        if (live_raises(b->func, instr)) {
            set_join(b, live, b->handler);
        }
    }
    info->is_last_use = instr->n_args > 0 && !set_has(live, instr->args[0]);
    for (uint32_t i = 0; i < instr->n_args; i++) {
        set_add(live, instr->args[i]);
        if (b->is_final) {
            see(b, instr->args[i], number + 1);
        }
    }
}

/// `live`: what is alive at the block's end; becomes what is alive at its begin.
static void block_back(Builder *b, uint32_t last, uint64_t *live)
{
    for (uint32_t number = last; number != NO_INSTR; number = b->before[number]) {
        instr_back(b, number, live);
    }
}

static void find_lives(Builder *b, uint32_t last)
{
    do {
        b->has_changed = false;
        block_back(b, last, set_new(b));
    } while (b->has_changed);
    b->is_final = true;
    uint64_t *entry = set_new(b);
    block_back(b, last, entry);
    see_set(b, entry, 0);
    b->out->entry = ARENA_ARRAY(b->arena, IrReg, b->func->regs.len);
    for (IrReg reg = 0; reg < b->func->regs.len; reg++) {
        if (set_has(entry, reg)) {
            b->out->entry[b->out->n_entry++] = reg;
        }
    }
    for (IrReg reg = 0; reg < b->func->n_params; reg++) {
        b->lives[reg].kept_cost += 1;
        see(b, reg, 0);
    }
}

// --- Slots ----------------------------------------------------------------------------------------------------------

typedef struct Candidate {
    uint32_t first;
    IrReg reg;
} Candidate;

static int by_first(const void *a, const void *b)
{
    const Candidate *x = a, *y = b;
    return x->first != y->first ? (x->first < y->first ? -1 : 1) : (x->reg < y->reg ? -1 : 1);
}

static void give_slots(Builder *b)
{
    uint32_t n_regs = (uint32_t)b->func->regs.len, n = 0;
    Candidate *candidates = ARENA_ARRAY(b->arena, Candidate, n_regs);
    for (IrReg reg = 0; reg < n_regs; reg++) {
        RegLife *life = &b->lives[reg];
        b->out->slots[reg] = NO_SLOT;
        b->out->is_kept[reg] = life->needs_slot && life->kept_cost <= life->spill_cost;
        if (life->needs_slot) {
            candidates[n++] = (Candidate){life->first, reg};
        }
    }
    if (n > 0) {
        qsort(candidates, n, sizeof *candidates, by_first);
    }
    Array(uint32_t) busy_until = {0}; // of each slot
    for (uint32_t i = 0; i < n; i++) {
        const RegLife *life = &b->lives[candidates[i].reg];
        uint32_t slot = 0;
        while (slot < busy_until.len && busy_until.items[slot] > life->first) {
            slot++;
        }
        if (slot == busy_until.len) {
            array_push(b->arena, &busy_until, 0);
        }
        busy_until.items[slot] = life->last;
        b->out->slots[candidates[i].reg] = slot;
    }
    b->out->n_slots = (uint32_t)busy_until.len;
    b->out->clear = ARENA_ARRAY(b->arena, bool, b->out->n_slots);
}

// --- Forward: slots that the collector would see before they are written ------------------------------------------------

typedef struct Written {
    Builder *b;
    bool *slots;      // that are certainly written here
    uint32_t low;     // so many slots are shown to each operation since it was set
    uint32_t *loops;  // by operation: the same for a loop as a whole, as far as is known
    bool has_changed; // more must be cleared
} Written;

static void written_block(Written *w, const IrBlock *block, uint32_t number);

static void mark_kept(const Written *w, IrReg reg)
{
    const Liveness *out = w->b->out;
    if (reg != IR_NO_REG && out->is_kept[reg]) {
        w->slots[out->slots[reg]] = true;
    }
}

/// An operation is shown `n` slots: what lies behind them is overwritten. (Those that are cleared are shown to each.)
static void lose(Written *w, uint32_t n)
{
    for (uint32_t slot = n; slot < w->b->out->n_slots; slot++) {
        w->slots[slot] = w->b->out->clear[slot];
    }
    w->low = n < w->low ? n : w->low;
}

/// The collector may run in operation `info`. It is shown as many slots as are certainly written there, from the first
/// on; all that hold what must outlive the operation are among them, so others before these must be cleared at the
/// entry, and are shown to each. What a slot held stays good as long as each operation is shown it.
static uint32_t n_cleared(const Liveness *out)
{
    uint32_t n = out->n_slots;
    while (n > 0 && !out->clear[n - 1]) {
        n--;
    }
    return n;
}

static void check_slots(Written *w, LiveInstr *info)
{
    const Liveness *out = w->b->out;
    uint32_t n_needed = n_cleared(out);
    bool *here = ARENA_ARRAY(w->b->arena, bool, out->n_slots + 1);
    memcpy(here, w->slots, out->n_slots * sizeof *here);
    for (uint32_t i = 0; i < info->n_across; i++) {
        uint32_t slot = out->slots[info->across[i]];
        if (slot != NO_SLOT) {
            here[slot] = here[slot] || !out->is_kept[info->across[i]];
            n_needed = slot + 1 > n_needed ? slot + 1 : n_needed;
        }
    }
    info->n_frame = 0;
    for (uint32_t slot = 0; slot < out->n_slots && (here[slot] || slot < n_needed); slot++) {
        if (!here[slot]) {
            w->has_changed = w->has_changed || !out->clear[slot];
            out->clear[slot] = here[slot] = w->slots[slot] = true;
        }
        info->n_frame = slot + 1;
    }
    if (!is_mostly_inline(info->instr)) {
        memcpy(w->slots, here, out->n_slots * sizeof *here);
    }
    lose(w, info->n_frame);
}

/// A block of a structured operation, with what is written before it. The number of slots that all in it are shown.
static uint32_t written_inside(Written *w, const IrBlock *block, uint32_t number)
{
    uint32_t outer = w->low;
    bool *before = w->slots;
    w->slots = ARENA_ARRAY(w->b->arena, bool, w->b->out->n_slots + 1);
    memcpy(w->slots, before, w->b->out->n_slots * sizeof *before);
    w->low = UINT32_MAX;
    written_block(w, block, number);
    uint32_t low = w->low;
    w->low = outer;
    return low;
}

/// What a loop's last operations lose is lost where it begins again. (What was found once stays: it is the same or safe
/// the next time, and nested loops need not be gone through again and again.)
static void written_loop(Written *w, const LiveInstr *info, uint32_t number)
{
    bool *before = w->slots;
    uint32_t low, found;
    do {
        low = w->loops[number];
        w->slots = before;
        lose(w, low);
        found = written_inside(w, info->instr->blocks[0], number + 1);
        w->loops[number] = found < low ? found : low;
    } while (found < low);
    w->slots = before;
}

/// The handler begins with what is left by any operation of the body. It is there that the collector may run.
static void written_try(Written *w, LiveInstr *info, uint32_t number)
{
    const IrInstr *instr = info->instr;
    bool *before = w->slots;
    uint32_t low = written_inside(w, instr->blocks[0], number + 1);
    w->slots = before;
    lose(w, low);
    check_slots(w, info);
    mark_kept(w, instr->result);
    low = written_inside(w, instr->blocks[1], number + 1 + count_block(instr->blocks[0]));
    w->slots = before;
    lose(w, low);
}

/// The blocks of a structured operation: what they write counts inside them alone, but for IFs with one way out.
static void written_blocks(Written *w, const LiveInstr *info, uint32_t number)
{
    const IrInstr *instr = info->instr;
    uint32_t inside = number + 1, n_slots = w->b->out->n_slots, low = UINT32_MAX;
    bool *before = w->slots, *after = NULL;
    for (uint32_t i = 0; i < instr->n_blocks; i++) {
        const IrBlock *block = instr->blocks[i];
        w->slots = before;
        uint32_t found = written_inside(w, block, inside);
        low = found < low ? found : low;
        inside += count_block(block);
        if (block->last == NULL || !IR_OPS[block->last->op].is_jump) {
            for (uint32_t slot = 0; after != NULL && slot < n_slots; slot++) {
                w->slots[slot] = w->slots[slot] && after[slot];
            }
            after = w->slots;
        }
    }
    w->slots = before;
    lose(w, low);
    if (instr->op == IR_IF && instr->n_blocks == 2 && after != NULL) {
        memcpy(w->slots, after, n_slots * sizeof *after);
    }
}

static void written_block(Written *w, const IrBlock *block, uint32_t number)
{
    const Liveness *out = w->b->out;
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        LiveInstr *info = &out->instrs[number];
        if (info->is_dead) {
            number = info->end;
            continue;
        }
        if (instr->op == IR_TRY) {
            written_try(w, info, number);
        } else {
            if (live_collects(w->b->func, instr) || live_raises(w->b->func, instr)) {
                check_slots(w, info);
            }
            mark_kept(w, instr->result);
            if (instr->op == IR_LOOP) {
                written_loop(w, info, number);
            } else {
                written_blocks(w, info, number);
            }
        }
        number = info->end;
    }
}

static void find_clear(Builder *b)
{
    uint32_t n_slots = b->out->n_slots;
    uint32_t n_instrs = b->out->n_instrs;
    Written w = {.b = b, .low = UINT32_MAX, .loops = ARENA_ARRAY(b->arena, uint32_t, n_instrs + 1)};
    memset(w.loops, 0xFF, n_instrs * sizeof *w.loops);
    memset(b->out->clear, b->func->is_generator,
           n_slots * sizeof(bool)); // which is entered anywhere
    do {                            // what is cleared is written everywhere
        w.has_changed = false;
        w.slots = ARENA_ARRAY(b->arena, bool, n_slots + 1);
        memcpy(w.slots, b->out->clear, n_slots * sizeof(bool));
        for (IrReg reg = 0; reg < b->func->n_params; reg++) {
            mark_kept(&w, reg);
        }
        written_block(&w, b->func->body, 0);
    } while (w.has_changed);
}

// --- All of it ------------------------------------------------------------------------------------------------------

Liveness live_new(Arena *arena, const IrFunc *func)
{
    uint32_t n_regs = (uint32_t)func->regs.len;
    Liveness out = {.n_instrs = count_block(func->body)};
    out.instrs = ARENA_ARRAY(arena, LiveInstr, out.n_instrs);
    out.slots = ARENA_ARRAY(arena, uint32_t, n_regs);
    out.is_kept = ARENA_ARRAY(arena, bool, n_regs);
    Builder b = {.arena = arena, .func = func, .out = &out};
    b.n_words = n_regs / WORD_BITS + 1;
    b.before = ARENA_ARRAY(arena, uint32_t, out.n_instrs);
    b.weights = ARENA_ARRAY(arena, double, out.n_instrs);
    b.lasts = ARENA_ARRAY(arena, uint32_t *, out.n_instrs);
    b.label_live = ARENA_ARRAY(arena, uint64_t *, func->n_labels);
    for (uint32_t i = 0; i < func->n_labels; i++) {
        b.label_live[i] = set_new(&b);
    }
    b.lives = ARENA_ARRAY(arena, RegLife, n_regs);
    for (IrReg reg = 0; reg < n_regs; reg++) {
        b.lives[reg].first = UINT32_MAX;
    }
    uint32_t next = 0;
    uint32_t last = number_block(&b, func->body, &next, 1);
    ML_ASSERT(next == out.n_instrs);
    find_lives(&b, last);
    give_slots(&b);
    find_clear(&b);
    return out;
}
