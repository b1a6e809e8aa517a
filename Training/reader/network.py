"""The reader's network: encoder, word vectors with features, heads. See Documentation/Models.md."""

import sys, os, json, math, random, collections

import torch, torch.nn as nn, torch.nn.functional as F
from encoder import Encoder
from prepare import TYPES, PLOVER

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
DEPREL = "root nsubj nsubj:pass obj iobj csubj ccomp xcomp obl obl:agent obl:tmod advcl advmod acl acl:relcl amod nmod nmod:poss nmod:tmod appos compound compound:prt flat conj cc case det mark aux aux:pass cop nummod punct parataxis discourse vocative expl fixed list dep dislocated orphan goeswith reparandum".split()
FORMS = ["name", "nominal", "pronoun"]
STATUS = ["occurred", "planned", "disputed", "called off"]
CUES = ["not", "n't", "never", "no", "nor", "neither", "without"]
# word features: (name, number of values)
WORD_FEATURES = [
    ("upos", 18),
    ("deprel", len(DEPREL) + 1),
    ("mention", 8),
    ("speech", 3),
    ("time", 2),
    ("kind", 3),
    ("negated", 2),
    ("sub", 2),
]
# pair features: signed distance, sentences between, tree path, speaker
PAIR_FEATURES = [("distance", 17), ("sentences", 6), ("path", 18), ("speaker", 3)]
POINTERS = [
    "cue-holder",
    "cue-target",
    "target-holder",
    "target-cue",
    "event-actor",
    "event-recipient",
    "event-place",
    "date",
]
DIM = 128


def deprel_id(r):
    if r in DEPREL:
        return DEPREL.index(r) + 1
    b = r.split(":")[0]
    return DEPREL.index(b) + 1 if b in DEPREL else 0


def word_features(d):
    W = d["words"]
    n = len(W)
    sent = [0] * n
    for k in range(len(d["first"]) - 1):
        for i in range(d["first"][k], d["first"][k + 1]):
            sent[i] = k
    neg = [0] * n
    for i, w in enumerate(W):
        if w[3].lower() in CUES and w[5] >= 0:
            neg[w[5]] = 1
    out = []
    for i, w in enumerate(W):
        m = d["mention"][i]
        mv = 0
        if m >= 0:
            M = d["mentions"][m]
            kind = 1 if M["refs"][0].startswith("actor") else 4
            mv = kind + FORMS.index(M["form"]) if kind == 1 else 4
            if M["head"] != i:
                mv = 5 if kind == 1 else 6
        s = d["speech"][i]
        sp = 0 if s < 0 else (1 if d["speeches"][s]["kind"] == "direct" else 2)
        kd = {"headline": 1, "body": 0}.get(d["kinds"][sent[i]], 2)
        sub = int(
            w[5] >= 0
            and d["words"][w[5]][4] in ("VERB",)
            and deprel_id(w[6]) in (deprel_id("xcomp"), deprel_id("ccomp"), deprel_id("advcl"))
        )
        out.append(
            [
                UPOS.index(w[4]) + 1 if w[4] in UPOS else 0,
                deprel_id(w[6]),
                mv,
                sp,
                int(d["time"][i] >= 0),
                kd,
                neg[i],
                sub,
            ]
        )
    return out, sent


def distance_bucket(delta):
    a = abs(delta)
    b = 0 if a == 0 else min(8, 1 + int(math.log2(a)))
    return b if delta >= 0 else 8 + b  # 0..8 forward, 9..16 backward


def ancestors(W, i, limit=12):
    out = [i]
    while W[out[-1]][5] >= 0 and len(out) < limit:
        out.append(W[out[-1]][5])
    return out


class Windows:
    """Windows of one document: own sentences, with those before as context."""

    def __init__(s, d, piece, limit=190, context=64):
        s.d = d
        feats, sent = word_features(d)
        pieces = [piece(w[2]) for w in d["words"]]
        n = len(d["first"]) - 1
        size = [sum(len(p) for p in pieces[d["first"][k] : d["first"][k + 1]]) for k in range(n)]
        s.windows = []
        k = 0
        while k < n:
            j = k
            total = 0
            while j < n and (j == k or total + size[j] <= limit):
                total += size[j]
                j += 1
            c = k
            ctx = 0
            while c > 0 and ctx + size[c - 1] <= context:
                c -= 1
                ctx += size[c]
            a, o, b = d["first"][c], d["first"][k], d["first"][j]
            # a sentence longer than the limit is cut
            tot = 0
            cut = b
            for i in range(a, b):
                tot += len(pieces[i])
                if tot > 400:
                    cut = i
                    break
            b = cut
            if o < b:
                s.windows.append(s.make(a, o, b, pieces, feats, sent))
            k = j

    def make(s, a, o, b, pieces, feats, sent):
        d = s.d
        W = d["words"]
        anc = {i: ancestors(W, i) for i in range(a, b)}
        n = b - a
        speaker_refs = []
        for i in range(a, b):
            k = d["speech"][i]
            speaker_refs.append(set(d["speeches"][k]["speakers"]) if k >= 0 else None)
        refs = [
            (
                set(d["mentions"][d["mention"][i]]["refs"])
                if d["mention"][i] >= 0 and d["mentions"][d["mention"][i]]["head"] == i
                else set()
            )
            for i in range(a, b)
        ]
        return {
            "d": d,
            "a": a,
            "o": o,
            "b": b,
            "pieces": pieces[a:b],
            "feats": feats[a:b],
            "sent": sent[a:b],
            "anc": [anc[i] for i in range(a, b)],
            "spk": speaker_refs,
            "refs": refs,
        }


def pair_features(w):
    """[n, n, 4] of ints: row governs (cue, target, trigger), column is the candidate."""
    n = w["b"] - w["a"]
    a = w["a"]
    out = torch.zeros(n, n, 4, dtype=torch.uint8)
    import numpy as np

    idx = np.arange(n)
    delta = idx[None, :] - idx[:, None]
    ab = np.abs(delta)
    bk = np.where(ab == 0, 0, np.minimum(8, 1 + np.floor(np.log2(np.maximum(ab, 1))).astype(int)))
    out[:, :, 0] = torch.from_numpy(np.where(delta >= 0, bk, 8 + bk).astype("uint8"))
    s = np.array(w["sent"])
    ds = s[None, :] - s[:, None]
    out[:, :, 1] = torch.from_numpy(
        np.select([ds == 0, ds == -1, ds == -2, ds < -2, ds == 1], [0, 1, 2, 3, 4], 5).astype("uint8")
    )
    path = np.full((n, n), 17, dtype="uint8")  # 17: other sentence; 16: no common ancestor near
    anc = w["anc"]
    pos = [{x: k for k, x in enumerate(l)} for l in anc]
    starts = [i for i in range(n) if i == 0 or s[i] != s[i - 1]] + [n]
    for q in range(len(starts) - 1):
        x, y = starts[q], starts[q + 1]
        for i in range(x, y):
            pi = pos[i]
            for j in range(x, y):
                v = 16
                for k, z in enumerate(anc[j]):
                    u = pi.get(z)
                    if u is not None:
                        v = min(u, 3) * 4 + min(k, 3)
                        break
                path[i, j] = v
    out[:, :, 2] = torch.from_numpy(path)
    sp = np.zeros((n, n), dtype="uint8")
    for i in range(n):
        r = w["spk"][i]
        if r is not None:
            for j in range(n):
                sp[i, j] = 1 if w["refs"][j] & r else 2
    out[:, :, 3] = torch.from_numpy(sp)
    return out


class Pointer(nn.Module):
    """Scores of every word, and of "nowhere", as an argument of a word: scaled dot product and pair features."""

    def __init__(s, h, kinds):
        super().__init__()
        s.q = nn.Linear(h, DIM)
        s.k = nn.Linear(h, DIM)
        s.kind = nn.Embedding(kinds, DIM)
        s.null = nn.Parameter(torch.randn(2, DIM) * 0.02)  # nowhere; the publication day (dates only)
        s.bias = nn.Linear(h, 1)
        s.tables = nn.ParameterList([nn.Parameter(torch.zeros(n)) for _, n in PAIR_FEATURES])
        nn.init.zeros_(s.kind.weight)

    def forward(s, zq, kinds, zk, pf):
        """zq [m,H], kinds [m], zk [n,H], pf [m,n,4] → logits [m, n+2]"""
        q = F.gelu(s.q(zq)) + s.kind(kinds)
        k = F.gelu(s.k(zk))
        sc = q @ k.T / math.sqrt(DIM) + s.bias(zk).T
        for i, t in enumerate(s.tables):
            sc = sc + t[pf[:, :, i]]
        return torch.cat([sc, q @ s.null.T / math.sqrt(DIM)], 1)


class Reader(nn.Module):
    def __init__(s, folder, layers=None, drop=0.1):
        super().__init__()
        s.enc = Encoder(folder, drop)
        if layers:
            s.enc.layers = s.enc.layers[:layers]
        h = s.enc.h
        s.feats = nn.ModuleList([nn.Embedding(n, h) for _, n in WORD_FEATURES])
        for e in s.feats:
            nn.init.normal_(e.weight, std=0.02)
        s.inp = nn.Linear(h, h)
        s.ln = nn.LayerNorm(h)
        s.drop = nn.Dropout(0.2)
        s.cue = nn.Linear(h, 8)  # six types, negated, hedged
        s.tgt = nn.Linear(h, 6)
        s.event = nn.Linear(h, len(PLOVER) + 1)
        s.status = nn.Linear(h, 4)
        nn.init.constant_(s.cue.bias, -3)
        nn.init.constant_(s.tgt.bias, -3)
        s.ptr = nn.ModuleDict(
            {
                p: Pointer(
                    h, 6 if p.startswith(("cue", "target")) else (len(PLOVER) + 6 if p == "date" else len(PLOVER))
                )
                for p in POINTERS
            }
        )

    def words(s, batch):
        """Encodes windows; word vectors of each."""
        e = s.enc
        rows = []
        maps = []
        for w in batch:
            ids = [e.cls]
            m = []
            for p in w["pieces"]:
                m.append((len(ids), len(ids) + len(p)))
                ids += p
            rows.append(ids + [e.sep])
            maps.append(m)
        T = max(map(len, rows))
        X = e(torch.tensor([r + [e.pad] * (T - len(r)) for r in rows]))
        out = []
        for b, w in enumerate(batch):
            m = maps[b]
            n = len(m)
            seg = torch.tensor([k for k, (x, y) in enumerate(m) for _ in range(y - x)])
            start = m[0][0]
            end = m[-1][1]
            v = torch.zeros(n, X.shape[2], dtype=X.dtype).index_add(0, seg, X[b, start:end])
            v = v / torch.tensor([y - x for x, y in m], dtype=X.dtype)[:, None]
            f = torch.tensor(w["feats"])
            z = s.inp(s.drop(v))
            for i, emb in enumerate(s.feats):
                z = z + emb(f[:, i])
            out.append(s.drop(F.gelu(s.ln(z.float()))))
        return out


def load(path, parts=None):
    out = []
    for l in open(path, encoding="utf-8"):
        d = json.loads(l)
        if parts is None or d["part"] in parts:
            out.append(d)
    return out
