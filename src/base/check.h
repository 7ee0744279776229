// SPDX-License-Identifier: Apache-2.0
// Invariants: what fails here is a defect of ours, never of the program that is compiled.
#ifndef ML_BASE_CHECK_H
#define ML_BASE_CHECK_H

#include <stdlib.h>

/// Print the failed `condition` and abort.
_Noreturn void check_failed(const char *file, int line, const char *condition);

#ifdef NDEBUG
#define ML_ASSERT(condition) ((void)0)
#define UNREACHABLE() __builtin_unreachable()
#else
#define ML_ASSERT(condition) ((condition) ? (void)0 : check_failed(__FILE__, __LINE__, #condition))
#define UNREACHABLE() check_failed(__FILE__, __LINE__, "unreachable")
#endif

#endif
