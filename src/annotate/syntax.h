/* SPDX-License-Identifier: Apache-2.0
 *
 * The grammar of each token, a part of the annotation (annotation.h includes this): its universal
 * part of speech, its Penn Treebank tag, and its place in the tree of its sentence, a head and the
 * relation to it (Universal Dependencies 2). Each sentence of the text is one tree with one root.
 *
 * The names are those of the standards; what a weight file calls otherwise is refused when it is
 * opened for annotating. Content words are heads: in "is the mayor" the root is "mayor", in "of
 * Oslo" it is "Oslo". A relation with a subtype is a value of its own ("nsubj:pass");
 * hs_relation_get_universal() drops the subtype.
 */
#pragma once

#include "text/text.h"

typedef enum {
    HS_PART_ADJ,
    HS_PART_ADP, /* preposition or postposition */
    HS_PART_ADV,
    HS_PART_AUX, /* "has", "will", and every "be" */
    HS_PART_CCONJ,
    HS_PART_DET,
    HS_PART_INTJ,
    HS_PART_NOUN,
    HS_PART_NUM,
    HS_PART_PART, /* "to", "not", possessive "'s" */
    HS_PART_PRON,
    HS_PART_PROPN,
    HS_PART_PUNCT,
    HS_PART_SCONJ, /* "that", "because", "if" */
    HS_PART_SYM,
    HS_PART_VERB,
    HS_PART_X,
    HS_N_PARTS_OF_SPEECH
} HsPartOfSpeech;

typedef enum {
    HS_TAG_HASH,          /* # */
    HS_TAG_DOLLAR,        /* $ */
    HS_TAG_CLOSING_QUOTE, /* '' */
    HS_TAG_COMMA,         /* , */
    HS_TAG_LRB,           /* -LRB- */
    HS_TAG_RRB,           /* -RRB- */
    HS_TAG_STOP,          /* . */
    HS_TAG_COLON,         /* : */
    HS_TAG_ADD,
    HS_TAG_AFX,
    HS_TAG_CC,
    HS_TAG_CD,
    HS_TAG_DT,
    HS_TAG_EX,
    HS_TAG_FW,
    HS_TAG_GW,
    HS_TAG_HYPH,
    HS_TAG_IN,
    HS_TAG_JJ,
    HS_TAG_JJR,
    HS_TAG_JJS,
    HS_TAG_LS,
    HS_TAG_MD,
    HS_TAG_NFP,
    HS_TAG_NN,
    HS_TAG_NNP,
    HS_TAG_NNPS,
    HS_TAG_NNS,
    HS_TAG_PDT,
    HS_TAG_POS,
    HS_TAG_PRP,
    HS_TAG_PRP_POSSESSIVE, /* PRP$ */
    HS_TAG_RB,
    HS_TAG_RBR,
    HS_TAG_RBS,
    HS_TAG_RP,
    HS_TAG_SYM,
    HS_TAG_TO,
    HS_TAG_UH,
    HS_TAG_VB,
    HS_TAG_VBD,
    HS_TAG_VBG,
    HS_TAG_VBN,
    HS_TAG_VBP,
    HS_TAG_VBZ,
    HS_TAG_WDT,
    HS_TAG_WP,
    HS_TAG_WP_POSSESSIVE, /* WP$ */
    HS_TAG_WRB,
    HS_TAG_OPENING_QUOTE, /* `` */
    HS_N_TAGS
} HsPennTag;

typedef enum { /* a relation stands right before its subtypes */
    HS_RELATION_ACL,
    HS_RELATION_ACL_RELCL, /* acl:relcl, a relative clause; and so on below */
    HS_RELATION_ADVCL,
    HS_RELATION_ADVCL_RELCL,
    HS_RELATION_ADVMOD,
    HS_RELATION_AMOD,
    HS_RELATION_APPOS,
    HS_RELATION_AUX,
    HS_RELATION_AUX_PASS,
    HS_RELATION_CASE,
    HS_RELATION_CC,
    HS_RELATION_CC_PRECONJ,
    HS_RELATION_CCOMP,
    HS_RELATION_COMPOUND,
    HS_RELATION_COMPOUND_PRT,
    HS_RELATION_CONJ,
    HS_RELATION_COP,
    HS_RELATION_CSUBJ,
    HS_RELATION_CSUBJ_OUTER,
    HS_RELATION_CSUBJ_PASS,
    HS_RELATION_DEP,
    HS_RELATION_DET,
    HS_RELATION_DET_PREDET,
    HS_RELATION_DISCOURSE,
    HS_RELATION_DISLOCATED,
    HS_RELATION_EXPL,
    HS_RELATION_FIXED,
    HS_RELATION_FLAT,
    HS_RELATION_GOESWITH,
    HS_RELATION_IOBJ,
    HS_RELATION_LIST,
    HS_RELATION_MARK,
    HS_RELATION_NMOD,
    HS_RELATION_NMOD_DESC, /* "President Ekeland", "the sailor Ekeland" */
    HS_RELATION_NMOD_POSS,
    HS_RELATION_NMOD_UNMARKED,
    HS_RELATION_NSUBJ,
    HS_RELATION_NSUBJ_OUTER,
    HS_RELATION_NSUBJ_PASS,
    HS_RELATION_NUMMOD,
    HS_RELATION_OBJ,
    HS_RELATION_OBL,
    HS_RELATION_OBL_AGENT, /* "by ..." of a passive */
    HS_RELATION_OBL_UNMARKED,
    HS_RELATION_ORPHAN,
    HS_RELATION_PARATAXIS,
    HS_RELATION_PUNCT,
    HS_RELATION_REPARANDUM,
    HS_RELATION_ROOT,
    HS_RELATION_VOCATIVE,
    HS_RELATION_XCOMP,
    HS_N_RELATIONS
} HsRelation;

typedef struct {
    gint32 head; /* index into HsText.tokens, in the same sentence; -1: this is the root */
    HsPartOfSpeech part;
    HsPennTag tag;
    HsRelation relation; /* HS_RELATION_ROOT if and only if head is -1 */
} HsSyntax;

/* Return the name of the standard: "NOUN", "VBD", "nsubj:pass". Static strings. */
const char *
hs_part_of_speech_name(HsPartOfSpeech part);

const char *
hs_penn_tag_name(HsPennTag tag);

const char *
hs_relation_name(HsRelation relation);

/* Return `relation` without its subtype: HS_RELATION_NSUBJ for HS_RELATION_NSUBJ_PASS. */
HsRelation
hs_relation_get_universal(HsRelation relation);

/* Return the head of the tokens `first` .. `end` - 1: the first of them whose own head lies outside
   of them ("the [mayor] of Oslo"). The range must not be empty. */
guint32
hs_syntax_find_top(const HsSyntax *syntax, guint32 first, guint32 end);

/* Return the first of the tokens `from` .. `end` - 1 whose head is token `head`; `end` where there
   is none. */
guint32
hs_syntax_find_child(const HsSyntax *syntax, guint32 from, guint32 end, guint32 head);

/* Return the first of the tokens `first` .. `end` - 1 that stands in relation `relation`, subtypes
   included, to token `head`; `end` where there is none. */
guint32
hs_syntax_find_related(const HsSyntax *syntax, guint32 first, guint32 end, guint32 head,
                       HsRelation relation);

/* Return the head of the noun phrase whose words begin with token `token` and end before token
   `end`, whatever the phrase itself hangs on ("former Attorney General [Ann Roe]"); `token` itself
   where none begins there or it lies at `end`. */
guint32
hs_syntax_find_phrase(const HsSyntax *syntax, guint32 token, guint32 end);
