/* SPDX-License-Identifier: Apache-2.0
 *
 * See faultline.h.
 */
#include "cli/faultline.h"

#include "serialize/serialize.h"

void
hs_faultline_write_place(HsJson *json, const HsRecord *record)
{
    hs_json_string(json, "file", record->file);
    if (record->number == 0)
        return;
    hs_json_count(json, "record", record->number);
    hs_json_count(json, "byte", record->offset);
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
    if (fault->domain == HS_SERIALIZE_ERROR) {
        *out_code = "bad term";
        return "serialize";
    }
    *out_code = "not found";
    return "view";
}

void
hs_faultline_append(GString *out, const HsRecord *record, const GError *fault)
{
    HsJson json = { out, TRUE };
    const char *code;
    const char *const room = find_words(fault, &code);

    hs_json_open(&json, NULL, '{');
    hs_faultline_write_place(&json, record);
    hs_json_string(&json, "room", room);
    hs_json_string(&json, "fault", code);
    hs_json_string(&json, "message", fault->message);
    hs_json_close(&json, '}');
    g_string_append_c(out, '\n');
}
