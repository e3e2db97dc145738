/* SPDX-License-Identifier: Apache-2.0
 *
 * Flags of a command line, described by one table a command: the table is what is parsed by, what
 * --help prints, and what the man page and the completions in completions/ are compared with by a
 * test. Forms: --name VALUE, --name=VALUE, -n VALUE, -nVALUE, "--" before operands that begin with
 * "-";
 * "-" alone is an operand. No abbreviations: a script must not change its meaning when a flag is
 * added.
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *name;     /* without "--"; NULL ends a table */
    char letter;          /* the short form, 0 without one */
    const char *argument; /* what help calls the value; NULL when it takes none */
    const char *sentence; /* for help, at most 52 columns */
} HsFlag;

/* Take one flag. `value` is NULL for flags without argument. HS_ERROR_OPTION. */
typedef gboolean (*HsFlagFunc)(const HsFlag *flag, const char *value, gpointer closure,
                               GError **error);

/* Go through `arguments` (NULL-terminated, borrowed): hand each flag to `take` and add every
   operand to `operands`. HS_ERROR_OPTION when a flag is unknown or lacks its value, or when `take`
   refuses it. */
gboolean
hs_flags_parse(const HsFlag *flags, char *const *arguments, HsFlagFunc take, gpointer closure,
               GPtrArray *operands, GError **error);

/* Append the table to `out` as help shows it, one line a flag. */
void
hs_flags_describe(const HsFlag *flags, GString *out);

/* Set the error that `value` is nothing that the flag --`flag` can take, and `reason`, which ends
   the sentence. Returns FALSE. */
gboolean
hs_flags_refuse_value(const char *flag, const char *value, const char *reason, GError **error);
