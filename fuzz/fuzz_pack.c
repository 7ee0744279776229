// SPDX-License-Identifier: Apache-2.0
// Any text as a language pack: read with and without its problems, every message said in it, a program
// read with its words.
#include "target.h"

#include "lang/catalogue.h"
#include "syntax/ast_dump.h"
#include "syntax/parse.h"
#include "text/ident.h"
#include "text/utf8.h"

size_t fuzz_n_finished;

static DiagArg argument(size_t i, int64_t number)
{
    switch (i % 4) {
    case 0: return diag_number(number);
    case 1: return diag_text(STR("x\xE2\x80\xAE"));
    case 2: return diag_concept((int)((size_t)number % CONCEPT_COUNT));
    default: return diag_message_text(MSG_FOUND_TEXT, STR("y"));
    }
}

static void say_everything(const FuzzInput *input, Pack *pack)
{
    Catalogue catalogue = catalogue_new(input->arena, input->packs, pack);
    Buf out = buf_new(input->arena);
    for (int id = 0; id < MSG_COUNT; id++) {
        DiagArg args[DIAG_MAX_ARGS];
        for (size_t i = 0; i < DIAG_MAX_ARGS; i++) {
            args[i] = argument(i + (size_t)id, id * 7);
        }
        uint32_t n_args = 0;
        Str names = str_of(message_info((MessageId)id)->arguments);
        while (names.len > 0) {
            n_args += str_split_next(&names, ' ').len > 0;
        }
        FUZZ_CHECK(n_args <= DIAG_MAX_ARGS);
        catalogue_format(&catalogue, &out, (MessageId)id, args, n_args);
    }
    FUZZ_CHECK(utf8_validate(buf_str(&out)) == out.len);
}

static bool read_pack(const FuzzInput *input)
{
    if (utf8_validate(input->bytes) < input->bytes.len) {
        return false; // refused before it comes to pack_read
    }
    Arena *arena = input->arena;
    Str text = text_nfc(arena, input->bytes);
    PackProblems problems = {0};
    Pack *pack = pack_read(arena, STR("xx.lang"), text, &problems);
    pack_load_messages(arena, pack, &problems);
    Pack *silent = pack_read(arena, STR("xx.lang"), text, NULL);
    pack_load_messages(arena, silent, NULL);
    for (size_t i = 0; i < problems.len; i++) {
        FUZZ_CHECK(problems.items[i].detail.len > 0);
    }
    say_everything(input, silent);
    // A program made of the pack's own lines: each of its keywords stands somewhere in it.
    DiagList diags = diag_list_new(arena);
    Program *program = program_parse(arena, input->packs, pack, text, &diags);
    Buf dump = buf_new(arena);
    ast_dump(program->module, program->names, false, &dump);
    return pack->code.len > 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_run(read_pack, data, size);
}
