#!/usr/bin/env python3
"""Measures what `stanceline read` makes of web pages, on the article-extraction-benchmark.

  reading.py --stanceline PROGRAM --benchmark FOLDER [--show N]

FOLDER is a checkout of scrapinghub/article-extraction-benchmark, outside the project. Bodies are scored by the
benchmark's own evaluate.py, which is run in a folder of its own; titles and dates are counted, and listed with --show.
"""
import argparse, json, os, resource, shutil, subprocess, sys, tempfile, time


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--stanceline", required=True)
    parser.add_argument("--benchmark", required=True)
    parser.add_argument("--show", type=int, default=0, help="list the N worst bodies, and every title and date")
    args = parser.parse_args()
    with open(os.path.join(args.benchmark, "ground-truth.json"), encoding="utf-8") as file:
        truth = json.load(file)

    start = time.monotonic()
    command = [args.stanceline, "read", os.path.join(args.benchmark, "html"), "--json", "--language", "en"]
    run = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    seconds = time.monotonic() - start
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    pages = {}
    for line in run.stdout.splitlines():
        record = json.loads(line)
        pages[os.path.basename(record["file"]).split(".")[0]] = record

    with tempfile.TemporaryDirectory() as work:
        os.mkdir(os.path.join(work, "output"))
        for name in ("ground-truth.json", "evaluate.py"):
            shutil.copy(os.path.join(args.benchmark, name), work)
        bodies = {key: {"articleBody": pages.get(key, {}).get("body", "")} for key in truth}
        with open(os.path.join(work, "output", "stanceline.json"), "w", encoding="utf-8") as file:
            json.dump(bodies, file)
        subprocess.run([sys.executable, "evaluate.py"], cwd=work, check=True)

    dated = [key for key in truth if pages.get(key, {}).get("published")]
    titled = [key for key in truth if pages.get(key, {}).get("titleFrom") == "page"]
    print(f"{len(pages)} of {len(truth)} pages read; {len(titled)} with a title, {len(dated)} with a date")
    print(f"{seconds:.1f} s, {len(pages) / seconds:.0f} pages a second, {memory} MB at most (unpacking and JSON included)")
    if args.show:
        for key in truth:
            page = pages.get(key, {})
            print("\t".join([key[:8], page.get("published", "-"), page.get("publishedFrom", "-"), page.get("title", "-"), truth[key]["url"]]))


main()
