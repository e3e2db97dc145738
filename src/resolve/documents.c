/* SPDX-License-Identifier: Apache-2.0
 *
 * Sources that are documents come in with the figure of whoever speaks by them: the one who made
 * the document where the article tells (document.c), else a figure known by the description alone.
 * Each gets the figure of the document beside that: what is taken up ("a Harbour Watch poll ... the
 * poll found ... it found") is one document. It is the last one before of the same sort, where the
 * description is definite or the same as before, and where no two are told to have made it. A
 * document whose author nobody has told here has that of the one that it takes up.
 */
#include "resolve/documents.h"

#include <string.h>

#include "resolve/wordlists.h"

#define MAX_SENTENCES_IT 1 /* between a document and the "it" that takes it up */

/* Returns the noun that heads tokens `first` to `last`; of a part of something ("the results of a
   poll", "a series of letters") that of the whole. */
static const char *
read_noun(HsCasting *casting, guint32 first, guint32 last)
{
    static const char *const parts[] = { "average",  "batch",   "copies", "copy",    "dozens",
                                         "majority", "most",    "number", "one",     "page",
                                         "pages",    "part",    "result", "results", "review",
                                         "series",   "several", "some",   "version", NULL };
    const char *noun = hs_phrase_head(casting, first, last);
    for (guint32 i = first; i + 2 <= last && g_strv_contains(parts, noun); i++) {
        if (strcmp(hs_casting_get_word(casting, i), "of") == 0 &&
            strcmp(hs_casting_get_word(casting, (gint64)i - 1), noun) == 0)
            noun = hs_phrase_head(casting, i + 1, last);
    }
    return noun;
}

HsDocumentSort
hs_documents_read(HsCasting *casting, guint32 first, guint32 last, gboolean *out_several)
{
    const HsSyntax *const syntax = casting->annotation->syntax;
    const HsDocumentSort sort = hs_document_sort_of_noun(read_noun(casting, first, last),
                                                         out_several);
    if (sort != HS_DOCUMENT_NONE || !syntax)
        return sort;
    const guint32 top = hs_syntax_find_top(syntax, first, last + 1);
    return hs_document_sort_of_noun(hs_casting_get_word(casting, top), out_several);
}

/* Says whether the figure can have made a document: not what is only known by the description of
   the document itself. */
static gboolean
is_author(const HsCasting *casting, gint32 index)
{
    const HsFigure *const figure = hs_casting_get_figure(casting, index);
    return figure->named ? figure->type != HS_ENTITY_WORK && figure->type != HS_ENTITY_EVENT
                         : figure->type <= HS_ENTITY_ORGANIZATION;
}

/* Says whether the mention points to something that is known already: "the poll", "it". */
static gboolean
points(HsCasting *casting, guint32 mention)
{
    static const char *const pointers[] = { "that", "the", "these", "this", "those", NULL };
    const HsMention *const m = &casting->annotation->mentions[mention];
    const guint32 first = hs_casting_token_at(casting, m->span.begin);
    return m->kind == HS_MENTION_PRONOUN ||
           g_strv_contains(pointers, hs_casting_get_word(casting, first));
}

/* Says whether the description of mention `later` can take up the document of mention `earlier`:
   it points to it, or is the same. */
static gboolean
takes_up(HsCasting *casting, guint32 later, guint32 earlier)
{
    const HsMention *const mentions = casting->annotation->mentions;
    return points(casting, later) ||
           strcmp(hs_casting_get_tidy(casting, mentions[later].span),
                  hs_casting_get_tidy(casting, mentions[earlier].span)) == 0;
}

/* Finds the document of the same sort, and of no other author, that `document` at `mention` takes
   up. */
static gint32
find_earlier(HsCasting *casting, guint32 mention, const HsFigure *document)
{
    for (guint32 i = mention; i-- > 0;) {
        const gint32 index = casting->mention_documents[i];
        if (index == HS_NO_FIGURE)
            continue;
        const HsFigure *const earlier = hs_casting_get_figure(casting, index);
        if (earlier->sort == document->sort && !earlier->plural == !document->plural &&
            (earlier->author == HS_NO_FIGURE || document->author == HS_NO_FIGURE ||
             earlier->author == document->author) &&
            takes_up(casting, mention, i))
            return index;
    }
    return HS_NO_FIGURE;
}

static gint32
add_document(HsCasting *casting, const HsFigure *like)
{
    const gint32 index = hs_casting_add_figure(casting, HS_ENTITY_DOCUMENT, FALSE);
    HsFigure *const document = hs_casting_get_figure(casting, index);
    document->sort = like->sort;
    document->plural = like->plural;
    document->author = like->author;
    return index;
}

/* Finds the document that the source at `mention` is, where it is one, and makes it where it is
   new. One without an author is the figure itself that the source has. */
static gint32
find_document(HsCasting *casting, guint32 mention)
{
    const HsSpan span = casting->annotation->mentions[mention].span;
    const guint32 first = hs_casting_token_at(casting, span.begin);
    const guint32 last = hs_casting_token_at(casting, MAX(span.end, 1) - 1);
    const gint32 speaker = casting->mention_figures[mention];
    HsFigure document = { .author = HS_NO_FIGURE };
    document.sort = hs_documents_read(casting, first, last, &document.plural);
    const gboolean itself = hs_casting_get_figure(casting, speaker)->type == HS_ENTITY_DOCUMENT;
    if (document.sort == HS_DOCUMENT_NONE || (!itself && !is_author(casting, speaker)))
        return HS_NO_FIGURE;
    if (!itself)
        document.author = speaker;
    const gint32 earlier = find_earlier(casting, mention, &document);
    if (earlier == HS_NO_FIGURE)
        return itself ? speaker : add_document(casting, &document);
    HsFigure *const found = hs_casting_get_figure(casting, earlier);
    if (found->author == HS_NO_FIGURE)
        found->author = document.author;
    return earlier;
}

/* Finds the document that "it" takes up at `mention`: the one by which the pronoun's figure has
   spoken last, not long before, and not been named since but within that source. */
static gint32
find_it(const HsCasting *casting, guint32 mention)
{
    const HsMention *const mentions = casting->annotation->mentions;
    const gint32 speaker = casting->mention_figures[mention];
    const guint32 sentence = hs_casting_sentence_at(casting, mentions[mention].span.begin);
    guint32 last = mention;
    for (guint32 i = mention; i-- > 0;) {
        if (sentence - hs_casting_sentence_at(casting, mentions[i].span.begin) > MAX_SENTENCES_IT)
            break;
        if (casting->mention_figures[i] != speaker)
            continue;
        if (casting->mention_documents[i] != HS_NO_FIGURE)
            return last == mention || hs_span_contains(mentions[i].span, mentions[last].span)
                       ? casting->mention_documents[i]
                       : HS_NO_FIGURE;
        if (last == mention)
            last = i;
    }
    return hs_casting_get_figure(casting, speaker)->type == HS_ENTITY_DOCUMENT ? speaker
                                                                               : HS_NO_FIGURE;
}

/* Leaves the figures to themselves by whose only mentions documents are told: nothing else in the
   article would stand for them. */
static void
keep_authors(HsCasting *casting)
{
    const guint32 n = casting->annotation->n_mentions;
    gboolean *const stands = hs_arena_new0(casting->scratch, gboolean, casting->figures->len);
    for (guint32 i = 0; i < n; i++) {
        const gint32 index = casting->mention_figures[i];
        if (index != HS_NO_FIGURE && casting->mention_documents[i] == HS_NO_FIGURE)
            stands[index] = TRUE;
    }
    for (guint32 i = 0; i < n; i++) {
        const gint32 index = casting->mention_documents[i];
        const gint32 author = index == HS_NO_FIGURE ? HS_NO_FIGURE
                                                    : hs_casting_get_figure(casting, index)->author;
        if (author != HS_NO_FIGURE && !stands[author])
            casting->mention_documents[i] = HS_NO_FIGURE;
    }
}

/* Lets the author speak wherever the article points to the document ("the report"), be it before or
   after it tells whose it is; what it only mentions ("a report") is said to be nobody's there. */
static void
let_authors_speak(HsCasting *casting)
{
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        const gint32 index = casting->mention_documents[i];
        const HsFigure *const document = index == HS_NO_FIGURE
                                             ? NULL
                                             : hs_casting_get_figure(casting, index);
        const gint32 speaker = casting->mention_figures[i];
        if (document && document->author != HS_NO_FIGURE && !document->plural &&
            hs_casting_get_figure(casting, speaker)->type == HS_ENTITY_DOCUMENT &&
            points(casting, i))
            casting->mention_figures[i] = document->author;
    }
}

void
hs_documents_find(HsCasting *casting)
{
    static const char *const things[] = { "it", "itself", "its", "which", NULL };
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        const HsMention *const mention = &casting->annotation->mentions[i];
        const guint32 first = hs_casting_token_at(casting, mention->span.begin);
        casting->mention_documents[i] = HS_NO_FIGURE;
        if (casting->mention_figures[i] == HS_NO_FIGURE)
            continue;
        if (mention->kind == HS_MENTION_NOMINAL && casting->attributions[i] >= 0)
            casting->mention_documents[i] = find_document(casting, i);
        else if (mention->kind == HS_MENTION_PRONOUN &&
                 g_strv_contains(things, hs_casting_get_word(casting, first)))
            casting->mention_documents[i] = find_it(casting, i);
    }
    keep_authors(casting);
    let_authors_speak(casting);
}
