#!/usr/bin/env python3
"""Measures directed sentiment on the sentences of Park, Pan and Joo (2021): who is positive or negative toward whom.

usage: dse.py DATA.tsv STANCELINE [--limit N] [--errors FILE] [--rules]

The two marked names of each sentence are given to the program as a codebook; a sentence is classed by the stance that
the program codes between the two (supports: positive; condemns, blames, opposes: negative). Prints precision, recall
and F1 of each directed class and their mean, with --rules also each rule's precision. Standard library only.
"""
import argparse, collections, json, os, re, subprocess, sys, tempfile

CLASSES = {1: "p+q", 2: "q+p", 3: "p-q", 4: "q-p"}


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "x"


def read(path, limit):
    rows = []
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) == 4 and parts[3].strip().isdigit():
            p, q = (surface(parts[0], name.strip()) for name in parts[1:3])
            rows.append((re.sub(r"[\[\]]", "", parts[0]), p, q, int(parts[3])))
    return rows[:limit] if limit else rows


def surface(text, name):
    """The marked name with the letters that the tagger cut off: "Democrats" where the data say "[Democrat]s"."""
    found = re.search(re.escape("[" + name + "]") + r"(\w*)", text)
    tail = found.group(1) if found and "\u2019" not in name else ""
    return re.sub(r"[\u2019']$", "", name + tail)


def batches(rows):
    """Groups of sentences whose names do not clash: no two different names of a group share a word."""
    groups = []
    for i, (_, p, q, _) in enumerate(rows):
        words = {w: n for n in (p, q) for w in slug(n).split("-")}
        for members, owners in groups:
            if all(owners.get(w, n) == n for w, n in words.items()):
                break
        else:
            members, owners = [], {}
            groups.append((members, owners))
        members.append(i)
        owners.update(words)
    return [members for members, _ in groups]


def code(rows, program):
    """One coded document for each sentence."""
    coded = {}
    for members in batches(rows):
        coded.update(code_batch(rows, members, program))
    return coded


def code_batch(rows, members, program):
    names = sorted({n for i in members for n in rows[i][1:3]})
    with tempfile.TemporaryDirectory() as folder:
        book = os.path.join(folder, "codebook.yaml")
        with open(book, "w", encoding="utf-8") as f:
            f.write("actors:\n")
            for name in names:
                f.write(f"  - id: {slug('dse ' + name)}\n    name: {json.dumps(name, ensure_ascii=False)}\n    kind: person\n")
        lines = "".join(
            json.dumps({"id": f"s{i}", "text": rows[i][0], "published": "2016-01-01"}) + "\n" for i in members)
        run = subprocess.run([program, "code", "--jsonl", "--codebook", book], input=lines, capture_output=True, text=True)
        if run.returncode not in (0, 2):
            sys.exit(run.stderr[-2000:])
    return {d["id"]: d for d in (normalised(json.loads(line)) for line in run.stdout.splitlines() if line)}


def normalised(coded):
    record = coded.get("record") or coded.get("document") or (coded.get("documents") or [{}])[0]
    coded["id"] = coded.get("id") or record.get("id")
    return coded


def predict(coded, p, q):
    """Class and rule of the first directed stance between p and q."""
    actors = {a["id"]: a for a in coded.get("actors", [])}
    def chain(identifier, depth=0):
        actor = actors.get(identifier)
        if not actor or depth > 4:
            return {identifier}
        found = {identifier, actor["name"], *actor.get("aliases", [])}
        for link in actor.get("affiliations", []):
            found |= chain(link["to"], depth + 1)
        return found
    def is_(identifier, name):
        own = slug("dse " + name)
        return any(n == own or n == name or n.lower() == name.lower() for n in chain(identifier))
    for s in coded.get("stances", []):
        if s["target"]["kind"] != "actor" or s.get("negated"):
            continue
        sign = {"supports": 1, "condemns": 3, "blames": 3, "opposes": 3}.get(s["type"])
        rule = s["evidence"][0].get("rule", "?")
        if sign and is_(s["holder"], p) and is_(s["target"]["id"], q):
            return sign, rule
        if sign and is_(s["holder"], q) and is_(s["target"]["id"], p):
            return sign + 1, rule
    return 0, None


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data"), ap.add_argument("program")
    ap.add_argument("--limit", type=int, default=0)
    ap.add_argument("--errors")
    ap.add_argument("--rules", action="store_true")
    a = ap.parse_args()
    rows = read(a.data, a.limit)
    coded = code(rows, a.program)
    pairs, by_rule, errors = collections.Counter(), collections.defaultdict(lambda: [0, 0]), []
    for i, (text, p, q, label) in enumerate(rows):
        guess, rule = predict(coded.get(f"s{i}", {}), p, q)
        pairs[label, guess] += 1
        if rule:
            by_rule[rule][guess != label] += 1
        if guess != label:
            errors.append(f"{CLASSES.get(label, '0')}\t{CLASSES.get(guess, '0')}\t{rule or ''}\t[{p}] [{q}]\t{text}")
    scores = []
    for k, name in CLASSES.items():
        tp = pairs[k, k]
        guessed = sum(n for (_, g), n in pairs.items() if g == k)
        gold = sum(n for (l, _), n in pairs.items() if l == k)
        prec, rec = tp / guessed if guessed else 0, tp / gold if gold else 0
        f1 = 2 * prec * rec / (prec + rec) if prec + rec else 0
        scores.append(f1)
        print(f"{name}  P {prec:.3f}  R {rec:.3f}  F1 {f1:.3f}  ({tp} right of {guessed}, {gold} gold)")
    print(f"macro-F1 {sum(scores) / 4:.3f} on {len(rows)} sentences")
    if a.rules:
        for rule, (right, wrong) in sorted(by_rule.items(), key=lambda x: -sum(x[1])):
            print(f"  {rule:24} {right}/{right + wrong}")
    if a.errors:
        open(a.errors, "w", encoding="utf-8").write("\n".join(errors) + "\n")


if __name__ == "__main__":
    main()
