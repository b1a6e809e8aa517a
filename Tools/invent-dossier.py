"""Writes a large invented dossier, to measure how exports read it.

    python3 Tools/invent-dossier.py STANCES [--shuffled] > dossier.json

A tenth as many actors as stances, 50,000 documents. Stances are in the order of their holders, or, shuffled, have ids
that say nothing of them. The same bytes every time.
"""

import json
import random
import sys

KINDS = ["supports", "condemns", "blames", "opposes", "urges", "denies"]


def records(name, items):
    print(f'  "{name}": [')
    print(",\n".join("    " + json.dumps(item) for item in items))
    print("  ]", end="")


def stances(count, shuffled):
    for number in range(count):
        holder, target = (f"actor-{random.randrange(count // 10):06}" for _ in range(2))
        kind = random.choice(KINDS)
        day = f"{2018 + random.randrange(6)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}"
        quote = f'A spokesman said on day {number} that "this" <could> not go on & had to stop'
        evidence = {"document": f"document-{number % 50_000:06}", "quote": quote, "start": 100,
                    "end": 100 + len(quote)}
        name = f"stance-{number:07}" if shuffled else f"{holder}-{kind}-{target}-{number:07}"
        yield {"id": name, "holder": holder, "type": kind, "target": {"kind": "actor", "id": target}, "date": day,
               "negated": False, "evidence": [evidence]}


def main():
    count, shuffled = int(sys.argv[1]), "--shuffled" in sys.argv
    random.seed(1)
    print('{\n  "format": "stanceline-dossier",\n  "version": 1,')
    records("documents", ({"id": f"document-{i:06}", "title": f"Title {i}", "published": "2024-10-04",
                           "characters": 10_000, "sha256": "0" * 64} for i in range(50_000)))
    print(",")
    records("actors", ({"id": f"actor-{i:06}", "name": f'Actor "{i}" & others', "kind": "person", "country": "XXA"}
                       for i in range(count // 10)))
    print(',\n  "issues": [],\n  "events": [],')
    records("stances", sorted(stances(count, shuffled), key=lambda stance: stance["id"]))
    print("\n}")


if __name__ == "__main__":
    main()
