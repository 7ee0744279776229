// SPDX-License-Identifier: Apache-2.0
// For tests/check_unicode.py and check_encodings.py, what src/text makes of strings: text_driver OPERATION. They are read
// from standard input and answered on standard output, each as four bytes of length (little endian) and its bytes.
//
//   nfc nfd nfkc fold     the string in that form
//   identifier            "1" or "0"
//   name                  the code point of that name in decimal, or "-1"
//   width                 cells, in decimal
//   decode                the string as a source file: the names of the errors, blank-separated; then, as an answer
//                         of its own, its text
//   properties            (reads nothing) one byte for each code point: 1 XID_Start, 2 XID_Continue, and the value
//                         of the digit + 1, times 4
#include "text/digits.h"
#include "text/ident.h"
#include "text/names.h"
#include "text/source.h"
#include "text/utf8.h"
#include "text/width.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

static jmp_buf out_of_memory;

static void answer(Str text)
{
    unsigned char len[4] = {(unsigned char)text.len, (unsigned char)(text.len >> 8),
                            (unsigned char)(text.len >> 16), (unsigned char)(text.len >> 24)};
    if (fwrite(len, 1, sizeof len, stdout) != sizeof len ||
        fwrite(text.ptr, 1, text.len, stdout) != text.len) {
        exit(1);
    }
}

static void answer_number(Arena *arena, long number)
{
    Buf out = buf_new(arena);
    buf_printf(&out, "%ld", number);
    answer(buf_str(&out));
}

static void decode(Arena *arena, Str bytes)
{
    DiagList diags = diag_list_new(arena);
    SourceText source;
    source_decode(arena, bytes, &diags, &source);
    Buf errors = buf_new(arena);
    for (size_t i = 0; i < diags.diags.len; i++) {
        buf_printf(&errors, "%s%s", i > 0 ? " " : "", message_info(diags.diags.items[i].id)->name);
    }
    answer(buf_str(&errors));
    answer(source.text);
}

// False: there is no such operation.
static bool operate(Arena *arena, Str operation, Str s)
{
    if (str_equal(operation, STR("nfc"))) {
        answer(text_nfc(arena, s));
    } else if (str_equal(operation, STR("nfd"))) {
        answer(text_nfd(arena, s));
    } else if (str_equal(operation, STR("nfkc"))) {
        answer(text_nfkc(arena, s));
    } else if (str_equal(operation, STR("fold"))) {
        answer(text_fold(arena, s));
    } else if (str_equal(operation, STR("identifier"))) {
        answer(text_is_identifier(s) ? STR("1") : STR("0"));
    } else if (str_equal(operation, STR("name"))) {
        answer_number(arena, text_char_by_name(s));
    } else if (str_equal(operation, STR("width"))) {
        answer_number(arena, (long)text_width(s));
    } else if (str_equal(operation, STR("decode"))) {
        decode(arena, s);
    } else {
        return false;
    }
    return true;
}

static void print_properties(void)
{
    for (uint32_t cp = 0; cp <= CODE_POINT_MAX; cp++) {
        int byte = is_xid_start(cp) | is_xid_continue(cp) << 1 | (digit_value(cp) + 1) << 2;
        (void)putchar(byte);
    }
}

static bool read_string(Arena *arena, Str *out)
{
    unsigned char len[4];
    if (fread(len, 1, sizeof len, stdin) != sizeof len) {
        return false;
    }
    size_t n = len[0] | (size_t)len[1] << 8 | (size_t)len[2] << 16 | (size_t)len[3] << 24;
    char *bytes = arena_alloc(arena, n);
    *out = (Str){bytes, n};
    return fread(bytes, 1, n, stdin) == n;
}

int main(int argc, char **argv)
{
    Str operation = argc == 2 ? str_of(argv[1]) : STR("");
    if (str_equal(operation, STR("properties"))) {
        print_properties();
        return ferror(stdout) != 0;
    }
    for (;;) {
        Arena *arena = arena_new(ALLOCATOR_SYSTEM, &out_of_memory);
        if (arena == NULL || setjmp(out_of_memory) != 0) {
            return 1;
        }
        Str s;
        bool is_read = read_string(arena, &s);
        bool is_known = !is_read || operate(arena, operation, s);
        arena_free(arena);
        if (!is_read || !is_known) {
            return !is_known || fflush(stdout) != 0;
        }
    }
}
