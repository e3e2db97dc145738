/* SPDX-License-Identifier: Apache-2.0
 *
 * Writes the clues that resolve weighs to tell what a name names, for training/names/name_types.py:
 *
 *   nameclues WEIGHTS KNOWLEDGE FILE.txt..
 *
 * A line for each spelling of each article, fields separated by tabs: file without its ending, the
 * folded name, its mentions as begin-end in bytes of the article's body, joined by commas, and the
 * clues in the order of HsClue. A tool and no part of what is installed.
 */
#include <stdio.h>

#include "annotate/annotate.h"
#include "encoder/weights.h"
#include "ingest/ingest.h"
#include "resolve/clues.h"
#include "resolve/typing.h"
#include "text/tokenize.h"

static void
print_spelling(const char *name, const HsAnnotation *annotation, const HsSpelling *spelling,
               HsClueReader *reader)
{
    float clues[HS_N_CLUES];
    printf("%s\t%s\t", name, spelling->key);
    for (guint i = 0; i < spelling->mentions->len; i++) {
        const HsSpan span =
            annotation->mentions[g_array_index(spelling->mentions, guint32, i)].span;
        printf(i > 0 ? ",%u-%u" : "%u-%u", span.begin, span.end);
    }
    hs_clues_read(reader, spelling->key, spelling->mentions, clues);
    for (guint c = 0; c < HS_N_CLUES; c++)
        printf("\t%.4g", (double)clues[c]);
    putchar('\n');
}

static gboolean
read_file(const char *path, HsAnnotator *annotator, const HsKnowledge *knowledge, GError **error)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autofree char *name = g_path_get_basename(path);
    g_autofree char *bytes = NULL;
    gsize length;
    const HsArticle *article;
    if (!g_file_get_contents(path, &bytes, &length, error) ||
        !hs_ingest_bytes(arena, path, (const guint8 *)bytes, length, NULL, &article, error))
        return FALSE;
    if (g_str_has_suffix(name, ".txt"))
        name[strlen(name) - 4] = '\0';
    const HsAnnotation *const annotation = hs_annotate(arena, hs_tokenize(arena, article),
                                                       annotator);
    g_autoptr(HsCasting) casting = hs_casting_new(annotation);
    const char **const keys = hs_arena_new0(arena, const char *, annotation->n_mentions);
    g_autoptr(GPtrArray) spellings = hs_typing_collect(casting, keys);
    g_autoptr(HsClueReader) reader = hs_clue_reader_new(casting, knowledge, keys);
    for (guint i = 0; i < spellings->len; i++)
        print_spelling(name, annotation, g_ptr_array_index(spellings, i), reader);
    return TRUE;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(HsWeights) weights = argc > 2 ? hs_weights_open(argv[1], &error) : NULL;
    g_autoptr(HsKnowledge) knowledge = weights ? hs_knowledge_open(argv[2], &error) : NULL;
    g_autoptr(HsAnnotator) annotator = knowledge ? hs_annotator_new(weights, &error) : NULL;
    gboolean done = annotator != NULL;
    for (int i = 3; done && i < argc; i++)
        done = read_file(argv[i], annotator, knowledge, &error);
    if (!done)
        fprintf(stderr, "nameclues: %s\n", error ? error->message : "too few arguments");
    return done ? 0 : 1;
}
