// SPDX-License-Identifier: Apache-2.0
// The tables that tools/gen_unicode.py makes for confusable.c.
#ifndef ML_TEXT_CONFUSABLE_INTERNAL_H
#define ML_TEXT_CONFUSABLE_INTERNAL_H

#include <stdint.h>

/// What a character looks like (UTS 39, confusables.txt): `len` bytes at `offset` of
/// PROTOTYPE_TEXTS.
typedef struct Prototype {
    uint32_t cp;
    uint16_t offset;
    uint16_t len;
} Prototype;

extern const Prototype PROTOTYPES[]; // by cp
extern const uint32_t N_PROTOTYPES;
extern const char PROTOTYPE_TEXTS[];

/// A set of scripts (Script_Extensions), one bit each.
typedef struct ScriptSet {
    uint64_t words[4];
} ScriptSet;

typedef struct ScriptRange {
    uint32_t first;
    uint32_t last;
    uint32_t set; // in SCRIPT_SETS
} ScriptRange;

/// The scripts of the characters that have a look-alike; what is not here goes with any script.
extern const ScriptRange SCRIPT_RANGES[]; // ascending
extern const uint32_t N_SCRIPT_RANGES;
extern const ScriptSet SCRIPT_SETS[];

#endif
