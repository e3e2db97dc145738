/* SPDX-License-Identifier: Apache-2.0
 *
 * See form.h. What counts are letters and digits: all of them between marks makes a statement
 * direct, some mixed; where the marks themselves are, inside or outside of the content's border,
 * does not matter. Marks for scorn or for a name ("so-called 'reform'") cannot be told from quoted
 * words and make a statement mixed, as annotators have it.
 */
#include "statement/form.h"

#include "text/quotation.h"

/* Return how many letters and digits `span` holds. */
static guint
count_letters(const char *body, HsSpan span)
{
    guint n = 0;

    for (const char *c = body + span.begin; c < body + span.end; c = g_utf8_next_char(c))
        n += g_unichar_isalnum(g_utf8_get_char(c)) != 0;
    return n;
}

/* Shorten `span` by white space and quotation marks at its ends. */
static HsSpan
trim(const char *body, HsSpan span)
{
    while (span.begin < span.end && g_unichar_isspace(g_utf8_get_char(body + span.begin)))
        span.begin = (guint32)(g_utf8_next_char(body + span.begin) - body);
    while (span.begin < span.end &&
           g_unichar_isspace(g_utf8_get_char(g_utf8_prev_char(body + span.end))))
        span.end = (guint32)(g_utf8_prev_char(body + span.end) - body);
    return span;
}

/* Append the quoted parts of `content` to `verbatims`; returns how many letters they hold. */
static guint
find_quoted(const char *body, HsSpan content, const GArray *quotations, GArray *verbatims)
{
    guint letters = 0;

    for (guint i = hs_quotations_first(quotations, content.begin); i < quotations->len; i++) {
        const HsSpan quotation = g_array_index(quotations, HsSpan, i);
        if (quotation.begin >= content.end)
            break;
        const HsSpan part = trim(
            body, (HsSpan){ MAX(quotation.begin, content.begin), MIN(quotation.end, content.end) });
        const guint n = part.begin < part.end ? count_letters(body, part) : 0;
        if (n > 0)
            g_array_append_val(verbatims, part);
        letters += n;
    }
    return letters;
}

HsForm
hs_form_find(HsArena *arena, const HsText *text, const HsAttribution *attribution,
             const GArray *quotations, const HsSpan **out_verbatims, guint32 *out_n)
{
    const char *const body = text->article->body;
    g_autoptr(GArray) verbatims = g_array_new(FALSE, FALSE, sizeof(HsSpan));
    guint quoted = 0, all = 0;

    for (guint32 i = 0; i < attribution->n_contents; i++) {
        quoted += find_quoted(body, attribution->contents[i], quotations, verbatims);
        all += count_letters(body, attribution->contents[i]);
    }
    *out_n = verbatims->len;
    *out_verbatims = hs_arena_dup(arena, verbatims->data, verbatims->len * sizeof(HsSpan));
    if (quoted == 0)
        return HS_FORM_INDIRECT;
    return quoted == all ? HS_FORM_DIRECT : HS_FORM_MIXED;
}
