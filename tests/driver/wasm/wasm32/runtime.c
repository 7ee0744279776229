// SPDX-License-Identifier: Apache-2.0
// Compiled by clang for wasm32 in tests/check_wasm_merge.py: a runtime with code, data, a table, a
// tag and calls through pointers to functions, to which a module of ours is appended (merged.c).
#define EXPORT(name) __attribute__((export_name(#name)))

typedef int Callback(int);

static int n_calls;
static char marks[70000]; // more than a page

EXPORT(rt_add) int rt_add(int a, int b)
{
    n_calls++;
    marks[a & 0xFFFF] = 1;
    return a + b;
}

EXPORT(rt_apply) int rt_apply(Callback *callback, int x)
{
    return callback(x) + n_calls;
}

static int twice(int x)
{
    return 2 * x;
}

EXPORT(rt_callback) Callback *rt_callback(void)
{
    return twice;
}

// rt_raise throws its argument. C has no word for it.
__asm__(".tagtype rt_error i32\n"
        ".globl rt_error\n"
        ".export_name rt_error, rt_error\n"
        "rt_error:\n"
        ".globl rt_raise\n"
        ".export_name rt_raise, rt_raise\n"
        ".type rt_raise,@function\n"
        "rt_raise:\n"
        ".functype rt_raise (i32) -> ()\n"
        "local.get 0\n"
        "throw rt_error\n"
        "end_function\n");
