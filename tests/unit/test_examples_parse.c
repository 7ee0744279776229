// SPDX-License-Identifier: Apache-2.0
// Every program of examples/ is read without a diagnostic, and known by its words alone, without its header.
#include "test_lang_fixture.h"

#include "lang/detect.h"
#include "lang/report.h"
#include "syntax/parse.h"

#include <dirent.h>
#include <stdlib.h>

enum { MAX_PATH = 1024, MIN_EXAMPLES = 4 }; // of each language

typedef struct Example {
    Arena *arena; // its own
    PackSet *packs;
    Pack *pack; // of the folder and of the file's suffix
    Str path;
    Str text;
} Example;

/// What is asked of each program. What is wrong with it is appended to `faults`.
typedef void CheckExample(const Example *example, Buf *faults);

static Str read_file(Arena *arena, const char *path)
{
    Buf bytes = buf_new(arena);
    char chunk[8192];
    size_t n_read;
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    while ((n_read = fread(chunk, 1, sizeof chunk, file)) > 0) {
        buf_add(&bytes, (Str){chunk, n_read});
    }
    fclose(file);
    return buf_str(&bytes);
}

/// Check the programs in the folder examples/`code`. Returns how many there are.
static size_t check_folder(Fixture *fixture, const char *examples, const char *code,
                           CheckExample *check, Buf *faults)
{
    size_t n_programs = 0;
    char path[MAX_PATH];
    snprintf(path, sizeof path, "%s/%s", examples, code);
    DIR *entries = opendir(path);
    for (const struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL;) {
        Str name = str_of(entry->d_name);
        if (!str_ends_with(name, STR(".ml"))) {
            continue;
        }
        snprintf(path, sizeof path, "%s/%s/%s", examples, code, entry->d_name);
        if (!str_equal(detect_suffix(fixture->packs, name), str_of(code))) {
            buf_printf(faults, "%s: not a name of this folder\n", path);
        }
        Arena *arena = arena_new(ALLOCATOR_SYSTEM, &fixture->out_of_memory);
        const Example example = {
            .arena = arena,
            .packs = fixture->packs,
            .pack = pack_set_find(fixture->packs, str_of(code)),
            .path = str_of(path),
            .text = read_file(arena, path),
        };
        check(&example, faults);
        arena_free(arena);
        n_programs++;
    }
    if (entries != NULL) {
        closedir(entries);
    }
    return n_programs;
}

static void check_all(Fixture *fixture, CheckExample *check)
{
    const char *source = getenv("ML_SOURCE");
    char examples[MAX_PATH / 2];
    snprintf(examples, sizeof examples, "%s/examples", source == NULL ? "." : source);
    Buf faults = buf_new(fixture->arena);
    for (size_t i = 0; i < pack_set_len(fixture->packs); i++) {
        const char *code = arena_str(fixture->arena, pack_set_at(fixture->packs, i)->code).ptr;
        size_t n_programs = check_folder(fixture, examples, code, check, &faults);
        if (n_programs < MIN_EXAMPLES) {
            buf_printf(&faults, "%s/%s has %zu programs\n", examples, code, n_programs);
        }
    }
    assert_str(buf_str(&faults), "");
}

static void check_syntax(const Example *example, Buf *faults)
{
    DiagList diags = diag_list_new(example->arena);
    program_parse(example->arena, example->packs, example->pack, example->text, &diags);
    if (diags.diags.len > 0) {
        const Catalogue catalogue = catalogue_new(example->arena, example->packs, example->pack);
        const ReportSource source = {example->path, example->text};
        report_list(&catalogue, &source, (ReportStyle){.has_place = true}, &diags, faults);
    }
}

static void check_language(const Example *example, Buf *faults)
{
    Detection detection = detect_words(example->arena, example->packs, example->text);
    if (detection.best == example->pack) {
        return;
    }
    buf_add(faults, example->path);
    for (size_t i = 0; i < detection.scores.len; i++) {
        buf_put(faults, ' ');
        buf_add(faults, detection.scores.items[i].pack->code);
        buf_printf(faults, " %u", detection.scores.items[i].score);
    }
    buf_put(faults, '\n');
}

static void reads_every_example(void **state)
{
    check_all(*state, check_syntax);
}

static void detects_every_example(void **state)
{
    check_all(*state, check_language);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LANG_TEST(reads_every_example),
        LANG_TEST(detects_every_example),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
