# SPDX-License-Identifier: Apache-2.0
"""Goes a part of the way from the weights that a further run began with to those it ended with.

    python blend.py START NETWORK.pt SHARE OUT.pt      START as of train.py --start; SHARE 1 is NETWORK.pt itself

What a run with other texts gains it mostly keeps on the line between both, and what it lost comes back sooner
(Wortsman et al., "Robust fine-tuning of zero-shot models", CVPR 2022).
"""

import sys

import torch

import train


def main():
    start, network, share, out = sys.argv[1:]
    begun, ended = train.begin(start).state_dict(), torch.load(network, weights_only=True)
    torch.save({key: begun[key].lerp(value, float(share)) for key, value in ended.items()}, out)


if __name__ == '__main__':
    main()
