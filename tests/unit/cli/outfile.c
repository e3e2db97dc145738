/* SPDX-License-Identifier: Apache-2.0
 *
 * Output is there whole or not at all: what a folder holds before, during and after.
 */
#include "cli/outfile.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
    char *folder;
    char *path; /* "out" in the folder */
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    fixture->folder = g_dir_make_tmp("outfile-XXXXXX", NULL);
    g_assert_nonnull(fixture->folder);
    fixture->path = g_build_filename(fixture->folder, "out", NULL);
}

static guint
count_files(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    guint n = 0;

    while (g_dir_read_name(dir))
        n++;
    return n;
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GDir) dir = g_dir_open(fixture->folder, 0, NULL);
    const char *name;

    (void)unused;
    while ((name = g_dir_read_name(dir))) {
        g_autofree char *path = g_build_filename(fixture->folder, name, NULL);
        g_remove(path);
    }
    g_rmdir(fixture->folder);
    g_free(fixture->folder);
    g_free(fixture->path);
}

static void
check_content(const char *path, const char *expected)
{
    g_autofree char *content = NULL;

    g_assert_true(g_file_get_contents(path, &content, NULL, NULL));
    g_assert_cmpstr(content, ==, expected);
}

static void
write_all(HsOutfile *file, const char *text)
{
    g_autoptr(GError) error = NULL;

    hs_outfile_write(file, text, strlen(text), &error);
    g_assert_no_error(error);
}

static HsOutfile *
open_or_fail(const char *path)
{
    g_autoptr(GError) error = NULL;
    HsOutfile *const file = hs_outfile_open(path, &error);

    g_assert_no_error(error);
    return file;
}

static void
commit(HsOutfile *file)
{
    g_autoptr(GError) error = NULL;

    hs_outfile_commit(file, &error);
    g_assert_no_error(error);
}

static void
test_appears_when_committed(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    g_autoptr(HsOutfile) file = open_or_fail(fixture->path);
    write_all(file, "first ");
    write_all(file, "second");
    g_assert_false(g_file_test(fixture->path, G_FILE_TEST_EXISTS));
    g_assert_cmpuint(count_files(fixture->folder), ==, 1);
    commit(file);
    check_content(fixture->path, "first second");
    g_assert_cmpuint(count_files(fixture->folder), ==, 1);
}

static void
test_leaves_nothing_when_not_committed(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    HsOutfile *const file = open_or_fail(fixture->path);
    write_all(file, "half");
    hs_outfile_free(file);
    g_assert_cmpuint(count_files(fixture->folder), ==, 0);
}

static void
test_old_content_stays_until_then(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    g_assert_true(g_file_set_contents(fixture->path, "old", -1, NULL));
    HsOutfile *const lost = open_or_fail(fixture->path);
    write_all(lost, "new");
    check_content(fixture->path, "old");
    hs_outfile_free(lost);
    check_content(fixture->path, "old");

    g_autoptr(HsOutfile) file = open_or_fail(fixture->path);
    write_all(file, "new");
    commit(file);
    check_content(fixture->path, "new");
}

static mode_t
mode_of(const char *path)
{
    struct stat status;

    g_assert_cmpint(stat(path, &status), ==, 0);
    return status.st_mode & 07777;
}

static void
test_permissions_are_kept(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    const mode_t old_mask = umask(027);
    HsOutfile *const fresh = open_or_fail(fixture->path);
    commit(fresh);
    hs_outfile_free(fresh);
    umask(old_mask);
    g_assert_cmpuint(mode_of(fixture->path), ==, 0640);

    g_assert_cmpint(g_chmod(fixture->path, 0604), ==, 0);
    g_autoptr(HsOutfile) again = open_or_fail(fixture->path);
    commit(again);
    g_assert_cmpuint(mode_of(fixture->path), ==, 0604);
}

static void
test_a_link_stays_a_link(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *link = g_build_filename(fixture->folder, "link", NULL);

    (void)unused;
    g_assert_true(g_file_set_contents(fixture->path, "old", -1, NULL));
    g_assert_cmpint(symlink("out", link), ==, 0);
    g_autoptr(HsOutfile) file = open_or_fail(link);
    write_all(file, "new");
    commit(file);
    g_assert_true(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
    check_content(fixture->path, "new");
}

static void
check_not_opened(const char *path, GFileError code, const char *reason)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(HsOutfile) file = hs_outfile_open(path, &error);
    g_autofree char *message = g_strdup_printf("%s: cannot be written: %s", path, reason);

    g_assert_null(file);
    g_assert_error(error, G_FILE_ERROR, (int)code);
    g_assert_cmpstr(error->message, ==, message);
}

static void
test_bad_places_are_refused(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *missing = g_build_filename(fixture->folder, "none", "out", NULL);
    g_autofree char *name = g_strnfill(300, 'x');
    g_autofree char *too_long = g_build_filename(fixture->folder, name, NULL);

    (void)unused;
    check_not_opened(missing, G_FILE_ERROR_NOENT, "No such file or directory");
    check_not_opened(fixture->folder, G_FILE_ERROR_ISDIR, "Is a directory");
    check_not_opened(too_long, G_FILE_ERROR_NAMETOOLONG, "File name too long");
    check_not_opened("", G_FILE_ERROR_NOENT, "No such file or directory");
}

static void
test_a_full_disk_is_an_error(void)
{
    if (!g_file_test("/dev/full", G_FILE_TEST_EXISTS)) {
        g_test_skip("no /dev/full here");
        return;
    }
    g_autoptr(HsOutfile) file = open_or_fail("/dev/full");
    g_autoptr(GError) error = NULL;

    g_assert_false(hs_outfile_write(file, "x", 1, &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
    g_assert_cmpstr(error->message, ==, "/dev/full: cannot be written: No space left on device");

    g_clear_error(&error);
    g_assert_false(hs_outfile_commit(file, &error));
    g_assert_nonnull(error);
}

static void
test_null_may_be_freed(void)
{
    hs_outfile_free(NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function) \
    g_test_add("/cli/outfile/" name, Fixture, NULL, set_up, function, tear_down)
    ADD("appears-when-committed", test_appears_when_committed);
    ADD("leaves-nothing-when-not-committed", test_leaves_nothing_when_not_committed);
    ADD("old-content-stays-until-then", test_old_content_stays_until_then);
    ADD("permissions-are-kept", test_permissions_are_kept);
    ADD("a-link-stays-a-link", test_a_link_stays_a_link);
    ADD("bad-places-are-refused", test_bad_places_are_refused);
    g_test_add_func("/cli/outfile/a-full-disk-is-an-error", test_a_full_disk_is_an_error);
    g_test_add_func("/cli/outfile/null-may-be-freed", test_null_may_be_freed);
    return g_test_run();
}
