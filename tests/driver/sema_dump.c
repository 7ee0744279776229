// SPDX-License-Identifier: Apache-2.0
// What the scripts of tests/ ask sema for, many programs in one process.
//
// usage: sema_dump LANGUAGE < REQUESTS
//
// A request is a line "NAME N" and N bytes, the file; for each, in order, standard output gets
//   program NAME                        the request's name again
//   error LINE MESSAGE                  for each error
//   warning LINE MESSAGE [PART]         for each warning; the part of a message that is its argument
//   builtin OFFSET NAME                 for each name that is a builtin for certain; in bytes
//   shadowed NAME                       for each word that is bound to its builtin first
//   scope …                             see sema/scope_dump.h
//   end
#include "lang/pack.h"
#include "sema/resolve.h"
#include "sema/scope_dump.h"
#include "text/lines.h"
#include "text/source.h"

#include <setjmp.h>
#include <stdio.h>

enum { MAX_LINE = 4096 };

typedef struct Dumper {
    Program *program;
    LineIndex lines;
    Buf *out;
} Dumper;

static void put_text(Buf *out, Str text)
{
    buf_put(out, ' ');
    buf_add(out, text);
}

static bool dump_builtin(void *context, Node *node)
{
    Dumper *dumper = context;
    if (node->kind == AST_NAME && AST_AS(node, Name)->is_builtin) {
        buf_printf(dumper->out, "builtin %u", node->span.start);
        put_text(dumper->out, name_text(dumper->program->names, AST_AS(node, Name)->name));
        buf_put(dumper->out, '\n');
    }
    return true;
}

static bool is_message(DiagArgKind kind)
{
    return kind == DIAG_ARG_MESSAGE || kind == DIAG_ARG_MESSAGE_TEXT ||
           kind == DIAG_ARG_MESSAGE_CONCEPT;
}

static void dump_diag(Dumper *dumper, const Diag *diag)
{
    const MessageInfo *info = message_info(diag->id);
    bool is_error = info->severity == SEVERITY_ERROR;
    buf_printf(dumper->out, "%s %u %s", is_error ? "error" : "warning",
               lines_line(&dumper->lines, diag->span.start), info->name);
    for (uint32_t i = 0; i < diag->n_args && !is_error; i++) {
        if (is_message(diag->args[i].kind)) {
            buf_printf(dumper->out, " %s", message_info(diag->args[i].message)->name);
        }
    }
    buf_put(dumper->out, '\n');
}

static void dump_program(Arena *arena, PackSet *packs, const Pack *pack, Str bytes, Buf *out)
{
    DiagList diags = diag_list_new(arena);
    SourceText source;
    Dumper dumper = {.out = out};
    if (source_decode(arena, bytes, &diags, &source)) {
        dumper.lines = lines_new(arena, source.text);
        dumper.program = program_parse(arena, packs, pack, source.text, &diags);
        Resolution resolution = program_resolve(arena, dumper.program, &diags);
        ast_walk(arena, dumper.program->module, dump_builtin, &dumper);
        for (size_t i = 0; i < resolution.shadowed.len; i++) {
            buf_text(out, "shadowed");
            put_text(out, name_text(dumper.program->names, resolution.shadowed.items[i]));
            buf_put(out, '\n');
        }
        scope_dump(resolution.scopes, out);
    } else {
        dumper.lines = lines_new(arena, source.text);
    }
    for (size_t i = 0; i < diags.diags.len; i++) {
        dump_diag(&dumper, &diags.diags.items[i]);
    }
}

static int run(Arena *forever, jmp_buf *out_of_memory, const char *language)
{
    PackSet *packs = pack_set_new(forever, NULL, NULL);
    const Pack *pack = pack_set_find(packs, str_of(language));
    char line[MAX_LINE];
    while (pack != NULL && fgets(line, sizeof line, stdin) != NULL) {
        char name[MAX_LINE];
        size_t n_bytes;
        if (sscanf(line, "%4095s %zu", name, &n_bytes) != 2) {
            return 2;
        }
        Arena *arena = arena_new(ALLOCATOR_SYSTEM, out_of_memory);
        if (arena == NULL) {
            return 3;
        }
        char *bytes = arena_alloc(arena, n_bytes + 1);
        if (fread(bytes, 1, n_bytes, stdin) != n_bytes) {
            arena_free(arena);
            return 2;
        }
        Buf out = buf_new(arena);
        buf_printf(&out, "program %s\n", name);
        dump_program(arena, packs, pack, (Str){bytes, n_bytes}, &out);
        buf_text(&out, "end\n");
        fwrite(out.ptr, 1, out.len, stdout);
        arena_free(arena);
    }
    return pack == NULL ? 2 : 0;
}

int main(int argc, char **argv)
{
    static jmp_buf out_of_memory;
    if (argc != 2 || setjmp(out_of_memory) != 0) {
        return argc != 2 ? 2 : 3;
    }
    Arena *forever = arena_new(ALLOCATOR_SYSTEM, &out_of_memory);
    if (forever == NULL) {
        return 3;
    }
    int status = run(forever, &out_of_memory, argv[1]);
    arena_free(forever);
    return status;
}
