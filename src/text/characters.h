/* SPDX-License-Identifier: Apache-2.0
 *
 * What the scanner needs to know of one character of the body. ASCII is looked up in a table of 128
 * entries, all else is decoded and asked of GLib's Unicode tables. Some characters are put where
 * the text of articles wants them and not where Unicode has them: combining marks, joiners and the
 * soft hyphen are letters (they continue a word), while controls, the byte order mark and the marks
 * of direction are space (they belong to no token).
 */
#pragma once

#include <glib.h>

typedef enum {
    HS_CHARACTER_SPACE,
    HS_CHARACTER_LOWER,
    HS_CHARACTER_UPPER,  /* also title case */
    HS_CHARACTER_LETTER, /* without case: marks, ideographs */
    HS_CHARACTER_DIGIT,
    HS_CHARACTER_OPEN,  /* opening bracket or quotation mark that has no other use */
    HS_CHARACTER_CLOSE, /* closing one */
    HS_CHARACTER_OTHER, /* all other marks and symbols */
} HsCharacterClass;

typedef struct {
    gunichar code;
    guint32 next; /* offset of the byte after it */
    HsCharacterClass class;
} HsCharacter;

extern const guint8 hs_character_classes[128];

/* Return the class of a character outside ASCII. */
HsCharacterClass
hs_character_classify(gunichar code);

/* Return the character that begins at byte `at` of valid, NUL-terminated UTF-8. At the end of the
   text this is U+0000, which is space. */
static inline HsCharacter
hs_character_read(const char *body, guint32 at)
{
    const guchar c = (guchar)body[at];

    if (c < 0x80)
        return (HsCharacter){ c, at + 1, hs_character_classes[c] };
    const gunichar code = g_utf8_get_char(body + at);
    return (HsCharacter){ code, at + (guint32)g_utf8_skip[c], hs_character_classify(code) };
}

static inline gboolean
hs_character_is_letter(HsCharacterClass class)
{
    return class >= HS_CHARACTER_LOWER && class <= HS_CHARACTER_LETTER;
}

static inline gboolean
hs_character_is_alnum(HsCharacterClass class)
{
    return class >= HS_CHARACTER_LOWER && class <= HS_CHARACTER_DIGIT;
}

/* Says whether `code` is used as an apostrophe: ' and the typographic one, and ` and the accent
   that some writers type for it. */
static inline gboolean
hs_character_is_apostrophe(gunichar code)
{
    return code == '\'' || code == 0x2019 || code == '`' || code == 0xb4 || code == 0x2bc;
}
