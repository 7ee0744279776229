// SPDX-License-Identifier: Apache-2.0
// `let` and `const`. A declaration holds for the variable, which is the function's (or module's or class's), as
// everywhere in Python. Two of one variable are refused unless they stand in blocks side by side, as in
// `if a: let x = 1` `else: let x = 2`: there no reading of them differs. A const is bound by its declaration
// and by nothing else in the program, before it or after.
#include "sema/resolve_internal.h"

typedef struct Declarer {
    Resolver *resolver;
    uint32_t *declared; // by symbol: number + 1 of the binding that declares it, or 0
    uint32_t *constant; // … the first as a constant
    uint32_t *param;    // … that is its parameter
} Declarer;

static const Binding *binding_at(const Declarer *declarer, uint32_t number)
{
    return number == 0 ? NULL : &declarer->resolver->bindings.items[number - 1];
}

static bool is_block_in(const Resolver *resolver, uint32_t inner, uint32_t outer)
{
    return inner >= outer && inner < resolver->block_ends.items[outer];
}

static DiagArg line_of(Resolver *resolver, const Binding *binding)
{
    Span span = name_span(resolver, binding->node, binding->name);
    return diag_number(lines_line(&resolver->lines, span.start));
}

static void report(Declarer *declarer, MessageId message, const Binding *binding,
                   const Binding *earlier)
{
    Resolver *resolver = declarer->resolver;
    REPORT(resolver, message, name_span(resolver, binding->node, binding->name),
           diag_text(text_of(resolver, binding->name)), line_of(resolver, earlier));
}

static void declare(Declarer *declarer, const Binding *binding, uint32_t number)
{
    Resolver *resolver = declarer->resolver;
    uint32_t owner = binding->symbol->owner->number;
    const Binding *param = binding_at(declarer, declarer->param[owner]);
    const Binding *earlier = binding_at(declarer, declarer->declared[owner]);
    bool is_constant = binding->kind == BINDING_CONST;
    if (param != NULL && is_constant) {
        report(declarer, MSG_SEM_LET_TWICE, binding, param);
    } else if (earlier != NULL && (is_block_in(resolver, binding->block, earlier->block) ||
                                   is_block_in(resolver, earlier->block, binding->block))) {
        bool was_constant = earlier->kind == BINDING_CONST;
        report(declarer, was_constant ? MSG_SEM_CONST_ASSIGNED : MSG_SEM_LET_TWICE, binding,
               earlier);
    } else {
        declarer->declared[owner] = number + 1;
        if (is_constant && declarer->constant[owner] == 0) {
            declarer->constant[owner] = number + 1;
        }
    }
}

static bool has_declaration(const Resolver *resolver)
{
    for (size_t i = 0; i < resolver->bindings.len; i++) {
        if (resolver->bindings.items[i].kind != BINDING_OTHER) {
            return true;
        }
    }
    return false;
}

void check_declarations(Resolver *resolver)
{
    if (!has_declaration(resolver)) {
        return;
    }
    size_t n_symbols = resolver->table->symbols.len;
    Declarer declarer = {
        .resolver = resolver,
        .declared = ARENA_ARRAY(resolver->arena, uint32_t, n_symbols),
        .constant = ARENA_ARRAY(resolver->arena, uint32_t, n_symbols),
        .param = ARENA_ARRAY(resolver->arena, uint32_t, n_symbols),
    };
    for (uint32_t i = 0; i < resolver->bindings.len; i++) {
        const Binding *binding = &resolver->bindings.items[i];
        if (binding->symbol->owner == NULL) {
            continue; // a nonlocal that is bound nowhere
        }
        if (binding->kind != BINDING_OTHER) {
            declare(&declarer, binding, i);
        } else if (binding->node->kind == AST_PARAM) {
            declarer.param[binding->symbol->owner->number] = i + 1;
        }
    }
    for (uint32_t i = 0; i < resolver->bindings.len; i++) {
        const Binding *binding = &resolver->bindings.items[i];
        const Symbol *owner = binding->symbol->owner;
        const Binding *constant =
            owner == NULL ? NULL : binding_at(&declarer, declarer.constant[owner->number]);
        if (constant != NULL && binding->kind != BINDING_CONST) {
            report(&declarer, MSG_SEM_CONST_ASSIGNED, binding, constant);
        }
    }
}
