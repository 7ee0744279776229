// SPDX-License-Identifier: Apache-2.0
// What exceptions of a type have beside their arguments (exception_field.def): Exception.detail, a tuple with an item for
// each field, made when it is first needed. An item is NO_VALUE where there is nothing, which programs see as None.
#ifndef RUNTIME_EXCEPTION_FIELD_H
#define RUNTIME_EXCEPTION_FIELD_H

#include "exception.h"

/// Those that other files set or read.
enum { FIELD_NAME = 0, FIELD_OBJECT = 1 }; // of an AttributeError; of a NameError: what `self` was
enum { IMPORT_NAME, IMPORT_PATH, IMPORT_NAME_FROM, IMPORT_MESSAGE, IMPORT_MODULE };

/// Field number `at`, or NO_VALUE. Allocates nothing.
Value exception_field(Value exception, uint32_t at);

/// The fields of `self`, none for most types; they are made of its arguments where nothing set them.
struct Tuple *exception_fields(Frame frame, const Root *self);

/// Nothing is in the fields, whatever the arguments are.
void exception_fields_clear(Frame frame, const Root *self);

/// The attribute `name` if it is a field: false if not.
bool exception_field_get(Frame frame, Value self, Value name, Value *value_out);

/// value NO_VALUE: delete. False: it is no field.
bool exception_field_set(Frame frame, Value self, Value name, Value value);

/// What fields the constructor's `n` arguments give, and how many of them the exception keeps as `args`. Errors: TypeError.
uint32_t exception_fields_init(Frame frame, const Root *self, const Root *args, uint32_t n);

/// name=, obj=, path= … of the constructors that take them. `args` has `n_named` values for `names`, and
/// `n` before them. Errors: TypeError.
void exception_fields_named(Frame frame, const Root *self, const Root *args, uint32_t n,
                            Value names);

/// Whether the constructor of exceptions of this type takes keywords.
bool exception_takes_keywords(const Type *type);

/// str() of an exception whose fields make it; NO_VALUE: those of this one do not.
Value exception_field_str(Frame frame, Value self);

/// The name of the type's field number `i`, or NULL behind the last one. Of `type` itself, not of its bases.
Str *exception_field_name(const Type *type, uint32_t i);

#endif
