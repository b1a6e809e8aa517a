#!/usr/bin/env python3
"""Writes invented.jsonl: invented news texts with stances and dated events (see README). Deterministic: generate.py [N] [SEED]. CC0."""

import datetime as dt, json, random, sys
from engine import *
from makers import compose


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    seen = set()
    k = 0
    i = 0
    with open("invented.jsonl", "w", encoding="utf-8") as f:
        while k < n:
            rng = random.Random(f"{seed}-{i}")
            i += 1
            pub = dt.date(2009, 1, 1) + dt.timedelta(rng.randrange(0, 8000))
            D = Doc(rng, pub)
            compose(D)
            if not D.sents:
                continue
            r = finish(D, f"inv-{k + 1:04d}")
            if r["text"] in seen:
                continue
            seen.add(r["text"])
            k += 1
            f.write(json.dumps(r, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
