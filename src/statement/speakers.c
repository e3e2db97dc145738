/* SPDX-License-Identifier: Apache-2.0
 *
 * The source mention of an attribution stands for the speaker; its entity comes first. Where the
 * source goes on to name others on the same footing ("Jane Roe and Tom Hale", "the NGB, the Harbour
 * Board and Roe"), they speak too. What is between two such names may hold commas, "and", titles
 * and bracketed remarks, but no preposition, article of an apposition or relative: those make the
 * second name part of what is said about the first ("Roe, an aide to Hale").
 */
#include "statement/speakers.h"

#include <string.h>

#define MAX_SPEAKERS 16
#define MAX_BETWEEN 12 /* words between two names of one list */

static gboolean
is_one_of(const char *word, const char *const *list)
{
    for (; *list; list++) {
        if (g_ascii_strcasecmp(*list, word) == 0)
            return TRUE;
    }
    return FALSE;
}

typedef struct {
    gboolean comma;
    gboolean conjunction;
    gboolean other_words;
    gboolean broken; /* holds a word that subordinates */
} Gap;

/* Reads the words between two names; brackets are passed over. */
static Gap
read_gap(const HsText *text, HsSpan span)
{
    static const char *const breakers[] = { "a",    "an",    "for",   "at",   "in",      "to",
                                            "by",   "with",  "from",  "on",   "who",     "'s",
                                            "’s",   "whose", "which", "that", "he",      "she",
                                            "they", "said",  "says",  "his",  "her",     "their",
                                            "its",  "as",    "about", "like", "against", "-",
                                            "—",    ";",     "’",     NULL };
    static const char *const conjunctions[] = { "and", "&", NULL };
    Gap gap = { FALSE, FALSE, FALSE, FALSE };
    guint depth = 0, words = 0;
    guint32 low = 0, high = text->n_tokens;
    while (low < high) {
        const guint32 middle = low + (high - low) / 2;
        if (text->tokens[middle].span.begin >= span.begin)
            high = middle;
        else
            low = middle + 1;
    }
    for (; low < text->n_tokens && text->tokens[low].span.end <= span.end; low++) {
        const HsSpan token = text->tokens[low].span;
        g_autofree char *word = g_strndup(text->article->body + token.begin, hs_span_length(token));
        if (*word == '(' || *word == ')') {
            depth = *word == '(' ? depth + 1 : depth - (depth > 0);
        } else if (depth > 0 || strcmp(word, ".") == 0) {
            continue;
        } else if (strcmp(word, ",") == 0) {
            gap.comma = TRUE;
        } else if (is_one_of(word, conjunctions)) {
            gap.conjunction = TRUE;
        } else if (g_ascii_strcasecmp(word, "the") != 0) {
            gap.broken = gap.broken || is_one_of(word, breakers);
            gap.other_words = TRUE;
        }
        gap.broken = gap.broken || ++words > MAX_BETWEEN;
    }
    return gap;
}

static gboolean
in_source(const HsAttribution *attribution, HsSpan span)
{
    for (guint32 i = 0; i < attribution->n_sources; i++) {
        if (hs_span_contains(attribution->sources[i], span))
            return TRUE;
    }
    return FALSE;
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

/* Returns the index of the first mention that begins at byte `offset` or later. */
static guint32
first_mention(const HsAnnotation *annotation, guint32 offset)
{
    guint32 low = 0, high = annotation->n_mentions;
    while (low < high) {
        const guint32 middle = low + (high - low) / 2;
        if (annotation->mentions[middle].span.begin >= offset)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* Collects the names of the source that are not inside another name, in text order. */
static GArray *
names_in_source(const HsCast *cast, const HsAttribution *attribution)
{
    const HsAnnotation *const annotation = cast->annotation;
    GArray *const names = g_array_new(FALSE, FALSE, sizeof(guint32));
    const guint32 last = attribution->sources[attribution->n_sources - 1].end;
    guint32 end = 0;
    for (guint32 i = first_mention(annotation, attribution->sources[0].begin);
         i < annotation->n_mentions && annotation->mentions[i].span.begin < last; i++) {
        const HsMention *const mention = &annotation->mentions[i];
        if (mention->kind != HS_MENTION_NAME || cast->mention_entities[i] < 0 ||
            mention->span.begin < end || !in_source(attribution, mention->span))
            continue;
        g_array_append_val(names, i);
        end = mention->span.end;
    }
    return names;
}

/* Adds the names that stand beside the first one. Names that only commas join count once an "and"
   closes the list. */
static void
add_listed(const HsCast *cast, const GArray *names, GArray *speakers)
{
    const HsMention *const mentions = cast->annotation->mentions;
    const HsEntity *const first = &cast->entities[g_array_index(speakers, guint32, 0)];
    guint closed = 0;
    for (guint i = 1; i < names->len; i++) {
        const HsSpan before = mentions[g_array_index(names, guint32, i - 1)].span;
        const HsSpan here = mentions[g_array_index(names, guint32, i)].span;
        const Gap gap = read_gap(cast->annotation->text, (HsSpan){ before.end, here.begin });
        const gint32 entity = cast->mention_entities[g_array_index(names, guint32, i)];
        if (gap.broken || (!gap.conjunction && (!gap.comma || gap.other_words)) ||
            cast->entities[entity].type != first->type)
            break;
        if (gap.conjunction)
            closed = i;
    }
    for (guint i = 1; i <= closed; i++)
        add_speaker(speakers, cast->mention_entities[g_array_index(names, guint32, i)]);
}

const guint32 *
hs_speakers_find(HsArena *arena, const HsCast *cast, guint32 attribution, guint32 *out_n)
{
    const HsAttribution *const at = &cast->annotation->attributions[attribution];
    g_autoptr(GArray) speakers = g_array_new(FALSE, FALSE, sizeof(guint32));
    if (at->source_mention >= 0)
        add_speaker(speakers, cast->mention_entities[at->source_mention]);
    if (speakers->len > 0 && at->n_sources > 0) {
        g_autoptr(GArray) names = names_in_source(cast, at);
        if (names->len > 1 && cast->mention_entities[g_array_index(names, guint32, 0)] ==
                                  (gint32)g_array_index(speakers, guint32, 0))
            add_listed(cast, names, speakers);
    }
    *out_n = speakers->len;
    return hs_arena_dup(arena, speakers->data, speakers->len * sizeof(guint32));
}
