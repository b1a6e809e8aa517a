#!/usr/bin/env python3
"""Sends annotated stances and events through the program as claims of a person, and checks that all come back.

    claims.py STANCELINE GOLD_DIR TEXTS [--keep FOLDER]

GOLD_DIR holds entities.json, stances.jsonl and events.jsonl; TEXTS is the corpus that they annotate. Every record becomes
a claim; the program codes the corpus with these claims alone (`--coder none`). Then each record must stand in the dossier
with its type, day, polarity and quote, said by the annotator. Only names may change: to those of codebook and text.
Python 3, standard library only. Ends with 0 where nothing is lost, else with 1.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

CODER = "person:annotator"


def flat(text):
    """A text with single spaces and straight quotation marks."""
    for mark, plain in (("\u2018", "'"), ("\u2019", "'"), ("\u201c", '"'), ("\u201d", '"')):
        text = text.replace(mark, plain)
    return " ".join(text.split())


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def word(name, text):
    return re.search(r"(?<!\w)" + re.escape(name) + r"(?!\w)", text)


def part(name, names, quote, text):
    """The words for somebody in the quote where it names him, else a name that the text uses, else the name given."""
    known = sorted([name] + names, key=len, reverse=True)
    for candidate in known:
        if word(flat(candidate), flat(quote)):
            return {"text": candidate, "name": name if word(name, text) else candidate}
    for candidate in [name] + names:
        if word(flat(candidate), text):
            return {"name": candidate}
    return None


def sentence_with(keywords, text):
    """The first sentence with the most of some beginnings of words."""
    best = ""
    score = 0
    for sentence in re.split(r"(?<=[.!?\"])\s+|\n+", text):
        found = sum(keyword.lower() in sentence.lower() for keyword in keywords)
        if found > score:
            best, score = sentence.strip(), found
    return best


def whole(quote, text):
    """A quote as the text has it, where the annotator has left words out of it ("..."), or the quote itself."""
    pieces = [re.escape(flat(piece)) for piece in quote.split(" ... ")]
    found = re.search(".{0,400}?".join(pieces), text)
    return found.group(0) if found else quote


def claims_of(gold, texts):
    entities = json.loads((gold / "entities.json").read_text(encoding="utf-8"))
    names = {name: entry.get("names", []) for name, entry in entities.items()}
    sent, unsent = [], []
    for record in lines(gold / "stances.jsonl"):
        text = flat(texts[record["doc"]])
        quote = whole(record["quote"], text)
        claim = {
            "document": record["doc"], "stance": record["type"], "quote": quote, "date": record["date"],
            "negated": record["negated"], "coder": CODER,
        }
        for role in ("holder", "target", "regarding"):
            if not record.get(role):
                continue
            made = part(record[role], names.get(record[role], []), quote, text)
            if made is None:
                # Nothing in the text is so called: the whole quote stands for it.
                made = {"text": quote, "name": record[role]}
            claim[role] = made
        sent.append((record, claim))
    for record in lines(gold / "events.jsonl"):
        quote = sentence_with(record["keywords"], texts[record["doc"]])
        if not quote:
            unsent.append(record)
            continue
        sent.append((record, {
            "document": record["doc"], "event": "OTHER", "quote": quote, "label": record["event"],
            "date": record["date"], "status": record["status"], "key": record["event"], "coder": CODER,
        }))
    return sent, unsent


def returned(claim, dossier):
    """The record that a claim has become, or None."""
    records = dossier["stances"] if "stance" in claim else dossier["events"]
    kind = claim.get("stance") or claim.get("event")
    for record in records:
        if record["type"] != kind or record["date"] != claim["date"]:
            continue
        if "stance" in claim and record["negated"] != claim["negated"]:
            continue
        if "event" in claim and claim["label"] not in [record["label"]] + [
                telling["label"] for telling in record.get("tellings", [])]:
            continue
        for evidence in record["evidence"]:
            if evidence["document"] == claim["document"] and evidence.get("coder") == CODER \
                    and flat(evidence["quote"]) == flat(claim["quote"]):
                return record
    return None


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    program, gold, corpus = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    texts = {path.stem: path.read_text(encoding="utf-8-sig") for path in sorted(corpus.glob("*.txt"))}
    sent, unsent = claims_of(gold, texts)
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(sys.argv[5]) if len(sys.argv) > 5 and sys.argv[4] == "--keep" else pathlib.Path(made)
        claims, out = folder / "claims.jsonl", folder / "dossier.json"
        claims.write_text("".join(json.dumps(claim, ensure_ascii=False) + "\n" for _, claim in sent), encoding="utf-8")
        run = subprocess.run(
            [program, "code", str(corpus), "--coder", "none", "--claims-from", str(claims), "--output", str(out)],
            capture_output=True, text=True)
        print(run.stderr, end="")
        dossier = json.loads(out.read_text(encoding="utf-8"))
    lost = [record for record, claim in sent if returned(claim, dossier) is None]
    for record in lost:
        print("LOST", json.dumps(record, ensure_ascii=False))
    ends = {(stance["holder"], json.dumps(stance["target"])) for stance in dossier["stances"]}
    print(f"{len(sent)} claims sent, {len(sent) - len(lost)} came back, {len(unsent)} records without words in the text; "
          f"{len(dossier['stances'])} stances between {len(ends)} pairs, {len(dossier['events'])} events")
    sys.exit(1 if lost or run.returncode != 0 else 0)


if __name__ == "__main__":
    main()
