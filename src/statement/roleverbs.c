/* SPDX-License-Identifier: Apache-2.0
 *
 * See roleverbs.h. A table of word sequences, the longer before the shorter that begins it. The
 * past tense of being and serving tells that it is over; becoming, in the past, that it holds.
 * Conditions, questions and denials ("would be", "is not") are no words of the table and end it.
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
    { "has been", HS_STANDING_CURRENT, TRUE, FALSE, FALSE, NULL },
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

/* Returns the token after the words of `words` at token `token`, 0 where others stand there. */
static guint32
match_words(const HsRoleText *text, guint32 token, const char *words)
{
    for (;;) {
        const gsize n = strcspn(words, " ");
        const char *const word = hs_role_text_word(text, token);
        if (strlen(word) != n || strncmp(word, words, n) != 0)
            return 0;
        token++;
        if (!words[n])
            return token;
        words += n + 1;
    }
}

gboolean
hs_role_verb_read(const HsRoleText *text, guint32 token, guint32 limit, HsRoleVerb *out_verb)
{
    for (guint i = 0; i < G_N_ELEMENTS(verbs); i++) {
        const guint32 stop = match_words(text, token, verbs[i].words);
        if (stop == 0 || stop >= limit)
            continue;
        *out_verb = (HsRoleVerb){ .stop = stop,
                                  .standing = verbs[i].standing,
                                  .weak = verbs[i].weak,
                                  .begins = verbs[i].begins,
                                  .relative = verbs[i].relative,
                                  .role = verbs[i].role };
        return TRUE;
    }
    return FALSE;
}
