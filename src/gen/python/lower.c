// SPDX-License-Identifier: Apache-2.0
#include "gen/python/lower.h"

#include "gen/python/lower_internal.h"
#include "syntax/prologue.h"
#include "text/bidi.h"
#include "text/utf8.h"

enum { MINOR_WITH_TYPE_PARAMS = 12 }; // and with f-strings of any shape (PEP 695, PEP 701)

// --- the tree as an array ----------------------------------------------------------------------------------

static void add_entry(Lowerer *lowerer, Node *node, uint32_t parent, size_t offset, uint32_t index)
{
    array_push(lowerer->arena, &lowerer->entries,
               (Entry){.node = node, .parent = parent, .offset = (uint32_t)offset, .index = index});
}

static void add_children(Lowerer *lowerer, uint32_t parent)
{
    const Node *node = lowerer->entries.items[parent].node;
    AstInfo info = ast_info(node->kind);
    for (size_t i = 0; i < info.n_fields; i++) {
        const AstField *field = &info.fields[i];
        if (field->kind == AST_FIELD_LIST) {
            const NodeList *list = ast_field_list(node, field);
            for (uint32_t j = 0; j < list->len; j++) {
                add_entry(lowerer, list->items[j], parent, field->offset, j);
            }
        } else if (field->kind == AST_FIELD_NODE || field->kind == AST_FIELD_NODE_OPT) {
            Node *child = ast_field_node(node, field);
            if (child != NULL) {
                add_entry(lowerer, child, parent, field->offset, UINT32_MAX);
            }
        }
    }
}

static void lay_out(Lowerer *lowerer, Node *root)
{
    add_entry(lowerer, root, UINT32_MAX, 0, UINT32_MAX);
    for (uint32_t i = 0; i < lowerer->entries.len; i++) {
        add_children(lowerer, i);
    }
}

static void *field_of(Node *node, uint32_t offset)
{
    return (char *)node + offset;
}

// Put `child` in the place of the entry's node in a copy of its parent.
static void replace_in_parent(Lowerer *lowerer, const Entry *entry, Node *child)
{
    Entry *parent = &lowerer->entries.items[entry->parent];
    if (parent->copy == NULL) {
        parent->copy = node_copy(lowerer->arena, parent->node);
    }
    if (entry->index == UINT32_MAX) {
        *(Node **)field_of(parent->copy, entry->offset) = child;
        return;
    }
    NodeList *list = field_of(parent->copy, entry->offset);
    const NodeList *before = field_of(parent->node, entry->offset);
    if (list->items == before->items) {
        list->items = ARENA_ARRAY(lowerer->arena, Node *, list->len);
        memcpy(list->items, before->items, list->len * sizeof *list->items);
    }
    list->items[entry->index] = child;
}

// --- names -------------------------------------------------------------------------------------------------

static bool is_name_field(const AstField *field)
{
    return field->kind == AST_FIELD_NAME || field->kind == AST_FIELD_NAME_OPT;
}

static void mark_used(Lowerer *lowerer, const Node *node)
{
    bool is_member = node->kind == AST_ATTRIBUTE || node->kind == AST_KEYWORD ||
                     node->kind == AST_KEYWORD_PATTERN;
    if (is_member || (node->kind == AST_NAME && AST_AS_CONST(node, Name)->is_builtin)) {
        return;
    }
    AstInfo info = ast_info(node->kind);
    for (size_t i = 0; i < info.n_fields; i++) {
        if (is_name_field(&info.fields[i])) {
            lowerer->is_used[ast_field_number(node, &info.fields[i])] = true;
        }
    }
    if (node->kind == AST_ALIAS) { // `import a.b` binds a
        Str rest = name_text(lowerer->names, AST_AS_CONST(node, Alias)->name);
        lowerer->is_used[name_find(lowerer->names, str_split_next(&rest, '.'))] = true;
    }
}

// U+200C and U+200D, which Hindi, Bengali and others need in a word and CPython's tokenizer refuses.
static Name without_joiners(Lowerer *lowerer, Str text)
{
    Buf out = buf_new(lowerer->arena);
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        utf8_next(text, &at);
        Str character = str_slice(text, start, at);
        buf_add(&out, text_has_joiner(character) ? STR("") : character);
    }
    Name name = name_find(lowerer->names, buf_str(&out));
    while (name != 0 && name <= lowerer->n_names && lowerer->is_used[name]) {
        buf_put(&out, '_');
        name = name_find(lowerer->names, buf_str(&out));
    }
    return name_intern(lowerer->names, buf_str(&out));
}

Name lowered_name(Lowerer *lowerer, Name name)
{
    if (name > lowerer->n_names || !lowerer->target.is_text) {
        return name;
    }
    if (lowerer->spelt[name] == 0 && name != 0) {
        Str text = name_text(lowerer->names, name);
        lowerer->spelt[name] = text_has_joiner(text) ? without_joiners(lowerer, text) : name;
    }
    return lowerer->spelt[name];
}

static void spell_names(Lowerer *lowerer, Entry *entry)
{
    AstInfo info = ast_info(entry->node->kind);
    for (size_t i = 0; i < info.n_fields; i++) {
        if (!is_name_field(&info.fields[i])) {
            continue;
        }
        Name name = ast_field_number(entry->node, &info.fields[i]);
        Name spelt = lowered_name(lowerer, name);
        if (spelt != name) {
            if (entry->copy == NULL) {
                entry->copy = node_copy(lowerer->arena, entry->node);
            }
            memcpy(field_of(entry->copy, (uint32_t)info.fields[i].offset), &spelt, sizeof spelt);
        }
    }
}

static void bind_first(Lowerer *lowerer, Name word)
{
    Arena *arena = lowerer->arena;
    const Span start = {0, 0};
    NodeList targets = make_list(arena, make_name(arena, start, lowered_name(lowerer, word)));
    Node *value = make_name(arena, start, vocabulary_builtin(lowerer->vocabulary, word));
    array_push(arena, &lowerer->first, make_assign(arena, start, targets, value));
}

// --- one node --------------------------------------------------------------------------------------------------

static void add_targets(Arena *arena, Node *target, NodeArray *targets)
{
    const NodeList *elements = target->kind == AST_TUPLE  ? &AST_AS(target, Tuple)->elements
                               : target->kind == AST_LIST ? &AST_AS(target, List)->elements
                                                          : NULL;
    if (target->kind == AST_STARRED) {
        add_targets(arena, AST_AS(target, Starred)->value, targets);
    } else if (elements == NULL) {
        array_push(arena, targets, target);
    }
    for (uint32_t i = 0; elements != NULL && i < elements->len;
         i++) { // brackets nest no deeper than 200
        add_targets(arena, elements->items[i], targets);
    }
}

// `let x` makes x a name of its scope and gives it no value: `if False: x = None`.
static Node *never_assigned(Arena *arena, const AstDeclare *declare)
{
    Span span = declare->node.span;
    NodeArray targets = {0};
    for (uint32_t i = 0; i < declare->targets.len; i++) {
        add_targets(arena, declare->targets.items[i], &targets);
    }
    Node *none = ast_new(arena, AST_CONSTANT, span);
    Node *test = ast_new(arena, AST_CONSTANT, span);
    Node *branch = ast_new(arena, AST_IF_BRANCH, span);
    Node *choice = ast_new(arena, AST_IF, span);
    AST_AS(none, Constant)->kind = CONSTANT_NONE;
    AST_AS(test, Constant)->kind = CONSTANT_FALSE;
    AST_AS(branch, IfBranch)->test = test;
    AST_AS(branch, IfBranch)->body =
        make_list(arena, make_assign(arena, span, node_list(&targets), none));
    AST_AS(choice, If)->branches = make_list(arena, branch);
    return choice;
}

static Node *lower_declare(Arena *arena, const AstDeclare *declare)
{
    Span span = declare->node.span;
    if (declare->annotation == NULL) {
        return declare->value == NULL ? never_assigned(arena, declare)
                                      : make_assign(arena, span, declare->targets, declare->value);
    }
    Node *target = declare->targets.items[0];
    Node *assign = ast_new(arena, AST_ANN_ASSIGN, span);
    AST_AS(assign, AnnAssign)->target = target;
    AST_AS(assign, AnnAssign)->annotation = declare->annotation;
    AST_AS(assign, AnnAssign)->value = declare->value;
    AST_AS(assign, AnnAssign)->is_simple = target->kind == AST_NAME && !target->in_parens;
    return assign;
}

static Node *lower_name(Lowerer *lowerer, const Entry *entry, Node *node)
{
    uint32_t number = (uint32_t)(entry - lowerer->entries.items);
    Node *result = node;
    if (entry->new_name != 0) {
        Name wanted = lowered_name(lowerer, entry->new_name);
        result = make_name(lowerer->arena, node->span, wanted);
    } else if (AST_AS_CONST(entry->node, Name)->is_builtin) {
        result = builtin_certain(lowerer, number, node);
    } else if (builtin_depends(lowerer, entry->node)) {
        result = builtin_now(lowerer, number, entry->node);
    }
    result->in_parens = node->in_parens;
    return result;
}

static Node *lower_generic(Lowerer *lowerer, const Entry *entry, Node *node)
{
    if (node->kind == AST_TYPE_ALIAS) {
        return generic_alias(lowerer, node);
    }
    if (node->kind == AST_CLASS_DEF && AST_AS(node, ClassDef)->type_params.len > 0) {
        return generic_class(lowerer, entry->node, node);
    }
    if (node->kind == AST_FUNCTION_DEF && AST_AS(node, FunctionDef)->type_params.len > 0) {
        return generic_function(lowerer, node);
    }
    return node;
}

// What the entry's node becomes; its children have become what they become.
static Node *lower_node(Lowerer *lowerer, Entry *entry)
{
    if (lowerer->target.is_text) {
        spell_names(lowerer, entry);
    }
    Node *node = entry->copy != NULL ? entry->copy : entry->node;
    if (node->kind == AST_NAME) {
        node = lower_name(lowerer, entry, node);
    } else if (node->kind == AST_AUG_ASSIGN &&
               builtin_depends(lowerer, AST_AS_CONST(entry->node, AugAssign)->target)) {
        node = builtin_aug_assign(lowerer, entry, node);
    } else if (node->kind == AST_MATCH && entry->case_words != NULL) {
        node = builtin_match(lowerer, entry, node);
    } else if (node->kind == AST_DECLARE) {
        node = lower_declare(lowerer->arena, AST_AS(node, Declare));
    } else if (node->kind == AST_PIPE) {
        const AstPipe *pipe = AST_AS(node, Pipe);
        node = make_call(lowerer->arena, node->span, pipe->function,
                         make_list(lowerer->arena, pipe->value));
    } else if (lowerer->target.minor < MINOR_WITH_TYPE_PARAMS) {
        bool needs_calls =
            node->kind == AST_JOINED_STR && entry->is_misfit && lowerer->target.is_text;
        node = needs_calls ? format_lower(lowerer, node) : lower_generic(lowerer, entry, node);
    }
    return entry->is_forward ? generic_forward(lowerer, node) : node;
}

// --- the whole ---------------------------------------------------------------------------------------------------

static bool is_generic(const Node *node)
{
    return node->kind == AST_TYPE_ALIAS ||
           (node->kind == AST_CLASS_DEF && AST_AS_CONST(node, ClassDef)->type_params.len > 0) ||
           (node->kind == AST_FUNCTION_DEF && AST_AS_CONST(node, FunctionDef)->type_params.len > 0);
}

static bool has_generic(const Lowerer *lowerer)
{
    for (size_t i = 0; i < lowerer->entries.len; i++) {
        if (is_generic(lowerer->entries.items[i].node)) {
            return true;
        }
    }
    return false;
}

static void put_first(Lowerer *lowerer, bool lowers_generic)
{
    const Resolution *resolution = lowerer->resolution;
    for (size_t i = 0; i < resolution->shadowed.len; i++) {
        Name word = resolution->shadowed.items[i];
        lowerer->is_bound_first[word] = false;
        if (!builtin_is_asked_for(lowerer, word)) {
            bind_first(lowerer, word);
        }
    }
    for (Name name = 1; name <= lowerer->n_names; name++) {
        if (lowerer->is_bound_first[name]) {
            bind_first(lowerer, name);
        }
    }
    if (lowers_generic) {
        generic_finish(lowerer);
    }
}

Node *python_lower(Arena *arena, const Program *program, const Resolution *resolution,
                   PythonTarget target)
{
    uint32_t n_names = program->names->map.len;
    Lowerer lowerer = {
        .arena = arena,
        .names = program->names,
        .vocabulary = program->vocabulary,
        .resolution = resolution,
        .target = target,
        .n_names = n_names,
        .is_used = ARENA_ARRAY(arena, bool, n_names + 1),
        .spelt = ARENA_ARRAY(arena, Name, n_names + 1),
        .is_bound_first = ARENA_ARRAY(arena, bool, n_names + 1),
    };
    lay_out(&lowerer, program->module);
    for (size_t i = 0; i < lowerer.entries.len; i++) {
        mark_used(&lowerer, lowerer.entries.items[i].node);
    }
    bool lowers_generic = target.minor < MINOR_WITH_TYPE_PARAMS && has_generic(&lowerer);
    if (lowers_generic) {
        generic_prepare(&lowerer);
    }
    for (size_t i = lowerer.entries.len; i-- > 0;) {
        Entry *entry = &lowerer.entries.items[i];
        format_learn(&lowerer, entry);
        Node *lowered = lower_node(&lowerer, entry);
        if (lowered != entry->node) {
            entry->copy = lowered;
            if (i > 0) {
                replace_in_parent(&lowerer, entry, lowered);
            }
        }
    }
    put_first(&lowerer, lowers_generic);
    Node *module =
        lowerer.entries.items[0].copy != NULL ? lowerer.entries.items[0].copy : program->module;
    NodeList first = node_list(&lowerer.first);
    return module_insert(arena, module, program->names, &first);
}

uint32_t python_needs(Arena *scratch, const Node *module)
{
    Lowerer lowerer = {.arena = scratch};
    lay_out(&lowerer, (Node *)(uintptr_t)module);
    for (size_t i = lowerer.entries.len; i-- > 0;) {
        Entry *entry = &lowerer.entries.items[i];
        format_learn(&lowerer, entry);
        if (is_generic(entry->node) || (entry->node->kind == AST_JOINED_STR && entry->is_misfit)) {
            return MINOR_WITH_TYPE_PARAMS;
        }
    }
    return 11;
}
