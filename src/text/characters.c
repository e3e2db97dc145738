/* SPDX-License-Identifier: Apache-2.0
 *
 * See characters.h.
 */
#include "text/characters.h"

#define S HS_CHARACTER_SPACE
#define L HS_CHARACTER_LOWER
#define U HS_CHARACTER_UPPER
#define D HS_CHARACTER_DIGIT
#define B HS_CHARACTER_OPEN
#define E HS_CHARACTER_CLOSE
#define X HS_CHARACTER_OTHER

const guint8 hs_character_classes[128] = {
    S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, /* controls */
    S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
    S, X, X, X, X, X, X, X, B, E, X, X, X, X, X, X, /* space ! " # $ % & ' ( ) * + , - . / */
    D, D, D, D, D, D, D, D, D, D, X, X, X, X, X, X, /* 0-9 : ; < = > ? */
    X, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, /* @ A-O */
    U, U, U, U, U, U, U, U, U, U, U, B, X, E, X, X, /* P-Z [ \ ] ^ _ */
    X, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* ` a-o */
    L, L, L, L, L, L, L, L, L, L, L, B, X, E, X, S, /* p-z { | } ~ DEL */
};

static HsCharacterClass
classify_format(gunichar code)
{
    const gboolean joins = code == 0xad || code == 0x200c || code == 0x200d || code == 0x2060;

    return joins ? HS_CHARACTER_LETTER : HS_CHARACTER_SPACE;
}

static HsCharacterClass
classify_initial_quote(gunichar code)
{
    /* The single one is also typed for an apostrophe (‘90s): the scanner decides. */
    return code == 0x2018 ? HS_CHARACTER_OTHER : HS_CHARACTER_OPEN;
}

static HsCharacterClass
classify_final_quote(gunichar code)
{
    return code == 0x2019 ? HS_CHARACTER_OTHER : HS_CHARACTER_CLOSE;
}

HsCharacterClass
hs_character_classify(gunichar code)
{
    switch (g_unichar_type(code)) {
    case G_UNICODE_LOWERCASE_LETTER:
        return HS_CHARACTER_LOWER;
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
        return HS_CHARACTER_UPPER;
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
        return HS_CHARACTER_LETTER;
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
        return HS_CHARACTER_DIGIT;
    case G_UNICODE_OPEN_PUNCTUATION:
        return HS_CHARACTER_OPEN;
    case G_UNICODE_CLOSE_PUNCTUATION:
        return HS_CHARACTER_CLOSE;
    case G_UNICODE_INITIAL_PUNCTUATION:
        return classify_initial_quote(code);
    case G_UNICODE_FINAL_PUNCTUATION:
        return classify_final_quote(code);
    case G_UNICODE_FORMAT:
        return classify_format(code);
    case G_UNICODE_CONTROL:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_SPACE_SEPARATOR:
        return HS_CHARACTER_SPACE;
    default:
        return HS_CHARACTER_OTHER;
    }
}
