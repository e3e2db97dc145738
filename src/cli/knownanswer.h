/* SPDX-License-Identifier: Apache-2.0
 *
 * The answer of `hearsay knowledge find`, in words: what a name can mean, how likely, by which
 * alias and from which source, which offices the person held; whom a capital stands for; which
 * country an adjective names; who held an office.
 */
#pragma once

#include "knowledge/knowledge.h"

/* Return what is known by `name` (UTF-8), at most `limit` meanings of each sort, lines that end in
   LF; "" when nothing is. With a date, offices held then; HS_WHEN_UNKNOWN: all of them. Free with
   g_free(). */
char *
hs_knownanswer_dup(const HsKnowledge *knowledge, const char *name, HsWhen date, guint limit);
