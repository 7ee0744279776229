// SPDX-License-Identifier: Apache-2.0
// Where modules are found: the same files as the import hook finds (tests/check_python_import.py).
#include "test_lang_fixture.h"

#include "backend/module_find.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct Case {
    const char *files; // relative, blank-separated; one that ends with / is a folder
    ModuleFound found;
    const char *path; // of MODULE_OURS
    bool is_package;
} Case;

static void make(const char *folder, Str file)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%.*s", folder, (int)file.len, file.ptr);
    for (char *at = path + strlen(folder) + 1; *at != '\0'; at++) {
        if (*at == '/') {
            *at = '\0';
            mkdir(path, 0700);
            *at = '/';
        }
    }
    if (!str_ends_with(file, STR("/"))) {
        FILE *made = fopen(path, "w");
        assert_non_null(made);
        fclose(made);
    }
}

static void order_in_a_folder(void **state)
{
    static const Case CASES[] = {
        {"", MODULE_NOWHERE, NULL, false},
        {"m.ml", MODULE_OURS, "m.ml", false},
        {"m.py", MODULE_PYTHON, NULL, false},
        {"m.py m.ml", MODULE_OURS, "m.ml", false},
        {"m.fr.ml m.ml m.multi", MODULE_OURS, "m.multi", false},
        {"m.fr.ml m.ml", MODULE_OURS, "m.ml", false},
        {"m.fr.ml m.de.ml m.fil.ml", MODULE_OURS, "m.de.ml", false},
        {"m.zh.ml m.fr.multi", MODULE_OURS, "m.fr.multi", false},
        {"m.f1.ml m.français.ml mm.ml xm.ml", MODULE_PYTHON, NULL, false},
        {"mm.ml xm.ml m", MODULE_NOWHERE, NULL, false},
        {"m.ml m/", MODULE_OURS, "m.ml", false},
        {"m/", MODULE_PYTHON, NULL, false},
        {"m.ml m/__init__.py", MODULE_PYTHON, NULL, false},
        {"m.ml m/__init__.ml m/__init__.py", MODULE_OURS, "m/__init__.ml", true},
        {"m.ml m/__init__.ja.ml", MODULE_OURS, "m/__init__.ja.ml", true},
        {"m/__init__.ja.ml m/__init__.py", MODULE_PYTHON, NULL, false},
        {"m.ml/ m.py", MODULE_PYTHON, NULL, false},
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        char folder[] = "/tmp/test_module_find.XXXXXX";
        assert_non_null(mkdtemp(folder));
        Str rest = str_of(CASES[i].files);
        while (rest.len > 0) {
            make(folder, str_split_next(&rest, ' '));
        }
        ModuleFile file = {{NULL, 0}, false};
        ModuleFound found = module_find(fixture->arena, str_of(folder), STR("m"), true, &file);
        if (found != CASES[i].found) {
            fail_msg("%s: found %d", CASES[i].files, (int)found);
        }
        if (found == MODULE_OURS) {
            assert_true(str_starts_with(file.path, str_of(folder)));
            assert_str(str_slice(file.path, strlen(folder) + 1, file.path.len), CASES[i].path);
            assert_int_equal(file.is_package, CASES[i].is_package);
        }
        char command[64];
        snprintf(command, sizeof command, "rm -r %s", folder);
        assert_int_equal(system(command), 0);
    }
}

static void built_in_modules_come_first(void **state)
{
    Fixture *fixture = *state;
    char folder[] = "/tmp/test_module_find.XXXXXX";
    assert_non_null(mkdtemp(folder));
    make(folder, STR("time.ml"));
    ModuleFile file;
    assert_int_equal(module_find(fixture->arena, str_of(folder), STR("time"), true, &file),
                     MODULE_PYTHON);
    assert_int_equal(module_find(fixture->arena, str_of(folder), STR("time"), false, &file),
                     MODULE_OURS);
    unlink(file.path.ptr);
    rmdir(folder);
}

static void paths(void **state)
{
    Fixture *fixture = *state;
    Arena *arena = fixture->arena;
    assert_str(module_folder(arena, STR("/a/b/c.ml")), "/a/b");
    assert_str(module_folder(arena, STR("/c.ml")), "/");
    assert_str(module_main_path(arena, STR("/a/./c.ml")), "/a/./c.ml");
    char folder[] = "/tmp/test_module_find.XXXXXX";
    assert_non_null(mkdtemp(folder));
    assert_int_equal(chdir(folder), 0);
    mkdir("inner", 0700);
    make(folder, STR("inner/m.ml"));
    assert_int_equal(symlink("inner/m.ml", "link.ml"), 0);
    Str here = module_first_folder(arena, STR(""));
    assert_true(str_ends_with(here, str_of(folder + strlen("/tmp"))));
    Str linked = module_first_folder(arena, STR("link.ml"));
    assert_true(str_ends_with(linked, STR("/inner")));
    assert_true(str_ends_with(module_main_path(arena, STR("./link.ml")), STR("/./link.ml")));
    unlink("link.ml");
    unlink("inner/m.ml");
    rmdir("inner");
    assert_int_equal(chdir("/"), 0);
    rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LANG_TEST(order_in_a_folder),
        LANG_TEST(built_in_modules_come_first),
        LANG_TEST(paths),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
