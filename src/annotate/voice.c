/* SPDX-License-Identifier: Apache-2.0
 *
 * See voice.h.
 */
#include "annotate/voice.h"

#include "annotate/hearing.h"
#include "annotate/sayingnouns.h"
#include "annotate/subtree.h"
#include "annotate/wordspans.h"
#include "text/places.h"
#include "text/quotation.h"

#define MAX_CITED 10     /* words of a line below a quotation that can be who speaks */
#define MAX_SIGNATURE 14 /* words behind a dash that can be who speaks */

static gboolean
is_dash(const HsSpeechSearch *search, guint32 word)
{
    static const char *const dashes[] = { "—", "–", "―", "-", "~" };

    for (guint i = 0; i < G_N_ELEMENTS(dashes); i++) {
        if (hs_words_equal(search->findings, word, dashes[i]))
            return hs_speech_get_word(search, word)->space ||
                   hs_words_equal(search->findings, word, "—") ||
                   hs_words_equal(search->findings, word, "―");
    }
    return FALSE;
}

/* Return the first naming of a person or body within `words`, or NULL. */
static const HsNaming *
find_naming(const HsSpeechSearch *search, HsRange words)
{
    const GArray *const namings = search->findings->namings;

    for (guint i = hs_findings_find_naming(search->findings, words.first); i < namings->len; i++) {
        const HsNaming *const naming = &g_array_index(namings, HsNaming, i);
        if (naming->range.first >= words.end)
            break;
        if (naming->range.first >= words.first && naming->type <= HS_ENTITY_ORGANIZATION)
            return naming;
    }
    return NULL;
}

/* Return the words of the paragraph in which word `word` stands, from it on. */
static HsRange
rest_of_paragraph(const HsSpeechSearch *search, guint32 word)
{
    HsRange rest = { word, word };

    while (rest.end < search->findings->pieces->n_words && rest.end - word <= MAX_SIGNATURE &&
           hs_speech_get_word(search, rest.end)->paragraph ==
               hs_speech_get_word(search, word)->paragraph)
        rest.end++;
    return rest;
}

/* Read a dash and a name behind the speech, in its paragraph or as the next one. */
static gboolean
read_signature(const HsSpeechSearch *search, const HsSpeech *speech, HsFinding *finding)
{
    static const char *const clauses[] = { "and",  "as",   "but", "he",    "it",
                                           "or",   "she",  "so",  "such",  "that",
                                           "this", "they", "we",  "which", "who" };
    guint32 word = hs_words_at(search->findings, speech->whole.end);
    const guint32 n_words = search->findings->pieces->n_words;

    if (word < n_words && hs_speech_is_end_mark(search, word) && !is_dash(search, word))
        word++;
    if (word >= n_words || !is_dash(search, word) ||
        hs_speech_get_word(search, word)->paragraph >
            hs_speech_get_word(search, word - 1)->paragraph + 1)
        return FALSE;
    HsRange rest = rest_of_paragraph(search, word);
    const HsRange dash = { word, word + 1 };
    if (rest.end - rest.first > MAX_SIGNATURE)
        return FALSE;
    for (rest.first++; rest.first < rest.end && is_dash(search, rest.first);)
        rest.first++;
    while (rest.end > rest.first &&
           hs_speech_get_word(search, rest.end - 1)->shape == HS_SHAPE_PUNCTUATION)
        rest.end--;
    const HsNaming *const naming = find_naming(search, rest);
    if (naming == NULL || naming->range.first > rest.first + 4 ||
        HS_WORDS_AMONG(search->findings, rest.first, clauses))
        return FALSE;
    finding->cue = dash;
    finding->source = rest;
    return TRUE;
}

/* Return the words after the speech up to the end of its sentence. */
static HsRange
words_after(const HsSpeechSearch *search, const HsSpeech *speech)
{
    const HsSpan sentence = search->text->sentences[speech->ends_in].span;
    const HsSpan rest = { MIN(speech->whole.end, sentence.end), sentence.end };

    return hs_speech_words_of(search, rest);
}

/* Return the first word from `from` up to `limit` that is no mark, `limit` without one. */
static guint32
skip_marks(const HsSpeechSearch *search, guint32 from, guint32 limit)
{
    while (from < limit && hs_speech_get_word(search, from)->shape == HS_SHAPE_PUNCTUATION)
        from++;
    return from;
}

/* Say whether the words have a verb with a subject in them: no name and title. */
static gboolean
is_clause(const HsSpeechSearch *search, HsRange words)
{
    const HsSpan span = { hs_speech_get_word(search, words.first)->span.begin,
                          hs_speech_get_word(search, words.end - 1)->span.end };
    const HsSubtree tokens = hs_subtree_of_span(search->text, span);

    for (guint32 i = tokens.first; search->syntax != NULL && i < tokens.end; i++) {
        if (hs_relation_get_universal(search->syntax[i].relation) == HS_RELATION_NSUBJ)
            return TRUE;
    }
    return FALSE;
}

/* Return the phrase of the subject of the clause that the words make, by the tree, where somebody
 * can speak to it: "The captain waved"; empty without one. */
static HsRange
find_by_tree(const HsSpeechSearch *search, HsRange words)
{
    const HsText *const text = search->text;
    if (search->syntax == NULL || words.first >= words.end)
        return (HsRange){ 0, 0 };
    g_autoptr(HsArena) scratch = hs_arena_new();
    const guint32 first = hs_text_token_at(text,
                                           hs_speech_get_word(search, words.first)->span.begin);
    const guint32 end =
        hs_text_token_at(text, hs_speech_get_word(search, words.end - 1)->span.end - 1) + 1;
    const HsHearing hearing = { .scratch = scratch,
                                .findings = search->findings,
                                .text = text,
                                .syntax = search->syntax,
                                .first = first,
                                .end = end };
    const guint32 verb = hs_syntax_find_top(search->syntax, first, end);
    const guint32 subject = hs_hearing_related(&hearing, verb, HS_RELATION_NSUBJ);
    if (subject >= end || !hs_hearing_is_hearer(&hearing, subject))
        return (HsRange){ 0, 0 };
    HsSubtree phrase = hs_subtree_find(text, search->syntax, subject);
    for (guint32 i = subject + 1; i < phrase.end; i++) {
        if (search->syntax[i].head == (gint32)subject &&
            search->syntax[i].relation == HS_RELATION_ACL_RELCL)
            phrase.end = hs_subtree_find(text, search->syntax, i).first;
    }
    return hs_words_trim(search->findings,
                         hs_speech_words_of(search, hs_subtree_get_span(text, phrase)));
}

/* Return who a sentence is about: a name that begins in its first three words, a pronoun with
 * which it begins ("Her answer" is hers), what the tree has for its subject, else any name; empty
 * without one. */
static HsRange
find_subject(const HsSpeechSearch *search, HsRange words)
{
    static const char *const pronouns[] = { "He",  "She", "They", "he",  "she",  "they",
                                            "Her", "His", "her",  "his", "Their" };
    const HsNaming *const naming = find_naming(search, words);

    if (naming != NULL && naming->range.first <= words.first + 3)
        return naming->range;
    for (guint i = 0; i < G_N_ELEMENTS(pronouns); i++) {
        if (words.first < words.end && hs_words_equal(search->findings, words.first, pronouns[i]))
            return (HsRange){ words.first, words.first + 1 };
    }
    const HsRange subject = find_by_tree(search, words);
    if (subject.first < subject.end)
        return subject;
    return naming != NULL ? naming->range : (HsRange){ 0, 0 };
}

/* Return the words with which finding `f` tells who speaks. */
static HsRange
words_of_speaker(const HsSpeechSearch *search, gint32 f)
{
    const HsFinding *const finding = &g_array_index(search->findings->findings, HsFinding, f);

    return finding->source.first < finding->source.end ? finding->source : finding->carried;
}

static HsRange
words_of_sentence(const HsSpeechSearch *search, guint32 sentence)
{
    return hs_speech_words_of(search, search->text->sentences[sentence].span);
}

/* Say whether a quotation is in the words of sentence `sentence`. */
static gboolean
has_quotation(const HsSpeechSearch *search, guint32 sentence)
{
    const GArray *const quotations = search->findings->quotations;
    const HsSpan span = search->text->sentences[sentence].span;
    const guint i = hs_quotations_first(quotations, span.begin);

    return i < quotations->len && hs_speech_get_quotation(search, i)->begin < span.end;
}

/* Find who does what the sentence between the speech and the next quotation of its paragraph tells:
 * “We are done.” Roe shook her head. “It is late.” */
static HsRange
find_between(const HsSpeechSearch *search, const HsSpeech *speech)
{
    const HsParagraph *const here = &search->text->paragraphs[speech->paragraph];
    const guint32 next = speech->ends_in + 1;

    if (next + 1 >= here->first_sentence + here->n_sentences || has_quotation(search, next) ||
        !has_quotation(search, next + 1))
        return (HsRange){ 0, 0 };
    return find_subject(search, words_of_sentence(search, next));
}

/* Say whether the paragraph after `paragraph` goes on with the same post of a live blog, of which
 * that is more than the head. */
static gboolean
is_followed_up(const HsSpeechSearch *search, guint32 paragraph)
{
    return !hs_blog_posts_is_head(search->posts, paragraph) &&
           hs_blog_posts_at(search->posts, paragraph) ==
               hs_blog_posts_at(search->posts, paragraph + 1);
}

/* Find who speaks in the text around the speech: in its paragraph, else in the one before. */
static HsRange
find_around(const HsSpeechSearch *search, const HsSpeech *speech)
{
    const HsText *const text = search->text;
    const HsParagraph *const here = &text->paragraphs[speech->paragraph];
    const gint32 last = search->last[speech->paragraph];

    if (last >= 0)
        return words_of_speaker(search, last);
    if (speech->sentence > here->first_sentence)
        return find_subject(search, words_of_sentence(search, speech->sentence - 1));
    const HsRange between = find_between(search, speech);
    if (between.first < between.end || speech->paragraph == 0 ||
        !is_followed_up(search, speech->paragraph - 1))
        return between;
    const HsParagraph *const before = here - 1;
    if (search->last[speech->paragraph - 1] >= 0)
        return words_of_speaker(search, search->last[speech->paragraph - 1]);
    return find_subject(
        search, words_of_sentence(search, before->first_sentence + before->n_sentences - 1));
}

/* Say whether word `word` is a noun for what is said. */
static gboolean
is_saying(const HsSpeechSearch *search, guint32 word)
{
    static const char *const others[] = { "message", "motto", "word", "words" };

    return HS_WORDS_AMONG(search->findings, word, others) ||
           hs_saying_noun_is(
               search->text,
               hs_text_token_at(search->text, hs_speech_get_word(search, word)->span.begin));
}

/* Read "that was the warning of Roe" in the words behind the speech. */
static gboolean
read_verdict(const HsSpeechSearch *search, HsRange words, HsFinding *finding)
{
    static const char *const of[] = { "from", "of" };
    const HsNaming *const naming = find_naming(search, words);
    guint32 noun = words.first + 1;

    if (naming == NULL || !(hs_words_equal(search->findings, words.first, "that") ||
                            hs_words_equal(search->findings, words.first, "such")))
        return FALSE;
    while (noun < naming->range.first && !is_saying(search, noun))
        noun++;
    for (guint32 w = noun + 1; w < naming->range.first; w++) {
        if (!hs_words_equal(search->findings, w, of[0]) &&
            !hs_words_equal(search->findings, w, of[1]))
            continue;
        finding->cue = (HsRange){ noun, noun + 1 };
        finding->source = (HsRange){ w + 1, naming->range.end };
        return TRUE;
    }
    return FALSE;
}

/* Read who speaks in the words behind the speech, up to the end of its sentence. */
static gboolean
read_behind(const HsSpeechSearch *search, const HsSpeech *speech, HsRange words, HsFinding *finding)
{
    const guint32 end = hs_words_at(search->findings,
                                    hs_speech_get_quotation(search, speech->end - 1)->end);
    const HsNaming *const naming = find_naming(search, words);

    if (read_verdict(search, words, finding))
        return TRUE;
    if (naming == NULL || naming->range.first > words.first + 2 || end == 0 ||
        !hs_words_equal(search->findings, end - 1, ","))
        return FALSE;
    finding->source = naming->range;
    return TRUE;
}

/* Read the name below a quotation that is set off, which is all that tells whose it is. */
static gboolean
read_cited(const HsSpeechSearch *search, const HsSpeech *speech, HsFinding *finding)
{
    const guint32 word = hs_words_at(search->findings, speech->whole.end);
    const guint32 n_words = search->findings->pieces->n_words;

    if (word >= n_words || word == 0 ||
        hs_speech_get_word(search, word)->paragraph !=
            hs_speech_get_word(search, word - 1)->paragraph + 1)
        return FALSE;
    const HsRange line = rest_of_paragraph(search, word);
    const HsNaming *const naming = find_naming(search, line);
    if (line.end - line.first > MAX_CITED || naming == NULL ||
        naming->range.first > line.first + 3 || hs_speech_is_end_mark(search, line.end - 1) ||
        is_clause(search, line))
        return FALSE;
    finding->source = line;
    finding->cue = hs_speech_get_word(search, word - 1)->shape == HS_SHAPE_PUNCTUATION
                       ? (HsRange){ word - 1, word }
                       : line;
    return TRUE;
}

/* Read the colon with which the paragraph before a quotation that is set off ends. */
static gboolean
read_announced(const HsSpeechSearch *search, const HsSpeech *speech, HsFinding *finding)
{
    const guint32 word = hs_words_at(search->findings, speech->whole.begin);

    if (word == 0 || speech->paragraph == 0 || !hs_words_equal(search->findings, word - 1, ":"))
        return FALSE;
    const HsParagraph *const before = &search->text->paragraphs[speech->paragraph - 1];
    finding->cue = (HsRange){ word - 1, word };
    finding->carried = find_subject(
        search, words_of_sentence(search, before->first_sentence + before->n_sentences - 1));
    return TRUE;
}

gboolean
hs_voice_find(const HsSpeechSearch *search, const HsSpeech *speech, HsFinding *finding)
{
    const HsRange after = words_after(search, speech);
    const guint32 rest = skip_marks(search, after.first, after.end);
    const guint32 colon = hs_speech_find_colon(search, speech);

    finding->cue = speech->mark;
    if (read_signature(search, speech, finding) ||
        (speech->set_off && read_cited(search, speech, finding)))
        return TRUE;
    if (speech->mark.first == speech->mark.end)
        return read_announced(search, speech, finding);
    if (rest < after.end)
        return read_behind(search, speech, (HsRange){ rest, after.end }, finding);
    if (colon > 0) {
        finding->cue = (HsRange){ colon, colon + 1 };
        finding->carried = find_subject(
            search, (HsRange){ words_of_sentence(search, speech->sentence).first, colon });
        if (finding->carried.first < finding->carried.end)
            return TRUE;
    }
    finding->carried = find_around(search, speech);
    return TRUE;
}
