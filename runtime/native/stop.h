// SPDX-License-Identifier: Apache-2.0
// Catching rt_stop_now natively; on wasm32 the host does.
#ifndef RUNTIME_STOP_H
#define RUNTIME_STOP_H

#include "frame.h"

/// Run `body(frame, context)`; true if rt_stop_now ended it.
bool rt_until_stop(Frame frame, void (*body)(Frame frame, void *context), void *context);

#endif
