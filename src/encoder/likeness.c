/* SPDX-License-Identifier: Apache-2.0
 *
 * See likeness.h. Of the perceptron's first layer only the part that sees the product of both
 * vectors is different for each pair; the parts that see one of them are calculated once a mention.
 * The head is small (a megabyte), so it is kept as floats.
 */
#include "encoder/likeness.h"

#include <math.h>
#include <string.h>

#include "encoder/kernels.h"
#include "encoder/product.h"
#include "encoder/weightsparts.h"

#define DISTANCES 16
#define MAX_HIDDEN 1024

typedef struct {
    float *weight; /* [out, in] */
    float *bias;   /* [out] */
    guint32 out, in;
} Linear;

struct HsLikenessScorer {
    Linear anaphor, antecedent; /* [C, 2D] */
    Linear nobody;              /* [1, 2D] */
    Linear hidden;              /* [U, 3C] anaphor, antecedent, product */
    Linear score;               /* [1, U] */
    float *distance;            /* [DISTANCES, 1] */
    guint32 n, room;
    float *ends;       /* [room, 2D] */
    float *q, *k;      /* [n, C] */
    float *by_anaphor; /* [n, U] with the hidden layer's bias */
    float *by_antecedent;
    float *nobodies; /* [n] */
    float *mixed;    /* [U, C] the product's part of the hidden layer, times one anaphor */
    float *units;    /* [HS_LIKENESS_REACH, U] */
};

static float *
copy_floats(const HsWeights *weights, const char *name, gsize rows, gsize columns, GError **error)
{
    const gsize shape[] = { rows, columns };
    const HsTensor *const tensor = rows > 0
                                       ? hs_weights_find_tensor(weights, name, shape, 2, error)
                                       : hs_weights_find_tensor(weights, name, shape + 1, 1, error);
    if (tensor == NULL)
        return NULL;
    if (tensor->type != HS_TENSOR_F32) {
        hs_weights_refuse(weights, error, "tensor %s is not F32", name);
        return NULL;
    }
    if (!hs_weights_check_finite(weights, tensor, error))
        return NULL;
    float *const floats = g_new(float, tensor->n_elements);
    for (gsize i = 0; i < tensor->n_elements; i++) {
        const guint32 word = hs_weights_word_at(tensor->bytes, i);
        memcpy(&floats[i], &word, sizeof word);
    }
    return floats;
}

/* Turn int8 rows into floats with the scale of each. */
static float *
copy_rounded(const HsWeights *weights, const HsTensor *tensor, const char *name, GError **error)
{
    const gsize rows = tensor->shape[0], columns = tensor->shape[1];
    g_autofree char *scale_name = g_strconcat(name, ".scale", NULL);
    g_autofree float *scale = copy_floats(weights, scale_name, 0, rows, error);
    if (scale == NULL)
        return NULL;
    float *const floats = g_new(float, tensor->n_elements);
    for (gsize i = 0; i < tensor->n_elements; i++)
        floats[i] = scale[i / columns] * (float)(gint8)tensor->bytes[i];
    return floats;
}

static gboolean
read_linear(const HsWeights *weights, const char *name, guint32 out, guint32 in, Linear *linear,
            GError **error)
{
    const gsize shape[] = { out, in };
    g_autofree char *weight = g_strconcat(name, ".weight", NULL);
    g_autofree char *bias = g_strconcat(name, ".bias", NULL);
    const HsTensor *const tensor = hs_weights_find_tensor(weights, weight, shape, 2, error);
    if (tensor == NULL)
        return FALSE;
    linear->out = out;
    linear->in = in;
    linear->weight = tensor->type == HS_TENSOR_F32 ? copy_floats(weights, weight, out, in, error)
                                                   : copy_rounded(weights, tensor, name, error);
    if (linear->weight == NULL)
        return FALSE;
    linear->bias = copy_floats(weights, bias, 0, out, error);
    return linear->bias != NULL;
}

/* Return the rows of tensor `name`, at most `most`; 0 without one. */
static guint32
count_rows(const HsWeights *weights, const char *name, gsize most)
{
    const HsTensor *const tensor = hs_safetensors_find(weights->file, name);
    return tensor != NULL && tensor->n_axes == 2 && tensor->shape[0] <= most
               ? (guint32)tensor->shape[0]
               : 0;
}

gboolean
hs_likeness_new(const HsWeights *weights, HsLikenessScorer **out_scorer, GError **error)
{
    const guint32 in = 2 * weights->config.width;
    const guint32 c = count_rows(weights, "coreference.antecedent.weight", HS_WEIGHTS_MAX_WIDTH);
    const guint32 u = count_rows(weights, "coreference.hidden.weight", MAX_HIDDEN);
    *out_scorer = NULL;
    if (hs_safetensors_find(weights->file, "coreference.hidden.weight") == NULL)
        return TRUE;
    if (c == 0 || u == 0 || u % 8 != 0)
        return hs_weights_refuse(weights, error, "coreference.hidden: not a multiple of 8 rows");
    HsLikenessScorer *const scorer = g_new0(HsLikenessScorer, 1);
    if (!read_linear(weights, "coreference.anaphor", c, in, &scorer->anaphor, error) ||
        !read_linear(weights, "coreference.antecedent", c, in, &scorer->antecedent, error) ||
        !read_linear(weights, "coreference.new", 1, in, &scorer->nobody, error) ||
        !read_linear(weights, "coreference.hidden", u, 3 * c, &scorer->hidden, error) ||
        !read_linear(weights, "coreference.score", 1, u, &scorer->score, error) ||
        (scorer->distance = copy_floats(weights, "coreference.distance", DISTANCES, 1, error)) ==
            NULL) {
        hs_likeness_free(scorer);
        return FALSE;
    }
    scorer->mixed = g_new(float, (gsize)u *c);
    scorer->units = g_new(float, (gsize)HS_LIKENESS_REACH *u);
    *out_scorer = scorer;
    return TRUE;
}

void
hs_likeness_free(HsLikenessScorer *scorer)
{
    if (scorer == NULL)
        return;
    Linear *const linears[] = { &scorer->anaphor, &scorer->antecedent, &scorer->nobody,
                                &scorer->hidden, &scorer->score };
    for (guint i = 0; i < G_N_ELEMENTS(linears); i++) {
        g_free(linears[i]->weight);
        g_free(linears[i]->bias);
    }
    float *const others[] = { scorer->distance, scorer->ends,  scorer->q,
                              scorer->k,        scorer->mixed, scorer->by_anaphor,
                              scorer->nobodies, scorer->units, scorer->by_antecedent };
    for (guint i = 0; i < G_N_ELEMENTS(others); i++)
        g_free(others[i]);
    g_free(scorer);
}

static gboolean
grow(float **floats, gsize n)
{
    g_free(*floats);
    *floats = g_try_new(float, n);
    return *floats != NULL;
}

float *
hs_likeness_get_ends(HsLikenessScorer *scorer, guint32 n)
{
    const gsize c = scorer->anaphor.out, u = scorer->hidden.out, room = MAX(n, 1);
    scorer->n = 0;
    if (room > scorer->room) {
        scorer->room = 0;
        if (!grow(&scorer->ends, room * scorer->anaphor.in) || !grow(&scorer->q, room * c) ||
            !grow(&scorer->k, room * c) || !grow(&scorer->by_anaphor, room * u) ||
            !grow(&scorer->by_antecedent, room * u) || !grow(&scorer->nobodies, room))
            return NULL;
        scorer->room = (guint32)room;
    }
    scorer->n = n;
    return scorer->ends;
}

/* y = x W^T + b with the columns from `first` on of W.   x [n, k], y [n, out] */
static void
apply(const Linear *linear, guint32 first, guint32 k, const float *x, guint32 n, const float *bias,
      float *y)
{
    hs_product_rows(n, linear->out, k, x, k, linear->weight + first, linear->in, y, linear->out);
    if (bias != NULL)
        hs_kernel_add_bias(y, bias, n, linear->out);
}

void
hs_likeness_project(HsLikenessScorer *scorer)
{
    const guint32 n = scorer->n, in = scorer->anaphor.in, c = scorer->anaphor.out;
    if (n == 0)
        return;
    const int held = hs_product_hold_threads();
    apply(&scorer->anaphor, 0, in, scorer->ends, n, scorer->anaphor.bias, scorer->q);
    apply(&scorer->antecedent, 0, in, scorer->ends, n, scorer->antecedent.bias, scorer->k);
    apply(&scorer->nobody, 0, in, scorer->ends, n, scorer->nobody.bias, scorer->nobodies);
    apply(&scorer->hidden, 0, c, scorer->q, n, scorer->hidden.bias, scorer->by_anaphor);
    apply(&scorer->hidden, c, c, scorer->k, n, NULL, scorer->by_antecedent);
    hs_product_release_threads(held);
}

/* Half steps of the logarithm of the distance, as in training/coreference.py. */
static guint32
distance_step(guint32 distance)
{
    const guint32 step = (guint32)(2.0f * log2f((float)distance));
    return MIN(step, DISTANCES - 1);
}

void
hs_likeness_score(HsLikenessScorer *scorer, guint32 i, guint32 first, float *out_scores)
{
    const guint32 c = scorer->anaphor.out, u = scorer->hidden.out, n = i - first;
    const float *const q = scorer->q + (gsize)i * c;
    const float *const product = scorer->hidden.weight + 2 * (gsize)c;
    if (n == 0)
        return;
    for (gsize r = 0; r < u; r++) {
        for (gsize j = 0; j < c; j++)
            scorer->mixed[r * c + j] = product[r * scorer->hidden.in + j] * q[j];
    }
    const int held = hs_product_hold_threads();
    const float *const k = scorer->k + (gsize)first * c;
    hs_product_rows(n, u, c, k, c, scorer->mixed, c, scorer->units, u);
    hs_product_rows(n, 1, c, k, c, q, c, out_scores, 1);
    hs_product_release_threads(held);
    hs_kernel_add_bias(scorer->units, scorer->by_antecedent + (gsize)first * u, 1, n * u);
    hs_kernel_gelu(scorer->units, scorer->by_anaphor + (gsize)i * u, n, u);
    for (guint32 j = 0; j < n; j++) {
        float sum = 0;
        for (guint32 r = 0; r < u; r++)
            sum += scorer->units[(gsize)j * u + r] * scorer->score.weight[r];
        out_scores[j] = out_scores[j] / sqrtf((float)c) + sum + scorer->score.bias[0] +
                        scorer->distance[distance_step(i - first - j)] - scorer->nobodies[i];
    }
}
