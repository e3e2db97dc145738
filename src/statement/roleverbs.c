/* SPDX-License-Identifier: Apache-2.0
 *
 * See roleverbs.h. A table of word sequences, the longer before the shorter that begins it. The
 * past tense of being and serving tells that it is over; becoming, in the past, that it holds.
 * An adverb before the verb, or behind its first word, may tell the time instead: "who now runs",
 * "has previously led". Conditions, questions and denials ("would be", "is not") are no words of
 * the table and end it.
 */
#include "statement/roleverbs.h"

#include <string.h>

static const struct {
    const char *words;
    HsStanding standing;
    gboolean weak;
    gboolean begins;
    gboolean relative;
    const char *role;
} verbs[] = {
    { "is expected to become", HS_STANDING_FUTURE, FALSE, FALSE, FALSE, NULL },
    { "is due to become", HS_STANDING_FUTURE, FALSE, FALSE, FALSE, NULL },
    { "is set to become", HS_STANDING_FUTURE, FALSE, FALSE, FALSE, NULL },
    { "is to become", HS_STANDING_FUTURE, FALSE, FALSE, FALSE, NULL },
    { "is now", HS_STANDING_CURRENT, FALSE, FALSE, FALSE, NULL },
    { "is", HS_STANDING_CURRENT, TRUE, FALSE, FALSE, NULL },
    { "was sworn in as", HS_STANDING_CURRENT, FALSE, TRUE, FALSE, NULL },
    { "was named as", HS_STANDING_CURRENT, FALSE, TRUE, FALSE, NULL },
    { "was named", HS_STANDING_CURRENT, FALSE, TRUE, FALSE, NULL },
    { "was appointed as", HS_STANDING_CURRENT, FALSE, TRUE, FALSE, NULL },
    { "was appointed", HS_STANDING_CURRENT, FALSE, TRUE, FALSE, NULL },
    { "was elected as", HS_STANDING_CURRENT, FALSE, TRUE, FALSE, NULL },
    { "was elected", HS_STANDING_CURRENT, FALSE, TRUE, FALSE, NULL },
    { "was hired as", HS_STANDING_CURRENT, FALSE, TRUE, FALSE, NULL },
    { "was promoted to", HS_STANDING_CURRENT, FALSE, TRUE, FALSE, NULL },
    { "was", HS_STANDING_FORMER, TRUE, FALSE, FALSE, NULL },
    { "has been named", HS_STANDING_CURRENT, FALSE, TRUE, FALSE, NULL },
    { "has been appointed", HS_STANDING_CURRENT, FALSE, TRUE, FALSE, NULL },
    { "has worked for", HS_STANDING_CURRENT, FALSE, FALSE, FALSE, "" },
    { "has worked at", HS_STANDING_CURRENT, FALSE, FALSE, FALSE, "" },
    { "has run", HS_STANDING_CURRENT, FALSE, FALSE, TRUE, "head" },
    { "has headed", HS_STANDING_CURRENT, FALSE, FALSE, FALSE, "head" },
    { "has led", HS_STANDING_CURRENT, FALSE, FALSE, TRUE, "leader" },
    { "has chaired", HS_STANDING_CURRENT, FALSE, FALSE, FALSE, "chair" },
    { "has directed", HS_STANDING_CURRENT, FALSE, FALSE, TRUE, "director" },
    { "has edited", HS_STANDING_CURRENT, FALSE, FALSE, TRUE, "editor" },
    { "has owned", HS_STANDING_CURRENT, FALSE, FALSE, TRUE, "owner" },
    { "has been", HS_STANDING_CURRENT, TRUE, FALSE, FALSE, NULL },
    { "had served as", HS_STANDING_FORMER, FALSE, FALSE, FALSE, NULL },
    { "had worked for", HS_STANDING_FORMER, FALSE, FALSE, FALSE, "" },
    { "had worked at", HS_STANDING_FORMER, FALSE, FALSE, FALSE, "" },
    { "had headed", HS_STANDING_FORMER, FALSE, FALSE, FALSE, "head" },
    { "had chaired", HS_STANDING_FORMER, FALSE, FALSE, FALSE, "chair" },
    { "had been", HS_STANDING_FORMER, TRUE, FALSE, FALSE, NULL },
    { "has become", HS_STANDING_CURRENT, TRUE, TRUE, FALSE, NULL },
    { "became", HS_STANDING_CURRENT, TRUE, TRUE, FALSE, NULL },
    { "becomes", HS_STANDING_CURRENT, TRUE, TRUE, FALSE, NULL },
    { "remains", HS_STANDING_CURRENT, TRUE, FALSE, FALSE, NULL },
    { "has served as", HS_STANDING_CURRENT, FALSE, FALSE, FALSE, NULL },
    { "serves as", HS_STANDING_CURRENT, FALSE, FALSE, FALSE, NULL },
    { "served as", HS_STANDING_FORMER, FALSE, FALSE, FALSE, NULL },
    { "works as", HS_STANDING_CURRENT, FALSE, FALSE, FALSE, NULL },
    { "worked as", HS_STANDING_FORMER, FALSE, FALSE, FALSE, NULL },
    { "will become", HS_STANDING_FUTURE, FALSE, FALSE, FALSE, NULL },
    { "will serve as", HS_STANDING_FUTURE, FALSE, FALSE, FALSE, NULL },
    { "will take over as", HS_STANDING_FUTURE, FALSE, FALSE, FALSE, NULL },
    { "will head", HS_STANDING_FUTURE, FALSE, FALSE, FALSE, "head" },
    { "will chair", HS_STANDING_FUTURE, FALSE, FALSE, FALSE, "chair" },
    { "took over as", HS_STANDING_CURRENT, FALSE, TRUE, FALSE, NULL },
    { "stepped down as", HS_STANDING_FORMER, FALSE, FALSE, FALSE, NULL },
    { "resigned as", HS_STANDING_FORMER, FALSE, FALSE, FALSE, NULL },
    { "will be", HS_STANDING_FUTURE, TRUE, FALSE, FALSE, NULL },
    { "works for", HS_STANDING_CURRENT, FALSE, FALSE, FALSE, "" },
    { "works at", HS_STANDING_CURRENT, FALSE, FALSE, FALSE, "" },
    { "worked for", HS_STANDING_FORMER, FALSE, FALSE, FALSE, "" },
    { "worked at", HS_STANDING_FORMER, FALSE, FALSE, FALSE, "" },
    { "runs", HS_STANDING_CURRENT, FALSE, FALSE, TRUE, "head" },
    { "ran", HS_STANDING_FORMER, FALSE, FALSE, TRUE, "head" },
    { "heads", HS_STANDING_CURRENT, FALSE, FALSE, FALSE, "head" },
    { "headed", HS_STANDING_FORMER, FALSE, FALSE, TRUE, "head" },
    { "leads", HS_STANDING_CURRENT, FALSE, FALSE, TRUE, "leader" },
    { "led", HS_STANDING_FORMER, FALSE, FALSE, TRUE, "leader" },
    { "chairs", HS_STANDING_CURRENT, FALSE, FALSE, FALSE, "chair" },
    { "chaired", HS_STANDING_FORMER, FALSE, FALSE, TRUE, "chair" },
    { "directs", HS_STANDING_CURRENT, FALSE, FALSE, TRUE, "director" },
    { "directed", HS_STANDING_FORMER, FALSE, FALSE, TRUE, "director" },
    { "edits", HS_STANDING_CURRENT, FALSE, FALSE, TRUE, "editor" },
    { "edited", HS_STANDING_FORMER, FALSE, FALSE, TRUE, "editor" },
    { "owns", HS_STANDING_CURRENT, FALSE, FALSE, TRUE, "owner" },
    { "owned", HS_STANDING_FORMER, FALSE, FALSE, TRUE, "owner" },
    { "founded", HS_STANDING_CURRENT, FALSE, FALSE, TRUE, "founder" },
    { "co-founded", HS_STANDING_CURRENT, FALSE, FALSE, TRUE, "co-founder" },
};

/* Adverbs beside the verb, and whether they tell that it is over. */
static const struct {
    const char *word;
    gboolean over;
} adverbs[] = {
    { "also", FALSE },     { "currently", FALSE }, { "formerly", TRUE }, { "later", FALSE },
    { "long", FALSE },     { "now", FALSE },       { "once", TRUE },     { "previously", TRUE },
    { "recently", FALSE }, { "still", FALSE },     { "then", FALSE },    { "today", FALSE },
};

/* Returns the index of the adverb that token `token` is, -1 where it is none. */
static gint
find_adverb(const HsRoleText *text, guint32 token)
{
    for (guint i = 0; i < G_N_ELEMENTS(adverbs); i++) {
        if (hs_role_text_reads(text, token, adverbs[i].word))
            return (gint)i;
    }
    return -1;
}

/* Returns the token after the words of `words` at token `token`, 0 where others stand there. An
   adverb that is none of them is passed over behind the first one; `adverb` then takes its index.
 */
static guint32
match_words(const HsRoleText *text, guint32 token, const char *words, gint *adverb)
{
    for (gboolean first = TRUE;; first = FALSE) {
        const gsize n = strcspn(words, " ");
        const char *const word = hs_role_text_word(text, token);
        if (strlen(word) != n || strncmp(word, words, n) != 0)
            return 0;
        token++;
        if (!words[n])
            return token;
        words += n + 1;
        const gint passed = first ? find_adverb(text, token) : -1;
        if (passed >= 0 && strcmp(words, adverbs[passed].word) != 0) {
            *adverb = passed;
            token++;
        }
    }
}

gboolean
hs_role_verb_read(const HsRoleText *text, guint32 token, guint32 limit, HsRoleVerb *out_verb)
{
    const gint before = find_adverb(text, token);
    for (guint i = 0; i < G_N_ELEMENTS(verbs); i++) {
        gint adverb = before;
        const guint32 stop = match_words(text, token + (before >= 0), verbs[i].words, &adverb);
        if (stop == 0 || stop >= limit)
            continue;
        *out_verb = (HsRoleVerb){ .stop = stop,
                                  .standing = adverb >= 0 && adverbs[adverb].over
                                                  ? HS_STANDING_FORMER
                                                  : verbs[i].standing,
                                  .weak = verbs[i].weak,
                                  .begins = verbs[i].begins,
                                  .relative = verbs[i].relative,
                                  .role = verbs[i].role };
        return TRUE;
    }
    return FALSE;
}
