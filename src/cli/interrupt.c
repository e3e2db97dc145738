/* SPDX-License-Identifier: Apache-2.0
 *
 * See interrupt.h. The handler only sets a flag and gives the signals their own effect back.
 */
#include "cli/interrupt.h"

#include <signal.h>

static const int NUMBERS[] = { SIGINT, SIGTERM, SIGHUP };

static volatile sig_atomic_t asked;

static void
note_signal(int number)
{
    (void)number;
    asked = 1;
    for (gsize i = 0; i < G_N_ELEMENTS(NUMBERS); i++)
        signal(NUMBERS[i], SIG_DFL);
}

void
hs_interrupt_watch(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(NUMBERS); i++) {
        struct sigaction action;

        if (sigaction(NUMBERS[i], NULL, &action) < 0 || action.sa_handler == SIG_IGN)
            continue;
        action = (struct sigaction){ .sa_handler = note_signal, .sa_flags = SA_RESTART };
        sigaction(NUMBERS[i], &action, NULL);
    }
}

gboolean
hs_interrupt_is_asked(void)
{
    return asked;
}
