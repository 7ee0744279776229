// SPDX-License-Identifier: Apache-2.0
// Symbols and quotation marks that are not ASCII, made from symbol.def and quote.def.
#ifndef ML_LANG_SYMBOL_H
#define ML_LANG_SYMBOL_H

#include <stdbool.h>
#include <stdint.h>

/// The ASCII operator or delimiter that `cp` is read as ("*", "!="), or NULL.
const char *symbol_ascii(uint32_t cp);

/// Does `cp` begin a string? Then the marks that may end it; `*other_out` is 0 where there is one only.
bool quote_opens(uint32_t cp, uint32_t *close_out, uint32_t *other_out);

#endif
