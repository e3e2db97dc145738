/* SPDX-License-Identifier: Apache-2.0
 *
 * See rolesite.h. A phrase counts only where what follows it can follow a complete phrase, since
 * half a phrase is often the title of the next name ("Roe, Senator Hale and ..."). The score of a
 * telling is that of its kind times that of the name.
 */
#include "statement/rolesite.h"

#include <math.h>

#include "base/rolenoun.h"
#include "statement/bounds.h"
#include "statement/roletitle.h"
#include "statement/tellings.h"

#define MAX_BRACKET 8 /* tokens in a bracket behind a name: "(R-Ohio)" */

static double
round_score(double score)
{
    return floor(CLAMP(score, 0, 1) * 100 + 0.5) / 100;
}

gboolean
hs_role_site_is_voice(const HsRoleSite *site, const HsRolePhrase *phrase)
{
    const char *const noun = hs_role_text_word(site->text, phrase->head);
    return phrase->behalf >= 0 &&
           (hs_role_noun_is_voice(noun) || (phrase->served && hs_role_noun_is_agent(noun)));
}

/* Adds the telling of `phrase` by the words from token `begin` to token `end`, with what the words
   behind say of its time. */
void
hs_role_site_add(const HsRoleSite *site, const HsRolePhrase *phrase, guint32 begin, guint32 end,
                 double score)
{
    const HsRoleText *const text = site->text;
    HsTelling telling = {
        .membership = {
            .member = (guint32)site->entity,
            .organization = phrase->organization,
            .place = phrase->place,
            .country = phrase->place < 0 ? phrase->country : NULL,
            .standing = phrase->standing,
        },
        .behalf = -1,
    };
    HsMembership *const membership = &telling.membership;
    if (phrase->verb_role) {
        membership->title = *phrase->verb_role ? phrase->verb_role : NULL;
    } else if (phrase->end > phrase->begin) {
        membership->title = hs_role_title_write(site->arena, text, phrase);
        if (hs_role_site_is_voice(site, phrase))
            telling.behalf = phrase->behalf;
    }
    if (membership->organization == site->entity)
        membership->organization = -1;
    if (!membership->title && membership->organization < 0)
        return;
    const guint32 behind = hs_bounds_find(site->arena, text, phrase->stop, site->end,
                                          phrase->begins, membership);
    end = behind > phrase->stop ? MAX(end, behind) : end;
    membership->evidence = (HsSpan){ text->text->tokens[begin].span.begin,
                                     text->text->tokens[end - 1].span.end };
    membership->confidence = round_score(score *
                                         (double)text->annotation->mentions[site->mention].score);
    g_array_append_val(site->tellings, telling);
}

/* Says whether a phrase can be complete that is followed by token `token`. */
gboolean
hs_role_site_can_end(const HsRoleSite *site, guint32 token)
{
    static const char *const followers[] = {
        "who",    "whose", "and",     "as",    "under", "with",   "at",      "in",      "on",
        "for",    "by",    "from",    "since", "until", "said",   "says",    "told",    "when",
        "where",  "to",    "of",      "but",   "near",  "during", "which",   "between", "during",
        "before", "after", "because", "while", "than",  "that",   "against", NULL
    };
    if (token >= site->end)
        return TRUE;
    if (hs_role_text_name(site->text, token) >= 0)
        return FALSE;
    return (!hs_role_text_is_word(site->text, token) &&
            !hs_role_text_reads(site->text, token, "'s") &&
            !hs_role_text_reads(site->text, token, "'") &&
            !hs_role_text_reads(site->text, token, "-")) ||
           hs_role_text_is(site->text, token, followers);
}

/* Returns the token after brackets at `token`, `token` itself where none are. */
guint32
hs_role_site_skip_brackets(const HsRoleSite *site, guint32 token)
{
    if (!hs_role_text_reads(site->text, token, "(") && !hs_role_text_reads(site->text, token, "["))
        return token;
    for (guint32 i = token + 1; i < site->end && i < token + MAX_BRACKET; i++) {
        if (hs_role_text_reads(site->text, i, ")") || hs_role_text_reads(site->text, i, "]"))
            return i + 1;
    }
    return token;
}

gboolean
hs_role_site_names_party(const HsRoleSite *site, const HsRolePhrase *phrase)
{
    static const char *const members[] = { "republican", "democrat",    "independent",
                                           "democrats",  "republicans", NULL };
    return phrase->begin == phrase->head && hs_role_text_is(site->text, phrase->head, members);
}

/* Adds the phrase that "and" joins to `phrase`, read so far: "founder and president of ...". The
   organization of the last belongs to both. */
guint32
hs_role_site_add_joined(const HsRoleSite *site, HsRolePhrase *phrase, guint32 begin, double score)
{
    HsRolePhrase second;
    if (!hs_role_text_reads(site->text, phrase->stop, "and") ||
        !hs_role_phrase_read(site->text, phrase->stop + 1, site->end, &second) || second.plural ||
        !hs_role_site_can_end(site, second.stop))
        return phrase->stop;
    if (phrase->organization < 0 && !second.definite)
        phrase->organization = second.organization;
    if (second.organization < 0 && second.begin == phrase->stop + 1)
        second.organization = phrase->organization;
    if (second.standing == HS_STANDING_CURRENT && !second.definite)
        second.standing = phrase->standing;
    hs_role_site_add(site, &second, begin, second.stop, score);
    return second.stop;
}
