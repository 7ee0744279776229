// SPDX-License-Identifier: Apache-2.0
// What the program writes: sys.stdout and sys.stderr. Bytes are gathered for one call of print and given to the host,
// which keeps them (host.def).
#ifndef RUNTIME_OUTPUT_H
#define RUNTIME_OUTPUT_H

#include "gc.h"

/// sys.stdout or sys.stderr, static.
typedef struct Stream {
    Object head;
    int32_t number; // 1, 2
} Stream;

extern Stream rt_stdout, rt_stderr;

/// An error that the host has returned, in Linux's numbers.
_Noreturn void raise_os_error(Frame frame, int32_t number);

/// Gather a str. Errors: UnicodeEncodeError on stdout, before anything of it is written; OSError.
void output_str(Frame frame, const Stream *stream, Value str);

/// Gather the str() of a value. What is gathered goes to the host before the program's code may run or fail.
void output_value(Frame frame, const Stream *stream, Value value);

/// Give what is gathered to the host. Errors: OSError.
void output_end(Frame frame, const Stream *stream);

/// Let it be seen. Errors: OSError.
void output_flush(Frame frame, const Stream *stream);

#endif
