// SPDX-License-Identifier: Apache-2.0
// The files src/backend/*.py as the build embeds them (cmake/embed.cmake, tools/embed.py).
#ifndef ML_BACKEND_EMBEDDED_PYTHON_H
#define ML_BACKEND_EMBEDDED_PYTHON_H

#include <stddef.h>

extern const char ML_START_PY[];
extern const size_t ML_START_PY_LEN;
extern const char ML_BOOT_PY[];
extern const size_t ML_BOOT_PY_LEN;
extern const char ML_HOOK_PY[];
extern const size_t ML_HOOK_PY_LEN;
extern const char ML_REPLAY_PY[];
extern const size_t ML_REPLAY_PY_LEN;
extern const char ML_REPORT_PY[];
extern const size_t ML_REPORT_PY_LEN;

#endif
