/* SPDX-License-Identifier: Apache-2.0
 *
 * The page that ontology/page.awk makes tells all that the ontology says: every term has a section
 * of its own, with its label, its comment and its IRI, and with links to its domain, its range and
 * the like. What the terms are is read here by serd, a true parser of Turtle, so that what awk
 * overlooks is seen; the page is read by libxml2, as XML, which valid HTML of this kind is too. The
 * figure and the example, which the program wrote when it was built, keep up with the ontology.
 */
#include <glib.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <serd/serd.h>
#include <string.h>

#define HS "https://w3id.org/hearsay#"
#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define SKOS "http://www.w3.org/2004/02/skos/core#"

typedef struct {
    char *subject;
    char *predicate;
    char *object; /* an IRI or the words of a literal */
} Triple;

typedef struct {
    GPtrArray *triples;
    GHashTable *prefixes; /* namespace -> prefix */
    SerdEnv *env;
    xmlDoc *page;
    GHashTable *sections; /* id -> element */
} Fixture;

static void
free_triple(gpointer pointer)
{
    Triple *const triple = pointer;

    g_free(triple->subject);
    g_free(triple->predicate);
    g_free(triple->object);
    g_free(triple);
}

/* ---- the ontology */

static char *
dup_iri(const SerdEnv *env, const SerdNode *node)
{
    SerdNode expanded = serd_env_expand_node(env, node);
    char *const iri = g_strdup((const char *)expanded.buf);

    serd_node_free(&expanded);
    return iri;
}

static SerdStatus
take_prefix(void *fixture_pointer, const SerdNode *name, const SerdNode *uri)
{
    Fixture *const fixture = fixture_pointer;

    g_hash_table_insert(fixture->prefixes, g_strdup((const char *)uri->buf),
                        g_strdup((const char *)name->buf));
    return serd_env_set_prefix(fixture->env, name, uri);
}

static SerdStatus
take_triple(void *fixture_pointer, SerdStatementFlags flags, const SerdNode *graph,
            const SerdNode *subject, const SerdNode *predicate, const SerdNode *object,
            const SerdNode *datatype, const SerdNode *language)
{
    Fixture *const fixture = fixture_pointer;
    Triple *const triple = g_new(Triple, 1);

    (void)flags, (void)graph, (void)datatype, (void)language;
    triple->subject = dup_iri(fixture->env, subject);
    triple->predicate = dup_iri(fixture->env, predicate);
    triple->object = object->type == SERD_LITERAL ? g_strdup((const char *)object->buf)
                                                  : dup_iri(fixture->env, object);
    g_ptr_array_add(fixture->triples, triple);
    return SERD_SUCCESS;
}

static void
read_ontology(Fixture *fixture, const char *name)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "ontology", name, NULL);
    SerdReader *const reader = serd_reader_new(SERD_TURTLE, fixture, NULL, NULL, take_prefix,
                                               take_triple, NULL);

    g_assert_cmpint(serd_reader_read_file(reader, (const uint8_t *)path), ==, SERD_SUCCESS);
    serd_reader_free(reader);
}

static const char *
find_object(const Fixture *fixture, const char *subject, const char *predicate)
{
    for (guint i = 0; i < fixture->triples->len; i++) {
        const Triple *const triple = g_ptr_array_index(fixture->triples, i);
        if (g_str_equal(triple->subject, subject) && g_str_equal(triple->predicate, predicate))
            return triple->object;
    }
    return NULL;
}

/* Returns the anchor of a term: the bare name of hearsay's own, prefix and name of another one.
   NULL for what has no prefix. */
static char *
dup_anchor(const Fixture *fixture, const char *iri)
{
    GHashTableIter iter;
    gpointer namespace, prefix;

    if (g_str_has_prefix(iri, HS))
        return g_strdup(iri + strlen(HS));
    g_hash_table_iter_init(&iter, fixture->prefixes);
    while (g_hash_table_iter_next(&iter, &namespace, &prefix))
        if (g_str_has_prefix(iri, namespace))
            return g_strdup_printf("%s:%s", (char *)prefix, iri + strlen(namespace));
    return NULL;
}

/* ---- the page */

/* Calls `visit` for `node` and every element below it. */
static void
walk(xmlNode *node, void (*visit)(xmlNode *element, gpointer closure), gpointer closure)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        visit(node, closure);
        walk(node->children, visit, closure);
    }
}

static char *
dup_attribute(xmlNode *element, const char *name)
{
    xmlChar *const value = xmlGetNoNsProp(element, (const xmlChar *)name);
    char *const copy = g_strdup((const char *)value);

    xmlFree(value);
    return copy;
}

static void
take_id(xmlNode *element, gpointer sections)
{
    char *const id = dup_attribute(element, "id");

    if (!id)
        return;
    if (!g_hash_table_insert(sections, id, element))
        g_error("two elements have the id %s", id);
}

static void
check_link(xmlNode *element, gpointer sections)
{
    g_autofree char *href = dup_attribute(element, "href");

    if (href && href[0] == '#' && !g_hash_table_contains(sections, href + 1))
        g_error("nothing has the id that %s leads to", href);
}

static void
count_term(xmlNode *element, gpointer n_terms)
{
    g_autofree char *class_name = dup_attribute(element, "class");

    *(guint *)n_terms += g_strcmp0(class_name, "term") == 0;
}

/* What has_link() looks for. */
typedef struct {
    const char *anchor;
    gboolean found;
} Wanted;

static void
compare_link(xmlNode *element, gpointer wanted_pointer)
{
    Wanted *const wanted = wanted_pointer;
    g_autofree char *href = dup_attribute(element, "href");

    if (href && href[0] == '#' && g_str_equal(href + 1, wanted->anchor))
        wanted->found = TRUE;
}

static gboolean
has_link(xmlNode *section, const char *anchor)
{
    Wanted wanted = { anchor, FALSE };

    walk(section->children, compare_link, &wanted);
    return wanted.found;
}

static void
check_holds(xmlNode *section, const char *words)
{
    xmlChar *const text = xmlNodeGetContent(section);

    if (!strstr((const char *)text, words))
        g_error("not in its section: %s", words);
    xmlFree(text);
}

/* What find_element() looks for; the first one found. */
typedef struct {
    const char *name;
    xmlNode *element;
} Named;

static void
compare_name(xmlNode *element, gpointer named_pointer)
{
    Named *const named = named_pointer;

    if (!named->element && g_str_equal((const char *)element->name, named->name))
        named->element = element;
}

static xmlNode *
find_element(const Fixture *fixture, const char *name)
{
    Named named = { name, NULL };

    walk(xmlDocGetRootElement(fixture->page), compare_name, &named);
    g_assert_nonnull(named.element);
    return named.element;
}

/* Returns the bare name of the subject where the triple tells that it is a class or a property of
   hearsay's own, as `kind` says ("Class", "Property"); else NULL. */
static const char *
get_own(const Triple *triple, const char *kind)
{
    return g_str_equal(triple->predicate, RDF "type") && g_str_has_prefix(triple->subject, HS) &&
                   g_str_has_suffix(triple->object, kind) &&
                   !g_str_has_suffix(triple->object, "FunctionalProperty") &&
                   !g_str_has_suffix(triple->object, "TransitiveProperty")
               ? triple->subject + strlen(HS)
               : NULL;
}

/* ---- the points */

static void
set_up(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *path = g_test_build_filename(G_TEST_BUILT, "doc", "ontology.html", NULL);
    const SerdNode *const base = &SERD_NODE_NULL;

    (void)unused;
    fixture->triples = g_ptr_array_new_with_free_func(free_triple);
    fixture->prefixes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    fixture->sections = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    fixture->env = serd_env_new(base);
    read_ontology(fixture, "hearsay.ttl");
    read_ontology(fixture, "reused.ttl");
    fixture->page = xmlReadFile(path, "UTF-8", XML_PARSE_NONET);
    g_assert_nonnull(fixture->page);
    walk(xmlDocGetRootElement(fixture->page), take_id, fixture->sections);
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    g_ptr_array_unref(fixture->triples);
    g_hash_table_unref(fixture->prefixes);
    g_hash_table_unref(fixture->sections);
    serd_env_free(fixture->env);
    xmlFreeDoc(fixture->page);
}

static void
test_links_lead_somewhere(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    walk(xmlDocGetRootElement(fixture->page), check_link, fixture->sections);
}

static void
test_every_term_has_its_section(Fixture *fixture, gconstpointer unused)
{
    guint n_terms = 0, n_sections = 0;

    (void)unused;
    for (guint i = 0; i < fixture->triples->len; i++) {
        const Triple *const triple = g_ptr_array_index(fixture->triples, i);
        if (!g_str_equal(triple->predicate, RDFS "label"))
            continue;
        g_autofree char *anchor = dup_anchor(fixture, triple->subject);
        xmlNode *const section = g_hash_table_lookup(fixture->sections, anchor);
        n_terms++;
        if (!section)
            g_error("%s has no section", triple->subject);
        check_holds(section, triple->object);
        check_holds(section, find_object(fixture, triple->subject, RDFS "comment"));
        check_holds(section, triple->subject);
    }
    walk(xmlDocGetRootElement(fixture->page), count_term, &n_sections);
    g_assert_cmpuint(n_terms, >, 50);
    g_assert_cmpuint(n_sections, ==, n_terms);
}

static void
test_sections_link_what_they_speak_of(Fixture *fixture, gconstpointer unused)
{
    static const char *const predicates[] = { RDFS "domain", RDFS "range", RDFS "subClassOf",
                                              RDFS "subPropertyOf", SKOS "inScheme" };
    guint n_links = 0;

    (void)unused;
    for (guint i = 0; i < fixture->triples->len; i++) {
        const Triple *const triple = g_ptr_array_index(fixture->triples, i);
        g_autofree char *from = dup_anchor(fixture, triple->subject);
        g_autofree char *to = dup_anchor(fixture, triple->object);
        gboolean asked = FALSE;
        for (gsize k = 0; k < G_N_ELEMENTS(predicates); k++)
            asked |= g_str_equal(triple->predicate, predicates[k]);
        if (!asked || !to || !g_hash_table_contains(fixture->sections, to))
            continue;
        n_links++;
        if (!has_link(g_hash_table_lookup(fixture->sections, from), to))
            g_error("the section of %s has no link to %s", from, to);
    }
    g_assert_cmpuint(n_links, >, 30);
}

static void
test_figure_has_every_term(Fixture *fixture, gconstpointer unused)
{
    xmlNode *const figure = find_element(fixture, "svg");
    guint n_terms = 0;

    (void)unused;
    for (guint i = 0; i < fixture->triples->len; i++) {
        const Triple *const triple = g_ptr_array_index(fixture->triples, i);
        const char *const class_name = get_own(triple, "Class");
        const char *const name = class_name ? class_name : get_own(triple, "Property");
        n_terms += name != NULL;
        if (name && !has_link(figure, name))
            g_error("the figure has no hs:%s", name);
    }
    g_assert_cmpuint(n_terms, >, 30);
}

/* Two sentences tell most of what can be told: all but this. */
static void
test_example_is_full(Fixture *fixture, gconstpointer unused)
{
    static const char *const untold[] = { "distance", "document", "onBehalfOf", "platform", NULL };
    xmlChar *const example = xmlNodeGetContent(find_element(fixture, "pre"));
    guint n_told = 0;

    (void)unused;
    for (guint i = 0; i < fixture->triples->len; i++) {
        const char *const name = get_own(g_ptr_array_index(fixture->triples, i), "Property");
        if (!name || g_strv_contains(untold, name))
            continue;
        g_autofree char *words = g_strdup_printf("\n    hs:%s ", name);
        n_told++;
        if (!strstr((const char *)example, words))
            g_error("the example has no hs:%s", name);
    }
    g_assert_cmpuint(n_told, >, 20);
    g_assert_nonnull(strstr((const char *)example, "hs:Silence"));
    xmlFree(example);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/ontology/page/links-lead-somewhere", Fixture, NULL, set_up,
               test_links_lead_somewhere, tear_down);
    g_test_add("/ontology/page/every-term-has-its-section", Fixture, NULL, set_up,
               test_every_term_has_its_section, tear_down);
    g_test_add("/ontology/page/sections-link-what-they-speak-of", Fixture, NULL, set_up,
               test_sections_link_what_they_speak_of, tear_down);
    g_test_add("/ontology/page/figure-has-every-term", Fixture, NULL, set_up,
               test_figure_has_every_term, tear_down);
    g_test_add("/ontology/page/example-is-full", Fixture, NULL, set_up, test_example_is_full,
               tear_down);
    return g_test_run();
}
