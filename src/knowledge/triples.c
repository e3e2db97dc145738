/* SPDX-License-Identifier: Apache-2.0
 *
 * See triples.h. libserd cuts the bytes into triples; subjects wait in a queue until they are
 * decided on. References are IRIs until the end, when it is known which were kept under which id.
 */
#include "knowledge/triples.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <serd/serd.h>
#include <stdio.h>
#include <string.h>

#include "base/serderror.h"
#include "knowledge/spelling.h"
#include "knowledge/subject.h"

#define PAGE 4096 /* bytes read at once; so few that brackets in them cannot fill the stack */

typedef struct {
    HsFacts *facts;
    HsTriplesOptions *options;
    guint32 file;
    FILE *stream;
    SerdReader *reader;
    SerdEnv *env;
    GHashTable *pending;   /* IRI -> HsSubject, which it owns */
    GQueue *order;         /* of HsSubject, the oldest first */
    GHashTable *ids;       /* IRI of what was kept under a local id -> that id */
    GHashTable *taken;     /* local ids */
    gsize since;           /* bytes read since the last statement */
    guint depth;           /* brackets that are open, those in strings too */
    gboolean has_brackets; /* is Turtle */
    guint32 line;          /* that is read; of Turtle, that of the error */
    char *reason;          /* of the last error; NULL: none yet */
} Triples;

static const char *
get_name(const Triples *triples)
{
    return g_array_index(triples->facts->files, HsFactFile, triples->file).name;
}

/* ---- subjects */

/* Return the id of a subject: Wikidata's, or the end of its IRI, or all of it where that is taken.
   Free with g_free(). */
static char *
choose_id(Triples *triples, const HsSubject *subject)
{
    const char *const wikidata = subject->same_as ? subject->same_as
                                                  : hs_subject_get_wikidata(subject->iri);
    const char *const scheme = strstr(subject->iri, "://");
    const char *end = subject->iri;
    g_autoptr(GString) id = g_string_new(NULL);

    if (wikidata)
        return g_strdup(wikidata);
    for (const char *at = end; *at; at++)
        if ((*at == '/' || *at == '#') && at[1])
            end = at + 1;
    hs_spelling_slug(id, end);
    if (id->len == 0 || g_hash_table_contains(triples->taken, id->str))
        hs_spelling_slug(id, scheme ? scheme + 3 : subject->iri);
    return g_strdup(id->str);
}

static void
decide(Triples *triples, HsSubject *subject)
{
    g_autofree char *id = choose_id(triples, subject);

    if (*id &&
        hs_subject_add(subject, id, triples->file, triples->options->min_sitelinks,
                       triples->facts) &&
        !hs_subject_get_wikidata(subject->iri)) {
        g_hash_table_replace(triples->ids, g_strdup(subject->iri), g_strdup(id));
        g_hash_table_add(triples->taken, g_strdup(id));
    }
    g_hash_table_remove(triples->pending, subject->iri);
}

static HsSubject *
find_subject(Triples *triples, const char *iri)
{
    HsSubject *subject = g_hash_table_lookup(triples->pending, iri);

    if (subject)
        return subject;
    if (g_queue_get_length(triples->order) >= HS_PENDING)
        decide(triples, g_queue_pop_head(triples->order));
    subject = hs_subject_new(iri, triples->line);
    g_hash_table_insert(triples->pending, subject->iri, subject);
    g_queue_push_tail(triples->order, subject);
    return subject;
}

/* Return the IRI of `node` as one string, where it is an IRI or a prefixed name. Free with
   g_free(). */
static char *
dup_iri(const Triples *triples, const SerdNode *node)
{
    SerdNode expanded = serd_env_expand_node(triples->env, node);
    char *const iri = expanded.buf ? g_strdup((const char *)expanded.buf)
                                   : g_strdup((const char *)node->buf);

    serd_node_free(&expanded);
    return iri;
}

/* One subject a Wikidata item: what its page says counts as said of it. */
static char *
dup_subject_iri(const Triples *triples, const SerdNode *node)
{
    char *const iri = dup_iri(triples, node);
    const char *const id = hs_subject_get_wikidata(iri);

    if (!id)
        return iri;
    char *const entity = g_strconcat("http://www.wikidata.org/entity/", id, NULL);
    g_free(iri);
    return entity;
}

/* ---- serd's calls */

static SerdStatus
take_base(void *triples, const SerdNode *uri)
{
    return serd_env_set_base_uri(((Triples *)triples)->env, uri);
}

static SerdStatus
take_prefix(void *triples, const SerdNode *name, const SerdNode *uri)
{
    return serd_env_set_prefix(((Triples *)triples)->env, name, uri);
}

static SerdStatus
take_statement(void *triples_pointer, SerdStatementFlags flags, const SerdNode *graph,
               const SerdNode *subject, const SerdNode *predicate, const SerdNode *object,
               const SerdNode *datatype, const SerdNode *language)
{
    Triples *const triples = triples_pointer;

    (void)flags;
    (void)graph;
    (void)datatype;
    triples->since = 0;
    if (subject->type != SERD_BLANK)
        triples->depth = 0; /* back at the top */
    if (subject->type == SERD_BLANK || object->type == SERD_BLANK || !subject->buf || !object->buf)
        return SERD_SUCCESS;
    g_autofree char *about = dup_subject_iri(triples, subject);
    g_autofree char *says = dup_iri(triples, predicate);
    const gboolean is_iri = object->type != SERD_LITERAL;
    g_autofree char *what = is_iri ? dup_iri(triples, object)
                                   : g_strndup((const char *)object->buf, object->n_bytes);
    if (g_utf8_validate(about, -1, NULL) && g_utf8_validate(what, -1, NULL))
        hs_subject_take(find_subject(triples, about), says, what, is_iri,
                        language && language->buf ? (const char *)language->buf : "");
    return SERD_SUCCESS;
}

static SerdStatus
take_error(void *triples_pointer, const SerdError *failure)
{
    Triples *const triples = triples_pointer;

    if (triples->reason)
        return SERD_SUCCESS; /* the first one tells */
    triples->reason = hs_serd_error_dup_reason(failure);
    if (triples->has_brackets)
        triples->line = failure->line; /* lines of N-Triples are counted here */
    return SERD_SUCCESS;
}

/* Read on, unless one statement has grown beyond all measure. */
static size_t
read_bytes(void *buffer, size_t size, size_t n, void *triples_pointer)
{
    Triples *const triples = triples_pointer;

    if (triples->since > HS_MAX_STATEMENT || triples->depth > HS_MAX_BRACKETS)
        return 0;
    const gsize n_read = fread(buffer, size, n, triples->stream);
    triples->since += n_read;
    for (gsize i = 0; triples->has_brackets && i < n_read; i++) {
        const char c = ((const char *)buffer)[i];

        if (c == '[' || c == '(')
            triples->depth++;
        else if ((c == ']' || c == ')') && triples->depth > 0)
            triples->depth--;
    }
    return n_read;
}

static int
tell_error(void *triples)
{
    return ferror(((Triples *)triples)->stream);
}

/* ---- the walk */

static gboolean
fail(const Triples *triples, HsKnowledgeError code, const char *reason, GError **error)
{
    g_set_error(error, HS_KNOWLEDGE_ERROR, (int)code, "%s:%u: %s", get_name(triples), triples->line,
                reason);
    return FALSE;
}

/* Turtle has no lines that one could go on from: the first error ends it. */
static gboolean
read_turtle(Triples *triples, GError **error)
{
    SerdStatus status;

    serd_reader_start_source_stream(triples->reader, read_bytes, tell_error, triples,
                                    (const uint8_t *)"turtle", PAGE);
    do
        status = serd_reader_read_chunk(triples->reader);
    while (status == SERD_SUCCESS);
    serd_reader_end_stream(triples->reader);
    if (triples->since > HS_MAX_STATEMENT || triples->depth > HS_MAX_BRACKETS)
        return fail(triples, HS_KNOWLEDGE_ERROR_LIMIT,
                    "a statement that is too long or has too many brackets", error);
    return status <= SERD_FAILURE ||
           fail(triples, HS_KNOWLEDGE_ERROR_TABLE,
                triples->reason ? triples->reason : "cannot be read", error);
}

static void
note_skipped(Triples *triples, const char *reason)
{
    HsTriplesOptions *const options = triples->options;

    options->n_skipped++;
    if (!options->first_skipped)
        options->first_skipped = g_strdup_printf("%s:%u: %s", get_name(triples), triples->line,
                                                 reason);
}

/* Say whether the line of N-Triples has a predicate that says something to us; most have not, and
   need not be read. What is not plain to see is left to serd. */
static gboolean
is_of_use(const GString *line)
{
    const char *const subject_end = line->str[0] == '<' ? strstr(line->str, "> <") : NULL;
    const char *const predicate_end = subject_end ? strchr(subject_end + 3, '>') : NULL;

    if (!predicate_end)
        return line->len > 0 && line->str[0] != '#';
    return hs_subject_is_of_use(subject_end + 3, (gsize)(predicate_end - subject_end) - 3);
}

static void
take_line(Triples *triples, GString *line, gboolean is_whole)
{
    const guint32 number = ++triples->line;

    if (!is_whole) {
        note_skipped(triples, "a line that is too long");
    } else if (memchr(line->str, '\0', line->len)) {
        note_skipped(triples, "a NUL");
    } else if (is_of_use(line)) {
        g_string_append_c(line, '\n');
        const SerdStatus status = serd_reader_read_string(triples->reader,
                                                          (const uint8_t *)line->str);
        triples->line = number;
        if (status > SERD_FAILURE || triples->reason)
            note_skipped(triples, triples->reason ? triples->reason : "cannot be read");
        g_clear_pointer(&triples->reason, g_free);
    }
}

/* Hand on the lines of the stream one by one, so that a bad one costs only itself. */
static void
read_lines(Triples *triples)
{
    g_autoptr(GString) line = g_string_new(NULL);
    g_autofree char *page = g_malloc(PAGE);
    gboolean is_whole = TRUE;
    gsize n;

    while ((n = fread(page, 1, PAGE, triples->stream)) > 0) {
        for (char *at = page; at < page + n;) {
            char *const end = memchr(at, '\n', (gsize)(page + n - at));
            const gsize length = (gsize)((end ? end : page + n) - at);

            is_whole = is_whole && line->len + length <= HS_MAX_STATEMENT;
            if (is_whole)
                g_string_append_len(line, at, (gssize)length);
            at += length + 1;
            if (!end)
                continue;
            take_line(triples, line, is_whole);
            g_string_truncate(line, 0);
            is_whole = TRUE;
        }
    }
    if (line->len > 0 || !is_whole)
        take_line(triples, line, is_whole);
}

static gboolean
walk(Triples *triples, gboolean is_turtle, GError **error)
{
    if (is_turtle && !read_turtle(triples, error))
        return FALSE;
    if (!is_turtle)
        read_lines(triples);
    if (ferror(triples->stream)) {
        g_set_error(error, G_FILE_ERROR, (int)g_file_error_from_errno(errno), "%s: %s",
                    get_name(triples), g_strerror(errno));
        return FALSE;
    }
    while (!g_queue_is_empty(triples->order))
        decide(triples, g_queue_pop_head(triples->order));
    return TRUE;
}

/* Make an id of a reference; "" of one to what was not kept. */
static const char *
name_reference(Triples *triples, const char *iri, HsOrigin origin)
{
    const char *const wikidata = hs_subject_get_wikidata(iri);
    const char *const id = wikidata ? wikidata : g_hash_table_lookup(triples->ids, iri);

    if (id || !*iri)
        return id ? g_string_chunk_insert_const(triples->facts->strings, id) : "";
    hs_facts_add_problem(triples->facts, origin, HS_PROBLEM_LOSS, "'%s' was not kept", iri);
    return "";
}

static void
name_references(Triples *triples)
{
    HsFacts *const facts = triples->facts;

    for (guint i = 0; i < facts->entities->len; i++) {
        HsEntityFact *const row = &g_array_index(facts->entities, HsEntityFact, i);
        if (row->origin.file == triples->file)
            row->country = name_reference(triples, row->country, row->origin);
    }
    for (guint i = 0; i < facts->offices->len; i++) {
        HsOfficeFact *const row = &g_array_index(facts->offices, HsOfficeFact, i);
        if (row->origin.file == triples->file)
            row->country = name_reference(triples, row->country, row->origin);
    }
    for (guint i = 0; i < facts->tenures->len; i++) {
        HsTenureFact *const row = &g_array_index(facts->tenures, HsTenureFact, i);
        if (row->origin.file == triples->file)
            row->office = name_reference(triples, row->office, row->origin);
    }
    for (guint i = 0; i < facts->affiliations->len; i++) {
        HsAffiliationFact *const row = &g_array_index(facts->affiliations, HsAffiliationFact, i);
        if (row->origin.file == triples->file)
            row->organization = name_reference(triples, row->organization, row->origin);
    }
}

static gboolean
read_stream(Triples *triples, gboolean is_turtle, GError **error)
{
    triples->env = serd_env_new(NULL);
    triples->reader = serd_reader_new(is_turtle ? SERD_TURTLE : SERD_NTRIPLES, triples, NULL,
                                      take_base, take_prefix, take_statement, NULL);
    serd_reader_set_error_sink(triples->reader, take_error, triples);
    serd_reader_set_strict(triples->reader, TRUE);
    const gboolean done = walk(triples, is_turtle, error);
    serd_reader_free(triples->reader);
    serd_env_free(triples->env);
    return done;
}

gboolean
hs_triples_add(HsFacts *facts, const char *path, guint input, HsTriplesOptions *options,
               GError **error)
{
    const gboolean is_stdin = strcmp(path, "-") == 0;
    const gboolean is_turtle = g_str_has_suffix(path, ".ttl");
    Triples triples = {
        .facts = facts,
        .options = options,
        .file = hs_facts_add_file(facts, is_stdin ? "stdin" : path, input, /* lenient= */ TRUE),
        .stream = is_stdin ? stdin : g_fopen(path, "rb"),
        .has_brackets = is_turtle,
    };

    if (!triples.stream) {
        g_autofree char *name = g_filename_display_name(path);
        g_set_error(error, G_FILE_ERROR, (int)g_file_error_from_errno(errno), "%s: %s", name,
                    g_strerror(errno));
        return FALSE;
    }
    triples.pending = g_hash_table_new_full(g_str_hash, g_str_equal, NULL,
                                            (GDestroyNotify)hs_subject_free);
    triples.order = g_queue_new();
    triples.ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    triples.taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const gboolean done = read_stream(&triples, is_turtle, error);
    if (done)
        name_references(&triples);
    if (!is_stdin)
        fclose(triples.stream);
    g_hash_table_unref(triples.pending);
    g_queue_free(triples.order);
    g_hash_table_unref(triples.ids);
    g_hash_table_unref(triples.taken);
    g_free(triples.reason);
    return done;
}
