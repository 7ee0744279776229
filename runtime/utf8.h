// SPDX-License-Identifier: Apache-2.0
// UTF-8, as the program's output and input have it: strict, a surrogate is an error.
#ifndef RUNTIME_UTF8_H
#define RUNTIME_UTF8_H

#include "str.h"

enum { UTF8_MAX_BYTES = 4 };

/// The code point (not checked) in UTF-8; returns how many bytes.
uint32_t utf8_put(uint32_t point, uint8_t *out);

/// The first place of a surrogate, or -1.
int64_t utf8_surrogate(const Str *str);

/// UnicodeEncodeError for the surrogates from `start` on.
_Noreturn void raise_surrogate(Frame frame, Value str, uint32_t start);

/// str(UnicodeEncodeError(*args)), for arguments that are those of one.
bool is_encode_error_args(Value args);
Value encode_error_str(Frame frame, Value args);

/// The text of `n` bytes, which are outside the heap or in an object that a root keeps. Errors: UnicodeDecodeError, with
/// places counted from the first byte.
Value utf8_decode(Frame frame, const uint8_t *bytes, size_t n);

#endif
