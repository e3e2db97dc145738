/* SPDX-License-Identifier: Apache-2.0
 *
 * See describe.h. Writes, in this order: the graph and what it was made from and by, the article,
 * its text version, the entities and their mentions (entities.c), the memberships, the occasions,
 * the statements. No fact lives in the graph's name alone (each statement has hs:reportedIn, each
 * membership the span that tells of it, each span its text version), so the triples may be poured
 * together in a store that keeps no graphs.
 */
#include "graph/describe.h"

#include "graph/concepts.h"
#include "graph/entities.h"
#include "graph/iri.h"
#include "graph/lexical.h"
#include "graph/manner.h"
#include "graph/mint.h"
#include "graph/scribe.h"
#include "graph/vocab.h"

#include <string.h>

#define HEX_OF_TEXT 32 /* digits of the body's SHA-256 that name a text version */

typedef struct {
    HsScribe scribe;
    const HsReport *report;
    const HsArticle *article;
    const char *base;
    const char *version;
    const char *graph_iri;
    const char *text_iri;
    const char *article_iri;
    const char *const *entity_iris;     /* [n_entities] */
    const char *const *membership_iris; /* [n_memberships] */
    const char *const *statement_iris;  /* [n_statements] */
    HsManner manner;
} Portrait;

static const char *const iri_of_form[] = {
    [HS_FORM_DIRECT] = HS_IRI_hs_Direct,
    [HS_FORM_INDIRECT] = HS_IRI_hs_Indirect,
    [HS_FORM_MIXED] = HS_IRI_hs_Mixed,
};

static const char *
arena_printf(HsArena *arena, const char *format, ...) G_GNUC_PRINTF(2, 3);

static const char *
arena_printf(HsArena *arena, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    g_autofree char *string = g_strdup_vprintf(format, args);
    va_end(args);
    return hs_arena_strdup(arena, string);
}

static const char *
choose_article_iri(HsArena *arena, const HsArticle *article, const char *base)
{
    g_autofree char *canonical = article->url ? hs_iri_dup_canonical(article->url) : NULL;

    if (canonical)
        return hs_arena_strdup(arena, canonical);
    return arena_printf(arena, "%sdoc/%.*s", base, HEX_OF_TEXT, article->sha256);
}

static void
choose_iris(Portrait *p, HsArena *arena)
{
    const char *const sha256 = p->article->sha256;

    p->graph_iri = arena_printf(arena, "%sgraph/%.*s", p->base, HEX_OF_TEXT, sha256);
    p->text_iri = arena_printf(arena, "%stext/%.*s", p->base, HEX_OF_TEXT, sha256);
    p->article_iri = choose_article_iri(arena, p->article, p->base);
    p->entity_iris = hs_mint_entities(arena, p->report, p->base, p->text_iri);
    p->membership_iris = hs_mint_memberships(arena, p->report, p->base, p->text_iri,
                                             p->entity_iris);
    p->manner = (HsManner){ p->report, p->entity_iris,
                            hs_mint_occasions(arena, p->report, p->text_iri) };
    p->statement_iris = hs_mint_statements(arena, p->report, p->text_iri);
}

static void
describe_origin(Portrait *p)
{
    HsScribe *const s = &p->scribe;
    g_autofree char *version = hs_iri_escape(p->version);
    g_autofree char *tool_iri = g_strconcat(p->base, "tool/", version, NULL);
    g_autofree char *tool_label = g_strconcat("hearsay ", p->version, NULL);
    const guint32 graph = hs_scribe_node(s, p->graph_iri);
    const guint32 tool = hs_scribe_node(s, tool_iri);

    hs_scribe_type(s, graph, HS_IRI_prov_Entity);
    hs_scribe_iri(s, graph, HS_IRI_prov_wasDerivedFrom, p->text_iri);
    hs_scribe_iri(s, graph, HS_IRI_prov_wasAttributedTo, tool_iri);
    hs_scribe_type(s, tool, HS_IRI_prov_SoftwareAgent);
    hs_scribe_string(s, tool, HS_IRI_rdfs_label, tool_label);
}

/* Says that the article stands in relation `predicate` to somebody called `name`, of whom only the
   page around the article speaks. */
static void
describe_maker(Portrait *p, guint32 article, const char *predicate, const char *name,
               HsEntityType type, const char *class_iri)
{
    HsScribe *const s = &p->scribe;
    g_autofree char *carried = hs_lexical_dup_carried(name, strlen(name));
    g_autofree char *minted = hs_mint_dup_global(p->base, type, carried);

    if (!minted)
        return;
    const gint32 known = hs_entities_find(p->report->cast, p->base, minted);
    const char *const iri = known >= 0 ? p->entity_iris[known] : minted;
    const guint32 node = hs_scribe_node(s, iri);
    hs_scribe_iri(s, article, predicate, iri);
    hs_entities_describe_type(s, node, type);
    if (class_iri)
        hs_scribe_type(s, node, class_iri);
    if (known < 0)
        hs_entities_describe_name(s, node, carried);
    else if (!g_str_equal(p->report->cast->entities[known].name, carried))
        hs_scribe_string(s, node, HS_IRI_schema_alternateName, carried);
}

/* A byline of two full words is a person's; else ("Reuters") an agency's. */
static void
describe_authors(Portrait *p, guint32 article)
{
    for (const char *const *author = p->article->authors; *author; author++) {
        g_autofree char *person = g_utf8_validate(*author, -1, NULL)
                                      ? hs_mint_dup_global(p->base, HS_ENTITY_PERSON, *author)
                                      : NULL;
        describe_maker(p, article, HS_IRI_schema_author, *author,
                       person ? HS_ENTITY_PERSON : HS_ENTITY_ORGANIZATION, /* class_iri= */ NULL);
    }
}

static void
describe_article(Portrait *p)
{
    HsScribe *const s = &p->scribe;
    const guint32 node = hs_scribe_node(s, p->article_iri);

    hs_scribe_type(s, node, HS_IRI_schema_NewsArticle);
    hs_scribe_words(s, node, HS_IRI_rdfs_label, p->article->headline);
    hs_scribe_words(s, node, HS_IRI_schema_headline, p->article->headline);
    hs_scribe_time(s, node, HS_IRI_schema_datePublished, p->article->date);
    hs_scribe_time(s, node, HS_IRI_schema_dateModified, p->article->modified);
    hs_scribe_string(s, node, HS_IRI_schema_inLanguage, s->language);
    describe_authors(p, node);
    if (p->article->publisher)
        describe_maker(p, node, HS_IRI_schema_publisher, p->article->publisher,
                       HS_ENTITY_ORGANIZATION, HS_IRI_schema_NewsMediaOrganization);
}

static void
describe_text(Portrait *p, gboolean embed)
{
    HsScribe *const s = &p->scribe;
    const guint32 node = hs_scribe_node(s, p->text_iri);

    hs_scribe_type(s, node, HS_IRI_nif_Context);
    hs_scribe_iri(s, node, HS_IRI_nif_sourceUrl, p->article_iri);
    hs_scribe_integer(s, node, HS_IRI_nif_beginIndex, 0);
    hs_scribe_integer(s, node, HS_IRI_nif_endIndex, p->article->n_code_points);
    hs_scribe_string(s, node, HS_IRI_schema_sha256, p->article->sha256);
    if (embed)
        hs_scribe_string(s, node, HS_IRI_nif_isString, p->article->body);
}

/* Writes bounds of time, where known. */
static void
describe_bounds(HsScribe *s, guint32 node, const HsMembership *membership)
{
    hs_scribe_time(s, node, HS_IRI_hs_earliest, membership->earliest.date);
    hs_scribe_time(s, node, HS_IRI_hs_knownFrom, membership->known_from.date);
    hs_scribe_time(s, node, HS_IRI_hs_knownTo, membership->known_to.date);
    hs_scribe_time(s, node, HS_IRI_hs_latest, membership->latest.date);
}

static void
describe_role(Portrait *p, guint32 membership, const char *title)
{
    HsScribe *const s = &p->scribe;
    g_autofree char *iri = hs_mint_dup_role(p->base, title);

    if (!iri)
        return;
    const guint32 role = hs_scribe_node(s, iri);
    hs_scribe_iri(s, membership, HS_IRI_org_role, iri);
    hs_scribe_type(s, role, HS_IRI_org_Role);
    hs_scribe_words(s, role, HS_IRI_rdfs_label, title);
    hs_scribe_words(s, role, HS_IRI_skos_prefLabel, title);
}

static void
describe_membership(Portrait *p, const HsMembership *membership, const char *iri)
{
    HsScribe *const s = &p->scribe;
    const guint32 node = hs_scribe_node(s, iri);

    hs_scribe_type(s, node, HS_IRI_org_Membership);
    hs_scribe_iri(s, node, HS_IRI_org_member, p->entity_iris[membership->member]);
    if (membership->organization >= 0)
        hs_scribe_iri(s, node, HS_IRI_org_organization, p->entity_iris[membership->organization]);
    if (membership->place >= 0)
        hs_scribe_iri(s, node, HS_IRI_hs_officeOf, p->entity_iris[membership->place]);
    else if (membership->country)
        hs_entities_describe_country(s, node, HS_IRI_hs_officeOf, membership->country, p->base);
    describe_role(p, node, membership->title);
    describe_bounds(s, node, membership);
    hs_scribe_spans(s, node, HS_IRI_prov_wasDerivedFrom, &membership->evidence, 1);
    hs_scribe_decimal(s, node, HS_IRI_hs_confidence, membership->confidence);
}

static void
describe_memberships(Portrait *p)
{
    for (guint32 i = 0; i < p->report->n_memberships; i++)
        describe_membership(p, &p->report->memberships[i], p->membership_iris[i]);
}

/* Says whom and what the words in `content` refer to. */
static void
describe_content(Portrait *p, guint32 statement, HsSpan content)
{
    const HsCast *const cast = p->report->cast;
    const HsAnnotation *const annotation = cast->annotation;

    for (guint32 i = hs_annotation_find_mention(annotation, content.begin);
         i < annotation->n_mentions; i++) {
        if (annotation->mentions[i].span.begin >= content.end)
            return;
        const gint32 entity = cast->mention_entities[i];
        if (entity >= 0 && hs_span_contains(content, annotation->mentions[i].span))
            hs_scribe_iri(&p->scribe, statement, HS_IRI_schema_mentions, p->entity_iris[entity]);
    }
}

/* Says what the speaker does, the kind and the finer act, and how that and the content are
   presented. */
static void
describe_act(HsScribe *s, guint32 node, const HsStatement *statement)
{
    hs_scribe_iri(s, node, HS_IRI_hs_act, hs_concept_of_act(statement->act));
    if (statement->speech_act != HS_SPEECH_NONE)
        hs_scribe_iri(s, node, HS_IRI_hs_act, hs_concept_of_speech_act(statement->speech_act));
    for (guint i = 0; i < HS_N_CERTAINTIES; i++) {
        if (statement->actuality & (1U << i))
            hs_scribe_iri(s, node, HS_IRI_hs_actuality, hs_concept_of_certainty(i));
        if (statement->certainty & (1U << i))
            hs_scribe_iri(s, node, HS_IRI_hs_certainty, hs_concept_of_certainty(i));
    }
    if (statement->distance != HS_DISTANCE_NONE)
        hs_scribe_iri(s, node, HS_IRI_hs_distance, hs_concept_of_distance(statement->distance));
}

/* Says when the statement was made, and how that is known. */
static void
describe_dating(Portrait *p, guint32 node, const HsStatement *statement)
{
    HsScribe *const s = &p->scribe;
    const HsDating *const dating = &statement->dating;

    if (statement->tense != HS_TENSE_NONE)
        hs_scribe_iri(s, node, HS_IRI_hs_tense, hs_concept_of_tense(statement->tense));
    if (dating->from == HS_DATE_UNKNOWN)
        return;
    hs_scribe_time(s, node, HS_IRI_hs_date, dating->date.date);
    hs_scribe_iri(s, node, HS_IRI_hs_dateFrom, hs_concept_of_date_from(dating->from));
    hs_scribe_time(s, node, HS_IRI_hs_earliest, dating->earliest.date);
    hs_scribe_time(s, node, HS_IRI_hs_latest, dating->latest.date);
    if (hs_span_length(dating->words) > 0)
        hs_scribe_spans(s, node, HS_IRI_hs_time, &dating->words, 1);
}

static void
describe_statement(Portrait *p, const HsStatement *statement, const char *iri)
{
    HsScribe *const s = &p->scribe;
    const guint32 node = hs_scribe_node(s, iri);

    hs_scribe_type(s, node, HS_IRI_hs_Statement);
    for (guint32 i = 0; i < statement->n_speakers; i++)
        hs_scribe_iri(s, node, HS_IRI_hs_speaker, p->entity_iris[statement->speakers[i]]);
    if (statement->speaking_as >= 0)
        hs_scribe_iri(s, node, HS_IRI_hs_speakingAs, p->membership_iris[statement->speaking_as]);
    if (statement->on_behalf_of >= 0)
        hs_scribe_iri(s, node, HS_IRI_hs_onBehalfOf, p->entity_iris[statement->on_behalf_of]);
    hs_scribe_iri(s, node, HS_IRI_hs_form, iri_of_form[statement->form]);
    hs_manner_describe(s, &p->manner, node, statement);
    hs_scribe_words(s, node, HS_IRI_hs_verb, statement->verb);
    describe_act(s, node, statement);
    hs_scribe_iri(s, node, HS_IRI_hs_reportedIn, p->article_iri);
    hs_scribe_words(s, node, HS_IRI_schema_text, statement->text);
    describe_dating(p, node, statement);
    if (statement->within >= 0)
        hs_scribe_iri(s, node, HS_IRI_hs_within, p->statement_iris[statement->within]);
    hs_scribe_spans(s, node, HS_IRI_hs_source, statement->sources, statement->n_sources);
    hs_scribe_spans(s, node, HS_IRI_hs_cue, statement->cues, statement->n_cues);
    hs_scribe_spans(s, node, HS_IRI_hs_content, statement->contents, statement->n_contents);
    hs_scribe_spans(s, node, HS_IRI_hs_verbatim, statement->verbatims, statement->n_verbatims);
    for (guint32 i = 0; i < statement->n_contents; i++)
        describe_content(p, node, statement->contents[i]);
    hs_scribe_decimal(s, node, HS_IRI_hs_confidence, statement->confidence);
}

static void
describe_statements(Portrait *p)
{
    for (guint32 i = 0; i < p->report->n_statements; i++)
        describe_statement(p, &p->report->statements[i], p->statement_iris[i]);
}

const HsGraph *
hs_describe(HsArena *arena, const HsReport *report, const HsDescribeOptions *options)
{
    const HsDescribeOptions none = { 0 };
    const HsDescribeOptions *const chosen = options ? options : &none;
    const HsArticle *const article = report->cast->annotation->text->article;
    Portrait p = {
        .report = report,
        .article = article,
        .base = hs_arena_strdup(arena, chosen->base ? chosen->base : HS_DEFAULT_BASE),
        .version = chosen->version ? chosen->version : PACKAGE_VERSION,
    };

    choose_iris(&p, arena);
    hs_scribe_begin(&p.scribe, arena, article, p.graph_iri, p.text_iri);
    describe_origin(&p);
    describe_article(&p);
    describe_text(&p, chosen->embed_text);
    hs_entities_describe(&p.scribe, report, p.base, p.entity_iris);
    hs_entities_describe_mentions(&p.scribe, report->cast, p.entity_iris);
    describe_memberships(&p);
    hs_manner_describe_occasions(&p.scribe, &p.manner);
    describe_statements(&p);

    HsGraph *const graph = hs_scribe_finish(&p.scribe);
    graph->report = report;
    graph->base = p.base;
    graph->article = p.article_iri;
    graph->text = p.text_iri;
    graph->entities = p.entity_iris;
    graph->memberships = p.membership_iris;
    graph->occasions = p.manner.occasions;
    graph->statements = p.statement_iris;
    return hs_profile_apply(arena, graph, &chosen->part);
}
