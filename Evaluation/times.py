#!/usr/bin/env python3
"""Score `stanceline times` on a file of cases: times.py STANCELINE CASES.jsonl SCORER.py [--show] [--disputed TABLE.tsv]

Writes each case to a text file of its own, with its date in a table, runs the program once and the scorer on its output.
With --disputed, counts again what the scorer calls right of the matched expressions, without those whose annotation
differs in notation only, and without those that the table disputes (document, text, annotation, reason).
"""
import argparse, collections, datetime, json, os, subprocess, sys, tempfile


def main():
    options = argparse.ArgumentParser()
    for name in ("stanceline", "cases", "scorer"):
        options.add_argument(name)
    options.add_argument("--show", action="store_true")
    options.add_argument("--disputed")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = run(given, folder)
        show = ["--show"] if given.show else []
        subprocess.run([sys.executable, given.scorer, given.cases, found, *show], check=True)
        if given.disputed:
            compare(given, found)


def run(given, folder):
    paths = []
    with open(os.path.join(folder, "dct.tsv"), "w", encoding="utf-8") as table:
        for line in open(given.cases, encoding="utf-8"):
            case = json.loads(line)
            paths.append(os.path.join(folder, case["doc"] + ".txt"))
            with open(paths[-1], "w", encoding="utf-8", newline="") as text:
                text.write(case["text"])
            table.write(f"{case['doc']}\t{case['created']}\n")
    found = os.path.join(folder, "found.jsonl")
    with open(found, "w", encoding="utf-8") as out:
        command = [given.stanceline, "times", "--jsonl", "--published-from", os.path.join(folder, "dct.tsv"), *paths]
        subprocess.run(command, stdout=out, check=True)
    return found


def compare(given, found):
    disputed = {}
    for line in open(given.disputed, encoding="utf-8"):
        if not line.startswith("#"):
            doc, text, edtf, reason = line.rstrip("\n").split("\t")
            disputed[doc, text, edtf] = reason
    left_out = collections.Counter()
    right = wrong = 0
    used = set()
    for doc, annotated, got in matched(given.cases, found):
        if annotated["edtf"] == got:
            right += 1
            continue
        key = (doc, annotated["text"], annotated["edtf"])
        kind = notation(annotated["edtf"], got or "-") or disputed.get(key)
        used.add(key)
        if kind:
            left_out[kind] += 1
        else:
            wrong += 1
            if given.show:
                print("WRONG ", *key, "got", got)
    total = right + wrong + sum(left_out.values())
    print(f"matched {total}, equal {right}: {right / total:.3f}")
    notations = sum(count for kind, count in left_out.items() if kind.startswith("notation"))
    for name, count in (("notation", notations), ("notation and dispute", sum(left_out.values()))):
        rest = total - count
        print(f"without {count} of {name}: {right} of {rest} right: {right / rest:.3f}")
    for kind, count in left_out.most_common():
        print(f"{count:5}  {kind}")
    documents = {json.loads(line)["doc"] for line in open(given.cases, encoding="utf-8")}
    for key in sorted(key for key in set(disputed) - used if key[0] in documents):
        print("disputed in vain:", *key)


def matched(cases, found):
    """As the scorer matches: for each annotation the expression that overlaps it most."""
    system = collections.defaultdict(list)
    for line in open(found, encoding="utf-8"):
        record = json.loads(line)
        system[record["doc"]].append(record)
    for line in open(cases, encoding="utf-8"):
        case = json.loads(line)
        records = sorted(system[case["doc"]], key=lambda r: r["start"])
        used = set()
        for date in case["dates"]:
            hits = [
                i for i, r in enumerate(records)
                if i not in used and r["start"] < date["end"] and date["start"] < r["end"]
            ]
            if hits:
                best = max(
                    hits, key=lambda i: min(records[i]["end"], date["end"]) - max(records[i]["start"], date["start"]))
                used.add(best)
                yield case["doc"], date, records[best].get("edtf")


def notation(annotated, got):
    """What the two differ in where they mean the same; None where they do not."""
    if got.replace("~", "") == annotated:
        return "notation: no ~ behind \"around\" and \"c.\""
    if got in (annotated + "/..", "../" + annotated):
        return "notation: \"since\" and \"until\" as the date they name"
    if "T" in got and got.split("T")[0] == annotated:
        return "notation: the day of a time of day"
    if days(annotated) and days(annotated) == days(got):
        return "notation: decades, centuries, seasons, quarters as first and last day"
    return None


def days(edtf):
    """First and last day; None for what has no such."""
    try:
        if "/" in edtf:
            start, end = edtf.split("/")
            return days(start)[0], days(end)[1]
        year, *rest = edtf.strip("~").split("-")
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        if not rest:
            return datetime.date(first, 1, 1), datetime.date(last, 12, 31)
        part = int(rest[0])
        months = {21: (3, 5), 22: (6, 8), 23: (9, 11), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 24: (12, 14)}
        start, end = months.get(part, (part, part))
        if len(rest) > 1:
            return (datetime.date(first, part, int(rest[1])),) * 2
        end_year = first + end // 12
        return datetime.date(first, start, 1), datetime.date(end_year, end % 12 + 1, 1) - datetime.timedelta(1)
    except (ValueError, TypeError, OverflowError):
        return None


if __name__ == "__main__":
    main()
