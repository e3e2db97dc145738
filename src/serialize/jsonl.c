/* SPDX-License-Identifier: Apache-2.0
 *
 * See jsonl.h. The fields come from the report behind the graph; from the graph itself, the IRIs.
 */
#include "serialize/jsonl.h"

#include "graph/lexical.h"
#include "serialize/json.h"

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
write_strings(HsJson *json, const char *key, const char *const *strings)
{
    hs_json_open(json, key, '[');
    for (; *strings; strings++)
        hs_json_string(json, NULL, *strings);
    hs_json_close(json, ']');
}

static void
write_article(HsJson *json, const HsArticle *article, const HsGraph *graph)
{
    hs_json_string(json, "doc", article->name);
    hs_json_known(json, "url", article->url);
    hs_json_known(json, "iri", graph->article);
    hs_json_known(json, "headline", article->headline);
    if (article->authors[0])
        write_strings(json, "authors", article->authors);
    hs_json_known(json, "date", article->date);
    hs_json_known(json, "publisher", article->publisher);
    hs_json_known(json, "language", article->language);
    hs_json_known(json, "sha256", article->sha256);
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
        hs_json_close(json, '}');
    }
    hs_json_close(json, ']');
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
            write_strings(json, "aliases", entity->aliases);
        hs_json_close(json, '}');
    }
    hs_json_close(json, ']');
}

/* Returns the first speaker that has a name, or that has none; -1 without one. */
static gint64
find_speaker(const HsCast *cast, const HsStatement *statement, gboolean named)
{
    for (guint32 i = 0; i < statement->n_speakers; i++) {
        if (!cast->entities[statement->speakers[i]].named == !named)
            return statement->speakers[i];
    }
    return -1;
}

static void
write_speakers(HsJson *json, const HsCast *cast, const HsStatement *statement)
{
    write_id(json, "speaker", 'e', find_speaker(cast, statement, /* named= */ TRUE));
    write_id(json, "agent", 'e', find_speaker(cast, statement, /* named= */ FALSE));
    hs_json_open(json, "speakers", '[');
    for (guint32 i = 0; i < statement->n_speakers; i++)
        write_id(json, NULL, 'e', statement->speakers[i]);
    hs_json_close(json, ']');
}

static void
write_day(HsJson *json, const char *date)
{
    if (!date || (!hs_lexical_is_date(date) && !hs_lexical_is_date_time(date)))
        return;
    g_autofree char *day = g_strndup(date, 10);
    hs_json_string(json, "date", day);
}

static void
write_statement(HsJson *json, const HsGraph *graph, guint32 i)
{
    const HsCast *const cast = graph->report->cast;
    const HsArticle *const article = cast->annotation->text->article;
    const HsStatement *const statement = &graph->report->statements[i];
    char confidence[HS_DECIMAL_SIZE];

    hs_lexical_write_decimal(statement->confidence, confidence);
    hs_json_open(json, NULL, '{');
    write_id(json, "id", 's', i);
    hs_json_known(json, "iri", graph->statements[i]);
    write_spans(json, "source", article, statement->sources, statement->n_sources);
    write_spans(json, "cue", article, statement->cues, statement->n_cues);
    write_spans(json, "content", article, statement->contents, statement->n_contents);
    write_speakers(json, cast, statement);
    hs_json_string(json, "kind", hs_form_name(statement->form));
    hs_json_string(json, "verb", statement->verb);
    hs_json_string(json, "text", statement->text);
    write_day(json, article->date);
    if (statement->within >= 0)
        write_id(json, "within", 's', statement->within);
    hs_json_number(json, "confidence", confidence);
    hs_json_close(json, '}');
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
    write_article(&json, article, graph);
    write_mentions(&json, article, cast);
    write_entities(&json, "entities", graph, /* named= */ TRUE);
    write_entities(&json, "agents", graph, /* named= */ FALSE);
    hs_json_open(&json, "statements", '[');
    for (guint32 i = 0; i < graph->report->n_statements; i++)
        write_statement(&json, graph, i);
    hs_json_close(&json, ']');
    hs_json_open(&json, "roles", '[');
    hs_json_close(&json, ']');
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
