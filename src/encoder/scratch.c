/* SPDX-License-Identifier: Apache-2.0
 *
 * See scratch.h.
 */
#define _POSIX_C_SOURCE 200809L

#include "encoder/scratch.h"

#include <stdlib.h>

#define ALIGNMENT 64 /* bytes: a cache line, and the widest vector there is */

HsScratch *
hs_scratch_new(void)
{
    return g_new0(HsScratch, 1);
}

void
hs_scratch_free(HsScratch *scratch)
{
    if (scratch == NULL)
        return;
    for (guint i = 0; i < HS_SCRATCH_N; i++)
        free(scratch->buffers[i]);
    g_free(scratch);
}

float *
hs_scratch_get(HsScratch *scratch, HsScratchBuffer buffer, gsize n)
{
    if (scratch->sizes[buffer] < n) {
        void *fresh = NULL;
        free(scratch->buffers[buffer]);
        if (posix_memalign(&fresh, ALIGNMENT, n * sizeof(float)) != 0)
            g_error("no memory for %" G_GSIZE_FORMAT " numbers", n);
        scratch->buffers[buffer] = fresh;
        scratch->sizes[buffer] = n;
    }
    return scratch->buffers[buffer];
}
