// SPDX-License-Identifier: Apache-2.0
// The word may be written to by a signal handler and by the timer's thread while its memory is about to go away, so
// each writer counts itself in `writers` first, and interrupt_detach waits until there is none. A handler that
// interrupts the waiting thread itself is over before that goes on. All atomics are sequentially consistent.
#include "engine/interrupt.h"

#include "base/check.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>

struct Interrupt {
    _Atomic(uint8_t *) word;
    atomic_uint writers;
    atomic_bool pending[INTERRUPT_REASONS]; // raised while there was no word

    // the timer
    pthread_mutex_t mutex;
    pthread_cond_t changed;
    pthread_t timer;
    bool is_timing; // there is a thread to join
    bool is_over;
    bool is_forgotten;
    struct timespec limit;

    // Ctrl-C
    pthread_t runner;
    struct sigaction before;
    bool is_catching;
};

/// Whom SIGINT is for. A signal handler is given nothing, so this is the one variable of the compiler that is not
/// reached through a parameter.
static _Atomic(Interrupt *) sigint_target;
static atomic_uint sigint_handlers; // that are running

// --- The word ---------------------------------------------------------------------------------------------------

static void set_byte(uint8_t *word, InterruptReason reason)
{
    __atomic_store_n(word + reason, 1, __ATOMIC_SEQ_CST);
    uint64_t *limit = (uint64_t *)(void *)(word + INTERRUPT_LIMIT_OFFSET);
    __atomic_store_n(limit, 0, __ATOMIC_SEQ_CST);
}

void interrupt_raise(Interrupt *interrupt, InterruptReason reason)
{
    atomic_fetch_add(&interrupt->writers, 1);
    uint8_t *word = atomic_load(&interrupt->word);
    if (word == NULL) {
        atomic_store(&interrupt->pending[reason], true);
        word = atomic_load(&interrupt->word); // attached meanwhile? Then one of us two sees both
        if (word != NULL && !atomic_exchange(&interrupt->pending[reason], false)) {
            word = NULL;
        }
    }
    if (word != NULL) {
        set_byte(word, reason);
    }
    atomic_fetch_sub(&interrupt->writers, 1);
}

void interrupt_attach(Interrupt *interrupt, uint8_t *word)
{
    atomic_store(&interrupt->word, word);
    for (InterruptReason reason = 0; reason < INTERRUPT_REASONS; reason++) {
        if (atomic_exchange(&interrupt->pending[reason], false)) {
            set_byte(word, reason);
        }
    }
}

void interrupt_detach(Interrupt *interrupt)
{
    atomic_store(&interrupt->word, NULL);
    while (atomic_load(&interrupt->writers) > 0) {
        sched_yield();
    }
}

// --- The time limit ---------------------------------------------------------------------------------------------

static void *wait_for_limit(void *context)
{
    Interrupt *interrupt = context;
    pthread_mutex_lock(&interrupt->mutex);
    int error = 0;
    while (!interrupt->is_forgotten && error != ETIMEDOUT) {
        error = pthread_cond_timedwait(&interrupt->changed, &interrupt->mutex, &interrupt->limit);
    }
    interrupt->is_over = !interrupt->is_forgotten;
    if (interrupt->is_over) {
        interrupt_raise(interrupt, INTERRUPT_TIMEOUT);
    }
    pthread_mutex_unlock(&interrupt->mutex);
    return NULL;
}

/// A thread that takes no signals and needs little stack.
static bool start_timer(Interrupt *interrupt)
{
    enum { STACK_BYTES = 256 * 1024 };
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) {
        return false;
    }
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    bool is_running =
        pthread_attr_setstacksize(&attributes, STACK_BYTES) == 0 &&
        pthread_create(&interrupt->timer, &attributes, wait_for_limit, interrupt) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    return is_running;
}

bool interrupt_after(Interrupt *interrupt, uint32_t ms)
{
    interrupt_forget(interrupt);
    interrupt->is_over = false;
    interrupt->is_forgotten = false;
    clock_gettime(CLOCK_MONOTONIC, &interrupt->limit);
    interrupt->limit.tv_sec += ms / 1000;
    interrupt->limit.tv_nsec += (long)(ms % 1000) * 1000000;
    if (interrupt->limit.tv_nsec >= 1000000000) {
        interrupt->limit.tv_nsec -= 1000000000;
        interrupt->limit.tv_sec++;
    }
    interrupt->is_timing = start_timer(interrupt);
    return interrupt->is_timing;
}

bool interrupt_forget(Interrupt *interrupt)
{
    if (interrupt->is_timing) {
        pthread_mutex_lock(&interrupt->mutex);
        interrupt->is_forgotten = true;
        pthread_cond_signal(&interrupt->changed);
        pthread_mutex_unlock(&interrupt->mutex);
        pthread_join(interrupt->timer, NULL);
        interrupt->is_timing = false;
    }
    return interrupt->is_over;
}

// --- Ctrl-C -----------------------------------------------------------------------------------------------------

static void on_sigint(int number)
{
    int error = errno;
    atomic_fetch_add(&sigint_handlers, 1);
    Interrupt *target = atomic_load(&sigint_target);
    if (target != NULL && pthread_equal(pthread_self(), target->runner)) {
        interrupt_raise(target, INTERRUPT_KEYBOARD);
    } else if (target != NULL) {
        pthread_kill(target->runner, number);
    }
    atomic_fetch_sub(&sigint_handlers, 1);
    errno = error;
}

bool interrupt_catch(Interrupt *interrupt)
{
    struct sigaction now;
    if (sigaction(SIGINT, NULL, &now) != 0 || now.sa_handler == SIG_IGN) {
        return false;
    }
    interrupt->runner = pthread_self();
    Interrupt *nobody = NULL;
    if (!atomic_compare_exchange_strong(&sigint_target, &nobody, interrupt)) {
        return false;
    }
    struct sigaction action = {.sa_handler = on_sigint}; // without SA_RESTART: a read ends
    sigemptyset(&action.sa_mask);
    interrupt->is_catching = sigaction(SIGINT, &action, &interrupt->before) == 0;
    if (!interrupt->is_catching) {
        atomic_store(&sigint_target, NULL);
    }
    return interrupt->is_catching;
}

void interrupt_release(Interrupt *interrupt)
{
    if (!interrupt->is_catching) {
        return;
    }
    sigaction(SIGINT, &interrupt->before, NULL);
    atomic_store(&sigint_target, NULL);
    while (atomic_load(&sigint_handlers) > 0) {
        sched_yield();
    }
    interrupt->is_catching = false;
}

// --- The whole --------------------------------------------------------------------------------------------------

static void close_interrupt(void *context)
{
    Interrupt *interrupt = context;
    interrupt_release(interrupt);
    interrupt_forget(interrupt);
    interrupt_detach(interrupt);
    pthread_cond_destroy(&interrupt->changed);
    pthread_mutex_destroy(&interrupt->mutex);
}

Interrupt *interrupt_new(Arena *arena)
{
    Interrupt *interrupt = ARENA_NEW(arena, Interrupt);
    ML_ASSERT(atomic_is_lock_free(&interrupt->word)); // or a handler could wait for itself
    arena_cleanup(arena, close_interrupt, interrupt);
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&interrupt->changed, &attributes);
    pthread_condattr_destroy(&attributes);
    pthread_mutex_init(&interrupt->mutex, NULL);
    return interrupt;
}
