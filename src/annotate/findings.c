/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/findings.h"

#include <string.h>

#include "base/bisect.h"
#include "text/quotation.h"

void
hs_findings_init(HsFindings *findings, const HsText *text, const HsPieces *pieces, guint32 width)
{
    const gsize most = MIN(pieces->n_words, HS_FINDINGS_MAX_VECTORS);
    const gsize room = most * width;
    *findings = (HsFindings){
        .text = text,
        .pieces = pieces,
        .quotations = hs_quotations_find(text),
        .findings = g_array_new(FALSE, TRUE, sizeof(HsFinding)),
        .contents = g_array_new(FALSE, TRUE, sizeof(HsRange)),
        .namings = g_array_new(FALSE, TRUE, sizeof(HsNaming)),
        .mentions = g_array_new(FALSE, TRUE, sizeof(HsMention)),
        .mention_at = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL),
        .width = width,
    };
    findings->vectors = g_try_new(float, room + 1);
    findings->most_vectors = findings->vectors != NULL ? (guint32)most : 0;
}

void
hs_findings_clear(HsFindings *findings)
{
    g_clear_pointer(&findings->quotations, g_array_unref);
    g_clear_pointer(&findings->findings, g_array_unref);
    g_clear_pointer(&findings->contents, g_array_unref);
    g_clear_pointer(&findings->namings, g_array_unref);
    g_clear_pointer(&findings->mentions, g_array_unref);
    g_clear_pointer(&findings->mention_at, g_hash_table_unref);
    g_clear_pointer(&findings->vectors, g_free);
}

void
hs_naming_set_type(HsNaming *naming, HsEntityType type)
{
    naming->type = type;
    memset(naming->types, 0, sizeof naming->types);
    naming->types[type] = naming->score;
}

gint32
hs_findings_add_mention(HsFindings *findings, const HsMention *mention)
{
    const gint64 key = ((gint64)mention->span.begin << 32) | mention->span.end;
    gpointer found;
    if (g_hash_table_lookup_extended(findings->mention_at, &key, NULL, &found))
        return GPOINTER_TO_INT(found);
    const gint32 index = (gint32)findings->mentions->len;
    g_array_append_val(findings->mentions, *mention);
    g_hash_table_insert(findings->mention_at, g_memdup2(&key, sizeof key), GINT_TO_POINTER(index));
    return index;
}

void
hs_findings_add_content(HsFindings *findings, HsFinding *finding, HsRange content)
{
    GArray *const contents = findings->contents;

    if (finding->n_contents == 0) {
        finding->first_content = contents->len;
    } else if (finding->first_content + finding->n_contents != contents->len) {
        const guint32 first = finding->first_content;
        finding->first_content = contents->len;
        for (guint32 i = 0; i < finding->n_contents; i++) {
            const HsRange own = g_array_index(contents, HsRange, first + i);
            g_array_append_val(contents, own);
        }
    }
    g_array_append_val(contents, content);
    finding->n_contents++;
}

guint
hs_findings_find_naming(const HsFindings *findings, guint32 word)
{
    return HS_FIRST_ABOVE(HsNaming, range.end, findings->namings->data, findings->namings->len,
                          word);
}

void
hs_findings_add_vectors(HsFindings *findings, const float *h, guint32 n_words)
{
    const guint32 n = MIN(n_words, findings->most_vectors - findings->n_vectors);
    if (n > 0)
        memcpy(findings->vectors + (gsize)findings->n_vectors * findings->width, h,
               (gsize)n * findings->width * sizeof *h);
    findings->n_vectors += n;
}

const float *
hs_findings_get_vector(const HsFindings *findings, guint32 word)
{
    return word < findings->n_vectors ? findings->vectors + (gsize)word * findings->width : NULL;
}
