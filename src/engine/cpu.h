// SPDX-License-Identifier: Apache-2.0
// Which processor this is, as far as the code that a compiler makes for it depends on that.
#ifndef ML_ENGINE_CPU_H
#define ML_ENGINE_CPU_H

#include "base/buf.h"

/// Append the instruction sets of this processor and what the system lets programs use of them, as text that differs
/// when they do.
void cpu_features(Buf *out);

#endif
