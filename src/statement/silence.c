/* SPDX-License-Identifier: Apache-2.0
 *
 * Newspapers tell of a silence in a few turns of phrase. Each has a word that tells what was not
 * done ("comment", "respond", "reached"), and before it, with nothing but adverbs and small words
 * between, one that says that it was not ("declined to", "did not", "could not be"). Such a pair is
 * looked for from the first word of the cue, since taggers end it anywhere: "|declined| to
 * comment",
 * "|did not respond to| a request". Who would not is silent of his own will (decline); who did not
 * or could not be reached has only not answered (no response). "Refused to apologize" and "did not
 * say so" are no silences: there something was done or not done, but nobody was asked.
 */
#include "statement/silence.h"

#include <string.h>

#define MOST_WORDS 9 /* tokens from the cue's first one in which the pair must end */
#define MOST_BACK 5  /* tokens between its two words */

typedef enum {
    UNDONE_NOTHING,
    UNDONE_COMMENT,   /* "comment" */
    UNDONE_TELL,      /* "say", "discuss": silence only where somebody would not */
    UNDONE_ANSWER,    /* "respond", "reply" */
    UNDONE_RETURN,    /* "return a call" */
    UNDONE_REACHED,   /* "be reached" */
    UNDONE_AVAILABLE, /* "available for comment" */
    UNDONE_REQUEST,   /* "a request", "an interview" */
    UNDONE_SPEECH,    /* "silent" */
} Undone;

static const struct {
    const char *word;
    Undone undone;
} undone_words[] = {
    { "answer", UNDONE_ANSWER },
    { "answers", UNDONE_ANSWER },
    { "available", UNDONE_AVAILABLE },
    { "comment", UNDONE_COMMENT },
    { "commented", UNDONE_COMMENT },
    { "commenting", UNDONE_COMMENT },
    { "confirm", UNDONE_TELL },
    { "disclose", UNDONE_TELL },
    { "discuss", UNDONE_TELL },
    { "elaborate", UNDONE_TELL },
    { "interview", UNDONE_REQUEST },
    { "interviewed", UNDONE_REQUEST },
    { "interviews", UNDONE_REQUEST },
    { "mum", UNDONE_SPEECH },
    { "questions", UNDONE_REQUEST },
    { "quiet", UNDONE_SPEECH },
    { "reached", UNDONE_REACHED },
    { "replied", UNDONE_ANSWER },
    { "reply", UNDONE_ANSWER },
    { "request", UNDONE_REQUEST },
    { "requests", UNDONE_REQUEST },
    { "respond", UNDONE_ANSWER },
    { "responded", UNDONE_ANSWER },
    { "response", UNDONE_ANSWER },
    { "return", UNDONE_RETURN },
    { "returned", UNDONE_RETURN },
    { "say", UNDONE_TELL },
    { "silence", UNDONE_SPEECH },
    { "silent", UNDONE_SPEECH },
    { "speak", UNDONE_TELL },
    { "specify", UNDONE_TELL },
    { "talk", UNDONE_TELL },
    { "tight-lipped", UNDONE_SPEECH },
    { "unavailable", UNDONE_AVAILABLE },
};

static Undone
read_undone(const char *word)
{
    for (guint i = 0; i < G_N_ELEMENTS(undone_words); i++) {
        if (strcmp(undone_words[i].word, word) == 0)
            return undone_words[i].undone;
    }
    return UNDONE_NOTHING;
}

/* Returns the token before `token` that is neither an adverb nor a small word. */
static gint64
go_back(const HsRoleText *text, gint64 token, gboolean noun)
{
    static const char *const small[] = { "be",   "been", "being",     "to",    "also", "yet",
                                         "even", "ever", "so",        "again", "far",  "further",
                                         "his",  "her",  "immediate", NULL };
    static const char *const before_nouns[] = { "a",    "an",       "any",      "the",  "all",
                                                "take", "for",      "multiple", "such", "repeated",
                                                "our",  "numerous", "several",  "on",   NULL };
    gint64 at = token - 1;
    while (at > token - MOST_BACK &&
           (g_str_has_suffix(hs_role_text_word(text, at), "ly") ||
            hs_role_text_is(text, at, small) || (noun && hs_role_text_is(text, at, before_nouns)) ||
            (noun && read_undone(hs_role_text_word(text, at)) != UNDONE_NOTHING)))
        at--;
    return at;
}

/* Says whether one of the next words after `token` is in `list`. */
static gboolean
is_followed(const HsRoleText *text, gint64 token, const char *const *list)
{
    for (gint64 i = token + 1; i <= token + MOST_BACK; i++) {
        if (hs_role_text_is(text, i, list))
            return TRUE;
    }
    return FALSE;
}

/* Says whether what would have been answered is a question, so that no answer is a silence. */
static gboolean
is_asked(const HsRoleText *text, Undone undone, gint64 token)
{
    static const char *const asked[] = { "request",  "requests",  "call",      "calls",   "message",
                                         "messages", "email",     "emails",    "e-mail",  "e-mails",
                                         "inquiry",  "inquiries", "letter",    "text",    "texts",
                                         "comment",  "question",  "questions", "queries", NULL };
    static const char *const comment[] = { "comment", "interview", "questions", NULL };
    static const char *const otherwise[] = { "with", "in", "by", "as", NULL };
    if (undone == UNDONE_RETURN)
        return is_followed(text, token, asked);
    if (undone == UNDONE_AVAILABLE)
        return is_followed(text, token, comment);
    return !hs_role_text_is(text, token + 1, otherwise);
}

/* Says whether "say" at `token` has a question behind it, as what is kept back is: "cannot say
   when", but not "cannot say that he lied". */
static gboolean
keeps_back(const HsRoleText *text, gint64 token)
{
    static const char *const open[] = { "how",   "if",      "what",     "when", "where",
                                        "which", "whether", "who",      "whom", "whose",
                                        "why",   "more",    "anything", "much", NULL };
    return hs_role_text_is(text, token + 1, open) || hs_role_text_is(text, token + 2, open);
}

/* Reads "not" at `token` and the auxiliary before it; what was not done is at `done`. */
static HsSpeechAct
read_negation(const HsRoleText *text, gint64 token, Undone undone, gint64 done)
{
    static const char *const unable[] = { "ca", "can", "could", NULL };
    static const char *const unwilling[] = { "would", "wo", "will", "ca", "can", "could", NULL };
    static const char *const speakers[] = { "i", "we", NULL };
    const gboolean cannot = hs_role_text_reads(text, token, "cannot");
    const gboolean willing = !hs_role_text_is(text, token - 1, unwilling) && !cannot;
    switch (undone) {
    case UNDONE_TELL: /* "I would not say" only hedges */
        if ((cannot || hs_role_text_is(text, token - 1, unable)) &&
            hs_role_text_reads(text, done, "say") && !keeps_back(text, done))
            return HS_SPEECH_NONE;
        return willing || hs_role_text_is(text, token - 2, speakers) ? HS_SPEECH_NONE
                                                                     : HS_SPEECH_DECLINE;
    case UNDONE_COMMENT:
        return willing ? HS_SPEECH_NO_RESPONSE : HS_SPEECH_DECLINE;
    case UNDONE_ANSWER:
    case UNDONE_RETURN:
        return willing ? HS_SPEECH_NO_RESPONSE : HS_SPEECH_DECLINE;
    case UNDONE_REACHED:
    case UNDONE_AVAILABLE:
        return HS_SPEECH_NO_RESPONSE;
    default:
        return HS_SPEECH_NONE;
    }
}

/* Reads what says that the thing at `token` was not done, a word before token `end`. */
static HsSpeechAct
read_pair(const HsRoleText *text, gint64 token, Undone undone, gint64 end)
{
    static const char *const refusing[] = { "decline", "declined", "declines", "declining",
                                            "refuse",  "refused",  "refuses",  "refusing",
                                            "refusal", NULL };
    static const char *const ignoring[] = { "ignored", "ignores", "ignoring", NULL };
    static const char *const nots[] = { "not", "n't", "n’t", "never", "cannot", NULL };
    static const char *const staying[] = { "remain", "remained", "remains", "stayed",     "stay",
                                           "kept",   "keep",     "silent",  "been",       "fell",
                                           "is",     "was",      "were",    "maintained", NULL };
    static const char *const having[] = { "have", "has", "had", "gave", "offered", "of", NULL };
    const gint64 at = go_back(text, token, undone == UNDONE_REQUEST);
    const gboolean none = hs_role_text_reads(text, at, "no") &&
                          hs_role_text_is(text, at - 1, having);
    if (at - none >= end)
        return HS_SPEECH_NONE; /* it is what was said: "said | he would not comment" */
    if (undone == UNDONE_SPEECH)
        return hs_role_text_is(text, at, staying) || hs_role_text_is(text, token - 1, staying)
                   ? HS_SPEECH_DECLINE
                   : HS_SPEECH_NONE;
    if (hs_role_text_is(text, at, refusing) && undone < UNDONE_RETURN)
        return HS_SPEECH_DECLINE;
    if (undone == UNDONE_REQUEST)
        return hs_role_text_is(text, at, refusing)   ? HS_SPEECH_DECLINE
               : hs_role_text_is(text, at, ignoring) ? HS_SPEECH_NO_RESPONSE
                                                     : HS_SPEECH_NONE;
    if (!is_asked(text, undone, token))
        return HS_SPEECH_NONE;
    if (hs_role_text_reads(text, token, "unavailable"))
        return HS_SPEECH_NO_RESPONSE;
    if (none)
        return undone == UNDONE_COMMENT  ? HS_SPEECH_DECLINE
               : undone == UNDONE_ANSWER ? HS_SPEECH_NO_RESPONSE
                                         : HS_SPEECH_NONE;
    return hs_role_text_is(text, at, nots) ? read_negation(text, at, undone, token)
                                           : HS_SPEECH_NONE;
}

/* Says whether "No comment" is all that is said. */
static gboolean
says_no_comment(const HsRoleText *text, const HsAttribution *attribution)
{
    static const char *const words[] = { "no", "comment" };
    guint n = 0;
    if (attribution->n_contents != 1)
        return FALSE;
    const HsSpan content = attribution->contents[0];
    for (guint32 i = hs_role_text_at(text, content.begin);
         i < text->text->n_tokens && text->text->tokens[i].span.end <= content.end; i++) {
        const char *const word = hs_role_text_word(text, i);
        if (!g_ascii_isalpha(*word))
            continue;
        if (n == G_N_ELEMENTS(words) || strcmp(word, words[n++]) != 0)
            return FALSE;
    }
    return n == G_N_ELEMENTS(words);
}

HsSpeechAct
hs_silence_read(const HsRoleText *text, const HsAttribution *attribution)
{
    const guint32 first = hs_role_text_at(text, attribution->cues[0].begin);
    const guint32 behind = hs_role_text_at(text, attribution->cues[0].end - 1) + 1;
    guint32 end;
    if (first >= text->text->n_tokens)
        return HS_SPEECH_NONE;
    if (says_no_comment(text, attribution))
        return HS_SPEECH_DECLINE;
    hs_role_text_sentence(text, first, &end);
    for (guint32 i = first; i < MIN(end, first + MOST_WORDS); i++) {
        const Undone undone = read_undone(hs_role_text_word(text, i));
        const HsSpeechAct act = undone != UNDONE_NOTHING ? read_pair(text, i, undone, behind)
                                                         : HS_SPEECH_NONE;
        if (act != HS_SPEECH_NONE)
            return act;
    }
    return HS_SPEECH_NONE;
}
