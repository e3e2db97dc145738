/* SPDX-License-Identifier: Apache-2.0
 *
 * When a statement was made, by what tells it best, in this order:
 * 1. an expression of time at its cue (cuetime.h);
 * 2. for what another statement reports, the time of that one: it was made by then, how long before
 *    is not told of what "had" been said;
 * 3. the time that is told elsewhere of the interview, speech or text that it was made in
 *    (occasions.h);
 * 4. the time of what the same speaker said right before in the same conversation, in this
 * paragraph or, to the day, in the one before: papers date it once ("said on Friday ... he added");
 * 5. in a live blog the day that the head of the post tells, else the day of publication;
 * 6. the day of the article's news: the first day of the week up to publication that the article
 *    tells of, for papers write of what was yesterday; else the day of publication.
 * Nothing is dated after the day of publication but what is still to be said. doc/statements.md has
 * the reasons and figures.
 */
#include "statement/dating.h"

#include "statement/cuetime.h"
#include "statement/occasions.h"
#include "text/blogposts.h"
#include "text/places.h"

#define MAX_BACK 24 /* statements looked back at for the same speaker */
#define NEWS_DAYS 7 /* how old the day of the news may be */

typedef struct {
    HsArena *arena;
    const HsAnnotation *annotation;
    HsStatement *statements;
    guint32 n;
    HsDay day;           /* of publication; HS_NO_DAY: not known */
    HsDay news;          /* of the article's news; the same where nothing tells it */
    const GArray *posts; /* of the text (text/blogposts.h) */
    HsPeriod *periods;   /* [n] when each was made, as far as the article tells it */
} Dater;

static HsBound
make_bound(HsArena *arena, HsDay day, HsPrecision precision)
{
    char date[HS_DAY_SIZE];
    if (day == HS_NO_DAY)
        return (HsBound){ NULL, HS_PRECISION_DAY };
    hs_day_write(day, date);
    return (HsBound){ hs_arena_strdup(arena, date), precision };
}

/* Says that statement `number` was made in `period`, cut at the day of publication unless it is
   still to be made. FALSE where that leaves nothing. */
static gboolean
set_period(Dater *dater, guint32 number, HsPeriod period, HsDateFrom from, HsSpan words)
{
    HsStatement *const statement = &dater->statements[number];
    if (period.first == HS_NO_DAY)
        return FALSE;
    if (dater->day != HS_NO_DAY && statement->tense != HS_TENSE_FUTURE) {
        if (period.first > dater->day)
            return FALSE;
        period.last = MIN(period.last, dater->day);
    }
    dater->periods[number] = period;
    statement->dating = (HsDating){
        .from = from,
        .date = make_bound(dater->arena, hs_period_get_middle(period), period.precision),
        .earliest = make_bound(dater->arena, period.first, period.precision),
        .latest = make_bound(dater->arena, period.last, period.precision),
        .words = words,
    };
    return TRUE;
}

static gboolean
set_time(Dater *dater, guint32 number, gint32 time, HsDateFrom from)
{
    if (time < 0)
        return FALSE;
    const HsTimex *const timex = &dater->annotation->times[time];
    return set_period(dater, number, timex->period, from, timex->span);
}

/* Gives statement `number` the time of statement `other`. */
static gboolean
share_time(Dater *dater, guint32 number, guint32 other)
{
    return set_period(dater, number, dater->periods[other], HS_DATE_FROM_CONTEXT,
                      dater->statements[other].dating.words);
}

static void
set_article_day(Dater *dater, guint32 number)
{
    HsStatement *const statement = &dater->statements[number];
    const gboolean future = statement->tense == HS_TENSE_FUTURE;
    const HsBound published = make_bound(dater->arena, dater->day, HS_PRECISION_DAY);
    const HsBound none = { NULL, HS_PRECISION_DAY };
    statement->dating = (HsDating){
        .from = published.date ? HS_DATE_FROM_ARTICLE : HS_DATE_UNKNOWN,
        .date = future ? published : make_bound(dater->arena, dater->news, HS_PRECISION_DAY),
        .earliest = future ? published : none,
        .latest = future ? none : published,
    };
}

static guint32
paragraph_of(const Dater *dater, guint32 number)
{
    const HsText *const text = dater->annotation->text;
    const guint32 token = hs_text_token_at(text, dater->statements[number].cues[0].begin);
    return text->sentences[text->tokens[MIN(token, text->n_tokens - 1)].sentence].paragraph;
}

static gboolean
share_speaker(const HsStatement *a, const HsStatement *b)
{
    for (guint32 i = 0; i < a->n_speakers; i++) {
        for (guint32 k = 0; k < b->n_speakers; k++) {
            if (a->speakers[i] == b->speakers[k])
                return TRUE;
        }
    }
    return FALSE;
}

static gboolean
is_told_of_past(const HsStatement *statement)
{
    return statement->tense == HS_TENSE_PAST || statement->tense == HS_TENSE_NONE;
}

/* Says whether two statements can be of one conversation: what is told of where and through whom
   they were made does not differ. */
static gboolean
may_be_one_talk(const HsStatement *a, const HsStatement *b)
{
    return (a->medium == HS_MEDIUM_NONE || b->medium == HS_MEDIUM_NONE || a->medium == b->medium) &&
           (a->outlet < 0 || b->outlet < 0 || a->outlet == b->outlet) &&
           (a->occasion < 0 || b->occasion < 0 || a->occasion == b->occasion) &&
           (a->place < 0 || b->place < 0 || a->place == b->place);
}

/* Takes the time of the last statement of the same speaker, where it is near. */
static gboolean
date_by_speaker(Dater *dater, guint32 number)
{
    const HsStatement *const statement = &dater->statements[number];
    if (!is_told_of_past(statement) || statement->n_cues == 0)
        return FALSE;
    const guint32 paragraph = paragraph_of(dater, number);
    for (guint32 back = 1; back <= MIN(number, MAX_BACK); back++) {
        const guint32 other = number - back;
        const HsStatement *const before = &dater->statements[other];
        if (before->within >= 0 || before->n_cues == 0 || !is_told_of_past(before) ||
            !share_speaker(statement, before))
            continue;
        const guint32 there = paragraph_of(dater, other);
        if (hs_blog_posts_at(dater->posts, there) != hs_blog_posts_at(dater->posts, paragraph))
            break;
        const gboolean near = there == paragraph ||
                              (there + 1 == paragraph &&
                               dater->periods[other].precision == HS_PRECISION_DAY);
        return near && may_be_one_talk(statement, before) && share_time(dater, number, other);
    }
    return FALSE;
}

/* Takes the day that the head of the post tells, which in a live blog is when its news came. */
static gboolean
date_by_post(Dater *dater, guint32 number)
{
    const HsAnnotation *const annotation = dater->annotation;
    if (dater->statements[number].n_cues == 0 || !is_told_of_past(&dater->statements[number]))
        return FALSE;
    const guint32 post = hs_blog_posts_at(dater->posts, paragraph_of(dater, number));
    if (post == 0)
        return FALSE;
    const HsBlogPost *const own = &g_array_index(dater->posts, HsBlogPost, post - 1);
    const HsSpan head = annotation->text->paragraphs[own->paragraph].span;
    const char *const stamp = hs_article_get_stamp(annotation->text->article, head.begin);
    const HsDay day = hs_day_parse(stamp);
    if (day != HS_NO_DAY)
        return set_period(dater, number, (HsPeriod){ day, day, HS_PRECISION_DAY },
                          HS_DATE_FROM_CONTEXT, head);
    const guint32 time = hs_cuetime_first(annotation, head.begin);
    return own->n_heads > 0 && time < annotation->n_times &&
           annotation->times[time].span.begin < head.end &&
           set_time(dater, number, (gint32)time, HS_DATE_FROM_CONTEXT);
}

static void
date_statement(Dater *dater, guint32 number, const HsOccasions *occasions)
{
    const HsStatement *const statement = &dater->statements[number];
    const gint32 outer = statement->within;
    const gint32 time = hs_cuetime_find(dater->annotation, dater->statements, dater->n, number);
    if (set_time(dater, number, time, HS_DATE_FROM_TEXT))
        return;
    if (outer >= 0) {
        if (!share_time(dater, number, (guint32)outer))
            set_article_day(dater, number);
        else if (statement->tense == HS_TENSE_PERFECT)
            dater->statements[number].dating.earliest = (HsBound){ NULL, HS_PRECISION_DAY };
        return;
    }
    const gint32 told = hs_occasions_find_time(occasions, statement);
    if (!set_time(dater, number, told, HS_DATE_FROM_CONTEXT) && !date_by_speaker(dater, number) &&
        !date_by_post(dater, number))
        set_article_day(dater, number);
}

/* Returns the first day that the article tells of, of those up to its publication that are news; of
   what is told by itself before what is reported. */
static HsDay
find_news_day(const Dater *dater, const guint8 *reported)
{
    const HsAnnotation *const annotation = dater->annotation;
    HsDay any = HS_NO_DAY;
    for (guint32 i = 0; i < annotation->n_times && dater->day != HS_NO_DAY; i++) {
        const HsPeriod period = annotation->times[i].period;
        if (period.first == HS_NO_DAY || period.precision != HS_PRECISION_DAY ||
            period.first > dater->day || period.first + NEWS_DAYS < dater->day)
            continue;
        if (any == HS_NO_DAY)
            any = period.first;
        const guint32 sentence = annotation->text->tokens[annotation->times[i].first].sentence;
        if (hs_cuetime_find_narrated(annotation, sentence, reported) == (gint32)i)
            return period.first;
    }
    return any != HS_NO_DAY ? any : dater->day;
}

/* Marks the expressions of time that stand in a content: [n_times], free with g_free(). */
static guint8 *
mark_reported(const Dater *dater)
{
    const HsAnnotation *const annotation = dater->annotation;
    guint8 *const reported = g_new0(guint8, annotation->n_times + 1);
    for (guint32 i = 0; i < dater->n; i++) {
        for (guint32 k = 0; k < dater->statements[i].n_contents; k++) {
            const HsSpan content = dater->statements[i].contents[k];
            for (guint32 t = hs_cuetime_first(annotation, content.begin);
                 t < annotation->n_times && annotation->times[t].span.begin < content.end; t++)
                reported[t] = 1;
        }
    }
    return reported;
}

/* Returns the statements so that each comes after the one that reports it: [n], free with g_free().
   The order by cues is not always so: "..., he said that she had said". */
static guint32 *
order_outside_in(const HsStatement *statements, guint32 n)
{
    guint32 *const order = g_new(guint32, n + 1);
    guint8 *const depths = g_new0(guint8, n + 1);
    guint32 at = 0;
    for (guint32 i = 0; i < n; i++) {
        gint32 outer = statements[i].within;
        while (outer >= 0 && depths[i] < G_MAXUINT8) {
            outer = statements[outer].within;
            depths[i]++;
        }
    }
    for (guint depth = 0; at < n && depth <= G_MAXUINT8; depth++) {
        for (guint32 i = 0; i < n; i++) {
            if (depths[i] == depth)
                order[at++] = i;
        }
    }
    g_free(depths);
    return order;
}

/* Returns the day of publication: of a live blog, that of its last post. */
static HsDay
find_day(const HsArticle *article)
{
    HsDay day = hs_day_parse(article->date);
    for (guint32 i = 0; i < article->n_stamps; i++)
        day = MAX(day, hs_day_parse(article->stamps[i].date));
    return day;
}

void
hs_datings_find(HsArena *arena, const HsCast *cast, HsStatement *statements, guint32 n)
{
    const HsAnnotation *const annotation = cast->annotation;
    g_autofree HsPeriod *periods = g_new0(HsPeriod, n + 1);
    g_autoptr(GArray) posts = hs_blog_posts_find(annotation->text);
    Dater dater = {
        .arena = arena,
        .annotation = annotation,
        .statements = statements,
        .n = n,
        .day = find_day(annotation->text->article),
        .posts = posts,
        .periods = periods,
    };
    g_autofree guint8 *reported = mark_reported(&dater);
    g_autofree guint32 *order = order_outside_in(statements, n);
    g_autoptr(HsOccasions) occasions = hs_occasions_new(annotation, reported);
    dater.news = posts->len > 0 ? dater.day : find_news_day(&dater, reported);
    for (guint32 i = 0; i < n; i++)
        statements[i].tense = hs_cuetime_find_tense(annotation, &statements[i]);
    for (guint32 i = 0; i < n; i++)
        date_statement(&dater, order[i], occasions);
}
