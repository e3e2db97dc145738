/* SPDX-License-Identifier: Apache-2.0
 *
 * Facts on their way from tables, RDF or a compiled file into a compiled file: rows as they were
 * read, each with file and line, and the problems met on the way. Readers (tables.h, triples.h,
 * unpack.h) add rows; hs_facts_settle() puts them in order, gives slugs and resolves references;
 * then compile.h writes them.
 *
 * Inputs come in order, and a later one stands above the earlier: it may say anew what an entity or
 * an office is. Within one input an id may stand once. A row that cannot be used becomes a problem
 * and is left out, so one run tells all that is wrong.
 */
#pragma once

#include "knowledge/knowledge.h"

#define HS_MAX_FIELD 2000    /* bytes of one field; the longest label in Wikidata has some 250 */
#define HS_MAX_PROBLEMS 1000 /* kept with their words; the others are counted */
#define HS_MAX_WEIGHT 1000
#define HS_NO_FACT G_MAXUINT32

typedef struct {
    guint32 file; /* number in HsFacts.files */
    guint32 line; /* from 1; 0: of the file as a whole */
} HsOrigin;

typedef enum {
    HS_PROBLEM_FACT, /* the row cannot be used: no file is built */
    HS_PROBLEM_FORM, /* against the rules of tables (order, repetition), but its meaning is clear */
    HS_PROBLEM_LOSS, /* left out by rule: a reference out of RDF to what was not kept */
} HsProblemGrade;

typedef struct {
    HsOrigin origin;
    HsProblemGrade grade;
    char *message;
} HsProblem;

/* Strings are borrowed from what the facts own, "" where nothing is known; fields named `_number`
   are set by hs_facts_settle(). */
typedef struct {
    HsOrigin origin;
    const char *id;
    const char *label;
    const char *subtype;
    const char *country;
    const char *slug;
    const char *source;
    guint32 country_number; /* entity, or HS_NO_FACT */
    guint16 weight;
    guint8 kind; /* HsKnownKind */
    char gender; /* 'm', 'f', 'x' or '\0' */
} HsEntityFact;

/* An alias, a metonym or a demonym. */
typedef struct {
    HsOrigin origin;
    const char *text;
    const char *id;
    const char *source;
    guint32 entity_number;
    guint16 weight;
    guint16 flags; /* HsAliasFlags */
} HsAliasFact;

typedef struct {
    HsOrigin origin;
    const char *id;
    const char *label;
    const char *country;
    const char *organization;
    const char *role;
    const char *forms;
    const char *source;
    guint32 country_number;
    guint32 organization_number;
} HsOfficeFact;

typedef struct {
    HsOrigin origin;
    const char *person;
    const char *office;
    const char *source;
    HsWhen begin;
    HsWhen end;
    guint32 person_number;
    guint32 office_number;
} HsTenureFact;

typedef struct {
    HsOrigin origin;
    const char *person;
    const char *role;
    const char *organization;
    const char *source;
    HsWhen begin;
    HsWhen end;
    guint32 person_number;
    guint32 organization_number;
} HsAffiliationFact;

typedef struct {
    char *name;
    guint input;      /* which of the inputs it belongs to */
    gboolean lenient; /* what it refers to may be missing: RDF */
} HsFactFile;

typedef struct {
    GArray *files;                         /* of HsFactFile */
    GArray *entities;                      /* of HsEntityFact; by id once settled */
    GArray *aliases;                       /* of HsAliasFact */
    GArray *metonyms;                      /* of HsAliasFact */
    GArray *demonyms;                      /* of HsAliasFact */
    GArray *offices;                       /* of HsOfficeFact; by id once settled */
    GArray *tenures;                       /* of HsTenureFact */
    GArray *affiliations;                  /* of HsAffiliationFact */
    GArray *problems;                      /* of HsProblem, in the order in which they were met */
    guint n_problems[HS_PROBLEM_LOSS + 1]; /* of each grade, those without words too */
    GPtrArray *owned;                      /* texts and maps that strings lie in */
    GStringChunk *strings;
} HsFacts;

/* Create facts without a row. Free with hs_facts_free(). */
HsFacts *
hs_facts_new(void);

/* Free `facts`, which may be NULL. */
void
hs_facts_free(HsFacts *facts);

/* Add a file that rows will come from; `name` (in the file system's encoding) is copied for
   messages. Returns its number. */
guint32
hs_facts_add_file(HsFacts *facts, const char *name, guint input, gboolean lenient);

/* Keep `owned` until the facts are freed with `free_owned`. */
void
hs_facts_own(HsFacts *facts, gpointer owned, GDestroyNotify free_owned);

/* Note a problem at `origin`. */
void
hs_facts_add_problem(HsFacts *facts, HsOrigin origin, HsProblemGrade grade, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

/* Return the words of `problem`: "FILE:LINE: MESSAGE". Free with g_free(). */
char *
hs_facts_dup_problem(const HsFacts *facts, const HsProblem *problem);

/* Put rows in order, drop what later inputs say anew, give slugs, resolve references. What is
   wrong among rows becomes problems, and the rows are dropped. Called once, after all rows. */
void
hs_facts_settle(HsFacts *facts);

/* Fail with HS_KNOWLEDGE_ERROR_TABLE when there is a problem of grade HS_PROBLEM_FACT; the message
   holds the first few. */
gboolean
hs_facts_check(const HsFacts *facts, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsFacts, hs_facts_free)
