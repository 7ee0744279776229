// SPDX-License-Identifier: Apache-2.0
// Prototypes of the entry points, from runtime.def: a definition that differs from its row does not compile.
#ifndef RUNTIME_RUNTIME_H
#define RUNTIME_RUNTIME_H

#include "frame.h"

typedef int64_t I64;
typedef int32_t I32;
typedef double F64;
typedef void *Pointer;

#define Bool bool
#define Void void
#define RT(result, name, parameters, doc) result rt_##name parameters;
#define RT_NEVER(name, parameters, doc) _Noreturn void rt_##name parameters;
#include "runtime.def"
#undef Bool
#undef Void

#endif
