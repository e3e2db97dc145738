/* SPDX-License-Identifier: Apache-2.0
 *
 * Front matter: the facts that editors and site makers (Jekyll, Hugo, Obsidian and others) put
 * before a text, "key: value" between two lines "---" (YAML) or "key = value" between two lines
 * "+++" (TOML). Only what names an article's facts is read; it is no YAML parser.
 */
#pragma once

#include "ingest/intake.h"

/* Return the bytes of the front matter that `text` [length] begins with, its last line included; 0
   where it begins with none, or none of its keys is a known one. */
gsize
hs_frontmatter_length(const char *text, gsize length);

/* Fill those fields of `draft` that are still open with what the front matter says: the first
   `length` bytes of `text`, as hs_frontmatter_length() returned them. */
void
hs_frontmatter_read(const char *text, gsize length, HsDraft *draft);
