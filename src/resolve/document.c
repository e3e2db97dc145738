/* SPDX-License-Identifier: Apache-2.0
 *
 * "The survey found", "the letter reads", "the piece goes on": a document speaks for whoever made
 * it. A description with such a head comes in. The text before it is walked backwards for a word of
 * the same family (a "poll" is taken up as "the survey"), and where one stands, for its maker: the
 * body named right before it ("a Harbour Watch poll"), whoever's it is ("Quill's letter"), the name
 * behind "by" or "from", or who speaks there in so many words ("Roe said in a statement"). The
 * nearest such place decides. The walk goes on where it tells nobody, but not beyond the place that
 * introduces the document ("a report"). What a newspaper prints has one more chance: the only
 * organization that the sentences right before it name. What begins with its owner is that one's:
 * "his plan", "Quill's endorsement".
 */
#include "resolve/document.h"

#include <string.h>

#include "resolve/pronoun.h"
#include "resolve/wordlists.h"

#define MAX_WORDS_BEFORE \
    3                     /* between a maker's name and the document: "Watch's third annual poll" */
#define MAX_WORDS_AFTER 6 /* between the document and "by": "released on Monday" */
#define MAX_WORDS_CUE 8   /* between a cue and the document: "said on Friday in a statement" */
#define MAX_ARTICLE 5000  /* tokens: a longer text is about more than one poll */
#define MAX_PHRASE 12     /* words of a description that are looked at for its head */
#define MAX_NEAR 2        /* sentences in which the one organization named is the newspaper */

/* Families of documents, and how many sentences back each may have been brought up: a survey is
   what an article is about, a statement is over soon. */
static const struct {
    const char *words[9];
    guint32 sentences;
    gboolean printed;  /* by a newspaper */
    gboolean personal; /* a person makes it: "Quill's letter"; else that may be about Quill */
} families[] = {
    { { "poll", "survey", "tally", NULL }, 12, FALSE, FALSE },
    { { "report", "review", "study", "analysis", "audit", NULL }, 12, FALSE, FALSE },
    { { "inquiry", "investigation", "probe", NULL }, 12, FALSE, FALSE },
    { { "article", "story", "piece", "editorial", "feature", "profile", "column", "op-ed", NULL },
      8,
      TRUE,
      FALSE },
    { { "letter", "petition", NULL }, 8, FALSE, TRUE },
    { { "statement", "release", "announcement", NULL }, 4, FALSE, TRUE },
    { { "lawsuit", "suit", "complaint", "filing", NULL }, 8, FALSE, TRUE },
    { { "email", "e-mail", "message", "note", NULL }, 3, FALSE, TRUE },
    { { "memo", "memorandum", NULL }, 3, FALSE, TRUE },
    { { "tweet", "post", NULL }, 3, FALSE, TRUE },
    { { "ad", "advertisement", "commercial", "video", "spot", NULL }, 4, FALSE, FALSE },
};

static gint
family_of(const char *word)
{
    for (guint i = 0; i < G_N_ELEMENTS(families); i++) {
        for (guint k = 0; families[i].words[k]; k++) {
            if (strcmp(families[i].words[k], word) == 0)
                return (gint)i;
        }
    }
    return -1;
}

static gboolean
is_word(HsCasting *casting, gint64 token, const char *word)
{
    return strcmp(hs_casting_get_word(casting, token), word) == 0;
}

static gboolean
is_mark(HsCasting *casting, gint64 token)
{
    const char *const word = hs_casting_get_word(casting, token);
    return !*word || strchr(",.;:()\"?!", *word) != NULL;
}

/* Returns the mention of a maker's name that ends before token `end` or, `ahead`, begins at it; -1
   without one. */
static gint32
maker_at(const HsCasting *casting, guint32 token, gboolean ahead)
{
    const HsAnnotation *const annotation = casting->annotation;
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        const HsMention *const m = &annotation->mentions[i];
        const gint32 index = casting->mention_figures[i];
        if (m->span.begin > annotation->text->tokens[token].span.end)
            break;
        if (m->kind != HS_MENTION_NAME || index == HS_NO_FIGURE ||
            hs_casting_get_figure(casting, index)->type > HS_ENTITY_ORGANIZATION)
            continue;
        if (ahead ? hs_casting_token_at(casting, m->span.begin) == token
                  : hs_casting_token_at(casting, m->span.end) == token)
            return (gint32)i;
    }
    return -1;
}

/* Finds the maker before the document at token `at`: "a Harbour Watch poll", "Quill's letter". */
static gint32
maker_before(HsCasting *casting, guint32 at, gboolean personal)
{
    for (guint32 back = 0; back <= MAX_WORDS_BEFORE && back < at; back++) {
        const guint32 token = at - back;
        const gint32 mention = maker_at(casting, token, FALSE);
        if (mention >= 0) {
            const gint32 index = casting->mention_figures[mention];
            const gboolean owns = is_word(casting, token, "'s") || is_word(casting, token, "'");
            const gboolean person = hs_casting_get_figure(casting, index)->type == HS_ENTITY_PERSON;
            return person ? (owns && personal ? index : HS_NO_FIGURE) : index;
        }
        if (token < at && is_mark(casting, token))
            break;
    }
    return HS_NO_FIGURE;
}

/* Finds the maker behind the document at token `at`: "a poll released on Monday by the ...". */
static gint32
maker_after(HsCasting *casting, guint32 at)
{
    const guint32 n = casting->annotation->text->n_tokens;
    for (guint32 i = at + 1; i <= at + MAX_WORDS_AFTER && i + 2 < n && !is_mark(casting, i); i++) {
        if (!is_word(casting, i, "by") && !is_word(casting, i, "from"))
            continue;
        const guint32 begin = i + 1 + (is_word(casting, i + 1, "the") ? 1 : 0);
        const gint32 mention = maker_at(casting, begin, TRUE);
        if (mention < 0)
            return HS_NO_FIGURE;
        const HsSpan span = casting->annotation->mentions[mention].span;
        const char *const next = hs_casting_get_word(casting,
                                                     hs_casting_token_at(casting, span.end));
        return strcmp(next, "'s") == 0 || hs_word_is_person(next) || hs_word_is_body(next)
                   ? HS_NO_FIGURE
                   : casting->mention_figures[mention];
    }
    return HS_NO_FIGURE;
}

/* Says whether the document at token `at` is brought up there for the first time: "a report". */
static gboolean
is_introduced(HsCasting *casting, guint32 at)
{
    static const char *const openers[] = { "a", "an", "another", "his", "her", "its", "their" };
    for (guint32 back = 1; back <= MAX_WORDS_BEFORE + 1 && back <= at; back++) {
        const char *const word = hs_casting_get_word(casting, at - back);
        for (guint k = 0; k < G_N_ELEMENTS(openers); k++) {
            if (strcmp(openers[k], word) == 0)
                return TRUE;
        }
        if (is_mark(casting, at - back) || strcmp(word, "the") == 0)
            break;
    }
    return FALSE;
}

/* Finds who speaks by the document at token `at`: the source of which it is a part, or whose cue
   stands a few words before it. */
static gint32
maker_speaking(HsCasting *casting, guint32 at)
{
    const gboolean introduced = is_introduced(casting, at);
    const HsAnnotation *const annotation = casting->annotation;
    const HsSpan span = annotation->text->tokens[at].span;
    for (guint32 i = annotation->n_attributions; i-- > 0;) {
        const HsAttribution *const one = &annotation->attributions[i];
        const gint32 source = one->source_mention;
        if (source < 0 || one->n_cues == 0 || casting->mention_figures[source] == HS_NO_FIGURE)
            continue;
        const guint32 cue = hs_casting_token_at(casting, one->cues[0].begin);
        const gboolean behind = introduced && cue < at && at - cue <= MAX_WORDS_CUE &&
                                annotation->text->tokens[cue].sentence ==
                                    annotation->text->tokens[at].sentence &&
                                !hs_casting_in_content(casting, (gint32)i, span.begin);
        const HsFigure *const figure = hs_casting_get_figure(casting,
                                                             casting->mention_figures[source]);
        if ((behind || hs_span_contains(annotation->mentions[source].span, span)) &&
            figure->named && figure->type <= HS_ENTITY_GROUP)
            return casting->mention_figures[source];
    }
    return HS_NO_FIGURE;
}

/* Finds the one organization that the sentences `first` to `last` name. */
static gint32
only_organization(const HsCasting *casting, guint32 mention, guint32 first)
{
    gint32 found = HS_NO_FIGURE;
    for (guint32 i = mention; i-- > 0;) {
        const HsMention *const m = &casting->annotation->mentions[i];
        const gint32 index = casting->mention_figures[i];
        if (hs_casting_sentence_at(casting, m->span.begin) < first)
            break;
        if (m->kind != HS_MENTION_NAME || index == HS_NO_FIGURE || index == found ||
            hs_casting_get_figure(casting, index)->type != HS_ENTITY_ORGANIZATION)
            continue;
        if (found != HS_NO_FIGURE)
            return HS_NO_FIGURE;
        found = index;
    }
    return found;
}

/* Other things that are words of whoever made them. */
static const char *const texts[] = {
    "address",    "argument",    "assessment",  "average",      "book",       "brief",
    "claim",      "comment",     "comments",    "count",        "data",       "disclosures",
    "disclosure", "declaration", "document",    "documents",    "estimate",   "estimates",
    "excerpts",   "examination", "figures",     "filings",      "findings",   "forecast",
    "form",       "memoir",      "numbers",     "op-ed",        "opinion",    "paper",
    "plan",       "platform",    "polls",       "presentation", "projection", "projections",
    "proposal",   "records",     "regulations", "remarks",      "reports",    "research",
    "rules",      "ruling",      "speech",      "statistics",   "summary",    "surveys",
    "testimony",  "transcript",  "tweets",      "website",      NULL
};

/* Says whether `word` names a document; and in `out_about` whether one before which a body's name
   says where it stands or what it is about: "a Facebook post", "the Harrow Institute emails". */
static gboolean
is_document(const char *word, gboolean *out_about)
{
    static const char *const about[] = { "email", "tweet", "ad" };
    const gint family = family_of(word);
    *out_about = FALSE;
    for (guint i = 0; family >= 0 && i < G_N_ELEMENTS(about); i++)
        *out_about = *out_about || strcmp(families[family].words[0], about[i]) == 0;
    for (const char *const *text = texts; *text; text++) {
        if (strcmp(*text, word) == 0)
            return TRUE;
    }
    return family >= 0;
}

/* Says whether the preposition at token `at` follows a word for a part or outcome of a document:
   "the results of the poll". */
static gboolean
is_part(HsCasting *casting, guint32 at, guint32 first)
{
    static const char *const parts[] = {
        "copy", "findings", "page", "result", "results", "version"
    };
    for (guint i = 0; at > first && is_word(casting, at, "of") && i < G_N_ELEMENTS(parts); i++) {
        if (is_word(casting, (gint64)at - 1, parts[i]))
            return TRUE;
    }
    return FALSE;
}

/* Returns the token of the document that heads the description from token `first` to `last`: the
   last such word before a preposition or comma; `last` + 1 without one. */
static guint32
find_document(HsCasting *casting, guint32 first, guint32 last, gboolean *out_about)
{
    guint32 found = last + 1;
    gboolean about;
    for (guint32 i = first; i <= last && i < first + MAX_PHRASE; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        const gint32 name = maker_at(casting, i, TRUE);
        if (name >= 0) {
            const HsSpan span = casting->annotation->mentions[name].span;
            i = MAX(i, hs_casting_token_at(casting, span.end) - 1);
            continue;
        }
        if (is_mark(casting, i) ||
            (hs_word_is(word, HS_WORD_PREPOSITION) && !is_part(casting, i, first)))
            break;
        if (is_document(word, &about)) {
            found = i;
            *out_about = about;
        }
    }
    return found;
}

static gboolean
has_preposition(HsCasting *casting, guint32 first, guint32 end)
{
    for (guint32 i = first; i < end; i++) {
        if (hs_word_is(hs_casting_get_word(casting, i), HS_WORD_PREPOSITION))
            return TRUE;
    }
    return FALSE;
}

/* Finds the name behind "by" or "from" in the description, with other words between: "a study
   released on Monday by the watchdog Harbour Watch". */
static gint32
find_behind(HsCasting *casting, guint32 mention, guint32 document, guint32 last)
{
    const HsAnnotation *const annotation = casting->annotation;
    guint32 by = document + 1;
    while (by <= last && !is_word(casting, by, "by") && !is_word(casting, by, "from"))
        by++;
    for (guint32 i = mention + 1; by < last && i < annotation->n_mentions; i++) {
        const HsMention *const other = &annotation->mentions[i];
        const gint32 index = casting->mention_figures[i];
        const guint32 begin = hs_casting_token_at(casting, other->span.begin);
        if (begin > last || begin > by + MAX_WORDS_AFTER)
            break;
        if (begin <= by || other->kind != HS_MENTION_NAME || index == HS_NO_FIGURE ||
            hs_casting_get_figure(casting, index)->type > HS_ENTITY_ORGANIZATION)
            continue;
        if (begin > by + 2 && has_preposition(casting, by + 1, begin))
            break;
        const guint32 end = hs_casting_token_at(casting, other->span.end);
        const char *const next = hs_casting_get_word(casting, end);
        if (end <= last && (strcmp(next, "'s") == 0 || hs_word_is_person(next)))
            continue;
        return index;
    }
    return HS_NO_FIGURE;
}

/* What somebody says, writes, thinks or stands for; with "his" before it, it speaks for him. */
static const char *const views[] = {
    "account",    "accusation", "accusations", "admission",   "allegation",  "allegations",
    "answer",     "answers",    "apology",     "appeal",      "approach",    "assertion",
    "assertions", "assurances", "attacks",     "belief",      "charge",      "charges",
    "claims",     "commentary", "conclusion",  "conclusions", "criticism",   "criticisms",
    "denial",     "denials",    "description", "endorsement", "explanation", "feed",
    "impression", "insistence", "judgment",    "language",    "letters",     "line",
    "message",    "messages",   "narrative",   "objection",   "objections",  "offer",
    "pitch",      "plans",      "plea",        "pledge",      "policy",      "position",
    "positions",  "posts",      "prediction",  "predictions", "proposals",   "promise",
    "promises",   "reaction",   "refusal",     "rejection",   "reply",       "request",
    "response",   "responses",  "rhetoric",    "stance",      "statements",  "suggestion",
    "takeaway",   "theory",     "thinking",    "threat",      "threats",     "tone",
    "version",    "view",       "views",       "vow",         "vows",        "warning",
    "warnings",   "words",      "worldview",   "writing",     "writings",    NULL
};

static gboolean
is_view(const char *word)
{
    gboolean about;
    for (const char *const *view = views; *view; view++) {
        if (strcmp(*view, word) == 0)
            return TRUE;
    }
    return is_document(word, &about);
}

/* Finds whose words or thoughts the description is that begins with their owner: "his latest plan",
   "Quill's three-page, unsigned answer". */
static gint32
find_owner(HsCasting *casting, guint32 mention, guint32 first, guint32 last)
{
    static const char *const owners[] = { "his", "her", "its", "their" };
    const HsSyntax *const syntax = casting->annotation->syntax;
    const char *const head = syntax ? hs_casting_get_word(
                                          casting, hs_syntax_find_top(syntax, first, last + 1))
                                    : hs_phrase_head(casting, first, last);
    if (first == last || !is_view(head))
        return HS_NO_FIGURE;
    const char *const word = hs_casting_get_word(casting, first);
    for (guint i = 0; i < G_N_ELEMENTS(owners); i++) {
        if (strcmp(owners[i], word) == 0)
            return hs_pronoun_find_owner(casting, mention, word);
    }
    const gint32 name = maker_at(casting, first, TRUE);
    if (name < 0)
        return HS_NO_FIGURE;
    const guint32 end = hs_casting_token_at(casting, casting->annotation->mentions[name].span.end);
    return is_word(casting, end, "'s") || is_word(casting, end, "'")
               ? casting->mention_figures[name]
               : HS_NO_FIGURE;
}

gint32
hs_document_find_publisher(HsCasting *casting, guint32 mention, guint32 first, guint32 last)
{
    gboolean about = FALSE;
    const gint32 owner = find_owner(casting, mention, first, last);
    if (owner != HS_NO_FIGURE)
        return owner;
    const guint32 document = find_document(casting, first, last, &about);
    if (document > last)
        return HS_NO_FIGURE;
    const gint32 before = document > first ? maker_before(casting, document, TRUE) : HS_NO_FIGURE;
    if (before != HS_NO_FIGURE &&
        (!about || hs_casting_get_figure(casting, before)->type == HS_ENTITY_PERSON))
        return before;
    return find_behind(casting, mention, document, last);
}

/* Finds who made the document at token `at`, as far as the words around it tell. */
static gint32
maker_at_document(HsCasting *casting, guint32 at, gboolean personal)
{
    gint32 maker = maker_before(casting, at, personal);
    if (maker == HS_NO_FIGURE)
        maker = maker_after(casting, at);
    return maker != HS_NO_FIGURE ? maker : maker_speaking(casting, at);
}

gint32
hs_document_find_maker(HsCasting *casting, guint32 mention, const char *head)
{
    const HsText *const text = casting->annotation->text;
    const guint32 begin = casting->annotation->mentions[mention].span.begin;
    const guint32 sentence = hs_casting_sentence_at(casting, begin);
    const gint family = family_of(head);
    if (family < 0)
        return HS_NO_FIGURE;
    for (guint32 i = hs_casting_token_at(casting, begin); i-- > 0;) {
        if (sentence - text->tokens[i].sentence > families[family].sentences)
            break;
        if (family_of(hs_casting_get_word(casting, i)) != family)
            continue;
        const gint32 maker = maker_at_document(casting, i, families[family].personal);
        if (maker != HS_NO_FIGURE || is_introduced(casting, i))
            return maker;
    }
    return families[family].printed
               ? only_organization(casting, mention, sentence - MIN(sentence, MAX_NEAR))
               : HS_NO_FIGURE;
}

gint32
hs_document_find_only_maker(HsCasting *casting, const char *head)
{
    const gint family = family_of(head);
    gint32 found = HS_NO_FIGURE;
    const guint32 n = casting->annotation->text->n_tokens;
    if (family < 0 || families[family].personal || n > MAX_ARTICLE)
        return HS_NO_FIGURE;
    for (guint32 i = 0; i < n; i++) {
        if (family_of(hs_casting_get_word(casting, i)) != family)
            continue;
        const gint32 maker = maker_at_document(casting, i, FALSE);
        if (found != HS_NO_FIGURE && maker != HS_NO_FIGURE && maker != found)
            return HS_NO_FIGURE;
        found = maker != HS_NO_FIGURE ? maker : found;
    }
    return found;
}
