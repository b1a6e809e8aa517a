"""Documents, tokens, features and gold labels at word level → one JSON Lines file.

prep.py TEXTS ANN.conllu ACTORS.jsonl TIMES.jsonl OUT.jsonl CORPUS   (CORPUS: folder with articles.tsv, sentences.json, annotations)
prep.py --invented INVENTED.jsonl ANN.conllu ACTORS.jsonl TIMES.jsonl OUT.jsonl
"""

import sys, json, re, csv, os, collections

TYPES = ["supports", "condemns", "blames", "opposes", "urges", "denies"]
PLOVER = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT OTHER".split()


def read_conllu(path, texts):
    """doc → list of sentences; a sentence: list of words [start, end, form, lemma, upos, head(index or -1), deprel], kind."""
    docs = {}
    doc = None
    rows = []
    mwt = None
    kind = "body"

    def flush():
        nonlocal rows, kind
        if rows:
            docs[doc].append({"kind": kind, "words": rows})
        rows = []
        kind = "body"

    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            flush()
            doc = line[14:]
            docs[doc] = []
        elif line.startswith("# kind = "):
            kind = line[9:]
        elif not line:
            flush()
            mwt = None
        elif line[0] != "#":
            c = line.split("\t")
            m = re.search(r"TokenRange=(\d+):(\d+)", c[9])
            if "-" in c[0]:
                x, y = map(int, c[0].split("-"))
                mwt = [x, y, int(m[1]), int(m[2]), int(m[1])]
                continue
            if "." in c[0]:
                continue
            i = int(c[0])
            if m:
                a, b = int(m[1]), int(m[2])
            elif mwt and mwt[0] <= i <= mwt[1]:
                a = mwt[4]
                b = mwt[3] if i == mwt[1] else min(mwt[3], a + len(c[1]))
                mwt[4] = b
                if a == b:
                    a, b = mwt[2], mwt[3]
            else:
                raise SystemExit("no range " + line)
            rows.append([a, b, c[1], c[2], c[3], int(c[6]) - 1, c[7]])
    flush()
    return docs


def norm(n):
    n = re.sub(r"[’`]", "'", n or "").strip().lower()
    n = re.sub(r"\s+", " ", n)
    return re.sub(r"^(the|a|an|his|its|their) ", "", n).rstrip(".,;:")


class Doc:
    def __init__(s, id, text, sents, actors, times):
        s.id, s.text = id, text
        s.words = []
        s.sent_of = []
        s.first = []
        s.kinds = []
        for k, sent in enumerate(sents):
            s.first.append(len(s.words))
            s.kinds.append(sent["kind"])
            base = len(s.words)
            for w in sent["words"]:
                w = list(w)
                w[5] = w[5] + base if w[5] >= 0 else -1
                s.words.append(w)
                s.sent_of.append(k)
        s.first.append(len(s.words))
        n = len(s.words)
        s.mention = [-1] * n
        s.mentions = []
        s.names = {("actor:" + a["id"]): [a["name"], *a["aliases"]] for a in actors["actors"]}
        s.names.update({("issue:" + a["id"]): [a["name"], *a["aliases"]] for a in actors["issues"]})
        s.aff = {
            ("actor:" + a["id"]): [("actor:" + x["to"]) for x in a.get("affiliations", [])] for a in actors["actors"]
        }
        starts = {}
        for i, w in enumerate(s.words):
            starts.setdefault(w[0], i)
        for m in actors["mentions"]:
            ix = s.tokens(m["start"], m["end"])
            if not ix:
                continue
            base = s.first[s.sent_of[ix[0]]]
            h = base + m["head"] if m["sentence"] == s.sent_of[ix[0]] else s.head_of(ix)
            s.mentions.append(
                {"s": m["start"], "e": m["end"], "tok": ix, "head": h, "form": m["form"], "refs": m["referents"]}
            )
        # longest mention first gives the word its mention; the head's own mention wins
        for j in sorted(range(len(s.mentions)), key=lambda j: -len(s.mentions[j]["tok"])):
            for i in s.mentions[j]["tok"]:
                s.mention[i] = j
        for j, m in enumerate(s.mentions):
            h = m["head"]
            o = s.mention[h]
            if s.mentions[o]["head"] != h or len(m["tok"]) > len(s.mentions[o]["tok"]):
                s.mention[h] = j
        s.speeches = [
            {"s": x["start"], "e": x["end"], "kind": x["kind"], "speakers": ["actor:" + y for y in x["speakers"]]}
            for x in actors["speeches"]
        ]
        s.speech = [-1] * n
        for j in sorted(range(len(s.speeches)), key=lambda j: -(s.speeches[j]["e"] - s.speeches[j]["s"])):
            x = s.speeches[j]
            for i, w in enumerate(s.words):
                if x["s"] <= w[0] and w[1] <= x["e"]:
                    s.speech[i] = j
        s.times = []
        s.time = [-1] * n
        for t in times:
            ix = s.tokens(t["start"], t["end"])
            if not ix or t["edtf"] in ("-", None):
                continue
            for i in ix:
                s.time[i] = len(s.times)
            s.times.append({"tok": ix, "edtf": t["edtf"], "type": t["type"]})

    def tokens(s, a, b):
        return [i for i, w in enumerate(s.words) if w[0] < b and w[1] > a]

    def head_of(s, ix):
        """The head word of a span: the word whose own head lies outside; content words first."""
        st = set(ix)
        tops = [i for i in ix if s.words[i][5] not in st]
        good = [i for i in tops if s.words[i][4] not in ("PUNCT", "DET", "ADP", "PART", "SCONJ", "CCONJ", "AUX")]
        # names: a title before a name is the UD head; leave as parsed
        return (good or [i for i in tops if s.words[i][4] != "PUNCT"] or tops or ix)[0]

    def find(s, words, a, b, limit=50):
        """Token lists of the occurrences of some words within a span of characters."""
        out = []
        if not words.strip():
            return out
        pat = (
            re.compile(r"(?<!\w)" + re.escape(words) + r"(?!\w)")
            if re.match(r"\w", words)
            else re.compile(re.escape(words))
        )
        for m in pat.finditer(s.text, a, b):
            ix = s.tokens(m.start(), m.end())
            if ix:
                out.append(ix)
            if len(out) >= limit:
                break
        if not out:
            for m in re.compile(re.escape(words)).finditer(s.text, a, b):
                ix = s.tokens(m.start(), m.end())
                if ix:
                    out.append(ix)
        return out


def label(doc, ann, spans, published):
    ent = {e["n"]: e for e in ann["entities"]}
    text_span = lambda k: spans[k]
    occ_cache = {}

    def occurrences(name):
        """Head words of all name and alias occurrences of an entity in the document, by sentence span number."""
        if name in occ_cache:
            return occ_cache[name]
        heads = {}
        e = ent.get(name, {"n": name})
        for al in sorted({e["n"], *e.get("a", [])}, key=lambda x: -len(x)):
            if len(al) < 2:
                continue
            for k, (a, b) in enumerate(spans):
                for ix in doc.find(al, a, b):
                    h = doc.head_of(ix)
                    if not any(set(ix) & set(o) and len(o) > len(ix) for o, _ in heads.get(k, [])):
                        heads.setdefault(k, []).append((ix, h))
        # pronouns that the linker resolved to a name of this entity
        names = {norm(x) for x in [e["n"], *e.get("a", [])]}
        pron = set()
        for m in doc.mentions:
            if m["form"] == "pronoun" and any({norm(z) for z in doc.names.get(r, [])} & names for r in m["refs"]):
                pron.add(m["head"])
        occ_cache[name] = (heads, pron)
        return occ_cache[name]

    def role(name, k, extra):
        """(near: heads in the sentence of the cue or given mention; all: every acceptable head)"""
        heads, pron = occurrences(name)
        near = set()
        given = set()
        if extra:
            xs = extra if isinstance(extra[0], list) else [extra]
            for j, w in xs:
                if isinstance(j, int) and 0 <= j < len(spans):
                    for ix in doc.find(w, *spans[j])[:3]:
                        given.add(doc.head_of(ix))
        if not given:
            near = {h for _, h in heads.get(k, [])}
        every = given | near | {h for v in heads.values() for _, h in v} | pron
        return sorted(given or near), sorted(every)

    def cue_at(k, cue):
        for ix in doc.find(cue, *spans[k]):
            return ix
        return None

    S = []
    miss = collections.Counter()
    for r in ann["stances"]:
        x = r[5] if len(r) > 5 and r[5] else {}
        places = [(r[3], r[4], x)] + [(q[0], q[1], {}) for q in x.get("more", [])]
        for n, (k, cue, ex) in enumerate(places):
            if not (0 <= k < len(spans)):
                continue
            ix = cue_at(k, cue)
            if not ix:
                miss["cue"] += 1
                continue
            c = doc.head_of(ix)
            hn, ha = role(r[0], k, x.get("h") if n == 0 else None)
            tn, ta = role(r[2], k, x.get("t") if n == 0 else None)
            axn = sorted({h for a in x.get("altx", []) for h in role(a, k, None)[1]})
            miss["stance"] += 1
            if not hn:
                miss["noholdernear"] += 1
            if not ha:
                miss["noholder"] += 1
            if not tn:
                miss["notargetnear"] += 1
            if not ta:
                miss["notarget"] += 1
            S.append(
                {
                    "c": c,
                    "cue": ix,
                    "type": r[1],
                    "alt": [t for t in x.get("alt", []) if t in TYPES],
                    "neg": int(bool(x.get("neg"))),
                    "hedged": int(bool(x.get("hedged"))),
                    "opt": int(bool(x.get("opt"))),
                    "more": int(n > 0),
                    "h": hn,
                    "ha": ha,
                    "t": tn,
                    "ta": ta,
                    "tx": axn,
                    "hn": r[0],
                    "tn": r[2],
                    "d": x.get("d"),
                    "date": date_label(doc, c, k, spans, x.get("d") or published, None, published, bool(x.get("d"))),
                }
            )
    E = []
    for r in ann["events"]:
        x = r[5] if len(r) > 5 and r[5] else {}
        for n, (k, cue) in enumerate([(r[3], r[4])] + [tuple(q[:2]) for q in x.get("more", [])]):
            if not (0 <= k < len(spans)):
                continue
            ix = cue_at(k, cue)
            if not ix:
                miss["ecue"] += 1
                continue
            c = doc.head_of(ix)
            roles = {}
            for key, exk in (("a", "ah"), ("r", "rh")):
                names = x.get(key) or []
                if isinstance(names, str):
                    names = [names]
                ms = x.get(exk)
                rs = []
                for q, nm in enumerate(names):
                    extra = [ms[q]] if ms and q < len(ms) and n == 0 else None
                    rs.append(role(nm, k, extra))
                roles[key] = rs
            p = x.get("p")
            ph = sorted({doc.head_of(o) for o in doc.find(p, *spans[k])}) if isinstance(p, str) and p else []
            pa = sorted({doc.head_of(o) for o in doc.find(p, 0, len(doc.text))}) if isinstance(p, str) and p else []
            E.append(
                {
                    "c": c,
                    "cue": ix,
                    "type": r[1],
                    "st": x.get("st", "occurred"),
                    "opt": int(bool(x.get("opt"))),
                    "more": int(n > 0),
                    "a": roles["a"],
                    "r": roles["r"],
                    "p": [ph, pa],
                    "dv": r[2],
                    "label": r[0],
                    "date": date_label(doc, c, k, spans, r[2], x.get("dc"), published, True, x.get("alt", [])),
                }
            )
    return S, E, miss


def date_label(doc, c, k, spans, value, words, published, explicit, alts=()):
    """What dates it: {'k': 'time', 'w': head words of time expressions} | {'k': 'pub'} | {'k': 'none'} | {'k': '?'}"""
    if value is None:
        return {"k": "none"}
    if words and isinstance(words, str):
        occ = doc.find(words, *spans[k]) or (doc.find(words, *spans[k - 1]) if k else [])
        for ix in occ[:1]:
            ts = {doc.time[i] for i in ix if doc.time[i] >= 0}
            if ts:
                return {"k": "time", "w": sorted({doc.times[t]["tok"][-1] for t in ts})}
            # a time expression that the tagger did not find
    vals = {value, *alts}
    same = [t for t in doc.times if t["edtf"] in vals]
    here = [t for t in same if doc.sent_of[t["tok"][0]] == doc.sent_of[c]]
    if value == published and not here:
        return {"k": "pub"}
    if here:
        return {"k": "time", "w": sorted({t["tok"][-1] for t in here})}
    near = [t for t in same if abs(doc.sent_of[t["tok"][0]] - doc.sent_of[c]) <= 3]
    if near:
        return {"k": "time", "w": sorted({t["tok"][-1] for t in near})}
    return {"k": "?"}


def record(doc, ann, spans, published, publisher, part):
    S, E, miss = label(doc, ann, spans, published) if ann else ([], [], collections.Counter())
    return {
        "doc": doc.id,
        "part": part,
        "published": published,
        "publisher": publisher,
        "words": doc.words,
        "first": doc.first,
        "kinds": doc.kinds,
        "mention": doc.mention,
        "mentions": [
            {"tok": [m["tok"][0], m["tok"][-1] + 1], "head": m["head"], "form": m["form"], "refs": m["refs"]}
            for m in doc.mentions
        ],
        "speech": doc.speech,
        "speeches": doc.speeches,
        "time": doc.time,
        "times": doc.times,
        "names": doc.names,
        "aff": doc.aff,
        "S": S,
        "E": E,
        "text": doc.text,
    }, miss


def load_lines(path, key):
    out = {}
    for l in open(path, encoding="utf-8"):
        if l.strip():
            d = json.loads(l)
            out.setdefault(d[key], []).append(d)
    return out


def main(argv):
    total = collections.Counter()
    if argv[0] == "--invented":
        _, src, ann, act, tim, out = argv
        docs = read_conllu(ann, None)
        A = load_lines(act, "document")
        T = load_lines(tim, "doc")
        o = open(out, "w")
        for l in open(src, encoding="utf-8"):
            r = json.loads(l)
            if r["id"] not in docs:
                print("missing", r["id"])
                continue
            d = Doc(r["id"], r["text"], docs[r["id"]], A[r["id"]][0], T.get(r["id"], []))
            rec, miss = record(d, r, r["sentences"], r["published"], None, "invented")
            total += miss
            o.write(json.dumps(rec) + "\n")
    else:
        texts, ann, act, tim, out, corpus = argv
        docs = read_conllu(ann, texts)
        A = load_lines(act, "document")
        T = load_lines(tim, "doc")
        spans = json.load(open(corpus + "/sentences.json"))
        o = open(out, "w")
        for row in csv.DictReader(open(corpus + "/articles.tsv", encoding="utf-8"), delimiter="\t"):
            id = row["id"]
            text = open(os.path.join(texts, id + ".txt"), encoding="utf-8").read()
            d = Doc(id, text, docs[id], A[id][0], T.get(id, []))
            rec, miss = record(
                d,
                json.load(open(f"{corpus}/annotations/{id}.json")),
                spans[id],
                row["published"] or None,
                row["publisher"],
                row["part"],
            )
            total += miss
            o.write(json.dumps(rec) + "\n")
    print(dict(total))


if __name__ == "__main__":
    main(sys.argv[1:])
