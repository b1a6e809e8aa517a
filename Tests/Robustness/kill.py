#!/usr/bin/env python3
"""Kills commands at random moments: the old output must be whole, or the new one, and nothing else may be left.

    python3 Tests/Robustness/kill.py PROGRAM [TIMES [SEED]]

Each command runs TIMES times for each of SIGKILL, SIGTERM, SIGINT and SIGHUP; half of the moments lie in the last fifth of its
time, in which files are written. After SIGKILL what is unfinished may lie there until the next run; files may not be
mixed. Ends with 0 where all is well.
"""
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SIGNALS = [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP]
# What is tested is how files are written: little time goes to coding.
FAST = ["--coder", "rules", "--parser", "fast"]
SEEDS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "seeds")


def contents(folder):
    """Every file below a folder by its path."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def is_working(path):
    return ".stanceline-" in path


class Command:
    """A command line that writes into a folder, with what is there before and after a run."""

    def __init__(self, name, line, old, stdin=None, is_stream=False):
        self.name, self.line, self.old, self.stdin, self.is_stream = name, line, old, stdin, is_stream

    def start(self, folder):
        stdin = open(self.stdin, "rb") if self.stdin else subprocess.DEVNULL
        stdout = open(os.path.join(folder, "out"), "wb") if self.is_stream else subprocess.DEVNULL
        process = subprocess.Popen([word.replace("OUT", folder) for word in self.line], stdin=stdin, stdout=stdout,
                                   stderr=subprocess.DEVNULL)
        return process

    def prepare(self, work):
        folder = os.path.join(work, "out")
        shutil.rmtree(folder, ignore_errors=True)
        if self.old:
            shutil.copytree(self.old, folder)
        else:
            os.makedirs(folder)
        return folder


def finding(command, folder, old, new, number):
    """What is wrong with a folder after a kill, or None."""
    found = contents(folder)
    litter = [path for path in found if is_working(path)] + [
        name for name in os.listdir(folder) if is_working(name)]
    if litter and number != signal.SIGKILL:
        return f"litter: {sorted(set(litter))}"
    whole = {path: text for path, text in found.items() if not is_working(path)}
    if command.is_stream:
        return None if new["out"].startswith(whole["out"]) else "output that is no beginning of the whole"
    if whole in (old, new):
        return None
    # Between two moves of a set: what is still to be moved is whole, and beside it.
    ready = {path.split("/", 1)[1]: text for path, text in found.items() if path.startswith(".stanceline-set/")}
    if ready and {**whole, **ready} == new:
        return None
    return f"mixed: {sorted(path for path in set(old) | set(new) | set(whole) if whole.get(path) != new.get(path))}"


def main():
    program = os.path.abspath(sys.argv[1])
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    generator = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    work = tempfile.mkdtemp(prefix="kill-")
    fails = 0

    def run(*arguments, **options):
        subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL, **options)

    try:
        old, parts = os.path.join(work, "old"), os.path.join(work, "parts")
        run("build", *FAST, os.path.join(SEEDS, "000_f751e5b8b02be965.txt"), "-o", old)
        run("build", *FAST, SEEDS, "-o", parts)
        dossier = os.path.join(parts, "dossier.json")
        file = os.path.join(work, "file")
        os.makedirs(file)
        for name in ("a.graphml", "a.json"):
            with open(os.path.join(file, name), "w", encoding="utf-8") as out:
                out.write("old\n")
        lines = os.path.join(work, "lines.jsonl")
        with open(lines, "w", encoding="utf-8") as out:
            for number in range(40):
                out.write('{"id":"d%d","published":"2012-05-28","text":"Russia condemned Syria on Monday. %s"}\n' % (
                    number, "The United Nations said it would meet on Friday. " * 10))
        commands = [
            Command("build", [program, "build", *FAST, SEEDS, "-o", "OUT"], old),
            Command("export", [program, "export", "graphml", "-i", dossier, "-o", "OUT/a.graphml"], file),
            Command("merge", [program, "merge", dossier, os.path.join(old, "dossier.json"), "-o", "OUT/a.json"], file),
            Command("code --jsonl", [program, "code", *FAST, "--jsonl"], None, stdin=lines, is_stream=True),
            Command("code --jsonl -o", [program, "code", *FAST, "--jsonl", "-o", "OUT/a.json"], file, stdin=lines),
        ]
        for command in commands:
            folder = command.prepare(work)
            before = contents(folder)
            start = time.monotonic()
            if command.start(folder).wait() != 0:
                sys.exit(f"FAIL {command.name} does not run")
            length = time.monotonic() - start
            after = contents(folder)
            for number in SIGNALS:
                ended = 0
                for index in range(times):
                    folder = command.prepare(work)
                    process = command.start(folder)
                    moment = generator.uniform(0.8, 1.05) if index % 2 else generator.uniform(0, 1)
                    time.sleep(moment * length)
                    process.send_signal(number)
                    ended += process.wait() != 0
                    wrong = finding(command, folder, before, after, number)
                    if wrong:
                        fails += 1
                        print(f"FAIL {command.name} {number.name} at {moment:.3f} of {length:.2f} s: {wrong}")
                print(f"{command.name}: {times} x {number.name}, {ended} ended by it", flush=True)
    finally:
        shutil.rmtree(work)
    print(f"{fails} failures")
    sys.exit(1 if fails else 0)


if __name__ == "__main__":
    main()
