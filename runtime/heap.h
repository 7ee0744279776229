// SPDX-License-Identifier: Apache-2.0
// Memory for objects and for what C code needs: cells of some thirty sizes in blocks of 16 KiB, larger ones on their
// own pages. Nothing moves. All memory of the runtime comes through heap_alloc, which can be told to fail.
#ifndef RUNTIME_HEAP_H
#define RUNTIME_HEAP_H

#include "object.h"
#include "platform.h"

typedef struct HeapStats {
    size_t n_pages;       // of 4 KiB, obtained from the system
    size_t live_bytes;    // reached by the last collection
    size_t since_bytes;   // allocated since
    size_t n_collections; // so far
} HeapStats;

/// Switches for tests.
typedef struct HeapTest {
    bool stress;      // collect at every allocation
    bool poison;      // fill freed cells with HEAP_POISON, free them at once
    uint64_t fail_at; // the n-th allocation from now fails; 0: none
    bool fail_on;     // ... and all after it
    bool injected;    // the failure that heap_alloc reported last was such a one
} HeapTest;

enum { HEAP_POISON = 0xDB, HEAP_PAGE = 4096 };

extern HeapTest rt_heap_test;

/// Must be called first. `max_bytes`: limit of the memory that is obtained, 0 for as much as there is;
/// `shadow_bytes`: size of the shadow stack without its reserve. False when there is no memory for a start. Called again: begins anew.
bool heap_init(size_t max_bytes, uint32_t shadow_bytes);

/// A cell of at least `bytes`: header with kind KIND_FREE, `gc` 0 and type NULL; the rest has any content.
/// The caller sets kind and type before the next collection. Never collects. NULL when memory is out.
Object *heap_alloc(size_t bytes);

enum { HEAP_CLASSES = 28, HEAP_QUICK_CLASSES = 16 };

/// What heap_quick looks at.
typedef struct HeapQuick {
    Object *free
        [HEAP_CLASSES]; // cells that are ready to be used; the first classes have 16, 32, 48 … bytes
    size_t since_bytes, threshold; // allocated since the last collection; so many are worth another
} HeapQuick;

extern HeapQuick rt_heap_quick;

/// heap_alloc where that takes a few instructions. NULL in any other case: a collection is due, no cell is ready, the cell
/// is large, a test wants something.
static inline Object *heap_quick(size_t bytes)
{
    HeapQuick *quick = &rt_heap_quick;
    size_t index = (bytes - 1) / 16;
    if (index >= HEAP_QUICK_CLASSES || quick->since_bytes >= quick->threshold ||
        rt_heap_test.stress || rt_heap_test.fail_at != 0) {
        return NULL;
    }
    Object *cell = quick->free[index];
    if (cell != NULL) {
        quick->free[index] = (Object *)(void *)cell->type;
        quick->since_bytes += (index + 1) * 16;
        platform_allow(cell, bytes);
    }
    return cell;
}

/// Bytes for C code, aligned to 8, until heap_free; never collects; NULL when memory is out. heap_free and
/// heap_raw_extend take a KIND_RAW object's bytes too, which one object owns.
void *heap_raw(size_t bytes);
void heap_free(void *raw);

/// Make heap_raw's piece `bytes` long where it lies. False if there is no room.
bool heap_raw_extend(void *raw, size_t bytes);

HeapStats heap_stats(void);

// --- For the collector ----------------------------------------------------------------------------------------------

/// Whether so much was allocated that a collection is worth its time.
bool heap_wants_collection(void);

/// Before marking: every block is swept, no cell is marked.
void heap_mark_begin(void);

/// Note that `object` has been marked (for the statistics).
void heap_mark_count(const Object *object);

/// After marking: what is not marked is free (small cells when their turn comes, at once in poison mode).
void heap_mark_end(void);

/// Call `visit` with every cell that is in use.
void heap_each(void (*visit)(Object *object, void *context), void *context);

/// Whether a cell in use begins at `address`.
bool heap_is_object(const void *address);

/// Whether `address` lies in the heap's pages at all.
bool heap_contains(const void *address);

/// Pages for a table of the collector's, or NULL.
void *heap_pages(size_t bytes);
void heap_pages_free(void *start, size_t bytes);

#endif
