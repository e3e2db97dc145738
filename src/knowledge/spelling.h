/* SPDX-License-Identifier: Apache-2.0
 *
 * Names as the look-up compares them, and slugs. Folding takes away what editions print
 * differently: case, accents, full stops, apostrophes, the kind of dash, a first "the"; letters
 * that do not decompose become what newspapers print for them (ø o, ł l, ı i, ß ss). Folding may
 * bring strangers together: it only finds candidates, who is meant is decided elsewhere.
 */
#pragma once

#include <glib.h>

/* Set `folded` to the folded form of the `length` bytes at `name` (UTF-8); letters keep their case
   with `keep_case`. Bytes that are not UTF-8 give the empty string. */
void
hs_spelling_fold(GString *folded, const char *name, gsize length, gboolean keep_case);

/* Return the hash of a folded name, the same on every machine. */
guint32
hs_spelling_hash(const GString *folded);

/* Set `slug` to the slug of `label` (UTF-8): normal form C, lower case, every run of what is
   neither letter nor digit one '-', none at the ends. May be empty. */
void
hs_spelling_slug(GString *slug, const char *label);
