/* SPDX-License-Identifier: Apache-2.0
 *
 * The walk through the room statement: each attribution that has a content becomes a statement. Who
 * speaks comes from the cast (speakers.c), the form from the quotation marks around the content
 * (quotation.c), the verb from the cue (cue.c). The form counts letters and digits: all of them
 * between marks makes a direct statement, some a mixed one; where the marks themselves are inside
 * or outside of the content's border does not matter. An attribution without content says nothing
 * and is left out unless it tells of a silence (silence.c); those inside it move up to the next one
 * outside. What the article says its people are comes from the memberships (memberships.c), which
 * know where each was told.
 */
#include "statement/extract.h"

#include "statement/about.h"
#include "statement/actuality.h"
#include "statement/addressees.h"
#include "statement/confidence.h"
#include "statement/cue.h"
#include "statement/dating.h"
#include "statement/distance.h"
#include "statement/form.h"
#include "statement/memberships.h"
#include "statement/presented.h"
#include "statement/selection.h"
#include "statement/settings.h"
#include "statement/silence.h"
#include "statement/speakers.h"
#include "statement/speechcue.h"
#include "statement/unnamed.h"
#include "text/places.h"
#include "text/quotation.h"
#include "text/wording.h"

/* Joins `spans` by one space, white space folded. */
static const char *
join_spans(HsArena *arena, const char *body, const HsSpan *spans, guint32 n)
{
    g_autoptr(GString) joined = g_string_new(NULL);
    gboolean gap = FALSE;
    for (guint32 i = 0; i < n; i++) {
        const char *const end = body + spans[i].end;
        for (const char *at = body + spans[i].begin; at < end; at = g_utf8_next_char(at)) {
            const gunichar c = g_utf8_get_char(at);
            if (g_unichar_isspace(c)) {
                gap = TRUE;
                continue;
            }
            if (gap && joined->len > 0)
                g_string_append_c(joined, ' ');
            gap = FALSE;
            g_string_append_unichar(joined, c);
        }
        gap = TRUE;
    }
    return hs_arena_strdup(arena, joined->str);
}

/* Returns the statement that reports attribution `i`; goes outwards past those left out. */
static gint32
find_outer(const HsAnnotation *annotation, const gint32 *numbers, guint32 i)
{
    gint32 outer = annotation->attributions[i].within;
    for (guint32 steps = 0; outer >= 0 && steps < annotation->n_attributions; steps++) {
        if (numbers[outer] >= 0)
            return numbers[outer];
        outer = annotation->attributions[outer].within;
    }
    return -1;
}

/* Returns how `at` tells of a silence; what annotate took for one (annotate/silences.h) is one. */
static HsSpeechAct
find_silence(const HsRoleText *text, const HsAttribution *at)
{
    const HsSpeechAct silence = at->n_cues > 0 ? hs_silence_read(text, at) : HS_SPEECH_NONE;
    return silence == HS_SPEECH_NONE && at->act == HS_ACT_SILENCE ? HS_SPEECH_NO_RESPONSE : silence;
}

/* Says what the speaker does, whether at all, and how it is presented. */
static void
read_act(const HsRoleText *text, const HsAttribution *at, HsStatement *statement)
{
    statement->act = at->act;
    if (at->n_cues == 0)
        return;
    const HsCueWords words = hs_cue_words_read(text, at->cues[0], statement->verb);
    statement->actuality = hs_actuality_read(text, statement, &words);
    statement->distance = hs_distance_read(text, at, &words);
    const HsSpeechAct silence = find_silence(text, at);
    statement->speech_act = hs_speech_cue_read(text, at, &words, &statement->act);
    if (silence != HS_SPEECH_NONE) {
        statement->speech_act = silence;
        statement->act = HS_ACT_SILENCE;
        statement->actuality = HS_CERTAIN; /* the silence took place */
    }
    statement->certainty = hs_presented_read(text, statement, &words);
}

static HsStatement
make_statement(HsArena *arena, const HsRoleText *text, guint32 i, const GArray *quotations,
               const HsStatement *before, guint32 n_before)
{
    const HsCast *const cast = text->cast;
    const HsAttribution *const at = &cast->annotation->attributions[i];
    const char *const body = cast->annotation->text->article->body;
    HsStatement statement = {
        .sources = at->sources,
        .cues = at->cues,
        .contents = at->contents,
        .n_sources = at->n_sources,
        .n_cues = at->n_cues,
        .n_contents = at->n_contents,
        .text = join_spans(arena, body, at->contents, at->n_contents),
        .verb = hs_cue_verb(arena, join_spans(arena, body, at->cues, at->n_cues)),
        .score = at->score,
        .speaking_as = -1,
        .on_behalf_of = -1,
        .outlet = -1,
        .place = -1,
        .occasion = -1,
        .document = hs_speakers_get_document(cast, i),
    };
    statement.form = hs_form_find(arena, cast->annotation->text, at, quotations,
                                  &statement.verbatims, &statement.n_verbatims);
    statement.speakers = hs_speakers_find(arena, cast, i, before, n_before, &statement.n_speakers);
    read_act(text, at, &statement);
    statement.addressees = hs_addressees_find(arena, cast, i, statement.speakers,
                                              statement.n_speakers, &statement.n_addressees);
    return statement;
}

/* Gives a quotation that goes on without a source ("..." Roe said. "...") the speakers of the one
   before it in its paragraph. */
static void
carry_speakers(const HsText *text, HsStatement *statement, const HsStatement *before)
{
    if (statement->n_sources > 0 || statement->form != HS_FORM_DIRECT ||
        statement->n_speakers > 0 || before->form == HS_FORM_INDIRECT)
        return;
    const guint32 here = statement->contents[0].begin;
    const guint32 there = before->contents[before->n_contents - 1].begin;
    if (there < here && hs_text_paragraph_at(text, here) == hs_text_paragraph_at(text, there)) {
        statement->speakers = before->speakers;
        statement->n_speakers = before->n_speakers;
    }
}

/* Says whether the source of the statement is "we": whoever says it speaks for his side. */
static gboolean
is_side(const HsText *text, const HsStatement *statement)
{
    static const char *const words[] = { "we", "us", "our", "ours" };
    for (guint i = 0; statement->n_sources == 1 && i < G_N_ELEMENTS(words); i++) {
        if (hs_text_span_reads(text, statement->sources[0], words[i]))
            return TRUE;
    }
    return FALSE;
}

/* Returns the statement in whose words statement `i` stands; where none holds it, the one before it
   in the same paragraph, whose quotation may go on. -1 without one. */
static gint32
find_utterance(const HsText *text, const HsStatement *statements, guint32 i)
{
    if (statements[i].within >= 0 || i == 0 || statements[i].n_contents == 0 ||
        statements[i - 1].n_contents == 0)
        return statements[i].within;
    const guint32 here = hs_text_paragraph_at(text, statements[i].contents[0].begin);
    const gboolean goes_on = statements[i - 1].form != HS_FORM_INDIRECT &&
                             hs_text_paragraph_at(text, statements[i - 1].contents[0].begin) ==
                                 here;
    return goes_on ? (gint32)i - 1 : -1;
}

/* Lets the body for which a person speaks say what he says with "we"; nobody where the article does
   not tell of one: half of those who say "we" mean a party, a people or all of us. */
static void
speak_for_side(HsArena *arena, const HsCast *cast, const HsMemberships *memberships,
               HsStatement *statements, guint32 i)
{
    HsStatement *const statement = &statements[i];
    if (statement->n_speakers > 0 || !is_side(cast->annotation->text, statement))
        return;
    const gint32 utterance = find_utterance(cast->annotation->text, statements, i);
    if (utterance < 0 || statements[utterance].n_speakers != 1)
        return;
    const guint32 speaker = statements[utterance].speakers[0];
    const HsEntity *const entity = &cast->entities[speaker];
    const gint32 side = entity->type == HS_ENTITY_ORGANIZATION ? (gint32)speaker
                        : entity->named ? hs_memberships_find_side(memberships, speaker)
                                        : hs_memberships_find_behalf(memberships, NULL, speaker);
    if (side < 0 || cast->entities[side].type == HS_ENTITY_PERSON)
        return;
    statement->n_speakers = 1;
    statement->speakers = hs_arena_dup(arena, &side, sizeof side);
}

/* Says as what the first speaker speaks, and for whom. */
static void
find_roles(const HsCast *cast, const HsMemberships *memberships, HsStatement *statement)
{
    if (statement->n_speakers == 0)
        return;
    const guint32 speaker = statement->speakers[0];
    statement->speaking_as = hs_memberships_find_spoken(memberships, statement, speaker);
    statement->on_behalf_of = hs_memberships_find_behalf(
        memberships, cast->entities[speaker].named ? statement : NULL, speaker);
}

/* Says whether attribution `i` has a content, or tells of a silence. */
static gboolean
is_statement(const HsRoleText *text, guint32 i)
{
    const HsAttribution *const at = &text->annotation->attributions[i];
    return at->n_contents > 0 || find_silence(text, at) != HS_SPEECH_NONE;
}

const HsReport *
hs_extract(HsArena *arena, const HsCast *cast, const HsExtractOptions *options)
{
    const HsAnnotation *const annotation = cast->annotation;
    g_autoptr(GArray) quotations = hs_quotations_find(annotation->text);
    HsReport *const report = hs_arena_new0(arena, HsReport, 1);
    HsStatement *const statements = hs_arena_new0(arena, HsStatement, annotation->n_attributions);
    gint32 *const numbers = hs_arena_new0(arena, gint32, annotation->n_attributions);
    g_autoptr(HsArena) scratch = hs_arena_new();
    const HsRoleText text = hs_role_text_new(scratch, cast);
    report->cast = cast;
    report->statements = statements;
    for (guint32 i = 0; i < annotation->n_attributions; i++) {
        numbers[i] = is_statement(&text, i) ? (gint32)report->n_statements : -1;
        if (numbers[i] < 0)
            continue;
        HsStatement *const statement = &statements[report->n_statements];
        *statement = make_statement(arena, &text, i, quotations, statements, report->n_statements);
        report->n_statements++;
        if (report->n_statements > 1)
            carry_speakers(annotation->text, statement, statement - 1);
    }
    for (guint32 i = 0; i < annotation->n_attributions; i++) {
        if (numbers[i] >= 0)
            statements[numbers[i]].within = find_outer(annotation, numbers, i);
    }
    guint32 *const attributions = hs_arena_new0(scratch, guint32, report->n_statements);
    for (guint32 i = 0; i < annotation->n_attributions; i++) {
        if (numbers[i] >= 0)
            attributions[numbers[i]] = i;
    }
    for (guint32 i = 0; i < report->n_statements; i++)
        statements[i].abouts = hs_about_find(arena, &text, statements, i, &statements[i].n_abouts);
    hs_settings_find(arena, &text, report, statements, attributions);
    for (guint32 i = 1; i < report->n_statements; i++)
        hs_addressees_pair(cast, &statements[i - 1], &statements[i]);
    hs_datings_find(arena, cast, statements, report->n_statements);
    g_autoptr(HsMemberships) memberships = hs_memberships_new(arena, cast);
    report->memberships = hs_memberships_get(memberships, &report->n_memberships);
    report->unnamed = hs_unnamed_find(arena, cast, &report->n_unnamed);
    for (guint32 i = 0; i < report->n_statements; i++) {
        speak_for_side(arena, cast, memberships, statements, i);
        find_roles(cast, memberships, &statements[i]);
    }
    for (guint32 i = 0; i < report->n_statements; i++)
        statements[i].confidence = hs_confidence_of(cast, &statements[i]);
    if (options)
        report->n_statements = hs_selection_keep(statements, report->n_statements,
                                                 options->min_confidence);
    return report;
}
