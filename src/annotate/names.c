/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/names.h"

#include "annotate/wordspans.h"

/* Nouns that make a body of whoever stands before them, a person ("the Voss campaign") or a place
 * or people ("the Norland government"): an "Iowa campaign" is a campaign in Iowa. */
static const struct {
    const char *noun;
    gboolean of_persons, of_places;
} bodies[] = {
    { "administration", TRUE, TRUE }, { "government", TRUE, TRUE },   { "campaign", TRUE, FALSE },
    { "camp", TRUE, FALSE },          { "team", TRUE, FALSE },        { "transition", TRUE, FALSE },
    { "army", FALSE, TRUE },          { "military", FALSE, TRUE },    { "ministry", FALSE, TRUE },
    { "parliament", FALSE, TRUE },    { "legislature", FALSE, TRUE },
};

/* Adjectives that may stand before the noun: "the Voss presidential campaign", "the Norland foreign
 * ministry". */
static const char *const kinds_of_body[] = { "presidential", "election", "re-election",
                                             "transition",   "foreign",  "defense",
                                             "defence",      "interior", "finance",
                                             "health",       "justice" };

static gboolean
is_mark(const HsFindings *findings, guint32 word)
{
    return findings->pieces->words[word].quote == HS_QUOTE_MARK;
}

/* Say whether a quotation mark stands between two runs and nothing else. */
static gboolean
only_mark_between(const HsFindings *findings, HsRange before, HsRange after)
{
    return before.end + 1 == after.first && is_mark(findings, before.end);
}

/* Say whether a mark that stands inside the run closes what was opened before it: Duke" Hale. */
static gboolean
closes_inside(const HsFindings *findings, HsRange range)
{
    guint n = 0;
    for (guint32 w = range.first + 1; w + 1 < range.end; w++)
        n += is_mark(findings, w);
    return n == 1;
}

/* Put the parts of a name that a nickname splits into one: Tom "Duke" Hale. Return whether `naming`
 * was taken into the one before it, or those. */
static gboolean
join_nickname(const HsFindings *findings, const HsNaming *naming)
{
    GArray *const all = findings->namings;
    if (all->len == 0 || naming->type != HS_ENTITY_PERSON)
        return FALSE;
    HsNaming *const last = &g_array_index(all, HsNaming, all->len - 1);
    HsNaming *first = all->len > 1 ? last - 1 : NULL;
    if (last->type != HS_ENTITY_PERSON || !only_mark_between(findings, last->range, naming->range))
        return FALSE;
    if (closes_inside(findings, naming->range))
        first = last;
    else if (first == NULL || first->type != HS_ENTITY_PERSON ||
             !only_mark_between(findings, first->range, last->range))
        return FALSE;
    first->range.end = naming->range.end;
    first->score = MIN(first->score, MIN(last->score, naming->score));
    if (first != last)
        g_array_set_size(all, all->len - 1);
    return TRUE;
}

/* Two persons with nothing between them are one: "Mr." and "Hale" come apart where corpora disagree
 * on whether a title is part of a name. */
void
hs_names_append(HsFindings *findings, const HsNaming *naming)
{
    GArray *const all = findings->namings;
    HsNaming *const last = all->len == 0 ? NULL : &g_array_index(all, HsNaming, all->len - 1);

    if (last != NULL && last->range.end == naming->range.first && last->type == naming->type &&
        naming->type == HS_ENTITY_PERSON) {
        last->range.end = naming->range.end;
        last->score = MIN(last->score, naming->score);
        return;
    }
    if (join_nickname(findings, naming))
        return;
    g_array_append_val(all, *naming);
}

/* A name without the possessive that the tagger sometimes takes in. */
static HsRange
without_possessive(const HsFindings *findings, HsRange range)
{
    HsRange name = hs_words_trim(findings, range);
    if (name.end - name.first > 2 && hs_words_equal(findings, name.end - 1, "s") &&
        (hs_words_equal(findings, name.end - 2, "’") ||
         hs_words_equal(findings, name.end - 2, "'")))
        name.end -= 2;
    return name;
}

/* A name of two words or more and what a hyphen ties to it: "Ban Ki-moon". A single one is more
 * often the first half of a compound, as in "Hale-backed". */
static HsRange
with_hyphen(const HsFindings *findings, HsRange name, guint32 limit)
{
    const HsWord *const words = findings->pieces->words;
    if (name.end - name.first >= 2 && name.end + 2 <= limit && !words[name.end].space &&
        !words[name.end + 1].space && hs_words_equal(findings, name.end, "-") &&
        words[name.end + 1].paragraph == words[name.end].paragraph &&
        words[name.end + 1].shape != HS_SHAPE_PUNCTUATION)
        name.end += 2;
    return name;
}

static gboolean
is_body(const HsFindings *findings, guint32 word, HsEntityType type)
{
    for (guint i = 0; i < G_N_ELEMENTS(bodies); i++) {
        if (hs_words_equal(findings, word, bodies[i].noun))
            return (bodies[i].of_persons && type == HS_ENTITY_PERSON) ||
                   (bodies[i].of_places && (type == HS_ENTITY_PLACE || type == HS_ENTITY_GROUP));
    }
    return FALSE;
}

/* Take the noun after `naming` into it where the two name a body. `limit`: the first word that is
 * not free. */
static void
take_body(const HsFindings *findings, HsNaming *naming, guint32 limit)
{
    guint32 word = naming->range.end;
    for (guint i = 0; word < limit && i < G_N_ELEMENTS(kinds_of_body); i++) {
        if (hs_words_equal(findings, word, kinds_of_body[i])) {
            word++;
            break;
        }
    }
    if (word < limit && is_body(findings, word, naming->type)) {
        naming->range.end = word + 1;
        naming->type = HS_ENTITY_ORGANIZATION;
    }
}

/* "Hale & Roe" is a firm, not a person. */
static gboolean
is_firm(const HsFindings *findings, const HsNaming *naming)
{
    for (guint32 w = naming->range.first; w < naming->range.end; w++) {
        if (naming->type == HS_ENTITY_PERSON && hs_words_equal(findings, w, "&"))
            return TRUE;
    }
    return FALSE;
}

void
hs_names_finish(HsFindings *findings)
{
    GArray *const all = findings->namings;
    for (guint i = 0; i < all->len; i++) {
        HsNaming *const naming = &g_array_index(all, HsNaming, i);
        const guint32 limit = i + 1 < all->len ? naming[1].range.first : findings->pieces->n_words;

        naming->range = without_possessive(findings, naming->range);
        if (is_firm(findings, naming))
            naming->type = HS_ENTITY_ORGANIZATION;
        if (naming->type == HS_ENTITY_PERSON)
            naming->range = with_hyphen(findings, naming->range, limit);
        take_body(findings, naming, limit);
        const HsMention mention = {
            .span = hs_words_get_span(findings, naming->range),
            .kind = HS_MENTION_NAME,
            .type = naming->type,
            .score = naming->score,
        };
        naming->mention = hs_findings_add_mention(findings, &mention);
    }
}
