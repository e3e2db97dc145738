/* SPDX-License-Identifier: Apache-2.0
 *
 * An article about a hearing says once that somebody testifies and then tells for pages what he
 * said and was asked there. Witnesses are the speakers of statements that are testimony by their
 * own words, subjects of "testify" ("Roe, who testified on Monday", "Roe was the third witness
 * testifying"; whoever is to testify has not done so), and whose testimony the article names. Where
 * the article has several witnesses, what they say in it without any other means is taken to be
 * testimony, and so are questions put to them. A single witness may be named in passing, in an
 * article about all else that he says.
 */
#include "statement/witnesses.h"

#include <string.h>

#define LEAST 2       /* witnesses in an article about a hearing */
#define MAX_REACH 200 /* tokens on both sides of a verb that are looked at */

typedef struct {
    const HsRoleText *text;
    const HsSyntax *syntax;
    guint8 *testifies; /* [n_entities of the cast] */
    guint32 n;         /* of them */
} Hearing;

static void
add_witness(Hearing *hearing, gint32 entity)
{
    if (entity < 0 || hearing->testifies[entity] ||
        hearing->text->cast->entities[entity].type != HS_ENTITY_PERSON)
        return;
    hearing->testifies[entity] = TRUE;
    hearing->n++;
}

/* Returns the entity of the mention that begins or names at token `token`; -1 without one. */
static gint32
entity_at(const Hearing *hearing, guint32 token)
{
    const HsAnnotation *const annotation = hearing->text->annotation;
    const HsSpan span = hearing->text->text->tokens[token].span;
    const guint32 mention = hs_annotation_find_mention(annotation, span.begin);
    const gint32 named = hs_role_text_entity(hearing->text, token);
    if (named >= 0 || mention >= annotation->n_mentions ||
        annotation->mentions[mention].span.begin != span.begin)
        return named;
    return hearing->text->cast->mention_entities[mention];
}

/* Adds what stands in `relation` to token `head`. Returns whether anything does. */
static gboolean
add_related(Hearing *hearing, guint32 head, HsRelation relation)
{
    guint32 end;
    const guint32 begin = hs_role_text_sentence(hearing->text, head, &end);
    const guint32 first = MAX(begin, head > MAX_REACH ? head - MAX_REACH : 0);
    end = MIN(end, head + MAX_REACH);
    const guint32 child = hs_syntax_find_related(hearing->syntax, first, end, head, relation);
    if (child >= end)
        return FALSE;
    add_witness(hearing, entity_at(hearing, child));
    return TRUE;
}

/* Adds the subject of the verb `verb`, or what it describes: "|Roe|, who testified", "|Roe| was the
   third witness testifying". */
static void
read_testifying(Hearing *hearing, guint32 verb)
{
    const HsSyntax *const syntax = hearing->syntax;
    if (hs_relation_get_universal(syntax[verb].relation) == HS_RELATION_ACL &&
        syntax[verb].head >= 0) {
        const guint32 noun = (guint32)syntax[verb].head;
        if (hs_role_text_name(hearing->text, noun) >= 0)
            add_witness(hearing, entity_at(hearing, noun));
        else
            add_related(hearing, noun, HS_RELATION_NSUBJ);
        return;
    }
    if (!add_related(hearing, verb, HS_RELATION_NSUBJ) && syntax[verb].head >= 0 &&
        (syntax[verb].relation == HS_RELATION_CONJ || syntax[verb].relation == HS_RELATION_XCOMP))
        add_related(hearing, (guint32)syntax[verb].head, HS_RELATION_NSUBJ);
}

/* Finds those who testify, in the words of the article and among the speakers of testimony. */
static void
find_witnesses(Hearing *hearing, const HsStatement *statements, guint32 n)
{
    static const char *const verbs[] = { "testified", "testifies", "testifying", NULL };
    for (guint32 i = 0; i < hearing->text->text->n_tokens; i++) {
        const char *const word = hs_role_text_word(hearing->text, i);
        if (hs_role_text_is(hearing->text, i, verbs))
            read_testifying(hearing, i);
        else if (strcmp(word, "testimony") == 0)
            add_related(hearing, i, HS_RELATION_NMOD_POSS);
    }
    for (guint32 i = 0; i < n; i++) {
        for (guint32 k = 0;
             statements[i].medium == HS_MEDIUM_TESTIMONY && k < statements[i].n_speakers; k++)
            add_witness(hearing, (gint32)statements[i].speakers[k]);
    }
}

static gboolean
has_witness(const Hearing *hearing, const guint32 *entities, guint32 n)
{
    for (guint32 i = 0; i < n; i++) {
        if (hearing->testifies[entities[i]])
            return TRUE;
    }
    return FALSE;
}

void
hs_witnesses_hear(const HsRoleText *text, HsStatement *statements, guint32 n)
{
    g_autofree guint8 *testifies = g_new0(guint8, text->cast->n_entities + 1);
    Hearing hearing = { text, text->annotation->syntax, testifies, 0 };
    if (!hearing.syntax)
        return;
    find_witnesses(&hearing, statements, n);
    for (guint32 i = 0; hearing.n >= LEAST && i < n; i++) {
        HsStatement *const statement = &statements[i];
        if (statement->medium != HS_MEDIUM_NONE || statement->occasion >= 0 ||
            statement->outlet >= 0 || statement->within >= 0 ||
            (statement->act != HS_ACT_SAY && statement->act != HS_ACT_ASK))
            continue;
        if (has_witness(&hearing, statement->speakers, statement->n_speakers) ||
            (statement->act == HS_ACT_ASK &&
             has_witness(&hearing, statement->addressees, statement->n_addressees)))
            statement->medium = HS_MEDIUM_TESTIMONY;
    }
}
