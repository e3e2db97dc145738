/* SPDX-License-Identifier: Apache-2.0
 *
 * See silences.h. Each turn of phrase hangs on one word, a key: what was not done ("respond",
 * "reached"), what there was not ("no comment"), what came of a question ("went unanswered", "were
 * unsuccessful"). The tree tells what was not answered and who did not answer it. A thing that
 * people ask with (a request, a call) makes a silence of any clause; where none is named ("could
 * not be reached") only somebody who can speak is silent, since roads, patients and agreements are
 * not reached and do not respond either.
 *
 * Refusals ("declined to comment") are cues that the heads know; statement/silence.c reads them.
 */
#include "annotate/silences.h"

#include <string.h>

#include "annotate/hearing.h"
#include "annotate/subtree.h"
#include "annotate/wordspans.h"
#include "base/wordtable.h"
#include "text/wording.h"

#define SCORE 0.9f
#define MOST_TOKENS 500 /* of a sentence; longer ones are none */
#define MOST_BEHIND 4   /* tokens from a request to the comment that it is for */
#define MAX_CLIMB 4     /* verbs from one without a subject to the one that has it */

typedef enum {
    KEY_ANSWER,     /* respond to a request */
    KEY_TAKE,       /* return a call, answer a question */
    KEY_IGNORE,     /* ignore a request */
    KEY_REACH,      /* be reached, be contacted */
    KEY_AVAILABLE,  /* available for comment */
    KEY_ABSENT,     /* unavailable for comment */
    KEY_WORD,       /* no comment, no response */
    KEY_UNANSWERED, /* calls went unanswered */
    KEY_SUCCEED,    /* efforts to reach somebody were successful */
    KEY_FAIL,       /* ... failed */
} Key;

typedef struct {
    const char *word;
    Key key;
} KeyWord;

typedef struct {
    guint32 first, end; /* tokens of the cue */
    guint32 source;     /* the token that heads it; the sentence's end without one */
} Silence;

/* Sorted, as the lists below. */
static const KeyWord key_words[] = {
    { "acknowledge", KEY_TAKE },      { "acknowledged", KEY_TAKE },
    { "answer", KEY_TAKE },           { "answered", KEY_TAKE },
    { "answering", KEY_TAKE },        { "available", KEY_AVAILABLE },
    { "comment", KEY_WORD },          { "commented", KEY_ANSWER },
    { "contacted", KEY_REACH },       { "failed", KEY_FAIL },
    { "ignored", KEY_IGNORE },        { "ignoring", KEY_IGNORE },
    { "located", KEY_REACH },         { "reached", KEY_REACH },
    { "replied", KEY_ANSWER },        { "reply", KEY_ANSWER },
    { "respond", KEY_ANSWER },        { "responded", KEY_ANSWER },
    { "response", KEY_WORD },         { "return", KEY_TAKE },
    { "returned", KEY_TAKE },         { "successful", KEY_SUCCEED },
    { "unanswered", KEY_UNANSWERED }, { "unavailable", KEY_ABSENT },
    { "unreturned", KEY_UNANSWERED }, { "unsuccessful", KEY_FAIL },
};

/* What people ask with. */
static const char *const questions[] = {
    "attempts", "call",     "calls",     "e-mail",  "e-mails",   "efforts",    "email",
    "emails",   "enquiry",  "enquiries", "inquiry", "inquiries", "letter",     "letters",
    "message",  "messages", "overtures", "queries", "query",     "question",   "questions",
    "request",  "requests", "text",      "texts",   "voicemail", "voicemails", NULL
};

/* What is asked for. */
static const char *const answers[] = { "comment",    "commenting", "comments", "interview",
                                       "interviews", "reaction",   "response", NULL };

static const char *const to[] = { "to", NULL };

static gboolean
is_child(const HsHearing *search, guint32 token, guint32 head, HsRelation relation)
{
    const HsSyntax *const word = &search->syntax[token];
    return word->head == (gint32)head && hs_relation_get_universal(word->relation) == relation;
}

/* ---- not */

/* Returns the first token of what hangs at `token`. */
static guint32
begin_of(const HsHearing *search, guint32 token)
{
    return hs_subtree_find(search->text, search->syntax, token).first;
}

/* Returns the subject of the clause around `verb`, its own or, where it has none, that of the verb
   to which it is joined; a relative pronoun stands for what its clause is about. */
static guint32
find_subject(const HsHearing *search, guint32 verb)
{
    static const char *const relatives[] = { "who", "which", "that", NULL };
    for (guint i = 0; i < MAX_CLIMB; i++) {
        const HsSyntax *const word = &search->syntax[verb];
        const guint32 subject = hs_hearing_related(search, verb, HS_RELATION_NSUBJ);
        if (subject < search->end && word->relation == HS_RELATION_ACL_RELCL &&
            hs_text_token_is(search->text, subject, relatives))
            return (guint32)word->head;
        if (subject < search->end)
            return subject;
        const HsRelation relation = hs_relation_get_universal(word->relation);
        if (word->head < 0 || (relation != HS_RELATION_CONJ && relation != HS_RELATION_XCOMP &&
                               relation != HS_RELATION_ADVCL))
            break;
        verb = (guint32)word->head;
    }
    return search->end;
}

/* Says whether something is yet to be done: "has yet to | comment". */
static gboolean
is_yet(const HsHearing *search, guint32 verb)
{
    return verb >= search->first + 3 && hs_text_token_is(search->text, verb - 1, to) &&
           hs_text_token_reads(search->text, verb - 2, "yet");
}

/* Says whether what the clause of `verb` tells did not happen: "did not", "neither of them", "have
   yet to", "without". */
static gboolean
is_negated(const HsHearing *search, guint32 verb)
{
    static const char *const nots[] = { "not",    "n't",     "n’t", "never",
                                        "cannot", "without", "nor", NULL };
    static const char *const none[] = { "neither", "no", "nobody", "none", "nor", NULL };
    if (is_yet(search, verb))
        return TRUE;
    for (guint32 i = search->first; i < search->end; i++) {
        if (search->syntax[i].head == (gint32)verb && hs_text_token_is(search->text, i, nots))
            return TRUE;
    }
    const guint32 subject = hs_hearing_related(search, verb, HS_RELATION_NSUBJ);
    return subject < search->end && hs_text_token_is(search->text, begin_of(search, subject), none);
}

/* ---- what was asked */

/* Returns the token behind the comment that the question at `token` is for: "requests | for
   comment"; `token` + 1 where nothing says so. */
static guint32
end_of_question(const HsHearing *search, guint32 token)
{
    static const char *const for_it[] = { "for", "seeking", "requesting", "to", "about", NULL };
    if (token + 1 >= search->end || !hs_text_token_is(search->text, token + 1, for_it))
        return token + 1;
    for (guint32 i = token + 2; i < MIN(search->end, token + 2 + MOST_BEHIND); i++) {
        if (hs_text_token_is(search->text, i, answers))
            return i + 1;
    }
    return token + 1;
}

/* Says whether one of the tokens `first` .. `end` - 1 is something that is asked for. */
static gboolean
asks_for_answer(const HsHearing *search, guint32 first, guint32 end)
{
    for (guint32 i = first; i < end; i++) {
        if (hs_text_token_is(search->text, i, answers))
            return TRUE;
    }
    return FALSE;
}

/* Returns the thing that people ask with at `token`, or joined to it; the sentence's end where it
   is none. */
static guint32
find_question(const HsHearing *search, guint32 token)
{
    if (hs_text_token_is(search->text, token, questions))
        return token;
    for (guint32 i = token + 1; i < search->end; i++) {
        if (is_child(search, i, token, HS_RELATION_CONJ) &&
            hs_text_token_is(search->text, i, questions))
            return i;
    }
    return search->end;
}

/* Returns the question that `verb` has as object, or with the word "to"; the sentence's end without
   one. */
static guint32
find_asked(const HsHearing *search, guint32 verb, gboolean with_to)
{
    for (guint32 i = verb + 1; i < search->end; i++) {
        if (!with_to && !is_child(search, i, verb, HS_RELATION_OBJ))
            continue;
        if (with_to) {
            const guint32 mark = hs_hearing_related(search, i, HS_RELATION_CASE);
            if (!is_child(search, i, verb, HS_RELATION_OBL) || mark >= search->end ||
                !hs_text_token_is(search->text, mark, to))
                continue;
        }
        const guint32 question = find_question(search, i);
        if (question < search->end)
            return question;
    }
    return search->end;
}

/* ---- the turns of phrase; each returns FALSE where there is none */

/* Returns the first token of the auxiliaries of `verb`. */
static guint32
begin_of_verb(const HsHearing *search, guint32 verb)
{
    guint32 first = verb;
    if (is_yet(search, verb))
        return verb - 3;
    while (first > search->first) {
        const HsSyntax *const word = &search->syntax[first - 1];
        const HsRelation relation = hs_relation_get_universal(word->relation);
        if (word->head != (gint32)verb ||
            (relation != HS_RELATION_AUX && relation != HS_RELATION_COP &&
             relation != HS_RELATION_ADVMOD && relation != HS_RELATION_MARK))
            break;
        first--;
    }
    return first;
}

/* "did not respond to requests", "has not commented", "did not immediately reply" */
static gboolean
read_answer(const HsHearing *search, guint32 verb, Silence *out)
{
    static const char *const commented[] = { "comment", "commented", NULL };
    static const char *const at_once[] = { "immediately", NULL };
    const guint32 asked = find_asked(search, verb, /* with_to= */ TRUE);
    const guint32 subject = find_subject(search, verb);
    if (!is_negated(search, verb))
        return FALSE;
    *out = (Silence){ begin_of_verb(search, verb), verb + 1, subject };
    if (asked < search->end) {
        out->end = end_of_question(search, asked);
        return TRUE;
    }
    return subject < search->end && hs_hearing_is_hearer(search, subject) &&
           (hs_text_token_is(search->text, verb, commented) ||
            hs_text_token_is(search->text, verb - 1, at_once) ||
            (verb + 1 < search->end && search->syntax[verb + 1].part == HS_PART_PUNCT));
}

/* Returns who the question at `question`, a subject, was meant for: "by" whom it was not answered,
   else "to" or "for" whom it was sent or left, else "from" whom comment was sought. */
static guint32
find_meant(const HsHearing *search, guint32 question, guint32 verb)
{
    static const char *const marks[] = { "for", "to", "with", NULL };
    static const char *const from[] = { "from", NULL };
    const HsSubtree subject = hs_subtree_find(search->text, search->syntax, question);
    const guint32 by = hs_hearing_related(search, verb, HS_RELATION_OBL);
    gboolean sought = FALSE;
    if (by < search->end && search->syntax[by].relation == HS_RELATION_OBL_AGENT)
        return by;
    for (guint32 i = question + 1; i < subject.end; i++) {
        const guint32 mark = hs_hearing_related(search, i, HS_RELATION_CASE);
        sought = sought || hs_text_token_is(search->text, i, answers);
        if (mark < i && mark > question && hs_hearing_is_hearer(search, i) &&
            (hs_text_token_is(search->text, mark, marks) ||
             (sought && hs_text_token_is(search->text, mark, from))))
            return i;
    }
    return search->end;
}

/* "Calls to Roe were not returned", "Messages seeking comment went unanswered" */
static gboolean
read_unanswered(const HsHearing *search, guint32 key, Silence *out)
{
    const guint32 subject = find_subject(search, key);
    if (subject >= key || !hs_text_token_is(search->text, subject, questions))
        return FALSE;
    const HsSubtree words = hs_subtree_find(search->text, search->syntax, subject);
    const guint32 meant = find_meant(search, subject, key);
    if (meant >= search->end && !asks_for_answer(search, subject, words.end))
        return FALSE;
    *out = (Silence){ begin_of_verb(search, key), key + 1, meant };
    if (out->first == key && search->syntax[key].head == (gint32)key - 1)
        out->first = begin_of_verb(search, key - 1); /* "went | unanswered" */
    return TRUE;
}

/* "did not return calls", "ignored questions" */
static gboolean
read_take(const HsHearing *search, guint32 verb, gboolean negated, Silence *out)
{
    if (!negated)
        return FALSE;
    const guint32 asked = find_asked(search, verb, /* with_to= */ FALSE);
    if (asked >= search->end)
        return read_unanswered(search, verb, out);
    *out = (Silence){ begin_of_verb(search, verb), end_of_question(search, asked),
                      find_subject(search, verb) };
    return TRUE;
}

/* "could not be reached", "was not available for comment" */
static gboolean
read_absence(const HsHearing *search, guint32 key, gboolean by_itself, Silence *out)
{
    static const char *const means[] = { "phone", "telephone", "e-mail", "email", NULL };
    const guint32 subject = find_subject(search, key);
    const guint32 end = end_of_question(search, key);
    *out = (Silence){ begin_of_verb(search, key), end, subject };
    if (end > key + 1 || !by_itself)
        return end > key + 1;
    if (subject >= search->end || !hs_hearing_is_hearer(search, subject))
        return FALSE;
    const gint64 naming = hs_hearing_naming_at(search, subject);
    if (naming >= 0 &&
        g_array_index(search->findings->namings, HsNaming, naming).type > HS_ENTITY_ORGANIZATION)
        return FALSE;
    if (key + 2 < search->end && hs_text_token_reads(search->text, key + 1, "by"))
        return hs_text_token_is(search->text, key + 2, means);
    for (guint32 i = key + 1; i < search->end; i++) { /* by what means, for how long, why */
        if (is_child(search, i, key, HS_RELATION_ADVCL))
            return FALSE;
    }
    return TRUE;
}

/* "had no comment", "There was no response from Roe" */
static gboolean
read_no_word(const HsHearing *search, guint32 noun, Silence *out)
{
    static const char *const having[] = { "gave",   "give",    "had",    "has",      "have",
                                          "issued", "offered", "offers", "provided", NULL };
    static const char *const from[] = { "from", NULL };
    static const char *const no[] = { "no", NULL };
    const guint32 det = hs_hearing_related(search, noun, HS_RELATION_DET);
    const gint32 verb = search->syntax[noun].head;
    if (det >= noun || !hs_text_token_is(search->text, det, no))
        return FALSE;
    if (verb >= 0 && verb < (gint32)det && is_child(search, noun, (guint32)verb, HS_RELATION_OBJ) &&
        hs_text_token_is(search->text, (guint32)verb, having)) {
        *out = (Silence){ (guint32)verb, noun + 1, find_subject(search, (guint32)verb) };
        return TRUE;
    }
    for (guint32 i = noun + 1; i < search->end; i++) {
        const guint32 mark = hs_hearing_related(search, i, HS_RELATION_CASE);
        if (mark < i && mark > noun && hs_text_token_is(search->text, mark, from) &&
            (search->syntax[i].head == (gint32)noun || search->syntax[i].head == verb) &&
            hs_hearing_is_hearer(search, i)) {
            *out = (Silence){ det, noun + 1, i };
            return TRUE;
        }
    }
    return FALSE;
}

/* "Efforts to reach Roe failed" */
static gboolean
read_failure(const HsHearing *search, guint32 key, Silence *out)
{
    static const char *const tries[] = { "attempt", "attempts", "effort", "efforts", NULL };
    static const char *const reaching[] = { "contact", "reach", NULL };
    const guint32 subject = find_subject(search, key);
    if (subject >= key || !hs_text_token_is(search->text, subject, tries))
        return FALSE;
    for (guint32 i = subject + 1; i < key; i++) {
        if (!is_child(search, i, subject, HS_RELATION_ACL) ||
            !hs_text_token_is(search->text, i, reaching))
            continue;
        *out = (Silence){ begin_of_verb(search, key), key + 1,
                          hs_hearing_related(search, i, HS_RELATION_OBJ) };
        return out->source < search->end;
    }
    return FALSE;
}

static gboolean
read_key(const HsHearing *search, guint32 token, Silence *out)
{
    const gssize row = HS_WORDTABLE_FIND(key_words, hs_hearing_get_word(search, token));
    const KeyWord *const key = row >= 0 ? &key_words[row] : NULL;
    if (key == NULL)
        return FALSE;
    switch (key->key) {
    case KEY_ANSWER:
        return read_answer(search, token, out);
    case KEY_TAKE:
    case KEY_IGNORE:
        return read_take(search, token, key->key == KEY_IGNORE || is_negated(search, token), out);
    case KEY_REACH:
        return is_negated(search, token) && read_absence(search, token, TRUE, out);
    case KEY_AVAILABLE:
    case KEY_ABSENT:
        return (key->key == KEY_ABSENT || is_negated(search, token)) &&
               read_absence(search, token, FALSE, out);
    case KEY_WORD:
        return hs_hearing_is_verb(search, token) ? read_answer(search, token, out)
                                                 : read_no_word(search, token, out);
    case KEY_UNANSWERED:
        return read_unanswered(search, token, out);
    case KEY_SUCCEED:
    case KEY_FAIL:
        return (key->key == KEY_FAIL || is_negated(search, token)) &&
               read_failure(search, token, out);
    default:
        return FALSE;
    }
}

/* ---- findings */

/* Returns the words of what token `head` heads, less a relative clause behind it. */
static HsRange
words_of_source(const HsHearing *search, guint32 head)
{
    HsSubtree phrase = hs_subtree_find(search->text, search->syntax, head);
    const guint32 own = hs_hearing_related(search, head, HS_RELATION_CASE);
    if (own < head)
        phrase.first = own + 1;
    for (guint32 i = head + 1; i < phrase.end; i++) {
        if (search->syntax[i].head == (gint32)head &&
            search->syntax[i].relation == HS_RELATION_ACL_RELCL)
            phrase.end = begin_of(search, i);
    }
    const HsSpan span = hs_subtree_get_span(search->text, phrase);
    return hs_words_trim(search->findings,
                         (HsRange){ hs_words_at(search->findings, span.begin),
                                    hs_words_at(search->findings, span.end - 1) + 1 });
}

/* Says whether a cue that is known already has a word of `cue`. Those that have only words of what
   was asked ("a | request | for comment") are no cues and taken out. */
static gboolean
is_told(HsFindings *findings, HsRange cue, guint32 key)
{
    HsFinding *const all = (HsFinding *)findings->findings->data;
    guint kept = 0;
    gboolean told = FALSE;
    for (guint i = 0; i < findings->findings->len; i++)
        told = told || (all[i].cue.first <= key && all[i].cue.end > cue.first);
    for (guint i = 0; i < findings->findings->len; i++) {
        if (told || all[i].cue.first >= cue.end || all[i].cue.first <= key)
            all[kept++] = all[i];
    }
    g_array_set_size(findings->findings, kept);
    return told;
}

static void
add_silence(const HsHearing *search, guint32 key, const Silence *silence)
{
    HsFindings *const findings = search->findings;
    const HsToken *const tokens = search->text->tokens;
    HsFinding finding = {
        .cue = { hs_words_at(findings, tokens[silence->first].span.begin),
                 hs_words_at(findings, tokens[silence->end - 1].span.end - 1) + 1 },
        .act = HS_ACT_SILENCE,
        .act_score = SCORE,
        .score = SCORE,
    };
    if (is_told(findings, finding.cue, hs_words_at(findings, tokens[key].span.begin)))
        return;
    if (silence->source < search->end)
        finding.source = words_of_source(search, silence->source);
    g_array_append_val(findings->findings, finding);
}

void
hs_silences_find(HsFindings *findings, const HsSyntax *syntax)
{
    if (syntax == NULL)
        return;
    g_autoptr(HsArena) scratch = hs_arena_new();
    for (guint32 i = 0; i < findings->text->n_sentences; i++) {
        const HsSentence *const sentence = &findings->text->sentences[i];
        const HsHearing search = { .scratch = scratch,
                                   .findings = findings,
                                   .text = findings->text,
                                   .syntax = syntax,
                                   .first = sentence->first_token,
                                   .end = sentence->first_token + sentence->n_tokens };
        for (guint32 token = search.first + 1;
             sentence->n_tokens <= MOST_TOKENS && token < search.end; token++) {
            Silence silence;
            if (read_key(&search, token, &silence))
                add_silence(&search, token, &silence);
        }
    }
}
