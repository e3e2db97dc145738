/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/concepts.h"

#include "graph/vocab.h"

static const char *const act_iris[HS_N_ACTS] = {
    [HS_ACT_SAY] = HS_IRI_hs_Say,         [HS_ACT_ASK] = HS_IRI_hs_Ask,
    [HS_ACT_WANT] = HS_IRI_hs_Want,       [HS_ACT_BELIEVE] = HS_IRI_hs_Believe,
    [HS_ACT_FEEL] = HS_IRI_hs_Feel,       [HS_ACT_PLAN] = HS_IRI_hs_Plan,
    [HS_ACT_SILENCE] = HS_IRI_hs_Silence,
};

static const char *const speech_act_iris[HS_N_SPEECH_ACTS] = {
    [HS_SPEECH_ADMIT] = HS_IRI_hs_Admit,         [HS_SPEECH_CONFIRM] = HS_IRI_hs_Confirm,
    [HS_SPEECH_DENY] = HS_IRI_hs_Deny,           [HS_SPEECH_ACCUSE] = HS_IRI_hs_Accuse,
    [HS_SPEECH_CRITICIZE] = HS_IRI_hs_Criticize, [HS_SPEECH_CONDEMN] = HS_IRI_hs_Condemn,
    [HS_SPEECH_MOCK] = HS_IRI_hs_Mock,           [HS_SPEECH_COMPLAIN] = HS_IRI_hs_Complain,
    [HS_SPEECH_PRAISE] = HS_IRI_hs_Praise,       [HS_SPEECH_DEFEND] = HS_IRI_hs_Defend,
    [HS_SPEECH_ANNOUNCE] = HS_IRI_hs_Announce,   [HS_SPEECH_REVEAL] = HS_IRI_hs_Reveal,
    [HS_SPEECH_TESTIFY] = HS_IRI_hs_Testify,     [HS_SPEECH_EXPLAIN] = HS_IRI_hs_Explain,
    [HS_SPEECH_DESCRIBE] = HS_IRI_hs_Describe,   [HS_SPEECH_COMPARE] = HS_IRI_hs_Compare,
    [HS_SPEECH_ARGUE] = HS_IRI_hs_Argue,         [HS_SPEECH_INSIST] = HS_IRI_hs_Insist,
    [HS_SPEECH_EMPHASIZE] = HS_IRI_hs_Emphasize, [HS_SPEECH_REPEAT] = HS_IRI_hs_Repeat,
    [HS_SPEECH_CORRECT] = HS_IRI_hs_Correct,     [HS_SPEECH_SUGGEST] = HS_IRI_hs_Suggest,
    [HS_SPEECH_HINT] = HS_IRI_hs_Hint,           [HS_SPEECH_PREDICT] = HS_IRI_hs_Predict,
    [HS_SPEECH_WARN] = HS_IRI_hs_Warn,           [HS_SPEECH_THREATEN] = HS_IRI_hs_Threaten,
    [HS_SPEECH_ASSURE] = HS_IRI_hs_Assure,       [HS_SPEECH_BOAST] = HS_IRI_hs_Boast,
    [HS_SPEECH_JOKE] = HS_IRI_hs_Joke,           [HS_SPEECH_REPLY] = HS_IRI_hs_Reply,
    [HS_SPEECH_AGREE] = HS_IRI_hs_Agree,         [HS_SPEECH_DISAGREE] = HS_IRI_hs_Disagree,
    [HS_SPEECH_REJECT] = HS_IRI_hs_Reject,       [HS_SPEECH_APOLOGIZE] = HS_IRI_hs_Apologize,
    [HS_SPEECH_THANK] = HS_IRI_hs_Thank,         [HS_SPEECH_CONGRATULATE] = HS_IRI_hs_Congratulate,
    [HS_SPEECH_CONDOLE] = HS_IRI_hs_Condole,     [HS_SPEECH_WELCOME] = HS_IRI_hs_Welcome,
    [HS_SPEECH_QUESTION] = HS_IRI_hs_Question,   [HS_SPEECH_REQUEST] = HS_IRI_hs_Request,
    [HS_SPEECH_URGE] = HS_IRI_hs_Urge,           [HS_SPEECH_DEMAND] = HS_IRI_hs_Demand,
    [HS_SPEECH_ORDER] = HS_IRI_hs_Order,         [HS_SPEECH_INVITE] = HS_IRI_hs_Invite,
    [HS_SPEECH_ADVISE] = HS_IRI_hs_Advise,       [HS_SPEECH_HOPE] = HS_IRI_hs_Hope,
    [HS_SPEECH_EXPECT] = HS_IRI_hs_Expect,       [HS_SPEECH_DOUBT] = HS_IRI_hs_Doubt,
    [HS_SPEECH_SUPPORT] = HS_IRI_hs_Support,     [HS_SPEECH_OPPOSE] = HS_IRI_hs_Oppose,
    [HS_SPEECH_FEAR] = HS_IRI_hs_Fear,           [HS_SPEECH_REGRET] = HS_IRI_hs_Regret,
    [HS_SPEECH_PROMISE] = HS_IRI_hs_Promise,     [HS_SPEECH_REFUSE] = HS_IRI_hs_Refuse,
    [HS_SPEECH_DECLINE] = HS_IRI_hs_Decline,     [HS_SPEECH_NO_RESPONSE] = HS_IRI_hs_NoResponse,
};

/* in the order of the bits of HsCertainty */
static const char *const certainty_iris[HS_N_CERTAINTIES] = {
    HS_IRI_hs_Certain,     HS_IRI_hs_Probable, HS_IRI_hs_Possible,   HS_IRI_hs_Denied,
    HS_IRI_hs_Conditional, HS_IRI_hs_Future,   HS_IRI_hs_Questioned,
};

static const char *const distance_iris[HS_N_DISTANCES] = {
    [HS_DISTANCE_CLAIMED] = HS_IRI_hs_Claimed,
    [HS_DISTANCE_UNSUPPORTED] = HS_IRI_hs_Unsupported,
    [HS_DISTANCE_CONTRADICTED] = HS_IRI_hs_Contradicted,
};

static const char *const date_from_iris[] = {
    [HS_DATE_UNKNOWN] = NULL,
    [HS_DATE_FROM_TEXT] = HS_IRI_hs_FromText,
    [HS_DATE_FROM_CONTEXT] = HS_IRI_hs_FromContext,
    [HS_DATE_FROM_ARTICLE] = HS_IRI_hs_FromArticle,
};

static const char *const tense_iris[] = {
    [HS_TENSE_NONE] = NULL,
    [HS_TENSE_PAST] = HS_IRI_hs_PastTense,
    [HS_TENSE_PRESENT] = HS_IRI_hs_PresentTense,
    [HS_TENSE_PERFECT] = HS_IRI_hs_PerfectTense,
    [HS_TENSE_FUTURE] = HS_IRI_hs_FutureTense,
};

const char *
hs_concept_of_date_from(HsDateFrom from)
{
    g_return_val_if_fail((guint)from < G_N_ELEMENTS(date_from_iris), NULL);
    return date_from_iris[from];
}

const char *
hs_concept_of_tense(HsTense tense)
{
    g_return_val_if_fail((guint)tense < G_N_ELEMENTS(tense_iris), NULL);
    return tense_iris[tense];
}

const char *
hs_concept_of_act(HsAct act)
{
    g_return_val_if_fail((guint)act < HS_N_ACTS, NULL);
    return act_iris[act];
}

const char *
hs_concept_of_speech_act(HsSpeechAct act)
{
    g_return_val_if_fail((guint)act < HS_N_SPEECH_ACTS, NULL);
    return speech_act_iris[act];
}

const char *
hs_concept_of_certainty(guint i)
{
    g_return_val_if_fail(i < HS_N_CERTAINTIES, NULL);
    return certainty_iris[i];
}

const char *
hs_concept_of_distance(HsDistance distance)
{
    g_return_val_if_fail((guint)distance < HS_N_DISTANCES, NULL);
    return distance_iris[distance];
}

const char *
hs_concept_of_medium(HsMedium medium)
{
    static const char *const iris[HS_N_MEDIA] = {
        [HS_MEDIUM_ARTICLE] = HS_IRI_hs_Article,
        [HS_MEDIUM_BOOK] = HS_IRI_hs_Book,
        [HS_MEDIUM_BROADCAST] = HS_IRI_hs_Broadcast,
        [HS_MEDIUM_CALL] = HS_IRI_hs_Call,
        [HS_MEDIUM_DEBATE] = HS_IRI_hs_Debate,
        [HS_MEDIUM_DOCUMENT] = HS_IRI_hs_Document,
        [HS_MEDIUM_INTERVIEW] = HS_IRI_hs_Interview,
        [HS_MEDIUM_LETTER] = HS_IRI_hs_Letter,
        [HS_MEDIUM_NEWS_CONFERENCE] = HS_IRI_hs_NewsConference,
        [HS_MEDIUM_POLL] = HS_IRI_hs_Poll,
        [HS_MEDIUM_RALLY] = HS_IRI_hs_Rally,
        [HS_MEDIUM_SOCIAL_MEDIA] = HS_IRI_hs_SocialMedia,
        [HS_MEDIUM_SPEECH] = HS_IRI_hs_Speech,
        [HS_MEDIUM_TESTIMONY] = HS_IRI_hs_Testimony,
        [HS_MEDIUM_WRITTEN_STATEMENT] = HS_IRI_hs_WrittenStatement,
    };
    return (guint)medium < HS_N_MEDIA ? iris[medium] : NULL;
}

const char *
hs_concept_of_document(HsDocumentSort sort)
{
    static const char *const iris[HS_N_DOCUMENT_SORTS] = {
        [HS_DOCUMENT_AD] = HS_IRI_hs_Ad,
        [HS_DOCUMENT_ARTICLE] = HS_IRI_hs_Article,
        [HS_DOCUMENT_BOOK] = HS_IRI_hs_Book,
        [HS_DOCUMENT_COURT_PAPER] = HS_IRI_hs_CourtPaper,
        [HS_DOCUMENT_DATA] = HS_IRI_hs_Data,
        [HS_DOCUMENT_DOCUMENT] = HS_IRI_hs_Document,
        [HS_DOCUMENT_EMAIL] = HS_IRI_hs_Email,
        [HS_DOCUMENT_HEADLINE] = HS_IRI_hs_Headline,
        [HS_DOCUMENT_LAW] = HS_IRI_hs_Law,
        [HS_DOCUMENT_LAWSUIT] = HS_IRI_hs_Lawsuit,
        [HS_DOCUMENT_LETTER] = HS_IRI_hs_Letter,
        [HS_DOCUMENT_MEMO] = HS_IRI_hs_Memo,
        [HS_DOCUMENT_POLL] = HS_IRI_hs_Poll,
        [HS_DOCUMENT_POST] = HS_IRI_hs_Post,
        [HS_DOCUMENT_PROPOSAL] = HS_IRI_hs_Proposal,
        [HS_DOCUMENT_RECORDING] = HS_IRI_hs_Recording,
        [HS_DOCUMENT_REPORT] = HS_IRI_hs_Report,
        [HS_DOCUMENT_RULING] = HS_IRI_hs_Ruling,
        [HS_DOCUMENT_STATEMENT] = HS_IRI_hs_WrittenStatement,
        [HS_DOCUMENT_STUDY] = HS_IRI_hs_Study,
        [HS_DOCUMENT_TRANSCRIPT] = HS_IRI_hs_Transcript,
        [HS_DOCUMENT_WEBSITE] = HS_IRI_hs_Website,
    };
    return (guint)sort < HS_N_DOCUMENT_SORTS ? iris[sort] : NULL;
}
