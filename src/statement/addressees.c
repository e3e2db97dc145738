/* SPDX-License-Identifier: Apache-2.0
 *
 * The mentions that the annotation found behind a cue ("told |reporters|") are looked up in the
 * cast. Whoever the cast makes of them the speaker is no addressee: "he told himself" says nothing
 * of a hearer, and a pronoun that was resolved to the speaker was resolved wrongly. Where a quoted
 * question is followed at once by somebody else's quoted words, the two speak to each other, though
 * no cue says so: "Why?" Roe asked. "Because it rained," Hale said.
 */
#include "statement/addressees.h"
#include "text/places.h"

#include <string.h>

#define MAX_ADDRESSEES 16

static gboolean
holds(const guint32 *entities, guint32 n, guint32 entity)
{
    for (guint32 i = 0; i < n; i++) {
        if (entities[i] == entity)
            return TRUE;
    }
    return FALSE;
}

const guint32 *
hs_addressees_find(HsArena *arena, const HsCast *cast, guint32 attribution, const guint32 *speakers,
                   guint32 n_speakers, guint32 *out_n)
{
    const HsAttribution *const at = &cast->annotation->attributions[attribution];
    guint32 found[MAX_ADDRESSEES];
    guint32 n = 0;
    for (guint32 i = 0; i < at->n_addressees && n < MAX_ADDRESSEES; i++) {
        const gint32 entity = cast->mention_entities[at->addressees[i]];
        if (entity >= 0 && !holds(speakers, n_speakers, (guint32)entity) &&
            !holds(found, n, (guint32)entity))
            found[n++] = (guint32)entity;
    }
    *out_n = n;
    return hs_arena_dup(arena, found, n * sizeof *found);
}

/* Returns where the parts of `statement` end. */
static guint32
end_of(const HsStatement *statement)
{
    guint32 end = statement->contents[statement->n_contents - 1].end;
    for (guint32 i = 0; i < statement->n_cues; i++)
        end = MAX(end, statement->cues[i].end);
    for (guint32 i = 0; i < statement->n_sources; i++)
        end = MAX(end, statement->sources[i].end);
    return end;
}

/* Says whether `statement` is one person's words between quotation marks. */
static gboolean
is_line(const HsCast *cast, const HsStatement *statement)
{
    return statement->form == HS_FORM_DIRECT && statement->n_speakers == 1 &&
           statement->n_addressees == 0 && statement->n_contents > 0 &&
           cast->entities[statement->speakers[0]].type == HS_ENTITY_PERSON;
}

static gboolean
is_question(const HsStatement *statement)
{
    const char *const mark = strrchr(statement->text, '?');
    return mark && strcmp(statement->verb, "ask") == 0 && strlen(mark) <= strlen("?”’");
}

void
hs_addressees_pair(const HsCast *cast, HsStatement *first, HsStatement *second)
{
    const HsText *const text = cast->annotation->text;
    if (!is_line(cast, first) || !is_line(cast, second) || !is_question(first) ||
        first->within != second->within || first->speakers[0] == second->speakers[0] ||
        hs_text_sentence_at(text, second->contents[0].begin) !=
            hs_text_sentence_at(text, end_of(first) - 1) + 1)
        return;
    first->addressees = second->speakers;
    second->addressees = first->speakers;
    first->n_addressees = second->n_addressees = 1;
}
