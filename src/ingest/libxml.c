/* SPDX-License-Identifier: Apache-2.0
 *
 * See libxml.h.
 */
#include "ingest/libxml.h"

#include <glib.h>
#include <libxml/parser.h>

void
hs_libxml_prepare(void)
{
    static gsize ready = 0;

    if (g_once_init_enter(&ready)) {
        xmlInitParser();
        g_once_init_leave(&ready, 1);
    }
}
