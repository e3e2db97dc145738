/* SPDX-License-Identifier: Apache-2.0
 *
 * See memberships.h. An article tells a role several times: "Republican presidential nominee Ada
 * Voss", "the Republican nominee". Tellings of one member join where their organizations do not
 * contradict and one title says all that the other says with the same noun; what is said once more
 * fully stays ("chairman", "chairman of the Harbour Board"). Words that make another office of it
 * ("vice president", "deputy director") keep them apart. The bounds of joined tellings narrow; one
 * telling that it is over outweighs titles, which are used of former holders too.
 */
#include "statement/memberships.h"

#include <stdlib.h>
#include <string.h>

#include "statement/tellings.h"

struct HsMemberships {
    const HsCast *cast;
    HsArena *arena;
    GArray *tellings; /* of HsTelling */
    gint32 *joined;   /* [tellings] index of the membership that each is part of */
    HsMembership *items;
    guint32 n_items;
};

/* Says whether `word` makes another office of the title that it stands in. */
static gboolean
makes_another(const char *word)
{
    static const char *const words[] = { "vice",      "deputy",  "assistant", "associate",  "co",
                                         "under",     "acting",  "attorney",  "lieutenant", "prime",
                                         "candidate", "nominee", "lt",        NULL };
    for (const char *const *at = words; *at; at++) {
        if (g_ascii_strcasecmp(*at, word) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean
has_word(char **words, const char *word)
{
    for (; *words; words++) {
        if (g_ascii_strcasecmp(*words, word) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Says whether all words of `less` are in `more`, and none that `more` has besides makes it another
   office. */
static gboolean
is_part_of(const char *less, const char *more)
{
    g_auto(GStrv) few = g_strsplit_set(less, " -", -1);
    g_auto(GStrv) many = g_strsplit_set(more, " -", -1);
    for (char **word = few; *word; word++) {
        if (!has_word(many, *word))
            return FALSE;
    }
    for (char **word = many; *word; word++) {
        if (!has_word(few, *word) && makes_another(*word))
            return FALSE;
    }
    return TRUE;
}

/* Says whether two entities can be the same one: equal, or one not told. */
static gboolean
agree(gint32 a, gint32 b)
{
    return a < 0 || b < 0 || a == b;
}

/* Says whether the offices can be of one place: one is told of none, or they are of the same. */
static gboolean
share_place(const HsMembership *a, const HsMembership *b)
{
    if (a->country && b->country)
        return strcmp(a->country->id, b->country->id) == 0;
    return agree(a->place, b->place) && !(a->country && b->place >= 0) &&
           !(b->country && a->place >= 0);
}

static gboolean
joins(const HsMembership *a, const HsMembership *b)
{
    if (a->member != b->member || !agree(a->organization, b->organization) || !share_place(a, b) ||
        (a->standing == HS_STANDING_FUTURE) != (b->standing == HS_STANDING_FUTURE))
        return FALSE;
    if (!a->title || !b->title)
        return a->organization >= 0 && a->organization == b->organization;
    return is_part_of(a->title, b->title) || is_part_of(b->title, a->title);
}

/* Returns the later of two bounds, or the earlier; one that is not known is passed over. */
static HsBound
narrow(HsBound a, HsBound b, gboolean later)
{
    if (!a.date || !b.date)
        return a.date ? a : b;
    return (strcmp(a.date, b.date) > 0) == !!later ? a : b;
}

static gboolean
says_more(const HsMembership *a, const HsMembership *b)
{
    if (!b->title || !a->title)
        return a->title != NULL;
    return strlen(a->title) > strlen(b->title);
}

/* Joins what `more` tells into `item`. */
static void
join_into(HsMembership *item, const HsMembership *more)
{
    const HsBound none = { NULL, HS_PRECISION_DAY };
    if (says_more(more, item)) {
        item->title = more->title;
        item->evidence = more->evidence;
    }
    if (item->organization < 0)
        item->organization = more->organization;
    if (item->place < 0)
        item->place = more->place;
    if (!item->country)
        item->country = more->country;
    item->confidence = MAX(item->confidence, more->confidence);
    if (item->standing != more->standing) {
        const HsMembership *const over = item->standing == HS_STANDING_FORMER ? item : more;
        item->earliest = over->earliest;
        item->known_from = over->known_from;
        item->known_to = over->known_to;
        item->latest = over->latest;
        item->standing = HS_STANDING_FORMER;
        return;
    }
    item->earliest = narrow(item->earliest, more->earliest, TRUE);
    item->known_from = narrow(item->known_from, more->known_from, FALSE);
    item->known_to = narrow(item->known_to, more->known_to, TRUE);
    item->latest = narrow(item->latest, more->latest, FALSE);
    if (item->known_from.date && item->earliest.date &&
        strcmp(item->known_from.date, item->earliest.date) < 0)
        item->earliest = none;
    if (item->known_to.date && item->latest.date &&
        strcmp(item->known_to.date, item->latest.date) > 0)
        item->known_to = none;
}

static void
join_tellings(HsMemberships *made)
{
    for (guint i = 0; i < made->tellings->len; i++) {
        const HsMembership *const told = &g_array_index(made->tellings, HsTelling, i).membership;
        guint32 at = 0;
        while (at < made->n_items && !joins(&made->items[at], told))
            at++;
        if (at == made->n_items)
            made->items[made->n_items++] = *told;
        else
            join_into(&made->items[at], told);
        made->joined[i] = (gint32)at;
    }
}

typedef struct {
    HsMembership item;
    guint32 number;
} Numbered;

static int
compare_evidence(gconstpointer a, gconstpointer b)
{
    const Numbered *const x = a, *const y = b;
    const int order = hs_span_compare(x->item.evidence, y->item.evidence);
    return order != 0 ? order : (x->number > y->number) - (x->number < y->number);
}

/* Puts the memberships in the order of their evidence. */
static void
sort_items(HsMemberships *made)
{
    g_autofree Numbered *numbered = g_new0(Numbered, made->n_items + 1);
    g_autofree gint32 *places = g_new0(gint32, made->n_items + 1);
    for (guint32 i = 0; i < made->n_items; i++)
        numbered[i] = (Numbered){ made->items[i], i };
    qsort(numbered, made->n_items, sizeof *numbered, compare_evidence);
    for (guint32 i = 0; i < made->n_items; i++) {
        made->items[i] = numbered[i].item;
        places[numbered[i].number] = (gint32)i;
    }
    for (guint i = 0; i < made->tellings->len; i++)
        made->joined[i] = places[made->joined[i]];
}

HsMemberships *
hs_memberships_new(HsArena *arena, const HsCast *cast)
{
    g_autoptr(HsArena) scratch = hs_arena_new();
    const HsRoleText text = hs_role_text_new(scratch, cast);
    HsMemberships *const made = g_new0(HsMemberships, 1);
    made->cast = cast;
    made->arena = arena;
    made->tellings = hs_tellings_find(arena, &text);
    made->items = hs_arena_new0(arena, HsMembership, made->tellings->len);
    made->joined = g_new0(gint32, made->tellings->len);
    join_tellings(made);
    sort_items(made);
    return made;
}

void
hs_memberships_free(HsMemberships *memberships)
{
    if (!memberships)
        return;
    g_array_unref(memberships->tellings);
    g_free(memberships->joined);
    g_free(memberships);
}

const HsMembership *
hs_memberships_get(const HsMemberships *memberships, guint32 *out_n)
{
    *out_n = memberships->n_items;
    return memberships->items;
}

static gboolean
touches_source(const HsStatement *statement, HsSpan evidence)
{
    for (guint32 i = 0; i < statement->n_sources; i++) {
        if (hs_span_overlaps(statement->sources[i], evidence))
            return TRUE;
    }
    return FALSE;
}

gint32
hs_memberships_find_spoken(const HsMemberships *memberships, const HsStatement *statement,
                           guint32 member)
{
    gint32 found = -1;
    for (guint i = 0; i < memberships->tellings->len; i++) {
        const HsMembership *const told =
            &g_array_index(memberships->tellings, HsTelling, i).membership;
        const gint32 at = memberships->joined[i];
        if (told->member != member || told->standing != HS_STANDING_CURRENT ||
            memberships->items[at].standing != HS_STANDING_CURRENT ||
            !touches_source(statement, told->evidence))
            continue;
        if (memberships->items[at].organization >= 0 || memberships->items[at].place >= 0 ||
            memberships->items[at].country)
            return at;
        if (found < 0)
            found = at;
    }
    return found;
}

gint32
hs_memberships_find_behalf(const HsMemberships *memberships, const HsStatement *statement,
                           guint32 member)
{
    for (guint i = 0; i < memberships->tellings->len; i++) {
        const HsTelling *const telling = &g_array_index(memberships->tellings, HsTelling, i);
        if (telling->membership.member != member || telling->behalf < 0 ||
            (statement && !touches_source(statement, telling->membership.evidence)))
            continue;
        const HsEntity *const other = &memberships->cast->entities[telling->behalf];
        if (other->type <= HS_ENTITY_PLACE && (other->named || other->link.id))
            return telling->behalf;
    }
    return -1;
}

/* Says whether who holds the title speaks for the organization: its experts and writers do not. */
static gboolean
speaks_for_all(const char *title)
{
    static const char *const own_mind[] = { "analyst",  "author",   "columnist",     "contributor",
                                            "editor",   "fellow",   "correspondent", "historian",
                                            "host",     "investor", "lecturer",      "professor",
                                            "reporter", "student",  "writer" };
    for (guint i = 0; title && i < G_N_ELEMENTS(own_mind); i++) {
        if (strstr(title, own_mind[i]))
            return FALSE;
    }
    return TRUE;
}

gint32
hs_memberships_find_side(const HsMemberships *memberships, guint32 member)
{
    for (guint32 i = 0; i < memberships->n_items; i++) {
        const HsMembership *const item = &memberships->items[i];
        if (item->member == member && item->organization >= 0 &&
            item->standing == HS_STANDING_CURRENT && speaks_for_all(item->title))
            return item->organization;
    }
    return -1;
}
