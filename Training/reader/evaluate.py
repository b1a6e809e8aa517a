"""evaluate.py CHECKPOINT DATA GOLD_ALL [N dev docs]: fits the calibrator on held documents, prints the curve on dev."""

import sys, os, json, collections, math, pickle

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.environ["SCORER"]]
import torch, numpy as np
from decode import *
import score


class Gold(score.Gold):
    def __init__(s, folder):
        super().__init__(folder)
        s.by = collections.defaultdict(list)
        for k, e in s.entities.items():
            for d in e["docs"] or []:
                s.by[d].append((k, e))

    def within(s, doc):
        return s.by[doc]


_gold = None


def fresh(ids):
    import copy

    global _gold
    if _gold is None:
        _gold = Gold(gold)
    g = copy.copy(_gold)
    g.stances = [x for x in _gold.stances if x["doc"] in ids]
    g.events = [x for x in _gold.events if x["doc"] in ids]
    return g


ck, data, gold = sys.argv[1:4]
torch.set_num_threads(int(os.environ.get("T", "1")))
st = torch.load(ck, weights_only=False)
args = st["args"]
net = Reader(args["model"], args["layers"])
net.load_state_dict(st["net"])
cache = {}


def piece(w):
    if w not in cache:
        cache[w] = net.enc.ids(w) or [net.enc.tok.token_to_id("[UNK]")]
    return cache[w]


held = set(json.load(open(ck.replace(".snap", "") + ".held.json")))
docs = [d for d in load(data) if d["doc"] in held or d["part"] == "dev"]
G = fresh({d["doc"] for d in docs})
by = collections.defaultdict(list)
for i, g in enumerate(G.stances):
    by[g["doc"]].append(i)


def judge(r):
    """1 right, 0 wrong, None neither."""
    holder = G.actor(r["holder"], r["doc"])
    targets = G.targets(r["target"], r["target_kind"], r["doc"])
    m = [
        i
        for i in by[r["doc"]]
        if G.stances[i]["holder"] == holder
        and bool(G.stances[i].get("negated")) == r["negated"]
        and r["type"] in [G.stances[i]["type"], *G.stances[i]["alt_types"]]
        and ({G.stances[i]["target"], *G.stances[i]["alt_targets"]} & targets)
    ]
    if any(not G.stances[i]["optional"] for i in m):
        return 1
    return None if m else 0


cands = collections.defaultdict(list)
trees = {d["doc"]: Tree(d) for d in docs}
raw = predict(net, docs, piece)
for w, o in raw:
    d = w["d"]
    for s in stances(d, trees[d["doc"]], w, o).values():
        cands[d["doc"]].append((features(d, s), s, record(d, s, 0)))
dev = [d for d in docs if d["part"] == "dev"]
hel = [d for d in docs if d["doc"] in held]
X = []
Y = []
for d in hel:
    for f, s, r in cands[d["doc"]]:
        j = judge(r)
        if j is not None:
            X.append(f)
            Y.append(j)
X = np.array(X)
Y = np.array(Y)
mu = X.mean(0)
sd = X.std(0) + 1e-6
print("calibration", len(Y), Y.mean())


def oracle(ds):
    R = [r for d in ds for _, _, r in cands[d["doc"]]]
    g = fresh({d["doc"] for d in ds})
    x = score.score_stances(g, R)
    return x["recall"]


print("oracle recall held %.3f dev %.3f" % (oracle(hel), oracle(dev)))
w = torch.zeros(X.shape[1] + 1, requires_grad=True)
Xt = torch.tensor((X - mu) / sd, dtype=torch.float32)
Yt = torch.tensor(Y, dtype=torch.float32)
opt = torch.optim.LBFGS([w], max_iter=200)


def closure():
    opt.zero_grad()
    l = F.binary_cross_entropy_with_logits(Xt @ w[:-1] + w[-1], Yt) + 0.003 * (w[:-1] ** 2).sum()
    l.backward()
    return l


opt.step(closure)
W = w.detach().numpy()


def prob(f):
    return 1 / (1 + math.exp(-(((np.array(f) - mu) / sd) @ W[:-1] + W[-1])))


def select(ds, th):
    R = []
    for d in ds:
        L = sorted(((prob(f), s, r) for f, s, r in cands[d["doc"]]), key=lambda x: -x[0])
        kept = []
        for p, s, r in L:
            if p < th:
                break
            # of overlapping targets of one holder and type the best; of one pair the best type
            if any(
                k["h"][1] == s["h"][1] and k["sent"] == s["sent"] and overlap(trees[d["doc"]], k["t"], s["t"], d)
                for k in kept
            ):
                continue
            kept.append(s)
            r = dict(r, score=p)
            R.append(r)
    return R


def overlap(tree, t, u, d):
    if t[1] == u[1]:
        return True
    return False


def table(ds, name):
    ids = {d["doc"] for d in ds}
    g = fresh(ids)
    best = (0,)
    for th in (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8):
        R = select(ds, th)
        x = score.score_stances(g, R)
        y = score.score_stances(g, R, signed=True)
        print(
            f"  {name} th {th}: P {x['precision']:.3f} R {x['recall']:.3f} F1 {x['f1']:.3f} ({x['right']}/{x['wrong']}/{x['gold']}) signed {y['f1']:.3f}"
        )
        best = max(best, (x["f1"], th))
    return best


table(hel, "held")
b = table(dev, "dev")
print("best dev", b)
pickle.dump({"mu": mu, "sd": sd, "W": W}, open(ck + ".cal", "wb"))


# event recall in the manner of score.py: sentence quotes with dates
def events(ds):
    out = []
    for w, o in raw:
        d = w["d"]
        if d["doc"] not in {x["doc"] for x in ds}:
            continue
        for q, (i, k) in enumerate(o["er"]):
            p = 1 - o["ev"][i, 0].item()
            j = int(o["ed"][q].argmax())
            n = w["b"] - w["a"]
            if j == n:
                date = None
            elif j == n + 1:
                date = d["published"]
            else:
                t = d["time"][w["a"] + j]
                date = d["times"][t]["edtf"] if t >= 0 else d["published"]
            sent = w["sent"][i]
            a, b = d["first"][sent], d["first"][sent + 1]
            out.append(
                (
                    p,
                    {
                        "doc": d["doc"],
                        "label": "",
                        "date": date,
                        "quote": d["text"][d["words"][a][0] : d["words"][b - 1][1]],
                        "w": d["words"][w["a"] + i][2],
                        "k": PLOVER[k],
                    },
                )
            )
    return out


E_ = events(dev)
ids = {d["doc"] for d in dev}
g = fresh(ids)
for th in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
    x = score.score_events(g, [e for p, e in E_ if p > th])
    print(
        "  events th",
        th,
        "dated %.3f found %.3f n %d gold %d" % (x["recall"], x["found_any_date"], x["system"], x["gold"]),
    )
