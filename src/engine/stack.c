// SPDX-License-Identifier: Apache-2.0
// The calling thread goes over to the new stack (makecontext) and comes back. A thread of its own would do the same, but
// costs a tenth of hello world: making it, waking two threads, and a memory map that two processors share. It does it
// where the C library has no contexts, and under sanitizers, which know the stacks of threads alone.
#include "engine/stack.h"

#include "base/limits.h"
#include "engine/thread.h"

#include <stdint.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
    __has_feature(memory_sanitizer)
#define IS_SANITIZED 1
#endif
#endif

#if defined(__GLIBC__) && !defined(IS_SANITIZED)

#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

typedef struct Job {
    void (*body)(void *context);
    void *context;
} Job;

/// makecontext passes ints: the two halves of a pointer.
static void run_job(unsigned high, unsigned low)
{
    const Job *job = (const Job *)(((uintptr_t)high << 32) | low);
    job->body(job->context);
}

static void run_on(void *stack, size_t n_bytes, Job *job)
{
    ucontext_t here;
    ucontext_t there;
    getcontext(&there);
    there.uc_stack.ss_sp = stack;
    there.uc_stack.ss_size = n_bytes;
    there.uc_link = &here;
    uint64_t address = (uintptr_t)job;
    makecontext(&there, (void (*)(void))run_job, 2, (unsigned)(address >> 32), (unsigned)address);
    swapcontext(&here, &there);
}

bool stack_run(size_t n_bytes, void (*body)(void *context), void *context)
{
    size_t guard = (size_t)sysconf(_SC_PAGESIZE); // below the stack: an overflow ends there
    char *pages =
        mmap(NULL, guard + n_bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
    if (pages == MAP_FAILED) {
        return false;
    }
    bool is_usable = mprotect(pages + guard, n_bytes, PROT_READ | PROT_WRITE) == 0;
    if (is_usable) {
        Job job = {body, context};
        run_on(pages + guard, n_bytes, &job);
    }
    munmap(pages, guard + n_bytes);
    return is_usable;
}

#else

bool stack_run(size_t n_bytes, void (*body)(void *context), void *context)
{
    return thread_run(n_bytes - LIMIT_HOST_STACK_BYTES, body, context);
}

#endif
