/* SPDX-License-Identifier: Apache-2.0
 *
 * See sections.h.
 */
#include "knowledge/sections.h"

#include <string.h>

HsSections *
hs_sections_new(void)
{
    HsSections *const sections = g_new0(HsSections, 1);

    for (guint i = 0; i < HS_N_SECTIONS; i++)
        sections->bytes[i] = g_byte_array_new();
    sections->strings = g_hash_table_new(g_str_hash, g_str_equal);
    sections->words = g_hash_table_new(g_str_hash, g_str_equal);
    hs_sections_add_string(sections, "");
    hs_sections_add_word(sections, "");
    return sections;
}

void
hs_sections_free(HsSections *sections)
{
    if (!sections)
        return;
    for (guint i = 0; i < HS_N_SECTIONS; i++)
        g_byte_array_unref(sections->bytes[i]);
    g_hash_table_unref(sections->strings);
    g_hash_table_unref(sections->words);
    g_free(sections);
}

guint32
hs_sections_add_string(HsSections *sections, const char *string)
{
    GByteArray *const pool = sections->bytes[HS_SECTION_STRINGS];
    gpointer offset;

    if (!g_hash_table_lookup_extended(sections->strings, string, NULL, &offset)) {
        const gsize size = strlen(string) + 1;

        offset = GUINT_TO_POINTER(pool->len);
        if (size > G_MAXUINT32 / 2 - pool->len) /* a GByteArray's own limit is above */
            sections->overrun = "strings";
        else
            g_byte_array_append(pool, (const guint8 *)string, (guint)size);
        g_hash_table_insert(sections->strings, (gpointer)string, offset);
    }
    return GUINT32_TO_LE(GPOINTER_TO_UINT(offset));
}

guint16
hs_sections_add_word(HsSections *sections, const char *word)
{
    gpointer number;

    if (!g_hash_table_lookup_extended(sections->words, word, NULL, &number)) {
        const guint32 string = hs_sections_add_string(sections, word);

        number = GUINT_TO_POINTER(g_hash_table_size(sections->words));
        if (GPOINTER_TO_UINT(number) > G_MAXUINT16)
            sections->overrun = "different subtypes, roles and sources";
        g_hash_table_insert(sections->words, (gpointer)word, number);
        hs_sections_add(sections, HS_SECTION_WORDS, &string);
    }
    return GUINT16_TO_LE((guint16)GPOINTER_TO_UINT(number));
}

void
hs_sections_add(HsSections *sections, HsSectionName section, gconstpointer record)
{
    const gsize width = hs_layout_width(section);

    if (sections->bytes[section]->len > G_MAXUINT32 / 2 - width)
        sections->overrun = "rows";
    else
        g_byte_array_append(sections->bytes[section], record, (guint)width);
}

static int
compare_pairs(gconstpointer a_pointer, gconstpointer b_pointer)
{
    const HsHashRecord *const a = a_pointer;
    const HsHashRecord *const b = b_pointer;

    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

void
hs_sections_add_pairs(HsSections *sections, HsSectionName section, GArray *pairs)
{
    g_array_sort(pairs, compare_pairs);
    for (guint i = 0; i < pairs->len; i++) {
        const HsHashRecord *const pair = &g_array_index(pairs, HsHashRecord, i);
        const HsHashRecord record = { GUINT32_TO_LE(pair->hash), GUINT32_TO_LE(pair->number) };

        if (i == 0 || compare_pairs(pair - 1, pair) != 0)
            hs_sections_add(sections, section, &record);
    }
}

/* Note the sums of all blocks from `first`, then that of the head. */
static void
add_sums(GByteArray *file, gsize first)
{
    guint8 *sums = file->data + sizeof(HsFileHead) + HS_N_SECTIONS * sizeof(HsFileSection);

    for (gsize at = first; at < file->len; at += HS_BLOCK_SIZE) {
        const guint64 sum = GUINT64_TO_LE(
            hs_layout_sum(file->data + at, MIN(HS_BLOCK_SIZE, file->len - at)));

        memcpy(sums, &sum, sizeof sum);
        sums += sizeof sum;
    }
    const guint64 head_sum = GUINT64_TO_LE(hs_layout_sum(file->data, first));
    memcpy(file->data + G_STRUCT_OFFSET(HsFileHead, head_sum), &head_sum, sizeof head_sum);
}

static gsize
round_up(gsize size)
{
    return (size + 7) / 8 * 8;
}

GByteArray *
hs_sections_join(HsSections *sections, GError **error)
{
    gsize body = 0;

    for (guint i = 0; i < HS_N_SECTIONS; i++)
        body += round_up(sections->bytes[i]->len);
    if (body > G_MAXUINT32 / 2)
        sections->overrun = "knowledge";
    if (sections->overrun) {
        g_set_error(error, HS_KNOWLEDGE_ERROR, HS_KNOWLEDGE_ERROR_LIMIT,
                    "more %s than a compiled file can hold", sections->overrun);
        return NULL;
    }
    const gsize n_blocks = (body + HS_BLOCK_SIZE - 1) / HS_BLOCK_SIZE;
    const gsize first = sizeof(HsFileHead) + HS_N_SECTIONS * sizeof(HsFileSection) +
                        n_blocks * sizeof(guint64);
    HsFileHead head = { .magic = HS_FILE_MAGIC,
                        .version = GUINT32_TO_LE(HS_FILE_VERSION),
                        .n_sections = GUINT32_TO_LE(HS_N_SECTIONS),
                        .size = GUINT64_TO_LE(first + body),
                        .n_blocks = GUINT64_TO_LE(n_blocks) };
    GByteArray *const file = g_byte_array_sized_new((guint)(first + body));

    g_byte_array_set_size(file, (guint)(first + body));
    memset(file->data, 0, file->len);
    memcpy(file->data, &head, sizeof head);
    gsize at = first;
    for (guint i = 0; i < HS_N_SECTIONS; i++) {
        const guint32 width = (guint32)hs_layout_width(i);
        const HsFileSection section = { GUINT64_TO_LE(at),
                                        GUINT32_TO_LE(sections->bytes[i]->len / width),
                                        GUINT32_TO_LE(width) };

        memcpy(file->data + sizeof head + i * sizeof section, &section, sizeof section);
        if (sections->bytes[i]->len > 0)
            memcpy(file->data + at, sections->bytes[i]->data, sections->bytes[i]->len);
        at += round_up(sections->bytes[i]->len);
    }
    add_sums(file, first);
    return file;
}
