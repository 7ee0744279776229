// SPDX-License-Identifier: Apache-2.0
#include "lang/concept.h"

#include "base/check.h"

static const ConceptInfo INFO[] = {
#define CONCEPT(name, python, where) {#name, python, WHERE_##where},
#include "lang/concept.def"
};

const ConceptInfo *concept_info(Concept concept)
{
    ML_ASSERT((int)concept >= 0 && concept < CONCEPT_COUNT);
    return &INFO[concept];
}
