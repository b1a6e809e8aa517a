#!/usr/bin/env python3
"""Score `stanceline times` on a file of cases: times.py STANCELINE CASES.jsonl SCORER.py

Writes each case to a text file of its own, with its date in a table, runs the program once and the scorer on its output.
"""
import json, os, subprocess, sys, tempfile


def main():
    stanceline, cases, scorer = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        with open(os.path.join(folder, "dct.tsv"), "w", encoding="utf-8") as table:
            for line in open(cases, encoding="utf-8"):
                case = json.loads(line)
                paths.append(os.path.join(folder, case["doc"] + ".txt"))
                with open(paths[-1], "w", encoding="utf-8", newline="") as text:
                    text.write(case["text"])
                table.write(f"{case['doc']}\t{case['created']}\n")
        found = os.path.join(folder, "found.jsonl")
        with open(found, "w", encoding="utf-8") as out:
            command = [stanceline, "times", "--jsonl", "--published-from", os.path.join(folder, "dct.tsv"), *paths]
            subprocess.run(command, stdout=out, check=True)
        subprocess.run([sys.executable, scorer, cases, found, *sys.argv[4:]], check=True)


if __name__ == "__main__":
    main()
