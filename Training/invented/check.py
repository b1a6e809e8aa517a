#!/usr/bin/env python3
"""check.py FILE.jsonl… [--names]: every cue and mention in its sentence, dates in keeping with publication and date words, names unique; statistics.
--names prints the invented names (persons, places, organisations) for a comparison with sets that may not be used."""

import collections, datetime as dt, json, re, sys

KINDS = {"person", "state", "organization", "group", "issue", "event"}
ST = {"supports", "condemns", "blames", "opposes", "urges", "denies"}
EV = set(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT OTHER".split()
)
SX = {"h", "t", "neg", "alt", "altx", "opt", "d", "re", "more", "hedged"}
EX = {"p", "a", "r", "st", "alt", "dc", "opt", "more", "ah", "rh", "off"}
WEEK = "monday tuesday wednesday thursday friday saturday sunday".split()
MON = "january february march april may june july august september october november december".split()
DATE = re.compile(r"^\d{4}(-\d\d(-\d\d)?)?~?(/\d{4}(-\d\d(-\d\d)?)?~?)?$")


def dates(dc, date, pub, st):
    """None if the words fit the date, else what is expected"""
    w = dc.lower()
    day = re.search("|".join(WEEK), w)
    if date is None:
        return None
    if w == "yesterday":
        x = str(pub - dt.timedelta(1))
        return None if date == x else x
    if w == "tomorrow":
        x = str(pub + dt.timedelta(1))
        return None if date == x else x
    m = re.search(r"(\d{1,2}) (%s)|(%s) (\d{1,2})\b" % ("|".join(MON), "|".join(MON)), w)
    if m:
        d, mo = int(m.group(1) or m.group(4)), MON.index(m.group(2) or m.group(3)) + 1
        return None if date[5:10] == f"{mo:02d}-{d:02d}" else f"{mo:02d}-{d:02d}"
    if day and re.match(r"^\d{4}-\d\d-\d\d$", date) and not re.search(r"(before|after|earlier|later|week)", w):
        x = dt.date.fromisoformat(date)
        if x.weekday() != WEEK.index(day.group(0)):
            return "a " + day.group(0)
        gap = (pub - x).days
        if st == "planned":
            return None if -14 < gap <= 0 else "a coming day"
        return None if 0 <= gap <= 6 else "on or just before publication"
    for i, mn in enumerate(MON):
        if re.search(r"\bin (early |late |mid-)?%s\b" % mn, w):
            return None if re.match(r"^\d{4}-%02d" % (i + 1), date) else mn
    m = re.match(r"^in (\d{4})$", w)
    if m:
        return None if date.startswith(m.group(1)) else m.group(1)
    if w == "last month":
        y, mo = divmod(pub.year * 12 + pub.month - 2, 12)
        return None if date.startswith(f"{y}-{mo + 1:02d}") else "last month"
    if w == "last year":
        return None if date.startswith(str(pub.year - 1)) else "last year"
    if w == "next year":
        return None if date.startswith(str(pub.year + 1)) else "next year"
    return None


def check(r):
    bad = []
    t = r["text"]
    S = [t[a:b] for a, b in r["sentences"]]
    pub = dt.date.fromisoformat(r["published"])
    names = [e["n"] for e in r["entities"]]
    if len(set(names)) != len(names):
        bad.append("names not unique")
    for (a, b), (c, d) in zip(r["sentences"], r["sentences"][1:]):
        if t[b:c].strip() or b > c:
            bad.append("sentences overlap or leave text out")
    if r["sentences"][0][0] != 0 or t[r["sentences"][-1][1] :].strip():
        bad.append("text outside sentences")
    for s in S:
        if re.search(r"[\ue000-\uf8ff{}|\[\]]|  | [,.;]|\.\.|,,|,\.", s):
            bad.append("litter: " + s)
        if s[:1].islower():
            bad.append("small letter: " + s)
    own = collections.defaultdict(set)
    for e in r["entities"]:
        if e["k"] not in KINDS:
            bad.append("kind")
        if e.get("b") and e["b"] not in names:
            bad.append("body " + e["b"])
        for a in e.get("a", []):
            if a not in t:
                bad.append(f"alias '{a}' not in text")
            own[a.lower()].add(e["n"])

    def has(p, what):
        if not (0 <= p[0] < len(S)) or p[1] not in S[p[0]] or not p[1]:
            bad.append(f"{what}: {p}")

    seen = set()
    for x in r["stances"]:
        e = x[5]
        if x[1] not in ST or x[0] not in names or x[2] not in names or set(e) - SX:
            bad.append(f"stance {x}")
        has([x[3], x[4]], "cue")
        has(e["h"], "h")
        has(e["t"], "t")
        for m in e.get("more", []):
            has(m, "more")
        if e.get("re") and e["re"] not in names:
            bad.append("re")
        if e.get("d") and not DATE.match(e["d"]):
            bad.append("date " + e["d"])
        if e.get("d") and e["d"][:10] > r["published"] and len(e["d"]) >= 10:
            bad.append("stance after publication")
        if x[0] == x[2]:
            bad.append("stance on oneself")
        k = (x[0], x[1], x[2], e.get("d"))
        if k in seen:
            bad.append(f"twice: {k}")
        seen.add(k)
    lab = set()
    for x in r["events"]:
        e = x[5]
        if x[0] in lab:
            bad.append("label twice " + x[0])
        lab.add(x[0])
        if x[1] not in EV or set(e) - EX:
            bad.append(f"event {x}")
        has([x[3], x[4]], "event cue")
        for n in e.get("a", []) + e.get("r", []):
            if n not in names:
                bad.append(f"actor {n}")
        for p in e.get("ah", []) + e.get("rh", []) + e.get("more", []):
            has(p, "mention")
        if e.get("p") and e["p"] not in t:
            bad.append("place")
        if x[2] and not DATE.match(x[2]):
            bad.append("date " + x[2])
        if e.get("dc"):
            if not any(e["dc"] in s for s in S):
                bad.append("dc " + e["dc"])
            w = dates(e["dc"], x[2], pub, e.get("st"))
            if w:
                bad.append(f"date {x[2]} of '{e['dc']}' ({r['published']}): {w}")
        if x[2] and e.get("st") != "planned" and re.match(r"\d{4}-\d\d-\d\d$", x[2]) and x[2] > r["published"]:
            bad.append(f"occurred after publication: {x[0]}")
    for k in ("stances", "events"):
        for rec, sp in zip(r[k], r.get("spans", {}).get(k, [])):
            if t[slice(*sp["cue"])] != rec[4]:
                bad.append("span of cue")
    return bad


def main():
    files = [a for a in sys.argv[1:] if not a.startswith("-")]
    nb = 0
    for f in files:
        R = [json.loads(l) for l in open(f, encoding="utf-8")]
        c = collections.Counter()
        ty = collections.Counter()
        ev = collections.Counter()
        fr = collections.Counter()
        kinds = collections.Counter()
        cues = collections.defaultdict(set)
        texts = collections.Counter()
        ecues = set()
        dcs = set()
        people = set()
        L = collections.Counter()
        if len({r["id"] for r in R}) != len(R):
            print("ids not unique")
            nb += 1
        for r in R:
            for b in check(r):
                nb += 1
                print(r["id"], b) if nb < 60 else None
            t = r["text"]
            S = [t[a:b] for a, b in r["sentences"]]
            c["docs"] += 1
            c["sentences"] += len(S)
            c["words"] += len(t.split())
            L[len(S)] += 1
            st = {x[3] for x in r["stances"]} | {m[0] for x in r["stances"] for m in x[5].get("more", [])}
            neg = {x[3] for x in r["stances"] if x[5].get("neg")}
            es = {x[3] for x in r["events"] if not x[5].get("opt")}
            c["headlines"] += r["headline"]
            c["with stance"] += len(st)
            c["with event"] += len(es | {x[3] for x in r["events"]})
            c["without stance"] += len(S) - len(st)
            c["without anything"] += len(S) - len(st | es | {x[3] for x in r["events"]})
            c["negated"] += sum(1 for x in r["stances"] if x[5].get("neg"))
            c["stances dated"] += sum(1 for x in r["stances"] if x[5].get("d"))
            c["holder elsewhere"] += sum(1 for x in r["stances"] if x[5]["h"][0] != x[3])
            c["holder pronoun"] += sum(
                1 for x in r["stances"] if x[5]["h"][1].lower() in ("he", "she", "it", "they", "we", "our", "i")
            )
            c["target pronoun"] += sum(
                1 for x in r["stances"] if x[5]["t"][1].lower() in ("it", "this", "that", "they", "them")
            )
            for x in r["stances"]:
                ty[("not " if x[5].get("neg") else "") + x[1]] += 1
                cues[x[1]].add(x[4].lower())
            for x in r["events"]:
                ev[x[1]] += 1
                ecues.add(x[4].lower())
                c["events opt"] += x[5].get("opt", 0)
                c["events " + (x[5].get("st") or "occurred")] += 1
                c["events undated"] += x[2] is None
                if x[5].get("dc"):
                    dcs.add(x[5]["dc"])
            for k in r.get("frames", []):
                fr[k] += 1
            for e in r["entities"]:
                kinds[e["k"]] += 1
                people.add(e["n"])
            for s in S:
                texts[s] += 1
        n = c["sentences"]
        print(f"== {f}")
        print({k: v for k, v in c.items()})
        print(
            "share without stance %.2f, without anything %.2f; sentences said more than once %d"
            % (c["without stance"] / n, c["without anything"] / n, sum(1 for v in texts.values() if v > 1))
        )
        print("stances", sum(ty.values()), dict(ty.most_common()))
        print(
            "different cues", {k: len(v) for k, v in cues.items()}, "event cues", len(ecues), "date wordings", len(dcs)
        )
        print("events", sum(ev.values()), dict(ev.most_common()))
        print("entities", dict(kinds), "different names", len(people))
        print("sentences a document", dict(sorted(L.items())))
        print("kinds of frame", dict(fr.most_common()))
        if "--names" in sys.argv:
            print("\n".join(sorted(people)))
    print(nb, "findings")
    sys.exit(nb > 0)


if __name__ == "__main__":
    main()
