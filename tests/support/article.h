/* SPDX-License-Identifier: Apache-2.0
 *
 * Makes an HsArticle out of a string, for tests that begin after ingest. The body is taken as it
 * is: valid UTF-8 and not normalized, so that a test knows its offsets. Nothing but name and body
 * is filled in; a test that needs a headline or a date sets it on the article that it got.
 */
#pragma once

#include "base/arena.h"
#include "ingest/article.h"

/* Return an article in `arena` with copies of `name` and `body` (valid UTF-8; asserted), no
   authors, and its table of code points and sha256 in place. Cast the const away to set more
   fields. */
const HsArticle *
test_article_new(HsArena *arena, const char *name, const char *body);
