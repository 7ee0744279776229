# SPDX-License-Identifier: Apache-2.0
# ml_unicode_tables(<room>): the tables that tools/gen_unicode.py makes from the Unicode Character Database
# (ML_UNICODE_DIR) and from UTS 39's confusables.txt (ML_CONFUSABLES). CPython 3.12 has Unicode 15.0; so must they.
function(ml_unicode_tables room)
    set(ucd "${ML_UNICODE_DIR}")
    foreach(file IN ITEMS "${ucd}/UnicodeData.txt" "${ucd}/extracted/DerivedJoiningType.txt" "${ML_CONFUSABLES}")
        if(NOT EXISTS "${file}")
            message(FATAL_ERROR "${file} is missing; scripts/setup fetches it (or set ML_UNICODE_DIR, ML_CONFUSABLES)")
        endif()
    endforeach()
    foreach(kind IN ITEMS properties digits names)
        ml_generate(${room} text/unicode_${kind}.c TOOL tools/gen_unicode.py
            ARGUMENTS ${kind} "${ucd}" DEPENDS "${ucd}/UnicodeData.txt")
    endforeach()
    ml_generate(${room} text/unicode_confusables.c TOOL tools/gen_unicode.py
        ARGUMENTS confusables "${ucd}" "${ML_CONFUSABLES}" DEPENDS "${ucd}/UnicodeData.txt" "${ML_CONFUSABLES}")
endfunction()
