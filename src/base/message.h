// SPDX-License-Identifier: Apache-2.0
// Message ids, made from message.def. Texts stand in the language packs.
#ifndef ML_BASE_MESSAGE_H
#define ML_BASE_MESSAGE_H

typedef enum Severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_TEXT } Severity;

typedef enum MessageId {
#define MESSAGE(name, code, severity, arguments) MSG_##name,
#include "base/message.def"
    MSG_COUNT,
} MessageId;

typedef struct MessageInfo {
    const char *name; // "SYN_EXPECTED"
    const char *code; // "ML0302", "" for what is not a diagnostic
    Severity severity;
    const char *arguments; // "expected found"
} MessageInfo;

/// What message.def says of `id`.
const MessageInfo *message_info(MessageId id);

#endif
