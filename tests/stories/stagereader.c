/* SPDX-License-Identifier: Apache-2.0
 *
 * From stage files back to products; see stages.h. Strict: numbers must count up, spans must lie in
 * the body, links must have a target. A file that was changed by hand and does not hold together
 * fails here and not three stages later.
 */
#include "stories/stages.h"

#include <string.h>

#include "support/article.h"

typedef struct {
    HsArena *arena;
    const HsArticle *article;
    guint32 *bytes; /* [n_code_points + 1] offset of each code point */
    char **lines;
    guint at;      /* line */
    char **fields; /* of the line that was read last */
    guint n;
} Reading;

static void
begin_reading(Reading *reading, HsArena *arena, const HsArticle *article, const char *file)
{
    *reading = (Reading){ .arena = arena, .article = article };
    reading->lines = g_strsplit(file, "\n", -1);
    reading->bytes = g_new(guint32, article->n_code_points + 1);
    const char *at = article->body;
    for (gsize i = 0; i <= article->n_code_points; i++, at = g_utf8_next_char(at))
        reading->bytes[i] = (guint32)(at - article->body);
}

static void
end_reading(Reading *reading)
{
    g_strfreev(reading->lines);
    g_strfreev(reading->fields);
    g_free(reading->bytes);
}

/* Reads the next line into fields, at least `least` of them. FALSE at the end. */
static gboolean
next_line(Reading *reading, guint least)
{
    const char *const line = reading->lines[reading->at];

    if (!line || !*line)
        return FALSE;
    g_strfreev(reading->fields);
    reading->fields = g_strsplit(line, "\t", -1);
    reading->n = g_strv_length(reading->fields);
    reading->at++;
    if (reading->n < least)
        g_error("line %u: too few fields: %s", reading->at, line);
    return TRUE;
}

static gboolean
is_line_of(const Reading *reading, const char *word)
{
    const char *const line = reading->lines[reading->at];
    const gsize length = strlen(word);

    return line && strncmp(line, word, length) == 0 && line[length] == '\t';
}

/* Reads the next line if its first field is `word`. */
static gboolean
next_line_of(Reading *reading, const char *word, guint least)
{
    return is_line_of(reading, word) && next_line(reading, least);
}

static void
assert_at_end(const Reading *reading)
{
    const char *const line = reading->lines[reading->at];

    if (line && *line)
        g_error("line %u: not expected here: %s", reading->at + 1, line);
}

static guint
count_lines(const Reading *reading, const char *word)
{
    Reading ahead = *reading;
    guint n = 0;

    for (; ahead.lines[ahead.at]; ahead.at++)
        n += is_line_of(&ahead, word);
    return n;
}

/* Returns field `field`, a number below `limit`. */
static guint32
read_number(const Reading *reading, guint field, guint64 limit)
{
    guint64 value;

    if (!g_ascii_string_to_unsigned(reading->fields[field], 10, 0, limit - 1, &value, NULL))
        g_error("line %u: not a number below %" G_GUINT64_FORMAT ": %s", reading->at, limit,
                reading->fields[field]);
    return (guint32)value;
}

/* The same, or -1 for "-". */
static gint32
read_link(const Reading *reading, guint field, guint64 limit)
{
    return g_str_equal(reading->fields[field], "-") ? -1
                                                    : (gint32)read_number(reading, field, limit);
}

/* Reads what is counted: field 1 must be `expected`. */
static void
assert_number(const Reading *reading, guint32 expected)
{
    if (read_number(reading, 1, G_MAXUINT32) != expected)
        g_error("line %u: %u comes next", reading->at, expected);
}

static double
read_score(const Reading *reading, guint field)
{
    char *end;
    const double score = g_ascii_strtod(reading->fields[field], &end);

    if (*end || end == reading->fields[field] || !(score >= 0 && score <= 1))
        g_error("line %u: not a score: %s", reading->at, reading->fields[field]);
    return score;
}

/* Reads the span that begins in field `field`. */
static HsSpan
read_span(const Reading *reading, guint field)
{
    const gsize limit = reading->article->n_code_points + 1;
    const guint32 begin = read_number(reading, field, limit);
    const guint32 end = read_number(reading, field + 1, limit);

    if (begin >= end)
        g_error("line %u: nothing between %u and %u", reading->at, begin, end);
    return (HsSpan){ reading->bytes[begin], reading->bytes[end] };
}

static const char *
read_string(const Reading *reading, guint field)
{
    return hs_arena_strdup(reading->arena, reading->fields[field]);
}

/* Reads all lines of `role`, each of which must be numbered `number`. */
static const HsSpan *
read_parts(Reading *reading, const char *role, guint32 number, guint32 *out_n)
{
    g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(HsSpan));

    while (next_line_of(reading, role, 4)) {
        const HsSpan span = read_span(reading, 2);
        assert_number(reading, number);
        g_array_append_val(spans, span);
    }
    *out_n = spans->len;
    return hs_arena_dup(reading->arena, spans->data, spans->len * sizeof(HsSpan));
}

/* ---- article */

static void
read_fact(HsArena *arena, HsArticle *article, GPtrArray *authors, const char *line)
{
    const char *const colon = strstr(line, ": ");
    const struct {
        const char *key;
        const char **value;
    } facts[] = {
        { "url", &article->url },
        { "headline", &article->headline },
        { "date", &article->date },
        { "modified", &article->modified },
        { "publisher", &article->publisher },
        { "language", &article->language },
    };

    g_assert_nonnull(colon);
    g_autofree char *key = g_strndup(line, (gsize)(colon - line));
    char *const value = hs_arena_strdup(arena, colon + 2);
    for (gsize i = 0; i < G_N_ELEMENTS(facts); i++) {
        if (g_str_equal(facts[i].key, key)) {
            *facts[i].value = value;
            return;
        }
    }
    if (!g_str_equal(key, "author"))
        g_error("no such fact: %s", line);
    g_ptr_array_add(authors, value);
}

const HsArticle *
test_stage_read_article(HsArena *arena, const char *name, const char *file)
{
    g_autoptr(GPtrArray) authors = g_ptr_array_new();
    const char *const gap = *file == '\n' ? file : strstr(file, "\n\n");

    g_assert_nonnull(gap);
    const char *const body = gap + strspn(gap, "\n");
    HsArticle *const article = (HsArticle *)test_article_new(arena, name, body);
    g_autofree char *heading = g_strndup(file, (gsize)(gap - file));
    g_auto(GStrv) lines = g_strsplit(heading, "\n", -1);
    for (char **line = lines; *line; line++)
        read_fact(arena, article, authors, *line);
    g_ptr_array_add(authors, NULL);
    article->authors = hs_arena_dup(arena, authors->pdata, authors->len * sizeof(char *));
    return article;
}

/* ---- text */

/* Takes the token of the line into `text`, whose arrays have room for it, and into its sentence and
   paragraph, which begin with it where their numbers are new. */
static void
take_token(const Reading *reading, HsText *text, HsParagraph *paragraphs, HsSentence *sentences,
           HsToken *tokens)
{
    const HsSpan span = read_span(reading, 2);
    const guint32 paragraph = read_number(reading, 0, text->n_paragraphs + 1);
    const guint32 sentence = read_number(reading, 1, text->n_sentences + 1);

    if (paragraph == text->n_paragraphs)
        paragraphs[text->n_paragraphs++] = (HsParagraph){ span, text->n_sentences, 0 };
    if (sentence == text->n_sentences) {
        sentences[text->n_sentences++] = (HsSentence){ span, paragraph, text->n_tokens, 0 };
        paragraphs[paragraph].n_sentences++;
    }
    if (paragraph + 1 != text->n_paragraphs || sentence + 1 != text->n_sentences)
        g_error("line %u: out of order", reading->at);
    paragraphs[paragraph].span.end = span.end;
    sentences[sentence].span.end = span.end;
    sentences[sentence].n_tokens++;
    tokens[text->n_tokens++] = (HsToken){ span, sentence };
}

const HsText *
test_stage_read_text(HsArena *arena, const HsArticle *article, const char *file)
{
    Reading reading;
    HsText *const text = hs_arena_new0(arena, HsText, 1);

    begin_reading(&reading, arena, article, file);
    const guint n = g_strv_length(reading.lines);
    HsParagraph *const paragraphs = hs_arena_new0(arena, HsParagraph, n);
    HsSentence *const sentences = hs_arena_new0(arena, HsSentence, n);
    HsToken *const tokens = hs_arena_new0(arena, HsToken, n);
    *text = (HsText){ article, paragraphs, sentences, tokens, 0, 0, 0 };
    while (next_line(&reading, 5))
        take_token(&reading, text, paragraphs, sentences, tokens);
    assert_at_end(&reading);
    end_reading(&reading);
    return text;
}

/* ---- annotation */

static HsMentionKind
read_kind(const Reading *reading, guint field)
{
    for (int kind = HS_MENTION_NAME; kind <= HS_MENTION_PRONOUN; kind++) {
        if (g_str_equal(test_stage_kind_name((HsMentionKind)kind), reading->fields[field]))
            return (HsMentionKind)kind;
    }
    g_error("line %u: no kind of mention: %s", reading->at, reading->fields[field]);
}

static HsEntityType
read_type(const Reading *reading, guint field)
{
    for (int type = 0; type < HS_N_ENTITY_TYPES; type++) {
        if (g_str_equal(hs_entity_type_name((HsEntityType)type), reading->fields[field]))
            return (HsEntityType)type;
    }
    g_error("line %u: no type of entity: %s", reading->at, reading->fields[field]);
}

const HsAnnotation *
test_stage_read_annotation(HsArena *arena, const HsText *text, const char *file)
{
    Reading reading;
    HsAnnotation *const annotation = hs_arena_new0(arena, HsAnnotation, 1);

    begin_reading(&reading, arena, text->article, file);
    const guint32 n_mentions = count_lines(&reading, "mention");
    const guint32 n_attributions = count_lines(&reading, "attribution");
    HsMention *const mentions = hs_arena_new0(arena, HsMention, n_mentions);
    HsAttribution *const attributions = hs_arena_new0(arena, HsAttribution, n_attributions);
    *annotation = (HsAnnotation){ text, mentions, attributions, n_mentions, n_attributions };
    for (guint32 i = 0; next_line_of(&reading, "mention", 7); i++) {
        assert_number(&reading, i);
        mentions[i] = (HsMention){ read_span(&reading, 5), read_kind(&reading, 2),
                                   read_type(&reading, 3), (float)read_score(&reading, 4) };
    }
    for (guint32 i = 0; next_line_of(&reading, "attribution", 5); i++) {
        HsAttribution *const at = &attributions[i];
        assert_number(&reading, i);
        at->score = (float)read_score(&reading, 2);
        at->within = read_link(&reading, 3, n_attributions);
        at->source_mention = read_link(&reading, 4, n_mentions);
        at->sources = read_parts(&reading, "source", i, &at->n_sources);
        at->cues = read_parts(&reading, "cue", i, &at->n_cues);
        at->contents = read_parts(&reading, "content", i, &at->n_contents);
    }
    assert_at_end(&reading);
    end_reading(&reading);
    return annotation;
}

/* ---- cast */

static HsEntity
read_entity(const Reading *reading)
{
    const char **const aliases = hs_arena_new0(reading->arena, const char *, reading->n - 4);
    HsEntity entity = { .type = read_type(reading, 2), .aliases = aliases };

    entity.named = g_str_equal(reading->fields[3], "named");
    g_assert_true(entity.named || g_str_equal(reading->fields[3], "unnamed"));
    entity.name = read_string(reading, 4);
    for (guint i = 5; i < reading->n; i++)
        aliases[i - 5] = read_string(reading, i);
    return entity;
}

const HsCast *
test_stage_read_cast(HsArena *arena, const HsAnnotation *annotation, const char *file)
{
    Reading reading;
    HsCast *const cast = hs_arena_new0(arena, HsCast, 1);

    begin_reading(&reading, arena, annotation->text->article, file);
    const guint32 n = count_lines(&reading, "entity");
    HsEntity *const entities = hs_arena_new0(arena, HsEntity, n);
    gint32 *const owners = hs_arena_new0(arena, gint32, annotation->n_mentions);
    *cast = (HsCast){ annotation, entities, owners, n };
    for (guint32 i = 0; next_line_of(&reading, "entity", 5); i++) {
        assert_number(&reading, i);
        entities[i] = read_entity(&reading);
    }
    g_assert_cmpuint(count_lines(&reading, "mention"), ==, annotation->n_mentions);
    for (guint32 i = 0; next_line_of(&reading, "mention", 3); i++) {
        assert_number(&reading, i);
        owners[i] = read_link(&reading, 2, n);
        if (owners[i] >= 0 && entities[owners[i]].n_mentions++ == 0)
            entities[owners[i]].first_mention = i;
    }
    assert_at_end(&reading);
    end_reading(&reading);
    return cast;
}

/* ---- report */

static HsForm
read_form(const Reading *reading, guint field)
{
    for (int form = HS_FORM_DIRECT; form <= HS_FORM_MIXED; form++) {
        if (g_str_equal(hs_form_name((HsForm)form), reading->fields[field]))
            return (HsForm)form;
    }
    g_error("line %u: no form: %s", reading->at, reading->fields[field]);
}

static const guint32 *
read_speakers(const Reading *reading, guint field, guint32 n_entities, guint32 *out_n)
{
    const gboolean nobody = g_str_equal(reading->fields[field], "-");
    g_auto(GStrv) numbers = g_strsplit(nobody ? "" : reading->fields[field], ",", -1);
    guint32 *const speakers = hs_arena_new0(reading->arena, guint32, g_strv_length(numbers));

    for (*out_n = 0; numbers[*out_n]; ++*out_n) {
        const Reading part = { .at = reading->at, .fields = numbers };
        speakers[*out_n] = read_number(&part, *out_n, n_entities);
    }
    return speakers;
}

const HsReport *
test_stage_read_report(HsArena *arena, const HsCast *cast, const char *file)
{
    Reading reading;
    HsReport *const report = hs_arena_new0(arena, HsReport, 1);

    begin_reading(&reading, arena, cast->annotation->text->article, file);
    const guint32 n = count_lines(&reading, "statement");
    HsStatement *const statements = hs_arena_new0(arena, HsStatement, n);
    *report = (HsReport){ .cast = cast, .statements = statements, .n_statements = n };
    for (guint32 i = 0; next_line_of(&reading, "statement", 7); i++) {
        HsStatement *const s = &statements[i];
        assert_number(&reading, i);
        s->form = read_form(&reading, 2);
        s->verb = read_string(&reading, 3);
        s->confidence = read_score(&reading, 4);
        s->within = read_link(&reading, 5, n);
        s->speaking_as = s->on_behalf_of = -1;
        s->speakers = read_speakers(&reading, 6, cast->n_entities, &s->n_speakers);
        s->sources = read_parts(&reading, "source", i, &s->n_sources);
        s->cues = read_parts(&reading, "cue", i, &s->n_cues);
        s->contents = read_parts(&reading, "content", i, &s->n_contents);
        g_assert_true(next_line_of(&reading, "text", 3));
        assert_number(&reading, i);
        s->text = read_string(&reading, 2);
    }
    assert_at_end(&reading);
    end_reading(&reading);
    return report;
}
