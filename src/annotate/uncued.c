/* SPDX-License-Identifier: Apache-2.0
 *
 * See uncued.h. Quotations are taken in text order, those of several paragraphs as one. What the
 * heads found covers a quotation where it covers half of it. Of the rest only what begins a
 * sentence (or follows a colon), ends like one and leaves nothing else in its sentence is taken for
 * speech.
 *
 * Who speaks is looked for in this order, which is that of gold/train: a name behind a dash; a name
 * after the comma with which the quotation ends, or before the colon that announces it; whoever
 * spoke last in the paragraph; the name or pronoun with which the sentence before begins; whoever
 * spoke last, or who is named, in the paragraph before. Where none is found nobody speaks.
 */
#include "annotate/uncued.h"

#include <string.h>

#include "annotate/wordspans.h"
#include "text/places.h"
#include "text/quotation.h"

#define MAX_SIGNATURE 14 /* words behind a dash that can be who speaks */
#define MIN_UNENDED 5    /* words of a quotation without a mark at its end that is a sentence */
#define SCORE 0.8f

typedef struct {
    HsFindings *findings;
    const HsText *text;
    gint32 *holders; /* [quotations] the finding that has it as content, -1 without one */
    gint32 *last;    /* [paragraphs] the finding that speaks last in it so far, -1 without one */
    guint *order;    /* [n_order] the findings of the heads by their cues */
    guint n_order;
    guint n_noted; /* how many of those are in `last` */
} Search;

typedef struct {
    guint first, end;  /* quotations */
    HsRange mark;      /* that opens the first one; empty without one */
    HsSpan whole;      /* with its marks */
    guint32 sentence;  /* in which it begins */
    guint32 paragraph; /* in which it begins */
    guint32 ends_in;   /* sentence in which it ends */
} Speech;

static const HsSpan *
get_quotation(const Search *search, guint i)
{
    return &g_array_index(search->findings->quotations, HsSpan, i);
}

static const HsWord *
get_word(const Search *search, guint32 word)
{
    return &search->findings->pieces->words[word];
}

static HsRange
words_of(const Search *search, HsSpan span)
{
    return (HsRange){ hs_words_at(search->findings, span.begin),
                      hs_words_at(search->findings, span.end) };
}

static gboolean
is_outer(const HsFinding *finding)
{
    return !finding->inner;
}

/* Note which quotations the contents of finding `f` cover by half or more. */
static void
note_contents(Search *search, guint f)
{
    const HsFinding *const finding = &g_array_index(search->findings->findings, HsFinding, f);
    const GArray *const quotations = search->findings->quotations;

    for (guint32 i = 0; i < finding->n_contents; i++) {
        const HsSpan content = hs_words_get_content(
            search->findings,
            g_array_index(search->findings->contents, HsRange, finding->first_content + i));
        guint q = hs_quotations_first(quotations, content.begin);
        for (; q < quotations->len && get_quotation(search, q)->begin < content.end; q++) {
            const HsSpan span = *get_quotation(search, q);
            const guint32 shared = MIN(span.end, content.end) - MAX(span.begin, content.begin);
            if (2 * shared >= hs_span_length(span) && (search->holders[q] < 0 || is_outer(finding)))
                search->holders[q] = (gint32)f;
        }
    }
}

/* Note that finding `f` speaks in the paragraph of its cue. */
static void
note_speaker(Search *search, guint f)
{
    const HsFinding *const finding = &g_array_index(search->findings->findings, HsFinding, f);
    const gboolean speaks = finding->source.first < finding->source.end ||
                            finding->carried.first < finding->carried.end;

    if (speaks && is_outer(finding))
        search->last[get_word(search, finding->cue.first)->paragraph] = (gint32)f;
}

/* Note those whose cue stands before word `word`. */
static void
note_up_to(Search *search, guint32 word)
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
mark_before(const Search *search, guint32 word)
{
    guint32 first = word;

    while (first > 0 && first < search->findings->pieces->n_words && word - first < 2 &&
           get_word(search, first - 1)->paragraph == get_word(search, word)->paragraph &&
           get_word(search, first - 1)->shape == HS_SHAPE_PUNCTUATION &&
           get_word(search, first - 1)->span.end == get_word(search, first)->span.begin &&
           (word == first || hs_words_equal(search->findings, first - 1, "'") ||
            hs_words_equal(search->findings, first - 1, "`")))
        first--;
    return (HsRange){ first, word };
}

/* Return the end of the mark that begins at byte `at`, where one closes a quotation. */
static guint32
end_of_mark(const Search *search, guint32 at)
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

static Speech
read_speech(const Search *search, guint first, guint end)
{
    const HsSpan begin = *get_quotation(search, first), last = *get_quotation(search, end - 1);
    const HsRange mark = mark_before(search, hs_words_at(search->findings, begin.begin));
    Speech speech = { .first = first, .end = end, .mark = mark };

    speech.whole.begin = mark.first < mark.end ? get_word(search, mark.first)->span.begin
                                               : begin.begin;
    speech.whole.end = end_of_mark(search, last.end);
    speech.sentence = hs_text_sentence_at(search->text, speech.whole.begin);
    speech.ends_in = hs_text_sentence_at(search->text, last.end - 1);
    speech.paragraph = hs_text_paragraph_at(search->text, speech.whole.begin);
    return speech;
}

/* Return the first word from `from` up to `limit` that is no mark, `limit` without one. */
static guint32
skip_marks(const Search *search, guint32 from, guint32 limit)
{
    while (from < limit && get_word(search, from)->shape == HS_SHAPE_PUNCTUATION)
        from++;
    return from;
}

/* Return the words after the speech up to the end of its sentence. */
static HsRange
words_after(const Search *search, const Speech *speech)
{
    const HsSpan sentence = search->text->sentences[speech->ends_in].span;
    const HsSpan rest = { MIN(speech->whole.end, sentence.end), sentence.end };

    return words_of(search, rest);
}

/* Return the word ":" that announces the speech, 0 where none does. */
static guint32
find_colon(const Search *search, const Speech *speech)
{
    const guint32 word = speech->mark.first;

    return word > 0 && speech->mark.first < speech->mark.end &&
                   get_word(search, word - 1)->paragraph == get_word(search, word)->paragraph &&
                   hs_words_equal(search->findings, word - 1, ":")
               ? word - 1
               : 0;
}

static gboolean
begins_well(const Search *search, const Speech *speech)
{
    return speech->mark.first < speech->mark.end &&
           (speech->whole.begin == search->text->sentences[speech->sentence].span.begin ||
            find_colon(search, speech) > 0);
}

/* Say whether the words are written as titles are: each long one with a capital. */
static gboolean
is_title_case(const Search *search, HsRange words)
{
    guint n = 0;

    for (guint32 w = words.first; w < words.end; w++) {
        const HsWord *const word = get_word(search, w);
        if (word->shape == HS_SHAPE_PUNCTUATION)
            continue;
        if (word->shape == HS_SHAPE_LOWER && hs_span_length(word->span) > 3)
            return FALSE;
        n++;
    }
    return n > 1;
}

static gboolean
is_end_mark(const Search *search, guint32 word)
{
    static const char *const ends[] = { ".", "!", "?", "…", "—" };

    for (guint i = 0; i < G_N_ELEMENTS(ends); i++) {
        if (hs_words_equal(search->findings, word, ends[i]))
            return TRUE;
    }
    return FALSE;
}

/* Say whether the speech ends like a sentence, with its mark inside or, as the British have it,
 * outside; or is a long one that stands alone, as headlines do. */
static gboolean
ends_well(const Search *search, const Speech *speech)
{
    const HsRange last = words_of(search, *get_quotation(search, speech->end - 1));
    const guint32 n_words = search->findings->pieces->n_words;

    if (last.first == last.end)
        return FALSE;
    if (is_title_case(search, last))
        return hs_words_equal(search->findings, last.end - 1, "!") ||
               hs_words_equal(search->findings, last.end - 1, "?");
    if (is_end_mark(search, last.end - 1) || hs_words_equal(search->findings, last.end - 1, ","))
        return TRUE;
    const guint32 after = hs_words_at(search->findings, speech->whole.end);
    const gboolean outside = after < n_words && is_end_mark(search, after) &&
                             get_word(search, after)->span.begin == speech->whole.end;
    return last.end - last.first >= (outside ? MIN_UNENDED - 1 : MIN_UNENDED);
}

static gboolean
is_dash(const Search *search, guint32 word)
{
    static const char *const dashes[] = { "—", "–", "―", "-" };

    for (guint i = 0; i < G_N_ELEMENTS(dashes); i++) {
        if (hs_words_equal(search->findings, word, dashes[i]))
            return get_word(search, word)->space || hs_words_equal(search->findings, word, "—") ||
                   hs_words_equal(search->findings, word, "―");
    }
    return FALSE;
}

/* Return the first naming of a person or body within `words`, or NULL. */
static const HsNaming *
find_naming(const Search *search, HsRange words)
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
rest_of_paragraph(const Search *search, guint32 word)
{
    HsRange rest = { word, word };

    while (rest.end < search->findings->pieces->n_words && rest.end - word <= MAX_SIGNATURE &&
           get_word(search, rest.end)->paragraph == get_word(search, word)->paragraph)
        rest.end++;
    return rest;
}

/* Read a dash and a name behind the speech, in its paragraph or as the next one. */
static gboolean
read_signature(const Search *search, const Speech *speech, HsFinding *finding)
{
    guint32 word = hs_words_at(search->findings, speech->whole.end);
    const guint32 n_words = search->findings->pieces->n_words;

    if (word < n_words && is_end_mark(search, word) && !is_dash(search, word))
        word++;
    if (word >= n_words || !is_dash(search, word) ||
        get_word(search, word)->paragraph > get_word(search, word - 1)->paragraph + 1)
        return FALSE;
    HsRange rest = rest_of_paragraph(search, word);
    const HsRange dash = { word, word + 1 };
    if (rest.end - rest.first > MAX_SIGNATURE)
        return FALSE;
    for (rest.first++; rest.first < rest.end && is_dash(search, rest.first);)
        rest.first++;
    while (rest.end > rest.first && get_word(search, rest.end - 1)->shape == HS_SHAPE_PUNCTUATION)
        rest.end--;
    const HsNaming *const naming = find_naming(search, rest);
    if (naming == NULL || naming->range.first > rest.first + 4)
        return FALSE;
    finding->cue = dash;
    finding->source = rest;
    return TRUE;
}

/* Return who a sentence is about by its first words: a name that begins in the first three, or a
 * pronoun; empty without one. */
static HsRange
find_subject(const Search *search, HsRange words)
{
    static const char *const pronouns[] = { "He", "She", "They", "he", "she", "they" };
    const HsNaming *const naming = find_naming(search, words);

    if (naming != NULL && naming->range.first <= words.first + 3)
        return naming->range;
    for (guint i = 0; i < G_N_ELEMENTS(pronouns); i++) {
        if (words.first < words.end && hs_words_equal(search->findings, words.first, pronouns[i]))
            return (HsRange){ words.first, words.first + 1 };
    }
    return naming != NULL ? naming->range : (HsRange){ 0, 0 };
}

/* Return the words with which finding `f` tells who speaks. */
static HsRange
words_of_speaker(const Search *search, gint32 f)
{
    const HsFinding *const finding = &g_array_index(search->findings->findings, HsFinding, f);

    return finding->source.first < finding->source.end ? finding->source : finding->carried;
}

static HsRange
words_of_sentence(const Search *search, guint32 sentence)
{
    return words_of(search, search->text->sentences[sentence].span);
}

/* Find who speaks in the text before the speech: in its paragraph, else in the one before. */
static HsRange
find_before(const Search *search, const Speech *speech)
{
    const HsText *const text = search->text;
    const HsParagraph *const here = &text->paragraphs[speech->paragraph];
    const gint32 last = search->last[speech->paragraph];

    if (last >= 0)
        return words_of_speaker(search, last);
    if (speech->sentence > here->first_sentence)
        return find_subject(search, words_of_sentence(search, speech->sentence - 1));
    if (speech->paragraph == 0)
        return (HsRange){ 0, 0 };
    const HsParagraph *const before = here - 1;
    if (search->last[speech->paragraph - 1] >= 0)
        return words_of_speaker(search, search->last[speech->paragraph - 1]);
    return find_subject(
        search, words_of_sentence(search, before->first_sentence + before->n_sentences - 1));
}

/* Find who speaks; FALSE where what stands around the speech says that it is none. */
static gboolean
find_speaker(const Search *search, const Speech *speech, HsFinding *finding)
{
    const HsRange after = words_after(search, speech);
    const guint32 rest = skip_marks(search, after.first, after.end);
    const guint32 colon = find_colon(search, speech);

    finding->cue = speech->mark;
    if (read_signature(search, speech, finding))
        return TRUE;
    if (rest < after.end) {
        const guint32 end = hs_words_at(search->findings,
                                        get_quotation(search, speech->end - 1)->end);
        const HsNaming *const naming = find_naming(search, (HsRange){ rest, after.end });
        if (naming == NULL || naming->range.first > rest + 2 || end == 0 ||
            !hs_words_equal(search->findings, end - 1, ","))
            return FALSE;
        finding->source = naming->range;
        return TRUE;
    }
    if (colon > 0) {
        finding->cue = (HsRange){ colon, colon + 1 };
        finding->carried = find_subject(
            search, (HsRange){ words_of_sentence(search, speech->sentence).first, colon });
        if (finding->carried.first < finding->carried.end)
            return TRUE;
    }
    finding->carried = find_before(search, speech);
    return TRUE;
}

/* Add the quotations of `speech` that no content covers to finding `f`. */
static void
extend(Search *search, const Speech *speech, gint32 f)
{
    GArray *const contents = search->findings->contents;
    HsFinding *const finding = &g_array_index(search->findings->findings, HsFinding, f);
    const guint32 first = finding->first_content, n = finding->n_contents;
    guint32 i = 0;

    finding->n_contents = 0;
    for (guint q = speech->first; q < speech->end; q++) {
        const HsRange words = words_of(search, *get_quotation(search, q));
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

static void
add_speech(Search *search, const Speech *speech)
{
    HsFinding finding = { .score = SCORE };

    note_up_to(search, speech->mark.first);
    if (!begins_well(search, speech) || !ends_well(search, speech) ||
        !find_speaker(search, speech, &finding))
        return;
    for (guint q = speech->first; q < speech->end; q++) {
        const HsRange words = words_of(search, *get_quotation(search, q));
        if (words.first < words.end)
            hs_findings_add_content(search->findings, &finding, words);
    }
    g_array_append_val(search->findings->findings, finding);
    note_speaker(search, search->findings->findings->len - 1);
}

/* Read the quotations from number `first` on that make one; returns the number after the last. */
static guint
read_quotation(Search *search, guint first)
{
    guint end = first + 1;
    gint32 holder = search->holders[first];

    while (hs_quotations_go_on(search->text, search->findings->quotations, end - 1)) {
        holder = search->holders[end] >= 0 && holder < 0 ? search->holders[end] : holder;
        end++;
    }
    const Speech speech = read_speech(search, first, end);
    if (holder < 0)
        add_speech(search, &speech);
    else if (end > first + 1 &&
             is_outer(&g_array_index(search->findings->findings, HsFinding, holder)))
        extend(search, &speech, holder);
    return end;
}

void
hs_uncued_find(HsFindings *findings)
{
    const guint n = findings->quotations->len, found = findings->findings->len;
    const guint32 n_paragraphs = findings->text->n_paragraphs;
    g_autofree gint32 *holders = g_new(gint32, n + 1);
    g_autofree gint32 *last = g_new(gint32, n_paragraphs + 1);
    g_autofree guint *order = g_new(guint, found + 1);
    Search search = { findings, findings->text, holders, last, order, found, 0 };

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
