/* SPDX-License-Identifier: Apache-2.0
 *
 * The folder that is published. A site is made in a new folder beside its place and put there when
 * it is whole, so a web server that shows the old one never shows half of a new one. An old site is
 * known by a mark that it carries; any other folder with something in it is refused, never emptied.
 */
#pragma once

#include <glib.h>

typedef struct HsSiteFolder HsSiteFolder;

/* Begin a site whose place is `path`. G_FILE_ERROR, also where something else is there. */
HsSiteFolder *
hs_sitefolder_open(const char *path, GError **error);

/* Close `folder`, which may be NULL; what was not committed is removed. */
void
hs_sitefolder_close(HsSiteFolder *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsSiteFolder, hs_sitefolder_close)

/* Return where the site is being made. */
const char *
hs_sitefolder_get_path(const HsSiteFolder *folder);

/* Write the file `name`, which may be in folders ("person/ada-voss.ttl"), as a whole.
 * G_FILE_ERROR. */
gboolean
hs_sitefolder_write(HsSiteFolder *folder, const char *name, const char *bytes, gsize length,
                    GError **error);

/* Put the site in its place, and remove the one that was there. G_FILE_ERROR; the old one is then
   still there. */
gboolean
hs_sitefolder_commit(HsSiteFolder *folder, GError **error);
