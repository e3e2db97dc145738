/* SPDX-License-Identifier: Apache-2.0
 *
 * The small texts of a page brought into shape: bylines into names, language tags, entities.
 */
#include "ingest/pagefacts.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define MAX_AUTHORS 40
#define MAX_NAME 80 /* bytes; what is longer is a sentence, not a name */

static gboolean
is_suffix(const char *part)
{
    static const char *const suffixes[] = {
        "Jr", "Jr.", "JR", "JR.", "Sr", "Sr.", "II", "III", "IV"
    };
    for (gsize i = 0; i < G_N_ELEMENTS(suffixes); i++)
        if (strcmp(part, suffixes[i]) == 0)
            return TRUE;
    return FALSE;
}

/* Words that end what somebody is or where he works, in lower case: "AP Auto Writer", "CNN
   Business", "NJ Advance Media". */
/* clang-format off */
static const char *const WORKPLACES[] = {
    "agency", "analyst", "bloomberg", "bureau", "business", "columnist", "contributor",
    "correspondent", "critic", "desk", "editor", "herald", "journal", "magazine", "media",
    "network", "news", "newsroom", "online", "post", "press", "producer", "reporter", "reuters",
    "service", "services", "staff", "times", "tribune", "wire", "writer",
};
/* clang-format on */

static gboolean
is_capitals(const char *part)
{
    const gsize n = strlen(part);
    for (gsize i = 0; i < n; i++)
        if (!g_ascii_isupper(part[i]) && part[i] != '.' && (i == 0 || part[i] != 'h'))
            return FALSE;
    return n >= 2 && n <= 6;
}

/* Says whether the part behind a name is no further name: a degree ("MS", "Ph.D."), an agency
   ("AFP"), a site, a post. */
static gboolean
is_affiliation(const char *part)
{
    const char *const space = strrchr(part, ' ');
    g_autofree char *last = g_utf8_strdown(space != NULL ? space + 1 : part, -1);
    const char *const dot = strchr(last, '.');
    if (is_capitals(part) || strcmp(part, "PhD") == 0 || strcmp(part, "Ph.D.") == 0 ||
        (dot != NULL && g_ascii_isalpha(dot[1])))
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(WORKPLACES); i++)
        if (strcmp(last, WORKPLACES[i]) == 0)
            return TRUE;
    return FALSE;
}

static gboolean
is_name(const char *part)
{
    if (*part == '\0' || strlen(part) > MAX_NAME || strpbrk(part, "/@{}<>|") != NULL)
        return FALSE;
    for (const char *p = part; *p != '\0'; p = g_utf8_next_char(p))
        if (g_unichar_isalpha(g_utf8_get_char(p)))
            return TRUE;
    return FALSE;
}

static gboolean
has_digit(const char *part)
{
    return part[strcspn(part, "0123456789")] != '\0';
}

/* Takes " contributed reporting" and what may follow off the end of `part`. */
static void
cut_share(char *part)
{
    static const char *const shares[] = { " contributed reporting", " contributed to this",
                                          " contributed from" };
    for (gsize i = 0; i < G_N_ELEMENTS(shares); i++) {
        char *const share = strstr(part, shares[i]);
        if (share != NULL)
            *share = '\0';
    }
}

static void
add_name(GPtrArray *authors, const char *part)
{
    if (!is_name(part) || authors->len >= MAX_AUTHORS)
        return;
    for (guint i = 0; i < authors->len; i++)
        if (strcmp(authors->pdata[i], part) == 0)
            return;
    g_ptr_array_add(authors, g_strdup(part));
}

/* "By ", "Written by: " at the start, in any case. */
static const char *
skip_by(const char *line)
{
    static const char *const starts[] = { "by ",      "by: ",      "written by ", "posted by ",
                                          "author: ", "story by ", "reported by " };
    for (gsize i = 0; i < G_N_ELEMENTS(starts); i++)
        if (g_ascii_strncasecmp(line, starts[i], strlen(starts[i])) == 0)
            return skip_by(line + strlen(starts[i]));
    return line;
}

void
hs_authors_add(GPtrArray *authors, const char *byline)
{
    g_autofree char *line = hs_line_clean(byline);
    if (line == NULL || strlen(line) > MAX_NAME * 8)
        return;
    g_auto(GStrv)
        parts = g_regex_split_simple("\\s*(?:,|;| and | & |\\|)\\s*", skip_by(line), 0, 0);
    g_autofree char *name = NULL;
    for (char **part = parts; *part != NULL; part++) {
        cut_share(*part);
        const char *const clean = skip_by(*part);
        if (has_digit(clean)) /* a date or a time of reading: the names are over */
            break;
        if (name != NULL && is_affiliation(clean) && !is_suffix(clean))
            continue;
        if (name != NULL && is_suffix(clean)) {
            char *const longer = g_strdup_printf("%s, %s", name, clean);
            g_free(name);
            name = longer;
            continue;
        }
        if (name != NULL)
            add_name(authors, name);
        g_free(name);
        name = g_strdup(clean);
    }
    if (name != NULL)
        add_name(authors, name);
}

char *
hs_language_clean(const char *tag)
{
    if (tag == NULL || strlen(tag) > 35)
        return NULL;
    g_autofree char *lower = g_ascii_strdown(tag, -1);
    g_strdelimit(g_strstrip(lower), "_", '-');
    g_auto(GStrv) parts = g_strsplit(lower, "-", -1);
    for (guint i = 0; parts[i] != NULL; i++) {
        const gsize n = strlen(parts[i]);
        if (n < (i == 0 ? 2 : 1) || n > (i == 0 ? 3 : 8))
            return NULL;
        for (gsize j = 0; j < n; j++)
            if (!g_ascii_isalpha(parts[i][j]) && (i == 0 || !g_ascii_isdigit(parts[i][j])))
                return NULL;
        for (gsize j = 0; i > 0 && n == 2 && j < n; j++)
            parts[i][j] = g_ascii_toupper(parts[i][j]);
        if (i > 0 && n == 4)
            parts[i][0] = g_ascii_toupper(parts[i][0]);
    }
    return parts[0] == NULL ? NULL : g_strjoinv("-", parts);
}

/* Decodes the entity at `p` ("&...;"); returns its length or 0. */
static gsize
read_entity(const char *p, gunichar *out_character)
{
    const char *const end = memchr(p, ';', strnlen(p, 12));
    if (end == NULL || end - p < 3)
        return 0;
    g_autofree char *name = g_strndup(p + 1, (gsize)(end - p - 1));
    guint64 code = 0;
    if (*name != '#') {
        const htmlEntityDesc *const entity = htmlEntityLookup((const xmlChar *)name);
        code = entity == NULL ? (strcmp(name, "apos") == 0 ? '\'' : 0) : entity->value;
    } else {
        const gboolean hex = name[1] == 'x' || name[1] == 'X';
        g_ascii_string_to_unsigned(name + (hex ? 2 : 1), hex ? 16 : 10, 1, 0x10FFFF, &code, NULL);
    }
    if (code == 0 || !g_unichar_validate((gunichar)code))
        return 0;
    *out_character = (gunichar)code;
    return (gsize)(end - p + 1);
}

char *
hs_entities_decode(const char *text)
{
    GString *decoded = g_string_sized_new(strlen(text));
    for (const char *p = text; *p != '\0';) {
        gunichar c = 0;
        const gsize n = *p == '&' ? read_entity(p, &c) : 0;
        if (n > 0)
            g_string_append_unichar(decoded, c);
        else
            g_string_append_c(decoded, *p);
        p += n > 0 ? n : 1;
    }
    return g_string_free(decoded, FALSE);
}
