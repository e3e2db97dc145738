/* SPDX-License-Identifier: Apache-2.0
 *
 * Small knowledge for tests, from tables written in the test itself.
 */
#pragma once

#include "knowledge/knowledge.h"

/* Write the tables, pairs of a file's name and its text, NULL-terminated, into a new folder, and
   return its path. Free with test_tables_remove(). */
char *
test_tables_write(const char *const *tables);

/* Remove the folder at `folder` and the files in it, and free `folder`. */
void
test_tables_remove(char *folder);

/* Compile the tables of `folder`; the test ends where that fails. Free with g_byte_array_unref().
 */
GByteArray *
test_tables_compile(const char *folder);

/* Write `bytes` to a new file and return its path, to be removed and freed by the caller. */
char *
test_knowledge_write(const GByteArray *bytes);

/* All of the above: tables as test_tables_write() takes them become knowledge, and no file stays.
   Close with hs_knowledge_close(). */
HsKnowledge *
test_knowledge_open(const char *const *tables);
