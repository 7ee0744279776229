// SPDX-License-Identifier: Apache-2.0
// Statements, one a line, blank lines around definitions as PEP 8 has them.
#include "syntax/print_internal.h"

static void print_block(Printer *printer, const NodeList *body, bool may_have_docstring)
{
    end_line(printer, ":");
    printer->indent++;
    print_statements(printer, body, may_have_docstring);
    printer->indent--;
}

// A clause that is nothing but its keyword: else, try, finally.
static void print_clause(Printer *printer, Concept keyword, const NodeList *body)
{
    put_keyword(printer, keyword);
    print_block(printer, body, false);
}

static void print_else(Printer *printer, Concept keyword, const NodeList *body)
{
    if (body->len > 0) {
        begin_line(printer);
        print_clause(printer, keyword, body);
    }
}

static void put_async(Printer *printer, bool is_async)
{
    if (is_async) {
        put_keyword(printer, CONCEPT_ASYNC);
        put(printer, " ");
    }
}

// --- compound statements ---------------------------------------------------------------------------------

static void print_decorators(Printer *printer, const NodeList *decorators)
{
    for (uint32_t i = 0; i < decorators->len; i++) {
        put(printer, "@");
        print_expr(printer, decorators->items[i], PREC_NAMED);
        end_line(printer, "");
        begin_line(printer);
    }
}

static void print_function(Printer *printer, const Node *node)
{
    const AstFunctionDef *function = AST_AS_CONST(node, FunctionDef);
    print_decorators(printer, &function->decorators);
    put_async(printer, function->is_async);
    put_keyword(printer, CONCEPT_FUNC_DEF);
    put(printer, " ");
    put_name(printer, function->name, PLACE_OPERAND);
    print_type_params(printer, &function->type_params);
    open_bracket(printer, '(');
    print_params(printer, &function->params);
    close_bracket(printer, ')');
    if (function->returns != NULL) {
        put(printer, " -> ");
        print_expr(printer, function->returns, PREC_TEST);
    }
    print_block(printer, &function->body, true);
}

static void print_class(Printer *printer, const Node *node)
{
    const AstClassDef *class = AST_AS_CONST(node, ClassDef);
    print_decorators(printer, &class->decorators);
    put_keyword(printer, CONCEPT_CLASS_DEF);
    put(printer, " ");
    put_name(printer, class->name, PLACE_OPERAND);
    print_type_params(printer, &class->type_params);
    if (class->bases.len + class->keywords.len > 0) {
        print_arguments(printer, &class->bases, &class->keywords, true);
    }
    print_block(printer, &class->body, true);
}

static void print_if(Printer *printer, const Node *node)
{
    const AstIf *choice = AST_AS_CONST(node, If);
    for (uint32_t i = 0; i < choice->branches.len; i++) {
        const AstIfBranch *branch = AST_AS_CONST(choice->branches.items[i], IfBranch);
        if (i > 0) {
            begin_line(printer);
        }
        print_condition_header(printer, ORDER_IF, i > 0 ? CONCEPT_COND_ELIF : CONCEPT_COND_IF,
                               branch->test);
        print_block(printer, &branch->body, false);
    }
    print_else(printer, CONCEPT_COND_ELSE, &choice->orelse);
}

static void print_while(Printer *printer, const Node *node)
{
    const AstWhile *loop = AST_AS_CONST(node, While);
    print_condition_header(printer, ORDER_WHILE, CONCEPT_LOOP_WHILE, loop->test);
    print_block(printer, &loop->body, false);
    print_else(printer, CONCEPT_COND_ELSE, &loop->orelse);
}

static void print_for(Printer *printer, const Node *node)
{
    const AstFor *loop = AST_AS_CONST(node, For);
    put_async(printer, loop->is_async);
    print_for_header(printer, loop->target, loop->iterable);
    print_block(printer, &loop->body, false);
    print_else(printer, CONCEPT_COND_ELSE, &loop->orelse);
}

static void print_with(Printer *printer, const Node *node)
{
    const AstWith *with = AST_AS_CONST(node, With);
    put_async(printer, with->is_async);
    print_with_header(printer, &with->items);
    print_block(printer, &with->body, false);
}

static void print_handler(Printer *printer, const AstExceptHandler *handler, bool is_star)
{
    begin_line(printer);
    put_keyword(printer, CONCEPT_EXCEPT);
    put(printer, is_star ? "*" : "");
    if (handler->type != NULL) {
        put(printer, " ");
        print_expr(printer, handler->type, PREC_TEST);
    }
    if (handler->name != 0) {
        put_infix(printer, CONCEPT_AS);
        put_name(printer, handler->name, PLACE_OPERAND);
    }
    print_block(printer, &handler->body, false);
}

static void print_try(Printer *printer, const Node *node)
{
    const AstTry *try = AST_AS_CONST(node, Try);
    print_clause(printer, CONCEPT_TRY, &try->body);
    for (uint32_t i = 0; i < try->handlers.len; i++) {
        print_handler(printer, AST_AS_CONST(try->handlers.items[i], ExceptHandler), try->is_star);
    }
    print_else(printer, CONCEPT_COND_ELSE, &try->orelse);
    print_else(printer, CONCEPT_FINALLY, &try->finalbody);
}

static void print_match(Printer *printer, const Node *node)
{
    const AstMatch *match = AST_AS_CONST(node, Match);
    put_keyword(printer, CONCEPT_MATCH);
    put(printer, " ");
    print_expr(printer, match->subject,
               match->subject->kind == AST_NAMED_EXPR ? PREC_NAMED : PREC_TUPLE);
    end_line(printer, ":");
    printer->indent++;
    for (uint32_t i = 0; i < match->cases.len; i++) {
        const AstMatchCase *clause = AST_AS_CONST(match->cases.items[i], MatchCase);
        begin_line(printer);
        put_keyword(printer, CONCEPT_CASE);
        put(printer, " ");
        print_pattern(printer, clause->pattern);
        if (clause->guard != NULL) {
            put_infix(printer, CONCEPT_COND_IF);
            print_expr(printer, clause->guard, PREC_NAMED);
        }
        print_block(printer, &clause->body, false);
    }
    printer->indent--;
}

// --- simple statements -----------------------------------------------------------------------------------

static void print_return(Printer *printer, const Node *node)
{
    put_keyword(printer, CONCEPT_RETURN);
    if (AST_AS_CONST(node, Return)->value != NULL) {
        put(printer, " ");
        print_expr(printer, AST_AS_CONST(node, Return)->value, PREC_TUPLE);
    }
    end_line(printer, "");
}

static void print_delete(Printer *printer, const Node *node)
{
    put_keyword(printer, CONCEPT_DEL);
    put(printer, " ");
    print_list(printer, &AST_AS_CONST(node, Delete)->targets, PREC_BIT_OR);
    end_line(printer, "");
}

static void print_targets(Printer *printer, const NodeList *targets)
{
    for (uint32_t i = 0; i < targets->len; i++) {
        print_expr(printer, targets->items[i], PREC_TUPLE);
        put(printer, " = ");
    }
}

static void print_assign(Printer *printer, const Node *node)
{
    print_targets(printer, &AST_AS_CONST(node, Assign)->targets);
    print_expr(printer, AST_AS_CONST(node, Assign)->value, PREC_YIELD);
    end_line(printer, "");
}

static void print_declared(Printer *printer, const Node *target)
{
    if (target->kind == AST_NAME) {
        put_name(printer, AST_AS_CONST(target, Name)->name, PLACE_DECLARED);
    } else if (target->kind == AST_TUPLE && AST_AS_CONST(target, Tuple)->elements.len > 1) {
        const NodeList *elements = &AST_AS_CONST(target, Tuple)->elements;
        for (uint32_t i = 0; i < elements->len; i++) {
            put(printer, i > 0 ? ", " : "");
            if (elements->items[i]->kind == AST_NAME) {
                print_declared(printer, elements->items[i]);
            } else {
                print_expr(printer, elements->items[i], PREC_TEST);
            }
        }
    } else {
        print_expr(printer, target, PREC_TUPLE);
    }
}

static void print_declare(Printer *printer, const Node *node)
{
    static const Concept WORDS[] = {[DECLARE_LET] = CONCEPT_LET,
                                    [DECLARE_CONST] = CONCEPT_CONST,
                                    [DECLARE_LOCAL] = CONCEPT_LOCAL};
    const AstDeclare *declare = AST_AS_CONST(node, Declare);
    put_keyword(printer, WORDS[declare->kind]);
    put(printer, " ");
    for (uint32_t i = 0; i < declare->targets.len; i++) {
        put(printer, i > 0 ? " = " : "");
        print_declared(printer, declare->targets.items[i]);
    }
    if (declare->annotation != NULL) {
        put(printer, ": ");
        print_expr(printer, declare->annotation, PREC_TEST);
    }
    if (declare->value != NULL) {
        put(printer, " = ");
        print_expr(printer, declare->value, PREC_YIELD);
    }
    end_line(printer, "");
}

static void print_aug_assign(Printer *printer, const Node *node)
{
    const AstAugAssign *assign = AST_AS_CONST(node, AugAssign);
    print_expr(printer, assign->target, PREC_PRIMARY);
    put(printer, " ");
    put(printer, augmented_spelling(assign->op));
    put(printer, " ");
    print_expr(printer, assign->value, PREC_YIELD);
    end_line(printer, "");
}

static void print_ann_assign(Printer *printer, const Node *node)
{
    const AstAnnAssign *assign = AST_AS_CONST(node, AnnAssign);
    bool in_parens = assign->target->kind == AST_NAME && !assign->is_simple;
    put(printer, in_parens ? "(" : "");
    print_expr(printer, assign->target, PREC_PRIMARY);
    put(printer, in_parens ? "): " : ": ");
    print_expr(printer, assign->annotation, PREC_TEST);
    if (assign->value != NULL) {
        put(printer, " = ");
        print_expr(printer, assign->value, PREC_YIELD);
    }
    end_line(printer, "");
}

static void print_type_alias(Printer *printer, const Node *node)
{
    const AstTypeAlias *alias = AST_AS_CONST(node, TypeAlias);
    put_keyword(printer, CONCEPT_TYPE);
    put(printer, " ");
    print_declared(printer, alias->name);
    print_type_params(printer, &alias->type_params);
    put(printer, " = ");
    print_expr(printer, alias->value, PREC_TEST);
    end_line(printer, "");
}

static void print_raise(Printer *printer, const Node *node)
{
    const AstRaise *raise = AST_AS_CONST(node, Raise);
    put_keyword(printer, CONCEPT_RAISE);
    if (raise->exception != NULL) {
        put(printer, " ");
        print_expr(printer, raise->exception, PREC_TEST);
    }
    if (raise->cause != NULL) {
        put_infix(printer, CONCEPT_FROM);
        print_expr(printer, raise->cause, PREC_TEST);
    }
    end_line(printer, "");
}

static void print_assert(Printer *printer, const Node *node)
{
    const AstAssert *assertion = AST_AS_CONST(node, Assert);
    put_keyword(printer, CONCEPT_ASSERT);
    put(printer, " ");
    print_expr(printer, assertion->test, PREC_TEST);
    if (assertion->message != NULL) {
        put(printer, ", ");
        print_expr(printer, assertion->message, PREC_TEST);
    }
    end_line(printer, "");
}

static void print_aliases(Printer *printer, const NodeList *aliases)
{
    for (uint32_t i = 0; i < aliases->len; i++) {
        const AstAlias *alias = AST_AS_CONST(aliases->items[i], Alias);
        put(printer, i > 0 ? ", " : "");
        put_dotted_name(printer, alias->name);
        if (alias->as_name != 0) {
            put_infix(printer, CONCEPT_AS);
            put_name(printer, alias->as_name, PLACE_OPERAND);
        }
    }
    end_line(printer, "");
}

static void print_import(Printer *printer, const Node *node)
{
    put_keyword(printer, CONCEPT_IMPORT);
    put(printer, " ");
    print_aliases(printer, &AST_AS_CONST(node, Import)->names);
}

static void print_import_from(Printer *printer, const Node *node)
{
    const AstImportFrom *import = AST_AS_CONST(node, ImportFrom);
    put_keyword(printer, CONCEPT_FROM);
    put(printer, " ");
    buf_fill(printer->out, '.', import->level);
    if (import->module != 0) {
        put_dotted_name(printer, import->module);
    }
    put_infix(printer, CONCEPT_IMPORT);
    print_aliases(printer, &import->names);
}

static void print_scope_names(Printer *printer, Concept keyword, const NodeList *names)
{
    put_keyword(printer, keyword);
    put(printer, " ");
    for (uint32_t i = 0; i < names->len; i++) {
        put(printer, i > 0 ? ", " : "");
        put_name(printer, AST_AS_CONST(names->items[i], Name)->name, PLACE_OPERAND);
    }
    end_line(printer, "");
}

static void print_global(Printer *printer, const Node *node)
{
    print_scope_names(printer, CONCEPT_GLOBAL, &AST_AS_CONST(node, Global)->names);
}

static void print_nonlocal(Printer *printer, const Node *node)
{
    print_scope_names(printer, CONCEPT_NONLOCAL, &AST_AS_CONST(node, Nonlocal)->names);
}

static void print_expr_statement(Printer *printer, const Node *node)
{
    print_expr(printer, AST_AS_CONST(node, Expr)->value, PREC_YIELD);
    end_line(printer, "");
}

static void print_pass(Printer *printer, const Node *node)
{
    put_keyword(printer, node->kind == AST_PASS    ? CONCEPT_PASS
                         : node->kind == AST_BREAK ? CONCEPT_LOOP_BREAK
                                                   : CONCEPT_LOOP_CONTINUE);
    end_line(printer, "");
}

// --- the choice ------------------------------------------------------------------------------------------

static void (*const STATEMENTS[AST_COUNT])(Printer *printer, const Node *node) = {
    [AST_FUNCTION_DEF] = print_function,
    [AST_CLASS_DEF] = print_class,
    [AST_RETURN] = print_return,
    [AST_DELETE] = print_delete,
    [AST_ASSIGN] = print_assign,
    [AST_DECLARE] = print_declare,
    [AST_TYPE_ALIAS] = print_type_alias,
    [AST_AUG_ASSIGN] = print_aug_assign,
    [AST_ANN_ASSIGN] = print_ann_assign,
    [AST_FOR] = print_for,
    [AST_WHILE] = print_while,
    [AST_IF] = print_if,
    [AST_WITH] = print_with,
    [AST_MATCH] = print_match,
    [AST_RAISE] = print_raise,
    [AST_TRY] = print_try,
    [AST_ASSERT] = print_assert,
    [AST_IMPORT] = print_import,
    [AST_IMPORT_FROM] = print_import_from,
    [AST_GLOBAL] = print_global,
    [AST_NONLOCAL] = print_nonlocal,
    [AST_EXPR] = print_expr_statement,
    [AST_PASS] = print_pass,
    [AST_BREAK] = print_pass,
    [AST_CONTINUE] = print_pass,
};

void print_statement(Printer *printer, const Node *node)
{
    ML_ASSERT(STATEMENTS[node->kind] != NULL);
    begin_line(printer);
    STATEMENTS[node->kind](printer, node);
}

static bool is_definition(const Node *node)
{
    return node->kind == AST_FUNCTION_DEF || node->kind == AST_CLASS_DEF;
}

static bool is_docstring(const Node *node)
{
    return node->kind == AST_EXPR && AST_AS_CONST(node, Expr)->value->kind == AST_STRING;
}

void print_statements(Printer *printer, const NodeList *body, bool may_have_docstring)
{
    for (uint32_t i = 0; i < body->len; i++) {
        const Node *node = body->items[i];
        if (i > 0 && (is_definition(node) || is_definition(body->items[i - 1]))) {
            put(printer, printer->indent == 0 ? "\n\n" : "\n");
        }
        if (i == 0 && may_have_docstring && is_docstring(node)) {
            begin_line(printer);
            put_docstring(printer, AST_AS_CONST(node, Expr)->value);
            end_line(printer, "");
        } else {
            print_statement(printer, node);
        }
    }
}
