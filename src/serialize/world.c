/* SPDX-License-Identifier: Apache-2.0
 *
 * See world.h.
 */
#include "serialize/world.h"

static GMutex lock;
static GSList *idle; /* of raptor_world */

static void
drop_message(void *user, raptor_log_message *message)
{
    (void)user;
    (void)message;
}

static raptor_world *
open_world(void)
{
    raptor_world *const world = raptor_new_world();

    if (!world)
        return NULL;
    raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_LIBXML_GENERIC_ERROR_SAVE, 0);
    raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_LIBXML_STRUCTURED_ERROR_SAVE, 0);
    raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1);
    raptor_world_set_log_handler(world, NULL, drop_message);
    /* A world that does not open is left as it is: freeing it would clean up libxml2. */
    return raptor_world_open(world) == 0 ? world : NULL;
}

raptor_world *
hs_world_borrow(gpointer user, raptor_log_handler log)
{
    raptor_world *world;

    g_mutex_lock(&lock);
    if (idle) {
        world = idle->data;
        idle = g_slist_delete_link(idle, idle);
    } else {
        world = open_world();
    }
    g_mutex_unlock(&lock);
    if (world)
        raptor_world_set_log_handler(world, user, log);
    return world;
}

void
hs_world_give_back(raptor_world *world)
{
    if (!world)
        return;
    raptor_world_set_log_handler(world, NULL, drop_message);
    g_mutex_lock(&lock);
    idle = g_slist_prepend(idle, world);
    g_mutex_unlock(&lock);
}
