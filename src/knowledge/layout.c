/* SPDX-License-Identifier: Apache-2.0
 *
 * See layout.h. The sum runs in eight lanes, since one chain of products would wait for itself:
 * it is what opening spends its time on.
 */
#include "knowledge/layout.h"

#include <string.h>

#define N_LANES 8
#define FACTOR 0x9e3779b97f4a7c15u /* odd, so that no change of a word is lost in the product */

G_STATIC_ASSERT(sizeof(HsFileHead) == 56);
G_STATIC_ASSERT(sizeof(HsFileSection) == 16);
G_STATIC_ASSERT(sizeof(HsEntityRecord) == 24);
G_STATIC_ASSERT(sizeof(HsAliasRecord) == 12);
G_STATIC_ASSERT(sizeof(HsHashRecord) == 8);
G_STATIC_ASSERT(sizeof(HsWordRecord) == 20);
G_STATIC_ASSERT(sizeof(HsOfficeRecord) == 28);
G_STATIC_ASSERT(sizeof(HsTenureRecord) == 20);
G_STATIC_ASSERT(sizeof(HsAffiliationRecord) == 24);
G_STATIC_ASSERT(HS_ALIAS_WEIGHT_BITS + HS_ALIAS_FLAG_BITS + HS_ALIAS_SOURCE_BITS +
                    HS_ALIAS_TAG_BITS ==
                32);

gsize
hs_layout_width(HsSectionName section)
{
    static const guint8 widths[HS_N_SECTIONS] = {
        [HS_SECTION_STRINGS] = 1,
        [HS_SECTION_WORDS] = sizeof(guint32),
        [HS_SECTION_ENTITIES] = sizeof(HsEntityRecord),
        [HS_SECTION_SLUGS] = sizeof(HsHashRecord),
        [HS_SECTION_BUCKETS] = sizeof(guint32),
        [HS_SECTION_ALIASES] = sizeof(HsAliasRecord),
        [HS_SECTION_SURNAMES] = sizeof(HsHashRecord),
        [HS_SECTION_METONYMS] = sizeof(HsWordRecord),
        [HS_SECTION_DEMONYMS] = sizeof(HsWordRecord),
        [HS_SECTION_OFFICES] = sizeof(HsOfficeRecord),
        [HS_SECTION_TITLES] = sizeof(HsHashRecord),
        [HS_SECTION_COUNTRY_OFFICES] = sizeof(HsHashRecord),
        [HS_SECTION_ORGANIZATION_OFFICES] = sizeof(HsHashRecord),
        [HS_SECTION_TENURES] = sizeof(HsTenureRecord),
        [HS_SECTION_PERSON_TENURES] = sizeof(guint32),
        [HS_SECTION_AFFILIATIONS] = sizeof(HsAffiliationRecord),
    };

    return widths[section];
}

guint64
hs_layout_sum(const guint8 *bytes, gsize size)
{
    guint64 lanes[N_LANES] = { 1, 2, 3, 4, 5, 6, 7, 8 };
    guint64 words[N_LANES];
    guint64 sum = size;
    gsize at = 0;

    for (; at + sizeof words <= size; at += sizeof words) {
        memcpy(words, bytes + at, sizeof words);
        for (guint i = 0; i < N_LANES; i++)
            lanes[i] = (lanes[i] ^ GUINT64_FROM_LE(words[i])) * FACTOR;
    }
    memset(words, 0, sizeof words);
    memcpy(words, bytes + at, size - at);
    for (guint i = 0; i < N_LANES; i++)
        lanes[i] = (lanes[i] ^ GUINT64_FROM_LE(words[i])) * FACTOR;
    for (guint i = 0; i < N_LANES; i++)
        sum = (sum ^ lanes[i] ^ lanes[i] >> 32) * FACTOR;
    return sum;
}
