/* SPDX-License-Identifier: Apache-2.0
 *
 * See confidence.h. Two logistic regressions (Platt, "Probabilistic outputs for support vector
 * machines", 1999, with more than one measure): that the statement is there, and that, if so, the
 * speaker is right. Their product is the confidence. The weights stand in confidence.inc, which
 * training/confidence.py writes; what they were fitted on and how well they hold is told there and
 * in doc/figures.md. The weight of the score is positive, so of two statements that differ in
 * nothing else the better scored one is never the less sure one.
 */
#include "statement/confidence.h"

#include <math.h>

#define MIN_ODDS_SHARE 0.001 /* a probability is taken for no surer than this, and 1 less this */

/* The weights of the measures, and what is added to their sum. */
typedef struct {
    double measures[HS_N_MEASURES];
    double bias;
} Weights;

#include "statement/confidence.inc"

static double
log_odds(double probability)
{
    const double p = CLAMP(probability, MIN_ODDS_SHARE, 1 - MIN_ODDS_SHARE);

    return log(p / (1 - p));
}

static double
weigh(const Weights *weights, const double measures[HS_N_MEASURES])
{
    double sum = weights->bias;

    for (guint i = 0; i < HS_N_MEASURES; i++)
        sum += weights->measures[i] * measures[i];
    return 1 / (1 + exp(-sum));
}

/* Looks among the mentions in `source` for one of `speaker` that is surer than number `best`. */
static gint32
find_surer(const HsCast *cast, HsSpan source, gint32 speaker, gint32 best)
{
    const HsAnnotation *const annotation = cast->annotation;

    for (guint32 i = hs_annotation_find_mention(annotation, source.begin);
         i < annotation->n_mentions && annotation->mentions[i].span.begin < source.end; i++) {
        if (cast->mention_speakers[i] == speaker &&
            hs_span_contains(source, annotation->mentions[i].span) &&
            (best < 0 || cast->mention_joins[i].confidence > cast->mention_joins[best].confidence))
            best = (gint32)i;
    }
    return best;
}

/* Returns the mention in the sources that stands for the first speaker, the surest of several; -1
   without one. */
static gint32
find_source_mention(const HsCast *cast, const HsStatement *statement)
{
    gint32 best = -1;

    for (guint32 i = 0; i < statement->n_sources; i++)
        best = find_surer(cast, statement->sources[i], (gint32)statement->speakers[0], best);
    return best;
}

static HsMeasure
measure_of_kind(HsMentionKind kind)
{
    switch (kind) {
    case HS_MENTION_NAME:
        return HS_MEASURE_NAMED;
    case HS_MENTION_NOMINAL:
        return HS_MEASURE_NOMINAL;
    case HS_MENTION_PRONOUN:
        break;
    }
    return HS_MEASURE_PRONOUN;
}

static void
measure_speaker(const HsCast *cast, const HsStatement *statement, double measures[HS_N_MEASURES])
{
    if (statement->n_speakers == 0)
        return;
    const gint32 mention = find_source_mention(cast, statement);
    if (mention >= 0)
        measures[HS_MEASURE_JOIN] = log_odds((double)cast->mention_joins[mention].confidence);
    if (!cast->entities[statement->speakers[0]].named)
        measures[HS_MEASURE_UNNAMED] = 1;
    else if (mention < 0)
        measures[HS_MEASURE_CARRIED] = 1;
    else
        measures[measure_of_kind(cast->annotation->mentions[mention].kind)] = 1;
}

void
hs_confidence_measure(const HsCast *cast, const HsStatement *statement,
                      double out_measures[HS_N_MEASURES])
{
    gsize n_bytes = 1;

    for (guint i = 0; i < HS_N_MEASURES; i++)
        out_measures[i] = 0;
    for (guint32 i = 0; i < statement->n_contents; i++)
        n_bytes += hs_span_length(statement->contents[i]);
    out_measures[HS_MEASURE_SCORE] = log_odds((double)statement->score);
    out_measures[HS_MEASURE_DIRECT] = statement->form == HS_FORM_DIRECT;
    out_measures[HS_MEASURE_MIXED] = statement->form == HS_FORM_MIXED;
    out_measures[HS_MEASURE_NESTED] = statement->within >= 0;
    out_measures[HS_MEASURE_SOURCELESS] = statement->n_sources == 0;
    out_measures[HS_MEASURE_LENGTH] = log((double)n_bytes);
    measure_speaker(cast, statement, out_measures);
}

double
hs_confidence_of(const HsCast *cast, const HsStatement *statement)
{
    double measures[HS_N_MEASURES];

    hs_confidence_measure(cast, statement, measures);
    return floor(weigh(&is_there, measures) * weigh(&is_theirs, measures) * 100 + 0.5) / 100;
}
