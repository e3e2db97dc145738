# SPDX-License-Identifier: Apache-2.0
"""Writes the shipped weight file: int8 with a scale for each output channel (doc/encoder.md, File).

    python export.py NETWORK.pt OUT.safetensors [--float] [--recipe TEXT]
"""

import argparse
import json

import numpy as np
import torch
from safetensors.numpy import save_file

import corpora as C
import network as N
import train


def linear(out, name, weight, bias, as_float):
    w = weight.numpy().astype(np.float32)
    if as_float:
        out[f'{name}.weight'] = w
    else:
        scale = np.maximum(np.abs(w).max(1), 1e-12) / 127
        out[f'{name}.weight'] = np.clip(np.round(w / scale[:, None]), -127, 127).astype(np.int8)
        out[f'{name}.scale'] = scale.astype(np.float32)
    if bias is not None:
        out[f'{name}.bias'] = bias.numpy().astype(np.float32)


def block(out, name, state, prefix, as_float):
    for theirs, ours in (('qkv', 'attention.qkv'), ('out', 'attention.out'), ('feed_in', 'feed.in'), ('feed_out', 'feed.out')):
        linear(out, f'{name}.{ours}', state[f'{prefix}.{theirs}.weight'], state[f'{prefix}.{theirs}.bias'], as_float)
    for theirs, ours in (('norm1', 'attention.norm'), ('norm2', 'feed.norm')):
        for kind in ('weight', 'bias'):
            out[f'{name}.{ours}.{kind}'] = state[f'{prefix}.{theirs}.{kind}'].numpy()


# What network.py calls otherwise than the file. All else has its name there, the first _ as a dot.
NAMES = {'upos': 'pos.upos', 'xpos': 'pos.xpos', 'anaphor': 'coreference.anaphor', 'antecedent': 'coreference.antecedent',
         'anaphor_new': 'coreference.new', 'norm': 'embed.norm', 'position': 'embed.position', 'shape': 'embed.shape',
         'quote': 'embed.quote', 'space': 'embed.space'}
# Label lists and sizes that are only there with their heads: a tensor of each, and what belongs to it.
LISTS = {'upos': ('upos', C.UPOS), 'xpos': ('xpos', C.XPOS), 'relation_product': ('relations', C.RELATIONS),
         'medium': ('media', C.MEDIA)}
SIZES = {'arc_product': 'arc_width', 'relation_product': 'relation_width', 'anaphor': 'coreference_width'}


def tensors(state, config, as_float):
    out = {}
    linear(out, 'embed.word', state['word.weight'], None, as_float)
    for i in range(config['layers']):
        block(out, f'layer.{i}', state, f'layers.{i}', as_float)
    block(out, 'pair.layer', state, 'pair_layer', as_float)
    for key, value in state.items():
        theirs, _, kind = key.partition('.')
        if theirs in ('word', 'layers', 'pair_layer'):
            continue
        ours = NAMES.get(theirs, theirs.replace('_', '.', 1))
        if kind == 'weight' and value.dim() == 2 and f'{theirs}.bias' in state:
            linear(out, ours, value, state[f'{theirs}.bias'], as_float)
        elif kind == 'weight' and f'{theirs}.bias' not in state:  # a table
            out[ours] = value.squeeze(1).numpy() if value.shape[1] == 1 else value.numpy()
        elif kind in ('', 'weight') or value.dim() == 1 and f'{ours}.bias' not in out:  # a product, a norm
            out[ours + (kind and '.' + kind)] = value.numpy()
    return out


def heads(state):
    """Names in network.py of all heads that the state has."""
    return {key.partition('.')[0] for key in state}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('network')
    p.add_argument('out')
    p.add_argument('--float', action='store_true', help='float32 throughout, to measure what int8 costs')
    p.add_argument('--recipe', default='training/train.py')
    a = p.parse_args()
    state = torch.load(a.network, weights_only=True)
    state = state.get('network', state)
    absent = {size for head, size in SIZES.items() if head not in heads(state)}
    config = {key: value for key, value in N.CONFIG.items() if key not in absent}
    metadata = {
        'format': 'hearsay-weights-1', 'config': json.dumps(config), 'acts': json.dumps(C.ACTS),
        'layers': json.dumps([{'name': name, 'labels': labels} for name, labels in C.LAYERS]),
        **{name: json.dumps(labels) for head, (name, labels) in LISTS.items() if head in heads(state)},
        'vocabulary': '\n'.join(train.vocabulary().pieces), 'recipe': a.recipe}
    save_file({k: np.ascontiguousarray(v) for k, v in tensors(state, N.CONFIG, getattr(a, 'float')).items()}, a.out, metadata)


if __name__ == '__main__':
    main()
