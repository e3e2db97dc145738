/* SPDX-License-Identifier: Apache-2.0
 *
 * See language.h. A text whose letters are not Latin is told by its script; others by which
 * language's commonest words it is full of: a third and more of any running text are such words, of
 * the wrong language less than a tenth. Enough to keep what is not English out; not made to tell
 * near relatives apart. The stretch that is looked at is bounded.
 */
#include "ingest/language.h"

#include <string.h>

#define MAX_LETTERS 8000u /* letters that are looked at */
#define MIN_WORDS 20u     /* fewer tell nothing */
#define MIN_LETTERS 20u   /* the same for a script, which may have no spaces */
#define MANY_WORDS 100u   /* so many of no known language are one that is not known */
#define MAX_WORD 24       /* bytes of a word that may be in a list */
#define LEAST_SHARE 0.12  /* of the words, in running text of a language */

static const struct {
    const char *tag;
    const char *name;
    const char *words;
} LANGUAGES[] = {
#include "ingest/languagewords.inc"
};

G_STATIC_ASSERT(G_N_ELEMENTS(LANGUAGES) <= 32); /* get_words() has a bit for each */

static const struct {
    GUnicodeScript script;
    const char *tag;
    const char *name;
} SCRIPTS[] = {
    { G_UNICODE_SCRIPT_CYRILLIC, "ru", "a language in Cyrillic letters" },
    { G_UNICODE_SCRIPT_ARABIC, "ar", "a language in Arabic letters" },
    { G_UNICODE_SCRIPT_HIRAGANA, "ja", "Japanese" },
    { G_UNICODE_SCRIPT_KATAKANA, "ja", "Japanese" },
    { G_UNICODE_SCRIPT_HAN, "zh", "Chinese" },
    { G_UNICODE_SCRIPT_HANGUL, "ko", "Korean" },
    { G_UNICODE_SCRIPT_GREEK, "el", "Greek" },
    { G_UNICODE_SCRIPT_HEBREW, "he", "Hebrew" },
    { G_UNICODE_SCRIPT_DEVANAGARI, "hi", "a language in Devanagari letters" },
    { G_UNICODE_SCRIPT_BENGALI, "bn", "Bengali" },
    { G_UNICODE_SCRIPT_TAMIL, "ta", "Tamil" },
    { G_UNICODE_SCRIPT_THAI, "th", "Thai" },
    { G_UNICODE_SCRIPT_GEORGIAN, "ka", "Georgian" },
    { G_UNICODE_SCRIPT_ARMENIAN, "hy", "Armenian" },
};

/* What was counted in the stretch. */
typedef struct {
    guint n_letters;
    guint n_latin;
    guint n_script[G_N_ELEMENTS(SCRIPTS)];
    guint n_words;
    guint n_common[G_N_ELEMENTS(LANGUAGES)];
} Count;

/* Return the languages that have each word in their list, as bits in the order of LANGUAGES. Made
   once, for all threads. */
static GHashTable *
get_words(void)
{
    static GHashTable *words;

    if (g_once_init_enter(&words)) {
        GHashTable *const made = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        for (gsize i = 0; i < G_N_ELEMENTS(LANGUAGES); i++) {
            g_auto(GStrv) list = g_strsplit(LANGUAGES[i].words, " ", -1);
            for (char **word = list; *word; word++) {
                const guint bits = GPOINTER_TO_UINT(g_hash_table_lookup(made, *word));
                g_hash_table_insert(made, g_strdup(*word), GUINT_TO_POINTER(bits | 1u << i));
            }
        }
        g_once_init_leave(&words, made);
    }
    return words;
}

static void
count_letter(Count *count, gunichar c)
{
    if (c < 0x80) {
        count->n_letters++;
        count->n_latin++;
        return;
    }
    const GUnicodeScript script = g_unichar_get_script(c);

    count->n_letters++;
    count->n_latin += script == G_UNICODE_SCRIPT_LATIN;
    for (gsize i = 0; i < G_N_ELEMENTS(SCRIPTS); i++)
        count->n_script[i] += script == SCRIPTS[i].script;
}

/* Put `word` in lower case into `lower`, which has room for MAX_WORD bytes; FALSE where it has not.
 */
static gboolean
put_lower(const char *word, gsize length, char *lower)
{
    gsize i = 0;

    for (; i < length && (guint8)word[i] < 0x80; i++)
        lower[i] = g_ascii_tolower(word[i]);
    lower[i] = '\0';
    if (i == length)
        return TRUE;
    g_autofree char *folded = g_utf8_strdown(word, (gssize)length);
    return g_strlcpy(lower, folded, MAX_WORD + 1) <= MAX_WORD;
}

static void
count_word(Count *count, GHashTable *words, const char *word, gsize length)
{
    char lower[MAX_WORD + 1];

    count->n_words++;
    if (length > MAX_WORD || !put_lower(word, length, lower))
        return;
    guint bits = GPOINTER_TO_UINT(g_hash_table_lookup(words, lower));
    for (gsize i = 0; bits != 0; i++, bits >>= 1)
        count->n_common[i] += bits & 1;
}

static void
count_text(Count *count, const char *text, gsize length)
{
    GHashTable *const words = get_words();
    const char *word = NULL;

    for (const char *at = text; at < text + length && count->n_letters < MAX_LETTERS;
         at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char(at);
        if (g_unichar_isalpha(c)) {
            count_letter(count, c);
            word = word ? word : at;
        } else if (word && !g_unichar_ismark(c)) {
            count_word(count, words, word, (gsize)(at - word));
            word = NULL;
        }
    }
}

/* Return the row of SCRIPTS in which most letters are, if they are more than the Latin ones. */
static gssize
find_script(const Count *count)
{
    guint most = count->n_latin;
    gssize best = -1;

    for (gsize i = 0; i < G_N_ELEMENTS(SCRIPTS); i++) {
        if (count->n_script[i] > most) {
            most = count->n_script[i];
            best = (gssize)i;
        }
    }
    /* Japanese is half Chinese characters, and no other language has kana. */
    if (best >= 0 && SCRIPTS[best].script == G_UNICODE_SCRIPT_HAN && count->n_script[2] > most / 10)
        return 2;
    return best;
}

const char *
hs_language_guess(const char *text, gsize length)
{
    Count count = { 0 };
    gsize best = 0;

    count_text(&count, text, length);
    const gssize script = find_script(&count);
    if (script >= 0)
        return count.n_letters >= MIN_LETTERS ? SCRIPTS[script].tag : NULL;
    if (count.n_words < MIN_WORDS)
        return NULL;
    for (gsize i = 1; i < G_N_ELEMENTS(LANGUAGES); i++)
        if (count.n_common[i] > count.n_common[best])
            best = i;
    if (count.n_common[best] >= LEAST_SHARE * count.n_words)
        return LANGUAGES[best].tag;
    /* Lists and tables of names have few of the words that tell: it takes many others to be sure.
     */
    const gboolean sure = count.n_words >= MANY_WORDS &&
                          count.n_common[0] < LEAST_SHARE / 2 * count.n_words;
    return sure ? "und" : NULL;
}

const char *
hs_language_name(const char *tag)
{
    for (gsize i = 0; i < G_N_ELEMENTS(LANGUAGES); i++)
        if (strcmp(LANGUAGES[i].tag, tag) == 0)
            return LANGUAGES[i].name;
    for (gsize i = 0; i < G_N_ELEMENTS(SCRIPTS); i++)
        if (strcmp(SCRIPTS[i].tag, tag) == 0)
            return SCRIPTS[i].name;
    return "an unknown language";
}
