/* SPDX-License-Identifier: Apache-2.0
 *
 * What language a text is in, and what is done about it at the door.
 */
#include "ingest/language.h"

#include "unit/ingest/read.h"

static const struct {
    const char *tag; /* NULL: too short to tell */
    const char *text;
} TEXTS[] = {
    { NULL, "" },
    { NULL, "The quay will close, Tom Hale said." },
    { "en", "The quay of Skerry will close before the winter storms, the harbour master, Tom Hale, "
            "said on Thursday. \xE2\x80\x9CWe have no choice,\xE2\x80\x9D he told the islanders." },
    /* Much of another language in an English text. */
    { "en", "\xE2\x80\x9CLa ville est \xC3\xA0 nous,\xE2\x80\x9D the mayor of Nantes said in the "
            "hall, and "
            "the crowd took it up. She had been told not to say it, her aides said, and that was "
            "why she did." },
    /* An agency's table of results with little prose. */
    { "en", "Results of the second round on Thursday: Ada Quill beat Runa Falk by 6-4 6-2, and Bo "
            "Strand beat Osric Hale in three sets. The final is on Sunday at the park." },
    { "de", "Der Hafen von Skerry wird vor dem Winter geschlossen, sagte der Hafenmeister am "
            "Donnerstag in der Halle der Kapelle. Wir haben keine Wahl, sagte er den Leuten." },
    { "fr", "Le port de Skerry sera ferm\xC3\xA9 avant l\xE2\x80\x99hiver, a dit jeudi le "
            "ma\xC3\xAEtre du port dans "
            "la salle de la chapelle. Nous n\xE2\x80\x99"
            "avons pas le choix, a-t-il dit aux habitants." },
    { "es", "El puerto de Skerry se cerrar\xC3\xA1 antes del invierno, dijo el jueves el "
            "capit\xC3\xA1n del "
            "puerto en la sala de la capilla. No tenemos otra opci\xC3\xB3n, dijo a los vecinos." },
    { "nl",
      "De haven van Skerry gaat dicht voor de winter, zei de havenmeester op donderdag in de zaal "
      "van de kapel. We hebben geen keus, zei hij tegen de mensen die naar hem kwamen luisteren." },
    { "ru",
      "\xD0\x9F\xD0\xBE\xD1\x80\xD1\x82 \xD0\xB7\xD0\xB0\xD0\xBA\xD1\x80\xD0\xBE\xD1\x8E\xD1\x82 "
      "\xD0\xB4\xD0\xBE \xD0\xB7\xD0\xB8\xD0\xBC\xD1\x8B, "
      "\xD1\x81\xD0\xBA\xD0\xB0\xD0\xB7\xD0\xB0\xD0\xBB." },
    { "ja", "\xE6\xB8\xAF\xE3\x81\xAF\xE5\x86\xAC\xE3\x81\xAE\xE5\x89\x8D\xE3\x81\xAB\xE9\x96\x89"
            "\xE9\x8E\x96"
            "\xE3\x81\x95\xE3\x82\x8C\xE3\x82\x8B\xE3\x81\xA8\xE6\xB8\xAF\xE6\xB9\xBE\xE5\xB1\x80"
            "\xE9\x95\xB7"
            "\xE3\x81\xAF\xE6\x9C\xA8\xE6\x9B\x9C\xE6\x97\xA5\xE3\x81\xAB\xE8\xAA\x9E\xE3\x81\xA3"
            "\xE3\x81\x9F" },
    { NULL,
      "Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt "
      "ut labore et dolore magna aliqua ut enim ad minim veniam quis nostrud exercitation." },
};

static void
test_guess(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
        g_test_message("%s", TEXTS[i].text);
        g_assert_cmpstr(hs_language_guess(TEXTS[i].text, strlen(TEXTS[i].text)), ==, TEXTS[i].tag);
    }
}

static void
test_unknown(void)
{
    const char *const pseudo = TEXTS[G_N_ELEMENTS(TEXTS) - 1].text;
    g_autofree char *much = g_strjoin(" ", pseudo, pseudo, pseudo, pseudo, NULL);

    g_assert_cmpstr(hs_language_guess(much, strlen(much)), ==, "und");
}

static void
test_door(void)
{
    const char *const german = TEXTS[5].text;
    const HsIngestOptions any = { .any_language = TRUE };
    g_autoptr(HsArena) arena = hs_arena_new();

    assert_refused(
        "a.txt", german, strlen(german), NULL, HS_INGEST_ERROR_LANGUAGE,
        "a.txt: not in English but in German, so far as its words tell; to be read all the "
        "same with --language any");
    const HsArticle *article = read_bytes(arena, "a.txt", german, strlen(german), &any);
    g_assert_cmpstr(article->language, ==, "de");
    article = read_bytes(arena, "a.txt", TEXTS[2].text, strlen(TEXTS[2].text), NULL);
    g_assert_cmpstr(article->language, ==, "en");
    article = read_bytes(arena, "a.txt", TEXTS[1].text, strlen(TEXTS[1].text), NULL);
    g_assert_null(article->language);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/language/is-told-by-words-and-letters", test_guess);
    g_test_add_func("/ingest/language/is-unknown-where-much-is-in-no-known-one", test_unknown);
    g_test_add_func("/ingest/language/keeps-out-what-is-not-english", test_door);
    return g_test_run();
}
