// SPDX-License-Identifier: Apache-2.0
#include "ir/ir.h"

#include <string.h>

const IrKindInfo IR_KINDS[IR_KIND_COUNT] = {
#define IR_KIND(NAME, spelling, representation, is_unboxed) \
    {spelling, IR_REP_##representation, is_unboxed},
#include "ir/kind.def"
};

static bool is_object(IrKind kind)
{
    return kind == IR_KIND_NONE || kind == IR_KIND_BOOL || kind == IR_KIND_LIST ||
           kind == IR_KIND_DICT || kind == IR_KIND_SET || kind == IR_KIND_GENERATOR ||
           kind == IR_KIND_OBJECT;
}

IrKind ir_kind_join(IrKind a, IrKind b)
{
    if (a == b || b == IR_KIND_NOTHING) {
        return a;
    }
    if (a == IR_KIND_NOTHING) {
        return b;
    }
    return is_object(a) && is_object(b) ? IR_KIND_OBJECT : IR_KIND_ANY;
}

// The columns of op.def under the names that they have there.
enum { R = 1, G = 2, J = 4, S = 8, IR_ARGS_0 = 0, IR_ARGS_1, IR_ARGS_2, IR_ARGS_3 };

const IrOpInfo IR_OPS[IR_OP_COUNT] = {
#define IR_OP(NAME, spelling, n_args, immediate, effects, kind) \
    {spelling,                                                  \
     IR_ARGS_##n_args,                                          \
     IR_IMM_##immediate,                                        \
     IR_KIND_##kind,                                            \
     ((effects) & R) != 0,                                      \
     ((effects) & G) != 0,                                      \
     ((effects) & J) != 0,                                      \
     ((effects) & S) != 0},
#include "ir/op.def"
};

IrProgram *ir_program_new(Arena *arena)
{
    IrProgram *program = ARENA_NEW(arena, IrProgram);
    program->arena = arena;
    program->const_numbers = map_new(arena);
    return program;
}

IrFunc *ir_func_new(IrProgram *program, IrFuncKind kind, uint32_t module, Str name, Str qualname)
{
    IrFunc *func = ARENA_NEW(program->arena, IrFunc);
    func->number = (uint32_t)program->funcs.len;
    func->module = module;
    func->kind = kind;
    func->name = name;
    func->qualname = qualname;
    func->result_kind = IR_KIND_ANY;
    func->body = ir_block_new(program);
    array_push(program->arena, &program->funcs, func);
    return func;
}

IrReg ir_reg_new(IrProgram *program, IrFunc *func, IrKind kind, Str name)
{
    IrRegInfo info = {.kind = kind, .is_variable = name.len > 0, .name = name};
    array_push(program->arena, &func->regs, info);
    return (IrReg)(func->regs.len - 1);
}

IrBlock *ir_block_new(IrProgram *program)
{
    return ARENA_NEW(program->arena, IrBlock);
}

IrInstr *ir_append(IrProgram *program, IrBlock *block, IrOp op, IrReg result, const IrReg *args,
                   uint32_t n_args, Span span)
{
    IrInstr *instr = ARENA_NEW(program->arena, IrInstr);
    IrReg *copy = ARENA_ARRAY(program->arena, IrReg, n_args);
    if (n_args > 0) {
        memcpy(copy, args, n_args * sizeof *args);
    }
    instr->op = op;
    instr->result = result;
    instr->args = copy;
    instr->n_args = n_args;
    instr->span = span;
    if (block->last == NULL) {
        block->first = instr;
    } else {
        block->last->next = instr;
    }
    block->last = instr;
    return instr;
}

void ir_set_blocks(IrProgram *program, IrInstr *instr, IrBlock *const *blocks, uint32_t n)
{
    instr->blocks = ARENA_ARRAY(program->arena, IrBlock *, n);
    instr->n_blocks = n;
    for (uint32_t i = 0; i < n; i++) {
        instr->blocks[i] = blocks[i] != NULL ? blocks[i] : ir_block_new(program);
    }
}

// --- Constants ---------------------------------------------------------------------------------------------------

/// What equal constants have in common.
static Str const_key(Arena *arena, const IrConst *constant)
{
    Buf key = buf_new(arena);
    char kind = (char)constant->kind;
    buf_put(&key, kind);
    buf_add(&key, (Str){(const char *)&constant->real, sizeof constant->real});
    buf_add(&key, (Str){(const char *)&constant->small, sizeof constant->small});
    for (uint32_t i = 0; i < constant->n_items; i++) {
        const uint32_t *number = &constant->items[i]->number;
        buf_add(&key, (Str){(const char *)number, sizeof *number});
    }
    buf_add(&key, constant->text);
    return buf_str(&key);
}

const IrConst *ir_const(IrProgram *program, const IrConst *constant)
{
    Str key = const_key(program->arena, constant);
    const uint32_t *known = map_get(&program->const_numbers, key);
    if (known != NULL) {
        return program->consts.items[*known];
    }
    IrConst *made = ARENA_NEW(program->arena, IrConst);
    *made = *constant;
    made->number = (uint32_t)program->consts.len;
    array_push(program->arena, &program->consts, made);
    map_set(&program->const_numbers, key, made->number);
    return made;
}

const IrConst *ir_const_str(IrProgram *program, Str text)
{
    return ir_const(program, &(IrConst){.kind = IR_CONST_STR, .text = text});
}

const IrConst *ir_const_tuple(IrProgram *program, const IrConst *const *items, uint32_t n)
{
    return ir_const(program, &(IrConst){.kind = IR_CONST_TUPLE, .items = items, .n_items = n});
}
