/* SPDX-License-Identifier: Apache-2.0
 *
 * See duplicates.h. The texts stand in a ring, the newest in the place of the oldest. Those with
 * the same key are a chain from the newest to the oldest, one chain for each of a number of tables:
 * the first is keyed by the text's SHA-256, the others by bands, two places of the sketch each
 * (locality-sensitive hashing, P. Indyk and R. Motwani, 1998): two texts of which the share s is
 * the same agree in some band with a probability of 1 - (1 - s^2)^32, that is .99 for four tenths,
 * .87 for a quarter, .27 for a tenth. A chain ends where its texts are no longer in the ring.
 */
#include "ingest/duplicates.h"

#include <string.h>

#define ROWS 2u /* places of a sketch in one band */
#define BANDS 32u
#define N_TABLES (1 + BANDS)
#define SLOT_BITS 16u /* of a table: 64 Ki chains */
#define MAX_STEPS 64u /* of a chain that are looked at: texts of one form may be many */

typedef struct {
    guint64 key; /* the first bits of the text's SHA-256 */
    char *file;  /* shared with the neighbours of the same file (g_ref_string_new()) */
    guint64 number;
    guint64 offset;
    guint32 next[N_TABLES]; /* the text before it in each chain, counted from 1; 0: none */
    HsSketch sketch;
} Text;

struct HsDuplicates {
    GArray *texts;   /* Text, a ring once it has HS_DUPLICATES_MEMORY */
    guint32 n_texts; /* ever met; the last one is number n_texts */
    guint32 *heads;  /* [N_TABLES << SLOT_BITS] the newest text of each chain; 0: none */
};

static void
clear_text(gpointer item)
{
    g_clear_pointer(&((Text *)item)->file, g_ref_string_release);
}

HsDuplicates *
hs_duplicates_new(void)
{
    HsDuplicates *const duplicates = g_new0(HsDuplicates, 1);

    duplicates->texts = g_array_new(FALSE, FALSE, sizeof(Text));
    g_array_set_clear_func(duplicates->texts, clear_text);
    duplicates->heads = g_new0(guint32, (gsize)N_TABLES << SLOT_BITS);
    return duplicates;
}

void
hs_duplicates_free(HsDuplicates *duplicates)
{
    if (!duplicates)
        return;
    g_array_unref(duplicates->texts);
    g_free(duplicates->heads);
    g_free(duplicates);
}

void
hs_duplicate_clear(HsDuplicate *duplicate)
{
    g_clear_pointer(&duplicate->file, g_free);
}

/* Return text `number`, or NULL where it is forgotten, or 0. */
static Text *
find_text(const HsDuplicates *duplicates, guint32 number)
{
    if (number == 0 || duplicates->n_texts - number >= HS_DUPLICATES_MEMORY)
        return NULL;
    return &g_array_index(duplicates->texts, Text, (number - 1) % HS_DUPLICATES_MEMORY);
}

/* Return the head of the chain that `text` is in, in table `table`. */
static guint32 *
find_head(const HsDuplicates *duplicates, const Text *text, guint table)
{
    guint64 key = table > 0 ? 0 : text->key;

    if (table > 0)
        memcpy(&key, &text->sketch.least[(table - 1) * ROWS], ROWS);
    key *= G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
    return &duplicates->heads[((gsize)table << SLOT_BITS) + (key >> (64 - SLOT_BITS))];
}

/* Return the text that is the same as `text`, or NULL. */
static const Text *
find_same(const HsDuplicates *duplicates, const Text *text)
{
    const Text *earlier = find_text(duplicates, *find_head(duplicates, text, 0));

    while (earlier && earlier->key != text->key)
        earlier = find_text(duplicates, earlier->next[0]);
    return earlier;
}

/* Return the text that is most like `text`, or NULL where none is enough so. */
static const Text *
find_alike(const HsDuplicates *duplicates, const Text *text, guint *out_places)
{
    const Text *best = NULL;
    guint32 best_number = 0;
    guint most = HS_DUPLICATES_LEAST;

    for (guint table = 1; table < N_TABLES; table++) {
        guint32 number = *find_head(duplicates, text, table);
        const Text *earlier;

        for (guint step = 0; step < MAX_STEPS && (earlier = find_text(duplicates, number));
             step++, number = earlier->next[table]) {
            const guint places = hs_sketch_compare(&earlier->sketch, &text->sketch);
            if (places < most || (best && places == most && number >= best_number))
                continue;
            best = earlier;
            best_number = number;
            most = places;
        }
    }
    *out_places = most;
    return best;
}

/* Remembers `text`, whose file is that of `record`. */
static void
add(HsDuplicates *duplicates, Text *text, const HsRecord *record)
{
    const Text *const last = find_text(duplicates, duplicates->n_texts);

    text->file = last && strcmp(last->file, record->file) == 0 ? g_ref_string_acquire(last->file)
                                                               : g_ref_string_new(record->file);
    text->number = record->number;
    text->offset = record->offset;
    duplicates->n_texts++;
    for (guint table = 0; table < (text->sketch.made ? N_TABLES : 1); table++) {
        guint32 *const head = find_head(duplicates, text, table);
        text->next[table] = *head;
        *head = duplicates->n_texts;
    }
    if (duplicates->texts->len < HS_DUPLICATES_MEMORY) {
        g_array_append_vals(duplicates->texts, text, 1);
        return;
    }
    Text *const oldest = find_text(duplicates, duplicates->n_texts);
    clear_text(oldest);
    *oldest = *text;
}

void
hs_duplicates_meet(HsDuplicates *duplicates, const HsRecord *record, const HsArticle *article,
                   const HsSketch *sketch, HsDuplicate *out_duplicate)
{
    g_autofree char *digits = g_strndup(article->sha256, 16);
    Text text = { .key = g_ascii_strtoull(digits, NULL, 16) };
    guint places = HS_SKETCH_SIZE;

    if (sketch)
        text.sketch = *sketch;
    *out_duplicate = (HsDuplicate){ .kind = HS_DUPLICATE_NONE };
    const Text *const same = find_same(duplicates, &text);
    const Text *const earlier = same               ? same
                                : text.sketch.made ? find_alike(duplicates, &text, &places)
                                                   : NULL;
    if (earlier) {
        out_duplicate->kind = same ? HS_DUPLICATE_SAME : HS_DUPLICATE_ALIKE;
        out_duplicate->similarity = (double)places / HS_SKETCH_SIZE;
        out_duplicate->file = g_strdup(earlier->file);
        out_duplicate->number = earlier->number;
        out_duplicate->offset = earlier->offset;
    }
    if (!same)
        add(duplicates, &text, record);
}
