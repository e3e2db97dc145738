/* SPDX-License-Identifier: Apache-2.0
 *
 * What the words around each cue tell comes from setting.c; here the statements of an article share
 * it. An event told twice is one occasion: "the interview" takes up the last interview, an event
 * told in the same words is the same. And a conversation goes on: who spoke in an interview a
 * moment ago still speaks in it where nothing else is told, no other place, paper or hearers, up to
 * MAX_GAP paragraphs after his last words; so for all means by which one speaks for longer than a
 * sentence. Statements that another one reports are other talk and take nothing over. Witnesses of
 * a hearing testify all along (witnesses.h). Where no word tells it and nothing is taken over, the
 * encoder's opinion counts, if it is sure (LEAST): it has read the paragraphs around.
 */
#include "statement/settings.h"

#include <string.h>

#include "statement/eventlabel.h"
#include "statement/setting.h"
#include "statement/witnesses.h"
#include "text/blogposts.h"
#include "text/places.h"

#define MAX_GAP 8  /* paragraphs */
#define LEAST 0.6f /* probability of the encoder's medium */

typedef struct {
    HsArena *arena;
    const HsRoleText *text;
    HsReport *report;
    GArray *occasions;   /* HsOccasion */
    GPtrArray *nouns;    /* [occasions->len] word of its noun */
    const GArray *posts; /* of the text (text/blogposts.h) */
} Finding;

/* Returns the occasion that `setting` tells of, listed now where it is a new one; -1 without one.
 */
static gint32
find_occasion(Finding *finding, const HsSetting *setting)
{
    if (setting->event.end <= setting->event.begin)
        return -1;
    const char *const label = hs_event_label_write(finding->arena, finding->text, setting->event,
                                                   setting->event_head);
    const char *const noun = hs_role_text_word(finding->text, setting->event_head);
    for (guint i = finding->occasions->len; i-- > 0;) {
        HsOccasion *const known = &g_array_index(finding->occasions, HsOccasion, i);
        if (strcmp(g_ptr_array_index(finding->nouns, i), noun) != 0 ||
            (!setting->is_definite && strcmp(known->label, label) != 0))
            continue;
        if (known->place < 0)
            known->place = setting->place;
        return (gint32)i;
    }
    const HsOccasion made = { label, setting->place, setting->event };
    g_array_append_val(finding->occasions, made);
    g_ptr_array_add(finding->nouns, (gpointer)noun);
    return (gint32)finding->occasions->len - 1;
}

/* What was not said has no setting: the calls that "were not returned" are no medium. */
static void
take_setting(Finding *finding, HsStatement *statement, guint32 attribution)
{
    if (statement->n_contents == 0)
        return;
    const HsSetting setting = hs_setting_read(finding->text, attribution);
    statement->medium = setting.medium;
    statement->outlet = setting.outlet;
    statement->platform = setting.platform;
    statement->place = setting.place;
    statement->occasion = find_occasion(finding, &setting);
}

/* Says whether one goes on for longer than a sentence by `medium`. */
static gboolean
goes_on(HsMedium medium)
{
    switch (medium) {
    case HS_MEDIUM_CALL:
    case HS_MEDIUM_DEBATE:
    case HS_MEDIUM_INTERVIEW:
    case HS_MEDIUM_LETTER:
    case HS_MEDIUM_NEWS_CONFERENCE:
    case HS_MEDIUM_RALLY:
    case HS_MEDIUM_SPEECH:
    case HS_MEDIUM_TESTIMONY:
    case HS_MEDIUM_WRITTEN_STATEMENT:
        return TRUE;
    default:
        return FALSE;
    }
}

/* Returns the paragraph that the statement begins in; a silence has only a cue. */
static guint32
find_place(const HsText *text, const HsStatement *statement)
{
    return hs_text_paragraph_at(text, statement->n_contents > 0 ? statement->contents[0].begin
                                                                : statement->cues[0].begin);
}

/* Returns the last statement before `i` that its speaker made by himself; -1 without one near. */
static gint32
find_last(const Finding *finding, const HsStatement *statements, guint32 i)
{
    const HsText *const text = finding->text->text;
    const guint32 here = find_place(text, &statements[i]);
    for (guint32 k = i; k-- > 0;) {
        const guint32 there = find_place(text, &statements[k]);
        if (there + MAX_GAP < here ||
            hs_blog_posts_at(finding->posts, there) != hs_blog_posts_at(finding->posts, here))
            break;
        if (statements[k].within < 0 && statements[k].n_speakers > 0 &&
            statements[k].speakers[0] == statements[i].speakers[0])
            return (gint32)k;
    }
    return -1;
}

/* Says whether what is told of statement `a` shows that it was made elsewhere than `b`: another
   place, paper or station, other hearers. */
static gboolean
is_elsewhere(const HsStatement *a, const HsStatement *b)
{
    gboolean heard = a->n_addressees == 0 || b->n_addressees == 0;
    for (guint32 i = 0; i < a->n_addressees; i++) {
        for (guint32 k = 0; k < b->n_addressees; k++)
            heard = heard || a->addressees[i] == b->addressees[k];
    }
    return !heard || (a->place >= 0 && a->place != b->place) ||
           (a->outlet >= 0 && a->outlet != b->outlet);
}

/* Lets statement `i` go on where the speaker's last one was made. */
static void
carry(const Finding *finding, HsStatement *statements, guint32 i)
{
    HsStatement *const statement = &statements[i];
    if (statement->medium != HS_MEDIUM_NONE || statement->occasion >= 0 ||
        statement->n_speakers == 0 || statement->n_contents == 0 || statement->within >= 0)
        return;
    const gint32 last = find_last(finding, statements, i);
    if (last < 0 || !goes_on(statements[last].medium) || is_elsewhere(statement, &statements[last]))
        return;
    statement->medium = statements[last].medium;
    statement->occasion = statements[last].occasion;
    if (statement->outlet < 0)
        statement->outlet = statements[last].outlet;
}

static void
ask_encoder(const HsAttribution *at, HsStatement *statement)
{
    if (statement->medium == HS_MEDIUM_NONE && statement->n_contents > 0 &&
        at->medium_score >= LEAST)
        statement->medium = at->medium;
}

void
hs_settings_find(HsArena *arena, const HsRoleText *text, HsReport *report, HsStatement *statements,
                 const guint32 *attributions)
{
    const HsAttribution *const all = text->annotation->attributions;
    g_autoptr(GArray) occasions = g_array_new(FALSE, FALSE, sizeof(HsOccasion));
    g_autoptr(GPtrArray) nouns = g_ptr_array_new();
    g_autoptr(GArray) posts = hs_blog_posts_find(text->text);
    Finding finding = { arena, text, report, occasions, nouns, posts };
    for (guint32 i = 0; i < report->n_statements; i++)
        take_setting(&finding, &statements[i], attributions[i]);
    for (guint32 i = 0; i < report->n_statements; i++)
        carry(&finding, statements, i);
    hs_witnesses_hear(text, statements, report->n_statements);
    for (guint32 i = 0; i < report->n_statements; i++)
        ask_encoder(&all[attributions[i]], &statements[i]);
    report->occasions = hs_arena_dup(arena, occasions->data, occasions->len * sizeof(HsOccasion));
    report->n_occasions = occasions->len;
}
