/* SPDX-License-Identifier: Apache-2.0
 *
 * What the knowledge base calls a newspaper or a medium is one; else the last word of a name tells
 * it (outletwords.inc): the "Arden Herald". The services are few and are named by their names.
 */
#include "statement/outlet.h"

#include <string.h>

#include "base/wordtable.h"

static const char *const last_words[] = {
#include "statement/outletwords.inc"
};

static gboolean
ends_like_outlet(const char *name)
{
    const char *const space = strrchr(name, ' ');
    g_autofree char *last = g_utf8_strdown(space ? space + 1 : name, -1);
    return HS_WORDTABLE_FIND(last_words, last) >= 0;
}

gboolean
hs_outlet_is_entity(const HsEntity *entity)
{
    const char *const subtype = entity->link.id ? entity->link.subtype : NULL;
    if (!entity->named ||
        (entity->type != HS_ENTITY_ORGANIZATION && entity->type != HS_ENTITY_WORK))
        return FALSE;
    return ends_like_outlet(entity->name) ||
           (subtype && (strcmp(subtype, "newspaper") == 0 || strcmp(subtype, "media") == 0));
}

gboolean
hs_outlet_is_name(const HsRoleText *text, gint32 mention)
{
    const gint32 entity = text->cast->mention_entities[mention];
    if (entity < 0)
        return FALSE;
    return text->annotation->mentions[mention].type == HS_ENTITY_WORK ||
           hs_outlet_is_entity(&text->cast->entities[entity]);
}

const char *
hs_outlet_find_platform(const char *word, const char *next)
{
    static const struct {
        const char *word, *next, *name;
    } platforms[] = {
        { "bluesky", NULL, "Bluesky" },
        { "facebook", NULL, "Facebook" },
        { "gab", NULL, "Gab" },
        { "instagram", NULL, "Instagram" },
        { "linkedin", NULL, "LinkedIn" },
        { "mastodon", NULL, "Mastodon" },
        { "medium.com", NULL, "Medium" },
        { "myspace", NULL, "MySpace" },
        { "parler", NULL, "Parler" },
        { "periscope", NULL, "Periscope" },
        { "reddit", NULL, "Reddit" },
        { "snapchat", NULL, "Snapchat" },
        { "telegram", NULL, "Telegram" },
        { "tiktok", NULL, "TikTok" },
        { "truth", "social", "Truth Social" },
        { "tumblr", NULL, "Tumblr" },
        { "tweet", NULL, "Twitter" },
        { "twitter", NULL, "Twitter" },
        { "vkontakte", NULL, "VKontakte" },
        { "weibo", NULL, "Weibo" },
        { "whatsapp", NULL, "WhatsApp" },
        { "youtube", NULL, "YouTube" },
    };
    for (guint i = 0; i < G_N_ELEMENTS(platforms); i++) {
        if (strcmp(platforms[i].word, word) == 0 &&
            (!platforms[i].next || strcmp(platforms[i].next, next) == 0))
            return platforms[i].name;
    }
    return NULL;
}
