/* SPDX-License-Identifier: Apache-2.0
 *
 * Names of organizations, places and the like come in one by one; equal names are one form, and
 * forms are joined by the readings of orgname.h. A short form joins a longer one only where no
 * other name of the article would fit as well: with "New York Times" and "Financial Times" in one
 * article, "the Times" stays by itself. An acronym in brackets right after a name says in so many
 * words that the two are one, whatever the letters. Place names join only by equal form and acronym
 * (United States, U.S.): "Springfield" at the end of "West Springfield" is another town.
 */
#include "resolve/bodies.h"

#include <string.h>

#include "resolve/fold.h"

#define MAX_COMPARED \
    2000 /* forms that are compared each with each; later ones join by equality only */

typedef struct {
    const HsOrgName *org;
    HsEntityType type;
    gint32 figure;
} Form;

typedef struct {
    HsCasting *casting;
    GArray *forms;     /* [..] Form, by first appearance */
    GHashTable *index; /* folded name -> index into forms, plus one */
    gint32 *form_of;   /* [n_mentions] */
} Bodies;

static Form *
get_form(const Bodies *bodies, guint i)
{
    return &g_array_index(bodies->forms, Form, i);
}

/* Makes one word of "Democrat" and "Democrats". */
static const char *
group_key(HsArena *arena, const char *folded)
{
    const gsize n = strlen(folded);
    return n > 4 && folded[n - 1] == 's' ? hs_arena_strndup(arena, folded, n - 1) : folded;
}

static void
collect_forms(Bodies *bodies, const GArray *mentions, const HsEntityType *types)
{
    HsCasting *const casting = bodies->casting;
    for (guint i = 0; i < mentions->len; i++) {
        const guint32 mention = g_array_index(mentions, guint32, i);
        const HsSpan span = casting->annotation->mentions[mention].span;
        const char *const tidy = hs_casting_get_tidy(casting, span);
        const char *key = hs_name_fold(casting->scratch, tidy);
        if (types[mention] == HS_ENTITY_GROUP)
            key = group_key(casting->scratch, key);
        gpointer found = g_hash_table_lookup(bodies->index, key);
        if (!found) {
            const Form form = { hs_org_name_parse(casting->scratch, tidy), types[mention],
                                HS_NO_FIGURE };
            g_array_append_val(bodies->forms, form);
            found = GUINT_TO_POINTER(bodies->forms->len);
            g_hash_table_insert(bodies->index, (gpointer)key, found);
        }
        bodies->form_of[mention] = (gint32)GPOINTER_TO_UINT(found) - 1;
    }
}

static gint32
found_figure(Bodies *bodies, Form *form)
{
    if (form->figure == HS_NO_FIGURE) {
        form->figure = hs_casting_add_figure(bodies->casting, form->type, TRUE);
        g_ptr_array_add(hs_casting_get_figure(bodies->casting, form->figure)->orgs,
                        (gpointer)form->org);
    }
    return form->figure;
}

/* Joins the form without a figure to that of `to`. */
static void
join(Bodies *bodies, Form *form, Form *to)
{
    form->figure = found_figure(bodies, to);
    g_ptr_array_add(hs_casting_get_figure(bodies->casting, form->figure)->orgs,
                    (gpointer)form->org);
}

/* Says whether "A (B)" stands in the text: `second` in brackets right after `first`. */
static gboolean
is_bracketed(const HsCasting *casting, HsSpan first, HsSpan second)
{
    if (second.begin < first.end || second.begin - first.end > 4)
        return FALSE;
    const char *at = casting->body + first.end;
    const char *const end = casting->body + second.begin;
    while (at < end && (*at == ' ' || *at == '"'))
        at++;
    if (at >= end || *at != '(')
        return FALSE;
    const char after = casting->body[second.end];
    return after == ')' || after == '"' || after == ';';
}

/* Joins the pairs that the text itself explains: "National Grid Board (NGB)". */
static void
join_bracketed(Bodies *bodies, const GArray *mentions)
{
    const HsMention *const all = bodies->casting->annotation->mentions;
    for (guint i = 0; i + 1 < mentions->len; i++) {
        const guint32 a = g_array_index(mentions, guint32, i);
        const guint32 b = g_array_index(mentions, guint32, i + 1);
        Form *const first = get_form(bodies, bodies->form_of[a]);
        Form *const second = get_form(bodies, bodies->form_of[b]);
        if (first == second || !is_bracketed(bodies->casting, all[a].span, all[b].span) ||
            !first->org->acronym == !second->org->acronym)
            continue;
        if (first->org->n_words == 0 || second->org->n_words == 0 ||
            *first->org->words[0] != *second->org->words[0])
            continue;
        if (second->figure == HS_NO_FIGURE)
            join(bodies, second, first);
        else if (first->figure == HS_NO_FIGURE)
            join(bodies, first, second);
    }
}

static gboolean
may_speak(HsEntityType type)
{
    return type == HS_ENTITY_ORGANIZATION || type == HS_ENTITY_OTHER || type == HS_ENTITY_WORK;
}

typedef gboolean (*Reading)(const HsOrgName *name, const HsOrgName *full);

/* Says whether two names may be compared by `reading` at all. */
static gboolean
comparable(const Form *form, const Form *other, Reading reading)
{
    if (form->org->n_words == 0 || other->org->n_words == 0)
        return FALSE;
    if (reading != hs_org_name_shortens)
        return form->type == other->type || (may_speak(form->type) && may_speak(other->type));
    return form->type == HS_ENTITY_ORGANIZATION && other->type == HS_ENTITY_ORGANIZATION;
}

/* Joins each form to the one figure, or the one other form, that `reading` says it names; leaves it
   where there are several. */
static void
join_by(Bodies *bodies, Reading reading)
{
    const guint n = MIN(bodies->forms->len, MAX_COMPARED);
    for (guint i = 0; i < n; i++) {
        Form *const form = get_form(bodies, i);
        if (form->figure != HS_NO_FIGURE)
            continue;
        Form *only = NULL;
        gboolean several = FALSE;
        for (guint k = 0; k < n && !several; k++) {
            Form *const other = get_form(bodies, k);
            if (k == i || !comparable(form, other, reading) || !reading(form->org, other->org))
                continue;
            several = only && (only->figure == HS_NO_FIGURE || only->figure != other->figure) &&
                      !hs_org_name_equals(only->org, other->org);
            only = other;
        }
        if (only && !several)
            join(bodies, form, only);
    }
}

void
hs_join_bodies(HsCasting *casting, const GArray *mentions, const HsEntityType *types)
{
    g_autoptr(GArray) forms = g_array_new(FALSE, FALSE, sizeof(Form));
    g_autoptr(GHashTable) index = g_hash_table_new(g_str_hash, g_str_equal);
    const guint32 n = casting->annotation->n_mentions;
    Bodies bodies = { casting, forms, index, hs_arena_new0(casting->scratch, gint32, n) };
    collect_forms(&bodies, mentions, types);
    join_bracketed(&bodies, mentions);
    join_by(&bodies, hs_org_name_equals);
    join_by(&bodies, hs_org_name_abbreviates);
    join_by(&bodies, hs_org_name_shortens);
    for (guint i = 0; i < mentions->len; i++) {
        const guint32 mention = g_array_index(mentions, guint32, i);
        hs_casting_assign(casting, mention,
                          found_figure(&bodies, get_form(&bodies, bodies.form_of[mention])));
    }
}
