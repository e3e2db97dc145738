/* SPDX-License-Identifier: Apache-2.0
 *
 * See surname.h.
 */
#include "knowledge/surname.h"

#include <string.h>

#include "knowledge/spelling.h"

#define MAX_WORDS 12 /* names of more words are cut from what comes last */

static const char *const PARTICLES[] = { "al",  "ben",   "bin", "bint", "da", "dal", "de",
                                         "del", "della", "den", "der",  "di", "do",  "dos",
                                         "du",  "el",    "ibn", "la",   "le", "st",  "ter",
                                         "van", "von",   "zu",  NULL };
static const char *const SUFFIXES[] = { "jr", "sr", "ii", "iii", "iv", NULL };

gboolean
hs_surname_comes_first(const char *country_label)
{
    static const char *const countries[] = { "China",       "People's Republic of China",
                                             "Hong Kong",   "Macau",
                                             "North Korea", "South Korea",
                                             "Taiwan",      NULL };

    return g_strv_contains(countries, country_label);
}

/* Note where the last MAX_WORDS words of `folded` begin, the last one first. */
static guint
find_words(const GString *folded, gsize *begins)
{
    guint n = 0;

    for (gsize i = folded->len; i > 0 && n < MAX_WORDS; i--)
        if (i == 1 || folded->str[i - 2] == ' ')
            begins[n++] = i - 1;
    return n;
}

static gboolean
is_word(const GString *folded, gsize begin, gsize end, const char *const *words)
{
    g_autofree char *word = g_strndup(folded->str + begin, end - begin);

    return g_strv_contains(words, word);
}

/* `begins` as find_words() gives them, the word at 0 the last. */
static guint
cut_last(const GString *folded, const gsize *begins, guint n, char **forms)
{
    guint n_forms = 0;
    guint with_particles = 0;

    while (with_particles + 2 < n &&
           is_word(folded, begins[with_particles + 1], begins[with_particles] - 1, PARTICLES))
        with_particles++;
    forms[n_forms++] = g_strdup(folded->str + begins[0]);
    if (with_particles > 0)
        forms[n_forms++] = g_strdup(folded->str + begins[with_particles]);
    if (n > 2 && with_particles != 1 && begins[0] - begins[1] > 2)
        forms[n_forms++] = g_strdup(folded->str + begins[1]);
    return n_forms;
}

guint
hs_surname_cut(const char *label, gboolean family_first, GString *scratch,
               char *forms[HS_SURNAME_MAX_FORMS])
{
    gsize begins[MAX_WORDS];

    hs_spelling_fold(scratch, label, strlen(label), /* keep_case= */ FALSE);
    guint n = find_words(scratch, begins);
    while (n > 2 && is_word(scratch, begins[0], scratch->len, SUFFIXES)) {
        g_string_truncate(scratch, begins[0] - 1);
        n = find_words(scratch, begins);
    }
    if (n < 2)
        return 0;
    if (!family_first)
        return cut_last(scratch, begins, n, forms);
    forms[0] = g_strndup(scratch->str, strcspn(scratch->str, " "));
    return 1;
}
