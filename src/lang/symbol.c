// SPDX-License-Identifier: Apache-2.0
#include "lang/symbol.h"

#include <stddef.h>

const char *symbol_ascii(uint32_t cp)
{
    switch (cp) {
#define SYMBOL(code_point, ascii) \
    case code_point: return ascii;
#include "lang/symbol.def"
    }
    return NULL;
}

bool quote_opens(uint32_t cp, uint32_t *close_out, uint32_t *other_out)
{
    switch (cp) {
#define QUOTE(open, close, other_close) \
    case open:                          \
        *close_out = close;             \
        *other_out = other_close;       \
        return true;
#include "lang/quote.def"
    }
    return false;
}
