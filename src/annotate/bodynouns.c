/* SPDX-License-Identifier: Apache-2.0
 *
 * Which noun goes with which kind of name was counted in gold/train: of "campaign" after a person
 * 90 of 121 are annotated as part of a name, of "administration" 33 of 40, of "government" after a
 * place or people 19 of 24, of "police" 6 of 8; but of "troops" 6 of 16, of "supporters" none.
 * Where the tagger took the name itself for an organization, as it often does before such a noun,
 * only the nouns count that make little sense after one.
 */
#include "annotate/bodynouns.h"

#include "annotate/wordspans.h"

#define OF_PERSONS (1u << HS_ENTITY_PERSON)
#define OF_PLACES ((1u << HS_ENTITY_PLACE) | (1u << HS_ENTITY_GROUP))
#define OF_BODIES (1u << HS_ENTITY_ORGANIZATION)

/* An "Iowa campaign" is a campaign in Iowa. */
static const struct {
    const char *noun;
    guint of; /* bits of the types before it */
} bodies[] = {
    { "administration", OF_PERSONS | OF_PLACES | OF_BODIES },
    { "army", OF_PLACES },
    { "camp", OF_PERSONS },
    { "campaign", OF_PERSONS | OF_BODIES },
    { "government", OF_PERSONS | OF_PLACES | OF_BODIES },
    { "legislature", OF_PLACES },
    { "military", OF_PLACES },
    { "ministry", OF_PLACES },
    { "parliament", OF_PLACES },
    { "police", OF_PLACES },
    { "team", OF_PERSONS },
    { "transition", OF_PERSONS },
};

/* What a person, or a place, possesses that is called by its name. Of "Voss's team" too few are. */
static const char *const possessed[] = { "administration", "campaign", "office" };
static const char *const possessed_by_places[] = { "ministry" };

/* Adjectives that may stand before the noun: "the Voss presidential campaign", "the Norland foreign
   ministry". */
static const char *const kinds_of_body[] = { "defence",  "defense",      "election",  "finance",
                                             "foreign",  "health",       "interior",  "justice",
                                             "military", "presidential", "transition" };

/* Return the word after an adjective at `word`, if one stands there. */
static guint32
after_kind(const HsFindings *findings, guint32 word, guint32 limit)
{
    return word < limit && HS_WORDS_AMONG(findings, word, kinds_of_body) ? word + 1 : word;
}

/* Say whether `naming` can be a person that the tagger took for the body that is named after him.
 */
static gboolean
is_one_word(const HsFindings *findings, const HsNaming *naming)
{
    return naming->range.end - naming->range.first == 1 &&
           findings->pieces->words[naming->range.first].shape == HS_SHAPE_CAPITALIZED;
}

static gboolean
is_body(const HsFindings *findings, guint32 word, const HsNaming *naming)
{
    if (naming->type == HS_ENTITY_ORGANIZATION && !is_one_word(findings, naming))
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(bodies); i++) {
        if (hs_words_equal(findings, word, bodies[i].noun))
            return (bodies[i].of & (1u << naming->type)) != 0;
    }
    return FALSE;
}

void
hs_bodynouns_take(const HsFindings *findings, HsNaming *naming, guint32 limit)
{
    guint32 word = after_kind(findings, naming->range.end, limit);
    if (word >= limit || !is_body(findings, word, naming))
        word = naming->range.end;
    if (word < limit && is_body(findings, word, naming)) {
        naming->range.end = word + 1;
        hs_naming_set_type(naming, HS_ENTITY_ORGANIZATION);
    }
}

gboolean
hs_bodynouns_find_possessed(const HsFindings *findings, const HsNaming *naming, guint32 limit,
                            HsNaming *out_body)
{
    guint32 word = naming->range.end;
    const gboolean place = naming->type == HS_ENTITY_PLACE;
    if ((naming->type != HS_ENTITY_PERSON && !place) || word + 1 >= limit ||
        (!hs_words_equal(findings, word, "’") && !hs_words_equal(findings, word, "'")))
        return FALSE;
    word += hs_words_equal(findings, word + 1, "s") ? 2 : 1;
    word = after_kind(findings, word, limit);
    if (word >= limit || !(place ? HS_WORDS_AMONG(findings, word, possessed_by_places)
                                 : HS_WORDS_AMONG(findings, word, possessed)))
        return FALSE;
    *out_body = *naming;
    out_body->range.end = word + 1;
    hs_naming_set_type(out_body, HS_ENTITY_ORGANIZATION);
    return TRUE;
}
