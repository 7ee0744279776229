// SPDX-License-Identifier: Apache-2.0
#include "name.h"

#define NAME(text) __extension__ Str rt_name_##text = STR_STATIC(rt_name_##text, #text);
#include "name.def"
