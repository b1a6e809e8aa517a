"""Trains the reader. train.py --model FOLDER [--layers N] --data FILE… --out CHECKPOINT --epochs N [--threads N] [--hold N]"""

import argparse, time, random, json, os, shutil, sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import torch, torch.nn as nn, torch.nn.functional as F
from network import *

ap = argparse.ArgumentParser()
ap.add_argument("--model")
ap.add_argument("--layers", type=int)
ap.add_argument("--data", nargs="+")
ap.add_argument("--out")
ap.add_argument("--epochs", type=float, default=4)
ap.add_argument("--threads", type=int, default=1)
ap.add_argument("--hold", type=int, default=40)
ap.add_argument("--lr", type=float, default=8e-5)
ap.add_argument("--hlr", type=float, default=1e-3)
ap.add_argument("--batch", type=int, default=8)
ap.add_argument("--seed", type=int, default=1)
ap.add_argument("--share", type=float, default=1.0)
ap.add_argument("--inv", type=float, default=1.0)
ap.add_argument("--bf16", type=int, default=1)
ap.add_argument("--stop", type=float, default=1e9)
ap.add_argument("--init")
ap.add_argument("--save-every", type=int, default=300)
ap.add_argument("--freeze", type=int, default=-1, help="word vectors and this many lower layers stay as they came")
A = ap.parse_args()
torch.set_num_threads(A.threads)
random.seed(A.seed)
torch.manual_seed(A.seed)
net = Reader(A.model, A.layers)
if A.init:
    net.load_state_dict(torch.load(A.init)["net"])
if A.freeze >= 0:
    for name, weights in net.enc.named_parameters():
        number = name.split(".")[1] if name.startswith("layers.") else None
        if number is None and not name.startswith("rel") or number is not None and int(number) < A.freeze:
            weights.requires_grad_(False)
cache = {}


def piece(w):
    if w not in cache:
        cache[w] = net.enc.ids(w) or [net.enc.tok.token_to_id("[UNK]")]
    return cache[w]


train = []
for f in A.data:
    for d in load(f, ("train", "invented")):
        train.append(d)
real = [d for d in train if d["part"] == "train"]
inv = [d for d in train if d["part"] != "train"]
random.Random(7).shuffle(real)
held = real[: A.hold]
real = real[A.hold :]
real = real[: int(len(real) * A.share)]
print(len(real), "real", len(inv), "invented", len(held), "held", flush=True)
json.dump([d["doc"] for d in held], open(A.out + ".held.json", "w"))


def supervise(w):
    """Gold of a window, in window word indices."""
    d = w["d"]
    a, o, b = w["a"], w["o"], w["b"]
    inside = lambda xs: [x - a for x in xs if a <= x < b]
    n = b - a
    cue = torch.zeros(n, 8)
    cm = torch.zeros(n, 8)
    cm[o - a :, :6] = 1
    tgt = torch.zeros(n, 6)
    tm = torch.zeros(n, 6)
    tm[o - a :] = 1
    P = {p: [] for p in POINTERS}  # pointer → list of (row, kind, [(weight, [cols])])
    groups = collections.defaultdict(list)
    tgroups = collections.defaultdict(list)
    for s in d["S"]:
        if not (o <= s["c"] < b):
            continue
        c = s["c"] - a
        y = TYPES.index(s["type"])
        if s["opt"]:
            if cue[c, y] < 1:
                cm[c, y] = 0
            for t in inside(s["t"]):
                if tgt[t, y] < 1:
                    tm[t, y] = 0
            continue
        cue[c, y] = 1
        cm[c, y] = 1
        for q in s["alt"]:
            if cue[c, TYPES.index(q)] < 1:
                cm[c, TYPES.index(q)] = 0
        for j in s["cue"]:
            if o <= j < b and j != s["c"] and cue[j - a, y] < 1:
                cm[j - a, y] = 0
        if cue[c, 6] == 0:
            cue[c, 6] = s["neg"]
        cue[c, 7] = s["hedged"]
        cm[c, 6] = cm[c, 7] = 1
        groups[c, y].append(s)
        near = inside(s["t"])
        for t in near:
            if t >= o - a:
                tgt[t, y] = 1
                tm[t, y] = 1
                tgroups[t, y].append((s, c))
                for q in s["alt"]:
                    if tgt[t, TYPES.index(q)] < 1:
                        tm[t, TYPES.index(q)] = 0
        for t in inside(s["ta"]) + inside(s["tx"]):
            if tgt[t, y] < 1 and t not in near:
                tm[t, y] = 0
    NULL, PUB = n, n + 1
    for (c, y), L in groups.items():
        hs = {}
        ts = {}
        for s in L:
            x = inside(s["h"]) or inside(s["ha"]) or [NULL]
            hs[s["hn"]] = sorted(set(x) | ({z for z in inside(s["ha"])} if x != [NULL] else set()))
            ts[s["tn"]] = inside(s["t"]) or inside(s["ta"]) or [NULL]
        P["cue-holder"].append((c, y, [(1 / len(hs), v) for v in hs.values()]))
        P["cue-target"].append((c, y, [(1 / len(ts), v) for v in ts.values()]))
        s = L[0]
        add_date(P, c, len(PLOVER) + y, s["date"], inside, PUB, NULL, d)
    for (t, y), L in tgroups.items():
        hs = {}
        for s, c in L:
            x = inside(s["h"]) or inside(s["ha"]) or [NULL]
            hs[s["hn"]] = sorted(set(x) | ({z for z in inside(s["ha"])} if x != [NULL] else set()))
        P["target-holder"].append((t, y, [(1 / len(hs), v) for v in hs.values()]))
        P["target-cue"].append((t, y, [(1.0, sorted({c for _, c in L}))]))
    ev = torch.zeros(n, dtype=torch.long)
    em = torch.zeros(n)
    em[o - a :] = 1
    st = torch.full((n,), -1, dtype=torch.long)
    for e in d["E"]:
        if not (o <= e["c"] < b):
            continue
        c = e["c"] - a
        for j in e["cue"]:
            if o <= j < b and j != e["c"] and ev[j - a] == 0:
                em[j - a] = 0
        if e["opt"]:
            if ev[c] == 0:
                em[c] = 0
            continue
        k = PLOVER.index(e["type"]) if e["type"] in PLOVER else PLOVER.index("OTHER")
        if ev[c] and em[c] and not e["more"]:
            pass
        ev[c] = k + 1
        em[c] = 1
        st[c] = {"occurred": 0, "planned": 1, "disputed": 2, "denied": 2, "called off": 3, "cancelled": 3}.get(
            e["st"], 0
        )
        for key, p in (("a", "event-actor"), ("r", "event-recipient")):
            rs = [inside(x[0]) or inside(x[1]) for x in e[key]]
            rs = [x for x in rs if x]
            if e[key] and not rs:
                rs = [[NULL]]
            if rs:
                P[p].append((c, k, [(1 / len(rs), x) for x in rs]))
            elif not e["more"]:
                P[p].append((c, k, [(1.0, [NULL])]))
        pl = inside(e["p"][0]) or inside(e["p"][1])
        P["event-place"].append((c, k, [(1.0, pl or [NULL])]))
        add_date(P, c, k, e["date"], inside, PUB, NULL, d)
    return {"cue": cue, "cm": cm, "tgt": tgt, "tm": tm, "ev": ev, "em": em, "st": st, "P": P}


def add_date(P, c, kind, date, inside, PUB, NULL, d):
    if not d["published"]:
        return
    if date["k"] == "pub":
        P["date"].append((c, kind, [(1.0, [PUB])]))
    elif date["k"] == "none":
        P["date"].append((c, kind, [(1.0, [NULL])]))
    elif date["k"] == "time":
        x = inside(date["w"])
        if x:
            P["date"].append((c, kind, [(1.0, x)]))


def windows(docs):
    out = []
    for d in docs:
        out += Windows(d, piece).windows
    for w in out:
        w["pf"] = pair_features(w)
        w["gold"] = supervise(w)
        for k in ("anc", "spk", "refs"):
            w.pop(k)
    return out


t0 = time.time()
TR = windows(real)
IN = windows(inv)
HE = windows(held)
print(
    "windows",
    len(TR),
    len(IN),
    len(HE),
    "pieces",
    sum(sum(map(len, w["pieces"])) for w in TR),
    sum(sum(map(len, w["pieces"])) for w in IN),
    "%ds" % (time.time() - t0),
    flush=True,
)


def loss_of(w, z, parts):
    g = w["gold"]
    L = 0
    bce = F.binary_cross_entropy_with_logits
    n = z.shape[0]
    scale = 0.125
    x = bce(net.cue(z), g["cue"], reduction="none")
    l = (x * g["cm"]).sum() * scale
    parts["cue"] += l.item()
    L = L + l
    x = bce(net.tgt(z), g["tgt"], reduction="none")
    l = (x * g["tm"]).sum() * scale
    parts["tgt"] += l.item()
    L = L + l
    x = F.cross_entropy(net.event(z), g["ev"], reduction="none")
    l = (x * g["em"]).sum() * scale * 0.5
    parts["ev"] += l.item()
    L = L + l
    if (g["st"] >= 0).any():
        l = F.cross_entropy(net.status(z), g["st"], ignore_index=-1, reduction="sum") * scale * 0.3
        parts["st"] += l.item()
        L = L + l
    for p, rows in g["P"].items():
        if not rows:
            continue
        r = torch.tensor([x[0] for x in rows])
        k = torch.tensor([x[1] for x in rows])
        sc = F.log_softmax(net.ptr[p](z[r], k, z, w["pf"][r].long()), 1)
        l = 0
        for i, (_, _, sets) in enumerate(rows):
            for wt, cols in sets:
                l = l - wt * torch.logsumexp(sc[i, torch.tensor(cols)], 0)
        l = l * scale * (0.5 if p in ("cue-holder", "cue-target", "target-holder") else 0.25)
        parts[p] += l.item()
        L = L + l
    return L


def run(ws, parts):
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bool(A.bf16)):
        Z = net.words(ws)
    return sum(loss_of(w, z.float(), parts) for w, z in zip(ws, Z)) / len(ws)


def evaluate(ws):
    net.eval()
    parts = collections.Counter()
    n = 0
    with torch.no_grad():
        for i in range(0, len(ws), 8):
            run(ws[i : i + 8], parts)
            n += len(ws[i : i + 8])
    net.train()
    return {k: round(v / n, 3) for k, v in parts.items()}


def order(ep):
    pool = TR + random.sample(IN, min(len(IN), int(len(IN) * A.inv)))
    random.shuffle(pool)
    size = lambda w: sum(map(len, w["pieces"]))
    chunks = [sorted(pool[i : i + A.batch * 12], key=size) for i in range(0, len(pool), A.batch * 12)]
    bs = []
    for c in chunks:
        cur = []
        for w in c:
            cur.append(w)
            if len(cur) >= A.batch and sum(size(x) for x in cur) >= A.batch * 90 or len(cur) >= A.batch * 5:
                bs.append(cur)
                cur = []
        if cur:
            bs.append(cur)
    random.shuffle(bs)
    return bs


B0 = order(0)
steps = int(A.epochs * len(B0))
opt = torch.optim.AdamW(
    [
        {"params": [p for p in net.enc.parameters() if p.requires_grad], "lr": A.lr},
        {"params": [p for n, p in net.named_parameters() if not n.startswith("enc.")], "lr": A.hlr},
    ],
    weight_decay=0.01,
)
sch = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / (0.08 * steps)) * max(0.02, 1 - s / steps))
t0 = time.time()
n = 0
ep = 0
done = False
print("steps", steps, flush=True)


def save():
    torch.save({"net": net.state_dict(), "args": vars(A), "step": n}, A.out + ".tmp")
    os.replace(A.out + ".tmp", A.out)


parts = collections.Counter()
cnt = 0
while not done:
    for ws in (B0 if ep == 0 else order(ep)):
        l = run(ws, parts)
        cnt += len(ws)
        opt.zero_grad()
        l.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        opt.step()
        sch.step()
        n += 1
        if n % 100 == 0:
            print(
                f"step {n}/{steps} {time.time()-t0:.0f}s", {k: round(v / cnt, 3) for k, v in parts.items()}, flush=True
            )
            parts.clear()
            cnt = 0
        if n % A.save_every == 0:
            save()
        if n >= steps or time.time() - t0 > A.stop:
            done = True
            break
    ep += 1
    print("epoch", ep, f"{time.time()-t0:.0f}s held", evaluate(HE), flush=True)
    save()
    shutil.copy(A.out, A.out + f".epoch{ep}")
