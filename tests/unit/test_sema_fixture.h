// SPDX-License-Identifier: Apache-2.0
// What the tests of src/sema share: a program's errors and its scopes as text.
#ifndef ML_TESTS_TEST_SEMA_FIXTURE_H
#define ML_TESTS_TEST_SEMA_FIXTURE_H

#include "sema/resolve.h"
#include "sema/scope_dump.h"
#include "test_lang_fixture.h"
#include "text/lines.h"

typedef struct Resolved {
    Program *program;
    Resolution resolution;
    DiagList diags;
} Resolved;

static inline Resolved resolve(void **state, const char *language, const char *text)
{
    Fixture *fixture = *state;
    Resolved resolved = {.diags = diag_list_new(fixture->arena)};
    Pack *pack = pack_set_find(fixture->packs, str_of(language));
    assert_non_null(pack);
    resolved.program =
        program_parse(fixture->arena, fixture->packs, pack, str_of(text), &resolved.diags);
    resolved.resolution = program_resolve(fixture->arena, resolved.program, &resolved.diags);
    return resolved;
}

/// How many arguments message.def names for `id`.
static inline uint32_t n_arguments(MessageId id)
{
    uint32_t n = 0;
    for (Str rest = str_of(message_info(id)->arguments); rest.ptr != NULL;) {
        n += str_split_next(&rest, ' ').len > 0;
    }
    return n;
}

/// Append "LINE:NAME" of each diagnostic, blank-separated, the `text` that it marks in brackets.
static inline void put_errors(const DiagList *diags, Str text, Buf *out)
{
    LineIndex lines = lines_new(out->arena, text);
    for (size_t i = 0; i < diags->diags.len; i++) {
        const Diag *diag = &diags->diags.items[i];
        assert_int_equal(diag->n_args, n_arguments(diag->id));
        buf_printf(out, "%s%u:%s[", i > 0 ? " " : "", lines_line(&lines, diag->span.start),
                   message_info(diag->id)->name);
        buf_add(out, str_slice(text, diag->span.start, diag->span.end));
        buf_put(out, ']');
    }
}

/// `text` has exactly the errors `expected`, in the order in which they are found.
static inline void assert_errors(void **state, const char *language, const char *text,
                                 const char *expected)
{
    Resolved resolved = resolve(state, language, text);
    Buf errors = buf_new(((Fixture *)*state)->arena);
    put_errors(&resolved.diags, resolved.program->text, &errors);
    if (!str_equal(buf_str(&errors), str_of(expected))) {
        fail_msg("%s\nexpected: %s\nfound:    %.*s", text, expected, (int)errors.len, errors.ptr);
    }
}

#endif
