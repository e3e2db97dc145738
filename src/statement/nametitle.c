/* SPDX-License-Identifier: Apache-2.0
 *
 * See nametitle.h. The noun of the title is looked for from the name to the left, then where the
 * title begins; what lies between is read from left to right as any phrase is, and counts where
 * that reading ends at the name.
 */
#include "statement/nametitle.h"

#include "base/lemma.h"
#include "base/rolenoun.h"
#include "statement/rolewords.h"

#define MAX_REACH 12 /* tokens before the title's noun that are looked through for its begin */
#define MAX_BEHIND 6 /* tokens of a title behind its noun: "Secretary |of State" */

/* Says whether `word`, in lower case, looks like a verb more than like part of a title. */
static gboolean
is_verbal(const char *word)
{
    static const char *const adjectives[] = {
        "retired",       "elected",   "appointed", "convicted",  "disgraced",    "endorsed",
        "registered",    "renowned",  "acclaimed", "celebrated", "accomplished", "noted",
        "distinguished", "decorated", "so-called", NULL
    };
    return !g_strv_contains(adjectives, word) &&
           (hs_lemma_is_known(word) || g_str_has_suffix(word, "ed"));
}

/* Finds where the title begins whose noun is at `head`: as far to the left as words can be part of
   it. Beside a title in capitals, words in lower case are none. */
static guint32
find_title_begin(const HsRoleText *text, guint32 first, guint32 head)
{
    static const char *const small[] = { "former",  "then",    "ex",        "acting",     "vice",
                                         "deputy",  "current", "outgoing",  "incoming",   "late",
                                         "retired", "state",   "lt",        "lieutenant", "u.s",
                                         "us",      "interim", "assistant", NULL };
    const gboolean capital = hs_role_text_is_capital(text, head);
    const gboolean rank = hs_role_noun_is_rank(hs_role_text_word(text, head));
    guint32 at = head;
    while (at > first && at + MAX_REACH > head) {
        const guint32 before = at - 1;
        const gint32 name = hs_role_text_name(text, before);
        if (hs_role_text_is_possessive(text, before) && before > first &&
            hs_role_text_name(text, before - 1) >= 0)
            return MAX(first, hs_role_text_name_begin(text, before - 1));
        if (hs_role_text_is(text, before, hs_role_words_determiners))
            return before;
        if (!hs_role_words_fit_inside(text, before) ||
            (name >= 0 && hs_role_text_type(text, name) == HS_ENTITY_PERSON &&
             name != hs_role_text_name(text, head)))
            return at;
        if (name < 0 && hs_role_text_is_word(text, before) &&
            !hs_role_text_is_capital(text, before) && !hs_role_text_is(text, before, small) &&
            !hs_role_text_is(text, before, hs_role_words_past) &&
            (capital || is_verbal(hs_role_text_word(text, before))) &&
            !hs_role_text_is_joint(text, at) && !hs_role_text_is_joint(text, (gint64)before - 1))
            return at;
        if (rank && name < 0 && !hs_role_text_is(text, before, small) &&
            !hs_role_text_is(text, before, hs_role_words_past) &&
            !hs_role_text_is(text, before, hs_role_words_parties) &&
            !hs_role_text_is_joint(text, before))
            return at;
        at = name >= 0 ? MAX(first, hs_role_text_name_begin(text, before)) : before;
    }
    return at;
}

/* Finds the noun of a title that goes on behind it: "Secretary of State". */
static guint32
find_title_head(const HsRoleText *text, guint32 first, guint32 token)
{
    /* that a title in lower case may end in: "secretary of state |Ada Voss" */
    static const char *const fields[] = { "agriculture",    "commerce", "communications",
                                          "defense",        "defence",  "education",
                                          "energy",         "finance",  "health",
                                          "intelligence",   "interior", "justice",
                                          "labor",          "labour",   "operations",
                                          "police",         "staff",    "state",
                                          "transportation", "treasury", NULL };
    guint32 at = token - 1;
    if (hs_role_text_is(text, at, hs_role_words_postfixes) && at > first + 1 &&
        hs_role_text_is_joint(text, at - 1))
        return at - 2;
    if (hs_role_text_is(text, at, hs_role_words_postfixes) && at > first &&
        hs_role_noun_of(hs_role_text_word(text, at - 1)) != HS_ROLE_NOUN_NONE)
        return at - 1;
    if (hs_role_noun_of(hs_role_text_word(text, at)) != HS_ROLE_NOUN_NONE)
        return at;
    while (at > first && token - at < MAX_BEHIND &&
           (hs_role_text_is_capital(text, at) || hs_role_text_is(text, at, fields)))
        at--;
    if (at > first && hs_role_text_reads(text, at, "the") && at + 1 < token)
        at--;
    if (at > first && (hs_role_text_reads(text, at, "of") || hs_role_text_reads(text, at, "to")) &&
        at + 1 < token && hs_role_noun_of(hs_role_text_word(text, at - 1)) == HS_ROLE_NOUN_ONE)
        return at - 1;
    return token;
}

gboolean
hs_name_title_read(const HsRoleText *text, guint32 first, guint32 token, HsRolePhrase *out_phrase)
{
    HsRolePhrase phrase;
    if (token <= first)
        return FALSE;
    const guint32 head = find_title_head(text, first, token);
    if (head == token)
        return FALSE;
    const guint32 begin = find_title_begin(text, first, head);
    if (!hs_role_phrase_read(text, begin, token, &phrase) || phrase.stop != token)
        return FALSE;
    phrase.titled = TRUE;
    *out_phrase = phrase;
    return TRUE;
}
