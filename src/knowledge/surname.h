/* SPDX-License-Identifier: Apache-2.0
 *
 * Last names, taken from full ones by rule: the last word without "Jr." and its like; with the
 * particles before it; the last two words, for double names. Where families come first, in Chinese
 * and Korean names, the first word instead.
 */
#pragma once

#include <glib.h>

#define HS_SURNAME_MAX_FORMS 3

/* Set `forms` to the folded last names that `label`, a person's full name, may be called by, each
   once. Returns how many; 0 for a name of one word. `scratch` is overwritten. */
guint
hs_surname_cut(const char *label, gboolean family_first, GString *scratch,
               char *forms[HS_SURNAME_MAX_FORMS]) G_GNUC_WARN_UNUSED_RESULT;

/* Say whether people of the country with this label put the family's name first in English news.
 */
gboolean
hs_surname_comes_first(const char *country_label);
