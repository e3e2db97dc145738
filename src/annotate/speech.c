/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/speech.h"

#include "annotate/wordspans.h"

const HsSpan *
hs_speech_get_quotation(const HsSpeechSearch *search, guint i)
{
    return &g_array_index(search->findings->quotations, HsSpan, i);
}

const HsWord *
hs_speech_get_word(const HsSpeechSearch *search, guint32 word)
{
    return &search->findings->pieces->words[word];
}

HsRange
hs_speech_words_of(const HsSpeechSearch *search, HsSpan span)
{
    return (HsRange){ hs_words_at(search->findings, span.begin),
                      hs_words_at(search->findings, span.end) };
}

guint32
hs_speech_find_colon(const HsSpeechSearch *search, const HsSpeech *speech)
{
    const guint32 word = speech->mark.first;

    return word > 0 && speech->mark.first < speech->mark.end &&
                   hs_speech_get_word(search, word - 1)->paragraph ==
                       hs_speech_get_word(search, word)->paragraph &&
                   hs_words_equal(search->findings, word - 1, ":")
               ? word - 1
               : 0;
}

gboolean
hs_speech_is_end_mark(const HsSpeechSearch *search, guint32 word)
{
    static const char *const ends[] = { ".", "!", "?", "…", "—" };

    for (guint i = 0; i < G_N_ELEMENTS(ends); i++) {
        if (hs_words_equal(search->findings, word, ends[i]))
            return TRUE;
    }
    return FALSE;
}
