/* SPDX-License-Identifier: Apache-2.0
 *
 * Who is spoken to, on trees written by hand: one token a word, "word/PART/TAG/head/relation", the
 * head counted from 1, 0 for the root; cue, source and names are given by their words.
 */
#include "annotate/hearers.h"

#include <stdlib.h>
#include <string.h>

#include "support/article.h"

typedef struct {
    const char *tree, *cue, *source, *content;
    const char *name;     /* of a person, or NULL */
    const char *expected; /* hearers, joined by "|" */
    gboolean asks_source;
} Case;

static guint
number_of(const char *name, const char *(*get)(guint), guint n)
{
    guint i = 0;
    while (i < n && strcmp(get(i), name) != 0)
        i++;
    g_assert_cmpuint(i, <, n);
    return i;
}

static const char *
part_name(guint i)
{
    return hs_part_of_speech_name((HsPartOfSpeech)i);
}

static const char *
tag_name(guint i)
{
    return hs_penn_tag_name((HsPennTag)i);
}

static const char *
relation_name(guint i)
{
    return hs_relation_name((HsRelation)i);
}

/* Makes the text of the tree's words, a space between them, and fills `syntax`. */
static const HsText *
plant(HsArena *arena, char **words, HsSyntax *syntax)
{
    const guint n = g_strv_length(words);
    g_autoptr(GString) body = g_string_new(NULL);
    HsToken *const tokens = hs_arena_new0(arena, HsToken, n);
    HsText *const text = hs_arena_new0(arena, HsText, 1);
    HsSentence *const sentence = hs_arena_new0(arena, HsSentence, 1);
    for (guint i = 0; i < n; i++) {
        g_auto(GStrv) parts = g_strsplit(words[i], "/", 5);
        g_assert_cmpuint(g_strv_length(parts), ==, 5);
        tokens[i].span.begin = (guint32)body->len;
        g_string_append(body, parts[0]);
        tokens[i].span.end = (guint32)body->len;
        g_string_append_c(body, ' ');
        syntax[i] = (HsSyntax){
            .head = atoi(parts[3]) - 1,
            .part = (HsPartOfSpeech)number_of(parts[1], part_name, HS_N_PARTS_OF_SPEECH),
            .tag = (HsPennTag)number_of(parts[2], tag_name, HS_N_TAGS),
            .relation = (HsRelation)number_of(parts[4], relation_name, HS_N_RELATIONS),
        };
    }
    *sentence = (HsSentence){ .span = { 0, (guint32)body->len }, .n_tokens = n };
    *text = (HsText){ .article = test_article_new(arena, "test", body->str),
                      .sentences = sentence,
                      .tokens = tokens,
                      .n_sentences = 1,
                      .n_tokens = n };
    return text;
}

static HsSpan
span_of(const HsText *text, const char *words)
{
    const char *const at = words ? strstr(text->article->body, words) : NULL;
    const guint32 begin = at ? (guint32)(at - text->article->body) : 0;
    return (HsSpan){ begin, at ? begin + (guint32)strlen(words) : 0 };
}

static void
add_name(HsFindings *findings, HsSpan span)
{
    const HsMention mention = { span, HS_MENTION_NAME, HS_ENTITY_PERSON, 1 };
    const HsNaming naming = { .type = HS_ENTITY_PERSON,
                              .mention = hs_findings_add_mention(findings, &mention) };
    g_array_append_val(findings->namings, naming);
}

static void
check_case(const Case *test)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_auto(GStrv) words = g_strsplit(test->tree, " ", -1);
    HsSyntax *const syntax = hs_arena_new0(arena, HsSyntax, g_strv_length(words));
    const HsText *const text = plant(arena, words, syntax);
    const HsSpan cue = span_of(text, test->cue), source = span_of(text, test->source);
    const HsSpan content = span_of(text, test->content);
    const HsAttribution attribution = { .cues = &cue,
                                        .sources = &source,
                                        .contents = &content,
                                        .n_cues = 1,
                                        .n_sources = test->source ? 1 : 0,
                                        .n_contents = 1 };
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autoptr(GString) names = g_string_new(NULL);
    const HsPieces none = { 0 };
    g_auto(HsFindings) findings;
    hs_findings_init(&findings, text, &none, 1);
    if (test->name)
        add_name(&findings, span_of(text, test->name));
    g_assert_true(hs_hearers_find(arena, &findings, syntax, &attribution, found) ==
                  test->asks_source);
    for (guint i = 0; i < found->len; i++) {
        const HsSpan span =
            g_array_index(findings.mentions, HsMention, g_array_index(found, guint32, i)).span;
        g_string_append_printf(names, i > 0 ? "|%.*s" : "%.*s", (int)hs_span_length(span),
                               text->article->body + span.begin);
    }
    g_assert_cmpstr(names->str, ==, test->expected);
}

static void
check(const Case *cases, gsize n)
{
    for (gsize i = 0; i < n; i++)
        check_case(&cases[i]);
}

static void
test_objects(void)
{
    static const Case cases[] = {
        { "Roe/PROPN/NNP/2/nsubj told/VERB/VBD/0/root the/DET/DT/5/det local/ADJ/JJ/5/amod "
          "reporters/NOUN/NNS/2/iobj it/PRON/PRP/7/nsubj sank/VERB/VBD/2/ccomp",
          "told", "Roe", "it sank", NULL, "the local reporters", FALSE },
        { "Roe/PROPN/NNP/2/nsubj asked/VERB/VBD/0/root Hale/PROPN/NNP/2/obj to/PART/TO/5/mark "
          "go/VERB/VB/2/xcomp",
          "asked", "Roe", "to go", "Hale", "Hale", FALSE },
        { "Roe/PROPN/NNP/2/nsubj told/VERB/VBD/0/root a/DET/DT/4/det lie/NOUN/NN/2/obj", "told",
          "Roe", "lie", NULL, "", FALSE },
        { "Roe/PROPN/NNP/2/nsubj questioned/VERB/VBD/0/root Hale/PROPN/NNP/5/nmod:poss "
          "'s/PART/POS/3/case motives/NOUN/NNS/2/obj",
          "questioned", "Roe", "motives", "Hale", "", FALSE },
        { "Roe/PROPN/NNP/2/nsubj told/VERB/VBD/0/root voters/NOUN/NNS/2/iobj and/CCONJ/CC/5/cc "
          "aides/NOUN/NNS/3/conj it/PRON/PRP/7/nsubj sank/VERB/VBD/2/ccomp",
          "told", "Roe", "it sank", NULL, "voters|aides", FALSE },
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void
test_passives(void)
{
    static const Case cases[] = {
        { "Hale/PROPN/NNP/3/nsubj:pass was/AUX/VBD/3/aux:pass asked/VERB/VBN/0/root "
          "by/ADP/IN/5/case her/PRON/PRP/3/obl:agent why/ADV/WRB/3/advmod",
          "was asked", "her", "why", "Hale", "Hale", FALSE },
        { "Hale/PROPN/NNP/3/nsubj:pass was/AUX/VBD/3/aux:pass asked/VERB/VBN/0/root "
          "why/ADV/WRB/3/advmod",
          "was asked", "Hale", "why", "Hale", "Hale", TRUE },
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void
test_prepositions(void)
{
    static const Case cases[] = {
        { "Roe/PROPN/NNP/2/nsubj said/VERB/VBD/0/root to/ADP/IN/5/case her/PRON/PRP$/5/nmod:poss "
          "aides/NOUN/NNS/2/obl it/PRON/PRP/7/nsubj sank/VERB/VBD/2/ccomp",
          "said", "Roe", "it sank", NULL, "her aides", FALSE },
        { "Roe/PROPN/NNP/2/nsubj said/VERB/VBD/0/root in/ADP/IN/5/case a/DET/DT/5/det "
          "letter/NOUN/NN/2/obl to/ADP/IN/8/case the/DET/DT/8/det committee/NOUN/NN/5/nmod "
          "it/PRON/PRP/10/nsubj sank/VERB/VBD/2/ccomp",
          "said", "Roe", "it sank", NULL, "the committee", FALSE },
        { "Roe/PROPN/NNP/2/nsubj agreed/VERB/VBD/0/root to/ADP/IN/5/case the/DET/DT/5/det "
          "plan/NOUN/NN/2/obl",
          "agreed", "Roe", "the plan", NULL, "", FALSE },
        { "Roe/PROPN/NNP/2/nsubj said/VERB/VBD/0/root the/DET/DT/4/det letter/NOUN/NN/7/nsubj "
          "to/ADP/IN/6/case Hale/PROPN/NNP/4/nmod burned/VERB/VBD/2/ccomp",
          "said", "Roe", "the letter to Hale burned", "Hale", "", FALSE },
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void
test_no_tree(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));
    const HsText text = { .article = test_article_new(arena, "test", "Roe told Hale.") };
    const HsPieces none = { 0 };
    const HsSpan cue = { 4, 8 };
    const HsAttribution attribution = { .cues = &cue, .n_cues = 1 };
    g_auto(HsFindings) findings;
    hs_findings_init(&findings, &text, &none, 1);
    g_assert_false(hs_hearers_find(arena, &findings, NULL, &attribution, found));
    g_assert_cmpuint(found->len, ==, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/annotate/hearers/objects", test_objects);
    g_test_add_func("/annotate/hearers/passives", test_passives);
    g_test_add_func("/annotate/hearers/prepositions", test_prepositions);
    g_test_add_func("/annotate/hearers/no-tree", test_no_tree);
    return g_test_run();
}
