/* SPDX-License-Identifier: Apache-2.0
 *
 * Where a server takes queries, updates and graphs. There is no standard for it, but habits: from
 * one address, which is all that a user names, those of the servers that are in use are tried.
 *
 *   http://localhost:7878                     oxigraph: /query, /update, /store
 *   http://localhost:3030/ds                  Fuseki: /query, /update, /data
 *   http://localhost:8890, or .../sparql      Virtuoso: /sparql, /sparql-auth, its graph store
 *   http://localhost:7200/repositories/news   RDF4J, GraphDB: /statements, /rdf-graphs/service
 *
 * An address that ends in /query or /sparql stands for what is before it.
 */
#pragma once

#include "store/httpclient.h"

typedef struct {
    char *query;  /* addresses: queries go there */
    char *update; /* updates */
    char *graphs; /* graphs, by SPARQL 1.1 Graph Store HTTP Protocol: up to the graph's name */
    char *many;   /* N-Quads of many graphs, which are added; NULL where a server takes none */
} HsService;

/* Find out what is at `address`. HS_STORE_ERROR_ABSENT where no server answers queries; other
   errors of httpclient.h where one does not want to. Free with hs_service_free(). */
HsService *
hs_service_find(HsHttpClient *http, const char *address, GError **error);

/* Free `service`, which may be NULL. */
void
hs_service_free(HsService *service);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsService, hs_service_free)
