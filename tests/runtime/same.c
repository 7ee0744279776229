// SPDX-License-Identifier: Apache-2.0
#include "same.h"

#include <stdio.h>
#include <string.h>

static bool is_failing, is_stressed;

typedef struct Run {
    Case *body;
    const void *context;
    Root *result;
} Run;

static void run_case(Frame frame, void *context)
{
    Run *run = context;
    Value result = run->body(frame, run->context);
    run->result->value = result;
}

static void print_str(Value value)
{
    const Str *str = value_str(value);
    for (uint32_t i = 0; i < str->length; i++) {
        uint32_t point = str_at(str, i);
        if (point < 0x80) {
            putchar((int)point);
        } else if (point < 0x800) {
            putchar((int)(0xC0 | point >> 6));
            putchar((int)(0x80 | (point & 0x3F)));
        } else {
            printf("\\u%04x", point);
        }
    }
}

typedef struct Shown {
    Root *value;
    Value (*text)(Frame frame, Value value);
} Shown;

static Value shown(Frame frame, const void *context)
{
    const Shown *what = context;
    return what->text(frame, what->value->value);
}

/// Run `body`; what it gave or raised is in kept[0]. True if it raised.
static bool run_until_done(Frame frame, Case *body, const void *context, Root *kept)
{
    Run run = {body, context, &kept[0]};
    for (uint64_t n = 1;; n++) {
        rt_heap_test.stress = is_stressed;
        rt_heap_test.poison = is_stressed;
        rt_heap_test.fail_at = is_failing ? n : 0;
        rt_heap_test.injected = false;
        Value exception = NO_VALUE;
        bool is_raised = rt_try(frame, run_case, &run, &exception);
        bool is_failure = is_raised && is_failing && rt_heap_test.fail_at == 0 &&
                          value_type(exception) == &rt_exceptions[EXC_MemoryError];
        rt_heap_test = (HeapTest){0};
        if (is_raised) {
            kept[0].value = exception;
        }
        if (!is_failure) {
            return is_raised;
        }
    }
}

void same_line(const char *label, Case *body, const void *context)
{
    Frame frame = rt_first_frame() + FRAME_CALL;
    Root *kept = roots(&frame, 2);
    bool is_raised = run_until_done(frame, body, context, kept);
    kept[1].value = kept[0].value;
    printf("%s: ", label);
    if (is_raised) {
        print_str(object_value(value_type(kept[0].value)->name));
        printf(": ");
    }
    Shown what = {&kept[1], is_raised ? rt_str : rt_repr};
    if (run_until_done(frame, shown, &what, kept)) {
        printf("(its text cannot be shown)");
    } else {
        print_str(kept[0].value);
    }
    printf("\n");
    const char *wrong = gc_verify(frame);
    if (wrong != NULL) {
        printf("the heap: %s\n", wrong);
    }
}

void same_say(const char *text)
{
    puts(text);
}

Value same_str(Frame frame, const char *text)
{
    return str_ascii(frame, text, strlen(text));
}

int main(int n_args, char **args)
{
    is_stressed = n_args > 1 && strcmp(args[1], "stress") == 0;
    is_failing = n_args > 1 && strcmp(args[1], "fail") == 0;
    if (!rt_init(0, 256 * 1024, 0)) {
        return 1;
    }
    same_lines();
    return 0;
}
