/* SPDX-License-Identifier: Apache-2.0
 *
 * Records: what messages call them, and what they own.
 */
#include "ingest/record.h"

#include <string.h>

#include "ingest/intake.h"

char *
hs_record_dup_name(const char *file, guint64 number, guint64 offset)
{
    g_autofree char *shown = g_filename_display_name(file);

    return number == 0
               ? g_steal_pointer(&shown)
               : g_strdup_printf("%s: record %" G_GUINT64_FORMAT " at byte %" G_GUINT64_FORMAT,
                                 shown, number, offset);
}

HsRecord *
hs_record_new_part(const char *file, guint64 number, guint64 offset)
{
    HsRecord *const record = g_new0(HsRecord, 1);

    record->file = g_strdup(file);
    record->number = number;
    record->offset = offset;
    record->name = hs_record_dup_name(file, number, offset);
    return record;
}

HsRecord *
hs_record_new_fault(const char *file, guint64 number, guint64 offset, GError *fault)
{
    HsRecord *const record = hs_record_new_part(file, number, offset);

    g_prefix_error(&fault, "%s: ", record->name);
    record->fault = fault;
    return record;
}

HsRecord *
hs_record_new(const char *name, GBytes *bytes)
{
    HsRecord *const record = hs_record_new_part(name, 0, 0);
    gsize length;
    const guint8 *const start = g_bytes_get_data(bytes, &length);
    g_autofree char *what = NULL;

    record->bytes = g_bytes_ref(bytes);
    record->kind = hs_sniff(start, length, &what);
    return record;
}

gsize
hs_record_size(const HsRecord *record)
{
    if (record->bytes)
        return g_bytes_get_size(record->bytes);
    return record->draft && record->draft->markup ? strlen(record->draft->markup) : 0;
}

void
hs_record_free(HsRecord *record)
{
    if (!record)
        return;
    g_free(record->name);
    g_free(record->file);
    g_clear_pointer(&record->bytes, g_bytes_unref);
    hs_draft_unref(record->draft);
    hs_draft_unref(record->shared);
    g_clear_error(&record->fault);
    g_free(record);
}
