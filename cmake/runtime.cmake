# SPDX-License-Identifier: Apache-2.0
# The object runtime, from one list of sources twice: ml_runtime, a static library for the tests, under the preset's
# sanitizers; and for wasm32 the module runtime.wasm of the build folder, a reactor that exports its memory, table,
# stack pointer, exception tag and the functions of runtime.def. runtime/native and runtime/wasm are the two platforms.
set(ML_TOMMATH "${PROJECT_SOURCE_DIR}/.setup/libtommath" CACHE PATH "The sources of libtommath 1.2.0")
find_program(ML_WASM_CLANG NAMES clang-22 REQUIRED)
find_program(ML_WASM_LD NAMES wasm-ld-22 REQUIRED)

# A C++ compiler of the C compiler's family, for the one C++ file.
if(CMAKE_C_COMPILER_ID MATCHES "Clang" AND NOT CMAKE_CXX_COMPILER)
    string(REGEX REPLACE "clang(-[0-9]+)?$" "clang++\\1" CMAKE_CXX_COMPILER "${CMAKE_C_COMPILER}")
endif()
enable_language(CXX)
set(CMAKE_CXX_STANDARD 17)
set(CMAKE_CXX_FLAGS_RELEASE "${CMAKE_C_FLAGS_RELEASE}")
set(CMAKE_CXX_FLAGS_DEBUG "${CMAKE_C_FLAGS_DEBUG}")

set(runtime_dir "${PROJECT_SOURCE_DIR}/runtime")
set(runtime_unicode "${PROJECT_BINARY_DIR}/generated/runtime/unicode_tables.c")
file(GLOB runtime_sources CONFIGURE_DEPENDS "${runtime_dir}/*.c" "${runtime_dir}/*.cpp")
file(GLOB runtime_native CONFIGURE_DEPENDS "${runtime_dir}/native/*.c")
file(GLOB runtime_wasm CONFIGURE_DEPENDS "${runtime_dir}/wasm/*.c" "${runtime_dir}/wasm/*.S")
file(GLOB runtime_headers CONFIGURE_DEPENDS "${runtime_dir}/*.h" "${runtime_dir}/*.def" "${runtime_dir}/*/*.h")
set(runtime_ucd UnicodeData.txt DerivedCoreProperties.txt SpecialCasing.txt CaseFolding.txt extracted/DerivedNumericType.txt)
list(TRANSFORM runtime_ucd PREPEND "${ML_UNICODE_DIR}/")
add_custom_command(
    OUTPUT "${runtime_unicode}"
    COMMAND Python3::Interpreter "${PROJECT_SOURCE_DIR}/tools/gen_runtime_unicode.py" "${runtime_unicode}"
            "${runtime_dir}/unicode.h" "${ML_UNICODE_DIR}"
    DEPENDS "${PROJECT_SOURCE_DIR}/tools/gen_runtime_unicode.py" "${runtime_dir}/unicode.h" ${runtime_ucd}
    COMMENT "Making ${runtime_unicode}" VERBATIM)
list(APPEND runtime_sources "${runtime_unicode}")

# --- libtommath -------------------------------------------------------------------------------------------------

# Not: random numbers, files, primes, what is deprecated. 28-bit digits on both platforms: docs/decisions/006-values.md.
file(GLOB tommath_sources "${ML_TOMMATH}/bn_*.c")
list(FILTER tommath_sources EXCLUDE REGEX "rand|fread|fwrite|prime|kronecker|deprecated|error_to_string")
if(NOT tommath_sources)
    message(FATAL_ERROR "${ML_TOMMATH} has no sources; scripts/setup fetches them (or set ML_TOMMATH)")
endif()
set(tommath_definitions MP_32BIT MP_NO_FILE MP_FIXED_CUTOFFS MP_NO_ZERO_ON_FREE MP_USE_MEMSET
    MP_MALLOC=mp_memory_new MP_REALLOC=mp_memory_resize MP_CALLOC=mp_memory_zero MP_FREE=mp_memory_free)

# --- Native -----------------------------------------------------------------------------------------------------

add_library(ml_tommath OBJECT ${tommath_sources})
target_compile_definitions(ml_tommath PRIVATE ${tommath_definitions})
target_include_directories(ml_tommath PRIVATE "${ML_TOMMATH}")
target_link_libraries(ml_tommath PRIVATE ml_sanitizers)
target_compile_options(ml_tommath PRIVATE -w)

add_library(ml_runtime STATIC ${runtime_sources} ${runtime_native} $<TARGET_OBJECTS:ml_tommath>)
target_include_directories(ml_runtime PUBLIC "${runtime_dir}" "${runtime_dir}/native")
target_include_directories(ml_runtime SYSTEM PUBLIC "${ML_TOMMATH}")
target_compile_definitions(ml_runtime PRIVATE _GNU_SOURCE PUBLIC ${tommath_definitions})
get_target_property(runtime_warnings ml_warnings INTERFACE_COMPILE_OPTIONS)
target_compile_options(ml_runtime PRIVATE $<$<COMPILE_LANGUAGE:C>:${runtime_warnings}>)
target_link_libraries(ml_runtime PUBLIC ml_sanitizers m)

# --- wasm32 -----------------------------------------------------------------------------------------------------

set(wasm_flags --target=wasm32-wasi -msimd128 -Wno-deprecated -O2 -fvisibility=hidden -ffunction-sections -fdata-sections
    -fno-exceptions -I "${runtime_dir}" -I "${runtime_dir}/wasm" -isystem "${ML_TOMMATH}")
foreach(definition IN LISTS tommath_definitions)
    list(APPEND wasm_flags "-D${definition}")
endforeach()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    list(APPEND wasm_flags -DNDEBUG)
endif()

# ml_wasm_objects(<variable> <source>...): compile for wasm32; the objects' paths are appended to the variable
function(ml_wasm_objects variable)
    set(objects ${${variable}})
    foreach(source IN LISTS ARGN)
        cmake_path(GET source FILENAME name)
        cmake_path(GET source EXTENSION LAST_ONLY extension)
        set(object "${PROJECT_BINARY_DIR}/wasm32/${name}.o")
        if(source MATCHES "/libtommath/|^${ML_TOMMATH}/")
            set(flags -std=c11 -w)
        elseif(extension STREQUAL ".c")
            set(flags -std=c11 ${runtime_warnings})
        elseif(extension STREQUAL ".cpp")
            set(flags -std=c++17 -fno-rtti -Wall -Wextra)
        else()
            set(flags -mexception-handling)
        endif()
        add_custom_command(
            OUTPUT "${object}"
            COMMAND ${CMAKE_C_COMPILER_LAUNCHER} "${ML_WASM_CLANG}" ${wasm_flags} ${flags} -MD -MF "${object}.d"
                    -c "${source}" -o "${object}"
            DEPENDS "${source}" DEPFILE "${object}.d"
            COMMENT "Compiling ${name} for wasm32" VERBATIM)
        list(APPEND objects "${object}")
    endforeach()
    set(${variable} "${objects}" PARENT_SCOPE)
endfunction()

# ml_wasm_module(<output> OBJECTS <object>... EXPORTS <symbol>...): link a reactor that imports what host.def says
function(ml_wasm_module output)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "OBJECTS;EXPORTS")
    list(TRANSFORM arg_EXPORTS PREPEND "-Wl,--export=")
    add_custom_command(
        OUTPUT "${output}"
        COMMAND "${ML_WASM_CLANG}" --target=wasm32-wasi -Wno-deprecated "-fuse-ld=${ML_WASM_LD}" -mexec-model=reactor
                -nostartfiles ${arg_OBJECTS} -o "${output}" -lc++
                -Wl,--no-entry -Wl,--gc-sections -Wl,--strip-debug -Wl,--stack-first -Wl,-z,stack-size=1048576
                -Wl,--export-table -Wl,--growable-table ${arg_EXPORTS}
        DEPENDS ${arg_OBJECTS}
        COMMENT "Linking ${output}" VERBATIM)
endfunction()

set(wasm_objects "")
ml_wasm_objects(wasm_objects ${tommath_sources})
ml_wasm_objects(wasm_objects ${runtime_sources} ${runtime_wasm})
file(STRINGS "${runtime_dir}/runtime.def" rows REGEX "^RT(_NEVER|_DATA)?\\(")
list(TRANSFORM rows REPLACE "^RT\\([^,]*, *([a-z0-9_]+),.*" "rt_\\1")
list(TRANSFORM rows REPLACE "^RT_(NEVER|DATA)\\(([a-z0-9_]+),.*" "rt_\\2")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${runtime_dir}/runtime.def")
set(ML_RUNTIME_EXPORTS ${rows} rt_exception rt_stop __stack_pointer __heap_base)
set(ML_RUNTIME_WASM "${PROJECT_BINARY_DIR}/runtime.wasm")
ml_wasm_module("${ML_RUNTIME_WASM}" OBJECTS ${wasm_objects} EXPORTS ${ML_RUNTIME_EXPORTS})
set(ML_RUNTIME_OBJECTS ${wasm_objects})
add_custom_target(ml_runtime_wasm ALL DEPENDS "${ML_RUNTIME_WASM}")
