/* SPDX-License-Identifier: Apache-2.0
 *
 * The heading of a marked-up report (report.h), line by line: what the article is, who there is and
 * which statements there are. For report.c only, which reads the body and makes the report of both.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

typedef struct {
    char *name; /* in the marks: "e1" */
    HsEntity entity;
} Person;

typedef struct {
    char *name;
    HsMembership membership;
    char *parts[3]; /* names of member, organization and place */
} Office;

typedef struct {
    char *name;
    HsStatement statement;
    char *speakers; /* names, with commas */
    char *within;   /* name, or NULL, as below */
    char *as;
    char *on_behalf, *addressees, *abouts;
    GArray *sources;
    GArray *cues;
    GArray *contents;
    GArray *verbatims;
} Saying;

typedef struct {
    HsMention mention;
    gint32 entity;
} Marked;

typedef struct {
    HsArena *arena;
    char *headline, *url, *date, *publisher, *language;
    GPtrArray *authors;
    GArray *people;    /* of Person */
    GArray *offices;   /* of Office */
    GArray *occasions; /* of HsOccasion */
    GArray *sayings;   /* of Saying */
    GArray *unnamed;   /* of HsUnnamed */
    GArray *mentions;  /* of Marked */
    GString *body;
} Reading; /* what is read so far */

/* Return the index in its array of the entity, the membership or the statement called `name`; -1
   without one. */
gint32
test_head_find_person(const Reading *reading, const char *name);

gint32
test_head_find_office(const Reading *reading, const char *name);

gint32
test_head_find_saying(const Reading *reading, const char *name);

/* Read the line `line` of a heading; aborts the test where it is none. */
void
test_head_read(Reading *reading, const char *line);
