/* SPDX-License-Identifier: Apache-2.0
 *
 * From products to stage files; see stages.h.
 */
#include "stories/stages.h"

#include <string.h>

const char *
test_stage_kind_name(HsMentionKind kind)
{
    static const char *const names[] = { "name", "nominal", "pronoun" };

    g_assert_cmpuint(kind, <, G_N_ELEMENTS(names));
    return names[kind];
}

const char *
test_stage_precision_name(guint precision)
{
    return hs_precision_name((HsPrecision)precision);
}

const char *
test_stage_anchor_name(guint anchor)
{
    static const char *const names[] = { "absolute", "deictic", "anaphoric" };

    g_assert_cmpuint(anchor, <, G_N_ELEMENTS(names));
    return names[anchor];
}

/* Ends the line with the bytes of `span`, line ends and tabs as spaces. */
static void
end_with_words(GString *out, const HsArticle *article, HsSpan span)
{
    g_string_append_c(out, '\t');
    const gsize begin = out->len;
    g_string_append_len(out, article->body + span.begin, hs_span_length(span));
    g_strdelimit(out->str + begin, "\t\n\r", ' ');
    g_string_append_c(out, '\n');
}

static void
add_offsets(GString *out, const HsArticle *article, HsSpan span)
{
    g_string_append_printf(out, "\t%" G_GSIZE_FORMAT "\t%" G_GSIZE_FORMAT,
                           hs_article_code_point(article, span.begin),
                           hs_article_code_point(article, span.end));
}

static void
add_score(GString *out, double score)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];

    g_string_append_printf(out, "\t%s", g_ascii_formatd(digits, sizeof(digits), "%.2f", score));
}

/* Adds `number`, or "-" where there is none. */
static void
add_link(GString *out, gint32 number)
{
    if (number < 0)
        g_string_append(out, "\t-");
    else
        g_string_append_printf(out, "\t%d", number);
}

/* Adds `numbers` between commas, or "-" where there are none. */
static void
add_numbers(GString *out, const guint32 *numbers, guint32 n)
{
    g_string_append_c(out, '\t');
    for (guint32 i = 0; i < n; i++)
        g_string_append_printf(out, "%s%u", i > 0 ? "," : "", numbers[i]);
    if (n == 0)
        g_string_append_c(out, '-');
}

/* Adds a field that is read again as it is. */
static void
add_field(GString *out, const char *value)
{
    g_assert_null(strpbrk(value, "\t\n"));
    g_string_append_printf(out, "\t%s", value);
}

/* Adds a field, "-" for NULL and "". */
static void
add_optional(GString *out, const char *value)
{
    add_field(out, value && *value ? value : "-");
}

/* Adds the names of the bits, with commas. */
static void
add_certainty(GString *out, guint certainty)
{
    g_autoptr(GString) names = g_string_new(NULL);

    for (guint i = 0; i < HS_N_CERTAINTIES; i++) {
        if (certainty & (1U << i))
            g_string_append_printf(names, "%s%s", names->len > 0 ? "," : "", hs_certainty_name(i));
    }
    add_optional(out, names->str);
}

static void
add_parts(GString *out, const HsArticle *article, const char *role, guint32 number,
          const HsSpan *spans, guint32 n)
{
    for (guint32 i = 0; i < n; i++) {
        g_string_append_printf(out, "%s\t%u", role, number);
        add_offsets(out, article, spans[i]);
        end_with_words(out, article, spans[i]);
    }
}

static void
add_fact(GString *out, const char *key, const char *value)
{
    if (value)
        g_string_append_printf(out, "%s: %s\n", key, value);
}

char *
test_stage_write_article(const HsArticle *article)
{
    GString *const out = g_string_new(NULL);

    add_fact(out, "url", article->url);
    add_fact(out, "headline", article->headline);
    for (const char *const *author = article->authors; *author; author++)
        add_fact(out, "author", *author);
    add_fact(out, "date", article->date);
    add_fact(out, "modified", article->modified);
    add_fact(out, "publisher", article->publisher);
    add_fact(out, "language", article->language);
    g_string_append_c(out, '\n');
    g_string_append_len(out, article->body, (gssize)article->length);
    return g_string_free(out, FALSE);
}

char *
test_stage_write_text(const HsText *text)
{
    GString *const out = g_string_new(NULL);

    for (guint32 i = 0; i < text->n_tokens; i++) {
        const HsToken *const token = &text->tokens[i];
        g_string_append_printf(out, "%u\t%u", text->sentences[token->sentence].paragraph,
                               token->sentence);
        add_offsets(out, text->article, token->span);
        end_with_words(out, text->article, token->span);
    }
    return g_string_free(out, FALSE);
}

static void
add_syntax(GString *out, const HsText *text, const HsSyntax *syntax)
{
    for (guint32 i = 0; syntax && i < text->n_tokens; i++) {
        g_string_append_printf(out, "token\t%u\t%s\t%s", i, hs_part_of_speech_name(syntax[i].part),
                               hs_penn_tag_name(syntax[i].tag));
        add_link(out, syntax[i].head);
        add_field(out, hs_relation_name(syntax[i].relation));
        end_with_words(out, text->article, text->tokens[i].span);
    }
}

static void
add_time(GString *out, const HsArticle *article, guint32 number, const HsTimex *timex)
{
    char first[HS_DAY_SIZE] = "-", last[HS_DAY_SIZE] = "-";

    if (timex->period.first != HS_NO_DAY) {
        hs_day_write(timex->period.first, first);
        hs_day_write(timex->period.last, last);
    }
    g_string_append_printf(out, "time\t%u\t%s\t%u\t%u\t%s\t%s\t%s", number,
                           test_stage_anchor_name(timex->anchor), timex->first, timex->end, first,
                           last, hs_precision_name(timex->period.precision));
    end_with_words(out, article, timex->span);
}

char *
test_stage_write_annotation(const HsAnnotation *annotation)
{
    const HsArticle *const article = annotation->text->article;
    GString *const out = g_string_new(NULL);

    add_syntax(out, annotation->text, annotation->syntax);
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        const HsMention *const mention = &annotation->mentions[i];
        g_string_append_printf(out, "mention\t%u\t%s\t%s", i, test_stage_kind_name(mention->kind),
                               hs_entity_type_name(mention->type));
        add_score(out, (double)mention->score);
        add_offsets(out, article, mention->span);
        end_with_words(out, article, mention->span);
    }
    for (guint32 i = 0; i < annotation->n_attributions; i++) {
        const HsAttribution *const at = &annotation->attributions[i];
        g_string_append_printf(out, "attribution\t%u", i);
        add_score(out, (double)at->score);
        add_link(out, at->within);
        add_link(out, at->source_mention);
        add_numbers(out, at->addressees, at->n_addressees);
        g_string_append_printf(out, "\nact\t%u\t%s", i, hs_act_name(at->act));
        add_score(out, (double)at->act_score);
        g_string_append_printf(out, "\nmedium\t%u\t%s", i, hs_medium_name(at->medium));
        add_score(out, (double)at->medium_score);
        g_string_append_c(out, '\n');
        add_parts(out, article, "source", i, at->sources, at->n_sources);
        add_parts(out, article, "cue", i, at->cues, at->n_cues);
        add_parts(out, article, "content", i, at->contents, at->n_contents);
    }
    for (guint32 i = 0; i < annotation->n_times; i++)
        add_time(out, article, i, &annotation->times[i]);
    return g_string_free(out, FALSE);
}

/* Adds what the world knows of entity `number`, and who else could have been meant; nothing where
   nothing is to tell. */
static void
add_known(GString *out, guint32 number, const HsEntity *entity)
{
    const HsLink *const link = &entity->link;

    if (!link->id && !entity->gender && !link->has_namesake && !*link->why && link->n_rivals == 0)
        return;
    g_string_append_printf(out, "link\t%u\t%c\t%s", number, entity->gender ? entity->gender : '-',
                           link->has_namesake ? "namesake" : "-");
    add_score(out, (double)link->confidence);
    add_optional(out, link->id);
    add_optional(out, link->slug);
    add_optional(out, link->id ? hs_entity_type_name((HsEntityType)link->kind) : NULL);
    add_optional(out, link->subtype);
    add_optional(out, link->country);
    add_optional(out, link->country_slug);
    add_optional(out, link->country_label);
    add_optional(out, link->label);
    add_field(out, link->why);
    g_string_append_c(out, '\n');
    for (guint32 i = 0; i < link->n_rivals; i++) {
        g_string_append_printf(out, "rival\t%u", number);
        add_score(out, (double)link->rivals[i].score);
        add_field(out, link->rivals[i].id);
        add_field(out, link->rivals[i].label);
        add_field(out, link->rivals[i].why);
        g_string_append_c(out, '\n');
    }
}

char *
test_stage_write_cast(const HsCast *cast)
{
    const HsAnnotation *const annotation = cast->annotation;
    const HsArticle *const article = annotation->text->article;
    GString *const out = g_string_new(NULL);

    for (guint32 i = 0; i < cast->n_entities; i++) {
        const HsEntity *const entity = &cast->entities[i];
        g_string_append_printf(out, "entity\t%u\t%s\t%s", i, hs_entity_type_name(entity->type),
                               entity->named ? "named" : "unnamed");
        add_field(out, entity->name);
        for (const char *const *alias = entity->aliases; *alias; alias++)
            add_field(out, *alias);
        g_string_append_c(out, '\n');
        add_known(out, i, entity);
        if (entity->sort != HS_DOCUMENT_NONE) {
            g_string_append_printf(out, "document\t%u", i);
            add_field(out, hs_document_sort_name(entity->sort));
            add_link(out, entity->author);
            g_string_append_c(out, '\n');
        }
    }
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        const gint32 entity = cast->mention_entities[i];
        g_string_append_printf(out, "mention\t%u", i);
        add_link(out, entity);
        add_score(out, (double)cast->mention_joins[i].confidence);
        add_field(out, cast->mention_joins[i].why);
        end_with_words(out, article, annotation->mentions[i].span);
        g_string_truncate(out, out->len - 1);
        g_string_append_printf(out, " = %s\n", entity < 0 ? "?" : cast->entities[entity].name);
        if (cast->mention_speakers[i] != entity) {
            g_string_append_printf(out, "speaker\t%u", i);
            add_link(out, cast->mention_speakers[i]);
            g_string_append_c(out, '\n');
        }
    }
    return g_string_free(out, FALSE);
}

/* Adds the numbers of the `n` entities, then their names, and ends the line. */
static void
add_entities(GString *out, const HsCast *cast, const guint32 *entities, guint32 n)
{
    add_numbers(out, entities, n);
    g_string_append(out, n > 0 ? "\t" : "\t?");
    for (guint32 i = 0; i < n; i++)
        g_string_append_printf(out, "%s%s", i > 0 ? " + " : "", cast->entities[entities[i]].name);
    g_string_append_c(out, '\n');
}

static void
add_bound(GString *out, HsBound bound)
{
    if (bound.date)
        g_string_append_printf(out, "\t%s/%s", bound.date, hs_precision_name(bound.precision));
    else
        g_string_append(out, "\t-");
}

static void
add_dating(GString *out, const HsArticle *article, guint32 number, const HsStatement *statement)
{
    const HsDating *const dating = &statement->dating;

    g_string_append_printf(out, "dating\t%u", number);
    add_optional(out, hs_date_from_name(dating->from));
    add_bound(out, dating->date);
    add_bound(out, dating->earliest);
    add_bound(out, dating->latest);
    add_optional(out, hs_tense_name(statement->tense));
    g_string_append_c(out, '\n');
    add_parts(out, article, "when", number, &dating->words, hs_span_length(dating->words) > 0);
}

static void
add_membership(GString *out, const HsReport *report, guint32 number)
{
    const HsEntity *const entities = report->cast->entities;
    const HsMembership *const m = &report->memberships[number];

    g_string_append_printf(out, "membership\t%u\t%u", number, m->member);
    add_link(out, m->organization);
    add_link(out, m->place);
    add_field(out, hs_standing_name(m->standing));
    add_score(out, m->confidence);
    add_bound(out, m->earliest);
    add_bound(out, m->known_from);
    add_bound(out, m->known_to);
    add_bound(out, m->latest);
    add_optional(out, m->title);
    g_string_append_printf(out, "\t%s", entities[m->member].name);
    if (m->organization >= 0)
        g_string_append_printf(out, " @ %s", entities[m->organization].name);
    if (m->place >= 0)
        g_string_append_printf(out, " of %s", entities[m->place].name);
    g_string_append_c(out, '\n');
    add_parts(out, report->cast->annotation->text->article, "evidence", number, &m->evidence, 1);
}

static void
add_names(GString *out, const HsCast *cast, const char *word, const guint32 *entities, guint32 n)
{
    for (guint32 i = 0; i < n; i++)
        g_string_append_printf(out, " %s %s", i > 0 ? "+" : word, cast->entities[entities[i]].name);
}

/* Adds to whom, by what means, where and on what occasion it was said, and of whom it speaks. */
static void
add_manner(GString *out, const HsCast *cast, guint32 number, const HsStatement *s)
{
    g_string_append_printf(out, "manner\t%u", number);
    add_numbers(out, s->addressees, s->n_addressees);
    add_field(out, hs_medium_name(s->medium));
    add_link(out, s->outlet);
    add_optional(out, s->platform);
    add_link(out, s->place);
    add_link(out, s->occasion);
    add_numbers(out, s->abouts, s->n_abouts);
    g_string_append_c(out, '\t');
    add_names(out, cast, "to", s->addressees, s->n_addressees);
    add_names(out, cast, "about", s->abouts, s->n_abouts);
    g_string_append_c(out, '\n');
}

static void
add_occasions(GString *out, const HsReport *report)
{
    for (guint32 i = 0; i < report->n_occasions; i++) {
        g_string_append_printf(out, "occasion\t%u", i);
        add_link(out, report->occasions[i].place);
        add_offsets(out, report->cast->annotation->text->article, report->occasions[i].evidence);
        add_field(out, report->occasions[i].label);
        g_string_append_c(out, '\n');
    }
}

char *
test_stage_write_report(const HsReport *report)
{
    const HsArticle *const article = report->cast->annotation->text->article;
    GString *const out = g_string_new(NULL);

    for (guint32 i = 0; i < report->n_memberships; i++)
        add_membership(out, report, i);
    for (guint32 i = 0; i < report->n_unnamed; i++) {
        g_string_append_printf(out, "unnamed\t%u\t%u\t%u", i, report->unnamed[i].agent,
                               report->unnamed[i].size);
        add_link(out, report->unnamed[i].belongs_to);
        g_string_append_c(out, '\n');
    }
    add_occasions(out, report);
    for (guint32 i = 0; i < report->n_statements; i++) {
        const HsStatement *const s = &report->statements[i];
        g_string_append_printf(out, "statement\t%u\t%s", i, hs_form_name(s->form));
        add_field(out, s->verb);
        add_score(out, s->confidence);
        add_link(out, s->within);
        add_link(out, s->speaking_as);
        add_link(out, s->on_behalf_of);
        add_entities(out, report->cast, s->speakers, s->n_speakers);
        g_string_append_printf(out, "act\t%u\t%s", i, hs_act_name(s->act));
        add_optional(out, hs_speech_act_name(s->speech_act));
        add_certainty(out, s->actuality);
        add_certainty(out, s->certainty);
        add_optional(out, hs_distance_name(s->distance));
        g_string_append_c(out, '\n');
        add_dating(out, article, i, s);
        add_parts(out, article, "source", i, s->sources, s->n_sources);
        add_parts(out, article, "cue", i, s->cues, s->n_cues);
        add_parts(out, article, "content", i, s->contents, s->n_contents);
        add_parts(out, article, "verbatim", i, s->verbatims, s->n_verbatims);
        add_manner(out, report->cast, i, s);
        if (s->document >= 0)
            g_string_append_printf(out, "document\t%u\t%d\n", i, s->document);
        g_string_append_printf(out, "text\t%u", i);
        add_field(out, s->text);
        g_string_append_c(out, '\n');
    }
    return g_string_free(out, FALSE);
}
