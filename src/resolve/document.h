/* SPDX-License-Identifier: Apache-2.0
 *
 * Who speaks through a document.
 */
#pragma once

#include "resolve/casting.h"

/* Return the figure of whoever made the document that the description at mention `mention`, tokens
   `first` to `last`, is, where it says so itself: "a survey by the Harrow Institute", "Quill's
   letter". Mentions in it must have their figures. HS_NO_FIGURE where it is none. */
gint32
hs_document_find_publisher(HsCasting *casting, guint32 mention, guint32 first, guint32 last);

/* Return the figure of whoever made the document that the description at mention `mention`, whose
   head noun is `head` (folded), takes up: "the survey", after "a survey by the Harrow Institute".
   Mentions before it must have their figures. HS_NO_FIGURE where the article does not tell. */
gint32
hs_document_find_maker(HsCasting *casting, guint32 mention, const char *head);

/* Return the figure of the only one of whom the whole article says that he made documents of the
   kind of `head` (folded): what a headline calls "Poll" is told of further down. HS_NO_FIGURE where
   that is nobody, several, or what anybody writes, such as a letter. */
gint32
hs_document_find_only_maker(HsCasting *casting, const char *head);
