// SPDX-License-Identifier: Apache-2.0
// The syntax of message texts, a subset of ICU MessageFormat, taken apart: text, {name} and
// {name, plural, one {…} other {…}}. Used to format messages and to check those of a pack.
#ifndef ML_LANG_MESSAGE_FORMAT_H
#define ML_LANG_MESSAGE_FORMAT_H

#include "lang/pack.h"

typedef enum MessagePartKind {
    MESSAGE_PART_TEXT,
    MESSAGE_PART_ARGUMENT,
    MESSAGE_PART_PLURAL
} MessagePartKind;

typedef struct MessagePart {
    MessagePartKind kind;
    Str text;          // TEXT: itself; PLURAL: the branches, for message_branch_next
    uint32_t argument; // ARGUMENT, PLURAL: its position
} MessagePart;

/// Cut the next part off `*rest`. A brace that begins no placeholder of `arguments` is text.
/// - `arguments`: names, blank-separated, as in message.def.
/// Returns false at the end.
bool message_part_next(Str *rest, const char *arguments, MessagePart *part_out);

typedef struct MessageBranch {
    Str selector; // "one", "other", "=0"
    Str text;
} MessageBranch;

/// Cut the next branch off `*rest`. Returns false at the end, and at what is not a branch, which is
/// left in `*rest`.
bool message_branch_next(Str *rest, MessageBranch *branch_out);

/// The position of `name` in `arguments`, or -1.
int message_argument(const char *arguments, Str name);

/// Check one message of a pack: exactly the placeholders of message.def, exactly the plural categories
/// of the language. Returns what is wrong, or an empty Str.
Str message_check(Arena *arena, const Pack *pack, MessageId id, Str text);

#endif
