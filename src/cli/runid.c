/* SPDX-License-Identifier: Apache-2.0
 *
 * See runid.h. Options are summed as sorted lines "name=value", whatever the order of the flags.
 */
#include "cli/runid.h"

#include <string.h>

#include "reader.h"

void
hs_runid_clear(HsRunId *id)
{
    for (guint i = 0; i < HS_N_RUNIDS; i++)
        g_clear_pointer(&id->parts[i], g_free);
}

const char *
hs_runid_name(HsRunIdPart part)
{
    static const char *const names[HS_N_RUNIDS] = {
        [HS_RUNID_VERSION] = "hearsay",     [HS_RUNID_OPTIONS] = "options",
        [HS_RUNID_INPUTS] = "inputs",       [HS_RUNID_WEIGHTS] = "weights",
        [HS_RUNID_KNOWLEDGE] = "knowledge",
    };

    return names[part];
}

static gboolean
append_flag(gpointer name, gpointer value, gpointer lines)
{
    g_string_append_printf(lines, "%s=%s\n", (const char *)name, (const char *)value);
    return FALSE; /* go on */
}

static char *
dup_options(const HsJob *job)
{
    g_autoptr(GString) lines = g_string_new(NULL);
    const char *const to = job->format ? job->format->name : job->articles ? "article" : "text";
    const guint64 shard = job->shard ? job->shard : HS_JOB_SHARD;

    g_tree_foreach(job->given, append_flag, lines);
    g_string_append_printf(lines, "to=%s\nper-input=%d\n", to, job->per_input);
    if (!job->per_input)
        g_string_append_printf(lines, "shard=%" G_GUINT64_FORMAT "\n", shard);
    if (!job->format && !job->articles)
        g_string_append_printf(lines, "width=%u\n",
                               job->width > 0 ? job->width : hs_screen_width(-1));
    return g_compute_checksum_for_string(G_CHECKSUM_SHA256, lines->str, (gssize)lines->len);
}

static char *
dup_inputs(const char *const *paths)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);

    for (; *paths; paths++)
        g_checksum_update(sum, (const guchar *)*paths, (gssize)strlen(*paths) + 1);
    return g_strdup(g_checksum_get_string(sum));
}

static char *
dup_file(const char *path, GError **error)
{
    g_autoptr(GMappedFile) file = path ? g_mapped_file_new(path, FALSE, error) : NULL;
    g_autoptr(GBytes) bytes = file ? g_mapped_file_get_bytes(file) : NULL;

    if (!path)
        return g_strdup("");
    return bytes ? g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes) : NULL;
}

gboolean
hs_runid_make(const HsJob *job, const char *const *paths, HsRunId *out_id, GError **error)
{
    const gboolean reads = !job->articles;
    g_auto(HsRunId) id = { {
        [HS_RUNID_VERSION] = g_strdup(hs_version()),
        [HS_RUNID_OPTIONS] = dup_options(job),
        [HS_RUNID_INPUTS] = dup_inputs(paths),
    } };

    id.parts[HS_RUNID_WEIGHTS] = dup_file(reads ? hs_reader_find_weights(job->weights) : NULL,
                                          error);
    if (!id.parts[HS_RUNID_WEIGHTS])
        return FALSE;
    id.parts[HS_RUNID_KNOWLEDGE] = dup_file(reads ? hs_reader_find_knowledge(job->knowledge) : NULL,
                                            error);
    if (!id.parts[HS_RUNID_KNOWLEDGE])
        return FALSE;
    *out_id = id;
    id = (HsRunId){ 0 };
    return TRUE;
}
