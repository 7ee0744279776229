// SPDX-License-Identifier: Apache-2.0
// int(text, base), str(int), bin, oct, hex; the limit of digits of decimal conversions.
#include "int.h"

#include "exception.h"
#include "runtime.h"
#include "str.h"

#include <string.h>

static int64_t max_text_digits = INT_DEFAULT_TEXT_DIGITS;

void rt_int_set_max_str_digits(Frame frame, Value digits)
{
    digits = int_plain(digits);
    if (!value_is_small(digits) || value_small(digits) > INT32_MAX ||
        value_small(digits) < INT32_MIN) {
        raise_error(frame, EXC_OverflowError, "Python int too large to convert to C int");
    }
    int64_t number = value_small(digits);
    if (number != 0 && number < INT_MIN_TEXT_DIGITS) {
        raise_error(frame, EXC_ValueError, "maxdigits must be 0 or larger than %d",
                    (int64_t)INT_MIN_TEXT_DIGITS);
    }
    max_text_digits = number;
}

I64 rt_int_get_max_str_digits(void)
{
    return max_text_digits;
}

// --- To text --------------------------------------------------------------------------------------------------------

typedef struct Text {
    IntView a;
    char *out;
    size_t length;
} Text;

static mp_err run_to_text(void *context)
{
    Text *text = context;
    return big_to_text(&text->a.number, text->out, &text->length);
}

static _Noreturn void raise_too_long(Frame frame)
{
    raise_error(frame, EXC_ValueError,
                "Exceeds the limit (%d digits) for integer string conversion; "
                "use sys.set_int_max_str_digits() to increase the limit",
                max_text_digits);
}

static const char DIGIT_PAIRS[] = "00010203040506070809"
                                  "10111213141516171819"
                                  "20212223242526272829"
                                  "30313233343536373839"
                                  "40414243444546474849"
                                  "50515253545556575859"
                                  "60616263646566676869"
                                  "70717273747576777879"
                                  "80818283848586878889"
                                  "90919293949596979899";

char *int_small_text(int64_t number, char *end)
{
    uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
    while (rest > UINT32_MAX) {
        *--end = (char)('0' + rest % 10);
        rest /= 10;
    }
    uint32_t few = (uint32_t)rest; // quicker to divide, and two digits at a time
    while (few >= 100) {
        const char *pair = &DIGIT_PAIRS[few % 100 * 2];
        *--end = pair[1];
        *--end = pair[0];
        few /= 100;
    }
    if (few >= 10) {
        *--end = DIGIT_PAIRS[few * 2 + 1];
        few /= 10;
    }
    *--end = (char)('0' + few);
    if (number < 0) {
        *--end = '-';
    }
    return end;
}

const char *int_to_decimal(Frame *frame, Value a, size_t *length_out)
{
    a = int_plain(a);
    if (value_is_small(a)) {
        char *end = (char *)scratch_new(frame, INT_SMALL_TEXT) + INT_SMALL_TEXT;
        const char *text = int_small_text(value_small(a), end);
        *length_out = (size_t)(end - text);
        return text;
    }
    Root *kept = root_of(frame, a);
    Text text = {.length = 0};
    int_view(kept->value, &text.a);
    // log10(2) > 0.3: a number that surely has too many digits is not converted
    if (max_text_digits > 0 &&
        (int_bits(&text.a.number) - 1) / 10 * 3 > (uint64_t)max_text_digits) {
        raise_too_long(*frame);
    }
    char *out = scratch_new(frame, big_text_bound(&text.a.number) + 1);
    bool is_negative = text.a.number.sign == MP_NEG;
    out[0] = '-';
    text.out = out + is_negative;
    int_run(*frame, run_to_text, &text);
    if (max_text_digits > 0 && text.length > (size_t)max_text_digits) {
        raise_too_long(*frame);
    }
    *length_out = text.length + is_negative;
    return out;
}

Value rt_int_str(Frame frame, Value a)
{
    size_t length = 0;
    if (value_is_small(a)) {
        char few[INT_SMALL_TEXT], *end = few + INT_SMALL_TEXT;
        const char *text = int_small_text(value_small(a), end);
        length = (size_t)(end - text);
        return length == 1 ? str_point(frame, (uint8_t)*text) : str_ascii(frame, text, length);
    }
    const char *text = int_to_decimal(&frame, a, &length);
    return str_ascii(frame, text, length);
}

const char *int_to_binary(Frame *frame, Value a, uint32_t bits_per_digit, bool has_prefix,
                          size_t *length_out)
{
    Root *kept = root_of(frame, a);
    IntView view;
    int_view(kept->value, &view);
    uint64_t n_bits = int_bits(&view.number);
    size_t n_digits = n_bits == 0 ? 1 : (size_t)((n_bits + bits_per_digit - 1) / bits_per_digit);
    char *out = scratch_new(frame, n_digits + 3);
    size_t length = 0;
    if (view.number.sign == MP_NEG) {
        out[length++] = '-';
    }
    if (has_prefix) {
        out[length++] = '0';
        out[length++] = bits_per_digit == 1 ? 'b' : bits_per_digit == 3 ? 'o' : 'x';
    }
    for (size_t i = n_digits; i-- > 0;) {
        uint32_t digit = 0;
        for (uint32_t k = bits_per_digit; k-- > 0;) {
            uint64_t at = (uint64_t)i * bits_per_digit + k;
            digit =
                digit << 1 | (at < n_bits &&
                              (view.number.dp[at / MP_DIGIT_BIT] >> (at % MP_DIGIT_BIT) & 1) != 0);
        }
        out[length++] = "0123456789abcdef"[digit];
    }
    *length_out = length;
    return out;
}

Value rt_int_prefixed(Frame frame, Value a, I32 bits_per_digit)
{
    size_t length = 0;
    const char *text = int_to_binary(&frame, a, (uint32_t)bits_per_digit, true, &length);
    return str_ascii(frame, text, length);
}

// --- From text ------------------------------------------------------------------------------------------------------

/// Digits and letters in any base up to 36.
// clang-format off
static const uint8_t digit_values[128] = {
    ['0'] = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ['A'] = 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36,
    ['a'] = 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36,
};
// clang-format on

/// 255 for what is no digit.
static uint8_t digit_value(char c)
{
    return (uint8_t)(digit_values[c & 0x7F] - 1);
}

/// A text to be read as an int: where its digits are.
typedef struct Literal {
    char *chars;         // ASCII, as str_number_chars writes it
    uint32_t begin, end; // of the digits, underscores among them
    uint32_t base;
    bool is_negative;
    bool is_old_octal; // no int either, but CPython says first that there are too many digits
    size_t n_digits;
} Literal;

static char literal_at(const Literal *literal, uint32_t index)
{
    return index < literal->end ? literal->chars[index] : '\0';
}

/// ASCII's, as C's isspace and CPython's.
static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static void skip_prefix(Literal *literal, uint32_t base)
{
    char letter = (char)(literal_at(literal, literal->begin + 1) | 0x20);
    uint32_t named = literal_at(literal, literal->begin) != '0' ? 0
                     : letter == 'x'                            ? 16
                     : letter == 'o'                            ? 8
                     : letter == 'b'                            ? 2
                                                                : 0;
    literal->base = base != 0 ? base : named != 0 ? named : 10;
    if (named != 0 && named == literal->base) {
        literal->begin += 2;
        literal->begin += literal_at(literal, literal->begin) == '_';
    }
}

/// Find the parts of a text of `length` characters; false if it is no int.
static bool literal_scan(Literal *literal, uint32_t length, uint32_t base)
{
    literal->begin = 0;
    literal->end = length;
    while (is_space(literal_at(literal, literal->begin))) {
        literal->begin++;
    }
    while (literal->end > literal->begin && is_space(literal_at(literal, literal->end - 1))) {
        literal->end--;
    }
    char sign = literal_at(literal, literal->begin);
    literal->is_negative = sign == '-';
    literal->begin += sign == '-' || sign == '+';
    uint32_t first = literal->begin;
    skip_prefix(literal, base);
    bool after_digit = false, is_zero = true;
    size_t n_digits = 0;
    for (uint32_t i = literal->begin; i < literal->end; i++) {
        uint8_t digit = digit_value(literal->chars[i]);
        if (digit < literal->base) {
            after_digit = true;
            n_digits++;
            is_zero = is_zero && digit == 0;
        } else if (literal->chars[i] == '_' && after_digit) {
            after_digit = false;
        } else {
            return false;
        }
    }
    literal->n_digits = n_digits;
    // with base 0, "010" would be octal in C: only zeros may begin with one
    bool is_old_octal =
        base == 0 && literal->begin == first && !is_zero && literal_at(literal, first) == '0';
    literal->is_old_octal = is_old_octal;
    return after_digit;
}

typedef struct Reading {
    const uint8_t *digits;
    size_t n;
    uint32_t base;
    mp_int number;
} Reading;

static mp_err run_reading(void *context)
{
    Reading *reading = context;
    mp_err error = mp_init(&reading->number);
    if (error == MP_OKAY) {
        error = big_from_digits(reading->digits, reading->n, reading->base, &reading->number);
        if (error != MP_OKAY) {
            mp_clear(&reading->number);
        }
    }
    return error;
}

/// The value of a scanned literal.
static Value literal_value(Frame frame, const Literal *literal)
{
    if (literal->n_digits > INT_MAX_DIGITS) {
        raise_memory_error(frame);
    }
    uint8_t *digits = (uint8_t *)literal->chars; // they take the characters' place
    size_t n = 0;
    uint64_t number = 0;
    for (uint32_t i = literal->begin; i < literal->end; i++) {
        char c = literal->chars[i];
        if (c != '_') {
            digits[n++] = digit_value(c);
            number = number * literal->base + digit_value(c);
        }
    }
    if (n <= 11) { // 36^11 < 2^63
        return rt_int_from_i64(frame, literal->is_negative ? -(int64_t)number : (int64_t)number);
    }
    Reading reading = {digits, n, literal->base, {0}};
    int_run(frame, run_reading, &reading);
    if (literal->is_negative && reading.number.used > 0) {
        reading.number.sign = MP_NEG;
    }
    return int_take(frame, &reading.number);
}

Value rt_int_parse(Frame frame, Value text, I32 base)
{
    Root *kept = root_of(&frame, text);
    if (base != 0 && (base < 2 || base > 36)) {
        raise_error(frame, EXC_ValueError, "int() base must be >= 2 and <= 36, or 0");
    }
    char few[64];
    uint32_t length = value_str(text)->length;
    Literal literal = {.chars = length <= sizeof(few) ? few : scratch_new(&frame, length)};
    str_number_chars(value_str(kept->value), literal.chars);
    bool is_good = literal_scan(&literal, length, (uint32_t)base);
    bool is_binary = (literal.base & (literal.base - 1)) == 0;
    if (is_good && !is_binary && max_text_digits > 0 && literal.n_digits > INT_MIN_TEXT_DIGITS &&
        literal.n_digits > (size_t)max_text_digits) {
        raise_error(frame, EXC_ValueError,
                    "Exceeds the limit (%d digits) for integer string conversion: value has %d "
                    "digits; use sys.set_int_max_str_digits() to increase the limit",
                    max_text_digits, (int64_t)literal.n_digits);
    }
    if (!is_good || literal.is_old_octal) {
        raise_error(frame, EXC_ValueError, "invalid literal for int() with base %d: %r",
                    (int64_t)base, kept->value);
    }
    return literal_value(frame, &literal);
}
