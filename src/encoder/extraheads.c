/* SPDX-License-Identifier: Apache-2.0
 *
 * See extraheads.h and doc/encoder.md, "Heads" and "File".
 */
#include "encoder/extraheads.h"

#include <math.h>

#include "encoder/weightsparts.h"

static const HsSizeRule syntax_sizes[] = {
    { "arc_width", G_STRUCT_OFFSET(HsEncoderConfig, arc_width), 8, HS_WEIGHTS_MAX_WIDTH, 8 },
    { "relation_width", G_STRUCT_OFFSET(HsEncoderConfig, relation_width), 8, 512, 8 },
};

static gboolean
has_list(const HsWeights *weights, const char *key)
{
    return hs_safetensors_get_text(weights->file, key) != NULL;
}

static gboolean
read_tags(HsWeights *weights, HsSyntaxTensors *syntax, GError **error)
{
    const guint32 in = 2 * weights->config.width;
    return (syntax->upos = hs_weights_take_list(weights, "upos", error)) != NULL &&
           (syntax->xpos = hs_weights_take_list(weights, "xpos", error)) != NULL &&
           hs_weights_take_linear(weights, "pos.upos", g_strv_length(syntax->upos), in,
                                  &syntax->to_upos, error) &&
           hs_weights_take_linear(weights, "pos.xpos", g_strv_length(syntax->xpos), in,
                                  &syntax->to_xpos, error);
}

/* Turn the floats of a bilinear product, with `out` and `in` set, into what the file's linear
   layers are: where those are packed it is rounded to int8 as they are, row by row, and packed too.
   They are the dear ones of the parser, and a process without float products starts no oneDNN. */
static void
pack_product(HsWeights *weights, const HsLinear *like, HsLinear *product)
{
    const gsize in = product->in;
    if (like->packed == NULL)
        return;
    g_autofree gint8 *rounded = g_new(gint8, product->out * in);
    g_autofree float *scale = g_new(float, product->out);
    for (gsize row = 0; row < product->out; row++) {
        const float *const from = product->weight + row * in;
        float most = 1e-12f;
        for (gsize i = 0; i < in; i++)
            most = MAX(most, fabsf(from[i]));
        scale[row] = most / 127.0f;
        for (gsize i = 0; i < in; i++)
            rounded[row * in + i] = (gint8)lrintf(from[i] / most * 127.0f);
    }
    product->packed = hs_packed_new(rounded, scale, product->out, product->in);
    if (product->packed != NULL)
        g_ptr_array_add(weights->packed, product->packed);
}

static gboolean
read_arcs(HsWeights *weights, HsSyntaxTensors *syntax, GError **error)
{
    const guint32 in = 2 * weights->config.width;
    const guint32 a = weights->config.arc_width;
    HsLinear *const product = &syntax->arc_product;
    if (!hs_weights_take_linear(weights, "arc.dependent", a, in, &syntax->arc_dependent, error) ||
        !hs_weights_take_linear(weights, "arc.head", a, in, &syntax->arc_head, error) ||
        !hs_weights_take_floats(weights, "arc.product", a, a, &product->weight, error) ||
        !hs_weights_take_floats(weights, "arc.bias", 0, a, &syntax->arc_bias, error) ||
        !hs_weights_take_floats(weights, "arc.root", 0, a, &syntax->arc_root, error))
        return FALSE;
    product->out = product->in = a;
    pack_product(weights, &syntax->arc_head, product);
    return TRUE;
}

static gboolean
read_product(HsWeights *weights, guint32 r, guint32 b, HsLinear *product, GError **error)
{
    const gsize cube[] = { r, b, b };
    if (!hs_weights_take_cube(weights, "relation.product", cube, &product->weight, error))
        return FALSE;
    product->out = r * b;
    product->in = b;
    pack_product(weights, &weights->syntax.relation_head, product);
    return TRUE;
}

static gboolean
read_relations(HsWeights *weights, HsSyntaxTensors *syntax, GError **error)
{
    syntax->relations = hs_weights_take_list(weights, "relations", error);
    if (syntax->relations == NULL)
        return FALSE;
    if (!g_strv_contains((const char *const *)syntax->relations, "root"))
        return hs_weights_refuse(weights, error, "relations: none is called root");
    const guint32 in = 2 * weights->config.width;
    const guint32 b = weights->config.relation_width;
    const guint32 r = g_strv_length(syntax->relations);
    return hs_weights_take_linear(weights, "relation.dependent", b, in, &syntax->relation_dependent,
                                  error) &&
           hs_weights_take_linear(weights, "relation.head", b, in, &syntax->relation_head, error) &&
           hs_weights_take_floats(weights, "relation.root", 0, b, &syntax->relation_root, error) &&
           read_product(weights, r, b, &syntax->relation_product, error) &&
           hs_weights_take_linear(weights, "relation.linear", r, 2 * b, &syntax->relation_linear,
                                  error);
}

static gboolean
read_syntax(HsWeights *weights, GError **error)
{
    if (!has_list(weights, "upos") && !has_list(weights, "xpos") && !has_list(weights, "relations"))
        return TRUE;
    return hs_weights_take_sizes(weights, syntax_sizes, G_N_ELEMENTS(syntax_sizes), error) &&
           read_tags(weights, &weights->syntax, error) &&
           read_arcs(weights, &weights->syntax, error) &&
           read_relations(weights, &weights->syntax, error);
}

static gboolean
read_medium(HsWeights *weights, GError **error)
{
    if (!has_list(weights, "media"))
        return TRUE;
    weights->media = hs_weights_take_list(weights, "media", error);
    return weights->media != NULL &&
           hs_weights_take_linear(weights, "medium", g_strv_length(weights->media),
                                  2 * weights->config.width, &weights->medium, error);
}

gboolean
hs_weights_read_extra_heads(HsWeights *weights, GError **error)
{
    return read_syntax(weights, error) && read_medium(weights, error);
}
