// SPDX-License-Identifier: Apache-2.0
// Which language: header comments, file names, words.
#include "test_lang_fixture.h"

#include "lang/concept.h"
#include "lang/detect.h"

#include <dirent.h>
#include <stdlib.h>

// --- Header comments and file names ----------------------------------------------------------------------

static void reads_header_comments(void **state)
{
    static const struct {
        const char *text;
        const char *value; // "" for none
    } CASES[] = {
        {"# lang: fr\nx = 1\n", "fr"},
        {"#lang:fr", "fr"},
        {"# Lang = fr\r\n", "fr"},
        {"#!/usr/bin/env multilingual\n# -*- coding: utf-8 -*-\n#\n\n# lang: ja\n", "ja"},
        {"# langue : français  \n", "français"},
        {"# 言語：日本語\n", "日本語"},
        {"# 语言 = 中文\n", "中文"},
        {"## idioma: español\n", "español"},
        {"# LANGUE: fr\n", "fr"},
        {"# لغة: ar\n", "ar"},
        {"# भाषा: हिन्दी\n", "हिन्दी"},
        {"# langue fr\n", ""},
        {"# language: the language of this file\n", ""}, // no name, but a sentence
        {"# lang:\nx", ""},
        {"x = 1\n# lang: fr\n", ""},         // after the first statement
        {"#\n#\n#\n#\n#\n# lang: fr\n", ""}, // in the sixth line
        {"# sprache of choice: fr\n", ""},
        {"", ""},
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        Str text = str_of(CASES[i].text);
        Span span = {0, 0};
        Str value = detect_header(fixture->packs, text, &span);
        assert_str(value, CASES[i].value);
        if (value.len > 0) {
            assert_str(str_slice(text, span.start, span.end), CASES[i].value);
        }
    }
}

static void reads_file_names(void **state)
{
    static const struct {
        const char *path;
        const char *code;
    } CASES[] = {
        {"prog.fr.ml", "fr"},
        {"a/b.c/prog.ja.multi", "ja"},
        {"prog.FR.ML", "fr"},
        {"x.y.ar.py", "ar"},
        {"prog.ml", ""},
        {"prog.xx.ml", ""},
        {"fr.ml", ""},
        {".fr.ml", ""},
        {"dir.fr.ml/prog", ""},
        {"dir.fr.ml/x.ml", ""},
        {"prog.french.ml", ""},
        {"", ""},
        {"...", ""},
        {"a..ml", ""},
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        assert_str(detect_suffix(fixture->packs, str_of(CASES[i].path)), CASES[i].code);
    }
}

// --- Words -------------------------------------------------------------------------------------------------

static const char *detected(Fixture *fixture, Str text)
{
    Detection detection = detect_words(fixture->arena, fixture->packs, text);
    if (detection.best == NULL) {
        assert_true(detection.n_tied > 1);
        assert_int_equal(detection.scores.items[0].score, detection.scores.items[1].score);
        return "tie";
    }
    return arena_str(fixture->arena, detection.best->code).ptr;
}

static void assert_detected(Fixture *fixture, const char *text, const char *code)
{
    const char *found = detected(fixture, str_of(text));
    if (strcmp(found, code) != 0) {
        fail_msg("%s, not %s:\n%s", found, code, text);
    }
}

static void detects_hand_written_programs(void **state)
{
    static const struct {
        const char *code;
        const char *text;
    } CASES[] = {
        {"fr", "si x > 3:\n    afficher(x)\nsinon:\n    pass\n"},
        {"fr", "def f(x):\n    if x:\n        return 1\n    sinon:\n        return 2\n"},
        {"fr", "pour x dans range(3):\n    print(x)\n"},
        {"fr", "x = 1\ntant que x < 3 : x += 1\n"},
        {"fr", "x = 1\ntant_que x < 3 : x += 1\n"},
        {"es", "para y en lista:\n    imprimir(y)\n"},
        {"pt", "para y em lista:\n    imprimir(y)\n"},
        {"es", "si (x > 3):\n    imprimir(x)\nsino:\n    romper\n"},
        {"it", "se x è y e non z:\n    stampa(x)\n"},
        {"sv", "om x > 3:\n    skriv(x)\nannars:\n    bryt\n"},
        {"da", "hvis x > 3:\n    skriv(x)\nellers:\n    afbryd\n"},
        {"da", "for i i interval(3):\n    skriv(i)\n"},
        {"sv", "för i i intervall(3):\n    skriv(i)\n"},
        {"ja", "範囲(3) 内の 毎 x に対して：\n    表示（x）\n"},
        {"zh", "如果 x > 3：\n    打印（x）\n"},
        {"ar", "إذا س > 3:\n    اطبع(س)\n"},
        {"de", "wenn x > 3:\n    ausgeben(x)\nsonst:\n    abbrechen\n"},
        {"nl", "als x > 3:\n    afdrukken(x)\nanders:\n    breek\n"},
        // German, Dutch, Danish and Swedish, which share words
        {"de", "klasse Tier:\n    def laut(selbst):\n        rückgabe 1\n"},
        {"nl", "klasse Dier:\n    definieer geluid(zelf):\n        retourneer 1\n"},
        {"da", "klasse Dyr:\n    definer lyd(selv):\n        returner 1\n"},
        {"sv", "klass Djur:\n    definiera läte(själv):\n        retur 1\n"},
        {"de", "für x in liste:\n    ausgeben(x)\n"},
        {"nl", "voor x in lijst:\n    afdrukken(x)\n"},
        {"da", "for x i liste:\n    skriv(x)\n"},
        {"sv", "for x i lista:\n    skriv(x)\n"},
        {"de", "von math importieren sqrt als wurzel\n"},
        {"nl", "van math importeer sqrt zoals wortel\n"},
        {"da", "fra math importer sqrt som rod\n"},
        {"sv", "fran math importera sqrt som rot\n"},
        {"de", "mit open('x') als f:\n    f.read()\n"},
        {"nl", "met open('x') genaamd f:\n    f.read()\n"},
        {"de", "x = 1 wenn y sonst 2\n"},
        {"nl", "x = 1 als y anders 2\n"},
        {"da", "x = 1 hvis y ellers 2\n"},
        {"sv", "x = 1 om y annars 2\n"},
        {"de", "solange Wahr:\n    weiter\n"},
        {"nl", "terwijl Waar:\n    ga_door\n"},
        {"de", "fuer i in range(3):\n    print(i)\n"},
        {"de", "wenn x dann:\n    print(x)\n"},
        {"nl", "als x dan:\n    print(x)\n"},
        {"de", "je nach x:\n    fall 1: pass\n    andernfalls: pass\n"},
        {"nl", "x = a of niet b\n"},
        {"pl", "dla x w zakres(3):\n    drukuj(x)\n"},
        {"pl", "jeśli x > 3 i nie y:\n    wypisz(x)\ninaczej:\n    przerwij\n"},
        {"pl", "jesli x > 3 oraz y:\n    print(x)\n"},
        {"pl", "i = 1\ndopóki i < w:\n    i += z\n"},
        {"pl", "dla i, w w z:\n    print(i, w)\n"},
        {"pl", "z otwórz('f') jako w:\n    print(w.read())\n"},
        {"pl", "z modułu os importuj path\n"},
        {"fi", "jos x > 3:\n    tulosta(x)\nmuuten:\n    keskeytä\n"},
        {"fi", "kun on > 0 ja ei k:\n    on -= 1\n"},
        {"fi", "jokaiselle x joukossa lista:\n    print(x)\n"},
        {"fi", "lista = joukko(luvut)\nprint(summa(lista))\n"},
        {"fi", "maarittele f(i):\n    return i on Tosi\n"},
        {"fi", "moduulista os tuo path\n"},
        {"sv", "lista = mängd(tal)\nprint(summa(lista))\n"},
        {"hi", "अगर x > 3:\n    छापो(x)\n"},
        {"hi", "परास(3) में हर x के लिए:\n    छापो(x)\n"},
        {"hi", "x > 3 अगर:\n    प्रिंट(x)\n"},
        {"bn", "যদি x > 3:\n    ছাপাও(x)\n"},
        {"ta", "x > 3 என்றால்:\n    அச்சிடு(x)\n"},
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        if (pack_set_find(fixture->packs, str_of(CASES[i].code)) !=
            NULL) { // not every language has its pack yet
            assert_detected(fixture, CASES[i].text, CASES[i].code);
        }
    }
}

// Words of other languages as names, in strings, comments and after dots.
static void detects_english(void **state)
{
    static const char *const PROGRAMS[] = {
        "",
        "x = 1\n",
        "print('si')\n",
        "def f(): pass\ndef g(): pass\n",
        "for i in range(3):\n    print(i)\n",
        "si = 1\ny = 2\no = si + y\nprint(o, si, y)\n",
        "total = suma = 0\nfor e in lista:\n    suma += e\nreturn_ = suma(total)\n",
        "e = i = y = o = 1\nif e and i or not y:\n    print(o if y else e)\n",
        "x.si(3)\nx.pour.dans = 1\nprint(x.sinon)\n",
        "# si x > 3: pour y dans z\nprint('''\nsi x > 3:\n    pour y dans z\n''')\n",
        "print(f'si x {pour} y', «si x», “pour y dans z”)\n",
        "f(si=1, para=2, en=3)\nprint(4)\n",
        "class om:\n    pass\nfor om in hvis:\n    print(om)\n",
        "match x:\n    case y:\n        print(y)\n    case o if o:\n        print(o)\n",
        "lambda e: e\nprint(lambda i, o: i)\n",
        "from est import si as y\nimport om\nprint(y, om)\n",
        "w = z = i = 3\nfor i in w:\n    print(i, z)\nif i and w or not z:\n    z = w(i)\n",
        "with z as w:\n    print(w[i], z.w)\nf = lambda z, w: z if w else i\n",
        "on = ja = ei = tai = kun = 1\nif on and not ei or ja:\n    print(kun, tai(jos, tuo))\n",
        "def est(si, sinon):\n    return si if sinon else est\n",
        "print 'old', total\n",
        "sonst = 3\nprint(sonst)\n",
        "als = 3\nmet = als + 1\nprint(of, als, met)\n",
        "if x is en or of: pass\nfor van in lijst:\n    print(van)\n",
    };
    for (size_t i = 0; i < sizeof PROGRAMS / sizeof PROGRAMS[0]; i++) {
        assert_detected(*state, PROGRAMS[i], "en");
    }
}

static void assert_tie(Fixture *fixture, const char *text, const char *first, const char *second)
{
    Detection detection = detect_words(fixture->arena, fixture->packs, str_of(text));
    assert_null(detection.best);
    assert_int_equal(detection.n_tied, 2);
    assert_str(detection.scores.items[0].pack->code, first);
    assert_str(detection.scores.items[1].pack->code, second);
}

static void reports_ties(void **state)
{
    Fixture *fixture = *state;
    assert_tie(fixture, "imprimir(\"¡hola!\")\n", "es", "pt");
    assert_tie(fixture, "klasse A:\n    pass\n", "da", "de");
    assert_tie(fixture, "x = a en b\n", "es", "nl"); // a in b, a and b
    Detection nothing = detect_words(fixture->arena, fixture->packs, STR("x = 1\n"));
    assert_str(nothing.best->code, "en");
    assert_int_equal(nothing.scores.len, 0);
}

static void gets_over_anything(void **state)
{
    static const char *const PIECES[] = {"(",  "«", "'''", "si",   "\\",
                                         "\n", "“", ")",   "f\"{", "«x»"};
    enum { SIZE = 70000 };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof PIECES / sizeof PIECES[0]; i++) {
        Buf text = buf_new(fixture->arena);
        while (text.len < SIZE) {
            buf_text(&text, PIECES[i]);
            buf_text(&text, PIECES[i == 0 ? 1 : 0]);
        }
        detect_words(fixture->arena, fixture->packs, buf_str(&text));
    }
    // Cut anywhere, in the middle of a character too.
    Str program = STR("si «été» > 3：\n\tpour x_é dans f\"{x}\":\n");
    for (size_t len = 0; len < program.len; len++) {
        char *exact = arena_alloc(fixture->arena, len + 1);
        memcpy(exact, program.ptr, len);
        detect_words(fixture->arena, fixture->packs, (Str){exact, len});
    }
}

// --- Every language, with its leading words ------------------------------------------------------------------

// Words in braces are concepts and builtins.
static const char *const TEMPLATES[] = {
    "{FUNC_DEF} f(a, b):\n    {COND_IF} a > b {AND} b != 0:\n        {RETURN} a\n"
    "    {COND_ELSE}:\n        {RETURN} b\n",
    "{LOOP_FOR} x {IN} {range}(10):\n    {print}(x, {len}(y))\n    {COND_IF} {NOT} x:\n"
    "        {LOOP_BREAK}\n{print}(e)\n",
    "{LOOP_WHILE} n > 0:\n    n -= 1\n    {COND_IF} n == o {OR} y:\n        {LOOP_CONTINUE}\n"
    "{print}(n)\n",
    "{CLASS_DEF} K:\n    {FUNC_DEF} m(self, i):\n        self.x = i\n        {RETURN} self.x * 2\n"
    "{print}(K().m(2))\n",
    "{TRY}:\n    z = {int}({input}('?'))\n{EXCEPT} ValueError {AS} e:\n    {print}('!', e)\n"
    "{FINALLY}:\n    {print}({sum}(v))\n",
    "{IMPORT} math\n{FROM} os {IMPORT} path\n{WITH} {open}('f') {AS} g:\n    {print}(g.read())\n"
    "{ASSERT} {TRUE}\n",
};

static void put_word(Buf *out, const Pack *pack, Str key)
{
    for (int concept = 0; concept < CONCEPT_COUNT; concept++) {
        const ConceptInfo *info = concept_info((Concept)concept);
        if (str_equal(key, str_of(info->name))) {
            const StrList *spellings = &pack->keywords[concept];
            buf_add(out, spellings->len > 0 ? spellings->items[0] : str_of(info->python));
            return;
        }
    }
    const BuiltinWords *words = pack_builtin(pack, key);
    buf_add(out, words != NULL ? words->spellings.items[0] : key);
}

static Str program_of(Arena *arena, const Pack *pack, const char *template)
{
    Buf out = buf_new(arena);
    Str rest = str_of(template);
    while (rest.len > 0) {
        buf_add(&out, str_split_next(&rest, '{'));
        if (rest.ptr != NULL) {
            put_word(&out, pack, str_split_next(&rest, '}'));
        }
    }
    return buf_str(&out);
}

static void detects_every_language(void **state)
{
    Fixture *fixture = *state;
    for (size_t i = 0; i < pack_set_len(fixture->packs); i++) {
        const Pack *pack = pack_set_at(fixture->packs, i);
        for (size_t j = 0; j < sizeof TEMPLATES / sizeof TEMPLATES[0]; j++) {
            Str program = program_of(fixture->arena, pack, TEMPLATES[j]);
            if (!str_equal(str_of(detected(fixture, program)), pack->code)) {
                fail_msg("not %.*s:\n%.*s", (int)pack->code.len, pack->code.ptr, (int)program.len,
                         program.ptr);
            }
        }
    }
}

// --- CPython's own library is English --------------------------------------------------------------------------

static Str read_file(Arena *arena, const char *path)
{
    Buf bytes = buf_new(arena);
    char chunk[8192];
    FILE *file = fopen(path, "rb");
    size_t n_read;
    while (file != NULL && (n_read = fread(chunk, 1, sizeof chunk, file)) > 0) {
        buf_add(&bytes, (Str){chunk, n_read});
    }
    if (file != NULL) {
        fclose(file);
    }
    return buf_str(&bytes);
}

static size_t check_folder(Fixture *fixture, const char *folder)
{
    size_t n_files = 0;
    DIR *entries = opendir(folder);
    for (const struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL;) {
        if (str_ends_with(str_of(entry->d_name), STR(".py"))) {
            char path[1024];
            snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
            Arena *arena = arena_new(ALLOCATOR_SYSTEM, &fixture->out_of_memory);
            Detection detection = detect_words(arena, fixture->packs, read_file(arena, path));
            if (detection.best != pack_set_at(fixture->packs, 0)) {
                fail_msg("%s is not English", path);
            }
            arena_free(arena);
            n_files++;
        }
    }
    if (entries != NULL) {
        closedir(entries);
    }
    return n_files;
}

static void detects_the_standard_library(void **state)
{
    static const char *const FOLDERS[] = {"/usr/lib/python3.11", "/usr/lib/python3.11/json",
                                          "/usr/lib/python3.11/asyncio", "/usr/lib/python3.12",
                                          "/usr/lib/python3.12/asyncio"};
    size_t n_files = 0;
    for (size_t i = 0; i < sizeof FOLDERS / sizeof FOLDERS[0]; i++) {
        n_files += check_folder(*state, FOLDERS[i]);
    }
    const char *home = getenv("HOME");
    static const char *const PYENV[] = {"",           "/test",    "/asyncio",
                                        "/encodings", "/idlelib", "/tkinter"};
    for (size_t i = 0; i < sizeof PYENV / sizeof PYENV[0]; i++) {
        char folder[512];
        snprintf(folder, sizeof folder, "%s/.pyenv/versions/3.12.1/lib/python3.12%s",
                 home == NULL ? "" : home, PYENV[i]);
        n_files += check_folder(*state, folder);
    }
    if (n_files == 0) {
        skip();
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LANG_TEST(reads_header_comments),
        LANG_TEST(reads_file_names),
        LANG_TEST(detects_hand_written_programs),
        LANG_TEST(detects_english),
        LANG_TEST(reports_ties),
        LANG_TEST(gets_over_anything),
        LANG_TEST(detects_every_language),
        LANG_TEST(detects_the_standard_library),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
