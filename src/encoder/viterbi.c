/* SPDX-License-Identifier: Apache-2.0
 *
 * See viterbi.h. Costs W N^2 steps; the way back is one byte a word and label.
 */
#include "encoder/viterbi.h"

#include <math.h>
#include <string.h>

#define MAX_LABELS 255

/* Says whether label `to` may follow `from` (NULL: begin a sequence). */
static gboolean
may_follow(const char *from, const char *to)
{
    if (to[0] != 'I' || (to[1] != '\0' && to[1] != '-'))
        return TRUE;
    return from != NULL && (from[0] == 'B' || from[0] == 'I') && strcmp(from + 1, to + 1) == 0;
}

HsTransitions *
hs_transitions_new(const char *const *labels, guint32 n_labels)
{
    g_return_val_if_fail(n_labels > 0 && n_labels <= MAX_LABELS, NULL);
    HsTransitions *transitions = g_new(HsTransitions, 1);
    transitions->n_labels = n_labels;
    transitions->begin = g_new(float, n_labels);
    transitions->step = g_new(float, (gsize)n_labels *n_labels);
    for (guint32 to = 0; to < n_labels; to++) {
        transitions->begin[to] = may_follow(NULL, labels[to]) ? 0.0f : -INFINITY;
        for (guint32 from = 0; from < n_labels; from++)
            transitions->step[from * n_labels + to] = may_follow(labels[from], labels[to])
                                                          ? 0.0f
                                                          : -INFINITY;
    }
    return transitions;
}

void
hs_transitions_free(HsTransitions *transitions)
{
    if (transitions == NULL)
        return;
    g_free(transitions->begin);
    g_free(transitions->step);
    g_free(transitions);
}

/* The best way to each label of the next word.   best [N] in, next [N] and from [N] out */
static void
advance(const HsTransitions *transitions, const float *best, const float *scores, float *next,
        guint8 *from)
{
    const guint32 n = transitions->n_labels;
    for (guint32 to = 0; to < n; to++) {
        float top = -INFINITY;
        guint8 origin = 0;
        for (guint32 i = 0; i < n; i++) {
            const float sum = best[i] + transitions->step[i * n + to];
            if (sum > top) {
                top = sum;
                origin = (guint8)i;
            }
        }
        next[to] = top + scores[to];
        from[to] = origin;
    }
}

static guint8
best_label(const float *sums, guint32 n)
{
    guint32 best = 0;
    for (guint32 i = 1; i < n; i++) {
        if (sums[i] > sums[best])
            best = i;
    }
    return (guint8)best;
}

float
hs_viterbi_decode(const HsTransitions *transitions, const float *scores, gsize stride,
                  guint32 n_words, guint8 *out_labels)
{
    if (n_words == 0)
        return 0.0f;
    const guint32 n = transitions->n_labels;
    g_autofree guint8 *from = g_new(guint8, (gsize)n_words * n);
    float sums[2][MAX_LABELS];
    for (guint32 i = 0; i < n; i++)
        sums[0][i] = transitions->begin[i] + scores[i];
    for (guint32 w = 1; w < n_words; w++)
        advance(transitions, sums[(w - 1) % 2], scores + w * stride, sums[w % 2],
                from + (gsize)w * n);

    const float *last = sums[(n_words - 1) % 2];
    out_labels[n_words - 1] = best_label(last, n);
    for (guint32 w = n_words - 1; w > 0; w--)
        out_labels[w - 1] = from[(gsize)w * n + out_labels[w]];
    return last[out_labels[n_words - 1]];
}
