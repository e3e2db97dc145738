/* SPDX-License-Identifier: Apache-2.0
 *
 * What somebody does by saying something, finer than the six kinds of annotation.h: denies,
 * accuses, promises, warns. What each of them means stands in the ontology (hs:acts), under the
 * same names.
 */
#pragma once

#include "annotate/annotation.h"

typedef enum {
    HS_SPEECH_NONE, /* not known, or nothing finer than the kind */
    HS_SPEECH_ADMIT,
    HS_SPEECH_CONFIRM,
    HS_SPEECH_DENY,
    HS_SPEECH_ACCUSE,
    HS_SPEECH_CRITICIZE,
    HS_SPEECH_CONDEMN,
    HS_SPEECH_MOCK,
    HS_SPEECH_COMPLAIN,
    HS_SPEECH_PRAISE,
    HS_SPEECH_DEFEND,
    HS_SPEECH_ANNOUNCE,
    HS_SPEECH_REVEAL,
    HS_SPEECH_TESTIFY,
    HS_SPEECH_EXPLAIN,
    HS_SPEECH_DESCRIBE,
    HS_SPEECH_COMPARE,
    HS_SPEECH_ARGUE,
    HS_SPEECH_INSIST,
    HS_SPEECH_EMPHASIZE,
    HS_SPEECH_REPEAT,
    HS_SPEECH_CORRECT,
    HS_SPEECH_SUGGEST,
    HS_SPEECH_HINT,
    HS_SPEECH_PREDICT,
    HS_SPEECH_WARN,
    HS_SPEECH_THREATEN,
    HS_SPEECH_ASSURE,
    HS_SPEECH_BOAST,
    HS_SPEECH_JOKE,
    HS_SPEECH_REPLY,
    HS_SPEECH_AGREE,
    HS_SPEECH_DISAGREE,
    HS_SPEECH_REJECT,
    HS_SPEECH_APOLOGIZE,
    HS_SPEECH_THANK,
    HS_SPEECH_CONGRATULATE,
    HS_SPEECH_CONDOLE,
    HS_SPEECH_WELCOME,
    HS_SPEECH_QUESTION,
    HS_SPEECH_REQUEST,
    HS_SPEECH_URGE,
    HS_SPEECH_DEMAND,
    HS_SPEECH_ORDER,
    HS_SPEECH_INVITE,
    HS_SPEECH_ADVISE,
    HS_SPEECH_HOPE,
    HS_SPEECH_EXPECT,
    HS_SPEECH_DOUBT,
    HS_SPEECH_SUPPORT,
    HS_SPEECH_OPPOSE,
    HS_SPEECH_FEAR,
    HS_SPEECH_REGRET,
    HS_SPEECH_PROMISE,
    HS_SPEECH_REFUSE,
    HS_SPEECH_DECLINE,
    HS_SPEECH_NO_RESPONSE,
    HS_N_SPEECH_ACTS
} HsSpeechAct;

/* Return the name of `act` in outputs: "deny", "noResponse"; NULL for HS_SPEECH_NONE. A static
   string. */
const char *
hs_speech_act_name(HsSpeechAct act);

/* Say whether `act` is mostly done by one who does `kind`: to promise is to plan or to say. */
gboolean
hs_speech_act_suits(HsSpeechAct act, HsAct kind);

/* Return the kind that `act` mostly belongs to; HS_ACT_SAY for HS_SPEECH_NONE. */
HsAct
hs_speech_act_kind(HsSpeechAct act);
