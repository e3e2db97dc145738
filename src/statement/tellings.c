/* SPDX-License-Identifier: Apache-2.0
 *
 * See tellings.h. Each mention of a person is looked at from both sides: a title that ends at the
 * name, a phrase between commas behind it or before it, a verb that says what the person is, was or
 * will be (predicates.h). What predecessors held is known once all others are. What the reader of
 * phrases (rolephrase.h) cannot take for what somebody is says nothing; most commas are followed by
 * something else. The scores are how often each kind was right on training articles, rounded.
 */
#include "statement/tellings.h"

#include "base/rolenoun.h"
#include "statement/nametitle.h"
#include "statement/predecessors.h"
#include "statement/predicates.h"
#include "statement/rolewords.h"

#define MAX_BEFORE 14  /* tokens of a phrase before a comma and a name */
#define MAX_LIST_GAP 9 /* tokens between two names under one title */

#define SCORE_TITLE 0.9
#define SCORE_APPOSITION 0.9
#define SCORE_BEFORE 0.8
#define SCORE_DESCRIPTION 0.6
#define SCORE_MEMBER_OF 0.6
#define SCORE_UNNAMED 0.8

/* Reads the organization that a comma joins to a title without article, as captions and letters
   have it: "Ada Voss, Chief Executive|, Trellis|, said". */
static void
read_employer(const HsRoleSite *site, HsRolePhrase *phrase)
{
    const HsRoleText *const text = site->text;
    const guint32 token = phrase->stop + 1;
    const gint32 name = hs_role_text_name(text, token);
    const guint32 end = hs_role_text_name_end(text, token);
    if (phrase->definite || phrase->bound || phrase->organization >= 0 || name < 0 ||
        !hs_role_text_reads(text, phrase->stop, ",") ||
        hs_role_text_type(text, name) != HS_ENTITY_ORGANIZATION ||
        (end < site->end &&
         (hs_role_text_is_word(text, end) || hs_role_text_is_possessive(text, end))))
        return;
    phrase->organization = text->cast->mention_entities[name];
    phrase->stop = end;
}

/* Reads "|, 45, a Russia analyst at ..." behind the name. */
static void
read_apposition(const HsRoleSite *site)
{
    HsRolePhrase phrase;
    guint32 at = hs_role_site_skip_brackets(site, site->last + 1);
    const gboolean dash = hs_role_text_reads(site->text, at, "—") ||
                          hs_role_text_reads(site->text, at, "–") ||
                          (hs_role_text_reads(site->text, at, "-") &&
                           !hs_role_text_is_glued(site->text, at));
    if (!hs_role_text_reads(site->text, at, ",") && !dash)
        return;
    at++;
    if (g_ascii_isdigit(*hs_role_text_word(site->text, at)) &&
        hs_role_text_reads(site->text, at + 1, ","))
        at += 2;
    if (!hs_role_phrase_read(site->text, at, site->end, &phrase) || phrase.plural ||
        !hs_role_site_can_end(site, phrase.stop) || hs_role_site_names_party(site, &phrase) ||
        (dash && !phrase.definite))
        return;
    if (!phrase.definite && !phrase.bound && hs_role_text_reads(site->text, phrase.stop, "and") &&
        hs_role_text_name(site->text, phrase.stop + 1) >= 0)
        return;
    const guint32 end = phrase.stop;
    const guint32 joined = hs_role_site_add_joined(site, &phrase, site->first, SCORE_APPOSITION);
    phrase.stop = joined > end ? joined : end;
    read_employer(site, &phrase);
    hs_role_site_add(site, &phrase, site->first, phrase.stop, SCORE_APPOSITION);
}

/* Says whether the words from token `token` on tell of whom somebody speaks who is meant himself:
   "a spokesman for |the governor". */
static gboolean
is_served(const HsRoleText *text, guint32 token)
{
    static const char *const prepositions[] = { "for", "to", NULL };
    const char *const noun = hs_role_text_word(text, (gint64)token - 2);
    return hs_role_text_is(text, (gint64)token - 1, prepositions) &&
           (hs_role_noun_is_voice(noun) || hs_role_noun_is_agent(noun));
}

/* Says whether an article with a spokesman stands at token `token`: "a spokesman". */
static gboolean
opens_voice(const HsRoleText *text, guint32 token)
{
    static const char *const articles[] = { "a", "an", "another", NULL };
    const char *const noun = hs_role_text_word(text, (gint64)token + 1);
    return hs_role_text_is(text, token, articles) &&
           (hs_role_noun_is_voice(noun) || hs_role_noun_is_agent(noun));
}

/* Reads the phrase from token `token` that ends at `comma`, two of which "and" may join: "its
   founder and president". What the first tells is added. */
static gboolean
read_up_to(const HsRoleSite *site, guint32 token, guint32 comma, HsRolePhrase *out_phrase)
{
    HsRolePhrase phrase, second;
    if (!hs_role_phrase_read(site->text, token, comma, &phrase) || phrase.plural)
        return FALSE;
    if (phrase.stop != comma) {
        if (!phrase.definite || !hs_role_text_reads(site->text, phrase.stop, "and") ||
            !hs_role_phrase_read(site->text, phrase.stop + 1, comma, &second) || second.plural ||
            second.definite || second.stop != comma)
            return FALSE;
        if (second.organization < 0)
            second.organization = phrase.organization;
        phrase.organization = second.organization;
        phrase.stop = comma;
        hs_role_site_add(site, &phrase, token, site->last + 1, SCORE_BEFORE);
        second.definite = TRUE;
        phrase = second;
    }
    *out_phrase = phrase;
    return TRUE;
}

/* Reads "the company's director, |Ada Voss"; the name, with its titles, begins at `first`. */
static void
read_before(const HsRoleSite *site, guint32 first)
{
    if (first < site->begin + 2 || !hs_role_text_reads(site->text, first - 1, ","))
        return;
    const guint32 comma = first - 1;
    for (guint32 i = comma; i > site->begin && i + MAX_BEFORE > comma; i--) {
        HsRolePhrase phrase;
        if (hs_role_text_reads(site->text, i - 1, ",") ||
            hs_role_text_reads(site->text, i - 1, ";"))
            return;
        const gboolean opens = hs_role_text_reads(site->text, i - 1, "the") ||
                               hs_role_text_reads(site->text, i - 1, "its") ||
                               hs_role_text_reads(site->text, i - 1, "his") ||
                               hs_role_text_reads(site->text, i - 1, "her") ||
                               hs_role_text_reads(site->text, i - 1, "their") ||
                               hs_role_text_reads(site->text, i - 1, "another") ||
                               hs_role_text_reads(site->text, i - 1, "two") ||
                               hs_role_text_reads(site->text, i - 1, "three");
        const gboolean owns = hs_role_text_name(site->text, i - 1) >= 0 &&
                              hs_role_text_name(site->text, (gint64)i - 2) !=
                                  hs_role_text_name(site->text, i - 1);
        const gboolean voice = opens_voice(site->text, i - 1);
        if ((!opens && !owns && !voice) || is_served(site->text, i - 1) ||
            !read_up_to(site, i - 1, comma, &phrase) || (!phrase.definite && !voice))
            continue;
        hs_role_site_add(site, &phrase, i - 1, site->last + 1, SCORE_BEFORE);
        return;
    }
}

/* Reads what the name belongs to: "Ada Voss |of the Harrow Institute". */
static void
read_origin(const HsRoleSite *site, HsRolePhrase *phrase)
{
    const guint32 at = hs_role_site_skip_brackets(site, site->last + 1);
    if (!hs_role_text_reads(site->text, at, "of") &&
        !(phrase->end == phrase->begin && hs_role_text_reads(site->text, at, "from")))
        return;
    const guint32 object = hs_role_phrase_object(site->text, at + 1, site->end);
    if (object >= site->end || object > at + 3)
        return;
    const gint32 name = hs_role_text_name(site->text, object);
    const gint32 entity = site->text->cast->mention_entities[name];
    const HsEntityType type = hs_role_text_type(site->text, name);
    if (type == HS_ENTITY_ORGANIZATION && phrase->organization < 0)
        phrase->organization = entity;
    else if (type == HS_ENTITY_PLACE && phrase->place < 0 && phrase->end > phrase->begin &&
             hs_role_noun_is_office(hs_role_text_word(site->text, phrase->head)))
        phrase->place = entity;
    else
        return;
    phrase->stop = object;
    while (hs_role_text_name(site->text, phrase->stop) == name)
        phrase->stop++;
}

/* Reads the state behind a lawmaker's name: "Sen. Ada Voss|, R-Norland|", "|(D-Norland)|". */
static void
read_seat(const HsRoleSite *site, HsRolePhrase *phrase)
{
    static const char *const parties[] = { "r", "d", "i", NULL };
    static const char *const members[] = { "republican", "democrat", "independent", NULL };
    const HsRoleText *const text = site->text;
    guint32 at = site->last + 1;
    if (phrase->place >= 0 || !hs_role_noun_is_office(hs_role_text_word(text, phrase->head)) ||
        (!hs_role_text_reads(text, at, ",") && !hs_role_text_reads(text, at, "(")))
        return;
    at++;
    if (hs_role_text_is(text, at, hs_role_words_determiners))
        at++;
    if (hs_role_text_is(text, at, parties) && hs_role_text_reads(text, at + 1, "-"))
        at += 2;
    else if (hs_role_text_is(text, at, members) &&
             (hs_role_text_reads(text, at + 1, "of") || hs_role_text_reads(text, at + 1, "from")))
        at += 2;
    else if (!g_str_has_prefix(hs_role_text_word(text, at), "r-") &&
             !g_str_has_prefix(hs_role_text_word(text, at), "d-"))
        return;
    const gint32 name = hs_role_text_name(text, at);
    if (name < 0 || hs_role_text_type(text, name) != HS_ENTITY_PLACE)
        return;
    phrase->place = hs_role_text_entity(text, at);
    phrase->stop = hs_role_text_name_end(text, at);
}

/* Says whether nothing but commas, "and", brackets and parties ("Republican of Iowa") stands
   between two names, so that a title in front of the first is that of both. */
static gboolean
is_list_gap(const HsRoleSite *site, guint32 begin, guint32 end)
{
    static const char *const links[] = { ",",          "and",      "&",           "of",
                                         "republican", "democrat", "independent", NULL };
    if (end <= begin || end > begin + MAX_LIST_GAP)
        return FALSE;
    for (guint32 i = begin; i < end; i++) {
        i = hs_role_site_skip_brackets(site, i);
        if (i >= end)
            return i == end;
        const gint32 name = hs_role_text_name(site->text, i);
        const gboolean state = name >= 0 && hs_role_text_reads(site->text, (gint64)i - 1, "of") &&
                               hs_role_text_type(site->text, name) == HS_ENTITY_PLACE;
        if (!hs_role_text_is(site->text, i, links) && !state)
            return FALSE;
    }
    return TRUE;
}

static gboolean
find_name(const HsRoleText *text, guint32 mention, guint32 *out_first, guint32 *out_last)
{
    const HsSpan span = text->annotation->mentions[mention].span;
    guint32 first = hs_role_text_at(text, span.begin);
    const guint32 last = hs_role_text_at(text, MAX(span.end, 1) - 1);
    while (first <= last && hs_role_text_name(text, first) != (gint32)mention)
        first++;
    *out_first = first;
    *out_last = last;
    return first <= last && last < text->text->n_tokens;
}

/* Gives the title in the plural before this name to the names that follow it in a list; says
   whether there are any. */
static gboolean
share_title(const HsRoleSite *site, const HsRolePhrase *phrase)
{
    const HsRoleText *const text = site->text;
    guint32 end = site->last + 1;
    gboolean shared = FALSE;
    HsRoleSite next = *site;
    for (guint32 i = site->mention + 1; i < text->annotation->n_mentions; i++) {
        if (text->annotation->mentions[i].kind != HS_MENTION_NAME ||
            hs_role_text_type(text, (gint32)i) != HS_ENTITY_PERSON ||
            text->cast->mention_entities[i] < 0)
            continue;
        if (!find_name(text, i, &next.first, &next.last) || next.first >= site->end ||
            !is_list_gap(site, end, next.first))
            break;
        next.mention = i;
        next.entity = text->cast->mention_entities[i];
        hs_role_site_add(&next, phrase, phrase->first, next.last + 1, SCORE_TITLE);
        end = next.last + 1;
        shared = TRUE;
    }
    return shared;
}

/* Says whether the title can be that of this name. A noun in lower case before a single word is
   chance more often than not ("reach a prospect Voss liked"). */
static gboolean
suits_name(const HsRoleSite *site, const HsRolePhrase *phrase)
{
    return site->last > site->first || hs_role_text_is_capital(site->text, phrase->head);
}

/* Reads the titles before the name ("Harrow Institute economist Dr. |Ada Voss") and what the name
   is of. Returns the first token of the titles. */
static guint32
read_titles(const HsRoleSite *site)
{
    static const char *const honorifics[] = { "mr", "mrs", "ms", "miss", "dr", "sir", NULL };
    HsRolePhrase phrase = { .organization = -1, .place = -1, .behalf = -1 };
    guint32 first = site->first;
    if (first > site->begin && hs_role_text_is(site->text, first - 1, honorifics))
        first--;
    if (!hs_name_title_read(site->text, site->begin, first, &phrase) ||
        !suits_name(site, &phrase)) {
        phrase = (HsRolePhrase){ .organization = -1, .place = -1, .behalf = -1 };
        phrase.stop = site->last + 1;
        read_origin(site, &phrase);
        if (phrase.organization >= 0)
            hs_role_site_add(site, &phrase, site->first, phrase.stop, SCORE_MEMBER_OF);
        return first;
    }
    phrase.stop = site->last + 1;
    if (phrase.plural) {
        if (share_title(site, &phrase))
            hs_role_site_add(site, &phrase, phrase.first, site->last + 1, SCORE_TITLE);
        return phrase.first;
    }
    read_origin(site, &phrase);
    read_seat(site, &phrase);
    hs_role_site_add(site, &phrase, phrase.first, phrase.stop, SCORE_TITLE);
    HsRolePhrase outer;
    if (hs_name_title_read(site->text, site->begin, phrase.first, &outer) && !outer.plural &&
        outer.first < phrase.first) {
        outer.stop = site->last + 1;
        hs_role_site_add(site, &outer, outer.first, outer.stop, SCORE_TITLE);
        return outer.first;
    }
    return phrase.first;
}

/* Says whether a name of `entity` stands in `span`. */
static gboolean
holds_name(const HsRoleText *text, guint32 mention, gint32 entity)
{
    const HsSpan span = text->annotation->mentions[mention].span;
    for (guint32 i = mention + 1; i < text->annotation->n_mentions; i++) {
        if (text->annotation->mentions[i].span.begin >= span.end)
            break;
        if (text->annotation->mentions[i].kind == HS_MENTION_NAME &&
            text->cast->mention_entities[i] == entity)
            return TRUE;
    }
    return FALSE;
}

/* Reads a description that stands for somebody: "the Norland senator", "a spokesman for ...". */
static void
read_description(const HsRoleSite *site)
{
    const HsEntity *const entity = &site->text->cast->entities[site->entity];
    HsRolePhrase phrase;
    if (holds_name(site->text, site->mention, site->entity) ||
        !hs_role_phrase_read(site->text, site->first, site->last + 1, &phrase))
        return;
    if (entity->named && entity->type == HS_ENTITY_PERSON && !phrase.plural && phrase.definite)
        hs_role_site_add(site, &phrase, site->first, phrase.stop, SCORE_DESCRIPTION);
    else if (!entity->named &&
             (entity->type == HS_ENTITY_PERSON || entity->type == HS_ENTITY_GROUP ||
              entity->type == HS_ENTITY_OTHER) &&
             (phrase.organization >= 0 || phrase.place >= 0 || phrase.country ||
              hs_role_site_is_voice(site, &phrase)))
        hs_role_site_add(site, &phrase, site->first, phrase.stop, SCORE_UNNAMED);
}

/* Looks at one mention from all sides. */
static void
read_mention(HsRoleSite *site)
{
    const HsRoleText *const text = site->text;
    const HsMention *const mention = &text->annotation->mentions[site->mention];
    if (mention->kind == HS_MENTION_NAME) {
        if (!find_name(text, site->mention, &site->first, &site->last))
            return;
    } else {
        site->first = hs_role_text_at(text, mention->span.begin);
        site->last = hs_role_text_at(text, MAX(mention->span.end, 1) - 1);
        if (site->first > site->last || site->last >= text->text->n_tokens)
            return;
    }
    site->begin = hs_role_text_sentence(text, site->first, &site->end);
    site->end = MAX(site->end, site->last + 1);
    if (mention->kind == HS_MENTION_NOMINAL) {
        read_description(site);
    } else if (hs_role_text_type(text, (gint32)site->mention) == HS_ENTITY_PERSON) {
        if (mention->kind == HS_MENTION_NAME) {
            read_before(site, read_titles(site));
            read_apposition(site);
        }
        hs_predicates_read(site);
    }
}

GArray *
hs_tellings_find(HsArena *arena, const HsRoleText *text)
{
    HsRoleSite site = {
        .arena = arena,
        .text = text,
        .tellings = g_array_new(FALSE, FALSE, sizeof(HsTelling)),
    };
    for (guint32 i = 0; i < text->annotation->n_mentions; i++) {
        site.mention = i;
        site.entity = text->cast->mention_entities[i];
        if (site.entity >= 0)
            read_mention(&site);
    }
    hs_predecessors_read(arena, text, site.tellings);
    return site.tellings;
}
