// SPDX-License-Identifier: Apache-2.0
// The host's functions (host.def).
#ifndef RUNTIME_HOST_H
#define RUNTIME_HOST_H

#include "runtime.h"

#ifdef __wasm__
#define HOST_IMPORT(name) __attribute__((import_module("host"), import_name(#name)))
#else
#define HOST_IMPORT(name)
#endif

#define Bool bool
#define Void void
#define HOST(result, name, parameters, doc) HOST_IMPORT(name) result host_##name parameters;
#include "host.def"
#undef Bool
#undef Void

#endif
