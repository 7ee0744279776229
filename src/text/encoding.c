// SPDX-License-Identifier: Apache-2.0
#include "text/encoding.h"

#include "text/utf8.h"

#include <errno.h>
#include <iconv.h>

static const Encoding ENCODINGS[] = {
#define ENCODING(python, iconv, names) {python, iconv, names},
#define DIFFERENCE(python, from, to)
#define RUN(python, first, to)
#define COMPOSES(python)
#include "text/encoding.def"
};

/// The n-th character of `from`, or `first` + n where `from` is NULL, is the n-th of `to` in
/// CPython.
typedef struct Difference {
    const char *python;
    const char *from;
    uint32_t first;
    const char *to;
} Difference;

static const Difference DIFFERENCES[] = {
#define ENCODING(python, iconv, names)
#define DIFFERENCE(python, from, to) {python, from, 0, to},
#define RUN(python, first, to) {python, NULL, first, to},
#define COMPOSES(python)
#include "text/encoding.def"
};

static const char *const COMPOSING[] = {
#define ENCODING(python, iconv, names)
#define DIFFERENCE(python, from, to)
#define RUN(python, first, to)
#define COMPOSES(python) python,
#include "text/encoding.def"
};

enum {
    N_ENCODINGS = sizeof ENCODINGS / sizeof ENCODINGS[0],
    N_DIFFERENCES = sizeof DIFFERENCES / sizeof DIFFERENCES[0],
    N_COMPOSING = sizeof COMPOSING / sizeof COMPOSING[0],
    MAX_NAME = 32, // letters and digits of the longest name are fewer
    CHUNK_BYTES = 4096,
};

struct EncodingDecoder {
    iconv_t handle;
    const Encoding *encoding;
    bool has_differences;
    bool composes;
};

// --- Names -------------------------------------------------------------------------------------

/// Copy the letters and digits of `name` to `out`, in lower case. Returns their number, or 0 when
/// there are too many.
static size_t squeeze(Str name, char out[MAX_NAME])
{
    size_t n = 0;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool upper = c >= 'A' && c <= 'Z';
        bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept && n == MAX_NAME) {
            return 0;
        }
        if (kept) {
            out[n++] = (char)(upper ? c + ('a' - 'A') : c);
        }
    }
    return n;
}

static bool has_word(const char *words, Str word)
{
    Str rest = str_of(words);
    while (rest.ptr != NULL) {
        if (str_equal(str_split_next(&rest, ' '), word)) {
            return true;
        }
    }
    return false;
}

/// CPython's tokenizer cuts "utf-8-unix" and "latin-1-dos" (Emacs writes them) after the encoding.
static Str cut_suffix(Str name)
{
    static const char *const STEMS[] = {"utf8", "latin1", "iso88591", "isolatin1"};
    for (size_t cut = name.len; cut > 0; cut--) {
        char c = name.ptr[cut - 1];
        if (c != '-' && c != '_') {
            continue;
        }
        char squeezed[MAX_NAME];
        Str head = {squeezed, squeeze(str_slice(name, 0, cut - 1), squeezed)};
        for (size_t i = 0; i < sizeof STEMS / sizeof STEMS[0]; i++) {
            if (str_equal(head, str_of(STEMS[i]))) {
                return str_slice(name, 0, cut - 1);
            }
        }
    }
    return name;
}

static const Encoding *find_exact(Str name)
{
    char squeezed[MAX_NAME];
    Str word = {squeezed, squeeze(name, squeezed)};
    for (size_t i = 0; i < N_ENCODINGS && word.len > 0; i++) {
        if (has_word(ENCODINGS[i].names, word)) {
            return &ENCODINGS[i];
        }
    }
    return NULL;
}

const Encoding *encoding_find(Str name)
{
    const Encoding *found = find_exact(name);
    return found != NULL ? found : find_exact(cut_suffix(name));
}

bool encoding_is_utf8(const Encoding *encoding)
{
    return strcmp(encoding->iconv, "UTF-8") == 0;
}

// --- Decoding ----------------------------------------------------------------------------------

static void close_decoder(void *context)
{
    EncodingDecoder *decoder = context;
    if (decoder->handle != (iconv_t)-1) {
        iconv_close(decoder->handle);
    }
}

EncodingDecoder *encoding_open(Arena *arena, const Encoding *encoding)
{
    EncodingDecoder *decoder = ARENA_NEW(arena, EncodingDecoder);
    decoder->encoding = encoding;
    decoder->handle = (iconv_t)-1;
    for (size_t i = 0; i < N_DIFFERENCES; i++) {
        decoder->has_differences |= strcmp(DIFFERENCES[i].python, encoding->python) == 0;
    }
    for (size_t i = 0; i < N_COMPOSING; i++) {
        decoder->composes |= strcmp(COMPOSING[i], encoding->python) == 0;
    }
    arena_cleanup(arena, close_decoder, decoder); // before opening: it may jump
    decoder->handle = iconv_open("UTF-8", encoding->iconv);
    return decoder->handle == (iconv_t)-1 ? NULL : decoder;
}

/// What CPython has for `cp`.
static uint32_t map_with(const Difference *difference, uint32_t cp)
{
    Str from = str_of(difference->from == NULL ? "" : difference->from);
    Str to = str_of(difference->to);
    size_t from_offset = 0;
    uint32_t expected = difference->first;
    for (size_t to_offset = 0; to_offset < to.len; expected++) {
        uint32_t key = difference->from == NULL ? expected : utf8_next(from, &from_offset);
        uint32_t value = utf8_next(to, &to_offset);
        if (key == cp) {
            return value;
        }
    }
    return cp;
}

/// Append `chunk` with the characters in it that CPython decodes otherwise replaced.
static void add_mapped(const Encoding *encoding, Str chunk, Buf *out)
{
    for (size_t offset = 0; offset < chunk.len;) {
        uint32_t cp = utf8_next(chunk, &offset);
        for (size_t i = 0; i < N_DIFFERENCES && cp >= 0x80; i++) {
            if (strcmp(DIFFERENCES[i].python, encoding->python) == 0) {
                cp = map_with(&DIFFERENCES[i], cp);
            }
        }
        char encoded[UTF8_MAX_BYTES];
        buf_add(out, (Str){encoded, utf8_encode(cp, encoded)});
    }
}

/// One call of iconv: up to CHUNK_BYTES of output. `bytes` NULL: write out what iconv keeps back.
/// Returns whether all input was read without fault, `*full_out` whether there was more output
/// than room.
static bool decode_chunk(EncodingDecoder *decoder, Str *bytes, Buf *out, bool *full_out)
{
    char chunk[CHUNK_BYTES];
    char *to = chunk;
    size_t room = sizeof chunk;
    size_t result;
    if (bytes == NULL) {
        result = iconv(decoder->handle, NULL, NULL, &to, &room);
    } else {
        char *from; // iconv does not write there, whatever its declaration says
        memcpy(&from, &bytes->ptr, sizeof from);
        result = iconv(decoder->handle, &from, &bytes->len, &to, &room);
        bytes->ptr = from;
    }
    *full_out = result == (size_t)-1 && errno == E2BIG;
    Str decoded = {chunk, sizeof chunk - room};
    if (decoder->has_differences) {
        add_mapped(decoder->encoding, decoded, out);
    } else {
        buf_add(out, decoded);
    }
    return result != (size_t)-1;
}

// `encoding_decode`; returns whether all was decoded.
static bool decode_to_fault(EncodingDecoder *decoder, Str *bytes, Buf *out)
{
    bool full = true;
    bool fine = true;
    while (full && bytes->len > 0) {
        fine = decode_chunk(decoder, bytes, out, &full);
    }
    if (fine) {
        decode_chunk(decoder, NULL, out, &full);
    }
    return fine;
}

void encoding_decode(EncodingDecoder *decoder, Str *bytes, Buf *out)
{
    if (!decoder->composes) {
        decode_to_fault(decoder, bytes, out);
        return;
    }
    while (bytes->len > 0) { // one byte, one character, before the next one can change it
        Str byte = str_slice(*bytes, 0, 1);
        if (!decode_to_fault(decoder, &byte, out)) {
            return;
        }
        *bytes = str_slice(*bytes, 1, bytes->len);
    }
}
