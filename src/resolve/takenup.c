/* SPDX-License-Identifier: Apache-2.0
 *
 * "The senator", "the company", "the New York businessman": a definite description of one takes up
 * somebody whom the article has named before. Whom, is told by what the article has said of its
 * people and by the last words of its bodies' names; where that tells nothing, by who is nearest:
 * the body that spoke last, the person who did, and at last the person who is the subject of the
 * sentence before, whom news calls by another word rather than repeat his name. A person of whom
 * the article says other things is nobody's office, but may well have another calling.
 */
#include "resolve/takenup.h"

#include <string.h>

#include "resolve/apposition.h"
#include "resolve/bodykind.h"
#include "resolve/peoples.h"
#include "resolve/wordlists.h"

#define MAX_TRAITS 8 /* words of a description that are looked for */
/* How often each is right among the sources of gold/train, rounded. */
#define SURE_BODY 0.75
#define SURE_LAST 0.75
#define SURE_SUBJECT 0.8

#define MAX_NEAR 2           /* sentences back in which one of several is meant */
#define MANY 4               /* mentions by name: whom an article is about has many descriptions */
#define MAX_DEPTH 4          /* of a subject in its sentence */
#define MAX_SENTENCES_BACK 4 /* in which "the company" finds its name */

static gboolean
has_head(const HsFigure *figure, const char *head)
{
    if (figure->type == HS_ENTITY_PERSON && hs_apposition_calls(figure, head))
        return TRUE;
    for (guint i = 0; i < figure->orgs->len; i++) {
        const HsOrgName *const org = g_ptr_array_index(figure->orgs, i);
        if (org->n_words > 1 && strcmp(org->words[org->n_words - 1], head) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Counts the words before the head of the description, tokens `first` to `last`, that the article
   says of the person too. */
static guint
count_traits(HsCasting *casting, const HsFigure *figure, guint32 first, guint32 last,
             const char *head)
{
    guint n = 0;
    for (guint32 i = first + 1; i <= last && i < first + MAX_TRAITS; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        if (strcmp(word, head) == 0)
            break;
        n += hs_apposition_says(figure, word);
    }
    return n;
}

/* Finds the one figure of which the article has said `head`, among those of the mentions `begin` to
   `mention` - 1; of several the one of which it has said most of the description, tokens `first`
   to `last`. `out_several` says whether there are several still. */
static gint32
find_so_called(HsCasting *casting, guint32 begin, guint32 mention, const char *head, guint32 first,
               guint32 last, gboolean *out_several)
{
    gint32 found = HS_NO_FIGURE;
    guint most = 0;
    *out_several = FALSE;
    for (guint32 i = begin; i < mention; i++) {
        const gint32 index = casting->mention_figures[i];
        if (index == HS_NO_FIGURE || index == found ||
            !hs_casting_get_figure(casting, index)->named ||
            !has_head(hs_casting_get_figure(casting, index), head) ||
            hs_apposition_contradicts(casting, hs_casting_get_figure(casting, index), first, last))
            continue;
        const guint n = count_traits(casting, hs_casting_get_figure(casting, index), first, last,
                                     head);
        if (found != HS_NO_FIGURE && n < most)
            continue;
        *out_several = found != HS_NO_FIGURE && n == most;
        found = index;
        most = n;
    }
    return found;
}

gint32
hs_taken_up_find_so_called(HsCasting *casting, guint32 mention, const char *head, guint32 first,
                           guint32 last)
{
    const HsMention *const mentions = casting->annotation->mentions;
    const guint32 here = hs_casting_sentence_at(casting, mentions[mention].span.begin);
    gboolean several;
    gint32 found = find_so_called(casting, 0, mention, head, first, last, &several);
    for (guint32 back = 0; several && back <= MAX_NEAR && back <= here; back++) {
        guint32 begin = mention;
        while (begin > 0 &&
               hs_casting_sentence_at(casting, mentions[begin - 1].span.begin) >= here - back)
            begin--;
        found = find_so_called(casting, begin, mention, head, first, last, &several);
        if (found != HS_NO_FIGURE)
            break;
        several = TRUE;
    }
    return several ? HS_NO_FIGURE : found;
}

/* Finds the organization that a word for its kind takes up: of the nearest sentence that names any
   such, the one that spoke last there, else the one named last. Of those of whom nothing tells the
   kind it is only one that is alone in its sentence, and near. */
static gint32
find_body(HsCasting *casting, guint32 mention, const char *head)
{
    const guint32 begin = casting->annotation->mentions[mention].span.begin;
    const guint32 sentence = hs_casting_sentence_at(casting, begin);
    gint32 named = HS_NO_FIGURE, maybe = HS_NO_FIGURE;
    guint32 nearest = 0, unsure = 0; /* sentences that name one */
    gboolean several = FALSE;
    if (!hs_word_is(head, HS_WORD_KIND))
        return HS_NO_FIGURE;
    for (guint32 i = mention; i-- > 0;) {
        const HsSpan span = casting->annotation->mentions[i].span;
        const gint32 index = casting->mention_figures[i];
        const guint32 at = hs_casting_sentence_at(casting, span.begin);
        if (sentence - at > MAX_SENTENCES_BACK)
            break;
        if (index == HS_NO_FIGURE || span.end > begin)
            continue;
        const HsFigure *const figure = hs_casting_get_figure(casting, index);
        if (figure->type != HS_ENTITY_ORGANIZATION || !figure->named)
            continue;
        const HsBodyKind fits = hs_body_kind_fits(figure, head);
        if (fits == HS_BODY_MAYBE && sentence - at <= MAX_NEAR &&
            (maybe == HS_NO_FIGURE || at == unsure)) {
            several = several || (maybe != HS_NO_FIGURE && maybe != index);
            maybe = index;
            unsure = at;
        }
        if (fits != HS_BODY_SUCH)
            continue;
        if (named != HS_NO_FIGURE && at < nearest)
            break;
        if (casting->attributions[i] >= 0)
            return index;
        if (named == HS_NO_FIGURE) {
            named = index;
            nearest = at;
        }
    }
    return named != HS_NO_FIGURE || several ? named : maybe;
}

/* Says whether figure `index` is who tells mention `mention` something. */
static gboolean
is_teller(const HsCasting *casting, guint32 mention, gint32 index)
{
    const gint32 telling = casting->addressing[mention];
    const gint32 source = telling >= 0 ? casting->annotation->attributions[telling].source_mention
                                       : -1;
    return source >= 0 && casting->mention_figures[source] == index;
}

/* Finds the person that a bare description of an office or calling takes up ("the governor"): the
   one who spoke last, in the sentence before or in its own. Somebody of whom the article says other
   things only can be so called where it is no office, and a sentence later. */
static gint32
find_last_person(HsCasting *casting, guint32 mention, const char *head, guint32 first, guint32 last)
{
    const HsAnnotation *const annotation = casting->annotation;
    const guint32 begin = annotation->mentions[mention].span.begin;
    const guint32 sentence = hs_casting_sentence_at(casting, begin);
    const HsGender gender = hs_gender_of_noun(head);
    if (!hs_word_is_person(head) || hs_word_is(head, HS_WORD_KIN))
        return HS_NO_FIGURE;
    for (guint32 i = mention; i-- > 0;) {
        const HsSpan span = annotation->mentions[i].span;
        const gint32 index = casting->mention_figures[i];
        if (sentence - hs_casting_sentence_at(casting, span.begin) > 1)
            break;
        if (index == HS_NO_FIGURE || casting->attributions[i] < 0 || span.end > begin ||
            is_teller(casting, mention, index))
            continue;
        const HsFigure *const figure = hs_casting_get_figure(casting, index);
        const gboolean clash = gender != HS_GENDER_UNKNOWN && figure->gender != HS_GENDER_UNKNOWN &&
                               gender != figure->gender;
        const gboolean other = (figure->heads->len > 0 || !hs_word_is(head, HS_WORD_CALLING)) &&
                               !has_head(figure, head) &&
                               (!hs_word_is(head, HS_WORD_CALLING) ||
                                hs_casting_sentence_at(casting, span.begin) == sentence);
        return figure->named && figure->type == HS_ENTITY_PERSON && !clash && !other &&
                       !hs_apposition_contradicts(casting, figure, first, last)
                   ? index
                   : HS_NO_FIGURE;
    }
    return HS_NO_FIGURE;
}

/* Returns how deep in its sentence the subject is that mention `mention` heads; MAX_DEPTH where it
   is none. Without trees only what begins its sentence is a subject. */
static guint
depth_of_subject(const HsCasting *casting, guint32 mention)
{
    const HsSyntax *const syntax = casting->annotation->syntax;
    const HsSpan span = casting->annotation->mentions[mention].span;
    const guint32 first = hs_casting_token_at(casting, span.begin);
    const guint32 end = hs_casting_token_at(casting, span.end - 1) + 1;
    if (!syntax) {
        const guint32 sentence = hs_casting_sentence_at(casting, span.begin);
        const HsText *const text = casting->annotation->text;
        return text->sentences[sentence].first_token == first ? 0 : MAX_DEPTH;
    }
    gint32 token = (gint32)hs_syntax_find_top(syntax, first, end);
    if (hs_relation_get_universal(syntax[token].relation) != HS_RELATION_NSUBJ)
        return MAX_DEPTH;
    guint depth = 0;
    for (; token >= 0 && depth < MAX_DEPTH; depth++)
        token = syntax[token].head;
    return depth;
}

/* Says whether `head` can be said of the person `figure`. One of whom the article says other things
   must be named often. */
static gboolean
may_be_called(const HsFigure *figure, const char *head)
{
    const HsGender gender = hs_gender_of_noun(head);
    if (gender != HS_GENDER_UNKNOWN && figure->gender != HS_GENDER_UNKNOWN &&
        gender != figure->gender)
        return FALSE;
    return figure->heads->len == 0 || has_head(figure, head) || figure->n_mentions >= MANY;
}

/* Finds the person who is the subject of the sentence before the description, of two sentences
   where the nearer has no person for a subject. */
static gint32
find_subject(HsCasting *casting, guint32 mention, const char *head, guint32 first, guint32 last)
{
    const HsAnnotation *const annotation = casting->annotation;
    const guint32 here = hs_casting_sentence_at(casting, annotation->mentions[mention].span.begin);
    gint32 found = HS_NO_FIGURE;
    guint32 sentence = here;
    guint least = MAX_DEPTH;
    if (!hs_word_is(head, HS_WORD_CALLING))
        return HS_NO_FIGURE;
    for (guint32 i = mention; i-- > 0;) {
        const guint32 at = hs_casting_sentence_at(casting, annotation->mentions[i].span.begin);
        const gint32 index = casting->mention_figures[i];
        if (here - at > MAX_NEAR || (found != HS_NO_FIGURE && at < sentence))
            break;
        if (index == HS_NO_FIGURE ||
            hs_casting_get_figure(casting, index)->type != HS_ENTITY_PERSON)
            continue;
        if (at == here)
            return HS_NO_FIGURE;
        const guint depth = depth_of_subject(casting, i);
        if (depth > least || depth == MAX_DEPTH)
            continue;
        least = depth;
        found = index;
        sentence = at;
    }
    if (found == HS_NO_FIGURE || is_teller(casting, mention, found))
        return HS_NO_FIGURE;
    const HsFigure *const figure = hs_casting_get_figure(casting, found);
    return figure->named && may_be_called(figure, head) &&
                   !hs_apposition_contradicts(casting, figure, first, last)
               ? found
               : HS_NO_FIGURE;
}

/* Says whether the description, tokens `first` to `last`, says itself whose somebody is: "the dog's
   owner", or of an office "the Norlandic president". Then nobody is meant only for being near. */
static gboolean
is_owned(HsCasting *casting, const char *head, guint32 first, guint32 last)
{
    const gboolean calling = hs_word_is(head, HS_WORD_CALLING);
    for (guint32 i = first + 1; i < last; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        if (strcmp(word, "'s") == 0 || strcmp(word, "'") == 0 ||
            (!calling && hs_word_is_people(word)))
            return TRUE;
    }
    return FALSE;
}

gint32
hs_taken_up_find_nearest(HsCasting *casting, guint32 mention, const char *head, guint32 first,
                         guint32 last)
{
    gint32 found = last - first < 3 ? find_body(casting, mention, head) : HS_NO_FIGURE;
    if (found != HS_NO_FIGURE || is_owned(casting, head, first, last))
        return hs_casting_tell(casting, mention, found, SURE_BODY, "nearest body of that kind");
    if (last - first < 5)
        found = hs_casting_tell(casting, mention,
                                find_last_person(casting, mention, head, first, last), SURE_LAST,
                                "person who spoke last");
    if (found == HS_NO_FIGURE)
        found = hs_casting_tell(casting, mention, find_subject(casting, mention, head, first, last),
                                SURE_SUBJECT, "subject of the sentence before");
    return found;
}
