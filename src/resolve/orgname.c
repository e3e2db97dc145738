/* SPDX-License-Identifier: Apache-2.0
 *
 * Organizations are named again by acronym (National Security Council, NSC), by the head of the
 * name alone (RAND Corporation, RAND) or by its end (New York Times, the Times). Each of these
 * readings is offered here as a yes or no on two names; whether a yes is enough to join them, the
 * caller decides by how many others would fit too. Shared words in other places mean nothing:
 * "Security Council" and "National Security Council" sit in different cities, so a short form at
 * the end must leave out a place or a country, or stand as one word.
 */
#include "resolve/orgname.h"

#include <string.h>

#include "resolve/fold.h"
#include "resolve/gender.h"

#define MAX_ACRONYM 7

/* Words after which a name is whole without them; they say what kind of body it is. */
static const char *const kind_words[] = {
    "administration",
    "agency",
    "airlines",
    "association",
    "bank",
    "board",
    "bureau",
    "capital",
    "center",
    "co",
    "commission",
    "committee",
    "companies",
    "company",
    "conference",
    "corp",
    "corporation",
    "council",
    "court",
    "department",
    "energy",
    "enterprises",
    "entertainment",
    "federation",
    "foundation",
    "fund",
    "group",
    "holdings",
    "inc",
    "industries",
    "institute",
    "institution",
    "international",
    "investments",
    "laboratories",
    "league",
    "ltd",
    "magazine",
    "media",
    "ministry",
    "motors",
    "museum",
    "network",
    "news",
    "newspaper",
    "organization",
    "partners",
    "party",
    "pharmaceuticals",
    "post",
    "service",
    "society",
    "solutions",
    "systems",
    "technologies",
    "television",
    "times",
    "tv",
    "union",
    "university",
    "ventures",
    NULL,
};

/* Words that do not single out a body: an organization is not called by one of them alone. */
static const char *const common_words[] = {
    "american", "british", "central",  "democratic", "east",       "eastern",
    "european", "federal", "first",    "general",    "global",     "international",
    "national", "new",     "north",    "northern",   "republican", "royal",
    "social",   "south",   "southern", "state",      "super",      "supreme",
    "united",   "us",      "west",     "western",    "world",      NULL,
};

static const char *const legal_endings[] = { "inc", "corp", "co",   "ltd", "llc",
                                             "llp", "plc",  "gmbh", NULL };

/* Of those, the ones that a firm or fund is called without, however long its name is. */
static const char *const firm_words[] = { "co",          "companies", "company",  "corp",
                                          "corporation", "group",     "holdings", "inc",
                                          "pac",         "partners",  NULL };

/* Last words of a body that is named after its head; "camp" says "campaign". */
static const char *const owned_words[] = { "administration", "campaign", NULL };

/* First words of a name that say in which house a body sits, and are left out when it is named
 * again. */
static const char *const house_words[] = { "house", "senate", NULL };

static const char *const country_words[] = { "us",      "uk",      "eu", "american",
                                             "british", "federal", NULL };

static const char *const small_words[] = { "of", "the", "and", "for", "on", "in",
                                           "to", "&",   "at",  "de",  NULL };

/* Says whether `name` is one short word with at least two capitals and no small letter but a plural
   s: "NSC", "U.N.", "PACs". */
static gboolean
looks_like_acronym(const char *name)
{
    guint capitals = 0, letters = 0;
    for (const char *at = name; *at; at++) {
        if (g_ascii_isupper(*at))
            capitals++;
        else if (*at != '.' && *at != '&' && !(*at == 's' && at[1] == '\0'))
            return FALSE;
        letters += g_ascii_isalpha(*at) ? 1 : 0;
    }
    return capitals >= 2 && letters <= MAX_ACRONYM;
}

/* Drops a first "the" and, at the end, words that begin what the tagger cut off: "Norland and". */
static const char *
whole_name(HsArena *arena, const char *tidy)
{
    const char *name = g_ascii_strncasecmp(tidy, "the ", 4) == 0 ? tidy + 4 : tidy;
    for (;;) {
        const char *const space = strrchr(name, ' ');
        if (!space || !g_strv_contains(small_words, space + 1))
            return name == tidy ? tidy : hs_arena_strdup(arena, name);
        name = hs_arena_strndup(arena, name, (gsize)(space - name));
    }
}

/* Cuts off a possessive ending. */
static void
drop_possessive(char *word)
{
    static const char *const endings[] = { "'s", "’s", "'", "’" };
    for (guint i = 0; i < G_N_ELEMENTS(endings); i++) {
        if (g_str_has_suffix(word, endings[i])) {
            word[strlen(word) - strlen(endings[i])] = '\0';
            return;
        }
    }
}

/* Makes "Voss campaign" of "Mrs. Voss's campaign" and "Voss camp". Returns other names as they are.
 */
static const char *
owners_name(HsArena *arena, const char *tidy)
{
    g_auto(GStrv) words = g_strsplit(tidy, " ", -1);
    const guint n = g_strv_length(words);
    HsGender gender;
    guint first = 0;
    if (n < 2)
        return tidy;
    if (strcmp(words[n - 1], "camp") == 0) {
        g_free(words[n - 1]);
        words[n - 1] = g_strdup("campaign");
    }
    if (!g_strv_contains(owned_words, words[n - 1]))
        return tidy;
    for (guint i = 0; i + 1 < n; i++)
        drop_possessive(words[i]);
    while (first + 2 < n && hs_gender_of_title(hs_name_fold(arena, words[first]), &gender))
        first++;
    g_autofree char *name = g_strjoinv(" ", words + first);
    return hs_arena_strdup(arena, name);
}

HsOrgName *
hs_org_name_parse(HsArena *arena, const char *tidy)
{
    HsOrgName *const org = hs_arena_new0(arena, HsOrgName, 1);
    tidy = owners_name(arena, tidy);
    org->name = whole_name(arena, tidy);
    const char *const folded = hs_name_fold(arena, tidy);
    org->words = hs_name_words(arena, folded, &org->n_words);
    while (org->n_words > 1 && (g_strv_contains(legal_endings, org->words[org->n_words - 1]) ||
                                g_strv_contains(small_words, org->words[org->n_words - 1])))
        org->n_words--;
    if (looks_like_acronym(org->name))
        org->acronym = folded;
    return org;
}

static guint
skip_country(const HsOrgName *org)
{
    guint i = 0;
    while (i + 1 < org->n_words && g_strv_contains(country_words, org->words[i]))
        i++;
    return i;
}

static gboolean
same_words(const HsOrgName *a, guint i, const HsOrgName *b, guint k)
{
    if (a->n_words - i != b->n_words - k)
        return FALSE;
    for (; i < a->n_words; i++, k++) {
        if (strcmp(a->words[i], b->words[k]) != 0)
            return FALSE;
    }
    return TRUE;
}

/* Says whether `a` reads "Department of X" and `b` "X Department", from word `i` and `k` on. */
static gboolean
turned_around(const HsOrgName *a, guint i, const HsOrgName *b, guint k)
{
    static const char *const heads[] = {
        "department", "ministry", "bureau", "office", "board", NULL
    };
    const guint n = b->n_words - k;
    if (a->n_words - i != n + 1 || n < 2 || !g_strv_contains(heads, a->words[i]) ||
        strcmp(a->words[i + 1], "of") != 0 || strcmp(a->words[i], b->words[b->n_words - 1]) != 0)
        return FALSE;
    for (guint j = 0; j + 1 < n; j++) {
        if (strcmp(a->words[i + 2 + j], b->words[k + j]) != 0)
            return FALSE;
    }
    return TRUE;
}

gboolean
hs_org_name_equals(const HsOrgName *a, const HsOrgName *b)
{
    const guint i = skip_country(a), k = skip_country(b);
    return a->n_words > 0 && b->n_words > 0 &&
           (same_words(a, i, b, k) || turned_around(a, i, b, k) || turned_around(b, k, a, i));
}

/* Writes the first letters of the words of `full` from word `begin`, with or without small words.
 */
static void
first_letters(const HsOrgName *full, guint begin, gboolean small, GString *out_letters)
{
    g_string_truncate(out_letters, 0);
    for (guint i = begin; i < full->n_words; i++) {
        const char *word = full->words[i];
        if (!small && g_strv_contains(small_words, word))
            continue;
        for (; word && *word; word = strchr(word, '-') ? strchr(word, '-') + 1 : NULL)
            g_string_append_c(out_letters, *word);
    }
}

gboolean
hs_org_name_abbreviates(const HsOrgName *name, const HsOrgName *full)
{
    if (!name->acronym || full->acronym || full->n_words < 2)
        return FALSE;
    g_autoptr(GString) letters = g_string_new(NULL);
    g_autofree char *plain = g_strdup(name->acronym);
    const gsize n = strlen(plain);
    if (n > 2 && plain[n - 1] == 's' && g_ascii_islower(name->name[strlen(name->name) - 1]))
        plain[n - 1] = '\0';
    for (guint begin = 0; begin <= skip_country(full); begin++) {
        for (int small = 0; small < 2; small++) {
            first_letters(full, begin, small, letters);
            if (strcmp(letters->str, plain) == 0)
                return TRUE;
        }
    }
    return FALSE;
}

/* Says whether the words of `full` from word `n` on only say what kind of body it is. */
static gboolean
only_kind(const HsOrgName *full, guint n)
{
    const guint m = full->n_words;
    gboolean all = TRUE;
    for (guint i = n; i < m; i++)
        all = all && g_strv_contains(kind_words, full->words[i]);
    return all || (n > 1 && m - n <= 2 && g_strv_contains(firm_words, full->words[m - 1]));
}

/* Says whether the words of `full` before its last `n` are left out when it is named again. */
static gboolean
only_where(const HsOrgName *full, guint n)
{
    const guint skipped = full->n_words - n;
    return n == 1 || skip_country(full) == skipped ||
           (skipped == 1 && g_strv_contains(house_words, full->words[0])) ||
           g_strv_contains(owned_words, full->words[full->n_words - 1]);
}

gboolean
hs_org_name_shortens(const HsOrgName *name, const HsOrgName *full)
{
    const guint n = name->n_words, m = full->n_words;
    if (n == 0 || n >= m ||
        (n == 1 && (g_strv_contains(common_words, name->words[0]) || strlen(name->words[0]) < 3)))
        return FALSE;
    guint head = 0;
    while (head < n && strcmp(name->words[head], full->words[head]) == 0)
        head++;
    if (head == n)
        return only_kind(full, n);
    guint tail = 0;
    while (tail < n && strcmp(name->words[n - 1 - tail], full->words[m - 1 - tail]) == 0)
        tail++;
    return tail == n && only_where(full, n);
}
