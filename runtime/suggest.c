// SPDX-License-Identifier: Apache-2.0
// A name that is close to another one, by a Levenshtein distance (CPython's suggestions.c), and what it is said with.
#include "suggest.h"

#include "code.h"
#include "dir.h"
#include "exception_field.h"
#include "heap.h"
#include "list.h"
#include "name.h"
#include "runtime.h"
#include "text.h"
#include "traceback.h"
#include "tuple.h"
#include "utf8.h"

#include <string.h>

#define BUILTIN_NAME(name) #name "\0"
#define STDLIB_MODULE(name)
static const char builtin_names[] =
#include "suggest.def"
    ;
#define BUILTIN_NAME(name)
#define STDLIB_MODULE(name) #name "\0"
static const char module_names[] =
#include "suggest.def"
    ;

// --- The distance of two names -------------------------------------------------------------------------------------

enum {
    MAX_CANDIDATES = 750,
    MAX_BYTES = 40,
    MOVE_COST = 2,
    CASE_COST = 1,
};

static uint32_t lower(uint32_t byte)
{
    return byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte;
}

static uint32_t substitution_cost(uint32_t a, uint32_t b)
{
    return a == b ? 0 : lower(a) == lower(b) ? CASE_COST : MOVE_COST;
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/// A piece of a name in UTF-8: CPython counts its bytes.
typedef struct Piece {
    const uint8_t *bytes;
    uint32_t n;
} Piece;

static void trim(Piece *a, Piece *b)
{
    while (a->n > 0 && b->n > 0 && a->bytes[0] == b->bytes[0]) {
        a->bytes++;
        b->bytes++;
        a->n--;
        b->n--;
    }
    while (a->n > 0 && b->n > 0 && a->bytes[a->n - 1] == b->bytes[b->n - 1]) {
        a->n--;
        b->n--;
    }
}

/// The Levenshtein distance, or anything above `max` where it is more.
static uint32_t distance(Piece a, Piece b, uint32_t max)
{
    trim(&a, &b);
    if (a.n == 0 || b.n == 0) {
        return (a.n + b.n) * MOVE_COST;
    }
    if (a.n > MAX_BYTES || b.n > MAX_BYTES) {
        return max + 1;
    }
    if (b.n < a.n) {
        Piece other = a;
        a = b;
        b = other;
    }
    if ((b.n - a.n) * MOVE_COST > max) {
        return max + 1;
    }
    uint32_t row[MAX_BYTES], result = 0;
    for (uint32_t i = 0; i < a.n; i++) {
        row[i] = (i + 1) * MOVE_COST;
    }
    for (uint32_t k = 0; k < b.n; k++) {
        uint32_t before = result = k * MOVE_COST, minimum = UINT32_MAX;
        for (uint32_t i = 0; i < a.n; i++) {
            uint32_t substitute = before + substitution_cost(b.bytes[k], a.bytes[i]);
            before = row[i];
            result = least(least(result, before) + MOVE_COST, substitute);
            row[i] = result;
            minimum = least(minimum, result);
        }
        if (minimum > max) {
            return max + 1;
        }
    }
    return result;
}

/// The bytes of a name: owned memory (heap_raw), or NULL where there is no room.
static uint8_t *encoded(const Str *str, Piece *piece_out)
{
    uint8_t *bytes = heap_raw((size_t)str->length * UTF8_MAX_BYTES + 1);
    *piece_out = (Piece){bytes, 0};
    for (uint32_t i = 0; bytes != NULL && i < str->length; i++) {
        piece_out->n += utf8_put(str_at(str, i), bytes + piece_out->n);
    }
    return bytes;
}

/// The name in a list that `name` may have meant, or NO_VALUE. Nothing is collected.
static Value closest_name(Value names, Value name)
{
    const List *list = value_list(names);
    Value best = NO_VALUE;
    uint32_t best_distance = UINT32_MAX;
    Piece wanted, piece;
    uint8_t *wanted_bytes = encoded(value_str(name), &wanted);
    for (uint32_t i = 0; wanted_bytes != NULL && i < list->length && list->length < MAX_CANDIDATES;
         i++) {
        if (!value_is_kind(list->items[i], KIND_STR) || str_equal(list->items[i], name)) {
            continue;
        }
        uint8_t *bytes = encoded(value_str(list->items[i]), &piece);
        if (bytes == NULL) {
            break;
        }
        uint32_t max = least((wanted.n + piece.n + 3) * MOVE_COST / 6, best_distance - 1);
        uint32_t found = distance(wanted, piece, max);
        if (found <= max) {
            best = list->items[i];
            best_distance = found;
        }
        heap_free(bytes);
    }
    if (wanted_bytes != NULL) {
        heap_free(wanted_bytes);
    }
    return best;
}

// --- Where names are looked for --------------------------------------------------------------------------------------

static bool is_ascii_text(const Str *str, const char *text)
{
    uint32_t i = 0;
    while (i < str->length && text[i] != '\0' && str_at(str, i) == (uint8_t)text[i]) {
        i++;
    }
    return i == str->length && text[i] == '\0';
}

static Value closest_local(Frame frame, const Code *code, const Root *name)
{
    if (code->locals == NO_VALUE) {
        return NO_VALUE;
    }
    const Tuple *locals = value_tuple(code->locals);
    return closest_name(list_of(frame, locals->items, locals->length), name->value);
}

/// The line that the body of `code`'s module is at; UINT32_MAX where it is done.
static uint32_t module_line(const Traceback *calls, const Code *code)
{
    for (uint32_t i = 0; i < calls->n; i++) {
        const TracebackEntry *entry = &calls->entries[i];
        if (entry->code->globals == code->globals &&
            is_ascii_text(value_str(entry->code->name), "<module>") &&
            entry->position < entry->code->n_positions) {
            return entry->code->positions[entry->position].line;
        }
    }
    return UINT32_MAX;
}

typedef enum HasValue { HAS_NONE, HAS_VALUE, HAS_UNKNOWN } HasValue;

/// The value of a variable that only the module's body has is gone by now: it had one if the text gives it one further
/// above, and that certainly.
static HasValue has_value(const GlobalName *global, uint32_t line)
{
    if (global->slot != NULL) {
        return *global->slot != NO_VALUE ? HAS_VALUE : HAS_NONE;
    }
    uint32_t first = global->line & ~(uint32_t)GLOBAL_DOUBTFUL;
    bool is_doubtful = first != global->line || first == line;
    return is_doubtful ? HAS_UNKNOWN : first < line ? HAS_VALUE : HAS_NONE;
}

/// Of the module's variables, those that have a value, behind what every module has. `unknown`: whether those have one of
/// which nobody knows.
static Value closest_having(Frame frame, const Root *exception, const Root *name, HasValue unknown)
{
    static const char *const own[] = {"__name__",     "__doc__",  "__package__",
                                      "__loader__",   "__spec__", "__annotations__",
                                      "__builtins__", "__file__", "__cached__"};
    const Code *code = traceback_of(exception->value)->entries[0].code;
    uint32_t line = module_line(traceback_of(exception->value), code);
    Root *list = root_of(&frame, object_value(list_new(frame, code->n_globals)));
    for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++) {
        list_push(frame, list->value, str_ascii(frame, own[i], strlen(own[i])));
    }
    for (uint32_t i = 0; i < code->n_globals; i++) {
        const GlobalName *global = &code->globals[i];
        HasValue has = has_value(global, line);
        if ((has == HAS_UNKNOWN ? unknown : has) == HAS_VALUE) {
            list_push(frame, list->value, global->name);
        }
    }
    return closest_name(list->value, name->value);
}

static Value closest_global(Frame frame, const Root *exception, const Root *name)
{
    Root *found = root_of(&frame, closest_having(frame, exception, name, HAS_VALUE));
    if (found->value != closest_having(frame, exception, name, HAS_NONE)) {
        raise_lack(frame, "the name that may have been meant is not known");
    }
    return found->value;
}

static Value closest_builtin(Frame frame, const Root *name)
{
    Root *list = root_of(&frame, object_value(list_new(frame, 0)));
    for (const char *at = builtin_names; *at != '\0'; at += strlen(at) + 1) {
        list_push(frame, list->value, str_ascii(frame, at, strlen(at)));
    }
    return closest_name(list->value, name->value);
}

static bool is_stdlib_module(Value name)
{
    const char *at = module_names;
    while (*at != '\0' && !is_ascii_text(value_str(name), at)) {
        at += strlen(at) + 1;
    }
    return *at != '\0';
}

// --- What is said ----------------------------------------------------------------------------------------------------

static Value suggest_attribute(Frame frame, const Root *name, const Root *object)
{
    Value names = object_dir(frame, object->value);
    Root *closest = root_of(&frame, closest_name(names, name->value));
    Text text = text_new(&frame);
    if (closest->value != NO_VALUE) {
        text_format(frame, &text, ". Did you mean: %R?", closest->value);
    }
    return text_take(frame, &text);
}

/// `self` is what the method's own name `self` meant, or None.
static Value suggest_name(Frame frame, const Root *exception, const Root *name, const Root *self)
{
    const Code *code = traceback_of(exception->value)->entries[0].code;
    bool is_attribute = self->value != object_value(&rt_none) &&
                        rt_get_attr_or_none(frame, self->value, name->value) != NO_VALUE;
    Root *closest = root_of(&frame, NO_VALUE);
    if (!is_attribute) {
        closest->value = closest_local(frame, code, name);
        closest->value =
            closest->value != NO_VALUE ? closest->value : closest_global(frame, exception, name);
        closest->value = closest->value != NO_VALUE ? closest->value : closest_builtin(frame, name);
    }
    Text text = text_new(&frame);
    if (is_attribute) {
        text_format(frame, &text, ". Did you mean: 'self.%U'?", name->value);
    } else if (closest->value != NO_VALUE) {
        text_format(frame, &text, ". Did you mean: %R?", closest->value);
    }
    if (is_stdlib_module(name->value)) {
        text_format(frame, &text, "%s you forget to import %R?",
                    text.length > 0 ? " Or did" : ". Did", name->value);
    }
    return text_take(frame, &text);
}

/// The parts of what the exception knows about the name: false where there is nothing to look for.
static bool take_apart(Value exception, Root *name, Root *object)
{
    const Traceback *calls = traceback_of(exception);
    if (value_exception(exception)->detail == NO_VALUE || calls == NULL || calls->n == 0) {
        return false;
    }
    bool is_import = is_exception_of(exception, EXC_ImportError);
    name->value = exception_field(exception, is_import ? IMPORT_NAME_FROM : FIELD_NAME);
    object->value = exception_field(exception, is_import ? IMPORT_MODULE : FIELD_OBJECT);
    if (object->value == NO_VALUE) {
        object->value = object_value(&rt_none);
    }
    return name->value != NO_VALUE && value_is_kind(name->value, KIND_STR);
}

Value rt_suggestion(Frame frame, Value exception)
{
    const Type *type = value_type(exception);
    bool is_attribute =
        type == &rt_exceptions[EXC_AttributeError] || type == &rt_exceptions[EXC_ImportError];
    Root *kept = roots(&frame, 3);
    kept[0].value = exception;
    if (!(is_attribute || type == &rt_exceptions[EXC_NameError]) ||
        !take_apart(exception, &kept[1], &kept[2]) ||
        (is_attribute && kept[2].value == object_value(&rt_none))) {
        return object_value(&rt_empty_str);
    }
    return is_attribute ? suggest_attribute(frame, &kept[1], &kept[2])
                        : suggest_name(frame, &kept[0], &kept[1], &kept[2]);
}
