/* SPDX-License-Identifier: Apache-2.0
 *
 * Runs resolve and statement on spans that people annotated, so that both can be measured without
 * the tagger's errors: the ceiling of these two rooms. gold_speakers.py writes its input and scores
 * its output; both are lines of tab-separated fields, offsets in bytes.
 *
 * Known people and things are linked where $HEARSAY_KNOWLEDGE names a compiled file.
 *
 * In:   D name path date     begins an article, whose text is in the file; date "-" or YYYY-MM-DD
 *       M begin end type     a name
 *       A id source cue content within    an attribution; spans as b-e,b-e or "-"; within 0: none
 * Out:  D name
 *       E index type named name aliases|.. id label confidence why; id "-": not known
 *       S id speakers,.. form verb confidence
 */
#include <stdio.h>
#include <string.h>

#include "resolve/resolve.h"
#include "statement/extract.h"
#include "support/annotation.h"
#include "support/article.h"

typedef struct {
    HsArena *arena;
    TestAnnotation *making;
    HsKnowledge *knowledge; /* or NULL */
} Reading;

static void
print_entities(const HsCast *cast)
{
    for (guint32 i = 0; i < cast->n_entities; i++) {
        const HsEntity *entity = &cast->entities[i];
        g_autofree char *aliases = g_strjoinv("|", (char **)entity->aliases);
        printf("E\t%u\t%s\t%d\t%s\t%s\t%s\t%s\t%.2f\t%s\n", i, hs_entity_type_name(entity->type),
               entity->named, entity->name, aliases, entity->link.id ? entity->link.id : "-",
               entity->link.label ? entity->link.label : "", (double)entity->link.confidence,
               entity->link.why);
    }
}

static void
print_statements(const HsReport *report, const guint *numbers)
{
    guint32 at = 0;
    for (guint32 i = 0; i < report->n_statements; i++) {
        const HsStatement *statement = &report->statements[i];
        const HsAnnotation *annotation = report->cast->annotation;
        while (annotation->attributions[at].cues != statement->cues ||
               annotation->attributions[at].contents != statement->contents)
            at++;
        printf("S\t%u\t", numbers[at++]);
        for (guint32 k = 0; k < statement->n_speakers; k++)
            printf(k > 0 ? ",%u" : "%u", statement->speakers[k]);
        printf("\t%s\t%s\t%.2f\n", hs_form_name(statement->form), statement->verb,
               statement->confidence);
    }
}

static void
finish(Reading *reading)
{
    const guint *numbers;
    if (!reading->making)
        return;
    const HsAnnotation *annotation = test_annotation_finish(reading->making, &numbers);
    const HsCast *cast = hs_resolve(reading->arena, annotation, reading->knowledge);
    print_entities(cast);
    print_statements(hs_extract(reading->arena, cast, NULL), numbers);
    hs_arena_free(reading->arena);
    reading->making = NULL;
    reading->arena = NULL;
}

static gboolean
begin(Reading *reading, char **fields)
{
    g_autofree char *body = NULL;
    g_autoptr(GError) error = NULL;
    finish(reading);
    if (!g_file_get_contents(fields[2], &body, NULL, &error)) {
        fprintf(stderr, "%s\n", error->message);
        return FALSE;
    }
    reading->arena = hs_arena_new();
    const HsArticle *article = test_article_new(reading->arena, fields[1], body);
    if (strcmp(fields[3], "-") != 0)
        ((HsArticle *)article)->date = hs_arena_strdup(reading->arena, fields[3]);
    reading->making = test_annotation_new(reading->arena, article);
    printf("D\t%s\n", fields[1]);
    return TRUE;
}

static HsSpan
read_span(const char *begin, const char *end)
{
    return (HsSpan){ (guint32)g_ascii_strtoull(begin, NULL, 10),
                     (guint32)g_ascii_strtoull(end, NULL, 10) };
}

static void
add_name(const Reading *reading, char **fields)
{
    const HsSpan span = read_span(fields[1], fields[2]);
    for (int type = 0; type < HS_N_ENTITY_TYPES; type++) {
        if (strcmp(hs_entity_type_name((HsEntityType)type), fields[3]) == 0)
            test_annotation_add_name(reading->making, span, (HsEntityType)type);
    }
}

static void
add_attribution(const Reading *reading, char **fields)
{
    const guint number = (guint)g_ascii_strtoull(fields[1], NULL, 10);
    for (guint role = 0; role < TEST_N_ROLES; role++) {
        g_auto(GStrv) spans = g_strsplit(fields[2 + role], ",", -1);
        for (guint i = 0; spans[i] && *spans[i] != '-'; i++) {
            g_auto(GStrv) ends = g_strsplit(spans[i], "-", 2);
            test_annotation_add_part(reading->making, number, (TestRole)role,
                                     read_span(ends[0], ends[1]));
        }
    }
    test_annotation_set_within(reading->making, number,
                               (guint)g_ascii_strtoull(fields[5], NULL, 10));
}

int
main(void)
{
    char line[65536];
    Reading reading = { NULL, NULL, NULL };
    g_autoptr(GError) error = NULL;
    const char *known = g_getenv("HEARSAY_KNOWLEDGE");
    if (known && *known && !(reading.knowledge = hs_knowledge_open(known, &error))) {
        fprintf(stderr, "%s\n", error->message);
        return 1;
    }
    while (fgets(line, sizeof(line), stdin)) {
        g_auto(GStrv) fields = g_strsplit(g_strchomp(line), "\t", -1);
        const guint n = g_strv_length(fields);
        if (n == 4 && *fields[0] == 'D') {
            if (!begin(&reading, fields))
                return 1;
        } else if (n == 4 && *fields[0] == 'M' && reading.making) {
            add_name(&reading, fields);
        } else if (n == 6 && *fields[0] == 'A' && reading.making) {
            add_attribution(&reading, fields);
        } else {
            fprintf(stderr, "cannot read: %s\n", line);
            return 1;
        }
    }
    finish(&reading);
    hs_knowledge_close(reading.knowledge);
    return 0;
}
