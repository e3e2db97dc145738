/* SPDX-License-Identifier: Apache-2.0
 *
 * See posts.h. A line is read from its beginning as a row of pieces: words that say that something
 * was put up ("Posted at"), a day or a date, the time itself, a zone. What is left must be nothing,
 * or a dash, a bar or "by" with a few words behind it; a line with a colon or a dash goes on with
 * the post's own text.
 */
#include "text/blogposts.h"

#include <string.h>

#include "base/bisect.h"

#define MAX_HEAD 90   /* bytes of a line that is only a head */
#define MAX_BYLINE 60 /* of these, behind the time */
#define MIN_HEADS 2   /* lines that are only heads make posts when so many are there */
#define MIN_RUN_IN 3  /* so many where their text follows the time in the same paragraph */
#define MAX_WORD 16

static const char *
skip_space(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t' || *at == ','))
        at++;
    return at;
}

/* Returns what stands behind the letters at `at`, written to `out_word` in lower case; "" where
   there are none or too many. */
static const char *
read_word(const char *at, const char *end, char out_word[MAX_WORD + 1])
{
    gsize n = 0;
    while (at + n < end && g_ascii_isalpha(at[n]))
        n++;
    out_word[0] = '\0';
    if (n > MAX_WORD)
        return at;
    for (gsize i = 0; i < n; i++)
        out_word[i] = g_ascii_tolower(at[i]);
    out_word[n] = '\0';
    return at + n;
}

static const char *
read_number(const char *at, const char *end, guint *out_number, guint *out_digits)
{
    *out_number = *out_digits = 0;
    while (at < end && g_ascii_isdigit(*at) && *out_digits < 4) {
        *out_number = *out_number * 10 + (guint)(*at++ - '0');
        (*out_digits)++;
    }
    return at;
}

/* Skips "a.m.", "pm" and the like; returns `at` where there is none. */
static const char *
skip_half(const char *at, const char *end)
{
    const char *p = skip_space(at, end);
    if (p + 1 >= end || strchr("apAP", *p) == NULL)
        return at;
    p++;
    p += *p == '.';
    if (p >= end || g_ascii_tolower(*p) != 'm')
        return at;
    p++;
    if (p < end && *p == '.' && p[-2] == '.')
        p++;
    return p < end && g_ascii_isalnum(*p) ? at : p;
}

/* Skips the time of a clock at `at`: "10:42 a.m.", "14.05", "3pm", "14:05:10"; NULL where there is
   none. */
static const char *
skip_clock(const char *at, const char *end)
{
    guint hour, minute, n;
    const char *p = read_number(at, end, &hour, &n);
    if (n == 0 || n > 2 || hour > 24)
        return NULL;
    if (p < end && (*p == ':' || *p == '.' || *p == 'h')) {
        const char *const after = read_number(p + 1, end, &minute, &n);
        if (n == 2 && minute < 60) {
            if (after + 2 < end && *after == ':' && g_ascii_isdigit(after[1]))
                return skip_half(MIN(end, after + 3), end);
            return skip_half(after, end);
        }
    }
    const char *const half = skip_half(p, end);
    return half != p ? half : NULL;
}

/* Skips how long ago something was: "2h ago", "35 min ago", "an hour ago"; NULL where it is not. */
static const char *
skip_ago(const char *at, const char *end)
{
    static const char *const units[] = { "d",     "day",    "days",    "h", "hour",
                                         "hours", "hr",     "hrs",     "m", "min",
                                         "mins",  "minute", "minutes", "s", "sec",
                                         "secs",  "second", "seconds", NULL };
    char word[MAX_WORD + 1];
    guint number, n;
    const char *p = read_number(at, end, &number, &n);
    if (n == 0) {
        p = read_word(at, end, word);
        if (strcmp(word, "a") != 0 && strcmp(word, "an") != 0)
            return NULL;
    }
    p = read_word(skip_space(p, end), end, word);
    if (!g_strv_contains(units, word))
        return NULL;
    p = read_word(skip_space(p + (p < end && *p == '.'), end), end, word);
    return strcmp(word, "ago") == 0 ? p : NULL;
}

/* Skips a word that may stand before or behind the time, or in a date; `at` where there is none.
   A number is one only beside a month. */
static const char *
skip_around(const char *at, const char *end, gboolean *dated)
{
    static const char *const words[] = { "at",     "entry",     "last",    "on",     "post",
                                         "posted", "published", "updated", "update", NULL };
    static const char *const days[] = {
        "fri",       "friday",   "jan",      "january",  "feb",       "february",  "mar",
        "march",     "april",    "apr",      "may",      "jun",       "june",      "jul",
        "july",      "aug",      "august",   "sep",      "sept",      "september", "oct",
        "october",   "nov",      "november", "dec",      "december",  "mon",       "monday",
        "tue",       "tues",     "tuesday",  "wed",      "wednesday", "thu",       "thur",
        "thurs",     "thursday", "sat",      "saturday", "sun",       "sunday",    "today",
        "yesterday", NULL
    };
    char word[MAX_WORD + 1];
    guint number, n;
    const char *const behind = read_number(at, end, &number, &n);
    if (n > 0) {
        const char *const next = read_word(skip_space(behind, end), end, word);
        const gboolean month = next > behind && g_strv_contains(days, word);
        return skip_clock(at, end) == NULL && (*dated || month) &&
                       (n == 4 || (n <= 2 && number > 0 && number < 32)) &&
                       (behind == end || !g_ascii_isalnum(*behind))
                   ? behind
                   : at;
    }
    const char *p = read_word(at, end, word);
    const gboolean day = g_strv_contains(days, word);
    *dated = *dated || day;
    if (!day && !g_strv_contains(words, word))
        return at;
    return p < end && (*p == '.' || *p == ':') ? p + 1 : p;
}

/* Skips a zone behind the time: "GMT", "(ET)", "UTC+1"; `at` where there is none. */
static const char *
skip_zone(const char *at, const char *end)
{
    const char *p = skip_space(at, end);
    const gboolean open = p < end && *p == '(';
    gsize n = 0;
    p += open;
    while (p + n < end && g_ascii_isupper(p[n]))
        n++;
    if (n < 2 || n > 5 || (p + n < end && g_ascii_isalpha(p[n])))
        return at;
    p += n;
    if (p < end && (*p == '+' || *p == '-') && p + 1 < end && g_ascii_isdigit(p[1])) {
        for (p++; p < end && (g_ascii_isdigit(*p) || *p == ':');)
            p++;
    }
    return open && p < end && *p == ')' ? p + 1 : p;
}

/* Skips all words around the time. */
static const char *
skip_all_around(const char *at, const char *end, gboolean *dated)
{
    for (;;) {
        const char *const p = skip_space(at, end);
        const char *const next = skip_around(p, end, dated);
        if (next == p)
            return p;
        at = next;
    }
}

/* Returns what stands behind the time with which the line begins; NULL where it begins with none.
 */
static const char *
skip_time(const char *at, const char *end)
{
    gboolean dated = FALSE;
    const char *p = at;
    /* A number before the time belongs to a date: try the time first. */
    const char *clock = skip_clock(p, end);
    const char *ago = clock == NULL ? skip_ago(p, end) : NULL;
    if (clock == NULL && ago == NULL) {
        p = skip_all_around(p, end, &dated);
        for (gsize bar = 0; p < end && bar < 2; bar++) { /* "March 3 - 10:42" */
            if (*p != '-' && *p != '|')
                break;
            p = skip_space(p + 1, end);
        }
        clock = skip_clock(p, end);
        ago = clock == NULL ? skip_ago(p, end) : NULL;
    }
    if (clock == NULL && ago == NULL)
        return NULL;
    p = clock != NULL ? skip_zone(clock, end) : ago;
    return skip_all_around(p, end, &dated);
}

/* Says whether a dash, a bar, a colon or a bullet stands at `at`; moves it behind. */
static gboolean
take_bar(const char **at, const char *end)
{
    const gunichar c = *at < end ? g_utf8_get_char(*at) : 0;
    if (c != '-' && c != 0x2013 && c != 0x2014 && c != '|' && c != 0xB7 && c != 0x2022 &&
        c != ':' && c != '/')
        return FALSE;
    *at = skip_space(g_utf8_next_char(*at), end);
    return TRUE;
}

/* Says whether what stands behind the time are names: words with capitals, "and" between them. */
static gboolean
are_names(const char *at, const char *end)
{
    guint n = 0;
    for (at = skip_space(at, end); at < end; at = skip_space(at, end)) {
        const gsize length = strcspn(at, " ,");
        if (!g_unichar_isupper(g_utf8_get_char(at)) && strncmp(at, "and ", 4) != 0)
            return FALSE;
        at += MIN(length, (gsize)(end - at));
        n++;
    }
    return n > 1 && n < 6;
}

typedef enum {
    LINE_NONE,
    LINE_HEAD,
    LINE_RUN_IN
} Line;

/* Says whether the words end with a sentence, a closing mark or two behind it. */
static gboolean
ends_sentence(const char *at, const char *end)
{
    while (end > at && !g_ascii_isalnum(end[-1]) && strchr(".!?", end[-1]) == NULL)
        end--;
    return end > at && strchr(".!?", end[-1]) != NULL;
}

/* Says what paragraph `span` is: it begins with a time and holds no more than a byline or a title
   besides, or goes on with text. */
static Line
read_line(const char *body, HsSpan span)
{
    const char *const end = body + span.end;
    const char *at = skip_time(body + span.begin, end);
    if (at == NULL)
        return LINE_NONE;
    if (at == end)
        return LINE_HEAD;
    char word[MAX_WORD + 1];
    const gboolean bar = take_bar(&at, end);
    read_word(at, end, word);
    if (!bar && strcmp(word, "by") != 0 && !are_names(at, end))
        return LINE_NONE;
    const gboolean sentence = ends_sentence(at, end);
    if (hs_span_length(span) <= MAX_HEAD && end - at <= MAX_BYLINE && !sentence)
        return LINE_HEAD;
    return bar ? LINE_RUN_IN : LINE_NONE;
}

/* Says whether paragraph `span` is "By" and names. */
static gboolean
is_byline(const char *body, HsSpan span)
{
    const char *const at = body + span.begin;
    return hs_span_length(span) <= MAX_BYLINE && g_ascii_strncasecmp(at, "by ", 3) == 0 &&
           are_names(at + 3, body + span.end);
}

/* Says whether a paragraph is a line with a time that the page marks as one. */
static gboolean
is_stamped(const HsArticle *article, HsSpan span)
{
    return hs_span_length(span) <= MAX_HEAD && hs_article_get_stamp(article, span.begin) != NULL;
}

GArray *
hs_blog_posts_find(const HsText *text)
{
    GArray *const posts = g_array_new(FALSE, FALSE, sizeof(HsBlogPost));
    guint n_heads = 0;

    for (guint32 i = 0; i < text->n_paragraphs; i++) {
        const Line line = read_line(text->article->body, text->paragraphs[i].span);
        HsBlogPost post = { i, line == LINE_HEAD };
        if (line == LINE_NONE && !is_stamped(text->article, text->paragraphs[i].span))
            continue;
        if (line == LINE_NONE)
            post.n_heads = 1;
        if (post.n_heads > 0 && i + 1 < text->n_paragraphs &&
            is_byline(text->article->body, text->paragraphs[i + 1].span))
            post.n_heads++;
        n_heads += post.n_heads > 0;
        g_array_append_val(posts, post);
    }
    if (n_heads < MIN_HEADS && posts->len < MIN_RUN_IN)
        g_array_set_size(posts, 0);
    return posts;
}

guint32
hs_blog_posts_at(const GArray *posts, guint32 paragraph)
{
    return HS_FIRST_ABOVE(HsBlogPost, paragraph, posts->data, posts->len, paragraph);
}

gboolean
hs_blog_posts_is_head(const GArray *posts, guint32 paragraph)
{
    const guint32 i = hs_blog_posts_at(posts, paragraph);
    if (i == 0)
        return FALSE;
    const HsBlogPost *const post = &g_array_index(posts, HsBlogPost, i - 1);
    return paragraph - post->paragraph < post->n_heads;
}
