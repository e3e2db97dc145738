/* SPDX-License-Identifier: Apache-2.0
 *
 * Harvests of folders, compressed files and archives made here: what is found, in which order, by
 * which name, and what is said of that which cannot be read.
 */
#include "ingest/harvest.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* ---- making what is harvested */

typedef struct {
    char *path; /* a folder of this test's own */
} Place;

static void
make_place(Place *place)
{
    g_autoptr(GError) error = NULL;

    place->path = g_dir_make_tmp("hearsay-XXXXXX", &error);
    g_assert_no_error(error);
}

static void
remove_all(const char *path)
{
    g_autoptr(GDir) dir = g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? NULL
                                                                    : g_dir_open(path, 0, NULL);

    for (const char *name; dir && (name = g_dir_read_name(dir));) {
        g_autofree char *inner = g_build_filename(path, name, NULL);
        remove_all(inner);
    }
    g_remove(path);
}

static void
clear_place(Place *place)
{
    remove_all(place->path);
    g_free(place->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Place, clear_place)

static void
put_bytes(const Place *place, const char *name, const void *bytes, gsize length)
{
    g_autofree char *path = g_build_filename(place->path, name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
}

static void
put(const Place *place, const char *name, const char *text)
{
    put_bytes(place, name, text, strlen(text));
}

typedef struct {
    const char *name;
    const char *bytes;
    gsize length; /* 0: a string */
} Entry;

static GByteArray *
pack(int (*format)(struct archive *), int (*filter)(struct archive *), const Entry *entries,
     gsize n_entries)
{
    const gsize room = 4 * 1024 * 1024;
    GByteArray *const packed = g_byte_array_sized_new((guint)room);
    struct archive *const archive = archive_write_new();
    gsize used = 0;

    format(archive);
    filter(archive);
    archive_write_set_bytes_in_last_block(archive, 1);
    g_assert_cmpint(archive_write_open_memory(archive, packed->data, room, &used), ==, ARCHIVE_OK);
    for (gsize i = 0; i < n_entries; i++) {
        struct archive_entry *const entry = archive_entry_new();
        const gsize length = entries[i].length ? entries[i].length : strlen(entries[i].bytes);
        archive_entry_set_pathname(entry, entries[i].name);
        archive_entry_set_size(entry, (la_int64_t)length);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        g_assert_cmpint(archive_write_header(archive, entry), ==, ARCHIVE_OK);
        g_assert_cmpint(archive_write_data(archive, entries[i].bytes, length), ==, (gssize)length);
        archive_entry_free(entry);
    }
    g_assert_cmpint(archive_write_close(archive), ==, ARCHIVE_OK);
    archive_write_free(archive);
    g_byte_array_set_size(packed, (guint)used);
    return packed;
}

/* ---- looking at what was found */

/* Harvest `name` in `place`: a line for each record, "NAME: TEXT" or "! FAULT", names below the
   place. */
static char *
harvest(const Place *place, const char *name, const HsIngestOptions *options)
{
    g_autofree char *path = g_build_filename(place->path, name, NULL);
    const char *const paths[] = { path, NULL };
    g_autoptr(HsHarvest) found = hs_harvest_new(paths, options);
    g_autoptr(GString) told = g_string_new(NULL);

    for (HsRecord *record; (record = hs_harvest_next(found)); hs_record_free(record)) {
        gsize length = 0;
        const char *const bytes = record->bytes ? g_bytes_get_data(record->bytes, &length) : NULL;
        if (record->fault)
            g_string_append_printf(told, "! %s\n", record->fault->message);
        else
            g_string_append_printf(told, "%s: %.*s\n", record->name, (int)length, bytes);
    }
    if (hs_harvest_get_passed_over(found))
        g_string_append_printf(told, "%d passed over\n", (int)hs_harvest_get_passed_over(found));
    g_autofree char *prefix = g_strconcat(place->path, "/", NULL);
    g_string_replace(told, prefix, "", 0);
    return g_string_free(g_steal_pointer(&told), FALSE);
}

#define assert_harvest(place, name, options, expected)          \
    do {                                                        \
        g_autofree char *told_ = harvest(place, name, options); \
        g_assert_cmpstr(told_, ==, expected);                   \
    } while (0)

static void
test_folder(void)
{
    g_auto(Place) place;
    make_place(&place);
    put(&place, "in/b.txt", "B");
    put(&place, "in/a/z.txt", "Z");
    put(&place, "in/a.txt", "A");
    put(&place, "in/.hidden/x.txt", "X");
    put(&place, "in/.x.txt", "X");
    put(&place, "in/picture.txt", "\x89PNG and so on");
    g_autofree char *circle = g_build_filename(place.path, "in/a/circle", NULL);
    g_assert_cmpint(symlink("..", circle), ==, 0);
    g_autofree char *gone = g_build_filename(place.path, "in/gone.txt", NULL);
    g_assert_cmpint(symlink("nowhere", gone), ==, 0);

    assert_harvest(&place, "in", NULL,
                   "in/a/z.txt: Z\nin/a.txt: A\nin/b.txt: B\n"
                   "! in/gone.txt: cannot be read: No such file or directory\n1 passed over\n");
    put(&place, "empty/.x", "X");
    assert_harvest(&place, "empty", NULL, "! empty: holds no article\n");
    assert_harvest(&place, "missing", NULL,
                   "! missing: cannot be read: No such file or directory\n");
}

static void
test_archives(void)
{
    static const Entry files[] = { { "news/b.txt", "B", 0 },
                                   { "news/.DS_Store", "?", 0 },
                                   { "__MACOSX/news/b.txt", "?", 0 },
                                   { "news/a.gif", "GIF89a", 0 },
                                   { "a.txt", "A", 0 } };
    g_auto(Place) place;
    make_place(&place);
    g_autoptr(GByteArray) tar = pack(archive_write_set_format_pax, archive_write_add_filter_gzip,
                                     files, G_N_ELEMENTS(files));
    const Entry outer[] = { { "in.tgz", (const char *)tar->data, tar->len }, { "c.txt", "C", 0 } };
    g_autoptr(GByteArray) zip = pack(archive_write_set_format_zip, archive_write_add_filter_none,
                                     outer, G_N_ELEMENTS(outer));
    put_bytes(&place, "x.zip", zip->data, zip->len);

    assert_harvest(&place, "x.zip", NULL,
                   "x.zip/in.tgz/news/b.txt: B\nx.zip/in.tgz/a.txt: A\nx.zip/c.txt: C\n"
                   "1 passed over\n");
    const HsIngestOptions shallow = { .max_depth = 1 };
    assert_harvest(&place, "x.zip", &shallow,
                   "! x.zip/in.tgz: archives nested deeper than 1 levels\nx.zip/c.txt: C\n");
    const HsIngestOptions small = { .max_bytes = 1 };
    put_bytes(&place, "y.tgz", tar->data, tar->len);
    assert_harvest(&place, "y.tgz", &small, "y.tgz/news/b.txt: B\ny.tgz/a.txt: A\n1 passed over\n");
}

static void
test_compressed(void)
{
    static const struct {
        const char *name;
        int (*filter)(struct archive *);
    } filters[] = { { "a.txt.gz", archive_write_add_filter_gzip },
                    { "a.txt.bz2", archive_write_add_filter_bzip2 },
                    { "a.txt.xz", archive_write_add_filter_xz },
                    { "a.txt.zst", archive_write_add_filter_zstd } };
    static const Entry one = { "a.txt", "She said so.", 0 };

    for (gsize i = 0; i < G_N_ELEMENTS(filters); i++) {
        g_auto(Place) place;
        make_place(&place);
        g_autoptr(GByteArray)
            packed = pack(archive_write_set_format_raw, filters[i].filter, &one, 1);
        g_autofree char *expected = g_strconcat(filters[i].name, ": She said so.\n", NULL);
        put_bytes(&place, filters[i].name, packed->data, packed->len);
        assert_harvest(&place, filters[i].name, NULL, expected);

        /* Every prefix is read or refused, never both, and says what is wrong. */
        for (guint n = 10; n < packed->len; n++) {
            put_bytes(&place, "cut", packed->data, n);
            g_autofree char *told = harvest(&place, "cut", NULL);
            g_assert_true(g_str_has_prefix(told, "! cut: ") ||
                          g_str_has_prefix(told, "cut: She said so.\n"));
        }
    }
}

static void
test_bomb(void)
{
    const gsize length = 40 * 1024 * 1024;
    g_autofree char *text = g_malloc(length);
    memset(text, 'a', length);
    const Entry one = { "a", text, length };
    g_auto(Place) place;
    make_place(&place);
    g_autoptr(GByteArray)
        packed = pack(archive_write_set_format_raw, archive_write_add_filter_gzip, &one, 1);
    put_bytes(&place, "bomb.gz", packed->data, packed->len);

    const HsIngestOptions roomy = { .max_bytes = 2 * length };
    assert_harvest(&place, "bomb.gz", &roomy,
                   "! bomb.gz: unpacks to more than 250 times its size\n");
    assert_harvest(&place, "bomb.gz", NULL,
                   "! bomb.gz: larger than 10485760 bytes, the limit for one article\n");
}

static void
test_named_binary(void)
{
    g_auto(Place) place;
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(GError) error = NULL;
    const HsArticle *article = NULL;
    make_place(&place);
    put(&place, "a.pdf", "%PDF-1.7");
    g_autofree char *path = g_build_filename(place.path, "a.pdf", NULL);
    const char *const paths[] = { path, NULL };
    g_autoptr(HsHarvest) found = hs_harvest_new(paths, NULL);
    g_autoptr(HsRecord) record = hs_harvest_next(found);

    g_assert_false(hs_ingest_record(arena, record, NULL, &article, &error));
    g_assert_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_BINARY);
    g_assert_true(g_str_has_suffix(error->message, "/a.pdf: not a text: a PDF document"));
    g_assert_null(hs_harvest_next(found));
}

/* The records of a folder and of a file tell how much of both has been read, up to all of it. */
static void
test_tells_how_far_it_is(void)
{
    g_auto(Place) place;
    const guint64 expected[] = { 4, 11, 27, 43 };
    guint64 walked = 0;

    make_place(&place);
    put(&place, "in/a.txt", "four");
    put(&place, "in/b/c.txt", "seven b");
    put(&place, "in/.hidden", "not counted");
    put(&place, "d.jsonl", "{\"text\": \"one\"}\n{\"text\": \"two\"}\n");
    g_autofree char *folder = g_build_filename(place.path, "in", NULL);
    g_autofree char *file = g_build_filename(place.path, "d.jsonl", NULL);
    const char *const paths[] = { folder, file, NULL };
    const char *const unknown[] = { file, "-", NULL };
    g_autoptr(HsHarvest) harvest = hs_harvest_new(paths, NULL);

    for (guint i = 0; i < 4; i++) {
        g_autoptr(HsRecord) record = hs_harvest_next(harvest);
        g_assert_nonnull(record);
        g_assert_cmpuint(record->walked, >, walked);
        walked = record->walked;
        g_assert_cmpuint(walked, ==, expected[i]);
    }
    g_assert_cmpuint(hs_harvest_measure(paths), ==, walked);
    g_assert_cmpuint(hs_harvest_measure(unknown), ==, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    hs_harvest_free(NULL);
    hs_record_free(NULL);
    g_test_add_func("/ingest/harvest/walks-folders-in-order", test_folder);
    g_test_add_func("/ingest/harvest/tells-how-far-it-is", test_tells_how_far_it_is);
    g_test_add_func("/ingest/harvest/opens-archives-in-archives", test_archives);
    g_test_add_func("/ingest/harvest/unpacks-every-prefix-or-says-why", test_compressed);
    g_test_add_func("/ingest/harvest/stops-what-unpacks-without-end", test_bomb);
    g_test_add_func("/ingest/harvest/refuses-a-binary-that-the-user-names", test_named_binary);
    return g_test_run();
}
