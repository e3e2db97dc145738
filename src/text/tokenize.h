/* SPDX-License-Identifier: Apache-2.0
 *
 * Door of the room text: from an article to its paragraphs, sentences and tokens (text.h).
 */
#pragma once

#include "base/arena.h"
#include "text/text.h"

/* Cut the body of `article` into paragraphs, sentences and tokens, in `arena`. An empty body gives
   a text with none of them. Tokens follow the conventions of the English treebanks of Universal
   Dependencies (do|n't, Smith|'s, four|-|year|-|old, $|5|bn); every character that is not white
   space is in exactly one token. Time is linear in the length of the body, which is at most
   G_MAXUINT32 bytes. `article` must live as long as the text. */
const HsText *
hs_tokenize(HsArena *arena, const HsArticle *article);
