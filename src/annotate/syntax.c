/* SPDX-License-Identifier: Apache-2.0
 *
 * The names of the standards, each written once. See syntax.h.
 */
#include "annotate/syntax.h"

#include <string.h>

static const char *const part_names[HS_N_PARTS_OF_SPEECH] = {
    [HS_PART_ADJ] = "ADJ",     [HS_PART_ADP] = "ADP",     [HS_PART_ADV] = "ADV",
    [HS_PART_AUX] = "AUX",     [HS_PART_CCONJ] = "CCONJ", [HS_PART_DET] = "DET",
    [HS_PART_INTJ] = "INTJ",   [HS_PART_NOUN] = "NOUN",   [HS_PART_NUM] = "NUM",
    [HS_PART_PART] = "PART",   [HS_PART_PRON] = "PRON",   [HS_PART_PROPN] = "PROPN",
    [HS_PART_PUNCT] = "PUNCT", [HS_PART_SCONJ] = "SCONJ", [HS_PART_SYM] = "SYM",
    [HS_PART_VERB] = "VERB",   [HS_PART_X] = "X",
};

static const char *const tag_names[HS_N_TAGS] = {
    [HS_TAG_HASH] = "#",
    [HS_TAG_DOLLAR] = "$",
    [HS_TAG_CLOSING_QUOTE] = "''",
    [HS_TAG_COMMA] = ",",
    [HS_TAG_LRB] = "-LRB-",
    [HS_TAG_RRB] = "-RRB-",
    [HS_TAG_STOP] = ".",
    [HS_TAG_COLON] = ":",
    [HS_TAG_ADD] = "ADD",
    [HS_TAG_AFX] = "AFX",
    [HS_TAG_CC] = "CC",
    [HS_TAG_CD] = "CD",
    [HS_TAG_DT] = "DT",
    [HS_TAG_EX] = "EX",
    [HS_TAG_FW] = "FW",
    [HS_TAG_GW] = "GW",
    [HS_TAG_HYPH] = "HYPH",
    [HS_TAG_IN] = "IN",
    [HS_TAG_JJ] = "JJ",
    [HS_TAG_JJR] = "JJR",
    [HS_TAG_JJS] = "JJS",
    [HS_TAG_LS] = "LS",
    [HS_TAG_MD] = "MD",
    [HS_TAG_NFP] = "NFP",
    [HS_TAG_NN] = "NN",
    [HS_TAG_NNP] = "NNP",
    [HS_TAG_NNPS] = "NNPS",
    [HS_TAG_NNS] = "NNS",
    [HS_TAG_PDT] = "PDT",
    [HS_TAG_POS] = "POS",
    [HS_TAG_PRP] = "PRP",
    [HS_TAG_PRP_POSSESSIVE] = "PRP$",
    [HS_TAG_RB] = "RB",
    [HS_TAG_RBR] = "RBR",
    [HS_TAG_RBS] = "RBS",
    [HS_TAG_RP] = "RP",
    [HS_TAG_SYM] = "SYM",
    [HS_TAG_TO] = "TO",
    [HS_TAG_UH] = "UH",
    [HS_TAG_VB] = "VB",
    [HS_TAG_VBD] = "VBD",
    [HS_TAG_VBG] = "VBG",
    [HS_TAG_VBN] = "VBN",
    [HS_TAG_VBP] = "VBP",
    [HS_TAG_VBZ] = "VBZ",
    [HS_TAG_WDT] = "WDT",
    [HS_TAG_WP] = "WP",
    [HS_TAG_WP_POSSESSIVE] = "WP$",
    [HS_TAG_WRB] = "WRB",
    [HS_TAG_OPENING_QUOTE] = "``",
};

static const char *const relation_names[HS_N_RELATIONS] = {
    [HS_RELATION_ACL] = "acl",
    [HS_RELATION_ACL_RELCL] = "acl:relcl",
    [HS_RELATION_ADVCL] = "advcl",
    [HS_RELATION_ADVCL_RELCL] = "advcl:relcl",
    [HS_RELATION_ADVMOD] = "advmod",
    [HS_RELATION_AMOD] = "amod",
    [HS_RELATION_APPOS] = "appos",
    [HS_RELATION_AUX] = "aux",
    [HS_RELATION_AUX_PASS] = "aux:pass",
    [HS_RELATION_CASE] = "case",
    [HS_RELATION_CC] = "cc",
    [HS_RELATION_CC_PRECONJ] = "cc:preconj",
    [HS_RELATION_CCOMP] = "ccomp",
    [HS_RELATION_COMPOUND] = "compound",
    [HS_RELATION_COMPOUND_PRT] = "compound:prt",
    [HS_RELATION_CONJ] = "conj",
    [HS_RELATION_COP] = "cop",
    [HS_RELATION_CSUBJ] = "csubj",
    [HS_RELATION_CSUBJ_OUTER] = "csubj:outer",
    [HS_RELATION_CSUBJ_PASS] = "csubj:pass",
    [HS_RELATION_DEP] = "dep",
    [HS_RELATION_DET] = "det",
    [HS_RELATION_DET_PREDET] = "det:predet",
    [HS_RELATION_DISCOURSE] = "discourse",
    [HS_RELATION_DISLOCATED] = "dislocated",
    [HS_RELATION_EXPL] = "expl",
    [HS_RELATION_FIXED] = "fixed",
    [HS_RELATION_FLAT] = "flat",
    [HS_RELATION_GOESWITH] = "goeswith",
    [HS_RELATION_IOBJ] = "iobj",
    [HS_RELATION_LIST] = "list",
    [HS_RELATION_MARK] = "mark",
    [HS_RELATION_NMOD] = "nmod",
    [HS_RELATION_NMOD_DESC] = "nmod:desc",
    [HS_RELATION_NMOD_POSS] = "nmod:poss",
    [HS_RELATION_NMOD_UNMARKED] = "nmod:unmarked",
    [HS_RELATION_NSUBJ] = "nsubj",
    [HS_RELATION_NSUBJ_OUTER] = "nsubj:outer",
    [HS_RELATION_NSUBJ_PASS] = "nsubj:pass",
    [HS_RELATION_NUMMOD] = "nummod",
    [HS_RELATION_OBJ] = "obj",
    [HS_RELATION_OBL] = "obl",
    [HS_RELATION_OBL_AGENT] = "obl:agent",
    [HS_RELATION_OBL_UNMARKED] = "obl:unmarked",
    [HS_RELATION_ORPHAN] = "orphan",
    [HS_RELATION_PARATAXIS] = "parataxis",
    [HS_RELATION_PUNCT] = "punct",
    [HS_RELATION_REPARANDUM] = "reparandum",
    [HS_RELATION_ROOT] = "root",
    [HS_RELATION_VOCATIVE] = "vocative",
    [HS_RELATION_XCOMP] = "xcomp",
};

const char *
hs_part_of_speech_name(HsPartOfSpeech part)
{
    g_return_val_if_fail((guint)part < HS_N_PARTS_OF_SPEECH, "X");
    return part_names[part];
}

const char *
hs_penn_tag_name(HsPennTag tag)
{
    g_return_val_if_fail((guint)tag < HS_N_TAGS, "NFP");
    return tag_names[tag];
}

const char *
hs_relation_name(HsRelation relation)
{
    g_return_val_if_fail((guint)relation < HS_N_RELATIONS, "dep");
    return relation_names[relation];
}

HsRelation
hs_relation_get_universal(HsRelation relation)
{
    g_return_val_if_fail((guint)relation < HS_N_RELATIONS, HS_RELATION_DEP);
    while (strchr(relation_names[relation], ':') != NULL)
        relation--;
    return relation;
}

guint32
hs_syntax_find_top(const HsSyntax *syntax, guint32 first, guint32 end)
{
    g_return_val_if_fail(first < end, first);
    for (guint32 i = first; i < end; i++) {
        if (syntax[i].head < (gint64)first || syntax[i].head >= (gint64)end)
            return i;
    }
    return end - 1;
}

guint32
hs_syntax_find_child(const HsSyntax *syntax, guint32 from, guint32 end, guint32 head)
{
    while (from < end && syntax[from].head != (gint64)head)
        from++;
    return from;
}

guint32
hs_syntax_find_related(const HsSyntax *syntax, guint32 first, guint32 end, guint32 head,
                       HsRelation relation)
{
    guint32 child = hs_syntax_find_child(syntax, first, end, head);
    while (child < end && syntax[child].relation != relation &&
           hs_relation_get_universal(syntax[child].relation) != relation)
        child = hs_syntax_find_child(syntax, child + 1, end, head);
    return child;
}

/* Says whether a token in relation `relation` is part of the noun phrase that its head heads. */
static gboolean
is_in_phrase(HsRelation relation)
{
    switch (hs_relation_get_universal(relation)) {
    case HS_RELATION_AMOD:
    case HS_RELATION_COMPOUND:
    case HS_RELATION_DET:
    case HS_RELATION_NMOD:
    case HS_RELATION_NUMMOD:
        return TRUE;
    default:
        return FALSE;
    }
}

guint32
hs_syntax_find_phrase(const HsSyntax *syntax, guint32 token, guint32 end)
{
    while (token < end && is_in_phrase(syntax[token].relation)) {
        const gint32 head = syntax[token].head;
        if (head <= (gint64)token || head >= (gint64)end || syntax[head].part == HS_PART_VERB ||
            syntax[head].part == HS_PART_PRON)
            break;
        token = (guint32)head;
    }
    return token;
}
