/* SPDX-License-Identifier: Apache-2.0
 *
 * A compiled file that is cut or changed is refused, wherever that was; one whose sums were made to
 * fit again is at least never read past its ends.
 */
#include "knowledge/mapped.h"

#include <glib/gstdio.h>
#include <string.h>

#include "support/knowledge.h"
#include "valley.h"

static GByteArray *
compile_valley(void)
{
    char *const folder = test_tables_write(VALLEY);
    GByteArray *const bytes = test_tables_compile(folder);

    test_tables_remove(folder);
    return bytes;
}

/* Write the first `size` of `bytes` to `path` and open it. */
static HsKnowledge *
reopen(const char *path, const guint8 *bytes, gsize size, GError **error)
{
    g_autoptr(GError) failed = NULL;

    g_file_set_contents(path, (const char *)bytes, (gssize)size, &failed);
    g_assert_no_error(failed);
    return hs_knowledge_open(path, error);
}

static void
test_the_same_tables_give_the_same_bytes(void)
{
    g_autoptr(GByteArray) first = compile_valley();
    g_autoptr(GByteArray) second = compile_valley();

    g_assert_cmpmem(first->data, first->len, second->data, second->len);
}

static void
check_refused(const char *path, const guint8 *bytes, gsize size)
{
    g_autoptr(GError) error = NULL;

    g_assert_null(reopen(path, bytes, size, &error));
    g_assert_true(error->domain == HS_KNOWLEDGE_ERROR);
    g_assert_nonnull(strstr(error->message, path));
    g_assert_nonnull(strstr(error->message, "offset "));
}

static void
test_every_prefix_is_refused(void)
{
    g_autoptr(GByteArray) bytes = compile_valley();
    g_autofree char *path = test_knowledge_write(bytes);

    for (gsize size = 0; size < bytes->len; size++)
        check_refused(path, bytes->data, size);
    g_byte_array_set_size(bytes, bytes->len + 1);
    check_refused(path, bytes->data, bytes->len);
    g_unlink(path);
}

static void
test_every_changed_byte_is_seen(void)
{
    g_autoptr(GByteArray) bytes = compile_valley();
    g_autofree char *path = test_knowledge_write(bytes);

    for (gsize at = 0; at < bytes->len; at++) {
        const guint8 was = bytes->data[at];

        bytes->data[at] = (guint8)(was ^ (1u << at % 8));
        check_refused(path, bytes->data, bytes->len);
        bytes->data[at] = was;
    }
    g_unlink(path);
}

/* ---- files made to look sound */

/* Make the sums of `bytes` fit what it holds. */
static void
mend_sums(GByteArray *bytes)
{
    HsFileHead head;
    memcpy(&head, bytes->data, sizeof head);
    guint8 *const sums = bytes->data + sizeof head + HS_N_SECTIONS * sizeof(HsFileSection);
    const gsize first = (gsize)(sums - bytes->data) +
                        GUINT64_FROM_LE(head.n_blocks) * sizeof(guint64);

    const guint64 block = GUINT64_TO_LE(hs_layout_sum(bytes->data + first, bytes->len - first));
    memcpy(sums, &block, sizeof block);
    head.head_sum = 0;
    memcpy(bytes->data, &head, sizeof head);
    head.head_sum = GUINT64_TO_LE(hs_layout_sum(bytes->data, first));
    memcpy(bytes->data, &head, sizeof head);
}

static void
ask_about_entities(const HsKnowledge *knowledge)
{
    for (HsKnown known = 0; known < hs_knowledge_count(knowledge); known++) {
        HsKnownEntity entity;
        g_autofree char *slug = hs_knowledge_dup_slug(knowledge, known);
        g_autoptr(GArray) tenures = hs_knowledge_get_person_tenures(knowledge, known);
        g_autoptr(GArray) affiliations = hs_knowledge_get_affiliations(knowledge, known);
        g_autoptr(GArray) aliases = hs_knowledge_get_aliases(knowledge, known);

        hs_knowledge_get_entity(knowledge, known, &entity);
        g_assert_cmpuint(strlen(entity.label), <, 10000);
        g_assert_cmpuint(affiliations->len, <, 10000);
        g_assert_cmpuint(aliases->len, <, 10000);
        hs_knowledge_find_slug(knowledge, slug);
        hs_knowledge_find_id(knowledge, entity.id);
        for (guint i = 0; i < tenures->len; i++) {
            HsTenure other = g_array_index(tenures, HsTenure, i);
            hs_knowledge_find_predecessor(knowledge, other.number, &other);
            hs_knowledge_find_successor(knowledge, other.number, &other);
        }
    }
}

/* Ask everything that a linker could; that nothing is read outside is for the sanitizers to say. */
static void
ask_everything(const HsKnowledge *knowledge)
{
    static const char *const names[] = { "Norland",       "Ola Brekke", "N.L.", "Stadhaven",
                                         "Lantern House", "Norlandic",  "Aue",  "prime minister" };

    ask_about_entities(knowledge);
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        const gsize length = strlen(names[i]);

        g_array_unref(hs_knowledge_find(knowledge, names[i], length));
        g_array_unref(hs_knowledge_find_surname(knowledge, names[i], length, 5));
        g_array_unref(hs_knowledge_find_metonym(knowledge, names[i], length));
        g_array_unref(hs_knowledge_find_demonym(knowledge, names[i], length));
        g_array_unref(hs_knowledge_find_offices(knowledge, names[i], length, HS_KNOWN_NONE));
    }
    for (guint32 office = 0; office < hs_knowledge_count_offices(knowledge); office++) {
        HsKnownOffice told;

        hs_knowledge_get_office(knowledge, office, &told);
        g_array_unref(hs_knowledge_find_holders(knowledge, office, 20160101));
        g_array_unref(hs_knowledge_get_country_offices(knowledge, told.country, NULL));
        g_array_unref(hs_knowledge_get_organization_offices(knowledge, told.organization, ""));
    }
}

static void
test_ill_intent_reads_nothing_outside(void)
{
    g_autoptr(GByteArray) bytes = compile_valley();
    g_autofree char *path = test_knowledge_write(bytes);
    const gsize first = sizeof(HsFileHead) + HS_N_SECTIONS * sizeof(HsFileSection) + 8;
    guint n_opened = 0;

    for (gsize at = sizeof(HsFileHead); at < bytes->len; at++) {
        const guint8 was = bytes->data[at];

        if (at >= first - 8 && at < first)
            continue; /* the sums themselves */
        bytes->data[at] = at % 2 ? 0xff : (guint8)(was + 1);
        mend_sums(bytes);
        g_autoptr(HsKnowledge) knowledge = reopen(path, bytes->data, bytes->len, NULL);
        if (knowledge) {
            n_opened++;
            ask_everything(knowledge);
        }
        bytes->data[at] = was;
    }
    g_assert_cmpuint(n_opened, >, bytes->len / 2);
    g_unlink(path);
}

static void
test_what_is_no_file_is_refused(void)
{
    g_autoptr(GError) error = NULL;

    g_assert_null(hs_knowledge_open("nowhere.knowledge", &error));
    g_assert_true(error->domain == G_FILE_ERROR);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/knowledge/mapped/the-same-tables-give-the-same-bytes",
                    test_the_same_tables_give_the_same_bytes);
    g_test_add_func("/knowledge/mapped/every-prefix-is-refused", test_every_prefix_is_refused);
    g_test_add_func("/knowledge/mapped/every-changed-byte-is-seen",
                    test_every_changed_byte_is_seen);
    g_test_add_func("/knowledge/mapped/ill-intent-reads-nothing-outside",
                    test_ill_intent_reads_nothing_outside);
    g_test_add_func("/knowledge/mapped/what-is-no-file-is-refused",
                    test_what_is_no_file_is_refused);
    return g_test_run();
}
