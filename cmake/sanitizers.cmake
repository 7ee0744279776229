# SPDX-License-Identifier: Apache-2.0
# ml_sanitizers: ML_SANITIZE for every target, and libFuzzer's instrumentation when ML_FUZZ is on.
add_library(ml_sanitizers INTERFACE)
if(ML_SANITIZE)
    set(flags -fsanitize=${ML_SANITIZE} -fno-sanitize-recover=all)
    target_compile_options(ml_sanitizers INTERFACE ${flags} -fno-omit-frame-pointer)
    target_link_options(ml_sanitizers INTERFACE ${flags})
endif()
if(ML_FUZZ)
    if(NOT CMAKE_C_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "ML_FUZZ needs clang: libFuzzer comes with it")
    endif()
    # Not trace-cmp: the targets have dictionaries, and are twice as fast without it.
    target_compile_options(ml_sanitizers INTERFACE -fsanitize=fuzzer-no-link -fno-sanitize-coverage=trace-cmp
        "-fsanitize-coverage-ignorelist=${PROJECT_SOURCE_DIR}/fuzz/coverage.ignore")
endif()

# For tests that run under a sanitizer: status 99 tells its findings from an ordinary error. The symbolizer's place
# depends on the distribution.
set(ML_TEST_ENVIRONMENT "")
if(ML_SANITIZE)
    set(ML_TEST_ENVIRONMENT
        "ASAN_OPTIONS=exitcode=99:detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:allocator_may_return_null=1"
        "UBSAN_OPTIONS=exitcode=99:print_stacktrace=1:halt_on_error=1")
    find_program(ML_SYMBOLIZER NAMES llvm-symbolizer-22 llvm-symbolizer)
    if(ML_SYMBOLIZER)
        list(APPEND ML_TEST_ENVIRONMENT "ASAN_SYMBOLIZER_PATH=${ML_SYMBOLIZER}")
    endif()
endif()
