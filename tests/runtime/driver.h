// SPDX-License-Identifier: Apache-2.0
// What a host does with the driver: put lines into driver_input, run them, read driver_output.
#ifndef TESTS_RUNTIME_DRIVER_H
#define TESTS_RUNTIME_DRIVER_H

#include "frame.h"

#include <stddef.h>

enum {
    DRIVER_INPUT_BYTES = 4 << 20,
    DRIVER_OUTPUT_BYTES = 16 << 20,
};

extern char driver_input[DRIVER_INPUT_BYTES];
extern char driver_output[DRIVER_OUTPUT_BYTES];

/// Run the lines in the first `n_bytes` of driver_input; how many bytes were written to driver_output.
uint32_t driver_run(uint32_t n_bytes);

/// Throw `n` exceptions through up to nine C frames; how many were caught.
uint32_t driver_throw(uint32_t n);

/// How deep a C function that checks the C stack gets before its RecursionError; 0 where that is another exception.
uint32_t driver_deep(void);

/// Pages of memory that the heap has.
uint32_t driver_pages(void);

typedef Value DriverRun(Frame frame, const Root *arguments);

typedef struct DriverOperation {
    const char *name; // NULL behind the last
    DriverRun *run;
} DriverOperation;

/// driver_str.c
extern const DriverOperation driver_str_operations[];

/// driver_script.c: run the rest of a line that begins with '$', and write its result; `is_failing` as !fail.
void driver_script(Frame frame, const char *text, size_t n, bool is_failing);

// --- driver.c, for driver_script.c ----------------------------------------------------------------------------------

void driver_put_text(const char *text);
void driver_put_value(Value value);
Value driver_read_value(Frame frame, const char *text, size_t n);

/// Call `body` with the n-th allocation failing for n = 1, 2, … until it comes through. Whether an exception came out of
/// that, which goes to `*exception_out`. `*fault_out`: what was wrong after a failure, or NULL.
bool driver_run_failing(Frame frame, void (*body)(Frame frame, void *context), void *context,
                        Value *exception_out, const char **fault_out);

#endif
