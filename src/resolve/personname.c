/* SPDX-License-Identifier: Apache-2.0
 *
 * A person's name comes in as the article prints it, with whatever titles and nicknames were taken
 * into the mention. It is read word by word: titles at the front go (as long as a word remains),
 * "of State" after a title too, nicknames in quotation marks or brackets are put aside, generation
 * suffixes are kept apart because they tell father from son. What remains are the parts, of which
 * the first is taken for the given name and the last for the surname; names that put the family
 * name first still join, since a single word may match at either end. Nothing here knows who is
 * meant: that two names fit does not say that they are one person's.
 */
#include "resolve/personname.h"

#include <string.h>

#include "resolve/fold.h"
#include "resolve/peoples.h"

#define MAX_PARTS 16
#define MAX_BEFORE_POST \
    3 /* words of an office before the one that is a title: "Energy Secretary" */

/* Short forms of given names, each with the full forms that it may stand for. */
static const char *const short_forms[][4] = {
    { "abe", "abraham" },
    { "al", "albert", "alan", "alfred" },
    { "alex", "alexander", "alexandra", "alexis" },
    { "andy", "andrew", "anders" },
    { "art", "arthur" },
    { "ben", "benjamin" },
    { "bernie", "bernard" },
    { "beth", "elizabeth" },
    { "betsy", "elizabeth" },
    { "betty", "elizabeth" },
    { "bill", "william" },
    { "billy", "william" },
    { "bob", "robert" },
    { "bobby", "robert" },
    { "brad", "bradley", "bradford" },
    { "cathy", "catherine" },
    { "charlie", "charles" },
    { "chris", "christopher", "christine", "christian" },
    { "chuck", "charles" },
    { "cindy", "cynthia" },
    { "dan", "daniel" },
    { "danny", "daniel" },
    { "dave", "david" },
    { "deb", "deborah" },
    { "debbie", "deborah", "debra" },
    { "dick", "richard" },
    { "don", "donald" },
    { "doug", "douglas" },
    { "ed", "edward", "edwin", "edmund" },
    { "eddie", "edward", "edwin" },
    { "fred", "frederick", "alfred" },
    { "gabe", "gabriel" },
    { "geoff", "geoffrey" },
    { "greg", "gregory" },
    { "hank", "henry" },
    { "harry", "harold", "henry" },
    { "jack", "john" },
    { "jake", "jacob" },
    { "jamie", "james" },
    { "jeff", "jeffrey" },
    { "jen", "jennifer" },
    { "jenny", "jennifer" },
    { "jerry", "gerald", "jerome", "jerrold" },
    { "jim", "james" },
    { "jimmy", "james" },
    { "joe", "joseph" },
    { "joey", "joseph" },
    { "johnny", "john" },
    { "jon", "jonathan" },
    { "kate", "katherine", "catherine", "kathleen" },
    { "kathy", "katherine", "kathleen" },
    { "ken", "kenneth" },
    { "larry", "lawrence", "laurence" },
    { "liz", "elizabeth" },
    { "maggie", "margaret" },
    { "marty", "martin" },
    { "matt", "matthew" },
    { "max", "maxwell", "maximilian" },
    { "meg", "margaret", "megan" },
    { "mel", "melvin", "melanie" },
    { "mick", "michael" },
    { "mike", "michael", "mikhail" },
    { "mitch", "mitchell" },
    { "nate", "nathaniel", "nathan" },
    { "ned", "edward" },
    { "nick", "nicholas" },
    { "norm", "norman" },
    { "pam", "pamela" },
    { "pat", "patrick", "patricia" },
    { "peggy", "margaret" },
    { "pete", "peter" },
    { "phil", "philip", "phillip" },
    { "ray", "raymond" },
    { "rich", "richard" },
    { "rick", "richard", "frederick" },
    { "rob", "robert" },
    { "ron", "ronald" },
    { "rudy", "rudolph" },
    { "russ", "russell" },
    { "sam", "samuel", "samantha" },
    { "sandy", "sandra", "alexander" },
    { "stan", "stanley" },
    { "steve", "steven", "stephen" },
    { "sue", "susan", "suzanne" },
    { "ted", "edward", "theodore" },
    { "terry", "terence", "theresa" },
    { "tim", "timothy" },
    { "tom", "thomas" },
    { "tony", "anthony", "antonio" },
    { "val", "valerie" },
    { "vince", "vincent" },
    { "walt", "walter" },
    { "will", "william" },
    { "zach", "zachary" },
};

static gboolean
is_short_form(const char *brief, const char *full)
{
    for (guint i = 0; i < G_N_ELEMENTS(short_forms); i++) {
        if (strcmp(short_forms[i][0], brief) != 0)
            continue;
        for (guint k = 1; k < G_N_ELEMENTS(short_forms[i]) && short_forms[i][k]; k++) {
            if (strcmp(short_forms[i][k], full) == 0)
                return TRUE;
        }
    }
    return FALSE;
}

static gboolean
is_suffix(const char *word)
{
    static const char *const suffixes[] = { "jr", "sr", "ii", "iii", "iv" };
    for (guint i = 0; i < G_N_ELEMENTS(suffixes); i++) {
        if (strcmp(suffixes[i], word) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_degree(const char *word)
{
    static const char *const degrees[] = { "esq", "md", "phd", "mp", "obe", "cbe", "qc", "kc" };
    for (guint i = 0; i < G_N_ELEMENTS(degrees); i++) {
        if (strcmp(degrees[i], word) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean
opens_nickname(const char *word)
{
    return *word == '"' || *word == '(' || *word == '\'' || g_str_has_prefix(word, "“") ||
           g_str_has_prefix(word, "‘") || g_str_has_prefix(word, "``");
}

static gboolean
closes_nickname(const char *word)
{
    return g_str_has_suffix(word, "\"") || g_str_has_suffix(word, ")") ||
           g_str_has_suffix(word, "'") || g_str_has_suffix(word, "”") ||
           g_str_has_suffix(word, "’");
}

/* Folds one word and drops the marks around it. */
static const char *
fold_word(HsArena *arena, const char *word)
{
    const char *const tidy = hs_name_tidy(arena, word, strlen(word));
    g_autofree char *bare = g_strdup(*tidy == '(' ? tidy + 1 : tidy);
    if (g_str_has_suffix(bare, ")"))
        bare[strlen(bare) - 1] = '\0';
    return hs_name_fold(arena, bare);
}

static const char *
join_titles(HsArena *arena, const char *word)
{
    g_autofree char *joined = g_strconcat("vice ", word, NULL);
    return hs_arena_strdup(arena, joined);
}

/* Says whether `word` ends the name of an office and is nobody's name: "Energy Secretary Tom Hale".
 */
static gboolean
is_post(const char *word)
{
    static const char *const posts[] = { "ambassador",  "chairman",      "chairwoman", "chancellor",
                                         "congressman", "congresswoman", "gov",        "governor",
                                         "minister",    "premier",       "president",  "rep",
                                         "secretary",   "sen",           "senator",    "spokesman",
                                         "spokeswoman" };
    for (guint i = 0; i < G_N_ELEMENTS(posts); i++) {
        if (strcmp(posts[i], word) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Counts the words that say of what people or office somebody is, before his titles and name:
   "Afghan" in "Afghan President Ada Voss", "Libertarian" in "Libertarian Tom Hale". */
static guint
count_peoples(HsArena *arena, char **words, guint n)
{
    guint found = 0;
    HsGender gender;
    if (hs_gender_of_title(fold_word(arena, words[0]), &gender))
        return 0;
    for (guint i = 1; i <= MAX_BEFORE_POST && i + 1 < n && found == 0; i++) {
        if (is_post(fold_word(arena, words[i])))
            found = i;
    }
    for (guint i = 0; i < found; i++) {
        if (hs_gender_of_given_name(fold_word(arena, words[i])) != HS_GENDER_UNKNOWN)
            found = 0;
    }
    while (found + 2 < n && hs_word_is_people(fold_word(arena, words[found])))
        found++;
    return found;
}

/* Says whether `word` is a title before a name, where `next` comes behind it: Lance is a given name
   unless he is a corporal. */
static gboolean
is_title(HsArena *arena, const char *word, const char *next, HsGender *out_gender)
{
    return hs_gender_of_title(word, out_gender) &&
           (strcmp(word, "lance") != 0 || strcmp(fold_word(arena, next), "corporal") == 0);
}

/* Counts the words of `words` that are titles before the name; keeps at least one for the name. */
static guint
count_titles(HsArena *arena, char **words, guint n, HsPersonName *name)
{
    guint i = n > 0 ? count_peoples(arena, words, n) : 0;
    while (i + 1 < n) {
        const char *const word = fold_word(arena, words[i]);
        HsGender gender;
        if (is_title(arena, word, words[i + 1], &gender)) {
            name->title = name->title && strcmp(name->title, "vice") == 0 ? join_titles(arena, word)
                                                                          : word;
            if (gender != HS_GENDER_UNKNOWN)
                name->gender = gender;
            i++;
        } else if (name->title && strcmp(word, "of") == 0 && i + 2 < n) {
            i += g_ascii_strcasecmp(words[i + 1], "homeland") == 0 && i + 3 < n ? 3 : 2;
        } else if (hs_word_is_people(word) && i + 2 < n) {
            i++;
        } else {
            break;
        }
    }
    return i;
}

static const char *
join_words(HsArena *arena, char **words, guint begin, guint end)
{
    g_autoptr(GString) joined = g_string_new(NULL);
    for (guint i = begin; i < end; i++)
        g_string_append_printf(joined, i > begin ? " %s" : "%s", words[i]);
    return hs_name_tidy(arena, joined->str, joined->len);
}

/* Puts the nickname that opens at word `i` aside; returns the index of the word that closes it, or
   `n` where none does. */
static guint
take_nickname(HsArena *arena, char **words, guint i, guint n, HsPersonName *name)
{
    for (guint k = i; k < n && k < i + 3; k++) {
        if (closes_nickname(words[k])) {
            name->nickname = fold_word(arena, join_words(arena, words, i, k + 1));
            return k;
        }
    }
    return n;
}

HsPersonName *
hs_person_name_parse(HsArena *arena, const char *tidy)
{
    HsPersonName *const name = hs_arena_new0(arena, HsPersonName, 1);
    g_auto(GStrv) words = g_strsplit(tidy, " ", -1);
    const guint n = g_strv_length(words);
    const guint start = count_titles(arena, words, n, name);
    const char **parts = hs_arena_new0(arena, const char *, MAX_PARTS);
    for (guint i = start; i < n && name->n_parts < MAX_PARTS; i++) {
        const guint close = i > start && opens_nickname(words[i])
                                ? take_nickname(arena, words, i, n, name)
                                : n;
        if (close < n) {
            i = close;
            continue;
        }
        const char *const word = fold_word(arena, words[i]);
        if (name->n_parts > 0 && is_suffix(word))
            name->suffix = word;
        else if (*word && !(name->n_parts > 0 && is_degree(word)))
            parts[name->n_parts++] = word;
    }
    name->parts = parts;
    name->name = join_words(arena, words, start, n);
    return name;
}

HsGender
hs_person_name_gender(const HsPersonName *name)
{
    if (name->gender != HS_GENDER_UNKNOWN || name->n_parts < 2)
        return name->gender;
    const HsGender first = hs_gender_of_given_name(name->parts[0]);
    if (first != HS_GENDER_UNKNOWN || name->n_parts < 3)
        return first;
    return strlen(name->parts[0]) == 1 ? hs_gender_of_given_name(name->parts[1]) : first;
}

static gboolean
is_initial_of(const char *initial, const char *word)
{
    return strlen(initial) == 1 && *initial == *word;
}

/* Says whether two given or middle names can be the same one. */
static gboolean
given_fits(const char *a, const char *b)
{
    return strcmp(a, b) == 0 || is_initial_of(a, b) || is_initial_of(b, a) || is_short_form(a, b) ||
           is_short_form(b, a);
}

/* Says whether the middle parts of the name with fewer of them can be found, in order and from the
   first on, in the other: "George W. Bush" is not "George H. W. Bush". */
static gboolean
middle_fits(const HsPersonName *a, const HsPersonName *b)
{
    const HsPersonName *const few = a->n_parts <= b->n_parts ? a : b;
    const HsPersonName *const many = few == a ? b : a;
    guint at = 1;
    if (few->n_parts > 2 && !given_fits(few->parts[1], many->parts[1]))
        return FALSE;
    for (guint i = 1; i + 1 < few->n_parts; i++) {
        while (at + 1 < many->n_parts && !given_fits(few->parts[i], many->parts[at]))
            at++;
        if (at + 1 >= many->n_parts)
            return FALSE;
        at++;
    }
    return TRUE;
}

static gboolean
first_fits(const HsPersonName *a, const HsPersonName *b)
{
    return given_fits(a->parts[0], b->parts[0]) ||
           (a->nickname && strcmp(a->nickname, b->parts[0]) == 0) ||
           (b->nickname && strcmp(b->nickname, a->parts[0]) == 0);
}

gboolean
hs_person_name_fits(const HsPersonName *a, const HsPersonName *b)
{
    if (a->n_parts < 2 || b->n_parts < 2 || g_strcmp0(a->suffix, b->suffix) != 0)
        return FALSE;
    if (a->gender != HS_GENDER_UNKNOWN && b->gender != HS_GENDER_UNKNOWN && a->gender != b->gender)
        return FALSE;
    return strcmp(a->parts[a->n_parts - 1], b->parts[b->n_parts - 1]) == 0 && first_fits(a, b) &&
           middle_fits(a, b);
}

/* Drops the Arabic article, which second mentions leave out. */
static const char *
without_article(const char *word)
{
    return g_str_has_prefix(word, "al-") ? word + 3 : word;
}

/* Says whether one is a lord and the other a knight: "Lord Hale" is not "Sir Tom Hale". */
static gboolean
ranks_clash(const HsPersonName *a, const HsPersonName *b)
{
    static const char *const ranks[][2] = { { "lord", "sir" }, { "lady", "dame" } };
    for (guint i = 0; a->title && b->title && i < G_N_ELEMENTS(ranks); i++) {
        for (guint k = 0; k < 2; k++) {
            if (strcmp(a->title, ranks[i][k]) == 0 && strcmp(b->title, ranks[i][1 - k]) == 0)
                return TRUE;
        }
    }
    return FALSE;
}

HsShort
hs_person_name_shortens(const HsPersonName *name, const HsPersonName *full)
{
    const guint n = name->n_parts, m = full->n_parts;
    if (ranks_clash(name, full))
        return HS_SHORT_NONE;
    if (n == 0 || n >= m || (name->suffix && g_strcmp0(name->suffix, full->suffix) != 0))
        return HS_SHORT_NONE;
    guint same = 0;
    while (same < n && strcmp(without_article(name->parts[n - 1 - same]),
                              without_article(full->parts[m - 1 - same])) == 0)
        same++;
    if (same == n)
        return HS_SHORT_SURNAME;
    if (n > 1)
        return HS_SHORT_NONE;
    const gboolean first = strcmp(name->parts[0], full->parts[0]) == 0 &&
                           strlen(name->parts[0]) > 1;
    const gboolean nick = full->nickname && strcmp(full->nickname, name->parts[0]) == 0;
    return first || nick ? HS_SHORT_GIVEN : HS_SHORT_NONE;
}
