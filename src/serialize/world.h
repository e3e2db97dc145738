/* SPDX-License-Identifier: Apache-2.0
 *
 * libraptor2's worlds, lent out. A world must not be used by two threads, and closing one cleans up
 * libxml2 under the feet of whoever is parsing; so each writer borrows a world for itself, and
 * worlds are never closed, but kept for the next writer: as many as there ever were writers at one
 * time.
 *
 * A world is opened so that libxml2's error handlers and libcurl stay as they are: the rooms that
 * read XML have their own.
 */
#pragma once

#include <glib.h>
#include <raptor2.h>

/* Borrow a world until hs_world_give_back(). What libraptor2 complains of meanwhile goes to `log`
   with `user`, never to stderr. NULL when libraptor2 cannot be opened. */
raptor_world *
hs_world_borrow(gpointer user, raptor_log_handler log);

/* Give `world` back; all that was made in it must have been freed. NULL is allowed. */
void
hs_world_give_back(raptor_world *world);
