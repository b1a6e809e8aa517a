#!/usr/bin/env python3
"""Cross-document timelines of the SemEval-2015 trial data, by the program: track A (own events) or B (given mentions).

    timelines.py STANCELINE DATA_DIR OUT_DIR [--own]

DATA_DIR holds `input` (texts, dct.tsv, events.tsv, targets.list); OUT_DIR/b (or /a with --own) gets a file for each target.
Score with timeline_eval.py GOLD OUT_DIR/b. An event is a target's where one of its participants has the target's name, or
where the quote names the target. In track A the mention is the word that the program gives as cue.
"""

import collections, json, os, re, subprocess, sys

binary, data, out = sys.argv[1:4]
own = "--own" in sys.argv
folder = os.path.join(data, "input")
rows = lambda name: [line.rstrip("\n").split("\t") for line in open(os.path.join(folder, name), encoding="utf-8")]
dates = dict(rows("dct.tsv"))
targets = [line.strip() for line in open(os.path.join(folder, "targets.list"), encoding="utf-8") if line.strip()]
os.makedirs(os.path.join(out, "texts"), exist_ok=True)
texts = {}
listing = ["documents:"]
for document, day in dates.items():
    texts[document] = open(os.path.join(folder, document + ".txt"), encoding="utf-8").read()
    with open(os.path.join(out, "texts", document + ".txt"), "w", encoding="utf-8") as file:
        file.write(texts[document])
    listing.append(f'  - file: "{document}.txt"\n    published: {day}')
with open(os.path.join(out, "texts", "corpus.yaml"), "w", encoding="utf-8") as file:
    file.write("\n".join(listing) + "\n")
given = {}
for document, _, start, end, _, name in rows("events.tsv"):
    given[document, int(start)] = (int(end), name)
command = [binary, "code", os.path.join(out, "texts"), "-o", os.path.join(out, "dossier.json")]
if not own:
    path = os.path.join(out, "mentions.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        for (document, start), (end, _) in given.items():
            file.write(json.dumps({"document": document, "span": [start, end]}) + "\n")
    command += ["--mentions", path]
subprocess.run(command, check=True)
dossier = json.load(open(os.path.join(out, "dossier.json"), encoding="utf-8"))
actors = {actor["id"]: [actor["name"], *actor.get("aliases", [])] for actor in dossier["actors"]}
words = lambda text: set(re.findall(r"\w+", text.lower()))


def anchor(date):
    """An EDTF day, month or year as the task writes it; of an interval nothing is known but where it ends."""
    day = re.match(r"\d{4}(-\d\d(-\d\d)?)?", date.split("/")[0] or date.split("/")[-1])
    return day[0] if day and "/" not in date else "XXXX-XX-XX"


track = os.path.join(out, "a" if own else "b")
os.makedirs(track, exist_ok=True)
for target in targets:
    wanted = words(target)
    lines = collections.defaultdict(set)
    for event in dossier["events"]:
        names = [name for one in event.get("participants", []) for name in actors.get(one["actor"], [])]
        for telling in event["evidence"]:
            cue = telling.get("cue")
            if not cue:
                continue
            if not (any(wanted <= words(name) for name in names) or wanted <= words(telling["quote"])):
                continue
            document = telling["document"]
            at = [name for (d, start), (end, name) in given.items() if d == document and start < cue[1] and cue[0] < end]
            sentence = telling["sentence"]
            lines[anchor(event["date"])].update(at or [f"{document}-{sentence}-{texts[document][cue[0]:cue[1]]}"])
    with open(os.path.join(track, target.lower().replace(" ", "_") + ".txt"), "w", encoding="utf-8") as file:
        file.write(target + "\n")
        number = 0
        for day in sorted(lines):
            number += day != "XXXX-XX-XX"
            for name in sorted(lines[day]):
                file.write(f"{number if day != 'XXXX-XX-XX' else 0}\t{day}\t{name}\n")
