/* SPDX-License-Identifier: Apache-2.0 */
#include "treed.h"

#include <string.h>

#include "annotate/names.h"
#include "annotate/wordspans.h"
#include "support/annotation.h"

static HsPennTag
tag_named(const char *name)
{
    HsPennTag tag = 0;
    while (tag < HS_N_TAGS && strcmp(hs_penn_tag_name(tag), name) != 0)
        tag++;
    g_assert_cmpint(tag, <, HS_N_TAGS);
    return tag;
}

static HsRelation
relation_named(const char *name)
{
    HsRelation relation = 0;
    while (relation < HS_N_RELATIONS && strcmp(hs_relation_name(relation), name) != 0)
        relation++;
    g_assert_cmpint(relation, <, HS_N_RELATIONS);
    return relation;
}

/* The universal part of speech of a Penn tag, as far as the rules ask. */
static HsPartOfSpeech
part_of(HsPennTag tag, HsRelation relation)
{
    const char *const name = hs_penn_tag_name(tag);
    const HsRelation universal = hs_relation_get_universal(relation);
    if (universal == HS_RELATION_AUX || relation == HS_RELATION_COP)
        return HS_PART_AUX;
    if (g_str_has_prefix(name, "VB"))
        return HS_PART_VERB;
    if (g_str_has_prefix(name, "NNP"))
        return HS_PART_PROPN;
    if (g_str_has_prefix(name, "NN"))
        return HS_PART_NOUN;
    if (g_str_has_prefix(name, "JJ"))
        return HS_PART_ADJ;
    if (tag == HS_TAG_IN)
        return relation == HS_RELATION_MARK ? HS_PART_SCONJ : HS_PART_ADP;
    if (tag == HS_TAG_TO || tag == HS_TAG_POS)
        return HS_PART_PART;
    if (tag == HS_TAG_RB)
        return hs_relation_get_universal(relation) == HS_RELATION_ADVMOD ? HS_PART_ADV : HS_PART_X;
    return HS_PART_X;
}

/* Read "form/TAG/head/relation" and append its form to `body`. */
static HsSyntax
read_token(const char *token, GString *body)
{
    g_auto(GStrv) parts = g_strsplit(token, "/", 4);
    g_assert_cmpuint(g_strv_length(parts), ==, 4);
    const HsRelation relation = relation_named(parts[3]);
    const HsPennTag tag = tag_named(parts[1]);
    g_string_append(body, parts[0]);
    return (HsSyntax){ .head = (gint32)g_ascii_strtoll(parts[2], NULL, 10) - 1,
                       .part = part_of(tag, relation),
                       .tag = tag,
                       .relation = relation };
}

/* Part `line` into the marked text, which is returned, and its syntax. */
static char *
read_line(const char *line, GArray *syntax)
{
    GString *const body = g_string_new(NULL);
    g_auto(GStrv) tokens = g_strsplit(line, " ", -1);
    gboolean glued = TRUE;
    for (char **token = tokens; *token != NULL; token++) {
        const gboolean opens = (*token)[0] == '[', closes = strcmp(*token, "]") == 0;
        if (closes) {
            g_string_append(body, *token);
            continue;
        }
        if (!glued && !g_str_has_prefix(*token, "'s/") && !g_str_has_prefix(*token, "./") &&
            !g_str_has_prefix(*token, ",/"))
            g_string_append_c(body, ' ');
        glued = opens;
        if (opens) {
            g_string_append_printf(body, "%s ", *token);
        } else {
            const HsSyntax read = read_token(*token, body);
            g_array_append_val(syntax, read);
        }
    }
    return g_string_free(body, FALSE);
}

static HsRange
words_of(const HsFindings *findings, HsSpan span)
{
    return (HsRange){ hs_words_at(findings, span.begin), hs_words_at(findings, span.end) };
}

static void
add_attribution(HsFindings *findings, const HsAttribution *attribution)
{
    HsFinding finding = { .cue = words_of(findings, attribution->cues[0]), .score = 1 };
    finding.inner = attribution->within >= 0;
    if (attribution->n_sources > 0)
        finding.source = words_of(findings, attribution->sources[0]);
    for (guint32 i = 0; i < attribution->n_contents; i++)
        hs_findings_add_content(findings, &finding, words_of(findings, attribution->contents[i]));
    g_array_append_val(findings->findings, finding);
}

void
treed_text_init(TreedText *treed, const char *line)
{
    g_autoptr(GArray) syntax = g_array_new(FALSE, FALSE, sizeof(HsSyntax));
    g_autofree char *marked = read_line(line, syntax);
    HsFindings *const findings = &treed->findings;

    treed->arena = hs_arena_new();
    treed->vocabulary = hs_vocabulary_new("[UNK]\n[CLS]\n[SEP]", NULL);
    const HsAnnotation *const annotation = test_annotation_parse(treed->arena, marked);
    const HsText *const text = annotation->text;
    g_assert_cmpuint(text->n_tokens, ==, syntax->len);
    treed->syntax = g_memdup2(syntax->data, syntax->len * sizeof(HsSyntax));
    for (guint32 t = 0; t < text->n_tokens; t++) {
        if (treed->syntax[t].head >= 0)
            treed->syntax[t].head += (gint32)text->sentences[text->tokens[t].sentence].first_token;
    }
    treed->pieces = hs_pieces_new(treed->vocabulary, text->article->body, &text->paragraphs[0].span,
                                  1);
    hs_findings_init(findings, text, treed->pieces, 1);
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        const HsMention *const mention = &annotation->mentions[i];
        const HsNaming naming = { .range = words_of(findings, mention->span),
                                  .type = mention->type };
        if (mention->kind == HS_MENTION_NAME)
            hs_names_append(findings, &naming);
    }
    hs_names_finish(findings, NULL);
    for (guint32 i = 0; i < annotation->n_attributions; i++)
        add_attribution(findings, &annotation->attributions[i]);
}

void
treed_text_clear(TreedText *treed)
{
    hs_findings_clear(&treed->findings);
    hs_pieces_free(treed->pieces);
    hs_vocabulary_free(treed->vocabulary);
    hs_arena_free(treed->arena);
    g_free(treed->syntax);
}

static int
compare_findings(gconstpointer a, gconstpointer b)
{
    const HsFinding *const x = a, *const y = b;
    return x->cue.first < y->cue.first ? -1 : x->cue.first > y->cue.first;
}

static void
draw_range(GString *drawn, const HsFindings *findings, HsRange range)
{
    if (range.first >= range.end) {
        g_string_append_c(drawn, '-');
        return;
    }
    const HsSpan span = hs_words_get_span(findings, range);
    g_string_append_len(drawn, findings->text->article->body + span.begin, hs_span_length(span));
}

char *
treed_text_draw(TreedText *treed)
{
    const HsFindings *const findings = &treed->findings;
    GString *const drawn = g_string_new(NULL);

    g_array_sort(findings->findings, compare_findings);
    for (guint i = 0; i < findings->findings->len; i++) {
        const HsFinding *const finding = &g_array_index(findings->findings, HsFinding, i);
        g_string_append(drawn, i > 0 ? " // " : "");
        draw_range(drawn, findings, finding->source);
        g_string_append(drawn, " / ");
        draw_range(drawn, findings, finding->cue);
        for (guint32 k = 0; k < finding->n_contents; k++) {
            g_string_append(drawn, k > 0 ? " + " : " / ");
            draw_range(drawn, findings,
                       g_array_index(findings->contents, HsRange, finding->first_content + k));
        }
    }
    return g_string_free(drawn, FALSE);
}
