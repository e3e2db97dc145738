/* SPDX-License-Identifier: Apache-2.0
 *
 * The tree of a sentence (annotate/syntax.h) as the readers of statements want it: tokens of a
 * span, children of a token, lemmas. Where the annotation has no grammar there are no children.
 */
#pragma once

#include "statement/roletext.h"

#define HS_NO_TOKEN G_MAXUINT32

typedef struct { /* tokens, half-open */
    guint32 first;
    guint32 end;
} HsTokenRange;

/* Return the tokens that `span` touches. */
HsTokenRange
hs_grammar_range(const HsRoleText *text, HsSpan span);

gboolean
hs_grammar_holds(HsTokenRange range, guint32 token);

/* Return the head of `range`, cut to the sentence of its first token; HS_NO_TOKEN where it is empty
   or there is no grammar. */
guint32
hs_grammar_top(const HsRoleText *text, HsTokenRange range);

/* Return the token of the sentence after `after` whose head is `head`; begin with HS_NO_TOKEN,
   which also ends the row. */
guint32
hs_grammar_next_child(const HsRoleText *text, guint32 head, guint32 after);

/* Return the first child of `head` with `relation`, its subtypes included where it is a universal
   one; HS_NO_TOKEN without one. */
guint32
hs_grammar_child(const HsRoleText *text, guint32 head, HsRelation relation);

/* Return the first child of `head` that is one of `words` (NULL-terminated, lower case);
   HS_NO_TOKEN without one. */
guint32
hs_grammar_child_word(const HsRoleText *text, guint32 head, const char *const *words);

/* Say whether `token` is a verb by its tag, an auxiliary among them. */
gboolean
hs_grammar_is_verb(const HsRoleText *text, guint32 token);

/* Return the dictionary form of `token`, in text->scratch: of verbs the lemma, of nouns in the
   plural the singular, else the word. */
const char *
hs_grammar_lemma(const HsRoleText *text, guint32 token);
