# SPDX-License-Identifier: Apache-2.0
# ml_wasmtime(<room>): the headers of Wasmtime's C API for a room, and the library where the program looks for it.
# Nothing is linked to it: src/engine/library.c loads it when a program runs on it.
# ml_precompile(): the runtime's machine code for this machine in lib/, where src/engine/precompiled.c looks for it.
set(ML_WASMTIME_INCLUDE_DIR "${PROJECT_SOURCE_DIR}/.setup/wasmtime-headers" CACHE PATH "Headers of Wasmtime's C API")
set(ML_WASMTIME_LIBRARY "${PROJECT_SOURCE_DIR}/.setup/wasmtime/libwasmtime.so" CACHE FILEPATH
    "libwasmtime.so to put beside the program; if there is none, the system's is used")

function(ml_wasmtime room)
    if(NOT EXISTS "${ML_WASMTIME_INCLUDE_DIR}/wasmtime.h")
        message(FATAL_ERROR "${ML_WASMTIME_INCLUDE_DIR}/wasmtime.h is missing; scripts/setup fetches it "
            "(or set ML_WASMTIME_INCLUDE_DIR)")
    endif()
    ml_include(${room} "${ML_WASMTIME_INCLUDE_DIR}")
    if(EXISTS "${ML_WASMTIME_LIBRARY}")
        file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/lib")
        file(CREATE_LINK "${ML_WASMTIME_LIBRARY}" "${PROJECT_BINARY_DIR}/lib/libwasmtime.so" SYMBOLIC)
        install(FILES "${ML_WASMTIME_LIBRARY}" DESTINATION lib) # not LIBDIR: the program looks in ../lib
    endif()
endfunction()

function(ml_precompile)
    if(NOT EXISTS "${ML_WASMTIME_LIBRARY}")
        return()
    endif()
    add_executable(precompile "${PROJECT_SOURCE_DIR}/tools/precompile.c")
    target_link_libraries(precompile PRIVATE ml_engine ml_gen_wasm ml_warnings ml_sanitizers)
    target_compile_definitions(precompile PRIVATE _GNU_SOURCE)
    set(stamp "${PROJECT_BINARY_DIR}/precompiled.stamp")
    add_custom_command(
        OUTPUT "${stamp}"
        COMMAND precompile "${PROJECT_BINARY_DIR}/lib"
        COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
        DEPENDS precompile "${ML_WASMTIME_LIBRARY}"
        COMMENT "Compiling the runtime for this machine" VERBATIM)
    add_custom_target(ml_precompiled ALL DEPENDS "${stamp}")
    install(DIRECTORY "${PROJECT_BINARY_DIR}/lib/" DESTINATION lib FILES_MATCHING PATTERN "*.mlc")
endfunction()
