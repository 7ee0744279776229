// SPDX-License-Identifier: Apache-2.0
// Any program without an error: printed in its own language, in English and in another one that its size chooses, with
// and without the language's own word orders, and read again. The trees must be the same.
#include "target.h"

#include "syntax/ast_dump.h"
#include "syntax/parse.h"
#include "syntax/print.h"
#include "text/source.h"

size_t fuzz_n_finished;

static Str dump(const FuzzInput *input, const Program *program)
{
    Buf text = buf_new(input->arena);
    ast_dump(program->module, program->names, false, &text);
    return buf_str(&text);
}

static Str print(const FuzzInput *input, const Program *program, const PrintTarget *target)
{
    Buf text = buf_new(input->arena);
    source_print(program->module, program->names, program->vocabulary, target, &text);
    return buf_str(&text);
}

static void check_round(const FuzzInput *input, const Program *program, const PrintTarget *target)
{
    Str text = print(input, program, target);
    DiagList diags = diag_list_new(input->arena);
    Program *again = program_parse(input->arena, input->packs, target->pack, text, &diags);
    bool is_same = diags.n_errors == 0 && str_equal(dump(input, program), dump(input, again)) &&
                   str_equal(text, print(input, again, target));
    if (!is_same) {
        (void)fprintf(stderr, "in %.*s%s:\n%.*s\n", (int)target->pack->code.len,
                      target->pack->code.ptr, target->use_orders ? ", own orders" : "",
                      (int)text.len, text.ptr);
    }
    FUZZ_CHECK(is_same);
}

static bool print_and_read(const FuzzInput *input)
{
    SourceText source;
    DiagList diags = diag_list_new(input->arena);
    if (!source_decode(input->arena, input->bytes, &diags, &source)) {
        return false;
    }
    Program *program = program_parse(input->arena, input->packs, input->pack, source.text, &diags);
    if (diags.n_errors > 0) {
        return false;
    }
    Pack *other = pack_set_at(input->packs, source.text.len % pack_set_len(input->packs));
    Pack *packs[] = {input->pack, pack_set_at(input->packs, 0), other};
    for (size_t i = 0; i < sizeof packs / sizeof packs[0]; i++) {
        check_round(input, program, &(PrintTarget){.pack = packs[i], .use_orders = false});
        check_round(input, program, &(PrintTarget){.pack = packs[i], .use_orders = true});
    }
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_run(print_and_read, data, size);
}
