/* SPDX-License-Identifier: Apache-2.0
 *
 * Reads the neighbourhood of each name. Before a person's name, and in its first words where the
 * tagger took the title into the mention, the longest phrase that office.h reads as a post and that
 * ends where the name begins; behind the name, what follows a comma. Nothing is decided here: what
 * is said of a figure only helps to tell who it is.
 */
#include "resolve/posts.h"

#include <string.h>

#include "resolve/office.h"

#define MAX_WORDS_BEFORE 9
#define MAX_WORDS_BEHIND 14

static gboolean
is_word(HsLinking *linking, gint64 token, const char *word)
{
    return strcmp(hs_linking_get_word(linking, token), word) == 0;
}

/* Reads the post before the name of tokens `first` to `last`. */
static void
read_before(HsLinking *linking, HsDossier *dossier, guint32 first, guint32 last)
{
    const HsText *const text = linking->casting->annotation->text;
    const guint32 begin = text->sentences[text->tokens[first].sentence].first_token;
    const guint32 from = MAX(begin + MAX_WORDS_BEFORE, first) - MAX_WORDS_BEFORE;
    HsPost post;
    for (guint32 i = from; i < last; i++) {
        if (!hs_office_read(linking, i, last, &post) || post.end < first || post.rest != post.end)
            continue;
        /* "the prime minister, Ada Voss" */
        guint32 end = post.end;
        if (end + 1 == first && is_word(linking, end, ","))
            end++;
        if (end < first)
            continue;
        g_array_append_val(dossier->posts, post);
        return;
    }
}

static void
read_behind(HsLinking *linking, HsDossier *dossier, guint32 last)
{
    const HsText *const text = linking->casting->annotation->text;
    const HsSentence *const sentence = &text->sentences[text->tokens[last].sentence];
    const guint32 end = MIN(sentence->first_token + sentence->n_tokens, last + MAX_WORDS_BEHIND);
    const guint32 comma = hs_casting_skip_age(linking->casting, last + 1);
    HsPost post;
    dossier->aged = dossier->aged || comma > last + 1;
    if (comma + 1 < end && is_word(linking, comma, ",") &&
        hs_office_read(linking, comma + 1, end, &post))
        g_array_append_val(dossier->posts, post);
}

/* Notes the country that stands right before the name at token `first`, or after "of" behind it. */
static void
read_country(HsLinking *linking, HsDossier *dossier, guint32 first, guint32 last)
{
    if (dossier->country != HS_KNOWN_NONE)
        return;
    for (guint32 back = 1; back <= 4 && back <= first; back++) {
        const guint32 at = first - back;
        const guint words = linking->country_words[at];
        if (words == 0)
            continue;
        if (words == back || (words + 1u == back && is_word(linking, first - 1, "'s")))
            dossier->country = linking->countries[at];
        break;
    }
    if (dossier->country != HS_KNOWN_NONE || !is_word(linking, (gint64)last + 1, "of"))
        return;
    const guint32 at = last + 2 + is_word(linking, (gint64)last + 2, "the");
    if (at < linking->casting->annotation->text->n_tokens && linking->country_words[at] > 0)
        dossier->country = linking->countries[at];
}

void
hs_posts_collect(HsLinking *linking)
{
    HsCasting *const casting = linking->casting;
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        const HsMention *const mention = &casting->annotation->mentions[i];
        const gint32 figure = casting->mention_figures[i];
        if (figure == HS_NO_FIGURE || mention->kind != HS_MENTION_NAME ||
            mention->span.end <= mention->span.begin)
            continue;
        HsDossier *const dossier = hs_linking_get_dossier(linking, figure);
        const guint32 first = hs_casting_token_at(casting, mention->span.begin);
        const guint32 last = hs_casting_token_at(casting, mention->span.end - 1);
        dossier->n_names++;
        if (hs_casting_get_figure(casting, figure)->type == HS_ENTITY_PERSON) {
            read_before(linking, dossier, first, last);
            read_behind(linking, dossier, last);
        }
        read_country(linking, dossier, first, last);
    }
}
