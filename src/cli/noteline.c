/* SPDX-License-Identifier: Apache-2.0
 *
 * See noteline.h.
 */
#include "cli/noteline.h"

#include "pipeline.h"
#include "serialize/json.h"
#include "serialize/serialize.h"

/* Writes where a record lies; its number and byte where the file holds several. */
static void
write_place(HsJson *json, const char *file, guint64 number, guint64 offset)
{
    hs_json_string(json, "file", file);
    if (number == 0)
        return;
    hs_json_count(json, "record", number);
    hs_json_count(json, "byte", offset);
}

/* Return the room that an error comes from and, where it tells several apart, which it is. */
static const char *
find_words(const GError *fault, const char **out_code)
{
    *out_code = NULL;
    if (fault->domain == HS_INGEST_ERROR) {
        *out_code = hs_ingest_error_name(fault->code);
        return "ingest";
    }
    if (fault->domain == HS_PIPELINE_ERROR) {
        *out_code = hs_pipeline_error_name(fault->code);
        return "pipeline";
    }
    if (fault->domain == HS_SERIALIZE_ERROR) {
        *out_code = "bad term";
        return "serialize";
    }
    *out_code = "not found";
    return "view";
}

void
hs_noteline_append_fault(GString *out, const HsRecord *record, const GError *fault)
{
    HsJson json = { out, TRUE };
    const char *code;
    const char *const room = find_words(fault, &code);

    hs_json_open(&json, NULL, '{');
    write_place(&json, record->file, record->number, record->offset);
    hs_json_string(&json, "room", room);
    hs_json_string(&json, "fault", code);
    hs_json_string(&json, "message", fault->message);
    hs_json_close(&json, '}');
    g_string_append_c(out, '\n');
}

void
hs_noteline_append_duplicate(GString *out, const HsRecord *record, const HsDuplicate *duplicate)
{
    HsJson json = { out, TRUE };
    char similarity[G_ASCII_DTOSTR_BUF_SIZE];

    hs_json_open(&json, NULL, '{');
    write_place(&json, record->file, record->number, record->offset);
    hs_json_string(&json, "text", duplicate->kind == HS_DUPLICATE_SAME ? "same" : "alike");
    hs_json_number(&json, "similarity",
                   g_ascii_formatd(similarity, sizeof similarity, "%.2f", duplicate->similarity));
    hs_json_open(&json, "of", '{');
    write_place(&json, duplicate->file, duplicate->number, duplicate->offset);
    hs_json_close(&json, '}');
    hs_json_close(&json, '}');
    g_string_append_c(out, '\n');
}
