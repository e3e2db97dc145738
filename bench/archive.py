#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes a made-up archive of short articles as one WARC file, a compressed record each.

usage: archive.py COUNT > ARCHIVE.warc.gz

Sentences are taken from the project's own sample articles (doc/sample.txt, tests/stories, tests/pages), three
to five an article, drawn from all of them; every name of two words in them becomes another one, wherever it
stands in the article, and days, years and numbers change too, so that no two articles are the same. The same COUNT
gives the same bytes. Each page has a head, a menu and a foot as a paper's pages have. One record in 1,000 is a
page without an article, which is a fault that has to be counted: their number goes to standard error.
"""

import pathlib
import random
import re
import sys
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
NAME = re.compile(r"\b[A-Z][a-z]+(?:[ -][A-Z][a-z]+)+\b")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
FIRST = """Ada Alma Anders Bela Berit Bram Carla Cleo Dagny Dan Edda Egon Elin Emil Fenna Frode Greta Gunnar Hanna Hugo
Ida Ivo Jana Jonas Kaia Karl Lena Leif Maja Milo Nadia Nils Olga Otto Petra Piet Ragna Rolf Sanna Sten Tilda Tom
Ulla Uwe Vera Viggo Wanda Willem Yara Zeno""".split()
HEAD = "Al Ash Bar Bel Brand Cor Dal Dun El Fal Fen Gar Hal Har Hol Kel Lang Lor Mar Mel Nor Oak Pell Quin Rav Sel Stor Tal Ull Wick".split()
TAIL = "berg by dal dorf er feld gard ham ing land ley lund man mark more nes quist rup sen son stad strand ton vik wald wood".split()
GLUE = ["According to a later report, ", "On the same day, ", "In the evening, ", "Later, ", "", "", "", ""]


def read_sentences():
    paths = sorted(ROOT.glob("tests/stories/*/1-article.txt")) + sorted(ROOT.glob("tests/pages/*.txt"))
    sentences = []
    for path in [ROOT / "doc/sample.txt", *paths]:
        for line in path.read_text(encoding="utf-8").splitlines():
            if len(line) > 120 and not re.match(r"[a-z]+: ", line):
                sentences += re.findall(r"[A-Z\"“][^.!?]{40,220}[.!?][\"”]?(?= [A-Z\"“]|$)", line)
    return sorted(set(sentences))


def new_name(rng):
    return f"{rng.choice(FIRST)} {rng.choice(HEAD)}{rng.choice(TAIL)}"


def write_article(rng, sentences):
    """Return (headline, paragraphs) with names, days and numbers exchanged."""
    text = "\n".join(rng.choice(GLUE) + sentence for sentence in rng.sample(sentences, rng.randint(3, 5)))
    for name in sorted(set(NAME.findall(text))):
        other = new_name(rng)
        text = text.replace(name, other)
        text = re.sub(rf"\b{name.split()[-1]}\b", other.split()[-1], text)
    text = re.sub("|".join(DAYS), lambda _: rng.choice(DAYS), text)
    text = re.sub(r"\b\d{1,3}\b", lambda _: str(rng.randint(2, 980)), text)
    text = re.sub(r"\b(19|20)\d\d\b", lambda _: str(rng.randint(1950, 2026)), text)
    return f"{new_name(rng)} and the {rng.choice(HEAD).lower()}{rng.choice(TAIL)} of {rng.randint(2, 9999)}", text.split("\n")


def page(rng, number, sentences):
    if number % 1000 == 999:
        return "<!DOCTYPE html><html lang=en><head><title>Pictures</title></head><body><img src=a.jpg></body></html>"
    headline, paragraphs = write_article(rng, sentences)
    date = f"20{rng.randint(10, 26)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}T{rng.randint(0, 23):02}:15:00Z"
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{headline} | The Daily Made-up</title>
<link rel="canonical" href="https://made-up.example/{number}"><meta property="og:site_name" content="The Daily Made-up">
<meta property="article:published_time" content="{date}"><meta name="author" content="{new_name(rng)}"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>{headline}</h1>
{body}</article><footer><p>Copyright The Daily Made-up</p></footer></body></html>
"""


def record(number, html):
    content = html.encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + content
    head = ("WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\nWARC-Date: 2026-11-29T00:00:00Z\r\n"
            f"WARC-Target-URI: https://made-up.example/{number}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n")
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    return packer.compress(head.encode() + http + b"\r\n\r\n") + packer.flush()


def main():
    count = int(sys.argv[1])
    sentences = read_sentences()
    for number in range(count):
        sys.stdout.buffer.write(record(number, page(random.Random(number), number, sentences)))
    print(f"{count} records, {count // 1000} of them pages without an article, from {len(sentences)} sentences",
          file=sys.stderr)


if __name__ == "__main__":
    main()
