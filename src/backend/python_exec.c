// SPDX-License-Identifier: Apache-2.0
// The interpreter is started as `python3 -c START FILE ARGUMENT…`. FILE is the number of an inherited descriptor: a file
// in memory that START (start.py) reads and closes. It holds the sentence for an interpreter that is too old, in two
// parts with its version between them, and then all that boot.py takes, as one marshal object.
#include "backend/python_exec.h"

#include "backend/embedded_python.h"
#include "backend/python_exec_internal.h"
#include "backend/python_process.h"
#include "gen/python/marshal.h"
#include "lang/report.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

// --- what boot.py takes ------------------------------------------------------------------------------------

static void put_explanations(const Catalogue *catalogue, Buf *out)
{
    static const Str PREFIX = {"EXPLAIN_", 8};
    uint32_t n = 0;
    for (uint32_t id = 0; id < MSG_COUNT; id++) {
        n += str_starts_with(str_of(message_info((MessageId)id)->name), PREFIX);
    }
    marshal_tuple(out, n);
    for (uint32_t id = 0; id < MSG_COUNT; id++) {
        Str name = str_of(message_info((MessageId)id)->name);
        if (str_starts_with(name, PREFIX)) {
            marshal_tuple(out, 2);
            marshal_name(out, str_slice(name, PREFIX.len, name.len));
            marshal_str(out, catalogue_text(catalogue, (MessageId)id));
        }
    }
}

static void put_output(const ReplayOutput *output, Buf *out)
{
    marshal_tuple(out, 2);
    Buf digits = buf_new(out->arena);
    buf_printf(&digits, "%" PRIu64, output->n_bytes);
    marshal_str(out, buf_str(&digits));
    marshal_bytes(out, (Str){(const char *)output->digest, REPLAY_DIGEST_BYTES});
}

// What replay.py takes, with its text before it, or None.
static void put_replay(const Replay *replay, Buf *out)
{
    if (replay == NULL) {
        marshal_none(out);
        return;
    }
    marshal_tuple(out, 5);
    marshal_bytes(out, (Str){ML_REPLAY_PY, ML_REPLAY_PY_LEN});
    marshal_bytes(out, replay->input);
    put_output(&replay->out, out);
    put_output(&replay->err, out);
    marshal_str(out, replay->sentence);
}

// The arguments of boot.py's `end_of`.
static void put_arguments(const PythonRun *run, Buf *out)
{
    marshal_tuple(out, 13);
    marshal_bytes(out, (Str){ML_BOOT_PY, ML_BOOT_PY_LEN});
    marshal_bytes(out, (Str){ML_HOOK_PY, ML_HOOK_PY_LEN});
    marshal_bytes(out, (Str){ML_REPORT_PY, ML_REPORT_PY_LEN});
    marshal_int(out, (int32_t)run->input);
    marshal_bytes(out, run->path);
    marshal_bytes(out, run->tree);
    marshal_str(out, run->input == PYTHON_CODE ? run->text : STR(""));
    if (run->self == NULL) {
        marshal_none(out);
    } else {
        marshal_bytes(out, str_of(run->self));
    }
    marshal_str(out, run->catalogue->pack->code);
    marshal_str(out, run->language);
    put_explanations(run->catalogue, out);
    put_replay(run->replay, out);
    marshal_bool(out, run->timeout_ms > 0);
}

// PYTHON_TOO_OLD as a person reads it, the version's place cut out of it.
static void put_too_old(Arena *arena, const PythonRun *run, const char *python, Buf *out)
{
    static const Str MARK = {"<VERSION>", 9};
    DiagList diags = diag_list_new(arena);
    DIAG(&diags, MSG_PYTHON_TOO_OLD, ((Span){0, 0}), diag_text(str_of(python)), diag_text(MARK),
         diag_text(STR(PYTHON_MINIMUM)));
    Buf text = buf_new(arena);
    const ReportSource nowhere = {STR(""), STR("")};
    const ReportStyle style = {.color = run->color};
    report_diag(run->catalogue, &nowhere, style, &diags.diags.items[0], &text);
    Str whole = buf_str(&text);
    size_t at = str_find(whole, MARK);
    buf_add(out, str_slice(whole, 0, at));
    buf_put(out, '\0');
    buf_add(out, str_slice(whole, at + MARK.len, whole.len));
    buf_put(out, '\0');
}

/// `descriptor` by another number where it stands where the program expects a standard stream; -1 with errno.
static int beyond_streams(int descriptor)
{
    if (descriptor < 0 || descriptor > STDERR_FILENO) {
        return descriptor;
    }
    int other = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    int error = errno;
    close(descriptor);
    errno = error;
    return other;
}

/// Write all of `bytes` to a new file in memory. Returns its descriptor, or -1 with errno.
static int file_with(Str bytes)
{
    int file = beyond_streams(memfd_create("multilingual", MFD_CLOEXEC));
    while (file >= 0 && bytes.len > 0) {
        ssize_t n = write(file, bytes.ptr, bytes.len);
        if (n < 0 && errno != EINTR) {
            int error = errno;
            close(file);
            errno = error;
            return -1;
        }
        size_t written = n < 0 ? 0 : (size_t)n;
        bytes = str_slice(bytes, written, bytes.len);
    }
    if (file >= 0) {
        lseek(file, 0, SEEK_SET);
    }
    return file;
}

// --- the process -------------------------------------------------------------------------------------------

enum { MAX_NUMBER = 16, MAX_VERSION = 32 };

// Made before the file is opened: no memory is asked for as long as it is open.
typedef struct Start {
    PythonProcess process;
    char *file_number; // in its argv
    char *version;     // room for it
    size_t file_len;
} Start;

static Start start_new(Arena *arena, const PythonRun *run, const char *python)
{
    Str text = {ML_START_PY, ML_START_PY_LEN};
    text = str_slice(text, str_find(text, STR("\n\n")) + 2, text.len); // without its comment
    Start start = {
        .process = {.python = python,
                    .max_memory_bytes = run->max_memory_bytes,
                    .timeout_ms = run->timeout_ms},
        .file_number = arena_alloc(arena, MAX_NUMBER),
        .version = arena_alloc(arena, MAX_VERSION),
    };
    const char **argv = ARENA_ARRAY(arena, const char *, run->n_args + 5);
    argv[0] = python;
    argv[1] = "-c";
    argv[2] = arena_str(arena, text).ptr;
    argv[3] = start.file_number;
    for (size_t i = 0; i < run->n_args; i++) {
        argv[4 + i] = run->args[i];
    }
    start.process.argv = (char **)(void *)argv; // what execv and posix_spawn take, and don't change
    return start;
}

// The version that an interpreter which is too old has written behind what it was given, or an empty Str.
static Str version_of(const Start *start)
{
    ssize_t n = pread(start->process.file, start->version, MAX_VERSION, (off_t)start->file_len);
    return (Str){start->version, n < 0 ? 0 : (size_t)n};
}

Str timeout_text(Arena *arena, uint32_t timeout_ms)
{
    Buf text = buf_new(arena);
    buf_printf(&text, "%.15g", timeout_ms / 1000.0);
    return buf_str(&text);
}

bool python_run(Arena *arena, const PythonRun *run, DiagList *diags, int *exit_code_out)
{
    const char *python = python_find(arena, diags);
    if (python == NULL) {
        return false;
    }
    Start start = start_new(arena, run, python);
    Buf data = buf_new(arena);
    if (run->replace_process) {
        put_too_old(arena, run, python, &data);
    } else {
        buf_add(&data, STR("\0\0"));
    }
    put_arguments(run, &data);
    start.file_len = data.len;
    int file = start.process.file = file_with(buf_str(&data));
    if (file < 0) {
        python_unusable(arena, diags, python, errno);
        return false;
    }
    snprintf(start.file_number, MAX_NUMBER, "%d", file);
    bool is_late = false;
    int error = run->replace_process
                    ? python_process_become(&start.process, exit_code_out, &is_late)
                    : python_process_run(&start.process, exit_code_out, &is_late);
    Str version = error == 0 ? version_of(&start) : STR("");
    close(file);
    if (error != 0) {
        python_unusable(arena, diags, python, error);
    } else if (is_late) {
        DIAG(diags, MSG_RUN_TIMEOUT, ((Span){0, 0}),
             diag_text(timeout_text(arena, run->timeout_ms)));
    } else if (version.len > 0) {
        DIAG(diags, MSG_PYTHON_TOO_OLD, ((Span){0, 0}), diag_text(str_of(python)),
             diag_text(version), diag_text(STR(PYTHON_MINIMUM)));
    }
    return error == 0 && !is_late && version.len == 0;
}
