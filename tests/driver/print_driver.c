// SPDX-License-Identifier: Apache-2.0
// For tests/check_print.py: reads file names from standard input, prints each program in every language (both with
// and without the language's own word orders), reads the text again and compares the trees.
//
//   print_driver [--parse] [LANGUAGE...]     the languages to print; all without one
//
// Names are resolved, so that builtins get the language's words; not with --parse, for programs that make no sense.
// For each file and language a line `same xx PATH`, `differs xx PATH` (`xx+` with its own word orders), with what
// differs, or `unstable xx PATH` where what is printed of what was read is another text; `refused PATH` for a file that can't be read in the first place. SHOW=1 in the environment asks
// for the printed texts too.
#include "each_file.h"
#include "sema/resolve.h"
#include "syntax/ast_dump.h"
#include "syntax/parse.h"
#include "syntax/print.h"
#include "text/source.h"

typedef struct Wishes {
    bool resolves;
    int n_languages;
    char **languages;
} Wishes;

// A builtin under Python's name: its word is the language's. So is what may be one: in another language it is a variable.
static bool name_builtin(void *context, Node *node)
{
    const Program *program = context;
    if (node->kind == AST_NAME) {
        AstName *name = AST_AS(node, Name);
        name->name =
            name->is_builtin ? vocabulary_builtin(program->vocabulary, name->name) : name->name;
        name->may_be_builtin = false;
    }
    return true;
}

static const char *dump(Arena *arena, Program *program)
{
    ast_walk(arena, program->module, name_builtin, program);
    Buf text = buf_new(arena);
    ast_dump(program->module, program->names, false, &text);
    buf_put(&text, '\0');
    return text.ptr;
}

// The first line in which the two texts differ, with the one before it.
static void show_difference(const char *expected, const char *found)
{
    size_t start = 0;
    size_t before = 0;
    for (size_t i = 0; expected[i] != '\0' && expected[i] == found[i]; i++) {
        if (expected[i] == '\n') {
            before = start;
            start = i + 1;
        }
    }
    printf("    expected: %.*s\n", (int)strcspn(expected + start, "\n"), expected + start);
    printf("    found:    %.*s\n", (int)strcspn(found + start, "\n"), found + start);
    printf("    after:    %.*s\n", (int)strcspn(expected + before, "\n"), expected + before);
}

// The line of `text` that `offset` is in.
static void show_line(Str text, size_t offset)
{
    size_t start = offset < text.len ? offset : text.len;
    while (start > 0 && text.ptr[start - 1] != '\n') {
        start--;
    }
    Str line = str_slice(text, start, text.len);
    line.len = str_find(line, STR("\n"));
    printf("    line:     %.*s\n", (int)(line.len < 400 ? line.len : 400), line.ptr);
}

static Resolution resolve(Arena *arena, const Wishes *wishes, Program *program, DiagList *diags)
{
    return wishes->resolves ? program_resolve(arena, program, diags) : (Resolution){.n_names = 0};
}

static Str print(Arena *arena, const Program *program, const Resolution *resolution,
                 PrintTarget target)
{
    Buf text = buf_new(arena);
    target.is_free = resolution->is_free;
    target.n_names = resolution->n_names;
    source_print(program->module, program->names, program->vocabulary, &target, &text);
    return buf_str(&text);
}

static bool check_one(Arena *arena, const FileRun *run, const char *path, Program *program,
                      const Resolution *resolution, PrintTarget target)
{
    Str text = print(arena, program, resolution, target);
    DiagList diags = diag_list_new(arena);
    Program *again = program_parse(arena, run->packs, target.pack, text, &diags);
    Resolution resolved_again = resolve(arena, run->context, again, &diags);
    bool is_stable =
        diags.n_errors > 0 || str_equal(text, print(arena, again, &resolved_again, target));
    const char *expected = dump(arena, program);
    const char *found = dump(arena, again);
    bool is_same = diags.n_errors == 0 && strcmp(expected, found) == 0;
    printf("%s %.*s%s %s\n",
           !is_same    ? "differs"
           : is_stable ? "same"
                       : "unstable",
           (int)target.pack->code.len, target.pack->code.ptr, target.use_orders ? "+" : "", path);
    if (diags.n_errors > 0) {
        const Diag *diag = &diags.diags.items[0];
        printf("    error:    %s\n", message_info(diag->id)->name);
        show_line(text, diag->span.start);
    } else if (!is_same) {
        show_difference(expected, found);
    }
    if (getenv("SHOW") != NULL) {
        fwrite(text.ptr, 1, text.len, stdout);
    }
    return is_same && is_stable;
}

static bool is_wanted(const Wishes *wishes, const Pack *pack)
{
    for (int i = 0; i < wishes->n_languages; i++) {
        if (str_equal(str_of(wishes->languages[i]), pack->code)) {
            return true;
        }
    }
    return wishes->n_languages == 0;
}

static void check_file(FileRun *run, Arena *arena, const char *path)
{
    DiagList diags = diag_list_new(arena);
    SourceText source;
    Str bytes = read_file(arena, path);
    Program *program =
        bytes.ptr != NULL && source_decode(arena, bytes, &diags, &source)
            ? program_parse(arena, run->packs, language_of_file(run, path), source.text, &diags)
            : NULL;
    Resolution resolution = {.n_names = 0};
    if (program != NULL) {
        resolution = resolve(arena, run->context, program, &diags);
    }
    if (program == NULL || diags.n_errors > 0) {
        printf("refused %s\n", path);
        return;
    }
    for (size_t i = 0; i < pack_set_len(run->packs); i++) {
        Pack *pack = pack_set_at(run->packs, i);
        if (!is_wanted(run->context, pack)) {
            continue;
        }
        PrintTarget target = {.pack = pack, .use_orders = false};
        bool is_same = check_one(arena, run, path, program, &resolution, target);
        if (pack->orders.len > 0) {
            target.use_orders = true;
            is_same = check_one(arena, run, path, program, &resolution, target) && is_same;
        }
        run->status |= !is_same;
    }
}

int main(int argc, char **argv)
{
    int first = argc > 1 && strcmp(argv[1], "--parse") == 0 ? 2 : 1;
    Wishes wishes = {first == 1, argc - first, argv + first};
    return each_file(&(FileRun){.work = check_file, .context = &wishes});
}
