// SPDX-License-Identifier: Apache-2.0
// Reading the user's files.
#ifndef ML_API_FILE_H
#define ML_API_FILE_H

#include "base/diag.h"

/// All bytes of the file `path` (borrowed), in `arena`. A file larger than LIMIT_SOURCE_BYTES is read only so far that
/// source_decode sees that it is too large.
/// Returns false after FILE_MISSING, FILE_IS_FOLDER or FILE_UNREADABLE was added to `diags`.
bool file_read(Arena *arena, const char *path, DiagList *diags, Str *bytes_out);

#endif
