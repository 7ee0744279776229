// SPDX-License-Identifier: Apache-2.0
// Machine code that the build has made, in lib/ beside the program: a part of the program like libwasmtime.so there, and
// trusted like that, without a MAC. Mapped, it costs a start less than reading and checking the runtime's 1.4 MB.
#ifndef ML_ENGINE_PRECOMPILED_H
#define ML_ENGINE_PRECOMPILED_H

#include "engine/engine.h"

/// The module that was compiled from the wasm with this digest (cache_digest), for this engine and this processor. NULL
/// where there is none, or where somebody else than the program's owner may have written it.
EngineModule *precompiled_module(Arena *arena, Engine *engine, const uint8_t *digest);

/// Compile `wasm` for this machine into `folder`, under the name that precompiled_module asks for. Returns false after
/// ENGINE_FAILED or where the file can't be written (errno).
bool precompiled_write(Arena *arena, Engine *engine, Str wasm, const char *folder, DiagList *diags);

#endif
