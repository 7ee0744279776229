# SPDX-License-Identifier: Apache-2.0
# Throwing on wasm32: the tag rt_exception carries an exception object's address. Natively: throw_native.c.
    .tagtype rt_exception i32
    .globl rt_exception
rt_exception:

    .tagtype rt_stop
    .globl rt_stop
rt_stop:

    .globaltype __stack_pointer, i32
    .tabletype __indirect_function_table, funcref

# _Noreturn void platform_throw(Value exception)
    .section .text.platform_throw,"",@
    .globl platform_throw
    .type platform_throw,@function
platform_throw:
    .functype platform_throw (i64) -> ()
    local.get 0
    i32.wrap_i64
    throw rt_exception
    end_function

# bool throw_try(Frame frame, void (*body)(Frame, void *), void *context, Value *exception_out)
# Unwinding leaves __stack_pointer where the thrower had it: here it comes back.
    .section .text.throw_try,"",@
    .globl throw_try
    .type throw_try,@function
throw_try:
    .functype throw_try (i64, i32, i32, i32) -> (i32)
    .local i32, i32
    global.get __stack_pointer
    local.set 4
    block i32
    try_table (catch rt_exception 0)
    local.get 0
    local.get 2
    local.get 1
    call_indirect __indirect_function_table, (i64, i32) -> ()
    end_try_table
    i32.const 0
    return
    end_block
    local.set 5
    local.get 4
    global.set __stack_pointer
    local.get 3
    local.get 5
    i64.extend_i32_u
    i64.store 0
    i32.const 1
    end_function

# _Noreturn void rt_stop_now(void)
    .section .text.rt_stop_now,"",@
    .globl rt_stop_now
    .type rt_stop_now,@function
rt_stop_now:
    .functype rt_stop_now () -> ()
    throw rt_stop
    end_function

# uint32_t platform_stack_left(void): the C stack grows down to address 0
    .section .text.platform_stack_left,"",@
    .globl platform_stack_left
    .type platform_stack_left,@function
platform_stack_left:
    .functype platform_stack_left () -> (i32)
    global.get __stack_pointer
    end_function
