# SPDX-License-Identifier: Apache-2.0
"""Writes the shipped weight file, and reads it back: int8 with a scale for each output channel (doc/encoder.md, File).

    python export.py NETWORK.pt OUT.safetensors [--float] [--recipe TEXT]

Tensors are named by rule, so a head that network.py gets is in the file without a line here: `_` in the name of a part
becomes `.`, but for what NAMES and HEADS say. A two-dimensional weight with a bias is a linear layer and becomes int8, as does the
word table; all else stays float32, and a lone weight (a table) drops the word "weight".
"""

import argparse
import json
import re

import numpy as np
import torch
from safetensors import safe_open
from safetensors.numpy import save_file

import corpora as C
import network as N
import train

NAMES = (('layers.', 'layer.'), ('pair_layer.', 'pair.layer.'), ('norm1', 'attention.norm'), ('norm2', 'feed.norm'),
         ('qkv', 'attention.qkv'), ('out', 'attention.out'), ('feed_in', 'feed.in'), ('feed_out', 'feed.out'))
HEADS = {'upos': 'pos.upos', 'xpos': 'pos.xpos', 'anaphor': 'coreference.anaphor', 'antecedent': 'coreference.antecedent',
         'anaphor_new': 'coreference.new'}
# Label lists and sizes that a file has only with their heads: a part of the network, and what belongs to it.
LISTS = {'upos': ('upos', C.UPOS), 'xpos': ('xpos', C.XPOS), 'relation_product': ('relations', C.RELATIONS),
         'medium': ('media', C.MEDIA)}
SIZES = {'arc_product': 'arc_width', 'relation_product': 'relation_width', 'anaphor': 'coreference_width'}
TABLES = ('word', 'position', 'shape', 'quote', 'space', 'norm')  # the embedding's


def rename(part):
    """layers.0.feed_in -> layer.0.feed.in, pair_token -> pair.token, norm -> embed.norm"""
    if part in TABLES:
        return f'embed.{part}'
    block = re.fullmatch(r'(layers\.\d+\.|pair_layer\.)(\w+)', part)
    if block:
        names = dict(NAMES)
        return block[1].replace('layers.', 'layer.').replace('_', '.') + names[block[2]]
    return HEADS.get(part, part.replace('_', '.'))


def linear(out, name, weight, as_float):
    w = weight.numpy().astype(np.float32)
    if as_float:
        out[f'{name}.weight'] = w
    else:
        scale = np.maximum(np.abs(w).max(1), 1e-12) / 127
        out[f'{name}.weight'] = np.clip(np.round(w / scale[:, None]), -127, 127).astype(np.int8)
        out[f'{name}.scale'] = scale.astype(np.float32)


def tensors(state, as_float):
    out = {}
    for key, value in state.items():
        part, _, kind = key.rpartition('.')
        if kind not in ('weight', 'bias'):  # a parameter by itself
            out[rename(key)] = value.numpy()
        elif kind == 'weight' and (part == 'word' or value.dim() == 2 and f'{part}.bias' in state):
            linear(out, rename(part), value, as_float)
        elif kind == 'weight' and f'{part}.bias' not in state:
            out[rename(part)] = value.numpy()
        else:
            out[f'{rename(part)}.{kind}'] = value.numpy()
    return out


def restore(path, state):
    """The numbers of a weight file under the names of `state`, a network's; int8 times its scale."""
    found = {}
    with safe_open(path, 'pt') as file:
        for key in state:
            part, _, kind = key.rpartition('.')
            name = f'{rename(part)}.{kind}' if kind in ('weight', 'bias') else rename(key)
            if name not in file.keys():
                name = rename(part)
            found[key] = file.get_tensor(name)
            if found[key].dtype == torch.int8:
                found[key] = found[key].float() * file.get_tensor(f'{rename(part)}.scale')[:, None]
    return found


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('network')
    p.add_argument('out')
    p.add_argument('--float', action='store_true', help='float32 throughout, to measure what int8 costs')
    p.add_argument('--recipe', default='training/train.py')
    a = p.parse_args()
    state = torch.load(a.network, weights_only=True)
    state = state.get('network', state)
    parts = {key.partition('.')[0] for key in state}
    absent = {size for part, size in SIZES.items() if part not in parts}
    config = {key: value for key, value in N.CONFIG.items() if key not in absent}
    metadata = {
        'format': 'hearsay-weights-1', 'config': json.dumps(config), 'acts': json.dumps(C.ACTS),
        'layers': json.dumps([{'name': name, 'labels': labels} for name, labels in C.LAYERS]),
        **{name: json.dumps(labels) for part, (name, labels) in LISTS.items() if part in parts},
        'vocabulary': '\n'.join(train.vocabulary().pieces), 'recipe': a.recipe}
    save_file({k: np.ascontiguousarray(v) for k, v in tensors(state, getattr(a, 'float')).items()}, a.out, metadata)


if __name__ == '__main__':
    main()
