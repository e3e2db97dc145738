/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/findings.h"

void
hs_findings_init(HsFindings *draft, const HsText *text, const HsPieces *pieces)
{
    *draft = (HsFindings){
        .text = text,
        .pieces = pieces,
        .findings = g_array_new(FALSE, TRUE, sizeof(HsFinding)),
        .contents = g_array_new(FALSE, TRUE, sizeof(HsRange)),
        .namings = g_array_new(FALSE, TRUE, sizeof(HsNaming)),
        .mentions = g_array_new(FALSE, TRUE, sizeof(HsMention)),
        .mention_at = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL),
    };
}

void
hs_findings_clear(HsFindings *draft)
{
    g_clear_pointer(&draft->findings, g_array_unref);
    g_clear_pointer(&draft->contents, g_array_unref);
    g_clear_pointer(&draft->namings, g_array_unref);
    g_clear_pointer(&draft->mentions, g_array_unref);
    g_clear_pointer(&draft->mention_at, g_hash_table_unref);
}

gint32
hs_findings_add_mention(HsFindings *draft, const HsMention *mention)
{
    const gint64 key = ((gint64)mention->span.begin << 32) | mention->span.end;
    gpointer found;
    if (g_hash_table_lookup_extended(draft->mention_at, &key, NULL, &found))
        return GPOINTER_TO_INT(found);
    const gint32 index = (gint32)draft->mentions->len;
    g_array_append_val(draft->mentions, *mention);
    g_hash_table_insert(draft->mention_at, g_memdup2(&key, sizeof key), GINT_TO_POINTER(index));
    return index;
}
