// SPDX-License-Identifier: Apache-2.0
// try, with, raise, assert. The body of a `finally` is there once: a register says how it was come to, a SWITCH behind
// it goes on that way.
#include "ir/build_internal.h"

// --- except ----------------------------------------------------------------------------------------------------------

/// Is GeneratorExit, which ends an abandoned generator, certainly none of what `type` names?
static bool is_never_exit(Builder *builder, const Node *type)
{
    if (type->kind == AST_TUPLE) {
        const NodeList *elements = &AST_AS_CONST(type, Tuple)->elements;
        for (uint32_t i = 0; i < elements->len; i++) {
            if (!is_never_exit(builder, elements->items[i])) {
                return false;
            }
        }
        return true;
    }
    Str name = builtin_name_of(builder, type);
    return is_own_class(builder, type) || (name.len > 0 && !str_equal(name, STR("BaseException")) &&
                                           !str_equal(name, STR("GeneratorExit")));
}

static bool takes_all(Builder *builder, const NodeList *handlers)
{
    for (uint32_t i = 0; i < handlers->len; i++) {
        const Node *type = AST_AS_CONST(handlers->items[i], ExceptHandler)->type;
        if (type == NULL || !is_never_exit(builder, type)) {
            return true;
        }
    }
    return false;
}

/// The handler's statements, and what ends it.
static void handler_body(Builder *builder, const AstExceptHandler *node, IrReg exception)
{
    Span span = node->node.span;
    Region region = {.kind = REGION_HANDLER, .exception = exception};
    if (node->name == 0) {
        region_enter(builder, &region);
        stmts(builder, &node->body);
        region_leave(builder, &region);
        if (!builder->func->is_dead) {
            handled_again(builder, span);
            exception_end(builder, span, exception);
        }
        return;
    }
    region.name = node->name;
    region.name_span = (Span){span.start, span.start};
    bool shows = name_outlives_exception(builder, node->name);
    name_store(builder, span, node->name, emit_kept(builder, span, exception));
    region_enter(builder, &region);
    Fork fork = {0};
    if (shows) {
        fork = fork_begin(builder, span, IR_TRY, IR_NO_REG, 2);
    }
    stmts(builder, &node->body);
    if (shows) {
        fork_next(builder, &fork);
        handler_name_end(builder, &region);
        emit(builder, span, IR_RERAISE, REGS(fork.instr->result));
        fork_end(builder, &fork);
    }
    region_leave(builder, &region);
    if (!builder->func->is_dead) {
        handled_again(builder, span);
        handler_name_end(builder, &region);
        exception_end(builder, span, exception);
    }
}

static void handlers(Builder *builder, const NodeList *list, IrReg exception, uint32_t done)
{
    bool has_all = false; // `except:`
    for (uint32_t i = 0; i < list->len; i++) {
        const AstExceptHandler *node = AST_AS_CONST(list->items[i], ExceptHandler);
        Span span = node->node.span;
        has_all = node->type == NULL;
        Label next = label_begin(builder, span, IR_BLOCK);
        if (!has_all) {
            Region matching = {.kind = REGION_HANDLER, .exception = exception};
            region_enter(builder, &matching);
            IrReg type = expr(builder, node->type);
            region_leave(builder, &matching);
            IrReg fits = emit_value(builder, node->type->span, IR_EXC_MATCH, REGS(exception, type));
            emit_branch(builder, node->type->span, fits, false, next.number);
        }
        handler_body(builder, node, exception);
        emit_jump(builder, span, IR_LEAVE, done);
        label_end(builder, &next);
    }
    if (!has_all) {
        emit(builder, builder->func->func->span, IR_RERAISE, REGS(exception));
    }
}

static void try_except(Builder *builder, const AstTry *node)
{
    Span span = node->node.span;
    Label done = label_begin(builder, span, IR_BLOCK);
    Region protected = {.kind = REGION_TRY, .takes_all = takes_all(builder, &node->handlers)};
    region_enter(builder, &protected);
    Fork fork = fork_begin(builder, span, IR_TRY, IR_NO_REG, 2);
    stmts(builder, &node->body);
    region_leave(builder, &protected);
    fork_next(builder, &fork);
    IrReg exception = fork.instr->result;
    emit(builder, span, IR_HANDLED_SET, REGS(exception));
    handlers(builder, &node->handlers, exception, done.number);
    fork_end(builder, &fork);
    stmts(builder, &node->orelse);
    label_end(builder, &done);
}

// --- finally ---------------------------------------------------------------------------------------------------------

void completion_set(Builder *builder, Span span, const Region *cleanup, int64_t completion)
{
    emit_to(builder, span, IR_INT, cleanup->completion, NO_REGS)->imm.integer = completion;
}

static void try_finally(Builder *builder, const AstTry *node)
{
    Span span = node->node.span;
    Region cleanup = {
        .kind = REGION_CLEANUP, .completion = new_temp(builder, IR_KIND_INT), .owned = NOT_OWNED};
    Label end = label_begin(builder, span, IR_BLOCK);
    cleanup.label = end.number;
    region_enter(builder, &cleanup);
    Fork fork = fork_begin(builder, span, IR_TRY, IR_NO_REG, 2);
    if (node->handlers.len > 0) {
        try_except(builder, node);
    } else {
        stmts(builder, &node->body);
    }
    completion_set(builder, span, &cleanup, COMPLETION_DONE);
    fork_next(builder, &fork);
    IrReg exception = fork.instr->result;
    completion_set(builder, span, &cleanup, COMPLETION_RAISED);
    emit(builder, span, IR_HANDLED_SET, REGS(exception));
    fork_end(builder, &fork);
    region_leave(builder, &cleanup);
    label_end(builder, &end);
    Region final = {.kind = REGION_FINAL, .completion = cleanup.completion, .exception = exception};
    final.exits.items = cleanup.exits.items;
    final.exits.len = cleanup.exits.len;
    region_enter(builder, &final);
    stmts(builder, &node->finalbody);
    region_leave(builder, &final);
    if (!builder->func->is_dead) {
        leave_by_completion(builder, span, &cleanup, exception);
    }
}

void try_stmt(Builder *builder, const Node *statement)
{
    const AstTry *node = AST_AS_CONST(statement, Try);
    if (node->is_star) {
        lack(builder, statement->span, MSG_LACK_EXCEPT_STAR, STR(""));
    } else if (node->finalbody.len > 0) {
        try_finally(builder, node);
    } else {
        try_except(builder, node);
    }
}

// --- with ------------------------------------------------------------------------------------------------------------

/// __exit__ is told of the exception; what it gives decides whether that goes on.
static void with_raised(Builder *builder, Span span, IrReg exit, IrReg exception,
                        uint32_t suppressed)
{
    Region region = {.kind = REGION_HANDLER, .exception = exception};
    emit(builder, span, IR_HANDLED_SET, REGS(exception));
    region_enter(builder, &region);
    IrReg type = emit_native(builder, span, STR("type"), REGS(exception));
    IrReg traceback =
        emit_string(builder, span, IR_GET_ATTR, STR("__traceback__"), REGS(exception));
    IrReg result = emit_call(builder, span, exit, REGS(type, exception, traceback));
    IrReg truth = emit_truth(builder, span, result);
    region_leave(builder, &region);
    Fork fork = fork_begin(builder, span, IR_IF, truth, 2);
    handled_again(builder, span);
    exception_end(builder, span, exception);
    emit_jump(builder, span, IR_LEAVE, suppressed);
    fork_next(builder, &fork);
    emit(builder, span, IR_RERAISE, REGS(exception));
    fork_end(builder, &fork);
}

static void with_items(Builder *builder, const AstWith *node, uint32_t number)
{
    if (number == node->items.len) {
        stmts(builder, &node->body);
        return;
    }
    const AstWithItem *item = AST_AS_CONST(node->items.items[number], WithItem);
    Span span = item->context->span;
    IrReg manager = expr(builder, item->context);
    IrReg pair = emit_value(builder, span, IR_WITH_BEGIN, REGS(manager));
    IrReg enter = emit_index(builder, span, IR_TUPLE_ITEM, 0, REGS(pair));
    IrReg exit = emit_index(builder, span, IR_TUPLE_ITEM, 1, REGS(pair));
    IrReg value = emit_call(builder, span, enter, NO_REGS);
    Label suppressed = label_begin(builder, span, IR_BLOCK);
    Label end = label_begin(builder, span, IR_BLOCK);
    Region cleanup = {.kind = REGION_CLEANUP,
                      .completion = new_temp(builder, IR_KIND_INT),
                      .label = end.number,
                      .owned = NOT_OWNED};
    region_enter(builder, &cleanup);
    Fork fork = fork_begin(builder, span, IR_TRY, IR_NO_REG, 2);
    if (item->target != NULL) {
        assign_to(builder, item->target, value);
    }
    with_items(builder, node, number + 1);
    completion_set(builder, span, &cleanup, COMPLETION_DONE);
    region_leave(builder, &cleanup);
    fork_next(builder, &fork);
    with_raised(builder, span, exit, fork.instr->result, suppressed.number);
    fork_end(builder, &fork);
    label_end(builder, &end);
    if (!builder->func->is_dead) {
        IrReg none = emit_none(builder, span);
        (void)emit_call(builder, span, exit, REGS(none, none, none));
        leave_by_completion(builder, span, &cleanup, IR_NO_REG);
    }
    label_end(builder, &suppressed);
}

void with_stmt(Builder *builder, const Node *statement)
{
    const AstWith *node = AST_AS_CONST(statement, With);
    if (node->is_async) {
        lack(builder, statement->span, MSG_LACK_ASYNC, STR(""));
    } else {
        with_items(builder, node, 0);
    }
}

// --- raise, assert -----------------------------------------------------------------------------------------------------

void raise_stmt(Builder *builder, const Node *statement)
{
    const AstRaise *node = AST_AS_CONST(statement, Raise);
    Span span = statement->span;
    if (node->exception == NULL) {
        emit(builder, span, IR_RAISE_HANDLED, NO_REGS);
        return;
    }
    IrReg exception = expr_kept(builder, node->exception);
    IrReg cause = node->cause == NULL ? emit_value(builder, span, IR_UNBOUND, NO_REGS)
                                      : expr(builder, node->cause);
    emit(builder, span, IR_RAISE, REGS(exception, cause));
}

void assert_stmt(Builder *builder, const Node *statement)
{
    const AstAssert *node = AST_AS_CONST(statement, Assert);
    Label holds = label_begin(builder, statement->span, IR_BLOCK);
    branch(builder, node->test, true, holds.number);
    Span span = node->test->span;
    IrReg error = emit_builtin(builder, span, "AssertionError");
    if (node->message != NULL) {
        error = emit_call(builder, span, error, REGS(expr(builder, node->message)));
    }
    IrReg no_cause = emit_value(builder, span, IR_UNBOUND, NO_REGS);
    emit(builder, span, IR_RAISE, REGS(error, no_cause));
    label_end(builder, &holds);
}
