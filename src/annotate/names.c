/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/names.h"

#include <string.h>

#include "annotate/bodynouns.h"
#include "annotate/headlinenames.h"
#include "annotate/longnames.h"
#include "annotate/wordspans.h"

/* Words of a title that stand before its last one, with a capital: "Senate Minority Leader" is no
 * leader of a "Senate Minority". */
static const char *const title_parts[] = {
    "agriculture",    "assistant", "associate", "attorney", "commerce",  "communication",
    "communications", "defence",   "defense",   "deputy",   "education", "energy",
    "executive",      "finance",   "foreign",   "health",   "inspector", "interior",
    "interim",        "labor",     "majority",  "managing", "minority",  "policy",
    "political",      "press",     "prime",     "senior",   "treasury",  "vice"
};

/* Last words of such titles. */
static const char *const titles[] = { "adviser",      "advisor",     "analyst",    "attorney",
                                      "chair",        "chairman",    "chairwoman", "chief",
                                      "commissioner", "director",    "editor",     "general",
                                      "judge",        "leader",      "manager",    "minister",
                                      "officer",      "secretary",   "speaker",    "spokesman",
                                      "spokesperson", "spokeswoman", "whip" };

/* Departments that are called by one word after "secretary of". */
static const char *const departments[] = { "agriculture", "commerce",       "defense",  "education",
                                           "energy",      "health",         "interior", "labor",
                                           "state",       "transportation", "treasury" };

static gboolean
is_mark(const HsFindings *findings, guint32 word)
{
    return findings->pieces->words[word].quote == HS_QUOTE_MARK;
}

/* Say whether the run `after` begins in the paragraph in which `before` ends: no name goes on in
 * the next one, and lines of a text that was broken at a width are no paragraphs. */
static gboolean
in_one_paragraph(const HsFindings *findings, HsRange before, HsRange after)
{
    return findings->pieces->words[before.end - 1].paragraph ==
           findings->pieces->words[after.first].paragraph;
}

/* Say whether a quotation mark stands between two runs and nothing else. */
static gboolean
only_mark_between(const HsFindings *findings, HsRange before, HsRange after)
{
    return before.end + 1 == after.first && is_mark(findings, before.end) &&
           in_one_paragraph(findings, before, after);
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
        naming->type == HS_ENTITY_PERSON &&
        in_one_paragraph(findings, last->range, naming->range)) {
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

/* Leave out of the name of a body the words of the title that follows it: "Senate Minority |
 * Leader", "Ports District | Judge". Empty where nothing is left. */
static HsRange
without_title(const HsFindings *findings, const HsNaming *naming, guint32 limit)
{
    HsRange name = naming->range;
    if (naming->type == HS_ENTITY_PERSON || name.end >= limit ||
        !HS_WORDS_AMONG(findings, name.end, titles) ||
        findings->pieces->words[name.end].shape != HS_SHAPE_CAPITALIZED)
        return name;
    if (hs_words_equal(findings, name.end, "Judge") &&
        hs_words_equal(findings, name.end - 1, "District"))
        name.end--;
    while (name.end > name.first && HS_WORDS_AMONG(findings, name.end - 1, title_parts))
        name.end--;
    return name;
}

/* Say whether a name is only the end of a title: "secretary of State". */
static gboolean
ends_title(const HsFindings *findings, HsRange name)
{
    const guint32 before = name.first;
    return name.end - before == 1 && before >= 2 && HS_WORDS_AMONG(findings, before, departments) &&
           hs_words_equal(findings, before - 1, "of") &&
           (hs_words_equal(findings, before - 2, "secretary") ||
            hs_words_equal(findings, before - 2, "Secretary"));
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

/* Give naming `i` the borders and the type that a reader expects; FALSE where no name is left. */
static gboolean
settle(HsFindings *findings, HsNaming *naming, guint32 limit)
{
    naming->range = without_possessive(findings, naming->range);
    naming->range = without_title(findings, naming, limit);
    if (naming->range.first == naming->range.end || ends_title(findings, naming->range))
        return FALSE;
    if (is_firm(findings, naming))
        hs_naming_set_type(naming, HS_ENTITY_ORGANIZATION);
    if (naming->type == HS_ENTITY_PERSON)
        naming->range = with_hyphen(findings, naming->range, limit);
    hs_bodynouns_take(findings, naming, limit);
    return TRUE;
}

/* Settle all namings and add those of bodies that a person possesses, right after the person's. */
static void
settle_all(HsFindings *findings)
{
    GArray *const all = findings->namings;
    for (guint i = 0; i < all->len;) {
        HsNaming *const naming = &g_array_index(all, HsNaming, i);
        const guint32 limit = i + 1 < all->len ? naming[1].range.first : findings->pieces->n_words;
        HsNaming body;
        if (!settle(findings, naming, limit)) {
            g_array_remove_index(all, i);
        } else if (hs_bodynouns_find_possessed(findings, naming, limit, &body)) {
            g_array_insert_val(all, i + 1, body);
            i += 2;
        } else {
            i++;
        }
    }
}

void
hs_names_finish(HsFindings *findings, const HsSyntax *syntax)
{
    hs_headline_names_cut(findings);
    hs_longnames_settle(findings, syntax);
    settle_all(findings);
    for (guint i = 0; i < findings->namings->len; i++) {
        HsNaming *const naming = &g_array_index(findings->namings, HsNaming, i);
        HsMention mention = {
            .span = hs_words_get_name(findings, naming->range),
            .kind = HS_MENTION_NAME,
            .type = naming->type,
            .score = naming->score,
        };
        memcpy(mention.types, naming->types, sizeof mention.types);
        naming->mention = hs_findings_add_mention(findings, &mention);
    }
}
