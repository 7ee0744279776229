// SPDX-License-Identifier: Apache-2.0
#include "gen/python/python_node.h"

#include "base/check.h"

#define PYTHON_NODE(Name, located, fields) static const char *const FIELDS_##Name[] = {fields NULL};
#define PYTHON_LEAF(Name, located)
#define FIELD(name) #name,
#include "gen/python/python_node.def"

enum { PLAIN = 0, LOCATED = 1 };

static const PythonClassInfo CLASSES[] = {
#define PYTHON_NODE(Name, located, fields) \
    {#Name, located, FIELDS_##Name, sizeof FIELDS_##Name / sizeof FIELDS_##Name[0] - 1},
#define PYTHON_LEAF(Name, located) {#Name, located, NULL, 0},
#define FIELD(name)
#include "gen/python/python_node.def"
};
_Static_assert(sizeof CLASSES / sizeof CLASSES[0] == PYTHON_CLASS_COUNT, "one row for each class");

const PythonClassInfo *python_class_info(PythonClass cls)
{
    ML_ASSERT(cls < PYTHON_CLASS_COUNT);
    return &CLASSES[cls];
}
