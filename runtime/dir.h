// SPDX-License-Identifier: Apache-2.0
// The names of an object's attributes.
#ifndef RUNTIME_DIR_H
#define RUNTIME_DIR_H

#include "gc.h"

/// dir(object) without a __dir__ of its own: a sorted list.
Value object_dir(Frame frame, Value object);

#endif
