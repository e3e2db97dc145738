/* SPDX-License-Identifier: Apache-2.0
 *
 * The expressions of time in the text, a part of the annotation (annotation.h includes this): "on
 * [Friday]", "[last spring]", "[two weeks ago]", "since [2012]". What they mean is worked out from
 * the day of publication, or from the time that was spoken of before ("a day earlier"); without
 * that day only dates that name their year mean anything. The terms are those of TIMEX3 (ISO
 * 24617-1): points and stretches of time; durations ("for two weeks"), sets ("on Fridays") and
 * hours are no dates and left out.
 */
#pragma once

#include "base/calendar.h"
#include "base/span.h"

typedef enum {
    HS_TIMEX_ABSOLUTE, /* it names its year: "in 2012", "Sept. 21, 2016" */
    HS_TIMEX_DEICTIC,  /* counted from the day of publication: "on Friday", "last spring" */
    HS_TIMEX_ANAPHORIC /* counted from the time spoken of before: "a day earlier" */
} HsTimexAnchor;

typedef struct {
    HsSpan span;     /* its words, without a preposition before them */
    guint32 first;   /* token */
    guint32 end;     /* past its last token */
    HsPeriod period; /* when it is; first HS_NO_DAY: cannot be told */
    HsTimexAnchor anchor;
} HsTimex;
