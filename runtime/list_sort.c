// SPDX-License-Identifier: Apache-2.0
// list.sort: Tim Peters' merge sort with Munro and Wild's merge policy (powersort), comparison by comparison as CPython
// 3.12 does it, because a program can see which comparisons are made, and what order comes of one that is inconsistent.
//
// What is sorted is a copy in memory that the collector does not look into. The list's own memory keeps the objects
// alive and is written to at the end; the list itself is empty meanwhile.
#include "check.h"
#include "exception.h"
#include "float.h"
#include "list.h"
#include "runtime.h"
#include "str.h"

enum {
    MAX_RUNS = 85,  // pending at a time, more than any list needs
    MIN_GALLOP = 7, // wins in a row before it is worth searching
};

/// Keys and, in the same order, what they are keys of; `values` NULL: the keys are what is sorted.
typedef struct Items {
    Value *keys, *values;
} Items;

typedef struct Run {
    uint32_t start, length;
    int power; // of the boundary between it and the next run
} Run;

/// A merge of two neighbours: one of them has been moved out to `temp`, and this says what of it has not come back.
typedef struct Merge {
    Items to; // where the next item goes
    Items a, b;
    uint32_t n_a, n_b; // left
    bool is_low;       // a was moved out, and the merge goes from the low end
    bool is_active;
} Merge;

typedef struct Sorting {
    bool (*less)(Frame frame, Value a, Value b);
    Items items;
    uint32_t n;
    Items temp;
    uint32_t n_temp;
    Root *temp_memory;
    uint32_t n_runs;
    Run runs[MAX_RUNS];
    uint32_t min_gallop;
    Merge merge;
} Sorting;

// --- Comparing ------------------------------------------------------------------------------------------------------

static bool less_small(Frame frame, Value a, Value b)
{
    (void)frame;
    return (int64_t)a < (int64_t)b;
}

static bool less_float(Frame frame, Value a, Value b)
{
    (void)frame;
    return value_float(a) < value_float(b);
}

static bool less_str(Frame frame, Value a, Value b)
{
    (void)frame;
    return rt_str_cmp(a, b) < 0;
}

static bool less_any(Frame frame, Value a, Value b)
{
    return rt_truth(frame, rt_compare(frame, a, b, COMPARE_LT));
}

/// The quickest comparison for these keys: where all are of one simple type, it is known what < does.
static void choose_less(Sorting *sorting)
{
    const Value *keys = sorting->items.keys;
    bool are_small = true, are_float = true, are_str = true;
    for (uint32_t i = 0; i < sorting->n; i++) {
        are_small = are_small && value_is_small(keys[i]);
        are_float = are_float && value_is_exactly(keys[i], TYPE_float);
        are_str = are_str && value_is_exactly(keys[i], TYPE_str);
        if (!are_small && !are_float && !are_str) {
            break;
        }
    }
    sorting->less = are_small ? less_small : are_float ? less_float : are_str ? less_str : less_any;
}

// --- Items ----------------------------------------------------------------------------------------------------------

static Items items_at(Items items, int64_t index)
{
    return (Items){items.keys + index, items.values == NULL ? NULL : items.values + index};
}

static void items_move(Items to, Items from, uint32_t n)
{
    memmove(to.keys, from.keys, n * sizeof(Value));
    if (from.values != NULL) {
        memmove(to.values, from.values, n * sizeof(Value));
    }
}

/// Copy one item and step both places.
static void items_take(Items *to, Items *from, int step)
{
    *to->keys = *from->keys;
    to->keys += step;
    from->keys += step;
    if (from->values != NULL) {
        *to->values = *from->values;
        to->values += step;
        from->values += step;
    }
}

static void values_reverse(Value *values, uint32_t n)
{
    for (uint32_t i = 0; i + 1 < n; i++) {
        Value value = values[i];
        values[i] = values[--n];
        values[n] = value;
    }
}

static void items_reverse(Items items, uint32_t n)
{
    values_reverse(items.keys, n);
    if (items.values != NULL) {
        values_reverse(items.values, n);
    }
}

// --- Runs -----------------------------------------------------------------------------------------------------------

/// How many items from `start` on are in order, or in strictly falling order; these are turned round.
static uint32_t run_count(Frame frame, const Sorting *sorting, uint32_t start)
{
    const Value *keys = sorting->items.keys + start;
    uint32_t n_left = sorting->n - start;
    if (n_left == 1) {
        return 1;
    }
    bool is_falling = sorting->less(frame, keys[1], keys[0]);
    uint32_t n = 2;
    while (n < n_left && sorting->less(frame, keys[n], keys[n - 1]) == is_falling) {
        n++;
    }
    if (is_falling) {
        items_reverse(items_at(sorting->items, start), n);
    }
    return n;
}

static void shift_in(Value *values, uint32_t from, uint32_t to)
{
    Value value = values[from];
    memmove(values + to + 1, values + to, (from - to) * sizeof(Value));
    values[to] = value;
}

/// Sort `n` items, the first `n_sorted` of which are in order, by binary insertion.
static void insertion_sort(Frame frame, const Sorting *sorting, uint32_t start, uint32_t n,
                           uint32_t n_sorted)
{
    Items items = items_at(sorting->items, start);
    for (uint32_t i = n_sorted; i < n; i++) {
        uint32_t low = 0, high = i;
        while (low < high) {
            uint32_t middle = low + (high - low) / 2;
            if (sorting->less(frame, items.keys[i], items.keys[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        shift_in(items.keys, i, low);
        if (items.values != NULL) {
            shift_in(items.values, i, low);
        }
    }
}

/// The shortest run that is worth merging: 32 to 64, so that there are about a power of 2 of them.
static uint32_t run_minimum(uint32_t n)
{
    uint32_t rest = 0;
    while (n >= 64) {
        rest |= n & 1;
        n >>= 1;
    }
    return n + rest;
}

// --- Searching ------------------------------------------------------------------------------------------------------

/// Whether `key` must come behind `item`: it is greater or, looking for the place behind equal ones, not less.
static bool is_behind(Frame frame, const Sorting *sorting, Value key, Value item, bool behind_equal)
{
    return behind_equal ? !sorting->less(frame, key, item) : sorting->less(frame, item, key);
}

/// The place of `key` among `n` sorted keys, before or behind those that are equal; near `hint`, from where it is
/// looked for in steps that double.
static uint32_t gallop(Frame frame, const Sorting *sorting, Value key, const Value *keys,
                       uint32_t n, uint32_t hint, bool behind_equal)
{
    uint32_t last = 0, offset = 1, low = 0, high = 0;
    bool is_right = is_behind(frame, sorting, key, keys[hint], behind_equal);
    uint32_t max = is_right ? n - hint : hint + 1;
    while (offset < max &&
           is_behind(frame, sorting, key, is_right ? keys[hint + offset] : keys[hint - offset],
                     behind_equal) == is_right) {
        last = offset;
        offset = offset * 2 + 1;
    }
    offset = offset > max ? max : offset;
    if (is_right) {
        low = hint + last + 1;
        high = hint + offset;
    } else {
        low = hint + 1 - offset;
        high = hint - last;
    }
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (is_behind(frame, sorting, key, keys[middle], behind_equal)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

// --- Merging --------------------------------------------------------------------------------------------------------

/// Room for `n` items in temp.
static void temp_reserve(Frame frame, Sorting *sorting, uint32_t n)
{
    if (n <= sorting->n_temp) {
        return;
    }
    bool has_values = sorting->items.values != NULL;
    Value *memory = owned_new(frame, (size_t)n * sizeof(Value) * (has_values ? 2 : 1));
    owned_free(sorting->temp.keys);
    sorting->temp_memory->value = owned_value(memory);
    sorting->temp = (Items){memory, has_values ? memory + n : NULL};
    sorting->n_temp = n;
}

/// What is still in temp goes back: all of the merge that is left to do when the other run is used up.
static void merge_end(Merge *merge)
{
    merge->is_active = false;
    if (merge->is_low) {
        items_move(merge->to, merge->a, merge->n_a);
    } else {
        int64_t back = (int64_t)merge->n_b - 1;
        items_move(items_at(merge->to, -back), items_at(merge->b, -back), merge->n_b);
    }
}

/// One item is left in temp, and belongs behind (low) or before (high) all of the other run.
static void merge_end_last(Merge *merge)
{
    merge->is_active = false;
    if (merge->is_low) {
        items_move(merge->to, merge->b, merge->n_b);
        items_move(items_at(merge->to, merge->n_b), merge->a, 1);
    } else {
        int64_t n = merge->n_a;
        items_move(items_at(merge->to, 1 - n), items_at(merge->a, 1 - n), merge->n_a);
        items_move(items_at(merge->to, -n), merge->b, 1);
    }
}

/// The run in temp wins the next `n` places (low: a, high: b), or the other does.
static void take(Merge *merge, bool from_a, uint32_t n)
{
    Items *from = from_a ? &merge->a : &merge->b;
    uint32_t *n_left = from_a ? &merge->n_a : &merge->n_b;
    int step = merge->is_low ? 1 : -1;
    if (n == 1) {
        items_take(&merge->to, from, step);
    } else if (merge->is_low) {
        items_move(merge->to, *from, n);
        merge->to = items_at(merge->to, n);
        *from = items_at(*from, n);
    } else {
        merge->to = items_at(merge->to, -(int64_t)n);
        *from = items_at(*from, -(int64_t)n);
        items_move(items_at(merge->to, 1), items_at(*from, 1), n);
    }
    *n_left -= n;
}

/// Whether the merge is over after an item was taken; then it has been ended.
static bool is_over(Merge *merge)
{
    uint32_t in_temp = merge->is_low ? merge->n_a : merge->n_b;
    uint32_t in_place = merge->is_low ? merge->n_b : merge->n_a;
    if (in_place == 0 || in_temp == 0) {
        merge_end(merge);
        return true;
    }
    if (in_temp == 1) {
        merge_end_last(merge);
        return true;
    }
    return false;
}

/// One item at a time, until one run has won so often in a row that searching is better. True: the merge is over.
static bool merge_by_items(Frame frame, Sorting *sorting, uint32_t min_gallop)
{
    Merge *merge = &sorting->merge;
    uint32_t n_wins = 0;
    bool was_a = false;
    do {
        bool b_less = sorting->less(frame, *merge->b.keys, *merge->a.keys);
        bool from_a = merge->is_low ? !b_less : b_less;
        n_wins = from_a == was_a ? n_wins + 1 : 1;
        was_a = from_a;
        take(merge, from_a, 1);
        if (is_over(merge)) {
            return true;
        }
    } while (n_wins < min_gallop);
    return false;
}

/// How many items of a come before b's next (low), or belong behind it (high).
static uint32_t count_a(Frame frame, const Sorting *sorting)
{
    const Merge *merge = &sorting->merge;
    Value key = *merge->b.keys;
    if (merge->is_low) {
        return gallop(frame, sorting, key, merge->a.keys, merge->n_a, 0, true);
    }
    return merge->n_a - gallop(frame, sorting, key, merge->a.keys - (merge->n_a - 1), merge->n_a,
                               merge->n_a - 1, true);
}

static uint32_t count_b(Frame frame, const Sorting *sorting)
{
    const Merge *merge = &sorting->merge;
    Value key = *merge->a.keys;
    if (merge->is_low) {
        return gallop(frame, sorting, key, merge->b.keys, merge->n_b, 0, false);
    }
    return merge->n_b - gallop(frame, sorting, key, merge->b.keys - (merge->n_b - 1), merge->n_b,
                               merge->n_b - 1, false);
}

/// One search in each run, as long as that pays. True: the merge is over.
static bool merge_by_search(Frame frame, Sorting *sorting)
{
    Merge *merge = &sorting->merge;
    uint32_t n_a = 0, n_b = 0;
    do {
        sorting->min_gallop -= sorting->min_gallop > 1;
        n_a = count_a(frame, sorting);
        if (n_a > 0) {
            take(merge, true, n_a);
            if (is_over(merge)) {
                return true;
            }
        }
        take(merge, false, 1);
        if (is_over(merge)) {
            return true;
        }
        n_b = count_b(frame, sorting);
        if (n_b > 0) {
            take(merge, false, n_b);
            if (is_over(merge)) {
                return true;
            }
        }
        take(merge, true, 1);
        if (is_over(merge)) {
            return true;
        }
    } while (n_a >= MIN_GALLOP || n_b >= MIN_GALLOP);
    return false;
}

/// Merge two neighbours: the shorter is moved out.
static void merge_runs(Frame frame, Sorting *sorting, Items a, uint32_t n_a, Items b, uint32_t n_b)
{
    bool is_low = n_a <= n_b;
    temp_reserve(frame, sorting, is_low ? n_a : n_b);
    Merge *merge = &sorting->merge;
    if (is_low) {
        items_move(sorting->temp, a, n_a);
        *merge = (Merge){a, sorting->temp, b, n_a, n_b, true, true};
    } else {
        items_move(sorting->temp, b, n_b);
        *merge = (Merge){items_at(b, (int64_t)n_b - 1),
                         items_at(a, (int64_t)n_a - 1),
                         items_at(sorting->temp, (int64_t)n_b - 1),
                         n_a,
                         n_b,
                         false,
                         true};
    }
    take(merge, !is_low, 1); // the ends were found by searching: this one's place is known
    if (is_over(merge)) {
        return;
    }
    uint32_t min_gallop = sorting->min_gallop;
    while (!merge_by_items(frame, sorting, min_gallop)) {
        sorting->min_gallop = min_gallop + 1;
        if (merge_by_search(frame, sorting)) {
            return;
        }
        min_gallop = ++sorting->min_gallop;
    }
}

/// Merge the pending runs i and i + 1.
static void merge_at(Frame frame, Sorting *sorting, uint32_t i)
{
    rt_poll(frame);
    Run *runs = sorting->runs;
    uint32_t n_a = runs[i].length, n_b = runs[i + 1].length;
    Items a = items_at(sorting->items, runs[i].start), b = items_at(a, n_a);
    runs[i].length = n_a + n_b;
    if (i + 3 == sorting->n_runs) {
        runs[i + 1] = runs[i + 2];
    }
    sorting->n_runs--;
    uint32_t n_placed = gallop(frame, sorting, b.keys[0], a.keys, n_a, 0, true);
    a = items_at(a, n_placed);
    n_a -= n_placed;
    if (n_a == 0) {
        return;
    }
    n_b = gallop(frame, sorting, a.keys[n_a - 1], b.keys, n_b, n_b - 1, false);
    if (n_b > 0) {
        merge_runs(frame, sorting, a, n_a, b, n_b);
    }
}

/// The depth, in a perfectly balanced tree of merges, of the node that separates a run of `n_a` items at `start` from
/// the `n_b` items after it.
static int boundary_power(uint32_t start, uint32_t n_a, uint32_t n_b, uint32_t n)
{
    uint64_t a = 2 * (uint64_t)start + n_a, b = a + n_a + n_b;
    for (int power = 1;; power++) {
        if (a >= n) {
            a -= n;
            b -= n;
        } else if (b >= n) {
            return power;
        }
        a *= 2;
        b *= 2;
    }
}

/// Merge what is due before a run of `n` items is pushed.
static void merge_due(Frame frame, Sorting *sorting, uint32_t n)
{
    if (sorting->n_runs == 0) {
        return;
    }
    const Run *last = &sorting->runs[sorting->n_runs - 1];
    int power = boundary_power(last->start, last->length, n, sorting->n);
    while (sorting->n_runs > 1 && sorting->runs[sorting->n_runs - 2].power > power) {
        merge_at(frame, sorting, sorting->n_runs - 2);
    }
    sorting->runs[sorting->n_runs - 1].power = power;
}

static void sort(Frame frame, void *context)
{
    Sorting *sorting = context;
    uint32_t minimum = run_minimum(sorting->n);
    for (uint32_t start = 0; start < sorting->n;) {
        uint32_t n = run_count(frame, sorting, start);
        if (n < minimum) {
            uint32_t n_left = sorting->n - start;
            uint32_t n_forced = n_left < minimum ? n_left : minimum;
            insertion_sort(frame, sorting, start, n_forced, n);
            n = n_forced;
        }
        merge_due(frame, sorting, n);
        RT_ASSERT(sorting->n_runs < MAX_RUNS);
        sorting->runs[sorting->n_runs++] = (Run){start, n, 0};
        start += n;
    }
    while (sorting->n_runs > 1) {
        uint32_t i = sorting->n_runs - 2;
        if (i > 0 && sorting->runs[i - 1].length < sorting->runs[i + 1].length) {
            i--;
        }
        merge_at(frame, sorting, i);
    }
}

// --- The list meanwhile ---------------------------------------------------------------------------------------------

/// What a list that is being sorted has for its items: whoever changes its length replaces it.
static struct {
    Object head;
    Value items[1];
} locked = {{NULL, KIND_RAW, GC_IMMORTAL, 0}, {NO_VALUE}};

typedef struct ListSort {
    Root *key;   // the function, or NO_VALUE
    Root *saved; // a list that nobody sees, with the memory of the one that is sorted
    Root *keys;  // the same for the keys
    Root *work;  // memory that is sorted
    Root *temp;
    bool is_reverse;
    Sorting sorting;
} ListSort;

static void make_keys(Frame frame, ListSort *list_sort)
{
    uint32_t n = value_list(list_sort->saved->value)->length;
    list_sort->keys->value = object_value(list_new(frame, n));
    Root *argument = roots(&frame, 1);
    for (uint32_t i = 0; i < n; i++) {
        argument->value = value_list(list_sort->saved->value)->items[i];
        Value key = rt_call(frame, list_sort->key->value, argument, 1, NO_VALUE);
        list_push(frame, list_sort->keys->value, key);
    }
}

static void run_sort(Frame frame, void *context)
{
    ListSort *list_sort = context;
    Sorting *sorting = &list_sort->sorting;
    bool has_key = list_sort->key->value != NO_VALUE;
    const List *saved = value_list(list_sort->saved->value);
    uint32_t n = saved->length;
    if (has_key) {
        make_keys(frame, list_sort);
    }
    if (n < 2) {
        return;
    }
    Value *work = owned_new(frame, (size_t)n * sizeof(Value) * (has_key ? 2 : 1));
    list_sort->work->value = owned_value(work);
    saved = value_list(list_sort->saved->value);
    const List *keys = has_key ? value_list(list_sort->keys->value) : saved;
    memcpy(work, keys->items, n * sizeof(Value));
    if (has_key) {
        memcpy(work + n, saved->items, n * sizeof(Value));
    }
    Items items = {work, has_key ? work + n : NULL};
    if (list_sort
            ->is_reverse) { // equal items shall keep their order: sort the list turned round, turn the result
        items_reverse(items, n);
    }
    *sorting =
        (Sorting){.items = items, .n = n, .temp_memory = list_sort->temp, .min_gallop = MIN_GALLOP};
    choose_less(sorting);
    sort(frame, sorting);
}

/// Write the order that the items have got to the list's own memory.
static void write_back(ListSort *list_sort)
{
    Sorting *sorting = &list_sort->sorting;
    if (sorting->n == 0) {
        return; // it has not begun
    }
    if (sorting->merge.is_active) {
        merge_end(&sorting->merge);
    }
    Value *values = sorting->items.values != NULL ? sorting->items.values : sorting->items.keys;
    if (list_sort->is_reverse) {
        values_reverse(values, sorting->n);
    }
    memcpy(value_list(list_sort->saved->value)->items, values, sorting->n * sizeof(Value));
    owned_free(sorting->temp.keys);
    owned_free(sorting->items.keys);
    list_sort->temp->value = list_sort->work->value = NO_VALUE;
}

void list_sort(Frame frame, Value list_value, Value key, bool is_reverse)
{
    Root *kept = roots(&frame, 6);
    kept[0].value = list_value;
    kept[1].value = key == object_value(&rt_none) ? NO_VALUE : key;
    kept[2].value = object_value(list_new(frame, 0));
    ListSort sort_state = {&kept[1], &kept[2], &kept[3], &kept[4], &kept[5], is_reverse, {0}};
    List *list = value_list(kept[0].value), *saved = value_list(kept[2].value);
    saved->items = list->items;
    saved->length = list->length;
    saved->capacity = list->capacity;
    list->items = locked.items;
    list->length = list->capacity = 0;
    Value exception = NO_VALUE;
    bool is_thrown = rt_try(frame, run_sort, &sort_state, &exception);
    write_back(&sort_state);
    bool is_modified = list->items != locked.items;
    if (list->capacity > 0) {
        owned_free(list->items);
    }
    list->items = saved->items;
    list->length = saved->length;
    list->capacity = saved->capacity;
    saved->items = NULL;
    saved->length = saved->capacity = 0;
    if (is_thrown) {
        rt_throw(frame, exception);
    }
    if (is_modified) {
        raise_error(frame, EXC_ValueError, "list modified during sort");
    }
}
