// SPDX-License-Identifier: Apache-2.0
// str.translate and str.maketrans.
#include "dict.h"
#include "exception.h"
#include "int.h"
#include "native.h"
#include "runtime.h"
#include "str_arg.h"
#include "text.h"

// --- maketrans ------------------------------------------------------------------------------------------------------

/// A table of the code points of x, each with its counterpart in y, and of those of z, which go.
static Value table_of_strings(Frame frame, const Root *args, uint32_t n)
{
    str_arg(frame, args[1].value, "maketrans", "argument 2");
    if (n > 2) {
        str_arg(frame, args[2].value, "maketrans", "argument 3");
    }
    if (!value_is_str(args[0].value)) {
        raise_error(frame, EXC_TypeError,
                    "first maketrans argument must be a string if there is a second argument");
    }
    uint32_t length = value_str(args[0].value)->length;
    if (length != value_str(args[1].value)->length) {
        raise_error(frame, EXC_ValueError,
                    "the first two maketrans arguments must have equal length");
    }
    const Root *table = root_of(&frame, dict_new(frame, 0, true));
    for (uint32_t i = 0; i < length; i++) {
        rt_poll_step(frame, i);
        Value key = small_value(str_at(value_str(args[0].value), i));
        dict_set(frame, table->value, key, small_value(str_at(value_str(args[1].value), i)));
    }
    for (uint32_t i = 0; n > 2 && i < value_str(args[2].value)->length; i++) {
        rt_poll_step(frame, i);
        Value key = small_value(str_at(value_str(args[2].value), i));
        dict_set(frame, table->value, key, object_value(&rt_none));
    }
    return table->value;
}

/// A dict's keys that are strings become the code points that they are.
static Value table_of_dict(Frame frame, const Root *dict)
{
    if (!value_is_dict(dict->value) || value_type(dict->value) != &rt_types[TYPE_dict]) {
        raise_error(frame, EXC_TypeError,
                    "if you give only one argument to maketrans it must be a dict");
    }
    const Root *table = root_of(&frame, dict_new(frame, 0, true));
    uint32_t at = 0;
    for (const DictEntry *entry; (entry = dict_next(dict->value, &at)) != NULL;) {
        Value key = entry->key;
        if (value_is_str(key)) {
            if (value_str(key)->length != 1) {
                raise_error(frame, EXC_ValueError,
                            "string keys in translate table must be of length 1");
            }
            key = small_value(str_at(value_str(key), 0));
        } else if (!value_is_int(key)) {
            raise_error(frame, EXC_TypeError,
                        "keys in translate table must be strings or integers");
        }
        dict_set(frame, table->value, key, entry->value);
    }
    return table->value;
}

STR_METHOD(str_maketrans)
{
    STR_METHOD_UNUSED;
    return n > 1 ? table_of_strings(frame, args, n) : table_of_dict(frame, &args[0]);
}

// --- translate ------------------------------------------------------------------------------------------------------

/// table[point]; afterwards the result.
typedef struct Lookup {
    const Root *table;
    Root *result;
    uint32_t point;
} Lookup;

static void look_up(Frame frame, void *context)
{
    const Lookup *lookup = context;
    lookup->result->value = rt_get_item(frame, lookup->table->value, small_value(lookup->point));
}

/// What the table has for a code point, or NO_VALUE.
static Value mapped(Frame frame, Lookup *lookup)
{
    Value table = lookup->table->value;
    if (value_type(table) == &rt_types[TYPE_dict]) {
        return dict_get(frame, table, small_value(lookup->point));
    }
    Value exception = NO_VALUE;
    if (!rt_try(frame, look_up, lookup, &exception)) {
        return lookup->result->value;
    }
    if (!type_is_subtype(value_type(exception), &rt_exceptions[EXC_LookupError])) {
        rt_throw(frame, exception);
    }
    return NO_VALUE;
}

/// What becomes of an ASCII code point: that, or
enum { FATE_UNKNOWN = 0x200000, FATE_GONE, FATE_OTHER }; // not found out yet; None; a str

static uint32_t fate_of(uint32_t point, Value given)
{
    if (given == NO_VALUE) {
        return point;
    }
    if (given == object_value(&rt_none)) {
        return FATE_GONE;
    }
    bool is_point =
        value_is_small(given) && value_small(given) >= 0 && value_small(given) <= 0x10FFFF;
    return is_point ? (uint32_t)value_small(given) : FATE_OTHER;
}

static void put_mapped(Frame frame, Text *text, uint32_t point, Value given)
{
    if (given == NO_VALUE) {
        text_point(frame, text, point);
    } else if (value_is_int(given)) {
        Value number = int_plain(given);
        if (!value_is_small(number) || value_small(number) < 0 || value_small(number) > 0x10FFFF) {
            raise_error(frame, EXC_ValueError, "character mapping must be in range(0x110000)");
        }
        text_point(frame, text, (uint32_t)value_small(number));
    } else if (value_is_str(given)) {
        text_str(frame, text, given);
    } else if (given != object_value(&rt_none)) {
        raise_error(frame, EXC_TypeError, "character mapping must return integer, None or str");
    }
}

STR_METHOD(str_translate)
{
    STR_METHOD_UNUSED;
    Root *kept = roots(&frame, 2);
    kept[0].value = self;
    Lookup lookup = {&args[0], &kept[1], 0};
    Text text = text_new(&frame);
    uint32_t fates[0x80]; // ASCII is looked up once
    for (uint32_t i = 0; i < 0x80; i++) {
        fates[i] = FATE_UNKNOWN;
    }
    for (uint32_t i = 0; i < value_str(kept[0].value)->length; i++) {
        rt_poll_step(frame, i);
        uint32_t point = str_at(value_str(kept[0].value), i);
        uint32_t fate = point < 0x80 ? fates[point] : FATE_UNKNOWN;
        if (fate == FATE_UNKNOWN || fate == FATE_OTHER) {
            lookup.point = point;
            Value given = mapped(frame, &lookup);
            if (point < 0x80) {
                fates[point] = fate_of(point, given);
            }
            put_mapped(frame, &text, point, given);
        } else if (fate != FATE_GONE) {
            text_point(frame, &text, fate);
        }
    }
    return text_take(frame, &text);
}
