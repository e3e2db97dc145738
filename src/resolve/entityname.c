/* SPDX-License-Identifier: Apache-2.0
 *
 * See entityname.h. Of two names as full the one that is not all in capitals counts. What commas
 * and relative pronouns leave at the end of a description ("a doctor, who") is no part of it.
 */
#include "resolve/entityname.h"

#include <string.h>

#define LEAST_PERSON 4 /* letters of a single name that are no initials: "REID", not "JFK" */
#define LEAST_PLACE 5  /* "PARIS", not "U.S." or "NATO" */

/* Says whether `name` has letters and all of them are capitals. */
static gboolean
is_capital(const char *name)
{
    gboolean any = FALSE;
    for (const char *p = name; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        if (g_unichar_islower(c))
            return FALSE;
        any = any || g_unichar_isupper(c);
    }
    return any;
}

/* Says whether a name of that type in capitals is printed so and has none of its own. */
static gboolean
is_printed_so(HsEntityType type, const char *name)
{
    const glong n = g_utf8_strlen(name, -1);
    if (!is_capital(name))
        return FALSE;
    return (type == HS_ENTITY_PERSON && (n >= LEAST_PERSON || strchr(name, ' '))) ||
           (type == HS_ENTITY_PLACE && n >= LEAST_PLACE && !strchr(name, '.'));
}

/* Writes the name `name` in small letters but for the first of each word and what follows "Mc". */
static const char *
write_small(HsArena *arena, const char *name)
{
    g_autoptr(GString) out = g_string_new(NULL);
    gboolean begins = TRUE;
    for (const char *p = name; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        const gsize n = out->len;
        const gboolean clan = n >= 2 && strcmp(out->str + n - 2, "Mc") == 0 &&
                              (n == 2 || out->str[n - 3] == ' ');
        g_string_append_unichar(out, begins || clan ? c : g_unichar_tolower(c));
        begins = !g_unichar_isalpha(c);
    }
    return hs_arena_strdup(arena, out->str);
}

static gboolean
is_fuller(const char *name, guint size, const char *than, guint most)
{
    return !than || size > most || (size == most && is_capital(than) && !is_capital(name));
}

/* Returns the fullest of the names that joined in `figure`, NULL for unnamed ones. */
static const char *
find_fullest(const HsFigure *figure)
{
    const char *name = NULL;
    guint most = 0;
    for (guint i = 0; i < figure->persons->len; i++) {
        const HsPersonName *const person = g_ptr_array_index(figure->persons, i);
        if (is_fuller(person->name, person->n_parts, name, most)) {
            name = person->name;
            most = person->n_parts;
        }
    }
    for (guint i = 0; i < figure->orgs->len; i++) {
        const HsOrgName *const org = g_ptr_array_index(figure->orgs, i);
        if (is_fuller(org->name, org->n_words, name, most)) {
            name = org->name;
            most = org->n_words;
        }
    }
    return name && *name ? name : NULL;
}

/* Returns the description `words` without what begins a clause at its end. */
static const char *
trim_description(HsArena *arena, const char *words)
{
    static const char *const ends[] = { ",", " who", " whom", " whose", " which", " that" };
    char *const trimmed = hs_arena_strdup(arena, words);
    for (guint i = 0; i < G_N_ELEMENTS(ends); i++) {
        if (g_str_has_suffix(trimmed, ends[i]) && strlen(trimmed) > strlen(ends[i]) + 1) {
            trimmed[strlen(trimmed) - strlen(ends[i])] = '\0';
            i = (guint)-1; /* from the begin: "a doctor, who" */
        }
    }
    return trimmed;
}

const char *
hs_entity_name_choose(HsArena *arena, HsCasting *casting, gint32 figure, guint32 first)
{
    const HsFigure *const called = hs_casting_get_figure(casting, figure);
    const char *const name = find_fullest(called);
    if (name)
        return is_printed_so(called->type, name) ? write_small(arena, name)
                                                 : hs_arena_strdup(arena, name);
    const char *const words = hs_casting_get_tidy(casting,
                                                  casting->annotation->mentions[first].span);
    return called->named ? hs_arena_strdup(arena, words) : trim_description(arena, words);
}

/* Returns the words of the name at `mention` without titles. */
static const char *
read_alias(HsArena *arena, HsCasting *casting, const HsMention *mention, HsEntityType type)
{
    const char *const tidy = hs_casting_get_tidy(casting, mention->span);
    const char *const name = type == HS_ENTITY_PERSON
                                 ? hs_person_name_parse(casting->scratch, tidy)->name
                                 : tidy;
    const char *const alias = *name ? name : tidy;
    return is_printed_so(type, alias) ? write_small(arena, alias) : hs_arena_strdup(arena, alias);
}

const char *const *
hs_entity_name_collect(HsArena *arena, HsCasting *casting, const HsCast *cast, guint32 index)
{
    const HsEntity *const entity = &cast->entities[index];
    const char **const aliases = hs_arena_new0(arena, const char *, entity->n_mentions + 1);
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    guint n = 0;
    g_hash_table_add(seen, (gpointer)entity->name);
    for (guint32 i = entity->first_mention, left = entity->n_mentions; left > 0; i++) {
        if (cast->mention_entities[i] != (gint32)index)
            continue;
        left--;
        const HsMention *const mention = &casting->annotation->mentions[i];
        if (mention->kind != HS_MENTION_NAME)
            continue;
        const char *const alias = read_alias(arena, casting, mention, entity->type);
        if (*alias && g_hash_table_add(seen, (gpointer)alias))
            aliases[n++] = alias;
    }
    return aliases;
}
