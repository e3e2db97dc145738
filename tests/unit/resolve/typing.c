/* SPDX-License-Identifier: Apache-2.0
 *
 * What kind of thing a name names, where the tagger is of two minds. Probabilities are set by hand;
 * what the words around say must tip the balance.
 */
#include "resolve/typing.h"

#include "resolve/clues.h"
#include "resolve/headkinds.h"
#include "support/annotation.h"

typedef struct {
    HsArena *arena;
    HsCasting *casting;
    const char **keys;
    HsEntityType *types;
} Case;

/* Decide the types in marked text; every name is taken for `likely` and, nearly as likely, for
   `rival`, or, where both are HS_N_TAGGED_TYPES, has no probabilities. */
static void
case_init(Case *one, const char *marked, HsEntityType likely, HsEntityType rival)
{
    one->arena = hs_arena_new();
    const HsAnnotation *const annotation = test_annotation_parse(one->arena, marked);
    HsMention *const mentions = (HsMention *)annotation->mentions;
    for (guint32 i = 0; i < annotation->n_mentions && likely != HS_N_TAGGED_TYPES; i++) {
        mentions[i].type = likely;
        mentions[i].types[likely] = 0.5f;
        mentions[i].types[rival] = 0.4f;
    }
    one->casting = hs_casting_new(annotation);
    one->keys = hs_arena_new0(one->arena, const char *, annotation->n_mentions);
    one->types = hs_arena_new0(one->arena, HsEntityType, annotation->n_mentions);
    hs_typing_decide(one->casting, NULL, one->keys, one->types);
}

static void
case_clear(Case *one)
{
    hs_casting_free(one->casting);
    hs_arena_free(one->arena);
}

static void
check_type(const char *marked, HsEntityType likely, HsEntityType rival, HsEntityType expected)
{
    Case one;
    g_test_message("%s", marked);
    case_init(&one, marked, likely, rival);
    g_assert_nonnull(one.keys[0]);
    g_assert_cmpstr(hs_entity_type_name(one.types[0]), ==, hs_entity_type_name(expected));
    case_clear(&one);
}

static void
test_body(void)
{
    check_type("[per Quorvane], a company in Arden, said a spokesman for [per Quorvane].",
               HS_ENTITY_PERSON, HS_ENTITY_ORGANIZATION, HS_ENTITY_ORGANIZATION);
    check_type("The director of [loc Quorvane Hospital] left.", HS_ENTITY_PLACE,
               HS_ENTITY_ORGANIZATION, HS_ENTITY_ORGANIZATION);
}

static void
test_person(void)
{
    check_type("Mr. [org Quorvane], a lawyer, left.", HS_ENTITY_ORGANIZATION, HS_ENTITY_PERSON,
               HS_ENTITY_PERSON);
    check_type("Senator [org Peter Quorvane], who left, is late.", HS_ENTITY_ORGANIZATION,
               HS_ENTITY_PERSON, HS_ENTITY_PERSON);
}

static void
test_law(void)
{
    check_type("The [org Harbour Reform Act] passed.", HS_ENTITY_ORGANIZATION, HS_ENTITY_WORK,
               HS_ENTITY_WORK);
}

static void
test_one_type(void)
{
    Case one;
    case_init(&one,
              "A spokesman for [org Quorvane] left [loc Quorvane], a company. [org Quorvane] rose.",
              HS_N_TAGGED_TYPES, HS_N_TAGGED_TYPES);
    for (guint32 i = 0; i < 3; i++)
        g_assert_cmpint(one.types[i], ==, HS_ENTITY_ORGANIZATION);
    case_clear(&one);
}

/* A single word of a title, which the article has in small letters too. */
static void
test_no_name(void)
{
    Case one;
    case_init(&one,
              "[org Nuance] Left The Building Today. Critics miss nuance, and say nuance is all.",
              HS_ENTITY_ORGANIZATION, HS_ENTITY_OTHER);
    g_assert_null(one.keys[0]);
    case_clear(&one);
}

static void
test_head_kinds(void)
{
    g_assert_cmpint(hs_head_kind("act"), ==, HS_HEAD_WORK);
    g_assert_cmpint(hs_head_kind("commission"), ==, HS_HEAD_BODY);
    g_assert_cmpint(hs_head_kind("valley"), ==, HS_HEAD_PLACE);
    g_assert_cmpint(hs_head_kind("year"), ==, HS_HEAD_EVENT);
    g_assert_cmpint(hs_head_kind(""), ==, HS_N_HEAD_KINDS);
    g_assert_cmpint(hs_head_kind("quorvane"), ==, HS_N_HEAD_KINDS);
}

/* Clues of one name at two places are means of both. */
static void
test_clues(void)
{
    Case one;
    float clues[HS_N_CLUES];
    case_init(&one, "[per Ada Quill], a lawyer, met [org Quill]. She left the [org Quill] offices.",
              HS_ENTITY_ORGANIZATION, HS_ENTITY_PERSON);
    g_autoptr(GPtrArray) spellings = hs_typing_collect(one.casting, one.keys);
    g_autoptr(HsClueReader) reader = hs_clue_reader_new(one.casting, NULL, one.keys);
    const HsSpelling *const spelling = g_ptr_array_index(spellings, 1);
    g_assert_cmpstr(spelling->key, ==, "quill");
    hs_clues_read(reader, spelling->key, spelling->mentions, clues);
    g_assert_cmpfloat(clues[HS_CLUE_ALWAYS], ==, 1.0f);
    g_assert_cmpfloat(clues[HS_CLUE_AFTER_THE], ==, 0.5f);
    g_assert_cmpfloat(clues[HS_CLUE_ONE_WORD], ==, 1.0f);
    g_assert_cmpfloat(clues[HS_CLUE_KNOWLEDGE], ==, 0.0f);
    g_assert_cmpfloat_with_epsilon(clues[HS_CLUE_TAGGER + HS_ENTITY_PERSON], -0.916f, 0.01f);
    case_clear(&one);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/resolve/typing/tells-a-body", test_body);
    g_test_add_func("/resolve/typing/tells-a-person", test_person);
    g_test_add_func("/resolve/typing/tells-a-law", test_law);
    g_test_add_func("/resolve/typing/one-spelling-is-one-thing", test_one_type);
    g_test_add_func("/resolve/typing/leaves-out-what-is-no-name", test_no_name);
    g_test_add_func("/resolve/headkinds/last-words", test_head_kinds);
    g_test_add_func("/resolve/clues/means-of-all-places", test_clues);
    return g_test_run();
}
