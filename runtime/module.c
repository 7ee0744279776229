// SPDX-License-Identifier: Apache-2.0
// Modules, and what `import` does with them, as CPython's moduleobject.c and import_from of ceval.c.
#include "module.h"

#include "attribute.h"
#include "class.h"
#include "exception_field.h"
#include "index.h"
#include "list.h"
#include "name.h"
#include "native.h"
#include "ops.h"
#include "runtime.h"
#include "text.h"
#include "tuple.h"

void trace_module(Object *object, Visit *visit)
{
    visit(((Module *)(void *)object)->others);
}

// --- Running --------------------------------------------------------------------------------------------------------

Value rt_module_begin(Frame frame, Pointer data)
{
    Module *module = object_new(frame, &rt_types[TYPE_module], KIND_MODULE, sizeof(Module));
    module->data = data;
    return object_value(module);
}

Value rt_module_ready(Value module)
{
    value_module(module)->is_ready = true;
    return module;
}

void rt_module_clear(Pointer data)
{
    const ModuleData *module = data;
    for (uint32_t i = 0; i < value_tuple(module->names)->length; i++) {
        module->variables[i] = NO_VALUE;
    }
}

// --- Variables ------------------------------------------------------------------------------------------------------

/// Where the variable lies, or NULL.
static Value *variable(const ModuleData *data, Value name)
{
    const Tuple *names = value_tuple(data->names);
    for (uint32_t i = 0; i < names->length; i++) { // most often it is the very same str
        if (names->items[i] == name) {
            return &data->variables[i];
        }
    }
    for (uint32_t i = 0; i < names->length; i++) {
        if (str_equal(names->items[i], name)) {
            return &data->variables[i];
        }
    }
    return NULL;
}

static Names *others_of(const Module *module)
{
    return module->others == NO_VALUE ? NULL : (Names *)(void *)value_object(module->others);
}

static Value module_get_attr(Frame frame, Value self, Value name)
{
    (void)frame;
    const Module *module = value_module(self);
    const Value *known = variable(module->data, name);
    if (known != NULL) {
        return *known;
    }
    Names *others = others_of(module);
    const struct NameEntry *entry = others == NULL ? NULL : names_find(others, name);
    return entry == NULL ? NO_VALUE : entry->value;
}

static bool module_set_attr(Frame frame, Value self, Value name, Value value)
{
    Module *module = value_module(self);
    Value *known = variable(module->data, name);
    if (known != NULL) {
        bool was_there = *known != NO_VALUE;
        *known = value;
        return was_there || value != NO_VALUE;
    }
    Names *others = others_of(module);
    if (value == NO_VALUE) {
        return others != NULL && names_delete(others, name);
    }
    Root *kept = roots(&frame, 3);
    kept[0].value = self;
    kept[1].value = name;
    kept[2].value = value;
    if (builtin_find(name) != NO_VALUE) {
        raise_lack(frame, "giving a module a name of a builtin from outside is not supported");
    }
    if (others == NULL) {
        others = names_new(frame, 4);
        value_module(kept[0].value)->others = object_value(others);
    }
    others = names_set(frame, others, kept[1].value, kept[2].value);
    value_module(kept[0].value)->others = object_value(others);
    return true;
}

/// A call of a module's __getattr__.
typedef struct HookCall {
    Value hook;
    Root *name, *result;
} HookCall;

static void call_hook(Frame frame, void *context)
{
    HookCall *call = context;
    Value value = rt_call(frame, call->hook, (Pointer)call->name, 1, NO_VALUE);
    call->result->value = value;
}

Value module_attribute(Frame frame, Value module, Value name)
{
    if (str_equal(name, NAME_OF(__dict__))) {
        raise_lack(frame, "%U of a module is not supported", name);
    }
    Root *kept = roots(&frame, 4);
    kept[0].value = module;
    kept[1].value = name;
    HookCall call = {module_get_attr(frame, module, NAME_OF(__getattr__)), &kept[1], &kept[2]};
    Value exception;
    if (call.hook == NO_VALUE || !rt_try(frame, call_hook, &call, &exception)) {
        return kept[2].value;
    }
    kept[3].value = exception;
    if (is_exception_of(exception, EXC_AttributeError)) {
        attribute_error_complete(frame, exception, kept[0].value, kept[1].value);
    }
    rt_throw(frame, kept[3].value);
}

void raise_no_module_attribute(Frame frame, Value module, Value name)
{
    bool is_ready = value_module(module)->is_ready;
    raise_attribute_error(frame, module, name, "%s '%U' has no attribute '%U'%s",
                          is_ready ? "module" : "partially initialized module",
                          value_module(module)->data->name, name,
                          is_ready ? "" : " (most likely due to a circular import)");
}

void module_names(Frame frame, Value module, void (*visit)(Frame, const Root *, Value),
                  const Root *context)
{
    Root *kept = root_of(&frame, module);
    const ModuleData *data = value_module(module)->data;
    const Tuple *names = value_tuple(data->names);
    for (uint32_t i = 0; i < names->length; i++) {
        if (data->variables[i] != NO_VALUE) {
            visit(frame, context, names->items[i]);
        }
    }
    for (uint32_t i = 0;; i++) {
        const Names *others = others_of(value_module(kept->value));
        if (others == NULL || i >= others->n) {
            return;
        }
        visit(frame, context, others->entries[i].name);
    }
}

// --- from … import … ------------------------------------------------------------------------------------------------

/// ImportError with the name and the file of the module, and what a guess needs.
static _Noreturn void raise_import_error(Frame frame, const Root *module, const Root *name)
{
    Root *kept = roots(&frame, 2);
    const Module *from = value_module(module->value);
    Text text = text_new(&frame);
    text_format(frame, &text,
                from->is_ready ? "cannot import name %R from %R (%U)"
                               : "cannot import name %R from partially initialized module %R "
                                 "(most likely due to a circular import) (%U)",
                name->value, from->data->name, from->data->file);
    kept[0].value = text_take(frame, &text);
    kept[0].value = error_of(frame, EXC_ImportError, kept[0].value);
    Tuple *fields = exception_fields(frame, kept);
    fields->items[IMPORT_NAME] = from->data->name;
    fields->items[IMPORT_PATH] = from->data->file;
    fields->items[IMPORT_NAME_FROM] = name->value;
    fields->items[IMPORT_MODULE] = module->value;
    raise_exception(frame, kept[0].value);
}

Value rt_import_name(Frame frame, Value module, Value name)
{
    Root *kept = roots(&frame, 2);
    kept[0].value = module;
    kept[1].value = name;
    Value value = rt_get_attr_or_none(frame, module, name);
    if (value == NO_VALUE) {
        raise_import_error(frame, &kept[0], &kept[1]);
    }
    return value;
}

/// A Root of what is imported into, and of what is imported.
typedef struct ImportAll {
    Root *into, *from, *name;
} ImportAll;

static void import_one(Frame frame, const ImportAll *import)
{
    Value value = rt_get_attr(frame, import->from->value, import->name->value);
    module_set_attr(frame, import->into->value, import->name->value, value);
}

/// The names that the module's __all__ has.
static void import_listed(Frame frame, const ImportAll *import, Value listed)
{
    Root *kept = root_of(&frame, listed);
    for (int64_t i = 0;; i++) {
        if (i >= value_length(frame, kept->value)) {
            return;
        }
        import->name->value = rt_get_item(frame, kept->value, small_value(i));
        if (!value_is_kind(import->name->value, KIND_STR)) {
            raise_error(frame, EXC_TypeError, "Item in %U.__all__ must be str, not %T",
                        value_module(import->from->value)->data->name, import->name->value);
        }
        import_one(frame, import);
    }
}

static void add_name(Frame frame, const Root *list, Value name)
{
    const Str *text = value_str(name);
    if (text->length == 0 || str_at(text, 0) != '_') {
        rt_list_append(frame, list->value, name);
    }
}

void rt_import_all(Frame frame, Value into, Value from)
{
    Root *kept = roots(&frame, 4);
    kept[0].value = into;
    kept[1].value = from;
    ImportAll import = {&kept[0], &kept[1], &kept[2]};
    Value listed = rt_get_attr_or_none(frame, from, NAME_OF(__all__));
    if (listed != NO_VALUE) {
        import_listed(frame, &import, listed);
        return;
    }
    kept[3].value = rt_list_new(frame, NULL, 0);
    module_names(frame, kept[1].value, add_name, &kept[3]);
    for (uint32_t i = 0; i < value_list(kept[3].value)->length; i++) {
        kept[2].value = value_list(kept[3].value)->items[i];
        import_one(frame, &import);
    }
}

// --- Operations -----------------------------------------------------------------------------------------------------

static Value module_repr(Frame frame, Value self)
{
    Root *kept = root_of(&frame, self);
    Text text = text_new(&frame);
    const ModuleData *data = value_module(kept->value)->data;
    text_format(frame, &text, "<module %R from %R>", data->name, data->file);
    return text_take(frame, &text);
}

const KindOps ops_MODULE = {
    .repr = module_repr,
    .get_attr = module_get_attr,
    .set_attr = module_set_attr,
};
