/* SPDX-License-Identifier: Apache-2.0
 *
 * The acts in the order of the enum: their names and the kinds they belong to, the likeliest first,
 * as the concepts above them in the ontology say (skos:broader).
 */
#include "statement/speechact.h"

#define ALSO(act) (1U << HS_ACT_##act)

static const struct {
    const char *name;
    HsAct kind;
    guint also; /* other kinds, a bit for each */
} speech_acts[HS_N_SPEECH_ACTS] = {
    [HS_SPEECH_ADMIT] = { "admit", HS_ACT_SAY, 0 },
    [HS_SPEECH_CONFIRM] = { "confirm", HS_ACT_SAY, 0 },
    [HS_SPEECH_DENY] = { "deny", HS_ACT_SAY, 0 },
    [HS_SPEECH_ACCUSE] = { "accuse", HS_ACT_SAY, 0 },
    [HS_SPEECH_CRITICIZE] = { "criticize", HS_ACT_SAY, 0 },
    [HS_SPEECH_CONDEMN] = { "condemn", HS_ACT_SAY, 0 },
    [HS_SPEECH_MOCK] = { "mock", HS_ACT_SAY, 0 },
    [HS_SPEECH_COMPLAIN] = { "complain", HS_ACT_SAY, 0 },
    [HS_SPEECH_PRAISE] = { "praise", HS_ACT_SAY, 0 },
    [HS_SPEECH_DEFEND] = { "defend", HS_ACT_SAY, 0 },
    [HS_SPEECH_ANNOUNCE] = { "announce", HS_ACT_SAY, 0 },
    [HS_SPEECH_REVEAL] = { "reveal", HS_ACT_SAY, 0 },
    [HS_SPEECH_TESTIFY] = { "testify", HS_ACT_SAY, 0 },
    [HS_SPEECH_EXPLAIN] = { "explain", HS_ACT_SAY, 0 },
    [HS_SPEECH_DESCRIBE] = { "describe", HS_ACT_SAY, 0 },
    [HS_SPEECH_COMPARE] = { "compare", HS_ACT_SAY, 0 },
    [HS_SPEECH_ARGUE] = { "argue", HS_ACT_SAY, 0 },
    [HS_SPEECH_INSIST] = { "insist", HS_ACT_SAY, 0 },
    [HS_SPEECH_EMPHASIZE] = { "emphasize", HS_ACT_SAY, 0 },
    [HS_SPEECH_REPEAT] = { "repeat", HS_ACT_SAY, 0 },
    [HS_SPEECH_CORRECT] = { "correct", HS_ACT_SAY, 0 },
    [HS_SPEECH_SUGGEST] = { "suggest", HS_ACT_SAY, 0 },
    [HS_SPEECH_HINT] = { "hint", HS_ACT_SAY, 0 },
    [HS_SPEECH_PREDICT] = { "predict", HS_ACT_SAY, ALSO(BELIEVE) },
    [HS_SPEECH_WARN] = { "warn", HS_ACT_SAY, 0 },
    [HS_SPEECH_THREATEN] = { "threaten", HS_ACT_SAY, ALSO(PLAN) },
    [HS_SPEECH_ASSURE] = { "assure", HS_ACT_SAY, 0 },
    [HS_SPEECH_BOAST] = { "boast", HS_ACT_SAY, 0 },
    [HS_SPEECH_JOKE] = { "joke", HS_ACT_SAY, 0 },
    [HS_SPEECH_REPLY] = { "reply", HS_ACT_SAY, 0 },
    [HS_SPEECH_AGREE] = { "agree", HS_ACT_SAY, ALSO(BELIEVE) | ALSO(PLAN) },
    [HS_SPEECH_DISAGREE] = { "disagree", HS_ACT_SAY, ALSO(BELIEVE) },
    [HS_SPEECH_REJECT] = { "reject", HS_ACT_SAY, ALSO(PLAN) },
    [HS_SPEECH_APOLOGIZE] = { "apologize", HS_ACT_SAY, 0 },
    [HS_SPEECH_THANK] = { "thank", HS_ACT_SAY, 0 },
    [HS_SPEECH_CONGRATULATE] = { "congratulate", HS_ACT_SAY, 0 },
    [HS_SPEECH_CONDOLE] = { "condole", HS_ACT_SAY, ALSO(FEEL) },
    [HS_SPEECH_WELCOME] = { "welcome", HS_ACT_SAY, ALSO(FEEL) },
    [HS_SPEECH_QUESTION] = { "question", HS_ACT_ASK, 0 },
    [HS_SPEECH_REQUEST] = { "request", HS_ACT_ASK, 0 },
    [HS_SPEECH_URGE] = { "urge", HS_ACT_ASK, 0 },
    [HS_SPEECH_DEMAND] = { "demand", HS_ACT_ASK, 0 },
    [HS_SPEECH_ORDER] = { "order", HS_ACT_ASK, 0 },
    [HS_SPEECH_INVITE] = { "invite", HS_ACT_ASK, 0 },
    [HS_SPEECH_ADVISE] = { "advise", HS_ACT_SAY, ALSO(ASK) },
    [HS_SPEECH_HOPE] = { "hope", HS_ACT_WANT, 0 },
    [HS_SPEECH_EXPECT] = { "expect", HS_ACT_BELIEVE, 0 },
    [HS_SPEECH_DOUBT] = { "doubt", HS_ACT_BELIEVE, 0 },
    [HS_SPEECH_SUPPORT] = { "support", HS_ACT_FEEL, 0 },
    [HS_SPEECH_OPPOSE] = { "oppose", HS_ACT_FEEL, 0 },
    [HS_SPEECH_FEAR] = { "fear", HS_ACT_FEEL, 0 },
    [HS_SPEECH_REGRET] = { "regret", HS_ACT_FEEL, 0 },
    [HS_SPEECH_PROMISE] = { "promise", HS_ACT_PLAN, ALSO(SAY) },
    [HS_SPEECH_REFUSE] = { "refuse", HS_ACT_PLAN, 0 },
    [HS_SPEECH_DECLINE] = { "decline", HS_ACT_SILENCE, 0 },
    [HS_SPEECH_NO_RESPONSE] = { "noResponse", HS_ACT_SILENCE, 0 },
};

const char *
hs_speech_act_name(HsSpeechAct act)
{
    g_return_val_if_fail((guint)act < HS_N_SPEECH_ACTS, NULL);
    return speech_acts[act].name;
}

gboolean
hs_speech_act_suits(HsSpeechAct act, HsAct kind)
{
    g_return_val_if_fail((guint)act < HS_N_SPEECH_ACTS, FALSE);
    return speech_acts[act].kind == kind || (speech_acts[act].also & (1U << kind)) != 0;
}

HsAct
hs_speech_act_kind(HsSpeechAct act)
{
    g_return_val_if_fail((guint)act < HS_N_SPEECH_ACTS, HS_ACT_SAY);
    return speech_acts[act].kind;
}
