// SPDX-License-Identifier: Apache-2.0
#include "base/message.h"

#include "base/check.h"

static const MessageInfo INFO[] = {
#define MESSAGE(name, code, severity, arguments) {#name, code, SEVERITY_##severity, arguments},
#include "base/message.def"
};

const MessageInfo *message_info(MessageId id)
{
    ML_ASSERT((int)id >= 0 && id < MSG_COUNT);
    return &INFO[id];
}
