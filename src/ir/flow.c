// SPDX-License-Identifier: Apache-2.0
#include "ir/flow.h"

#include "ir/pass_internal.h"

Flow flow_new(Arena *arena, uint32_t n_facts, void *context)
{
    return (Flow){.arena = arena, .n_words = n_facts / 64 + 1, .context = context};
}

FactSet facts_new(const Flow *flow)
{
    return (FactSet){ARENA_ARRAY(flow->arena, uint64_t, flow->n_words), true};
}

FactSet facts_copy(const Flow *flow, const FactSet *from)
{
    FactSet copy = facts_new(flow);
    copy.is_reached = from->is_reached;
    if (from->bits != NULL) {
        memcpy(copy.bits, from->bits, flow->n_words * sizeof *copy.bits);
    }
    return copy;
}

void facts_set(FactSet *facts, uint32_t number, bool holds)
{
    uint64_t bit = UINT64_C(1) << (number % 64);
    if (holds) {
        facts->bits[number / 64] |= bit;
    } else {
        facts->bits[number / 64] &= ~bit;
    }
}

bool facts_has(const FactSet *facts, uint32_t number)
{
    return !facts->is_reached || (facts->bits[number / 64] >> (number % 64) & 1) != 0;
}

bool facts_meet(const Flow *flow, FactSet *into, const FactSet *other)
{
    if (!other->is_reached) {
        return false;
    }
    if (!into->is_reached) {
        *into = facts_copy(flow, other);
        return true;
    }
    bool has_changed = false;
    for (size_t i = 0; i < flow->n_words; i++) {
        has_changed = has_changed || (into->bits[i] & ~other->bits[i]) != 0;
        into->bits[i] &= other->bits[i];
    }
    return has_changed;
}

// --- The walk --------------------------------------------------------------------------------------------------------

static void walk_block(Flow *flow, const IrBlock *block, FactSet *facts);

typedef struct Killing {
    const Flow *flow;
    FactSet *facts;
} Killing;

static void kill_instr(void *context, IrInstr *instr)
{
    const Killing *killing = context;
    killing->flow->kill(killing->flow->context, instr, killing->facts);
}

static void kill_block(const Flow *flow, const IrBlock *block, FactSet *facts)
{
    if (flow->kill != NULL) {
        Killing killing = {flow, facts};
        each_instr(block, kill_instr, &killing);
    }
}

/// The blocks of an operation are ways beside each other.
static void walk_fork(Flow *flow, const IrInstr *instr, FactSet *facts)
{
    FactSet before = facts_copy(flow, facts);
    facts->is_reached = false;
    for (uint32_t i = 0; i < instr->n_blocks; i++) {
        FactSet way = facts_copy(flow, &before);
        if (instr->op == IR_TRY && i == 1) { // begins anywhere in the body
            kill_block(flow, instr->blocks[0], &way);
        }
        walk_block(flow, instr->blocks[i], &way);
        (void)facts_meet(flow, facts, &way);
    }
}

static void walk_structured(Flow *flow, const IrInstr *instr, FactSet *facts)
{
    if (instr->op == IR_BLOCK) {
        walk_block(flow, instr->blocks[0], facts);
        (void)facts_meet(flow, facts, &flow->labels[instr->imm.index]);
    } else if (instr->op == IR_LOOP) {
        kill_block(flow, instr->blocks[0], facts); // by a round before
        walk_block(flow, instr->blocks[0], facts);
        facts->is_reached = false;
    } else {
        walk_fork(flow, instr, facts);
    }
}

static void walk_block(Flow *flow, const IrBlock *block, FactSet *facts)
{
    for (IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        if (IR_OPS[instr->op].is_structured) {
            walk_structured(flow, instr, facts);
            continue;
        }
        if (instr->op == IR_LEAVE || instr->op == IR_RANGE_NEXT) {
            (void)facts_meet(flow, &flow->labels[instr->imm.index], facts);
        }
        flow->step(flow->context, instr, facts);
        facts->is_reached = facts->is_reached && !IR_OPS[instr->op].is_jump;
    }
}

void flow_walk(Flow *flow, const IrFunc *func, FactSet *facts)
{
    flow->labels = ARENA_ARRAY(flow->arena, FactSet, func->n_labels);
    walk_block(flow, func->body, facts);
}
