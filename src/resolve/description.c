/* SPDX-License-Identifier: Apache-2.0
 *
 * A source like "the spokesman", "U.S. officials" or "Trent's campaign manager, Ada Quill" comes in
 * as one span. Where a name stands in it as its head or in apposition to it, the name speaks. Where
 * a definite description repeats a word that the article has said of exactly one person ("Senator
 * Jane Roe ... the senator") or the last word of exactly one organization's name ("the committee"),
 * that one speaks. All else stays an agent of this article without a name, one for each wording, so
 * that "U.S. officials" in two places are one. Reading more into descriptions needs knowledge of
 * the world and is not done here.
 */
#include "resolve/description.h"

#include <string.h>

#include "resolve/fold.h"

#define MAX_APPOSITION 9     /* tokens behind a name in which its apposition's head is looked for */
#define MAX_SENTENCES_BACK 4 /* in which "the company" finds its name */
#define MAX_DESCRIPTION 40   /* tokens of a source that are looked through for its head */

static gboolean
is_one_of(const char *word, const char *const *list)
{
    for (; *list; list++) {
        if (strcmp(*list, word) == 0)
            return TRUE;
    }
    return FALSE;
}

static const char *const prepositions[] = { "of",      "for",   "at",    "from",  "with",
                                            "in",      "to",    "by",    "on",    "about",
                                            "against", "near",  "like",  "as",    "including",
                                            "than",    "under", "who",   "whose", "whom",
                                            "which",   "that",  "where", NULL };

static const char *const definite_words[] = { "the", "his",  "her",  "their",
                                              "its", "this", "that", NULL };

static const char *const determiners[] = { "a",     "an",   "the",  "some", "several",
                                           "other", "many", "most", "few",  "these",
                                           "those", "this", "that", "his",  "her",
                                           "their", "its",  "our",  "my",   NULL };

/* Title words that say too little alone, or are often something else. */
static const char *const weak_heads[] = {
    "acting",   "assistant", "associate", "chief", "deputy", "defense", "dr",       "first",
    "foreign",  "former",    "general",   "hon",   "lance",  "lt",      "majority", "messrs",
    "minority", "miss",      "mr",        "mrs",   "ms",     "prime",   "state",    "staff",
    "supreme",  "treasury",  "under",     "vice",  NULL
};

static const struct {
    const char *brief, *full;
} brief_titles[] = {
    { "sen", "senator" },  { "gov", "governor" },   { "rep", "representative" },
    { "gen", "general" },  { "prof", "professor" }, { "sgt", "sergeant" },
    { "capt", "captain" }, { "col", "colonel" },    { "rev", "reverend" },
    { "adm", "admiral" },
};

static const char *
spell_out(const char *title)
{
    for (guint i = 0; i < G_N_ELEMENTS(brief_titles); i++) {
        if (strcmp(brief_titles[i].brief, title) == 0)
            return brief_titles[i].full;
    }
    return title;
}

static void
add_head(HsFigure *figure, const char *head)
{
    head = spell_out(head);
    if (!*head || is_one_of(head, weak_heads))
        return;
    for (guint i = 0; i < figure->heads->len; i++) {
        if (strcmp(g_ptr_array_index(figure->heads, i), head) == 0)
            return;
    }
    g_ptr_array_add(figure->heads, (gpointer)head);
}

static gboolean
is_comma(const char *word)
{
    return strcmp(word, ",") == 0;
}

/* Finds the head of an apposition behind `span` (", a spokeswoman for ..."): the last word before a
   preposition, comma or the sentence's end. NULL without one. */
static const char *
apposition_head(HsCasting *casting, HsSpan span)
{
    static const char *const openers[] = { "a", "an", "the", "his", "her", "its", "their", NULL };
    const guint32 token = hs_casting_token_at(casting, span.end);
    if (!is_comma(hs_casting_get_word(casting, token)) ||
        !is_one_of(hs_casting_get_word(casting, token + 1), openers))
        return NULL;
    const char *head = NULL;
    for (guint32 i = token + 2; i < token + MAX_APPOSITION; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        if (is_one_of(word, prepositions) || is_comma(word) || strcmp(word, ".") == 0)
            return head;
        head = word;
    }
    return NULL;
}

void
hs_description_collect(HsCasting *casting)
{
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        const gint32 index = casting->mention_figures[i];
        if (index == HS_NO_FIGURE ||
            hs_casting_get_figure(casting, index)->type != HS_ENTITY_PERSON)
            continue;
        HsFigure *const figure = hs_casting_get_figure(casting, index);
        const char *const head = apposition_head(casting, casting->annotation->mentions[i].span);
        HsGender gender;
        if (!head)
            continue;
        add_head(figure, head);
        if (figure->gender == HS_GENDER_UNKNOWN && hs_gender_of_title(head, &gender))
            figure->gender = gender;
    }
    for (guint i = 0; i < casting->figures->len; i++) {
        HsFigure *const figure = hs_casting_get_figure(casting, (gint32)i);
        for (guint k = 0; k < figure->persons->len; k++) {
            const HsPersonName *const name = g_ptr_array_index(figure->persons, k);
            if (name->title)
                add_head(figure, name->title);
        }
    }
}

/* Says whether a name that ends before `token` can be the head of its phrase, which ends with token
   `last`: nothing follows that it would only describe. */
static gboolean
ends_phrase(HsCasting *casting, guint32 token, guint32 last)
{
    static const char *const followers[] = {
        ",",  "(",  ")",    "-",  "–",       "—",       "who",    "whose", "which", "and", "or",
        "of", "in", "from", "at", "himself", "herself", "itself", "[",     ";",     NULL
    };
    static const char *const possessives[] = { "'s", "'", NULL };
    if (token <= last && is_one_of(hs_casting_get_word(casting, token), possessives))
        return token == last;
    if (token > last)
        return TRUE;
    const guint32 begin = casting->annotation->text->tokens[token].span.begin;
    const gboolean glued = casting->body[begin] == '-' && begin > 0 &&
                           casting->body[begin - 1] != ' ';
    return !glued && is_one_of(hs_casting_get_word(casting, token), followers);
}

/* Says whether nothing between tokens `first` and `token` subordinates what follows: a preposition
   or "including" since the last comma, but for "of" in a title ("Secretary of State"). */
static gboolean
heads_phrase(HsCasting *casting, guint32 first, guint32 token, gboolean of_person)
{
    for (gint64 i = (gint64)token - 1; i >= first; i--) {
        const char *const word = hs_casting_get_word(casting, i);
        HsGender gender;
        if (is_comma(word))
            return TRUE;
        if (of_person && strcmp(word, "of") == 0 && i + 1 < token && i > first &&
            hs_gender_of_title(hs_casting_get_word(casting, i - 1), &gender))
            continue;
        if (is_one_of(word, prepositions))
            return FALSE;
    }
    return TRUE;
}

/* Says whether at most an article stands before token `token`: "the Democrats", not "some
 * Democrats". */
static gboolean
begins_phrase(HsCasting *casting, guint32 first, guint32 token)
{
    return token == first ||
           (token == first + 1 && strcmp(hs_casting_get_word(casting, first), "the") == 0);
}

/* Says whether `name` lies in `span`; a full stop that belongs to the name ("Jr.") may be outside.
 */
static gboolean
is_inside(const HsCasting *casting, HsSpan span, HsSpan name)
{
    if (casting->body[span.end] == '.')
        span.end++;
    return hs_span_contains(span, name);
}

/* Finds the name in `span` that the whole span speaks of. */
static gint32
find_named_head(HsCasting *casting, guint32 mention, HsSpan span)
{
    const HsAnnotation *const annotation = casting->annotation;
    const guint32 first = hs_casting_token_at(casting, span.begin);
    const guint32 last = hs_casting_token_at(casting, span.end - 1);
    for (guint32 i = mention + 1; i < annotation->n_mentions; i++) {
        const HsMention *const other = &annotation->mentions[i];
        if (other->span.begin >= span.end)
            break;
        const gint32 index = casting->mention_figures[i];
        if (other->kind != HS_MENTION_NAME || index == HS_NO_FIGURE ||
            !is_inside(casting, span, other->span) ||
            hs_casting_get_figure(casting, index)->type > HS_ENTITY_GROUP)
            continue;
        const guint32 token = hs_casting_token_at(casting, other->span.begin);
        if (hs_casting_get_figure(casting, index)->type > HS_ENTITY_ORGANIZATION &&
            !begins_phrase(casting, first, token))
            continue;
        if (ends_phrase(casting, hs_casting_token_at(casting, other->span.end), last) &&
            heads_phrase(casting, first, token,
                         hs_casting_get_figure(casting, index)->type == HS_ENTITY_PERSON))
            return index;
    }
    return HS_NO_FIGURE;
}

/* Makes one word of two: a vice president is no president. */
static const char *
join_vice(HsCasting *casting, const char *word)
{
    g_autofree char *joined = g_strconcat("vice ", word, NULL);
    return hs_arena_strdup(casting->scratch, joined);
}

/* Returns the head noun of the description from token `first` to `last`, folded. */
static const char *
head_noun(HsCasting *casting, guint32 first, guint32 last)
{
    const char *head = hs_casting_get_word(casting, first);
    for (guint32 i = first + 1; i <= last && i < first + MAX_DESCRIPTION; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        if (is_one_of(word, prepositions) || is_comma(word) || strcmp(word, "(") == 0)
            break;
        if (strcmp(word, "'s") == 0 || strcmp(word, "'") == 0)
            continue;
        head = strcmp(head, "vice") == 0 ? join_vice(casting, word) : word;
    }
    return head;
}

static gboolean
has_head(const HsFigure *figure, const char *head)
{
    if (figure->type == HS_ENTITY_PERSON) {
        for (guint i = 0; i < figure->heads->len; i++) {
            if (strcmp(g_ptr_array_index(figure->heads, i), head) == 0)
                return TRUE;
        }
    }
    for (guint i = 0; figure->type == HS_ENTITY_ORGANIZATION && i < figure->orgs->len; i++) {
        const HsOrgName *const org = g_ptr_array_index(figure->orgs, i);
        if (org->n_words > 1 && strcmp(org->words[org->n_words - 1], head) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Finds the one figure, named before the mention, of which the article has said `head`. */
static gint32
find_described(HsCasting *casting, guint32 mention, const char *head)
{
    gint32 found = HS_NO_FIGURE;
    for (guint32 i = 0; i < mention; i++) {
        const gint32 index = casting->mention_figures[i];
        if (index == HS_NO_FIGURE || index == found ||
            !hs_casting_get_figure(casting, index)->named ||
            !has_head(hs_casting_get_figure(casting, index), head))
            continue;
        if (found != HS_NO_FIGURE)
            return HS_NO_FIGURE;
        found = index;
    }
    return found;
}

/* Finds the organization that a word for its kind takes up: the one that spoke last or was named
   last within the last sentences. */
static gint32
find_body(HsCasting *casting, guint32 mention, const char *head)
{
    static const char *const kinds[] = { "agency",     "airline",    "alliance",     "association",
                                         "bank",       "board",      "bureau",       "charity",
                                         "club",       "commission", "committee",    "company",
                                         "council",    "department", "federation",   "firm",
                                         "foundation", "group",      "hospital",     "institute",
                                         "league",     "magazine",   "ministry",     "museum",
                                         "network",    "newspaper",  "organisation", "organization",
                                         "outlet",     "paper",      "trust",        "union",
                                         "university", NULL };
    const guint32 begin = casting->annotation->mentions[mention].span.begin;
    const guint32 sentence = hs_casting_sentence_at(casting, begin);
    gint32 named = HS_NO_FIGURE;
    if (!is_one_of(head, kinds))
        return HS_NO_FIGURE;
    for (guint32 i = mention; i-- > 0;) {
        const HsSpan span = casting->annotation->mentions[i].span;
        const gint32 index = casting->mention_figures[i];
        if (sentence - hs_casting_sentence_at(casting, span.begin) > MAX_SENTENCES_BACK)
            break;
        if (index == HS_NO_FIGURE || span.end > begin)
            continue;
        const HsFigure *const figure = hs_casting_get_figure(casting, index);
        if (figure->type != HS_ENTITY_ORGANIZATION || !figure->named)
            continue;
        if (casting->attributions[i] >= 0)
            return index;
        if (named == HS_NO_FIGURE)
            named = index;
    }
    return named;
}

/* Finds the person that a bare description of an office or calling takes up ("the governor"): the
   one who spoke last, in the sentence before or in its own. */
static gint32
find_last_person(HsCasting *casting, guint32 mention, const char *head)
{
    static const char *const callings[] = {
        "activist",      "analyst",    "author",      "billionaire",   "businessman",
        "businesswoman", "coach",      "congressman", "congresswoman", "democrat",
        "diplomat",      "doctor",     "economist",   "founder",       "historian",
        "host",          "journalist", "lawmaker",    "lawyer",        "mogul",
        "nominee",       "official",   "politician",  "pollster",      "reporter",
        "republican",    "scientist",  "star",        "strategist",    "tycoon",
        "veteran",       "writer",     NULL
    };
    const HsAnnotation *const annotation = casting->annotation;
    const guint32 begin = annotation->mentions[mention].span.begin;
    const guint32 sentence = hs_casting_sentence_at(casting, begin);
    HsGender gender;
    const gboolean title = hs_gender_of_title(head, &gender);
    if (!title && !is_one_of(head, callings))
        return HS_NO_FIGURE;
    if (!title || gender == HS_GENDER_UNKNOWN)
        gender = g_str_has_suffix(head, "woman") ? HS_GENDER_FEMALE
                 : g_str_has_suffix(head, "man") ? HS_GENDER_MALE
                                                 : HS_GENDER_UNKNOWN;
    for (guint32 i = mention; i-- > 0;) {
        const HsSpan span = annotation->mentions[i].span;
        const gint32 index = casting->mention_figures[i];
        if (sentence - hs_casting_sentence_at(casting, span.begin) > 1)
            break;
        if (index == HS_NO_FIGURE || casting->attributions[i] < 0 || span.end > begin)
            continue;
        const HsFigure *const figure = hs_casting_get_figure(casting, index);
        const gboolean clash = gender != HS_GENDER_UNKNOWN && figure->gender != HS_GENDER_UNKNOWN &&
                               gender != figure->gender;
        const gboolean other = figure->heads->len > 0 && !has_head(figure, head);
        return figure->named && figure->type == HS_ENTITY_PERSON && !clash && !other ? index
                                                                                     : HS_NO_FIGURE;
    }
    return HS_NO_FIGURE;
}

/* Finds the organization behind a document that is the source: "a Harbour Watch report", "a poll by
   Harbour Watch". */
static gint32
find_publisher(HsCasting *casting, guint32 mention, guint32 first, guint32 last)
{
    static const char *const documents[] = { "poll",      "survey",        "report",   "study",
                                             "article",   "story",         "analysis", "statement",
                                             "editorial", "memo",          "tally",    "release",
                                             "account",   "investigation", NULL };
    static const char *const makers[] = { "by", "from", NULL };
    const HsAnnotation *const annotation = casting->annotation;
    const HsSpan span = annotation->mentions[mention].span;
    for (guint32 i = mention + 1; i < annotation->n_mentions; i++) {
        const HsMention *const other = &annotation->mentions[i];
        const gint32 index = casting->mention_figures[i];
        if (other->span.begin >= span.end)
            break;
        if (other->kind != HS_MENTION_NAME || index == HS_NO_FIGURE ||
            hs_casting_get_figure(casting, index)->type > HS_ENTITY_ORGANIZATION)
            continue;
        const guint32 begin = hs_casting_token_at(casting, other->span.begin);
        const guint32 end = hs_casting_token_at(casting, other->span.end);
        gint64 before = (gint64)begin - 1;
        while (before > first && (strcmp(hs_casting_get_word(casting, before), "the") == 0))
            before--;
        if (end <= last && is_one_of(hs_casting_get_word(casting, end), documents))
            return index;
        if (strcmp(hs_casting_get_word(casting, end), "'s") == 0)
            continue;
        if (before > first && is_one_of(hs_casting_get_word(casting, before), makers) &&
            is_one_of(head_noun(casting, first, (guint32)before - 1), documents))
            return index;
    }
    return HS_NO_FIGURE;
}

static gboolean
is_plural(const char *first, const char *head)
{
    static const char *const several[] = { "some",  "several", "many", "most",  "few",
                                           "these", "those",   "two",  "three", "four",
                                           "five",  "all",     "both", NULL };
    static const char *const plurals[] = { "people",   "men",   "women", "police",
                                           "children", "media", NULL };
    return is_one_of(first, several) || is_one_of(head, plurals) ||
           (g_str_has_suffix(head, "s") && !g_str_has_suffix(head, "ss") && strlen(head) > 3);
}

/* Drops the words that point or count, so that "the officials" and "some officials" are one. */
static const char *
description_key(HsArena *arena, const char *tidy)
{
    const char *key = hs_name_fold(arena, tidy);
    for (;;) {
        const char *const space = strchr(key, ' ');
        if (!space || !is_one_of(hs_arena_strndup(arena, key, (gsize)(space - key)), determiners))
            return key;
        key = space + 1;
    }
}

static gint32
find_unnamed(HsCasting *casting, guint32 mention, const char *head, gboolean plural)
{
    const HsMention *const m = &casting->annotation->mentions[mention];
    const char *const key = description_key(casting->scratch,
                                            hs_casting_get_tidy(casting, m->span));
    for (guint i = 0; i < casting->figures->len; i++) {
        const HsFigure *const figure = hs_casting_get_figure(casting, (gint32)i);
        if (figure->words && strcmp(figure->words, key) == 0)
            return (gint32)i;
    }
    const gint32 index = hs_casting_add_figure(casting, m->type, FALSE);
    HsFigure *const figure = hs_casting_get_figure(casting, index);
    HsGender gender;
    figure->words = key;
    figure->plural = plural;
    if (!plural && hs_gender_of_title(head, &gender) && !is_one_of(head, weak_heads)) {
        figure->gender = gender;
        if (figure->type == HS_ENTITY_OTHER)
            figure->type = HS_ENTITY_PERSON;
    }
    return index;
}

gint32
hs_description_resolve(HsCasting *casting, guint32 mention)
{
    const HsSpan span = casting->annotation->mentions[mention].span;
    const guint32 first = hs_casting_token_at(casting, span.begin);
    const guint32 last = hs_casting_token_at(casting, MAX(span.end, 1) - 1);
    const char *const word = hs_casting_get_word(casting, first);
    const char *const head = head_noun(casting, first, last);
    const gboolean plural = is_plural(word, head);
    gint32 found = find_named_head(casting, mention, span);
    if (found == HS_NO_FIGURE)
        found = find_publisher(casting, mention, first, last);
    if (found == HS_NO_FIGURE && is_one_of(word, definite_words) && !plural)
        found = find_described(casting, mention, head);
    if (found == HS_NO_FIGURE && strcmp(word, "the") == 0 && !plural && last - first < 3)
        found = find_body(casting, mention, head);
    if (found == HS_NO_FIGURE && strcmp(word, "the") == 0 && !plural && last - first < 5)
        found = find_last_person(casting, mention, head);
    if (found != HS_NO_FIGURE)
        return found;
    return casting->attributions[mention] >= 0 ? find_unnamed(casting, mention, head, plural)
                                               : HS_NO_FIGURE;
}
