// SPDX-License-Identifier: Apache-2.0
// precompile FOLDER: compile the runtime for this machine into FOLDER (lib/ beside the program, src/engine/precompiled.h)
// and remove what earlier builds have left there. Does nothing where there is no engine.
#include "base/array.h"
#include "engine/precompiled.h"
#include "gen/wasm/runtime_table.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define FILE_END ".mlc"

static void remove_old(const char *folder)
{
    DIR *files = opendir(folder);
    for (struct dirent *file; files != NULL && (file = readdir(files)) != NULL;) {
        if (str_ends_with(str_of(file->d_name), STR(FILE_END))) {
            unlinkat(dirfd(files), file->d_name, 0);
        }
    }
    if (files != NULL) {
        closedir(files);
    }
}

int main(int argc, char **argv)
{
    static jmp_buf out_of_memory;
    Arena *arena = setjmp(out_of_memory) == 0 ? arena_new(ALLOCATOR_SYSTEM, &out_of_memory) : NULL;
    if (argc != 2 || arena == NULL) {
        (void)fputs(argc != 2 ? "usage: precompile FOLDER\n" : "out of memory\n", stderr);
        return EXIT_FAILURE;
    }
    DiagList diags = diag_list_new(arena);
    Engine *engine = engine_new(arena, NULL, &diags);
    if (engine == NULL) {
        puts("no WebAssembly engine here: the runtime is compiled when it is first used");
        return EXIT_SUCCESS;
    }
    remove_old(argv[1]);
    bool is_written = precompiled_write(arena, engine, RUNTIME_IMAGE.wasm, argv[1], &diags);
    if (!is_written) {
        perror(argv[1]);
    }
    arena_free(arena);
    return is_written ? EXIT_SUCCESS : EXIT_FAILURE;
}
