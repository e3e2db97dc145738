/* SPDX-License-Identifier: Apache-2.0
 *
 * libxml2 2.9 makes its locks when they are first needed, and two threads that begin with HTML at
 * once may then wait for each other for ever. Its manual wants xmlInitParser() to be called before
 * there are threads; a library is not asked, so whoever parses here calls this first.
 */
#pragma once

/* Make libxml2 ready for several threads, unless it is. Any thread may call it at any time. */
void
hs_libxml_prepare(void);
