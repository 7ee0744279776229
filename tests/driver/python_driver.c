// SPDX-License-Identifier: Apache-2.0
// For tests/check_python_source.py and others: reads file names from standard input and writes what each program
// becomes in Python.
//
//   python_driver MINOR        its source for Python 3.MINOR
//   python_driver MINOR tree   its tree, as src/backend/boot.py takes it
//
// For each file a line `source NEEDS N_BYTES PATH` with as many bytes of source behind it and a newline, or
// `refused MESSAGE LINE PATH`. A file's language is in its name (prog.fr.ml), else English.
#include "each_file.h"
#include "gen/python/lower.h"
#include "gen/python/source.h"
#include "gen/python/tree.h"
#include "text/lines.h"
#include "text/source.h"

static void refuse(Arena *arena, const DiagList *diags, Str text, const char *path)
{
    const Diag *first = NULL;
    for (size_t i = 0; i < diags->diags.len && first == NULL; i++) {
        const Diag *diag = &diags->diags.items[i];
        first = message_info(diag->id)->severity == SEVERITY_ERROR ? diag : NULL;
    }
    LineIndex lines = lines_new(arena, text);
    printf("refused %s %u %s\n", first == NULL ? "?" : message_info(first->id)->name,
           first == NULL ? 0 : lines_place(&lines, first->span.start).line, path);
}

static void print_file(FileRun *run, Arena *arena, const char *path)
{
    DiagList diags = diag_list_new(arena);
    SourceText source = {.has_mark = false};
    Str bytes = read_file(arena, path);
    if (bytes.ptr == NULL || !source_decode(arena, bytes, &diags, &source)) {
        refuse(arena, &diags, source.text, path);
        return;
    }
    Program *program =
        program_parse(arena, run->packs, language_of_file(run, path), source.text, &diags);
    Resolution resolution = program_resolve(arena, program, &diags);
    if (diags.n_errors > 0) {
        refuse(arena, &diags, source.text, path);
        return;
    }
    uint32_t needs = python_needs(arena, program->module);
    const PythonTarget *target = run->context;
    Buf text = buf_new(arena);
    Node *lowered = python_lower(arena, program, &resolution, *target);
    if (target->is_text) {
        python_source(lowered, program->names, &text);
    } else {
        python_tree(arena, lowered, program->names, source.text, &text);
    }
    printf("source %u %zu %s\n", needs, text.len, path);
    fwrite(text.ptr, 1, text.len, stdout);
    putchar('\n');
}

int main(int argc, char **argv)
{
    PythonTarget target = {.minor = argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 12,
                           .is_text = argc < 3};
    return each_file(&(FileRun){.work = print_file, .context = &target});
}
