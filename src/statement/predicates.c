/* SPDX-License-Identifier: Apache-2.0
 *
 * See predicates.h. Three things can stand behind the verb: the role ("is the director of"), the
 * organization where the verb itself tells the role ("who runs the Harrow Institute"), or a body
 * that the article leaves without a name, which then is part of the role ("head of a shipyard").
 * The main verb is looked for right behind the name and, where commas set a remark apart ("Roe,
 * who has led the board since 2012, will become ..."), behind the remark; there only verbs that
 * tell of roles and of nothing else count.
 */
#include "statement/predicates.h"

#include <string.h>

#include "base/wordtable.h"
#include "statement/roleverbs.h"
#include "statement/rolewords.h"

#define SCORE_PREDICATE 0.8
#define MAX_REMARK 24   /* tokens between commas behind a name */
#define MAX_WORKPLACE 7 /* tokens of a body without a name: "the regional fishermen's union" */

static const char *const workplaces[] = {
#include "statement/workplaces.inc"
};

static gboolean
is_workplace(const HsRoleText *text, guint32 token)
{
    return HS_WORDTABLE_FIND(workplaces, hs_role_text_word(text, token)) >= 0;
}

/* Returns the token after the noun phrase without a name that begins at `token` and is headed by a
   noun for a body; `token` where none is. */
static guint32
read_workplace(const HsRoleSite *site, guint32 token)
{
    const HsRoleText *const text = site->text;
    const guint32 limit = MIN(site->end, token + MAX_WORKPLACE);
    guint32 at = token;
    if (!hs_role_text_is(text, at, hs_role_words_determiners))
        return token;
    for (at++; at < limit && hs_role_text_name(text, at) < 0; at++) {
        if (!hs_role_words_fit_inside(text, at) && !hs_role_text_is_possessive(text, at))
            break;
    }
    return at > token + 1 && hs_role_text_name(text, at) < 0 && is_workplace(text, at - 1) ? at
                                                                                           : token;
}

/* Returns the role that `verb` tells of the body from token `begin` to token `end`: "head of the
   port". */
static const char *
write_role(const HsRoleSite *site, const HsRoleVerb *verb, guint32 begin, guint32 end)
{
    g_autoptr(GString) role = g_string_new(verb->role);
    g_string_append(role, " of");
    for (guint32 i = begin; i < end; i++) {
        const HsSpan span = site->text->text->tokens[i].span;
        if (!hs_role_text_is_glued(site->text, i))
            g_string_append_c(role, ' ');
        g_string_append_len(role, site->text->text->article->body + span.begin,
                            hs_span_length(span));
    }
    return hs_arena_strdup(site->arena, role->str);
}

/* Reads what stands behind a verb that tells the role itself: "who runs |the clinic". */
static void
read_verb_object(const HsRoleSite *site, const HsRoleVerb *verb)
{
    const HsRoleText *const text = site->text;
    const guint32 object = hs_role_phrase_object(text, verb->stop, site->end);
    const gint32 name = object < site->end ? hs_role_text_name(text, object) : -1;
    const guint32 body = *verb->role ? read_workplace(site, verb->stop) : verb->stop;
    HsRolePhrase phrase = {
        .organization = -1,
        .place = -1,
        .behalf = -1,
        .standing = verb->standing,
        .verb_role = verb->role,
    };
    if (name >= 0 && hs_role_text_type(text, name) == HS_ENTITY_ORGANIZATION) {
        phrase.organization = text->cast->mention_entities[name];
        phrase.stop = hs_role_text_name_end(text, object);
    } else if (body > verb->stop) {
        phrase.verb_role = write_role(site, verb, verb->stop, body);
        phrase.stop = body;
    } else {
        return;
    }
    hs_role_site_add(site, &phrase, site->first, phrase.stop, SCORE_PREDICATE);
}

/* Reads what stands behind `verb`. */
static void
read_complement(const HsRoleSite *site, const HsRoleVerb *verb)
{
    HsRolePhrase phrase;
    if (verb->role) {
        read_verb_object(site, verb);
        return;
    }
    if (!hs_role_phrase_read(site->text, verb->stop, site->end, &phrase) || phrase.plural ||
        !hs_role_site_can_end(site, phrase.stop) || hs_role_site_names_party(site, &phrase) ||
        (verb->weak && !phrase.bound && (!phrase.definite || phrase.end == phrase.begin + 1)))
        return;
    if (phrase.standing == HS_STANDING_CURRENT)
        phrase.standing = verb->standing;
    phrase.begins = verb->begins;
    const guint32 end = phrase.stop;
    const guint32 joined = hs_role_site_add_joined(site, &phrase, site->first, SCORE_PREDICATE);
    phrase.stop = MAX(end, joined);
    hs_role_site_add(site, &phrase, site->first, phrase.stop, SCORE_PREDICATE);
}

/* Returns the token after the remark that commas set apart behind the name; 0 without one. What
   another name begins is a list, and "whose" leads to somebody else. */
static guint32
skip_remark(const HsRoleSite *site, guint32 comma)
{
    const HsRoleText *const text = site->text;
    if (!hs_role_text_reads(text, comma, ",") || hs_role_text_name(text, comma + 1) >= 0 ||
        hs_role_text_reads(text, comma + 1, "whose") || hs_role_text_reads(text, comma + 1, "and"))
        return 0;
    for (guint32 i = comma + 1; i < site->end && i < comma + MAX_REMARK; i++) {
        if (hs_role_text_reads(text, i, ","))
            return i + 1;
    }
    return 0;
}

void
hs_predicates_read(const HsRoleSite *site)
{
    HsRoleVerb verb;
    const guint32 behind = hs_role_site_skip_brackets(site, site->last + 1);
    const gboolean comma = hs_role_text_reads(site->text, behind, ",");
    const gboolean who = hs_role_text_reads(site->text, behind + comma, "who");
    const guint32 at = who ? behind + comma + 1 : behind;
    if (hs_role_verb_read(site->text, at, site->end, &verb) && (who || !verb.relative))
        read_complement(site, &verb);
    const guint32 main = skip_remark(site, behind);
    if (main > 0 && hs_role_verb_read(site->text, main, site->end, &verb) && !verb.relative &&
        !verb.weak)
        read_complement(site, &verb);
}
