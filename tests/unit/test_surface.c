// SPDX-License-Identifier: Apache-2.0
// Surface forms: word orders, operators, delimiters, quotation marks and digits that programs may be written with.
// Each reads as its English counterpart, alone and in every place where it can stand. Forms of a language without a
// pack are passed over.
#include "test_words.h"

#include "text/digits.h"
#include "text/utf8.h"

#define N_OF(array) (sizeof(array) / sizeof(array)[0])

// --- Word orders -----------------------------------------------------------------------------------------------------

typedef struct Form {
    const char *languages;
    OrderKind kind;
    const char *pattern; // {target} and {value} are its slots
} Form;

// Those that existing programs use; each pack has them, and may have others.
static const Form FORMS[] = {
    {"ja", ORDER_FOR, "{value} 内の 各 {target} に対して"},
    {"ar", ORDER_FOR, "{value} ضمن {LOOP_FOR} {target}"},
    {"hi bn ta", ORDER_FOR, "{value} {IN} {target} {LOOP_FOR}"},
    {"es pt", ORDER_FOR, "{value} {LOOP_FOR} {target}"},
    {"ja ar hi bn ta", ORDER_WHILE, "{value} {LOOP_WHILE}"},
    {"ja ar hi bn ta", ORDER_IF, "{value} {COND_IF}"},
    {"ja ar hi bn ta", ORDER_WITH, "{value} {WITH}"},
};

static const char *const CANONICAL[ORDER_COUNT] = {
    [ORDER_FOR] = "{LOOP_FOR} {target} {IN} {value}",
    [ORDER_WHILE] = "{LOOP_WHILE} {value}",
    [ORDER_IF] = "{COND_IF} {value}",
    [ORDER_WITH] = "{WITH} {value}",
};

enum { MAX_VALUES = 12 };

// What stands in the slot {value}.
static const char *const VALUES[ORDER_COUNT][MAX_VALUES] = {
    [ORDER_FOR] = {"xs", "range(3)", "d.items()", "xs[1:]", "f(xs, key={LAMBDA} a: a)", "[1, 2]",
                   "(1, 2)", "{1: 2, 3: 4}", "[y {LOOP_FOR} y {IN} ys]", "'abc'",
                   "a {COND_IF} b {COND_ELSE} c", "f\"{a}\""},
    [ORDER_WHILE] = {"x > 3", "{TRUE}", "{NOT} x", "x {AND} y {OR} {NOT} q", "x {IN} xs",
                     "x {IS} {NOT} {NONE}", "(x := f(y)) > 0", "f({k: v})", "-x", "len(xs)"},
    [ORDER_IF] = {"x > 3", "x {NOT_IN} xs", "{NOT} x", "x {AND} y {OR} {NOT} q",
                  "x {IS_NOT} {NONE}", "a {COND_IF} b {COND_ELSE} c",
                  "[y {LOOP_FOR} y {IN} ys {COND_IF} y]", "f({k: v})", "-x[0]", "x == 'a: b'",
                  "{LAMBDA}: 0"},
    [ORDER_WITH] = {"f", "open(p)", "open(p) {AS} f", "a {AS} b, c {AS} d", "(a {AS} b, c {AS} d)",
                    "(a, b)", "a() {AS} b.c"},
};

static const char *const TARGETS[] = {"x", "k, v", "i, (a, *b)", "[a, b]", "x[0]", "x.y"};

// Programs around a statement's header, and the kinds that can stand there.
#define ANY (1u << ORDER_FOR | 1u << ORDER_WHILE | 1u << ORDER_IF | 1u << ORDER_WITH)
#define LOOPS (1u << ORDER_FOR | 1u << ORDER_WHILE)

static const struct {
    const char *text;
    unsigned kinds;
} PLACES[] = {
    {"{header}:\n    f(x)\n    g(x)\n", ANY},
    {"{header}: f(x)\n", ANY},
    {"{header}: f(x); g({k: v})\n", ANY},
    {"a = 1; b = 2\n{header}: {PASS}\nc = 3\n", ANY},
    {"{header}:\n    {header}:\n        f(x)\n    {header}: g(x)\n", ANY},
    {"{LOOP_FOR} a {IN} b:\n    {header}:\n        f(x)\n{header}: {PASS}\n", ANY},
    {"{FUNC_DEF} g(xs, p=1):\n    {header}:\n        {RETURN} f(x)\n    {RETURN} 0\n", ANY},
    {"{CLASS_DEF} K:\n    {header}:\n        a = 1\n    {FUNC_DEF} m(self):\n        {header}: {PASS}\n",
     ANY},
    {"{TRY}:\n    {header}: f(x)\n{EXCEPT} E {AS} e:\n    {header}: f(e)\n{FINALLY}:\n    {header}: {PASS}\n",
     ANY},
    {"{MATCH} a:\n    {CASE} 1:\n        {header}: f(x)\n", ANY},
    {"{header}:\n    f(x)\n{COND_ELSE}:\n    g(x)\n", ANY & ~(1u << ORDER_WITH)},
    {"{header}:\n    {LOOP_BREAK}\n{COND_ELSE}:\n    {header}: {LOOP_CONTINUE}\n", LOOPS},
    {"{header}: {LOOP_CONTINUE}\n", LOOPS},
    {"{header}: f(x)\n{elif}: g(x)\n{elif}:\n    h(x)\n{COND_ELSE}: i(x)\n", 1u << ORDER_IF},
    {"{COND_IF} a:\n    f(x)\n{elif}:\n    {header}: g(x)\n    {elif}: h(x)\n", 1u << ORDER_IF},
    {"{ASYNC} {FUNC_DEF} g():\n    {ASYNC} {header}:\n        f(x)\n",
     1u << ORDER_FOR | 1u << ORDER_WITH},
};

// The template with its words, and {target} and {value} in its place.
static const char *header_of(Fixture *fixture, Words words, const char *pattern, const char *target,
                             const char *value)
{
    const Slot slots[] = {{"target", program_of(fixture, words, target)},
                          {"value", program_of(fixture, words, value)},
                          {NULL, NULL}};
    words.slots = slots;
    return program_of(fixture, words, pattern);
}

// `pattern` with COND_ELIF for COND_IF.
static const char *elif_pattern(Fixture *fixture, const char *pattern)
{
    const Slot slots[] = {{"COND_IF", "{COND_ELIF}"}, {NULL, NULL}};
    return program_of(fixture, (Words){NULL, 0, slots}, pattern);
}

static void add_places(Fixture *fixture, Batch *batch, Words words, OrderKind kind,
                       const char *pattern, const char *target, const char *value)
{
    Words english = {pack_set_at(fixture->packs, 0), 0, NULL};
    const char *canonical = CANONICAL[kind];
    const char *elif = kind == ORDER_IF ? elif_pattern(fixture, pattern) : "";
    const Slot own[] = {{"header", header_of(fixture, words, pattern, target, value)},
                        {"elif", header_of(fixture, words, elif, target, value)},
                        {NULL, NULL}};
    const Slot theirs[] = {
        {"header", header_of(fixture, english, canonical, target, value)},
        {"elif", header_of(fixture, english, "{COND_ELIF} {value}", target, value)},
        {NULL, NULL}};
    for (size_t i = 0; i < N_OF(PLACES); i++) {
        if ((PLACES[i].kinds & 1u << kind) != 0) {
            words.slots = own;
            english.slots = theirs;
            batch_add(fixture, batch, program_of(fixture, words, PLACES[i].text),
                      program_of(fixture, english, PLACES[i].text));
        }
    }
}

static void check_statements(Fixture *fixture, const Pack *pack, OrderKind kind,
                             const char *pattern)
{
    Batch batch = {.pack = pack};
    size_t n_values = 0;
    for (; n_values < MAX_VALUES && VALUES[kind][n_values] != NULL; n_values++) {
        add_places(fixture, &batch, (Words){pack, n_values, NULL}, kind, pattern, "x",
                   VALUES[kind][n_values]);
    }
    for (size_t choice = 0; choice < most_spellings(pack); choice++) { // every word
        add_places(fixture, &batch, (Words){pack, choice, NULL}, kind, pattern, "x",
                   VALUES[kind][choice % n_values]);
    }
    for (size_t i = 0; i < N_OF(TARGETS) && kind == ORDER_FOR; i++) {
        add_places(fixture, &batch, (Words){pack, 0, NULL}, kind, pattern, TARGETS[i], "xs");
    }
    batch_check(fixture, &batch);
}

// --- Comprehensions ----------------------------------------------------------------------------------------------------

// {inside}: a comprehension without its brackets; {items}: one with keys and values.
static const char *const BRACKETS[] = {
    "y = [{inside}]\n",
    "y = {{inside}}\n",
    "y = {{items}}\n",
    "y = ({inside})\n",
    "f({inside})\n",
    "f(a, [{inside}], b={{items}})\n",
    "f(*[{inside}])[0]\n",
    "{COND_IF} any({inside}): {PASS}\n",
    "{FUNC_DEF} f(xs): {RETURN} {{items}}[1]\n",
};

static const char *const ELEMENTS[] = {
    "x",         "f(x)",    "x * 2 + 1", "(x, 1)", "[x]",
    "x.y",       "{NOT} x", "-x",        "'a'",    "a {COND_IF} x {COND_ELSE} b",
    "x {IN} xs", "f(k=x)"};

static bool begins_with_bracket(const char *text)
{
    return strchr("([{-", text[0]) != NULL;
}

// `pattern` ends in a slot of the program's, not in a word: then a bracket behind it would be a call or an index.
static bool ends_in_value(const char *pattern)
{
    static const char *const SLOTS[] = {"{target}", "{value}"};
    for (size_t i = 0; i < N_OF(SLOTS); i++) {
        if (str_ends_with(str_of(pattern), str_of(SLOTS[i]))) {
            return true;
        }
    }
    return false;
}

typedef struct Comprehension {
    const char *clauses;   // pattern of the clause or clauses, conditions included
    const char *canonical; // the same in English
    const char *element;
    bool is_leading; // the clauses stand before the element
} Comprehension;

static void add_comprehension(Fixture *fixture, Batch *batch, Words words, Comprehension form,
                              const char *target, const char *value)
{
    Words english = {pack_set_at(fixture->packs, 0), 0, NULL};
    const Slot own_parts[] = {{"clauses", header_of(fixture, words, form.clauses, target, value)},
                              {"element", program_of(fixture, words, form.element)},
                              {NULL, NULL}};
    const Slot their_parts[] = {
        {"clauses", header_of(fixture, english, form.canonical, target, value)},
        {"element", program_of(fixture, english, form.element)},
        {NULL, NULL}};
    words.slots = own_parts;
    english.slots = their_parts;
    const char *own = form.is_leading ? "{clauses} {element}" : "{element} {clauses}";
    const char *own_item =
        form.is_leading ? "{clauses} {element}: g(x)" : "{element}: g(x) {clauses}";
    const Slot own_inside[] = {{"inside", program_of(fixture, words, own)},
                               {"items", program_of(fixture, words, own_item)},
                               {NULL, NULL}};
    const Slot their_inside[] = {
        {"inside", program_of(fixture, english, "{element} {clauses}")},
        {"items", program_of(fixture, english, "{element}: g(x) {clauses}")},
        {NULL, NULL}};
    const char *brackets = BRACKETS[batch->own.len % N_OF(BRACKETS)]; // each in its turn
    words.slots = own_inside;
    english.slots = their_inside;
    batch_add(fixture, batch, program_of(fixture, words, brackets),
              program_of(fixture, english, brackets));
}

// `before` and `after` with a blank between.
static const char *joined(Fixture *fixture, const char *before, const char *after)
{
    const Slot slots[] = {{"before", before}, {"after", after}, {NULL, NULL}};
    return program_of(fixture, (Words){NULL, 0, slots}, "{before} {after}");
}

// A condition behind a clause: a pattern of the language's, what it holds, and the same in English.
static void add_conditions(Fixture *fixture, Batch *batch, const char *clause,
                           const char *condition, const char *english_condition)
{
    static const char *const TESTS[] = {"x > 3", "{NOT} x", "f(x)", "x {AND} y"};
    for (size_t i = 0; i < 2 * N_OF(ELEMENTS); i++) {
        const Slot slots[] = {{"value", TESTS[i % N_OF(TESTS)]}, {NULL, NULL}};
        const char *own = program_of(fixture, (Words){NULL, 0, slots}, condition);
        const char *theirs = program_of(fixture, (Words){NULL, 0, slots}, english_condition);
        Comprehension form = {joined(fixture, clause, own),
                              joined(fixture, CANONICAL[ORDER_FOR], theirs),
                              ELEMENTS[i % N_OF(ELEMENTS)], i < N_OF(ELEMENTS)};
        if (i % 3 == 0) { // a second condition
            form.clauses = joined(fixture, form.clauses, own);
            form.canonical = joined(fixture, form.canonical, theirs);
        }
        if (!(form.is_leading && begins_with_bracket(form.element) && ends_in_value(condition))) {
            add_comprehension(fixture, batch, (Words){batch->pack, i, NULL}, form, TARGETS[i % 2],
                              "xs");
        }
    }
}

// The pattern alone, twice, and with a canonical clause behind it.
static void add_clauses(Fixture *fixture, Batch *batch, const char *pattern)
{
    const char *canonical = CANONICAL[ORDER_FOR];
    const Comprehension forms[] = {
        {pattern, canonical, NULL, false},
        {pattern, canonical, NULL, true},
        {joined(fixture, pattern, pattern), joined(fixture, canonical, canonical), NULL, false},
        {joined(fixture, pattern, pattern), joined(fixture, canonical, canonical), NULL, true},
        {joined(fixture, pattern, canonical), joined(fixture, canonical, canonical), NULL, false},
    };
    for (size_t i = 0; i < N_OF(forms); i++) {
        for (size_t j = 0; j < MAX_VALUES && VALUES[ORDER_FOR][j] != NULL; j++) {
            Comprehension form = forms[i];
            const char *value = VALUES[ORDER_FOR][j];
            form.element = ELEMENTS[j % N_OF(ELEMENTS)];
            bool is_ambiguous = form.is_leading
                                    ? ends_in_value(pattern) && begins_with_bracket(form.element)
                                    : begins_with_bracket(value);
            bool has_condition = strstr(value, " {COND_IF} ") == value + 1; // needs parentheses
            if (!is_ambiguous && !has_condition && !(i > 1 && begins_with_bracket(value))) {
                size_t choice = i < 4 ? j : 0; // bn `এর জন্য`, `for`, also ends the pattern
                Words words = {batch->pack, choice, NULL};
                add_comprehension(fixture, batch, words, form, TARGETS[j % N_OF(TARGETS)], value);
            }
        }
    }
}

// --- Every order ------------------------------------------------------------------------------------------------------

// The pack's order as a pattern.
static const char *pattern_of(Fixture *fixture, const Order *order)
{
    Buf out = buf_new(fixture->arena);
    for (size_t i = 0; i < order->parts.len; i++) {
        const OrderPart *part = &order->parts.items[i];
        buf_text(&out, i > 0 ? " " : "");
        switch (part->kind) {
        case ORDER_PART_CONCEPT:
            buf_put(&out, '{');
            buf_text(&out, concept_info(part->concept)->name);
            buf_put(&out, '}');
            break;
        case ORDER_PART_PARTICLE: buf_add(&out, part->word); break;
        case ORDER_PART_TARGET: buf_text(&out, "{target}"); break;
        case ORDER_PART_VALUE: buf_text(&out, "{value}"); break;
        }
    }
    buf_put(&out, '\0');
    return out.ptr;
}

static void check_comprehensions(Fixture *fixture, const Pack *pack, const char *pattern)
{
    Batch batch = {.pack = pack};
    add_clauses(fixture, &batch, pattern);
    add_conditions(fixture, &batch, pattern, CANONICAL[ORDER_IF], CANONICAL[ORDER_IF]);
    for (size_t i = 0; i < pack->orders.len; i++) {
        if (pack->orders.items[i].kind == ORDER_IF) {
            const char *condition = pattern_of(fixture, &pack->orders.items[i]);
            add_conditions(fixture, &batch, pattern, condition, CANONICAL[ORDER_IF]);
        }
    }
    batch_check(fixture, &batch);
}

static void check_order(Fixture *fixture, const Pack *pack, OrderKind kind, const char *pattern)
{
    check_statements(fixture, pack, kind, pattern);
    if (kind == ORDER_FOR) {
        check_comprehensions(fixture, pack, pattern);
    }
}

// Forms that are easily taken for others.
static const struct {
    const char *languages;
    const char *own;
    const char *english;
} CASES[] = {
    // a word that may begin a declaration, a case or an alias begins the condition
    {"hi", "मान = 5\nमान > 3 अगर:\n    f()\n", "`मान` = 5\nif `मान` > 3:\n    f()\n"},
    {"hi", "परिभाषा f(मान, प्रकार):\n    प्रकार > 3 अगर: g()\n    मान में हर x के लिए: g()\n",
     "def f(`मान`, `प्रकार`):\n    if `प्रकार` > 3: g()\n    for x in `मान`: g()\n"},
    {"ta", "நிலை = 1\nநிலை > 0 உள்ளவரை: f()\n", "`நிலை` = 1\nwhile `நிலை` > 0: f()\n"},
    {"ja", "場合 = xs\n場合 内の 各 x に対して: f(x)\n", "`場合` = xs\nfor x in `場合`: f(x)\n"},
    // a keyword of two words is no neighbour of what follows
    {"hi", "{ASYNC} {FUNC_DEF} f(): {RETURN} [xs में हर x के लिए प्रतीक्षा करो x में हर y के लिए y]\n",
     "async def f(): return [y for x in xs for y in await x]\n"},
    // a keyword's first word is a name
    {"hi", "अंत में हर x के लिए:\n    f(x)\n", "for x in `अंत`:\n    f(x)\n"},
    {"hi", "रूप में हर x के लिए: f(x)\n", "for x in `रूप`: f(x)\n"},
    // `for` and its end in one clause, in the next, as name of the variable
    {"bn", "y = [xs এর মধ্যে প্রতিটি x এর জন্য x এর মধ্যে প্রতিটি q এর জন্য q]\n",
     "y = [q for x in xs for q in x]\n"},
    {"hi", "y = [xs में हर x के लिए अगर x > 3 हो तो x में हर q के लिए q]\n",
     "y = [q for x in xs if x > 3 for q in x]\n"},
    {"hi", "अगर a अगर b वरना c हो तो: f()\n", "if a if b else c: f()\n"},
    // words that may declare something, as names
    {"ja", "y = [照合 の 各 照合 について 照合 中 照合]\n",
     "y = [`照合` in `照合` for `照合` in `照合`]\n"},
    // an element that looks like a clause's beginning
    {"ja hi bn ta ar", "y = [x {IN} xs {LOOP_FOR} x {IN} xs]\n", "y = [x in xs for x in xs]\n"},
    {"hi", "y = [x में xs ys में हर x के लिए]\n", "y = [x in xs for x in ys]\n"},
    {"es pt", "y = [xs {LOOP_FOR} x x * 2]\n", "y = [x * 2 for x in xs]\n"},
    {"es pt", "y = [x * 2 {LOOP_FOR} x {IN} xs]\n", "y = [x * 2 for x in xs]\n"},
    // asynchronous clauses
    {"ja", "{ASYNC} {FUNC_DEF} f(): {RETURN} [x {ASYNC} xs 内の 各 x に対して]\n",
     "async def f(): return [x async for x in xs]\n"},
    {"ja", "{ASYNC} {FUNC_DEF} f(): {RETURN} [{ASYNC} xs 内の 各 x に対して f(x)]\n",
     "async def f(): return [f(x) async for x in xs]\n"},
    {"hi", "{ASYNC} {FUNC_DEF} f(): {RETURN} {xs में हर x के लिए {ASYNC} y में हर q के लिए q}\n",
     "async def f(): return {q for x in xs async for q in y}\n"},
    // the arguments before and behind
    {"ja", "f(a、b、[xs 内の 各 x に対して x]、k=[x xs 内の 各 x に対して])\n",
     "f(a, b, [x for x in xs], k=[x for x in xs])\n"},
    {"ja", "f(a、(xs 内の 各 k、v に対して k + v))\n", "f(a, (k + v for k, v in xs))\n"},
    // inside of strings
    {"ja", "x = f「{[xs 内の 各 x に対して x]}」\n", "x = f'{[x for x in xs]}'\n"},
    {"hi", "x = f\"{[xs में हर x के लिए x]:>{n}}\"\n", "x = f'{[x for x in xs]:>{n}}'\n"},
    // a builtin's name of several words
    {"pt", "x = entre com('?')\ny = f(entre com)\n", "x = `entre_com`('?')\ny = f(`entre_com`)\n"},
    {"pt", "com entre com() como x: f(x)\n", "with `entre_com`() as x: f(x)\n"},
};

static void reads_cases(void **state)
{
    Fixture *fixture = *state;
    for (size_t i = 0; i < N_OF(CASES); i++) {
        for (Str rest = str_of(CASES[i].languages); rest.len > 0;) {
            const Pack *pack = pack_set_find(fixture->packs, str_split_next(&rest, ' '));
            if (pack != NULL) {
                assert_reads_as(fixture, pack,
                                program_of(fixture, (Words){pack, 0, NULL}, CASES[i].own),
                                CASES[i].english);
            }
        }
    }
}

// Each would take minutes if a part of the line were searched again from every clause.
static void reads_long_lines(void **state)
{
    static const struct {
        const char *language;
        const char *first;
        const char *repeated;
        const char *last;
    } LINES[] = {
        {"ja", "f(", "x、", "x)\n"},
        {"ja", "[x ", "xs の 各 x について もし x なら ", "]\n"},
        {"ja", "[x xs の 各 x について ", "もし x ", "]\n"},
        {"ja", "[x xs の 各 x について ", "x もし ", "]\n"},
        {"hi", "[", "xs में हर x के लिए ", "x]\n"},
        {"bn", "[x ", "xs মধ্যে x জন্য ", "]\n"},
        {"zh", "[", "对于 xs 中的 每个 x 如果 x 那么 ", "x]\n"},
        {"es", "[x ", "xs para x ", "]\n"},
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < N_OF(LINES); i++) {
        Buf text = buf_new(fixture->arena);
        buf_text(&text, LINES[i].first);
        for (int j = 0; j < 20000; j++) {
            buf_text(&text, LINES[i].repeated);
        }
        buf_text(&text, LINES[i].last);
        DiagList diags = diag_list_new(fixture->arena);
        const Pack *pack = pack_set_find(fixture->packs, str_of(LINES[i].language));
        assert_non_null(pack);
        program_parse(fixture->arena, fixture->packs, pack, buf_str(&text), &diags);
        assert_int_equal(diags.n_errors, 0);
    }
}

static bool is_known(const Pack *pack, OrderKind kind, const char *pattern)
{
    for (size_t i = 0; i < N_OF(FORMS); i++) {
        bool is_of_language =
            str_find(str_of(FORMS[i].languages), pack->code) < strlen(FORMS[i].languages);
        if (is_of_language && FORMS[i].kind == kind && strcmp(FORMS[i].pattern, pattern) == 0) {
            return true;
        }
    }
    return false;
}

static void reads_known_orders(void **state)
{
    Fixture *fixture = *state;
    size_t n_orders = 0;
    for (size_t i = 0; i < N_OF(FORMS); i++) {
        for (Str rest = str_of(FORMS[i].languages); rest.len > 0;) {
            const Pack *pack = pack_set_find(fixture->packs, str_split_next(&rest, ' '));
            if (pack != NULL) {
                check_order(fixture, pack, FORMS[i].kind, FORMS[i].pattern);
                n_orders++;
            }
        }
    }
    assert_true(n_orders > 15);
}

static void reads_other_orders(void **state)
{
    Fixture *fixture = *state;
    for (size_t i = 0; i < pack_set_len(fixture->packs); i++) {
        const Pack *pack = pack_set_at(fixture->packs, i);
        for (size_t j = 0; j < pack->orders.len; j++) {
            const Order *order = &pack->orders.items[j];
            const char *pattern = pattern_of(fixture, order);
            if (!order->is_canonical && !is_known(pack, order->kind, pattern)) {
                check_order(fixture, pack, order->kind, pattern);
            }
        }
    }
}

static void reads_the_canonical_order(void **state)
{
    Fixture *fixture = *state;
    for (size_t i = 0; i < pack_set_len(fixture->packs); i++) {
        const Pack *pack = pack_set_at(fixture->packs, i);
        for (int kind = 0; kind < ORDER_COUNT; kind++) {
            check_statements(fixture, pack, (OrderKind)kind, CANONICAL[kind]);
        }
    }
}

// --- Characters --------------------------------------------------------------------------------------------------------

static const char *const CHARACTERS[][2] = {
    {"x = a × b ⋅ c ＊ d\n", "x = a * b * c * d\n"},
    {"x = a ÷ b ／ c\n", "x = a / b / c\n"},
    {"x = a ÷÷ b ／／ c ×× d ＊＊ e\n", "x = a // b // c ** d ** e\n"},
    {"x = a − b － c ＋ d ％ e\n", "x = a - b - c + d % e\n"},
    {"x = −a\nx = ＋a − －b\n", "x = -a\nx = +a - -b\n"},
    {"x ＝ 1\ny ＝ q ＝ 2\n", "x = 1\ny = q = 2\n"},
    {"x = a ≦ b ≧ c\n", "x = a <= b >= c\n"},
    {"x = ０．１ + １２．５\n", "x = 0.1 + 12.5\n"},
    {"x = a ≠ b ≤ c ≥ d ＜ e ＞ f ＝＝ g ！＝ h ＜＝ i ＞＝ j\n",
     "x = a != b <= c >= d < e > f == g != h <= i >= j\n"},
    {"x = a ≪ b ≫ c ＜＜ d ＞＞ e\n", "x = a << b >> c << d >> e\n"},
    {"x = a ＆ b ｜ c ＾ ～d\n", "x = a & b | c ^ ~d\n"},
    {"x ×= 1\nx ÷= 2\nx −= 3\nx ＋＝ 4\nx ≪= 5\nx ≫= 6\nx ％＝ 7\nx ÷÷= 8\nx ××= 9\nx ＠＝ y\n",
     "x *= 1\nx /= 2\nx -= 3\nx += 4\nx <<= 5\nx >>= 6\nx %= 7\nx //= 8\nx **= 9\nx @= y\n"},
    {"x = f（a，b）［0］\ny = ｛1：2，3：4｝\nz ＝ x．y；w = 1\n",
     "x = f(a, b)[0]\ny = {1: 2, 3: 4}\nz = x.y; w = 1\n"},
    {"x = f(a、b、c＝1)\n", "x = f(a, b, c=1)\n"},
    {"x = f(a، b، c=1)؛ y = 2؛\n", "x = f(a, b, c=1); y = 2;\n"},
    {"x = a |> f |> g ｜＞ h\n", "x = a |> f |> g |> h\n"},
    {"x = a + 1 |> f |> g < b\n", "x = a + 1 |> f |> g < b\n"},
    {"{FUNC_DEF} f(a) → int: {PASS}\n{FUNC_DEF} g（a，＊b，＊＊c） －＞ int：\n    {RETURN} a\n",
     "{FUNC_DEF} f(a) -> int: {PASS}\n{FUNC_DEF} g(a, *b, **c) -> int:\n    {RETURN} a\n"},
    {"{COND_IF} x ＞ 3：\n    f（x）\n{COND_ELSE}：\n    {PASS}\n",
     "{COND_IF} x > 3:\n    f(x)\n{COND_ELSE}:\n    {PASS}\n"},
    {"{COND_IF} (x ：＝ f(y)) ≥ 3: {PASS}\n", "{COND_IF} (x := f(y)) >= 3: {PASS}\n"},
    {"＠f\n{FUNC_DEF} g(): {PASS}\n", "@f\n{FUNC_DEF} g(): {PASS}\n"},
    {"{MATCH} x:\n    {CASE} 1:\n        f()\n    {DEFAULT}:\n        g()\n",
     "{MATCH} x:\n    {CASE} 1:\n        f()\n    {CASE} _:\n        g()\n"},
    {"{MATCH} x：\n    {CASE} 1｜2： f()\n    {DEFAULT}： g()\n",
     "{MATCH} x:\n    {CASE} 1 | 2: f()\n    {CASE} _: g()\n"},
};

static const char *const DECLARATIONS[] = {
    "{LET} x = 1\n{CONST} y = 2\n{LOCAL} q = 3\n",
    "{LET} x: int = 1\n{CONST} y: list[int] = []\n{LET} q: str\n",
    "{LET} a, b = 1, 2\n{LET} a, *b = c\n{LET} (a, b) = c\n{LET} [a, b] = c\n{CONST} a, (b, c) = d\n",
    "{LET} *a, b = c\n{LET} a = b = 1\n",
    "{COND_IF} x: {LET} y = 1; {CONST} q = 2\n{COND_ELSE}: {LET} y = 3\n",
    "{FUNC_DEF} f():\n    {LET} x = 1\n    {LOOP_FOR} i {IN} x:\n        {CONST} y = i\n    {LOCAL} q: int = 2\n",
    "{CLASS_DEF} K:\n    {LET} x = 1\n    {CONST} y: int = 2\n    {FUNC_DEF} m(self): {LET} q = self.x\n",
    "a = 1; {LET} x = 2; {CONST} y = x\n",
    "{ASYNC} {FUNC_DEF} f():\n    {LET} x = {AWAIT} g()\n    {LET} y = ({YIELD} x)\n",
    "{LET} f = {LAMBDA} x: x\n{CONST} x = a {COND_IF} b {COND_ELSE} c\n",
};

static void reads_characters(void **state)
{
    Fixture *fixture = *state;
    const Pack *english = pack_set_at(fixture->packs, 0);
    for (size_t i = 0; i < pack_set_len(fixture->packs); i++) {
        Batch batch = {.pack = pack_set_at(fixture->packs, i)};
        for (size_t j = 0; j < N_OF(CHARACTERS); j++) {
            batch_add(fixture, &batch,
                      program_of(fixture, (Words){batch.pack, 0, NULL}, CHARACTERS[j][0]),
                      program_of(fixture, (Words){english, 0, NULL}, CHARACTERS[j][1]));
        }
        batch_check(fixture, &batch);
    }
}

static void reads_declarations(void **state)
{
    Fixture *fixture = *state;
    const Pack *english = pack_set_at(fixture->packs, 0);
    for (size_t i = 0; i < pack_set_len(fixture->packs); i++) {
        Batch batch = {.pack = pack_set_at(fixture->packs, i)};
        for (size_t choice = 0; choice < most_spellings(batch.pack); choice++) {
            for (size_t j = 0; j < N_OF(DECLARATIONS); j++) {
                batch_add(fixture, &batch,
                          program_of(fixture, (Words){batch.pack, choice, NULL}, DECLARATIONS[j]),
                          program_of(fixture, (Words){english, 0, NULL}, DECLARATIONS[j]));
            }
        }
        batch_check(fixture, &batch);
    }
}

// --- Strings -----------------------------------------------------------------------------------------------------------

static void reads_quotation_marks(void **state)
{
    static const char *const MARKS[][2] = {{"\"", "\""}, {"'", "'"}, {"「", "」"},
                                           {"«", "»"},   {"“", "”"}, {"‘", "’"}};
    // {o} and {c}: the marks
    static const char *const STRINGS[] = {
        "x = {o}a b{c}\n",
        "x = {o}{c}\n",
        "x = f{o}a{y}b{q!r:>{w}}{c}\n",
        "x = r{o}\\d\\n{c}\n",
        "x = b{o}a\\x00{c}\n",
        "x = rb{o}\\d{c} Rb{o}a{c} bR{o}b{c}\n",
        "x = fr{o}\\d{y}{c}\n",
        "x = {o}a\\tb\\u00e9{c}\n",
        "x = {o}a{c} {o}b{c} f{o}{c}\n",
        "f({o}a{c}, k={o}b{c})\n",
        "x = F{o}{y}{c} R{o}b{c}\n",
        "x = u{o}a{c}\n",
        "x = {o}# a{c} # b\n",
        "x = f{o}{f({o}a{c})}{c}\n",
    };
    Fixture *fixture = *state;
    const Pack *english = pack_set_at(fixture->packs, 0);
    const Slot plain[] = {{"o", "\""}, {"c", "\""}, {NULL, NULL}};
    for (size_t i = 0; i < pack_set_len(fixture->packs); i++) {
        Batch batch = {.pack = pack_set_at(fixture->packs, i)};
        for (size_t j = 0; j < N_OF(MARKS); j++) {
            const Slot marks[] = {{"o", MARKS[j][0]}, {"c", MARKS[j][1]}, {NULL, NULL}};
            for (size_t k = 0; k < N_OF(STRINGS); k++) {
                batch_add(fixture, &batch,
                          program_of(fixture, (Words){batch.pack, 0, marks}, STRINGS[k]),
                          program_of(fixture, (Words){english, 0, plain}, STRINGS[k]));
            }
        }
        batch_check(fixture, &batch);
    }
}

// --- Numbers -----------------------------------------------------------------------------------------------------------

// `text` with the digits of the set whose zero is `zero`.
static const char *in_digits(Fixture *fixture, uint32_t zero, const char *text)
{
    Buf out = buf_new(fixture->arena);
    for (; *text != '\0'; text++) {
        char bytes[4];
        uint32_t cp =
            *text >= '0' && *text <= '9' ? zero + (uint32_t)(*text - '0') : (uint32_t)*text;
        buf_add(&out, (Str){bytes, utf8_encode(cp, bytes)});
    }
    buf_put(&out, '\0');
    return out.ptr;
}

static void reads_digits_of_every_script(void **state)
{
    static const char *const NUMBERS[] = {
        "x = 0\n",       "x = 1234567890\n",    "x = 1_000_000\n", "x = 3.25\n",
        "x = .5 + 6.\n", "x = 1e10 - 2.5E-3\n", "x = 4j + 5.5j\n", "x[1:2] = -9 ** 2\n",
        "f(7,8)\n",      "x = [1,2][0]\n",
    };
    Fixture *fixture = *state;
    size_t n_sets = 0;
    for (size_t i = 0; i < pack_set_len(fixture->packs);
         i += 5) { // digits do not depend on the language
        Batch batch = {.pack = pack_set_at(fixture->packs, i)};
        for (uint32_t cp = 0x80; cp < 0x20000; cp++) {
            if (digit_value(cp) == 0) {
                for (size_t j = 0; j < N_OF(NUMBERS); j++) {
                    batch_add(fixture, &batch, in_digits(fixture, cp, NUMBERS[j]), NUMBERS[j]);
                }
                n_sets++;
            }
        }
        batch_check(fixture, &batch);
    }
    assert_true(n_sets > 60);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LANG_TEST(reads_known_orders),
        LANG_TEST(reads_other_orders),
        LANG_TEST(reads_cases),
        LANG_TEST(reads_long_lines),
        LANG_TEST(reads_the_canonical_order),
        LANG_TEST(reads_characters),
        LANG_TEST(reads_declarations),
        LANG_TEST(reads_quotation_marks),
        LANG_TEST(reads_digits_of_every_script),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
