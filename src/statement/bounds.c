/* SPDX-License-Identifier: Apache-2.0
 *
 * See bounds.h. The expressions of time are the annotation's (annotate/timex.h). A date that the
 * text gives as a year or a month is an interval; which of its two ends becomes the bound depends
 * on the side: "since 2012" began on the first of January at the earliest and had begun on the last
 * of December. Words that stand for a time without naming one
 * ("until recently") bound nothing but say that it is over. Bounds that would contradict each other
 * or the day of the article (a role "since 2031") are left out: a wrong reading is worse than none.
 */
#include "statement/bounds.h"

#include <string.h>

/* Returns the first or last day of `period`. */
static HsBound
make_bound(HsArena *arena, HsPeriod period, gboolean last)
{
    char date[HS_DAY_SIZE];
    hs_day_write(last ? period.last : period.first, date);
    return (HsBound){ hs_arena_strdup(arena, date), period.precision };
}

/* Returns the day of the article; no date where it is not known. */
static HsBound
article_day(HsArena *arena, const HsRoleText *text)
{
    const char *const date = text->text->article->date;
    HsBound bound = { NULL, HS_PRECISION_DAY };
    if (date && strlen(date) >= 10 && date[4] == '-' && date[7] == '-')
        bound.date = hs_arena_strndup(arena, date, 10);
    return bound;
}

static gboolean
is_after(HsBound a, HsBound b)
{
    return a.date && b.date && strcmp(a.date, b.date) > 0;
}

static void
set_begin(HsArena *arena, HsMembership *membership, HsPeriod period)
{
    membership->earliest = make_bound(arena, period, /* last= */ FALSE);
    membership->known_from = make_bound(arena, period, /* last= */ TRUE);
}

static void
set_end(HsArena *arena, HsMembership *membership, HsPeriod period)
{
    membership->known_to = make_bound(arena, period, /* last= */ FALSE);
    membership->latest = make_bound(arena, period, /* last= */ TRUE);
    membership->standing = HS_STANDING_FORMER;
}

/* Reads one expression of time at `token`; returns the token after it, `token` where none is. */
static guint32
read_period(HsArena *arena, const HsRoleText *text, guint32 token, gboolean begins,
            HsMembership *membership)
{
    const char *const word = hs_role_text_word(text, token);
    const HsTimex *const first = hs_annotation_get_time(text->annotation, token + 1);
    const gboolean begun = begins && (strcmp(word, "in") == 0 || strcmp(word, "on") == 0);
    if (!first)
        return token;
    if (begun || strcmp(word, "since") == 0) {
        set_begin(arena, membership, first->period);
        return first->end;
    }
    if (strcmp(word, "until") == 0 || strcmp(word, "till") == 0) {
        set_end(arena, membership, first->period);
        return first->end;
    }
    const gboolean between = strcmp(word, "between") == 0;
    if (!between && strcmp(word, "from") != 0)
        return token;
    set_begin(arena, membership, first->period);
    const char *const link = hs_role_text_word(text, first->end);
    const gboolean to = strcmp(link, between ? "and" : "to") == 0 || strcmp(link, "until") == 0 ||
                        strcmp(link, "through") == 0;
    const HsTimex *const last = to ? hs_annotation_get_time(text->annotation, first->end + 1)
                                   : NULL;
    if (last)
        set_end(arena, membership, last->period);
    else if (to)
        membership->standing = HS_STANDING_FORMER;
    return last ? last->end : to ? first->end + 1 : first->end;
}

/* Adds what the day of the article says, and takes back what it contradicts. */
static void
add_article_day(HsArena *arena, const HsRoleText *text, HsMembership *membership)
{
    const HsBound day = article_day(arena, text);
    const HsBound none = { NULL, HS_PRECISION_DAY };
    if (membership->standing != HS_STANDING_FUTURE) {
        if (is_after(membership->earliest, day))
            membership->earliest = membership->known_from = none;
        if (is_after(membership->known_from, day))
            membership->known_from = day;
        if (is_after(membership->known_to, day))
            membership->known_to = none;
        if (is_after(membership->latest, day))
            membership->latest = none;
    }
    if (is_after(membership->known_from, membership->known_to))
        membership->known_from = membership->known_to = none;
    if (is_after(membership->earliest, membership->latest))
        membership->earliest = membership->latest = none;
    if (membership->standing == HS_STANDING_FORMER && !membership->latest.date)
        membership->latest = day;
    if (membership->standing == HS_STANDING_FUTURE && !membership->earliest.date)
        membership->earliest = day;
    if (membership->standing == HS_STANDING_CURRENT) {
        if (!membership->known_from.date)
            membership->known_from = day;
        membership->known_to = day;
    }
}

guint32
hs_bounds_find(HsArena *arena, const HsRoleText *text, guint32 token, guint32 end, gboolean begins,
               HsMembership *membership)
{
    guint32 at = token;
    if (hs_role_text_reads(text, at, ","))
        at++;
    const guint32 behind = at < end ? read_period(arena, text, at, begins, membership) : at;
    add_article_day(arena, text, membership);
    return behind > at ? behind : token;
}
