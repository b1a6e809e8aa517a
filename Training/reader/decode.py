"""From the network's probabilities to stance and event candidates; the same as LearnedCoder does."""

import re, math, sys, os, json, collections

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import torch, torch.nn.functional as F
from network import *

FIRST = {"we", "us", "our", "ours", "i", "me", "my", "mine", "ourselves", "myself"}
CLAUSAL = {
    "acl:relcl",
    "appos",
    "parataxis",
    "cop",
    "nsubj",
    "nsubj:pass",
    "aux",
    "aux:pass",
    "advcl",
    "mark",
    "conj",
    "cc",
    "ccomp",
    "discourse",
    "vocative",
    "expl",
    "csubj",
    "dislocated",
    "orphan",
    "list",
}


class Tree:
    def __init__(s, d):
        s.d = d
        W = d["words"]
        s.kids = collections.defaultdict(list)
        for i, w in enumerate(W):
            if w[5] >= 0:
                s.kids[w[5]].append(i)
        s.cache = {}

    def span(s, i, shallow=False):
        """Words of the noun phrase headed by i: contiguous around it."""
        key = (i, shallow)
        if key in s.cache:
            return s.cache[key]
        W = s.d["words"]
        keep = set([i])
        stack = [i]
        verb = W[i][4] in ("VERB", "AUX")
        while stack:
            x = stack.pop()
            for k in s.kids[x]:
                r = W[k][6]
                b = r.split(":")[0]
                if x == i and b in ("case", "punct"):
                    continue
                if x == i and (r in CLAUSAL or b in ("cc", "conj")):
                    continue
                if x == i and verb and b in ("advmod", "obl") and k < i:
                    continue
                if shallow and x == i and b in ("nmod", "acl", "obl") and k > i:
                    continue
                if b == "acl" and r == "acl:relcl" or b in ("parataxis", "appos"):
                    continue
                keep.add(k)
                stack.append(k)
        a = i
        while a - 1 in keep:
            a -= 1
        b = i
        while b + 1 in keep:
            b += 1
        while b > i and (W[b][4] == "PUNCT" and W[b][2] not in (")", '"', "”", "%")):
            b -= 1
        while a < i and W[a][4] == "PUNCT" and W[a][2] in (",", ";", ":", "-", "–", "—"):
            a += 1
        s.cache[key] = (a, b)
        return a, b

    def text(s, i, shallow=False):
        a, b = s.span(i, shallow)
        W = s.d["words"]
        if W[a][4] in ("DET",) and a < i:
            a += 1
        return re.sub(r"\s+", " ", s.d["text"][W[a][0] : W[b][1]])


def units(d, tree, i, holder):
    """What a word stands for: list of ('actor'|'issue', key, names)."""
    W = d["words"]
    w = W[i]
    m = d["mention"][i]
    if m >= 0:
        M = d["mentions"][m]
        inside = M["head"] == i or holder and W[i][4] in ("PROPN",) or W[i][4] == "PROPN"
        if inside:
            out = []
            for r in M["refs"]:
                kind = r.split(":")[0]
                if holder and kind != "actor":
                    continue
                names = chain(d, r)
                if kind == "issue" or M["form"] != "pronoun" and M["form"] != "name":
                    names = names + [tree.text(i), tree.text(i, True)]
                out.append((kind, r, names, w))
            if out:
                return out
    if w[4] in ("PRON", "DET"):
        if w[2].lower() in FIRST:
            s = d["speech"][i]
            if s >= 0 and d["speeches"][s]["speakers"]:
                return [("actor", r, chain(d, r), w) for r in d["speeches"][s]["speakers"]]
            return [
                (
                    "actor",
                    "author",
                    ["AUTHOR", d.get("publisher") or ""]
                    + (
                        {
                            "The White House": [
                                "White House",
                                "United States",
                                "President Biden",
                                "Joe Biden",
                                "Biden administration",
                            ]
                        }.get(d.get("publisher"), [])
                    ),
                    w,
                )
            ]
        return []
    if w[4] in ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "SYM", "X", "ADV"):
        if holder and w[4] in ("VERB", "ADV", "SYM"):
            return []
        t = tree.text(i)
        u = tree.text(i, True)
        return [("actor" if holder else "np", "np:" + norm(u if holder else t), [t, u, w[2]] if holder else [t, u], w)]
    return []


def norm(n):
    n = re.sub(r"[’`]", "'", n or "").strip().lower()
    n = re.sub(r"\s+", " ", n)
    return re.sub(r"^(the|a|an|his|its|their) ", "", n).rstrip(".,;:")


def chain(d, r, seen=()):
    out = list(d["names"].get(r, []))
    for x in d["aff"].get(r, []):
        if x not in seen:
            out += chain(d, x, seen + (r,))
    return out


def predict(net, docs, piece, batch=8, low=0.04):
    """Runs the network; yields (doc, window, dict of tensors)."""
    net.eval()
    ws = []
    for d in docs:
        for w in Windows(d, piece).windows:
            w["pf"] = pair_features(w)
            ws.append(w)
    order = sorted(range(len(ws)), key=lambda i: sum(map(len, ws[i]["pieces"])))
    out = [None] * len(ws)
    with torch.no_grad():
        for k in range(0, len(order), batch):
            ix = order[k : k + batch]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                Z = net.words([ws[i] for i in ix])
            for i, z in zip(ix, Z):
                out[i] = heads(net, ws[i], z.float(), low)
    return list(zip(ws, out))


def heads(net, w, z, low):
    n = z.shape[0]
    own = w["o"] - w["a"]
    cue = torch.sigmoid(net.cue(z))
    tgt = torch.sigmoid(net.tgt(z))
    ev = F.softmax(net.event(z), 1)
    st = F.softmax(net.status(z), 1)
    pf = w["pf"].long()

    def ptr(name, rows, kinds):
        if not rows:
            return []
        r = torch.tensor(rows)
        return F.softmax(net.ptr[name](z[r], torch.tensor(kinds), z, pf[r]), 1)

    cr = [(i, y) for i in range(own, n) for y in range(6) if cue[i, y] > low]
    tr = [(i, y) for i in range(own, n) for y in range(6) if tgt[i, y] > low]
    er = [(i, int(ev[i, 1:].argmax())) for i in range(own, n) if 1 - ev[i, 0] > 0.1]
    a = lambda L: [x[0] for x in L]
    b = lambda L: [x[1] for x in L]
    return {
        "cue": cue,
        "tgt": tgt,
        "ev": ev,
        "st": st,
        "cr": cr,
        "tr": tr,
        "er": er,
        "ch": ptr("cue-holder", a(cr), b(cr)),
        "ct": ptr("cue-target", a(cr), b(cr)),
        "th": ptr("target-holder", a(tr), b(tr)),
        "tc": ptr("target-cue", a(tr), b(tr)),
        "cd": ptr("date", a(cr), [len(PLOVER) + y for _, y in cr]),
        "ed": ptr("date", a(er), b(er)),
        "ea": ptr("event-actor", a(er), b(er)),
        "er_": ptr("event-recipient", a(er), b(er)),
        "ep": ptr("event-place", a(er), b(er)),
    }


def gather(d, tree, w, row, holder, low=0.06):
    """Units by probability mass: key → (mass, unit, best word)."""
    a = w["a"]
    acc = {}
    vals = row.tolist()
    for j, p in enumerate(vals[: w["b"] - a]):
        if p < 0.01:
            continue
        for u in units(d, tree, a + j, holder):
            k = u[1]
            if k in acc:
                acc[k][0] += p
            else:
                acc[k] = [p, u, a + j, p]
            if p > acc[k][3]:
                acc[k][2] = a + j
                acc[k][3] = p
    return {k: v for k, v in acc.items() if v[0] >= low}


def stances(d, tree, w, o):
    """Candidates of one window: (holder key, type, target key) → features."""
    a = w["a"]
    C = {}

    def slot(hk, hu, y, tk, tu, sent):
        k = (hk, y, tk, sent)
        if k not in C:
            C[k] = {
                "h": hu,
                "t": tu,
                "y": y,
                "sent": sent,
                "A": 0,
                "cue": 0,
                "ch": 0,
                "ct": 0,
                "B": 0,
                "tgt": 0,
                "th": 0,
                "tc": 0,
                "neg": 0,
                "hedge": 0,
                "cw": None,
                "hw": None,
                "tw": None,
                "hm": 0,
                "tm": 0,
            }
        return C[k]

    tcache = {}
    for q, (c, y) in enumerate(o["cr"]):
        H = gather(d, tree, w, o["ch"][q], True)
        T = gather(d, tree, w, o["ct"][q], False)
        if not H or not T:
            continue
        hm = max(v[0] for v in H.values())
        tm = max(v[0] for v in T.values())
        p = o["cue"][c, y].item()
        for hk, hv in H.items():
            if hv[0] < 0.25 * hm:
                continue
            for tk, tv in T.items():
                if tk == hk or tv[0] < 0.2 * tm:
                    continue
                s = slot(hk, hv[1], y, tk, tv[1], w["sent"][c])
                A = p * hv[0] * tv[0]
                if A > s["A"]:
                    s.update(
                        A=A,
                        cue=p,
                        ch=hv[0],
                        ct=tv[0],
                        hm=hv[0] / hm,
                        tm=tv[0] / tm,
                        neg=o["cue"][c, 6].item(),
                        hedge=o["cue"][c, 7].item(),
                        cw=a + c,
                        hw=hv[2],
                        tw=tv[2],
                    )
    for q, (t, y) in enumerate(o["tr"]):
        H = gather(d, tree, w, o["th"][q], True)
        if not H:
            continue
        hm = max(v[0] for v in H.values())
        p = o["tgt"][t, y].item()
        cq = int(o["tc"][q][: w["b"] - a].argmax())
        for tu in units(d, tree, a + t, False):
            for hk, hv in H.items():
                if hk == tu[1] or hv[0] < 0.25 * hm:
                    continue
                s = slot(hk, hv[1], y, tu[1], tu, w["sent"][t])
                B = p * hv[0]
                if B > s["B"]:
                    s.update(B=B, tgt=p, th=hv[0], tc=o["tc"][q][cq].item())
                    if s["cw"] is None:
                        s.update(
                            cw=a + cq, hw=hv[2], tw=a + t, neg=o["cue"][cq, 6].item(), hedge=o["cue"][cq, 7].item()
                        )
    return C


def record(d, s, score):
    hu, tu = s["h"], s["t"]
    kind = "actor" if tu[0] == "actor" else "issue"
    a, b = d["first"][s["sent"]], d["first"][s["sent"] + 1]
    return {
        "doc": d["doc"],
        "holder": hu[2],
        "type": TYPES[s["y"]],
        "target": tu[2],
        "target_kind": kind,
        "negated": bool(s["neg"] > 0.5),
        "date": d["published"],
        "quote": d["text"][d["words"][a][0] : d["words"][b - 1][1]],
        "score": score,
        "cuew": d["words"][s["cw"]][2] if s["cw"] is not None else "",
    }


def logit(p):
    p = min(max(p, 1e-4), 1 - 1e-4)
    return math.log(p / (1 - p))


FEATS = ["A", "cue", "ch", "ct", "B", "tgt", "th", "tc", "hm", "tm"]


def features(d, s):
    hm = s["h"][1]
    tk = s["t"][0]
    x = [
        math.log(max(s["A"], 1e-3)),
        logit(max(s["cue"], 0.01)),
        math.log(max(s["ch"], 0.02)),
        math.log(max(s["ct"], 0.02)),
        math.log(max(s["B"], 1e-3)),
        logit(max(s["tgt"], 0.01)),
        math.log(max(s["th"], 0.02)),
        s["tc"],
        s["hm"],
        s["tm"],
        float(hm.startswith("np:")),
        float(hm == "author"),
        float(tk == "np"),
        float(tk == "issue"),
        float(s["A"] == 0),
        float(s["B"] == 0),
        float(s["h"][3][4] == "PRON"),
        float(s["t"][3][4] == "PRON"),
        float(s["neg"] > 0.5),
    ] + [float(s["y"] == k) for k in range(6)]
    return x
