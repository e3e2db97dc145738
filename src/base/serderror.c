/* SPDX-License-Identifier: Apache-2.0
 *
 * See serderror.h. libserd hands over a form and its arguments, which may be used only once.
 */
#include "base/serderror.h"

#include <glib.h>

/* The forms come from serd's own source. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

char *
hs_serd_error_dup_reason(const SerdError *failure)
{
    va_list arguments;

    va_copy(arguments, *failure->args);
    g_autofree char *told = g_strdup_vprintf(failure->fmt, arguments);
    va_end(arguments);
    return g_utf8_make_valid(g_strchomp(told), -1);
}

#pragma GCC diagnostic pop
