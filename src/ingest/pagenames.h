/* SPDX-License-Identifier: Apache-2.0
 *
 * What a page calls its article and itself: of the several headlines and publishers that it gives,
 * the ones that its readers see.
 */
#pragma once

#include "ingest/page.h"

/* Weigh the headline and publisher of `draft` (as found so far, or NULL) and the other names that
   the page gives, each of which may be NULL: `title` is what the browser's window shows, `site`
   what the page calls its site. Sets both fields, where anything is known, and returns the element
   that shows the headline, 0 where none does. */
guint32
hs_pagenames_choose(const HsPage *page, const char *title, const char *site, HsDraft *draft);
