#!/usr/bin/env python3
"""Measure who is found: gold holders, actor targets and the speakers of gold quotations.

usage: actors.py [--stanceline PROGRAM] [--show] GOLD TEXTS [GOLD TEXTS …]

GOLD holds entities.json and stances.jsonl; TEXTS is the folder of their documents with its corpus.yaml. No codebook of
the corpus is used. A holder or an actor target of a gold stance counts as found when, in the sentences that its quote
touches, a mention or a speaker stands whose names, or those of the bodies it is affiliated with, are names of the gold
entity. A quote that lies in a quotation counts as rightly spoken when one of the quotation's speakers is its holder.
Only the standard library is used.
"""
import argparse, json, os, re, subprocess, sys


def norm(name):
    name = re.sub(r"\s+", " ", re.sub(r"[’`]", "'", name or "").strip().lower())
    return re.sub(r"^(the|a|an|his|its|their) ", "", name).rstrip(".,;:")


class Gold:
    def __init__(self, folder):
        with open(os.path.join(folder, "entities.json"), encoding="utf-8") as file:
            raw = json.load(file)
        self.entities = {key: ({norm(n) for n in value["names"] + [key]}, value["kind"], value.get("docs"))
                         for key, value in raw.items()}
        with open(os.path.join(folder, "stances.jsonl"), encoding="utf-8") as file:
            self.stances = [json.loads(line) for line in file if line.strip()]

    def is_actor(self, key):
        return self.entities.get(key, (set(), "issue", None))[1] not in ("event", "issue")

    def actor(self, names, document):
        for name in map(norm, names):
            for key, (known, kind, documents) in self.entities.items():
                if kind not in ("event", "issue") and (not documents or document in documents) and name in known:
                    return key
        return None


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return file.read()


def place(quote, text):
    """Start and end of a quote in a text, white space aside."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    found = re.search(pattern, text)
    return found.span() if found else None


def chain(actors, identifier, seen=()):
    actor = actors.get(identifier)
    if not actor or identifier in seen:
        return []
    names = [actor["name"]] + actor["aliases"]
    for affiliation in actor["affiliations"]:
        names += chain(actors, affiliation["to"], seen + (identifier,))
    return names


class Tally:
    def __init__(self):
        self.counts = {"holders": [0, 0], "targets": [0, 0], "speakers": [0, 0]}
        self.misses = []

    def add(self, kind, right, message):
        self.counts[kind][1] += 1
        self.counts[kind][0] += right
        if not right:
            self.misses.append(f"{kind[:-1]:8} {message}")


def measure(gold, folder, program, tally):
    output = subprocess.run([program, "actors", "--json", "--no-codebook", folder], stdout=subprocess.PIPE, check=True).stdout
    documents = {record["document"]: record for record in map(json.loads, output.decode("utf-8").splitlines())}
    for stance in gold.stances:
        record = documents.get(stance["doc"])
        if record is None or stance.get("optional"):
            continue
        text = read(os.path.join(folder, stance["doc"] + ".txt"))
        span = place(stance["quote"], text)
        if span is None:
            continue
        check(gold, stance, record, span, tally)


def check(gold, stance, record, span, tally):
    document, actors = stance["doc"], {actor["id"]: actor for actor in record["actors"]}
    entity = lambda identifier: gold.actor(chain(actors, identifier), document)
    touched = {i for i, (start, end) in enumerate(record["sentences"]) if start < span[1] and span[0] < end}
    here = {r[6:] for m in record["mentions"] if m["sentence"] in touched for r in m["referents"] if r.startswith("actor:")}
    speeches = [s for s in record["speeches"] if s["start"] < span[1] and span[0] < s["end"]]
    voices = {speaker for s in speeches for speaker in s["speakers"]}
    found = {entity(identifier) for identifier in here | voices}
    where = f"{document[:12]} «{stance['quote'][:80]}» found {sorted(here | voices)}"
    if gold.is_actor(stance["holder"]):
        tally.add("holders", stance["holder"] in found, f"{stance['holder']}: {where}")
    targets = [t for t in [stance["target"], *stance.get("alt_targets", [])] if gold.is_actor(t)]
    if gold.is_actor(stance["target"]):
        tally.add("targets", bool(set(targets) & found), f"{stance['target']}: {where}")
    quoted = [s for s in speeches if s["kind"] == "direct" and s["start"] <= span[0] + 1 and span[1] - 1 <= s["end"]]
    if quoted:
        speakers = [speaker for s in quoted for speaker in s["speakers"]]
        right = stance["holder"] in {entity(speaker) for speaker in speakers}
        tally.add("speakers", right, f"{stance['holder']}: {document[:12]} «{stance['quote'][:80]}» spoken by {speakers}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stanceline", default=".build/release/stanceline", help="the program")
    parser.add_argument("--show", action="store_true", help="list what was missed")
    parser.add_argument("folders", nargs="+", metavar="GOLD TEXTS")
    options = parser.parse_args()
    if len(options.folders) % 2:
        parser.error("expected pairs of GOLD and TEXTS")
    total = Tally()
    for gold, texts in zip(options.folders[::2], options.folders[1::2]):
        measure(Gold(gold), texts, options.stanceline, total)
    for kind, (right, count) in total.counts.items():
        print(f"{kind:9} {right / count if count else 0:.3f}  ({right} of {count})")
    if options.show:
        print("\n".join(total.misses))


if __name__ == "__main__":
    main()
