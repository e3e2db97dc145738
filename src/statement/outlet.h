/* SPDX-License-Identifier: Apache-2.0
 *
 * Newspapers, stations, agencies and programmes, and the services on which people post.
 */
#pragma once

#include "statement/roletext.h"

/* Say whether `entity` is a newspaper, station or agency, by what is known of it or by the last
   word of its name. */
gboolean
hs_outlet_is_entity(const HsEntity *entity);

/* Say whether the name `mention` is that of one, or of a programme. */
gboolean
hs_outlet_is_name(const HsRoleText *text, gint32 mention);

/* Return the name of the service on which people post that the words `word` and `next`, in lower
   case, name; a static string, NULL where they name none. */
const char *
hs_outlet_find_platform(const char *word, const char *next);
