// SPDX-License-Identifier: Apache-2.0
// Stopping a program from outside: 16 bytes in its memory, written by Ctrl-C and when its time is over, that it polls at
// loop back-edges and entries. (Not Wasmtime's epochs: their stop can't be caught by the program, and costs more.)
//
//   0   a byte for each reason, set to 1, so that the program can take one back without losing another
//   8   the limit, 64 bits: whatever the program compares its frame with (docs/wasm.md); set to 0 after the reason
//
// The program sees the limit at 0, sets it back, and then takes the reason at the lowest address that is set; for Ctrl-C it
// clears that byte.
#ifndef ML_ENGINE_INTERRUPT_H
#define ML_ENGINE_INTERRUPT_H

#include "base/arena.h"

typedef struct Interrupt Interrupt;

/// The byte of the word that is set to 1.
typedef enum InterruptReason {
    INTERRUPT_TIMEOUT,  // the program must end, and can't catch it; stays set
    INTERRUPT_KEYBOARD, // Ctrl-C: KeyboardInterrupt
    INTERRUPT_REASONS,
} InterruptReason;

enum { INTERRUPT_WORD_BYTES = 16, INTERRUPT_LIMIT_OFFSET = 8 };

/// One that is not attached to a word yet. When `arena` is freed, its timer and its signal handler are gone.
Interrupt *interrupt_new(Arena *arena);

/// Set the byte of `reason`; if there is no word yet, as soon as there is one.
/// Async-signal-safe, lock-free, from any thread.
void interrupt_raise(Interrupt *interrupt, InterruptReason reason);

/// The word is at `word` (aligned to 8) from now on. (store_poll does this for a word in a store's memory.)
void interrupt_attach(Interrupt *interrupt, uint8_t *word);

/// There is no word any more; when this returns, nobody writes to it. Not for signal handlers.
void interrupt_detach(Interrupt *interrupt);

/// Raise INTERRUPT_TIMEOUT in `ms` milliseconds (0: at once); an earlier limit is forgotten.
/// Returns false if there is no thread to be had for it.
bool interrupt_after(Interrupt *interrupt, uint32_t ms);

/// Forget the limit; if this returns true, the time was over before.
bool interrupt_forget(Interrupt *interrupt);

/// Raise INTERRUPT_KEYBOARD on SIGINT, from now until interrupt_release. To be called by the thread that runs the
/// program: the signal is passed on to it, so that a read that it waits in ends with EINTR.
/// Returns false, and changes nothing, if SIGINT is ignored (as for `program &` in a script), or if another
/// Interrupt of this process catches it.
bool interrupt_catch(Interrupt *interrupt);

/// SIGINT does again what it did before.
void interrupt_release(Interrupt *interrupt);

#endif
