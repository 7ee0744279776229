// SPDX-License-Identifier: Apache-2.0
// The parts of the encoder: encode.c (sections), encode_code.c (instructions), encode_hint.c, encode_name.c
// (names), and merge.c, which writes sections that begin with another module's.
#ifndef ML_WASM_ENCODE_INTERNAL_H
#define ML_WASM_ENCODE_INTERNAL_H

#include "wasm/encode.h"
#include "wasm/read.h"

enum {
    WCODE_FUNC_TYPE = 0x60,
    WCODE_NO_RESULT = 0x40, // block type
    WLEB_MAX_BYTES = 10,
};

/// The names of one space that come before the module's own: those of the module that ours is
/// appended to.
typedef struct WasmNamesBefore {
    uint32_t first; // names of indices below it are theirs, ours are left out
    WasmList names;
} WasmNamesBefore;

typedef struct Encoder {
    WasmModule *module;
    Buf *to; // where bytes go now: the module, a section, or something within it that has a size
    Buf section;
    Buf body;
    WasmTrace *trace; // or NULL; offsets are those in `to` until the part is complete
    bool finds_hints; // note where in `to` instructions with hints begin
    Array(uint32_t) hints;
} Encoder;

/// A part that is preceded by its size in bytes.
typedef struct EncoderPart {
    Buf *parent;
    size_t first_entry;
} EncoderPart;

Encoder enc_new(WasmModule *module, Buf *out, WasmTrace *trace);

/// Begin a part in `scratch` (emptied), or complete it.
EncoderPart enc_begin(Encoder *enc, Buf *scratch, const char *what);
void enc_end(Encoder *enc, EncoderPart part);

/// Begin a section, which is completed by `enc_end`.
EncoderPart enc_begin_section(Encoder *enc, WasmSection section);

/// Write a heading into the trace.
void enc_heading(Encoder *enc, const char *what, Str name, uint32_t number);

/// Write a byte, an unsigned or signed number, bytes as they are, or text with its length before
/// it.
/// - `what`: kept by the trace, a literal.
void enc_byte(Encoder *enc, uint8_t byte, const char *what);
void enc_u32(Encoder *enc, uint32_t value, const char *what);
void enc_i64(Encoder *enc, int64_t value, const char *what);
void enc_bytes(Encoder *enc, Str bytes, const char *what);
void enc_text(Encoder *enc, Str text, const char *what);

/// Write an index and tell the trace the name of what it stands for.
void enc_index(Encoder *enc, uint32_t index, const char *what, Str name);

/// Write a module's magic number and version.
void enc_header(Encoder *enc);

/// The entries of sections, without the count that stands before them.
void enc_type(Encoder *enc, const WasmFuncType *type);
void enc_import(Encoder *enc, const WasmEntity *entity);
void enc_limits(Encoder *enc, WasmLimits limits);
void enc_table(Encoder *enc, const WasmTable *table);
void enc_memory(Encoder *enc, const WasmMemory *memory);
void enc_tag(Encoder *enc, const WasmTag *tag);
void enc_global(Encoder *enc, const WasmGlobal *global);
void enc_export(Encoder *enc, const WasmExport *export);
void enc_elem(Encoder *enc, const WasmElem *elem);
void enc_data(Encoder *enc, const WasmData *data);
void enc_func_body(Encoder *enc, const WasmFunc *func);

/// A function's body without its size: locals and instructions.
void enc_func_code(Encoder *enc, const WasmFunc *func);

/// What is not imported of a kind, and the bodies of functions: the entries of their sections.
void enc_definitions(Encoder *enc, WasmSection section, WasmKind kind);
void enc_bodies(Encoder *enc);

/// The section of branch hints, unless there are none. It comes right before the code.
void enc_hint_section(Encoder *enc);

/// The section that names the start function, if there is one.
void enc_start_section(Encoder *enc);

/// The instructions of `code` and the `end` after them.
void enc_code(Encoder *enc, const WasmCode *code);

/// How many of the entities of a kind are not imported.
uint32_t enc_n_defined(const WasmModule *module, WasmKind kind);

/// The custom section "name", unless nothing has a name.
/// - `before`: WNAME_COUNT of them, zero where nothing comes before.
void enc_name_section(Encoder *enc, const WasmNamesBefore *before);

#endif
