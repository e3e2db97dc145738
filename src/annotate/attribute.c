/* SPDX-License-Identifier: Apache-2.0
 *
 * 1. Each BIO layer is decoded by Viterbi, stretch by stretch (a stretch is a paragraph, or a part
 * of a very long one).
 * 2. Each cue is given to the pair head with the words of its unit: its own stretch, joined with
 * the next ones where a quotation goes on into them or a colon announces them. To the log
 * probabilities for a cue of the article's own attributions, BLEND times the flat layers' log odds
 * are added, a second opinion on borders (worth little: doc/figures.md, Statements), and START for
 * each content begun. Contents with only marks between them are one.
 * 3. Of several sources the best is kept; an attribution without content is dropped where its cue
 * does not say that somebody was silent ("declined"), and one of the
 * article's own whose labels are too improbable: one in twenty, of which three in four have a cue
 * that people did not mark (PolNeAR's dev part). Nested
 * cues are found more freely, and left out at lower scores (chosen on gold/web-dev).
 */
#include "annotate/attribute.h"

#include <math.h>
#include <string.h>

#include "annotate/names.h"
#include "annotate/runs.h"
#include "annotate/wordspans.h"
#include "encoder/kernels.h"

#define BLEND 0.3f
#define START (-0.5f)     /* log odds of one more content: the pair head cuts too often */
#define INNER 0.5f        /* taken from the log odds that a word is no nested cue */
#define LEAST 0.76f       /* score below which one of the article's own attributions is left out */
#define LEAST_INNER 0.65f /* a nested one */
#define LEAST_UNSPOKEN 0.70f /* a nested one without source */

enum {
    PAIR_O,
    PAIR_B_SOURCE,
    PAIR_I_SOURCE,
    PAIR_B_CONTENT,
    PAIR_I_CONTENT
};

typedef struct {
    const HsDecoder *decoder;
    HsScratch *scratch;
    HsFindings *findings;
    const float *h;     /* [W, D] */
    float *flat;        /* [W, N] log probabilities, layer by layer */
    guint32 n_flat;     /* N */
    guint32 first_word; /* of the window */
    GArray *runs;       /* HsRun, reused */
    GArray *pair;       /* float, scores of one cue, reused */
} Reading;

/* Return [W, N] log probabilities, each layer by itself. Free with g_free(). */
static float *
read_flat(const HsDecoder *decoder, HsScratch *scratch, const float *h, guint32 n_words)
{
    const guint32 n = hs_weights_get_n_flat(decoder->weights);
    guint32 n_layers;
    const HsLabelLayer *const layers = hs_weights_get_layers(decoder->weights, &n_layers);
    const float *const scores = hs_heads_flat(scratch, decoder->weights, h, n_words);
    float *const flat = g_new(float, (gsize)n_words *n + 1);

    for (guint32 w = 0; w < n_words; w++) {
        for (guint32 l = 0; l < n_layers; l++) {
            const gsize at = (gsize)w * n + layers[l].first;
            hs_log_softmax(scores + at, layers[l].n_labels, flat + at);
            if (&layers[l] == decoder->inner)
                flat[at] -= INNER;
        }
    }
    return flat;
}

/* Decode one layer over a range of the article's words; returns the runs, counted from its first
 * word. */
static const GArray *
decode(Reading *reading, const HsLabelLayer *layer, const HsTransitions *rules, HsRange range)
{
    const gsize row = range.first - reading->first_word;
    g_array_set_size(reading->runs, 0);
    hs_runs_decode(rules, layer->labels, reading->flat + row * reading->n_flat + layer->first,
                   reading->n_flat, range.end - range.first, reading->runs);
    return reading->runs;
}

/* Write to `out` the probability of each type for word `word`, of B and I together, and that of no
 * name last. */
static void
read_word_types(const Reading *reading, guint32 word, float out[HS_N_TAGGED_TYPES + 1])
{
    const HsLabelLayer *const layer = reading->decoder->names;
    const float *const row = reading->flat + (word - reading->first_word) * reading->n_flat +
                             layer->first;
    memset(out, 0, (HS_N_TAGGED_TYPES + 1) * sizeof *out);
    for (guint32 l = 0; l < layer->n_labels; l++)
        out[layer->labels[l][0] == 'O' ? HS_N_TAGGED_TYPES : reading->decoder->types[l]] += expf(
            row[l]);
}

/* Return the first word of the run of `type` that is likelier of that type than of any other: what
 * stands before it narrows the name down, as "Norlandish" does in "Norlandish Ada Voss". */
static guint32
first_of_type(const Reading *reading, HsRange range, HsEntityType type)
{
    for (guint32 w = range.first; w < range.end; w++) {
        float types[HS_N_TAGGED_TYPES + 1];
        gboolean most = TRUE;
        read_word_types(reading, w, types);
        for (guint t = 0; t < HS_N_TAGGED_TYPES; t++)
            most = most && types[t] <= types[type];
        if (most)
            return w;
    }
    return range.first;
}

/* Give `naming` the probability of each type: the geometric mean over its words, with that of no
 * name in the same sum. */
static void
read_types(const Reading *reading, HsNaming *naming)
{
    const guint32 first = first_of_type(reading, naming->range, naming->type);
    float logs[HS_N_TAGGED_TYPES + 1] = { 0 }, sum = 0;

    for (guint32 w = first; w < naming->range.end; w++) {
        float types[HS_N_TAGGED_TYPES + 1];
        read_word_types(reading, w, types);
        for (guint t = 0; t <= HS_N_TAGGED_TYPES; t++)
            logs[t] += logf(types[t] + 1e-6f);
    }
    for (guint t = 0; t <= HS_N_TAGGED_TYPES; t++)
        sum += expf(logs[t] / (float)(naming->range.end - first));
    for (guint t = 0; t < HS_N_TAGGED_TYPES; t++)
        naming->types[t] = expf(logs[t] / (float)(naming->range.end - first)) / sum;
}

static void
read_names(Reading *reading, HsRange stretch)
{
    const HsDecoder *const decoder = reading->decoder;
    const GArray *const runs = decode(reading, decoder->names, decoder->kinds, stretch);

    for (guint i = 0; i < runs->len; i++) {
        const HsRun *const run = &g_array_index(runs, HsRun, i);
        HsNaming naming = {
            .range = { stretch.first + run->first, stretch.first + run->end },
            .type = decoder->types[run->label],
            .score = expf(run->log),
        };
        read_types(reading, &naming);
        hs_names_append(reading->findings, &naming);
    }
}

/* Append the cues of `layer` in `stretch` to `cues` (GArray of HsFinding, parts still empty). A
   nested cue that touches one which is there already is the same cue and left out. */
static void
read_cues(Reading *reading, const HsLabelLayer *layer, HsRange stretch, gboolean inner,
          GArray *cues)
{
    const GArray *const runs = decode(reading, layer, reading->decoder->bio, stretch);
    const guint n_before = cues->len;

    for (guint i = 0; i < runs->len; i++) {
        const HsRun *const run = &g_array_index(runs, HsRun, i);
        const HsFinding finding = {
            .cue = { stretch.first + run->first, stretch.first + run->end },
            .inner = inner,
            .score = run->log,
        };
        gboolean taken = FALSE;
        for (guint k = 0; inner && k < n_before && !taken; k++) {
            const HsRange other = g_array_index(cues, HsFinding, k).cue;
            taken = other.first < finding.cue.end && finding.cue.first < other.end;
        }
        if (!taken)
            g_array_append_val(cues, finding);
    }
}

/* Fill reading->pair with the log probabilities [unit, 5] of one cue, the flat layers mixed in for
 * an outer one. */
static const float *
score_parts(Reading *reading, const HsFinding *finding, HsRange unit)
{
    const HsDecoder *const decoder = reading->decoder;
    const guint32 base = reading->first_word, n = unit.end - unit.first;
    const float *const raw = hs_heads_pair(reading->scratch, decoder->weights, reading->h,
                                           unit.first - base, n, finding->cue.first - base,
                                           finding->cue.end - 1 - base);

    g_array_set_size(reading->pair, n * HS_WEIGHTS_PAIR_LABELS);
    float *const out = &g_array_index(reading->pair, float, 0);
    for (guint32 w = 0; w < n; w++) {
        float *const row = out + (gsize)w * HS_WEIGHTS_PAIR_LABELS;
        hs_log_softmax(raw + (gsize)w * HS_WEIGHTS_PAIR_LABELS, HS_WEIGHTS_PAIR_LABELS, row);
        if (finding->inner)
            continue;
        const float *const flat = reading->flat + (gsize)(unit.first - base + w) * reading->n_flat;
        const float *const source = flat + decoder->source->first;
        const float *const content = flat + decoder->content->first;
        row[PAIR_B_SOURCE] += BLEND * (source[1] - source[0]);
        row[PAIR_I_SOURCE] += BLEND * (source[2] - source[0]);
        row[PAIR_B_CONTENT] += BLEND * (content[1] - content[0]) + START;
        row[PAIR_I_CONTENT] += BLEND * (content[2] - content[0]);
    }
    return out;
}

/* Say whether the words between `end` and `next`, of one paragraph, are marks only and none of them
 * the cue. */
static gboolean
only_marks_between(const HsFindings *findings, HsRange cue, guint32 end, guint32 next)
{
    const HsWord *const words = findings->pieces->words;

    for (guint32 w = end; w < next; w++) {
        if (words[w].shape != HS_SHAPE_PUNCTUATION)
            return FALSE;
    }
    return words[end - 1].paragraph == words[next].paragraph &&
           (next <= cue.first || cue.end <= end);
}

/* Add a content to `finding`: to the one before it where only marks come between them, for people
 * mark what is said in one breath as one. */
static void
add_content(HsFindings *findings, HsFinding *finding, HsRange content)
{
    HsRange *const last = finding->n_contents > 0 ? &g_array_index(findings->contents, HsRange,
                                                                   findings->contents->len - 1)
                                                  : NULL;

    if (last != NULL && only_marks_between(findings, finding->cue, last->end, content.first)) {
        last->end = content.end;
        return;
    }
    g_array_append_val(findings->contents, content);
    finding->n_contents++;
}

/* Find what the source of `finding` does. */
static void
read_act(Reading *reading, HsFinding *finding)
{
    const HsDecoder *const decoder = reading->decoder;
    const guint32 base = reading->first_word;
    guint32 n_labels;

    hs_weights_get_acts(decoder->weights, &n_labels);
    const float *const raw = hs_heads_act(reading->scratch, decoder->weights, reading->h,
                                          finding->cue.first - base, finding->cue.end - 1 - base);
    g_autofree float *log = g_new(float, n_labels);
    hs_log_softmax(raw, n_labels, log);
    for (guint32 i = 0; i < n_labels; i++) {
        if (decoder->acts[i] == HS_N_ACTS || expf(log[i]) <= finding->act_score)
            continue;
        finding->act = decoder->acts[i];
        finding->act_score = expf(log[i]);
    }
}

/* Return the score below which `finding` is left out. A nested one is the less to be trusted when
 * nobody is its source. */
static float
least_score(const HsFinding *finding)
{
    const gboolean has_source = finding->source.first < finding->source.end;

    return finding->inner ? (has_source ? LEAST_INNER : LEAST_UNSPOKEN) : LEAST;
}

/* Say whether one of the words of `range` is in `list`, which ends in NULL. */
static gboolean
holds_one(const HsFindings *findings, HsRange range, const char *const *list)
{
    for (guint32 w = range.first; w < range.end; w++) {
        for (const char *const *word = list; *word != NULL; word++) {
            if (hs_words_equal(findings, w, *word))
                return TRUE;
        }
    }
    return FALSE;
}

/* Say whether `cue` can tell by itself that somebody says nothing: "declined", "wouldn't say".
   Which do is told by the room statement; the rest is dropped there. */
static gboolean
may_be_silent(const HsFindings *findings, HsRange cue)
{
    static const char *const refusing[] = { "declined", "declines", "refused", "refuses", NULL };
    static const char *const nots[] = { "not", "t", "no", "cannot", NULL };
    static const char *const answers[] = { "say",     "comment",   "respond", "reply", "answer",
                                           "discuss", "elaborate", "reached", NULL };
    return holds_one(findings, cue, refusing) ||
           (holds_one(findings, cue, nots) && holds_one(findings, cue, answers));
}

/* Find by what means the source of `finding` speaks. */
static void
read_medium(Reading *reading, HsFinding *finding)
{
    const HsDecoder *const decoder = reading->decoder;
    const guint32 base = reading->first_word;
    guint32 n_labels;
    if (hs_weights_get_list(decoder->weights, "media", &n_labels) == NULL)
        return;
    const float *const raw = hs_heads_medium(reading->scratch, decoder->weights, reading->h,
                                             finding->cue.first - base,
                                             finding->cue.end - 1 - base);
    g_autofree float *log = g_new(float, n_labels);
    hs_log_softmax(raw, n_labels, log);
    for (guint32 i = 0; i < n_labels; i++) {
        if (decoder->media[i] == HS_N_MEDIA || expf(log[i]) <= finding->medium_score)
            continue;
        finding->medium = decoder->media[i];
        finding->medium_score = expf(log[i]);
    }
}

/* Find source and contents of `finding` within `unit` and keep it if it has a content, or tells of
 * a silence.
 */
static void
read_parts(Reading *reading, HsFinding *finding, HsRange unit)
{
    HsFindings *const findings = reading->findings;
    const float *const scores = score_parts(reading, finding, unit);
    const HsRun *best = NULL;
    float sum = finding->score, n = 1;

    g_array_set_size(reading->runs, 0);
    hs_runs_decode(reading->decoder->pair, hs_heads_pair_labels, scores, HS_WEIGHTS_PAIR_LABELS,
                   unit.end - unit.first, reading->runs);
    finding->first_content = findings->contents->len;
    for (guint i = 0; i < reading->runs->len; i++) {
        const HsRun *const run = &g_array_index(reading->runs, HsRun, i);
        if (run->label == PAIR_B_SOURCE) {
            if (best == NULL || run->gain > best->gain)
                best = run;
            continue;
        }
        add_content(findings, finding, (HsRange){ unit.first + run->first, unit.first + run->end });
        sum += MIN(run->log, 0);
        n++;
    }
    if (best != NULL) {
        finding->source = (HsRange){ unit.first + best->first, unit.first + best->end };
        sum += MIN(best->log, 0);
        n++;
    }
    finding->score = expf(sum / n);
    if ((finding->n_contents == 0 && !may_be_silent(findings, finding->cue)) ||
        finding->score < least_score(finding))
        return;
    read_act(reading, finding);
    read_medium(reading, finding);
    g_array_append_val(findings->findings, *finding);
}

/* Say whether the unit that ends before `next` goes on there: a colon announces it, or a quotation
   is still open and the next paragraph opens it anew, as newspapers print long ones. */
static gboolean
goes_on(const HsFindings *findings, guint32 last, guint32 next)
{
    static const char *const opening[] = { "“", "„", "‟", "«", "\"" };
    if (hs_words_equal(findings, last, ":"))
        return TRUE;
    if (findings->pieces->words[last].quote != HS_QUOTE_INSIDE)
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(opening); i++) {
        if (hs_words_equal(findings, next, opening[i]))
            return TRUE;
    }
    return FALSE;
}

static HsRange
range_of(const HsStretch *stretch)
{
    return (HsRange){ stretch->first_word, stretch->first_word + stretch->n_words };
}

/* Read the stretches `first` .. `end - 1`, which make one unit. */
static void
read_unit(Reading *reading, const HsStretch *stretches, guint32 first, guint32 end)
{
    const HsDecoder *const decoder = reading->decoder;
    const HsRange unit = { stretches[first].first_word, range_of(&stretches[end - 1]).end };
    g_autoptr(GArray) cues = g_array_new(FALSE, TRUE, sizeof(HsFinding));

    for (guint32 s = first; s < end; s++) {
        const HsRange stretch = range_of(&stretches[s]);
        read_names(reading, stretch);
        read_cues(reading, decoder->cue, stretch, FALSE, cues);
    }
    for (guint32 s = first; s < end; s++)
        read_cues(reading, decoder->inner, range_of(&stretches[s]), TRUE, cues);
    for (guint i = 0; i < cues->len; i++)
        read_parts(reading, &g_array_index(cues, HsFinding, i), unit);
}

void
hs_attribute_window(const HsDecoder *decoder, HsScratch *scratch, const HsWindows *windows,
                    guint32 window, const float *h, HsFindings *findings)
{
    const HsWindow *const w = &windows->windows[window];
    const HsStretch *const stretches = windows->stretches;
    const guint32 end = w->first_stretch + w->n_stretches;
    g_autofree float *flat = read_flat(decoder, scratch, h, w->n_words);
    g_autoptr(GArray) runs = g_array_new(FALSE, FALSE, sizeof(HsRun));
    g_autoptr(GArray) pair = g_array_new(FALSE, FALSE, sizeof(float));
    Reading reading = {
        .decoder = decoder,
        .scratch = scratch,
        .findings = findings,
        .h = h,
        .flat = flat,
        .n_flat = hs_weights_get_n_flat(decoder->weights),
        .first_word = w->first_word,
        .runs = runs,
        .pair = pair,
    };

    hs_heads_pair_prepare(scratch, decoder->weights, h, w->n_words);
    for (guint32 first = w->first_stretch, s = first; s < end; s++) {
        if (s + 1 < end &&
            goes_on(findings, range_of(&stretches[s]).end - 1, stretches[s + 1].first_word))
            continue;
        read_unit(&reading, stretches, first, s + 1);
        first = s + 1;
    }
}
