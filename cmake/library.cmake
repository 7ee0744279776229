# SPDX-License-Identifier: Apache-2.0
# ml_library(): libmultilingual.a and libmultilingual.so from all rooms.
#
# All objects are first linked into one (with link-time optimisation if ML_LTO), then every symbol that is not
# marked for export is made local: only ml_* leaves either library, so that a program that links to them can use
# `arena_new` or `lex_next` for itself. Tests link to the rooms instead.

if(ML_LTO AND NOT CMAKE_C_COMPILER_ID STREQUAL "GNU")
    message(STATUS "ML_LTO is for gcc only here; going on without")
    set(ML_LTO OFF)
endif()
if(ML_LTO) # fat objects: tests link the ordinary code in them, which is quicker
    add_compile_options(-flto=auto -ffat-lto-objects)
    add_link_options(-fno-lto)
endif()

function(ml_library)
    if(NOT ML_ROOMS)
        return()
    endif()
    set(objects "")
    foreach(room IN LISTS ML_ROOMS)
        list(APPEND objects "$<TARGET_OBJECTS:${room}>")
    endforeach()
    set(one "${PROJECT_BINARY_DIR}/multilingual.o")
    set(partial_link -r -nostdlib)
    if(ML_LTO)
        list(APPEND partial_link -O2 -fPIC -flto=auto -flinker-output=nolto-rel)
    endif()
    add_custom_command(
        OUTPUT "${one}"
        COMMAND "${CMAKE_C_COMPILER}" ${partial_link} -o "${one}" "${objects}"
        COMMAND "${CMAKE_OBJCOPY}" --localize-hidden "${one}"
        DEPENDS ${ML_ROOMS} "${objects}"
        COMMENT "Linking all rooms into one object"
        COMMAND_EXPAND_LISTS VERBATIM)
    set_source_files_properties("${one}" PROPERTIES EXTERNAL_OBJECT ON GENERATED ON)
    add_custom_target(multilingual_object DEPENDS "${one}")

    foreach(kind static shared)
        string(TOUPPER ${kind} type)
        add_library(multilingual_${kind} ${type} "${one}")
        add_dependencies(multilingual_${kind} multilingual_object)
        set_target_properties(multilingual_${kind} PROPERTIES
            OUTPUT_NAME multilingual LINKER_LANGUAGE C
            VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR})
        target_include_directories(multilingual_${kind} INTERFACE
            $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
    endforeach()
    set(needs "${UTF8PROC_LIBRARY}" "${B2_LIBRARY}" Threads::Threads ${CMAKE_DL_LIBS} m ml_sanitizers)
    target_link_libraries(multilingual_static INTERFACE ${needs})
    target_link_libraries(multilingual_shared PRIVATE ${needs})
    target_link_options(multilingual_shared PRIVATE -Wl,--exclude-libs,ALL) # keeps utf8proc and libb2 inside
    install(TARGETS multilingual_static multilingual_shared)
    install(FILES "${PROJECT_SOURCE_DIR}/include/multilingual.h" TYPE INCLUDE OPTIONAL)
endfunction()
