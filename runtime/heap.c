// SPDX-License-Identifier: Apache-2.0
// Pages of 4 KiB are the unit: a byte for each in page_use says what it is for. A block is four pages, aligned to its
// size, so that a cell's block is found by masking; it holds cells of one size. Sweeping is lazy: a collection only
// flags the blocks, each is swept when its size is asked for next. A large object has pages of its own, in a list.
#include "heap.h"

#include "check.h"
#include "frame.h"
#include "platform.h"

#include <string.h>

enum {
    PAGES_MAX = 1 << 20, // 4 GiB
    BLOCK_PAGES = 4,
    BLOCK_BYTES = BLOCK_PAGES * HEAP_PAGE,
    SMALL_MAX_BYTES = 2048,
    CLASS_LARGE = 255,
    GROW_PAGES = 64,
    THRESHOLD_MIN = 1 << 20,
};

typedef enum PageUse {
    PAGE_FREE,
    PAGE_BLOCK,      // first page of a block
    PAGE_BLOCK_REST, // its other pages
    PAGE_LARGE,      // first page of a large object
    PAGE_OTHER,      // the rest of one; the shadow stack; tables
} PageUse;

typedef struct Block {
    struct Block *next; // of the same class
    uint32_t size;      // of a cell
    uint32_t n_cells;
    uint32_t class_index;
    bool is_swept;
} Block;

typedef struct Large {
    struct Large *next;
    struct Large **link; // what points here
    size_t n_pages;
} Large;

typedef struct Class {
    Block *unswept; // blocks whose turn has not come
    Block *swept;
} Class;

// A cell begins at a multiple of 16 from its block.
#define BLOCK_HEAD ((sizeof(Block) + 15) / 16 * 16)
#define LARGE_HEAD ((sizeof(Large) + 15) / 16 * 16)

static const uint16_t class_bytes[HEAP_CLASSES] = {
    16,  32,  48,  64,  80,  96,  112, 128, 144, 160,  176,  192,  208,  224,
    240, 256, 320, 384, 448, 512, 640, 768, 896, 1024, 1280, 1536, 1792, 2048,
};

HeapTest rt_heap_test;
HeapQuick rt_heap_quick;
uint32_t rt_shadow_begin, rt_shadow_end;

static struct Heap {
    char *start;
    size_t n_pages;   // in use or free
    size_t n_granted; // obtained from the system: as many, or more after another heap_init
    size_t max_pages;
    size_t first_free; // no page before it is free
    size_t live_bytes;
    size_t n_collections;
    Large *large;
    Class classes[HEAP_CLASSES];
} heap;

static uint8_t page_use[PAGES_MAX];

// --- Pages ----------------------------------------------------------------------------------------------------------

static char *page_address(size_t page)
{
    return heap.start + page * HEAP_PAGE;
}

static size_t page_of(const void *address)
{
    return (size_t)((const char *)address - heap.start) / HEAP_PAGE;
}

/// `n` more usable pages, a multiple of 16 (wasm's page is 16 of ours).
static bool pages_add(size_t n)
{
    if (n > heap.max_pages - heap.n_pages) {
        return false;
    }
    size_t end = heap.n_pages + n;
    if (end > heap.n_granted) {
        if (!platform_memory_grow((end - heap.n_granted) * HEAP_PAGE)) {
            return false;
        }
        heap.n_granted = end;
    }
    heap.n_pages = end;
    return true;
}

static bool pages_grow(size_t n)
{
    size_t want = n > GROW_PAGES ? n : GROW_PAGES;
    want = want > heap.n_pages / 8 ? want : heap.n_pages / 8;
    return pages_add((want + 15) / 16 * 16) || pages_add((n + 15) / 16 * 16);
}

/// The first of `n` free pages in a row, at a multiple of `align`, or n_pages if there are none.
static size_t pages_find(size_t n, size_t align)
{
    size_t page = heap.first_free;
    bool is_first = true; // no free page has been passed over
    while (page < heap.n_pages) {
        const uint8_t *free = memchr(page_use + page, PAGE_FREE, heap.n_pages - page);
        if (free == NULL) {
            return heap.n_pages;
        }
        size_t begin = (size_t)(free - page_use);
        if (is_first) {
            heap.first_free = begin;
            is_first = false;
        }
        begin = (begin + align - 1) / align * align;
        size_t end = begin;
        while (end < heap.n_pages && end < begin + n && page_use[end] == PAGE_FREE) {
            end++;
        }
        if (end == begin + n) {
            return begin;
        }
        page = end + (end == begin);
    }
    return heap.n_pages;
}

static void *pages_take(size_t n, size_t align, PageUse first, PageUse rest)
{
    if (n > PAGES_MAX) {
        return NULL;
    }
    size_t page = pages_find(n, align);
    if (page >= heap.n_pages) {
        if (!pages_grow(n + align - 1)) {
            return NULL;
        }
        page = pages_find(n, align);
        if (page >= heap.n_pages) {
            return NULL;
        }
    }
    memset(page_use + page, (int)rest, n);
    page_use[page] = (uint8_t)first;
    if (page == heap.first_free) {
        heap.first_free = page + n;
    }
    return page_address(page);
}

static void pages_free(void *start, size_t n)
{
    size_t page = page_of(start);
    memset(page_use + page, PAGE_FREE, n);
    platform_allow(start, n * HEAP_PAGE);
    if (page < heap.first_free) {
        heap.first_free = page;
    }
}

void *heap_pages(size_t bytes)
{
    return pages_take((bytes + HEAP_PAGE - 1) / HEAP_PAGE, 1, PAGE_OTHER, PAGE_OTHER);
}

void heap_pages_free(void *start, size_t bytes)
{
    pages_free(start, (bytes + HEAP_PAGE - 1) / HEAP_PAGE);
}

// --- Cells ----------------------------------------------------------------------------------------------------------

static Object *block_cell(Block *block, uint32_t index)
{
    return (Object *)(void *)((char *)block + BLOCK_HEAD + (size_t)index * block->size);
}

static Block *block_of(const Object *cell)
{
    return (Block *)(void *)(page_address(page_of(cell) / BLOCK_PAGES * BLOCK_PAGES));
}

static Large *large_of(const Object *object)
{
    return (Large *)(void *)((char *)(uintptr_t)object - LARGE_HEAD);
}

static size_t cell_bytes(const Object *cell)
{
    return cell->heap == CLASS_LARGE ? large_of(cell)->n_pages * HEAP_PAGE
                                     : class_bytes[cell->heap];
}

static uint32_t class_of(size_t bytes)
{
    if (bytes <= 256) {
        return bytes == 0 ? 0 : (uint32_t)(bytes - 1) >> 4;
    }
    uint32_t index = 16;
    while (class_bytes[index] < bytes) {
        index++;
    }
    return index;
}

/// Make a cell free; its bytes are nobody's.
static void cell_clear(Object *cell, size_t bytes)
{
    cell->kind = KIND_FREE;
    cell->gc = 0;
    cell->type = NULL;
    if (rt_heap_test.poison) {
        platform_allow(cell, bytes);
        memset(cell + 1, HEAP_POISON, bytes - sizeof(Object));
    }
    platform_forbid(cell + 1, bytes - sizeof(Object));
}

/// The list of a class's cells that are ready to be used.
static Object **free_cells(uint32_t index)
{
    return &rt_heap_quick.free[index];
}

/// Free what is not marked, unmark the rest, and put the free cells of a block in the class's list. A block that is
/// wholly free goes back to the pages, unless it is wanted.
static void block_sweep(Class *class, Block *block, bool is_wanted)
{
    Object *list = *free_cells(block->class_index);
    uint32_t n_free = 0;
    for (uint32_t i = block->n_cells; i-- > 0;) {
        Object *cell = block_cell(block, i);
        if (cell->kind != KIND_FREE) {
            if (cell->gc != 0) {
                cell->gc &= (uint8_t)~GC_MARKED;
                continue;
            }
            cell_clear(cell, block->size);
        }
        cell->type = (Type *)(void *)list;
        list = cell;
        n_free++;
    }
    if (n_free == block->n_cells && !is_wanted) {
        pages_free(block, BLOCK_PAGES);
        return;
    }
    *free_cells(block->class_index) = list;
    block->is_swept = true;
    block->next = class->swept;
    class->swept = block;
}

static bool block_new(uint32_t index)
{
    Class *class = &heap.classes[index];
    Block *block = pages_take(BLOCK_PAGES, BLOCK_PAGES, PAGE_BLOCK, PAGE_BLOCK_REST);
    if (block == NULL) {
        return false;
    }
    uint32_t size = class_bytes[index];
    *block =
        (Block){class->swept, size, (uint32_t)((BLOCK_BYTES - BLOCK_HEAD) / size), index, true};
    class->swept = block;
    Object *list = NULL;
    for (uint32_t i = block->n_cells; i-- > 0;) {
        Object *cell = block_cell(block, i);
        *cell = (Object){(Type *)(void *)list, KIND_FREE, 0, (uint16_t)index};
        platform_forbid(cell + 1, size - sizeof(Object));
        list = cell;
    }
    *free_cells(index) = list;
    return true;
}

static Object *small_alloc(uint32_t index, size_t bytes)
{
    Class *class = &heap.classes[index];
    Object **list = free_cells(index);
    while (*list == NULL) {
        Block *block = class->unswept;
        if (block != NULL) {
            class->unswept = block->next;
            block_sweep(class, block, true);
        } else if (!block_new(index)) {
            return NULL;
        }
    }
    Object *cell = *list;
    *list = (Object *)(void *)cell->type;
    cell->type = NULL;
    platform_allow(cell, bytes);
    rt_heap_quick.since_bytes += class_bytes[index];
    return cell;
}

static Object *large_alloc(size_t bytes)
{
    if (bytes > (size_t)PAGES_MAX * HEAP_PAGE - LARGE_HEAD - HEAP_PAGE) {
        return NULL;
    }
    size_t n_pages = (LARGE_HEAD + bytes + HEAP_PAGE - 1) / HEAP_PAGE;
    Large *large = pages_take(n_pages, 1, PAGE_LARGE, PAGE_OTHER);
    if (large == NULL) {
        return NULL;
    }
    *large = (Large){heap.large, &heap.large, n_pages};
    if (large->next != NULL) {
        large->next->link = &large->next;
    }
    heap.large = large;
    rt_heap_quick.since_bytes += n_pages * HEAP_PAGE;
    Object *object = (Object *)(void *)((char *)large + LARGE_HEAD);
    *object = (Object){NULL, KIND_FREE, 0, CLASS_LARGE};
    char *end = (char *)object + (bytes + 7) / 8 * 8;
    platform_forbid(end, (size_t)((char *)large + n_pages * HEAP_PAGE - end));
    return object;
}

/// Whether a test wants this allocation to fail.
static bool is_injected(void)
{
    rt_heap_test.injected = false;
    if (rt_heap_test.fail_at == 0) {
        return false;
    }
    if (rt_heap_test.fail_at > 1) {
        rt_heap_test.fail_at--;
        return false;
    }
    if (!rt_heap_test.fail_on) {
        rt_heap_test.fail_at = 0;
    }
    rt_heap_test.injected = true;
    return true;
}

Object *heap_alloc(size_t bytes)
{
    if (is_injected()) {
        return NULL;
    }
    bytes = bytes < sizeof(Object) ? sizeof(Object) : bytes;
    return bytes <= SMALL_MAX_BYTES ? small_alloc(class_of(bytes), bytes) : large_alloc(bytes);
}

void *heap_raw(size_t bytes)
{
    if (bytes > SIZE_MAX - sizeof(Object)) {
        return NULL;
    }
    Object *cell = heap_alloc(sizeof(Object) + bytes);
    if (cell == NULL) {
        return NULL;
    }
    cell->kind = KIND_RAW;
    cell->gc = GC_PINNED;
    return cell + 1;
}

bool heap_raw_extend(void *raw, size_t bytes)
{
    const Object *cell = (const Object *)raw - 1;
    size_t head = cell->heap == CLASS_LARGE ? LARGE_HEAD : 0;
    if (bytes > cell_bytes(cell) - head - sizeof(Object)) {
        return false;
    }
    platform_allow(raw, bytes);
    return true;
}

static void large_free(Large *large)
{
    *large->link = large->next;
    if (large->next != NULL) {
        large->next->link = large->link;
    }
    pages_free(large, large->n_pages);
}

void heap_free(void *raw)
{
    if (raw == NULL) {
        return;
    }
    Object *cell = (Object *)raw - 1;
    RT_ASSERT(cell->kind == KIND_RAW);
    if (cell->heap == CLASS_LARGE) {
        large_free(large_of(cell));
        return;
    }
    Block *block = block_of(cell);
    cell_clear(cell, block->size);
    if (block->is_swept) { // otherwise sweeping finds it
        Object **list = free_cells(block->class_index);
        cell->type = (Type *)(void *)*list;
        *list = cell;
    }
}

// --- Collection -----------------------------------------------------------------------------------------------------

bool heap_wants_collection(void)
{
    return rt_heap_quick.since_bytes >= rt_heap_quick.threshold;
}

static void sweep_all(void)
{
    for (uint32_t i = 0; i < HEAP_CLASSES; i++) {
        Class *class = &heap.classes[i];
        while (class->unswept != NULL) {
            Block *block = class->unswept;
            class->unswept = block->next;
            block_sweep(class, block, false);
        }
    }
}

void heap_mark_begin(void)
{
    sweep_all();
    heap.live_bytes = 0;
}

void heap_mark_count(const Object *object)
{
    heap.live_bytes += cell_bytes(object);
}

static void sweep_large(void)
{
    for (Large *large = heap.large, *next = NULL; large != NULL; large = next) {
        next = large->next;
        Object *object = (Object *)(void *)((char *)large + LARGE_HEAD);
        if (object->gc == 0) {
            large_free(large);
            continue;
        }
        if ((object->gc & GC_PINNED) != 0) {
            heap.live_bytes += large->n_pages * HEAP_PAGE;
        }
        object->gc &= (uint8_t)~GC_MARKED;
    }
}

void heap_mark_end(void)
{
    for (uint32_t i = 0; i < HEAP_CLASSES; i++) {
        Class *class = &heap.classes[i];
        RT_ASSERT(class->unswept == NULL);
        *free_cells(i) = NULL;
        class->unswept = class->swept;
        class->swept = NULL;
        for (Block *block = class->unswept; block != NULL; block = block->next) {
            block->is_swept = false;
        }
    }
    sweep_large();
    if (rt_heap_test.poison) {
        sweep_all();
    }
    rt_heap_quick.since_bytes = 0;
    rt_heap_quick.threshold = heap.live_bytes > THRESHOLD_MIN ? heap.live_bytes : THRESHOLD_MIN;
    heap.n_collections++;
}

void heap_each(void (*visit)(Object *object, void *context), void *context)
{
    sweep_all();
    for (uint32_t c = 0; c < HEAP_CLASSES; c++) {
        for (Block *block = heap.classes[c].swept; block != NULL; block = block->next) {
            for (uint32_t i = 0; i < block->n_cells; i++) {
                Object *cell = block_cell(block, i);
                if (cell->kind != KIND_FREE) {
                    visit(cell, context);
                }
            }
        }
    }
    for (Large *large = heap.large; large != NULL; large = large->next) {
        visit((Object *)(void *)((char *)large + LARGE_HEAD), context);
    }
}

bool heap_contains(const void *address)
{
    uintptr_t start = (uintptr_t)heap.start;
    return (uintptr_t)address >= start && (uintptr_t)address - start < heap.n_pages * HEAP_PAGE;
}

bool heap_is_object(const void *address)
{
    if (!heap_contains(address)) {
        return false;
    }
    uintptr_t offset = (uintptr_t)address - (uintptr_t)heap.start;
    size_t page = offset / HEAP_PAGE;
    if (page_use[page] == PAGE_LARGE) {
        return offset % HEAP_PAGE == LARGE_HEAD;
    }
    if (page_use[page] != PAGE_BLOCK && page_use[page] != PAGE_BLOCK_REST) {
        return false;
    }
    const Block *block =
        (const Block *)(const void *)page_address(page / BLOCK_PAGES * BLOCK_PAGES);
    size_t inside = offset % BLOCK_BYTES;
    return inside >= BLOCK_HEAD && (inside - BLOCK_HEAD) % block->size == 0 &&
           (inside - BLOCK_HEAD) / block->size < block->n_cells &&
           ((const Object *)address)->kind != KIND_FREE;
}

HeapStats heap_stats(void)
{
    return (HeapStats){heap.n_pages, heap.live_bytes, rt_heap_quick.since_bytes,
                       heap.n_collections};
}

bool heap_init(size_t max_bytes, uint32_t shadow_bytes)
{
    size_t had = heap.n_granted;
    char *start = heap.start != NULL ? heap.start : platform_memory_start(BLOCK_BYTES);
    if (start == NULL) {
        return false;
    }
    platform_allow(start, had * HEAP_PAGE);
    memset(page_use, PAGE_FREE, had);
    heap = (struct Heap){.start = start, .n_granted = had};
    rt_heap_quick = (HeapQuick){.threshold = THRESHOLD_MIN};
    heap.max_pages = PAGES_MAX - 16;
    if (max_bytes != 0) { // beside the shadow stack, most of which is never touched
        size_t max_pages = max_bytes / HEAP_PAGE / 16 * 16;
        size_t all_pages = max_pages + (shadow_bytes + SHADOW_RESERVE + HEAP_PAGE - 1) / HEAP_PAGE;
        if (max_pages == 0) {
            return false;
        }
        heap.max_pages = all_pages < heap.max_pages ? all_pages : heap.max_pages;
    }
    heap.n_pages = had < heap.max_pages ? had : heap.max_pages;
    rt_heap_test = (HeapTest){0};
    char *shadow = heap_pages(shadow_bytes + SHADOW_RESERVE);
    if (shadow == NULL) {
        return false;
    }
    rt_shadow_begin = platform_shadow(shadow);
    rt_shadow_end = rt_shadow_begin + shadow_bytes;
    return true;
}
