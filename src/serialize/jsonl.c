/* SPDX-License-Identifier: Apache-2.0
 *
 * See jsonl.h. The fields come from the report behind the graph; from the graph itself, the IRIs.
 */
#include "serialize/jsonl.h"

#include <string.h>

#include "base/bisect.h"
#include "graph/entities.h"
#include "graph/lexical.h"
#include "serialize/articlejson.h"

static const char *const mention_kinds[] = {
    [HS_MENTION_NAME] = "name",
    [HS_MENTION_NOMINAL] = "nominal",
    [HS_MENTION_PRONOUN] = "pronoun",
};

/* Writes id number `index` of the letter's kind, null for -1. */
static void
write_id(HsJson *json, const char *key, char letter, gint64 index)
{
    char id[24];

    g_snprintf(id, sizeof id, "%c%" G_GINT64_FORMAT, letter, index + 1);
    hs_json_string(json, key, index >= 0 ? id : NULL);
}

static void
write_span(HsJson *json, const char *key, const HsArticle *article, HsSpan span)
{
    hs_json_open(json, key, '[');
    hs_json_count(json, NULL, hs_article_code_point(article, span.begin));
    hs_json_count(json, NULL, hs_article_code_point(article, span.end));
    hs_json_close(json, ']');
}

static void
write_spans(HsJson *json, const char *key, const HsArticle *article, const HsSpan *spans, guint32 n)
{
    hs_json_open(json, key, '[');
    for (guint32 i = 0; i < n; i++)
        write_span(json, NULL, article, spans[i]);
    hs_json_close(json, ']');
}

static void
write_score(HsJson *json, const char *key, double score)
{
    char decimal[HS_DECIMAL_SIZE];

    hs_lexical_write_decimal(score, decimal);
    hs_json_number(json, key, decimal);
}

static void
write_mentions(HsJson *json, const HsArticle *article, const HsCast *cast)
{
    hs_json_open(json, "mentions", '[');
    for (guint32 i = 0; i < cast->annotation->n_mentions; i++) {
        const HsMention *const mention = &cast->annotation->mentions[i];
        hs_json_open(json, NULL, '{');
        write_span(json, "span", article, mention->span);
        hs_json_string(json, "kind", mention_kinds[mention->kind]);
        hs_json_string(json, "type", hs_entity_type_name(mention->type));
        write_id(json, "entity", 'e', cast->mention_entities[i]);
        if (cast->mention_entities[i] >= 0)
            write_score(json, "confidence", hs_entities_confidence(cast, i));
        hs_json_close(json, '}');
    }
    hs_json_close(json, ']');
}

/* Writes the names of `entity` but for its fullest one: those of the article, then the one that the
   world knows it by. */
static void
write_aliases(HsJson *json, const HsEntity *entity)
{
    const char *const label = entity->link.label;
    gboolean told = !label || strcmp(label, entity->name) == 0;

    hs_json_open(json, "aliases", '[');
    for (const char *const *alias = entity->aliases; *alias; alias++) {
        hs_json_string(json, NULL, *alias);
        told = told || strcmp(label, *alias) == 0;
    }
    if (!told)
        hs_json_string(json, NULL, label);
    hs_json_close(json, ']');
}

/* Writes what the world knows of an entity, nothing where it knows nothing. */
static void
write_link(HsJson *json, const HsLink *link)
{
    if (!link->id)
        return;
    hs_json_string(json, "known", link->id);
    hs_json_known(json, "wikidata", link->wikidata);
    hs_json_known(json, "label", link->label);
    if (link->subtype && *link->subtype)
        hs_json_string(json, "subtype", link->subtype);
    hs_json_known(json, "country", link->country);
    write_score(json, "confidence", (double)link->confidence);
}

static const char *
gender_name(char gender)
{
    return gender == 'm' ? "male" : gender == 'f' ? "female" : gender == 'x' ? "non-binary" : NULL;
}

/* Writes what the article's words tell of entity `i`, which has no name. */
static void
write_unnamed(HsJson *json, const HsReport *report, guint32 i)
{
    const guint32 at = HS_FIRST_FROM(HsUnnamed, agent, report->unnamed, report->n_unnamed, i);
    if (at == report->n_unnamed || report->unnamed[at].agent != i)
        return;
    if (report->unnamed[at].size > 0)
        hs_json_count(json, "size", report->unnamed[at].size);
    if (report->unnamed[at].belongs_to >= 0)
        write_id(json, "belongsTo", 'e', report->unnamed[at].belongs_to);
}

/* Writes those entities that have a name, or those that have none. */
static void
write_entities(HsJson *json, const char *key, const HsGraph *graph, gboolean named)
{
    const HsCast *const cast = graph->report->cast;

    hs_json_open(json, key, '[');
    for (guint32 i = 0; i < cast->n_entities; i++) {
        const HsEntity *const entity = &cast->entities[i];
        if (!entity->named != !named)
            continue;
        hs_json_open(json, NULL, '{');
        write_id(json, "id", 'e', i);
        hs_json_known(json, "iri", graph->entities[i]);
        hs_json_string(json, "type", hs_entity_type_name(entity->type));
        hs_json_number(json, "named", named ? "true" : "false");
        hs_json_string(json, named ? "name" : "description", entity->name);
        if (named)
            write_aliases(json, entity);
        else
            write_unnamed(json, graph->report, i);
        hs_json_known(json, "sort", hs_document_sort_name(entity->sort));
        if (entity->author >= 0)
            write_id(json, "author", 'e', entity->author);
        hs_json_known(json, "gender", gender_name(entity->gender));
        write_link(json, &entity->link);
        hs_json_close(json, '}');
    }
    hs_json_close(json, ']');
}

/* Returns the first of `n` entities that has a name, or that has none; -1 without one. */
static gint64
find_entity(const HsCast *cast, const guint32 *entities, guint32 n, gboolean named)
{
    for (guint32 i = 0; i < n; i++) {
        if (!cast->entities[entities[i]].named == !named)
            return entities[i];
    }
    return -1;
}

static void
write_ids(HsJson *json, const char *key, const guint32 *entities, guint32 n)
{
    hs_json_open(json, key, '[');
    for (guint32 i = 0; i < n; i++)
        write_id(json, NULL, 'e', entities[i]);
    hs_json_close(json, ']');
}

static void
write_speakers(HsJson *json, const HsCast *cast, const HsStatement *statement)
{
    const guint32 *const speakers = statement->speakers;
    const guint32 n = statement->n_speakers;

    write_id(json, "speaker", 'e', find_entity(cast, speakers, n, /* named= */ TRUE));
    write_id(json, "agent", 'e', find_entity(cast, speakers, n, /* named= */ FALSE));
    write_ids(json, "speakers", speakers, n);
    if (statement->document >= 0)
        write_id(json, "document", 'e', statement->document);
}

/* Writes to whom the statement was made; nothing where nobody is told. */
static void
write_addressees(HsJson *json, const HsCast *cast, const HsStatement *statement)
{
    const guint32 *const addressees = statement->addressees;
    const guint32 n = statement->n_addressees;

    if (n == 0)
        return;
    write_id(json, "addressee", 'e', find_entity(cast, addressees, n, /* named= */ TRUE));
    write_id(json, "addresseeAgent", 'e', find_entity(cast, addressees, n, /* named= */ FALSE));
    write_ids(json, "addressees", addressees, n);
}

/* Writes the names of the bits that are set; nothing where none is. */
static void
write_certainty(HsJson *json, const char *key, guint certainty)
{
    if (certainty == 0)
        return;
    hs_json_open(json, key, '[');
    for (guint i = 0; i < HS_N_CERTAINTIES; i++) {
        if (certainty & (1U << i))
            hs_json_string(json, NULL, hs_certainty_name(i));
    }
    hs_json_close(json, ']');
}

/* Writes by what means, where and at what event it was said, as far as that is told. */
static void
write_setting(HsJson *json, const HsStatement *statement)
{
    if (statement->medium != HS_MEDIUM_NONE)
        hs_json_string(json, "medium", hs_medium_name(statement->medium));
    hs_json_known(json, "platform", statement->platform);
    if (statement->outlet >= 0)
        write_id(json, "outlet", 'e', statement->outlet);
    if (statement->place >= 0)
        write_id(json, "place", 'e', statement->place);
    if (statement->occasion >= 0)
        write_id(json, "occasion", 'o', statement->occasion);
    if (statement->n_abouts > 0)
        write_ids(json, "about", statement->abouts, statement->n_abouts);
}

static void
write_occasions(HsJson *json, const HsGraph *graph)
{
    const HsReport *const report = graph->report;

    hs_json_open(json, "occasions", '[');
    for (guint32 i = 0; i < report->n_occasions; i++) {
        const HsOccasion *const occasion = &report->occasions[i];
        hs_json_open(json, NULL, '{');
        write_id(json, "id", 'o', i);
        hs_json_known(json, "iri", graph->occasions[i]);
        hs_json_string(json, "label", occasion->label);
        if (occasion->place >= 0)
            write_id(json, "place", 'e', occasion->place);
        write_span(json, "evidence", report->cast->annotation->text->article, occasion->evidence);
        hs_json_close(json, '}');
    }
    hs_json_close(json, ']');
}

/* Writes what the speaker does, and how that and the content are presented. */
static void
write_act(HsJson *json, const HsStatement *statement)
{
    hs_json_string(json, "act", hs_act_name(statement->act));
    hs_json_known(json, "speechAct", hs_speech_act_name(statement->speech_act));
    write_certainty(json, "actuality", statement->actuality);
    write_certainty(json, "certainty", statement->certainty);
    hs_json_known(json, "distance", hs_distance_name(statement->distance));
}

/* Writes when the statement was made: of the date those parts that are told, so that "in 2012" is
   2012. */
static void
write_dating(HsJson *json, const HsArticle *article, const HsStatement *statement)
{
    static const gsize lengths[] = {
        [HS_PRECISION_DAY] = 10, [HS_PRECISION_MONTH] = 7, [HS_PRECISION_YEAR] = 4
    };
    const HsDating *const dating = &statement->dating;

    hs_json_known(json, "tense", hs_tense_name(statement->tense));
    if (!dating->date.date)
        return;
    g_autofree char *date = g_strndup(dating->date.date, lengths[dating->date.precision]);
    hs_json_string(json, "date", date);
    hs_json_known(json, "dateFrom", hs_date_from_name(dating->from));
    hs_json_known(json, "earliest", dating->earliest.date);
    hs_json_known(json, "latest", dating->latest.date);
    if (hs_span_length(dating->words) > 0)
        write_span(json, "time", article, dating->words);
}

static void
write_statement(HsJson *json, const HsGraph *graph, guint32 i)
{
    const HsCast *const cast = graph->report->cast;
    const HsArticle *const article = cast->annotation->text->article;
    const HsStatement *const statement = &graph->report->statements[i];

    hs_json_open(json, NULL, '{');
    write_id(json, "id", 's', i);
    hs_json_known(json, "iri", graph->statements[i]);
    write_spans(json, "source", article, statement->sources, statement->n_sources);
    write_spans(json, "cue", article, statement->cues, statement->n_cues);
    write_spans(json, "content", article, statement->contents, statement->n_contents);
    if (statement->n_verbatims > 0)
        write_spans(json, "verbatim", article, statement->verbatims, statement->n_verbatims);
    write_speakers(json, cast, statement);
    hs_json_string(json, "kind", hs_form_name(statement->form));
    write_addressees(json, cast, statement);
    write_setting(json, statement);
    hs_json_string(json, "verb", statement->verb);
    write_act(json, statement);
    hs_json_string(json, "text", statement->text);
    write_dating(json, article, statement);
    if (statement->within >= 0)
        write_id(json, "within", 's', statement->within);
    if (statement->speaking_as >= 0)
        write_id(json, "speakingAs", 'r', statement->speaking_as);
    if (statement->on_behalf_of >= 0)
        write_id(json, "onBehalfOf", 'e', statement->on_behalf_of);
    write_score(json, "confidence", statement->confidence);
    hs_json_close(json, '}');
}

static void
write_role(HsJson *json, const HsGraph *graph, guint32 i)
{
    const HsCast *const cast = graph->report->cast;
    const HsMembership *const m = &graph->report->memberships[i];

    hs_json_open(json, NULL, '{');
    write_id(json, "id", 'r', i);
    hs_json_known(json, "iri", graph->memberships[i]);
    write_id(json, cast->entities[m->member].named ? "person" : "agent", 'e', m->member);
    hs_json_string(json, "title", m->title);
    write_id(json, "org", 'e', m->organization);
    if (m->place >= 0)
        write_id(json, "place", 'e', m->place);
    if (m->country)
        hs_json_known(json, "country", m->country->id);
    hs_json_string(json, "standing", hs_standing_name(m->standing));
    hs_json_number(json, "former", m->standing == HS_STANDING_FORMER ? "true" : "false");
    hs_json_known(json, "earliest", m->earliest.date);
    hs_json_known(json, "knownFrom", m->known_from.date);
    hs_json_known(json, "knownTo", m->known_to.date);
    hs_json_known(json, "latest", m->latest.date);
    write_span(json, "evidence", cast->annotation->text->article, m->evidence);
    write_score(json, "confidence", m->confidence);
    hs_json_close(json, '}');
}

/* Writes the roles of those who have a name, or of those who have none. */
static void
write_roles(HsJson *json, const char *key, const HsGraph *graph, gboolean named)
{
    const HsReport *const report = graph->report;

    hs_json_open(json, key, '[');
    for (guint32 i = 0; i < report->n_memberships; i++) {
        if (!report->cast->entities[report->memberships[i].member].named == !named)
            write_role(json, graph, i);
    }
    hs_json_close(json, ']');
}

HsWriter *
hs_jsonl_open(const HsFormat *format, HsSink *sink, GError **error)
{
    HsWriter *const writer = g_new0(HsWriter, 1);

    (void)error;
    writer->format = format;
    writer->sink = sink;
    return writer;
}

gboolean
hs_jsonl_add(HsWriter *writer, const HsGraph *graph, GError **error)
{
    if (!graph->report) {
        g_set_error(error, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_BAD_TERM,
                    "%s tells of an article; the graph has none", writer->format->title);
        return FALSE;
    }
    const HsCast *const cast = graph->report->cast;
    const HsArticle *const article = cast->annotation->text->article;
    g_autoptr(GString) line = g_string_new(NULL);
    HsJson json = { line, TRUE };

    hs_json_open(&json, NULL, '{');
    hs_articlejson_write(&json, article, graph->article);
    write_mentions(&json, article, cast);
    write_entities(&json, "entities", graph, /* named= */ TRUE);
    write_entities(&json, "agents", graph, /* named= */ FALSE);
    hs_json_open(&json, "statements", '[');
    for (guint32 i = 0; i < graph->report->n_statements; i++)
        write_statement(&json, graph, i);
    hs_json_close(&json, ']');
    write_occasions(&json, graph);
    write_roles(&json, "roles", graph, /* named= */ TRUE);
    write_roles(&json, "agentRoles", graph, /* named= */ FALSE);
    hs_json_close(&json, '}');
    g_string_append_c(line, '\n');
    return hs_sink_write(writer->sink, line->str, line->len, error);
}

gboolean
hs_jsonl_end(HsWriter *writer, GError **error)
{
    (void)writer;
    (void)error;
    return TRUE;
}

void
hs_jsonl_close(HsWriter *writer)
{
    g_free(writer);
}
