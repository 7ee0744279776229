// SPDX-License-Identifier: Apache-2.0
// Generators that have something left to do when they are abandoned, in programs of which it is not known where that is:
// CPython closes them there, by its reference counts. Here it is known only whether one may have been abandoned already:
// when no variable leads to it any more, through objects that hold exactly what CPython's hold. Whatever can be seen of
// the program waits for that question; a yes means that the program lacks what would have closed it.
#include "check.h"
#include "code.h"
#include "exception.h"
#include "generator.h"
#include "heap.h"
#include "runtime.h"

enum {
    N_FIRST_SEEN = 1024,
    MAX_SEEN = 100 * 1000 * 1000, // objects, in all searches: python3 is quicker then
};

static Generator *watched; // that may be suspended
static bool is_lost;       // a collection has found one that nothing refers to

void generator_watch(Generator *generator)
{
    if (!generator->is_watched) {
        generator->is_watched = true;
        generator->next_watched = watched;
        watched = generator;
    }
}

/// Watch those no longer of which `is_over` is true.
static void watch_less(bool (*is_over)(const Generator *generator))
{
    for (Generator **link = &watched; *link != NULL;) {
        Generator *generator = *link;
        if (is_over(generator)) {
            generator->is_watched = false;
            *link = generator->next_watched;
        } else {
            link = &generator->next_watched;
        }
    }
}

static bool is_done(const Generator *generator)
{
    return generator->status == GENERATOR_DONE;
}

static bool is_unmarked(const Generator *generator)
{
    return (generator->head.gc & GC_MARKED) == 0;
}

void generators_marked(void)
{
    watch_less(is_done);
    for (const Generator *generator = watched; generator != NULL;
         generator = generator->next_watched) {
        is_lost = is_lost || is_unmarked(generator);
    }
    watch_less(is_unmarked);
}

// --- Searching ------------------------------------------------------------------------------------------------------

/// The objects seen, in the order in which they are looked at.
static struct Search {
    Object **items;
    size_t n, capacity;
    uint32_t n_missing; // watched generators that are not seen yet
    uint64_t n_all;     // of all searches
    Object *first[N_FIRST_SEEN];
} search;

/// Does an object of this kind refer to what CPython's refers to, and to nothing else that could hold a generator?
static bool holds_the_same(uint8_t kind)
{
    switch (kind) {
    case KIND_HOLD:
    case KIND_CELL:
    case KIND_FUNCTION:
    case KIND_METHOD:
    case KIND_TYPE:
    case KIND_NAMES:
    case KIND_INSTANCE:
    case KIND_SLOTS:
    case KIND_GENERATOR:
    case KIND_TUPLE:
    case KIND_LIST:
    case KIND_DICT:
    case KIND_SET:
    case KIND_FROZENSET:
    case KIND_LIST_ITERATOR:
    case KIND_LIST_REVERSE_ITERATOR:
    case KIND_TUPLE_ITERATOR:
    case KIND_ENUMERATE:
    case KIND_ZIP:
    case KIND_MAP:
    case KIND_FILTER: return true;
    default: return false;
    }
}

static bool search_grow(void)
{
    size_t bytes = search.capacity * sizeof(Object *);
    Object **items = heap_pages(2 * bytes);
    if (items == NULL) {
        return false;
    }
    memcpy(items, search.items, bytes);
    if (search.items != search.first) {
        heap_pages_free(search.items, bytes);
    }
    search.items = items;
    search.capacity *= 2;
    return true;
}

/// Is it a watched generator? One that runs is safe.
static bool is_waiting(const Object *object)
{
    const Generator *generator = (const Generator *)(const void *)object;
    return object->kind == KIND_GENERATOR && generator->is_watched &&
           generator->status == GENERATOR_SUSPENDED;
}

static void see(Value value)
{
    if (value_is_small(value) || (int64_t)value <= 0) {
        return;
    }
    Object *object = value_object(value);
    if ((object->gc & (GC_SEEN | GC_IMMORTAL)) != 0 || !holds_the_same(object->kind)) {
        return;
    }
    if (search.n == search.capacity && !search_grow()) {
        return; // what is not seen is missing
    }
    object->gc |= GC_SEEN;
    search.items[search.n++] = object;
    search.n_missing -= is_waiting(object) ? 1 : 0;
}

/// A slot of the shadow stack, or of a generator: it may still have what a variable held before.
static void see_hold(Value value)
{
    if (!value_is_small(value) && (int64_t)value > 0 && value_object(value)->kind == KIND_HOLD) {
        see(value);
    }
}

static void see_generator(const Generator *generator)
{
    see(generator->function);
    if (generator->status == GENERATOR_FRESH) {
        for (uint32_t i = 0; i < generator->code->n_params; i++) {
            see(generator->slots[i]);
        }
    } else {
        for (uint32_t i = 0; i < generator->n_slots; i++) {
            see_hold(generator->slots[i]);
        }
    }
}

static void search_begin(void)
{
    search.items = search.first;
    search.capacity = N_FIRST_SEEN;
    search.n = search.n_missing = 0;
    for (const Generator *generator = watched; generator != NULL;
         generator = generator->next_watched) {
        search.n_missing += is_waiting(&generator->head) ? 1 : 0;
    }
}

static void search_end(void)
{
    for (size_t i = 0; i < search.n; i++) {
        search.items[i]->gc &= (uint8_t)~GC_SEEN;
    }
    if (search.items != search.first) {
        heap_pages_free(search.items, search.capacity * sizeof(Object *));
    }
    search.n_all += search.n;
}

/// Do variables lead to all that are watched?
static bool all_are_held(Frame frame)
{
    search_begin();
    gc_each_slot(frame, see_hold);
    gc_each_variable(see);
    generators_passed(see);
    for (size_t i = 0; i < search.n && search.n_missing > 0; i++) {
        Object *object = search.items[i];
        if (object->kind == KIND_GENERATOR) {
            see_generator((const Generator *)(void *)object);
        } else {
            gc_trace(object, see);
        }
    }
    bool is_held = search.n_missing == 0;
    search_end();
    return is_held && search.n_all <= MAX_SEEN;
}

// --- Before something is seen ----------------------------------------------------------------------------------------

void generator_lack(Frame frame)
{
    watched = NULL;
    is_lost = false;
    raise_lack(frame, "closing a generator where it is abandoned is not supported");
}

void generators_check(Frame frame)
{
    if (watched == NULL && !is_lost) {
        return;
    }
    watch_less(is_done);
    if (is_lost || (watched != NULL && !all_are_held(frame))) {
        generator_lack(frame);
    }
}

void rt_generators_end(Frame frame, I32 is_raised)
{
    generators_check(frame);
    if (watched == NULL) {
        return;
    }
    // CPython prints an exception first; of two generators its collector finds one first.
    if (is_raised != 0 || watched->next_watched != NULL) {
        generator_lack(frame);
    }
    rt_generator_abandon(frame, object_value(watched));
    watch_less(is_done);
    if (watched != NULL || is_lost) {
        generator_lack(frame);
    }
}
