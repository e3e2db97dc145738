/* SPDX-License-Identifier: Apache-2.0
 *
 * Expressions that are counted from an anchor. A word such as "last" or "this" chooses among what
 * follows it, a day of the week, part of the day, unit, season, month or feast; "ago", "earlier",
 * "later" stand behind a counted unit. What has its anchor in the text ("the same day", "a week
 * later", "the day before") is marked anaphoric. Days of the week in the plural are sets, and in
 * the names of papers, programmes and feasts no dates: those are passed over.
 */

#include "annotate/timexphrase.h"
#include "annotate/timexwords.h"

#define VAGUE_COUNT 3 /* "a few", "several" */

typedef struct {
    HsTimexChoice choice;
    gboolean anaphoric;
    gboolean article; /* "the last ...": a stretch up to now, where a unit follows */
    gboolean same;    /* "the same" */
} Chooser;

/* Reads "last", "this past", "the following", "the same" at `at`; returns the token after it. */
static guint32
read_chooser(const HsTimexText *text, guint32 at, guint32 end, Chooser *out)
{
    static const struct {
        const char *word;
        Chooser chooser;
    } choosers[] = {
        { "last", { HS_CHOICE_LAST, FALSE, FALSE, FALSE } },
        { "past", { HS_CHOICE_LAST, FALSE, FALSE, FALSE } },
        { "previous", { HS_CHOICE_LAST, TRUE, FALSE, FALSE } },
        { "preceding", { HS_CHOICE_LAST, TRUE, FALSE, FALSE } },
        { "this", { HS_CHOICE_THIS, FALSE, FALSE, FALSE } },
        { "that", { HS_CHOICE_THIS, TRUE, FALSE, FALSE } },
        { "same", { HS_CHOICE_THIS, TRUE, FALSE, TRUE } },
        { "next", { HS_CHOICE_NEXT, FALSE, FALSE, FALSE } },
        { "coming", { HS_CHOICE_COMING, FALSE, FALSE, FALSE } },
        { "upcoming", { HS_CHOICE_COMING, FALSE, FALSE, FALSE } },
        { "following", { HS_CHOICE_COMING, TRUE, FALSE, FALSE } },
    };
    static const char *const openers[] = { "the", "this", "that", NULL };
    static const char *const seconds[] = { "last", "past",   "previous", "preceding", "same",
                                           "next", "coming", "upcoming", "following", NULL };
    const gboolean opened = hs_timex_text_is_any(text, at, openers) &&
                            hs_timex_text_is_any(text, at + 1, seconds);
    const guint32 word = at + opened;
    for (guint i = 0; i < G_N_ELEMENTS(choosers); i++) {
        if (word >= end || !hs_timex_text_is(text, word, choosers[i].word))
            continue;
        if (hs_timex_text_is_capital(text, word) && hs_timex_text_is_capital(text, word + 1) &&
            hs_timex_weekday(hs_timex_text_word(text, word + 1), FALSE) == 0 &&
            hs_timex_month(hs_timex_text_word(text, word + 1)) == 0)
            return at; /* "This Week", a programme */
        *out = choosers[i].chooser;
        if (!opened && (out->same || hs_timex_text_is(text, (gint64)at - 1, "the")))
            return at; /* "over the next year" was refused with its article */
        out->article = opened && hs_timex_text_is(text, at, "the");
        return word + 1;
    }
    return at;
}

static guint32
skip_daypart(const HsTimexText *text, guint32 at, guint32 end)
{
    if (at < end && hs_timex_is_daypart(hs_timex_text_word(text, at)))
        return at + 1;
    const gboolean joined = at + 1 < end && hs_timex_text_is(text, at, "-") &&
                            hs_timex_is_daypart(hs_timex_text_word(text, at + 1));
    return joined ? at + 2 : at;
}

/* Says whether the day of the week at `at` is part of a name: a paper, a programme, a day with a
   name of its own. */
static gboolean
is_named_day(const HsTimexText *text, guint32 at)
{
    static const char *const before[] = { "black",  "bloody", "super",  "cyber", "fat",
                                          "good",   "holy",   "palm",   "ash",   "giving",
                                          "maundy", "casual", "easter", NULL };
    static const char *const behind[] = { "times",    "telegraph", "mirror",  "mail",   "express",
                                          "post",     "herald",    "tribune", "world",  "people",
                                          "business", "star",      "sun",     "age",    "news",
                                          "magazine", "review",    "night",   "school", "nights",
                                          NULL };
    if (hs_timex_text_is_any(text, (gint64)at - 1, before) &&
        hs_timex_text_is_capital(text, (gint64)at - 1))
        return TRUE;
    return hs_timex_text_is_any(text, at + 1, behind) && hs_timex_text_is_capital(text, at + 1);
}

/* Reads "of last week", "this week" behind a day of the week. */
static guint32
read_week_behind(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    static const char *const choices[] = { "last", "this", "next", NULL };
    const guint32 word = at + hs_timex_text_is(text, at, "of");
    if (word + 1 >= end || !hs_timex_text_is_any(text, word, choices) ||
        !hs_timex_text_is(text, word + 1, "week"))
        return at;
    phrase->choice = hs_timex_text_is(text, word, "last")   ? HS_CHOICE_LAST
                     : hs_timex_text_is(text, word, "this") ? HS_CHOICE_THIS
                                                            : HS_CHOICE_NEXT;
    phrase->unit = HS_UNIT_WEEK;
    return word + 2;
}

/* "Friday", "Thursday night", "Monday of last week", "Friday, Sept. 23, 2016" */
static guint32
read_weekday(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    const gboolean stop = at < end &&
                          text->text->article->body[text->text->tokens[at].span.end - 1] == '.';
    const guint weekday = hs_timex_weekday(hs_timex_text_word(text, at), stop);
    if (weekday == 0 || !hs_timex_text_is_capital(text, at) || is_named_day(text, at))
        return at;
    phrase->form = HS_TIMEX_WEEKDAY;
    phrase->number = weekday;
    const guint32 behind = skip_daypart(text, at + 1, end);
    HsTimexPhrase date = { .first = at };
    const guint32 comma = behind + hs_timex_text_is(text, behind, ",");
    const guint32 past = comma < end ? hs_timex_read_date(text, comma, end, &date) : comma;
    if (past > comma && date.day > 0) {
        date.choice = HS_CHOICE_NONE;
        *phrase = date;
        return past;
    }
    return read_week_behind(text, behind, end, phrase);
}

static gboolean
opens_season(const HsTimexText *text, gint64 at)
{
    static const char *const openers[] = { "in",   "since", "by",   "until", "during", "early",
                                           "late", "this",  "last", "next",  "before", NULL };
    return hs_timex_text_is_any(text, at, openers);
}

/* "spring", with a year or where a preposition stands before it. */
static guint32
read_season(const HsTimexText *text, guint32 at, guint32 end, gboolean chosen,
            HsTimexPhrase *phrase)
{
    const guint season = at < end ? hs_timex_season(hs_timex_text_word(text, at)) : 0;
    if (season == 0)
        return at;
    const gboolean the = hs_timex_text_is(text, (gint64)at - 1, "the");
    const gboolean opened = chosen || opens_season(text, (gint64)at - 1 - the);
    phrase->form = HS_TIMEX_SEASON;
    phrase->number = season;
    const gboolean of = hs_timex_text_is(text, at + 1, "of");
    const guint32 next = at + 1 + of;
    phrase->year = next < end ? hs_timex_year(hs_timex_text_word(text, next)) : 0;
    if (phrase->year > 0)
        return next + 1;
    const gboolean last = hs_timex_text_is(text, next, "last") &&
                          hs_timex_text_is(text, next + 1, "year");
    if (last) {
        phrase->choice = HS_CHOICE_LAST;
        phrase->unit = HS_UNIT_YEAR;
        return next + 2;
    }
    return opened && !of && (the || chosen || season != 9 || hs_timex_text_is(text, at, "autumn"))
               ? at + 1
               : at;
}

/* "Christmas Eve", where it tells a time and not what a thing is for ("Christmas shopping"). */
static guint32
read_feast(const HsTimexText *text, guint32 at, guint32 end, gboolean chosen, HsTimexPhrase *phrase)
{
    static const char *const openers[] = { "on",    "at",     "since", "before", "after",  "by",
                                           "until", "around", "over",  "for",    "during", "since",
                                           "this",  "last",   "next",  NULL };
    guint feast;
    const guint n = hs_timex_feast(text->words + at, end - at, &feast);
    if (n == 0 || !hs_timex_text_is_capital(text, at))
        return at;
    if (!chosen && !hs_timex_text_is_any(text, (gint64)at - 1, openers) &&
        !(hs_timex_text_is(text, (gint64)at - 1, "the") &&
          hs_timex_text_is_any(text, (gint64)at - 2, openers)))
        return at;
    const guint32 behind = at + n;
    phrase->form = HS_TIMEX_FEAST;
    phrase->number = feast;
    phrase->year = behind < end ? hs_timex_year(hs_timex_text_word(text, behind)) : 0;
    if (phrase->year > 0)
        return behind + 1;
    const gboolean noun = text->syntax && behind < end &&
                          (text->syntax[behind].part == HS_PART_NOUN ||
                           text->syntax[behind].part == HS_PART_PROPN);
    return noun ? at : behind;
}

/* Returns how many units the words at `at` count: "two", "a couple of", "several"; 0 for none. */
static guint
read_count(const HsTimexText *text, guint32 at, guint32 end, guint32 *out_behind,
           gboolean *out_vague)
{
    static const char *const vague[] = { "few", "several", "some", "many", NULL };
    const guint32 word = at +
                         ((hs_timex_text_is(text, at, "a") || hs_timex_text_is(text, at, "the")) &&
                          (hs_timex_text_is_any(text, at + 1, vague) ||
                           hs_timex_text_is(text, at + 1, "couple")));
    if (word >= end)
        return 0;
    *out_behind = word + 1;
    *out_vague = hs_timex_text_is_any(text, word, vague);
    if (*out_vague)
        return VAGUE_COUNT;
    if (hs_timex_text_is(text, word, "couple")) {
        *out_behind += hs_timex_text_is(text, word + 1, "of");
        return 2;
    }
    const gint number = hs_timex_number(hs_timex_text_word(text, word));
    return number > 0 ? (guint)number : 0;
}

/* Returns whether `word` is a unit that is shorter than a day. */
static gboolean
is_short_unit(const HsTimexText *text, guint32 at)
{
    static const char *const units[] = { "hour",    "hours",  "minute", "minutes",
                                         "moments", "moment", NULL };
    return hs_timex_text_is_any(text, at, units);
}

/* Reads "ago", "earlier", "later", "before", "after" at `at`, behind a counted unit. "Before" and
   "after" count from what follows them unless a mark does: "two days before, he had said". */
static guint32
read_direction(const HsTimexText *text, guint32 at, guint32 end, gint *out_sign,
               gboolean *out_anaphoric)
{
    const gboolean closes = at + 1 >= end || g_ascii_ispunct(*hs_timex_text_word(text, at + 1));
    *out_sign = -1;
    *out_anaphoric = TRUE;
    if (at >= end)
        return at;
    if (hs_timex_text_is(text, at, "ago")) {
        *out_anaphoric = FALSE;
        return at + 1;
    }
    if (hs_timex_text_is(text, at, "earlier") || hs_timex_text_is(text, at, "previously") ||
        (closes && (hs_timex_text_is(text, at, "before") || hs_timex_text_is(text, at, "prior"))))
        return hs_timex_text_is(text, at + 1, "than") ? at : at + 1;
    *out_sign = 1;
    if (hs_timex_text_is(text, at, "later") || (closes && hs_timex_text_is(text, at, "after")))
        return at + 1;
    if (hs_timex_text_is(text, at, "from") && hs_timex_text_is(text, at + 1, "now")) {
        *out_anaphoric = FALSE;
        return MIN(at + 2, end);
    }
    return at;
}

/* "two weeks ago", "a day earlier", "a year and a half later", "hours later" */
static guint32
read_counted(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    guint32 behind = at;
    const guint count = read_count(text, at, end, &behind, &phrase->vague);
    if (count == 0)
        behind = at;
    const gboolean brief = is_short_unit(text, behind);
    if ((count == 0 && !brief) || behind >= end ||
        (!brief && !hs_timex_unit(hs_timex_text_word(text, behind), &phrase->unit)))
        return at;
    guint32 next = behind + 1;
    if (next + 3 < end && hs_timex_text_is(text, next, "and") &&
        hs_timex_text_is(text, next + 2, "half"))
        next += 3;
    gint sign;
    const guint32 past = read_direction(text, next, end, &sign, &phrase->anaphoric);
    if (past == next)
        return at;
    phrase->form = HS_TIMEX_UNIT;
    phrase->unit = brief ? HS_UNIT_DAY : phrase->unit;
    phrase->count = brief ? 0 : sign * (gint)count;
    return past;
}

/* "the day before", "the night after", where it ends there. */
static guint32
read_adjacent(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    gint sign;
    if (!hs_timex_text_is(text, at, "the") || at + 2 >= end ||
        !hs_timex_unit(hs_timex_text_word(text, at + 1), &phrase->unit))
        return at;
    const guint32 past = read_direction(text, at + 2, end, &sign, &phrase->anaphoric);
    if (past == at + 2 || !phrase->anaphoric)
        return at;
    phrase->form = HS_TIMEX_UNIT;
    phrase->count = sign;
    return past;
}

/* "today", "tonight", "yesterday evening", "tomorrow" */
static guint32
read_day_word(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    static const struct {
        const char *word;
        gint count;
    } words[] = { { "today", 0 }, { "tonight", 0 }, { "yesterday", -1 }, { "tomorrow", 1 } };
    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        if (!hs_timex_text_is(text, at, words[i].word))
            continue;
        phrase->form = HS_TIMEX_UNIT;
        phrase->unit = HS_UNIT_DAY;
        phrase->count = words[i].count;
        return skip_daypart(text, at + 1, end);
    }
    return at;
}

static gint
steps_of(HsTimexChoice choice)
{
    return choice == HS_CHOICE_LAST ? -1 : choice >= HS_CHOICE_COMING ? 1 : 0;
}

/* Reads the unit that a chooser stands before: "last week", "the past two weeks", "that night". */
static guint32
read_chosen_unit(const HsTimexText *text, guint32 at, guint32 end, const Chooser *chooser,
                 HsTimexPhrase *phrase)
{
    guint32 unit = at;
    const guint count = read_count(text, at, end, &unit, &phrase->vague);
    const gboolean counted = count > 0 && unit < end;
    if (!counted)
        unit = at;
    if (unit >= end || !hs_timex_unit(hs_timex_text_word(text, unit), &phrase->unit))
        return at;
    const gboolean today = chooser->choice == HS_CHOICE_THIS && !chooser->anaphoric;
    if ((today && phrase->unit == HS_UNIT_DAY) || hs_timex_text_is(text, unit + 1, "of"))
        return at; /* "to this day", "the last day of the month" */
    phrase->form = HS_TIMEX_UNIT;
    phrase->anaphoric = chooser->anaphoric;
    phrase->count = steps_of(chooser->choice);
    if (chooser->choice == HS_CHOICE_NEXT && chooser->article && !chooser->anaphoric) {
        if (counted || phrase->unit != HS_UNIT_DAY)
            return at; /* "over the next year" */
        phrase->anaphoric = TRUE;
    }
    if (counted || (chooser->article && chooser->choice == HS_CHOICE_LAST && !chooser->anaphoric &&
                    phrase->unit != HS_UNIT_WEEKEND)) {
        if (chooser->choice != HS_CHOICE_LAST || chooser->anaphoric)
            return at;
        phrase->form = HS_TIMEX_STRETCH;
        phrase->count = counted ? (gint)count : 1;
    }
    return unit + 1;
}

/* Reads what a chooser stands before. */
static guint32
read_chosen(const HsTimexText *text, guint32 at, guint32 end, const Chooser *chooser,
            HsTimexPhrase *phrase)
{
    phrase->choice = chooser->choice;
    phrase->anaphoric = chooser->anaphoric;
    guint32 behind = read_weekday(text, at, end, phrase);
    if (behind == at)
        behind = read_season(text, at, end, /* chosen= */ TRUE, phrase);
    if (behind == at)
        behind = read_feast(text, at, end, /* chosen= */ TRUE, phrase);
    if (behind == at && hs_timex_month(hs_timex_text_word(text, at)) > 0 &&
        hs_timex_text_is_capital(text, at))
        behind = hs_timex_read_date(text, at, end, phrase);
    if (behind > at)
        return behind;
    if (at < end && hs_timex_is_daypart(hs_timex_text_word(text, at))) {
        phrase->form = HS_TIMEX_UNIT;
        phrase->unit = HS_UNIT_DAY;
        phrase->count = steps_of(chooser->choice);
        if (chooser->article && chooser->choice == HS_CHOICE_NEXT)
            phrase->anaphoric = TRUE;
        return at + 1;
    }
    return read_chosen_unit(text, at, end, chooser, phrase);
}

/* Says whether "that" at `at` points at something, and does not open a clause ("said that Friday").
 */
static gboolean
is_pointing(const HsTimexText *text, guint32 at)
{
    if (!hs_timex_text_is(text, at, "that"))
        return TRUE;
    if (text->syntax)
        return text->syntax[at].part == HS_PART_DET || text->syntax[at].tag == HS_TAG_DT;
    return hs_timex_weekday(hs_timex_text_word(text, at + 1), FALSE) == 0;
}

guint32
hs_timex_read_relative(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    const HsTimexPhrase before = *phrase;
    Chooser chooser;
    const guint32 chosen = read_chooser(text, at, end, &chooser);
    if (chosen > at && is_pointing(text, at)) {
        const guint32 behind = read_chosen(text, chosen, end, &chooser, phrase);
        if (behind > chosen)
            return MIN(behind, end);
    }
    static guint32 (*const readers[])(const HsTimexText *, guint32, guint32,
                                      HsTimexPhrase *) = { read_day_word, read_counted,
                                                           read_adjacent, read_weekday };
    for (guint i = 0; i < G_N_ELEMENTS(readers); i++) {
        *phrase = before;
        const guint32 behind = readers[i](text, at, end, phrase);
        if (behind > at)
            return MIN(behind, end);
    }
    *phrase = before;
    guint32 behind = read_season(text, at, end, /* chosen= */ FALSE, phrase);
    if (behind == at) {
        *phrase = before;
        behind = read_feast(text, at, end, /* chosen= */ FALSE, phrase);
    }
    if (behind == at && hs_timex_text_is(text, at, "weekend") &&
        hs_timex_text_is(text, (gint64)at - 1, "the")) {
        *phrase = before;
        phrase->form = HS_TIMEX_UNIT;
        phrase->unit = HS_UNIT_WEEKEND;
        phrase->choice = HS_CHOICE_NONE;
        behind = at + 1;
    }
    return MIN(behind, end);
}
