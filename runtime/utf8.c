// SPDX-License-Identifier: Apache-2.0
#include "utf8.h"

#include "exception.h"
#include "runtime.h"
#include "text.h"
#include "tuple.h"

#include <string.h>

uint32_t utf8_put(uint32_t point, uint8_t *out)
{
    if (point < 0x80) {
        out[0] = (uint8_t)point;
        return 1;
    }
    uint32_t n = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (uint32_t i = n - 1; i > 0; i--) {
        out[i] = (uint8_t)(0x80 | (point & 0x3F));
        point >>= 6;
    }
    out[0] = (uint8_t)(0xF00U >> n | point); // as many ones as there are bytes
    return n;
}

static bool is_surrogate(uint32_t point)
{
    return point >= 0xD800 && point < 0xE000;
}

/// The arguments that all errors of codecs have.
static _Noreturn void raise_codec_error(Frame frame, ExceptionId id, Value object, int64_t start,
                                        int64_t end, const char *reason)
{
    Root *kept = roots(&frame, 5);
    kept[1].value = object;
    kept[0].value = str_ascii(frame, "utf-8", 5);
    kept[2].value = small_value(start);
    kept[3].value = small_value(end);
    kept[4].value = str_ascii(frame, reason, strlen(reason));
    raise_with_args(frame, id, kept, 5);
}

int64_t utf8_surrogate(const Str *str)
{
    for (uint32_t i = 0; str->width > 1 && i < str->length; i++) {
        if (is_surrogate(str_at(str, i))) {
            return i;
        }
    }
    return -1;
}

void raise_surrogate(Frame frame, Value value, uint32_t start)
{
    const Str *str = value_str(value);
    uint32_t end = start + 1;
    while (end < str->length && is_surrogate(str_at(str, end))) {
        end++;
    }
    raise_codec_error(frame, EXC_UnicodeEncodeError, value, start, end, "surrogates not allowed");
}

bool is_encode_error_args(Value args)
{
    const Tuple *tuple = value_tuple(args);
    return tuple->length == 5 && value_is_str(tuple->items[0]) && value_is_str(tuple->items[1]) &&
           value_is_small(tuple->items[2]) && value_is_small(tuple->items[3]) &&
           value_is_str(tuple->items[4]);
}

Value encode_error_str(Frame frame, Value args)
{
    const Root *kept = root_of(&frame, args);
    const Tuple *tuple = value_tuple(args);
    const Str *object = value_str(tuple->items[1]);
    int64_t start = value_small(tuple->items[2]), end = value_small(tuple->items[3]);
    bool is_one = end == start + 1 && start >= 0 && start < object->length;
    uint32_t point = is_one ? str_at(object, (uint32_t)start) : 0;
    Text text = text_new(&frame);
    text_format(frame, &text, "'%U' codec can't encode character", tuple->items[0]);
    if (is_one) {
        uint32_t n_digits = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
        text_ascii(frame, &text, n_digits == 2 ? " '\\x" : n_digits == 4 ? " '\\u" : " '\\U");
        while (n_digits-- > 0) {
            text_point(frame, &text, (uint8_t)"0123456789abcdef"[point >> (4 * n_digits) & 15]);
        }
        text_format(frame, &text, "' in position %d", start);
    } else {
        text_format(frame, &text, "s in position %d-%d", start, end - 1);
    }
    text_format(frame, &text, ": %U", value_tuple(kept->value)->items[4]);
    return text_take(frame, &text);
}

// --- Decoding -------------------------------------------------------------------------------------------------------

/// How many bytes a sequence that begins so has; 0: none begins so.
static uint32_t sequence_bytes(uint8_t first)
{
    return first < 0x80   ? 1
           : first < 0xC2 ? 0
           : first < 0xE0 ? 2
           : first < 0xF0 ? 3
           : first < 0xF5 ? 4
                          : 0;
}

/// Whether the byte may be number `i` of a sequence that begins so: the second one excludes what could be shorter,
/// surrogates, and what is beyond Unicode.
static bool may_follow(uint8_t first, uint32_t i, uint8_t byte)
{
    uint8_t low = i == 1 && first == 0xE0 ? 0xA0 : i == 1 && first == 0xF0 ? 0x90 : 0x80;
    uint8_t high = i == 1 && first == 0xED ? 0x9F : i == 1 && first == 0xF4 ? 0x8F : 0xBF;
    return byte >= low && byte <= high;
}

static _Noreturn void raise_decode_error(Frame frame, const uint8_t *bytes, size_t start,
                                         size_t end, const char *reason)
{
    if (end == start + 1) {
        raise_error(frame, EXC_UnicodeDecodeError,
                    "'utf-8' codec can't decode byte 0x%x in position %d: %s",
                    (uint32_t)bytes[start], (int64_t)start, reason);
    }
    raise_error(frame, EXC_UnicodeDecodeError,
                "'utf-8' codec can't decode bytes in position %d-%d: %s", (int64_t)start,
                (int64_t)end - 1, reason);
}

/// Where the sequence at `at` ends.
static size_t check_sequence(Frame frame, const uint8_t *bytes, size_t n, size_t at)
{
    uint32_t n_bytes = sequence_bytes(bytes[at]);
    if (n_bytes == 0) {
        raise_decode_error(frame, bytes, at, at + 1, "invalid start byte");
    }
    for (uint32_t i = 1; i < n_bytes; i++) {
        if (at + i == n) {
            raise_decode_error(frame, bytes, at, n, "unexpected end of data");
        }
        if (!may_follow(bytes[at], i, bytes[at + i])) {
            raise_decode_error(frame, bytes, at, at + i, "invalid continuation byte");
        }
    }
    return at + n_bytes;
}

Value utf8_decode(Frame frame, const uint8_t *bytes, size_t n)
{
    for (size_t at = 0; at < n;) {
        at = bytes[at] < 0x80 ? at + 1 : check_sequence(frame, bytes, n, at);
    }
    return str_utf8(frame, (const char *)bytes, n);
}
