// SPDX-License-Identifier: Apache-2.0
// What operators and subscripts do with strings: comparing, hashing, concatenating, repeating, taking parts.
//
// Appending in a loop (s += x) is linear: after a few concatenations on top of each other the text goes into a
// StrBuffer with room behind it. A concatenation whose left operand ends where the buffer's used part does writes only
// the right operand; strings made before are beginnings of the same buffer, and stay as they are.
#include "bytes.h"
#include "exception.h"
#include "runtime.h"
#include "str.h"

#include <string.h>

enum {
    MAX_SUMS = 4, // concatenations before a buffer is worth its memory
    BUFFER_MIN = 64,
    N_POINTS = 256,
};

Str rt_empty_str = {.head = {&rt_types[TYPE_str], KIND_STR, GC_IMMORTAL, 0},
                    .data = rt_empty_str.bytes,
                    .width = 1};

// --- Parts ----------------------------------------------------------------------------------------------------------

/// Static strings of one code point, each made when it is first asked for.
static uint64_t point_strs[N_POINTS][(sizeof(Str) + 8) / 8];

Value str_point(Frame frame, uint32_t point)
{
    if (point >= N_POINTS) {
        Str *str = str_new(frame, 1, point);
        str_put(str, 0, point);
        return object_value(str);
    }
    Str *str = (Str *)(void *)point_strs[point];
    if (str->length == 0) {
        str->head = rt_empty_str.head;
        str->length = 1;
        str->width = 1;
        str->data = str->bytes;
        str->data[0] = (uint8_t)point;
    }
    return object_value(str);
}

#define OR_ALL(Point)                                                     \
    {                                                                     \
        const Point *in = (const Point *)(const void *)str->data + start; \
        for (uint32_t i = 0; i < n; i++) {                                \
            all |= in[i];                                                 \
        }                                                                 \
    }

uint32_t str_max_point(const Str *str, uint32_t start, uint32_t n)
{
    uint32_t all = 0; // each bit that one of them has: enough for the width
    switch (str->width) {
    case 1: return 0xFF;
    case 2: OR_ALL(uint16_t) break;
    default: OR_ALL(uint32_t) break;
    }
    return all;
}

bool str_is_ascii(const Str *str)
{
    if (str->width > 1) {
        return false;
    }
    const uint8_t *at = str->data, *end = at + str->length;
    uint64_t all = 0, word = 0;
    for (; end - at >= 8; at += 8) {
        memcpy(&word, at, 8);
        all |= word;
    }
    while (at < end) {
        all |= *at++;
    }
    return (all & 0x8080808080808080) == 0;
}

#define CONVERT(To, From)                \
    {                                    \
        To *out = to;                    \
        const From *in = from;           \
        for (size_t i = 0; i < n; i++) { \
            out[i] = (To)in[i];          \
        }                                \
    }

void points_convert(void *to, uint32_t to_width, const void *from, uint32_t from_width, size_t n)
{
    switch (to_width * 8 + from_width) {
    case 2 * 8 + 1: CONVERT(uint16_t, uint8_t) break;
    case 4 * 8 + 1: CONVERT(uint32_t, uint8_t) break;
    case 4 * 8 + 2: CONVERT(uint32_t, uint16_t) break;
    case 1 * 8 + 2: CONVERT(uint8_t, uint16_t) break;
    case 1 * 8 + 4: CONVERT(uint8_t, uint32_t) break;
    default: CONVERT(uint16_t, uint32_t) break;
    }
}

uint32_t str_fill(Frame frame, Str *to, uint32_t at, uint32_t point, int64_t n)
{
    for (; n > 0; n--) {
        rt_poll_step(frame, (uint64_t)n);
        str_put(to, at++, point);
    }
    return at;
}

void str_copy(Str *to, uint32_t at, const Str *from, uint32_t start, uint32_t n)
{
    uint8_t *out = to->data + (size_t)at * to->width;
    const uint8_t *in = from->data + (size_t)start * from->width;
    if (to->width == from->width) {
        bytes_copy(out, in, (size_t)n * to->width);
    } else {
        points_convert(out, to->width, in, from->width, n);
    }
}

Value str_part(Frame frame, Value value, uint32_t start, uint32_t end)
{
    const Str *str = value_str(value);
    uint32_t n = end - start;
    if (n == str->length && str->head.type == &rt_types[TYPE_str]) {
        return value;
    }
    if (n <= 1) {
        return n == 0 ? object_value(&rt_empty_str) : str_point(frame, str_at(str, start));
    }
    Str *quick = str->width == 1 && n <= STR_QUICK_BYTES ? str_quick(n, 1) : NULL;
    if (quick != NULL) {
        bytes_copy(quick->data, str->data + start, n);
        return object_value(quick);
    }
    const Root *kept = root_of(&frame, value);
    Str *part = str_new(frame, n, str_max_point(str, start, n));
    str_copy(part, 0, value_str(kept->value), start, n);
    return object_value(part);
}

Value str_narrow(Frame frame, Value value)
{
    const Str *str = value_str(value);
    uint32_t length = str->length, max = str_max_point(str, 0, length);
    if (str->width == 1 || max > (str->width == 2 ? 0xFFU : 0xFFFFU)) {
        return value;
    }
    if (length <= 1) {
        return length == 0 ? object_value(&rt_empty_str) : str_point(frame, str_at(str, 0));
    }
    const Root *kept = root_of(&frame, value);
    Str *narrow = str_new(frame, length, max);
    str_copy(narrow, 0, value_str(kept->value), 0, length);
    return object_value(narrow);
}

Value rt_str_get(Frame frame, Value value, I64 index)
{
    const Str *str = value_str(value);
    index += index < 0 ? str->length : 0;
    if (index < 0 || index >= str->length) {
        raise_error(frame, EXC_IndexError, "string index out of range");
    }
    return str_point(frame, str_at(str, (uint32_t)index));
}

/// A bound of a slice, counted from the end where it is negative, inside [low, high].
static int64_t slice_bound(int64_t bound, int64_t length, int64_t low, int64_t high)
{
    bound += bound < 0 ? length : 0;
    return bound < low ? low : bound > high ? high : bound;
}

Value rt_str_slice(Frame frame, Value value, I64 start, I64 stop, I64 step)
{
    const Str *str = value_str(value);
    int64_t length = str->length;
    if (step == 1) {
        start = slice_bound(start, length, 0, length);
        stop = slice_bound(stop, length, start, length);
        return str_part(frame, value, (uint32_t)start, (uint32_t)stop);
    }
    int64_t low = step < 0 ? -1 : 0, high = step < 0 ? length - 1 : length;
    start = slice_bound(start, length, low, high);
    stop = slice_bound(stop, length, low, high);
    int64_t distance = step < 0 ? start - stop : stop - start;
    if (distance <= 0) {
        return object_value(&rt_empty_str);
    }
    uint64_t stride = step < 0 ? -(uint64_t)step : (uint64_t)step;
    uint32_t n = (uint32_t)((uint64_t)(distance - 1) / stride) + 1;
    uint32_t all = 0;
    for (uint32_t i = 0; i < n; i++) {
        all |= str_at(str, (uint32_t)(start + i * step));
    }
    const Root *kept = root_of(&frame, value);
    Str *part = str_new(frame, n, all);
    str = value_str(kept->value);
    for (uint32_t i = 0; i < n; i++) {
        str_put(part, i, str_at(str, (uint32_t)(start + i * step)));
    }
    return object_value(part);
}

// --- Comparing and hashing ------------------------------------------------------------------------------------------

bool str_equal(Value a, Value b)
{
    const Str *left = value_str(a), *right = value_str(b);
    return left == right ||
           (left->length == right->length && left->width == right->width &&
            memcmp(left->data, right->data, (size_t)left->length * left->width) == 0);
}

bool rt_str_equal(Value a, Value b)
{
    return str_equal(a, b);
}

I32 rt_str_cmp(Value a, Value b)
{
    const Str *left = value_str(a), *right = value_str(b);
    uint32_t n = left->length < right->length ? left->length : right->length;
    if (left->width == 1 && right->width == 1) {
        int order = memcmp(left->data, right->data, n);
        if (order != 0) {
            return order < 0 ? -1 : 1;
        }
    } else {
        for (uint32_t i = 0; i < n; i++) {
            uint32_t x = str_at(left, i), y = str_at(right, i);
            if (x != y) {
                return x < y ? -1 : 1;
            }
        }
    }
    return left->length == right->length ? 0 : left->length < right->length ? -1 : 1;
}

static uint64_t hash_mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
    return hash ^ hash >> 29;
}

/// Eight bytes at a time, each mixed in by a multiplication whose high bits come back down.
static uint64_t hash_bytes(const uint8_t *bytes, size_t n)
{
    uint64_t hash = n, word = 0;
    for (; n >= 8; n -= 8, bytes += 8) {
        memcpy(&word, bytes, 8);
        hash = hash_mix(hash, word);
    }
    word = 0;
    for (; n > 0; n--) {
        word = word << 8 | bytes[n - 1];
    }
    hash = hash_mix(hash, word) * 0xBF58476D1CE4E5B9U;
    return hash ^ hash >> 32;
}

int64_t str_hash(Str *str)
{
    if (str->hash == 0 && str->length > 0) { // as CPython's, "" has the hash 0
        uint32_t hash = (uint32_t)hash_bytes(str->data, (size_t)str->length * str->width);
        str->hash = hash == 0 ? 1 : hash;
    }
    return str->hash;
}

I64 rt_str_hash(Value value)
{
    return str_hash(value_str(value));
}

// --- Concatenating --------------------------------------------------------------------------------------------------

void trace_str(Object *object, Visit *visit)
{
    Str *str = (Str *)(void *)object;
    if (str->data != str->bytes) {
        visit(object_value(str->data - offsetof(StrBuffer, bytes)));
    }
}

static StrBuffer *str_buffer(const Str *str)
{
    return str->data == str->bytes ? NULL
                                   : (StrBuffer *)(void *)(str->data - offsetof(StrBuffer, bytes));
}

/// Whether `n` bytes can be written right behind `str`.
static bool has_room(const Str *str, size_t n)
{
    const StrBuffer *buffer = str_buffer(str);
    return buffer != NULL && buffer->used == (size_t)str->length * str->width &&
           n <= buffer->capacity - buffer->used;
}

Value str_of_buffer(Frame frame, Value buffer, uint32_t length, uint8_t width)
{
    const Root *kept = root_of(&frame, buffer);
    Str *str = object_try(frame, &rt_types[TYPE_str], KIND_STR, sizeof(Str));
    if (str == NULL) {
        raise_memory_error(frame);
    }
    str->length = length;
    str->hash = 0;
    str->data = ((StrBuffer *)(void *)value_object(kept->value))->bytes;
    str->width = width;
    str->n_sums = MAX_SUMS;
    return object_value(str);
}

/// A buffer for a text of so many bytes, and for as much again.
static StrBuffer *buffer_new(Frame frame, size_t bytes)
{
    size_t capacity = bytes < BUFFER_MIN ? 2 * (size_t)BUFFER_MIN : 2 * bytes;
    StrBuffer *buffer = object_try(frame, NULL, KIND_RAW, sizeof(StrBuffer) + capacity);
    if (buffer == NULL) { // the text itself may fit
        capacity = bytes;
        buffer = object_try(frame, NULL, KIND_RAW, sizeof(StrBuffer) + capacity);
    }
    if (buffer == NULL) {
        raise_memory_error(frame);
    }
    buffer->used = 0;
    buffer->capacity = (uint32_t)capacity;
    return buffer;
}

/// left + right, in a buffer: the one that `left` ends in, or a new one.
static Value concat_in_buffer(Frame frame, const Root *kept, uint32_t length, uint8_t width)
{
    const Str *left = value_str(kept[0].value), *right = value_str(kept[1].value);
    uint32_t n_left = left->length;
    bool is_extended = left->width == width && has_room(left, (size_t)right->length * width);
    StrBuffer *buffer = is_extended ? str_buffer(left) : buffer_new(frame, (size_t)length * width);
    Str *sum = value_str(str_of_buffer(frame, object_value(buffer), length, width));
    if (!is_extended) {
        str_copy(sum, 0, value_str(kept[0].value), 0, n_left);
    }
    str_copy(sum, n_left, value_str(kept[1].value), 0, length - n_left);
    str_buffer(sum)->used = length * width;
    return object_value(sum);
}

static bool is_exact(const Str *str)
{
    return str->head.type == &rt_types[TYPE_str];
}

/// left + right without a collection, thus without roots, where that can be; otherwise NO_VALUE.
static Value concat_quick(const Str *left, const Str *right)
{
    uint32_t width = left->width, n_left = left->length * width, n_right = right->length * width;
    if (right->width != width) {
        return NO_VALUE;
    }
    if (left->n_sums < MAX_SUMS) {
        Str *sum = n_left + n_right > STR_QUICK_BYTES
                       ? NULL
                       : str_quick(left->length + right->length, width);
        if (sum == NULL) {
            return NO_VALUE;
        }
        bytes_copy(sum->data, left->data, n_left);
        bytes_copy(sum->data + n_left, right->data, n_right);
        sum->n_sums = left->n_sums + 1;
        return object_value(sum);
    }
    Str *sum = has_room(left, n_right) ? str_quick(0, 1) : NULL;
    if (sum == NULL) {
        return NO_VALUE;
    }
    sum->length = left->length + right->length;
    sum->data = left->data;
    sum->width = left->width;
    sum->n_sums = MAX_SUMS;
    bytes_copy(sum->data + n_left, right->data, n_right);
    str_buffer(left)->used += n_right;
    return object_value(sum);
}

Value rt_str_concat(Frame frame, Value a, Value b)
{
    const Str *left = value_str(a), *right = value_str(b);
    if (right->length == 0 && is_exact(left)) {
        return a;
    }
    if (left->length == 0 && is_exact(right)) {
        return b;
    }
    Value quick = concat_quick(left, right);
    if (quick != NO_VALUE) {
        return quick;
    }
    uint64_t length = (uint64_t)left->length + right->length;
    uint8_t width = left->width > right->width ? left->width : right->width;
    uint8_t n_sums = left->n_sums;
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    if (n_sums == MAX_SUMS && length * width >= BUFFER_MIN && length <= STR_MAX_LENGTH / 4) {
        return concat_in_buffer(frame, kept, (uint32_t)length, width);
    }
    Str *sum = str_new(frame, length, width_max(width));
    left = value_str(kept[0].value);
    str_copy(sum, 0, left, 0, left->length);
    str_copy(sum, left->length, value_str(kept[1].value), 0, value_str(kept[1].value)->length);
    sum->n_sums = n_sums < MAX_SUMS ? n_sums + 1 : MAX_SUMS;
    return object_value(sum);
}

Value rt_str_join_pieces(Frame frame, Pointer values, I32 n)
{
    const Root *pieces = values;
    uint64_t length = 0;
    uint32_t width = 1;
    for (I32 i = 0; i < n; i++) {
        const Str *piece = value_str(pieces[i].value);
        length += piece->length;
        width = piece->width > width ? piece->width : width;
    }
    if (length <= 1) {
        for (I32 i = 0; i < n; i++) {
            if (value_str(pieces[i].value)->length == 1) {
                return str_part(frame, pieces[i].value, 0, 1);
            }
        }
        return object_value(&rt_empty_str);
    }
    Str *sum = str_new(frame, length, width_max(width));
    uint32_t at = 0;
    for (I32 i = 0; i < n; i++) {
        const Str *piece = value_str(pieces[i].value);
        if (sum->width == 1) {
            bytes_copy_whole(sum->data + at, piece->data, piece->length, sum->length - at);
        } else {
            str_copy(sum, at, piece, 0, piece->length);
        }
        at += piece->length;
    }
    return object_value(sum);
}

enum { MAX_PIECE = 1 << 22 }; // code points that are copied at once

Value rt_str_repeat(Frame frame, Value value, I64 times)
{
    const Str *str = value_str(value);
    uint32_t n = str->length;
    if (times == 1 && is_exact(str)) {
        return value;
    }
    if (times <= 0 || n == 0) {
        return object_value(&rt_empty_str);
    }
    if (times > INT64_MAX / n) {
        raise_error(frame, EXC_OverflowError, "repeated string is too long");
    }
    if (times > STR_MAX_LENGTH) {
        raise_memory_error(frame);
    }
    const Root *kept = root_of(&frame, value);
    Str *product = str_new(frame, (uint64_t)n * (uint64_t)times, width_max(str->width));
    str = value_str(kept->value);
    str_copy(product, 0, str, 0, n);
    uint32_t n_most = MAX_PIECE > n ? MAX_PIECE - MAX_PIECE % n : n; // pieces of whole copies
    for (uint32_t done = n; done < product->length;) {               // what is there, once more
        rt_poll(frame);
        uint32_t rest = product->length - done, piece = done < n_most ? done : n_most;
        piece = rest < piece ? rest : piece;
        str_copy(product, done, product, 0, piece);
        done += piece;
    }
    return object_value(product);
}
