/* SPDX-License-Identifier: Apache-2.0
 *
 * Frames on a pipe: a letter, the length of what follows in four bytes, and that. Rows are cells
 * one after another, each a letter for its kind and three strings, their ends NUL; a missing string
 * is a byte 1 alone, which no cell begins with.
 *
 *   H form and names | R a row | B bytes | E code and message | Z the end of an answer
 */
#include "store/apart.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/storekind.h"

#define MAX_FRAME (1u << 30) /* bytes */
#define NONE "\1"

/* ---- the child */

typedef struct {
    int pipe;
    guint n_columns;
} Child;

static gboolean
write_all(int descriptor, const char *bytes, gsize length)
{
    while (length > 0) {
        const gssize n = write(descriptor, bytes, length);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return FALSE;
        bytes += n;
        length -= (gsize)n;
    }
    return TRUE;
}

static gboolean
send_frame(int pipe, char letter, const char *bytes, gsize length, GError **error)
{
    const guint32 size = (guint32)length;
    char head[5] = { letter };

    memcpy(head + 1, &size, sizeof size);
    if (length <= MAX_FRAME && write_all(pipe, head, sizeof head) && write_all(pipe, bytes, length))
        return TRUE;
    g_set_error_literal(error, HS_STORE_ERROR, HS_STORE_ERROR_FAILED,
                        "the answer could not be handed over");
    return FALSE;
}

static void
append_string(GString *out, const char *string)
{
    g_string_append(out, string ? string : NONE);
    g_string_append_c(out, '\0');
}

static gboolean
send_begin(HsAnswerForm form, const char *const *names, guint n, gpointer user, GError **error)
{
    Child *const child = user;
    g_autoptr(GString) frame = g_string_new(NULL);

    child->n_columns = n;
    g_string_append_c(frame, (char)('0' + form));
    for (guint i = 0; i < n; i++)
        append_string(frame, names[i]);
    return send_frame(child->pipe, 'H', frame->str, frame->len, error);
}

static gboolean
send_row(const HsCell *cells, gpointer user, GError **error)
{
    const Child *const child = user;
    g_autoptr(GString) frame = g_string_new(NULL);

    for (guint i = 0; i < child->n_columns; i++) {
        g_string_append_c(frame, (char)('0' + cells[i].kind));
        append_string(frame, cells[i].value);
        append_string(frame, cells[i].datatype);
        append_string(frame, cells[i].language);
    }
    return send_frame(child->pipe, 'R', frame->str, frame->len, error);
}

static gboolean
send_bytes(const char *bytes, gsize length, gpointer user, GError **error)
{
    const Child *const child = user;

    return send_frame(child->pipe, 'B', bytes, length, error);
}

static void
say_nothing(const char *domain, GLogLevelFlags level, const char *message, gpointer user)
{
    (void)domain, (void)level, (void)message, (void)user;
}

/* What the library has to say before it aborts is no words for a user, and no core is wanted. */
static void
be_quiet(void)
{
    const struct rlimit none = { 0, 0 };

    setrlimit(RLIMIT_CORE, &none);
    g_log_set_always_fatal(0);
    g_log_set_default_handler(say_nothing, NULL);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0)
        dup2(nowhere, STDERR_FILENO);
}

G_NORETURN static void
work_in_child(int pipe, HsApartWork work, gpointer user, HsAnswerSyntax syntax)
{
    Child child = { .pipe = pipe };
    const HsAnswerTaker taker = { syntax, send_begin, send_row, send_bytes, &child };
    GError *cause = NULL;

    be_quiet();
    if (work(&taker, user, &cause)) {
        send_frame(pipe, 'Z', "", 0, NULL);
    } else {
        const HsStoreError code = cause->domain == HS_STORE_ERROR ? (HsStoreError)cause->code
                                                                  : HS_STORE_ERROR_QUERY;
        g_autofree char *frame = g_strdup_printf("%c%s", (char)('0' + code), cause->message);

        send_frame(pipe, 'E', frame, strlen(frame), NULL);
    }
    _exit(EXIT_SUCCESS);
}

/* ---- the parent */

typedef struct {
    int pipe;
    const HsAnswerTaker *taker;
    guint n_columns;
    GByteArray *frame; /* of the frame read last, a NUL behind it */
    HsCell *cells;
} Parent;

static gboolean
read_all(int descriptor, gpointer bytes, gsize length)
{
    char *at = bytes;

    while (length > 0) {
        const gssize n = read(descriptor, at, length);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return FALSE;
        at += n;
        length -= (gsize)n;
    }
    return TRUE;
}

/* Reads the next frame; 0 where there is none. */
static char
read_frame(Parent *parent)
{
    char head[5];
    guint32 size;

    if (!read_all(parent->pipe, head, sizeof head))
        return 0;
    memcpy(&size, head + 1, sizeof size);
    if (size > MAX_FRAME)
        return 0;
    g_byte_array_set_size(parent->frame, size + 1);
    parent->frame->data[size] = '\0';
    return read_all(parent->pipe, parent->frame->data, size) ? head[0] : 0;
}

/* Takes the string at `at`, and moves `at` behind it. */
static const char *
take_string(const char **at)
{
    const char *const string = *at;

    *at += strlen(string) + 1;
    return strcmp(string, NONE) == 0 ? NULL : string;
}

static gboolean
pass_begin(Parent *parent, GError **error)
{
    const char *at = (const char *)parent->frame->data;
    const char *const end = at + parent->frame->len - 1;
    const HsAnswerForm form = (HsAnswerForm)(*at++ - '0');
    g_autoptr(GPtrArray) names = g_ptr_array_new();

    while (at < end)
        g_ptr_array_add(names, (gpointer)take_string(&at));
    parent->n_columns = names->len;
    parent->cells = g_renew(HsCell, parent->cells, MAX(names->len, 1));
    return parent->taker->begin(form, (const char *const *)names->pdata, names->len,
                                parent->taker->user, error);
}

static gboolean
pass_row(Parent *parent, GError **error)
{
    const char *at = (const char *)parent->frame->data;

    for (guint i = 0; i < parent->n_columns; i++) {
        HsCell *const cell = &parent->cells[i];

        cell->kind = (HsCellKind)(*at++ - '0');
        cell->value = take_string(&at);
        cell->datatype = take_string(&at);
        cell->language = take_string(&at);
    }
    return parent->taker->row(parent->cells, parent->taker->user, error);
}

/* Passes on the answer; FALSE with `error` where there is none, or only a part. */
static gboolean
pass_answer(Parent *parent, GError **error)
{
    gboolean passed = TRUE;

    while (passed) {
        switch (read_frame(parent)) {
        case 'H':
            passed = pass_begin(parent, error);
            break;
        case 'R':
            passed = pass_row(parent, error);
            break;
        case 'B':
            passed = parent->taker->bytes((const char *)parent->frame->data, parent->frame->len - 1,
                                          parent->taker->user, error);
            break;
        case 'Z':
            return TRUE;
        case 'E':
            g_set_error_literal(error, HS_STORE_ERROR, parent->frame->data[0] - '0',
                                (const char *)parent->frame->data + 1);
            return FALSE;
        default:
            g_set_error_literal(error, HS_STORE_ERROR, HS_STORE_ERROR_FAILED,
                                "the store broke down over this query");
            return FALSE;
        }
    }
    return FALSE;
}

gboolean
hs_apart_do(HsApartWork work, gpointer user_of_work, const HsAnswerTaker *taker, GError **error)
{
    int ends[2];

    if (pipe(ends) != 0) {
        g_set_error_literal(error, HS_STORE_ERROR, HS_STORE_ERROR_FAILED, g_strerror(errno));
        return FALSE;
    }
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        work_in_child(ends[1], work, user_of_work, taker->syntax);
    }
    close(ends[1]);
    Parent parent = { ends[0], taker, 0, g_byte_array_new(), NULL };
    gboolean done = FALSE;
    if (child < 0)
        g_set_error_literal(error, HS_STORE_ERROR, HS_STORE_ERROR_FAILED, g_strerror(errno));
    else
        done = pass_answer(&parent, error);
    close(ends[0]);
    g_byte_array_unref(parent.frame);
    g_free(parent.cells);
    while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR)
        continue;
    return done;
}
