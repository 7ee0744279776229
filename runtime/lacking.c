// SPDX-License-Identifier: Apache-2.0
#include "lacking.h"

#include "exception.h"
#include "str.h"

#include <string.h>

static const char *const COMMON[] = {
#define LACKING_ATTRIBUTE(name)
#define LACKING_COMMON(name) #name,
#include "attribute.def"
};

static const char *const LACKING[] = {
#define LACKING_ATTRIBUTE(name) #name,
#include "attribute.def"
};

static const char *const FIXED[] = {
#define FIXED_ATTRIBUTE(name) #name,
#include "attribute.def"
};

#define IS_AMONG(name, names) is_among((name), (names), sizeof(names) / sizeof *(names))

static bool is_among(const Str *name, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n && str_is_ascii(name); i++) {
        if (strlen(names[i]) == name->length && memcmp(names[i], name->data, name->length) == 0) {
            return true;
        }
    }
    return false;
}

/// Is the object one of a class whose bases are the program's, or object?
static bool is_plain(Value object)
{
    return value_is_kind(object, KIND_INSTANCE);
}

void check_lacking(Frame frame, Value object, Value name)
{
    const Str *text = value_str(name);
    if (is_plain(object) ? IS_AMONG(text, COMMON) : IS_AMONG(text, LACKING)) {
        raise_lack(frame, "the attribute %U of '%T' objects is not supported", name, object);
    }
}

void check_settable(Frame frame, Value object, Value name)
{
    const Str *text = value_str(name);
    if (text->length < 3 || str_at(text, 0) != '_' || str_at(text, 1) != '_') {
        return;
    }
    if (IS_AMONG(text, COMMON) ||
        (!is_plain(object) && (IS_AMONG(text, LACKING) || IS_AMONG(text, FIXED)))) {
        raise_lack(frame, "setting %U of '%T' objects is not supported", name, object);
    }
}
