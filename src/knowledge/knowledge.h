/* SPDX-License-Identifier: Apache-2.0
 *
 * What is known of the world beforehand: people, organizations, places, their names, who held which
 * office when, what capitals and palaces stand for. In comes one compiled file (compile.h makes
 * it), mapped read-only and shared by all threads; out go answers to look-ups, each in a few
 * microseconds. Nothing of it is copied: every string of an answer lies in the map and lives until
 * hs_knowledge_close().
 *
 * Opening checks the file's size, its table of sections and a sum over every block, so a cut or
 * damaged file is refused with the offset. Past that every number that leads on is compared with
 * the bounds where it is followed: a file made with ill intent can give wrong answers, but no read
 * outside of the map.
 *
 * Entities, offices and tenures are numbers that mean something in this HsKnowledge only. Dates are
 * HsWhen. Answers that are lists come as a new GArray, never NULL, to be freed with
 * g_array_unref(); their order is fixed by what the file holds.
 */
#pragma once

#include "knowledge/when.h"

#define HS_KNOWLEDGE_ERROR (hs_knowledge_error_quark())

typedef enum {
    HS_KNOWLEDGE_ERROR_DAMAGED, /* not a sound compiled file: build it anew */
    HS_KNOWLEDGE_ERROR_VERSION, /* of another version of the form: build it anew */
    HS_KNOWLEDGE_ERROR_TABLE,   /* a table that cannot be compiled; the message has file:line */
    HS_KNOWLEDGE_ERROR_LIMIT,   /* more of something than the form has numbers for */
} HsKnowledgeError;

GQuark
hs_knowledge_error_quark(void);

typedef struct HsKnowledge HsKnowledge;

typedef guint32 HsKnown; /* number of an entity */
#define HS_KNOWN_NONE G_MAXUINT32

typedef enum {
    HS_KNOWN_PERSON,
    HS_KNOWN_ORGANIZATION,
    HS_KNOWN_PLACE,
    HS_KNOWN_GROUP, /* people of one nation, faith, people ...: what a demonym as a noun names */
    HS_KNOWN_EVENT,
    HS_KNOWN_WORK,
} HsKnownKind;

/* Strings are never NULL unless it is said here; what is not known is "". */
typedef struct {
    const char *id;       /* Wikidata's, such as "Q42", or a local one; unique */
    const char *wikidata; /* the same as id, or NULL for a local one */
    const char *label;
    HsKnownKind kind;
    const char *subtype; /* a word such as country, city, party, media, armed-group */
    HsKnown country;     /* or HS_KNOWN_NONE */
    char gender;         /* 'm', 'f', 'x', or '\0' */
    guint weight;        /* 0..1000: how likely a bare name in news means this one */
    const char *source;  /* short code of where it is from, such as HS_KNOWN_OWN */
} HsKnownEntity;

#define HS_KNOWN_OWN "own" /* from RDF of somebody's own */

typedef enum {
    HS_ALIAS_ACRONYM = 1 << 0,
    HS_ALIAS_SURNAME = 1 << 1, /* the last name alone */
    HS_ALIAS_SHORT = 1 << 2,   /* needs context */
    HS_ALIAS_CASE = 1 << 3,    /* given only where upper and lower case agreed */
    HS_ALIAS_DEMONYM = 1 << 4,
    HS_ALIAS_FORMER = 1 << 5,
    HS_ALIAS_LABEL = 1 << 6,     /* is the entity's label */
    HS_ALIAS_ADJECTIVE = 1 << 7, /* of demonyms: may be an adjective ... */
    HS_ALIAS_NOUN = 1 << 8,      /* ... may be a noun */
} HsAliasFlags;

/* One thing that a name can mean. */
typedef struct {
    HsKnown known;
    guint weight; /* 0..1000: prior of this meaning given the name */
    HsAliasFlags flags;
    gboolean exact;    /* upper and lower case agree with the alias too */
    const char *alias; /* as the tables have it */
    const char *source;
} HsCandidate;

typedef struct {
    const char *id;
    const char *wikidata; /* or NULL */
    const char *label;
    HsKnown country;      /* or HS_KNOWN_NONE */
    HsKnown organization; /* or HS_KNOWN_NONE */
    const char *role;     /* head_of_state, foreign_minister, spokesperson, head, ... */
    const char *forms;    /* titles as printed, lower case, joined with '|' */
    const char *source;
} HsKnownOffice;

#define HS_TENURE_NONE G_MAXUINT32

typedef struct {
    guint32 number; /* of this tenure, for hs_knowledge_find_predecessor() and its like */
    HsKnown person;
    guint32 office;
    HsWhen begin;  /* or HS_WHEN_UNKNOWN */
    HsWhen end;    /* last day; HS_WHEN_UNKNOWN: in office as far as the source knows */
    gboolean sure; /* of hs_knowledge_find_holders(): held on every day asked for, however the known
                      parts of begin and end are filled in */
    const char *source;
} HsTenure;

typedef struct {
    HsKnown person;
    const char *role;     /* as printed, lower case; or "" */
    HsKnown organization; /* or HS_KNOWN_NONE */
    HsWhen begin;
    HsWhen end; /* HS_WHEN_UNKNOWN: still, as far as the source knows */
    const char *source;
} HsAffiliation;

/* Map the file at `path` and check it. G_FILE_ERROR, or HS_KNOWLEDGE_ERROR with path and offset in
   the message. Free with hs_knowledge_close(). */
HsKnowledge *
hs_knowledge_open(const char *path, GError **error);

/* Unmap `knowledge`, which may be NULL; all strings of its answers are gone. */
void
hs_knowledge_close(HsKnowledge *knowledge);

/* ---- entities */

/* Return the number of entities; they are numbered from 0 in bytewise order of id. */
guint32
hs_knowledge_count(const HsKnowledge *knowledge);

/* Tell what is known of `known`, which must be below hs_knowledge_count(). */
void
hs_knowledge_get_entity(const HsKnowledge *knowledge, HsKnown known, HsKnownEntity *out_entity);

/* Return the slug of `known`, for IRIs: lower case, unique. Free with g_free(). */
char *
hs_knowledge_dup_slug(const HsKnowledge *knowledge, HsKnown known);

/* Return the entity whose id is `id`, or whose slug is `slug`; HS_KNOWN_NONE without one. */
HsKnown
hs_knowledge_find_id(const HsKnowledge *knowledge, const char *id);
HsKnown
hs_knowledge_find_slug(const HsKnowledge *knowledge, const char *slug);

/* ---- names: the `length` bytes at `name` (UTF-8) are one name in one line, without title, quotes
   and possessive ending. Names agree when they are the same after folding: case, accents, a first
   "the", full stops, kinds of apostrophes and hyphens do not count ("Kim Jong-un" = "Kim Jong Un",
   "U.S." = "US"); an alias with HS_ALIAS_CASE only where case agrees too. Lists are of HsCandidate,
   one for an entity, heaviest first, then most prominent, then by id. */

/* Return what `name` can mean by an alias or label. A label that no alias row names weighs as much
   as its entity. */
GArray *
hs_knowledge_find(const HsKnowledge *knowledge, const char *name, gsize length);

/* Return the people whose last name, or last two words, or last name with its particles ("von der
   Leyen", "Leyen"), is `name`; of Chinese, Korean and Taiwanese names the first word. Weight is the
   person's; at most `limit` of them. Aliases are not looked at. */
GArray *
hs_knowledge_find_surname(const HsKnowledge *knowledge, const char *name, gsize length,
                          guint limit);

/* Return whom `name` (a capital, a palace, a street) stands for when it acts or speaks. */
GArray *
hs_knowledge_find_metonym(const HsKnowledge *knowledge, const char *name, gsize length);

/* Return the countries (or regions, faiths) whose adjective or people `word` names; flags say
   HS_ALIAS_ADJECTIVE and HS_ALIAS_NOUN. Weight is the entity's. */
GArray *
hs_knowledge_find_demonym(const HsKnowledge *knowledge, const char *word, gsize length);

/* Return all aliases of `known`, as HsCandidate, heaviest first. Looks at every alias: for people
   who ask, not for the linker. */
GArray *
hs_knowledge_get_aliases(const HsKnowledge *knowledge, HsKnown known);

/* ---- offices and tenures; lists of offices are of guint32, in bytewise order of id */

/* Return the number of offices. */
guint32
hs_knowledge_count_offices(const HsKnowledge *knowledge);

/* Tell what is known of `office`, which must be below hs_knowledge_count_offices(). */
void
hs_knowledge_get_office(const HsKnowledge *knowledge, guint32 office, HsKnownOffice *out_office);

/* Return the offices one of whose title forms, or whose label, folds to the same as the `length`
   bytes at `title` ("prime minister"), of `country`, or of any for HS_KNOWN_NONE. */
GArray *
hs_knowledge_find_offices(const HsKnowledge *knowledge, const char *title, gsize length,
                          HsKnown country);

/* Return the offices of `country`, or of `organization`; of all roles for NULL, else of `role`. */
GArray *
hs_knowledge_get_country_offices(const HsKnowledge *knowledge, HsKnown country, const char *role);
GArray *
hs_knowledge_get_organization_offices(const HsKnowledge *knowledge, HsKnown organization,
                                      const char *role);

/* Return the tenures (HsTenure) of `office` by begin, those of unknown begin first. */
GArray *
hs_knowledge_get_tenures(const HsKnowledge *knowledge, guint32 office);

/* Return the tenures (HsTenure) of `person` in any office, by begin. */
GArray *
hs_knowledge_get_person_tenures(const HsKnowledge *knowledge, HsKnown person);

/* Return the tenures (HsTenure) of `office` that may include the day, month or year `when`: sure
   ones first, then the later begun. Both of a year's presidents hold the office in that year, and
   both on the day of handing over. An open end counts as in office on any later day. */
GArray *
hs_knowledge_find_holders(const HsKnowledge *knowledge, guint32 office, HsWhen when);

/* Find the tenure of somebody else that came just before, or just after, the tenure `number` in the
   same office. Returns FALSE, and leaves `out_tenure`, where there is none; in an office with many
   seats (legislator) the answer means nothing. */
gboolean
hs_knowledge_find_predecessor(const HsKnowledge *knowledge, guint32 number, HsTenure *out_tenure);
gboolean
hs_knowledge_find_successor(const HsKnowledge *knowledge, guint32 number, HsTenure *out_tenure);

/* Return the affiliations (HsAffiliation) of `person`, in the tables' order. */
GArray *
hs_knowledge_get_affiliations(const HsKnowledge *knowledge, HsKnown person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsKnowledge, hs_knowledge_close)
