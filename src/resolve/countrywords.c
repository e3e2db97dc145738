/* SPDX-License-Identifier: Apache-2.0
 *
 * See countrywords.h. linking.c has found the words already; every country is described once.
 */
#include "resolve/countrywords.h"

#include <string.h>

/* Returns what is known of `known`, TRUE where it is a country. */
static gboolean
read_country(const HsLinking *linking, HsKnown known, HsCountry *out_country)
{
    HsKnownEntity entity;
    hs_knowledge_get_entity(linking->knowledge, known, &entity);
    if (entity.kind != HS_KNOWN_PLACE || strcmp(entity.subtype, "country") != 0)
        return FALSE;
    g_autofree char *slug = hs_knowledge_dup_slug(linking->knowledge, known);
    *out_country = (HsCountry){ .id = entity.id,
                                .slug = hs_arena_strdup(linking->arena, slug),
                                .label = entity.label };
    return TRUE;
}

void
hs_country_words_write(const HsLinking *linking, HsCast *cast)
{
    const HsText *const text = cast->annotation->text;
    g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(HsCountryWord));
    for (guint32 i = 0; i < text->n_tokens; i++) {
        const guint32 n = linking->country_words[i];
        HsCountryWord word;
        if (n == 0 || !read_country(linking, linking->countries[i], &word.country))
            continue;
        word.span = (HsSpan){ text->tokens[i].span.begin, text->tokens[i + n - 1].span.end };
        g_array_append_val(words, word);
    }
    cast->n_country_words = words->len;
    cast->country_words = hs_arena_dup(linking->arena, words->data,
                                       words->len * sizeof(HsCountryWord));
}
