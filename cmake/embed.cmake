# SPDX-License-Identifier: Apache-2.0
# C files that the build makes with a Python tool, and the data files that are built into the library this way.

# ml_generate(<room> <output> TOOL <tool> ARGUMENTS <argument>... DEPENDS <file>...)
# Run `tool OUTPUT ARGUMENT...` when tool or files change. OUTPUT is <output> under the folder `generated` of the
# build, from which it can be included; a .c file is compiled into the room. Nothing while the room has no source.
function(ml_generate room output)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "TOOL" "ARGUMENTS;DEPENDS")
    if(NOT ML_ROOM_${room})
        return()
    endif()
    set(tool "${PROJECT_SOURCE_DIR}/${arg_TOOL}")
    set(output "${PROJECT_BINARY_DIR}/generated/${output}")
    add_custom_command(
        OUTPUT "${output}"
        COMMAND Python3::Interpreter "${tool}" "${output}" ${arg_ARGUMENTS}
        DEPENDS "${tool}" ${arg_DEPENDS}
        COMMENT "Making ${output}"
        VERBATIM)
    target_sources(${ML_ROOM_${room}} PRIVATE "${output}")
endfunction()

# languages/*.lang, declared in src/lang/embedded.h
function(ml_embed_packs room)
    file(GLOB header CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/lang/embedded.h")
    file(GLOB packs CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/languages/*.lang")
    if(header)
        ml_generate(${room} lang/embedded_packs.c TOOL tools/embed.py ARGUMENTS packs ${packs} DEPENDS ${packs})
    endif()
endfunction()

# src/backend/NAME.py, as ML_<NAME>_PY and ML_<NAME>_PY_LEN
function(ml_embed_python room)
    file(GLOB scripts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/backend/*.py")
    if(scripts)
        ml_generate(${room} backend/embedded_python.c TOOL tools/embed.py ARGUMENTS python ${scripts} DEPENDS ${scripts})
    endif()
endfunction()

# runtime.wasm, as RUNTIME_IMAGE of src/gen/wasm/runtime_table.h; the tables of runtime/ can be included
function(ml_embed_runtime room)
    ml_generate(${room} gen/wasm/runtime_image.c TOOL tools/gen_runtime_table.py
        ARGUMENTS "${ML_RUNTIME_WASM}" DEPENDS "${ML_RUNTIME_WASM}")
    ml_include(${room} "${PROJECT_SOURCE_DIR}")
endfunction()
