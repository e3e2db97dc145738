/* SPDX-License-Identifier: Apache-2.0
 *
 * See turns.h. A label is Q or A with a full stop, colon or bracket, or up to MAX_LABEL words with
 * a colon that hold a name of somebody who can speak, or are in capitals throughout. Colons stand
 * behind much else ("Correction:", "Winner:"), so two turns with different labels are asked for,
 * and words after them that make a sentence. A label in capitals ("ROE:") is the name that ends in
 * it elsewhere in the article.
 */
#include "annotate/turns.h"

#include "annotate/wordspans.h"
#include "base/bisect.h"

#define MAX_LABEL 6    /* words */
#define MAX_BETWEEN 12 /* paragraphs from one turn to the next that go on with the first */
#define MIN_DIALOGUE 4 /* turns with names between which other paragraphs go on with them */
#define SCORE 0.9f     /* log is near enough to 0; measured: doc/figures.md */

typedef enum {
    LABEL_NONE,
    LABEL_QUESTION,
    LABEL_ANSWER,
    LABEL_NAME,
    LABEL_CAPITALS
} LabelKind;

typedef struct {
    LabelKind kind;
    HsRange label;
    HsRange mark; /* the colon, full stop or bracket */
    HsRange said; /* the rest of the paragraph */
} Turn;

/* Labels in capitals that are no people. */
static const char *const headings[] = {
    "ALSO",   "ANALYSIS", "BREAKING", "CLAIM",   "CORRECTION", "EDITOR",  "EXCLUSIVE",
    "FACT",   "FACTS",    "LIVE",     "MORE",    "NOTE",       "OPINION", "PHOTO",
    "PHOTOS", "READ",     "RATING",   "RELATED", "REVIEW",     "SOURCE",  "SUBSCRIBE",
    "TRUTH",  "UPDATE",   "UPDATED",  "VIDEO",   "VERDICT",    "WATCH",   "WARNING",
};

static const HsWord *
word_at(const HsFindings *findings, guint32 word)
{
    return &findings->pieces->words[word];
}

static gboolean
is_one_of(const HsFindings *findings, guint32 word, const char *const *list, gsize n)
{
    for (gsize i = 0; i < n; i++) {
        if (hs_words_equal(findings, word, list[i]))
            return TRUE;
    }
    return FALSE;
}

/* Return the naming of somebody who can speak that ends before word `end` and not before `first`;
 * NULL without one. */
static const HsNaming *
find_naming(const HsFindings *findings, HsRange range)
{
    for (guint i = hs_findings_find_naming(findings, range.first); i < findings->namings->len;
         i++) {
        const HsNaming *const naming = &g_array_index(findings->namings, HsNaming, i);
        if (naming->range.first >= range.end)
            break;
        if (naming->range.end == range.end && naming->type <= HS_ENTITY_ORGANIZATION)
            return naming;
    }
    return NULL;
}

static gboolean
is_in_capitals(const HsFindings *findings, HsRange label)
{
    for (guint32 w = label.first; w < label.end; w++) {
        const guint8 shape = word_at(findings, w)->shape;
        if ((shape != HS_SHAPE_UPPER && shape != HS_SHAPE_PUNCTUATION &&
             shape != HS_SHAPE_INITIAL) ||
            is_one_of(findings, w, headings, G_N_ELEMENTS(headings)))
            return FALSE;
    }
    return word_at(findings, label.first)->shape == HS_SHAPE_UPPER;
}

static LabelKind
kind_of_label(const HsFindings *findings, HsRange label)
{
    static const char *const questions[] = { "Q", "Question", "QUESTION" };
    static const char *const answers[] = { "A", "Answer", "ANSWER" };

    if (label.first == label.end)
        return LABEL_NONE;
    if (label.end - label.first == 1) {
        if (is_one_of(findings, label.first, questions, G_N_ELEMENTS(questions)))
            return LABEL_QUESTION;
        if (is_one_of(findings, label.first, answers, G_N_ELEMENTS(answers)))
            return LABEL_ANSWER;
    }
    if (find_naming(findings, label) != NULL)
        return LABEL_NAME;
    return is_in_capitals(findings, label) ? LABEL_CAPITALS : LABEL_NONE;
}

/* Say whether the words of `range` read as something said: two or more, one in lower case or a
 * short answer with a mark at its end. */
static gboolean
is_speech(const HsFindings *findings, HsRange range)
{
    static const char *const ends[] = { ".", "!", "?", "…", "”", "\"", "’", "'", "—", "-" };
    gboolean lower = FALSE;

    for (guint32 w = range.first; w < range.end && !lower; w++)
        lower = word_at(findings, w)->shape == HS_SHAPE_LOWER;
    return range.first < range.end &&
           (is_one_of(findings, range.end - 1, ends, G_N_ELEMENTS(ends)) ||
            (lower && range.end - range.first > 4));
}

/* Say whether word `word` ends the label that lies before it: a colon any, a full stop or bracket
 * only Q and A. */
static gboolean
ends_label(const HsFindings *findings, HsRange label, guint32 word)
{
    if (hs_words_equal(findings, word, ":"))
        return TRUE;
    return (hs_words_equal(findings, word, ".") || hs_words_equal(findings, word, ")")) &&
           label.end - label.first == 1 && kind_of_label(findings, label) != LABEL_NONE &&
           kind_of_label(findings, label) <= LABEL_ANSWER;
}

/* Read the turn that begins with the words of one paragraph; FALSE where there is none. */
static gboolean
read_turn(const HsFindings *findings, HsRange words, Turn *out_turn)
{
    Turn turn = { LABEL_NONE, { words.first, words.first }, { 0, 0 }, { 0, words.end } };

    if (words.first < words.end && word_at(findings, words.first)->quote == HS_QUOTE_MARK)
        turn.label.first = turn.label.end = words.first + 1;
    while (turn.label.end < words.end && turn.label.end - turn.label.first <= MAX_LABEL &&
           !ends_label(findings, turn.label, turn.label.end))
        turn.label.end++;
    if (turn.label.end >= words.end || turn.label.end - turn.label.first > MAX_LABEL)
        return FALSE;
    turn.mark = (HsRange){ turn.label.end, turn.label.end + 1 };
    turn.said.first = turn.mark.end;
    turn.kind = kind_of_label(findings, turn.label);
    if (turn.kind > LABEL_ANSWER && !hs_words_equal(findings, turn.mark.first, ":"))
        turn.kind = LABEL_NONE;
    *out_turn = turn;
    return turn.kind != LABEL_NONE && is_speech(findings, turn.said);
}

/* Return the end of the paragraph in which word `first` stands. */
static guint32
end_of_paragraph(const HsFindings *findings, guint32 first)
{
    guint32 end = first;

    while (end < findings->pieces->n_words &&
           word_at(findings, end)->paragraph == word_at(findings, first)->paragraph)
        end++;
    return end;
}

static GArray *
read_turns(const HsFindings *findings)
{
    GArray *const turns = g_array_new(FALSE, FALSE, sizeof(Turn));
    const guint32 n = findings->pieces->n_words;

    for (guint32 first = 0, end; first < n; first = end) {
        end = end_of_paragraph(findings, first);
        Turn turn;
        if (read_turn(findings, (HsRange){ first, end }, &turn))
            g_array_append_val(turns, turn);
    }
    return turns;
}

static gboolean
have_same_words(const HsFindings *findings, HsRange a, HsRange b)
{
    gsize m, n;

    if (a.end - a.first != b.end - b.first)
        return FALSE;
    for (guint32 i = 0; i < a.end - a.first; i++) {
        const char *const x = hs_words_get_text(findings, a.first + i, &m);
        const char *const y = hs_words_get_text(findings, b.first + i, &n);
        if (m != n || g_ascii_strncasecmp(x, y, m) != 0)
            return FALSE;
    }
    return TRUE;
}

/* Say whether the turns are a conversation: questions and answers, several answers (the mark of
 * the questions was a picture), or two labels. */
static gboolean
is_conversation(const HsFindings *findings, const GArray *turns)
{
    gboolean asked = FALSE, differ = FALSE;
    guint n_answers = 0;

    for (guint i = 0; i < turns->len; i++) {
        const Turn *const turn = &g_array_index(turns, Turn, i);
        asked = asked || turn->kind == LABEL_QUESTION;
        n_answers += turn->kind == LABEL_ANSWER;
        differ = differ ||
                 !have_same_words(findings, turn->label, g_array_index(turns, Turn, 0).label);
    }
    return asked ? n_answers > 0 || differ : n_answers > 1 || differ;
}

/* Say whether the last word of `name` is that of `label`, whatever their case. */
static gboolean
ends_alike(const HsFindings *findings, HsRange name, HsRange label)
{
    return have_same_words(findings, (HsRange){ name.end - 1, name.end },
                           (HsRange){ label.end - 1, label.end });
}

/* Make a naming of a label in capitals where the article has a person of that surname. */
static void
name_label(HsFindings *findings, HsRange label)
{
    for (guint i = 0; i < findings->namings->len; i++) {
        const HsNaming other = g_array_index(findings->namings, HsNaming, i);
        if (other.type != HS_ENTITY_PERSON || !ends_alike(findings, other.range, label))
            continue;
        const HsNaming naming = { .range = label, .type = HS_ENTITY_PERSON, .score = other.score };
        const guint at = hs_findings_find_naming(findings, label.first);
        const gboolean taken = at < findings->namings->len &&
                               g_array_index(findings->namings, HsNaming, at).range.first <
                                   label.end;
        if (!taken)
            g_array_insert_val(findings->namings, at, naming);
        return;
    }
}

/* Return the person who is named most often before word `end`, by the last word of the name; the
 * first of several, empty without one. */
static HsRange
find_guest(const HsFindings *findings, guint32 end)
{
    HsRange guest = { 0, 0 };
    guint most = 0, limit = 0;

    while (limit < findings->namings->len && limit < 64 &&
           g_array_index(findings->namings, HsNaming, limit).range.first < end)
        limit++;
    for (guint i = 0; i < limit; i++) {
        const HsNaming *const naming = &g_array_index(findings->namings, HsNaming, i);
        guint n = 0;
        for (guint k = i; k < limit && naming->type == HS_ENTITY_PERSON; k++)
            n += ends_alike(findings, g_array_index(findings->namings, HsNaming, k).range,
                            naming->range);
        if (n > most) {
            most = n;
            guest = naming->range;
        }
    }
    return guest;
}

/* Take out what the heads found with a cue in a label or the mark behind it. */
static void
drop_labels(HsFindings *findings, const GArray *turns)
{
    guint kept = 0;
    HsFinding *const all = (HsFinding *)findings->findings->data;

    /* Windows are read in text order, their cues are not: look each one up. */
    for (guint i = 0; i < findings->findings->len; i++) {
        const guint turn = HS_FIRST_ABOVE(Turn, mark.end, turns->data, turns->len,
                                          all[i].cue.first);
        if (turn < turns->len && g_array_index(turns, Turn, turn).label.first <= all[i].cue.first)
            continue;
        all[kept++] = all[i];
    }
    g_array_set_size(findings->findings, kept);
}

/* Return the words up to which the paragraphs after turn `i` go on with it. One that ends in a
 * question is another's. */
static guint32
find_end(const HsFindings *findings, const GArray *turns, guint i, gboolean close)
{
    const Turn *const turn = &g_array_index(turns, Turn, i);
    guint32 end = turn->said.end;

    if (!close || i + 1 >= turns->len)
        return end;
    const guint32 next = g_array_index(turns, Turn, i + 1).label.first;
    const guint32 apart = word_at(findings, next)->paragraph -
                          word_at(findings, turn->said.first)->paragraph;
    while (apart <= MAX_BETWEEN) {
        const guint32 last = end_of_paragraph(findings, end);
        if (last > next || hs_words_equal(findings, last - 1, "?"))
            break;
        end = last;
    }
    return end;
}

/* Say whether a turn ends in a question. */
static gboolean
ends_in_question(const HsFindings *findings, const Turn *turn)
{
    for (guint32 w = turn->said.end; w > turn->said.first; w--) {
        if (word_at(findings, w - 1)->shape != HS_SHAPE_PUNCTUATION)
            return FALSE;
        if (hs_words_equal(findings, w - 1, "?"))
            return TRUE;
    }
    return FALSE;
}

/* The labels of one who asks and of one who is asked, where two people take turns. */
typedef struct {
    HsRange asks;
    HsRange asked; /* empty where there are others, or where neither asks more than the other */
} Pair;

static Pair
find_pair(const HsFindings *findings, const GArray *turns)
{
    const Pair none = { { 0, 0 }, { 0, 0 } };
    const HsRange first = g_array_index(turns, Turn, 0).label;
    HsRange second = { 0, 0 };
    gint more = 0; /* questions of the first than of the second */
    for (guint i = 0; i < turns->len; i++) {
        const Turn *const turn = &g_array_index(turns, Turn, i);
        const gboolean own = ends_alike(findings, turn->label, first);
        if (!own && second.first < second.end && !ends_alike(findings, turn->label, second))
            return none;
        if (!own)
            second = turn->label;
        if (ends_in_question(findings, turn))
            more += own ? 1 : -1;
    }
    return more > 0 ? (Pair){ first, second } : more < 0 ? (Pair){ second, first } : none;
}

/* Say whether a paragraph is between brackets, as stage directions are: "(Applause)". */
static gboolean
is_direction(const HsFindings *findings, HsRange words)
{
    static const char *const open[] = { "(", "[" };
    static const char *const close[] = { ")", "]" };

    return is_one_of(findings, words.first, open, G_N_ELEMENTS(open)) &&
           is_one_of(findings, words.end - 1, close, G_N_ELEMENTS(close));
}

/* Add turn `i` as an attribution, a content for each paragraph. */
static void
add_turn(HsFindings *findings, const Turn *turn, guint32 end, HsRange guest, const Pair *pair)
{
    HsFinding finding = { .cue = turn->mark, .score = SCORE };

    if (turn->kind == LABEL_QUESTION)
        finding.hearer = guest;
    else if (pair->asked.first < pair->asked.end && ends_alike(findings, turn->label, pair->asks))
        finding.hearer = pair->asked;
    if (turn->kind > LABEL_ANSWER)
        finding.source = turn->label;
    else if (turn->kind == LABEL_ANSWER)
        finding.carried = guest;
    for (guint32 first = turn->said.first, last; first < end; first = last) {
        last = end_of_paragraph(findings, first);
        if (!is_direction(findings, (HsRange){ first, last }))
            hs_findings_add_content(findings, &finding, (HsRange){ first, last });
    }
    g_array_append_val(findings->findings, finding);
}

void
hs_turns_find(HsFindings *findings)
{
    g_autoptr(GArray) turns = read_turns(findings);
    if (turns->len < 2 || !is_conversation(findings, turns))
        return;
    const Turn *const first = &g_array_index(turns, Turn, 0);
    const gboolean close = first->kind <= LABEL_ANSWER || turns->len >= MIN_DIALOGUE;
    const HsRange guest = find_guest(findings, first->label.first);
    const Pair pair = find_pair(findings, turns);

    drop_labels(findings, turns);
    for (guint i = 0; i < turns->len; i++) {
        const Turn *const turn = &g_array_index(turns, Turn, i);
        if (turn->kind == LABEL_CAPITALS)
            name_label(findings, turn->label);
        add_turn(findings, turn, find_end(findings, turns, i, close), guest, &pair);
    }
}
