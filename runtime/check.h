// SPDX-License-Identifier: Apache-2.0
// Invariants: what fails here is a defect of ours, never of the program that runs.
#ifndef RUNTIME_CHECK_H
#define RUNTIME_CHECK_H

/// Stop at once; there is nobody to report to.
#define RT_STOP() __builtin_trap()

#ifdef NDEBUG
#define RT_ASSERT(condition) ((void)0)
#else
#define RT_ASSERT(condition) ((condition) ? (void)0 : RT_STOP())
#endif

#endif
