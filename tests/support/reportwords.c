/* SPDX-License-Identifier: Apache-2.0
 *
 * See reportwords.h.
 */
#include "support/reportwords.h"

HsEntityType
test_word_type(const char *word)
{
    for (int type = 0; type < HS_N_ENTITY_TYPES; type++) {
        if (g_str_equal(hs_entity_type_name((HsEntityType)type), word))
            return (HsEntityType)type;
    }
    g_error("no type of entity: %s", word);
}

HsMentionKind
test_word_kind(const char *word)
{
    if (g_str_equal(word, "name"))
        return HS_MENTION_NAME;
    if (g_str_equal(word, "nominal"))
        return HS_MENTION_NOMINAL;
    if (g_str_equal(word, "pronoun"))
        return HS_MENTION_PRONOUN;
    g_error("no kind of mention: %s", word);
}

HsForm
test_word_form(const char *word)
{
    for (int form = HS_FORM_DIRECT; form <= HS_FORM_MIXED; form++) {
        if (g_str_equal(hs_form_name((HsForm)form), word))
            return (HsForm)form;
    }
    g_error("no form: %s", word);
}

HsKnownKind
test_word_known_kind(const char *word)
{
    for (int kind = HS_KNOWN_PERSON; kind <= HS_KNOWN_WORK; kind++) {
        if (g_str_equal(hs_entity_type_name((HsEntityType)kind), word))
            return (HsKnownKind)kind;
    }
    g_error("no kind of thing: %s", word);
}

HsStanding
test_word_standing(const char *word)
{
    for (int standing = HS_STANDING_CURRENT; standing <= HS_STANDING_FUTURE; standing++) {
        if (g_str_equal(hs_standing_name((HsStanding)standing), word))
            return (HsStanding)standing;
    }
    g_error("no standing: %s", word);
}

HsPrecision
test_word_precision(const char *word)
{
    static const char *const names[] = { "day", "month", "year" };

    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        if (g_str_equal(names[i], word))
            return (HsPrecision)i;
    }
    g_error("no precision: %s", word);
}

HsAct
test_word_act(const char *word)
{
    for (int act = 0; act < HS_N_ACTS; act++) {
        if (g_str_equal(hs_act_name((HsAct)act), word))
            return (HsAct)act;
    }
    g_error("no act: %s", word);
}

HsSpeechAct
test_word_speech_act(const char *word)
{
    for (int act = HS_SPEECH_NONE + 1; act < HS_N_SPEECH_ACTS; act++) {
        if (g_str_equal(hs_speech_act_name((HsSpeechAct)act), word))
            return (HsSpeechAct)act;
    }
    g_error("no act: %s", word);
}

HsDateFrom
test_word_date_from(const char *word)
{
    for (int from = HS_DATE_FROM_TEXT; from <= HS_DATE_FROM_ARTICLE; from++) {
        if (g_str_equal(hs_date_from_name((HsDateFrom)from), word))
            return (HsDateFrom)from;
    }
    g_error("no origin of a date: %s", word);
}

HsMedium
test_word_medium(const char *word)
{
    g_autofree char *name = g_strdelimit(g_strdup(word), "_", ' ');
    for (int medium = 0; medium < HS_N_MEDIA; medium++) {
        if (g_str_equal(hs_medium_name((HsMedium)medium), name))
            return (HsMedium)medium;
    }
    g_error("no medium: %s", word);
}

HsDocumentSort
test_word_document_sort(const char *word)
{
    for (int sort = HS_DOCUMENT_NONE + 1; sort < HS_N_DOCUMENT_SORTS; sort++) {
        if (g_str_equal(hs_document_sort_name((HsDocumentSort)sort), word))
            return (HsDocumentSort)sort;
    }
    g_error("no sort of document: %s", word);
}
