/* SPDX-License-Identifier: Apache-2.0
 *
 * See mint.h. What is appended to tell IRIs apart begins with '_', which no slug holds, so it
 * cannot meet another entity's slug.
 */
#include "graph/mint.h"

#include "graph/iri.h"

#include <string.h>

static const char *const folders[HS_N_ENTITY_TYPES] = {
    [HS_ENTITY_PERSON] = "person/", [HS_ENTITY_ORGANIZATION] = "org/", [HS_ENTITY_PLACE] = "place/",
    [HS_ENTITY_GROUP] = "group/",   [HS_ENTITY_EVENT] = "event/",      [HS_ENTITY_WORK] = "work/",
    [HS_ENTITY_OTHER] = NULL,       [HS_ENTITY_DOCUMENT] = NULL,
};

static const HsEntityType types_of_known[] = {
    [HS_KNOWN_PERSON] = HS_ENTITY_PERSON, [HS_KNOWN_ORGANIZATION] = HS_ENTITY_ORGANIZATION,
    [HS_KNOWN_PLACE] = HS_ENTITY_PLACE,   [HS_KNOWN_GROUP] = HS_ENTITY_GROUP,
    [HS_KNOWN_EVENT] = HS_ENTITY_EVENT,   [HS_KNOWN_WORK] = HS_ENTITY_WORK,
};

#define HEX_OF_MEMBERSHIP 16 /* digits of the SHA-256 that name one */

/* Says whether the `length` bytes at `word` can be a given name or a surname: two letters in a row
   (no initial) or one letter of a script without case, and no "Jr.". */
static gboolean
is_full_word(const char *word, gsize length)
{
    static const char *const generations[] = { "jr", "sr", "ii", "iii", "iv" };
    guint letters = 0;

    for (gsize i = 0; i < G_N_ELEMENTS(generations); i++) {
        const gsize n = strlen(generations[i]);
        if (length >= n && g_ascii_strncasecmp(word, generations[i], n) == 0 &&
            (length == n || (length == n + 1 && word[n] == '.')))
            return FALSE;
    }
    for (const char *p = word; p < word + length && letters < 2; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        if (!g_unichar_isalpha(c) && !g_unichar_ismark(c))
            letters = 0;
        else
            letters += g_unichar_isupper(c) || g_unichar_islower(c) ? 1 : 2;
    }
    return letters >= 2;
}

static guint
count_full_words(const char *name)
{
    guint n = 0;

    for (const char *p = name; *p;) {
        const char *end = p;
        while (*end && !g_unichar_isspace(g_utf8_get_char(end)) && *end != ',')
            end = g_utf8_next_char(end);
        n += is_full_word(p, (gsize)(end - p));
        p = *end ? g_utf8_next_char(end) : end;
    }
    return n;
}

/* Returns `slug` without the article in front, where at least two words stay: "the-example-times".
 */
static const char *
skip_article(const char *slug)
{
    if (!g_str_has_prefix(slug, "the-"))
        return slug;
    return strchr(slug + 4, '-') ? slug + 4 : slug;
}

char *
hs_mint_dup_global(const char *base, HsEntityType type, const char *name)
{
    if (!folders[type] || (type == HS_ENTITY_PERSON && count_full_words(name) < 2))
        return NULL;
    g_autofree char *slug = hs_iri_dup_slug(name);
    if (!*slug)
        return NULL;
    return g_strconcat(base, folders[type], type == HS_ENTITY_PERSON ? slug : skip_article(slug),
                       NULL);
}

char *
hs_mint_dup_known(const char *base, HsKnownKind kind, const char *slug)
{
    g_return_val_if_fail((guint)kind < G_N_ELEMENTS(types_of_known), NULL);
    /* The slug of a slug is the slug; tables that somebody else made may hold anything. */
    g_autofree char *clean = slug ? hs_iri_dup_slug(slug) : NULL;
    return clean && *clean ? g_strconcat(base, folders[types_of_known[kind]], clean, NULL) : NULL;
}

char *
hs_mint_dup_role(const char *base, const char *title)
{
    g_autofree char *slug = title ? hs_iri_dup_slug(title) : NULL;

    return slug && *slug ? g_strconcat(base, "role/", slug, NULL) : NULL;
}

static char *
dup_local(const char *text, const HsEntity *entity)
{
    g_autofree char *slug = hs_iri_dup_slug(entity->name);

    return g_strconcat(text, "#", *slug ? slug : "entity", NULL);
}

/* Returns what tells entity `i` from its namesakes: the code point of its first mention. */
static char *
dup_mark(const HsReport *report, guint32 i)
{
    const HsCast *const cast = report->cast;
    const HsEntity *const entity = &cast->entities[i];

    if (entity->n_mentions == 0)
        return g_strdup_printf("_e%u", i);
    const HsSpan first = cast->annotation->mentions[entity->first_mention].span;
    const HsArticle *const article = cast->annotation->text->article;
    return g_strdup_printf("_%" G_GSIZE_FORMAT, hs_article_code_point(article, first.begin));
}

/* Returns an IRI for the unknown entity `i` that is not among `taken`. */
static char *
dup_entity_iri(const HsReport *report, guint32 i, const char *base, const char *text,
               GHashTable *taken)
{
    const HsEntity *const entity = &report->cast->entities[i];
    const gboolean everywhere = entity->named && !entity->link.has_namesake;
    g_autofree char *global = everywhere ? hs_mint_dup_global(base, entity->type, entity->name)
                                         : NULL;

    if (global && !g_hash_table_contains(taken, global))
        return g_strdup(global);
    g_autofree char *local = dup_local(text, entity);
    if (!g_hash_table_contains(taken, local))
        return g_strdup(local);
    g_autofree char *mark = dup_mark(report, i);
    g_autofree char *marked = g_strconcat(local, mark, NULL);
    if (!g_hash_table_contains(taken, marked))
        return g_strdup(marked);
    /* Two entities first mentioned at the same place: nested mentions can be. */
    return g_strdup_printf("%s_e%u", marked, i);
}

const char *const *
hs_mint_entities(HsArena *arena, const HsReport *report, const char *base, const char *text)
{
    const HsCast *const cast = report->cast;
    const char **const iris = hs_arena_new0(arena, const char *, cast->n_entities);
    g_autoptr(GHashTable) taken = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint32 i = 0; i < cast->n_entities; i++) {
        const HsLink *const link = &cast->entities[i].link;
        if (!link->id)
            continue;
        g_autofree char *iri = hs_mint_dup_known(base, link->kind, link->slug);
        iris[i] = hs_arena_strdup(arena, iri);
        if (iri)
            g_hash_table_add(taken, (gpointer)iris[i]);
    }
    for (guint32 i = 0; i < cast->n_entities; i++) {
        if (iris[i])
            continue;
        g_autofree char *iri = dup_entity_iri(report, i, base, text, taken);
        iris[i] = hs_arena_strdup(arena, iri);
        g_hash_table_add(taken, (gpointer)iris[i]);
    }
    return iris;
}

/* Appends "_begin_end" in code points. */
static void
append_offsets(GString *iri, const HsArticle *article, gsize begin, gsize end)
{
    g_string_append_printf(iri, "_%" G_GSIZE_FORMAT "_%" G_GSIZE_FORMAT,
                           hs_article_code_point(article, begin),
                           hs_article_code_point(article, end));
}

/* Returns the first and last byte that the contents of `statement` cover; of its cues without any.
 */
static HsSpan
statement_extent(const HsStatement *statement)
{
    const gboolean has_content = statement->n_contents > 0;
    const HsSpan *const spans = has_content ? statement->contents : statement->cues;
    const guint32 n = has_content ? statement->n_contents : statement->n_cues;
    HsSpan extent = { 0, 0 };

    for (guint32 i = 0; i < n; i++) {
        extent.begin = i == 0 ? spans[i].begin : MIN(extent.begin, spans[i].begin);
        extent.end = MAX(extent.end, spans[i].end);
    }
    return extent;
}

const char *const *
hs_mint_statements(HsArena *arena, const HsReport *report, const char *text)
{
    const HsArticle *const article = report->cast->annotation->text->article;
    const char **const iris = hs_arena_new0(arena, const char *, report->n_statements);
    g_autoptr(GHashTable) taken = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint32 i = 0; i < report->n_statements; i++) {
        const HsStatement *const statement = &report->statements[i];
        const HsSpan extent = statement_extent(statement);
        g_autoptr(GString) iri = g_string_new(text);
        g_string_append(iri, "#said");
        append_offsets(iri, article, extent.begin, extent.end);
        if (g_hash_table_contains(taken, iri->str) && statement->n_cues > 0)
            append_offsets(iri, article, statement->cues[0].begin, statement->cues[0].end);
        if (g_hash_table_contains(taken, iri->str))
            g_string_append_printf(iri, "_s%u", i);
        iris[i] = hs_arena_strdup(arena, iri->str);
        g_hash_table_add(taken, (gpointer)iris[i]);
    }
    return iris;
}

/* Returns the digits that name membership `m`; those of its evidence too with `text`. */
static char *
dup_membership_iri(const HsMembership *m, const char *base, const char *text,
                   const char *const *entities)
{
    static const char separator[] = "\x1f"; /* stands in no IRI */
    g_autofree char *role = hs_mint_dup_role(base, m->title);
    g_autofree char *country = m->country
                                   ? hs_mint_dup_known(base, HS_KNOWN_PLACE, m->country->slug)
                                   : NULL;
    g_autofree char *parts = g_strjoin(separator, entities[m->member],
                                       m->organization >= 0 ? entities[m->organization] : "",
                                       m->place >= 0 ? entities[m->place]
                                       : country     ? country
                                                     : "",
                                       role ? role : "", NULL);
    g_autofree char *told = text ? g_strdup_printf("%s%s%s%s%u_%u", parts, separator, text,
                                                   separator, m->evidence.begin, m->evidence.end)
                                 : g_strdup(parts);
    g_autofree char *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, told, -1);
    return g_strdup_printf("%smembership/%.*s", base, HEX_OF_MEMBERSHIP, digest);
}

const char *const *
hs_mint_memberships(HsArena *arena, const HsReport *report, const char *base, const char *text,
                    const char *const *entities)
{
    const char **const iris = hs_arena_new0(arena, const char *, report->n_memberships);
    g_autoptr(GHashTable) taken = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint32 i = 0; i < report->n_memberships; i++) {
        const HsMembership *const m = &report->memberships[i];
        g_autofree char *iri = dup_membership_iri(m, base, /* text= */ NULL, entities);
        if (g_hash_table_contains(taken, iri)) {
            g_free(iri);
            iri = dup_membership_iri(m, base, text, entities);
        }
        iris[i] = hs_arena_strdup(arena, iri);
        g_hash_table_add(taken, (gpointer)iris[i]);
    }
    return iris;
}

const char *const *
hs_mint_occasions(HsArena *arena, const HsReport *report, const char *text)
{
    const HsArticle *const article = report->cast->annotation->text->article;
    const char **const iris = hs_arena_new0(arena, const char *, report->n_occasions);

    for (guint32 i = 0; i < report->n_occasions; i++) {
        const HsSpan evidence = report->occasions[i].evidence;
        g_autoptr(GString) iri = g_string_new(text);
        g_string_append(iri, "#occasion");
        append_offsets(iri, article, evidence.begin, evidence.end);
        iris[i] = hs_arena_strdup(arena, iri->str);
    }
    return iris;
}
