// SPDX-License-Identifier: Apache-2.0
// src/engine/interrupt.c: a tight loop is stopped by its time limit and by Ctrl-C, through a word that it polls.
#define _DEFAULT_SOURCE // MAP_ANONYMOUS
#include "test_engine_fixture.h"

#include "engine/thread.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/mman.h>

enum { WORD = 64, CAUGHT = 128, KEYBOARD = 1, N_TRIES = 5 };

static const double MAX_DELAY_MS = 100;

// Polls at its back-edge, as generated code will: the timeout by a tag that the program can't catch, Ctrl-C by one
// that it can.
static const char LOOP[] =
    "(module (memory (export \"memory\") 1)"
    "  (tag $keyboard (export \"keyboard\")) (tag $timeout (export \"timeout\"))"
    "  (global $word (export \"word\") i32 (i32.const 64))"
    "  (global $finally (export \"finally\") (mut i32) (i32.const 0))"
    "  (func $interrupted"
    "    (if (i32.load8_u (global.get $word)) (then (throw $timeout)))"
    "    (i32.store8 offset=1 (global.get $word) (i32.const 0))"
    "    (throw $keyboard))"
    "  (func $spin (local $n i64)"
    "    (loop $again"
    "      (if (i32.load (global.get $word)) (then (call $interrupted)))"
    "      (local.set $n (i64.add (local.get $n) (i64.const 1)))"
    "      (br $again)))"
    "  (func (export \"spin\") (call $spin))"
    // until it has caught `times` KeyboardInterrupts; says at 128 how many
    "  (func (export \"catch\") (param $times i32) (result i32) (local $caught i32)"
    "    (loop $again"
    "      (block $keyboard (try_table (catch $keyboard $keyboard) (call $spin)))"
    "      (local.set $caught (i32.add (local.get $caught) (i32.const 1)))"
    "      (i32.store (i32.const 128) (local.get $caught))"
    "      (br_if $again (i32.lt_u (local.get $caught) (local.get $times))))"
    "    (local.get $caught)))";

typedef struct Run {
    Fixture *fixture;
    Store *store;
    StoreInstance instance;
    StoreMemory memory;
    Interrupt *interrupt;
} Run;

static Run run_of(void **state)
{
    Run run = {.fixture = *state};
    Fixture *fixture = run.fixture;
    run.store = store_new(fixture->arena, fixture->engine, NULL, &fixture->diags);
    run.instance = instance_of(fixture, fixture->engine, run.store, NULL, LOOP);
    run.interrupt = interrupt_new(fixture->arena);
    assert_true(store_memory(run.store, run.instance, "memory", &run.memory));
    StoreValue word;
    assert_true(store_global(run.store, run.instance, "word", &word));
    assert_int_equal(word.i32, WORD);
    assert_true(store_poll(run.store, &run.memory, (uint32_t)word.i32, run.interrupt));
    return run;
}

static uint8_t *word_of(Run *run)
{
    size_t size = 0;
    return store_bytes(run->store, &run->memory, &size) + WORD;
}

static bool threw(Run *run, const char *name)
{
    StoreTag tag;
    assert_true(store_tag(run->store, run->instance, name, &tag));
    return store_tag_equal(run->store, &store_outcome(run->store)->tag, &tag);
}

// --- The time limit ---------------------------------------------------------------------------------------------

static void timeout_in_a_loop(void **state)
{
    Run run = run_of(state);
    StoreFunc spin = func_of(run.store, run.instance, "spin", ":");
    double least = 1e9;
    for (int i = 0; i < N_TRIES; i++) { // other work on this machine may make one late
        memset(word_of(&run), 0, INTERRUPT_WORD_BYTES);
        double start = now_ms();
        assert_true(interrupt_after(run.interrupt, 50));
        assert_int_equal(store_call(run.store, &spin, NULL, 0), STORE_THREW);
        double late = now_ms() - start - 50;
        assert_true(threw(&run, "timeout"));
        assert_true(late >= 0);
        least = late < least ? late : least;
        assert_true(interrupt_forget(run.interrupt));
    }
    print_message("stopped %.2f ms after the limit\n", least);
    assert_true(least < MAX_DELAY_MS);
}

static void timeout_is_not_catchable(void **state)
{
    Run run = run_of(state);
    StoreFunc func = func_of(run.store, run.instance, "catch", "i:i");
    assert_true(interrupt_after(run.interrupt, 20));
    StoreValue value = {.i32 = 1};
    assert_int_equal(store_call(run.store, &func, &value, 1), STORE_THREW);
    assert_true(threw(&run, "timeout"));
    assert_int_equal(word_of(&run)[INTERRUPT_TIMEOUT], 1); // and stays
}

static void limit_forgotten(void **state)
{
    Run run = run_of(state);
    assert_false(interrupt_forget(run.interrupt));
    assert_true(interrupt_after(run.interrupt, 3600 * 1000));
    double start = now_ms();
    assert_false(interrupt_forget(run.interrupt));
    assert_true(now_ms() - start < 1000);
    assert_true(interrupt_after(run.interrupt, 3600 * 1000)); // a new one in its place
    assert_true(interrupt_after(run.interrupt, 0));
    while (word_of(&run)[INTERRUPT_TIMEOUT] == 0) {
        sched_yield();
    }
    assert_true(interrupt_forget(run.interrupt));
}

// --- Ctrl-C -----------------------------------------------------------------------------------------------------

typedef struct Keys {
    uint32_t n;
    uint32_t *caught; // by the program so far
    double pressed;   // when the last one was, ms
} Keys;

/// Somebody presses Ctrl-C `n` times, each when the program has caught the one before: two signals of one kind that
/// wait to be delivered are one.
static void *press(void *context)
{
    Keys *keys = context;
    for (uint32_t i = 0; i < keys->n; i++) {
        struct timespec pause = {.tv_nsec = 20 * 1000000};
        nanosleep(&pause, NULL);
        while (__atomic_load_n(keys->caught, __ATOMIC_SEQ_CST) < i) {
            sched_yield();
        }
        keys->pressed = now_ms();
        kill(getpid(), SIGINT);
    }
    return NULL;
}

static void keyboard_on_thread(void *context)
{
    Run *run = context;
    assert_true(interrupt_catch(run->interrupt));
    StoreFunc func = func_of(run->store, run->instance, "catch", "i:i");
    double least = 1e9;
    for (int i = 0; i < N_TRIES; i++) {
        Keys keys = {.n = 3, .caught = (uint32_t *)(void *)(word_of(run) - WORD + CAUGHT)};
        *keys.caught = 0;
        pthread_t person;
        assert_int_equal(pthread_create(&person, NULL, press, &keys), 0);
        StoreValue value = {.i32 = 3};
        assert_int_equal(store_call(run->store, &func, &value, 1), STORE_RETURNED);
        double end = now_ms();
        assert_int_equal(value.i32, 3);
        pthread_join(person, NULL);
        assert_int_equal(word_of(run)[KEYBOARD], 0);
        least = end - keys.pressed < least ? end - keys.pressed : least;
    }
    interrupt_release(run->interrupt);
    print_message("stopped %.2f ms after Ctrl-C\n", least);
    assert_true(least < MAX_DELAY_MS);
}

static void keyboard_in_a_loop(void **state)
{
    Run run = run_of(state);
    assert_true(thread_run(1 << 20, keyboard_on_thread, &run));
}

/// Ctrl-C again and again until somebody takes notice: the first may come before the wait has begun.
static void *press_until_done(void *context)
{
    atomic_bool *is_done = context;
    while (!atomic_load(is_done)) {
        struct timespec pause = {.tv_nsec = 20 * 1000000};
        nanosleep(&pause, NULL);
        kill(getpid(), SIGINT);
    }
    return NULL;
}

static void wait_for_input(void *context)
{
    Run *run = context;
    assert_true(interrupt_catch(run->interrupt));
    int pipe_ends[2];
    assert_int_equal(pipe(pipe_ends), 0);
    pthread_t person;
    atomic_bool is_done = false;
    assert_int_equal(pthread_create(&person, NULL, press_until_done, &is_done), 0);
    char byte;
    ssize_t n = read(pipe_ends[0], &byte, 1); // nobody writes
    int error = errno;
    atomic_store(&is_done, true);
    pthread_join(person, NULL);
    usleep(1000); // the last one is delivered now, not after the handler is gone
    assert_int_equal(n, -1);
    assert_int_equal(error, EINTR);
    assert_int_equal(word_of(run)[KEYBOARD], 1);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    interrupt_release(run->interrupt);
}

static void keyboard_while_waiting(void **state)
{
    Run run = run_of(state);
    assert_true(thread_run(1 << 20, wait_for_input, &run));
}

static void handlers_come_and_go(void **state)
{
    Fixture *fixture = *state;
    struct sigaction before;
    struct sigaction now;
    sigaction(SIGINT, NULL, &before);
    Interrupt *first = interrupt_new(fixture->arena);
    Interrupt *second = interrupt_new(fixture->arena);
    assert_true(interrupt_catch(first));
    assert_false(interrupt_catch(second));
    interrupt_release(second); // has nothing to release
    sigaction(SIGINT, NULL, &now);
    assert_true(now.sa_handler != before.sa_handler);
    interrupt_release(first);
    sigaction(SIGINT, NULL, &now);
    assert_true(now.sa_handler == before.sa_handler);
    assert_true(interrupt_catch(second));
    interrupt_release(second);

    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigaction(SIGINT, &ignore, NULL);
    assert_false(interrupt_catch(first));
    sigaction(SIGINT, NULL, &now);
    assert_true(now.sa_handler == SIG_IGN);
    sigaction(SIGINT, &before, NULL);
}

// --- The word ---------------------------------------------------------------------------------------------------

static void raised_before_there_is_a_word(void **state)
{
    Fixture *fixture = *state;
    Interrupt *interrupt = interrupt_new(fixture->arena);
    interrupt_raise(interrupt, INTERRUPT_KEYBOARD);
    _Alignas(8) uint8_t word[INTERRUPT_WORD_BYTES];
    memset(word, 7, sizeof word);
    memset(word, 0, INTERRUPT_REASONS);
    interrupt_attach(interrupt, word);
    assert_memory_equal(word, "\0\1\7\7\7\7\7\7\0\0\0\0\0\0\0\0", sizeof word);
    interrupt_raise(interrupt, INTERRUPT_TIMEOUT);
    assert_memory_equal(word, "\1\1\7", 3);
    interrupt_detach(interrupt);
    memset(word, 7, sizeof word);
    interrupt_attach(interrupt, word); // it was raised once, so it is seen once
    assert_memory_equal(word, "\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7", sizeof word);
    interrupt_detach(interrupt);
}

static void words_that_do_not_fit(void **state)
{
    Run run = run_of(state);
    assert_false(store_poll(run.store, &run.memory, 65536, run.interrupt));
    assert_false(store_poll(run.store, &run.memory, 65521, run.interrupt));
    assert_false(store_poll(run.store, &run.memory, 68, run.interrupt));
    assert_false(store_poll(run.store, &run.memory, UINT32_MAX - 7, run.interrupt));
    assert_false(store_poll(run.store, &run.memory, 65528, run.interrupt));
    assert_true(store_poll(run.store, &run.memory, 65520, run.interrupt));
    interrupt_raise(run.interrupt, INTERRUPT_KEYBOARD);
    size_t size = 0;
    assert_int_equal(store_bytes(run.store, &run.memory, &size)[65521], 1);
    store_free(run.store);
    interrupt_raise(run.interrupt, INTERRUPT_KEYBOARD); // the memory is gone; nobody minds
}

typedef struct Hammer {
    Interrupt *interrupt;
    atomic_bool is_done;
    uint64_t n;
} Hammer;

static void *hammer(void *context)
{
    Hammer *it = context;
    while (!atomic_load(&it->is_done)) {
        interrupt_raise(it->interrupt, INTERRUPT_KEYBOARD);
        it->n++;
    }
    return NULL;
}

/// A word whose memory comes and goes while others write to it: one late write would be a crash.
static void no_write_after_detach(void **state)
{
    Fixture *fixture = *state;
    Hammer hammers[2] = {{.interrupt = interrupt_new(fixture->arena)}};
    hammers[1].interrupt = hammers[0].interrupt;
    pthread_t threads[2];
    for (int i = 0; i < 2; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, hammer, &hammers[i]), 0);
    }
    int n_seen = 0;
    for (int i = 0; i < 3000; i++) {
        uint8_t *page =
            mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        assert_true(page != MAP_FAILED);
        interrupt_attach(hammers[0].interrupt, page);
        interrupt_detach(hammers[0].interrupt);
        n_seen += page[KEYBOARD];
        munmap(page, 4096);
    }
    for (int i = 0; i < 2; i++) {
        atomic_store(&hammers[i].is_done, true);
        pthread_join(threads[i], NULL);
        assert_true(hammers[i].n > 0);
    }
    assert_true(n_seen > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(timeout_in_a_loop),
        ENGINE_TEST(timeout_is_not_catchable),
        ENGINE_TEST(limit_forgotten),
        ENGINE_TEST(keyboard_in_a_loop),
        ENGINE_TEST(keyboard_while_waiting),
        ENGINE_TEST(handlers_come_and_go),
        ENGINE_TEST(raised_before_there_is_a_word),
        ENGINE_TEST(words_that_do_not_fit),
        ENGINE_TEST(no_write_after_detach),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
