// SPDX-License-Identifier: Apache-2.0
// Encodings other than UTF-8: Python's names for them, and decoding through iconv.
#ifndef ML_TEXT_ENCODING_H
#define ML_TEXT_ENCODING_H

#include "base/buf.h"

typedef struct Encoding {
    const char *python; // name of CPython's codec: "latin_1"
    const char *iconv;  // name of iconv's: "ISO-8859-1"
    const char *names;  // see encoding.def
} Encoding;

/// The encoding that CPython knows as `name` ("Latin-1", "windows_1252", "SJIS", "utf-8-unix"), or
/// NULL. Hyphens, underscores and dots don't count.
const Encoding *encoding_find(Str name);

/// Is it UTF-8, which needs no decoder?
bool encoding_is_utf8(const Encoding *encoding);

typedef struct EncodingDecoder EncodingDecoder;

/// A decoder, closed when `arena` is freed. NULL when this machine's iconv lacks the encoding.
EncodingDecoder *encoding_open(Arena *arena, const Encoding *encoding);

/// Append `*bytes` to `out` as UTF-8, up to the first byte that can't be decoded or to the end,
/// and cut off `*bytes` what was decoded. What is left of `*bytes` begins with the faulty byte.
void encoding_decode(EncodingDecoder *decoder, Str *bytes, Buf *out);

#endif
