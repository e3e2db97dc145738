/* SPDX-License-Identifier: Apache-2.0
 *
 * See uncued.h. Quotations are taken in text order, those of several paragraphs as one. What the
 * heads found covers a quotation where it covers half of it, or begins one that nothing closes and
 * has its cue in it: “The bridge is closed, Hale said. Of the rest only what begins a sentence (or
 * follows a colon), ends like one and leaves nothing else in its sentence is taken for speech.
 * Whose voice it is tells voice.h.
 */
#include "annotate/uncued.h"

#include <string.h>

#include "annotate/voice.h"
#include "annotate/wordspans.h"
#include "base/bisect.h"
#include "text/places.h"
#include "text/quotation.h"

#define MIN_UNENDED 5   /* words of a quotation without a mark at its end that is a sentence */
#define MIN_ANNOUNCED 3 /* the same of one behind a colon with which its paragraph ends */
#define MIN_PULLED 20   /* bytes of a sentence that is shown again */
#define MAX_PULLED 300  /* longer ones are not looked for */
#define MAX_PULLS 64    /* speeches of an article, and places of each, that are */
#define SCORE 0.8f

static gboolean
is_outer(const HsFinding *finding)
{
    return !finding->inner;
}

/* Return the end of the mark that begins at byte `at`, where one closes a quotation. */
static guint32
end_of_mark(const HsSpeechSearch *search, guint32 at)
{
    const guint32 word = hs_words_at(search->findings, at);
    const HsPieces *const pieces = search->findings->pieces;
    guint32 end = at;

    for (guint32 w = word; w < pieces->n_words && w < word + 2; w++) {
        const HsWord *const mark = &pieces->words[w];
        if (mark->span.begin != end || mark->shape != HS_SHAPE_PUNCTUATION ||
            (w > word && !hs_words_equal(search->findings, w, "'")))
            break;
        end = mark->span.end;
    }
    return end;
}

/* Say whether nothing closes the quotation `span`, which `content` begins, and the cue of `finding`
 * stands in it: then all behind the content is no quotation. */
static gboolean
is_left_open(const HsSpeechSearch *search, const HsFinding *finding, HsSpan content, HsSpan span)
{
    const guint32 cue = hs_speech_get_word(search, finding->cue.first)->span.begin;

    return content.begin <= span.begin && content.end <= cue && cue < span.end &&
           end_of_mark(search, span.end) == span.end;
}

/* Note which quotations the contents of finding `f` cover by half or more. */
static void
note_contents(HsSpeechSearch *search, guint f)
{
    const HsFinding *const finding = &g_array_index(search->findings->findings, HsFinding, f);
    const GArray *const quotations = search->findings->quotations;

    for (guint32 i = 0; i < finding->n_contents; i++) {
        const HsSpan content = hs_words_get_content(
            search->findings,
            g_array_index(search->findings->contents, HsRange, finding->first_content + i));
        guint q = hs_quotations_first(quotations, content.begin);
        for (; q < quotations->len && hs_speech_get_quotation(search, q)->begin < content.end;
             q++) {
            const HsSpan span = *hs_speech_get_quotation(search, q);
            const guint32 shared = MIN(span.end, content.end) - MAX(span.begin, content.begin);
            if ((2 * shared >= hs_span_length(span) ||
                 is_left_open(search, finding, content, span)) &&
                (search->holders[q] < 0 || is_outer(finding)))
                search->holders[q] = (gint32)f;
        }
    }
}

/* Note that finding `f` speaks in the paragraph of its cue. */
static void
note_speaker(HsSpeechSearch *search, guint f)
{
    const HsFinding *const finding = &g_array_index(search->findings->findings, HsFinding, f);
    const gboolean speaks = finding->source.first < finding->source.end ||
                            finding->carried.first < finding->carried.end;

    if (speaks && is_outer(finding))
        search->last[hs_speech_get_word(search, finding->cue.first)->paragraph] = (gint32)f;
}

/* Note those whose cue stands before word `word`. */
static void
note_up_to(HsSpeechSearch *search, guint32 word)
{
    for (; search->n_noted < search->n_order; search->n_noted++) {
        const guint f = search->order[search->n_noted];
        if (g_array_index(search->findings->findings, HsFinding, f).cue.first >= word)
            break;
        note_speaker(search, f);
    }
}

static int
compare_cues(gconstpointer a, gconstpointer b, gpointer user)
{
    const HsFinding *const all = (const HsFinding *)((const GArray *)user)->data;
    const guint32 x = all[*(const guint *)a].cue.first, y = all[*(const guint *)b].cue.first;

    if (x != y)
        return x < y ? -1 : 1;
    return *(const guint *)a < *(const guint *)b ? -1 : *(const guint *)a > *(const guint *)b;
}

/* Return the mark that ends right before word `word` in its paragraph; empty without one. */
static HsRange
mark_before(const HsSpeechSearch *search, guint32 word)
{
    guint32 first = word;

    while (first > 0 && first < search->findings->pieces->n_words && word - first < 2 &&
           hs_speech_get_word(search, first - 1)->paragraph ==
               hs_speech_get_word(search, word)->paragraph &&
           hs_speech_get_word(search, first - 1)->shape == HS_SHAPE_PUNCTUATION &&
           hs_speech_get_word(search, first - 1)->span.end ==
               hs_speech_get_word(search, first)->span.begin &&
           (word == first || hs_words_equal(search->findings, first - 1, "'") ||
            hs_words_equal(search->findings, first - 1, "`")))
        first--;
    return (HsRange){ first, word };
}

/* Say whether the article sets `span` off as quoted. */
static gboolean
is_set_off(const HsText *text, HsSpan span)
{
    const HsArticle *const article = text->article;
    const guint32 i = HS_FIRST_FROM(HsSpan, end, article->quotes, article->n_quotes, span.end);

    return i < article->n_quotes && article->quotes[i].begin <= span.begin;
}

static HsSpeech
read_speech(const HsSpeechSearch *search, guint first, guint end)
{
    const HsSpan begin = *hs_speech_get_quotation(search, first),
                 last = *hs_speech_get_quotation(search, end - 1);
    const HsRange mark = mark_before(search, hs_words_at(search->findings, begin.begin));
    HsSpeech speech = { .first = first, .end = end, .mark = mark };

    speech.whole.begin = mark.first < mark.end ? hs_speech_get_word(search, mark.first)->span.begin
                                               : begin.begin;
    speech.whole.end = end_of_mark(search, last.end);
    speech.sentence = hs_text_sentence_at(search->text, speech.whole.begin);
    speech.ends_in = hs_text_sentence_at(search->text, last.end - 1);
    speech.paragraph = hs_text_paragraph_at(search->text, speech.whole.begin);
    speech.set_off = is_set_off(search->text, begin);
    return speech;
}

static gboolean
begins_well(const HsSpeechSearch *search, const HsSpeech *speech)
{
    if (speech->mark.first == speech->mark.end)
        return speech->set_off;
    return (speech->whole.begin == search->text->sentences[speech->sentence].span.begin ||
            hs_speech_find_colon(search, speech) > 0);
}

/* Say whether the words are written as titles are: each with a capital but small ones, and no
 * sentence ends in them. */
static gboolean
is_title_case(const HsSpeechSearch *search, HsRange words)
{
    static const char *const small_words[] = { "a",  "an",  "and", "as", "at",  "but", "by",  "de",
                                               "en", "for", "in",  "la", "le",  "nor", "of",  "on",
                                               "or", "s",   "the", "to", "via", "vs",  "with" };
    guint n = 0;

    for (guint32 w = words.first; w < words.end; w++) {
        const HsWord *const word = hs_speech_get_word(search, w);
        if (w + 1 < words.end && hs_speech_is_end_mark(search, w))
            return FALSE;
        if (word->shape == HS_SHAPE_PUNCTUATION)
            continue;
        if (word->shape == HS_SHAPE_LOWER && !HS_WORDS_AMONG(search->findings, w, small_words))
            return FALSE;
        n++;
    }
    return n > 1;
}

/* Say whether a colon announces the speech, and its paragraph ends with it: Roe on the bridge: “It
 * is closed” */
static gboolean
is_headline(const HsSpeechSearch *search, const HsSpeech *speech, HsRange words)
{
    return words.end - words.first >= MIN_ANNOUNCED && hs_speech_find_colon(search, speech) > 0 &&
           speech->whole.end == search->text->paragraphs[speech->paragraph].span.end;
}

/* Say whether the speech ends like a sentence, with its mark inside or, as the British have it,
 * outside; or is a long one that stands alone, as headlines do. */
static gboolean
ends_well(const HsSpeechSearch *search, const HsSpeech *speech)
{
    const HsRange last = hs_speech_words_of(search,
                                            *hs_speech_get_quotation(search, speech->end - 1));
    const guint32 n_words = search->findings->pieces->n_words;

    if (last.first == last.end)
        return FALSE;
    if (is_title_case(search, last))
        return hs_words_equal(search->findings, last.end - 1, "!") ||
               hs_words_equal(search->findings, last.end - 1, "?");
    if (hs_speech_is_end_mark(search, last.end - 1) ||
        hs_words_equal(search->findings, last.end - 1, ","))
        return TRUE;
    if (is_headline(search, speech, last))
        return TRUE;
    const guint32 after = hs_words_at(search->findings, speech->whole.end);
    const gboolean outside = after < n_words && hs_speech_is_end_mark(search, after) &&
                             hs_speech_get_word(search, after)->span.begin == speech->whole.end;
    return last.end - last.first >= (outside ? MIN_UNENDED - 1 : MIN_UNENDED);
}

/* Add the quotations of `speech` that no content covers to finding `f`. */
static void
extend(HsSpeechSearch *search, const HsSpeech *speech, gint32 f)
{
    GArray *const contents = search->findings->contents;
    HsFinding *const finding = &g_array_index(search->findings->findings, HsFinding, f);
    const guint32 first = finding->first_content, n = finding->n_contents;
    guint32 i = 0;

    finding->n_contents = 0;
    for (guint q = speech->first; q < speech->end; q++) {
        const HsRange words = hs_speech_words_of(search, *hs_speech_get_quotation(search, q));
        if (search->holders[q] >= 0)
            continue;
        for (; i < n && g_array_index(contents, HsRange, first + i).first < words.first; i++)
            hs_findings_add_content(search->findings, finding,
                                    g_array_index(contents, HsRange, first + i));
        hs_findings_add_content(search->findings, finding, words);
        search->holders[q] = f;
    }
    for (; i < n; i++)
        hs_findings_add_content(search->findings, finding,
                                g_array_index(contents, HsRange, first + i));
}

/* Say whether what the speech says, a paragraph of its own, stands in a longer quotation too:
 * newspapers print a sentence once more in large letters. */
static gboolean
is_shown_again(HsSpeechSearch *search, const HsSpeech *speech)
{
    const char *const body = search->text->article->body;
    const HsSpan own = *hs_speech_get_quotation(search, speech->first);
    const HsSpan paragraph = search->text->paragraphs[speech->paragraph].span;
    guint32 end = own.end;

    while (end > own.begin && g_ascii_ispunct(body[end - 1]))
        end--;
    if (speech->end > speech->first + 1 || end - own.begin < MIN_PULLED ||
        end - own.begin > MAX_PULLED || speech->whole.begin != paragraph.begin ||
        speech->whole.end != paragraph.end || search->n_compared++ >= MAX_PULLS)
        return FALSE;
    guint n = 0;
    g_autofree char *words = g_strndup(body + own.begin, end - own.begin);
    for (const char *at = strstr(body, words); at != NULL && n++ < MAX_PULLS;
         at = strstr(at + 1, words)) {
        const HsSpan *const other = hs_quotations_get(search->findings->quotations,
                                                      (guint32)(at - body));
        if (other != NULL && other->begin != own.begin)
            return TRUE;
    }
    return FALSE;
}

static void
add_speech(HsSpeechSearch *search, const HsSpeech *speech)
{
    HsFinding finding = { .score = SCORE };

    note_up_to(search, hs_words_at(search->findings, speech->whole.begin));
    if (!begins_well(search, speech) || !ends_well(search, speech) ||
        is_shown_again(search, speech) || !hs_voice_find(search, speech, &finding))
        return;
    for (guint q = speech->first; q < speech->end; q++) {
        const HsRange words = hs_speech_words_of(search, *hs_speech_get_quotation(search, q));
        if (words.first < words.end)
            hs_findings_add_content(search->findings, &finding, words);
    }
    g_array_append_val(search->findings->findings, finding);
    note_speaker(search, search->findings->findings->len - 1);
}

/* Read the quotations from number `first` on that make one; returns the number after the last. */
static guint
read_quotation(HsSpeechSearch *search, guint first)
{
    guint end = first + 1;
    gint32 holder = search->holders[first];

    while (hs_quotations_go_on(search->text, search->findings->quotations, end - 1)) {
        holder = search->holders[end] >= 0 && holder < 0 ? search->holders[end] : holder;
        end++;
    }
    const HsSpeech speech = read_speech(search, first, end);
    if (holder < 0)
        add_speech(search, &speech);
    else if (end > first + 1 &&
             is_outer(&g_array_index(search->findings->findings, HsFinding, holder)))
        extend(search, &speech, holder);
    return end;
}

void
hs_uncued_find(HsFindings *findings, const HsSyntax *syntax)
{
    const guint n = findings->quotations->len, found = findings->findings->len;
    const guint32 n_paragraphs = findings->text->n_paragraphs;
    g_autofree gint32 *holders = g_new(gint32, n + 1);
    g_autofree gint32 *last = g_new(gint32, n_paragraphs + 1);
    g_autofree guint *order = g_new(guint, found + 1);
    g_autoptr(GArray) posts = hs_blog_posts_find(findings->text);
    HsSpeechSearch search = { .findings = findings,
                              .text = findings->text,
                              .syntax = syntax,
                              .holders = holders,
                              .last = last,
                              .order = order,
                              .n_order = found,
                              .posts = posts };

    for (guint i = 0; i < n; i++)
        holders[i] = -1;
    for (guint32 i = 0; i < n_paragraphs; i++)
        last[i] = -1;
    for (guint i = 0; i < found; i++) {
        order[i] = i;
        note_contents(&search, i);
    }
    g_qsort_with_data(order, (int)found, sizeof *order, compare_cues, findings->findings);
    for (guint i = 0; i < n;)
        i = read_quotation(&search, i);
}
