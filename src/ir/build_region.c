// SPDX-License-Identifier: Apache-2.0
// Ways out: from loops and functions, through cleanups, and what is being handled on them. Nothing is undone while an
// exception goes on: who catches it sets what is handled.
#include "ir/build_internal.h"

void region_enter(Builder *builder, Region *region)
{
    region->outer = builder->func->region;
    builder->func->region = region;
}

void region_leave(Builder *builder, const Region *region)
{
    ML_ASSERT(builder->func->region == region);
    builder->func->region = region->outer;
}

/// The innermost region from `region` on in which an exception is, or may be, handled; NULL: none of this function's.
static const Region *handling(const Region *region)
{
    while (region != NULL && region->kind != REGION_HANDLER && region->kind != REGION_FINAL) {
        region = region->outer;
    }
    return region;
}

static void set_handled(Builder *builder, Span span, const Region *region)
{
    region = handling(region);
    if (region == NULL) {
        IrReg outer = emit_value(builder, span, IR_HANDLED_OUTER, NO_REGS);
        emit(builder, span, IR_HANDLED_SET, REGS(outer));
    } else if (region->kind == REGION_HANDLER) {
        emit(builder, span, IR_HANDLED_SET, REGS(region->exception));
    } else {
        uint32_t n = (uint32_t)region->exits.len + COMPLETION_EXITS;
        Fork fork = fork_begin(builder, span, IR_SWITCH, region->completion, n);
        for (uint32_t i = 0; i < n; i++) {
            if (i == COMPLETION_RAISED) {
                emit(builder, span, IR_HANDLED_SET, REGS(region->exception));
            } else {
                set_handled(builder, span, region->outer);
            }
            if (i + 1 < n) {
                fork_next(builder, &fork);
            }
        }
        fork_end(builder, &fork);
    }
}

void handled_again(Builder *builder, Span span)
{
    set_handled(builder, span, builder->func->region);
}

bool is_handling(const Builder *builder)
{
    return handling(builder->func->region) != NULL;
}

void handler_name_end(Builder *builder, const Region *region)
{
    if (region->name != 0) {
        Span span = region->name_span;
        name_store(builder, span, region->name, emit_none(builder, span));
        name_delete(builder, span, region->name);
    }
}

void exception_end(Builder *builder, Span span, IrReg exception)
{
    emit(builder, span, IR_RELEASE, REGS(exception));
}

/// The number of `exit` among those that go through `cleanup`.
static int64_t exit_number(Builder *builder, Region *cleanup, Exit exit)
{
    for (size_t i = 0; i < cleanup->exits.len; i++) {
        if (cleanup->exits.items[i].kind == exit.kind &&
            cleanup->exits.items[i].label == exit.label) {
            return (int64_t)i + COMPLETION_EXITS;
        }
    }
    array_push(builder->arena, &cleanup->exits, exit);
    return (int64_t)cleanup->exits.len - 1 + COMPLETION_EXITS;
}

static bool is_behind(const Region *loop, Exit exit)
{
    return loop->kind == REGION_LOOP && exit.kind != EXIT_RETURN &&
           (loop->break_label == exit.label || loop->continue_label == exit.label);
}

void leave_by(Builder *builder, Span span, Exit exit)
{
    for (Region *region = builder->func->region; region != NULL && !is_behind(region, exit);
         region = region->outer) {
        if (region->kind == REGION_CLEANUP) {
            emit_to(builder, span, IR_INT, region->completion, NO_REGS)->imm.integer =
                exit_number(builder, region, exit);
            emit_jump(builder, span, IR_LEAVE, region->label);
            return;
        }
        if (region->kind == REGION_HANDLER || region->kind == REGION_FINAL) {
            set_handled(builder, span, region->outer);
            handler_name_end(builder, region);
            exception_end(builder, span, region->exception);
        }
    }
    if (exit.kind == EXIT_RETURN) {
        emit(builder, span, IR_RETURN, REGS(builder->func->returned));
    } else {
        emit_jump(builder, span, exit.kind == EXIT_LEAVE ? IR_LEAVE : IR_AGAIN, exit.label);
    }
}

void leave_by_completion(Builder *builder, Span span, const Region *cleanup, IrReg exception)
{
    uint32_t n = (uint32_t)cleanup->exits.len + COMPLETION_EXITS;
    Fork fork = fork_begin(builder, span, IR_SWITCH, cleanup->completion, n);
    for (uint32_t i = 0; i < n; i++) {
        if (i == COMPLETION_RAISED && exception != IR_NO_REG) {
            emit(builder, span, IR_RERAISE, REGS(exception));
        } else if (i >= COMPLETION_EXITS) {
            leave_by(builder, span, cleanup->exits.items[i - COMPLETION_EXITS]);
        }
        if (i + 1 < n) {
            fork_next(builder, &fork);
        }
    }
    fork_end(builder, &fork);
}

// --- Statements ------------------------------------------------------------------------------------------------------

static const Region *loop_around(const Builder *builder)
{
    const Region *region = builder->func->region;
    while (region->kind != REGION_LOOP) {
        region = region->outer;
    }
    return region;
}

void break_stmt(Builder *builder, const Node *node)
{
    leave_by(builder, node->span, (Exit){EXIT_LEAVE, loop_around(builder)->break_label});
}

void continue_stmt(Builder *builder, const Node *node)
{
    leave_by(builder, node->span, (Exit){EXIT_AGAIN, loop_around(builder)->continue_label});
}

/// Does anything happen between a `return` and the caller?
static bool has_work(const Region *region)
{
    while (region != NULL && (region->kind == REGION_LOOP || region->kind == REGION_TRY)) {
        region = region->outer;
    }
    return region != NULL;
}

void return_stmt(Builder *builder, const Node *node)
{
    const Node *value = AST_AS_CONST(node, Return)->value;
    IrReg result = value == NULL ? emit_none(builder, node->span) : expr(builder, value);
    if (!has_work(builder->func->region)) {
        emit(builder, node->span, IR_RETURN, REGS(result));
        return;
    }
    if (builder->func->returned == IR_NO_REG) {
        builder->func->returned = new_temp(builder, IR_KIND_ANY);
    }
    emit_copy(builder, node->span, builder->func->returned, result);
    leave_by(builder, node->span, (Exit){EXIT_RETURN, 0});
}
