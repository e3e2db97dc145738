/* SPDX-License-Identifier: Apache-2.0
 *
 * A program as a user of the installed library writes it: it knows hearsay.h and hearsay.pc and
 * nothing else of this tree. Reads the article on stdin, writes its graph to stdout with the
 * installed weights. `make installcheck` builds and runs it.
 */
#include <hearsay.h>
#include <stdio.h>

static gboolean
write_to_stdout(const void *bytes, gsize size, gpointer closure, GError **error)
{
    FILE *const stream = closure;
    if (fwrite(bytes, 1, size, stream) == size)
        return TRUE;
    g_set_error_literal(error, HS_ERROR, HS_ERROR_OUTPUT, "stdout: cannot be written");
    return FALSE;
}

int
main(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(HsOptions) options = hs_options_new();
    static char article[1 << 16];
    const gsize size = fread(article, 1, sizeof(article), stdin);

    g_autoptr(HsReader) reader = hs_reader_open(NULL, NULL, &error);
    if (!reader || !hs_options_set(options, "to", "ntriples", &error) ||
        !hs_reader_extract(reader, "stdin", article, size, options, write_to_stdout, stdout,
                           &error)) {
        fprintf(stderr, "program: %s\n", error->message);
        return 1;
    }
    return fflush(stdout) == 0 ? 0 : 1;
}
