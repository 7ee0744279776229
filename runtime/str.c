// SPDX-License-Identifier: Apache-2.0
// Making strings, their repr, and the texts of messages.
#include "str.h"

#include "bytes.h"
#include "check.h"
#include "exception.h"
#include "int.h"

#include <string.h>

Str *str_new(Frame frame, uint64_t length, uint32_t max_point)
{
    uint8_t width = max_point < 0x100 ? 1 : max_point < 0x10000 ? 2 : 4;
    Str *quick = length <= STR_QUICK_BYTES ? str_quick((uint32_t)length, width) : NULL;
    if (quick != NULL) {
        return quick;
    }
    if (length > STR_MAX_LENGTH) {
        raise_memory_error(frame);
    }
    Str *str =
        object_try(frame, &rt_types[TYPE_str], KIND_STR, sizeof(Str) + (size_t)length * width);
    if (str == NULL) {
        raise_memory_error(frame);
    }
    str->length = (uint32_t)length;
    str->hash = 0;
    str->data = str->bytes;
    str->width = width;
    str->n_sums = 0;
    return str;
}

Value str_ascii(Frame frame, const char *text, size_t length)
{
    Str *str = str_new(frame, length, 0x7F);
    bytes_copy(str->data, text, length);
    return object_value(str);
}

/// The code point at text[*at], which moves behind it.
static uint32_t utf8_next(const char *text, size_t *at)
{
    uint32_t first = (uint8_t)text[(*at)++];
    uint32_t n_more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    uint32_t point = n_more == 0 ? first : first & (0x3FU >> n_more);
    for (; n_more > 0; n_more--) {
        point = point << 6 | ((uint8_t)text[(*at)++] & 0x3F);
    }
    return point;
}

Value str_utf8(Frame frame, const char *text, size_t n_bytes)
{
    size_t length = 0;
    uint32_t max = 0;
    for (size_t at = 0; at < n_bytes; length++) {
        uint32_t point = utf8_next(text, &at);
        max = point > max ? point : max;
    }
    Str *str = str_new(frame, length, max);
    size_t at = 0;
    for (uint32_t i = 0; at < n_bytes; i++) {
        str_put(str, i, utf8_next(text, &at));
    }
    return object_value(str);
}

// --- Code points ----------------------------------------------------------------------------------------------------

static char number_char(uint32_t point)
{
    if (point < 0x80) {
        return (char)point;
    }
    int digit = point_decimal(point);
    return digit >= 0 ? (char)('0' + digit) : point_is_space(point) ? ' ' : '?';
}

void str_number_chars(const Str *text, char *out)
{
    uint32_t length = text->length;
    if (text->width == 1) {
        for (uint32_t i = 0; i < length; i++) {
            uint8_t point = text->data[i];
            out[i] = point < 0x80 ? (char)point : number_char(point);
        }
        return;
    }
    for (uint32_t i = 0; i < length; i++) {
        out[i] = number_char(str_at(text, i));
    }
}

// --- Writing --------------------------------------------------------------------------------------------------------

/// Code points on their way into a new string: the first pass (str NULL) counts, the second writes.
typedef struct Writer {
    Str *str;
    size_t length, max_length;
    uint32_t max_point;
    Root *kept;         // the strings that a message names
    const Frame *frame; // to poll for interrupts; NULL: the text is short
} Writer;

enum { MAX_KEPT = 4 };

static void put(Writer *writer, uint32_t point)
{
    if (writer->length >= writer->max_length) {
        return;
    }
    if (writer->str != NULL) {
        str_put(writer->str, (uint32_t)writer->length, point);
    }
    writer->max_point = point > writer->max_point ? point : writer->max_point;
    writer->length++;
}

static void put_ascii(Writer *writer, const char *text)
{
    while (*text != '\0') {
        put(writer, (uint8_t)*text++);
    }
}

static void put_hex(Writer *writer, uint32_t point, uint32_t n_digits)
{
    while (n_digits-- > 0) {
        put(writer, (uint8_t)"0123456789abcdef"[point >> (4 * n_digits) & 15]);
    }
}

/// In hexadecimal, without zeros in front.
static void put_hex_number(Writer *writer, uint32_t number)
{
    uint32_t n_digits = 1;
    while (n_digits < 8 && number >> (4 * n_digits) != 0) {
        n_digits++;
    }
    put_hex(writer, number, n_digits);
}

static void put_escaped(Writer *writer, uint32_t point, uint32_t quote)
{
    if (point == quote || point == '\\') {
        put(writer, '\\');
        put(writer, point);
    } else if (point == '\t' || point == '\n' || point == '\r') {
        put_ascii(writer, point == '\t' ? "\\t" : point == '\n' ? "\\n" : "\\r");
    } else if (point_is_printable(point)) {
        put(writer, point);
    } else if (point < 0x100) {
        put_ascii(writer, "\\x");
        put_hex(writer, point, 2);
    } else if (point < 0x10000) {
        put_ascii(writer, "\\u");
        put_hex(writer, point, 4);
    } else {
        put_ascii(writer, "\\U");
        put_hex(writer, point, 8);
    }
}

/// Whether a repr shows all of the text as it is: printable ASCII without quotes and backslashes. Without a branch, for
/// the compiler to do several at a time.
static bool is_plain(const Str *text)
{
    if (text->width > 1) {
        return false;
    }
    const uint8_t *points = text->data;
    uint32_t n = text->length;
    uint8_t others = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint8_t c = points[i];
        others |= (uint8_t)((uint8_t)(c - ' ') > '~' - ' ') | (uint8_t)(c == '\'') |
                  (uint8_t)(c == '"') | (uint8_t)(c == '\\');
    }
    return others == 0;
}

static void poll_for(const Writer *writer, uint32_t i)
{
    if (writer->frame != NULL) {
        rt_poll_step(*writer->frame, i);
    }
}

/// As str.__repr__: double quotes only where the text has a single one and no double one.
static void put_repr(Writer *writer, const Str *text)
{
    bool has_single = false, has_double = false;
    for (uint32_t i = 0; i < text->length; i++) {
        poll_for(writer, i);
        has_single = has_single || str_at(text, i) == '\'';
        has_double = has_double || str_at(text, i) == '"';
    }
    uint32_t quote = has_single && !has_double ? '"' : '\'';
    put(writer, quote);
    for (uint32_t i = 0; i < text->length; i++) {
        poll_for(writer, i);
        put_escaped(writer, str_at(text, i), quote);
    }
    put(writer, quote);
}

static void put_number(Writer *writer, int64_t number)
{
    char digits[INT_SMALL_TEXT + 1], *end = digits + INT_SMALL_TEXT;
    *end = '\0';
    put_ascii(writer, int_small_text(number, end));
}

/// A value among the arguments; the first pass roots it.
static Value next_value(Writer *writer, uint32_t *n_kept, Value argument)
{
    RT_ASSERT(*n_kept < MAX_KEPT);
    writer->kept[(*n_kept)++].value = argument;
    return argument;
}

static const Str *next_str(Writer *writer, uint32_t *n_kept, Value argument)
{
    return value_str(next_value(writer, n_kept, argument));
}

static void put_format(Writer *writer, const char *format, va_list arguments)
{
    uint32_t n_kept = 0;
    size_t end = strlen(format);
    for (size_t at = 0; at < end;) {
        uint32_t point = utf8_next(format, &at);
        if (point != '%') {
            put(writer, point);
            continue;
        }
        switch (format[at++]) {
        case 's': {
            const char *text = va_arg(arguments, const char *);
            for (size_t i = 0, n = strlen(text); i < n;) {
                put(writer, utf8_next(text, &i));
            }
            break;
        }
        case 'S': {
            const char *text = va_arg(arguments, const char *);
            for (int64_t n = va_arg(arguments, int64_t); n > 0; n--) {
                put(writer, (uint8_t)*text++);
            }
            break;
        }
        case 'd': put_number(writer, va_arg(arguments, int64_t)); break;
        case 'x': put_hex_number(writer, va_arg(arguments, uint32_t)); break;
        case 'c': put(writer, va_arg(arguments, uint32_t)); break;
        case 'U': {
            const Str *text = next_str(writer, &n_kept, va_arg(arguments, Value));
            for (uint32_t i = 0; i < text->length; i++) {
                put(writer, str_at(text, i));
            }
            break;
        }
        case 'R': put_repr(writer, next_str(writer, &n_kept, va_arg(arguments, Value))); break;
        case 'T': {
            const Type *type = value_type(next_value(writer, &n_kept, va_arg(arguments, Value)));
            for (uint32_t i = 0; i < type->name->length; i++) {
                put(writer, str_at(type->name, i));
            }
            break;
        }
        case 'r': {
            size_t max_length = writer->max_length;
            writer->max_length = writer->length + 200;
            put_repr(writer, next_str(writer, &n_kept, va_arg(arguments, Value)));
            writer->max_length = max_length;
            break;
        }
        default: put(writer, '%'); break;
        }
    }
}

Value str_repr(Frame frame, Value str, uint32_t max_length)
{
    Root *kept = root_of(&frame, str);
    uint32_t length = value_str(str)->length;
    if ((uint64_t)length + 2 <= max_length && is_plain(value_str(str))) {
        Str *result = str_new(frame, (uint64_t)length + 2, 0x7F);
        result->data[0] = result->data[length + 1] = '\'';
        bytes_copy(result->data + 1, value_str(kept->value)->data, length);
        return object_value(result);
    }
    Writer size = {NULL, 0, max_length, 0, NULL, &frame};
    put_repr(&size, value_str(kept->value));
    Writer writer = {NULL, 0, max_length, 0, NULL, &frame};
    writer.str = str_new(frame, size.length, size.max_point);
    put_repr(&writer, value_str(kept->value));
    return object_value(writer.str);
}

Value str_format(Frame frame, const char *format, va_list arguments)
{
    Root *kept = roots(&frame, MAX_KEPT);
    va_list again;
    va_copy(again, arguments);
    Writer size = {NULL, 0, SIZE_MAX, 0, kept, NULL};
    put_format(&size, format, again);
    va_end(again);
    Writer writer = {NULL, 0, SIZE_MAX, 0, kept, NULL};
    writer.str = str_new(frame, size.length, size.max_point);
    put_format(&writer, format, arguments);
    return object_value(writer.str);
}
