// SPDX-License-Identifier: Apache-2.0
// Values in CPython's `marshal` format, which is what its .pyc files are made of: the quickest way to hand data to
// an interpreter. Only types that every Python since 3.4 reads.
#ifndef ML_GEN_PYTHON_MARSHAL_H
#define ML_GEN_PYTHON_MARSHAL_H

#include "base/buf.h"

/// Append `text` (UTF-8, lone surrogates as WTF-8) as a str.
void marshal_str(Buf *out, Str text);

/// The same, interned, as CPython has its identifiers.
void marshal_name(Buf *out, Str text);

void marshal_bytes(Buf *out, Str bytes);
void marshal_int(Buf *out, int32_t number);

/// None, True, False and ...
void marshal_none(Buf *out);
void marshal_bool(Buf *out, bool value);
void marshal_ellipsis(Buf *out);

/// Begin a tuple; its `len` items follow.
void marshal_tuple(Buf *out, uint32_t len);

#endif
