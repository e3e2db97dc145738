/* SPDX-License-Identifier: Apache-2.0
 *
 * The inside of HsKnowledge: the mapped file and where its sections lie. Only this room includes
 * it. Records are read through hs_mapped_record(), strings through hs_mapped_string(); both take
 * any number, and give nothing where it leads outside.
 */
#pragma once

#include "knowledge/knowledge.h"
#include "knowledge/layout.h"

struct HsKnowledge {
    GMappedFile *map;
    const guint8 *sections[HS_N_SECTIONS];
    guint32 counts[HS_N_SECTIONS]; /* records of each */
    guint bucket_bits;             /* there are 2^bucket_bits buckets of aliases */
};

/* Return record `number` of `section`, or NULL when there is none. */
static inline gconstpointer
hs_mapped_record(const HsKnowledge *knowledge, HsSectionName section, guint32 number)
{
    if (number >= knowledge->counts[section])
        return NULL;
    return knowledge->sections[section] + hs_layout_width(section) * number;
}

/* Return a number of a section of guint32, or HS_NO_NUMBER. */
static inline guint32
hs_mapped_number(const HsKnowledge *knowledge, HsSectionName section, guint32 at)
{
    const guint32 *const number = hs_mapped_record(knowledge, section, at);

    return number ? GUINT32_FROM_LE(*number) : HS_NO_NUMBER;
}

/* Return the string at `offset`, or "". */
static inline const char *
hs_mapped_string(const HsKnowledge *knowledge, guint32 offset)
{
    const char *const string = hs_mapped_record(knowledge, HS_SECTION_STRINGS, offset);

    return string ? string : "";
}

/* Return the word `number`, or "". */
static inline const char *
hs_mapped_word(const HsKnowledge *knowledge, guint16 number)
{
    return hs_mapped_string(knowledge, hs_mapped_number(knowledge, HS_SECTION_WORDS, number));
}

/* Return `number` where it is that of an entity, else HS_KNOWN_NONE. */
static inline HsKnown
hs_mapped_entity(const HsKnowledge *knowledge, guint32 number)
{
    return number < knowledge->counts[HS_SECTION_ENTITIES] ? number : HS_KNOWN_NONE;
}

/* Return the number of the first record of `section` whose first field, a guint32, is not below
   `key`. The section is in order of it. */
guint32
hs_mapped_lower_bound(const HsKnowledge *knowledge, HsSectionName section, guint32 key);

/* Return alias `number`, or record `number` of a section of HsWordRecord, which must be there, as a
   candidate that is not exact; its entity is HS_KNOWN_NONE where the record leads nowhere. */
HsCandidate
hs_mapped_alias(const HsKnowledge *knowledge, guint32 number);
HsCandidate
hs_mapped_word_record(const HsKnowledge *knowledge, HsSectionName section, guint32 number);

/* Say whether alias `number`, which must be there, may be one of a name with this hash. */
gboolean
hs_mapped_has_tag(const HsKnowledge *knowledge, guint32 number, guint32 hash);
