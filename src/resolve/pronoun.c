/* SPDX-License-Identifier: Apache-2.0
 *
 * A source pronoun comes in; the figure that speaks goes out. "I" and "we" inside somebody's words
 * are that somebody. "Who" and "which" are relative.c's. For the rest
 * every mention in the sentences before is weighed: gender and number rule figures out; nearness,
 * having spoken before and being named often speak for a figure, standing inside quoted or reported
 * words against it. Standing first in the sentence, in a possessive or behind a preposition were
 * tried as signs and made it worse. The weights were set on one half of the annotated training
 * articles and kept where the other half agreed. Below a least weight nobody is chosen: a missing
 * speaker is better than a wrong one. Where the weights can tell how well the pronoun takes up a
 * mention (annotation.h), that counts as well, but too little to overrule the rest.
 */
#include "resolve/pronoun.h"

#include <math.h>
#include <string.h>

#include "resolve/choices.h"
#include "resolve/relative.h"
#include "text/quotation.h"

#define MAX_BACK 80      /* mentions looked at before the pronoun */
#define MAX_SENTENCES 12 /* sentences looked at before the pronoun */
#define MAX_DEPTH 8      /* of words inside words */
#define MAX_NOTE 2       /* paragraphs at the end that may say who wrote the article */

#define W_SENTENCE -0.75     /* for each sentence between, up to 6 */
#define W_PARAGRAPH 0.5      /* in the pronoun's paragraph */
#define W_SPOKE 0.7          /* stands for the source of an attribution */
#define W_OWN_CONTENT -3.0   /* inside the words that the pronoun's own attribution reports */
#define W_OTHER_CONTENT -1.0 /* inside words of another one */
#define W_GENDER 0.9         /* gender known and the same */
#define W_UNNAMED -1.5       /* "he" is rather somebody with a name than one of unknown gender */
#define W_OFTEN 0.3          /* for the logarithm of the number of mentions */
#define W_ENCLOSING 0.5      /* speaks the reported words in which the pronoun stands */
#define W_ASKED 1.5          /* is asked by name what the pronoun stands in: "asked Roe why he" */
#define W_NAMED_INSIDE -2.0  /* is named in the words that the pronoun's own attribution reports */
#define W_LIKENESS 0.25      /* for the encoder's log odds, of weights that have them */
#define MAX_LIKENESS 4.0     /* of these, either way */
#define LEAST -2.6

/* How often each is right among the sources of gold/train, rounded. */
#define SURE_SPEAKER 0.93
#define SURE_LAST 0.7
#define SURE_AUTHOR 0.9
#define SURE_RELATIVE 0.93

typedef enum {
    KIND_MALE,
    KIND_FEMALE,
    KIND_THING,
    KIND_SEVERAL,
    KIND_SPEAKER,
    KIND_SIDE, /* the speaker's side: "we" */
    KIND_RELATIVE,
    KIND_NOBODY,
} Kind;

static Kind
kind_of(const char *word)
{
    static const struct {
        const char *word;
        Kind kind;
    } pronouns[] = {
        { "he", KIND_MALE },        { "him", KIND_MALE },       { "his", KIND_MALE },
        { "himself", KIND_MALE },   { "she", KIND_FEMALE },     { "her", KIND_FEMALE },
        { "hers", KIND_FEMALE },    { "herself", KIND_FEMALE }, { "it", KIND_THING },
        { "its", KIND_THING },      { "itself", KIND_THING },   { "they", KIND_SEVERAL },
        { "them", KIND_SEVERAL },   { "their", KIND_SEVERAL },  { "themselves", KIND_SEVERAL },
        { "i", KIND_SPEAKER },      { "me", KIND_SPEAKER },     { "my", KIND_SPEAKER },
        { "myself", KIND_SPEAKER }, { "we", KIND_SIDE },        { "us", KIND_SIDE },
        { "our", KIND_SIDE },       { "who", KIND_RELATIVE },   { "whom", KIND_RELATIVE },
        { "whose", KIND_RELATIVE }, { "which", KIND_RELATIVE }, { "that", KIND_RELATIVE },
    };
    for (guint i = 0; i < G_N_ELEMENTS(pronouns); i++) {
        if (strcmp(pronouns[i].word, word) == 0)
            return pronouns[i].kind;
    }
    return KIND_NOBODY;
}

static const HsMention *
get_mention(const HsCasting *casting, guint32 mention)
{
    return &casting->annotation->mentions[mention];
}

/* Says whether `kind` can speak of `figure`, and how sure that is, in `out_weight`. */
static gboolean
may_mean(const HsFigure *figure, Kind kind, double *out_weight)
{
    *out_weight = 0;
    switch (kind) {
    case KIND_MALE:
    case KIND_FEMALE: {
        const HsGender wanted = kind == KIND_MALE ? HS_GENDER_MALE : HS_GENDER_FEMALE;
        if (figure->gender == wanted)
            *out_weight = W_GENDER;
        if (figure->plural || (figure->gender != HS_GENDER_UNKNOWN && figure->gender != wanted))
            return FALSE;
        return figure->type == HS_ENTITY_PERSON ||
               (figure->type == HS_ENTITY_OTHER && !figure->named);
    }
    case KIND_THING:
        return !figure->plural &&
               (figure->type == HS_ENTITY_ORGANIZATION || figure->type == HS_ENTITY_WORK ||
                figure->type == HS_ENTITY_PLACE || figure->type == HS_ENTITY_DOCUMENT);
    case KIND_SEVERAL:
        return figure->plural || figure->type == HS_ENTITY_GROUP;
    default:
        return FALSE;
    }
}

/* Weighs the mention `other` as what the pronoun at `mention` takes up. */
static double
weigh(HsCasting *casting, guint32 mention, guint32 other, guint32 sentence)
{
    const HsText *const text = casting->annotation->text;
    const HsMention *const pronoun = get_mention(casting, mention);
    const HsSpan span = get_mention(casting, other)->span;
    const guint32 its = hs_casting_sentence_at(casting, span.begin);
    const gint32 own = casting->attributions[mention];
    double score = W_SENTENCE * MIN(sentence - its, 6);
    if (text->sentences[its].paragraph == text->sentences[sentence].paragraph)
        score += W_PARAGRAPH;
    if (casting->attributions[other] >= 0)
        score += W_SPOKE;
    if (hs_casting_in_content(casting, own, span.begin) &&
        !hs_casting_in_content(casting, own, pronoun->span.begin))
        score += W_OWN_CONTENT;
    else if (casting->contents[other] >= 0 &&
             casting->contents[other] != casting->contents[mention])
        score += W_OTHER_CONTENT;
    float likeness;
    if (hs_annotation_get_likeness(casting->annotation, mention, other, &likeness))
        score += W_LIKENESS * CLAMP(likeness, -MAX_LIKENESS, MAX_LIKENESS);
    return score;
}

static gint32
figure_of_source(const HsCasting *casting, gint32 attribution)
{
    if (attribution < 0)
        return HS_NO_FIGURE;
    const gint32 mention = casting->annotation->attributions[attribution].source_mention;
    return mention >= 0 ? casting->mention_figures[mention] : HS_NO_FIGURE;
}

/* Returns the attribution in whose words the mention stands, -1: the article's. */
static gint32
outer_attribution(const HsCasting *casting, guint32 mention)
{
    const gint32 own = casting->attributions[mention];
    const gint32 outer = own >= 0 ? casting->annotation->attributions[own].within : -1;
    if (outer >= 0)
        return outer;
    return casting->contents[mention] == own ? -1 : casting->contents[mention];
}

/* Says whether the words that attribution `own` reports name the figure: hardly anybody speaks of
   himself by name, so a pronoun that says them is likely somebody else. */
static gboolean
is_named_inside(const HsCasting *casting, guint32 mention, gint32 own, gint32 index)
{
    const guint32 begin = mention > MAX_BACK ? mention - MAX_BACK : 0;
    const guint32 end = MIN(casting->annotation->n_mentions, mention + MAX_BACK);
    for (guint32 i = begin; own >= 0 && i < end; i++) {
        if (casting->mention_figures[i] == index &&
            get_mention(casting, i)->kind == HS_MENTION_NAME &&
            hs_casting_in_content(casting, own, get_mention(casting, i)->span.begin))
            return TRUE;
    }
    return FALSE;
}

/* Says whether figure `index` is told, by name, what attribution `own` reports: so it does not
   tell it. */
static gboolean
is_told(const HsCasting *casting, gint32 own, gint32 index)
{
    const HsAttribution *const at = own >= 0 ? &casting->annotation->attributions[own] : NULL;
    for (guint32 i = 0; at && i < at->n_addressees; i++) {
        if (casting->mention_figures[at->addressees[i]] == index &&
            get_mention(casting, at->addressees[i])->kind == HS_MENTION_NAME)
            return TRUE;
    }
    return FALSE;
}

/* Says whether figure `index` speaks the words in which the pronoun stands, or those around them.
 */
static gboolean
speaks_around(const HsCasting *casting, guint32 mention, gint32 index)
{
    gint32 at = outer_attribution(casting, mention);
    for (guint step = 0; at >= 0 && step < MAX_DEPTH; step++) {
        if (figure_of_source(casting, at) == index)
            return TRUE;
        at = casting->annotation->attributions[at].within;
    }
    return FALSE;
}

/* Says whether the pronoun stands in a question, no quotation, that is put to figure `index`. */
static gboolean
is_asked(const HsCasting *casting, guint32 mention, gint32 index)
{
    const gint32 outer = outer_attribution(casting, mention);
    return outer >= 0 && casting->annotation->attributions[outer].act == HS_ACT_ASK &&
           is_told(casting, outer, index);
}

/* Says whether the name of a group speaks of its people: "Democrats", not "Democratic". */
static gboolean
is_plural_name(const HsCasting *casting, guint32 mention)
{
    const HsSpan span = get_mention(casting, mention)->span;
    return hs_span_length(span) > 1 && casting->body[span.end - 1] == 's';
}

/* Says whether the mention begins its sentence, but for an article: a country that does so acts. */
static gboolean
opens_sentence(const HsCasting *casting, guint32 mention)
{
    const HsText *const text = casting->annotation->text;
    const guint32 begin = get_mention(casting, mention)->span.begin;
    return hs_casting_token_at(casting, begin) <=
           text->sentences[hs_casting_sentence_at(casting, begin)].first_token + 1;
}

/* Says whether the mention `other`, of which the pronoun may speak by its kind, is one to take up:
   a body named in passing is not "they", nor a place where things only happen "it". */
static gboolean
may_take_up(const HsCasting *casting, guint32 other, Kind kind, gboolean same_sentence)
{
    const HsFigure *const figure = hs_casting_get_figure(casting, casting->mention_figures[other]);
    if (casting->attributions[other] >= 0)
        return TRUE;
    if (kind == KIND_SEVERAL && figure->named)
        return same_sentence && is_plural_name(casting, other);
    return figure->type != HS_ENTITY_PLACE || opens_sentence(casting, other);
}

/* Collects those whom the pronoun at `mention` can mean, and what speaks for each. */
static GArray *
find_choices(HsCasting *casting, guint32 mention, Kind kind, gboolean speaks)
{
    const HsMention *const pronoun = get_mention(casting, mention);
    const gint32 speaker = figure_of_source(casting, outer_attribution(casting, mention));
    const gint32 teller = figure_of_source(casting, casting->addressing[mention]);
    const gboolean quoted = hs_quotations_hold(casting->quotations, pronoun->span.begin);
    const guint32 sentence = hs_casting_sentence_at(casting, pronoun->span.begin);
    GArray *const choices = g_array_new(FALSE, FALSE, sizeof(HsChoice));
    for (guint32 back = 1; back <= MIN(mention, MAX_BACK); back++) {
        const guint32 other = mention - back;
        const gint32 index = casting->mention_figures[other];
        const guint32 its = hs_casting_sentence_at(casting,
                                                   get_mention(casting, other)->span.begin);
        double weight;
        if (sentence - its > MAX_SENTENCES)
            break;
        if (index == HS_NO_FIGURE ||
            hs_span_overlaps(get_mention(casting, other)->span, pronoun->span))
            continue;
        const HsFigure *const figure = hs_casting_get_figure(casting, index);
        if (!may_mean(figure, kind, &weight) ||
            (quoted && speaks_around(casting, mention, index)) || index == teller ||
            is_told(casting, casting->attributions[mention], index) ||
            !may_take_up(casting, other, kind, its == sentence))
            continue;
        if (kind <= KIND_FEMALE && !figure->named && figure->gender == HS_GENDER_UNKNOWN)
            weight += W_UNNAMED;
        if (index == speaker)
            weight += W_ENCLOSING;
        if (!quoted && is_asked(casting, mention, index))
            weight += W_ASKED;
        weight += weigh(casting, mention, other, sentence) + W_OFTEN * log1p(figure->n_mentions);
        if (speaks && is_named_inside(casting, mention, casting->attributions[mention], index))
            weight += W_NAMED_INSIDE;
        hs_choices_note(choices, index, weight, its);
    }
    return choices;
}

/* Finds the likeliest of those whom the pronoun can mean. */
static gint32
find_nearest(HsCasting *casting, guint32 mention, Kind kind, gboolean speaks)
{
    g_autoptr(GArray) choices = find_choices(casting, mention, kind, speaks);
    double share;
    const HsChoice *const best = hs_choices_find_best(choices, LEAST, &share);
    if (!best)
        return HS_NO_FIGURE;
    if (!speaks)
        return best->figure;
    const guint32 begin = get_mention(casting, mention)->span.begin;
    return hs_casting_tell(
        casting, mention, best->figure, share,
        hs_choices_say(casting->scratch, choices, best, hs_casting_sentence_at(casting, begin)));
}

/* Says whether the figure of mention `mention` is not named before it. */
static gboolean
is_first_named(const HsCasting *casting, guint32 mention)
{
    for (guint32 i = 0; i < mention; i++) {
        if (casting->mention_figures[i] == casting->mention_figures[mention] &&
            get_mention(casting, i)->kind == HS_MENTION_NAME)
            return FALSE;
    }
    return TRUE;
}

/* Finds the person whom a note at the end introduces as the author: its last paragraphs begin with
   a name that did not stand before, and say what he is. "Ada Voss is a writer in Arden." */
static gint32
find_noted_author(HsCasting *casting)
{
    static const char *const verbs[] = { "is", "was", "writes", "teaches", "covers", "works" };
    const HsAnnotation *const annotation = casting->annotation;
    const HsText *const text = annotation->text;
    for (guint32 i = annotation->n_mentions; i-- > 0;) {
        const HsMention *const m = &annotation->mentions[i];
        const gint32 index = casting->mention_figures[i];
        guint32 p = text->n_paragraphs;
        while (p > 0 && text->paragraphs[p - 1].span.begin > m->span.begin)
            p--;
        if (p == 0 || p + MAX_NOTE < text->n_paragraphs || p < 3)
            break;
        if (index == HS_NO_FIGURE || m->kind != HS_MENTION_NAME || m->type != HS_ENTITY_PERSON ||
            m->span.begin != text->paragraphs[p - 1].span.begin || !is_first_named(casting, i))
            continue;
        const char *const next = hs_casting_get_word(casting,
                                                     hs_casting_token_at(casting, m->span.end));
        for (guint k = 0; k < G_N_ELEMENTS(verbs); k++) {
            if (strcmp(verbs[k], next) == 0)
                return index;
        }
    }
    return HS_NO_FIGURE;
}

/* Finds the author of the article among the figures, where the byline names one person; where there
   is no byline, a note at the end. */
static gint32
find_author(HsCasting *casting)
{
    const char *const *const authors = casting->annotation->text->article->authors;
    if (!authors || !authors[0])
        return find_noted_author(casting);
    if (authors[1])
        return HS_NO_FIGURE;
    const HsPersonName *const author = hs_person_name_parse(casting->scratch, authors[0]);
    for (guint i = 0; i < casting->figures->len; i++) {
        const HsFigure *const figure = hs_casting_get_figure(casting, (gint32)i);
        for (guint k = 0; k < figure->persons->len; k++) {
            if (hs_person_name_fits(author, g_ptr_array_index(figure->persons, k)))
                return (gint32)i;
        }
    }
    return HS_NO_FIGURE;
}

/* Finds who spoke last before byte `offset` in its paragraph, else in the one before: a quotation
   that goes on. */
static gint32
find_last_speaker(const HsCasting *casting, guint32 offset)
{
    const HsText *const text = casting->annotation->text;
    if (text->n_sentences == 0)
        return HS_NO_FIGURE;
    const guint32 here = text->sentences[hs_casting_sentence_at(casting, offset)].paragraph;
    const guint32 paragraph = here - MIN(here, 1);
    for (guint32 i = casting->annotation->n_attributions; i-- > 0;) {
        const HsAttribution *const at = &casting->annotation->attributions[i];
        if (at->n_cues == 0 || at->cues[0].begin >= offset || at->source_mention < 0)
            continue;
        if (at->cues[0].begin < text->paragraphs[paragraph].span.begin)
            break;
        return figure_of_source(casting, (gint32)i);
    }
    return HS_NO_FIGURE;
}

/* Says whether the words that attribution `at` reports, where they hold byte `offset`, begin with a
   quotation mark. */
static gboolean
is_quoted_by(const HsCasting *casting, const HsAttribution *at, guint32 offset)
{
    static const char *const marks[] = { "\"", "'", "`", "“", "‘", "«" };
    for (guint32 k = 0; k < at->n_contents; k++) {
        const HsSpan span = at->contents[k];
        if (offset < span.begin || span.end <= offset)
            continue;
        const char *const begin = casting->body + span.begin;
        const char *const before = span.begin > 0 ? g_utf8_prev_char(begin) : begin;
        for (guint i = 0; i < G_N_ELEMENTS(marks); i++) {
            if (g_str_has_prefix(begin, marks[i]) || g_str_has_prefix(before, marks[i]))
                return TRUE;
        }
    }
    return FALSE;
}

/* Returns the attribution whose speaker says "I" at the mention. Inside a quotation that is who
   utters it, not who is reported in it: "My father feared floods and I fear drought". */
static gint32
uttering_attribution(const HsCasting *casting, guint32 mention)
{
    const HsAttribution *const all = casting->annotation->attributions;
    const guint32 begin = get_mention(casting, mention)->span.begin;
    const HsSpan *const quotation = hs_quotations_get(casting->quotations, begin);
    gint32 outer = outer_attribution(casting, mention);
    for (guint32 steps = 0; quotation && steps < casting->annotation->n_attributions; steps++) {
        if (outer < 0 || all[outer].within < 0 ||
            hs_quotations_get(casting->quotations, all[outer].cues[0].begin) != quotation ||
            is_quoted_by(casting, &all[outer], begin))
            break;
        outer = all[outer].within;
    }
    return outer;
}

/* Finds the speaker in whose words the mention stands. */
static gint32
find_speaker(HsCasting *casting, guint32 mention)
{
    const guint32 begin = get_mention(casting, mention)->span.begin;
    const gint32 outer = uttering_attribution(casting, mention);
    if (outer >= 0 && casting->annotation->attributions[outer].n_sources > 0)
        return hs_casting_tell(casting, mention, figure_of_source(casting, outer), SURE_SPEAKER,
                               "speaks these words");
    if (hs_quotations_hold(casting->quotations, begin))
        return hs_casting_tell(casting, mention, find_last_speaker(casting, begin), SURE_LAST,
                               "spoke last before these words");
    return hs_casting_tell(casting, mention, find_author(casting), SURE_AUTHOR,
                           "wrote the article");
}

gint32
hs_pronoun_get_source(const HsCasting *casting, guint32 mention)
{
    const gint32 outer = outer_attribution(casting, mention);
    return outer >= 0 ? casting->annotation->attributions[outer].source_mention : -1;
}

/* Says whether a speaker who says "we" means himself: a body or several people do. A person speaks
   for others: the next room looks for whom. */
static gboolean
is_side(const HsFigure *figure)
{
    return figure->plural || figure->type != HS_ENTITY_PERSON;
}

/* Who was "he" once is not "she" later. */
static void
learn_gender(HsFigure *figure, Kind kind)
{
    if (figure->gender == HS_GENDER_UNKNOWN && kind <= KIND_FEMALE)
        figure->gender = kind == KIND_MALE ? HS_GENDER_MALE : HS_GENDER_FEMALE;
}

gint32
hs_pronoun_resolve(HsCasting *casting, guint32 mention)
{
    const HsSpan span = get_mention(casting, mention)->span;
    const Kind kind = kind_of(
        hs_casting_get_word(casting, hs_casting_token_at(casting, span.begin)));
    switch (kind) {
    case KIND_SPEAKER:
        return find_speaker(casting, mention);
    case KIND_SIDE: {
        const gint32 index = find_speaker(casting, mention);
        return index != HS_NO_FIGURE && is_side(hs_casting_get_figure(casting, index))
                   ? index
                   : HS_NO_FIGURE;
    }
    case KIND_RELATIVE:
        return hs_casting_tell(casting, mention, hs_relative_find(casting, mention), SURE_RELATIVE,
                               "what it stands behind");
    case KIND_NOBODY:
        return HS_NO_FIGURE;
    default: {
        const gint32 index = find_nearest(casting, mention, kind, TRUE);
        if (index != HS_NO_FIGURE)
            learn_gender(hs_casting_get_figure(casting, index), kind);
        return index;
    }
    }
}

gint32
hs_pronoun_find_owner(HsCasting *casting, guint32 mention, const char *word)
{
    const Kind kind = kind_of(word);
    return kind <= KIND_FEMALE ? find_nearest(casting, mention, kind, FALSE) : HS_NO_FIGURE;
}
