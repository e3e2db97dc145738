/* SPDX-License-Identifier: Apache-2.0
 *
 * A post is read from left to right: words that point, words for time ("former", "acting"), words
 * for a country or body, then the title, the longest run of words that the tables know as one, then
 * "of" and a country or body. Anything else before the title ends the reading with nothing, because
 * what the unknown word does is unknown: the deputy, the shadow, the club's president are not the
 * president. Only a closed list of adjectives that leave the post as it is may stand there.
 */
#include "resolve/office.h"

#include <string.h>

#include "resolve/fold.h"
#include "resolve/wordlists.h"

#define MAX_TITLE_WORDS 7

static gboolean
is_possessive(const char *word)
{
    return strcmp(word, "'s") == 0 || strcmp(word, "'") == 0;
}

static int
compare_numbers(gconstpointer a, gconstpointer b)
{
    const guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
    return x < y ? -1 : x > y;
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
    if (at >= end || !g_strv_contains(links, hs_linking_get_word(linking, at)))
        return;
    at++;
    if (at < end && strcmp(hs_linking_get_word(linking, at), "the") == 0)
        at++;
    if (read_whose(linking, &at, end, post))
        post->rest = at;
}

/* Takes the body that a title names itself into the post: "secretary general of the United Nations"
   is one title in the tables. */
static void
read_own_body(HsLinking *linking, HsPost *post)
{
    for (guint32 at = post->title + 1; at < post->end && post->body == HS_KNOWN_NONE; at++) {
        guint32 past = at;
        post->body = read_body(linking, &past, post->end);
    }
}

/* Gives "head" of a body the office that this is there. */
static void
read_head(HsLinking *linking, HsPost *post)
{
    if (post->body == HS_KNOWN_NONE || strcmp(post->words, "head") != 0)
        return;
    const guint32 top = hs_office_find_top(linking, post->body);
    g_autofree char *title = g_strdup_printf("head of %u", post->body);
    GArray *offices = g_hash_table_lookup(linking->titles, title);
    if (top == HS_OFFICE_NONE)
        return;
    if (!offices) {
        offices = g_array_new(FALSE, FALSE, sizeof(guint32));
        g_array_append_val(offices, top);
        g_hash_table_insert(linking->titles,
                            (gpointer)hs_arena_strdup(linking->casting->scratch, title), offices);
    }
    post->offices = offices;
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
    if (g_strv_contains(former, word) || g_str_has_prefix(word, "then-")) {
        post->former = post->former || g_strv_contains(former, word);
        (*at)++;
        return TRUE;
    }
    if (strcmp(word, "incoming") == 0) {
        post->future = TRUE;
        (*at)++;
        return TRUE;
    }
    if (g_strv_contains(neutral, word) || g_str_has_suffix(word, "-year-old") ||
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
        return FALSE; /* one of several, whom the article leaves unnamed: "a spokesman" */
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
    read_own_body(linking, &post);
    read_rest(linking, end, &post);
    read_head(linking, &post);
    *out_post = post;
    return TRUE;
}
