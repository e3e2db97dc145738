/* SPDX-License-Identifier: Apache-2.0
 *
 * From stage files back to products: the cast and the report; see stages.h.
 */
#include <string.h>

#include "stories/stagelines.h"
#include "stories/stages.h"

static const char *
name_type(guint type)
{
    return hs_entity_type_name((HsEntityType)type);
}

static HsEntity
read_entity(const TestLines *reading)
{
    const char **const aliases = hs_arena_new0(reading->arena, const char *, reading->n - 4);
    HsEntity entity = { .aliases = aliases,
                        .link = { .known = HS_KNOWN_NONE, .why = "" },
                        .author = -1 };

    entity.type = (HsEntityType)test_lines_word(reading, 2, name_type, HS_N_ENTITY_TYPES);
    entity.named = g_str_equal(reading->fields[3], "named");
    g_assert_true(entity.named || g_str_equal(reading->fields[3], "unnamed"));
    entity.name = test_lines_string(reading, 4);
    for (guint i = 5; i < reading->n; i++)
        aliases[i - 5] = test_lines_string(reading, i);
    return entity;
}

static gboolean
is_wikidata_id(const char *id)
{
    return id && id[0] == 'Q' && strspn(id + 1, "0123456789") == strlen(id + 1);
}

/* Reads what the world knows of entity `number`, and who else could have been meant. */
static void
read_link(TestLines *reading, guint32 number, HsEntity *entity)
{
    HsLink *const link = &entity->link;

    if (!test_lines_next_of(reading, "link", 14))
        return;
    test_lines_assert_number(reading, number);
    entity->gender = reading->fields[2][0] == '-' ? '\0' : reading->fields[2][0];
    link->has_namesake = g_str_equal(reading->fields[3], "namesake");
    link->confidence = (float)test_lines_score(reading, 4);
    link->id = test_lines_optional(reading, 5);
    link->wikidata = is_wikidata_id(link->id) ? link->id : NULL;
    link->slug = test_lines_optional(reading, 6);
    /* The kinds of the world are the first types of an article. */
    if (link->id)
        link->kind = (HsKnownKind)test_lines_word(reading, 7, name_type, HS_KNOWN_WORK + 1);
    link->subtype = test_lines_optional(reading, 8);
    link->country = test_lines_optional(reading, 9);
    link->country_slug = test_lines_optional(reading, 10);
    link->country_label = test_lines_optional(reading, 11);
    link->label = test_lines_optional(reading, 12);
    link->why = test_lines_string(reading, 13);

    HsRival *const rivals = hs_arena_new0(reading->arena, HsRival,
                                          test_lines_count(reading, "rival"));
    while (test_lines_next_of(reading, "rival", 6)) {
        test_lines_assert_number(reading, number);
        rivals[link->n_rivals++] = (HsRival){ test_lines_string(reading, 3),
                                              test_lines_string(reading, 4),
                                              (float)test_lines_score(reading, 2),
                                              test_lines_string(reading, 5) };
    }
    link->rivals = rivals;
}

static const char *
name_document_sort(guint sort)
{
    return sort == HS_DOCUMENT_NONE ? "-" : hs_document_sort_name((HsDocumentSort)sort);
}

/* Reads what document entity `number` is, and who of the `n` entities made it. */
static void
read_document(TestLines *reading, guint32 number, guint32 n, HsEntity *entity)
{
    if (!test_lines_next_of(reading, "document", 4))
        return;
    test_lines_assert_number(reading, number);
    entity->sort = (HsDocumentSort)test_lines_word(reading, 2, name_document_sort,
                                                   HS_N_DOCUMENT_SORTS);
    entity->author = test_lines_link(reading, 3, n);
}

const HsCast *
test_stage_read_cast(HsArena *arena, const HsAnnotation *annotation, const char *file)
{
    TestLines reading;
    HsCast *const cast = hs_arena_new0(arena, HsCast, 1);

    test_lines_begin(&reading, arena, annotation->text->article, file);
    const guint32 n = test_lines_count(&reading, "entity");
    HsEntity *const entities = hs_arena_new0(arena, HsEntity, n);
    gint32 *const owners = hs_arena_new0(arena, gint32, annotation->n_mentions);
    HsMentionJoin *const joins = hs_arena_new0(arena, HsMentionJoin, annotation->n_mentions);
    gint32 *const speakers = hs_arena_new0(arena, gint32, annotation->n_mentions);
    *cast = (HsCast){ annotation, entities, owners, speakers, joins, n };
    for (guint32 i = 0; test_lines_next_of(&reading, "entity", 5); i++) {
        test_lines_assert_number(&reading, i);
        entities[i] = read_entity(&reading);
        read_link(&reading, i, &entities[i]);
        read_document(&reading, i, n, &entities[i]);
    }
    g_assert_cmpuint(test_lines_count(&reading, "mention"), ==, annotation->n_mentions);
    for (guint32 i = 0; test_lines_next_of(&reading, "mention", 6); i++) {
        test_lines_assert_number(&reading, i);
        owners[i] = test_lines_link(&reading, 2, n);
        joins[i].confidence = (float)test_lines_score(&reading, 3);
        joins[i].why = test_lines_string(&reading, 4);
        if (owners[i] >= 0 && entities[owners[i]].n_mentions++ == 0)
            entities[owners[i]].first_mention = i;
        speakers[i] = owners[i];
        if (test_lines_next_of(&reading, "speaker", 3)) {
            test_lines_assert_number(&reading, i);
            speakers[i] = test_lines_link(&reading, 2, n);
        }
    }
    test_lines_assert_at_end(&reading);
    test_lines_end(&reading);
    return cast;
}

static const char *
name_form(guint form)
{
    return hs_form_name((HsForm)form);
}

static const char *
name_standing(guint standing)
{
    return hs_standing_name((HsStanding)standing);
}

/* Reads "-", or a day and how exactly it was given: "2012-01-01/year". */
static HsBound
read_bound(const TestLines *reading, guint field)
{
    g_auto(GStrv) parts = g_strsplit(reading->fields[field], "/", 2);
    const TestLines precision = { .at = reading->at, .fields = parts };

    if (g_str_equal(parts[0], "-"))
        return (HsBound){ NULL, HS_PRECISION_DAY };
    g_assert_nonnull(parts[1]);
    return (HsBound){ hs_arena_strdup(reading->arena, parts[0]),
                      (HsPrecision)test_lines_word(&precision, 1, test_stage_precision_name,
                                                   HS_PRECISION_YEAR + 1) };
}

static HsMembership
read_membership(TestLines *reading, guint32 number, guint32 n_entities)
{
    guint32 n_evidence;
    HsMembership m = { 0 };

    test_lines_assert_number(reading, number);
    m.member = test_lines_number(reading, 2, n_entities);
    m.organization = test_lines_link(reading, 3, n_entities);
    m.place = test_lines_link(reading, 4, n_entities);
    m.standing = (HsStanding)test_lines_word(reading, 5, name_standing, HS_STANDING_FUTURE + 1);
    m.confidence = test_lines_score(reading, 6);
    m.earliest = read_bound(reading, 7);
    m.known_from = read_bound(reading, 8);
    m.known_to = read_bound(reading, 9);
    m.latest = read_bound(reading, 10);
    m.title = test_lines_optional(reading, 11);
    const HsSpan *const evidence = test_lines_parts(reading, "evidence", number, &n_evidence);
    g_assert_cmpuint(n_evidence, ==, 1);
    m.evidence = evidence[0];
    return m;
}

static const char *
name_act(guint act)
{
    return hs_act_name((HsAct)act);
}

/* The finer acts, "-" for none. */
static const char *
name_speech_act(guint act)
{
    return act == HS_SPEECH_NONE ? "-" : hs_speech_act_name((HsSpeechAct)act);
}

static const char *
name_distance(guint distance)
{
    return distance == HS_DISTANCE_NONE ? "-" : hs_distance_name((HsDistance)distance);
}

/* Reads names with commas, or "-". */
static guint
read_certainty(const TestLines *reading, guint field)
{
    g_auto(GStrv) names = g_strsplit(reading->fields[field], ",", -1);
    const TestLines part = { .at = reading->at, .fields = names };
    guint certainty = 0;

    for (guint i = 0; names[i] && !g_str_equal(names[0], "-"); i++)
        certainty |= 1U << test_lines_word(&part, i, hs_certainty_name, HS_N_CERTAINTIES);
    return certainty;
}

static void
read_acts(TestLines *reading, guint32 number, HsStatement *s)
{
    g_assert_true(test_lines_next_of(reading, "act", 7));
    test_lines_assert_number(reading, number);
    s->act = (HsAct)test_lines_word(reading, 2, name_act, HS_N_ACTS);
    s->speech_act = (HsSpeechAct)test_lines_word(reading, 3, name_speech_act, HS_N_SPEECH_ACTS);
    s->actuality = read_certainty(reading, 4);
    s->certainty = read_certainty(reading, 5);
    s->distance = (HsDistance)test_lines_word(reading, 6, name_distance, HS_N_DISTANCES);
}

/* What the date rests on and the tense, "-" for none. */
static const char *
name_date_from(guint from)
{
    return from == HS_DATE_UNKNOWN ? "-" : hs_date_from_name((HsDateFrom)from);
}

static const char *
name_tense(guint tense)
{
    return tense == HS_TENSE_NONE ? "-" : hs_tense_name((HsTense)tense);
}

static void
read_dating(TestLines *reading, guint32 number, HsStatement *s)
{
    guint32 n;

    g_assert_true(test_lines_next_of(reading, "dating", 7));
    test_lines_assert_number(reading, number);
    s->dating.from = (HsDateFrom)test_lines_word(reading, 2, name_date_from,
                                                 HS_DATE_FROM_ARTICLE + 1);
    s->dating.date = read_bound(reading, 3);
    s->dating.earliest = read_bound(reading, 4);
    s->dating.latest = read_bound(reading, 5);
    s->tense = (HsTense)test_lines_word(reading, 6, name_tense, HS_TENSE_FUTURE + 1);
    const HsSpan *const words = test_lines_parts(reading, "when", number, &n);
    g_assert_cmpuint(n, <=, 1);
    if (n == 1)
        s->dating.words = words[0];
}

static const char *
name_medium(guint medium)
{
    return hs_medium_name((HsMedium)medium);
}

/* Reads to whom, by what means, where and on what occasion it was said, and of whom it speaks. */
static void
read_manner(TestLines *reading, guint32 number, guint32 n_entities, guint32 n_occasions,
            HsStatement *s)
{
    g_assert_true(test_lines_next_of(reading, "manner", 9));
    test_lines_assert_number(reading, number);
    s->addressees = test_lines_numbers(reading, 2, n_entities, &s->n_addressees);
    s->medium = (HsMedium)test_lines_word(reading, 3, name_medium, HS_N_MEDIA);
    s->outlet = test_lines_link(reading, 4, n_entities);
    s->platform = test_lines_optional(reading, 5);
    s->place = test_lines_link(reading, 6, n_entities);
    s->occasion = test_lines_link(reading, 7, n_occasions);
    s->abouts = test_lines_numbers(reading, 8, n_entities, &s->n_abouts);
}

static const HsOccasion *
read_occasions(TestLines *reading, guint32 n, guint32 n_entities)
{
    HsOccasion *const occasions = hs_arena_new0(reading->arena, HsOccasion, n);
    for (guint32 i = 0; test_lines_next_of(reading, "occasion", 6); i++) {
        test_lines_assert_number(reading, i);
        occasions[i].place = test_lines_link(reading, 2, n_entities);
        occasions[i].evidence = test_lines_span(reading, 3);
        occasions[i].label = test_lines_string(reading, 5);
    }
    return occasions;
}

const HsReport *
test_stage_read_report(HsArena *arena, const HsCast *cast, const char *file)
{
    TestLines reading;
    HsReport *const report = hs_arena_new0(arena, HsReport, 1);

    test_lines_begin(&reading, arena, cast->annotation->text->article, file);
    const guint32 n = test_lines_count(&reading, "statement");
    HsStatement *const statements = hs_arena_new0(arena, HsStatement, n);
    const guint32 n_memberships = test_lines_count(&reading, "membership");
    HsMembership *const memberships = hs_arena_new0(arena, HsMembership, n_memberships);
    const guint32 n_unnamed = test_lines_count(&reading, "unnamed");
    HsUnnamed *const unnamed = hs_arena_new0(arena, HsUnnamed, n_unnamed);
    *report = (HsReport){ cast, statements, n, memberships, n_memberships, unnamed, n_unnamed };
    report->n_occasions = test_lines_count(&reading, "occasion");
    for (guint32 i = 0; test_lines_next_of(&reading, "membership", 12); i++)
        memberships[i] = read_membership(&reading, i, cast->n_entities);
    for (guint32 i = 0; test_lines_next_of(&reading, "unnamed", 5); i++) {
        test_lines_assert_number(&reading, i);
        unnamed[i].agent = test_lines_number(&reading, 2, cast->n_entities);
        unnamed[i].size = test_lines_number(&reading, 3, G_MAXUINT32);
        unnamed[i].belongs_to = test_lines_link(&reading, 4, cast->n_entities);
    }
    report->occasions = read_occasions(&reading, report->n_occasions, cast->n_entities);
    for (guint32 i = 0; test_lines_next_of(&reading, "statement", 9); i++) {
        HsStatement *const s = &statements[i];
        test_lines_assert_number(&reading, i);
        s->form = (HsForm)test_lines_word(&reading, 2, name_form, HS_FORM_MIXED + 1);
        s->verb = test_lines_string(&reading, 3);
        s->confidence = test_lines_score(&reading, 4);
        s->within = test_lines_link(&reading, 5, n);
        s->speaking_as = test_lines_link(&reading, 6, n_memberships);
        s->on_behalf_of = test_lines_link(&reading, 7, cast->n_entities);
        s->speakers = test_lines_numbers(&reading, 8, cast->n_entities, &s->n_speakers);
        read_acts(&reading, i, s);
        read_dating(&reading, i, s);
        s->sources = test_lines_parts(&reading, "source", i, &s->n_sources);
        s->cues = test_lines_parts(&reading, "cue", i, &s->n_cues);
        s->contents = test_lines_parts(&reading, "content", i, &s->n_contents);
        s->verbatims = test_lines_parts(&reading, "verbatim", i, &s->n_verbatims);
        read_manner(&reading, i, cast->n_entities, report->n_occasions, s);
        s->document = test_lines_next_of(&reading, "document", 3)
                          ? test_lines_link(&reading, 2, cast->n_entities)
                          : -1;
        g_assert_true(test_lines_next_of(&reading, "text", 3));
        test_lines_assert_number(&reading, i);
        s->text = test_lines_string(&reading, 2);
    }
    test_lines_assert_at_end(&reading);
    test_lines_end(&reading);
    return report;
}
