/* SPDX-License-Identifier: Apache-2.0
 *
 * See annotation.h. Marks are read with a stack; the text without them is tokenized by the room
 * text, so sentences and tokens are those of the program.
 */
#include "support/annotation.h"

#include <string.h>

#include "annotate/timexes.h"
#include "support/article.h"
#include "text/tokenize.h"

#define MAX_DEPTH 16

typedef struct {
    guint number;
    guint outer; /* 0: to be found */
    GArray *parts[TEST_N_ROLES];
} Event;

struct TestAnnotation {
    HsArena *arena;
    const HsText *text;
    GArray *mentions;  /* [..] HsMention */
    GPtrArray *events; /* [..] Event */
};

static void
free_event(gpointer pointer)
{
    Event *event = pointer;
    for (guint i = 0; i < TEST_N_ROLES; i++)
        g_array_unref(event->parts[i]);
    g_free(event);
}

TestAnnotation *
test_annotation_new(HsArena *arena, const HsArticle *article)
{
    TestAnnotation *making = g_new0(TestAnnotation, 1);
    making->arena = arena;
    making->text = hs_tokenize(arena, article);
    making->mentions = g_array_new(FALSE, TRUE, sizeof(HsMention));
    making->events = g_ptr_array_new_with_free_func(free_event);
    return making;
}

void
test_annotation_add_name(TestAnnotation *making, HsSpan span, HsEntityType type)
{
    const HsMention mention = { span, HS_MENTION_NAME, type, 0.95f };
    g_array_append_val(making->mentions, mention);
}

static Event *
get_event(TestAnnotation *making, guint number)
{
    for (guint i = 0; i < making->events->len; i++) {
        Event *event = g_ptr_array_index(making->events, i);
        if (event->number == number)
            return event;
    }
    Event *event = g_new0(Event, 1);
    event->number = number;
    for (guint i = 0; i < TEST_N_ROLES; i++)
        event->parts[i] = g_array_new(FALSE, FALSE, sizeof(HsSpan));
    g_ptr_array_add(making->events, event);
    return event;
}

void
test_annotation_add_part(TestAnnotation *making, guint number, TestRole role, HsSpan span)
{
    g_array_append_val(get_event(making, number)->parts[role], span);
}

void
test_annotation_set_within(TestAnnotation *making, guint number, guint outer)
{
    get_event(making, number)->outer = outer;
}

static guint32
begin_of(const Event *event)
{
    for (guint role = TEST_CUE; role < TEST_N_ROLES; role++) {
        if (event->parts[role]->len > 0)
            return g_array_index(event->parts[role], HsSpan, 0).begin;
    }
    return 0;
}

static int
compare_events(gconstpointer a, gconstpointer b)
{
    const Event *x = *(const Event *const *)a, *y = *(const Event *const *)b;
    if (begin_of(x) != begin_of(y))
        return begin_of(x) < begin_of(y) ? -1 : 1;
    return (x->number > y->number) - (x->number < y->number);
}

static int
compare_mentions(gconstpointer a, gconstpointer b)
{
    return hs_span_compare(((const HsMention *)a)->span, ((const HsMention *)b)->span);
}

static gboolean
is_pronoun(const char *body, HsSpan span)
{
    static const char *const pronouns[] = { "he",      "she",     "it",   "they", "i",    "we",
                                            "who",     "which",   "that", "his",  "her",  "its",
                                            "their",   "my",      "our",  "him",  "them", "you",
                                            "himself", "herself", "us",   "me" };
    for (guint i = 0; i < G_N_ELEMENTS(pronouns); i++) {
        if (strlen(pronouns[i]) == hs_span_length(span) &&
            g_ascii_strncasecmp(pronouns[i], body + span.begin, hs_span_length(span)) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Adds the mention that stands for the source of `event`, unless a name has just its span. */
static void
add_source_mention(TestAnnotation *making, const Event *event)
{
    const GArray *sources = event->parts[TEST_SOURCE];
    if (sources->len == 0)
        return;
    const HsSpan span = { g_array_index(sources, HsSpan, 0).begin,
                          g_array_index(sources, HsSpan, sources->len - 1).end };
    for (guint i = 0; i < making->mentions->len; i++) {
        if (hs_span_compare(g_array_index(making->mentions, HsMention, i).span, span) == 0)
            return;
    }
    const gboolean pronoun = is_pronoun(making->text->article->body, span);
    const HsMention mention = { span, pronoun ? HS_MENTION_PRONOUN : HS_MENTION_NOMINAL,
                                HS_ENTITY_OTHER, 0.9f };
    g_array_append_val(making->mentions, mention);
}

static gint32
find_source_mention(const TestAnnotation *making, const Event *event)
{
    const GArray *sources = event->parts[TEST_SOURCE];
    for (guint i = 0; sources->len > 0 && i < making->mentions->len; i++) {
        const HsSpan span = g_array_index(making->mentions, HsMention, i).span;
        if (span.begin == g_array_index(sources, HsSpan, 0).begin &&
            span.end == g_array_index(sources, HsSpan, sources->len - 1).end)
            return (gint32)i;
    }
    return -1;
}

static gboolean
holds(const Event *outer, guint32 offset)
{
    const GArray *contents = outer->parts[TEST_CONTENT];
    for (guint i = 0; i < contents->len; i++) {
        const HsSpan span = g_array_index(contents, HsSpan, i);
        if (span.begin <= offset && offset < span.end)
            return TRUE;
    }
    return FALSE;
}

static gint32
find_within(const TestAnnotation *making, const Event *event)
{
    gint32 found = -1;
    guint32 begin = 0;
    for (guint i = 0; i < making->events->len; i++) {
        const Event *outer = g_ptr_array_index(making->events, i);
        if (event->outer
                ? outer->number == event->outer
                : outer != event && event->parts[TEST_CUE]->len > 0 &&
                      holds(outer, begin_of(event)) &&
                      g_array_index(outer->parts[TEST_CONTENT], HsSpan, 0).begin >= begin) {
            found = (gint32)i;
            begin = g_array_index(outer->parts[TEST_CONTENT], HsSpan, 0).begin;
        }
    }
    return found;
}

static const HsSpan *
dup_spans(HsArena *arena, const GArray *spans, guint32 *out_n)
{
    *out_n = spans->len;
    return hs_arena_dup(arena, spans->data, spans->len * sizeof(HsSpan));
}

const HsAnnotation *
test_annotation_finish(TestAnnotation *making, const guint **out_numbers)
{
    HsArena *arena = making->arena;
    HsAnnotation *annotation = hs_arena_new0(arena, HsAnnotation, 1);
    const guint n = making->events->len;
    HsAttribution *attributions = hs_arena_new0(arena, HsAttribution, n);
    guint *numbers = hs_arena_new0(arena, guint, n);
    g_ptr_array_sort(making->events, compare_events);
    for (guint i = 0; i < n; i++)
        add_source_mention(making, g_ptr_array_index(making->events, i));
    g_array_sort(making->mentions, compare_mentions);
    for (guint i = 0; i < n; i++) {
        const Event *event = g_ptr_array_index(making->events, i);
        HsAttribution *at = &attributions[i];
        at->sources = dup_spans(arena, event->parts[TEST_SOURCE], &at->n_sources);
        at->cues = dup_spans(arena, event->parts[TEST_CUE], &at->n_cues);
        at->contents = dup_spans(arena, event->parts[TEST_CONTENT], &at->n_contents);
        at->source_mention = find_source_mention(making, event);
        at->within = find_within(making, event);
        at->score = 0.9f;
        numbers[i] = event->number;
    }
    annotation->text = making->text;
    annotation->n_mentions = making->mentions->len;
    annotation->mentions = hs_arena_dup(arena, making->mentions->data,
                                        making->mentions->len * sizeof(HsMention));
    annotation->attributions = attributions;
    annotation->n_attributions = n;
    annotation->times = hs_timexes_find(arena, annotation, &annotation->n_times);
    if (out_numbers)
        *out_numbers = numbers;
    g_array_unref(making->mentions);
    g_ptr_array_unref(making->events);
    g_free(making);
    return annotation;
}

typedef struct {
    char tag[8];
    guint32 begin;
    guint32 end;
} Mark;

/* Takes the marks out of `marked`: their spans go to `marks`, the text to the result. */
static GString *
strip_marks(const char *marked, GArray *marks)
{
    GString *body = g_string_new(NULL);
    guint stack[MAX_DEPTH], depth = 0;
    for (const char *at = marked; *at; at++) {
        if (*at == '[') {
            Mark mark = { "", (guint32)body->len, 0 };
            const gsize n = strcspn(at + 1, " ");
            g_assert_cmpuint(n, <, sizeof(mark.tag));
            g_assert_cmpuint(depth, <, MAX_DEPTH);
            memcpy(mark.tag, at + 1, n);
            at += n + 1;
            stack[depth++] = marks->len;
            g_array_append_val(marks, mark);
        } else if (*at == ']') {
            g_assert_cmpuint(depth, >, 0);
            g_array_index(marks, Mark, stack[--depth]).end = (guint32)body->len;
        } else {
            g_string_append_c(body, *at);
        }
    }
    g_assert_cmpuint(depth, ==, 0);
    return body;
}

static void
add_mark(TestAnnotation *making, const Mark *mark)
{
    static const char *const types[] = { "per", "org", "loc", "grp", "evt", "wrk" };
    const HsSpan span = { mark->begin, mark->end };
    for (guint i = 0; i < G_N_ELEMENTS(types); i++) {
        if (strcmp(types[i], mark->tag) == 0) {
            test_annotation_add_name(making, span, (HsEntityType)i);
            return;
        }
    }
    static const char roles[] = "skc";
    const char *role = strchr(roles, mark->tag[0]);
    const guint64 number = g_ascii_strtoull(mark->tag + 1, NULL, 10);
    g_assert_nonnull(role);
    g_assert_cmpuint(number, >, 0);
    test_annotation_add_part(making, (guint)number, (TestRole)(role - roles), span);
}

const HsAnnotation *
test_annotation_parse(HsArena *arena, const char *marked)
{
    g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(Mark));
    g_autoptr(GString) body = strip_marks(marked, marks);
    TestAnnotation *making = test_annotation_new(arena, test_article_new(arena, "test", body->str));
    for (guint i = 0; i < marks->len; i++)
        add_mark(making, &g_array_index(marks, Mark, i));
    return test_annotation_finish(making, NULL);
}
