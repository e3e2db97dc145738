/* SPDX-License-Identifier: Apache-2.0
 *
 * What is between two names of one list may hold commas, "and", "nor", "as well as", titles and
 * bracketed remarks, a party and a state among them ("Roe, Republican of Norland, and Hale"), but
 * no preposition, article of an apposition or relative: those make the second name part of what is
 * said about the first
 * ("Roe, an aide to Hale"). Names that only commas join count once an "and" closes the list.
 */
#include "statement/listing.h"

#include <string.h>

#include "text/places.h"
#include "text/wording.h"

#define MAX_SPEAKERS 16
#define MAX_BETWEEN 12 /* words between two names of one list */

typedef struct {
    gboolean comma;
    gboolean conjunction;
    gboolean other_words;
    gboolean broken; /* holds a word that subordinates */
    gboolean open;   /* ends inside of a remark */
} Gap;

/* Says whether a remark on a politician begins at token `token`: "Republican of Norland". */
static gboolean
is_remark(const HsText *text, guint32 token)
{
    static const char *const parties[] = { "democrat", "independent", "republican", NULL };
    return hs_text_token_is(text, token, parties) && hs_text_token_reads(text, token + 1, "of");
}

/* Reads a word, in small letters, between two names that is in no bracket and no remark. */
static void
read_word(Gap *gap, const char *word)
{
    static const char *const breakers[] = { "a",    "an",    "for",   "at",   "in",      "to",
                                            "by",   "with",  "from",  "on",   "who",     "'s",
                                            "’s",   "whose", "which", "that", "he",      "she",
                                            "they", "said",  "says",  "his",  "her",     "their",
                                            "its",  "as",    "about", "like", "against", "-",
                                            "—",    ";",     "’",     NULL };
    static const char *const conjunctions[] = { "and", "&", "nor", NULL };
    if (strcmp(word, ",") == 0) {
        gap->comma = TRUE;
    } else if (g_strv_contains(conjunctions, word)) {
        gap->broken = gap->broken || (gap->other_words && !gap->comma); /* "Roe slept and Hale" */
        gap->conjunction = TRUE;
    } else if (strcmp(word, "the") != 0) {
        gap->broken = gap->broken || g_strv_contains(breakers, word);
        gap->other_words = TRUE;
    }
}

/* Returns how many tokens from `token` on are one conjunction of several words, 0 for none. */
static guint32
count_conjunction(const HsText *text, guint32 token)
{
    static const struct {
        const char *words[3];
        guint32 n;
    } conjunctions[] = {
        { { "as", "well", "as" }, 3 },
        { { "along", "with" }, 2 },
        { { "together", "with" }, 2 },
    };
    for (guint k = 0; k < G_N_ELEMENTS(conjunctions); k++) {
        guint32 i = 0;
        while (i < conjunctions[k].n &&
               hs_text_token_reads(text, token + i, conjunctions[k].words[i]))
            i++;
        if (i == conjunctions[k].n)
            return i;
    }
    return 0;
}

/* Reads the words between two names; brackets and remarks are passed over. */
static Gap
read_gap(const HsText *text, HsSpan span)
{
    Gap gap = { FALSE, FALSE, FALSE, FALSE, FALSE };
    guint depth = 0, words = 0;
    gboolean remark = FALSE;
    for (guint32 i = hs_text_token_from(text, span.begin);
         i < text->n_tokens && text->tokens[i].span.end <= span.end; i++) {
        const guint32 n = depth == 0 && !remark ? count_conjunction(text, i) : 0;
        if (n > 0) {
            read_word(&gap, "and");
            i += n - 1;
            continue;
        }
        g_autofree char *word = hs_text_token_dup(text, i);
        remark = remark ? strcmp(word, ",") != 0 : is_remark(text, i);
        if (*word == '(' || *word == ')')
            depth = *word == '(' ? depth + 1 : depth - (depth > 0);
        else if (depth == 0 && !remark && strcmp(word, ".") != 0)
            read_word(&gap, word);
        gap.broken = gap.broken || ++words > MAX_BETWEEN;
    }
    gap.open = depth > 0 || remark;
    return gap;
}

/* Says whether a name of type `next` may follow on those of `type` in one list: one of another type
   only where nothing but an "and" is between ("Roe and the Democrats"). */
static gboolean
may_follow(const Gap *gap, HsEntityType type, HsEntityType next)
{
    return next == type || (!gap->other_words && gap->conjunction && next <= HS_ENTITY_GROUP &&
                            type <= HS_ENTITY_GROUP);
}

static void
add_speaker(GArray *speakers, gint32 entity)
{
    const guint32 value = (guint32)entity;
    for (guint i = 0; i < speakers->len; i++) {
        if (g_array_index(speakers, guint32, i) == value)
            return;
    }
    if (entity >= 0 && speakers->len < MAX_SPEAKERS)
        g_array_append_val(speakers, value);
}

/* Says whether the name at mention `i` only says what the next one is: "Harbour Board chairman Tom
   Hale". Mentions from `end` on are not read. */
static gboolean
is_title_of_next(const HsCast *cast, guint32 i, guint32 end)
{
    const HsMention *const mentions = cast->annotation->mentions;
    guint32 next = i + 1;
    while (next < end && (mentions[next].kind != HS_MENTION_NAME ||
                          mentions[next].span.begin < mentions[i].span.end))
        next++;
    if (next >= end || cast->mention_entities[next] < 0 ||
        cast->entities[cast->mention_entities[next]].type != HS_ENTITY_PERSON)
        return FALSE;
    const Gap gap = read_gap(cast->annotation->text,
                             (HsSpan){ mentions[i].span.end, mentions[next].span.begin });
    return !gap.comma && !gap.conjunction && !gap.broken;
}

void
hs_listing_read(const HsCast *cast, guint32 first, guint32 end, GArray *speakers)
{
    const HsMention *const mentions = cast->annotation->mentions;
    const HsEntityType type = cast->entities[cast->mention_entities[first]].type;
    g_autoptr(GArray) listed = g_array_new(FALSE, FALSE, sizeof(gint32));
    guint32 before = first;
    add_speaker(speakers, cast->mention_entities[first]);
    for (guint32 i = first + 1; i < end; i++) {
        const gint32 entity = cast->mention_entities[i];
        if (mentions[i].kind != HS_MENTION_NAME || entity < 0 ||
            mentions[i].span.begin < mentions[before].span.end)
            continue;
        if (cast->entities[entity].type != HS_ENTITY_PERSON && is_title_of_next(cast, i, end))
            continue;
        const Gap gap = read_gap(cast->annotation->text,
                                 (HsSpan){ mentions[before].span.end, mentions[i].span.begin });
        if (gap.open && !gap.broken)
            continue;
        if (gap.broken || (!gap.conjunction && (!gap.comma || gap.other_words)) ||
            !may_follow(&gap, type, cast->entities[entity].type))
            break;
        before = i;
        g_array_append_val(listed, entity);
        for (guint k = 0; gap.conjunction && k < listed->len; k++)
            add_speaker(speakers, g_array_index(listed, gint32, k));
    }
}
