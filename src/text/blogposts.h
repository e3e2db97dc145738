/* SPDX-License-Identifier: Apache-2.0
 *
 * Live blogs: an article of many posts, each below (or behind) the time at which it was put up:
 * "10:42 a.m.", "14:05 GMT — Jane Roe", "Posted at 3:15pm", "2h ago", "10.42am: The bridge is
 * closed". What one post tells is not carried on into the next.
 */
#pragma once

#include "text/text.h"

typedef struct {
    guint32 paragraph; /* with which it begins */
    guint32 n_heads;   /* paragraphs of its head: the time, a byline below it; 0 where its text
                          follows the time in one paragraph */
} HsBlogPost;

/* Return the posts of `text` in its order, (element-type HsBlogPost), free with g_array_unref();
   none where fewer than two paragraphs begin as posts do: one is a time of publication, or of
   something told. Linear in the length of the text. */
GArray *
hs_blog_posts_find(const HsText *text);

/* Return the number of the post in which paragraph `paragraph` stands, counted from 1; 0 before the
   first one and where there are none. */
guint32
hs_blog_posts_at(const GArray *posts, guint32 paragraph);

/* Say whether paragraph `paragraph` belongs to the head of a post. */
gboolean
hs_blog_posts_is_head(const GArray *posts, guint32 paragraph);
