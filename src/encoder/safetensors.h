/* SPDX-License-Identifier: Apache-2.0
 *
 * A safetensors file, mapped and checked. In comes a path; out come named tensors that point into
 * the map, and the strings of the file's metadata. The form: 8 bytes little-endian length N, N
 * bytes of JSON {"name": {"dtype", "shape", "data_offsets": [begin, end]}, "__metadata__": {...}},
 * then bytes.
 *
 * Everything is checked before anything is handed out: the header's length (16 MiB at most) and its
 * nesting, names that occur twice, types, shapes whose product overflows, offsets that run past the
 * end, overlap or leave holes. Only F32 and I8 are known; a tensor of another type is refused,
 * since a weight file of ours holds none. What the tensors mean is the business of weights.h.
 */
#pragma once

#include <glib.h>

/* Errors of a file that could be read; those of reading itself are G_FILE_ERROR. */
#define HS_ENCODER_ERROR (hs_encoder_error_quark())

typedef enum {
    HS_ENCODER_ERROR_DAMAGED,  /* not a sound safetensors file: fetch or build it anew */
    HS_ENCODER_ERROR_UNSUITED, /* sound, but not weights of this program: another path or version */
    HS_ENCODER_ERROR_MEMORY,   /* does not fit into memory */
} HsEncoderError;

GQuark
hs_encoder_error_quark(void);

#define HS_TENSOR_MAX_AXES 4

typedef enum {
    HS_TENSOR_F32,
    HS_TENSOR_I8
} HsTensorType;

typedef struct {
    const char *name;
    HsTensorType type;
    guint n_axes;
    gsize shape[HS_TENSOR_MAX_AXES];
    gsize n_elements;    /* product of shape */
    const guint8 *bytes; /* row-major little-endian, any alignment; valid while the file is open */
    gsize offset;        /* of bytes in the file, for messages */
} HsTensor;

typedef struct HsSafetensors HsSafetensors;

/* Map the file at `path` and check its header. Fails with G_FILE_ERROR or HS_ENCODER_ERROR; the
   message names the file and the offset. */
HsSafetensors *
hs_safetensors_open(const char *path, GError **error);

/* Unmap `file`, which may be NULL; its tensors and texts are gone. */
void
hs_safetensors_close(HsSafetensors *file);

/* Return the tensor called `name`, borrowed; NULL without one. */
const HsTensor *
hs_safetensors_find(const HsSafetensors *file, const char *name);

/* Return the metadata string at `key`, borrowed; NULL without one. */
const char *
hs_safetensors_get_text(const HsSafetensors *file, const char *key);

/* Return the path that was opened, borrowed. */
const char *
hs_safetensors_get_path(const HsSafetensors *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsSafetensors, hs_safetensors_close)
