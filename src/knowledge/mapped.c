/* SPDX-License-Identifier: Apache-2.0
 *
 * Opening the compiled file. In comes a path, out goes the map with the place of every section.
 * Refused, with the offset: what is no such file, of another version, cut, longer than it says,
 * with sections that overlap or run past the end, or with a block whose sum is not the one noted.
 * Nothing is copied or built: the sums are the whole price of opening.
 */
#include "knowledge/mapped.h"

#include <string.h>

#define MASK(bits) ((1u << (bits)) - 1)

typedef struct {
    const char *path;
    const guint8 *bytes;
    gsize size;
    gsize first; /* offset of the first section, where the blocks begin */
} Opening;

G_DEFINE_QUARK(hs - knowledge - error - quark, hs_knowledge_error)

static gboolean
refuse(const Opening *opening, HsKnowledgeError code, gsize offset, const char *reason,
       GError **error)
{
    g_autofree char *name = g_filename_display_name(opening->path);

    g_set_error(error, HS_KNOWLEDGE_ERROR, (int)code, "%s: offset %" G_GSIZE_FORMAT ": %s", name,
                offset, reason);
    return FALSE;
}

/* Return how many blocks a file of `size` bytes has whose first section lies behind their sums:
   the sums take room themselves, so it is found by trying. */
static guint64
count_blocks(gsize size)
{
    const gsize head = sizeof(HsFileHead) + HS_N_SECTIONS * sizeof(HsFileSection);
    guint64 n = 0;

    while (head + n * sizeof(guint64) + n * HS_BLOCK_SIZE < size)
        n++;
    return n;
}

static gboolean
check_head(Opening *opening, HsFileHead *head, GError **error)
{
    const gsize table = sizeof *head + HS_N_SECTIONS * sizeof(HsFileSection);
    static const char magic[sizeof head->magic] = HS_FILE_MAGIC;

    if (opening->size < sizeof *head || memcmp(opening->bytes, magic, sizeof magic) != 0)
        return refuse(opening, HS_KNOWLEDGE_ERROR_DAMAGED, 0, "no compiled knowledge begins here",
                      error);
    memcpy(head, opening->bytes, sizeof *head);
    if (GUINT32_FROM_LE(head->version) != HS_FILE_VERSION ||
        GUINT32_FROM_LE(head->n_sections) != HS_N_SECTIONS)
        return refuse(opening, HS_KNOWLEDGE_ERROR_VERSION, G_STRUCT_OFFSET(HsFileHead, version),
                      "of another version: build it with this program", error);
    if (GUINT64_FROM_LE(head->size) != opening->size)
        return refuse(opening, HS_KNOWLEDGE_ERROR_DAMAGED, opening->size,
                      "the file ends here, not where it says", error);
    if (opening->size < table || GUINT64_FROM_LE(head->n_blocks) != count_blocks(opening->size))
        return refuse(opening, HS_KNOWLEDGE_ERROR_DAMAGED, G_STRUCT_OFFSET(HsFileHead, n_blocks),
                      "a wrong number of blocks", error);
    opening->first = table + GUINT64_FROM_LE(head->n_blocks) * sizeof(guint64);
    return opening->first <= opening->size ||
           refuse(opening, HS_KNOWLEDGE_ERROR_DAMAGED, opening->size, "ends in its table", error);
}

static gboolean
check_head_sum(const Opening *opening, const HsFileHead *head, GError **error)
{
    g_autofree guint8 *copy = g_memdup2(opening->bytes, opening->first);

    memset(copy + G_STRUCT_OFFSET(HsFileHead, head_sum), 0, sizeof head->head_sum);
    return hs_layout_sum(copy, opening->first) == GUINT64_FROM_LE(head->head_sum) ||
           refuse(opening, HS_KNOWLEDGE_ERROR_DAMAGED, 0, "the head has been changed", error);
}

static gboolean
check_blocks(const Opening *opening, GError **error)
{
    const guint8 *sums = opening->bytes + sizeof(HsFileHead) +
                         HS_N_SECTIONS * sizeof(HsFileSection);

    for (gsize at = opening->first; at < opening->size; at += HS_BLOCK_SIZE) {
        const gsize n = MIN(HS_BLOCK_SIZE, opening->size - at);
        guint64 noted;

        memcpy(&noted, sums, sizeof noted);
        sums += sizeof noted;
        if (hs_layout_sum(opening->bytes + at, n) != GUINT64_FROM_LE(noted))
            return refuse(opening, HS_KNOWLEDGE_ERROR_DAMAGED, at,
                          "the block that begins here has been changed", error);
    }
    return TRUE;
}

static gboolean
place_sections(const Opening *opening, HsKnowledge *knowledge, GError **error)
{
    gsize end = opening->first;

    for (guint i = 0; i < HS_N_SECTIONS; i++) {
        const gsize at = sizeof(HsFileHead) + i * sizeof(HsFileSection);
        HsFileSection section;

        memcpy(&section, opening->bytes + at, sizeof section);
        const guint64 offset = GUINT64_FROM_LE(section.offset);
        const guint32 count = GUINT32_FROM_LE(section.count);
        const gsize width = hs_layout_width(i);

        if (GUINT32_FROM_LE(section.width) != width || offset % 8 != 0 || offset < end ||
            offset > opening->size || count > (opening->size - offset) / width)
            return refuse(opening, HS_KNOWLEDGE_ERROR_DAMAGED, at,
                          "a section that does not fit into the file", error);
        knowledge->sections[i] = opening->bytes + offset;
        knowledge->counts[i] = count;
        end = offset + count * width;
    }
    return TRUE;
}

static gboolean
check_sections(const Opening *opening, HsKnowledge *knowledge, GError **error)
{
    const guint32 n_strings = knowledge->counts[HS_SECTION_STRINGS];
    const guint32 n_buckets = knowledge->counts[HS_SECTION_BUCKETS] - 1;

    if (n_strings == 0 || knowledge->sections[HS_SECTION_STRINGS][n_strings - 1] != '\0')
        return refuse(opening, HS_KNOWLEDGE_ERROR_DAMAGED, opening->first, "the strings do not end",
                      error);
    if (n_buckets == 0 || (n_buckets & (n_buckets - 1)) != 0)
        return refuse(opening, HS_KNOWLEDGE_ERROR_DAMAGED, opening->first,
                      "a wrong number of buckets", error);
    knowledge->bucket_bits = g_bit_storage(n_buckets) - 1;
    return TRUE;
}

HsKnowledge *
hs_knowledge_open(const char *path, GError **error)
{
    GMappedFile *const map = g_mapped_file_new(path, /* writable= */ FALSE, error);
    HsFileHead head;

    if (!map)
        return NULL;
    g_autoptr(HsKnowledge) knowledge = g_new0(HsKnowledge, 1);
    Opening opening = { path, (const guint8 *)g_mapped_file_get_contents(map),
                        g_mapped_file_get_length(map), 0 };

    knowledge->map = map;
    if (!check_head(&opening, &head, error) || !check_head_sum(&opening, &head, error) ||
        !place_sections(&opening, knowledge, error) ||
        !check_sections(&opening, knowledge, error) || !check_blocks(&opening, error))
        return NULL;
    return g_steal_pointer(&knowledge);
}

void
hs_knowledge_close(HsKnowledge *knowledge)
{
    if (!knowledge)
        return;
    g_mapped_file_unref(knowledge->map);
    g_free(knowledge);
}

guint32
hs_mapped_lower_bound(const HsKnowledge *knowledge, HsSectionName section, guint32 key)
{
    guint32 begin = 0;
    guint32 end = knowledge->counts[section];

    while (begin < end) {
        const guint32 middle = begin + (end - begin) / 2;
        const guint32 *const found = hs_mapped_record(knowledge, section, middle);

        if (GUINT32_FROM_LE(*found) < key)
            begin = middle + 1;
        else
            end = middle;
    }
    return begin;
}

HsCandidate
hs_mapped_alias(const HsKnowledge *knowledge, guint32 number)
{
    const HsAliasRecord *const record = hs_mapped_record(knowledge, HS_SECTION_ALIASES, number);
    const guint32 rest = GUINT32_FROM_LE(record->rest);
    const guint32 source = rest >> (HS_ALIAS_WEIGHT_BITS + HS_ALIAS_FLAG_BITS);

    return (HsCandidate){
        .known = hs_mapped_entity(knowledge, GUINT32_FROM_LE(record->entity)),
        .weight = rest & MASK(HS_ALIAS_WEIGHT_BITS),
        .flags = rest >> HS_ALIAS_WEIGHT_BITS & MASK(HS_ALIAS_FLAG_BITS),
        .alias = hs_mapped_string(knowledge, GUINT32_FROM_LE(record->text)),
        .source = hs_mapped_word(knowledge, source & MASK(HS_ALIAS_SOURCE_BITS)),
    };
}

HsCandidate
hs_mapped_word_record(const HsKnowledge *knowledge, HsSectionName section, guint32 number)
{
    const HsWordRecord *const record = hs_mapped_record(knowledge, section, number);

    return (HsCandidate){
        .known = hs_mapped_entity(knowledge, GUINT32_FROM_LE(record->entity)),
        .weight = GUINT16_FROM_LE(record->weight),
        .flags = GUINT16_FROM_LE(record->flags),
        .alias = hs_mapped_string(knowledge, GUINT32_FROM_LE(record->text)),
        .source = hs_mapped_word(knowledge, GUINT16_FROM_LE(record->source)),
    };
}

gboolean
hs_mapped_has_tag(const HsKnowledge *knowledge, guint32 number, guint32 hash)
{
    const HsAliasRecord *const record = hs_mapped_record(knowledge, HS_SECTION_ALIASES, number);

    return GUINT32_FROM_LE(record->rest) >> (32 - HS_ALIAS_TAG_BITS) ==
           (hash & MASK(HS_ALIAS_TAG_BITS));
}
