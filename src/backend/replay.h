// SPDX-License-Identifier: Apache-2.0
// What a program has read and written, so that another back end can do the program again from its start: it is given the
// same input, and its output is compared with what is out already instead of being written twice (replay.py).
#ifndef ML_BACKEND_REPLAY_H
#define ML_BACKEND_REPLAY_H

#include "base/str.h"

#include <blake2.h>

enum { REPLAY_DIGEST_BYTES = 32 };

/// The bytes that have gone out by one stream.
typedef struct ReplayOutput {
    uint64_t n_bytes;
    uint8_t digest[REPLAY_DIGEST_BYTES]; // BLAKE2b of them
} ReplayOutput;

typedef struct Replay {
    Str input;    // all that was read from the standard input stream
    Str sentence; // what to say where the program does not do the same again
    ReplayOutput out, err;
} Replay;

/// A stream's output as it comes.
typedef struct ReplayWriter {
    uint64_t n_bytes;
    blake2b_state state;
} ReplayWriter;

void replay_start(ReplayWriter *writer);

/// `bytes` have gone out.
void replay_add(ReplayWriter *writer, Str bytes);

/// All that has gone out so far.
ReplayOutput replay_output(const ReplayWriter *writer);

#endif
