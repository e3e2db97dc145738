/* SPDX-License-Identifier: Apache-2.0
 *
 * How the command ends. The man page's EXIT STATUS says the same in words; scripts rely on it.
 */
#pragma once

typedef enum {
    HS_EXIT_DONE = 0,          /* all that was asked for is written */
    HS_EXIT_FAILED = 1,        /* weights or knowledge unusable, or output not written whole */
    HS_EXIT_WARNINGS = 2,      /* done, but not all could be read or is right; each is named */
    HS_EXIT_USAGE = 64,        /* the command line makes no sense (EX_USAGE) */
    HS_EXIT_INTERRUPTED = 130, /* asked to stop by a signal; the run can be gone on with (SIGINT) */
} HsExit;
