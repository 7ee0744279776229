// SPDX-License-Identifier: Apache-2.0
// Programs same_NAME.c print, line by line, what the Python program same_NAME.py prints; tests/check_runtime_same.py
// compares. With the argument "stress" they collect at every allocation, with "fail" each allocation of each line fails
// once.
#ifndef TESTS_RUNTIME_SAME_H
#define TESTS_RUNTIME_SAME_H

#include "exception.h"
#include "heap.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"
#include "tuple.h"

/// What a line shows: the value that is returned, or the exception that is raised. Run again where an allocation has
/// failed, so it begins from nothing.
typedef Value Case(Frame frame, const void *context);

/// Print `label`, and the repr of what `body` gives or the type and text of what it raises.
void same_line(const char *label, Case *body, const void *context);

/// Print an ASCII text, and a line's end.
void same_say(const char *text);

/// A str of ASCII text.
Value same_str(Frame frame, const char *text);

/// The test's lines; main is in same.c.
void same_lines(void);

#endif
