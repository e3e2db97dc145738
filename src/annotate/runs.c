/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/runs.h"

static void
append_word(GArray *runs, guint first_own, guint32 word, guint8 label, gboolean begins,
            const float *row)
{
    if (begins || runs->len == first_own) {
        const HsRun run = { .first = word, .end = word, .label = label };
        g_array_append_val(runs, run);
    }
    HsRun *const run = &g_array_index(runs, HsRun, runs->len - 1);
    run->end = word + 1;
    run->log += row[label];
    run->gain += row[label] - row[0];
}

void
hs_runs_decode(const HsTransitions *transitions, const char *const *labels, const float *scores,
               gsize stride, guint32 n_words, GArray *out_runs)
{
    const guint first_own = out_runs->len;
    g_autofree guint8 *path = g_new(guint8, n_words + 1);

    hs_viterbi_decode(transitions, scores, stride, n_words, path);
    for (guint32 w = 0; w < n_words; w++) {
        const char kind = labels[path[w]][0];
        if (kind != 'O')
            append_word(out_runs, first_own, w, path[w], kind == 'B', scores + w * stride);
    }
    for (guint i = first_own; i < out_runs->len; i++) {
        HsRun *const run = &g_array_index(out_runs, HsRun, i);
        run->log /= (float)(run->end - run->first);
    }
}
