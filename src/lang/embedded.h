// SPDX-License-Identifier: Apache-2.0
// The files languages/*.lang as the build embeds them (cmake/, tools/embed.py).
#ifndef ML_LANG_EMBEDDED_H
#define ML_LANG_EMBEDDED_H

#include <stddef.h>

typedef struct EmbeddedPack {
    const char *code; // "fr"
    const char *data; // the file, NUL after it
    size_t len;
} EmbeddedPack;

/// English first, then by code.
extern const EmbeddedPack EMBEDDED_PACKS[];
extern const size_t N_EMBEDDED_PACKS;

#endif
