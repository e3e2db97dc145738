/* SPDX-License-Identifier: Apache-2.0
 *
 * See result.h.
 */
#include "cli/result.h"

void
hs_result_free(HsResult *result)
{
    if (!result)
        return;
    hs_record_free(result->record);
    hs_arena_free(result->arena);
    hs_duplicate_clear(&result->duplicate);
    g_clear_error(&result->fault);
    g_free(result);
}

gboolean
hs_result_is_headline(const HsResult *result)
{
    return g_error_matches(result->fault, HS_INGEST_ERROR, HS_INGEST_ERROR_HEADLINE);
}

guint64
hs_result_count_words(const HsResult *result)
{
    return result->graph ? result->graph->report->cast->annotation->text->n_tokens : 0;
}

guint64
hs_result_count_statements(const HsResult *result)
{
    return result->graph ? result->graph->report->n_statements : 0;
}
