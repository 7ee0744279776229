// SPDX-License-Identifier: Apache-2.0
// repr(float), the presentation types e, f, g of format, float(text), float.hex and float.fromhex, as CPython's
// pystrtod.c and floatobject.c.
#include "float_text.h"

#include "exception.h"
#include "float.h"
#include "float_digits.h"
#include "int.h"
#include "runtime.h"
#include "str.h"

#include <math.h>

// --- Digits ---------------------------------------------------------------------------------------------------------

/// 0.DIGITS * 10^point, without zeros at the end; no digits: the number was rounded to 0.
typedef struct Digits {
    int n, point;
    char digits[FLOAT_TEXT_BOUND];
} Digits;

/// Digits of d.ddde+dd or of ddd.ddd.
static void digits_read(Digits *result, const char *text, size_t length)
{
    int n = 0, point = -1, exponent = 0;
    bool is_small = false, in_exponent = false;
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        if (c == '.') {
            point = n;
        } else if (c == 'e') {
            in_exponent = true;
        } else if (c == '-' || c == '+') {
            is_small = c == '-';
        } else if (in_exponent) {
            exponent = exponent * 10 + (c - '0');
        } else {
            result->digits[n++] = c;
        }
    }
    result->point = (point < 0 ? n : point) + (is_small ? -exponent : exponent);
    int n_zeros = 0;
    while (n_zeros < n && result->digits[n_zeros] == '0') {
        n_zeros++;
    }
    while (n > n_zeros && result->digits[n - 1] == '0') {
        n--;
    }
    result->n = n - n_zeros;
    result->point -= n_zeros;
    memmove(result->digits, result->digits + n_zeros, (size_t)result->n);
}

enum { QUICK_DIGITS = 15 };

/// What rounding takes from a * b, exactly: Dekker's product (1971). Neither may be near the ends of the range.
static double product_rest(double a, double b, double product)
{
    const double splitter = 0x1p27 + 1;
    double a_high = a * splitter, b_high = b * splitter;
    a_high -= a_high - a;
    b_high -= b_high - b;
    double a_low = a - a_high, b_low = b - b_high;
    return a_low * b_low - (((product - a_high * b_high) - a_low * b_high) - a_high * b_low);
}

/// number * 10^precision as an int, rounded half to even, where it is below 2^52; otherwise false.
static bool fixed_quickly(Digits *result, double number, uint32_t precision)
{
    static const double powers[QUICK_DIGITS + 1] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                    1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    if (precision > QUICK_DIGITS || number < 0x1p-500 || number > 0x1p52) {
        return false;
    }
    double product = number * powers[precision];
    if (product >= 0x1p52) {
        return false;
    }
    uint64_t whole = (uint64_t)product;
    double beyond = product - (double)whole - 0.5,
           rest = product_rest(number, powers[precision], product);
    whole += beyond > 0 || (beyond == 0 && (rest > 0 || (rest == 0 && (whole & 1) != 0)));
    char digits[INT_SMALL_TEXT], *end = digits + INT_SMALL_TEXT;
    const char *at = int_small_text((int64_t)whole, end);
    result->point = whole == 0 ? 0 : (int)(end - at) - (int)precision;
    while (end > at && end[-1] == '0') {
        end--;
    }
    result->n = (int)(end - at);
    for (int i = 0; i < result->n; i++) {
        result->digits[i] = at[i];
    }
    return true;
}

/// The digits that a presentation type asks for; `precision` is dtoa's.
static void digits_of(Digits *result, double number, char code, uint32_t precision)
{
    if (code == 'f' && number != 0.0 && fixed_quickly(result, number, precision)) {
        if (result->n == 0) {
            result->point = -(int)precision;
        }
        return;
    }
    char text[FLOAT_TEXT_BOUND];
    int limited = precision < FLOAT_MAX_DIGITS ? (int)precision : FLOAT_MAX_DIGITS;
    if (number == 0.0) {
        result->n = 1;
        result->point = 1;
        result->digits[0] = '0';
        return;
    }
    size_t length = code == 'r'   ? float_shortest(number, text)
                    : code == 'f' ? float_fixed(number, limited, text)
                                  : float_scientific(number, limited - 1, text);
    digits_read(result, text, length);
    if (result->n == 0) {
        result->point = -(int)precision;
    }
}

// --- Layout ---------------------------------------------------------------------------------------------------------

size_t float_format_bound(uint32_t precision)
{
    return (size_t)precision + FLOAT_FEW_BYTES - FLOAT_FEW_DIGITS - 4;
}

static char *put_zeros(char *out, int64_t n)
{
    for (; n > 0; n--) {
        *out++ = '0';
    }
    return out;
}

static char *put_chars(char *out, const char *text, int64_t n)
{
    for (int64_t i = 0; i < n; i++) {
        *out++ = text[i];
    }
    return out;
}

static char *put_exponent(char *out, int exponent, bool is_upper)
{
    *out++ = is_upper ? 'E' : 'e';
    *out++ = exponent < 0 ? '-' : '+';
    exponent = exponent < 0 ? -exponent : exponent;
    if (exponent >= 100) {
        *out++ = (char)('0' + exponent / 100);
    }
    *out++ = (char)('0' + exponent / 10 % 10);
    *out++ = (char)('0' + exponent % 10);
    return out;
}

/// The digits with a point: positions [.., end) are shown, at least up to the point.
static char *put_digits(char *out, const Digits *digits, int64_t point, int64_t end)
{
    if (point <= 0) {
        *out++ = '0';
        *out++ = '.';
        out = put_zeros(out, -point);
        out = put_chars(out, digits->digits, digits->n);
    } else if (point <= digits->n) {
        out = put_chars(out, digits->digits, point);
        *out++ = '.';
        out = put_chars(out, digits->digits + point, digits->n - point);
    } else {
        out = put_chars(out, digits->digits, digits->n);
        out = put_zeros(out, point - digits->n);
        *out++ = '.';
        return put_zeros(out, end - point);
    }
    return put_zeros(out, end - digits->n);
}

static size_t format_special(double number, bool is_upper, char *out)
{
    const char *text = isnan(number) ? (is_upper ? "NAN" : "nan") : (is_upper ? "INF" : "inf");
    char *end = out;
    if (!isnan(number) && number < 0) {
        *end++ = '-';
    }
    return (size_t)(put_chars(end, text, 3) - out);
}

size_t float_format(double number, char code, uint32_t precision, uint32_t flags, char *out)
{
    bool is_upper = code == 'E' || code == 'F' || code == 'G';
    code = is_upper ? (char)(code | 0x20) : code;
    if (!isfinite(number)) {
        return format_special(number, is_upper, out);
    }
    precision += code == 'e' || (code == 'g' && precision == 0);
    Digits digits;
    digits_of(&digits, fabs(number), code, precision);
    int64_t point = digits.point, end = digits.n;
    bool has_exponent = code == 'e', has_dot_zero = (flags & FLOAT_DOT_ZERO) != 0;
    if (code == 'e') {
        end = precision;
    } else if (code == 'f') {
        end = point + precision;
    } else if (code == 'g') {
        has_exponent = point <= -4 || point > (int64_t)precision - has_dot_zero;
        end = (flags & FLOAT_ALTERNATE) != 0 ? precision : end;
    } else {
        has_exponent = point <= -4 || point > 16;
    }
    int exponent = (int)point - 1;
    point = has_exponent ? 1 : point;
    int64_t least = !has_exponent && has_dot_zero ? point + 1 : point;
    end = end > least ? end : least;

    char *at = out;
    bool is_zero = digits.n == 0 || (digits.n == 1 && digits.digits[0] == '0');
    if (signbit(number) && !(is_zero && (flags & FLOAT_NO_NEGATIVE_ZERO) != 0)) {
        *at++ = '-';
    }
    at = put_digits(at, &digits, point, end);
    if (at[-1] == '.' && (flags & FLOAT_ALTERNATE) == 0) {
        at--;
    }
    if (has_exponent) {
        at = put_exponent(at, exponent, is_upper);
    }
    return (size_t)(at - out);
}

size_t float_repr(double number, char *out)
{
    return float_format(number, 'r', 0, FLOAT_DOT_ZERO, out);
}

Value rt_float_repr(Frame frame, F64 number)
{
    char text[FLOAT_REPR_BOUND];
    return str_ascii(frame, text, float_repr(number, text));
}

// --- float(text) ----------------------------------------------------------------------------------------------------

static bool is_space(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// A text of `*length` characters without spaces around it and without underscores between digits, which moves to its
/// front; false where one stands elsewhere.
static bool clean_number(char *text, size_t *length)
{
    size_t begin = 0, end = *length;
    while (begin < end && is_space((uint8_t)text[begin])) {
        begin++;
    }
    while (end > begin && is_space((uint8_t)text[end - 1])) {
        end--;
    }
    size_t n = 0;
    char before = 0;
    for (; begin < end; begin++) {
        char c = text[begin];
        if (c == '_' ? !is_digit(before) : before == '_' && !is_digit(c)) {
            return false;
        }
        if (c != '_') {
            text[n++] = c;
        }
        before = c;
    }
    *length = n;
    return before != '_';
}

/// Whether the `n` bytes are `word`, in any case.
static bool is_word(const char *text, size_t n, const char *word)
{
    for (size_t i = 0; i < n; i++) {
        if ((text[i] | 0x20) != word[i] || word[i] == '\0') {
            return false;
        }
    }
    return word[n] == '\0';
}

/// inf, infinity, nan without a sign.
static bool read_special(const char *text, size_t n, double *number_out)
{
    if (is_word(text, n, "inf") || is_word(text, n, "infinity")) {
        *number_out = INFINITY;
        return true;
    }
    *number_out = NAN;
    return is_word(text, n, "nan");
}

/// A decimal number, taken apart; what it consists of is moved to the front of `text`.
typedef struct Decimal {
    char *digits; // without zeros in front
    size_t n;
    int64_t point; // 0.DIGITS * 10^point
} Decimal;

/// Read [+-]digits behind the e; huge ones are cut: they lead to 0 or infinity anyway.
static bool read_exponent(const char *text, const char *end, int64_t *exponent_out)
{
    bool is_negative = text < end && *text == '-';
    text += text < end && (*text == '-' || *text == '+');
    if (text == end) {
        return false;
    }
    int64_t exponent = 0;
    for (; text < end; text++) {
        if (!is_digit(*text)) {
            return false;
        }
        exponent = exponent < INT64_C(1) << 40 ? exponent * 10 + (*text - '0') : exponent;
    }
    *exponent_out = is_negative ? -exponent : exponent;
    return true;
}

static bool read_decimal(char *text, size_t length, Decimal *decimal)
{
    const char *end = text + length, *at = text;
    char *out = text;
    bool has_digit = false, has_point = false;
    int64_t point = 0, exponent = 0;
    for (; at < end && (is_digit(*at) || (*at == '.' && !has_point)); at++) {
        if (*at == '.') {
            has_point = true;
            continue;
        }
        has_digit = true;
        if (*at == '0' && out == text) { // a zero in front
            point -= has_point;
            continue;
        }
        point += !has_point;
        *out++ = *at;
    }
    if (!has_digit) {
        return false;
    }
    if (at < end && ((*at | 0x20) != 'e' || !read_exponent(at + 1, end, &exponent))) {
        return false;
    }
    decimal->digits = text;
    decimal->n = (size_t)(out - text);
    decimal->point = point + exponent;
    return true;
}

/// The double nearest to a decimal number. The digits' memory has four bytes to spare on each side.
static double decimal_nearest(Decimal *decimal)
{
    if (decimal->n == 0 || decimal->point < -330) {
        return 0.0;
    }
    if (decimal->point > 310) {
        return INFINITY;
    }
    char *begin = decimal->digits - 1, *end = decimal->digits + decimal->n;
    begin[0] = decimal->digits[0]; // d.dddd
    begin[1] = '.';
    if (decimal->n == 1) {
        end = begin + 1;
    }
    end = put_exponent(end, (int)decimal->point - 1, false);
    return float_nearest(begin, end);
}

F64 rt_float_parse(Frame frame, Value text)
{
    Root *kept = root_of(&frame, text);
    const Str *str = value_str(kept->value);
    char few[80];
    size_t length = str->length;
    char *number =
        (length + 16 <= sizeof(few) ? few : (char *)scratch_new(&frame, length + 16)) + 4;
    str_number_chars(str, number);
    if (clean_number(number, &length)) {
        bool has_sign = length > 0 && (number[0] == '-' || number[0] == '+');
        bool is_negative = has_sign && number[0] == '-';
        char *begin = number + has_sign;
        double result = 0.0;
        Decimal decimal;
        if (read_special(begin, length - has_sign, &result)) {
            return is_negative ? -result : result;
        }
        if (read_decimal(begin, length - has_sign, &decimal)) {
            result = decimal_nearest(&decimal);
            return is_negative ? -result : result;
        }
    }
    raise_error(frame, EXC_ValueError, "could not convert string to float: %R", kept->value);
}

// --- hex ------------------------------------------------------------------------------------------------------------

Value rt_float_hex(Frame frame, F64 number)
{
    if (!isfinite(number)) {
        return rt_float_repr(frame, number);
    }
    char text[40];
    char *out = text;
    if (signbit(number)) {
        *out++ = '-';
    }
    *out++ = '0';
    *out++ = 'x';
    if (number == 0.0) {
        out = put_chars(out, "0.0p+0", 6);
        return str_ascii(frame, text, (size_t)(out - text));
    }
    int exponent = 0;
    double mantissa = frexp(fabs(number), &exponent);
    int shift = 1 - (exponent < -1021 ? -1021 - exponent : 0);
    mantissa = ldexp(mantissa, shift);
    exponent -= shift;
    for (int i = 0; i < 14; i++) {
        int digit = (int)mantissa;
        *out++ = "0123456789abcdef"[digit];
        if (i == 0) {
            *out++ = '.';
        }
        mantissa = (mantissa - digit) * 16;
    }
    *out++ = 'p';
    *out++ = exponent < 0 ? '-' : '+';
    exponent = exponent < 0 ? -exponent : exponent;
    for (int unit = exponent >= 1000  ? 1000
                    : exponent >= 100 ? 100
                    : exponent >= 10  ? 10
                                      : 1;
         unit > 0; unit /= 10) {
        *out++ = (char)('0' + exponent / unit % 10);
    }
    return str_ascii(frame, text, (size_t)(out - text));
}

static int hex_digit(uint32_t c)
{
    return c >= '0' && c <= '9'   ? (int)(c - '0')
           : c >= 'a' && c <= 'f' ? (int)(c - 'a') + 10
           : c >= 'A' && c <= 'F' ? (int)(c - 'A') + 10
                                  : -1;
}

/// A hexadecimal number being read: `mantissa` holds the first 64 bits, the lowest stands for all that follow.
typedef struct Hex {
    const Str *text;
    uint32_t at, end;
    uint64_t mantissa;
    int64_t exponent; // of 2
} Hex;

static uint32_t hex_char(const Hex *hex, uint32_t ahead)
{
    return hex->at + ahead < hex->end ? str_at(hex->text, hex->at + ahead) : 0;
}

static bool hex_digits(Hex *hex)
{
    bool has_digit = false, has_point = false;
    for (;; hex->at++) {
        uint32_t c = hex_char(hex, 0);
        int digit = hex_digit(c);
        if (c == '.' && !has_point) {
            has_point = true;
        } else if (digit < 0) {
            return has_digit;
        } else {
            has_digit = true;
            hex->exponent -= has_point ? 4 : 0;
            if (hex->mantissa >> 60 == 0) {
                hex->mantissa = hex->mantissa << 4 | (uint64_t)digit;
            } else {
                hex->mantissa |= digit != 0;
                hex->exponent += 4;
            }
        }
    }
}

static bool hex_exponent(Hex *hex)
{
    if ((hex_char(hex, 0) | 0x20) != 'p') {
        return true;
    }
    hex->at++;
    bool is_negative = hex_char(hex, 0) == '-';
    hex->at += is_negative || hex_char(hex, 0) == '+';
    int64_t exponent = 0;
    uint32_t first = hex->at;
    for (; hex_char(hex, 0) >= '0' && hex_char(hex, 0) <= '9'; hex->at++) {
        exponent =
            exponent < INT64_C(1) << 40 ? exponent * 10 + (hex_char(hex, 0) - '0') : exponent;
    }
    hex->exponent += is_negative ? -exponent : exponent;
    return hex->at > first;
}

/// inf, infinity or nan at hex->at, and how long it is.
static uint32_t hex_special(const Hex *hex, double *number_out)
{
    char word[8];
    uint32_t n = 0;
    for (; n < 8 && hex_char(hex, n) < 0x80 && (hex_char(hex, n) | 0x20) >= 'a'; n++) {
        word[n] = (char)hex_char(hex, n);
    }
    return read_special(word, n, number_out) ? n : 0;
}

F64 rt_float_from_hex(Frame frame, Value text)
{
    Hex hex = {.text = value_str(text)};
    hex.end = hex.text->length;
    while (is_space(hex_char(&hex, 0))) {
        hex.at++;
    }
    bool is_negative = hex_char(&hex, 0) == '-';
    hex.at += is_negative || hex_char(&hex, 0) == '+';
    double result = 0.0;
    uint32_t n_special = hex_special(&hex, &result);
    bool is_good = n_special > 0;
    hex.at += n_special;
    if (!is_good) {
        hex.at += hex_char(&hex, 0) == '0' && (hex_char(&hex, 1) | 0x20) == 'x' ? 2 : 0;
        is_good = hex_digits(&hex) && hex_exponent(&hex);
        result = 0.0;
    }
    if (is_good && hex.mantissa != 0) {
        int shift = __builtin_clzll(hex.mantissa);
        result = float_round(hex.mantissa << shift, hex.exponent - shift);
        if (isinf(result)) {
            raise_error(frame, EXC_OverflowError,
                        "hexadecimal value too large to represent as a float");
        }
    }
    while (is_space(hex_char(&hex, 0))) {
        hex.at++;
    }
    if (!is_good || hex.at != hex.end) {
        raise_error(frame, EXC_ValueError, "invalid hexadecimal floating-point string");
    }
    return is_negative ? -result : result;
}
