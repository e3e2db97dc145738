/* SPDX-License-Identifier: Apache-2.0
 *
 * See sayingnouns.h.
 */
#include "annotate/sayingnouns.h"

#include <string.h>

#include "base/wordtable.h"
#include "text/wording.h"

static const char *const nouns[] = {
#include "annotate/sayingnouns.inc"
};

static gboolean
is_listed(const char *word)
{
    return HS_WORDTABLE_FIND(nouns, word) >= 0;
}

gboolean
hs_saying_noun_is(const HsText *text, guint32 token)
{
    g_autofree char *word = hs_text_token_dup(text, token);
    const gsize length = strlen(word);

    if (is_listed(word))
        return TRUE;
    if (g_str_has_suffix(word, "ies")) { /* worries */
        word[length - 3] = 'y';
        word[length - 2] = '\0';
        return is_listed(word);
    }
    if (length < 2 || word[length - 1] != 's')
        return FALSE;
    word[length - 1] = '\0';
    return is_listed(word);
}
