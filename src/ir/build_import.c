// SPDX-License-Identifier: Apache-2.0
// Imports: of the program's own modules, and of those that the runtime has.
#include "ir/build_internal.h"
#include "ir/native.h"

const IrSource *source_named(const Builder *builder, Str name)
{
    for (size_t i = 1; i < builder->n_sources; i++) { // the main module is no object
        if (str_equal(builder->sources[i].name, name)) {
            return &builder->sources[i];
        }
    }
    return NULL;
}

static bool is_dotted(Str name)
{
    return str_find(name, STR(".")) < name.len;
}

/// The object of the module `name`; IR_NO_REG: the program can't have it.
static IrReg module_object(Builder *builder, Span span, Str name)
{
    const IrSource *source = source_named(builder, name);
    if (source != NULL && !is_dotted(name)) {
        return emit_index(builder, span, IR_IMPORT, (uint32_t)(source - builder->sources), NO_REGS);
    }
    if (source == NULL && ir_has_module(name)) {
        return emit_string(builder, span, IR_IMPORT_NATIVE, name, NO_REGS);
    }
    lack(builder, span, MSG_LACK_MODULE, name);
    return IR_NO_REG;
}

void import_stmt(Builder *builder, const Node *statement)
{
    const AstImport *node = AST_AS_CONST(statement, Import);
    for (uint32_t i = 0; i < node->names.len; i++) {
        const AstAlias *alias = AST_AS_CONST(node->names.items[i], Alias);
        IrReg module = module_object(builder, alias->node.span, text_of(builder, alias->name));
        if (module != IR_NO_REG) {
            name_store(builder, alias->node.span,
                       alias->as_name != 0 ? alias->as_name : alias->name, module);
        }
    }
}

bool is_future_import(Builder *builder, const Node *statement)
{
    if (statement->kind != AST_IMPORT_FROM) {
        return false;
    }
    const AstImportFrom *node = AST_AS_CONST(statement, ImportFrom);
    return node->level == 0 && node->module != 0 &&
           str_equal(text_of(builder, node->module), STR("__future__"));
}

/// A name that `from module import …` binds.
static void import_name(Builder *builder, const AstAlias *alias, Str module_name, IrReg module)
{
    Span span = alias->node.span;
    Str name = text_of(builder, alias->name);
    if (str_equal(name, STR("*"))) {
        if (source_named(builder, module_name) == NULL) {
            lack(builder, span, MSG_LACK_IMPORT_ALL, STR(""));
        }
        emit(builder, span, IR_IMPORT_ALL, REGS(module))->imm.index = builder->module;
        return;
    }
    if (source_named(builder, module_name) == NULL && !ir_has_module_attribute(module_name, name)) {
        Buf text = buf_new(builder->arena);
        buf_add(&text, module_name);
        buf_put(&text, '.');
        buf_add(&text, name);
        lack(builder, span, MSG_LACK_ATTRIBUTE, buf_str(&text));
        return;
    }
    bool is_native = source_named(builder, module_name) == NULL;
    IrReg value =
        emit_string(builder, span, is_native ? IR_GET_ATTR : IR_IMPORT_NAME, name, REGS(module));
    name_store(builder, span, alias->as_name != 0 ? alias->as_name : alias->name, value);
}

void import_from_stmt(Builder *builder, const Node *statement)
{
    const AstImportFrom *node = AST_AS_CONST(statement, ImportFrom);
    if (is_future_import(builder, statement)) {
        return;
    }
    Str name = node->module == 0 ? STR(".") : text_of(builder, node->module);
    if (node->level > 0) {
        lack(builder, statement->span, MSG_LACK_MODULE, name);
        return;
    }
    IrReg module = module_object(builder, statement->span, name);
    for (uint32_t i = 0; module != IR_NO_REG && i < node->names.len; i++) {
        import_name(builder, AST_AS_CONST(node->names.items[i], Alias), name, module);
    }
}
