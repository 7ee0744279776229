// SPDX-License-Identifier: Apache-2.0
// Any bytes: decoded, parsed, the tree printed.
#include "target.h"

#include "syntax/ast_dump.h"
#include "syntax/parse.h"
#include "text/source.h"

size_t fuzz_n_finished;

static void check_diags(const DiagList *diags, Str text)
{
    for (size_t i = 0; i < diags->diags.len; i++) {
        const Diag *diag = &diags->diags.items[i];
        FUZZ_CHECK(diag->span.start <= diag->span.end && diag->span.end <= text.len);
        FUZZ_CHECK(message_info(diag->id)->severity != SEVERITY_TEXT);
    }
}

static bool parse(const FuzzInput *input)
{
    SourceText source;
    DiagList diags = diag_list_new(input->arena);
    bool can_lex = source_decode(input->arena, input->bytes, &diags, &source);
    if (can_lex) {
        Program *program =
            program_parse(input->arena, input->packs, input->pack, source.text, &diags);
        Buf dump = buf_new(input->arena);
        ast_dump(program->module, program->names, true, &dump);
        FUZZ_CHECK(dump.len > 0 && program->module->kind == AST_MODULE);
    }
    check_diags(&diags, source.text);
    return can_lex && diags.n_errors == 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_run(parse, data, size);
}
