/* SPDX-License-Identifier: Apache-2.0
 *
 * A compiled file that is being made: its sections, filled one after another, and the strings and
 * words that their records name. A section that has grown beyond its numbers is noted and told at
 * the end, so that those who fill them need not look.
 */
#pragma once

#include "knowledge/facts.h"
#include "knowledge/layout.h"

typedef struct {
    GByteArray *bytes[HS_N_SECTIONS];
    GHashTable *strings; /* string -> its offset */
    GHashTable *words;   /* string -> its number */
    const char *overrun; /* what there is too much of; NULL so far */
} HsSections;

/* Create sections that hold the empty string and the empty word, both 0, and nothing else. */
HsSections *
hs_sections_new(void);

/* Free `sections`, which may be NULL. */
void
hs_sections_free(HsSections *sections);

/* Return the offset of `string` (borrowed until the sections are freed), which is added where it is
   new; little-endian, ready for a record. */
guint32
hs_sections_add_string(HsSections *sections, const char *string);

/* Likewise the number of a word. */
guint16
hs_sections_add_word(HsSections *sections, const char *word);

/* Add the record at `record`, of the width that `section` has. */
void
hs_sections_add(HsSections *sections, HsSectionName section, gconstpointer record);

/* Sort the pairs {hash, number} by both and add them to `section`, repeated ones once. */
void
hs_sections_add_pairs(HsSections *sections, HsSectionName section, GArray *pairs);

/* Put head and sections together; frees neither. HS_KNOWLEDGE_ERROR_LIMIT. */
GByteArray *
hs_sections_join(HsSections *sections, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsSections, hs_sections_free)
