// SPDX-License-Identifier: Apache-2.0
// std::to_chars (Ryu) and std::from_chars.
#include "float_digits.h"

#include <charconv>
#include <cmath>

extern "C" size_t float_shortest(double number, char *out)
{
    auto result = std::to_chars(out, out + FLOAT_TEXT_BOUND, number, std::chars_format::scientific);
    return static_cast<size_t>(result.ptr - out);
}

extern "C" size_t float_scientific(double number, int precision, char *out)
{
    auto result = std::to_chars(out, out + FLOAT_TEXT_BOUND, number, std::chars_format::scientific, precision);
    return static_cast<size_t>(result.ptr - out);
}

extern "C" size_t float_fixed(double number, int precision, char *out)
{
    auto result = std::to_chars(out, out + FLOAT_TEXT_BOUND, number, std::chars_format::fixed, precision);
    return static_cast<size_t>(result.ptr - out);
}

extern "C" double float_nearest(const char *begin, const char *end)
{
    double number = NAN; // stays so where a library only says "out of range"
    auto result = std::from_chars(begin, end, number, std::chars_format::general);
    if (result.ec == std::errc::result_out_of_range && std::isnan(number)) {
        const char *exponent = begin;
        while (exponent != end && *exponent != 'e') {
            exponent++;
        }
        return end - exponent > 1 && exponent[1] == '-' ? 0.0 : INFINITY;
    }
    return number;
}
