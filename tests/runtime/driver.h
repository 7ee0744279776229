// SPDX-License-Identifier: Apache-2.0
// What a host does with the driver: put lines into driver_input, run them, read driver_output.
#ifndef TESTS_RUNTIME_DRIVER_H
#define TESTS_RUNTIME_DRIVER_H

#include "frame.h"

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

/// Pages of memory that the heap has.
uint32_t driver_pages(void);

typedef Value DriverRun(Frame frame, const Root *arguments);

typedef struct DriverOperation {
    const char *name; // NULL behind the last
    DriverRun *run;
} DriverOperation;

/// driver_str.c
extern const DriverOperation driver_str_operations[];

#endif
