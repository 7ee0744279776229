// SPDX-License-Identifier: Apache-2.0
#include "engine/thread.h"

#include "base/limits.h"

#include <pthread.h>
#include <signal.h>
#include <stddef.h>

typedef struct Job {
    void (*body)(void *context);
    void *context;
} Job;

static void *run_job(void *context)
{
    Job *job = context;
    job->body(job->context);
    return NULL;
}

bool thread_run(uint64_t wasm_stack_bytes, void (*body)(void *context), void *context)
{
    if (wasm_stack_bytes == 0) {
        wasm_stack_bytes = LIMIT_WASM_STACK_BYTES;
    }
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) {
        return false;
    }
    Job job = {body, context};
    pthread_t thread = 0;
    bool is_running =
        pthread_attr_setstacksize(&attributes, wasm_stack_bytes + LIMIT_HOST_STACK_BYTES) == 0 &&
        pthread_create(&thread, &attributes, run_job, &job) == 0;
    pthread_attr_destroy(&attributes);
    if (is_running) {
        sigset_t all;
        sigset_t before;
        sigfillset(&all);
        pthread_sigmask(SIG_BLOCK, &all, &before);
        pthread_join(thread, NULL);
        pthread_sigmask(SIG_SETMASK, &before, NULL);
    }
    return is_running;
}
