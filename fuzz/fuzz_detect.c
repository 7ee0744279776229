// SPDX-License-Identifier: Apache-2.0
// Any text: which language it might be in, by its words, its header and its name.
#include "target.h"

#include "lang/detect.h"
#include "text/utf8.h"

size_t fuzz_n_finished;

static bool detect(const FuzzInput *input)
{
    Str text = str_slice(input->bytes, 0, utf8_validate(input->bytes));
    Span span;
    Str header = detect_header(input->packs, text, &span);
    FUZZ_CHECK(header.len == 0 || (span.start < span.end && span.end <= text.len));
    Str suffix = detect_suffix(input->packs, text);
    FUZZ_CHECK(suffix.len == 0 || pack_set_find(input->packs, suffix) != NULL);
    Detection detection = detect_words(input->arena, input->packs, text);
    FUZZ_CHECK((detection.best == NULL) == (detection.n_tied > 1));
    for (size_t i = 1; i < detection.scores.len; i++) {
        FUZZ_CHECK(detection.scores.items[i - 1].score >= detection.scores.items[i].score);
    }
    return detection.scores.len > 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_run(detect, data, size);
}
