// SPDX-License-Identifier: Apache-2.0
// Which build of a program or a library this is: the digest of its contents that the linker leaves in it.
#ifndef ML_ENGINE_BUILD_ID_H
#define ML_ENGINE_BUILD_ID_H

#include "base/str.h"

#include <stdint.h>

/// The build id of the program or library that `address` lies in, as bytes of it; empty if it has none.
Str build_id(uintptr_t address);

#endif
