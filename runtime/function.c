// SPDX-License-Identifier: Apache-2.0
// Functions of the program and the cells that they share.
#include "code.h"
#include "ops.h"
#include "runtime.h"

const KindOps ops_CELL = {0};
const KindOps ops_CODE = {0};
const KindOps ops_FUNCTION = {0};

void trace_cell(Object *object, Visit *visit)
{
    visit(((Cell *)(void *)object)->value);
}

void trace_function(Object *object, Visit *visit)
{
    Function *function = (Function *)(void *)object;
    visit(function->defaults);
    visit(function->keyword_defaults);
    visit(function->name);
    visit(function->qualname);
    visit(function->doc);
    visit(function->module);
    visit(function->attributes);
    for (uint32_t i = 0; i < function->n_cells; i++) {
        visit(function->cells[i]);
    }
}

Value rt_cell_new(Frame frame, Value value)
{
    Root *kept = root_of(&frame, value);
    Cell *cell = object_new(frame, &rt_types[TYPE_cell], KIND_CELL, sizeof(Cell));
    cell->value = kept->value;
    return object_value(cell);
}
