/* SPDX-License-Identifier: Apache-2.0
 *
 * See product.h. dnnl_sgemm() exists unchanged in oneDNN 2.x and 3.x, needs no copy of the weights
 * in another layout, and was measured as fast as inner-product primitives with reordered weights at
 * our shapes (75 to 93 billion operations a second with AVX2, either way). Its kernels are
 * generated at the first call, which costs 15 ms once a process.
 *
 * oneDNN takes its threads from OpenMP, as many as there are processors. Which OpenMP library that
 * is, or whether it is one at all, is the distribution's choice, so its functions are looked up in
 * the running process rather than linked with.
 */
#define _GNU_SOURCE

#include "encoder/product.h"

#include <dlfcn.h>

#include "encoder/kernels.h"

#ifdef HAVE_DNNL
#include <dnnl.h>
#endif

const char *
hs_product_name(void)
{
#ifdef HAVE_DNNL
    static char name[32];
    static gsize done;
    if (g_once_init_enter(&done)) {
        const dnnl_version_t *version = dnnl_version();
        g_snprintf(name, sizeof name, "oneDNN %d.%d.%d", version->major, version->minor,
                   version->patch);
        g_once_init_leave(&done, 1);
    }
    return name;
#else
    return "plain loops";
#endif
}

int
hs_product_hold_threads(void)
{
    int (*const count)(void) = (int (*)(void))dlsym(RTLD_DEFAULT, "omp_get_max_threads");
    void (*const set)(int) = (void (*)(int))dlsym(RTLD_DEFAULT, "omp_set_num_threads");
    if (count == NULL || set == NULL)
        return 0;
    const int held = count();
    set(1);
    return held;
}

void
hs_product_release_threads(int held)
{
    void (*const set)(int) = (void (*)(int))dlsym(RTLD_DEFAULT, "omp_set_num_threads");
    if (set != NULL && held > 0)
        set(held);
}

/* c = a b by oneDNN, b transposed where `order` is 'T'. Says whether that was possible. */
static gboolean
multiply(char order, guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b,
         gsize ldb, float *c, gsize ldc)
{
#ifdef HAVE_DNNL
    return dnnl_sgemm('N', order, m, n, k, 1.0f, a, (dnnl_dim_t)lda, b, (dnnl_dim_t)ldb, 0.0f, c,
                      (dnnl_dim_t)ldc) == dnnl_success;
#else
    (void)order, (void)m, (void)n, (void)k, (void)a, (void)lda, (void)b, (void)ldb, (void)c;
    (void)ldc;
    return FALSE;
#endif
}

void
hs_product_rows(guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b,
                gsize ldb, float *c, gsize ldc)
{
    if (!multiply('T', m, n, k, a, lda, b, ldb, c, ldc))
        hs_kernel_rows(m, n, k, a, lda, b, ldb, c, ldc);
}

void
hs_product_columns(guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b,
                   gsize ldb, float *c, gsize ldc)
{
    if (!multiply('N', m, n, k, a, lda, b, ldb, c, ldc))
        hs_kernel_columns(m, n, k, a, lda, b, ldb, c, ldc);
}

void
hs_product_linear(HsScratch *scratch, const HsLinear *linear, const float *x, guint32 t, float *y)
{
    if (linear->packed != NULL) {
        const gsize room = hs_packed_room(linear->packed, t);
        hs_packed_multiply(linear->packed, x, t, hs_scratch_get(scratch, HS_SCRATCH_ROUNDED, room),
                           y);
        return;
    }
    hs_product_rows(t, linear->out, linear->in, x, linear->in, linear->weight, linear->in, y,
                    linear->out);
}
