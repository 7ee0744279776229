// SPDX-License-Identifier: Apache-2.0
// The words of the grammar, made from concept.def.
#ifndef ML_LANG_CONCEPT_H
#define ML_LANG_CONCEPT_H

#include <stdint.h>

typedef enum Concept {
#define CONCEPT(name, python, where) CONCEPT_##name,
#include "lang/concept.def"
    CONCEPT_COUNT,
} Concept;

/// Where a word can stand that means only this; see concept.def.
typedef enum ConceptWhere { WHERE_STATEMENT, WHERE_OPERAND, WHERE_INFIX, WHERE_SOFT } ConceptWhere;

typedef struct ConceptInfo {
    const char *name;   // "COND_IF"
    const char *python; // "if", or ""
    ConceptWhere where;
} ConceptInfo;

/// A set of concepts, one bit each.
typedef uint64_t ConceptSet;
_Static_assert(CONCEPT_COUNT <= 64, "ConceptSet has 64 bits");

#define CONCEPT_BIT(concept) ((ConceptSet)1 << (concept))

/// What concept.def says of `concept`.
const ConceptInfo *concept_info(Concept concept);

#endif
