// SPDX-License-Identifier: Apache-2.0
// What python_tree writes, read back as text. That it is CPython's tree is what tests/check_python_tree.py proves.
#include "base/check.h"
#include "gen/python/marshal.h"
#include "gen/python/tree.h"
#include "syntax/parse.h"

#include "test_lang_fixture.h"

static uint32_t take_u32(Str *data)
{
    uint32_t number = 0;
    for (int i = 3; i >= 0; i--) {
        number = number << 8 | (unsigned char)data->ptr[i];
    }
    *data = str_slice(*data, 4, data->len);
    return number;
}

// Append the next object of `*data` as Python writes it.
static void show(Str *data, Buf *out)
{
    assert_true(data->len > 0);
    char type = data->ptr[0];
    *data = str_slice(*data, 1, data->len);
    uint32_t n = 0;
    if (strchr("iatuAs(", type) != NULL) {
        n = take_u32(data);
    } else if (type == 'z' || type == 'Z') {
        n = (unsigned char)data->ptr[0];
        *data = str_slice(*data, 1, data->len);
    }
    if (type == '(') {
        buf_put(out, '(');
        for (uint32_t i = 0; i < n; i++) {
            buf_text(out, i == 0 ? "" : " ");
            show(data, out);
        }
        buf_put(out, ')');
    } else if (type == 'i') {
        buf_printf(out, "%d", (int)n);
    } else if (strchr("atuAszZ", type) != NULL) {
        bool is_name = strchr("AtZ", type) != NULL;
        buf_printf(out, "%s'%.*s'", type == 's' ? "b" : is_name ? "" : "u", (int)n, data->ptr);
        *data = str_slice(*data, n, data->len);
    } else {
        buf_text(out, type == 'N' ? "None" : type == 'T' ? "True" : type == 'F' ? "False" : "...");
        assert_true(strchr("NTF.", type) != NULL);
    }
}

static const char *shown(Fixture *fixture, Str data)
{
    Buf out = buf_new(fixture->arena);
    show(&data, &out);
    assert_int_equal(data.len, 0);
    buf_put(&out, '\0');
    return out.ptr;
}

static Str tree_of(Fixture *fixture, const char *text)
{
    DiagList diags = diag_list_new(fixture->arena);
    Program *program = program_parse(fixture->arena, fixture->packs, pack_set_at(fixture->packs, 0),
                                     str_of(text), &diags);
    assert_int_equal(diags.n_errors, 0);
    Buf out = buf_new(fixture->arena);
    python_tree(fixture->arena, program->module, program->names, program->text, &out);
    return buf_str(&out);
}

static void has(void **state, const char *text, const char *part)
{
    Fixture *fixture = *state;
    const char *tree = shown(fixture, tree_of(fixture, text));
    if (strstr(tree, part) == NULL) {
        fail_msg("%s is not in %s", part, tree);
    }
}

static void writes_columns(void **state)
{
    Fixture *fixture = *state;
    const char *head = "(None None True False ... 'u' '.chain' '.branch'";
    assert_string_equal(
        shown(fixture, tree_of(fixture, "")),
        "(1 (None None True False ... 'u' '.chain' '.branch') () () () "
        "(('Module' 1)) (() () () ()) () (0) ((8 'body' (9)) (8 'type_ignores' (9))))");
    has(state, "x = 12\n", head);
    has(state, "x = 12\n", "'.branch' 12 'x') () () () (('Assign' 1) ('Constant' 1) ('Name' 1) ");
    has(state, "x = 12\n", " ((1 1 1) (0 4 0) (1 1 1) (6 6 1)) ");
}

static void leaves_numbers_to_python(void **state)
{
    has(state, "[123456789, 1234567890, 0xff, 0o17, 00]\n",
        "0 123456789) (u'0o17' u'0xff' u'1234567890') () () ");
    has(state, "[1.5, 1e5, 2j, 1_0.0_1J]\n", " () (u'1e5' u'1.5') (u'10.01' u'2') ");
}

static void counts_lines_as_cpython(void **state)
{
    has(state, "a\r\nb\rc\n\fd = '\xc3\xa9' + e\n",
        "((4 1 2 3 4 4 4 4 3 2 1) (1 0 0 0 5 5 1 12 0 0 0) ");
    has(state, "\f'\xc3\xa9' + e\n", " (1 1 1 8) (1 1 1 1) (9 9 5 9)) ");
    has(state, "'''\r\n''' + e\n", " ((1 1 1 2) (0 0 0 6) (2 2 2 2) (7 7 3 7)) ");
}

static void keeps_strings(void **state)
{
    has(state, "'\\ud800' '\xc3\xa9'\n", "u'\xed\xa0\x80\xc3\xa9'");
    has(state, "b'\\xff'\n", "b'\xff'");
    has(state, "u'x' f'{y!r:>{z}}'\n", "'kind'");
}

static void writes_pairs(void **state)
{
    Fixture *fixture = *state;
    Buf out = buf_new(fixture->arena);
    python_tree_pair(STR("eleven"), STR("twelve"), &out);
    assert_string_equal(shown(fixture, buf_str(&out)), "(b'eleven' b'twelve')");
}

static uint32_t depth_of(Fixture *fixture, const Buf *text)
{
    Str tree = tree_of(fixture, text->ptr);
    tree = str_slice(tree, 6, tree.len); // of the tuple, of its first item
    return take_u32(&tree);
}

static void cuts_what_is_deep(void **state)
{
    Fixture *fixture = *state;
    Buf chain = buf_new(fixture->arena);
    Buf branches = buf_new(fixture->arena);
    buf_text(&chain, "x");
    buf_text(&branches, "if x: pass\n");
    for (int i = 0; i < 20000; i++) {
        buf_text(&chain, i % 3 == 0 ? " + x" : i % 3 == 1 ? ".x" : "(x)[x]");
        buf_text(&branches, "elif x: pass\n");
    }
    buf_put(&chain, '\0');
    buf_put(&branches, '\0');
    assert_in_range(depth_of(fixture, &chain), 100, 900);
    assert_in_range(depth_of(fixture, &branches), 100, 900);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_columns),
        cmocka_unit_test(leaves_numbers_to_python),
        cmocka_unit_test(counts_lines_as_cpython),
        cmocka_unit_test(keeps_strings),
        cmocka_unit_test(writes_pairs),
        cmocka_unit_test(cuts_what_is_deep),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
