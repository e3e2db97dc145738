/* SPDX-License-Identifier: Apache-2.0
 *
 * A post is read from left to right: words that point, words for time ("former", "acting"), words
 * for a country or body, then the title, the longest run of words that the tables know as one, then
 * "of" and a country or body. Anything else before the title ends the reading with nothing, because
 * what the unknown word does is unknown: the deputy, the shadow, the club's president are not the
 * president. Only a closed list of adjectives that leave the post as it is may stand there.
 *
 * "The Norwegian leader" is whoever rules. Which of head of state and of government that is comes
 * from a table of the countries in which the head of state reigns or represents only (after the
 * classification of Siaroff, European Journal of Political Research 42, 2003, and the constitutions
 * since); elsewhere it is the president.
 */
#include "resolve/office.h"

#include <string.h>

#include "resolve/fold.h"
#include "resolve/wordlists.h"

#define MAX_TITLE_WORDS 7
#define MAX_HOLDERS 12 /* past these a title has many seats and names nobody */

static gboolean
is_one_of(const char *word, const char *const *list)
{
    for (; *list; list++) {
        if (strcmp(*list, word) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_possessive(const char *word)
{
    return strcmp(word, "'s") == 0 || strcmp(word, "'") == 0;
}

/* Countries whose head of government leads, by label as it folds. */
static const char *const led_by_government[] = { "albania",
                                                 "andorra",
                                                 "antigua and barbuda",
                                                 "armenia",
                                                 "australia",
                                                 "austria",
                                                 "bahamas",
                                                 "bangladesh",
                                                 "barbados",
                                                 "belgium",
                                                 "belize",
                                                 "bulgaria",
                                                 "cambodia",
                                                 "canada",
                                                 "croatia",
                                                 "czech republic",
                                                 "czechia",
                                                 "denmark",
                                                 "dominica",
                                                 "estonia",
                                                 "ethiopia",
                                                 "fiji",
                                                 "finland",
                                                 "georgia",
                                                 "germany",
                                                 "greece",
                                                 "grenada",
                                                 "hungary",
                                                 "iceland",
                                                 "india",
                                                 "iraq",
                                                 "ireland",
                                                 "israel",
                                                 "italy",
                                                 "jamaica",
                                                 "japan",
                                                 "kingdom of denmark",
                                                 "kingdom of the netherlands",
                                                 "kosovo",
                                                 "laos",
                                                 "latvia",
                                                 "lebanon",
                                                 "lesotho",
                                                 "libya",
                                                 "luxembourg",
                                                 "malaysia",
                                                 "malta",
                                                 "mauritius",
                                                 "montenegro",
                                                 "nepal",
                                                 "netherlands",
                                                 "new zealand",
                                                 "north macedonia",
                                                 "norway",
                                                 "pakistan",
                                                 "papua new guinea",
                                                 "poland",
                                                 "portugal",
                                                 "republic of ireland",
                                                 "samoa",
                                                 "saint lucia",
                                                 "singapore",
                                                 "slovakia",
                                                 "slovenia",
                                                 "solomon islands",
                                                 "spain",
                                                 "sweden",
                                                 "thailand",
                                                 "tonga",
                                                 "trinidad and tobago",
                                                 "tuvalu",
                                                 "united kingdom",
                                                 "vanuatu",
                                                 NULL };

static GArray *
new_offices(void)
{
    return g_array_new(FALSE, FALSE, sizeof(guint32));
}

static int
compare_numbers(gconstpointer a, gconstpointer b)
{
    const guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
    return x < y ? -1 : x > y;
}

static gboolean
has_number(const GArray *numbers, guint32 number)
{
    return g_array_binary_search((GArray *)numbers, &number, compare_numbers, NULL);
}

/* Returns the title that is printed for `word` where tables have another one. */
static const char *
plain_title(const char *word)
{
    static const char *const plain[][2] = {
        { "sen", "senator" },
        { "gov", "governor" },
        { "rep", "representative" },
        { "pm", "prime minister" },
        { "congresswoman", "congressman" },
        { "spokeswoman", "spokesman" },
        { "chairwoman", "chairman" },
        { "chairperson", "chairman" },
    };
    for (guint i = 0; i < G_N_ELEMENTS(plain); i++) {
        if (strcmp(plain[i][0], word) == 0)
            return plain[i][1];
    }
    return word;
}

/* Returns the offices that have the title `title`, none where it is no title. */
static const GArray *
offices_titled(HsLinking *linking, const char *title)
{
    GArray *offices = g_hash_table_lookup(linking->titles, title);
    if (offices)
        return offices;
    const char *const plain = plain_title(title);
    offices = hs_knowledge_find_offices(linking->knowledge, plain, strlen(plain), HS_KNOWN_NONE);
    g_array_sort(offices, compare_numbers);
    g_hash_table_insert(linking->titles,
                        (gpointer)hs_arena_strdup(linking->casting->scratch, title), offices);
    return offices;
}

/* ---- reading */

/* Reads the longest title from token `at` on. */
static gboolean
read_title(HsLinking *linking, guint32 at, guint32 end, HsPost *post)
{
    g_autoptr(GString) words = g_string_new(NULL);
    guint32 found = at;
    for (guint32 i = at; i < end && i < at + MAX_TITLE_WORDS; i++) {
        const char *const word = hs_linking_get_word(linking, i);
        if (!g_ascii_isalnum(*word) && !is_possessive(word))
            break;
        if (i > at && !is_possessive(word))
            g_string_append_c(words, ' ');
        g_string_append(words, word);
        const GArray *const offices = offices_titled(linking, words->str);
        if (offices->len == 0)
            continue;
        post->offices = offices;
        post->words = hs_arena_strdup(linking->casting->scratch, words->str);
        found = i + 1;
    }
    post->leader = found <= at + 1 && strcmp(hs_linking_get_word(linking, at), "leader") == 0;
    if (post->leader) {
        post->words = "leader";
        post->offices = offices_titled(linking, "leader");
        found = at + 1;
    }
    post->title = at;
    post->end = found;
    return found > at;
}

/* Returns the organization or place, no country, that the name at token `at` was linked to or most
   surely means; moves `at` past it. */
static HsKnown
read_body(HsLinking *linking, guint32 *at, guint32 end)
{
    HsCasting *const casting = linking->casting;
    const gint32 mention = *at < end ? linking->name_at[*at] : -1;
    if (mention < 0 || casting->annotation->mentions[mention].type == HS_ENTITY_PERSON)
        return HS_KNOWN_NONE;
    const HsSpan span = casting->annotation->mentions[mention].span;
    const guint32 past = hs_casting_token_at(casting, span.end - 1) + 1;
    const gint32 figure = casting->mention_figures[mention];
    HsKnown known = HS_KNOWN_NONE;
    if (past > end)
        return HS_KNOWN_NONE;
    if (figure != HS_NO_FIGURE)
        known = hs_linking_get_dossier(linking, figure)->chosen;
    if (known == HS_KNOWN_NONE) {
        const char *const name = hs_casting_get_tidy(casting, span);
        g_autoptr(GArray) found = hs_knowledge_find(linking->knowledge, name, strlen(name));
        if (found->len > 0 && g_array_index(found, HsCandidate, 0).weight >= 300)
            known = g_array_index(found, HsCandidate, 0).known;
    }
    if (known != HS_KNOWN_NONE)
        *at = past;
    return known;
}

/* Takes the country or body at token `at` into the post; returns whether there was one. */
static gboolean
read_whose(HsLinking *linking, guint32 *at, guint32 end, HsPost *post)
{
    guint32 past = *at;
    const HsKnown body = read_body(linking, &past, end);
    const guint words = *at < end ? linking->country_words[*at] : 0;
    if (words > 0 && *at + words <= end && past <= *at + words) {
        post->country = linking->countries[*at];
        *at += words;
        return TRUE;
    }
    if (body == HS_KNOWN_NONE || post->body != HS_KNOWN_NONE)
        return FALSE;
    post->body = body;
    *at = past;
    return TRUE;
}

/* Reads "of the United States", "of Norland's parliament" after a title. */
static void
read_rest(HsLinking *linking, guint32 end, HsPost *post)
{
    static const char *const links[] = { "of", "for", "to", "at", NULL };
    guint32 at = post->end;
    post->rest = post->end;
    if (at >= end || !is_one_of(hs_linking_get_word(linking, at), links))
        return;
    at++;
    if (at < end && strcmp(hs_linking_get_word(linking, at), "the") == 0)
        at++;
    if (read_whose(linking, &at, end, post))
        post->rest = at;
}

/* Takes a word that may stand before a title into the post; returns whether it may. */
static gboolean
read_modifier(HsLinking *linking, guint32 *at, guint32 end, HsPost *post)
{
    static const char *const former[] = { "former", "ex",       "onetime", "one-time",
                                          "late",   "ousted",   "deposed", "erstwhile",
                                          "past",   "previous", NULL };
    static const char *const neutral[] = {
        "acting",      "interim",      "current",       "incumbent",
        "new",         "newly",        "outgoing",      "embattled",
        "longtime",    "long-time",    "then",          "sitting",
        "present",     "caretaker",    "populist",      "powerful",
        "hard-line",   "hardline",     "right-wing",    "left-wing",
        "far-right",   "leftist",      "rightist",      "conservative",
        "liberal",     "centrist",     "authoritarian", "autocratic",
        "elected",     "appointed",    "beleaguered",   "veteran",
        "country",     "nation",       "republic",      "federal",
        "republican",  "democratic",   "popular",       "unpopular",
        "firebrand",   "strongman",    "wartime",       "pro-western",
        "pro-russian", "pro-european", "islamist",      "socialist",
        "communist",   "reformist",    "moderate",      "young",
        "elderly",     "ailing",       "combative",     "outspoken",
        "de",          "facto",        "top",           NULL
    };
    const char *const word = hs_linking_get_word(linking, *at);
    if (linking->country_words[*at] > 0)
        return read_whose(linking, at, end, post);
    if (is_one_of(word, former) || g_str_has_prefix(word, "then-")) {
        post->former = post->former || is_one_of(word, former);
        (*at)++;
        return TRUE;
    }
    if (strcmp(word, "incoming") == 0) {
        post->future = TRUE;
        (*at)++;
        return TRUE;
    }
    if (is_one_of(word, neutral) || g_str_has_suffix(word, "-year-old") ||
        (is_possessive(word) && *at > post->first)) {
        post->definite = post->definite || is_possessive(word);
        (*at)++;
        return TRUE;
    }
    return read_whose(linking, at, end, post);
}

gboolean
hs_office_read(HsLinking *linking, guint32 first, guint32 end, HsPost *out_post)
{
    HsPost post = { .first = first, .country = HS_KNOWN_NONE, .body = HS_KNOWN_NONE };
    guint32 at = first;
    const char *const word = hs_linking_get_word(linking, at);
    if (strcmp(word, "the") == 0 || strcmp(word, "this") == 0) {
        post.definite = TRUE;
        at++;
    } else if (strcmp(word, "a") == 0 || strcmp(word, "an") == 0) {
        at++;
    }
    while (at < end) {
        /* "United States secretary of state" is a title too, but "Norwegian" first says more. */
        const gboolean country = linking->country_words[at] > 0;
        if (!country && read_title(linking, at, end, &post))
            break;
        if (!read_modifier(linking, &at, end, &post))
            return FALSE;
    }
    if (at >= end || post.end == 0)
        return FALSE;
    if (g_str_has_prefix(hs_linking_get_word(linking, post.end), "-elect") ||
        strcmp(hs_linking_get_word(linking, post.end), "elect") == 0) {
        post.future = TRUE;
        post.end++;
    }
    read_rest(linking, end, &post);
    *out_post = post;
    return TRUE;
}

/* ---- holding */

/* Says whether "governor" of a body's country is the governor of that very body: its label stands
   in the office's label or in one of its titles. */
static gboolean
names_body(const HsLinking *linking, const HsKnownOffice *office, HsKnown body)
{
    HsKnownEntity entity;
    HsArena *const scratch = linking->casting->scratch;
    hs_knowledge_get_entity(linking->knowledge, body, &entity);
    const char *const name = hs_name_fold(scratch, entity.label);
    return strstr(hs_name_fold(scratch, office->label), name) ||
           strstr(hs_name_fold(scratch, office->forms), name);
}

/* Says whether an office's label is that of the one in office, of nobody beside and of no part of a
   country: "Special Adviser to the Prime Minister" is in the tables as well. */
static gboolean
is_ruling(const HsKnownOffice *office)
{
    static const char *const labels[] = { "president",
                                          "prime minister",
                                          "premier",
                                          "chancellor",
                                          "federal chancellor",
                                          "taoiseach",
                                          "supreme leader",
                                          "emir",
                                          "king",
                                          "sultan",
                                          "chairman of the council of ministers",
                                          "premier of the state council",
                                          NULL };
    g_autofree char *lower = g_ascii_strdown(office->label, -1);
    return office->organization == HS_KNOWN_NONE && is_one_of(lower, labels);
}

/* Says whether the title of a post could be that of any body: without its name it tells nothing. */
static gboolean
needs_body(const HsPost *post, const HsKnownOffice *office)
{
    static const char *const roles[] = { "chief_executive", "party_leader", "head",         "other",
                                         "candidate",       "central_bank", "spokesperson", NULL };
    static const char *const titles[] = { "president",
                                          "leader",
                                          "director",
                                          "chairman",
                                          "chair",
                                          "chief",
                                          "head",
                                          "founder",
                                          "secretary",
                                          "general secretary",
                                          "secretary general",
                                          "secretary-general",
                                          "chief executive",
                                          "director general",
                                          "executive director",
                                          "managing director",
                                          "commissioner",
                                          "speaker",
                                          "governor",
                                          "owner",
                                          "chairwoman",
                                          "chairperson",
                                          "co-founder",
                                          "commander",
                                          "spokesman",
                                          "spokeswoman",
                                          "spokesperson",
                                          NULL };
    return office->organization != HS_KNOWN_NONE && post->body == HS_KNOWN_NONE &&
           is_one_of(office->role, roles) && is_one_of(post->words, titles);
}

/* Says whether `office` is that of the one who rules its country. */
static gboolean
is_leading(const HsLinking *linking, const HsKnownOffice *office)
{
    HsKnownEntity country;
    if (office->country == HS_KNOWN_NONE)
        return FALSE;
    hs_knowledge_get_entity(linking->knowledge, office->country, &country);
    const char *const label = hs_name_fold(linking->casting->scratch, country.label);
    if (!is_ruling(office))
        return FALSE;
    return strcmp(office->role, is_one_of(label, led_by_government) ? "head_of_government"
                                                                    : "head_of_state") == 0;
}

gboolean
hs_office_fits(const HsLinking *linking, const HsPost *post, guint32 number, HsKnown country)
{
    HsKnownOffice office;
    const gboolean ruler = post->leader && post->body == HS_KNOWN_NONE;
    if (!ruler && !has_number(post->offices, number))
        return FALSE;
    hs_knowledge_get_office(linking->knowledge, number, &office);
    if (post->country != HS_KNOWN_NONE)
        country = post->country;
    if (ruler ? !is_leading(linking, &office) : needs_body(post, &office))
        return FALSE;
    if (post->body != HS_KNOWN_NONE)
        return office.organization == post->body || names_body(linking, &office, post->body);
    return country == HS_KNOWN_NONE || office.country == country;
}

static HsHeld
held_at(const HsTenure *tenure, HsWhen when)
{
    const HsWhen first = hs_when_first(when), last = hs_when_last(when);
    const HsWhen end = tenure->end == HS_WHEN_UNKNOWN ? G_MAXUINT32 : tenure->end;
    if (hs_when_first(tenure->begin) > last)
        return HS_HELD_LATER;
    if (hs_when_last(end) < first)
        return HS_HELD_EARLIER;
    return hs_when_last(tenure->begin) <= first &&
                   (end == G_MAXUINT32 || hs_when_first(end) >= last)
               ? HS_HELD_THEN
               : HS_HELD_MAYBE;
}

HsHeld
hs_office_held(const HsLinking *linking, const HsPost *post, HsKnown person, HsKnown country,
               HsWhen when)
{
    g_autoptr(GArray) tenures = hs_knowledge_get_person_tenures(linking->knowledge, person);
    HsHeld best = HS_HELD_NEVER;
    for (guint i = 0; i < tenures->len; i++) {
        const HsTenure *const tenure = &g_array_index(tenures, HsTenure, i);
        if (!hs_office_fits(linking, post, tenure->office, country))
            continue;
        best = MAX(best, when == HS_WHEN_UNKNOWN ? HS_HELD_MAYBE : held_at(tenure, when));
    }
    return best;
}

static void
add_once(GArray *people, HsKnown person)
{
    for (guint i = 0; i < people->len; i++) {
        if (g_array_index(people, HsKnown, i) == person)
            return;
    }
    g_array_append_val(people, person);
}

/* Returns the offices that `post` may speak of: all with its title, or those of its country where
   any leader is meant. */
static GArray *
offices_of(const HsLinking *linking, const HsPost *post, HsKnown country)
{
    static const char *const roles[] = { "head_of_state", "head_of_government" };
    GArray *const offices = new_offices();
    if (post->country != HS_KNOWN_NONE)
        country = post->country;
    if (!post->leader || post->body != HS_KNOWN_NONE) {
        g_array_append_vals(offices, post->offices->data, post->offices->len);
        return offices;
    }
    for (guint i = 0; country != HS_KNOWN_NONE && i < G_N_ELEMENTS(roles); i++) {
        g_autoptr(GArray)
            more = hs_knowledge_get_country_offices(linking->knowledge, country, roles[i]);
        g_array_append_vals(offices, more->data, more->len);
    }
    return offices;
}

GArray *
hs_office_holders(const HsLinking *linking, const HsPost *post, HsKnown country, HsWhen when)
{
    /* Those who held it for sure and by its very label, for sure, perhaps. */
    GArray *people[] = { g_array_new(FALSE, FALSE, sizeof(HsKnown)),
                         g_array_new(FALSE, FALSE, sizeof(HsKnown)),
                         g_array_new(FALSE, FALSE, sizeof(HsKnown)) };
    const char *const title = hs_name_fold(linking->casting->scratch, post->words);
    g_autoptr(GArray) offices = offices_of(linking, post, country);
    for (guint i = 0; i < offices->len && people[1]->len <= MAX_HOLDERS; i++) {
        const guint32 number = g_array_index(offices, guint32, i);
        HsKnownOffice office;
        if (!hs_office_fits(linking, post, number, country))
            continue;
        hs_knowledge_get_office(linking->knowledge, number, &office);
        const gboolean exact = strcmp(hs_name_fold(linking->casting->scratch, office.label),
                                      title) == 0;
        g_autoptr(GArray) tenures = hs_knowledge_find_holders(linking->knowledge, number, when);
        for (guint k = 0; k < tenures->len && k <= MAX_HOLDERS; k++) {
            const HsTenure *const tenure = &g_array_index(tenures, HsTenure, k);
            for (guint rank = tenure->sure ? exact ? 0 : 1 : 2; rank < 3; rank++)
                add_once(people[rank], tenure->person);
        }
    }
    const guint best = people[0]->len == 1 ? 0 : people[1]->len > 0 ? 1 : 2;
    for (guint i = 0; i < G_N_ELEMENTS(people); i++) {
        if (i != best)
            g_array_unref(people[i]);
    }
    return people[best];
}
