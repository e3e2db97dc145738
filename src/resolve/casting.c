/* SPDX-License-Identifier: Apache-2.0
 *
 * Holds what the files of this room share while they work: figures in a growing list, one figure
 * for each mention, and the places of the text in which mentions stand. All strings made on the way
 * live in an arena of its own, so that none of them outlives the walk through this room; the
 * product is copied into the article's arena at the end (resolve.c).
 */
#include "resolve/casting.h"

#include "base/bisect.h"
#include "resolve/fold.h"
#include "text/places.h"
#include "text/quotation.h"

static void
free_figure(gpointer pointer)
{
    HsFigure *const figure = pointer;
    g_ptr_array_unref(figure->persons);
    g_ptr_array_unref(figure->orgs);
    g_ptr_array_unref(figure->heads);
    g_ptr_array_unref(figure->traits);
    g_free(figure);
}

typedef struct {
    HsSpan span;
    gint32 attribution;
} Fragment;

static int
compare_fragments(gconstpointer a, gconstpointer b)
{
    const Fragment *const x = a, *const y = b;
    const int order = hs_span_compare(x->span, y->span);
    return order != 0 ? order : x->attribution - y->attribution;
}

/* Finds for each mention the innermost attribution whose content holds it: the last of the
   fragments still open at its begin, in one walk over both. */
static void
find_contents(HsCasting *casting)
{
    const HsAnnotation *const annotation = casting->annotation;
    g_autoptr(GArray) fragments = g_array_new(FALSE, FALSE, sizeof(Fragment));
    g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(Fragment));
    for (guint32 i = 0; i < annotation->n_attributions; i++) {
        for (guint32 k = 0; k < annotation->attributions[i].n_contents; k++) {
            const Fragment fragment = { annotation->attributions[i].contents[k], (gint32)i };
            g_array_append_val(fragments, fragment);
        }
    }
    g_array_sort(fragments, compare_fragments);
    guint next = 0;
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        const HsSpan span = annotation->mentions[i].span;
        while (next < fragments->len &&
               g_array_index(fragments, Fragment, next).span.begin <= span.begin) {
            g_array_append_val(open, g_array_index(fragments, Fragment, next));
            next++;
        }
        while (open->len > 0 && g_array_index(open, Fragment, open->len - 1).span.end <= span.begin)
            g_array_set_size(open, open->len - 1);
        casting->contents[i] = -1;
        for (guint k = open->len; k-- > 0 && casting->contents[i] < 0;) {
            if (hs_span_contains(g_array_index(open, Fragment, k).span, span))
                casting->contents[i] = g_array_index(open, Fragment, k).attribution;
        }
    }
}

/* Notes that those who are described beside the first in the source of attribution `i` ("the mayor
   and |the bishop") are its sources too. */
static void
note_partners(HsCasting *casting, guint32 i)
{
    const HsAnnotation *const annotation = casting->annotation;
    const HsAttribution *const at = &annotation->attributions[i];
    if (at->source_mention < 0 || at->n_sources == 0)
        return;
    const HsSpan source = at->sources[at->n_sources - 1];
    for (guint32 m = (guint32)at->source_mention + 1;
         m < annotation->n_mentions && annotation->mentions[m].span.begin < source.end; m++) {
        if (annotation->mentions[m].kind == HS_MENTION_NOMINAL &&
            annotation->mentions[m].span.begin >=
                annotation->mentions[at->source_mention].span.end &&
            hs_span_contains(source, annotation->mentions[m].span))
            casting->attributions[m] = (gint32)i;
    }
}

HsCasting *
hs_casting_new(const HsAnnotation *annotation)
{
    HsCasting *const casting = g_new0(HsCasting, 1);
    const guint32 n = annotation->n_mentions;
    casting->scratch = hs_arena_new();
    casting->annotation = annotation;
    casting->body = annotation->text->article->body;
    casting->quotations = hs_quotations_find(annotation->text);
    casting->figures = g_ptr_array_new_with_free_func(free_figure);
    casting->wordings = g_hash_table_new(g_str_hash, g_str_equal);
    casting->mention_figures = hs_arena_new0(casting->scratch, gint32, n);
    casting->joins = hs_arena_new0(casting->scratch, HsMentionJoin, n);
    casting->mention_documents = hs_arena_new0(casting->scratch, gint32, n);
    casting->attributions = hs_arena_new0(casting->scratch, gint32, n);
    casting->addressing = hs_arena_new0(casting->scratch, gint32, n);
    casting->contents = hs_arena_new0(casting->scratch, gint32, n);
    for (guint32 i = 0; i < n; i++) {
        casting->mention_figures[i] = casting->mention_documents[i] = HS_NO_FIGURE;
        casting->attributions[i] = casting->addressing[i] = -1;
    }
    find_contents(casting);
    for (guint32 i = annotation->n_attributions; i-- > 0;) {
        const HsAttribution *const at = &annotation->attributions[i];
        if (at->source_mention >= 0)
            casting->attributions[at->source_mention] = (gint32)i;
        note_partners(casting, i);
        for (guint32 k = 0; k < at->n_addressees; k++)
            casting->addressing[at->addressees[k]] = (gint32)i;
    }
    return casting;
}

void
hs_casting_free(HsCasting *casting)
{
    if (!casting)
        return;
    g_ptr_array_unref(casting->figures);
    g_array_unref(casting->quotations);
    g_clear_pointer(&casting->spellings, g_hash_table_unref);
    g_hash_table_unref(casting->wordings);
    hs_arena_free(casting->scratch);
    g_free(casting);
}

gint32
hs_casting_add_figure(HsCasting *casting, HsEntityType type, gboolean named)
{
    HsFigure *const figure = g_new0(HsFigure, 1);
    figure->type = type;
    figure->named = named;
    figure->author = HS_NO_FIGURE;
    figure->persons = g_ptr_array_new();
    figure->orgs = g_ptr_array_new();
    figure->heads = g_ptr_array_new();
    figure->traits = g_ptr_array_new();
    g_ptr_array_add(casting->figures, figure);
    return (gint32)casting->figures->len - 1;
}

HsFigure *
hs_casting_get_figure(const HsCasting *casting, gint32 index)
{
    return g_ptr_array_index(casting->figures, index);
}

void
hs_casting_assign(HsCasting *casting, guint32 mention, gint32 figure)
{
    const gint32 before = casting->mention_figures[mention];
    if (before != HS_NO_FIGURE)
        hs_casting_get_figure(casting, before)->n_mentions--;
    casting->mention_figures[mention] = figure;
    if (figure != HS_NO_FIGURE)
        hs_casting_get_figure(casting, figure)->n_mentions++;
}

gint32
hs_casting_tell(HsCasting *casting, guint32 mention, gint32 figure, double sure, const char *why)
{
    if (figure != HS_NO_FIGURE)
        casting->joins[mention] = (HsMentionJoin){ (float)sure, why };
    return figure;
}

guint32
hs_casting_token_at(const HsCasting *casting, guint32 offset)
{
    return hs_text_token_at(casting->annotation->text, offset);
}

const char *
hs_casting_get_word(HsCasting *casting, gint64 token)
{
    const HsText *const text = casting->annotation->text;
    if (token < 0 || token >= text->n_tokens)
        return "";
    const HsSpan span = text->tokens[token].span;
    const char *const word = hs_arena_strndup(casting->scratch, casting->body + span.begin,
                                              hs_span_length(span));
    const char *const folded = hs_name_fold(casting->scratch, word);
    return *folded ? folded : word;
}

const char *
hs_casting_get_tidy(HsCasting *casting, HsSpan span)
{
    return hs_name_tidy(casting->scratch, casting->body + span.begin, hs_span_length(span));
}

guint32
hs_casting_sentence_at(const HsCasting *casting, guint32 offset)
{
    const HsText *const text = casting->annotation->text;
    const guint32 next = HS_FIRST_ABOVE(HsSentence, span.begin, text->sentences, text->n_sentences,
                                        offset);
    return next > 0 ? next - 1 : 0;
}

guint32
hs_casting_skip_age(HsCasting *casting, guint32 token)
{
    const char *const age = hs_casting_get_word(casting, (gint64)token + 1);
    const gsize digits = strspn(age, "0123456789");
    const gboolean is_age = digits > 0 && digits <= 3 && age[digits] == '\0' &&
                            strcmp(hs_casting_get_word(casting, token), ",") == 0 &&
                            strcmp(hs_casting_get_word(casting, (gint64)token + 2), ",") == 0;
    return is_age ? token + 2 : token;
}

gboolean
hs_casting_in_content(const HsCasting *casting, gint32 attribution, guint32 offset)
{
    if (attribution < 0)
        return FALSE;
    const HsAttribution *const at = &casting->annotation->attributions[attribution];
    for (guint32 k = 0; k < at->n_contents; k++) {
        if (at->contents[k].begin <= offset && offset < at->contents[k].end)
            return TRUE;
    }
    return FALSE;
}
