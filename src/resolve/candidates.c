/* SPDX-License-Identifier: Apache-2.0
 *
 * Each name of a figure is looked up as it stands, without titles; a person's full name also
 * without what stands between first and last ("Vladimir V. Putin"), and where nobody has it so,
 * among all of that surname, by the readings of personname.h ("Joe" for "Joseph"). A surname alone
 * is looked up only where the article never prints more of the name: who is introduced as Peter
 * Quill and is not known as that is no other Quill. Likewise an acronym beside a name that is not
 * known. A suffix tells father from son and must agree, on both sides where the name of the one
 * known has it.
 */
#include "resolve/candidates.h"

#include <string.h>

#include "resolve/fold.h"

#define MAX_SHORT_NAME 4  /* letters of names whose case tells them apart: "La.", "LA" */
#define MAX_SURNAMES 40   /* people of one surname that are compared with a full name */
#define WHOLE_NAME (-0.8) /* fit of a full name ... */
#define PART_NAME (-3.0)  /* ... and of a surname or given name alone */
#define NICKNAME 1.3      /* what a given name costs that is short for the known one's, */
#define OTHER_NAME 1.0    /* and one that is not in the label */

#define COMMON_WORD                                                              \
    5.0 /* what a work of one word costs: many books and films are called "Salt" \
         */

/* How well a type of mention and a kind of thing go together; the tagger takes countries for
   organizations and newspapers for works now and then. */
#define NO_FIT (-100.0)
static const double kind_fits[HS_N_ENTITY_TYPES][6] = {
    /*                         person  organization place group  event   work */
    [HS_ENTITY_PERSON] = { 0.0, NO_FIT, NO_FIT, NO_FIT, NO_FIT, NO_FIT },
    [HS_ENTITY_ORGANIZATION] = { NO_FIT, 0.5, -0.3, -1.0, -1.5, -1.0 },
    [HS_ENTITY_PLACE] = { NO_FIT, -0.8, 0.5, NO_FIT, -2.0, NO_FIT },
    [HS_ENTITY_GROUP] = { NO_FIT, -0.5, NO_FIT, 0.5, NO_FIT, NO_FIT },
    [HS_ENTITY_EVENT] = { NO_FIT, -1.0, -2.0, NO_FIT, 0.5, -1.0 },
    [HS_ENTITY_WORK] = { NO_FIT, -0.4, NO_FIT, NO_FIT, -1.0, 0.3 },
    [HS_ENTITY_OTHER] = { -1.5, -0.5, -0.5, -0.5, -0.5, -0.5 },
    [HS_ENTITY_DOCUMENT] = { NO_FIT, NO_FIT, NO_FIT, NO_FIT, NO_FIT, NO_FIT },
};

/* Adds what `candidate` says to the options, or to the one that it already is. */
static void
add_option(GArray *options, const HsKnownEntity *entity, const HsCandidate *candidate, double fit,
           gboolean whole)
{
    const double prior = candidate->weight / 1000.0;
    for (guint i = 0; i < options->len; i++) {
        HsOption *const option = &g_array_index(options, HsOption, i);
        if (option->known != candidate->known)
            continue;
        option->n_forms++;
        option->whole = option->whole || whole;
        if (fit + prior > option->fit + option->prior) {
            option->fit = fit;
            option->prior = prior;
            option->alias = candidate->alias;
        }
        return;
    }
    const HsOption option = { .known = candidate->known,
                              .prior = prior,
                              .prominence = entity->weight / 1000.0,
                              .fit = fit,
                              .n_forms = 1,
                              .whole = whole,
                              .alias = candidate->alias };
    g_array_append_val(options, option);
}

/* ---- persons */

/* Returns the gender of a known person, whose label is `label`: the table's, else what the given
   name tells. */
static HsGender
gender_of(const HsKnownEntity *entity, const HsPersonName *label)
{
    return entity->gender == 'm'   ? HS_GENDER_MALE
           : entity->gender == 'f' ? HS_GENDER_FEMALE
           : entity->gender == 'x' ? HS_GENDER_UNKNOWN
                                   : hs_person_name_gender(label);
}

static gboolean
genders_clash(HsGender gender, HsGender other)
{
    return gender != HS_GENDER_UNKNOWN && other != HS_GENDER_UNKNOWN && gender != other;
}

/* Says whether a name is printed in capitals, as in a headline or dateline. */
static gboolean
is_shouted(const char *name)
{
    gsize letters = 0;
    for (const char *at = name; *at; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char(at);
        if (g_unichar_islower(c))
            return FALSE;
        letters += g_unichar_isupper(c);
    }
    return letters > MAX_SHORT_NAME;
}

/* Says whether a name is a longer or plainer one than the label tells: "Marco Da Villa" and "J.
   Terry Roe" are seldom Marco Villa and Jane Roe. */
static gboolean
is_stretched(const HsPersonName *name, const HsPersonName *label)
{
    return (label->n_parts > 0 && strlen(label->parts[0]) == 1 && strlen(name->parts[0]) > 1) ||
           (label->n_parts > 2 && name->n_parts == 2);
}

/* Says whether a name and a label are one person's only where one given name is short for the
   other: "John Reed" is seldom Jack Reed. */
static gboolean
is_renamed(const HsPersonName *name, const HsPersonName *label)
{
    return label->n_parts > 0 && strlen(name->parts[0]) > 1 && strlen(label->parts[0]) > 1 &&
           strcmp(name->parts[0], label->parts[0]) != 0;
}

/* Returns the fit of a person called `name` with one known as `alias`; NO_FIT for another one. */
static double
person_fit(HsArena *scratch, const HsFigure *figure, const HsPersonName *name,
           const HsKnownEntity *entity, const HsCandidate *candidate)
{
    const HsPersonName *const label = hs_person_name_parse(scratch, entity->label);
    const HsPersonName *const alias = hs_person_name_parse(scratch, candidate->alias);
    const HsGender gender = gender_of(entity, label);
    double fit = name->n_parts > 1 ? WHOLE_NAME : PART_NAME;
    if (entity->kind != HS_KNOWN_PERSON)
        return NO_FIT;
    if (name->suffix && g_strcmp0(name->suffix, label->suffix) != 0 &&
        g_strcmp0(name->suffix, alias->suffix) != 0)
        return NO_FIT;
    if (!name->suffix && label->suffix)
        fit -= 0.8;
    if (genders_clash(name->gender, gender))
        return NO_FIT;
    if (genders_clash(figure->gender, gender))
        fit -= 2.5;
    if (!candidate->exact && !is_shouted(name->name))
        fit -= 0.5;
    if (candidate->flags & HS_ALIAS_LABEL)
        fit += 0.2;
    else if (name->n_parts > 1 && is_renamed(name, label))
        fit -= OTHER_NAME;
    return fit;
}

static guint
add_people(HsLinking *linking, GArray *options, const HsFigure *figure, const HsPersonName *name,
           const GArray *found, gboolean must_fit)
{
    HsArena *const scratch = linking->casting->scratch;
    guint n = 0;
    for (guint i = 0; i < found->len && options->len < HS_MAX_OPTIONS; i++) {
        const HsCandidate *const candidate = &g_array_index(found, HsCandidate, i);
        HsKnownEntity entity;
        hs_knowledge_get_entity(linking->knowledge, candidate->known, &entity);
        double fit = person_fit(scratch, figure, name, &entity, candidate);
        if (fit <= NO_FIT)
            continue;
        if (must_fit) {
            const HsPersonName *const label = hs_person_name_parse(scratch, entity.label);
            if (!hs_person_name_fits(name, label))
                continue;
            fit -= is_stretched(name, label) ? 1.5 : is_renamed(name, label) ? NICKNAME : 0.3;
        }
        add_option(options, &entity, candidate, fit, name->n_parts > 1);
        n++;
    }
    return n;
}

static guint
look_up_person(HsLinking *linking, GArray *options, const HsFigure *figure,
               const HsPersonName *name, const char *spelling)
{
    g_autoptr(GArray) found = hs_knowledge_find(linking->knowledge, spelling, strlen(spelling));
    return add_people(linking, options, figure, name, found, FALSE);
}

/* Says whether an option has another given name in its label than in the name that was found. */
static gboolean
is_alias_renamed(const HsLinking *linking, const HsOption *option)
{
    HsArena *const scratch = linking->casting->scratch;
    HsKnownEntity entity;
    hs_knowledge_get_entity(linking->knowledge, option->known, &entity);
    const HsPersonName *const alias = hs_person_name_parse(scratch, option->alias);
    return alias->n_parts > 1 && is_renamed(alias, hs_person_name_parse(scratch, entity.label));
}

/* Adds to the fit of all options how rare their surname is: of a rare one two bearers of one name
   are seldom two people; of a common one, twice as much where it stands with another given name. */
static void
weigh_surname(HsLinking *linking, GArray *options, const char *surname)
{
    g_autoptr(GArray)
        bearers = hs_knowledge_find_surname(linking->knowledge, surname, strlen(surname), 12);
    const double rare = bearers->len <= 2   ? 1.2
                        : bearers->len <= 5 ? 0.5
                        : bearers->len < 12 ? -0.4
                                            : -1.3;
    for (guint i = 0; i < options->len; i++) {
        HsOption *const option = &g_array_index(options, HsOption, i);
        option->fit += rare < 0.0 && is_alias_renamed(linking, option) ? 2.0 * rare : rare;
    }
}

static void
find_whole(HsLinking *linking, GArray *options, const HsFigure *figure, const HsPersonName *name)
{
    const char *const last = name->parts[name->n_parts - 1];
    guint n = look_up_person(linking, options, figure, name, name->name);
    if (n == 0 && name->n_parts > 2) {
        g_autofree char *brief = g_strjoin(" ", name->parts[0], last, NULL);
        n = look_up_person(linking, options, figure, name, brief);
    }
    if (n == 0 && name->nickname) {
        g_autofree char *brief = g_strjoin(" ", name->nickname, last, NULL);
        n = look_up_person(linking, options, figure, name, brief);
    }
    if (n == 0) {
        g_autoptr(GArray)
            found = hs_knowledge_find_surname(linking->knowledge, last, strlen(last), MAX_SURNAMES);
        add_people(linking, options, figure, name, found, TRUE);
    }
}

static void
find_part(HsLinking *linking, GArray *options, const HsFigure *figure, const HsPersonName *name)
{
    look_up_person(linking, options, figure, name, name->name);
    g_autoptr(GArray) found = hs_knowledge_find_surname(linking->knowledge, name->name,
                                                        strlen(name->name), HS_MAX_OPTIONS);
    add_people(linking, options, figure, name, found, FALSE);
}

static void
find_person(HsLinking *linking, const HsFigure *figure, GArray *options)
{
    const HsPersonName *whole = NULL;
    for (guint i = 0; i < figure->persons->len; i++) {
        const HsPersonName *const name = g_ptr_array_index(figure->persons, i);
        if (name->n_parts < 2)
            continue;
        find_whole(linking, options, figure, name);
        whole = name;
    }
    if (whole && options->len > 0)
        weigh_surname(linking, options, whole->parts[whole->n_parts - 1]);
    for (guint i = 0; !whole && i < figure->persons->len; i++) {
        const HsPersonName *const name = g_ptr_array_index(figure->persons, i);
        if (name->n_parts == 1)
            find_part(linking, options, figure, name);
    }
}

/* ---- all others */

/* Says whether a label is a name: kinds of things ("foreign ministry") have labels without. */
static gboolean
has_capital(const char *label)
{
    for (; *label; label = g_utf8_next_char(label)) {
        const gunichar c = g_utf8_get_char(label);
        if (g_unichar_isupper(c) || (g_unichar_isalpha(c) && !g_unichar_islower(c)))
            return TRUE;
    }
    return FALSE;
}

/* Returns the fit of a candidate against the one that has `name` for its label, of prior `label`:
   tables have the names of states and countries as aliases of what lies in them. */
static double
part_fit(const HsFigure *figure, const HsKnownEntity *entity, const HsCandidate *candidate,
         double label)
{
    if (figure->type != HS_ENTITY_PLACE)
        return 0.0;
    const gboolean own = candidate->flags & HS_ALIAS_LABEL ||
                         g_str_has_prefix(entity->label, candidate->alias);
    return own || candidate->weight >= 0.9 * label ? 0.0 : -2.5;
}

/* Returns the fit of a capital with the name by which its government is called as well: the town is
   meant more often than its namesakes. */
static double
capital_fit(const HsLinking *linking, const HsKnownEntity *entity, const char *name,
            HsKnown government)
{
    const gboolean town = entity->kind == HS_KNOWN_PLACE && strcmp(entity->subtype, "city") == 0;
    return town && government != HS_KNOWN_NONE && g_str_has_prefix(entity->label, name) &&
                   entity->country == hs_linking_country_of(linking, government)
               ? 0.8
               : 0.0;
}

/* Leaves, of things with one label and kind, the one of a public id likely: the other is the same
   from another table. */
static void
part_twins(const HsLinking *linking, GArray *options)
{
    for (guint i = 0; i < options->len; i++) {
        HsOption *const option = &g_array_index(options, HsOption, i);
        HsKnownEntity one, other;
        hs_knowledge_get_entity(linking->knowledge, option->known, &one);
        for (guint k = 0; k < options->len && !one.wikidata; k++) {
            hs_knowledge_get_entity(linking->knowledge, g_array_index(options, HsOption, k).known,
                                    &other);
            if (other.wikidata && other.kind == one.kind && strcmp(one.label, other.label) == 0) {
                option->fit -= 4.0;
                break;
            }
        }
    }
}

/* Says whether people who are called by `name` ("Norwegian") can be `entity`: a party's members go
   by its name, and its followers by a team's, but no people goes by a company's. */
static gboolean
is_peoples(const HsLinking *linking, const HsOrgName *name, const HsKnownEntity *entity)
{
    static const char *const bodies[] = {
        "agency",     "armed-force", "central-bank", "company", "court",    "embassy",
        "government", "institution", "legislature",  "media",   "ministry", "newspaper",
        "school",     "think-tank",  "university",   NULL
    };
    if (entity->kind != HS_KNOWN_ORGANIZATION)
        return TRUE;
    if (g_strv_contains(bodies, entity->subtype))
        return FALSE;
    g_autoptr(GArray)
        demonyms = hs_knowledge_find_demonym(linking->knowledge, name->name, strlen(name->name));
    return demonyms->len == 0;
}

/* Says whether a name is a point of the compass ("the West"): a part of some country, or of the
   world, that only the article tells. */
static gboolean
is_direction(const HsOrgName *name)
{
    static const char *const points[] = { "east", "north", "south", "west", NULL };
    return name->n_words == 1 && g_strv_contains(points, name->words[0]);
}

/* Says whether "the" stands before all names of `figure`, inside of which it may be. */
static gboolean
has_article(const HsLinking *linking, gint32 figure)
{
    HsCasting *const casting = linking->casting;
    guint n = 0;
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        const HsMention *const mention = &casting->annotation->mentions[i];
        if (casting->mention_figures[i] != figure || mention->kind != HS_MENTION_NAME)
            continue;
        const gint64 first = hs_casting_token_at(casting, mention->span.begin);
        if (strcmp(hs_casting_get_word(casting, first), "the") != 0 &&
            strcmp(hs_casting_get_word(casting, first - 1), "the") != 0)
            return FALSE;
        n++;
    }
    return n > 0;
}

/* Returns the fit of a town with a name that has an article: no town of English has one that does
   not have it in its label ("The Hague"). */
static double
article_fit(const HsKnownEntity *entity, gboolean article)
{
    const gboolean town = entity->kind == HS_KNOWN_PLACE && (strcmp(entity->subtype, "town") == 0 ||
                                                             strcmp(entity->subtype, "city") == 0);
    return town && article && g_ascii_strncasecmp(entity->label, "the ", 4) != 0 ? -5.0 : 0.0;
}

/* Returns the fit of a thing of a known kind with a name of a figure. */
static double
thing_fit(const HsLinking *linking, const HsFigure *figure, const HsOrgName *name,
          const HsKnownEntity *entity, const HsCandidate *candidate)
{
    double fit = kind_fits[figure->type][entity->kind];
    if (candidate->flags & HS_ALIAS_DEMONYM && figure->type != HS_ENTITY_GROUP)
        return NO_FIT;
    if (figure->type == HS_ENTITY_GROUP && !is_peoples(linking, name, entity))
        return NO_FIT;
    if (figure->type == HS_ENTITY_PLACE && is_direction(name))
        return NO_FIT;
    if (!candidate->exact && !is_shouted(name->name))
        fit -= strlen(name->name) <= MAX_SHORT_NAME ? 3.0 : 1.2;
    if (candidate->flags & HS_ALIAS_LABEL)
        fit += 0.4;
    if (figure->type == HS_ENTITY_ORGANIZATION && entity->kind == HS_KNOWN_PLACE &&
        strcmp(entity->subtype, "country") != 0)
        fit -= 3.5;
    if (figure->type == HS_ENTITY_PLACE && entity->kind == HS_KNOWN_ORGANIZATION &&
        !(candidate->flags & HS_ALIAS_LABEL))
        fit -= 2.0;
    if (!has_capital(entity->label))
        fit -= 3.0;
    if (candidate->flags & HS_ALIAS_SHORT)
        fit -= 0.7;
    if (candidate->flags & HS_ALIAS_FORMER)
        fit -= 0.3;
    if (name->n_words > 1)
        fit += 0.4;
    else if (entity->kind == HS_KNOWN_WORK)
        fit -= COMMON_WORD;
    return fit;
}

static void
find_thing(HsLinking *linking, gint32 index, const HsFigure *figure, GArray *options)
{
    const gboolean article = figure->type == HS_ENTITY_PLACE && has_article(linking, index);
    gboolean whole = FALSE;
    for (guint i = 0; i < figure->orgs->len; i++)
        whole = whole || ((const HsOrgName *)g_ptr_array_index(figure->orgs, i))->n_words > 1;
    for (guint i = 0; i < figure->orgs->len; i++) {
        const HsOrgName *const name = g_ptr_array_index(figure->orgs, i);
        g_autoptr(GArray)
            found = hs_knowledge_find(linking->knowledge, name->name, strlen(name->name));
        g_autoptr(GArray) stands_for = hs_knowledge_find_metonym(linking->knowledge, name->name,
                                                                 strlen(name->name));
        const HsKnown government = stands_for->len > 0
                                       ? g_array_index(stands_for, HsCandidate, 0).known
                                       : HS_KNOWN_NONE;
        double label = 0.0;
        for (guint k = 0; k < found->len; k++) {
            const HsCandidate *const candidate = &g_array_index(found, HsCandidate, k);
            if (candidate->flags & HS_ALIAS_LABEL)
                label = MAX(label, candidate->weight);
        }
        for (guint k = 0; k < found->len && options->len < HS_MAX_OPTIONS; k++) {
            const HsCandidate *const candidate = &g_array_index(found, HsCandidate, k);
            HsKnownEntity entity;
            hs_knowledge_get_entity(linking->knowledge, candidate->known, &entity);
            const double fit = thing_fit(linking, figure, name, &entity, candidate) +
                               article_fit(&entity, article) +
                               part_fit(figure, &entity, candidate, label) +
                               capital_fit(linking, &entity, name->name, government);
            if (fit > NO_FIT / 2)
                add_option(options, &entity, candidate, fit, name->n_words > 1 || !whole);
        }
    }
    /* What only the short forms of a longer name can mean is mostly something else. */
    for (guint i = 0; i < options->len; i++) {
        HsOption *const option = &g_array_index(options, HsOption, i);
        if (!option->whole)
            option->fit -= 5.0;
        option->fit += 0.5 * MIN(option->n_forms - 1, 2);
    }
    part_twins(linking, options);
}

void
hs_candidates_find(HsLinking *linking, gint32 figure)
{
    const HsFigure *const of = hs_casting_get_figure(linking->casting, figure);
    HsDossier *const dossier = hs_linking_get_dossier(linking, figure);
    g_array_set_size(dossier->options, 0);
    if (!of->named)
        return;
    if (of->type == HS_ENTITY_PERSON)
        find_person(linking, of, dossier->options);
    else
        find_thing(linking, figure, of, dossier->options);
}
