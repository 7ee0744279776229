// SPDX-License-Identifier: Apache-2.0
// A note's text: the digest of the wasm, then the code of the language.
#include "api/note.h"

#include "api/modules.h"
#include "engine/build_id.h"

/// Append a field, so that no two lists of fields give the same bytes.
static void put_field(Buf *out, Str field)
{
    buf_printf(out, "%zu:", field.len);
    buf_add(out, field);
}

/// What the note is about; empty where nothing tells this build of the compiler from others.
static Str subject_of(ml_program *program, const ml_source *source)
{
    static const char somewhere = 0; // in this object
    Str build = build_id((uintptr_t)&somewhere);
    if (build.len == 0) {
        return STR("");
    }
    const ml_context *context = program->context;
    Buf subject = buf_new(program->arena);
    put_field(&subject, build);
    put_field(&subject, program->shown.path);
    put_field(&subject, program_module_main(program).path);
    put_field(&subject, program->is_file ? STR("file") : STR("text"));
    put_field(&subject, str_of(source->language != NULL ? source->language : ""));
    put_field(&subject, pack_set_code(context->packs, context->ui)); // decides between equal scores
    put_field(&subject, program->bytes);
    return buf_str(&subject);
}

static bool read_note(ml_program *program, Str text)
{
    if (text.len <= CACHE_DIGEST_BYTES) {
        return false;
    }
    memcpy(program->note.wasm_digest, text.ptr, CACHE_DIGEST_BYTES);
    program->language =
        arena_str(program->arena, str_slice(text, CACHE_DIGEST_BYTES, text.len)).ptr;
    return true;
}

bool note_find(ml_program *program, const ml_source *source)
{
    if (program->context->has_own_packs) {
        return false;
    }
    Str subject = subject_of(program, source);
    if (subject.len == 0) {
        return false;
    }
    ProgramNote *note = &program->note;
    cache_digest(subject, note->key);
    note->cache = cache_open(program->arena, NULL);
    Str text;
    return cache_find_note(note->cache, note->key, &text) && read_note(program, text);
}

void note_put(ml_program *program, const uint8_t *wasm_digest)
{
    const DiagList *diags = &program->reading.diags;
    if (program->note.cache == NULL || diags->n_errors > 0 || diags->n_warnings > 0) {
        return;
    }
    Buf text = buf_new(program->arena);
    buf_add(&text, (Str){(const char *)wasm_digest, CACHE_DIGEST_BYTES});
    buf_add(&text, program->reading.pack->code);
    cache_put_note(program->note.cache, program->note.key, buf_str(&text));
}
