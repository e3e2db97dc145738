/* SPDX-License-Identifier: Apache-2.0
 *
 * "The airline" is no newspaper, and "the union" no airline. What kind of body a figure is comes
 * from its name ("Harbour Board"), else from what is known of the likeliest thing of that name.
 * Which thing it surely is, is decided later over the whole article (link.c), and wants
 * descriptions resolved; the kind is a smaller question, and namesakes are mostly of one kind.
 */
#include "resolve/bodykind.h"

#include <string.h>

#include "base/wordtable.h"
#include "resolve/wordlists.h"

#define LEAST 200 /* of a meaning's prior, in thousandths, to tell the kind */

/* The kinds of bodies in the knowledge base that each word is said of; sorted. Written for this
   program: the words are HS_WORD_KIND, the kinds those of knowledge/README.md. */
static const struct {
    const char *head;
    const char *const kinds[9];
} heads[] = {
    { "agency", { "agency", "government", "institution", "international", "media", "ministry" } },
    { "airline", { "company" } },
    { "alliance", { "armed-group", "international", "ngo", "party" } },
    { "association", { "league", "ngo", "union" } },
    { "bank", { "central-bank", "company" } },
    { "board", { "agency", "committee", "institution" } },
    { "bureau", { "agency", "ministry" } },
    { "charity", { "ngo" } },
    { "club", { "team" } },
    { "commission", { "agency", "committee", "institution", "international" } },
    { "committee", { "campaign", "committee", "legislature", "party" } },
    { "company", { "company" } },
    { "council", { "committee", "government", "institution", "international", "legislature" } },
    { "department", { "agency", "government", "ministry" } },
    { "federation", { "international", "league", "ngo", "union" } },
    { "firm", { "company" } },
    { "foundation", { "ngo", "think-tank" } },
    { "group",
      { "armed-group", "band", "campaign", "company", "international", "ngo", "think-tank",
        "union" } },
    { "hospital", { "hospital" } },
    { "institute", { "institution", "think-tank", "university" } },
    { "league", { "league", "ngo" } },
    { "magazine", { "media", "newspaper" } },
    { "ministry", { "ministry" } },
    { "museum", { "institution" } },
    { "network", { "media" } },
    { "newspaper", { "media", "newspaper" } },
    { "organisation", { "armed-group", "international", "ngo", "think-tank", "union" } },
    { "organization", { "armed-group", "international", "ngo", "think-tank", "union" } },
    { "outlet", { "media", "newspaper" } },
    { "paper", { "media", "newspaper" } },
    { "trust", { "company", "ngo" } },
    { "union", { "international", "union" } },
    { "university", { "university" } },
};

/* Words that are said of few companies only. */
static const char *const narrow[] = { "airline", "bank", NULL };

/* Words that are said of so many bodies that the name need not tell. */
static const char *const general[] = { "agency",       "company",      "firm", "group",
                                       "organisation", "organization", NULL };

/* Returns the kinds of which `head` is said, NULL for a word that is not in the table. */
static const char *const *
kinds_of(const char *head)
{
    const gssize row = HS_WORDTABLE_FIND(heads, head);
    return row >= 0 ? heads[row].kinds : NULL;
}

/* Returns the kind of the likeliest body of that name, NULL where none is likely or it is of no
   kind in particular. */
static const char *
kind_of_name(const HsKnowledge *knowledge, const HsOrgName *name)
{
    g_autoptr(GArray) found = hs_knowledge_find(knowledge, name->name, strlen(name->name));
    const HsCandidate *best = NULL;
    HsKnownEntity entity;
    for (guint i = 0; i < found->len; i++) {
        const HsCandidate *const one = &g_array_index(found, HsCandidate, i);
        hs_knowledge_get_entity(knowledge, one->known, &entity);
        if (entity.kind == HS_KNOWN_ORGANIZATION && (!best || one->weight > best->weight))
            best = one;
    }
    if (!best || best->weight < LEAST)
        return NULL;
    hs_knowledge_get_entity(knowledge, best->known, &entity);
    return strcmp(entity.subtype, "organization") == 0 ? NULL : entity.subtype;
}

void
hs_body_kind_learn(HsCasting *casting, const HsKnowledge *knowledge)
{
    for (guint i = 0; knowledge && i < casting->figures->len; i++) {
        HsFigure *const figure = hs_casting_get_figure(casting, (gint32)i);
        for (guint k = 0; figure->type == HS_ENTITY_ORGANIZATION && k < figure->orgs->len; k++) {
            if (!figure->kind)
                figure->kind = kind_of_name(knowledge, g_ptr_array_index(figure->orgs, k));
        }
    }
}

/* Says what the names of `figure` tell: a word of it is the head, or its last is another kind. */
static HsBodyKind
told_by_name(const HsFigure *figure, const char *head)
{
    for (guint i = 0; i < figure->orgs->len; i++) {
        const HsOrgName *const org = g_ptr_array_index(figure->orgs, i);
        for (guint w = 0; w < org->n_words; w++) {
            if (strcmp(org->words[w], head) == 0)
                return HS_BODY_SUCH;
        }
    }
    for (guint i = 0; i < figure->orgs->len; i++) {
        const HsOrgName *const org = g_ptr_array_index(figure->orgs, i);
        if (org->n_words > 1 && hs_word_is(org->words[org->n_words - 1], HS_WORD_KIND))
            return HS_BODY_OTHER;
    }
    return HS_BODY_MAYBE;
}

HsBodyKind
hs_body_kind_fits(const HsFigure *figure, const char *head)
{
    static const char *const businesses[] = { "airline", "bank", "network", NULL };
    const HsBodyKind name = told_by_name(figure, head);
    const char *const *const kinds = kinds_of(head);
    if (name == HS_BODY_SUCH || !kinds)
        return name;
    if (figure->kind && !g_strv_contains(kinds, figure->kind))
        return HS_BODY_OTHER;
    if (figure->kind)
        return strcmp(figure->kind, "company") == 0 && g_strv_contains(narrow, head) ? HS_BODY_MAYBE
                                                                                     : HS_BODY_SUCH;
    if (!g_strv_contains(general, head))
        return name;
    if (name == HS_BODY_MAYBE)
        return HS_BODY_SUCH;
    /* The Harbour Board is no company, but may be an agency; Ostwind Airline is a company. */
    if (strcmp(head, "company") != 0 && strcmp(head, "firm") != 0)
        return HS_BODY_SUCH;
    for (guint i = 0; i < figure->orgs->len; i++) {
        const HsOrgName *const org = g_ptr_array_index(figure->orgs, i);
        if (org->n_words > 0 && g_strv_contains(businesses, org->words[org->n_words - 1]))
            return HS_BODY_SUCH;
    }
    return HS_BODY_OTHER;
}
