// SPDX-License-Identifier: Apache-2.0
// Throwing natively: a longjmp to the innermost throw_try. On wasm: throw_wasm.S.
#include "check.h"
#include "exception.h"
#include "stop.h"

#include <setjmp.h>

typedef struct Landing {
    struct Landing *outer;
    jmp_buf jump;
    Value exception;
} Landing;

static Landing *innermost;
static Landing *stopper; // where rt_stop_now goes

void platform_throw(Value exception)
{
    Landing *landing = innermost;
    if (landing == NULL) {
        RT_STOP();
    }
    landing->exception = exception;
    longjmp(landing->jump, 1);
}

bool throw_try(Frame frame, void (*body)(Frame frame, void *context), void *context,
               Value *exception_out)
{
    Landing landing = {.outer = innermost};
    innermost = &landing;
    bool thrown = setjmp(landing.jump) != 0;
    if (!thrown) {
        body(frame, context);
    }
    innermost = landing.outer;
    if (thrown) {
        *exception_out = landing.exception;
    }
    return thrown;
}

void rt_stop_now(void)
{
    if (stopper == NULL) {
        RT_STOP();
    }
    longjmp(stopper->jump, 1);
}

bool rt_until_stop(Frame frame, void (*body)(Frame frame, void *context), void *context)
{
    Landing landing = {.outer = innermost};
    Landing *outer = stopper;
    stopper = &landing;
    bool is_stopped = setjmp(landing.jump) != 0;
    if (!is_stopped) {
        body(frame, context);
    }
    stopper = outer;
    innermost = landing.outer;
    return is_stopped;
}
