#!/usr/bin/env python3
"""Times hard inputs at n, 2n and 4n: none may grow faster than a little more than in proportion.

    python3 Tests/Robustness/growth.py PROGRAM [CASE…]

Prints user seconds, the growth from n to 4n without the program's start, and the most memory, a case a line. Ends with 1
where a case grows more than sevenfold from n to 4n (n log n gives about five), or takes more than a minute.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile

HASH = "0" * 64


def sentence(words):
    return "Russia " + "very " * words + "condemned Syria on Monday."


def dossier(documents=None, actors=None, issues=None, events=None, stances=None):
    documents = documents if documents is not None else [document("d", 10_000_000)]
    return json.dumps({
        "format": "stanceline-dossier", "version": 1, "documents": documents, "actors": actors or [],
        "issues": issues or [], "events": events or [], "stances": stances or []})


def document(name, characters):
    return {"id": name, "title": name, "published": "2012-05-28", "characters": characters, "sha256": HASH}


def actor(number, **more):
    return {"id": f"a{number:06}", "name": f"Actor {number}", "kind": "person", **more}


def evidence(number):
    return {"document": "d", "quote": "q", "start": number, "end": number + 1}


def stance(number, holder=0, target=1, date="2012-05-28", pieces=None):
    return {"id": f"s{number:07}", "holder": f"a{holder:06}", "type": "condemns",
            "target": {"kind": "actor", "id": f"a{target:06}"}, "date": date, "negated": False,
            "evidence": pieces or [evidence(number)]}


def event(number, date="2012-05-28"):
    return {"id": f"e{number:07}", "label": f"Talks {number}", "type": "CONSULT", "date": date, "status": "occurred",
            "participants": [{"actor": "a000000", "role": "actor"}], "evidence": [evidence(number)]}


def day(number):
    return f"{1900 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"


def line(text, number=0):
    return json.dumps({"id": f"d{number}", "published": "2012-05-28", "text": text}) + "\n"


def chain(tokens):
    """One sentence whose verbs each govern the next one."""
    rows = []
    for number in range(1, tokens + 1):
        head, relation = (0, "root") if number == 1 else (number - 1, "ccomp")
        rows.append(f"{number}\tsaid\tsay\tVERB\tVBD\t_\t{head}\t{relation}\t_\t_")
    return "# newdoc id = d\n# text = " + "said " * tokens + "\n" + "\n".join(rows) + "\n\n"


# By name: the sizes, the input of a size, the arguments. IN is the input's path.
TEXT = ["code", "IN.txt"]
CASES = {
    "one sentence, words": (4000, lambda n: sentence(n), TEXT),
    "one sentence, words, fast parser": (4000, lambda n: sentence(n), TEXT + ["--parser", "fast"]),
    "numbers in one sentence": (5000, lambda n: "1,000 " * n, TEXT),
    "dates in one sentence": (2000, lambda n: "It met on Monday 7 May, " * n, TEXT),
    "coordinated holders": (800, lambda n: ", ".join(["Russia"] * n) + " and China condemned Syria.", TEXT),
    "one quotation": (100_000, lambda n: '"' + "We will meet them. " * (n // 19) + '" Putin said.', TEXT),
    "many quotations": (1000, lambda n: 'Putin said, "We condemn the attack." ' * n, TEXT),
    "abbreviations": (20_000, lambda n: "U.S. " * n, TEXT),
    "one repeated sentence": (4000, lambda n: "Russia condemned Syria on Monday.\n" * n, TEXT),
    "many names": (2000, lambda n: "".join(
        f"{chr(65 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676 % 26)}on Smith{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676 % 26)} spoke.\n"
        for i in range(n)), TEXT),
    "many events": (1000, lambda n: "".join(f"Syria attacked Homs, killing {i + 2} people on Monday.\n" for i in range(n)), TEXT),
    "ccomp chain": (400, chain, ["code", "IN.conllu"]),
    "brackets": (20_000, lambda n: "(" * n + " said", TEXT),
    "JSON lines": (100, lambda n: "".join(line("Russia condemned Syria.", i) for i in range(n)), ["code", "--jsonl"]),
    "same-day events": (4000, lambda n: dossier(actors=[actor(0)], events=[event(i) for i in range(n)]),
                        ["merge", "IN.json", "IN.json"]),
    "events of one day that differ": (4000, lambda n: dossier(actors=[actor(0)], events=[
        {**event(i), "label": "Shelling attack", "type": "ASSAULT", "place": f"Town{i}"} for i in range(n)]),
        ["merge", "IN.json", "IN.json"]),
    "dated stances of one pair, timeline": (10000, lambda n: dossier(
        actors=[actor(0), actor(1)], stances=[stance(i, date=day(i)) for i in range(n)]),
        ["timeline", "-i", "IN.json"]),
    "dated stances of one pair, graph": (10000, lambda n: dossier(
        actors=[actor(0), actor(1)], stances=[stance(i, date=day(i)) for i in range(n)]),
        ["graph", "-i", "IN.json"]),
    "dated stances of one pair, diff": (10000, lambda n: dossier(
        actors=[actor(0), actor(1)], stances=[stance(i, date=day(i)) for i in range(n)]),
        ["diff", "1901-01-01", "1902-01-01", "-i", "IN.json"]),
    "dated stances of one pair, history": (10000, lambda n: dossier(
        actors=[actor(0), actor(1)], stances=[stance(i, date=day(i)) for i in range(n)]),
        ["history", "--actor", "a000000", "-i", "IN.json"]),
    "actors, merge": (5000, lambda n: dossier(actors=[actor(i) for i in range(n)]), ["merge", "IN.json", "IN.json"]),
    "actors, report": (5000, lambda n: dossier(
        actors=[actor(i) for i in range(n)], stances=[stance(i, holder=i, target=(i + 1) % n) for i in range(n)]),
        ["report", "-i", "IN.json"]),
    "actors, graph": (5000, lambda n: dossier(
        actors=[actor(i) for i in range(n)], stances=[stance(i, holder=i, target=(i + 1) % n) for i in range(n)]),
        ["graph", "-i", "IN.json"]),
    "actors, blocs": (5000, lambda n: dossier(
        actors=[actor(i) for i in range(n)], stances=[stance(i, holder=i, target=(i + 1) % n) for i in range(n)]),
        ["graph", "--blocs", "--format", "text", "-i", "IN.json"]),
    "actors, lanes": (5000, lambda n: dossier(
        actors=[actor(i) for i in range(n)], stances=[stance(i, holder=i, target=(i + 1) % n) for i in range(n)]),
        ["timeline", "--lanes", "actor", "-i", "IN.json"]),
    "evidence of one stance, merge": (20000, lambda n: dossier(
        actors=[actor(0), actor(1)], stances=[stance(0, pieces=[evidence(i) for i in range(n)])]),
        ["merge", "IN.json", "IN.json"]),
    "affiliation chain": (500, lambda n: dossier(
        actors=[actor(i, affiliations=[{"to": f"a{i + 1:06}"}] if i + 1 < n else []) for i in range(n)],
        stances=[stance(i, holder=i, target=(i + 1) % n) for i in range(n)]), ["export", "graphml", "--level", "country", "-i", "IN.json"]),
    "affiliation cycle": (500, lambda n: dossier(
        actors=[actor(i, affiliations=[{"to": f"a{(i + 1) % n:06}"}]) for i in range(n)],
        stances=[stance(i, holder=i, target=(i + 1) % n) for i in range(n)]), ["export", "graphml", "--level", "country", "-i", "IN.json"]),
    "every node drawn": (75, lambda n: dossier(
        actors=[actor(i) for i in range(n)], stances=[stance(i, holder=i, target=(i * 7 + 1) % n) for i in range(n)]),
        ["graph", "--max-nodes", "300", "--max-arrows", "600", "-i", "IN.json"]),
    "long names in lanes": (250_000, lambda n: dossier(
        actors=[{"id": "a000000", "name": "n" * n, "kind": "person"}, actor(1)], stances=[stance(0)]),
        ["timeline", "--lanes", "actor", "-i", "IN.json"]),
    "long names in a graph": (250_000, lambda n: dossier(
        actors=[{"id": "a000000", "name": "n m " * (n // 4), "kind": "person"}, actor(1)], stances=[stance(0)]),
        ["graph", "-i", "IN.json"]),
}


def measure(program, arguments, folder, text):
    """User seconds and megabytes of one run."""
    path = os.path.join(folder, "in")
    for ending in (".txt", ".json", ".conllu"):
        with open(path + ending, "w", encoding="utf-8") as file:
            file.write(text)
    script = (
        "import os,resource,subprocess,sys;"
        "r=subprocess.run(sys.argv[1:],stdin=open(os.environ['STDIN']),stdout=subprocess.DEVNULL,"
        "stderr=subprocess.PIPE);"
        "u=resource.getrusage(resource.RUSAGE_CHILDREN);print(r.returncode,u.ru_utime,u.ru_maxrss//1024,"
        "r.stderr[-200:].decode(errors='replace').replace(chr(10),' '))")
    line = [program] + [word.replace("IN", path) if word.startswith("IN.") else word for word in arguments]
    stdin = path + ".txt" if "--jsonl" in arguments else os.devnull
    try:
        run = subprocess.run([sys.executable, "-c", script] + line, capture_output=True, text=True, timeout=120,
                             env={**os.environ, "STDIN": stdin}, check=True)
    except subprocess.TimeoutExpired:
        return 120.0, 0, "more than two minutes"
    code, seconds, memory, *message = run.stdout.split(maxsplit=3)
    return float(seconds), int(memory), "" if code in "01" else f"exit code {code} {' '.join(message)}"


def main():
    program = os.path.abspath(sys.argv[1])
    fails = 0
    with tempfile.TemporaryDirectory(prefix="growth-") as folder:
        start = min(measure(program, ["code", "IN.txt"], folder, "He said.")[0] for _ in range(2))
        print(f"| case | n | seconds at n, 2n, 4n | growth | MB at 4n |\n| --- | --- | --- | --- | --- |")
        for name, (size, make, arguments) in CASES.items():
            if sys.argv[2:] and not any(word in name for word in sys.argv[2:]):
                continue
            runs = [measure(program, arguments, folder, make(size * factor)) for factor in (1, 2, 4)]
            base = start if arguments[0] == "code" else 0.03
            growth = max(runs[2][0] - base, 0.01) / max(runs[0][0] - base, 0.05)
            is_bad = growth > 7 and runs[2][0] > 1 or runs[2][0] > 60
            fails += is_bad
            times = ", ".join(f"{run[0]:.2f}" for run in runs)
            note = " ".join(sorted({run[2] for run in runs if run[2]}))
            print(f"| {name} | {size} | {times} | {growth:.1f}{' FAIL' if is_bad else ''} | {runs[2][1]} | {note}", flush=True)
    sys.exit(1 if fails else 0)


if __name__ == "__main__":
    main()
