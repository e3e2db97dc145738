/* SPDX-License-Identifier: Apache-2.0
 *
 * Work done apart, in a child process, because it may end the process that does it: TinySPARQL 3.4
 * aborts on queries that it should refuse. The child hands over an answer (answer.h) through a
 * pipe; whatever becomes of it, the parent gets an answer or an error.
 */
#pragma once

#include "store/answer.h"

/* Hands over the answer to `taker`; runs in the child. */
typedef gboolean (*HsApartWork)(const HsAnswerTaker *taker, gpointer user, GError **error);

/* Do `work` in a child and pass on to `taker` what it hands over. Errors of the work come out as
   HS_STORE_ERROR_QUERY or with their code, where they are of HS_STORE_ERROR; a child that dies is
   HS_STORE_ERROR_FAILED. Must be called while the process has one thread. */
gboolean
hs_apart_do(HsApartWork work, gpointer user_of_work, const HsAnswerTaker *taker, GError **error);
