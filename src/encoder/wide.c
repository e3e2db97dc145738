/* SPDX-License-Identifier: Apache-2.0
 *
 * The kernels of lanes.h, compiled for AVX2; kernels.c chooses. Not FMA: fused products would give
 * other bits than the plain body does.
 */
#if defined(__x86_64__)

#define LANES_TARGET __attribute__((target("avx2")))
#include "encoder/lanes.h"

const HsLaneKernels hs_wide_kernels = LANE_KERNELS("avx2");

#else
typedef int hs_wide_is_empty; /* a file must declare something */
#endif
