/* SPDX-License-Identifier: Apache-2.0
 *
 * See roletext.h. Taggers take a title into a person's name or leave it out ("Senator Ada Voss",
 * "Senator |Ada Voss"); here it is always outside, so that there is one way to read it.
 */
#include "statement/roletext.h"

#include <string.h>

#include "base/rolenoun.h"
#include "text/places.h"

#define MAX_TITLE 7 /* tokens of a name that are looked through for its title */

/* Returns token `token` in lower case; a full stop at the end of an abbreviation goes. */
static const char *
fold_token(HsArena *scratch, const char *body, HsSpan span)
{
    g_autofree char *lower = g_utf8_strdown(body + span.begin, hs_span_length(span));
    const gsize n = strlen(lower);
    if (n > 1 && lower[n - 1] == '.')
        lower[n - 1] = '\0';
    if (g_str_has_prefix(lower, "’")) {
        g_autofree char *plain = g_strconcat("'", lower + strlen("’"), NULL);
        return hs_arena_strdup(scratch, plain);
    }
    return hs_arena_strdup(scratch, lower);
}

guint32
hs_role_text_at(const HsRoleText *text, guint32 offset)
{
    return hs_text_token_at(text->text, offset);
}

/* Returns the token after the titles and honorifics with which the name from token `first` to
   `last` begins ("Norland President |Ada Voss"); at least one token is left for the name. */
static guint32
skip_titles(const HsRoleText *text, guint32 first, guint32 last)
{
    static const char *const honorifics[] = { "mr", "mrs", "ms", "miss", "dr", "sir", NULL };
    guint32 name = first;
    for (guint32 i = first; i < last && i < first + MAX_TITLE; i++) {
        const char *const word = hs_role_text_word(text, i);
        if (hs_role_noun_is_title(word) || (i == name && hs_role_text_is(text, i, honorifics)))
            name = i + 1;
        else if (name == i && i > first && i + 2 <= last &&
                 (strcmp(word, "of") == 0 || strcmp(word, "-") == 0))
            name = ++i + 1; /* "of State", "-elect" */
    }
    return MIN(name, last);
}

/* Marks the tokens of names, without the titles of persons; the longer of two that begin together
   comes first. */
static void
mark_names(HsRoleText *text, gint32 *mentions)
{
    for (guint32 i = 0; i < text->annotation->n_mentions; i++) {
        const HsMention *const mention = &text->annotation->mentions[i];
        if (mention->kind != HS_MENTION_NAME ||
            (mention->type == HS_ENTITY_PERSON && text->cast->mention_entities[i] < 0))
            continue; /* a person who is nobody is a word of a title: "|Prime| Minister" */
        guint32 first = hs_role_text_at(text, mention->span.begin);
        const guint32 last = hs_role_text_at(text, MAX(mention->span.end, 1) - 1);
        if (hs_role_text_type(text, (gint32)i) == HS_ENTITY_PERSON) {
            first = skip_titles(text, first, last);
            if (first == last && hs_role_noun_is_title(hs_role_text_word(text, first)))
                continue; /* nobody's name */
        }
        for (guint32 k = first; k <= last && k < text->text->n_tokens; k++) {
            if (mentions[k] < 0)
                mentions[k] = (gint32)i;
        }
    }
}

/* Returns the entity of `cast` that is `country`, -1 where no mention names it. */
static gint32
find_country(const HsCast *cast, const HsCountry *country)
{
    for (guint32 i = 0; i < cast->n_entities; i++) {
        const HsEntity *const entity = &cast->entities[i];
        if (entity->type == HS_ENTITY_PLACE && g_strcmp0(entity->link.id, country->id) == 0)
            return (gint32)i;
    }
    return -1;
}

static void
mark_countries(const HsRoleText *text, HsRoleCountry *countries)
{
    for (guint32 i = 0; i < text->cast->n_country_words; i++) {
        const HsCountryWord *const word = &text->cast->country_words[i];
        const guint32 first = hs_role_text_at(text, word->span.begin);
        const guint32 last = hs_role_text_at(text, MAX(word->span.end, 1) - 1);
        if (first <= last && last < text->text->n_tokens)
            countries[first] = (HsRoleCountry){ .country = &word->country,
                                                .n_tokens = last + 1 - first,
                                                .entity = find_country(text->cast,
                                                                       &word->country) };
    }
}

HsRoleText
hs_role_text_new(HsArena *scratch, const HsCast *cast)
{
    const HsText *const text = cast->annotation->text;
    const char **const words = hs_arena_new0(scratch, const char *, text->n_tokens);
    gint32 *const mentions = hs_arena_new0(scratch, gint32, text->n_tokens);
    HsRoleCountry *const countries = hs_arena_new0(scratch, HsRoleCountry, text->n_tokens);
    for (guint32 i = 0; i < text->n_tokens; i++) {
        words[i] = fold_token(scratch, text->article->body, text->tokens[i].span);
        mentions[i] = -1;
    }
    HsRoleText made = {
        .scratch = scratch,
        .cast = cast,
        .annotation = cast->annotation,
        .text = text,
        .words = words,
        .mentions = mentions,
        .countries = countries,
    };
    mark_names(&made, mentions);
    mark_countries(&made, countries);
    return made;
}

const char *
hs_role_text_word(const HsRoleText *text, gint64 token)
{
    return token >= 0 && token < text->text->n_tokens ? text->words[token] : "";
}

gboolean
hs_role_text_reads(const HsRoleText *text, gint64 token, const char *word)
{
    return strcmp(hs_role_text_word(text, token), word) == 0;
}

gboolean
hs_role_text_is(const HsRoleText *text, gint64 token, const char *const *list)
{
    return g_strv_contains(list, hs_role_text_word(text, token));
}

guint32
hs_role_text_sentence(const HsRoleText *text, guint32 token, guint32 *out_end)
{
    const HsSentence *const sentence = &text->text->sentences[text->text->tokens[token].sentence];
    *out_end = sentence->first_token + sentence->n_tokens;
    return sentence->first_token;
}

gint32
hs_role_text_name(const HsRoleText *text, gint64 token)
{
    return token >= 0 && token < text->text->n_tokens ? text->mentions[token] : -1;
}

guint32
hs_role_text_name_begin(const HsRoleText *text, guint32 token)
{
    const gint32 name = hs_role_text_name(text, token);
    while (name >= 0 && token > 0 && hs_role_text_name(text, (gint64)token - 1) == name)
        token--;
    return token;
}

guint32
hs_role_text_name_end(const HsRoleText *text, guint32 token)
{
    const gint32 name = hs_role_text_name(text, token);
    while (name >= 0 && token < text->text->n_tokens && hs_role_text_name(text, token) == name)
        token++;
    return token;
}

const HsRoleCountry *
hs_role_text_country(const HsRoleText *text, guint32 token)
{
    const HsRoleCountry *const found = token < text->text->n_tokens ? &text->countries[token]
                                                                    : NULL;
    if (!found || !found->country || hs_role_text_is_joint(text, token + found->n_tokens))
        return NULL;
    const gint32 name = hs_role_text_name(text, token);
    const guint32 end = hs_role_text_name_end(text, token);
    const gboolean whole = hs_role_text_name_begin(text, token) == token &&
                           end <= token + found->n_tokens;
    return name < 0 || (whole && (hs_role_text_type(text, name) == HS_ENTITY_GROUP ||
                                  end < token + found->n_tokens))
               ? found
               : NULL;
}

gint32
hs_role_text_entity(const HsRoleText *text, guint32 token)
{
    const gint32 name = hs_role_text_name(text, token);
    return name >= 0 ? text->cast->mention_entities[name] : -1;
}

HsEntityType
hs_role_text_type(const HsRoleText *text, gint32 mention)
{
    const gint32 entity = text->cast->mention_entities[mention];
    return entity >= 0 ? text->cast->entities[entity].type
                       : text->annotation->mentions[mention].type;
}

static gunichar
first_character(const HsRoleText *text, gint64 token)
{
    if (token < 0 || token >= text->text->n_tokens)
        return 0;
    return g_utf8_get_char(text->text->article->body + text->text->tokens[token].span.begin);
}

gboolean
hs_role_text_is_capital(const HsRoleText *text, gint64 token)
{
    return g_unichar_isupper(first_character(text, token));
}

gboolean
hs_role_text_is_word(const HsRoleText *text, gint64 token)
{
    return g_unichar_isalnum(first_character(text, token));
}

gboolean
hs_role_text_is_glued(const HsRoleText *text, gint64 token)
{
    return token > 0 && token < text->text->n_tokens &&
           text->text->tokens[token - 1].span.end == text->text->tokens[token].span.begin;
}

gboolean
hs_role_text_is_possessive(const HsRoleText *text, gint64 token)
{
    return hs_role_text_reads(text, token, "'s") || hs_role_text_reads(text, token, "'");
}

gboolean
hs_role_text_is_joint(const HsRoleText *text, gint64 token)
{
    return hs_role_text_reads(text, token, "-") && hs_role_text_is_glued(text, token) &&
           hs_role_text_is_glued(text, token + 1);
}
