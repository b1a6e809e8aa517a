#!/usr/bin/env python3
"""Compare inferred publication dates with known ones: publication.py STANCELINE (CASES.jsonl | FOLDER DATES.tsv)... [--show]

Takes documents one by one, once as they are and once without the lines that hold nothing but a date, and tells for how
many a date is inferred and how many known dates lie within it. CASES has `doc`, `created`, `text` and `genre` (only
those in --genres); a FOLDER has texts, and DATES a name, a tab and a date in each line, or is its corpus.yaml.
"""
import argparse, calendar, json, os, re, subprocess, tempfile

MONTHS = "|".join(calendar.month_name[1:])
DATE_LINE = re.compile(rf"\s*(\w+day,? )?(({MONTHS}) \d\d?,? \d{{4}}|\d\d? ({MONTHS}) \d{{4}})\s*", re.IGNORECASE)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("stanceline")
    options.add_argument("inputs", nargs="+")
    options.add_argument("--genres", default="news,interview,speech,court,vlog")
    options.add_argument("--show", action="store_true")
    given = options.parse_args()
    inputs = iter(given.inputs)
    for first in inputs:
        if first.endswith(".jsonl"):
            documents = cases(first, given.genres.split(","))
        else:
            documents = texts(first, next(inputs))
        for name, without in (("as they are", False), ("without lines of a date", True)):
            measure(given, f"{first}, {name}", documents, without)


def cases(path, genres):
    records = [json.loads(line) for line in open(path, encoding="utf-8")]
    return [(r["doc"], r["text"], r["created"]) for r in records if r["genre"] in genres]


def texts(folder, table):
    content = open(table, encoding="utf-8").read()
    if table.endswith(".yaml"):
        dates = dict(re.findall(r"- file: (.*)\.txt\n\s+published: (\S+)", content))
    else:
        dates = dict(line.split("\t") for line in content.splitlines())
    read = lambda name: open(os.path.join(folder, name + ".txt"), encoding="utf-8", newline="").read()
    return [(name, read(name), date) for name, date in sorted(dates.items())]


def measure(given, title, documents, without_date_lines):
    inferred = right = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, text, published in documents:
            if without_date_lines:
                text = "\n".join(line for line in text.split("\n") if not DATE_LINE.fullmatch(line))
            path = os.path.join(folder, name + ".txt")
            with open(path, "w", encoding="utf-8", newline="") as out:
                out.write(text)
            run = subprocess.run([given.stanceline, "times", path], capture_output=True, text=True)
            found = re.search(r": published (\S+), inferred: (.*)", run.stderr)
            if not found:
                continue
            inferred += 1
            first, last = days(found[1])
            is_right = first <= published <= last
            right += is_right
            if given.show or not is_right:
                print("   ", "right" if is_right else "WRONG", name, published, found[1], found[2])
    print(f"{title}: {len(documents)} documents, {inferred} inferred, {right} right")


def days(edtf):
    """First and last day as text; the last may be one too late in a month, which no comparison minds."""
    start, _, end = edtf.replace("~", "").partition("/")
    end = end or start
    return start + "-01-01"[len(start) - 4:], end + "-12-31"[len(end) - 4:]


if __name__ == "__main__":
    main()
