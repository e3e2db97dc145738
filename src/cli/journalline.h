/* SPDX-License-Identifier: Apache-2.0
 *
 * The two kinds of lines of a journal, as JSON objects: what run it is, and a point that it can be
 * gone on from.
 */
#pragma once

#include "cli/journal.h"

/* Return the line, with its end, for `id` and for `point`. */
GString *
hs_journalline_new_id(const HsRunId *id);

GString *
hs_journalline_new_point(const HsPoint *point);

/* Read `line`, without its end. FALSE where it is not such a line, or not all of it. */
gboolean
hs_journalline_read_id(const char *line, HsRunId *out_id);

gboolean
hs_journalline_read_point(const char *line, HsPoint *out_point);
