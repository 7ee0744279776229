// SPDX-License-Identifier: Apache-2.0
#include "ir/ir_dump.h"

#include "base/check.h"
#include "base/message.h"
#include "text/lines.h"

#include <math.h>

enum { MAX_INDENTED = 40 }; // deeper blocks stand at this depth, or the text would grow as a square

typedef struct Dumper {
    const IrProgram *program;
    const IrFunc *func;
    Buf *out;
} Dumper;

#define ENUM_BEGIN(Type) static const char *const Type##_spellings[] = {
#define ENUM_ROW(PREFIX, NAME, spelling) spelling,
#define ENUM_END(Type, PREFIX) \
    }                          \
    ;
#include "syntax/operator.def"

// --- texts, numbers, constants -------------------------------------------------------------------------------------

static void dump_text(Buf *out, Str text)
{
    buf_put(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '"' || c == '\\') {
            buf_put(out, '\\');
            buf_put(out, (char)c);
        } else if (c < ' ' || c == 0x7f) {
            buf_printf(out, "\\x%02x", c);
        } else {
            buf_put(out, (char)c);
        }
    }
    buf_put(out, '"');
}

static void dump_float(Buf *out, double real)
{
    if (isinf(real) || isnan(real)) {
        buf_text(out, isnan(real) ? "nan" : real > 0 ? "inf" : "-inf");
    } else {
        buf_printf(out, "%a", real);
    }
}

static void dump_const(Buf *out, const IrConst *constant)
{
    switch (constant->kind) {
    case IR_CONST_STR: dump_text(out, constant->text); return;
    case IR_CONST_INT: buf_add(out, constant->text); return;
    case IR_CONST_FLOAT: dump_float(out, constant->real); return;
    case IR_CONST_SMALL: buf_printf(out, "%lld", (long long)constant->small); return;
    case IR_CONST_BOOL: buf_text(out, constant->small != 0 ? "True" : "False"); return;
    case IR_CONST_NONE: buf_text(out, "None"); return;
    case IR_CONST_ELLIPSIS: buf_text(out, "Ellipsis"); return;
    case IR_CONST_NOT_IMPLEMENTED: buf_text(out, "NotImplemented"); return;
    case IR_CONST_TUPLE:
        buf_put(out, '(');
        for (uint32_t i = 0; i < constant->n_items; i++) {
            buf_text(out, i > 0 ? ", " : "");
            dump_const(out, constant->items[i]);
        }
        buf_put(out, ')');
        return;
    }
    UNREACHABLE();
}

// --- references ------------------------------------------------------------------------------------------------------

static void dump_reg(Dumper *dumper, IrReg reg)
{
    if (reg < dumper->func->regs.len) {
        buf_add(dumper->out, dumper->func->regs.items[reg].name);
    }
    buf_printf(dumper->out, "%%%u", reg);
}

static void dump_kind(Buf *out, IrKind kind)
{
    buf_printf(out, ": %s", IR_KINDS[kind].spelling);
}

static void dump_func_name(Dumper *dumper, const IrFunc *func)
{
    buf_printf(dumper->out, "func %u ", func->number);
    buf_add(dumper->out, func->qualname);
}

static void dump_global(Dumper *dumper, const IrGlobal *global)
{
    buf_printf(dumper->out, "@%u:", global->number);
    buf_add(dumper->out, global->name);
}

static void dump_index(Dumper *dumper, const IrInstr *instr)
{
    uint32_t index = instr->imm.index;
    if (instr->op == IR_BINARY || instr->op == IR_INPLACE) {
        buf_text(dumper->out, BinaryOp_spellings[index]);
    } else if (instr->op == IR_UNARY) {
        buf_text(dumper->out, UnaryOp_spellings[index]);
    } else if (instr->op == IR_COMPARE) {
        buf_text(dumper->out, CompareOp_spellings[index]);
    } else {
        buf_printf(dumper->out, "%u", index);
    }
}

static void dump_immediate(Dumper *dumper, const IrInstr *instr)
{
    Buf *out = dumper->out;
    switch (IR_OPS[instr->op].immediate) {
    case IR_IMM_NO: return;
    case IR_IMM_INT: buf_printf(out, " %lld", (long long)instr->imm.integer); return;
    case IR_IMM_FLOAT:
        buf_put(out, ' ');
        dump_float(out, instr->imm.real);
        return;
    case IR_IMM_CONST:
        if (instr->imm.constant != NULL) {
            buf_put(out, ' ');
            dump_const(out, instr->imm.constant);
        }
        return;
    case IR_IMM_FUNC:
        buf_put(out, ' ');
        dump_func_name(dumper, instr->imm.func);
        return;
    case IR_IMM_GLOBAL:
        buf_put(out, ' ');
        dump_global(dumper, instr->imm.global);
        return;
    case IR_IMM_INDEX:
        buf_put(out, ' ');
        dump_index(dumper, instr);
        return;
    case IR_IMM_STRING:
        buf_put(out, ' ');
        dump_text(out, instr->imm.string);
        return;
    case IR_IMM_LABEL: buf_printf(out, " L%u", instr->imm.index); return;
    }
    UNREACHABLE();
}

// --- operations ------------------------------------------------------------------------------------------------------

static void dump_block(Dumper *dumper, const IrBlock *block, uint32_t depth);

static void indent(Dumper *dumper, uint32_t depth)
{
    buf_fill(dumper->out, ' ', (size_t)4 * (depth < MAX_INDENTED ? depth : MAX_INDENTED));
}

static void dump_instr(Dumper *dumper, const IrInstr *instr, uint32_t depth)
{
    Buf *out = dumper->out;
    indent(dumper, depth);
    if (instr->result != IR_NO_REG) {
        dump_reg(dumper, instr->result);
        dump_kind(out, instr->result < dumper->func->regs.len
                           ? dumper->func->regs.items[instr->result].kind
                           : IR_KIND_ANY);
        buf_text(out, " = ");
    }
    buf_text(out, IR_OPS[instr->op].spelling);
    dump_immediate(dumper, instr);
    for (uint32_t i = 0; i < instr->n_args; i++) {
        buf_text(out, i > 0 ? ", " : " ");
        dump_reg(dumper, instr->args[i]);
    }
    if (instr->names != NULL) {
        buf_text(out, " names ");
        dump_const(out, instr->names);
    }
    for (uint32_t i = 0; i < instr->n_blocks; i++) {
        if (instr->blocks[i]->first == NULL) {
            buf_text(out, " {}");
            continue;
        }
        buf_text(out, " {\n");
        dump_block(dumper, instr->blocks[i], depth + 1);
        indent(dumper, depth);
        buf_put(out, '}');
    }
    buf_put(out, '\n');
}

static void dump_block(Dumper *dumper, const IrBlock *block, uint32_t depth)
{
    for (const IrInstr *instr = block->first; instr != NULL; instr = instr->next) {
        dump_instr(dumper, instr, depth);
    }
}

// --- the whole -------------------------------------------------------------------------------------------------------

static void dump_params(Dumper *dumper)
{
    const IrFunc *func = dumper->func;
    Buf *out = dumper->out;
    uint32_t n_named = func->params.n_positional + func->params.n_keyword_only;
    buf_put(out, '(');
    for (uint32_t i = 0; i < func->n_params; i++) {
        buf_text(out, i > 0 ? ", " : "");
        if (func->kind == IR_FUNC_DEF && i == func->params.n_positional &&
            func->params.n_keyword_only > 0) {
            buf_text(out, "keyword ");
        }
        if (func->kind == IR_FUNC_DEF && i >= n_named) {
            bool is_positional = i == n_named && func->params.has_var_positional;
            buf_text(out, is_positional ? "*" : "**");
        }
        dump_reg(dumper, i);
        dump_kind(out, i < func->regs.len ? func->regs.items[i].kind : IR_KIND_ANY);
        if (func->params.n_positional_only > 0 && i + 1 == func->params.n_positional_only) {
            buf_text(out, " /");
        }
    }
    buf_put(out, ')');
}

static void dump_whole_func(Dumper *dumper)
{
    static const char *const KINDS[] = {"module", "class", "def", "comp"};
    const IrFunc *func = dumper->func;
    Buf *out = dumper->out;
    buf_put(out, '\n');
    dump_func_name(dumper, func);
    dump_params(dumper);
    buf_printf(out, " -> %s: %s of module %u", IR_KINDS[func->result_kind].spelling,
               KINDS[func->kind], func->module);
    if (func->is_generator) {
        buf_printf(out, ", generator, %u yields", func->n_yields);
    }
    if (func->n_cells > 0) {
        buf_printf(out, ", %u cells", func->n_cells);
    }
    buf_text(out, func->is_called_generically ? ", generic\n" : "\n");
    for (size_t i = 0; i < func->regs.len; i++) {
        if (func->regs.items[i].may_be_unbound) {
            buf_text(out, "    unbound ");
            dump_reg(dumper, (IrReg)i);
            buf_put(out, '\n');
        }
    }
    dump_block(dumper, func->body, 1);
}

void ir_dump_func(const IrProgram *program, const IrFunc *func, Buf *out)
{
    Dumper dumper = {program, func, out};
    dump_whole_func(&dumper);
}

void ir_dump(const IrProgram *program, Buf *out)
{
    Dumper dumper = {program, NULL, out};
    for (size_t i = 0; i < program->modules.len; i++) {
        const IrModule *module = program->modules.items[i];
        buf_printf(out, "module %u ", module->number);
        buf_add(out, module->name);
        buf_printf(out, ": func %u\n", module->func->number);
    }
    for (size_t i = 0; i < program->globals.len; i++) {
        const IrGlobal *global = program->globals.items[i];
        buf_text(out, "global ");
        dump_global(&dumper, global);
        dump_kind(out, global->kind);
        buf_printf(out, " of module %u", global->module);
        if (global->builtin != NULL) {
            buf_printf(out, ", builtin %s", global->builtin);
        }
        if (global->only_func != NULL) {
            buf_text(out, ", only ");
            dump_func_name(&dumper, global->only_func);
        }
        buf_put(out, '\n');
    }
    for (size_t i = 0; i < program->funcs.len; i++) {
        ir_dump_func(program, program->funcs.items[i], out);
    }
}

void ir_dump_lacks(const IrLacks *lacks, Str text, Buf *out)
{
    LineIndex lines = lines_new(out->arena, text);
    for (size_t i = 0; i < lacks->len; i++) {
        const IrLack *lack = &lacks->items[i];
        LinePlace start = lines_place(&lines, lack->span.start);
        LinePlace end = lines_place(&lines, lack->span.end);
        buf_printf(out, "%u:%u-%u:%u %s", start.line, start.column, end.line, end.column,
                   message_info((MessageId)lack->message)->name);
        buf_text(out, lack->detail.len > 0 ? " " : "");
        buf_add(out, lack->detail);
        buf_put(out, '\n');
    }
}
