// SPDX-License-Identifier: Apache-2.0
// A stack machine that runs small Python programs on the runtime, so that its objects can be compared with CPython's
// before there is a compiler, and without one: compile.py makes what it reads, check_runtime_programs.py compares.
#include "code.h"
#include "dict.h"
#include "exception.h"
#include "generator.h"
#include "heap.h"
#include "index.h"
#include "list.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "set.h"
#include "tuple.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum Op {
#define OP(name) OP_##name,
#include "op.def"
} Op;

typedef struct Instr {
    int32_t op, a, b;
    Position position;
} Instr;

typedef struct VmCode {
    Code code; // first: a Code is one of these
    Instr *instrs;
    uint32_t n_instrs, n_locals, n_cells, n_free;
    int32_t *cells; // the local that each holds at first, or -1
} VmCode;

enum { N_STACK = 200, N_HANDLERS = 24, N_TEXT = 1 << 22 };

static Root *constants, *globals;
static VmCode *codes;
static uint32_t n_constants, n_codes;

// --- Running --------------------------------------------------------------------------------------------------------

typedef struct Handler {
    int32_t at;
    uint32_t depth;
} Handler;

/// One call. Roots: locals, cells, namespace, the stack.
typedef struct Run {
    const VmCode *code;
    Frame frame; // beyond the roots
    Root *callee, *locals, *cells, *namespace, *stack;
    uint32_t n, pc, n_handlers;
    Handler handlers[N_HANDLERS];
    Root *handled;    // what is being handled here
    Root *handled_at; // where each handler's try began
    Root *generator;  // NULL: a plain function
    bool is_yield;
    bool is_delegating;
} Run;

static uint32_t frame_slots(const VmCode *code)
{
    return code->n_locals + code->n_cells + code->n_free + 1 + N_HANDLERS + N_STACK;
}

static void push(Run *run, Value value)
{
    if (run->n == N_STACK) {
        fprintf(stderr, "the stack of the machine is full\n");
        abort();
    }
    run->stack[run->n++].value = value;
}

static Value pop(Run *run)
{
    Value value = run->stack[--run->n].value;
    return value;
}

static Root *top(Run *run, uint32_t depth)
{
    return &run->stack[run->n - 1 - depth];
}

static Value constant(int32_t i)
{
    return constants[i].value;
}

static Cell *cell_at(Run *run, int32_t i)
{
    return (Cell *)(void *)value_object(run->cells[i].value);
}

static Value global_get(Run *run, Value name)
{
    Value value = dict_get(run->frame, globals->value, name);
    value = value == NO_VALUE ? builtin_find(name) : value;
    if (value == NO_VALUE) {
        rt_name_error(run->frame, name, NO_VALUE);
    }
    return value;
}

static void delete_global(Run *run, Root *dict, Value name)
{
    if (dict_take(run->frame, dict->value, name) == NO_VALUE) {
        rt_name_error(run->frame, name, NO_VALUE);
    }
}

static Value checked_local(Run *run, const Instr *instr)
{
    Value value = run->locals[instr->a].value;
    if (value == NO_VALUE) {
        rt_unbound_local(run->frame, constant(instr->b));
    }
    return value;
}

static Value checked_cell(Run *run, const Instr *instr)
{
    Value value = cell_at(run, instr->a)->value;
    if (value == NO_VALUE) {
        if ((uint32_t)instr->a < run->code->n_cells) {
            rt_unbound_local(run->frame, constant(instr->b));
        }
        rt_unbound_free(run->frame, constant(instr->b));
    }
    return value;
}

static void run_variable(Run *run, const Instr *instr)
{
    Value name = instr->b >= 0 ? constant(instr->b) : constant(instr->a);
    switch (instr->op) {
    case OP_LOCAL_GET: push(run, checked_local(run, instr)); break;
    case OP_LOCAL_SET: run->locals[instr->a].value = pop(run); break;
    case OP_LOCAL_DEL:
        checked_local(run, instr);
        run->locals[instr->a].value = NO_VALUE;
        break;
    case OP_CELL_GET: push(run, checked_cell(run, instr)); break;
    case OP_CELL_SET: cell_at(run, instr->a)->value = pop(run); break;
    case OP_CELL_DEL:
        checked_cell(run, instr);
        cell_at(run, instr->a)->value = NO_VALUE;
        break;
    case OP_CELL_PUSH: push(run, run->cells[instr->a].value); break;
    case OP_GLOBAL_GET: push(run, global_get(run, name)); break;
    case OP_GLOBAL_SET:
        dict_set(run->frame, globals->value, name, top(run, 0)->value);
        pop(run);
        break;
    case OP_GLOBAL_DEL: delete_global(run, globals, name); break;
    case OP_NAME_GET: {
        Value value = dict_get(run->frame, run->namespace->value, name);
        push(run, value == NO_VALUE ? global_get(run, name) : value);
        break;
    }
    case OP_NAME_SET:
        dict_set(run->frame, run->namespace->value, name, top(run, 0)->value);
        pop(run);
        break;
    case OP_NAME_DEL: delete_global(run, run->namespace, name); break;
    default: push(run, run->namespace->value); break; // NAMESPACE
    }
}

/// Replace the `n` topmost values.
static void replace(Run *run, uint32_t n, Value value)
{
    run->n -= n;
    push(run, value);
}

static void run_object(Run *run, const Instr *instr)
{
    Frame frame = run->frame;
    Value a = top(run, 0)->value;
    switch (instr->op) {
    case OP_ATTR_GET: replace(run, 1, rt_get_attr(frame, a, constant(instr->a))); break;
    case OP_ATTR_SET:
        rt_set_attr(frame, a, constant(instr->a), top(run, 1)->value);
        run->n -= 2;
        break;
    case OP_ATTR_DEL:
        rt_del_attr(frame, a, constant(instr->a));
        run->n--;
        break;
    case OP_ITEM_GET: replace(run, 2, rt_get_item(frame, top(run, 1)->value, a)); break;
    case OP_ITEM_SET:
        rt_set_item(frame, top(run, 1)->value, a, top(run, 2)->value);
        run->n -= 3;
        break;
    case OP_ITEM_DEL:
        rt_del_item(frame, top(run, 1)->value, a);
        run->n -= 2;
        break;
    case OP_BINARY: replace(run, 2, rt_binary(frame, top(run, 1)->value, a, instr->a)); break;
    case OP_INPLACE: replace(run, 2, rt_inplace(frame, top(run, 1)->value, a, instr->a)); break;
    case OP_UNARY: replace(run, 1, rt_unary(frame, a, instr->a)); break;
    case OP_COMPARE: replace(run, 2, rt_compare(frame, top(run, 1)->value, a, instr->a)); break;
    case OP_NOT: replace(run, 1, bool_value(!rt_truth(frame, a))); break;
    case OP_TRUTH: replace(run, 1, bool_value(rt_truth(frame, a))); break;
    case OP_IS: replace(run, 2, bool_value(top(run, 1)->value == a)); break;
    case OP_CONTAINS: replace(run, 2, bool_value(rt_contains(frame, a, top(run, 1)->value))); break;
    case OP_ITER: replace(run, 1, rt_iter(frame, a)); break;
    case OP_FORMAT: replace(run, 2, rt_format(frame, top(run, 1)->value, a, instr->a)); break;
    default: replace(run, 3, slice_new(frame, top(run, 2)->value, top(run, 1)->value, a)); break;
    }
}

static void run_stack(Run *run, const Instr *instr)
{
    Value a = top(run, 0)->value;
    switch (instr->op) {
    case OP_POP: pop(run); break;
    case OP_DUP: push(run, a); break;
    case OP_DUP2:
        push(run, top(run, 1)->value);
        push(run, a);
        break;
    case OP_ROT2:
        top(run, 0)->value = top(run, 1)->value;
        top(run, 1)->value = a;
        break;
    default: // ROT3
        top(run, 0)->value = top(run, 1)->value;
        top(run, 1)->value = top(run, 2)->value;
        top(run, 2)->value = a;
        break;
    }
}

static void run_container(Run *run, const Instr *instr)
{
    Frame frame = run->frame;
    uint32_t n = (uint32_t)instr->a;
    Root *items = run->stack + run->n - n;
    switch (instr->op) {
    case OP_TUPLE:
        replace(run, n,
                n == 0 ? object_value(&rt_empty_tuple) : rt_tuple_new(frame, items, instr->a));
        break;
    case OP_LIST: replace(run, n, rt_list_new(frame, items, instr->a)); break;
    case OP_SET: replace(run, n, rt_set_new(frame, items, instr->a)); break;
    case OP_DICT:
        items = run->stack + run->n - 2 * n;
        replace(run, 2 * n, rt_dict_new(frame, items, instr->a));
        break;
    case OP_LIST_APPEND:
        rt_list_append(frame, top(run, 1)->value, top(run, 0)->value);
        pop(run);
        break;
    case OP_LIST_EXTEND:
        list_extend(frame, top(run, 1)->value, top(run, 0)->value);
        pop(run);
        break;
    case OP_SET_ADD:
        rt_set_add(frame, top(run, 1)->value, top(run, 0)->value);
        pop(run);
        break;
    case OP_SET_UPDATE:
        set_update(frame, top(run, 1)->value, top(run, 0)->value);
        pop(run);
        break;
    case OP_LIST_TUPLE: replace(run, 1, rt_list_to_tuple(frame, top(run, 0)->value)); break;
    case OP_DICT_SET:
        rt_dict_set(frame, top(run, 2)->value, top(run, 1)->value, top(run, 0)->value);
        run->n -= 2;
        break;
    case OP_DICT_UPDATE:
        dict_update(frame, top(run, 1)->value, top(run, 0)->value);
        pop(run);
        break;
    default: replace(run, n, rt_str_join_pieces(frame, items, instr->a)); break; // JOIN
    }
}

static void unpack(Run *run, uint32_t before, uint32_t after, bool is_exact)
{
    Value list = list_from(run->frame, top(run, 0)->value);
    replace(run, 1, list);
    uint32_t n = value_list(list)->length;
    if (is_exact ? n != before : n < before + after) {
        raise_error(run->frame, EXC_ValueError, "%s values to unpack",
                    n < before + after ? "not enough" : "too many");
    }
    run->n--; // nothing is collected until all are pushed, but for the list of the rest
    Root *kept = root_of(&run->frame, list);
    for (uint32_t i = n; i > n - after; i--) {
        push(run, value_list(kept->value)->items[i - 1]);
    }
    if (!is_exact) {
        push(run, list_of(run->frame, value_list(kept->value)->items + before, n - before - after));
    }
    for (uint32_t i = before; i > 0; i--) {
        push(run, value_list(kept->value)->items[i - 1]);
    }
    run->frame -= sizeof(Root);
}

static void run_call(Run *run, const Instr *instr)
{
    Frame frame = run->frame;
    uint32_t n = (uint32_t)instr->a;
    Root *args = run->stack + run->n - n;
    switch (instr->op) {
    case OP_CALL: {
        Value names = instr->b < 0 ? NO_VALUE : constant(instr->b);
        replace(run, n + 1, rt_call(frame, args[-1].value, args, instr->a, names));
        break;
    }
    case OP_CALL_METHOD: {
        const Tuple *how = (const Tuple *)(void *)value_object(constant(instr->b));
        Value names = how->items[1] == object_value(&rt_none) ? NO_VALUE : how->items[1];
        replace(run, n + 1,
                rt_call_method(frame, args[-1].value, how->items[0], args, instr->a, names));
        break;
    }
    case OP_CALL_EX:
        replace(run, 3,
                rt_call_ex(frame, top(run, 2)->value, top(run, 1)->value, top(run, 0)->value));
        break;
    case OP_FUNCTION: {
        uint32_t n_cells = (uint32_t)instr->b;
        Root *cells = run->stack + run->n - n_cells;
        Value function = rt_function_new(frame, &codes[instr->a].code, cells[-2].value,
                                         cells[-1].value, cells, instr->b);
        replace(run, n_cells + 2, function);
        break;
    }
    default: { // CLASS
        const Tuple *body = (const Tuple *)(void *)value_object(top(run, 0)->value);
        Value class = rt_class_new(frame, top(run, 3)->value, body->items[0], top(run, 2)->value,
                                   top(run, 1)->value);
        body = (const Tuple *)(void *)value_object(top(run, 0)->value);
        if (value_is_kind(body->items[1], KIND_CELL)) {
            ((Cell *)(void *)value_object(body->items[1]))->value = class;
        }
        replace(run, 4, class);
        break;
    }
    }
}

static void run_exception(Run *run, const Instr *instr)
{
    Frame frame = run->frame;
    switch (instr->op) {
    case OP_WITH_BEGIN: {
        const Tuple *pair =
            (const Tuple *)(void *)value_object(rt_with_begin(frame, top(run, 0)->value));
        replace(run, 1, pair->items[1]);
        push(run, pair->items[0]);
        break;
    }
    case OP_TRY:
        run->handled_at[run->n_handlers].value = run->handled->value;
        run->handlers[run->n_handlers++] = (Handler){instr->a, run->n};
        break;
    case OP_TRY_END: run->n_handlers--; break;
    case OP_HANDLE: {
        Value exception = top(run, 0)->value;
        Value before = rt_handled_set(exception);
        run->handled->value = exception;
        top(run, 0)->value = before == NO_VALUE ? object_value(&rt_none) : before;
        push(run, exception);
        break;
    }
    case OP_UNHANDLE: {
        Value before = pop(run);
        run->handled->value = before == object_value(&rt_none) ? NO_VALUE : before;
        rt_handled_reset(run->handled->value);
        break;
    }
    case OP_RAISE:
        if (instr->a == 0) {
            rt_raise_handled(frame);
        }
        rt_raise(frame, top(run, instr->a == 2)->value,
                 instr->a == 2 ? top(run, 0)->value : NO_VALUE);
    case OP_RERAISE: rt_throw(frame, pop(run));
    default:
        replace(run, 2, bool_value(rt_exc_match(frame, top(run, 1)->value, top(run, 0)->value)));
        break;
    }
}

/// One step of `yield from`: the iterator and what was sent lie on the stack. True if it yields.
static bool delegate(Run *run, int32_t mode)
{
    Value value = rt_yield_from(run->frame, run->generator->value, top(run, 1)->value,
                                top(run, 0)->value, mode);
    if (value == NO_VALUE) {
        replace(run, 2, generator_result(run->generator->value));
        return false;
    }
    top(run, 0)->value = value;
    return true;
}

/// Until a return or a yield, whose value is on the stack then.
static void run_instrs(Frame frame, void *context)
{
    Run *run = context;
    run->frame = frame;
    for (;;) {
        const Instr *instr = &run->code->instrs[run->pc++];
        Op op = (Op)instr->op;
        if (op == OP_CONST) {
            push(run, constant(instr->a));
        } else if (op <= OP_NAMESPACE) {
            run_variable(run, instr);
        } else if (op <= OP_TRUTH || op == OP_SLICE || op == OP_ITER || op == OP_FORMAT) {
            run_object(run, instr);
        } else if (op <= OP_JUMP_TRUE) {
            bool is_jump =
                op == OP_JUMP || rt_truth(run->frame, top(run, 0)->value) == (op == OP_JUMP_TRUE);
            run->n -= op != OP_JUMP;
            run->pc = is_jump ? (uint32_t)instr->a : run->pc;
            rt_poll(run->frame);
        } else if (op <= OP_ROT3) {
            run_stack(run, instr);
        } else if (op <= OP_DICT_UPDATE || op == OP_JOIN) {
            run_container(run, instr);
        } else if (op <= OP_CLASS) {
            run_call(run, instr);
        } else if (op == OP_RETURN) {
            return;
        } else if (op == OP_NEXT) {
            Value value = rt_next(run->frame, top(run, 0)->value);
            if (value == NO_VALUE) {
                pop(run);
                run->pc = (uint32_t)instr->a;
            } else {
                push(run, value);
            }
        } else if (op == OP_UNPACK || op == OP_UNPACK_STAR) {
            unpack(run, (uint32_t)instr->a, op == OP_UNPACK ? 0 : (uint32_t)instr->b,
                   op == OP_UNPACK);
        } else if (op <= OP_EXC_MATCH) {
            run_exception(run, instr);
        } else if (op == OP_YIELD || delegate(run, RESUME_SEND)) {
            run->is_yield = true;
            run->is_delegating = op == OP_YIELD_FROM;
            return;
        }
    }
}

/// Throws in what a resumed generator is given.
static void run_thrown(Frame frame, void *context)
{
    Run *run = context;
    run->frame = frame;
    if (!run->is_delegating) {
        rt_throw(frame, pop(run));
    }
    if (delegate(run, RESUME_THROW)) {
        run->is_yield = true;
        return;
    }
    run->is_delegating = false;
    run_instrs(frame, context);
}

/// Run with handlers: what `first` raises goes to the innermost one.
static Value run_all(Run *run, void (*first)(Frame frame, void *context))
{
    Frame frame = run->frame;
    void (*body)(Frame, void *) = first;
    run->is_yield = false;
    for (;;) {
        Value exception = NO_VALUE;
        if (!rt_try(frame, body, run, &exception)) {
            return top(run, 0)->value;
        }
        run->frame = frame;
        rt_traceback_add(frame, exception, (Pointer)(uintptr_t)&run->code->code, (I32)run->pc - 1);
        if (run->n_handlers == 0) {
            rt_throw(frame, exception);
        }
        Handler handler = run->handlers[--run->n_handlers];
        run->handled->value = run->handled_at[run->n_handlers].value;
        rt_handled_reset(run->handled->value);
        run->pc = (uint32_t)handler.at;
        run->n = handler.depth;
        run->is_delegating = false;
        push(run, exception);
        body = run_instrs;
    }
}

static void begin_call(Run *run, Frame frame, const VmCode *code, Value callee)
{
    *run = (Run){.code = code};
    frame += FRAME_CALL + (frame_slots(code) + 2) * sizeof(Root);
    if (frame_is_over(frame)) {
        rt_entry_slow(frame);
    }
    frame -= (frame_slots(code) + 2) * sizeof(Root);
    run->handled = root_of(&frame, rt_handled);
    run->callee = root_of(&frame, callee);
    run->locals = roots(&frame, frame_slots(code));
    run->cells = run->locals + code->n_locals;
    run->namespace = run->cells + code->n_cells + code->n_free;
    run->handled_at = run->namespace + 1;
    run->stack = run->handled_at + N_HANDLERS;
    run->frame = frame;
}

static void make_cells(Run *run)
{
    const VmCode *code = run->code;
    for (uint32_t i = 0; i < code->n_cells; i++) {
        Value first = code->cells[i] < 0 ? NO_VALUE : run->locals[code->cells[i]].value;
        run->cells[i].value = rt_cell_new(run->frame, first);
    }
    const Function *function = value_function(run->callee->value);
    for (uint32_t i = 0; i < code->n_free; i++) {
        run->cells[code->n_cells + i].value = function->cells[i];
    }
    run->namespace->value = dict_new(run->frame, 0, true);
}

static Value vm_body(Frame frame, Value callee, const Root *args)
{
    const VmCode *code = (const VmCode *)(void *)value_function(callee)->code;
    Run run;
    begin_call(&run, frame, code, callee);
    memcpy(run.locals, args, code->code.n_params * sizeof(Root));
    make_cells(&run);
    return run_all(&run, run_instrs);
}

// A generator's slots: its arguments, then the roots of its call, then what else a Run has, as small ints.

static void save_run(const Run *run, Generator *generator)
{
    Value *slots = generator->slots + run->code->code.n_params;
    memcpy(slots, run->locals, frame_slots(run->code) * sizeof(Value));
    slots += frame_slots(run->code);
    *slots++ = small_value(run->n);
    *slots++ = small_value(run->pc);
    *slots++ = small_value(run->is_delegating);
    *slots++ = small_value(run->n_handlers);
    for (uint32_t i = 0; i < run->n_handlers; i++) {
        *slots++ = small_value(run->handlers[i].at);
        *slots++ = small_value(run->handlers[i].depth);
    }
}

static void restore_run(Run *run, const Generator *generator)
{
    const Value *slots = generator->slots + run->code->code.n_params;
    memcpy(run->locals, slots, frame_slots(run->code) * sizeof(Value));
    slots += frame_slots(run->code);
    run->n = (uint32_t)value_small(*slots++);
    run->pc = (uint32_t)value_small(*slots++);
    run->is_delegating = value_small(*slots++) != 0;
    run->n_handlers = (uint32_t)value_small(*slots++);
    for (uint32_t i = 0; i < run->n_handlers; i++) {
        run->handlers[i].at = (int32_t)value_small(*slots++);
        run->handlers[i].depth = (uint32_t)value_small(*slots++);
    }
}

static Value vm_resume(Frame frame, Value value, Value sent, int32_t mode)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = value;
    kept[1].value = sent;
    Generator *generator = value_generator(value);
    const VmCode *code = (const VmCode *)(void *)generator->code;
    Run run;
    begin_call(&run, frame, code, generator->function);
    run.generator = &kept[0];
    void (*first)(Frame, void *) = run_instrs;
    if (generator->state == 0) {
        memcpy(run.locals, generator->slots, code->code.n_params * sizeof(Value));
        make_cells(&run);
    } else {
        restore_run(&run, generator);
        if (run.is_delegating) {
            run.pc--; // once more
        } else {
            run.n--; // what was yielded
        }
        if (!run.is_delegating) {
            push(&run, kept[1].value);
        } else {
            top(&run, 0)->value = kept[1].value;
        }
        if (mode == RESUME_THROW) {
            first = run_thrown;
            run.pc += run.is_delegating;
        }
    }
    Value result = run_all(&run, first);
    generator = value_generator(kept[0].value);
    if (run.is_yield) {
        save_run(&run, generator);
        generator->state = 1;
        return result;
    }
    generator->result = result;
    return NO_VALUE;
}

// --- Reading --------------------------------------------------------------------------------------------------------

static char text[N_TEXT];

static uint32_t count_lines(bool is_code)
{
    uint32_t n = 0;
    for (const char *line = text; *line != '\0'; line = strchr(line, '\n') + 1) {
        n += (*line == 'C') == is_code;
    }
    return n;
}

static Value read_str(Frame frame, const char *hex)
{
    char *bytes = malloc(strlen(hex) + 1);
    size_t n = 0;
    unsigned value;
    for (; sscanf(hex, "%2x", &value) == 1; hex += 2) {
        bytes[n++] = (char)value;
    }
    Value str = str_utf8(frame, bytes, n);
    free(bytes);
    return str;
}

static Value read_constant(Frame frame, char *line)
{
    switch (line[0]) {
    case 'I': {
        Value digits = str_ascii(frame, line + 2, strlen(line + 2));
        return rt_int_parse(frame, digits, 10);
    }
    case 'F': return rt_float_new(frame, strtod(line + 2, NULL));
    case 'S': return read_str(frame, line + 2);
    case 'N': return object_value(&rt_none);
    case 'T': return object_value(&rt_true);
    case 'B': return object_value(&rt_false);
    case 'E': return object_value(&rt_ellipsis);
    default: break;
    }
    uint32_t n = 0;
    for (const char *at = line + 1; *at != '\0'; at++) {
        n += *at == ' ' && at[1] != '\0';
    }
    Tuple *tuple = tuple_new(frame, n);
    char *at = line + 2;
    for (uint32_t i = 0; i < n; i++) {
        tuple->items[i] = constants[strtol(at, &at, 10)].value;
    }
    return object_value(tuple);
}

static int32_t *read_numbers(char *field, uint32_t *n_out)
{
    uint32_t n = 1;
    for (const char *at = field; *at != '\0'; at++) {
        n += *at == ',';
    }
    int32_t *numbers = malloc(n * sizeof(int32_t));
    *n_out = 0;
    if (strcmp(field, "-") != 0) {
        for (char *at = field; *n_out < n; at++) {
            numbers[(*n_out)++] = (int32_t)strtol(at, &at, 10);
        }
    }
    return numbers;
}

static void read_code(char *line, VmCode *code)
{
    uint32_t n = 0;
    int32_t *head = read_numbers(strtok(line + 2, " "), &n);
    code->cells = read_numbers(strtok(NULL, " "), &code->n_cells);
    int32_t *instrs = read_numbers(strtok(NULL, " "), &n);
    code->n_instrs = n / 7;
    code->instrs = malloc(code->n_instrs * sizeof(Instr));
    code->n_locals = (uint32_t)head[9];
    code->n_free = (uint32_t)head[10];
    Position *positions = malloc(code->n_instrs * sizeof(Position));
    for (uint32_t i = 0; i < code->n_instrs; i++) {
        const int32_t *row = instrs + 7 * i;
        code->instrs[i] = (Instr){.op = row[0], .a = row[1], .b = row[2]};
        positions[i] =
            (Position){(uint32_t)row[3], (uint32_t)row[4], (uint32_t)row[5], (uint32_t)row[6]};
    }
    const Tuple *names = (const Tuple *)(void *)value_object(constant(head[4]));
    code->code = (Code){.head = {&rt_types[TYPE_code], KIND_CODE, GC_IMMORTAL, 0},
                        .n_positional = (uint16_t)head[6],
                        .n_positional_only = (uint16_t)head[7],
                        .n_keyword_only = (uint16_t)head[8],
                        .flags = (uint16_t)head[5],
                        .n_params = names->length,
                        .n_positions = code->n_instrs,
                        .positions = positions,
                        .name = constant(head[0]),
                        .qualname = constant(head[1]),
                        .names = constant(head[4]),
                        .file = constant(head[2]),
                        .module = NAME_OF(__main__),
                        .doc = constant(head[3])};
    code->code.n_saved = names->length + frame_slots(code) + 4 + 2 * N_HANDLERS;
    if ((head[5] & CODE_GENERATOR) != 0) {
        code->code.resume = vm_resume;
    } else {
        code->code.body = vm_body;
    }
    free(head);
    free(instrs);
}

static void read_program(Frame frame)
{
    n_constants = count_lines(false);
    n_codes = count_lines(true);
    constants = calloc(n_constants + 1, sizeof(Root));
    globals = constants + n_constants;
    rt_roots(constants, (I32)n_constants + 1);
    codes = calloc(n_codes, sizeof(VmCode));
    globals->value = dict_new(frame, 0, true);
    uint32_t constant_at = 0, code_at = 0;
    for (char *line = text, *end; *line != '\0'; line = end + 1) {
        end = strchr(line, '\n');
        *end = '\0';
        if (line[0] == 'C') {
            read_code(line, &codes[code_at++]);
        } else {
            Value value = read_constant(frame, line);
            constants[constant_at++].value = value;
        }
    }
}

// --- The whole ------------------------------------------------------------------------------------------------------

static void run_program(Frame frame, void *context)
{
    (void)context;
    Value function = rt_function_new(frame, &codes[0].code, object_value(&rt_none),
                                     object_value(&rt_none), globals, 0);
    rt_call(frame, function, globals, 0, NO_VALUE);
}

static void print_records(const char *at, uint32_t n)
{
    const char *end = at + n;
    while (at < end) {
        uint32_t length, line;
        memcpy(&length, at + 1, sizeof(length));
        const char *bytes = at + 5;
        memcpy(&line, bytes, sizeof(line));
        switch (*at) {
        case 'F':
            printf("  line %u, in %.*s\n", line, (int)(length - 16 - strlen(bytes + 16) - 1),
                   bytes + 16 + strlen(bytes + 16) + 1);
            break;
        case 'L': printf("%.*s\n", (int)length, bytes); break;
        case 'C': printf("-- the direct cause of\n"); break;
        case 'X': printf("-- during handling\n"); break;
        default: break;
        }
        at = bytes + length;
    }
}

int main(int n_args, char **args)
{
    setvbuf(stdout, NULL, _IOLBF, 0);
    FILE *file = n_args > 1 ? fopen(args[1], "r") : NULL;
    if (file == NULL || !rt_init(0, 16 << 20, 0)) {
        return 2;
    }
    text[fread(text, 1, N_TEXT - 1, file)] = '\0';
    fclose(file);
    Frame frame = rt_first_frame();
    read_program(frame);
    bool is_stressed = n_args > 2 && strcmp(args[2], "stress") == 0;
    rt_heap_test.stress = rt_heap_test.poison = is_stressed;
    rt_heap_test.fail_at = n_args > 2 && !is_stressed ? strtoull(args[2], NULL, 10) : 0;
    Value exception = NO_VALUE;
    int code = 0;
    bool is_raised = rt_try(frame, run_program, NULL, &exception);
    bool has_failed = n_args > 2 && !is_stressed && rt_heap_test.fail_at == 0;
    rt_heap_test = (HeapTest){0};
    Root *kept = root_of(&frame, exception);
    const char *wrong = gc_verify(frame);
    if (wrong != NULL) {
        printf("the heap: %s\n", wrong);
    }
    if (is_raised) {
        code = rt_uncaught((Pointer)(uintptr_t)kept->value);
        print_records(rt_report_bytes(), (uint32_t)rt_report_length());
    }
    printf("-- exit code %d%s\n", code, has_failed ? ", an allocation failed" : "");
    return 0;
}
