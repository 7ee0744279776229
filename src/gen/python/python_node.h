// SPDX-License-Identifier: Apache-2.0
// CPython's AST classes, made from python_node.def, and references to what a rebuilt tree consists of.
#ifndef ML_GEN_PYTHON_PYTHON_NODE_H
#define ML_GEN_PYTHON_PYTHON_NODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum PythonClass {
#define PYTHON_NODE(Name, located, fields) PYTHON_##Name,
#define PYTHON_LEAF(Name, located) PYTHON_##Name,
#include "gen/python/python_node.def"
    PYTHON_CLASS_COUNT,
} PythonClass;

/// Something that a field of a node can hold: a PythonSpace in the high half, a number in it in the low one.
/// 0 is nothing: the field stays unset, an item of a list is None.
typedef uint64_t PythonRef;

/// The kinds of things, in the order in which they stand in the rebuilt tree's pool.
typedef enum PythonSpace {
    PYTHON_SPACE_CONSTANT, // written as it is; number 0 is None
    PYTHON_SPACE_INT,      // written as a literal, because only Python can read it exactly
    PYTHON_SPACE_FLOAT,
    PYTHON_SPACE_IMAGINARY,
    PYTHON_SPACE_NODE, // of the class number 0, and so on
    PYTHON_SPACE_LIST = PYTHON_SPACE_NODE + PYTHON_CLASS_COUNT,
    PYTHON_SPACE_COUNT,
} PythonSpace;

static inline PythonRef python_ref(uint32_t space, uint32_t number)
{
    return (PythonRef)space << 32 | number;
}

// One struct for each class with fields; it has nothing but PythonRefs.
#define PYTHON_NODE(Name, located, fields) \
    typedef struct Python##Name {          \
        fields                             \
    } Python##Name;
#define PYTHON_LEAF(Name, located)
#define FIELD(name) PythonRef name;
#include "gen/python/python_node.def"

typedef struct PythonClassInfo {
    const char *name; // "BinOp"
    bool is_located;
    const char *const *fields; // as in the class's struct
    uint32_t n_fields;
} PythonClassInfo;

/// What python_node.def says of `cls`.
const PythonClassInfo *python_class_info(PythonClass cls);

#endif
