// SPDX-License-Identifier: Apache-2.0
#include "api/modules.h"

#include "backend/module_find.h"

#include <stdlib.h>

typedef struct Search {
    ml_program *main;
    Arena *arena;
    Str folder; // sys.path[0]
    ProgramModules found;
    bool has_searched;
} Search;

static ProgramModule *find_known(Search *search, Str name)
{
    for (size_t i = 0; i < search->found.len; i++) {
        if (str_equal(search->found.items[i].name, name)) {
            return &search->found.items[i];
        }
    }
    return NULL;
}

/// Add the module `name` (dotted), whose parent is known or which has none. Returns false where it is not the program's.
static bool add(Search *search, Str name)
{
    if (find_known(search, name) != NULL) {
        return true;
    }
    Str folder = search->folder;
    size_t dot = name.len;
    while (dot > 0 && name.ptr[dot - 1] != '.') {
        dot--;
    }
    if (dot > 0) {
        const ProgramModule *parent = find_known(search, str_slice(name, 0, dot - 1));
        if (parent == NULL || !parent->is_package) {
            return false;
        }
        folder = parent->folder;
    }
    ModuleFile file;
    Str last = str_slice(name, dot, name.len);
    search->has_searched |= dot > 0 || !module_is_built_in(last);
    if (module_find(search->arena, folder, last, dot == 0, &file) != MODULE_OURS) {
        return false;
    }
    ml_program *program = program_read_module(search->main, file.path);
    if (program == NULL) {
        return false;
    }
    ProgramModule module = {arena_str(search->arena, name), file.path, file.is_package,
                            file.is_package ? module_folder(search->arena, file.path) : STR(""),
                            program};
    array_push(search->arena, &search->found, module);
    return true;
}

/// Add `name` and the packages that it is in. Returns false where one of them is not the program's.
static bool add_dotted(Search *search, Str name)
{
    for (size_t i = 0; i <= name.len; i++) {
        if ((i == name.len || name.ptr[i] == '.') && !add(search, str_slice(name, 0, i))) {
            return false;
        }
    }
    return true;
}

static Str joined(Arena *arena, Str package, Str name)
{
    Buf out = buf_new(arena);
    buf_add(&out, package);
    if (package.len > 0 && name.len > 0) {
        buf_put(&out, '.');
    }
    buf_add(&out, name);
    return buf_str(&out);
}

/// What `level` dots mean in `module`; an empty text where there is no such package.
static Str package_of(const ProgramModule *module, uint32_t level)
{
    Str package = str_equal(module->name, STR("__main__")) ? STR("") : module->name;
    for (uint32_t i = module->is_package ? 1 : 0; i < level; i++) {
        while (package.len > 0 && package.ptr[--package.len] != '.') {
        }
    }
    return package;
}

typedef struct Imports {
    Search *search;
    ProgramModule module; // a copy: the array grows
} Imports;

static void add_from(Imports *imports, const AstImportFrom *node)
{
    Search *search = imports->search;
    const NameTable *names = imports->module.program->reading.program->names;
    Str from = node->module != 0 ? name_text(names, node->module) : STR("");
    if (node->level > 0) {
        Str package = package_of(&imports->module, node->level);
        if (package.len == 0) {
            return;
        }
        from = joined(search->arena, package, from);
    }
    if (!add_dotted(search, from)) {
        return;
    }
    for (uint32_t i = 0; i < node->names.len; i++) { // an attribute, or a module
        Str name = name_text(names, AST_AS_CONST(node->names.items[i], Alias)->name);
        add(search, joined(search->arena, from, name));
    }
}

static bool visit(void *context, Node *node)
{
    Imports *imports = context;
    const NameTable *names = imports->module.program->reading.program->names;
    if (node->kind == AST_IMPORT) {
        const AstImport *import = AST_AS_CONST(node, Import);
        for (uint32_t i = 0; i < import->names.len; i++) {
            const AstAlias *alias = AST_AS_CONST(import->names.items[i], Alias);
            add_dotted(imports->search, name_text(names, alias->name));
        }
    } else if (node->kind == AST_IMPORT_FROM) {
        add_from(imports, AST_AS_CONST(node, ImportFrom));
    }
    return true;
}

ProgramModule program_module_main(ml_program *main)
{
    Str path = main->shown.path;
    path = main->is_file ? module_main_path(main->arena, path) : path;
    return (ProgramModule){STR("__main__"), path, false, STR(""), main};
}

ProgramModules program_modules(ml_program *main, bool *has_searched_out)
{
    Search search = {.main = main, .arena = main->arena};
    search.folder = module_first_folder(main->arena, main->is_file ? main->shown.path : STR(""));
    array_push(search.arena, &search.found, program_module_main(main));
    bool is_safe = getenv("PYTHONSAFEPATH") != NULL; // then nothing beside the program is found
    for (size_t i = 0; i < search.found.len && !is_safe; i++) {
        Imports imports = {&search, search.found.items[i]};
        ast_walk(search.arena, imports.module.program->reading.program->module, visit, &imports);
    }
    *has_searched_out = search.has_searched || is_safe;
    return search.found;
}
