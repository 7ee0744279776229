// SPDX-License-Identifier: Apache-2.0
// Multilingual: programs written in the programmer's own language, with Python's meaning.
//
// The one public header of the library. Handles are opaque. A function that can fail returns an `ml_error *`: NULL is
// success, anything else belongs to the caller, who frees it. Results come back through the last parameters, which are
// set only on success. Texts are UTF-8, NUL-terminated where no length is given.
//
// A context and its programs belong to one thread at a time; different contexts are independent. Running out of memory
// is an error like any other (ML_E_MEMORY): the context stays usable.
#ifndef MULTILINGUAL_H
#define MULTILINGUAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define ML_API __attribute__((visibility("default")))
#else
#define ML_API
#endif

/// The library's version, "0.1.0".
ML_API const char *ml_version(void);

// --- Errors --------------------------------------------------------------------------------------------------------

/// What kept a call from doing its work. Errors in a program's own text are not among them, except that a program with
/// errors can't be run: see `ml_program_report`.
typedef enum ml_error_kind {
    ML_E_MEMORY,   ///< there is not enough memory
    ML_E_ARGUMENT, ///< an argument of the call, or of the command line, is wrong
    ML_E_FILE,     ///< a file can't be read or written
    ML_E_LANGUAGE, ///< the program's language is not known, or not clear
    ML_E_PROGRAM,  ///< the program has errors; ask `ml_program_report`
    ML_E_PYTHON,   ///< no python3 that can be used
    ML_E_BACKEND   ///< the back end that was asked for can't run the program, or had to stop it
} ml_error_kind;

typedef struct ml_error ml_error;

ML_API ml_error_kind ml_error_kind_of(const ml_error *error);

/// Lines to show to a person, in the language that concerns them, each with its line end. Lives as long as the error.
ML_API const char *ml_error_text(const ml_error *error);

/// The same as JSON objects, separated by commas (see `ml_program_report`). Lives as long as the error.
ML_API const char *ml_error_json(const ml_error *error);

/// NULL is fine.
ML_API void ml_error_free(ml_error *error);

// --- Context -------------------------------------------------------------------------------------------------------

typedef struct ml_context ml_context;

/// Where memory comes from. `allocate` returns memory aligned for any object, or NULL when there is none.
typedef struct ml_allocator {
    void *(*allocate)(void *context, size_t n_bytes);
    void (*release)(void *context, void *block);
    void *context;
} ml_allocator;

typedef struct ml_context_options {
    size_t struct_size; ///< sizeof(ml_context_options)
    const char *
        ui_language; ///< of what concerns no program: "fr", "français", "fr_FR.UTF-8"; NULL: English
    const char
        *report_language; ///< of reports about programs; NULL: the language of the program itself
    const char *packs_folder;      ///< a folder with further language packs (*.lang), or NULL
    const ml_allocator *allocator; ///< copied; NULL: malloc and free
} ml_context_options;

#define ML_CONTEXT_OPTIONS_INIT {sizeof(ml_context_options), NULL, NULL, NULL, NULL}

/// A new context. `options` may be NULL.
/// Errors: ML_E_MEMORY; ML_E_ARGUMENT where `report_language` is no language.
ML_API ml_error *ml_context_new(const ml_context_options *options, ml_context **context_out);

/// Free the context; its programs must be freed already. NULL is fine.
ML_API void ml_context_free(ml_context *context);

/// What is wrong with the packs of `packs_folder`, as lines; empty where nothing is. Lives as long as the context.
ML_API const char *ml_context_problems(const ml_context *context);

/// A language that programs can be written in.
typedef struct ml_language {
    const char *code;    ///< "fr"
    const char *name;    ///< "français"
    const char *english; ///< "French"
} ml_language;

ML_API size_t ml_language_count(const ml_context *context);

/// The language number `i`; English is 0, the others follow by code. The texts live as long as the context.
/// Errors: ML_E_MEMORY, ML_E_ARGUMENT.
ML_API ml_error *ml_language_at(ml_context *context, size_t i, ml_language *language_out);

/// The language whose code or name is `name`, in any spelling of upper and lower case.
/// Errors: ML_E_MEMORY; ML_E_ARGUMENT where there is none, with a sentence that says so.
ML_API ml_error *ml_language_find(ml_context *context, const char *name, ml_language *language_out);

/// A text of the catalogue in the language `ui_language`: `name` is its name in src/base/message.def.
/// - `args`: `n_args` texts that take the places of its placeholders, in their order there; plural forms go by the number
///   that a text of digits is.
/// - `text_out`: lives as long as the context.
/// Errors: ML_E_MEMORY; ML_E_ARGUMENT where the catalogue has no such text.
ML_API ml_error *ml_text(ml_context *context, const char *name, const char *const *args,
                         size_t n_args, const char **text_out);

/// The diagnostic `name` of the catalogue as an error of `kind`, for what a door finds wrong (its command line, files
/// that it writes). Never NULL.
ML_API ml_error *ml_error_new(ml_context *context, ml_error_kind kind, const char *name,
                              const char *const *args, size_t n_args);

// --- Programs ------------------------------------------------------------------------------------------------------

typedef struct ml_program ml_program;

/// A program's text, and where it is from.
typedef struct ml_source {
    size_t struct_size; ///< sizeof(ml_source)
    const char *path;   ///< the file; with `bytes`, only the name to show ("<string>")
    const char *bytes;  ///< the text itself, borrowed; NULL: it is read from `path`
    size_t n_bytes;     ///< of `bytes`
    const char
        *language; ///< code or name; NULL: the header comment, the suffix, or the words used decide
    bool
        is_for_run; ///< the program is going to be run: what the cache knows of an earlier run need not be found out again
} ml_source;

#define ML_SOURCE_INIT {sizeof(ml_source), NULL, NULL, 0, NULL, false}

/// Read a program: decode, parse, check names and scopes. Errors in its text do not make this fail.
/// - `program_out`: freed by the caller.
/// Errors: ML_E_MEMORY; ML_E_FILE; ML_E_ARGUMENT where `source->language` is no language; ML_E_LANGUAGE.
ML_API ml_error *ml_program_read(ml_context *context, const ml_source *source,
                                 ml_program **program_out);

/// NULL is fine.
ML_API void ml_program_free(ml_program *program);

/// Code of the language that the program is written in.
ML_API const char *ml_program_language(const ml_program *program);

ML_API size_t ml_program_error_count(const ml_program *program);
ML_API size_t ml_program_warning_count(const ml_program *program);

typedef enum ml_report_form {
    ML_REPORT_TEXT,  ///< for people
    ML_REPORT_COLOR, ///< … on a terminal that knows ANSI colours
    ML_REPORT_JSON ///< objects separated by commas: file language severity code name message line column end_line
                   ///< end_column (from 1, in characters) start end (in bytes) suggestion
} ml_report_form;

/// Errors and warnings of the program, in the order of their places. Empty where there are none.
/// - `text_out`: lives as long as the program.
/// Errors: ML_E_MEMORY.
ML_API ml_error *ml_program_report(ml_program *program, ml_report_form form, const char **text_out,
                                   size_t *n_bytes_out);

/// What can be seen of a program on its way through the compiler.
typedef enum ml_stage {
    ML_STAGE_TOKENS,
    ML_STAGE_AST,
    ML_STAGE_PYTHON, ///< Python source
    ML_STAGE_SOURCE, ///< the program in another language
    ML_STAGE_TREE,   ///< what the Python back end is handed: CPython's AST, marshalled
    ML_STAGE_IR, ///< the Core IR of the whole program, or a line for each construct that it can't have
    ML_STAGE_WAT, ///< its WebAssembly as text
    ML_STAGE_WASM ///< and as bytes; it imports the object runtime
} ml_stage;

enum { ML_STAGE_COUNT = ML_STAGE_WASM + 1 };

/// "tokens", "ast" …
ML_API const char *ml_stage_name(ml_stage stage);

/// What `stage` makes of the program.
/// - `to_language`: for ML_STAGE_SOURCE, code or name; NULL: the program's own. NULL for the other stages.
/// - `bytes_out`: lives as long as the program; `n_bytes_out` bytes.
/// Errors: ML_E_MEMORY; ML_E_PROGRAM (except for tokens); ML_E_ARGUMENT; ML_E_BACKEND where WebAssembly can't run it yet.
ML_API ml_error *ml_program_emit(ml_program *program, ml_stage stage, const char *to_language,
                                 const char **bytes_out, size_t *n_bytes_out);

typedef struct ml_score {
    const char *language; ///< code
    uint32_t score;
} ml_score;

typedef struct ml_detection {
    const char *language;   ///< code; NULL: several languages fit equally well
    const ml_score *scores; ///< by the words used, best first
    size_t n_scores;
    size_t n_tied; ///< how many share the best score
} ml_detection;

/// Which language a program is written in; `source->language` does not count here.
/// - `detection_out`: its texts and scores live as long as the context.
/// Errors: ML_E_MEMORY, ML_E_FILE; ML_E_LANGUAGE where the header comment names no language.
ML_API ml_error *ml_detect(ml_context *context, const ml_source *source,
                           ml_detection *detection_out);

// --- Running -------------------------------------------------------------------------------------------------------

/// What runs a program. The choice never changes a result.
typedef enum ml_backend {
    ML_BACKEND_AUTO, ///< WebAssembly if the whole program can be compiled to it and the engine is there, else Python
    ML_BACKEND_WASM,  ///< WebAssembly alone
    ML_BACKEND_PYTHON ///< Python alone
} ml_backend;

/// "auto", "wasm", "python".
ML_API const char *ml_backend_name(ml_backend backend);

typedef struct ml_run_options {
    size_t struct_size; ///< sizeof(ml_run_options)
    const char *
        self; ///< path of the program `multilingual`, which imports of modules need; NULL: none can be imported
    bool
        replace_process; ///< this process becomes the program (execve), or ends with it (_Exit), and the call returns only
    ///< with an error; otherwise a child runs it, or WebAssembly does so here
    bool color; ///< what is said of the program may have ANSI colours
    ml_backend backend;
    uint64_t
        max_memory_bytes; ///< MemoryError beyond; 0: as much as there is. On Python, without what it takes itself
    uint32_t timeout_ms; ///< the program is stopped then; 0: never
} ml_run_options;

#define ML_RUN_OPTIONS_INIT {sizeof(ml_run_options), NULL, false, false, ML_BACKEND_AUTO, 0, 0}

/// Run the program.
/// - `args`: `n_args` of them, `sys.argv[1:]`, borrowed.
/// - `exit_code_out`: 0-255, 130 after an interrupt; an uncaught exception is 1, its traceback is on standard error.
/// Errors: ML_E_MEMORY, ML_E_PROGRAM, ML_E_PYTHON, ML_E_BACKEND.
ML_API ml_error *ml_program_run(ml_program *program, const ml_run_options *options,
                                const char *const *args, size_t n_args, int *exit_code_out);

/// Run a module that is found as by `import`, as Python's -m does; the parameters as above.
ML_API ml_error *ml_module_run(ml_context *context, const char *module,
                               const ml_run_options *options, const char *const *args,
                               size_t n_args, int *exit_code_out);

/// Run the module `__main__` of a folder, or of an archive that Python can import from; the parameters as above.
ML_API ml_error *ml_folder_run(ml_context *context, const char *path, const ml_run_options *options,
                               const char *const *args, size_t n_args, int *exit_code_out);

/// Which back end would run the program, and why.
/// - `options`: as for ml_program_run; NULL: the usual ones.
/// - `text_out`: lines for a person: the back end, and with Python each construct that WebAssembly can't run, with its
///   place. Lives as long as the program.
/// Errors: ML_E_MEMORY, ML_E_PROGRAM.
ML_API ml_error *ml_program_explain(ml_program *program, const ml_run_options *options,
                                    ml_backend *backend_out, const char **text_out);

// --- Cache ---------------------------------------------------------------------------------------------------------

/// The user's cache of compiled programs.
typedef struct ml_cache {
    const char *folder; ///< lives as long as the context; NULL: there is no cache
    uint32_t n_entries;
    uint64_t n_bytes;
    uint64_t max_bytes;
} ml_cache;

/// Errors: ML_E_MEMORY.
ML_API ml_error *ml_cache_info(ml_context *context, ml_cache *cache_out);

/// Remove all that the cache holds.
/// Errors: ML_E_MEMORY.
ML_API ml_error *ml_cache_clear(ml_context *context, uint32_t *n_removed_out);

#ifdef __cplusplus
}
#endif

#endif
