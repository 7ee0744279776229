// SPDX-License-Identifier: Apache-2.0
// Marking uses a stack of its own, never C's. Where it cannot grow, what did not fit stays marked but unscanned, and
// the heap is walked for such objects until none is left.
#include "gc.h"

#include "check.h"
#include "class.h"
#include "code.h"
#include "descriptor.h"
#include "dict.h"
#include "dict_view.h"
#include "exception.h"
#include "generator.h"
#include "generic.h"
#include "heap.h"
#include "index.h"
#include "instance.h"
#include "int.h"
#include "item.h"
#include "iterator.h"
#include "lazy.h"
#include "list.h"
#include "mapping_proxy.h"
#include "method.h"
#include "module.h"
#include "place.h"
#include "range.h"
#include "set.h"
#include "str.h"
#include "super.h"
#include "tuple.h"

enum {
    N_GLOBAL_ROOTS = 64,
    N_PIECES = 8,
    N_FIRST = 1024, // entries of the static part of the mark stack
};

static struct Marker {
    Object **items;
    size_t n, capacity;
    bool overflowed;
    Object *first[N_FIRST];
} marker;

static Value *global_roots[N_GLOBAL_ROOTS];
static uint32_t n_global_roots;

/// Values in a row that are roots: the variables of a program.
static struct Piece {
    const Value *first;
    uint32_t n;
} pieces[N_PIECES];
static uint32_t n_pieces;

void gc_each_slot(Frame frame, Visit *visit)
{
    Root *first = frame_top(frame_first());
    for (Root *slot = frame_top(frame); slot-- > first;) {
        visit(slot->value);
    }
}

void gc_each_variable(Visit *visit)
{
    for (uint32_t i = 0; i < n_pieces; i++) {
        for (uint32_t k = 0; k < pieces[i].n; k++) {
            visit(pieces[i].first[k]);
        }
    }
}

/// Call `visit` with every root.
static void each_root(Frame frame, Visit *visit)
{
    gc_each_slot(frame, visit);
    for (uint32_t i = 0; i < n_global_roots; i++) {
        visit(*global_roots[i]);
    }
    gc_each_variable(visit);
}

// --- Marking --------------------------------------------------------------------------------------------------------

static void trace_nothing(Object *object, Visit *visit)
{
    (void)object;
    (void)visit;
}

static void (*const tracers[N_KINDS])(Object *object, Visit *visit) = {
#define KIND(name, trace) [KIND_##name] = trace,
#include "kind.def"
};

static bool stack_grow(void)
{
    size_t bytes = marker.capacity * 2 * sizeof(Object *);
    Object **items = heap_pages(bytes);
    if (items == NULL) {
        return false;
    }
    memcpy(items, marker.items, marker.n * sizeof(Object *));
    if (marker.items != marker.first) {
        heap_pages_free(marker.items, marker.capacity * sizeof(Object *));
    }
    marker.items = items;
    marker.capacity *= 2;
    return true;
}

/// Whether an object of a builtin kind has attributes, because its type is a class.
static bool has_more(const Object *object)
{
    return object->type != NULL && type_is_class(object->type);
}

static void mark(Value value)
{
    if (value_is_small(value) || (int64_t)value <= 0) { // 0: no value; below: a mark (unwind.h)
        return;
    }
    Object *object = value_object(value);
    if ((object->gc & (GC_MARKED | GC_IMMORTAL)) != 0) {
        return;
    }
    object->gc |= GC_MARKED;
    heap_mark_count(object);
    if (object->type != NULL && (object->type->head.gc & GC_IMMORTAL) == 0) { // KIND_RAW has none
        mark(object_value(object->type));
    }
    if (tracers[object->kind] == trace_nothing && !has_more(object)) {
        return;
    }
    if (object->kind == KIND_STR && !has_more(object)) { // refers to one piece of memory at most
        const Str *str = (const Str *)(const void *)object;
        if (str->data != str->bytes) {
            trace_str(object, mark);
        }
        return;
    }
    if (marker.n == marker.capacity && !stack_grow()) {
        marker.overflowed = true;
        return;
    }
    marker.items[marker.n++] = object;
}

void gc_trace(Object *object, Visit *visit)
{
    tracers[object->kind](object, visit);
    if (has_more(object)) {
        trace_derived(object, visit);
    }
}

static void mark_drain(void)
{
    for (uint32_t i = 0; marker.n > 0; i++) {
        if ((i & (POLL_STEP - 1)) == 0) {
            rt_poll_stop();
        }
        Object *object = marker.items[--marker.n];
        gc_trace(object, mark);
    }
}

/// Trace a marked object again: what it refers to may be unmarked after an overflow.
static void retrace(Object *object, void *context)
{
    (void)context;
    if ((object->gc & GC_MARKED) != 0) {
        gc_trace(object, mark);
        mark_drain();
    }
}

void gc_collect(Frame frame)
{
    marker.items = marker.first;
    marker.capacity = N_FIRST;
    marker.n = 0;
    marker.overflowed = false;
    heap_mark_begin();
    class_forget();
    shape_forget();
    place_forget();
    each_root(frame, mark);
    mark_drain();
    while (marker.overflowed) {
        marker.overflowed = false;
        heap_each(retrace, NULL);
    }
    generators_marked();
    if (marker.items != marker.first) {
        heap_pages_free(marker.items, marker.capacity * sizeof(Object *));
    }
    heap_mark_end();
}

void gc_root_add(Value *slot)
{
    RT_ASSERT(n_global_roots < N_GLOBAL_ROOTS);
    global_roots[n_global_roots++] = slot;
}

void gc_roots_add(const Value *first, uint32_t n)
{
    RT_ASSERT(n_pieces < N_PIECES);
    pieces[n_pieces++] = (struct Piece){first, n};
}

// --- Allocation -----------------------------------------------------------------------------------------------------

/// heap_alloc, with a collection before or after where that is due.
static Object *collected_alloc(Frame frame, size_t bytes)
{
    rt_poll(frame); // loops in C that make objects come here again and again
    if (heap_wants_collection() || rt_heap_test.stress) {
        gc_collect(frame);
        generators_check(frame); // the sooner a program breaks off that will
    }
    Object *object = heap_alloc(bytes);
    if (object == NULL && !rt_heap_test.injected) {
        gc_collect(frame);
        object = heap_alloc(bytes);
    }
    return object;
}

void *object_try(Frame frame, Type *type, Kind kind, size_t bytes)
{
    Object *object = heap_quick(bytes);
    if (object == NULL) {
        object = collected_alloc(frame, bytes);
    }
    if (object != NULL) {
        object->type = type;
        object->kind = (uint8_t)kind;
    }
    return object;
}

void *object_new(Frame frame, Type *type, Kind kind, size_t bytes)
{
    Object *object = object_try(frame, type, kind, bytes);
    if (object == NULL) {
        raise_memory_error(frame);
    }
    memset(object + 1, 0, bytes - sizeof(Object));
    return object;
}

void *owned_new(Frame frame, size_t bytes)
{
    Object *memory =
        bytes > SIZE_MAX / 2 ? NULL : object_try(frame, NULL, KIND_RAW, sizeof(Object) + bytes);
    if (memory == NULL) {
        raise_memory_error(frame);
    }
    return memory + 1;
}

bool owned_extend(void *memory, size_t bytes)
{
    return heap_raw_extend(memory, bytes);
}

void owned_free(void *memory)
{
    heap_free(memory);
}

// --- Verifying ------------------------------------------------------------------------------------------------------

static const char *fault;

static bool is_static_type(const Type *type)
{
    return (type >= rt_types && type < rt_types + N_TYPES) ||
           (type >= rt_exceptions && type < rt_exceptions + N_EXCEPTIONS);
}

/// Kinds of what is no value of the program: without a type.
static bool is_inner_kind(uint8_t kind)
{
    return kind == KIND_RAW || kind == KIND_NAMES || kind == KIND_SHAPE || kind == KIND_SLOTS ||
           kind == KIND_HOLD;
}

static void check_object(Object *object)
{
    if (object->kind == KIND_FREE || object->kind >= N_KINDS) {
        fault = "an object without a kind";
    } else if (is_inner_kind(object->kind)) {
        fault = object->type == NULL ? fault : "a type of what is no object of the program";
    } else if (!is_static_type(object->type) && !heap_is_object(object->type)) {
        fault = "an object without a type";
    } else if (object->type->instance_kind != object->kind) {
        fault = "an object whose kind is not its type's";
    }
}

/// Instead of gc_mark while verifying.
static void check_value(Value value)
{
    if (value_is_small(value) || (int64_t)value <= 0) {
        return;
    }
    Object *object = value_object(value);
    if (heap_is_object(object)) {
        if ((object->gc & GC_IMMORTAL) != 0) {
            fault = "an object of the heap that says it is static";
        }
        check_object(object);
    } else if (value % _Alignof(Object) != 0 || value < 1024) {
        fault = "a value that is no address";
    } else if (heap_contains(object)) {
        fault = "a reference to memory that is free";
    } else if ((object->gc & GC_IMMORTAL) == 0) {
        fault = "a reference out of the heap to something that is not static";
    } else {
        check_object(object);
    }
}

static void check_references(Object *object, void *context)
{
    (void)context;
    check_object(object);
    if (fault == NULL && (object->gc & GC_MARKED) != 0) {
        fault = "a mark outside a collection";
    }
    if (fault == NULL) {
        gc_trace(object, check_value);
    }
}

const char *gc_verify(Frame frame)
{
    fault = NULL;
    each_root(frame, check_value);
    heap_each(check_references, NULL);
    return fault;
}
