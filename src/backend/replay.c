// SPDX-License-Identifier: Apache-2.0
#include "backend/replay.h"

void replay_start(ReplayWriter *writer)
{
    writer->n_bytes = 0;
    blake2b_init(&writer->state, REPLAY_DIGEST_BYTES);
}

void replay_add(ReplayWriter *writer, Str bytes)
{
    writer->n_bytes += bytes.len;
    blake2b_update(&writer->state, (const uint8_t *)bytes.ptr, bytes.len);
}

ReplayOutput replay_output(const ReplayWriter *writer)
{
    ReplayOutput output = {.n_bytes = writer->n_bytes};
    blake2b_state state = writer->state;
    blake2b_final(&state, output.digest, REPLAY_DIGEST_BYTES);
    return output;
}
