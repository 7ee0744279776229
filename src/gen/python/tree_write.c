// SPDX-License-Identifier: Apache-2.0
// The tree is written by columns, not by nodes: Python then sets one field of all nodes of a class in one `map`, with no bytecode run for
// each node, and no depth of the tree can exhaust a stack.
//
//   (depth, constants, ints, floats, imaginaries, ((class, count), …), places, items, list ends,
//    ((number of the first node in the pool, field, column), …))
//
// The pool is what the columns' numbers mean: constants, ints, floats, imaginaries, nodes class by class, lists.
// `places` are the four columns of positions of the first nodes, those that have positions.
#include "gen/python/tree_internal.h"

#include "gen/python/marshal.h"
#include "gen/python/tree.h"

static void put_number(Buf *out, uint32_t number)
{
    marshal_int(out, (int32_t)number);
}

typedef struct Pool {
    uint32_t starts[PYTHON_SPACE_COUNT]; // the number in the pool of each space's first
} Pool;

static Pool pool_of(const PythonTree *tree)
{
    Pool pool = {{0}};
    uint32_t at = 0;
    for (uint32_t space = 0; space < PYTHON_SPACE_COUNT; space++) {
        pool.starts[space] = at;
        at += space < PYTHON_SPACE_NODE   ? tree->values[space].n_values
              : space < PYTHON_SPACE_LIST ? tree->rows[space - PYTHON_SPACE_NODE].n_nodes
                                          : (uint32_t)tree->list_ends.len;
    }
    return pool;
}

static void put_ref(Buf *out, const Pool *pool, PythonRef ref)
{
    put_number(out, pool->starts[ref >> 32] + (uint32_t)ref);
}

static void put_classes(const PythonTree *tree, Buf *out)
{
    uint32_t n_classes = 0;
    for (uint32_t cls = 0; cls < PYTHON_CLASS_COUNT; cls++) {
        n_classes += tree->rows[cls].n_nodes > 0;
    }
    marshal_tuple(out, n_classes);
    for (uint32_t cls = 0; cls < PYTHON_CLASS_COUNT; cls++) {
        if (tree->rows[cls].n_nodes > 0) {
            marshal_tuple(out, 2);
            marshal_name(out, str_of(python_class_info((PythonClass)cls)->name));
            put_number(out, tree->rows[cls].n_nodes);
        }
    }
}

static void put_places(const PythonTree *tree, Buf *out)
{
    uint32_t n_places = 0;
    for (uint32_t cls = 0; cls < PYTHON_CLASS_COUNT; cls++) {
        n_places += (uint32_t)tree->rows[cls].places.len;
    }
    marshal_tuple(out, 4);
    for (uint32_t column = 0; column < 4; column++) {
        marshal_tuple(out, n_places);
        for (uint32_t cls = 0; cls < PYTHON_CLASS_COUNT; cls++) {
            const PythonRows *rows = &tree->rows[cls];
            for (size_t i = 0; i < rows->places.len; i++) {
                put_number(out, rows->places.items[i].numbers[column]);
            }
        }
    }
}

static void put_lists(const PythonTree *tree, const Pool *pool, Buf *out)
{
    marshal_tuple(out, (uint32_t)tree->items.len);
    for (size_t i = 0; i < tree->items.len; i++) {
        put_ref(out, pool, tree->items.items[i]);
    }
    marshal_tuple(out, (uint32_t)tree->list_ends.len);
    for (size_t i = 0; i < tree->list_ends.len; i++) {
        put_number(out, tree->list_ends.items[i]);
    }
}

// Is the field set in any node? What is optional and never set keeps the class's own None.
static bool column_is_set(const PythonRows *rows, uint32_t field, uint32_t n_fields)
{
    for (size_t i = field; i < rows->fields.len; i += n_fields) {
        if (rows->fields.items[i] != 0) {
            return true;
        }
    }
    return false;
}

static void put_column(const PythonTree *tree, const Pool *pool, uint32_t cls, uint32_t field,
                       Buf *out)
{
    const PythonRows *rows = &tree->rows[cls];
    const PythonClassInfo *info = python_class_info((PythonClass)cls);
    marshal_tuple(out, 3);
    put_number(out, pool->starts[PYTHON_SPACE_NODE + cls]);
    marshal_name(out, str_of(info->fields[field]));
    marshal_tuple(out, rows->n_nodes);
    for (size_t i = field; i < rows->fields.len; i += info->n_fields) {
        put_ref(out, pool, rows->fields.items[i]);
    }
}

static void put_columns(const PythonTree *tree, const Pool *pool, Buf *out)
{
    uint32_t n_columns = 0;
    size_t head = out->len;
    marshal_tuple(out, 0);
    for (uint32_t cls = 0; cls < PYTHON_CLASS_COUNT; cls++) {
        uint32_t n_fields = python_class_info((PythonClass)cls)->n_fields;
        for (uint32_t field = 0; field < n_fields; field++) {
            if (column_is_set(&tree->rows[cls], field, n_fields)) {
                put_column(tree, pool, cls, field, out);
                n_columns++;
            }
        }
    }
    size_t end = out->len; // the number of columns goes where the 0 is
    out->len = head;
    marshal_tuple(out, n_columns);
    out->len = end;
}

void python_tree_write(const PythonTree *tree, Buf *out)
{
    Pool pool = pool_of(tree);
    marshal_tuple(out, 10);
    put_number(out, tree->depth);
    for (uint32_t space = 0; space < PYTHON_SPACE_NODE; space++) {
        marshal_tuple(out, tree->values[space].n_values);
        buf_add(out, buf_str(&tree->values[space].bytes));
    }
    put_classes(tree, out);
    put_places(tree, out);
    put_lists(tree, &pool, out);
    put_columns(tree, &pool, out);
}

void python_tree_pair(Str tree_311, Str tree_312, Buf *out)
{
    marshal_tuple(out, 2);
    marshal_bytes(out, tree_311);
    marshal_bytes(out, tree_312);
}
