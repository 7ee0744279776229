// SPDX-License-Identifier: Apache-2.0
// Where the carets of a traceback go within an expression.
#ifndef ML_API_ANCHORS_H
#define ML_API_ANCHORS_H

#include "backend/traceback.h"

/// TracebackStyle.anchors: the expression `text` is read again in the language of the module (`file->language`, an
/// ml_program). `context`: the main program.
TracebackAnchors anchors_of(void *context, const TracebackFile *file, Str text);

#endif
