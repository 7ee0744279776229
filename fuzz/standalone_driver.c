// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target over every file of the folders (or over the files) given as arguments, so that
// the corpus is a plain test in builds without libFuzzer. After libgit2's driver of the same name. It runs on
// a stack as big as the one that programs are compiled on, and fails if no file reaches the target's end.
#include "target.h"

#include "base/limits.h"

#include <dirent.h>
#include <pthread.h>
#include <sys/stat.h>

// The file's bytes in a block of exactly their size, so that AddressSanitizer sees a read past the end.
static uint8_t *read_file(FILE *file, size_t *size_out)
{
    if (fseek(file, 0, SEEK_END) != 0) {
        return NULL;
    }
    long end = ftell(file);
    if (end < 0 || fseek(file, 0, SEEK_SET) != 0) {
        return NULL;
    }
    size_t size = (size_t)end;
    uint8_t *data = malloc(size > 0 ? size : 1);
    if (data != NULL && fread(data, 1, size, file) != size) {
        free(data);
        return NULL;
    }
    *size_out = size;
    return data;
}

static int run_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return -1;
    }
    size_t size = 0;
    uint8_t *data = read_file(file, &size);
    (void)fclose(file);
    if (data == NULL) {
        (void)fprintf(stderr, "%s: cannot be read\n", path);
        return -1;
    }
    LLVMFuzzerTestOneInput(data, size);
    free(data);
    return 1;
}

// The number of files run, or -1.
static int run_path(const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0) {
        perror(path);
        return -1;
    }
    if (!S_ISDIR(info.st_mode)) {
        return run_file(path);
    }
    struct dirent **entries = NULL;
    int n_entries = scandir(path, &entries, NULL, alphasort);
    int n_run = n_entries < 0 ? -1 : 0;
    for (int i = 0; i < n_entries; i++) {
        const char *name = entries[i]->d_name;
        size_t length = strlen(path) + strlen(name) + 2;
        char *inner = n_run >= 0 && name[0] != '.' ? malloc(length) : NULL;
        if (inner != NULL) {
            (void)snprintf(inner, length, "%s/%s", path, name);
            int n = run_path(inner);
            n_run = n < 0 ? -1 : n_run + n;
            free(inner);
        }
        free(entries[i]);
    }
    free(entries);
    return n_run;
}

typedef struct Paths {
    char **items;
    int n;
    int n_files; // that were run, or -1
} Paths;

static void *run_paths(void *context)
{
    Paths *paths = context;
    for (int i = 0; i < paths->n && paths->n_files >= 0; i++) {
        int n = run_path(paths->items[i]);
        paths->n_files = n < 0 ? -1 : paths->n_files + n;
    }
    return NULL;
}

int main(int argc, char **argv)
{
    Paths paths = {argv + 1, argc - 1, 0};
    pthread_attr_t attributes;
    pthread_t thread;
    if (pthread_attr_init(&attributes) != 0 ||
        pthread_attr_setstacksize(&attributes, LIMIT_COMPILE_STACK_BYTES) != 0 ||
        pthread_create(&thread, &attributes, run_paths, &paths) != 0 ||
        pthread_join(thread, NULL) != 0 || paths.n_files < 0) {
        return EXIT_FAILURE;
    }
    bool passed = fuzz_n_finished > 0;
    (void)printf("%zu of %d inputs reached the last line\n", fuzz_n_finished, paths.n_files);
    (void)printf("%d passed, %d failed\n", paths.n_files, passed ? 0 : 1);
    return passed ? EXIT_SUCCESS : EXIT_FAILURE;
}
