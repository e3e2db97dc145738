# SPDX-License-Identifier: Apache-2.0
"""Draws the losses of a run: python curves.py OUT/curve.tsv > curves.svg"""

import collections
import math
import sys

WIDTH, HEIGHT, LEFT, BOTTOM = 900, 480, 60, 40
COLOURS = ('#1b6ca8', '#c8553d', '#588b3f', '#8d5a97', '#b08a1e', '#3a8d8d', '#666666')


def read(path):
    series = collections.defaultdict(list)
    with open(path, encoding='utf-8') as f:
        for line in f:
            step, *pairs = line.rstrip('\n').split('\t')
            for name, value in (p.split('=') for p in pairs):
                series[name].append((int(step), float(value)))
    return series


def main():
    series = read(sys.argv[1])
    last = max(s for points in series.values() for s, _ in points)
    low = math.log(min(v for points in series.values() for _, v in points))
    high = math.log(max(v for points in series.values() for _, v in points))

    def x(step):
        return LEFT + (WIDTH - LEFT - 110) * step / last

    def y(value):
        return 20 + (HEIGHT - 20 - BOTTOM) * (high - math.log(value)) / (high - low)
    print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" font-size="12">')
    print(f'<text x="{LEFT}" y="14">loss (logarithmic) by step</text>')
    for value in (0.02, 0.05, 0.1, 0.2, 0.5, 1, 2):
        if low <= math.log(value) <= high:
            print(f'<path d="M{LEFT},{y(value):.1f}H{WIDTH - 110}" stroke="#ddd"/><text x="8" y="{y(value) + 4:.1f}">{value}</text>')
    for step in range(0, last + 1, max(1, last // 5)):
        print(f'<text x="{x(step):.0f}" y="{HEIGHT - 12}" text-anchor="middle">{step}</text>')
    for (name, points), colour in zip(sorted(series.items()), COLOURS):
        path = 'L'.join(f'{x(s):.1f},{y(v):.1f}' for s, v in points)
        print(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
        print(f'<text x="{x(points[-1][0]) + 6:.0f}" y="{y(points[-1][1]) + 4:.1f}" fill="{colour}">{name}</text>')
    print('</svg>')


if __name__ == '__main__':
    main()
