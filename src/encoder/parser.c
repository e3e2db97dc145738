/* SPDX-License-Identifier: Apache-2.0
 *
 * See parser.h. The dear part is the product of relations, R x B x B for each token: it is taken
 * only with the head that the tree has chosen, for CHUNK tokens at once, which keeps its result in
 * the cache.
 */
#include "encoder/parser.h"

#include <string.h>

#include "encoder/kernels.h"
#include "encoder/product.h"
#include "encoder/tensors.h"

#define CHUNK 16
#define LANES 8

struct HsParser {
    const HsSyntaxTensors *of;
    guint32 d2; /* 2D */
    guint32 a;
    guint32 b;
    guint32 n_upos, n_xpos, n_relations;
    guint32 root; /* index of the relation "root" */
    HsScratch *scratch;
    float *tokens;              /* [n, 2D] */
    float *upos;                /* [n, U] */
    float *xpos;                /* [n, X] */
    float *dependents;          /* [n, A] */
    float *products;            /* [n, A] arc_product times heads */
    float *root_product;        /* [A] arc_product times arc_root */
    float *heads;               /* [n, A] */
    float *relation_dependents; /* [n, B] */
    float *relation_heads;      /* [n, B] */
    float *arcs;                /* [n, n + 1] */
    float *relations;           /* [n, R] */
    float *pairs;               /* [CHUNK, 2B] dependent, head */
    float *chosen;              /* [CHUNK, B] heads */
    float *wide;                /* [CHUNK, R, B] */
    float *zero;                /* [A or B] a bias of nothing */
};

static guint32
find_root(char **relations)
{
    guint32 i = 0;
    while (strcmp(relations[i], "root") != 0)
        i++;
    return i;
}

static float *
rows(gsize n, gsize width)
{
    const gsize n_floats = n * width;
    return g_new0(float, n_floats);
}

HsParser *
hs_parser_new(const HsWeights *weights)
{
    const HsSyntaxTensors *const of = &weights->syntax;
    const gsize n = HS_PARSER_MAX_TOKENS;
    if (of->relations == NULL)
        return NULL;
    HsParser *const p = g_new0(HsParser, 1);
    p->of = of;
    p->d2 = 2 * weights->config.width;
    p->a = weights->config.arc_width;
    p->b = weights->config.relation_width;
    p->n_upos = g_strv_length(of->upos);
    p->n_xpos = g_strv_length(of->xpos);
    p->n_relations = g_strv_length(of->relations);
    p->root = find_root(of->relations);
    p->scratch = hs_scratch_new();
    p->tokens = rows(n, p->d2);
    p->upos = rows(n, p->n_upos);
    p->xpos = rows(n, p->n_xpos);
    p->dependents = rows(n, p->a);
    p->products = rows(n, p->a);
    p->root_product = rows(1, p->a);
    p->heads = rows(n, p->a);
    p->relation_dependents = rows(n, p->b);
    p->relation_heads = rows(n, p->b);
    p->arcs = rows(n, n + 1);
    p->relations = rows(n, p->n_relations);
    p->pairs = rows(CHUNK, 2 * (gsize)p->b);
    p->chosen = rows(CHUNK, p->b);
    p->wide = rows(CHUNK, (gsize)p->n_relations * p->b);
    p->zero = rows(1, MAX(p->a, p->b));
    hs_product_linear(p->scratch, &of->arc_product, of->arc_root, 1, p->root_product);
    return p;
}

void
hs_parser_free(HsParser *parser)
{
    if (parser == NULL)
        return;
    float *const all[] = {
        parser->tokens,         parser->upos,
        parser->xpos,           parser->dependents,
        parser->products,       parser->root_product,
        parser->heads,          parser->relation_dependents,
        parser->relation_heads, parser->arcs,
        parser->relations,      parser->pairs,
        parser->chosen,         parser->wide,
        parser->zero,
    };
    for (guint i = 0; i < G_N_ELEMENTS(all); i++)
        g_free(all[i]);
    hs_scratch_free(parser->scratch);
    g_free(parser);
}

float *
hs_parser_get_tokens(HsParser *parser)
{
    return parser->tokens;
}

/* y = x W^T + b.   x [n, in], y [n, out] */
static void
project(HsParser *parser, const HsLinear *linear, const float *x, guint32 n, float *y)
{
    hs_product_linear(parser->scratch, linear, x, n, y);
    hs_kernel_add_bias(y, linear->bias, n, linear->out);
}

/* y = gelu(tokens W^T + b).   y [n, out] */
static void
project_side(HsParser *parser, const HsLinear *linear, guint32 n, float *y)
{
    project(parser, linear, parser->tokens, n, y);
    hs_kernel_gelu(y, parser->zero, n, linear->out);
}

void
hs_parser_project(HsParser *parser, guint32 n)
{
    g_return_if_fail(n > 0 && n <= HS_PARSER_MAX_TOKENS);
    const HsSyntaxTensors *const of = parser->of;
    const int held = hs_product_hold_threads();
    project(parser, &of->to_upos, parser->tokens, n, parser->upos);
    project(parser, &of->to_xpos, parser->tokens, n, parser->xpos);
    project_side(parser, &of->arc_dependent, n, parser->dependents);
    project_side(parser, &of->arc_head, n, parser->heads);
    project_side(parser, &of->relation_dependent, n, parser->relation_dependents);
    project_side(parser, &of->relation_head, n, parser->relation_heads);
    hs_product_linear(parser->scratch, &of->arc_product, parser->heads, n, parser->products);
    hs_product_release_threads(held);
}

/* Return the product of two rows of `n` floats, a multiple of LANES; the order of the sum is always
 * the same. */
static float
dot(const float *x, const float *y, guint32 n)
{
    float lanes[LANES] = { 0 };
    for (guint32 i = 0; i < n; i += LANES) {
        for (guint32 k = 0; k < LANES; k++)
            lanes[k] += x[i + k] * y[i + k];
    }
    float sum = 0.0f;
    for (guint32 k = 0; k < LANES; k++)
        sum += lanes[k];
    return sum;
}

const float *
hs_parser_score_arcs(HsParser *parser, guint32 first, guint32 end)
{
    const HsSyntaxTensors *const of = parser->of;
    const guint32 a = parser->a, n = end - first;
    const float *const dependents = parser->dependents + (gsize)first * a;
    const gsize stride = (gsize)n + 1;
    for (gsize h = 0; h <= n; h++) {
        const gsize row = (first + h - 1) * a; /* of the head, where it is not the root */
        const float *const product = h == 0 ? parser->root_product : parser->products + row;
        const float bias = dot(h == 0 ? of->arc_root : parser->heads + row, of->arc_bias, a);
        for (gsize i = 0; i < n; i++)
            parser->arcs[i * stride + h] = bias + dot(dependents + i * a, product, a);
    }
    return parser->arcs;
}

/* Score the relations of the tokens `first` .. `first` + n - 1, CHUNK at most, to the rows
   `head_rows`.   out [n, R] */
static void
score_chunk(HsParser *parser, guint32 first, guint32 n, const float *const *head_rows, float *out)
{
    const HsSyntaxTensors *const of = parser->of;
    const gsize b = parser->b, r = parser->n_relations;
    for (guint32 i = 0; i < n; i++) {
        const float *const dependent = parser->relation_dependents + (first + i) * b;
        memcpy(parser->chosen + i * b, head_rows[i], b * sizeof(float));
        memcpy(parser->pairs + 2 * i * b, dependent, b * sizeof(float));
        memcpy(parser->pairs + (2 * i + 1) * b, head_rows[i], b * sizeof(float));
    }
    project(parser, &of->relation_linear, parser->pairs, n, out);
    hs_product_linear(parser->scratch, &of->relation_product, parser->chosen, n, parser->wide);
    for (guint32 i = 0; i < n; i++) {
        const float *const dependent = parser->relation_dependents + (first + i) * b;
        for (gsize k = 0; k < r; k++)
            out[i * r + k] += dot(parser->wide + (i * r + k) * b, dependent, (guint32)b);
    }
}

const float *
hs_parser_score_relations(HsParser *parser, guint32 first, guint32 end, const guint32 *heads)
{
    const gsize b = parser->b;
    const int held = hs_product_hold_threads();
    for (guint32 done = 0; done < end - first; done += CHUNK) {
        const guint32 n = MIN(CHUNK, end - first - done);
        const float *head_rows[CHUNK];
        for (guint32 i = 0; i < n; i++) {
            const guint32 head = heads[done + i];
            head_rows[i] = head == 0 ? parser->of->relation_root
                                     : parser->relation_heads + (first + head - 1) * b;
        }
        score_chunk(parser, first + done, n, head_rows,
                    parser->relations + (gsize)done * parser->n_relations);
    }
    hs_product_release_threads(held);
    return parser->relations;
}

/* Return the index of the largest of `n` scores, the first of equal ones; `but` does not count. */
static guint32
best_of(const float *scores, guint32 n, guint32 but)
{
    guint32 best = but == 0 && n > 1 ? 1 : 0;
    for (guint32 i = best + 1; i < n; i++) {
        if (i != but && scores[i] > scores[best])
            best = i;
    }
    return best;
}

const float *
hs_parser_get_upos(const HsParser *parser, guint32 i)
{
    return parser->upos + (gsize)i * parser->n_upos;
}

const float *
hs_parser_get_xpos(const HsParser *parser, guint32 i)
{
    return parser->xpos + (gsize)i * parser->n_xpos;
}

void
hs_parser_parse(HsParser *parser, guint32 first, guint32 end, HsParsed *out_parsed)
{
    g_return_if_fail(first < end && end <= HS_PARSER_MAX_TOKENS);
    const guint32 n = end - first;
    guint32 heads[HS_PARSER_MAX_TOKENS];
    hs_spanning_tree_find(hs_parser_score_arcs(parser, first, end), n, heads);
    const float *const relations = hs_parser_score_relations(parser, first, end, heads);
    for (guint32 i = 0; i < n; i++) {
        const float *const scores = relations + (gsize)i * parser->n_relations;
        out_parsed[i] = (HsParsed){
            .head = heads[i],
            .upos = best_of(hs_parser_get_upos(parser, first + i), parser->n_upos, G_MAXUINT32),
            .xpos = best_of(hs_parser_get_xpos(parser, first + i), parser->n_xpos, G_MAXUINT32),
            .relation = heads[i] == 0 ? parser->root
                                      : best_of(scores, parser->n_relations, parser->root),
        };
    }
}
