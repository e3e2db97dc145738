/* SPDX-License-Identifier: Apache-2.0
 *
 * The form of the compiled file, for the one who writes it (compile.c) and the ones who read it.
 * All numbers are little-endian; everything is aligned to 8 bytes.
 *
 *     HsFileHead             one
 *     HsFileSection          [HS_N_SECTIONS], in the order of HsSectionName
 *     guint64                [n_blocks] the sum of each block of HS_BLOCK_SIZE bytes of what
 * follows the sections           one after another, each from a multiple of 8, zeros between
 *
 * `head_sum` is hs_layout_sum() of all before the first section with `head_sum` itself 0. Strings
 * are offsets into HS_SECTION_STRINGS, NUL-terminated; offset 0 is "". Words are offsets of strings
 * that many records share, named by a small number. What a number can be is told beside it; a
 * reader trusts none of them.
 */
#pragma once

#include <glib.h>

#define HS_FILE_MAGIC "hearsay knowledge\n" /* with its NUL and zeros 24 bytes */
#define HS_FILE_VERSION 1u
#define HS_BLOCK_SIZE ((gsize)1 << 20)
#define HS_NO_NUMBER G_MAXUINT32 /* no entity, no office */
#define HS_SLUG_BY_RULE 0u       /* of HsEntityRecord.slug: hs_spelling_slug() of the label */

typedef enum {
    HS_SECTION_STRINGS,              /* char */
    HS_SECTION_WORDS,                /* guint32: string */
    HS_SECTION_ENTITIES,             /* HsEntityRecord by id */
    HS_SECTION_SLUGS,                /* HsHashRecord: entity by slug's hash */
    HS_SECTION_BUCKETS,              /* guint32: first alias of each bucket, one more at the end */
    HS_SECTION_ALIASES,              /* HsAliasRecord by hash of the folded alias */
    HS_SECTION_SURNAMES,             /* HsHashRecord: entity by hash of last name, heaviest first */
    HS_SECTION_METONYMS,             /* HsWordRecord by hash */
    HS_SECTION_DEMONYMS,             /* HsWordRecord by hash */
    HS_SECTION_OFFICES,              /* HsOfficeRecord by id */
    HS_SECTION_TITLES,               /* HsHashRecord: office by hash of form, then country */
    HS_SECTION_COUNTRY_OFFICES,      /* HsHashRecord: hash is the country, number the office */
    HS_SECTION_ORGANIZATION_OFFICES, /* HsHashRecord: hash is the organization */
    HS_SECTION_TENURES,              /* HsTenureRecord by office, begin, end, person */
    HS_SECTION_PERSON_TENURES,       /* guint32: tenure by person, begin, tenure */
    HS_SECTION_AFFILIATIONS,         /* HsAffiliationRecord by person */
    HS_N_SECTIONS
} HsSectionName;

typedef struct {
    char magic[24];
    guint32 version;
    guint32 n_sections;
    guint64 size;     /* of the file, bytes */
    guint64 n_blocks; /* sums that follow the sections' table */
    guint64 head_sum;
} HsFileHead;

typedef struct {
    guint64 offset; /* from the file's begin, bytes */
    guint32 count;  /* of records */
    guint32 width;  /* bytes of a record */
} HsFileSection;

typedef struct {
    guint32 id;      /* string */
    guint32 label;   /* string */
    guint32 slug;    /* string, or HS_SLUG_BY_RULE */
    guint32 country; /* entity or HS_NO_NUMBER */
    guint16 subtype; /* word */
    guint16 source;  /* word */
    guint16 weight;
    guint8 kind;   /* HsKnownKind */
    guint8 gender; /* 'm', 'f', 'x' or 0 */
} HsEntityRecord;

typedef struct {
    guint32 text; /* string */
    guint32 entity;
    guint32 rest; /* HS_ALIAS_REST */
} HsAliasRecord;

/* An alias' weight, flags, source and the low bits of its hash in 32 bits: there are so many of
   them that each byte of a record is a half per cent of the file. */
#define HS_ALIAS_WEIGHT_BITS 10
#define HS_ALIAS_FLAG_BITS 7
#define HS_ALIAS_SOURCE_BITS 8
#define HS_ALIAS_TAG_BITS 7

typedef struct {
    guint32 hash;
    guint32 number;
} HsHashRecord;

typedef struct {
    guint32 hash;
    guint32 text;
    guint32 entity;
    guint16 weight;
    guint16 flags; /* HsAliasFlags */
    guint16 source;
    guint16 zero;
} HsWordRecord;

typedef struct {
    guint32 id;
    guint32 label;
    guint32 country;
    guint32 organization;
    guint32 forms;
    guint32 first_tenure; /* its tenures: from here to that of the next office */
    guint16 role;         /* word */
    guint16 source;       /* word */
} HsOfficeRecord;

typedef struct {
    guint32 person;
    guint32 office;
    guint32 begin; /* HsWhen */
    guint32 end;
    guint16 source;
    guint16 zero;
} HsTenureRecord;

typedef struct {
    guint32 person;
    guint32 role; /* string */
    guint32 organization;
    guint32 begin;
    guint32 end;
    guint16 source;
    guint16 zero;
} HsAffiliationRecord;

/* Return the width of a record of `section`, in bytes. */
gsize
hs_layout_width(HsSectionName section);

/* Return the sum of the `size` bytes at `bytes`, which begin at a multiple of 8. It changes with
   every byte changed within any one of 8 bytes that lie together. */
guint64
hs_layout_sum(const guint8 *bytes, gsize size);

/* Return in which of 2^`bits` buckets a hash lies. */
static inline guint32
hs_layout_bucket(guint32 hash, guint bits)
{
    return bits > 0 ? hash >> (32 - bits) : 0;
}
