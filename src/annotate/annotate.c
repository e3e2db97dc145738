/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/annotate.h"

#include <string.h>

#include "annotate/attribute.h"
#include "annotate/borders.h"
#include "annotate/claims.h"
#include "annotate/cuts.h"
#include "annotate/elided.h"
#include "annotate/hearers.h"
#include "annotate/likenesses.h"
#include "annotate/names.h"
#include "annotate/nestedcues.h"
#include "annotate/openings.h"
#include "annotate/partners.h"
#include "annotate/phrases.h"
#include "annotate/quoting.h"
#include "annotate/scraps.h"
#include "annotate/silences.h"
#include "annotate/sourceedges.h"
#include "annotate/sources.h"
#include "annotate/subjects.h"
#include "annotate/timexes.h"
#include "annotate/trees.h"
#include "annotate/turns.h"
#include "annotate/uncued.h"
#include "annotate/unspoken.h"
#include "annotate/wholequotes.h"
#include "annotate/wordspans.h"
#include "base/bisect.h"
#include "encoder/encode.h"
#include "encoder/safetensors.h"

struct HsAnnotator {
    HsDecoder decoder;
    HsTreeReader *trees;        /* NULL where the weights have no parser */
    HsLikenessScorer *likeness; /* NULL where the weights have none */
    HsScratch *scratch;
    const HsHalt *halt; /* NULL: nobody */
};

static const HsLabelLayer *
find_layer(const HsWeights *weights, const char *name, guint32 n_labels, GError **error)
{
    const HsLabelLayer *const layer = hs_weights_get_layer(weights, name);
    if (layer != NULL && (n_labels == 0 || layer->n_labels == n_labels))
        return layer;
    g_set_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_UNSUITED,
                "the weights have no layer '%s' of the labels that are needed", name);
    return NULL;
}

static gboolean
find_layers(HsDecoder *decoder, GError **error)
{
    const HsWeights *const weights = decoder->weights;
    return (decoder->source = find_layer(weights, "source", 3, error)) != NULL &&
           (decoder->cue = find_layer(weights, "cue", 3, error)) != NULL &&
           (decoder->content = find_layer(weights, "content", 3, error)) != NULL &&
           (decoder->inner = find_layer(weights, "inner", 3, error)) != NULL &&
           (decoder->names = find_layer(weights, "names", 0, error)) != NULL;
}

/* Return the type that the label "B-person" or "I-person" stands for; HS_N_TAGGED_TYPES when
 * unknown. */
static HsEntityType
type_of_label(const char *label)
{
    HsEntityType type = 0;
    const char *const dash = strchr(label, '-');
    while (dash != NULL && type < HS_N_TAGGED_TYPES &&
           strcmp(dash + 1, hs_entity_type_name(type)) != 0)
        type++;
    return dash == NULL ? HS_N_TAGGED_TYPES : type;
}

static gboolean
find_types(HsDecoder *decoder, GError **error)
{
    HsEntityType *const types = g_new0(HsEntityType, decoder->names->n_labels);
    decoder->types = types;
    for (guint32 i = 0; i < decoder->names->n_labels; i++) {
        const char *const label = decoder->names->labels[i];
        types[i] = label[0] == 'O' ? HS_ENTITY_OTHER : type_of_label(label);
        if (types[i] == HS_N_TAGGED_TYPES) {
            g_set_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_UNSUITED,
                        "the weights name things of an unknown type: '%s'", label);
            return FALSE;
        }
    }
    return TRUE;
}

/* Learn what the labels of the act head stand for. Those of none of our acts ("other") are passed
   over when an attribution's act is chosen. */
static void
find_acts(HsDecoder *decoder)
{
    guint32 n_labels;
    const char *const *const labels = hs_weights_get_acts(decoder->weights, &n_labels);
    HsAct *const acts = g_new0(HsAct, n_labels);

    for (guint32 i = 0; i < n_labels; i++) {
        while (acts[i] < HS_N_ACTS && strcmp(hs_act_name(acts[i]), labels[i]) != 0)
            acts[i]++;
    }
    decoder->acts = acts;
}

/* Learn what the labels of the medium head stand for; leaves it NULL where the weights have none.
 */
static void
find_media(HsDecoder *decoder)
{
    guint32 n_labels;
    const char *const *const labels = hs_weights_get_list(decoder->weights, "media", &n_labels);
    if (labels == NULL)
        return;
    HsMedium *const media = g_new0(HsMedium, n_labels);
    for (guint32 i = 0; i < n_labels; i++) {
        while (media[i] < HS_N_MEDIA && strcmp(hs_medium_name(media[i]), labels[i]) != 0)
            media[i]++;
    }
    decoder->media = media;
}

HsAnnotator *
hs_annotator_new(const HsWeights *weights, GError **error)
{
    g_autoptr(HsAnnotator) annotator = g_new0(HsAnnotator, 1);
    HsDecoder *const decoder = &annotator->decoder;

    decoder->weights = weights;
    if (!find_layers(decoder, error) || !find_types(decoder, error) ||
        !hs_tree_reader_new(weights, &annotator->trees, error) ||
        !hs_likeness_new(weights, &annotator->likeness, error))
        return NULL;
    find_acts(decoder);
    find_media(decoder);
    decoder->bio = hs_transitions_new(decoder->cue->labels, decoder->cue->n_labels);
    decoder->kinds = hs_transitions_new(decoder->names->labels, decoder->names->n_labels);
    decoder->pair = hs_transitions_new(hs_heads_pair_labels, HS_WEIGHTS_PAIR_LABELS);
    annotator->scratch = hs_scratch_new();
    return g_steal_pointer(&annotator);
}

void
hs_annotator_free(HsAnnotator *annotator)
{
    if (annotator == NULL)
        return;
    hs_transitions_free(annotator->decoder.bio);
    hs_transitions_free(annotator->decoder.kinds);
    hs_transitions_free(annotator->decoder.pair);
    g_free((gpointer)annotator->decoder.types);
    g_free((gpointer)annotator->decoder.acts);
    g_free((gpointer)annotator->decoder.media);
    hs_tree_reader_free(annotator->trees);
    hs_likeness_free(annotator->likeness);
    hs_scratch_free(annotator->scratch);
    g_free(annotator);
}

void
hs_annotator_set_halt(HsAnnotator *annotator, const HsHalt *halt)
{
    annotator->halt = halt;
}

static HsPieces *
cut_pieces(const HsText *text, const HsWeights *weights)
{
    g_autofree HsSpan *spans = g_new(HsSpan, text->n_paragraphs + 1);
    for (guint32 i = 0; i < text->n_paragraphs; i++)
        spans[i] = text->paragraphs[i].span;
    return hs_pieces_new(hs_weights_get_vocabulary(weights), text->article->body, spans,
                         text->n_paragraphs);
}

/* FALSE where it was asked to halt. */
static gboolean
read_windows(HsAnnotator *annotator, HsFindings *findings)
{
    const HsWeights *const weights = annotator->decoder.weights;
    g_autoptr(HsWindows)
        windows = hs_windows_new(findings->pieces, hs_weights_get_config(weights)->window);

    for (guint32 i = 0; i < windows->n_windows; i++) {
        if (hs_halt_is_asked(annotator->halt))
            return FALSE;
        const float *const h = hs_encode(annotator->scratch, weights, findings->pieces, windows, i);
        hs_findings_add_vectors(findings, h, windows->windows[i].n_words);
        hs_attribute_window(&annotator->decoder, annotator->scratch, windows, i, h, findings);
    }
    return TRUE;
}

static int
compare_findings(gconstpointer a, gconstpointer b)
{
    const HsFinding *const x = a, *const y = b;
    if (x->cue.first != y->cue.first)
        return x->cue.first < y->cue.first ? -1 : 1;
    return x->cue.end < y->cue.end ? -1 : x->cue.end > y->cue.end;
}

/* Leave out the "that" with which a reported clause begins: "said that | directors had agreed". */
static HsRange
without_that(const HsFindings *findings, HsRange source)
{
    const HsWord *const words = findings->pieces->words;
    const guint32 first = source.first;
    if (source.end - first > 1 && first > 0 && hs_words_equal(findings, first, "that") &&
        words[first - 1].paragraph == words[first].paragraph &&
        words[first - 1].shape != HS_SHAPE_PUNCTUATION)
        source.first++;
    return source;
}

static HsAttribution
make_attribution(HsArena *arena, HsFindings *findings, const HsSyntax *syntax,
                 const HsFinding *finding)
{
    HsSpan *const cue = hs_arena_new0(arena, HsSpan, 1);
    HsSpan *const contents = hs_arena_new0(arena, HsSpan, finding->n_contents);
    HsAttribution made = {
        .cues = cue,
        .contents = contents,
        .n_cues = 1,
        .n_contents = finding->n_contents,
        .source_mention = -1,
        .within = -1,
        .score = finding->score,
        .act = finding->act,
        .act_score = finding->act_score,
        .medium = finding->medium,
        .medium_score = finding->medium_score,
    };

    *cue = hs_words_get_span(findings, finding->cue);
    for (guint32 i = 0; i < finding->n_contents; i++)
        contents[i] = hs_words_get_content(
            findings, g_array_index(findings->contents, HsRange, finding->first_content + i));
    if (finding->source.first < finding->source.end) {
        const HsRange range = without_that(findings, finding->source);
        const HsSpan source = hs_words_get_span(findings, range);
        made.sources = hs_arena_dup(arena, &source, sizeof source);
        made.n_sources = 1;
        made.source_mention = hs_partners_find(findings, syntax, range, finding->score);
        if (made.source_mention < 0)
            made.source_mention = hs_sources_find(findings, range, finding->score);
    } else if (finding->carried.first < finding->carried.end) {
        made.source_mention = hs_sources_find(findings, finding->carried, finding->score);
    }
    return made;
}

static guint32
content_length(const HsAttribution *attribution)
{
    guint32 sum = 0;
    for (guint32 i = 0; i < attribution->n_contents; i++)
        sum += hs_span_length(attribution->contents[i]);
    return sum;
}

static gboolean
reports(const HsAttribution *outer, const HsAttribution *inner)
{
    for (guint32 i = 0; i < outer->n_contents; i++) {
        if (hs_span_contains(outer->contents[i], inner->cues[0]))
            return TRUE;
    }
    return FALSE;
}

/* Tie attribution `i` to the shortest of those from `k` on, in steps of `step`, in whose content
   its cue stands. Stops where cues are further away than a window, which no content crosses. */
static void
nest_towards(const HsFindings *findings, HsAttribution *attributions, gint64 i, int step,
             guint32 reach)
{
    const HsFinding *const all = &g_array_index(findings->findings, HsFinding, 0);
    HsAttribution *const inner = &attributions[i];
    const guint32 own = content_length(inner);

    for (gint64 k = i + step; k >= 0 && k < findings->findings->len; k += step) {
        if (ABS((gint64)all[k].cue.first - all[i].cue.first) > reach)
            break;
        const guint32 length = content_length(&attributions[k]);
        if (length > own && reports(&attributions[k], inner) &&
            (inner->within < 0 || length < content_length(&attributions[inner->within])))
            inner->within = (gint32)k;
    }
}

/* Tie attribution `i` to the one whose cue it says reports it; FALSE where it says none. */
static gboolean
nest_told(const HsFindings *findings, HsAttribution *attributions, guint i)
{
    const HsFinding *const all = &g_array_index(findings->findings, HsFinding, 0);
    const HsRange cue = all[i].reporter;
    const guint k = HS_FIRST_FROM(HsFinding, cue.first, all, findings->findings->len, cue.first);

    if (cue.first >= cue.end || k >= findings->findings->len || k == i ||
        all[k].cue.first != cue.first)
        return FALSE;
    attributions[i].within = (gint32)k;
    return TRUE;
}

/* Tie each attribution to the one that reports it. Only a longer content can, or one of the article
   itself that is told to, so no circle can come about. */
static void
nest(const HsFindings *findings, HsAttribution *attributions, guint32 reach)
{
    for (guint i = 0; i < findings->findings->len; i++) {
        if (nest_told(findings, attributions, i))
            continue;
        nest_towards(findings, attributions, i, -1, reach);
        nest_towards(findings, attributions, i, +1, reach);
    }
}

typedef struct {
    HsMention mention;
    gint32 was; /* its index before sorting */
} Place;

static int
compare_places(gconstpointer a, gconstpointer b)
{
    return hs_span_compare(((const Place *)a)->mention.span, ((const Place *)b)->mention.span);
}

/* Order the mentions and let the attributions follow. No two have the same span. */
static const HsMention *
order_mentions(HsArena *arena, const GArray *mentions, HsAttribution *attributions, guint32 n)
{
    g_autofree Place *places = g_new(Place, mentions->len + 1);
    g_autofree gint32 *now = g_new(gint32, mentions->len + 1);
    HsMention *const ordered = hs_arena_new0(arena, HsMention, mentions->len);

    for (guint i = 0; i < mentions->len; i++)
        places[i] = (Place){ g_array_index(mentions, HsMention, i), (gint32)i };
    qsort(places, mentions->len, sizeof *places, compare_places);
    for (guint i = 0; i < mentions->len; i++) {
        ordered[i] = places[i].mention;
        now[places[i].was] = (gint32)i;
    }
    for (guint32 i = 0; i < n; i++) {
        if (attributions[i].source_mention >= 0)
            attributions[i].source_mention = now[attributions[i].source_mention];
        guint32 *const addressees = (guint32 *)attributions[i].addressees;
        for (guint32 k = 0; k < attributions[i].n_addressees; k++)
            addressees[k] = (guint32)now[addressees[k]];
    }
    return ordered;
}

/* Add whoever finding `i` says is spoken to, where `hearers` is empty. */
static void
add_hearer(HsFindings *findings, guint32 i, GArray *hearers)
{
    const HsFinding *const finding = &g_array_index(findings->findings, HsFinding, i);
    if (hearers->len > 0 || finding->hearer.first >= finding->hearer.end)
        return;
    const gint32 mention = hs_sources_find(findings, finding->hearer, finding->score);
    if (mention >= 0)
        g_array_append_val(hearers, mention);
}

/* Say of each attribution of whom it speaks and to whom it is addressed, and leave out the source
   where that is the one who is asked. All names are known by now, so that they are the mentions
   where they are meant. */
static void
address(HsArena *arena, HsFindings *findings, const HsSyntax *syntax, HsAttribution *attributions,
        guint32 n)
{
    g_autoptr(HsArena) scratch = hs_arena_new();
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));
    for (guint32 i = 0; i < n; i++) {
        g_array_set_size(found, 0);
        hs_subjects_find(findings, syntax, &attributions[i]);
        if (hs_hearers_find(scratch, findings, syntax, &attributions[i], found)) {
            attributions[i].n_sources = 0;
            attributions[i].source_mention = -1;
        } else if (attributions[i].source_mention < 0) {
            attributions[i].source_mention = hs_elided_find(findings, syntax, &attributions[i]);
        }
        add_hearer(findings, i, found);
        attributions[i].addressees = hs_arena_dup(arena, found->data, found->len * sizeof(guint32));
        attributions[i].n_addressees = found->len;
    }
}

/* Turn the findings into the product. `reach`: words that a window can hold. */
static const HsAnnotation *
finish(HsArena *arena, HsAnnotator *annotator, HsFindings *findings, const HsSyntax *syntax,
       guint32 reach)
{
    HsAnnotation *const annotation = hs_arena_new0(arena, HsAnnotation, 1);

    hs_turns_find(findings);
    hs_source_edges_mend(findings, syntax);
    hs_names_finish(findings, syntax);
    hs_phrases_complete(findings, syntax);
    hs_borders_settle(findings, syntax);
    hs_whole_quotes_settle(findings);
    hs_claims_settle(findings, syntax);
    hs_silences_find(findings, syntax);
    hs_unspoken_find(findings, syntax);
    hs_quoting_find(findings, syntax);
    hs_openings_cut(findings, syntax);
    hs_scraps_drop(findings, syntax);
    hs_nested_cues_find(findings, syntax);
    hs_cuts_settle(findings);
    hs_uncued_find(findings, syntax);
    const guint n = findings->findings->len;
    HsAttribution *const attributions = hs_arena_new0(arena, HsAttribution, n);
    g_array_sort(findings->findings, compare_findings);
    for (guint i = 0; i < n; i++)
        attributions[i] = make_attribution(arena, findings, syntax,
                                           &g_array_index(findings->findings, HsFinding, i));
    nest(findings, attributions, reach);
    address(arena, findings, syntax, attributions, n);
    annotation->text = findings->text;
    annotation->syntax = syntax;
    annotation->attributions = attributions;
    annotation->n_attributions = n;
    annotation->mentions = order_mentions(arena, findings->mentions, attributions, n);
    annotation->n_mentions = findings->mentions->len;
    if (annotator->likeness != NULL)
        annotation->likenesses = hs_likenesses_read(arena, annotator->likeness, findings,
                                                    annotation->mentions, annotation->n_mentions);
    annotation->times = hs_timexes_find(arena, annotation, &annotation->n_times);
    return annotation;
}

const HsAnnotation *
hs_annotate(HsArena *arena, const HsText *text, HsAnnotator *annotator)
{
    const HsWeights *const weights = annotator->decoder.weights;
    g_autoptr(HsPieces) pieces = cut_pieces(text, weights);
    g_auto(HsFindings) findings;

    hs_findings_init(&findings, text, pieces, hs_weights_get_config(weights)->width);
    if (!read_windows(annotator, &findings))
        return NULL;
    const HsSyntax *const syntax = annotator->trees != NULL
                                       ? hs_trees_read(arena, annotator->trees, &findings)
                                       : NULL;
    return finish(arena, annotator, &findings, syntax, hs_weights_get_config(weights)->window);
}
