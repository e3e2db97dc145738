/* SPDX-License-Identifier: Apache-2.0
 *
 * What is wrong in tables is told with its line, and one bad line does not hide the next.
 */
#include "knowledge/tables.h"

#include "knowledge/compile.h"
#include "support/knowledge.h"

#define ENTITIES                                                                  \
    "#columns\tid\tlabel\tkind\tsubtype\tcountry\tgender\tslug\tweight\tsource\n" \
    "Q900001\tNorland\tplace\tcountry\t\t\t\t900\ttest\n"                         \
    "Q900006\tOla Brekke\tperson\t\tQ900001\tm\t\t300\ttest\n"
#define OFFICES "Q900020\tPremier of Norland\tQ900001\t\thead_of_government\tpremier\ttest\n"

/* Return the problems of these tables, one a line, without their folder. */
static char *
read_problems(const char *const *tables)
{
    char *const folder = test_tables_write(tables);
    g_autofree char *prefix = g_strconcat(folder, "/", NULL);
    g_autoptr(HsFacts) facts = hs_facts_new();
    g_autoptr(GError) error = NULL;
    GString *const found = g_string_new(NULL);

    hs_tables_add(facts, folder, 0, &error);
    g_assert_no_error(error);
    hs_facts_settle(facts);
    for (guint i = 0; i < facts->problems->len; i++) {
        g_autofree char *words = hs_facts_dup_problem(
            facts, &g_array_index(facts->problems, HsProblem, i));
        g_string_append_printf(found, "%s\n", words);
    }
    g_string_replace(found, prefix, "", 0);
    test_tables_remove(folder);
    return g_string_free(found, FALSE);
}

/* Check the problems of one more table beside ENTITIES and OFFICES. */
static void
check(const char *name, const char *text, const char *expected)
{
    const char *const tables[] = { "entities.tsv", ENTITIES, "offices.tsv", OFFICES,
                                   name,           text,     NULL };
    g_autofree char *found = read_problems(tables);

    g_assert_cmpstr(found, ==, expected);
}

static void
test_good_tables_have_no_problem(void)
{
    check("aliases.tsv", "# a comment\n#columns\talias\tid\tweight\tflags\tsource\n", "");
    check("aliases.tsv", "Brekke\tQ900006\t900\tsurname\ttest\n", "");
    check("tenures.tsv", "Q900006\tQ900020\t2014-02\t\ttest\n", "");
}

static void
test_fields(void)
{
    check("aliases.tsv", "Brekke\tQ900006\n", "aliases.tsv:1: 2 fields, expected 5\n");
    check("aliases.tsv", "\n", "aliases.tsv:1: 1 fields, expected 5\n");
    check("aliases.tsv", "\tQ900006\t\t\t\n", "aliases.tsv:1: alias '' is empty\n");
    check("aliases.tsv", "B \tQ900006\t\t\t\n",
          "aliases.tsv:1: alias 'B ' has a space at an end\n");
    check("aliases.tsv", "B\tQ0\t\t\t\n", "aliases.tsv:1: id 'Q0' is not an id\n");
    check("aliases.tsv", "B\tOla\t\t\t\n", "aliases.tsv:1: id 'Ola' is not an id\n");
    check("aliases.tsv", "B\tQ900006\t1001\t\t\n",
          "aliases.tsv:1: weight '1001' is not a number from 0 to 1000\n");
    check("aliases.tsv", "B\tQ900006\t\tlabel\t\n",
          "aliases.tsv:1: flags 'label' has a word that is not a flag\n");
    check("demonyms.tsv", "B\tQ900001\tverb\t\n",
          "demonyms.tsv:1: part 'verb' is not adjective, noun or both\n");
    check("entities-b.tsv", "x\tX\tthing\t\t\t\t\t\t\n",
          "entities-b.tsv:1: kind 'thing' is not a kind\n");
    check("entities-b.tsv", "x\tX\tperson\t\t\tq\t\t\t\n",
          "entities-b.tsv:1: gender 'q' is not m, f or x\n");
    check("entities-b.tsv", "x\tX\tperson\t\t\t\tA b\t\t\n",
          "entities-b.tsv:1: slug 'A b' is not a slug\n");
    check("rivers.tsv", "x\n", "rivers.tsv: the name says no kind of table\n");
}

static void
test_columns(void)
{
    check("aliases.tsv", "#columns\tid\talias\tweight\tflags\tsource\nQ900006\tOla\t\t\t\n", "");
    check("aliases.tsv", "#columns\talias\tid\tweight\tflags\n",
          "aliases.tsv:1: there is no column 'source'\n");
    check("aliases.tsv", "#columns\talias\tid\tweight\tflags\tsource\tmood\n",
          "aliases.tsv:1: 6 columns, expected 5\n");
}

static void
test_bytes(void)
{
    check("aliases.tsv", "B\xff\tQ900006\t\t\t\n", "aliases.tsv:1: not valid UTF-8\n");
    check("aliases.tsv", "B\tQ900006\t\t\t\r\n", "aliases.tsv:1: a carriage return\n");
    check("aliases.tsv", "B\x01\tQ900006\t\t\t\n", "aliases.tsv:1: a control character\n");
    check("aliases.tsv", "Bo\xcc\x88\tQ900006\t\t\t\n", "aliases.tsv:1: not in normal form C\n");
    check("aliases.tsv", "B\tQ900006\t\t\t", "aliases.tsv:1: the last line does not end\n");
}

static void
test_a_long_field_is_refused(void)
{
    const gsize length = 10 * 1024 * 1024;
    g_autofree char *field = g_strnfill(length, 'x');
    g_autofree char *table = g_strconcat(field, "\tQ900006\t\t\t\nB\tQ1\t\t\t\n", NULL);

    check("aliases.tsv", table,
          "aliases.tsv:1: alias has 10485760 bytes, at most 2000 are taken\n"
          "aliases.tsv:2: id 'Q1' is not an entity of any table\n"
          "aliases.tsv:2: the lines are not in bytewise order\n");
}

static void
test_order(void)
{
    check("aliases.tsv", "C\tQ900006\t\t\t\nB\tQ900006\t\t\t\nB\tQ900006\t\t\t\n",
          "aliases.tsv:2: the lines are not in bytewise order\n"
          "aliases.tsv:3: the line occurs twice\n");
    check("aliases.tsv", "B\tQ900006\t\t\t\nB \xc3\xb6\tQ900006\t\t\t\n", "");
}

static void
test_dates(void)
{
    check("tenures.tsv", "Q900006\tQ900020\t2014-02-30\t\t\n",
          "tenures.tsv:1: begin '2014-02-30' is not a date from 1000 to 2100\n");
    check("tenures.tsv", "Q900006\tQ900020\t2014\t9999\t\n",
          "tenures.tsv:1: end '9999' is not a date from 1000 to 2100\n");
    check("tenures.tsv", "Q900006\tQ900020\t2014\t2013-12\t\n",
          "tenures.tsv:1: end '2013-12' lies before the begin\n");
    check("tenures.tsv", "Q900006\tQ900020\t1014\t2013\t\n",
          "tenures.tsv:1: end '2013' lies more than a hundred years later\n");
    check("tenures.tsv", "Q900006\tQ900020\t2014-05\t2014\t\n", "");
    check("tenures.tsv", "Q900006\tQ900020\t20140101\t\t\n",
          "tenures.tsv:1: begin '20140101' is not a date from 1000 to 2100\n");
    check("tenures.tsv", "Q900006\tQ900020\t2014\t2016\t\nQ900006\tQ900020\t2015\t\t\n",
          "tenures.tsv:2: an overlapping tenure of 'Q900006' occurs already at tenures.tsv:1\n");
}

static void
test_references(void)
{
    check("tenures.tsv", "Q900007\tQ900020\t\t\t\n",
          "tenures.tsv:1: person 'Q900007' is not an entity of any table\n");
    check("tenures.tsv", "Q900006\tQ900001\t\t\t\n",
          "tenures.tsv:1: office 'Q900001' is not an office of any table\n");
    check("affiliations.tsv", "Q900006\tpoet\tnobody\t\t\t\n",
          "affiliations.tsv:1: organization 'nobody' is not an entity of any table\n");
    check("offices-b.tsv", "dean\tDean\tQ900020\t\t\t\t\n",
          "offices-b.tsv:1: country 'Q900020' is not an entity of any table\n");
    check("entities-b.tsv", "x\tX\tplace\tcity\tQ900006\t\t\t\t\n",
          "entities-b.tsv:1: country 'Q900006' (Ola Brekke) is neither a place nor an "
          "organization\n");
}

static void
test_ids_and_slugs_stand_once(void)
{
    check("entities-b.tsv", "Q900006\tOther\tperson\t\t\t\t\t\t\n",
          "entities.tsv:3: entity 'Q900006' occurs already at entities-b.tsv:1\n");
    check("offices-b.tsv", "Q900020\tDean\t\t\t\t\t\n",
          "offices.tsv:1: office 'Q900020' occurs already at offices-b.tsv:1\n");
    check("entities-b.tsv", "x\tX\tperson\t\t\t\tsame\t\t\ny\tY\tperson\t\t\t\tsame\t\t\n",
          "entities-b.tsv:2: slug 'same' occurs already at entities-b.tsv:1\n");
}

static void
test_countries_do_not_go_in_circles(void)
{
    check("entities-b.tsv", "x\tX\tplace\t\ty\t\t\t\t\ny\tY\tplace\t\tx\t\t\t\t\n",
          "entities-b.tsv:1: the countries of 'x' go in a circle\n");
    check("entities-b.tsv", "x\tX\tplace\t\tx\t\t\t\t\n", "");
}

static void
test_a_later_input_stands_above(void)
{
    const char *const first[] = { "entities.tsv", ENTITIES, NULL };
    const char *const second[] = { "entities.tsv",
                                   "Q900006\tOla B. Brekke\tperson\t\tQ900001\tm\t\t500\tmine\n"
                                   "ola\tOla Brekke\tperson\t\t\t\tola-brekke\t\tmine\n",
                                   NULL };
    char *const folders[] = { test_tables_write(first), test_tables_write(second) };
    g_autoptr(HsFacts) facts = hs_facts_new();
    g_autoptr(GError) error = NULL;

    for (guint i = 0; i < 2; i++) {
        hs_tables_add(facts, folders[i], i, &error);
        g_assert_no_error(error);
        test_tables_remove(folders[i]);
    }
    hs_facts_settle(facts);
    hs_facts_check(facts, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(facts->entities->len, ==, 3);
    const HsEntityFact *const ola = &g_array_index(facts->entities, HsEntityFact, 1);
    g_assert_cmpstr(ola->label, ==, "Ola B. Brekke");
    g_assert_cmpstr(ola->slug, ==, "ola-b-brekke");
    g_assert_cmpstr(g_array_index(facts->entities, HsEntityFact, 2).slug, ==, "ola-brekke");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/knowledge/tables/good-ones-have-no-problem",
                    test_good_tables_have_no_problem);
    g_test_add_func("/knowledge/tables/fields", test_fields);
    g_test_add_func("/knowledge/tables/columns-in-any-order", test_columns);
    g_test_add_func("/knowledge/tables/bytes", test_bytes);
    g_test_add_func("/knowledge/tables/a-field-of-ten-megabytes", test_a_long_field_is_refused);
    g_test_add_func("/knowledge/tables/order", test_order);
    g_test_add_func("/knowledge/tables/dates", test_dates);
    g_test_add_func("/knowledge/tables/references", test_references);
    g_test_add_func("/knowledge/tables/ids-and-slugs-stand-once", test_ids_and_slugs_stand_once);
    g_test_add_func("/knowledge/tables/countries-do-not-go-in-circles",
                    test_countries_do_not_go_in_circles);
    g_test_add_func("/knowledge/tables/a-later-input-stands-above",
                    test_a_later_input_stands_above);
    return g_test_run();
}
