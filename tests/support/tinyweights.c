/* SPDX-License-Identifier: Apache-2.0
 *
 * See tinyweights.h. The list of tensors is written a second time here, apart from weights.c, so
 * that the two check each other.
 */
#include "support/tinyweights.h"

#include <glib/gstdio.h>
#include <string.h>

#define SMALL_VOCABULARY                                                                         \
    "[PAD]\n[UNK]\n[CLS]\n[SEP]\n.\n,\n!\n?\n:\n-\n\"\n“\n”\n‘\n’\n'\n(\n)\n"            \
    "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np\nq\nr\ns\nt\nu\nv\nw\nx\ny\nz\n"             \
    "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n"                                                             \
    "##a\n##b\n##c\n##d\n##e\n##f\n##g\n##h\n##i\n##j\n##k\n##l\n##m\n##n\n##o\n##p\n##q\n##r\n" \
    "##s\n##t\n##u\n##v\n##w\n##x\n##y\n##z\n##0\n##1\n##2\n##3\n##4\n##5\n##6\n##7\n##8\n##9\n" \
    "the\nof\nand\nto\nin\nsaid\nsays\ntold\nthat\nhe\nshe\nthey\nwas\nis\nfor\non\nnot\nwill\n" \
    "##ing\n##ed\n##er\n##ly\n##s’\nmr\nms\nmayor\nminister\nofficial\n##al\nun\n##able"

#define SMALL_LAYERS                                                                             \
    "[{\"name\": \"source\", \"labels\": [\"O\", \"B\", \"I\"]},"                                \
    " {\"name\": \"cue\", \"labels\": [\"O\", \"B\", \"I\"]},"                                   \
    " {\"name\": \"content\", \"labels\": [\"O\", \"B\", \"I\"]},"                               \
    " {\"name\": \"inner\", \"labels\": [\"O\", \"B\", \"I\"]},"                                 \
    " {\"name\": \"names\", \"labels\": [\"O\", \"B-person\", \"I-person\", \"B-organization\"," \
    " \"I-organization\", \"B-place\", \"I-place\", \"B-group\", \"I-group\", \"B-event\","      \
    " \"I-event\", \"B-work\", \"I-work\", \"B-other\", \"I-other\"]}]"

#define SMALL_ACTS "[\"say\", \"ask\", \"deny\", \"think\"]"
#define SMALL_UPOS "[\"NOUN\", \"VERB\", \"PUNCT\"]"
#define SMALL_XPOS "[\"NN\", \"NNP\", \"VBD\", \".\"]"
#define SMALL_RELATIONS "[\"nsubj\", \"nsubj:pass\", \"obj\", \"punct\", \"root\"]"
#define SMALL_MEDIA "[\"none\", \"interview\"]"
#define N_UPOS 3
#define N_XPOS 4
#define N_RELATIONS 5
#define N_MEDIA 2
#define ARC_WIDTH 16
#define RELATION_WIDTH 8
#define N_FLAT 27 /* labels in SMALL_LAYERS */
#define N_ACTS 4

const TinyWeights tiny_weights_usual = {
    .width = 16,
    .layers = 2,
    .heads = 4,
    .feed = 32,
    .window = 128,
    .pair_width = 8,
    .pair_heads = 2,
    .pair_feed = 16,
    .quantized = TRUE,
    .seed = 1,
    .vocabulary = SMALL_VOCABULARY,
    .label_layers = SMALL_LAYERS,
    .acts = SMALL_ACTS,
};

const TinyWeights tiny_weights_full = {
    .width = 384,
    .layers = 6,
    .heads = 12,
    .feed = 1536,
    .window = 256,
    .pair_width = 128,
    .pair_heads = 4,
    .pair_feed = 256,
    .quantized = TRUE,
    .seed = 2,
    .vocabulary = SMALL_VOCABULARY,
    .label_layers = SMALL_LAYERS,
    .acts = SMALL_ACTS,
};

typedef struct {
    const TinyWeights *wishes;
    guint32 state;     /* of the random numbers */
    GString *header;   /* JSON, without its closing brace */
    GByteArray *bytes; /* the tensors */
} Maker;

/* Return 24 random bits (a linear congruential generator, Numerical Recipes). */
static guint32
draw(Maker *maker)
{
    maker->state = maker->state * 1664525u + 1013904223u;
    return maker->state >> 8;
}

/* Name the tensor that the next bytes are: [rows, columns], or [columns] where `rows` is 0. */
static void
declare(Maker *maker, const char *name, const char *dtype, guint32 rows, guint32 columns,
        gsize width)
{
    const gsize begin = maker->bytes->len;
    const gsize n = (gsize)MAX(rows, 1) * columns;
    g_string_append_printf(maker->header, ",\"%s\":{\"dtype\":\"%s\",\"shape\":[", name, dtype);
    if (rows > 0)
        g_string_append_printf(maker->header, "%u,", rows);
    g_string_append_printf(maker->header,
                           "%u],\"data_offsets\":[%" G_GSIZE_FORMAT ",%" G_GSIZE_FORMAT "]}",
                           columns, begin, begin + n * width);
}

static void
append_float(Maker *maker, float value)
{
    guint32 bits;
    memcpy(&bits, &value, sizeof bits);
    bits = GUINT32_TO_LE(bits);
    g_byte_array_append(maker->bytes, (const guint8 *)&bits, sizeof bits);
}

/* A random float around `middle`, at most `reach` away. */
static float
draw_float(Maker *maker, float middle, float reach)
{
    return middle + reach * ((float)draw(maker) / (1 << 23) - 1.0f);
}

static gint8
draw_int8(Maker *maker)
{
    return (gint8)((gint32)(draw(maker) % 255) - 127);
}

static void
add_floats(Maker *maker, const char *name, guint32 rows, guint32 columns, float middle, float reach)
{
    declare(maker, name, "F32", rows, columns, sizeof(float));
    for (gsize n = (gsize)MAX(rows, 1) * columns; n > 0; n--)
        append_float(maker, draw_float(maker, middle, reach));
}

/* A matrix whose values reach about `reach`. */
static void
add_matrix(Maker *maker, const char *name, guint32 rows, guint32 columns, float reach)
{
    g_autofree char *weight = g_strconcat(name, ".weight", NULL);
    g_autofree char *scale_name = g_strconcat(name, ".scale", NULL);
    g_autofree float *scale = g_new(float, rows);
    const gboolean quantized = maker->wishes->quantized;
    if (quantized)
        declare(maker, scale_name, "F32", 0, rows, sizeof(float));
    for (guint32 row = 0; row < rows; row++) {
        scale[row] = draw_float(maker, reach / 127.0f, reach / 500.0f);
        if (quantized)
            append_float(maker, scale[row]);
    }
    declare(maker, weight, quantized ? "I8" : "F32", rows, columns, quantized ? 1 : sizeof(float));
    for (gsize i = 0; i < (gsize)rows * columns; i++) {
        const gint8 value = draw_int8(maker);
        if (quantized)
            g_byte_array_append(maker->bytes, (const guint8 *)&value, 1);
        else
            append_float(maker, (float)value * scale[i / columns]);
    }
}

static void
add_linear(Maker *maker, const char *name, guint32 out, guint32 in)
{
    g_autofree char *bias = g_strconcat(name, ".bias", NULL);
    add_floats(maker, bias, 0, out, 0.0f, 0.2f);
    /* Sums of `in` such products stay near 1, so that attention is neither flat nor on one piece.
     */
    float reach = 2.0f;
    for (guint32 n = in; n > 1; n /= 4)
        reach /= 2.0f;
    add_matrix(maker, name, out, in, 2.0f * reach);
}

static void
add_norm(Maker *maker, const char *name, guint32 width)
{
    g_autofree char *weight = g_strconcat(name, ".weight", NULL);
    g_autofree char *bias = g_strconcat(name, ".bias", NULL);
    add_floats(maker, weight, 0, width, 1.0f, 0.3f);
    add_floats(maker, bias, 0, width, 0.0f, 0.2f);
}

static void
add_block(Maker *maker, const char *name, guint32 width, guint32 feed)
{
    static const char *const parts[] = {
        ".attention.qkv", ".attention.out", ".attention.norm",
        ".feed.in",       ".feed.out",      ".feed.norm",
    };
    const guint32 out[] = { 3 * width, width, 0, feed, width, 0 };
    const guint32 in[] = { width, width, 0, width, feed, 0 };
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autofree char *full = g_strconcat(name, parts[i], NULL);
        if (out[i] > 0)
            add_linear(maker, full, out[i], in[i]);
        else
            add_norm(maker, full, width);
    }
}

static guint32
count_lines(const char *text)
{
    guint32 n = 1;
    for (; *text != '\0'; text++)
        n += *text == '\n';
    return n;
}

/* A tensor of three axes. */
static void
add_cube(Maker *maker, const char *name, guint32 n, guint32 rows, guint32 columns)
{
    const gsize begin = maker->bytes->len, count = (gsize)n * rows * columns;
    g_string_append_printf(maker->header,
                           ",\"%s\":{\"dtype\":\"F32\",\"shape\":[%u,%u,%u],"
                           "\"data_offsets\":[%" G_GSIZE_FORMAT ",%" G_GSIZE_FORMAT "]}",
                           name, n, rows, columns, begin, begin + count * sizeof(float));
    for (gsize i = 0; i < count; i++)
        append_float(maker, draw_float(maker, 0.0f, 0.5f));
}

static void
add_extra_tensors(Maker *maker)
{
    const guint32 in = 2 * maker->wishes->width;
    add_linear(maker, "pos.upos", N_UPOS, in);
    add_linear(maker, "pos.xpos", N_XPOS, in);
    add_linear(maker, "arc.dependent", ARC_WIDTH, in);
    add_linear(maker, "arc.head", ARC_WIDTH, in);
    add_floats(maker, "arc.product", ARC_WIDTH, ARC_WIDTH, 0.0f, 0.5f);
    add_floats(maker, "arc.bias", 0, ARC_WIDTH, 0.0f, 0.5f);
    add_floats(maker, "arc.root", 0, ARC_WIDTH, 0.0f, 0.5f);
    add_linear(maker, "relation.dependent", RELATION_WIDTH, in);
    add_linear(maker, "relation.head", RELATION_WIDTH, in);
    add_floats(maker, "relation.root", 0, RELATION_WIDTH, 0.0f, 0.5f);
    add_cube(maker, "relation.product", N_RELATIONS, RELATION_WIDTH, RELATION_WIDTH);
    add_linear(maker, "relation.linear", N_RELATIONS, 2 * RELATION_WIDTH);
    add_linear(maker, "medium", N_MEDIA, in);
}

static void
add_tensors(Maker *maker)
{
    const TinyWeights *wishes = maker->wishes;
    const guint32 d = wishes->width;
    const guint32 p = wishes->pair_width;
    add_matrix(maker, "embed.word", count_lines(wishes->vocabulary), d, 1.0f);
    add_floats(maker, "embed.position", wishes->window, d, 0.0f, 0.5f);
    add_floats(maker, "embed.shape", 9, d, 0.0f, 0.5f);
    add_floats(maker, "embed.quote", 3, d, 0.0f, 0.5f);
    add_floats(maker, "embed.space", 2, d, 0.0f, 0.5f);
    add_norm(maker, "embed.norm", d);
    for (guint32 i = 0; i < wishes->layers; i++) {
        g_autofree char *name = g_strdup_printf("layer.%u", i);
        add_block(maker, name, d, wishes->feed);
    }
    add_linear(maker, "flat", N_FLAT, d);
    add_linear(maker, "act", N_ACTS, 2 * d);
    add_linear(maker, "pair.token", p, d);
    add_linear(maker, "pair.gate", p, 2 * d);
    add_linear(maker, "pair.shift", p, 2 * d);
    add_floats(maker, "pair.distance", 31, p, 0.0f, 0.5f);
    add_norm(maker, "pair.norm", p);
    add_block(maker, "pair.layer", p, wishes->pair_feed);
    add_linear(maker, "pair.label", 5, p);
    if (wishes->extra)
        add_extra_tensors(maker); /* last: all others have the same numbers with and without */
}

static void
append_string(GString *json, const char *key, const char *value)
{
    g_string_append_printf(json, "\"%s\":\"", key);
    for (; *value != '\0'; value++) {
        if (*value == '\n')
            g_string_append(json, "\\n");
        else if (*value == '"' || *value == '\\')
            g_string_append_printf(json, "\\%c", *value);
        else
            g_string_append_c(json, *value);
    }
    g_string_append(json, "\"");
}

static void
add_extra_metadata(Maker *maker)
{
    static const char *const rows[][2] = {
        { "upos", SMALL_UPOS },
        { "xpos", SMALL_XPOS },
        { "relations", SMALL_RELATIONS },
        { "media", SMALL_MEDIA },
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        append_string(maker->header, rows[i][0], rows[i][1]);
        g_string_append_c(maker->header, ',');
    }
}

static void
add_metadata(Maker *maker)
{
    const TinyWeights *w = maker->wishes;
    g_autofree char *widths = w->extra
                                  ? g_strdup_printf(", \"arc_width\": %u, \"relation_width\": %u",
                                                    ARC_WIDTH, RELATION_WIDTH)
                                  : g_strdup("");
    g_autofree char *config = g_strdup_printf(
        "{\"width\": %u, \"layers\": %u, \"heads\": %u, \"feed\": %u, \"window\": %u, "
        "\"pair_width\": %u, \"pair_heads\": %u, \"pair_feed\": %u%s}",
        w->width, w->layers, w->heads, w->feed, w->window, w->pair_width, w->pair_heads,
        w->pair_feed, widths);
    g_string_append(maker->header, "{\"__metadata__\":{");
    append_string(maker->header, "format", "hearsay-weights-1");
    g_string_append_c(maker->header, ',');
    append_string(maker->header, "config", config);
    g_string_append_c(maker->header, ',');
    append_string(maker->header, "layers", w->label_layers);
    g_string_append_c(maker->header, ',');
    append_string(maker->header, "acts", w->acts);
    g_string_append_c(maker->header, ',');
    if (w->extra)
        add_extra_metadata(maker);
    append_string(maker->header, "vocabulary", w->vocabulary);
    g_string_append_c(maker->header, ',');
    append_string(maker->header, "recipe", "random numbers for tests");
    g_string_append_c(maker->header, '}');
}

GBytes *
tiny_weights_make(const TinyWeights *wishes)
{
    Maker maker = {
        .wishes = wishes,
        .state = wishes->seed,
        .header = g_string_new(NULL),
        .bytes = g_byte_array_new(),
    };
    add_metadata(&maker);
    add_tensors(&maker);
    g_string_append_c(maker.header, '}');
    while (maker.header->len % 8 != 0)
        g_string_append_c(maker.header, ' ');
    const guint64 length = GUINT64_TO_LE((guint64)maker.header->len);
    g_byte_array_prepend(maker.bytes, (const guint8 *)maker.header->str, (guint)maker.header->len);
    g_byte_array_prepend(maker.bytes, (const guint8 *)&length, sizeof length);
    g_string_free(maker.header, TRUE);
    return g_byte_array_free_to_bytes(maker.bytes);
}

void
tiny_weights_write(const TinyWeights *wishes, const char *path)
{
    g_autoptr(GBytes) bytes = tiny_weights_make(wishes);
    g_autoptr(GError) error = NULL;
    gsize size;
    const char *contents = g_bytes_get_data(bytes, &size);
    g_remove(path); /* GLib would keep what a longer file had beyond the new end */
    g_file_set_contents_full(path, contents, (gssize)size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
    g_assert_no_error(error);
}
