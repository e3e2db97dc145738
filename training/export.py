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


def tensors(state, config, as_float):
    out = {}
    linear(out, 'embed.word', state['word.weight'], None, as_float)
    for name in ('position', 'shape', 'quote', 'space'):
        out[f'embed.{name}'] = state[f'{name}.weight'].numpy()
    for i in range(config['layers']):
        block(out, f'layer.{i}', state, f'layers.{i}', as_float)
    block(out, 'pair.layer', state, 'pair_layer', as_float)
    for theirs, ours in (('flat', 'flat'), ('act', 'act'), ('pair_token', 'pair.token'), ('pair_gate', 'pair.gate'),
                         ('pair_shift', 'pair.shift'), ('pair_label', 'pair.label')):
        linear(out, ours, state[f'{theirs}.weight'], state[f'{theirs}.bias'], as_float)
    out['pair.distance'] = state['pair_distance.weight'].numpy()
    for name, prefix in (('embed.norm', 'norm'), ('pair.norm', 'pair_norm')):
        for kind in ('weight', 'bias'):
            out[f'{name}.{kind}'] = state[f'{prefix}.{kind}'].numpy()
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('network')
    p.add_argument('out')
    p.add_argument('--float', action='store_true', help='float32 throughout, to measure what int8 costs')
    p.add_argument('--recipe', default='training/train.py')
    a = p.parse_args()
    state = torch.load(a.network, weights_only=True)
    state = state.get('network', state)
    metadata = {
        'format': 'hearsay-weights-1', 'config': json.dumps(N.CONFIG), 'acts': json.dumps(C.ACTS),
        'layers': json.dumps([{'name': name, 'labels': labels} for name, labels in C.LAYERS]),
        'vocabulary': '\n'.join(train.vocabulary().pieces), 'recipe': a.recipe}
    save_file({k: np.ascontiguousarray(v) for k, v in tensors(state, N.CONFIG, getattr(a, 'float')).items()}, a.out, metadata)


if __name__ == '__main__':
    main()
