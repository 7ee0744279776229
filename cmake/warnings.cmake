# SPDX-License-Identifier: Apache-2.0
# ml_warnings: what every C file of ours is compiled with (STYLE.md, R13).
add_library(ml_warnings INTERFACE)
target_compile_options(ml_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes
    -Wundef -Wvla -Wswitch-enum)
if(ML_EXTRA_WARNINGS)
    target_compile_options(ml_warnings INTERFACE
        -Wcast-qual -Wcast-align -Wwrite-strings -Wpointer-arith -Wformat=2 -Wnull-dereference
        -Wold-style-definition -Wredundant-decls)
    if(CMAKE_C_COMPILER_ID MATCHES "Clang")
        target_compile_options(ml_warnings INTERFACE
            -Wcomma -Wassign-enum -Wshorten-64-to-32 -Wunreachable-code-aggressive -Wconditional-uninitialized)
    endif()
endif()
if(ML_WERROR)
    target_compile_options(ml_warnings INTERFACE -Werror)
endif()
