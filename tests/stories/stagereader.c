/* SPDX-License-Identifier: Apache-2.0
 *
 * From stage files back to products, up to the annotation; see stages.h. A file that was changed by
 * hand and does not hold together fails here and not three stages later.
 */
#include "stories/stages.h"

#include <string.h>

#include "stories/stagelines.h"
#include "support/article.h"

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
take_token(const TestLines *reading, HsText *text, HsParagraph *paragraphs, HsSentence *sentences,
           HsToken *tokens)
{
    const HsSpan span = test_lines_span(reading, 2);
    const guint32 paragraph = test_lines_number(reading, 0, text->n_paragraphs + 1);
    const guint32 sentence = test_lines_number(reading, 1, text->n_sentences + 1);

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
    TestLines reading;
    HsText *const text = hs_arena_new0(arena, HsText, 1);

    test_lines_begin(&reading, arena, article, file);
    const guint n = g_strv_length(reading.lines);
    HsParagraph *const paragraphs = hs_arena_new0(arena, HsParagraph, n);
    HsSentence *const sentences = hs_arena_new0(arena, HsSentence, n);
    HsToken *const tokens = hs_arena_new0(arena, HsToken, n);
    *text = (HsText){ article, paragraphs, sentences, tokens, 0, 0, 0 };
    while (test_lines_next(&reading, 5))
        take_token(&reading, text, paragraphs, sentences, tokens);
    test_lines_assert_at_end(&reading);
    test_lines_end(&reading);
    return text;
}

/* ---- annotation */

static const char *
name_kind(guint kind)
{
    return test_stage_kind_name((HsMentionKind)kind);
}

static const char *
name_type(guint type)
{
    return hs_entity_type_name((HsEntityType)type);
}

static const char *
name_part(guint part)
{
    return hs_part_of_speech_name((HsPartOfSpeech)part);
}

static const char *
name_tag(guint tag)
{
    return hs_penn_tag_name((HsPennTag)tag);
}

static const char *
name_relation(guint relation)
{
    return hs_relation_name((HsRelation)relation);
}

static const char *
name_medium(guint medium)
{
    return hs_medium_name((HsMedium)medium);
}

static const char *
name_act(guint act)
{
    return hs_act_name((HsAct)act);
}

static HsEntityType
read_type(const TestLines *reading, guint field)
{
    return (HsEntityType)test_lines_word(reading, field, name_type, HS_N_ENTITY_TYPES);
}

static HsMention
read_mention(const TestLines *reading)
{
    return (HsMention){
        .kind = (HsMentionKind)test_lines_word(reading, 2, name_kind, HS_MENTION_PRONOUN + 1),
        .type = read_type(reading, 3),
        .score = (float)test_lines_score(reading, 4),
        .span = test_lines_span(reading, 5),
    };
}

/* Reads the grammar of all tokens; NULL where the file has none. */
static const HsSyntax *
read_syntax(TestLines *reading, const HsText *text)
{
    const guint n = test_lines_count(reading, "token");
    HsSyntax *const syntax = hs_arena_new0(reading->arena, HsSyntax, n);

    g_assert_true(n == 0 || n == text->n_tokens);
    for (guint32 i = 0; test_lines_next_of(reading, "token", 7); i++) {
        test_lines_assert_number(reading, i);
        syntax[i].part = test_lines_word(reading, 2, name_part, HS_N_PARTS_OF_SPEECH);
        syntax[i].tag = test_lines_word(reading, 3, name_tag, HS_N_TAGS);
        syntax[i].head = test_lines_link(reading, 4, n);
        syntax[i].relation = test_lines_word(reading, 5, name_relation, HS_N_RELATIONS);
    }
    return n > 0 ? syntax : NULL;
}

static HsTimex
read_time(const TestLines *reading, const HsText *text)
{
    const guint32 first = test_lines_number(reading, 3, text->n_tokens);
    const guint32 end = test_lines_number(reading, 4, (guint64)text->n_tokens + 1);

    g_assert_cmpuint(first, <, end);
    return (HsTimex){
        .span = { text->tokens[first].span.begin, text->tokens[end - 1].span.end },
        .first = first,
        .end = end,
        .anchor = (HsTimexAnchor)test_lines_word(reading, 2, test_stage_anchor_name, 3),
        .period = { hs_day_parse(test_lines_optional(reading, 5)),
                    hs_day_parse(test_lines_optional(reading, 6)),
                    (HsPrecision)test_lines_word(reading, 7, test_stage_precision_name, 3) },
    };
}

const HsAnnotation *
test_stage_read_annotation(HsArena *arena, const HsText *text, const char *file)
{
    TestLines reading;
    HsAnnotation *const annotation = hs_arena_new0(arena, HsAnnotation, 1);

    test_lines_begin(&reading, arena, text->article, file);
    const guint32 n_mentions = test_lines_count(&reading, "mention");
    const guint32 n_attributions = test_lines_count(&reading, "attribution");
    HsMention *const mentions = hs_arena_new0(arena, HsMention, n_mentions);
    HsAttribution *const attributions = hs_arena_new0(arena, HsAttribution, n_attributions);
    *annotation = (HsAnnotation){ .text = text,
                                  .mentions = mentions,
                                  .attributions = attributions,
                                  .n_mentions = n_mentions,
                                  .n_attributions = n_attributions };
    annotation->syntax = read_syntax(&reading, text);
    for (guint32 i = 0; test_lines_next_of(&reading, "mention", 7); i++) {
        test_lines_assert_number(&reading, i);
        mentions[i] = read_mention(&reading);
    }
    for (guint32 i = 0; test_lines_next_of(&reading, "attribution", 6); i++) {
        HsAttribution *const at = &attributions[i];
        test_lines_assert_number(&reading, i);
        at->score = (float)test_lines_score(&reading, 2);
        at->within = test_lines_link(&reading, 3, n_attributions);
        at->source_mention = test_lines_link(&reading, 4, n_mentions);
        at->addressees = test_lines_numbers(&reading, 5, n_mentions, &at->n_addressees);
        g_assert_true(test_lines_next_of(&reading, "act", 4));
        test_lines_assert_number(&reading, i);
        at->act = (HsAct)test_lines_word(&reading, 2, name_act, HS_N_ACTS);
        at->act_score = (float)test_lines_score(&reading, 3);
        g_assert_true(test_lines_next_of(&reading, "medium", 4));
        test_lines_assert_number(&reading, i);
        at->medium = (HsMedium)test_lines_word(&reading, 2, name_medium, HS_N_MEDIA);
        at->medium_score = (float)test_lines_score(&reading, 3);
        at->sources = test_lines_parts(&reading, "source", i, &at->n_sources);
        at->cues = test_lines_parts(&reading, "cue", i, &at->n_cues);
        at->contents = test_lines_parts(&reading, "content", i, &at->n_contents);
    }
    annotation->n_times = test_lines_count(&reading, "time");
    HsTimex *const times = hs_arena_new0(arena, HsTimex, annotation->n_times);
    annotation->times = times;
    for (guint32 i = 0; test_lines_next_of(&reading, "time", 9); i++) {
        test_lines_assert_number(&reading, i);
        times[i] = read_time(&reading, text);
    }
    test_lines_assert_at_end(&reading);
    test_lines_end(&reading);
    return annotation;
}
