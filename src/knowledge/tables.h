/* SPDX-License-Identifier: Apache-2.0
 *
 * Tables of knowledge: UTF-8 in normal form C, LF, fields apart by tabs, no quoting; `#` begins a
 * comment, and a comment "#columns<TAB>..." before the first row names the columns, in any order
 * (without it they have the order of doc/knowledge.md). A file's kind is its name up to the first
 * '-' or '.'. Refused with file and line, while reading goes on: a wrong number of fields, a field
 * of more than HS_MAX_FIELD bytes, control characters, bad UTF-8, what is no id, kind, date,
 * number. Rows out of bytewise order and repeated ones are noted but taken.
 */
#pragma once

#include "knowledge/facts.h"

/* Add the rows of the table at `path`, or of all tables of the folder there, in bytewise order of
   their names, folders in it not looked at. G_FILE_ERROR, or HS_KNOWLEDGE_ERROR_LIMIT for a file of
   more than a gigabyte; what is wrong in a table is a problem of `facts`. */
gboolean
hs_tables_add(HsFacts *facts, const char *path, guint input, GError **error);
