/* SPDX-License-Identifier: Apache-2.0
 *
 * Names come in as mentions with the tagger's types; out go figures. Types first
 * (typing.c). Then persons: full names are gathered by the readings of personname.h, longest
 * first, so that "George Bush" finds both "George W. Bush" and "George H. W. Bush" and knows that
 * it is ambiguous; then single words look for the full names that they shorten, surnames before
 * given names, minus those whose gender the honorific rules out. What fits one figure joins it.
 * What fits several is decided mention by mention (choose()): the one spoken of most, and last, up
 * to there. What fits none is a figure of its own. All other types go to bodies.c.
 */
#include "resolve/join.h"

#include <math.h>
#include <string.h>

#include "resolve/bodies.h"
#include "resolve/bodykind.h"
#include "resolve/knowngender.h"
#include "resolve/typing.h"

#define MAX_TITLE_WORDS 4 /* words before a name that are looked at for a title */
#define GENERATION 4.0    /* of the one that "elder" or "younger" tells */
#define LEAST_AHEAD 0.25  /* of the next one, both named in full */
#define INTRODUCED 2.0    /* of having been named in full before */
#define MAX_FIGURES 2000  /* full names that a person's name is compared with */

typedef struct {
    const HsPersonName *name;
    HsGender gender; /* as the title tells */
    gint32 figure;
    GArray *candidates; /* [..] gint32 figures, where several fit; else NULL */
    gint32 doubtful;    /* figure of those mentions that are none of them more than another */
} Form;

typedef struct {
    HsCasting *casting;
    HsEntityType *types; /* [n_mentions] voted */
    GPtrArray *forms;    /* [..] Form, by first appearance */
    gint32 *form_of;     /* [n_mentions], -1 */
    guint32 n_persons;   /* figures that were made of full names */
    const char **keys;   /* [n_mentions] names folded, without titles; NULL for all else */
} Join;

static void
free_form(gpointer pointer)
{
    Form *const form = pointer;
    g_clear_pointer(&form->candidates, g_array_unref);
    g_free(form);
}

static Form *
get_form(const Join *join, guint i)
{
    return g_ptr_array_index(join->forms, i);
}

/* Reads title words that the tagger left before the mention: "Sen." in "Sen. Jane Roe". */
static void
add_titles_before(HsCasting *casting, guint32 mention, HsPersonName *name)
{
    const HsSpan span = casting->annotation->mentions[mention].span;
    const gint64 first = hs_casting_token_at(casting, span.begin);
    for (gint64 token = first - 1; token >= first - MAX_TITLE_WORDS; token--) {
        const char *const word = hs_casting_get_word(casting, token);
        HsGender gender;
        if (strcmp(word, ".") == 0)
            continue;
        if (!hs_gender_of_title(word, &gender))
            return;
        if (!name->title)
            name->title = word;
        else if (strcmp(word, "vice") == 0 && token == first - 2)
            name->title = hs_arena_strdup(casting->scratch, "vice president");
        if (name->gender == HS_GENDER_UNKNOWN)
            name->gender = gender;
    }
}

/* Returns the title where it is a rank, which tells a lord from a knight; else "". */
static const char *
rank_of(const HsPersonName *name)
{
    static const char *const ranks[] = { "dame", "lady", "lord", "sir" };
    for (guint i = 0; name->title && i < G_N_ELEMENTS(ranks); i++) {
        if (strcmp(ranks[i], name->title) == 0)
            return ranks[i];
    }
    return "";
}

static const char *
form_key(HsArena *arena, const HsPersonName *name)
{
    g_autofree char *parts = g_strjoinv(" ", (char **)name->parts);
    g_autofree char *key = g_strdup_printf(
        "%s|%s|%s|%d|%s", parts, name->suffix ? name->suffix : "",
        name->nickname ? name->nickname : "", (int)name->gender, rank_of(name));
    return hs_arena_strdup(arena, key);
}

static void
collect_persons(Join *join)
{
    HsCasting *const casting = join->casting;
    g_autoptr(GHashTable) index = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        if (!join->keys[i] || join->types[i] != HS_ENTITY_PERSON)
            continue;
        const char *const tidy = hs_casting_get_tidy(casting,
                                                     casting->annotation->mentions[i].span);
        HsPersonName *const name = hs_person_name_parse(casting->scratch, tidy);
        add_titles_before(casting, i, name);
        const char *const key = form_key(casting->scratch, name);
        gpointer found = g_hash_table_lookup(index, key);
        if (!found) {
            Form *const form = g_new0(Form, 1);
            form->name = name;
            form->gender = name->gender;
            form->figure = form->doubtful = HS_NO_FIGURE;
            g_ptr_array_add(join->forms, form);
            found = GUINT_TO_POINTER(join->forms->len);
            g_hash_table_insert(index, (gpointer)key, found);
        }
        join->form_of[i] = (gint32)GPOINTER_TO_UINT(found) - 1;
    }
}

static void
add_to_figure(Join *join, Form *form, gint32 index)
{
    HsFigure *const figure = hs_casting_get_figure(join->casting, index);
    const HsGender gender = hs_person_name_gender(form->name);
    form->figure = index;
    g_ptr_array_add(figure->persons, (gpointer)form->name);
    if (form->gender != HS_GENDER_UNKNOWN || figure->gender == HS_GENDER_UNKNOWN)
        figure->gender = gender;
}

static void
make_figure(Join *join, Form *form)
{
    add_to_figure(join, form, hs_casting_add_figure(join->casting, HS_ENTITY_PERSON, TRUE));
}

/* Says whether the full name `name` fits all full names of `figure`. */
static gboolean
fits_figure(const HsFigure *figure, const HsPersonName *name)
{
    for (guint i = 0; i < figure->persons->len; i++) {
        const HsPersonName *const other = g_ptr_array_index(figure->persons, i);
        if (!hs_person_name_fits(name, other) &&
            hs_person_name_shortens(name, other) == HS_SHORT_NONE)
            return FALSE;
    }
    return TRUE;
}

static gboolean
genders_clash(HsGender a, HsGender b)
{
    return a != HS_GENDER_UNKNOWN && b != HS_GENDER_UNKNOWN && a != b;
}

static HsShort
shortens_figure(const HsFigure *figure, const HsPersonName *name)
{
    HsShort best = HS_SHORT_NONE;
    for (guint i = 0; i < figure->persons->len; i++) {
        const HsShort kind = hs_person_name_shortens(name, g_ptr_array_index(figure->persons, i));
        best = MAX(best, kind);
    }
    return best;
}

static int
compare_parts(gconstpointer a, gconstpointer b)
{
    const Form *const x = *(const Form *const *)a;
    const Form *const y = *(const Form *const *)b;
    return (int)y->name->n_parts - (int)x->name->n_parts;
}

/* Settles a form by the figures that fit it: one, several (kept as candidates) or none. */
static void
settle(Join *join, Form *form, GArray *fitting)
{
    if (fitting->len == 0)
        make_figure(join, form);
    else if (fitting->len == 1)
        add_to_figure(join, form, g_array_index(fitting, gint32, 0));
    else
        form->candidates = g_array_ref(fitting);
}

static void
join_full_names(Join *join)
{
    g_autoptr(GPtrArray) full = g_ptr_array_new();
    for (guint i = 0; i < join->forms->len; i++) {
        if (get_form(join, i)->name->n_parts > 1)
            g_ptr_array_add(full, get_form(join, i));
    }
    g_ptr_array_sort(full, compare_parts);
    for (guint i = 0; i < full->len; i++) {
        Form *const form = g_ptr_array_index(full, i);
        g_autoptr(GArray) fitting = g_array_new(FALSE, FALSE, sizeof(gint32));
        const guint n = MIN(join->casting->figures->len, MAX_FIGURES);
        for (gint32 k = 0; k < (gint32)n; k++) {
            const HsFigure *const figure = hs_casting_get_figure(join->casting, k);
            if (fits_figure(figure, form->name) && !genders_clash(figure->gender, form->gender))
                g_array_append_val(fitting, k);
        }
        settle(join, form, fitting);
    }
    join->n_persons = join->casting->figures->len;
}

/* Keeps the figures of the gender that the title tells, where there are any. */
static void
prefer_gender(Join *join, GArray *fitting, HsGender gender)
{
    guint same = 0;
    for (guint i = 0; i < fitting->len; i++)
        same += hs_casting_get_figure(join->casting, g_array_index(fitting, gint32, i))->gender ==
                gender;
    if (gender == HS_GENDER_UNKNOWN || same == 0)
        return;
    for (guint i = fitting->len; i-- > 0;) {
        if (hs_casting_get_figure(join->casting, g_array_index(fitting, gint32, i))->gender !=
            gender)
            g_array_remove_index(fitting, i);
    }
}

static GArray *
find_shortened(Join *join, const Form *form, HsShort wanted)
{
    GArray *const fitting = g_array_new(FALSE, FALSE, sizeof(gint32));
    const guint n = MIN(join->n_persons, MAX_FIGURES);
    for (gint32 k = 0; k < (gint32)n; k++) {
        const HsFigure *const figure = hs_casting_get_figure(join->casting, k);
        if (shortens_figure(figure, form->name) == wanted &&
            !genders_clash(figure->gender, form->gender))
            g_array_append_val(fitting, k);
    }
    prefer_gender(join, fitting, form->gender);
    return fitting;
}

/* Finds the figures of single words that no full name explains and that bear the same word. */
static GArray *
find_same_word(Join *join, const Form *form)
{
    GArray *const fitting = g_array_new(FALSE, FALSE, sizeof(gint32));
    const guint n = join->casting->figures->len;
    for (gint32 k = (gint32)join->n_persons; k < (gint32)MIN(n, join->n_persons + MAX_FIGURES);
         k++) {
        const HsFigure *const figure = hs_casting_get_figure(join->casting, k);
        const HsPersonName *const first = g_ptr_array_index(figure->persons, 0);
        if (form->name->n_parts == first->n_parts && first->n_parts > 0 &&
            strcmp(form->name->parts[0], first->parts[0]) == 0 &&
            !genders_clash(figure->gender, form->gender))
            g_array_append_val(fitting, k);
    }
    prefer_gender(join, fitting, form->gender);
    return fitting;
}

/* Joins single words; those with an honorific first, since they tell a gender. */
static void
join_short_names(Join *join, gboolean with_gender)
{
    for (guint i = 0; i < join->forms->len; i++) {
        Form *const form = get_form(join, i);
        if (form->name->n_parts > 1 || with_gender != (form->gender != HS_GENDER_UNKNOWN))
            continue;
        g_autoptr(GArray) fitting = find_shortened(join, form, HS_SHORT_SURNAME);
        if (fitting->len == 0) {
            g_array_unref(fitting);
            fitting = find_shortened(join, form, HS_SHORT_GIVEN);
        }
        if (fitting->len == 0) {
            g_array_unref(fitting);
            fitting = find_same_word(join, form);
        }
        settle(join, form, fitting);
    }
}

/* What was said of a figure up to a mention. */
typedef struct {
    guint32 last;   /* mention, from 1; 0: none yet */
    gboolean whole; /* its name was printed in full */
} Said;

/* Returns which of father and son the words before a name tell, "the younger Mr. Banner": 1, 0
   where they tell nothing, -1 for the elder. */
static int
generation_at(HsCasting *casting, guint32 mention)
{
    const HsSpan span = casting->annotation->mentions[mention].span;
    for (gint64 i = (gint64)hs_casting_token_at(casting, span.begin) - 1, n = 0; n < 3; i--, n++) {
        const char *const word = hs_casting_get_word(casting, i);
        HsGender gender;
        if (strcmp(word, "younger") == 0)
            return 1;
        if (strcmp(word, "elder") == 0 || strcmp(word, "older") == 0)
            return -1;
        if (strcmp(word, ".") != 0 && !hs_gender_of_title(word, &gender))
            return 0;
    }
    return 0;
}

/* Returns 1 for a "Jr." or "III", -1 for a "Sr.", 0 for a figure of neither. */
static int
generation_of(const HsFigure *figure)
{
    for (guint i = 0; i < figure->persons->len; i++) {
        const HsPersonName *const name = g_ptr_array_index(figure->persons, i);
        if (name->suffix)
            return strcmp(name->suffix, "sr") == 0 ? -1 : 1;
    }
    return 0;
}

/* Scores what the generations tell: a bare name is rather the one who bears no "Jr.". */
static double
generation_score(int said, int figure)
{
    if (said == 0)
        return figure > 0 ? -1.0 : 0.0;
    return figure == said ? GENERATION : figure == -said ? -GENERATION : 0.0;
}

static gboolean
has_title(const HsFigure *figure, const char *title)
{
    for (guint k = 0; title && k < figure->persons->len; k++) {
        const HsPersonName *const name = g_ptr_array_index(figure->persons, k);
        if (g_strcmp0(name->title, title) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Chooses among several figures that a name at `mention` fits: titles and generations decide, then
   how often and how lately each was spoken of, and whose full name was printed before. After "John
   Smith and Mary Smith" nobody can tell who "Smith" is: HS_NO_FIGURE. */
static gint32
choose(Join *join, const Form *form, guint32 mention, const Said *said)
{
    gint32 best = HS_NO_FIGURE;
    double best_score = -HUGE_VAL, next = -HUGE_VAL;
    const int generation = generation_at(join->casting, mention);
    for (guint i = 0; i < form->candidates->len; i++) {
        const gint32 index = g_array_index(form->candidates, gint32, i);
        const HsFigure *const figure = hs_casting_get_figure(join->casting, index);
        double score = log1p(figure->n_mentions) + (said[index].whole ? INTRODUCED : 0.0) +
                       (has_title(figure, form->name->title) ? 2.0 : 0.0) +
                       generation_score(generation, generation_of(figure));
        if (said[index].last > 0)
            score += 2.0 - 0.5 * log1p(mention + 1 - said[index].last);
        next = MAX(next, MIN(score, best_score));
        if (score > best_score) {
            best = index;
            best_score = score;
        }
    }
    return best_score - next < LEAST_AHEAD && said[best].whole ? HS_NO_FIGURE : best;
}

/* Returns the figure of a short name where nobody can tell whose it is, made at first need. */
static gint32
get_doubtful(Join *join, Form *form)
{
    if (form->doubtful == HS_NO_FIGURE) {
        make_figure(join, form);
        form->doubtful = form->figure;
    }
    return form->doubtful;
}

/* Gives each person mention its figure: first where only one fits, so that choose() knows how often
   each was named, then the rest in the order of the text. */
static void
assign_persons(Join *join)
{
    HsCasting *const casting = join->casting;
    const guint32 n = casting->annotation->n_mentions;
    Said *const said = hs_arena_new0(casting->scratch, Said,
                                     casting->figures->len + join->forms->len);
    for (guint32 i = 0; i < n; i++) {
        if (join->form_of[i] >= 0 && !get_form(join, join->form_of[i])->candidates)
            hs_casting_assign(casting, i, get_form(join, join->form_of[i])->figure);
    }
    for (guint32 i = 0; i < n; i++) {
        if (join->form_of[i] < 0)
            continue;
        Form *const form = get_form(join, join->form_of[i]);
        if (form->candidates)
            hs_casting_assign(casting, i, choose(join, form, i, said));
        if (casting->mention_figures[i] == HS_NO_FIGURE)
            hs_casting_assign(casting, i, get_doubtful(join, form));
        Said *const now = &said[casting->mention_figures[i]];
        now->last = i + 1;
        now->whole = now->whole || form->name->n_parts > 1;
    }
}

void
hs_join_names(HsCasting *casting, const HsKnowledge *knowledge)
{
    const guint32 n = casting->annotation->n_mentions;
    g_autoptr(GPtrArray) forms = g_ptr_array_new_with_free_func(free_form);
    g_autoptr(GArray) others = g_array_new(FALSE, FALSE, sizeof(guint32));
    Join join = { casting, hs_arena_new0(casting->scratch, HsEntityType, n),
                  forms,   hs_arena_new0(casting->scratch, gint32, n),
                  0,       hs_arena_new0(casting->scratch, const char *, n) };
    for (guint32 i = 0; i < n; i++)
        join.form_of[i] = -1;
    hs_typing_decide(casting, knowledge, join.keys, join.types);
    collect_persons(&join);
    join_full_names(&join);
    hs_known_gender_learn(casting, knowledge);
    join_short_names(&join, TRUE);
    join_short_names(&join, FALSE);
    assign_persons(&join);
    hs_known_gender_learn(casting, knowledge);
    for (guint32 i = 0; i < n; i++) {
        if (join.keys[i] && join.types[i] != HS_ENTITY_PERSON)
            g_array_append_val(others, i);
    }
    hs_join_bodies(casting, others, join.types);
    hs_body_kind_learn(casting, knowledge);
}
