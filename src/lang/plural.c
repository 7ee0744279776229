// SPDX-License-Identifier: Apache-2.0
// A reader of the rule syntax of UTS 35, part 3, "Plural rules syntax", that evaluates as it goes:
//
//   condition = and_condition ('or' and_condition)*
//   and_condition = relation ('and' relation)*
//   relation = operand ('%' value)? ('=' | '!=') range (',' range)*
//   range = value ('..' value)?
//
// Only whole numbers are ever shown, so the operands n and i are the number and v w f t c e are 0.
// Samples (from '@' on) are passed over, so that CLDR's own lines can be pasted.
#include "lang/plural.h"

typedef struct RuleReader {
    Str rest;
    uint64_t number;
    bool valid;
} RuleReader;

static void skip_blanks(RuleReader *reader)
{
    while (reader->rest.len > 0 && (reader->rest.ptr[0] == ' ' || reader->rest.ptr[0] == '\t')) {
        reader->rest = str_slice(reader->rest, 1, reader->rest.len);
    }
}

static bool accept(RuleReader *reader, Str token)
{
    skip_blanks(reader);
    if (!str_starts_with(reader->rest, token)) {
        return false;
    }
    reader->rest = str_slice(reader->rest, token.len, reader->rest.len);
    return true;
}

static uint64_t read_value(RuleReader *reader)
{
    skip_blanks(reader);
    uint64_t value = 0;
    size_t n_digits = 0;
    while (n_digits < reader->rest.len && n_digits < 18) {
        unsigned digit = (unsigned)(unsigned char)reader->rest.ptr[n_digits] - '0';
        if (digit > 9) {
            break;
        }
        value = value * 10 + digit;
        n_digits++;
    }
    if (n_digits == 0) {
        reader->valid = false;
        return 0;
    }
    reader->rest = str_slice(reader->rest, n_digits, reader->rest.len);
    return value;
}

static uint64_t read_operand(RuleReader *reader)
{
    skip_blanks(reader);
    if (reader->rest.len == 0 || memchr("nivwftce", reader->rest.ptr[0], 8) == NULL) {
        reader->valid = false;
        return 0;
    }
    char name = reader->rest.ptr[0];
    reader->rest = str_slice(reader->rest, 1, reader->rest.len);
    uint64_t value = name == 'n' || name == 'i' ? reader->number : 0;
    if (accept(reader, STR("%"))) {
        uint64_t divisor = read_value(reader);
        if (divisor == 0) {
            reader->valid = false;
            return 0;
        }
        value %= divisor;
    }
    return value;
}

static bool read_relation(RuleReader *reader)
{
    uint64_t value = read_operand(reader);
    bool negated = accept(reader, STR("!="));
    if (!negated && !accept(reader, STR("="))) {
        reader->valid = false;
        return false;
    }
    bool is_in = false;
    do {
        uint64_t low = read_value(reader);
        uint64_t high = accept(reader, STR("..")) ? read_value(reader) : low;
        is_in = is_in || (value >= low && value <= high);
    } while (reader->valid && accept(reader, STR(",")));
    return is_in != negated;
}

static bool read_and(RuleReader *reader)
{
    bool holds = read_relation(reader);
    while (reader->valid && accept(reader, STR("and"))) {
        bool also = read_relation(reader);
        holds = holds && also;
    }
    return holds;
}

bool plural_holds(Str condition, uint64_t number, bool *valid_out)
{
    size_t samples = str_find(condition, STR("@"));
    RuleReader reader = {str_trim(str_slice(condition, 0, samples)), number, true};
    bool holds = read_and(&reader);
    while (reader.valid && accept(&reader, STR("or"))) {
        bool also = read_and(&reader);
        holds = holds || also;
    }
    bool valid = reader.valid && reader.rest.len == 0;
    if (valid_out != NULL) {
        *valid_out = valid;
    }
    return valid && holds;
}

bool plural_is_category(Str category)
{
    static const char *const NAMES[] = {"zero", "one", "two", "few", "many"};
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        if (str_equal(category, str_of(NAMES[i]))) {
            return true;
        }
    }
    return false;
}
