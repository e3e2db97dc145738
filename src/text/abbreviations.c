/* SPDX-License-Identifier: Apache-2.0
 *
 * See abbreviations.h. The words of the table are in lower case, without the last full stop,
 * sorted; each has the rule by which it keeps its full stop. Words with a full stop after each
 * letter (U.S, a.m) are no entries: they are known by their shape.
 */
#include "text/abbreviations.h"

#include <string.h>

#include "base/wordtable.h"

#define MAX_WORD 6
#define MAX_STARTER 12

typedef enum {
    TITLE,          /* with a capital; before a name */
    GOES_ON,        /* not in capitals; never last */
    END,            /* may be last */
    CAPITAL_END,    /* with a capital; may be last */
    NUMBER,         /* only before a number */
    CAPITAL_NUMBER, /* with a capital, only before a number */
    DAY,            /* with a capital, not before a capital */
    PLACE,          /* with one capital, after a comma or before a comma or a lower-case letter */
    VERSUS,         /* between names */
    LIFE,           /* opening a bracket, or before a number: (b. March 1950) */
} Rule;

typedef struct {
    const char *word;
    Rule rule;
} Abbreviation;

/* clang-format off */
static const Abbreviation abbreviations[] = {
    { "adm", TITLE }, { "al", END }, { "ala", PLACE }, { "amb", TITLE }, { "approx", GOES_ON },
    { "apr", CAPITAL_NUMBER }, { "ariz", PLACE }, { "ark", PLACE }, { "art", NUMBER },
    { "arts", NUMBER }, { "assn", END }, { "assoc", END }, { "attn", GOES_ON }, { "atty", TITLE },
    { "attys", TITLE }, { "aug", CAPITAL_END }, { "ave", END }, { "b", LIFE }, { "b.sc", END },
    { "bldg", END }, { "blvd", END }, { "brig", TITLE }, { "bros", END }, { "c", LIFE },
    { "ca", NUMBER }, { "calif", PLACE }, { "capt", TITLE }, { "cdr", TITLE }, { "cf", GOES_ON },
    { "ch", NUMBER }, { "cmdr", TITLE }, { "co", END }, { "col", TITLE }, { "colo", PLACE },
    { "cols", TITLE }, { "conn", PLACE }, { "corp", END }, { "cpl", TITLE }, { "cpt", TITLE },
    { "ctr", END }, { "d", LIFE }, { "d.phil", END }, { "dec", CAPITAL_END }, { "del", PLACE },
    { "dept", END }, { "dist", END }, { "div", END }, { "dr", TITLE }, { "drs", TITLE },
    { "ed", NUMBER }, { "ed.d", END }, { "eds", NUMBER }, { "eg", GOES_ON }, { "eq", NUMBER },
    { "esp", GOES_ON }, { "esq", TITLE }, { "etc", END }, { "excl", GOES_ON }, { "ext", NUMBER },
    { "feb", CAPITAL_END }, { "fig", NUMBER }, { "figs", NUMBER }, { "fla", PLACE },
    { "fr", TITLE }, { "fri", DAY }, { "ft", TITLE }, { "ga", PLACE }, { "gen", TITLE },
    { "gens", TITLE }, { "gov", TITLE }, { "govs", TITLE }, { "govt", END }, { "hon", TITLE },
    { "hwy", END }, { "ibid", GOES_ON }, { "ie", GOES_ON }, { "ill", PLACE }, { "inc", END },
    { "incl", GOES_ON }, { "ind", PLACE }, { "insp", TITLE }, { "intl", END },
    { "jan", CAPITAL_END }, { "jr", END }, { "jul", CAPITAL_NUMBER }, { "jun", CAPITAL_NUMBER },
    { "kan", PLACE }, { "ky", PLACE }, { "lt", TITLE }, { "ltd", END }, { "ltda", END },
    { "lts", TITLE }, { "lv", NUMBER }, { "m", LIFE }, { "m.sc", END }, { "maj", TITLE },
    { "mar", CAPITAL_NUMBER }, { "mass", PLACE }, { "md", PLACE }, { "messrs", TITLE },
    { "mfg", END }, { "mich", PLACE }, { "minn", PLACE }, { "miss", PLACE }, { "mlle", TITLE },
    { "mme", TITLE }, { "mo", PLACE }, { "mon", DAY }, { "mont", PLACE }, { "mr", TITLE },
    { "mrs", TITLE }, { "ms", TITLE }, { "msgr", TITLE }, { "mt", TITLE }, { "mts", TITLE },
    { "mx", TITLE }, { "natl", END }, { "neb", PLACE }, { "nev", PLACE }, { "no", NUMBER },
    { "nos", NUMBER }, { "nov", CAPITAL_END }, { "oct", CAPITAL_END }, { "ofc", TITLE },
    { "okla", PLACE }, { "ont", PLACE }, { "op", NUMBER }, { "ore", PLACE }, { "p", NUMBER },
    { "pa", PLACE }, { "para", NUMBER }, { "penn", PLACE }, { "ph.d", END }, { "pkwy", END },
    { "pp", NUMBER }, { "pres", TITLE }, { "prof", TITLE }, { "profs", TITLE }, { "pt", NUMBER },
    { "pty", END }, { "que", PLACE }, { "r", NUMBER }, { "rd", END }, { "rep", TITLE },
    { "reps", TITLE }, { "rev", TITLE }, { "revs", TITLE }, { "sat", DAY }, { "sec", NUMBER },
    { "sen", TITLE }, { "sens", TITLE }, { "sep", CAPITAL_END }, { "sept", CAPITAL_END },
    { "sgt", TITLE }, { "sgts", TITLE }, { "sr", END }, { "st", TITLE }, { "ste", TITLE },
    { "sun", DAY }, { "supt", TITLE }, { "tenn", PLACE }, { "tex", PLACE }, { "thu", DAY },
    { "thur", CAPITAL_END }, { "thurs", CAPITAL_END }, { "treas", TITLE }, { "tue", DAY },
    { "tues", CAPITAL_END }, { "univ", END }, { "v", VERSUS }, { "va", PLACE },
    { "viz", GOES_ON }, { "vol", NUMBER }, { "vols", NUMBER }, { "vs", GOES_ON }, { "vt", PLACE },
    { "wash", PLACE }, { "wed", CAPITAL_END }, { "wis", PLACE }, { "wyo", PLACE },
};

static const char *const starters[] = {
    "A", "After", "All", "Also", "Although", "An", "And", "Another", "Any", "Anyone", "Are", "As",
    "At", "Because", "Before", "Both", "But", "By", "Can", "Could", "Despite", "Did", "Do",
    "Does", "During", "Each", "Earlier", "Even", "Every", "Everyone", "For", "From", "Had", "Has",
    "Have", "He", "Her", "Here", "His", "How", "However", "If", "Immediately", "In", "Instead",
    "Into", "Is", "It", "Its", "Later", "Many", "May", "Meanwhile", "More", "Moreover", "Most",
    "My", "Neither", "Never", "No", "None", "Nor", "Not", "Nothing", "Now", "Of", "On", "Once",
    "One", "Only", "Or", "Other", "Others", "Our", "Over", "Perhaps", "Please", "She", "Should",
    "Since", "So", "Some", "Still", "Such", "That", "The", "Their", "Then", "There", "These",
    "They", "This", "Those", "Though", "Through", "Thus", "To", "Today", "Tomorrow", "Two",
    "Under", "Until", "Was", "We", "Were", "What", "When", "Where", "Whether", "Which", "While",
    "Who", "Why", "Will", "With", "Within", "Without", "Would", "Yes", "Yesterday", "Yet", "You",
    "Your",
};
/* clang-format on */

static const Abbreviation *
look_up(const char *word, guint32 length)
{
    const gssize at = HS_WORDTABLE_FIND_SMALL(abbreviations, word, length);
    return at >= 0 ? &abbreviations[at] : NULL;
}

gboolean
hs_abbreviation_is_starter(const char *word, guint32 length)
{
    return hs_wordtable_find(starters, G_N_ELEMENTS(starters), sizeof *starters, word, length) >= 0;
}

/* Return the first character after the full stop that is not white space. */
static HsCharacter
read_next(const HsChunk *chunk, guint32 stop, guint32 *out_at)
{
    guint32 at = stop + 1;
    HsCharacter c = { 0, at, HS_CHARACTER_SPACE };

    while (at < chunk->paragraph_end) {
        c = hs_character_read(chunk->body, at);
        if (c.class != HS_CHARACTER_SPACE)
            break;
        at = c.next;
    }
    *out_at = at;
    return at < chunk->paragraph_end ? c : (HsCharacter){ 0, at, HS_CHARACTER_SPACE };
}

static gboolean
begins_sentence(const HsChunk *chunk, guint32 at)
{
    guint32 length = 0;

    while (length <= MAX_STARTER && g_ascii_isalpha(chunk->body[at + length]))
        length++;
    return hs_abbreviation_is_starter(chunk->body + at, length);
}

static HsAbbreviation
classify_letter(const HsChunk *chunk, char letter, HsCharacter next, guint32 next_at)
{
    if (!g_ascii_isupper(letter))
        return HS_ABBREVIATION_NONE;
    if (next.code == 0 || begins_sentence(chunk, next_at))
        return HS_ABBREVIATION_NONE;
    if (letter == 'I' && next.class != HS_CHARACTER_UPPER)
        return HS_ABBREVIATION_NONE;
    return HS_ABBREVIATION_TITLE;
}

/* Says whether the word is single letters with full stops between them (U.S, e.g). */
static gboolean
is_dotted(const char *word, guint32 length)
{
    for (guint32 i = 0; i < length; i++) {
        if (i % 2 == 0 ? !g_ascii_isalpha(word[i]) : word[i] != '.')
            return FALSE;
    }
    return length % 2 == 1 && length >= 3;
}

static HsAbbreviation
classify_dotted(const char *word, guint32 length)
{
    if (length == 3 && strncmp(word, "P.S", 3) == 0)
        return HS_ABBREVIATION_TITLE;
    if (length == 3 &&
        (g_ascii_strncasecmp(word, "e.g", 3) == 0 || g_ascii_strncasecmp(word, "i.e", 3) == 0))
        return HS_ABBREVIATION_TITLE;
    return HS_ABBREVIATION_END;
}

static HsAbbreviation
keep_if(gboolean keeps, HsAbbreviation kind)
{
    return keeps ? kind : HS_ABBREVIATION_NONE;
}

/* What stands around a word, and how it is written. */
typedef struct {
    gboolean is_capital;
    gboolean is_all_capitals;
    gboolean after_comma;
    gboolean after_bracket;
    HsCharacter next;
} Surroundings;

static HsAbbreviation
apply_rule(Rule rule, const Surroundings *around)
{
    const gboolean is_capital = around->is_capital;
    const HsCharacter next = around->next;
    const gboolean is_lower = next.class == HS_CHARACTER_LOWER;
    const gboolean is_number = next.class == HS_CHARACTER_DIGIT;
    const gboolean is_place = is_capital && !around->is_all_capitals;

    switch (rule) {
    case TITLE:
        return keep_if(is_capital, HS_ABBREVIATION_TITLE);
    case GOES_ON:
        return keep_if(!around->is_all_capitals, HS_ABBREVIATION_TITLE);
    case END:
        return HS_ABBREVIATION_END;
    case CAPITAL_END:
        return keep_if(is_capital, HS_ABBREVIATION_END);
    case NUMBER:
        return keep_if(is_number, HS_ABBREVIATION_TITLE);
    case CAPITAL_NUMBER:
        return keep_if(is_capital && is_number, HS_ABBREVIATION_TITLE);
    case DAY:
        return keep_if(is_capital &&
                           (is_lower || is_number || next.code == ',' || next.code == '('),
                       HS_ABBREVIATION_TITLE);
    case PLACE:
        return keep_if(is_place && (around->after_comma || is_lower || next.code == ','),
                       HS_ABBREVIATION_END);
    case LIFE:
        return keep_if(is_number || (around->after_bracket && next.class == HS_CHARACTER_UPPER),
                       HS_ABBREVIATION_TITLE);
    case VERSUS:
        return keep_if(next.class == HS_CHARACTER_UPPER, HS_ABBREVIATION_TITLE);
    }
    return HS_ABBREVIATION_NONE;
}

/* Return where the word begins without its prefix: U.S of non-U.S. */
static guint32
skip_prefix(const char *body, guint32 begin, guint32 stop)
{
    for (guint32 i = stop; i > begin && stop - i <= MAX_WORD; i--) {
        if (body[i - 1] == '-')
            return i;
    }
    return begin;
}

HsAbbreviation
hs_abbreviation_classify(const HsChunk *chunk, guint32 begin, guint32 stop, gboolean after_comma)
{
    begin = skip_prefix(chunk->body, begin, stop);
    const char *word = chunk->body + begin;
    const guint32 length = stop - begin;
    const Abbreviation *entry;
    guint32 next_at;
    HsCharacter next;

    if (is_dotted(word, length))
        return classify_dotted(word, length);
    entry = look_up(word, length);
    if (entry == NULL && (length > 1 || !g_ascii_isalpha(*word)))
        return HS_ABBREVIATION_NONE;
    next = read_next(chunk, stop, &next_at);
    if (entry != NULL && g_ascii_islower(*word) == 0 && length == 1)
        entry = NULL;
    if (entry == NULL)
        return classify_letter(chunk, *word, next, next_at);

    const Surroundings around = {
        .is_capital = g_ascii_isupper(word[0]),
        .is_all_capitals = g_ascii_isupper(word[0]) && g_ascii_isupper(word[1]),
        .after_comma = after_comma,
        .after_bracket = hs_chunk_byte(chunk, begin - 1) == '(',
        .next = next,
    };
    return apply_rule(entry->rule, &around);
}
