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

#include "base/rolenoun.h"
#include "resolve/alike.h"
#include "resolve/bodyphrase.h"
#include "resolve/document.h"
#include "resolve/documents.h"
#include "resolve/fold.h"
#include "resolve/lead.h"
#include "resolve/takenup.h"
#include "resolve/wordlists.h"

#define MAX_TITLE 5 /* words of a title between "like" and a name */
/* How often each step finds the right one among the sources of gold/train, rounded; with fewer than
   ten there, or none that is marked, an estimate. */
#define SURE_SPELLED 0.9
#define SURE_EXAMPLE 0.9
#define SURE_HEAD 0.9
#define SURE_PUBLISHER 0.87
#define SURE_BODY 0.95
#define SURE_MAKER 0.6
#define SURE_ONLY_MAKER 0.85
#define SURE_SO_CALLED 0.85
#define SURE_ALIKE 0.8
#define SURE_SAME 0.8
#define SURE_LEAD 0.9

#define MAX_SENTENCES_BACK 4 /* in which "the engineer" finds an agent without a name */

static const char *const examples[] = { "including", "like", "such", NULL };

/* Says whether a name that ends before `token` can be the head of its phrase, which ends with token
   `last`: nothing follows that it would only describe. */
static gboolean
ends_phrase(HsCasting *casting, guint32 token, guint32 last)
{
    static const char *const followers[] = { ",",       "(",       ")",      "-",        "–",
                                             "—",       "who",     "whose",  "which",    "and",
                                             "or",      "of",      "in",     "from",     "at",
                                             "himself", "herself", "itself", "[",        ";",
                                             "nor",     "as",      "along",  "together", NULL };
    static const char *const possessives[] = { "'s", "'", NULL };
    if (token <= last && g_strv_contains(possessives, hs_casting_get_word(casting, token)))
        return token == last;
    if (token > last)
        return TRUE;
    const guint32 begin = casting->annotation->text->tokens[token].span.begin;
    const gboolean glued = casting->body[begin] == '-' && begin > 0 &&
                           casting->body[begin - 1] != ' ';
    return !glued && g_strv_contains(followers, hs_casting_get_word(casting, token));
}

/* Says whether nothing between tokens `first` and `token` subordinates what follows: a preposition
   or "including" since the last comma, but for "of" in a title ("Secretary of State"). */
static gboolean
heads_phrase(HsCasting *casting, guint32 first, guint32 token, gboolean of_person)
{
    for (gint64 i = (gint64)token - 1; i >= first; i--) {
        const char *const word = hs_casting_get_word(casting, i);
        HsGender gender;
        if (strcmp(word, ",") == 0)
            return TRUE;
        if (of_person && strcmp(word, "of") == 0 && i + 1 < token && i > first &&
            hs_gender_of_title(hs_casting_get_word(casting, i - 1), &gender))
            continue;
        if (hs_word_is(word, HS_WORD_PREPOSITION))
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

/* Says whether what ends before `token` only says of which people the phrase speaks that ends with
   token `last`: "U.S. and Ukrainian officials". */
static gboolean
is_joined_modifier(HsCasting *casting, guint32 token, guint32 last)
{
    static const char *const joints[] = { "and", "or", NULL };
    const HsToken *const tokens = casting->annotation->text->tokens;
    return token + 2 <= last && g_strv_contains(joints, hs_casting_get_word(casting, token)) &&
           g_ascii_isupper(casting->body[tokens[token + 1].span.begin]) &&
           g_ascii_islower(casting->body[tokens[last].span.begin]);
}

/* Says whether the tree hangs all of the phrase, tokens `first` to `last`, to a word of the name
   that ends before token `end`: "Jane Roe for the Harbour Times". */
static gboolean
is_top(HsCasting *casting, guint32 first, guint32 last, guint32 name, guint32 end)
{
    static const char *const possessives[] = { "'s", "'", NULL };
    const HsSyntax *const syntax = casting->annotation->syntax;
    if (!syntax || g_strv_contains(possessives, hs_casting_get_word(casting, end)))
        return FALSE; /* "Roe's spokesman" */
    const guint32 top = hs_syntax_find_top(syntax, first, last + 1);
    return top >= name && top < end;
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
            (!begins_phrase(casting, first, token) ||
             is_joined_modifier(casting, hs_casting_token_at(casting, other->span.end), last)))
            continue;
        const gboolean person = hs_casting_get_figure(casting, index)->type == HS_ENTITY_PERSON;
        const guint32 end = hs_casting_token_at(casting, other->span.end);
        if (heads_phrase(casting, first, token, person) &&
            (ends_phrase(casting, end, last) ||
             (person && is_top(casting, first, last, token, end))))
            return index;
    }
    return HS_NO_FIGURE;
}

/* Finds the first of those whom a source of several gives as examples: "critics like Roe and Hale".
   The others are joined to him by the next room (statement/speakers.c). */
static gint32
find_example(HsCasting *casting, guint32 mention, guint32 first, guint32 last)
{
    const HsAnnotation *const annotation = casting->annotation;
    guint32 at = first + 1;
    while (at <= last && !g_strv_contains(examples, hs_casting_get_word(casting, at)))
        at++;
    if (at < last && strcmp(hs_casting_get_word(casting, at), "such") == 0)
        at++;
    for (guint32 i = mention + 1; at < last && i < annotation->n_mentions; i++) {
        const HsMention *const other = &annotation->mentions[i];
        const gint32 index = casting->mention_figures[i];
        const guint32 begin = hs_casting_token_at(casting, other->span.begin);
        if (begin > last || begin > at + MAX_TITLE)
            break;
        if (begin <= at || other->kind != HS_MENTION_NAME || index == HS_NO_FIGURE)
            continue;
        const char *const next = hs_casting_get_word(casting,
                                                     hs_casting_token_at(casting, other->span.end));
        if (hs_casting_get_figure(casting, index)->type <= HS_ENTITY_ORGANIZATION)
            return strcmp(next, "'s") == 0 || hs_word_is_person(next) ? HS_NO_FIGURE : index;
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
    return g_strv_contains(several, first) || g_strv_contains(plurals, head) ||
           (g_str_has_suffix(head, "s") && !g_str_has_suffix(head, "ss") && strlen(head) > 3);
}

/* Drops the words that point or count, so that "the officials" and "some officials" are one. */
static const char *
description_key(HsArena *arena, const char *tidy)
{
    const char *key = hs_name_fold(arena, tidy);
    for (;;) {
        const char *const space = strchr(key, ' ');
        if (!space ||
            !hs_word_is(hs_arena_strndup(arena, key, (gsize)(space - key)), HS_WORD_DETERMINER))
            return key;
        key = space + 1;
    }
}

/* Finds the agent without a name that a bare noun takes up ("the engineer", after "a senior
   engineer at the board"): the one of the sentences before of whom it was said, where there is only
   one. */
static gint32
find_taken_up(const HsCasting *casting, guint32 mention, const char *head)
{
    const guint32 sentence = hs_casting_sentence_at(
        casting, casting->annotation->mentions[mention].span.begin);
    gint32 found = HS_NO_FIGURE;
    for (guint32 i = mention; i-- > 0;) {
        const HsSpan span = casting->annotation->mentions[i].span;
        const gint32 index = casting->mention_figures[i];
        if (sentence - hs_casting_sentence_at(casting, span.begin) > MAX_SENTENCES_BACK)
            break;
        if (index == HS_NO_FIGURE || index == found ||
            g_strcmp0(hs_casting_get_figure(casting, index)->noun, head) != 0)
            continue;
        if (found != HS_NO_FIGURE)
            return HS_NO_FIGURE;
        found = index;
    }
    return found;
}

/* Returns the last token of the description itself, tokens `first` to `last`, without the clause
   or apposition that says more of whom it means: "the alliance, which includes ...". */
static guint32
core_end(HsCasting *casting, guint32 first, guint32 last)
{
    static const char *const ends[] = { ",", "(", "–", "—", "who", "whose", "which", NULL };
    for (guint32 i = first + 2; i <= last; i++) {
        if (g_strv_contains(ends, hs_casting_get_word(casting, i)))
            return i - 1;
    }
    return last;
}

/* Returns what somebody without a name is whose description has the head noun `head`: several
   people are a group, one is a person. What else the noun may name ("companies", "a study") stays
   open. */
static HsEntityType
type_of_people(const char *head, gboolean plural)
{
    /* Nouns for people that are no roles. */
    static const char *const one[] = { "boy",       "girl",      "man",       "neighbor",
                                       "neighbour", "passenger", "person",    "protester",
                                       "relative",  "resident",  "supporter", "survivor",
                                       "victim",    "voter",     "witness",   "woman",
                                       NULL };
    static const char *const several[] = { "boys",       "children",   "girls",     "men",
                                           "neighbors",  "neighbours", "parents",   "passengers",
                                           "people",     "protesters", "relatives", "residents",
                                           "supporters", "survivors",  "victims",   "voters",
                                           "witnesses",  "women",      NULL };
    /* Nouns that name what somebody writes rather than somebody. */
    static const char *const written[] = { "guide", "letter", "paper", "post", "study", NULL };
    const HsRoleNoun noun = hs_role_noun_of(head);
    if (plural)
        return noun == HS_ROLE_NOUN_SEVERAL || g_strv_contains(several, head) ? HS_ENTITY_GROUP
                                                                              : HS_ENTITY_OTHER;
    return !g_strv_contains(written, head) &&
                   (noun == HS_ROLE_NOUN_ONE || hs_word_is_person(head) ||
                    g_strv_contains(one, head))
               ? HS_ENTITY_PERSON
               : HS_ENTITY_OTHER;
}

/* Says whether the description is an article and one noun, whatever is said of it after that. */
static gboolean
is_bare(HsCasting *casting, guint32 first, guint32 last)
{
    static const char *const ends[] = { ",", "who", "which", "that", NULL };
    return strcmp(hs_casting_get_word(casting, first), "the") == 0 && first < last &&
           (first + 1 == last || g_strv_contains(ends, hs_casting_get_word(casting, first + 2)));
}

static void
read_document(HsCasting *casting, HsSpan span, HsFigure *figure)
{
    gboolean several;
    figure->sort = hs_documents_read(casting, hs_casting_token_at(casting, span.begin),
                                     hs_casting_token_at(casting, MAX(span.end, 1) - 1), &several);
    if (figure->sort == HS_DOCUMENT_NONE)
        return;
    figure->type = HS_ENTITY_DOCUMENT;
    figure->plural = several;
}

static gint32
find_unnamed(HsCasting *casting, guint32 mention, const char *head, gboolean plural)
{
    const HsMention *const m = &casting->annotation->mentions[mention];
    const char *const key = description_key(casting->scratch,
                                            hs_casting_get_tidy(casting, m->span));
    const gint32 known = GPOINTER_TO_INT(g_hash_table_lookup(casting->wordings, key));
    if (known > 0)
        return hs_casting_tell(casting, mention, known - 1, SURE_SAME,
                               "described in the same words");
    const gint32 index = hs_casting_add_figure(casting, m->type, FALSE);
    g_hash_table_insert(casting->wordings, (gpointer)key, GINT_TO_POINTER(index + 1));
    HsFigure *const figure = hs_casting_get_figure(casting, index);
    hs_casting_tell(casting, mention, index, 1.0, "described, not named");
    figure->words = key;
    figure->noun = head;
    figure->plural = plural;
    read_document(casting, m->span, figure);
    if (!plural && figure->type == HS_ENTITY_OTHER && hs_word_is_body(head))
        figure->type = HS_ENTITY_ORGANIZATION;
    if (!plural && hs_word_is_person(head) && !hs_word_is(head, HS_WORD_WEAK_TITLE))
        figure->gender = hs_gender_of_noun(head);
    if (figure->type == HS_ENTITY_OTHER)
        figure->type = type_of_people(head, plural);
    return index;
}

/* Sorts the names by spelling, once: there are as many descriptions as names in a long text. */
static GHashTable *
spell_names(HsCasting *casting)
{
    const HsAnnotation *const annotation = casting->annotation;
    GHashTable *const spellings = g_hash_table_new_full(g_str_hash, g_str_equal, NULL,
                                                        (GDestroyNotify)g_array_unref);
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        if (annotation->mentions[i].kind != HS_MENTION_NAME)
            continue;
        const char *const key = description_key(
            casting->scratch, hs_casting_get_tidy(casting, annotation->mentions[i].span));
        GArray *names = g_hash_table_lookup(spellings, key);
        if (!names) {
            names = g_array_new(FALSE, FALSE, sizeof i);
            g_hash_table_insert(spellings, (gpointer)key, names);
        }
        g_array_append_val(names, i);
    }
    return spellings;
}

/* Finds the figure that is named elsewhere in the very words of the description: the tagger did not
   take it for a name here. */
static gint32
find_spelled(HsCasting *casting, guint32 mention)
{
    const HsMention *const mentions = casting->annotation->mentions;
    const gsize length = hs_span_length(mentions[mention].span);
    if (!casting->spellings)
        casting->spellings = spell_names(casting);
    const GArray *const names = g_hash_table_lookup(
        casting->spellings,
        description_key(casting->scratch, hs_casting_get_tidy(casting, mentions[mention].span)));
    for (guint k = 0; names && k < names->len; k++) {
        const guint32 name = g_array_index(names, guint32, k);
        const gint32 index = casting->mention_figures[name];
        if (index != HS_NO_FIGURE && hs_span_length(mentions[name].span) <= length &&
            hs_casting_get_figure(casting, index)->type <= HS_ENTITY_PLACE)
            return index;
    }
    return HS_NO_FIGURE;
}

/* Says whether the description with the noun `head`, tokens `first` to `last`, can be somebody: not
   what happens ("the arrest"; but "the results of a poll" are the poll), nor what is left of a
   phrase ("the", "through"). */
static gboolean
can_tell(HsCasting *casting, guint32 first, guint32 last, const char *head)
{
    static const char *const empty[] = { "a", "an", "how", "now", "the", "through", "why", NULL };
    gboolean several;
    if (hs_word_is(head, HS_WORD_HAPPENING))
        return hs_documents_read(casting, first, last, &several) != HS_DOCUMENT_NONE;
    for (guint32 i = first; i <= last; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        if (!g_strv_contains(empty, word) && !hs_word_is(word, HS_WORD_PREPOSITION) &&
            !g_ascii_ispunct(*word))
            return TRUE;
    }
    return FALSE;
}

/* Finds whom the phrase of the description itself names. */
static gint32
find_in_phrase(HsCasting *casting, guint32 mention, guint32 first, guint32 last, gboolean plural)
{
    static const char example[] = "the first example that it gives";
    const HsSpan span = casting->annotation->mentions[mention].span;
    gboolean several;
    gint32 found = plural ? find_example(casting, mention, first, last) : HS_NO_FIGURE;
    found = hs_casting_tell(casting, mention, found, SURE_EXAMPLE, example);
    if (found == HS_NO_FIGURE)
        found = hs_casting_tell(casting, mention, find_named_head(casting, mention, span),
                                SURE_HEAD, "the name in it");
    if (found == HS_NO_FIGURE)
        found = hs_casting_tell(casting, mention,
                                hs_document_find_publisher(casting, mention, first, last),
                                SURE_PUBLISHER, "who made the document, as it says");
    if (found == HS_NO_FIGURE &&
        hs_documents_read(casting, first, last, &several) == HS_DOCUMENT_NONE)
        found = hs_casting_tell(casting, mention, find_example(casting, mention, first, last),
                                SURE_EXAMPLE, example);
    if (found == HS_NO_FIGURE)
        found = hs_casting_tell(casting, mention,
                                hs_body_phrase_find(casting, mention, first, last), SURE_BODY,
                                "words that only one body is called by");
    return found;
}

/* Finds the one of whom the article said before what the description says. */
static gint32
find_so_called(HsCasting *casting, guint32 mention, const char *head, guint32 first, guint32 last)
{
    const gint32 found = hs_taken_up_find_so_called(casting, mention, head, first, last);
    if (found == HS_NO_FIGURE)
        return found;
    g_autofree char *why = g_strdup_printf("said of the same before: %s", head);
    return hs_casting_tell(casting, mention, found, SURE_SO_CALLED,
                           hs_arena_strdup(casting->scratch, why));
}

gint32
hs_description_resolve(HsCasting *casting, guint32 mention)
{
    static const char *const indefinite[] = { "a",    "an",  "another", "any",  "few",     "many",
                                              "most", "one", "other",   "some", "several", NULL };
    static const char *const possessives[] = { "his", "her", "its", "their", NULL };
    const HsSpan span = casting->annotation->mentions[mention].span;
    const guint32 first = hs_casting_token_at(casting, span.begin);
    const guint32 last = hs_casting_token_at(casting, MAX(span.end, 1) - 1);
    const guint32 core = core_end(casting, first, last);
    const char *const word = hs_casting_get_word(casting, first);
    const char *const head = hs_phrase_head(casting, first, last);
    const gboolean plural = is_plural(word, head);
    gint32 found = hs_casting_tell(casting, mention, find_spelled(casting, mention), SURE_SPELLED,
                                   "named in these words elsewhere");
    if (found == HS_NO_FIGURE)
        found = find_in_phrase(casting, mention, first, last, plural);
    if (found == HS_NO_FIGURE && hs_word_is(word, HS_WORD_DEFINITE) && !plural)
        found = hs_casting_tell(casting, mention, hs_document_find_maker(casting, mention, head),
                                SURE_MAKER, "who made that document");
    if (found == HS_NO_FIGURE && hs_word_is(word, HS_WORD_DEFINITE) && !plural &&
        (!g_strv_contains(possessives, word) || !hs_word_is_person(head) ||
         hs_word_is(head, HS_WORD_KIN)))
        found = find_so_called(casting, mention, head, first, core);
    if (found == HS_NO_FIGURE && !g_strv_contains(indefinite, word))
        found = hs_casting_tell(casting, mention, hs_alike_find(casting, mention, head, plural),
                                SURE_ALIKE, "likest of the named to these words");
    if (found == HS_NO_FIGURE && strcmp(word, "the") == 0 && !plural)
        found = hs_taken_up_find_nearest(casting, mention, head, first, core);
    if (found == HS_NO_FIGURE && !plural)
        found = hs_casting_tell(casting, mention, hs_document_find_only_maker(casting, head),
                                SURE_ONLY_MAKER, "the only one who made such a document");
    if (found == HS_NO_FIGURE && is_bare(casting, first, last))
        found = hs_casting_tell(casting, mention, find_taken_up(casting, mention, head), SURE_SAME,
                                "the only one near who was called so");
    if (found == HS_NO_FIGURE && !plural)
        found = hs_casting_tell(casting, mention, hs_lead_find(casting, mention, head, first, core),
                                SURE_LEAD, "whom the story names after these words");
    if (found != HS_NO_FIGURE)
        return found;
    const gboolean takes_part = casting->addressing[mention] >= 0 ||
                                (casting->attributions[mention] >= 0 &&
                                 can_tell(casting, first, last, head));
    return takes_part ? find_unnamed(casting, mention, head, plural) : HS_NO_FIGURE;
}
