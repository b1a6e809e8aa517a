#!/usr/bin/env python3
"""articles*.txt (written by hand) → articles.jsonl. A line starting with @ opens an article (slug, date), # is the headline, E/S/V are entities, stances, events."""

import datetime as dt, glob, json, re, sys

D3 = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def date(w, pub):
    if not w:
        return None

    def one(x):
        if x in D3:
            return str(pub - dt.timedelta((pub.weekday() - D3.index(x)) % 7))
        if x[0] == "+" and x[1:] in D3:
            return str(pub + dt.timedelta((D3.index(x[1:]) - pub.weekday() - 1) % 7 + 1))
        if x == "+week":
            m = pub + dt.timedelta(7 - pub.weekday())
            return f"{m}/{m + dt.timedelta(6)}"
        if x == "lastweek":
            m = pub - dt.timedelta(pub.weekday() + 7)
            return f"{m}/{m + dt.timedelta(6)}"
        if x == "weekend":
            s = pub - dt.timedelta(pub.weekday() + 2)
            return f"{s}/{s + dt.timedelta(1)}"
        if re.match(r"^[+-]\d+$", x):
            return str(pub + dt.timedelta(int(x)))
        return x

    return "/".join(one(x) for x in w.split("/"))


def parse(path, bad):
    out = []
    cur = None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("@ "):
            _, slug, d = line.split()
            cur = {"slug": slug, "pub": dt.date.fromisoformat(d), "s": [], "h": False, "E": [], "S": [], "V": []}
            out.append(cur)
        elif line.startswith("# "):
            cur["s"].append(line[2:])
            cur["h"] = True
        elif line[:2] in ("E ", "S ", "V ") and "|" in line:
            cur[line[0]].append(line[2:])
        elif line:
            cur["s"].append(line)
    return [build(c, bad) for c in out]


def extras(x):
    r = {}
    for p in x.split(";"):
        if not p:
            continue
        k, _, v = p.partition("=")
        r[k] = v
    return r


def build(c, bad):
    pub = c["pub"]
    S = c["s"]
    text = ""
    sents = []
    for k, s in enumerate(S):
        if k:
            text += "\n" if k == 1 and c["h"] else " "
        sents.append([len(text), len(text) + len(s)])
        text += s
    E = {}
    for l in c["E"]:
        f = l.split("|")
        e = {"n": f[0], "k": f[1]}
        if len(f) > 2 and f[2]:
            e["b"] = f[2]
        e["a"] = [a for a in (f[3].split(";") if len(f) > 3 else []) if a]
        E[f[0]] = e

    def err(m):
        bad.append(f"{c['slug']}: {m}")

    def words(n):
        r = sorted([n] + E[n]["a"], key=len, reverse=True)
        if E[n]["k"] == "person":
            r += [n.split(" ")[-1]]
        return r

    def find(n, k, what):
        if n not in E:
            err(f"{what}: no entity {n}")
            return [k, S[k][:1]]
        for j in [k] + [j for d in range(1, 30) for j in (k - d, k + d)]:
            if 0 <= j < len(S):
                for w in words(n):
                    if w in S[j]:
                        if j != k and what[:1] != "V":
                            err(f"{what}: {n} not in sentence {k}")
                        return [j, w]
        err(f"{what}: {n} nowhere")
        return [k, S[k][:1]]

    def ref(v):
        k, _, w = v.partition(":")
        return [int(k), w]

    st = []
    for l in c["S"]:
        f = l.split("|")
        x = extras(f[5]) if len(f) > 5 else {}
        k = int(f[3])
        e = {}
        e["h"] = ref(x["h"]) if "h" in x else find(f[0], k, l)
        e["t"] = ref(x["t"]) if "t" in x else find(f[2], k, l)
        if "d" in x:
            d = date(x["d"], pub)
            if d != str(pub):
                e["d"] = d
        for q in ("alt", "altx"):
            if x.get(q):
                e[q] = x[q].split(",")
        for q in ("neg", "opt", "hedged"):
            if q in x:
                e[q] = 1
        if x.get("re"):
            e["re"] = x["re"]
        if x.get("more"):
            e["more"] = [ref(v) for v in x["more"].split("~")]
        if f[4] not in S[k]:
            err("cue: " + l)
        for m in e.get("more", []) + [e["h"], e["t"]]:
            if m[1] not in S[m[0]]:
                err(f"{m}: {l}")
        st.append([f[0], f[1], f[2], k, f[4], e])
    ev = []
    for l in c["V"]:
        f = l.split("|")
        x = extras(f[5]) if len(f) > 5 else {}
        k = int(f[3])
        e = {}
        for q, m in (("a", "ah"), ("r", "rh")):
            if x.get(q):
                e[q] = x[q].split(",")
                ms = []
                if m in x:
                    ms = [ref(v) for v in x[m].split("~") if v]
                else:
                    ms = [find(n, k, l) for n in e[q]]
                if ms:
                    e[m] = ms
        if x.get("p"):
            e["p"] = x["p"]
        if x.get("dc"):
            e["dc"] = x["dc"]
        if x.get("st"):
            e["st"] = x["st"]
        if x.get("alt"):
            e["alt"] = [date(v, pub) for v in x["alt"].split(",")]
        if "opt" in x:
            e["opt"] = 1
        if x.get("more"):
            e["more"] = [ref(v) for v in x["more"].split("~")]
        if f[4] not in S[k]:
            err("cue: " + l)
        ev.append([f[0], f[1], date(f[2], pub), k, f[4], e])
    for e in E.values():
        for a in e["a"]:
            if a not in text:
                err(f"alias {a}")
        if e["k"] == "person":
            s = e["n"].split(" ")[-1]
            if s in text and s != e["n"] and s not in e["a"] and s[0].isupper():
                e["a"].append(s)
    used = {n for r in st for n in (r[0], r[2], r[5].get("re"), *r[5].get("altx", []))} | {
        n for r in ev for n in r[5].get("a", []) + r[5].get("r", [])
    }
    used |= {E[n]["b"] for n in used if n in E and "b" in E[n]}
    for n in E:
        pass  # names that no record uses are left out
    return {
        "id": "article-" + c["slug"],
        "published": str(pub),
        "headline": c["h"],
        "text": text,
        "sentences": sents,
        "entities": [E[n] for n in E if n in used],
        "stances": st,
        "events": ev,
    }


if __name__ == "__main__":
    bad = []
    R = []
    for p in sorted(glob.glob("articles[0-9].txt")):
        R += parse(p, bad)
    with open("articles.jsonl", "w", encoding="utf-8") as f:
        for r in R:
            f.write(json.dumps(r, ensure_ascii=False) + "\n")
    print("\n".join(bad))
    print(len(R), "articles", sum(len(r["sentences"]) for r in R), "sentences", len(bad), "findings")
