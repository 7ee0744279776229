// SPDX-License-Identifier: Apache-2.0
// Any bytes as a program: what is wrong with it, said in its language, for people and as JSON.
#include "target.h"

#include "lang/report.h"
#include "syntax/parse.h"
#include "text/source.h"
#include "text/utf8.h"

size_t fuzz_n_finished;

static bool report(const FuzzInput *input)
{
    SourceText source;
    DiagList diags = diag_list_new(input->arena);
    if (source_decode(input->arena, input->bytes, &diags, &source)) {
        program_parse(input->arena, input->packs, input->pack, source.text, &diags);
    }
    Catalogue catalogue = catalogue_new(input->arena, input->packs, input->pack);
    ReportSource reported = {STR("prog.ml"), source.text};
    ReportStyle style = {.color = source.text.len % 2 == 0, .has_place = true};
    Buf out = buf_new(input->arena);
    report_list(&catalogue, &reported, style, &diags, &out);
    report_json(&catalogue, &reported, &diags, &out);
    FUZZ_CHECK(utf8_validate(buf_str(&out)) == out.len);
    return diags.n_errors > 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_run(report, data, size);
}
