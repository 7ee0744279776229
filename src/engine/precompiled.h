// SPDX-License-Identifier: Apache-2.0
// Machine code that the build has made, in lib/ beside the program: a part of the program like libwasmtime.so there, and
// trusted like that, without a MAC. Mapped, it costs a start less than reading and checking the runtime's 1.4 MB.
#ifndef ML_ENGINE_PRECOMPILED_H
#define ML_ENGINE_PRECOMPILED_H

#include "engine/engine.h"

/// The file of what was compiled from the wasm with this digest (cache_digest), by this build of Wasmtime, for the
/// engine's flags and this processor. Empty where there is none, or where somebody else than the program's owner may have
/// written it.
Str precompiled_find(Arena *arena, const Engine *engine, const uint8_t *digest);

/// Its module. NULL where the path is empty or the file is none.
EngineModule *precompiled_module(Arena *arena, Engine *engine, Str path);

/// Compile `wasm` for this machine into `folder`, under the name that precompiled_find looks for. Returns false after
/// ENGINE_FAILED or where the file can't be written (errno).
bool precompiled_write(Arena *arena, Engine *engine, Str wasm, const char *folder, DiagList *diags);

#endif
