// SPDX-License-Identifier: Apache-2.0
#include "exception_field.h"

#include "list.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"
#include "tuple.h"
#include "utf8.h"

#include <string.h>

static const struct Field {
    ExceptionId id;
    uint32_t at;
    Str *name;
} fields[] = {
#define FIELD(exception, name, at) {EXC_##exception, at, &rt_name_##name},
#define HIDDEN(exception, at) {EXC_##exception, at, &rt_empty_str},
#include "exception_field.def"
};

enum { N_FIELDS = sizeof(fields) / sizeof(fields[0]) };

enum { AT_ERRNO, AT_STRERROR, AT_FILENAME, AT_FILENAME2 };                 // of OSError
enum { AT_MESSAGE, AT_FILE, AT_LINE, AT_END_LINE = 5, AT_END_OFFSET = 6 }; // of SyntaxError

static const struct Field *field_of(Value self, Value name)
{
    for (size_t i = 0; i < N_FIELDS; i++) {
        bool is_hidden = fields[i].name == &rt_empty_str;
        if (!is_hidden && str_equal(object_value(fields[i].name), name) &&
            is_exception_of(self, fields[i].id)) {
            return &fields[i];
        }
    }
    return NULL;
}

static uint32_t count_fields(Value self)
{
    uint32_t n = 0;
    for (size_t i = 0; i < N_FIELDS; i++) {
        n = fields[i].at >= n && is_exception_of(self, fields[i].id) ? fields[i].at + 1 : n;
    }
    return n;
}

Str *exception_field_name(const Type *type, uint32_t i)
{
    for (size_t k = 0; k < N_FIELDS; k++) {
        bool is_hidden = fields[k].name == &rt_empty_str;
        if (!is_hidden && type == &rt_exceptions[fields[k].id] && i-- == 0) {
            return fields[k].name;
        }
    }
    return NULL;
}

static const Tuple *args_of(Value self)
{
    return value_tuple(value_exception(self)->args);
}

/// What the arguments say of field `at`.
static Value field_in_args(Value self, uint32_t at)
{
    const Tuple *args = args_of(self);
    uint32_t n = args->length;
    if (is_exception_of(self, EXC_StopIteration)) {
        return n > 0 ? args->items[0] : NO_VALUE;
    }
    if (is_exception_of(self, EXC_SystemExit)) {
        return n > 1 ? object_value(args) : n == 1 ? args->items[0] : NO_VALUE;
    }
    if (is_exception_of(self, EXC_ImportError)) {
        return n == 1 && at == IMPORT_MESSAGE ? args->items[0] : NO_VALUE;
    }
    if (is_exception_of(self, EXC_OSError)) {
        return n >= 2 && n <= 5 && at <= AT_STRERROR ? args->items[at] : NO_VALUE;
    }
    if (is_exception_of(self, EXC_SyntaxError)) {
        return n > 0 && at == AT_MESSAGE ? args->items[0] : NO_VALUE;
    }
    bool is_codec = is_exception_of(self, EXC_UnicodeEncodeError);
    return is_codec && at < n ? args->items[at] : NO_VALUE;
}

Value exception_field(Value exception, uint32_t at)
{
    Value made = value_exception(exception)->detail;
    return made != NO_VALUE ? value_tuple(made)->items[at] : field_in_args(exception, at);
}

Tuple *exception_fields(Frame frame, const Root *self)
{
    if (value_exception(self->value)->detail == NO_VALUE) {
        Tuple *made = tuple_new(frame, count_fields(self->value));
        for (uint32_t i = 0; i < made->length; i++) {
            made->items[i] = field_in_args(self->value, i);
        }
        value_exception(self->value)->detail = object_value(made);
    }
    return value_tuple(value_exception(self->value)->detail);
}

void exception_fields_clear(Frame frame, const Root *self)
{
    uint32_t n = count_fields(self->value);
    if (n > 0) {
        Tuple *made = tuple_new(frame, n);
        value_exception(self->value)->detail = object_value(made);
    }
}

bool exception_field_get(Frame frame, Value self, Value name, Value *value_out)
{
    const struct Field *field = field_of(self, name);
    if (field == NULL) {
        return false;
    }
    const Root *kept = root_of(&frame, self);
    Value value = exception_fields(frame, kept)->items[field->at];
    *value_out = value == NO_VALUE ? object_value(&rt_none) : value;
    return true;
}

bool exception_field_set(Frame frame, Value self, Value name, Value value)
{
    const struct Field *field = field_of(self, name);
    if (field == NULL) {
        return false;
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    kept[1].value = value;
    exception_fields(frame, kept)->items[field->at] = kept[1].value;
    return true;
}

// --- What constructors are given ------------------------------------------------------------------------------------

/// OSError(number, text, filename, _, filename2): with a filename the other arguments are not kept.
static uint32_t os_error_init(Frame frame, const Root *self, const Root *args, uint32_t n)
{
    bool is_written = n >= 3 && value_type(self->value) == &rt_exceptions[EXC_BlockingIOError] &&
                      (value_is_small(args[2].value) || value_is_kind(args[2].value, KIND_FLOAT));
    if (n < 3 || n > 5 || args[2].value == object_value(&rt_none) || is_written) {
        return n;
    }
    Tuple *made = exception_fields(frame, self);
    made->items[AT_ERRNO] = args[0].value;
    made->items[AT_STRERROR] = args[1].value;
    made->items[AT_FILENAME] = args[2].value;
    bool has_second = n == 5 && args[4].value != object_value(&rt_none);
    made->items[AT_FILENAME2] = has_second ? args[4].value : NO_VALUE;
    return 2;
}

/// SyntaxError(message, (file, line, offset, text[, end line, end offset])).
static void syntax_error_init(Frame frame, const Root *self, const Root *args, uint32_t n)
{
    Tuple *made = exception_fields(frame, self);
    made->items[AT_MESSAGE] = n > 0 ? args[0].value : NO_VALUE;
    if (n != 2) {
        return;
    }
    Root *place = root_of(&frame, list_from(frame, args[1].value));
    place->value = rt_list_to_tuple(frame, place->value);
    const Tuple *given = value_tuple(place->value);
    if (given->length < 4 || given->length > 6) {
        bool is_few = given->length < 4;
        raise_error(frame, EXC_TypeError, "function takes at %s %d arguments (%d given)",
                    is_few ? "least" : "most", (int64_t)(is_few ? 4 : 6), (int64_t)given->length);
    }
    made = exception_fields(frame, self);
    memcpy(&made->items[AT_FILE], given->items, given->length * sizeof(Value));
    if (given->length == 5) {
        raise_error(frame, EXC_TypeError,
                    "end_offset must be provided when end_lineno is provided");
    }
}

/// UnicodeEncodeError(encoding, object, start, end, reason).
static void encode_error_init(Frame frame, const Root *args, uint32_t n)
{
    if (n != 5) {
        raise_error(frame, EXC_TypeError, "function takes exactly 5 arguments (%d given)",
                    (int64_t)n);
    }
    static const char *const places[] = {"argument 1", "argument 2", "argument 3", "argument 4",
                                         "argument 5"};
    for (uint32_t i = 0; i < n; i++) {
        bool is_number = i == 2 || i == 3;
        if (is_number && !value_is_small(args[i].value)) {
            raise_error(frame, EXC_TypeError, "'%T' object cannot be interpreted as an integer",
                        args[i].value);
        }
        if (!is_number && !value_is_kind(args[i].value, KIND_STR)) {
            raise_argument(frame, places[i], "str", args[i].value);
        }
    }
}

uint32_t exception_fields_init(Frame frame, const Root *self, const Root *args, uint32_t n)
{
    value_exception(self->value)->detail = NO_VALUE;
    if (is_exception_of(self->value, EXC_OSError)) {
        return os_error_init(frame, self, args, n);
    }
    if (is_exception_of(self->value, EXC_SyntaxError)) {
        syntax_error_init(frame, self, args, n);
    } else if (is_exception_of(self->value, EXC_UnicodeEncodeError)) {
        encode_error_init(frame, args, n);
    }
    return n;
}

/// The types whose constructors take their fields, or the first of them, by name.
static const struct Named {
    ExceptionId id;
    uint32_t n;
    const char *name;
} named[] = {
    {EXC_AttributeError, 2, "AttributeError"},
    {EXC_NameError, 1, "NameError"},
    {EXC_ImportError, 3, "ImportError"},
};

static const struct Named *named_of(const Type *type)
{
    for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++) {
        if (type_is_subtype(type, &rt_exceptions[named[i].id])) {
            return &named[i];
        }
    }
    return NULL;
}

bool exception_takes_keywords(const Type *type)
{
    return named_of(type) != NULL;
}

void exception_fields_named(Frame frame, const Root *self, const Root *args, uint32_t n,
                            Value names)
{
    const struct Named *takes = named_of(value_type(self->value));
    const Tuple *words = value_tuple(names);
    if (words->length > takes->n) {
        raise_error(frame, EXC_TypeError, "%s() takes at most %d keyword argument%s (%d given)",
                    takes->name, (int64_t)takes->n, takes->n == 1 ? "" : "s",
                    (int64_t)words->length);
    }
    for (uint32_t i = 0; i < words->length; i++) {
        const struct Field *field = field_of(self->value, words->items[i]);
        if (field == NULL || field->at >= takes->n) {
            raise_error(frame, EXC_TypeError, "%R is an invalid keyword argument for %s()",
                        words->items[i], takes->name);
        }
        exception_fields(frame, self)->items[field->at] = args[n + i].value;
    }
}

// --- Texts ----------------------------------------------------------------------------------------------------------

/// [Errno 2] No such file or directory: 'x'
static Value os_error_str(Frame frame, const Root *self)
{
    Root *made = root_of(&frame, object_value(exception_fields(frame, self)));
    const Tuple *items = value_tuple(made->value);
    bool has_file = items->items[AT_FILENAME] != NO_VALUE;
    if (!has_file &&
        (items->items[AT_ERRNO] == NO_VALUE || items->items[AT_STRERROR] == NO_VALUE)) {
        return NO_VALUE;
    }
    Text text = text_new(&frame);
    static const struct {
        const char *before;
        uint32_t at;
    } parts[] = {
        {"[Errno ", AT_ERRNO}, {"] ", AT_STRERROR}, {": ", AT_FILENAME}, {" -> ", AT_FILENAME2}};
    for (uint32_t i = 0; i < 4; i++) {
        Value value = items->items[parts[i].at];
        bool is_name = parts[i].at >= AT_FILENAME;
        if (is_name && value == NO_VALUE) {
            break;
        }
        value = value == NO_VALUE ? object_value(&rt_none) : value;
        text_ascii(frame, &text, parts[i].before);
        text_str(frame, &text, is_name ? rt_repr(frame, value) : rt_str(frame, value));
    }
    return text_take(frame, &text);
}

/// The name of a file without its folders.
static Value base_name(Frame frame, Value path)
{
    const Str *text = value_str(path);
    uint32_t begin = text->length;
    while (begin > 0 && str_at(text, begin - 1) != '/') {
        begin--;
    }
    Root *kept = root_of(&frame, path);
    Text made = text_new(&frame);
    text_part(frame, &made, kept->value, begin, value_str(kept->value)->length);
    return text_take(frame, &made);
}

/// The message, and the file and the line behind it where they are known.
static Value syntax_error_str(Frame frame, const Root *self)
{
    Root *made = root_of(&frame, object_value(exception_fields(frame, self)));
    Value message = value_tuple(made->value)->items[AT_MESSAGE];
    message = rt_str(frame, message == NO_VALUE ? object_value(&rt_none) : message);
    Value file = value_tuple(made->value)->items[AT_FILE];
    Value line = value_tuple(made->value)->items[AT_LINE];
    bool has_file = file != NO_VALUE && value_is_kind(file, KIND_STR);
    bool has_line = line != NO_VALUE && value_is_small(line);
    if (!has_file && !has_line) {
        return message;
    }
    Root *kept = root_of(&frame, message);
    Text text = text_new(&frame);
    text_format(frame, &text, "%U (", kept->value);
    if (has_file) {
        text_str(frame, &text, base_name(frame, file));
    }
    if (has_line) {
        text_format(frame, &text, has_file ? ", line %d" : "line %d", value_small(line));
    }
    text_ascii(frame, &text, ")");
    return text_take(frame, &text);
}

Value exception_field_str(Frame frame, Value self)
{
    const Root *kept = root_of(&frame, self);
    if (is_exception_of(self, EXC_OSError)) {
        return os_error_str(frame, kept);
    }
    if (is_exception_of(self, EXC_SyntaxError)) {
        return syntax_error_str(frame, kept);
    }
    if (is_exception_of(self, EXC_ImportError)) {
        Value message = exception_field(self, IMPORT_MESSAGE);
        return message != NO_VALUE && value_is_exactly(message, TYPE_str) ? message : NO_VALUE;
    }
    if (is_exception_of(self, EXC_UnicodeEncodeError)) {
        Value made = object_value(exception_fields(frame, kept));
        return is_encode_error_args(made) ? encode_error_str(frame, made) : NO_VALUE;
    }
    return NO_VALUE;
}
