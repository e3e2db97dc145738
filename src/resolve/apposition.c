/* SPDX-License-Identifier: Apache-2.0
 *
 * See apposition.h.
 */
#include "resolve/apposition.h"

#include <string.h>

#include "resolve/peoples.h"
#include "resolve/wordlists.h"

#define MAX_BEFORE 3      /* words before a noun before a name */
#define MAX_TRAITS 40     /* of one person */
#define MAX_DESCRIPTION 8 /* words of a description that are compared with them */
#define MAX_APPOSITION 9  /* tokens beside a name in which its apposition's head is looked for */

static const struct {
    const char *brief, *full;
} brief_titles[] = {
    { "sen", "senator" },  { "gov", "governor" },   { "rep", "representative" },
    { "gen", "general" },  { "prof", "professor" }, { "sgt", "sergeant" },
    { "capt", "captain" }, { "col", "colonel" },    { "rev", "reverend" },
    { "adm", "admiral" },
};

static const char *
spell_out(const char *title)
{
    for (guint i = 0; i < G_N_ELEMENTS(brief_titles); i++) {
        if (strcmp(brief_titles[i].brief, title) == 0)
            return brief_titles[i].full;
    }
    return title;
}

static void
add_head(HsFigure *figure, const char *head)
{
    head = spell_out(head);
    if (!*head || hs_word_is(head, HS_WORD_WEAK_TITLE))
        return;
    if (!hs_apposition_calls(figure, head))
        g_ptr_array_add(figure->heads, (gpointer)head);
}

/* What the article says of a person in one place. */
typedef struct {
    const char *head; /* "nominee"; NULL: nothing */
    gint64 first;     /* the words before it, "Republican presidential": tokens `first` */
    gint64 end;       /* to `end` - 1 */
} Said;

static const Said nothing = { NULL, 0, 0 };

/* Adds what an apposition says of a person, with the gender that it tells; nothing without a head.
 */
static void
take_head(HsCasting *casting, HsFigure *figure, Said said)
{
    if (!said.head)
        return;
    add_head(figure, said.head);
    for (gint64 i = said.first; i < said.end; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        if (g_ascii_isalpha(*word) && figure->traits->len < MAX_TRAITS)
            g_ptr_array_add(figure->traits, (gpointer)word);
    }
    if (figure->gender == HS_GENDER_UNKNOWN)
        figure->gender = hs_gender_of_noun(said.head);
}

static gboolean
is_comma(const char *word)
{
    return strcmp(word, ",") == 0;
}

/* Finds the head of an apposition behind `span` (", a spokeswoman for ...", ", 44, a baker"): the
   last word before a preposition, comma or the sentence's end. */
static Said
apposition_head(HsCasting *casting, HsSpan span)
{
    const guint32 token = hs_casting_skip_age(casting, hs_casting_token_at(casting, span.end));
    if (!is_comma(hs_casting_get_word(casting, token)) ||
        !hs_word_is(hs_casting_get_word(casting, token + 1), HS_WORD_OPENER))
        return nothing;
    const char *head = NULL;
    for (guint32 i = token + 2; i < token + MAX_APPOSITION; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        if (hs_word_is(word, HS_WORD_PREPOSITION) || is_comma(word) || strcmp(word, ".") == 0)
            return (Said){ head, token + 2, (gint64)i - 1 };
        head = word;
    }
    return nothing;
}

/* Finds the head of a description before the name at `span` ("his sister, Ada Quill,"): of the
   phrase that ends with the comma. Nothing where it is not said of a person for sure. */
static Said
description_before(HsCasting *casting, HsSpan span)
{
    const gint64 comma = (gint64)hs_casting_token_at(casting, span.begin) - 1;
    if (!is_comma(hs_casting_get_word(casting, comma)) ||
        !is_comma(hs_casting_get_word(casting, hs_casting_token_at(casting, span.end))))
        return nothing;
    for (gint64 i = comma - 1; i > comma - MAX_APPOSITION && i >= 0; i--) {
        const char *const word = hs_casting_get_word(casting, i);
        if (is_comma(word) || strcmp(word, ".") == 0)
            return nothing;
        if (!hs_word_is(word, HS_WORD_OPENER) ||
            hs_word_is(hs_casting_get_word(casting, i - 1), HS_WORD_PREPOSITION))
            continue;
        const char *const head = hs_phrase_head(casting, (guint32)i, (guint32)comma - 1);
        return hs_word_is_person(head) ? (Said){ head, i + 1, comma - 1 } : nothing;
    }
    return nothing;
}

/* Finds the noun right before the name at `span` that says what the person is, with the words
   before it ("Republican front-runner Ada Quill"). */
static Said
noun_before(HsCasting *casting, HsSpan span)
{
    const gint64 token = (gint64)hs_casting_token_at(casting, span.begin) - 1;
    const char *const head = hs_casting_get_word(casting, token);
    gint64 first = token;
    if (!hs_word_is_person(head))
        return nothing;
    for (; first > 0 && token - first < MAX_BEFORE; first--) {
        const char *const word = hs_casting_get_word(casting, first - 1);
        if (!g_ascii_isalpha(*word) || hs_word_is(word, HS_WORD_OPENER) ||
            hs_word_is(word, HS_WORD_PREPOSITION))
            break;
    }
    return (Said){ head, first, token };
}

/* Keeps the title words that the mention itself begins with: "Prime Minister Ada Voss". */
static void
take_title(HsCasting *casting, HsFigure *figure, HsSpan span)
{
    HsGender gender;
    for (guint32 i = hs_casting_token_at(casting, span.begin);; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        if (!hs_gender_of_title(word, &gender) || figure->traits->len >= MAX_TRAITS)
            return;
        g_ptr_array_add(figure->traits, (gpointer)word);
    }
}

void
hs_apposition_collect(HsCasting *casting)
{
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        const gint32 index = casting->mention_figures[i];
        if (index == HS_NO_FIGURE ||
            hs_casting_get_figure(casting, index)->type != HS_ENTITY_PERSON)
            continue;
        HsFigure *const figure = hs_casting_get_figure(casting, index);
        const HsSpan span = casting->annotation->mentions[i].span;
        take_head(casting, figure, apposition_head(casting, span));
        take_head(casting, figure, description_before(casting, span));
        take_head(casting, figure, noun_before(casting, span));
        take_title(casting, figure, span);
    }
    for (guint i = 0; i < casting->figures->len; i++) {
        HsFigure *const figure = hs_casting_get_figure(casting, (gint32)i);
        for (guint k = 0; k < figure->persons->len; k++) {
            const HsPersonName *const name = g_ptr_array_index(figure->persons, k);
            if (name->title)
                add_head(figure, name->title);
        }
    }
}

static gboolean
holds(const GPtrArray *words, const char *word)
{
    for (guint i = 0; i < words->len; i++) {
        if (strcmp(g_ptr_array_index(words, i), word) == 0)
            return TRUE;
    }
    return FALSE;
}

gboolean
hs_apposition_calls(const HsFigure *figure, const char *head)
{
    return holds(figure->heads, head);
}

gboolean
hs_apposition_says(const HsFigure *figure, const char *word)
{
    return holds(figure->traits, word);
}

static gboolean
has_trait_of(const HsFigure *figure, gboolean (*is)(const char *word))
{
    for (guint i = 0; i < figure->traits->len; i++) {
        if (is(g_ptr_array_index(figure->traits, i)))
            return TRUE;
    }
    return FALSE;
}

/* Says whether `word` tells ministers and secretaries apart. */
static gboolean
is_portfolio(const char *word)
{
    static const char *const portfolios[] = {
        "agriculture", "commerce",    "culture",  "defence", "defense", "economy", "education",
        "energy",      "environment", "finance",  "foreign", "health",  "home",    "housing",
        "information", "interior",    "justice",  "labor",   "labour",  "press",   "prime",
        "trade",       "transport",   "treasury", NULL
    };
    return g_strv_contains(portfolios, word);
}

gboolean
hs_apposition_contradicts(HsCasting *casting, const HsFigure *figure, guint32 first, guint32 last)
{
    gboolean (*const tells[])(const char *) = { hs_word_is_people, is_portfolio };
    if (figure->type != HS_ENTITY_PERSON)
        return FALSE;
    for (guint k = 0; k < G_N_ELEMENTS(tells); k++) {
        gboolean told = FALSE, same = FALSE;
        for (guint32 i = first + 1; i < last && i <= first + MAX_DESCRIPTION; i++) {
            const char *const word = hs_casting_get_word(casting, i);
            told = told || tells[k](word);
            same = same || (tells[k](word) && hs_apposition_says(figure, word));
        }
        if (told && !same && has_trait_of(figure, tells[k]))
            return TRUE;
    }
    return FALSE;
}
