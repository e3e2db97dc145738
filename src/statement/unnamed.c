/* SPDX-License-Identifier: Apache-2.0
 *
 * See unnamed.h. The words are those of the first mention. A number counts where nothing makes it
 * vague ("nearly", "at least") and it is no share ("60 percent of voters", "half of"); "a" and
 * "another" are one. What they belong to is the first name of a place, people, party or
 * organization in them ("White House aides", "doctors in Norland"); words that lead elsewhere end
 * the search: "sources familiar with the Norland talks".
 */
#include "statement/unnamed.h"

#include <string.h>

#include "statement/roletext.h"

#define MAX_SIZE 1000000

static const struct {
    const char *word;
    guint32 size;
} numbers[] = {
    { "a", 1 },         { "an", 1 },        { "another", 1 },  { "one", 1 },
    { "two", 2 },       { "three", 3 },     { "four", 4 },     { "five", 5 },
    { "six", 6 },       { "seven", 7 },     { "eight", 8 },    { "nine", 9 },
    { "ten", 10 },      { "eleven", 11 },   { "twelve", 12 },  { "thirteen", 13 },
    { "fourteen", 14 }, { "fifteen", 15 },  { "sixteen", 16 }, { "seventeen", 17 },
    { "eighteen", 18 }, { "nineteen", 19 }, { "twenty", 20 },
};

/* Words before a number that make it vague, and behind it that make it a share or part of another
   number. */
static const char *const vague[] = { "about",     "almost",  "approximately", "around",
                                     "estimated", "least",   "most",          "nearly",
                                     "over",      "roughly", "some",          "than",
                                     "up",        NULL };
static const char *const shares[] = {
    "%",      "-",        "billion", "bunch",    "couple",   "crowd",   "dozen",   "few",
    "fifths", "gang",     "group",   "half",     "handful",  "host",    "hundred", "in",
    "lot",    "majority", "million", "minority", "mob",      "number",  "out",     "pair",
    "panel",  "per",      "percent", "quarter",  "quarters", "series",  "string",  "team",
    "tenths", "third",    "thirds",  "thousand", "throng",   "variety", NULL
};

/* Words that lead to something else than what somebody belongs to. */
static const char *const straying[] = { "about", "after",   "against",  "before",   "briefed",
                                        "by",    "close",   "familiar", "involved", "near",
                                        "on",    "opposed", "said",     "that",     "to",
                                        "which", "who",     "whose",    ",",        NULL };

/* Return the number that the digits of `word` make ("1,200"), 0 for all else. */
static guint32
read_digits(const char *word)
{
    guint32 size = 0;

    for (; g_ascii_isdigit(*word) || *word == ','; word++) {
        if (*word != ',' && size < MAX_SIZE)
            size = size * 10 + (guint32)(*word - '0');
    }
    return *word == '\0' && size <= MAX_SIZE ? size : 0;
}

static guint32
read_number(const char *word)
{
    for (guint i = 0; i < G_N_ELEMENTS(numbers); i++) {
        if (strcmp(numbers[i].word, word) == 0)
            return numbers[i].size;
    }
    return read_digits(word);
}

/* Return how many the tokens from `first` to `end` say that they are; 0 where they do not. */
static guint32
read_size(const HsRoleText *text, guint32 first, guint32 end)
{
    if (first < end && hs_role_text_reads(text, first, "the"))
        first++;
    const guint32 size = first < end ? read_number(hs_role_text_word(text, first)) : 0;

    return size > 0 && !hs_role_text_is(text, (gint64)first - 1, vague) && first + 1 < end &&
                   !hs_role_text_is(text, first + 1, shares)
               ? size
               : 0;
}

static gboolean
can_hold(HsEntityType type)
{
    return type == HS_ENTITY_ORGANIZATION || type == HS_ENTITY_PLACE || type == HS_ENTITY_GROUP;
}

/* Return the entity to which the tokens from `first` to `end` say that they belong; -1. Somebody's
   people ("Hale's aides") belong to a person: what they say is said on his behalf (memberships.h),
   which is all that is told of it. */
static gint32
read_owner(const HsRoleText *text, guint32 first, guint32 end, gint32 self)
{
    for (guint32 t = first; t < end && !hs_role_text_is(text, t, straying); t++) {
        const gint32 name = hs_role_text_name(text, t);
        const gint32 entity = name >= 0 ? text->cast->mention_entities[name] : -1;
        if (entity >= 0 && entity != self && can_hold(text->cast->entities[entity].type))
            return entity;
        if (name >= 0)
            return -1;
    }
    return -1;
}

static HsUnnamed
read_agent(const HsRoleText *text, guint32 entity)
{
    const HsSpan span = text->annotation->mentions[text->cast->entities[entity].first_mention].span;
    const guint32 first = hs_role_text_at(text, span.begin);
    const guint32 end = hs_role_text_at(text, span.end);

    return (HsUnnamed){ .agent = entity,
                        .size = read_size(text, first, end),
                        .belongs_to = read_owner(text, first, end, (gint32)entity) };
}

const HsUnnamed *
hs_unnamed_find(HsArena *arena, const HsCast *cast, guint32 *out_n)
{
    g_autoptr(HsArena) scratch = hs_arena_new();
    const HsRoleText text = hs_role_text_new(scratch, cast);
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(HsUnnamed));

    for (guint32 i = 0; i < cast->n_entities; i++) {
        const HsEntity *const entity = &cast->entities[i];
        if (entity->named || entity->link.id || entity->n_mentions == 0 ||
            entity->sort != HS_DOCUMENT_NONE)
            continue;
        const HsUnnamed unnamed = read_agent(&text, i);
        if (unnamed.size > 0 || unnamed.belongs_to >= 0)
            g_array_append_val(found, unnamed);
    }
    *out_n = found->len;
    return hs_arena_dup(arena, found->data, found->len * sizeof(HsUnnamed));
}
