/* SPDX-License-Identifier: Apache-2.0
 *
 * See vocabulary.h. A piece is found by the FNV-1a hash of its bytes; since that hash grows byte by
 * byte, the hashes of all beginnings of a word come from one walk over it, and a continuation's
 * hash starts from that of "##".
 */
#include "encoder/vocabulary.h"

#include <string.h>

#include "encoder/safetensors.h"

#define MAX_PIECES (1u << 20)
#define HASH_BEGIN 2166136261u
#define HASH_FACTOR 16777619u
#define CONTINUATION "##"

typedef struct {
    const char *bytes;
    guint32 length;
    guint32 hash;
} Piece;

struct HsVocabulary {
    Piece *pieces; /* [n_pieces] by id */
    guint32 n_pieces;
    guint32 longest; /* bytes */
    guint32 *slots;  /* [mask + 1] id + 1, 0 where empty */
    guint32 mask;
    guint32 unknown;
    guint32 begin;
    guint32 separator;
};

static guint32
hash_on(guint32 hash, const char *bytes, gsize length)
{
    for (gsize i = 0; i < length; i++)
        hash = (hash ^ (guint8)bytes[i]) * HASH_FACTOR;
    return hash;
}

/* Return the slot of the piece whose bytes are `head` then `tail`, or the empty slot where it would
 * be. */
static guint32
find_slot(const HsVocabulary *vocabulary, guint32 hash, const char *head, gsize n_head,
          const char *tail, gsize n_tail)
{
    guint32 slot = (hash ^ hash >> 15) & vocabulary->mask;
    for (; vocabulary->slots[slot] != 0; slot = (slot + 1) & vocabulary->mask) {
        const Piece *piece = &vocabulary->pieces[vocabulary->slots[slot] - 1];
        if (piece->hash == hash && piece->length == n_head + n_tail &&
            (n_head == 0 || memcmp(piece->bytes, head, n_head) == 0) &&
            (n_tail == 0 || memcmp(piece->bytes + n_head, tail, n_tail) == 0))
            break;
    }
    return slot;
}

static gboolean
refuse(GError **error, const char *what, guint32 id)
{
    g_set_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_UNSUITED, "vocabulary: piece %u %s", id,
                what);
    return FALSE;
}

static gboolean
add_piece(HsVocabulary *vocabulary, const char *bytes, gsize length, GError **error)
{
    const guint32 id = vocabulary->n_pieces;
    if (length == 0)
        return refuse(error, "is empty", id);
    Piece *piece = &vocabulary->pieces[id];
    *piece = (Piece){ bytes, (guint32)length, hash_on(HASH_BEGIN, bytes, length) };
    const guint32 slot = find_slot(vocabulary, piece->hash, bytes, length, NULL, 0);
    if (vocabulary->slots[slot] != 0)
        return refuse(error, "occurs twice", id);
    vocabulary->slots[slot] = id + 1;
    vocabulary->n_pieces++;
    vocabulary->longest = MAX(vocabulary->longest, (guint32)length);
    return TRUE;
}

static gboolean
find_special(const HsVocabulary *vocabulary, const char *piece, guint32 *out_id, GError **error)
{
    const gint32 id = hs_vocabulary_find(vocabulary, piece, strlen(piece));
    if (id < 0) {
        g_set_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_UNSUITED, "vocabulary: no piece %s",
                    piece);
        return FALSE;
    }
    *out_id = (guint32)id;
    return TRUE;
}

static guint32
count_lines(const char *text)
{
    guint32 n = 1;
    while ((text = strchr(text, '\n')) != NULL && n <= MAX_PIECES) {
        n++;
        text++;
    }
    return n;
}

HsVocabulary *
hs_vocabulary_new(const char *pieces, GError **error)
{
    const guint32 n = count_lines(pieces);
    if (n > MAX_PIECES) {
        g_set_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_UNSUITED,
                    "vocabulary: more than %u pieces", MAX_PIECES);
        return NULL;
    }
    g_autoptr(HsVocabulary) vocabulary = g_new0(HsVocabulary, 1);
    vocabulary->pieces = g_new0(Piece, n);
    vocabulary->mask = 16;
    while (vocabulary->mask < 2 * n)
        vocabulary->mask *= 2;
    vocabulary->slots = g_new0(guint32, vocabulary->mask);
    vocabulary->mask--;
    for (const char *line = pieces, *end; line != NULL; line = end) {
        end = strchr(line, '\n');
        const gsize length = end != NULL ? (gsize)(end++ - line) : strlen(line);
        if (!add_piece(vocabulary, line, length, error))
            return NULL;
    }
    if (!find_special(vocabulary, "[UNK]", &vocabulary->unknown, error) ||
        !find_special(vocabulary, "[CLS]", &vocabulary->begin, error) ||
        !find_special(vocabulary, "[SEP]", &vocabulary->separator, error))
        return NULL;
    return g_steal_pointer(&vocabulary);
}

void
hs_vocabulary_free(HsVocabulary *vocabulary)
{
    if (vocabulary == NULL)
        return;
    g_free(vocabulary->pieces);
    g_free(vocabulary->slots);
    g_free(vocabulary);
}

guint32
hs_vocabulary_get_size(const HsVocabulary *vocabulary)
{
    return vocabulary->n_pieces;
}

gint32
hs_vocabulary_find(const HsVocabulary *vocabulary, const char *piece, gsize length)
{
    const guint32 hash = hash_on(HASH_BEGIN, piece, length);
    const guint32 slot = find_slot(vocabulary, hash, piece, length, NULL, 0);
    return (gint32)vocabulary->slots[slot] - 1;
}

char *
hs_vocabulary_dup_piece(const HsVocabulary *vocabulary, guint32 id)
{
    if (id >= vocabulary->n_pieces)
        return NULL;
    return g_strndup(vocabulary->pieces[id].bytes, vocabulary->pieces[id].length);
}

guint32
hs_vocabulary_get_unknown(const HsVocabulary *vocabulary)
{
    return vocabulary->unknown;
}

guint32
hs_vocabulary_get_begin(const HsVocabulary *vocabulary)
{
    return vocabulary->begin;
}

guint32
hs_vocabulary_get_separator(const HsVocabulary *vocabulary)
{
    return vocabulary->separator;
}

/* Return the id of the longest piece that begins `word`, -1 without one; `out_length` is what it
 * covers. */
static gint32
longest_match(const HsVocabulary *vocabulary, const char *word, gsize length, gboolean inside,
              gsize *out_length)
{
    const char *mark = inside ? CONTINUATION : "";
    const gsize n_mark = strlen(mark);
    guint32 hash = hash_on(HASH_BEGIN, mark, n_mark);
    gint32 best = -1;
    const gsize limit = MIN(length, vocabulary->longest);
    for (gsize i = 0; i < limit;) {
        const gsize next = MIN(i + g_utf8_skip[(guint8)word[i]], length);
        hash = hash_on(hash, word + i, next - i);
        i = next;
        const guint32 slot = find_slot(vocabulary, hash, mark, n_mark, word, i);
        if (vocabulary->slots[slot] != 0) {
            best = (gint32)vocabulary->slots[slot] - 1;
            *out_length = i;
        }
    }
    return best;
}

guint32
hs_vocabulary_split(const HsVocabulary *vocabulary, const char *word, gsize length, GArray *ids)
{
    const guint first = ids->len;
    gsize done = 0;
    gboolean known = length > 0 && g_utf8_strlen(word, (gssize)length) <= HS_VOCABULARY_MAX_WORD;
    while (known && done < length) {
        gsize step = 0;
        const gint32 id = longest_match(vocabulary, word + done, length - done, done > 0, &step);
        known = id >= 0;
        if (known) {
            g_array_append_val(ids, id);
            done += step;
        }
    }
    if (!known) {
        g_array_set_size(ids, first);
        g_array_append_val(ids, vocabulary->unknown);
    }
    return ids->len - first;
}
