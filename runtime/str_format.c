// SPDX-License-Identifier: Apache-2.0
// str.format and str.format_map, as CPython's string_format.h: texts, and fields {name!conversion:specification} whose
// name leads from an argument on, and whose specification may contain fields.
#include "exception.h"
#include "native.h"
#include "runtime.h"
#include "str_arg.h"
#include "text.h"
#include "tuple.h"

typedef enum Numbering { NUMBERING_OPEN, NUMBERING_AUTOMATIC, NUMBERING_MANUAL } Numbering;

/// What fields take their values from, and how they have been numbered so far.
typedef struct Source {
    const Root *args; // n positional ones, then those that `names` names
    uint32_t n;
    const Root *names;   // a tuple, or NO_VALUE
    const Root *mapping; // format_map: instead of arguments. NULL: format
    Numbering numbering;
    uint32_t next; // number of the next field without one
} Source;

/// A part of a format string, which a root keeps.
typedef struct Piece {
    const Root *str;
    uint32_t start, end;
} Piece;

/// A field without its braces.
typedef struct Field {
    Piece name, specification;
    uint32_t conversion; // 0: none
    bool is_nested;      // its specification has fields
} Field;

static _Noreturn void raise_value_error(Frame frame, const char *message)
{
    raise_error(frame, EXC_ValueError, "%s", message);
}

static uint32_t point_of(const Piece *piece, uint32_t index)
{
    return str_at(value_str(piece->str->value), index);
}

static Value piece_str(Frame frame, const Piece *piece)
{
    return str_part(frame, piece->str->value, piece->start, piece->end);
}

// --- A field's parts ------------------------------------------------------------------------------------------------

/// Move the beginning of `rest` behind the field's name and the mark that ends it, which is returned; 0 at the end.
static uint32_t take_name(Frame frame, Piece *rest, Piece *name)
{
    *name = *rest;
    bool is_in_brackets = false;
    while (rest->start < rest->end) {
        uint32_t point = point_of(rest, rest->start++);
        if (is_in_brackets) {
            is_in_brackets = point != ']';
        } else if (point == '{') {
            raise_value_error(frame, "unexpected '{' in field name");
        } else if (point == '[') {
            is_in_brackets = true;
        } else if (point == '}' || point == ':' || point == '!') {
            name->end = rest->start - 1;
            return point;
        }
    }
    return 0;
}

/// Behind "!": the conversion; whether a specification follows.
static bool take_conversion(Frame frame, Piece *rest, uint32_t *conversion_out)
{
    if (rest->start >= rest->end) {
        raise_value_error(frame, "end of string while looking for conversion specifier");
    }
    *conversion_out = point_of(rest, rest->start++);
    if (rest->start < rest->end) {
        uint32_t point = point_of(rest, rest->start++);
        if (point == '}') {
            return false;
        }
        if (point != ':') {
            raise_value_error(frame, "expected ':' after conversion specifier");
        }
    }
    return true;
}

static void take_specification(Frame frame, Piece *rest, Field *field)
{
    field->specification = *rest;
    uint32_t depth = 1;
    while (rest->start < rest->end) {
        uint32_t point = point_of(rest, rest->start++);
        if (point == '{') {
            field->is_nested = true;
            depth++;
        } else if (point == '}' && --depth == 0) {
            field->specification.end = rest->start - 1;
            return;
        }
    }
    raise_value_error(frame, "unmatched '{' in format spec");
}

/// The field behind a brace; `rest` goes on behind its other one.
static Field take_field(Frame frame, Piece *rest)
{
    Field field = {.specification = {rest->str, 0, 0}};
    uint32_t mark = take_name(frame, rest, &field.name);
    if (mark == 0) {
        raise_value_error(frame, "expected '}' before end of string");
    }
    if (mark == ':' || (mark == '!' && take_conversion(frame, rest, &field.conversion))) {
        take_specification(frame, rest, &field);
    }
    return field;
}

// --- A field's value ------------------------------------------------------------------------------------------------

/// A number in any decimal digits, or -1: it is none.
static int64_t piece_number(Frame frame, const Piece *piece)
{
    int64_t number = piece->start < piece->end ? 0 : -1;
    for (uint32_t i = piece->start; i < piece->end; i++) {
        int digit = point_decimal(point_of(piece, i));
        if (digit < 0) {
            return -1;
        }
        if (number > (INT64_MAX - digit) / 10) {
            raise_value_error(frame, "Too many decimal digits in format string");
        }
        number = number * 10 + digit;
    }
    return number;
}

/// The number of a field that has one, or none at all and gets the next.
static int64_t field_number(Frame frame, Source *source, const Piece *first)
{
    int64_t number = piece_number(frame, first);
    bool is_empty = first->start == first->end;
    if (source->mapping != NULL) {
        return is_empty ? 0 : number;
    }
    if (number < 0 && !is_empty) {
        return -1;
    }
    Numbering numbering = is_empty ? NUMBERING_AUTOMATIC : NUMBERING_MANUAL;
    if (source->numbering == NUMBERING_OPEN) {
        source->numbering = numbering;
    }
    if (source->numbering != numbering) {
        raise_value_error(frame, is_empty ? "cannot switch from manual field specification to "
                                            "automatic field numbering"
                                          : "cannot switch from automatic field numbering to "
                                            "manual field specification");
    }
    return is_empty ? source->next++ : number;
}

static Value numbered_argument(Frame frame, const Source *source, int64_t number)
{
    if (source->mapping != NULL) {
        raise_value_error(frame, "Format string contains positional fields");
    }
    if (number >= source->n) {
        raise_error(frame, EXC_IndexError,
                    "Replacement index %d out of range for positional args tuple", number);
    }
    return source->args[number].value;
}

static Value named_argument(Frame frame, const Source *source, const Piece *name)
{
    const Root *key = root_of(&frame, piece_str(frame, name));
    if (source->mapping != NULL) {
        return rt_get_item(frame, source->mapping->value, key->value);
    }
    uint32_t n_names =
        source->names->value == NO_VALUE ? 0 : value_tuple(source->names->value)->length;
    for (uint32_t i = 0; i < n_names; i++) {
        if (str_equal(value_tuple(source->names->value)->items[i], key->value)) {
            return source->args[source->n + i].value;
        }
    }
    raise_with(frame, EXC_KeyError, key->value);
}

/// What is at `index` in brackets, a number where it is one.
static Value item_of(Frame frame, const Root *object, const Piece *index)
{
    int64_t number = piece_number(frame, index);
    Value key = number >= 0 ? rt_int_from_i64(frame, number) : piece_str(frame, index);
    return rt_get_item(frame, object->value, key);
}

/// One step on from a value: .attribute or [index], which `rest` begins with.
static void take_step(Frame frame, Piece *rest, Root *object)
{
    uint32_t mark = point_of(rest, rest->start++);
    if (mark != '.' && mark != '[') {
        raise_value_error(frame, "Only '.' or '[' may follow ']' in format field specifier");
    }
    Piece name = *rest;
    while (rest->start < rest->end) {
        uint32_t point = point_of(rest, rest->start);
        if (mark == '[' ? point == ']' : point == '.' || point == '[') {
            break;
        }
        rest->start++;
    }
    name.end = rest->start;
    if (mark == '[' && rest->start++ == rest->end) {
        raise_value_error(frame, "Missing ']' in format string");
    }
    if (name.start == name.end) {
        raise_value_error(frame, "Empty attribute in format string");
    }
    if (mark == '[') {
        object->value = item_of(frame, object, &name);
    } else {
        Value attribute = piece_str(frame, &name);
        object->value = rt_get_attr(frame, object->value, attribute);
    }
}

/// The value that a field's name leads to.
static Value field_value(Frame frame, Source *source, const Piece *name)
{
    Root *object = roots(&frame, 1);
    Piece first = *name, rest = *name;
    while (rest.start < rest.end && point_of(&rest, rest.start) != '.' &&
           point_of(&rest, rest.start) != '[') {
        rest.start++;
    }
    first.end = rest.start;
    int64_t number = field_number(frame, source, &first);
    object->value = number >= 0 ? numbered_argument(frame, source, number)
                                : named_argument(frame, source, &first);
    while (rest.start < rest.end) {
        take_step(frame, &rest, object);
    }
    return object->value;
}

// --- Texts and fields -----------------------------------------------------------------------------------------------

static void build(Frame frame, Text *text, Piece rest, Source *source, uint32_t depth);

static _Noreturn void raise_conversion(Frame frame, uint32_t conversion)
{
    raise_error(frame, EXC_ValueError,
                conversion > 32 && conversion < 127 ? "Unknown conversion specifier %c"
                                                    : "Unknown conversion specifier \\x%x",
                conversion);
}

static void put_field(Frame frame, Text *text, const Field *field, Source *source, uint32_t depth)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = field_value(frame, source, &field->name);
    switch (field->conversion) {
    case 0: break;
    case 's': kept[0].value = rt_str(frame, kept[0].value); break;
    case 'r': kept[0].value = rt_repr(frame, kept[0].value); break;
    case 'a': kept[0].value = rt_ascii(frame, kept[0].value); break;
    default: raise_conversion(frame, field->conversion);
    }
    if (field->is_nested) {
        Text specification = text_new(&frame);
        build(frame, &specification, field->specification, source, depth + 1);
        kept[1].value = text_take(frame, &specification);
    } else {
        kept[1].value = piece_str(frame, &field->specification);
    }
    text_str(frame, text, rt_format(frame, kept[0].value, kept[1].value, 0));
}

/// Append the text before the next field; a doubled brace stands for one. False at the end.
static bool take_text(Frame frame, Text *text, Piece *rest)
{
    uint32_t start = rest->start, point = 0;
    while (rest->start < rest->end && point != '{' && point != '}') {
        point = point_of(rest, rest->start++);
    }
    bool is_at_end = rest->start >= rest->end;
    bool is_double = !is_at_end && point_of(rest, rest->start) == point;
    if (point == '}' && !is_double) {
        raise_value_error(frame, "Single '}' encountered in format string");
    }
    if (point == '{' && is_at_end) {
        raise_value_error(frame, "Single '{' encountered in format string");
    }
    bool is_brace = point == '{' || point == '}';
    text_part(frame, text, rest->str->value, start, rest->start - (is_brace && !is_double));
    rest->start += is_brace && is_double;
    return is_brace && !is_double;
}

static void build(Frame frame, Text *text, Piece rest, Source *source, uint32_t depth)
{
    if (depth == 2) {
        raise_value_error(frame, "Max string recursion exceeded");
    }
    while (rest.start < rest.end) {
        if (take_text(frame, text, &rest)) {
            Field field = take_field(frame, &rest);
            put_field(frame, text, &field, source, depth);
        }
    }
}

static Value format(Frame frame, Value self, Source *source)
{
    const Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    build(frame, &text, (Piece){kept, 0, value_str(self)->length}, source, 0);
    return text_take(frame, &text);
}

STR_METHOD(str_format_fields)
{
    STR_METHOD_UNUSED;
    const Root *kept_names = root_of(&frame, names);
    uint32_t n_names = names == NO_VALUE ? 0 : value_tuple(names)->length;
    Source source = {.args = args, .n = n - n_names, .names = kept_names};
    return format(frame, self, &source);
}

STR_METHOD(str_format_map)
{
    STR_METHOD_UNUSED;
    Source source = {.mapping = &args[0]};
    return format(frame, self, &source);
}
