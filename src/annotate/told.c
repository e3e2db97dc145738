/* SPDX-License-Identifier: Apache-2.0
 *
 * A verb that has its hearer as its object comes in ("told |reporters|"), and the tree around it. A
 * passive one has him as its subject ("|he| was asked"), a participle as that of the verb that it
 * stands beside ("when asked, |he| said"). The tree of a long sentence is often wrong about what
 * hangs on what, less often about what stands together: where it gives the verb no object, the
 * phrase or name right behind the verb is taken.
 */
#include "annotate/told.h"

#include <string.h>

#include "base/lemma.h"
#include "text/wording.h"

#define MAX_DEPTH 4 /* of clauses within each other */

static gboolean
has_related(const HsHearing *search, guint32 head, HsRelation relation)
{
    return hs_hearing_related(search, head, relation) < search->end;
}

/* Return the subject of the verb `verb`, passive or not: its own, that of the verb it is joined to
   or hangs on, or the noun that it describes. search->end without one. */
static guint32
find_subject(const HsHearing *search, guint32 verb)
{
    for (guint depth = 0; depth < MAX_DEPTH; depth++) {
        const guint32 subject = hs_hearing_related(search, verb, HS_RELATION_NSUBJ);
        const HsRelation relation = search->syntax[verb].relation;
        const gint32 head = search->syntax[verb].head;
        const gboolean relative = subject < search->end && search->syntax[subject].tag == HS_TAG_WP;
        if (subject < search->end && !relative)
            return subject;
        if (head < 0)
            return search->end;
        if (hs_relation_get_universal(relation) == HS_RELATION_ACL)
            return (guint32)head;
        if (relation != HS_RELATION_ADVCL && relation != HS_RELATION_CONJ &&
            relation != HS_RELATION_XCOMP)
            return search->end;
        verb = (guint32)head;
    }
    return search->end;
}

/* Say whether a form of "be" helps the verb. */
static gboolean
has_be(const HsHearing *search, guint32 verb)
{
    const guint32 helper = hs_hearing_related(search, verb, HS_RELATION_AUX);
    return helper < search->end &&
           g_strcmp0(hs_lemma_of_auxiliary(hs_hearing_get_word(search, helper)), "be") == 0;
}

/* Say whether the verb, which has no subject, is a participle: "asked by her, he said". That
   "Asked" is one the tag often cannot see; then whoever stands behind it is its object. */
static gboolean
is_participle(const HsHearing *search, guint32 verb)
{
    const HsRelation relation = search->syntax[verb].relation;
    const HsPennTag tag = search->syntax[verb].tag;
    const guint32 object = hs_hearing_related(search, verb, HS_RELATION_OBJ);
    const guint32 next = hs_hearing_find_head(search, verb + 1);
    if ((tag != HS_TAG_VBN && tag != HS_TAG_VBD) ||
        g_str_has_suffix(hs_hearing_get_word(search, verb), "ing") ||
        (relation != HS_RELATION_ADVCL && relation != HS_RELATION_ACL))
        return FALSE;
    if (tag == HS_TAG_VBD && next < search->end && hs_hearing_is_hearer(search, next) &&
        !has_related(search, next, HS_RELATION_CASE))
        return FALSE;
    return !has_related(search, verb, HS_RELATION_AUX) &&
           !has_related(search, verb, HS_RELATION_NSUBJ) &&
           (object >= search->end || !hs_hearing_is_hearer(search, object));
}

gboolean
hs_told_is_passive(const HsHearing *search, guint32 verb)
{
    return has_related(search, verb, HS_RELATION_AUX_PASS) ||
           has_related(search, verb, HS_RELATION_NSUBJ_PASS) ||
           (search->syntax[verb].tag == HS_TAG_VBN && has_be(search, verb)) ||
           is_participle(search, verb);
}

/* Return the last token of the naming that begins right behind the verb, past an article and a
   possessor ("told the Herald's |Ann Roe|"), or the pronoun there; search->end without one. What
   somebody owns does not hear. */
static guint32
find_next_name(const HsHearing *search, guint32 verb)
{
    guint32 token = verb + 1;
    if (token < search->end && search->syntax[token].part == HS_PART_DET)
        token++;
    while (token < search->end && !hs_hearing_is_pronoun(search, token)) {
        if (search->syntax[token].tag == HS_TAG_OPENING_QUOTE)
            token++;
        if (token >= search->end)
            break;
        const gint64 naming = hs_hearing_naming_at(search, token);
        const guint32 head = hs_hearing_find_head(search, token);
        if (naming < 0)
            return search->end;
        while (token + 1 < search->end && hs_hearing_naming_at(search, token + 1) == naming)
            token++;
        if (token + 1 >= search->end || search->syntax[token + 1].tag != HS_TAG_POS)
            return hs_hearing_naming_at(search, head) == naming ? token : search->end;
        token += 2;
    }
    return token;
}

/* Say whether token `token` is the subject of a finite verb behind it: "warned |Norland| would
   act", not "urged |Norland| to act". */
static gboolean
is_other_subject(const HsHearing *search, guint32 token)
{
    const gint32 verb = search->syntax[token].head;
    return hs_relation_get_universal(search->syntax[token].relation) == HS_RELATION_NSUBJ &&
           verb > (gint64)token && verb < (gint64)search->end &&
           (search->syntax[verb].tag != HS_TAG_VB ||
            has_related(search, (guint32)verb, HS_RELATION_AUX));
}

/* Return the phrase that begins right behind the verb, wherever the tree hangs it ("asked former
   minister |Ann Roe|"); else the naming there. What is said may begin there too, but "told" has its
   hearer first. search->end without one. */
static guint32
find_next(const HsHearing *search, guint32 verb)
{
    static const char *const dots[] = { "...", "…", NULL };
    const char *const lemma = hs_lemma_of_verb(search->scratch, hs_hearing_get_word(search, verb));
    if (hs_text_token_is(search->text, (gint64)verb + 1, dots))
        verb++;
    const guint32 next = hs_hearing_find_head(search, verb + 1);
    guint32 found = next;
    if (next >= search->end || !hs_hearing_is_hearer(search, next) ||
        has_related(search, next, HS_RELATION_CASE))
        found = find_next_name(search, verb);
    return found < search->end && strcmp(lemma, "tell") != 0 && is_other_subject(search, found)
               ? search->end
               : found;
}

/* Add the object of `verb`; where the tree has none, the phrase behind it. */
static void
add_object(HsHearing *search, guint32 verb)
{
    gboolean found = FALSE;
    guint32 object = hs_hearing_related(search, verb, HS_RELATION_IOBJ);
    if (object >= search->end)
        found = hs_hearing_add(search, hs_hearing_related(search, verb, HS_RELATION_OBJ));
    for (; object < search->end;
         object = hs_syntax_find_related(search->syntax, object + 1, search->end, verb,
                                         HS_RELATION_IOBJ))
        found = hs_hearing_add(search, object) || found;
    if (!found)
        hs_hearing_add(search, find_next(search, verb));
}

void
hs_told_add(HsHearing *search, guint32 verb)
{
    if (hs_told_is_passive(search, verb))
        hs_hearing_add_asked(search, find_subject(search, verb));
    else
        add_object(search, verb);
}
