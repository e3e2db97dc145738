/* SPDX-License-Identifier: Apache-2.0
 *
 * What main.c knows of the subcommands, and the few words that all of them say in the same way.
 * Data goes to stdout, every word to stderr; only the help and the version that somebody asked for
 * are data.
 */
#pragma once

#include "cli/exitcode.h"
#include "cli/flags.h"

typedef struct {
    const char *name; /* NULL ends the table */
    const char *sentence;
    HsExit (*run)(char *const *arguments); /* NULL-terminated, without the command's own name */
} HsCommand;

/* How a subcommand reads its arguments. */
typedef struct {
    const char *name; /* "query", "knowledge find" */
    const char *help; /* its usage, before the table of flags */
    const HsFlag *flags;
    HsFlagFunc take;               /* takes each flag but --help */
    void (*append)(GString *help); /* adds what help tells behind the flags; NULL: nothing */
} HsCommandForm;

/* Extract articles: the subcommand `extract`. */
HsExit
hs_command_extract(char *const *arguments);

/* Write graphs in another format: the subcommand `convert`. */
HsExit
hs_command_convert(char *const *arguments);

/* Look into, build and check what is known beforehand: the subcommand `knowledge`. */
HsExit
hs_command_knowledge(char *const *arguments);

/* Make a site of linked data: the subcommand `publish`. */
HsExit
hs_command_publish(char *const *arguments);

/* Put graphs into a store: the subcommand `load`. */
HsExit
hs_command_load(char *const *arguments);

/* Ask a store: the subcommand `query`. */
HsExit
hs_command_query(char *const *arguments);

/* Take articles out of a store: the subcommand `forget`. */
HsExit
hs_command_forget(char *const *arguments);

/* Read `arguments`: each flag goes to the form's function with `closure`, each operand to
   `operands`. FALSE where nothing is left to do, since help was asked for and shown, or the
   arguments make no sense and that was said; `out_exit` is then how the command ends. */
gboolean
hs_command_read(const HsCommandForm *form, char *const *arguments, gpointer closure,
                GPtrArray *operands, HsExit *out_exit);

/* Say "hearsay: MESSAGE" on stderr. */
void
hs_command_warn(const char *message);

/* Say what went wrong. Returns HS_EXIT_FAILED. */
HsExit
hs_command_fail(const GError *error);

/* Say that the command line makes no sense, and where help is: "hearsay COMMAND --help", or that of
   the whole for NULL. Returns HS_EXIT_USAGE. */
HsExit
hs_command_refuse(const char *command, const char *message);

/* Write `text` to stdout, all of it. Returns HS_EXIT_DONE, or says why not and returns
 * HS_EXIT_FAILED. */
HsExit
hs_command_show(const char *text);
