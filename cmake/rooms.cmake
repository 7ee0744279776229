# SPDX-License-Identifier: Apache-2.0
# Rooms: folders of src/ in the order in which data goes through them.
#
# ml_room(<folder> [GNU_SOURCE])  the target ml_<folder> (a slash becomes _) of <folder>'s .c files, linked to every
#                                 room declared before it; an empty one while the folder has no source
# ml_link, ml_include, ml_define(<room> ...)   as target_..., also for a room that is still empty
# ML_ROOM_<folder>                the target, or nothing while the folder has no source
# ML_ROOMS                        the targets of all rooms with sources, in order

set(ML_ROOMS "")

macro(ml_room folder)
    string(REPLACE "/" "_" _name "${folder}")
    file(GLOB _sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${folder}/*.c")
    if(_sources)
        add_library(ml_${_name} STATIC ${_sources})
        set(_scope PUBLIC)
        if("${ARGN}" STREQUAL "GNU_SOURCE")
            target_compile_definitions(ml_${_name} PRIVATE _GNU_SOURCE)
        else()
            target_compile_definitions(ml_${_name} PRIVATE _POSIX_C_SOURCE=200809L)
        endif()
        target_link_libraries(ml_${_name} PRIVATE ml_warnings PUBLIC ml_sanitizers)
        set(ML_ROOM_${folder} ml_${_name})
    else()
        add_library(ml_${_name} INTERFACE)
        set(_scope INTERFACE)
        set(ML_ROOM_${folder} "")
    endif()
    target_include_directories(ml_${_name} ${_scope}
        "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/include" "${PROJECT_BINARY_DIR}/generated")
    target_link_libraries(ml_${_name} ${_scope} ${ML_ROOMS})
    list(APPEND ML_ROOMS ${ML_ROOM_${folder}})
endmacro()

macro(_ml_scope room)
    string(REPLACE "/" "_" _name "${room}")
    set(_scope INTERFACE)
    if(ML_ROOM_${room})
        set(_scope PUBLIC)
    endif()
endmacro()

function(ml_link room)
    _ml_scope(${room})
    target_link_libraries(ml_${_name} ${_scope} ${ARGN})
endfunction()

function(ml_include room)
    _ml_scope(${room})
    target_include_directories(ml_${_name} SYSTEM ${_scope} ${ARGN})
endfunction()

function(ml_define room)
    _ml_scope(${room})
    target_compile_definitions(ml_${_name} ${_scope} ${ARGN})
endfunction()
